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
_OP_WORDS = ("trên", "dưới", "hơn", "nhất", "thiểu", "quá", "đa", "vượt", "thấp", "ít")  # one of them is in every operator
_UPWARDS = pattern(r"[^.;:,()\d]{0,60}?\btrở\s+lên\b")
_DOWNWARDS = pattern(r"[^.;:,()\d]{0,60}?\btrở\s+xuống\b")
_FROM = pattern(r"\btừ\s*\Z")

_DIGIT = pattern("[0-9]")
# The last word of each operator with a number behind it, and the words behind a number that are one. Each branch has its own
# end: a pattern that shows the letters it may begin with is searched three times quicker.
_ON = rf"{_BETWEEN}(?:[0-9]|(?:{'|'.join(COUNT_WORDS)})\s)"
_ANY = pattern(rf"(?:t(?:r(?:ên{_ON}|ở\s+(?:lên|xuống))|hiểu{_ON})|dưới{_ON}|hơn{_ON}|vượt{_ON}|nhất{_ON}|quá{_ON}|đa{_ON})")


def may_set(low: str) -> bool:
    """Whether a share, an aim or an operator is there: no number is a target without one, so that most passages need no reading."""
    if "%" in low or "‰" in low or "phấn" in low:
        return True
    return (_DIGIT.search(low) is not None or says_least(low)) and _ANY.search(low) is not None


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
    if not any(word in left for word in _OP_WORDS):
        return None, first.start
    for op, said in _OPS:
        found = said.search(left)
        if found:
            return op, shift + found.start()
    return None, first.start
