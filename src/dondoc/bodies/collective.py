"""Tên gọi chung: names that stand for many bodies: "các đơn vị", "các Sở, Ban, ngành"."""

from __future__ import annotations

from functools import lru_cache

from ..folding import fold
from ..lexicon import LEXICON, Lexicon
from ..patterns import pattern
from .words import Words, after_blanks, known_words

_NEXT_OF_MANY = pattern(r",|\s(?:và\s)?ngành\b|\sđoàn thể\b")


def is_generic(names: tuple[str, ...], *, lexicon: Lexicon = LEXICON) -> bool:
    """Whether the names only point back at bodies named before: "các đơn vị", "các cơ quan, đơn vị liên quan"."""
    return all(_points_back(name, lexicon) for name in names) and bool(names)


@lru_cache(maxsize=4096)
def _points_back(name: str, lexicon: Lexicon) -> bool:
    known = known_words(lexicon)
    folded = fold(name)
    if known.places.match(folded, 0) == len(folded):  # "Thành phố" for the city that was named
        return True
    at = after_blanks(folded, 0)
    while at < len(folded):
        end = known.generic.match(folded, at)
        if end < 0:
            return False
        at = end
        while at < len(folded) and folded[at] in " ,;":
            at += 1
    return True


def in_collective(text: str, folded: str, at: int, known: Words) -> bool:
    """A bare kind in a collective list: "các Sở, Ban, ngành"."""
    end = known.heads.match(folded, at)
    return end >= 0 and _NEXT_OF_MANY.match(text, end) is not None
