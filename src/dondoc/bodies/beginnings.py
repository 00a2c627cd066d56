"""Chỗ bắt đầu tên: whether the name of a body begins at a place."""

from __future__ import annotations

from ..folding import fold
from ..lexicon import LEXICON, Lexicon
from .words import DETERMINER, HEAD, INSIDE, LOWER, NEVER, OPENS, PLACE, VERB, Words, after_blanks, known_words

CAPITAL, SMALL = 1, 2  # how the name of a body may begin at a place


def starts_body(words: str, folded: str, at: int, *, loose: bool = False, lexicon: Lexicon = LEXICON) -> bool:
    """Whether the name of a body begins at ``at``. ``loose``: a small first letter will do (after "giao", "phối hợp với")."""
    return beginning_at(words, folded, at, lexicon=lexicon) & (SMALL if loose else CAPITAL) != 0


def beginning_at(words: str, folded: str, at: int, *, kinds: int | None = None, lexicon: Lexicon = LEXICON) -> int:
    """``CAPITAL`` where the name of a body begins at ``at`` in running text, ``SMALL`` where one does after "giao"; both or 0.

    ``kinds``: what can begin there, where the caller has asked already.
    """
    known = known_words(lexicon)
    if kinds is None:
        kinds = known.begins.at(folded, at)
    if not kinds & OPENS:
        return 0
    place = at
    determined = False
    if kinds & DETERMINER:
        for _ in range(2):
            end = known.determiners.match(folded, place) if kinds & DETERMINER else -1
            if end < 0:
                break
            determined = True
            place = after_blanks(folded, end)
            kinds = known.begins.at(folded, place)
    if place >= len(folded) or not kinds & (LOWER | PLACE):
        return 0
    end = known.lower.match(folded, place) if kinds & LOWER else -1
    if determined:
        return CAPITAL | SMALL if end >= 0 and not _never(known, kinds, folded, place) else 0
    if end < 0 and not (kinds & PLACE and known.places.match(folded, place) >= 0) or _never(known, kinds, folded, place):
        return 0
    head = known.heads.match(folded, place) if end >= 0 and kinds & HEAD else -1  # heads are among ``lower``
    verb = known.verbs.match(folded, place) if kinds & VERB else -1
    if verb > head:
        return 0
    if kinds & PLACE and _names_place(words, folded, place, known):
        return CAPITAL | SMALL
    inside = verb >= 0 and _inside(known, kinds, folded, place)
    small = SMALL if end >= 0 and (verb < end or inside) else 0
    if head < 0 or not words[place].isupper():
        return small
    return small | CAPITAL if verb < head or inside or _second_capital(words, head) else small


def _never(known: Words, kinds: int, folded: str, at: int) -> bool:
    return kinds & NEVER != 0 and known.never.match(folded, at) >= 0


def _inside(known: Words, kinds: int, folded: str, at: int) -> bool:
    return kinds & INSIDE != 0 and known.inside.match(folded, at) >= 0


def _names_place(words: str, folded: str, at: int, known: Words) -> bool:
    """A unit called by its place: "thành phố Đà Nẵng", "tỉnh Sông Lam", "xã Lương Minh"."""
    end = known.places.match(folded, at)
    return end >= 0 and words[end + 1 : end + 2].isupper() and not words[at:end].isupper()


def _second_capital(words: str, end: int) -> bool:
    """A verb's own word before a capital is a name ("Thanh tra Chính phủ"); "Tổ chức Hội nghị" is not."""
    return end + 1 < len(words) and words[end + 1].isupper() and not fold(words[max(0, end - 7) : end]).endswith("tổ chức")
