"""Toán tử: the words that set a floor or a ceiling for a number: at least, at most, more than, less than.

All words are in small letters.
"""

from __future__ import annotations

from ..numbers import COUNT_WORDS, Number
from ..patterns import pattern

_BETWEEN = r"(?:\s+(?:là|đạt|được|từ|có|khoảng|gần|mức|tỷ\s+lệ))*\s*"  # between an operator and its number
_LEAD = rf"{_BETWEEN}\Z"
_OPS = (  # the first that stands before the number wins
    (">=", pattern(rf"\b(?:ít\s+nhất|tối\s+thiểu|không\s+dưới|không\s+thấp\s+hơn|không\s+ít\s+hơn|thấp\s+nhất){_LEAD}")),
    ("<=", pattern(rf"\b(?:không\s+(?:vượt\s+)?quá|tối\s+đa|không\s+cao\s+hơn|không\s+vượt|nhiều\s+nhất){_LEAD}")),
    (">", pattern(rf"\b(?:trên|hơn|vượt|cao\s+hơn|lớn\s+hơn){_LEAD}")),
    ("<", pattern(rf"\b(?:dưới|thấp\s+hơn|nhỏ\s+hơn|ít\s+hơn){_LEAD}")),
)
_UPWARDS = pattern(r"[^.;:,()\d]{0,60}?\btrở\s+lên\b")
_DOWNWARDS = pattern(r"[^.;:,()\d]{0,60}?\btrở\s+xuống\b")
_FROM = pattern(r"\btừ\s*\Z")

# The last words of the operators, looked for by a letter that is rarer than their first.
_LAST = ("ên(?<=trên)", "ưới(?<=dưới)", "ơn(?<=hơn)", "ượt(?<=vượt)", "ất(?<=nhất)", "ểu(?<=thiểu)", "á(?<=quá)", "đa")
_BEFORE = pattern(rf"(?:{'|'.join(_LAST)}){_LEAD}")
_NUMBER = rf"{_BETWEEN}(?:[0-9]|(?:{'|'.join(COUNT_WORDS)})\s)"
_ANY = pattern("|".join((*(last + _NUMBER for last in _LAST), r"ở(?<=trở)\s+(?:lên|xuống)")))  # each branch shows the letter it begins with


def may_set(low: str) -> bool:
    """Whether a share, an aim or an operator is there: no number is a target without one, so that most passages need no reading."""
    return "%" in low or "‰" in low or "phấn" in low or _ANY.search(low) is not None


def says_least(low: str) -> bool:
    """Whether a floor or ceiling may be there that takes a number in words ("ít nhất một lần")."""
    return "nhất" in low or "quá" in low or "tối" in low


def read_operator(words: str, first: Number, last: Number) -> tuple[str | None, int]:
    """The operator and where its words begin; None when the words give none."""
    shift = max(0, first.start - 60)
    left = words[shift : first.start]
    onwards = "trở" in words[last.after : last.after + 70]
    if onwards and _UPWARDS.match(words, last.after):
        found = _FROM.search(left)
        return ">=", shift + found.start() if found else first.start
    if onwards and _DOWNWARDS.match(words, last.after):
        return "<=", first.start
    if _BEFORE.search(left) is None:
        return None, first.start
    for op, said in _OPS:
        found = said.search(left)
        if found:
            return op, shift + found.start()
    return None, first.start
