"""Tăng, giảm: old and new with the change that the text states: "tăng từ 120 lên 150, tăng 25%"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..numbers import Number
from ..patterns import pattern
from .arithmetic import Claim, agrees
from .passages import Passage

_FROM = pattern(r"\btừ\s+(?:mức\s+)?\Z", re.IGNORECASE)
_TO = pattern(
    r"(?:[^.;()\d]|\b(?:19|20)\d\d\b){0,60}(?:\([^()]*\)\s*)?\b(?:lên|xuống|còn|thành|đến)(?:\s+(?:còn|đến|tới|mức|thành))*\s+\Z",
    re.IGNORECASE,
)
_MOVE = pattern(r"\b(?P<move>tăng|giảm)(?:\s+(?:thêm|được|tương\s+ứng|khoảng|gần|hơn))*\s*\Z", re.IGNORECASE)
_POINTS = pattern(r"\s*điểm(?:\s+phần\s+trăm|\s*%)?", re.IGNORECASE)
_BASE = pattern(r"[^.;()]{0,60}\((?:[^.;()\d]{0,40}?\b(?:là|đạt|có)\s+)?\Z", re.IGNORECASE)
_LEVEL = pattern(r"[^.;()\d]{0,60}[,(]\s*\Z")


def find_changes(passage: Passage) -> Iterator[Claim]:
    """Change claims of one passage: from … to … with the stated change; or a level, its rise, and the base in brackets."""
    words = passage.words
    if len(passage.numbers) < 3 or ("tăng" not in passage.low and "giảm" not in passage.low):
        return
    for start, end in passage.sentences:
        numbers = passage.inside(start, end)
        for i in range(len(numbers) - 2):
            old, new, stated = numbers[i : i + 3]
            if _FROM.search(words[max(0, old.start - 12) : old.start]) and _TO.fullmatch(words[old.after : new.start]):
                claim = _claim(words, old, new, stated)
            else:
                claim = _level(words, old, new, stated)
            if claim is not None:
                yield claim


def _level(words: str, new: Number, stated: Number, old: Number) -> Claim | None:
    """ "150 doanh nghiệp, tăng 25% so với năm trước (120 doanh nghiệp)"."""
    gap = words[new.after : stated.start]
    move = _MOVE.search(gap)
    if (
        stated.unit != "%"
        or move is None
        or not _LEVEL.fullmatch(gap[: move.start()])
        or not _BASE.fullmatch(words[stated.after : old.start])
    ):
        return None
    if old.unit != new.unit or old.scale != new.scale:
        return None
    return _claim(words, old, new, stated)


def _claim(words: str, old: Number, new: Number, stated: Number) -> Claim | None:
    low, high = min(old.start, new.start), max(new.end, stated.start)
    between = words[max(low, stated.start - 60) : stated.start]
    move = _MOVE.search(between)
    if move is None or ";" in words[low : stated.start] or not high:
        return None
    points = _POINTS.match(words, stated.after)
    if not stated.unit and not points:
        return None
    a, b = old.value * old.scale, new.value * (new.scale if new.scale != 1.0 else old.scale)
    if new.unit != old.unit and old.unit:
        return None
    difference = abs(b - a)
    relative = 100 * difference / a if a else None
    right_way = (b >= a) if move["move"].lower() == "tăng" else (b <= a)
    options = [difference] if points else [relative, difference] if old.unit or new.unit else [relative]
    known = [x for x in options if x is not None]
    if not known:
        return None
    meant = next((x for x in known if agrees(x, stated.value, stated.step)), None)
    holds = right_way and meant is not None
    start, end = min(old.start, new.start), max(old.after, new.after, stated.after)
    return Claim("change", (old.value, new.value, stated.value), holds, round(known[0] if meant is None else meant, 2), start, end)
