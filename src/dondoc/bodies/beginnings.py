"""Chỗ bắt đầu tên: whether the name of a body begins at a place."""

from __future__ import annotations

from ..folding import fold
from ..lexicon import LEXICON, Lexicon
from .words import Words, first_syllable, known_words


def may_start(folded: str, at: int, *, lexicon: Lexicon = LEXICON) -> bool:
    """Whether the first syllable at ``at`` can begin the name of a body: the quick question before ``starts_body``."""
    return first_syllable(folded, at) in known_words(lexicon).openings


def starts_body(words: str, folded: str, at: int, *, loose: bool = False, lexicon: Lexicon = LEXICON) -> bool:
    """Whether the name of a body begins at ``at``. ``loose``: a small first letter will do (after "giao", "phối hợp với")."""
    known = known_words(lexicon)
    if first_syllable(folded, at) not in known.openings:
        return False
    place = at
    determined = False
    for _ in range(2):
        end = known.determiners.match(folded, place)
        if end < 0:
            break
        determined = True
        place = end
        while place < len(folded) and folded[place] == " ":
            place += 1
    if place >= len(folded):
        return False
    end = known.lower.match(folded, place)
    if end < 0 and (determined or known.places.match(folded, place) < 0):
        return False
    if known.never.match(folded, place) >= 0:
        return False
    if determined:
        return True
    head = known.heads.match(folded, place) if end >= 0 else -1
    verb = known.verbs.match(folded, place)
    if verb > head:
        return False
    if _names_place(words, folded, place, known):
        return True
    if loose:
        return end >= 0 and (verb < end or known.inside.match(folded, place) >= 0)
    if head < 0 or not words[place].isupper():
        return False
    return verb < head or known.inside.match(folded, place) >= 0 or _second_capital(words, head)


def _names_place(words: str, folded: str, at: int, known: Words) -> bool:
    """A unit called by its place: "thành phố Đà Nẵng", "tỉnh Sông Lam", "xã Lương Minh"."""
    end = known.places.match(folded, at)
    return end >= 0 and words[end + 1 : end + 2].isupper() and not words[at:end].isupper()


def _second_capital(words: str, end: int) -> bool:
    """A verb's own word before a capital is a name ("Thanh tra Chính phủ"); "Tổ chức Hội nghị" is not."""
    return end + 1 < len(words) and words[end + 1].isupper() and not fold(words[max(0, end - 7) : end]).endswith("tổ chức")
