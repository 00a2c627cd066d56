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
    turns: frozenset[str]  # first syllables of all that can end or bend a name
    openings: frozenset[str]  # first syllables of all that can begin one


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
        frozenset(),
        frozenset(),
    )
    turning = (words.verbs, words.boundaries, words.inside, words.determiners, words.noun_verbs)
    opening = (words.lower, words.determiners, words.places)
    return words._replace(
        turns=frozenset().union(*(phrases.firsts for phrases in turning)),
        openings=frozenset().union(*(phrases.firsts for phrases in opening)),
    )


def first_syllable(folded: str, at: int) -> str:
    """The letters of the word that begins at ``at``; "" where none does."""
    blank = folded.find(" ", at)
    first = folded[at:blank] if blank >= 0 else folded[at:]
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
