"""Từ ngữ của tên cơ quan: the words of the lexicon that begin, go on and end the names of bodies."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from ..lexicon import Lexicon
from ..patterns import pattern
from ..phrases import Beginnings, Phrases

TOKEN = pattern(r"\(|\)|[,;:.…]|\"|\s+|[^\s(),;:.…\"]+")
WORD = pattern(r"[^\W\d_]+")
LINKS = frozenset(("và", "hoặc", "cùng", "cùng với", "&", "-", "với"))

HEAD, LOWER, DETERMINER, VERB, BOUNDARY, INSIDE, NEVER, PLACE, NOUN_VERB, PEOPLE, LINK = (1 << n for n in range(11))
OPENS = LOWER | DETERMINER | PLACE  # what can begin a name
TURNS = VERB | BOUNDARY | INSIDE | DETERMINER | NOUN_VERB  # what can end or bend one
ALL = (1 << 11) - 1


class Words(NamedTuple):
    """Các nhóm từ: what a place in a text is asked for, each group one matcher; made once for a lexicon."""

    heads: Phrases
    lower: Phrases
    determiners: Phrases
    verbs: Phrases
    boundaries: Phrases
    inside: Phrases
    never: Phrases
    parts: Phrases
    places: Phrases
    generic: Phrases
    noun_verbs: Phrases
    plain: Phrases
    people: Phrases
    begins: Beginnings  # which of the groups above can have a phrase at a place


@lru_cache(maxsize=8)
def known_words(lexicon: Lexicon) -> Words:
    """The words of ``lexicon`` that concern names of bodies."""
    heads = (*lexicon.words("bodies.heads"), *lexicon.words("bodies.persons"))
    groups = lexicon.words("bodies.groups")
    duties = lexicon.words
    words = Words(
        Phrases(heads),
        Phrases((*groups, *heads)),
        Phrases(lexicon.words("bodies.determiners")),
        Phrases((*duties("duties.verbs"), *duties("duties.adverbs"), *duties("duties.modals"))),
        Phrases(duties("duties.boundaries")),
        Phrases(duties("duties.inside_names")),
        Phrases(lexicon.words("bodies.not_bodies")),
        Phrases((*groups, *lexicon.words("bodies.places"))),
        Phrases(lexicon.words("bodies.places")),
        Phrases(duties("duties.generic_bodies")),
        Phrases(duties("duties.noun_verbs")),
        Phrases((*duties("duties.adverbs"), *duties("duties.modals"))),
        Phrases(duties("duties.people")),
        Beginnings(()),
    )
    groups_of = (
        (HEAD, words.heads),
        (LOWER, words.lower),
        (DETERMINER, words.determiners),
        (VERB, words.verbs),
        (BOUNDARY, words.boundaries),
        (INSIDE, words.inside),
        (NEVER, words.never),
        (PLACE, words.places),
        (NOUN_VERB, words.noun_verbs),
        (PEOPLE, words.people),
    )
    links = [link for link in LINKS if link.isalpha()]
    return words._replace(begins=Beginnings([*((bit, phrases.firsts) for bit, phrases in groups_of), (LINK, links)]))


def after_blanks(words: str, at: int) -> int:
    """The first place from ``at`` that is no blank."""
    while at < len(words) and words[at] == " ":
        at += 1
    return at


def skip_head(known: Words, folded: str, at: int) -> int:
    """Past the determiner and the head of a name that begins at ``at``; ``at`` itself when none does."""
    place = at
    kinds = known.begins.at(folded, place)
    end = known.determiners.match(folded, place) if kinds & DETERMINER else -1
    if end >= 0:
        place = after_blanks(folded, end)
        kinds = known.begins.at(folded, place)
    inside = known.inside.match(folded, place) if kinds & INSIDE else -1
    head = max(known.lower.match(folded, place), inside) if kinds & LOWER else inside
    return head if head >= 0 else place
