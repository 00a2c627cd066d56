"""Tỷ lệ: part of whole with the share that the text states: "1.846/1.902 hội viên, đạt 97,1%"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..numbers import Number
from ..patterns import pattern
from .arithmetic import Claim, agrees, share
from .passages import Passage

_STROKE = pattern(r"\s?/\s?\Z")
_STROKE_BETWEEN = pattern(r"\s(?P<of>[^\W\d_]+(?:\s[^\W\d_]+){0,3})\s?/\s?")  # "3.071 thủ tục/4.888 thủ tục"
_OVER = pattern(r"[^.;:()]{0,80}\b(?:trên|trong)\s+(?:tổng\s+(?:số\s+)?|số\s+)(?:\w+\s+){0,2}?\Z|\s+trên\s+\Z", re.IGNORECASE)
_OUT_OF = pattern(r"\btrong\s+(?:tổng\s+)?(?:số\s+)\Z", re.IGNORECASE)
_HAS = pattern(r"[^.;()]{0,100}\bcó\s+\Z", re.IGNORECASE)
_CUE = pattern(
    r"(?P<mark>[,(])?[\s,(]*(?:\b(?:đạt|chiếm|bằng|tỷ\s+lệ|tỉ\s+lệ|tương\s+ứng|tương\s+đương|là|với|tức)\b[\s,(:]*|[=~])*\Z", re.IGNORECASE
)
_NAMED = pattern(r"\b(?:đạt|chiếm|bằng|tỷ\s+lệ|tỉ\s+lệ|tương\s+ứng|tương\s+đương)\b[\s,(:]*(?:là\s+)?\Z|[(=]\s*\Z", re.IGNORECASE)
_CLOSED = pattern(r"\s*(?:[),.;:]|\Z|so\s+với\b)")
_PLAN = pattern(r"\s*(?:kế\s+hoạch|dự\s+toán|chỉ\s+tiêu|tổng\s+số)\b", re.IGNORECASE)
_PLAN_IN_BRACKET = pattern(r"\s*(?:so\s+với\s+)?(?:kế\s+hoạch|dự\s+toán|chỉ\s+tiêu)\b[^.;()\d]{0,60}\(\s*", re.IGNORECASE)
_APART = pattern(r"\b(?:tăng|giảm|còn\s+lại|trong\s+đó|so\s+với|riêng)\b|;|:(?!\s*\Z)", re.IGNORECASE)
_ABOUT = pattern(r"(?:\b(?:gần|khoảng|hơn|trên|xấp\s+xỉ)|~|>|<)\s*\Z", re.IGNORECASE)
_IN_BRACKET = pattern(r"\s*\(\s*(?:(?:tương\s+ứng|tức|đạt|với|là)\s+)?\Z", re.IGNORECASE)


def find_ratios(passage: Passage) -> Iterator[Claim]:
    """Ratio claims of one passage, sentence by sentence. What the words only hint at is said only where it holds."""
    words = passage.words
    if "%" not in words:
        return
    for start, end in passage.sentences:
        numbers = passage.inside(start, end)
        if len(numbers) < 3 or words.find("%", start, end) < 0:
            continue
        for i in range(len(numbers) - 1):
            pair = _pair(words, numbers, i)
            if pair is None:
                planned = _of_plan(words, numbers, i)
                if planned is not None:
                    yield planned
                continue
            part, whole, slash = pair
            claim = _with_percent_after(words, part, whole, numbers, i) or (
                _with_percent_before(words, part, whole, numbers, i) if slash else None
            )
            if claim is not None:
                yield claim


def _pair(words: str, numbers: list[Number], i: int) -> tuple[Number, Number, bool] | None:
    """Part and whole that begin at ``numbers[i]``: "A/B", "A hồ sơ/B hồ sơ", "A trên tổng số B", "Trong tổng số B có A"."""
    a, b = numbers[i], numbers[i + 1]
    if a.unit or b.unit:
        return None
    gap = words[a.after : b.start]
    if _STROKE.fullmatch(gap):
        return (a, b, True) if b.value else None
    counted = _STROKE_BETWEEN.fullmatch(gap)
    if counted and words.startswith(counted["of"], b.after + 1):
        return (a, b, True) if b.value else None
    if _OVER.fullmatch(gap):
        return a, b, False
    if _OUT_OF.search(words[max(0, a.start - 30) : a.start]) and _HAS.fullmatch(gap):
        return b, a, False
    return None


def _with_percent_after(words: str, part: Number, whole: Number, numbers: list[Number], i: int) -> Claim | None:
    if i + 2 >= len(numbers) or numbers[i + 2].unit != "%":
        return None
    percent = numbers[i + 2]
    last = max(part.after, whole.after)
    gap = words[last : percent.start]
    cue = _CUE.search(gap)
    if len(gap) > 160 or _APART.search(gap) or cue is None or not cue.group().strip():
        return None
    named = _NAMED.search(gap) is not None
    apart = "," in gap or "(" in gap
    closed = _CLOSED.match(words, percent.after) is not None or (apart and named and _PLAN.match(words, percent.after) is not None)
    return _claim(words, part, whole, percent, sure=closed and (named or apart))


def _with_percent_before(words: str, part: Number, whole: Number, numbers: list[Number], i: int) -> Claim | None:
    percent = numbers[i - 1] if i else None
    if percent is None or percent.unit != "%" or not _IN_BRACKET.fullmatch(words[percent.after : part.start]):
        return None
    return _claim(words, part, whole, percent, sure=True)


def _of_plan(words: str, numbers: list[Number], i: int) -> Claim | None:
    """ "đạt 4.520 tỷ đồng, bằng 90,4% dự toán (5.000 tỷ đồng)"."""
    if i + 2 >= len(numbers):
        return None
    part, percent, whole = numbers[i : i + 3]
    if part.unit or percent.unit != "%" or whole.unit or part.scale != whole.scale:
        return None
    gap = words[part.after : percent.start]
    if len(gap) > 60 or _APART.search(gap) or not _NAMED.search(gap) or not _PLAN_IN_BRACKET.fullmatch(words[percent.after : whole.start]):
        return None
    return _claim(words, part, whole, percent, sure=True)


def _claim(words: str, part: Number, whole: Number, percent: Number, *, sure: bool) -> Claim | None:
    expected = share(part, whole)
    if expected is None:
        return None
    holds = agrees(expected, percent.value, percent.step)
    about = any(_ABOUT.search(words[max(0, n.start - 12) : n.start]) for n in (part, percent))
    if not holds and (not sure or about):
        return None
    start = min(part.start, whole.start, percent.start)
    return Claim("ratio", (part.value, whole.value, percent.value), holds, round(expected, 2), start, max(percent.after, whole.after))
