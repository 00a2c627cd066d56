"""Thời hạn ghi tắt: a value in the column or the field of time, where the words "năm", "tháng", "quý" are left out.

"2026-2027", "6/2026", "T6/2026", "Q3/2026", "Giai đoạn 2026-2030": in running text a bare year is no deadline, in such a cell
it can be nothing else. The last day of what is named counts; "Trước 2027" ends the day before. "2026 và các năm tiếp theo", "Từ 2026"
have no last day.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date

from ..folding import fold
from ..lexicon import LEXICON, Lexicon
from ..model import Due, Span
from ..patterns import pattern
from . import find_dues

_LEAD_IN = r"(?:(?:hoàn thành|thực hiện|xong|trong|trước|đến|hết|cuối|từ|các|năm|giai đoạn|thời kỳ|tháng|quý)\s+)*"
_YEAR = r"(?P<{}>20[0-9]{{2}})"
_MONTH = r"t?\s?(?P<{}>0?[1-9]|1[0-2])\s?[/.-]\s?"
_BETWEEN = r"\s*(?:[-–,;]|và|đến)\s*" + _LEAD_IN
_VALUES = (
    ("năm {year}", pattern(rf"{_LEAD_IN}(?:20[0-9]{{2}}{_BETWEEN})*{_YEAR.format('year')}")),
    (
        "tháng {month}/{year}",
        pattern(
            rf"{_LEAD_IN}(?:{_MONTH.format('_1')}(?:20[0-9]{{2}})?{_BETWEEN})?{_MONTH.format('month')}{_YEAR.format('year')}", re.IGNORECASE
        ),
    ),
    ("quý {quarter}/{year}", pattern(rf"{_LEAD_IN}q\.?\s?(?P<quarter>iv|i{{1,3}}|[1-4])\s?[/.-]\s?{_YEAR.format('year')}", re.IGNORECASE)),
)
_BEFORE = pattern(r"(?:[^\W\d]+\s+)*?trước\s")
_OPEN = pattern(r"từ\s[^-–]*\Z")  # and no "đến" in it
_STAGE = pattern(r"((?:Giai đoạn|Các năm|Năm)\s20[0-9]{2}(?:\s?[-–,]\s?20[0-9]{2})*)\s?:\s")
_AT_MOST = 60  # letters: a longer value has words that say what it is


def find_dues_of_value(
    words: str, *, issued: date | None, place: Callable[[int, int], Span], value: int = 0, lexicon: Lexicon = LEXICON
) -> tuple[Due, ...]:
    """The deadlines of a time column or field ``words``, whose value begins at ``value`` behind the label.

    As in running text, where the label says that a time follows; else of what is written short.
    """
    said = words[value:].strip(" .;,*_()")
    folded = fold(said)
    if _OPEN.match(folded) and " đến " not in folded:
        return ()
    found = find_dues(words, issued=issued, place=place, lexicon=lexicon)
    if found or not 0 < len(said) <= _AT_MOST:
        return found
    meant = _in_words(folded)
    if meant is None:
        return ()
    start = words.index(said, value)
    span = place(start, start + len(said))
    dues = find_dues(meant, issued=issued, place=lambda _begin, _end: span, lexicon=lexicon)
    return tuple(replace(due, text=said) for due in dues)


def find_due_before(words: str, *, issued: date | None, place: Callable[[int, int], Span], lexicon: Lexicon = LEXICON) -> tuple[Due, ...]:
    """The deadline that stands before its matter: "Giai đoạn 2026 - 2028: Xây dựng …"."""
    stage = _STAGE.match(words)
    if stage is None:
        return ()
    return find_dues_of_value(words[: stage.end(1)], issued=issued, place=place, lexicon=lexicon)


def _in_words(value: str) -> str | None:
    """What the value stands for: ``2026-2027`` -> ``năm 2027``; None when it is no time written short."""
    for said, written in _VALUES:
        match = written.fullmatch(value)
        if match:
            return ("trước " if _BEFORE.match(value) else "") + said.format(**match.groupdict())
    return None
