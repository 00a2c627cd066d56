"""Từ ngữ của tên cơ quan: the words of the lexicon that begin, go on and end the names of bodies."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from ..lexicon import Lexicon
from ..patterns import pattern
from ..phrases import Phrases

TOKEN = pattern(r"\(|\)|[,;:.…]|\"|\s+|[^\s(),;:.…\"]+")
WORD = pattern(r"[^\W\d_]+")
LINKS = frozenset(("và", "hoặc", "cùng", "cùng với", "&", "-", "với"))

HEAD, LOWER, DETERMINER, VERB, BOUNDARY, INSIDE, NEVER, PLACE, NOUN_VERB = (1 << n for n in range(9))
OPENS = LOWER | DETERMINER | PLACE  # what can begin a name
TURNS = VERB | BOUNDARY | INSIDE | DETERMINER | NOUN_VERB  # what can end or bend one
ALL = (1 << 9) - 1


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
    kinds: dict[str, int]  # for a first syllable, the groups above that have a phrase with it, as bits


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
        {},
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
    )
    for bit, phrases in groups_of:
        for first in phrases.firsts:
            words.kinds[first] = words.kinds.get(first, 0) | bit
    return words


def kinds_at(known: Words, folded: str, at: int) -> int:
    """The groups that can have a phrase at ``at``: one look where each group would be asked in vain; all where no letter stands."""
    first = first_syllable(folded, at)
    return known.kinds.get(first, 0) if first else ALL


def first_syllable(folded: str, at: int) -> str:
    """The letters of the word that begins at ``at``; "" where none does."""
    blank = folded.find(" ", at, at + 40)  # a text may go on for a million letters without one
    first = folded[at:blank] if blank >= 0 else folded[at : at + 40]
    if first.isalpha():
        return first
    word = WORD.match(folded, at)
    return word.group() if word else ""


def after_blanks(words: str, at: int) -> int:
    """The first place from ``at`` that is no blank."""
    while at < len(words) and words[at] == " ":
        at += 1
    return at


def skip_head(known: Words, folded: str, at: int) -> int:
    """Past the determiner and the head of a name that begins at ``at``; ``at`` itself when none does."""
    place = at
    end = known.determiners.match(folded, place)
    if end >= 0:
        place = end
        while place < len(folded) and folded[place] == " ":
            place += 1
    inside = known.inside.match(folded, place)
    head = max(known.lower.match(folded, place), inside)
    return head if head >= 0 else place
