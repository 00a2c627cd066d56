"""Chữ dễ lẫn: what a reading machine takes for one another (0/O, 1/l/I, 8/B, 5/S, D/Đ, lost marks, a lost slash).

Comparing only: nothing here changes a text. Pairs are those met in scans of official paper and in text layers made by
scanners (``lS-KHITU`` for ``15-KH/TU``, ``3AO`` for ``340``, ``TIr`` for ``TTr``).
"""

from __future__ import annotations

from dondoc.folding import strip_marks
from dondoc.patterns import pattern

_SHAPES = str.maketrans({
    **dict.fromkeys("0oq", "o"), **dict.fromkeys("1lij!|ìí", "i"), **dict.fromkeys("8b", "b"), **dict.fromkeys("5s$", "s"),
    **dict.fromkeys("2z", "z"), **dict.fromkeys("6g", "g"), **dict.fromkeys("4a", "a"), **dict.fromkeys("⁄", "/"),
})  # fmt: skip
# One of these in one place, on top of equal shapes.
_NEAR = {
    frozenset(pair)
    for pair in ("ti", "/i", "uv", "cg", "ce", "ef", "hn", "oc", "od", "pr", "mn", "bg", "bs", "zi", "zt", "ob", "og", "ia", "gs")
}
_SIGNS = pattern(r"[\s\-–—/.,]+")


def shape(text: str) -> str:
    """Without marks and case, letters and digits that look alike made one: ``QĐ`` = ``QD``, ``l5`` = ``15`` = ``IS``."""
    return strip_marks(text).translate(_SHAPES)


def bare_shape(text: str) -> str:
    """The shape without signs between: ``340NQ-HĐT`` = ``340/NQ-HĐT``."""
    return _SIGNS.sub("", shape(text))


def could_be(read: str, meant: str) -> bool:
    """Whether a machine may have read ``read`` where ``meant`` stood: equal shapes, or one slip between them; never equal texts."""
    if read == meant:
        return False
    a, b = bare_shape(read), bare_shape(meant)
    if a == b:
        return True
    if len(a) == len(b):
        wrong = [(x, y) for x, y in zip(a, b, strict=True) if x != y]
        return len(wrong) == 1 and frozenset(wrong[0]) in _NEAR
    longer, shorter = (a, b) if len(a) > len(b) else (b, a)
    if len(longer) - len(shorter) != 1 or len(shorter) < 4:
        return False
    return any(longer[:i] + longer[i + 1 :] == shorter for i in range(len(longer)))


# Digits alone: a number is another number when one of them is another.
_LIKE_DIGITS = "06 08 09 17 14 27 35 38 56 58 68 89 69 39 12 47 49"
_DIGITS = {frozenset(pair) for pair in _LIKE_DIGITS.split()}


def could_be_number(read: str, meant: str) -> bool:
    """The same for strings of digits: one digit taken for its like, or one lost or doubled."""
    if read == meant:
        return False
    if len(read) == len(meant):
        wrong = [(x, y) for x, y in zip(read, meant, strict=True) if x != y]
        return len(wrong) == 1 and frozenset(wrong[0]) in _DIGITS
    longer, shorter = (read, meant) if len(read) > len(meant) else (meant, read)
    if len(longer) - len(shorter) != 1 or len(shorter) < 2:
        return False
    return any(longer[:i] + longer[i + 1 :] == shorter for i in range(len(longer)))
