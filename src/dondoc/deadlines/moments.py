"""Mốc thời gian: days and periods of a passage whose surroundings make them deadlines, with the day that follows.

``rule`` says how: before_day | by_day | to_day (the end of a range) | in_month | in_quarter | in_half_year |
in_nine_months | in_year | before_month | before_quarter | before_half_year | before_year.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from datetime import date
from functools import lru_cache
from operator import itemgetter
from typing import NamedTuple

from ..dates import Period, find_dates, find_periods, read_date
from ..lexicon import LEXICON, Lexicon
from ..patterns import pattern
from .moment import Moment

_PART_DAY = pattern(r"(?<![\d/.,-])\d{1,2}/\d{1,2}(?![\d/%]|\s?%)")
_MORE = pattern(
    r"(?P<rest>(?:\s?(?:,|-|–|;|và|hoặc|đến)\s?(?:qu[ýí]\s|tháng\s)?\s?(?:\d{1,2}|I{1,3}|IV)(?![\w%]))+)(?:(?:\s?/\s?|,?\snăm\s)(?P<year>20\d\d|19\d\d))?",
    re.IGNORECASE,
)
_LAST = pattern(r"(?:\d{1,2}|I{1,3}|IV)\Z", re.IGNORECASE)
_ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4}
_ONLY_TIME = pattern(r"(?:[\s,;.()\-–/&]|\bvà\b|\bhoặc\b|\bđến\b|\btừ\b|\bnăm\b)*")
_CLOSED = pattern(r"[\s./)]*(?:\Z|[.;])")
_CODE_BEFORE = pattern(r"\d[^\s\d]*[A-ZĐ][^\s]*\s\Z")
_LAST_BRACKET = pattern(r"[^()]{0,200}\)[\s./]*\Z")
_TOPIC = pattern(r"\s*(?:Đối với|Với những|Với các)\s[^,:]*\Z")  # what the sentence speaks of, before its duty
_BARE = pattern(r"(?:[-+*•\s]|\b(?:cuối|giữa|đầu|trong|ngày|vào|sáng|chiều)\b)*", re.IGNORECASE)
_THEN_COLON = pattern(r"\s*(?:\([^()]{0,40}\)\s*)?:")
_AFTER_COLON = pattern(r":\s*(?:(?:vào|sáng|chiều)\s)?(?:ngày\s+)?\Z", re.IGNORECASE)
_ASIDE = pattern(r"\s*\([^()]{0,40}\)")
_OPENED = pattern(r"(?:\A|[,(:–-])\s*\Z")


class Words(NamedTuple):
    """Mẫu của một bộ từ điển: patterns for small letters: what stands before a moment, ending at it; what stands after."""

    before: re.Pattern[str]
    by: re.Pattern[str]
    into: re.Pattern[str]
    to: re.Pattern[str]
    label: re.Pattern[str]
    subject: re.Pattern[str]
    window: re.Pattern[str]
    goes_on: re.Pattern[str]


def find_moments(words: str, low: str, issued: date | None, lexicon: Lexicon = LEXICON) -> list[Moment]:
    """The days and periods of ``words`` that are deadlines, in order, a list still as several; ``low`` is them in small letters."""
    raw = _raw(words, low)
    if not raw:
        return []
    cues = _words(lexicon)
    only = len(words) < 200 and _ONLY_TIME.fullmatch("".join(low[a:b] for a, b in _between(words, raw))) is not None
    out: list[Moment] = []
    last_end = 0
    for moment in raw:
        if moment.day and _CODE_BEFORE.search(words, max(0, moment.start - 24), moment.start):  # the day of a cited document
            continue
        moment = moment._replace(gap=words[last_end : moment.start] if last_end else "-" * 99, text=words[moment.start : moment.end])
        read = _judged(words, low, moment, cues, out, only=only)
        if read is not None and not _is_past(read, issued):
            out.append(read)
            last_end = read.end
    return out


def _raw(words: str, low: str) -> list[Moment]:
    """All days and periods, deadlines or not."""
    read_days = list(find_dates(words))
    days = [Moment(d.start, d.start, d.end, "", day=d.numbers) for d in read_days]
    starts = [m.start for m in days]
    raw = list(days)
    for found in _PART_DAY.finditer(words) if "/" in words else ():
        read = read_date("ngày " + found.group())
        i = bisect_right(starts, found.start()) - 1
        taken = i >= 0 and found.start() < days[i].end
        if read and read.numbers[2] is None and 1 <= read.numbers[1] <= 12 and not taken:
            raw.append(Moment(found.start(), found.start(), found.end(), "part", day=read.numbers))
    for period, start, end in find_periods(words, days=read_days, low=low):
        if period.kind != "years":
            period, end = _extended(words, period, end)
            raw.append(Moment(start, start, end, "", period=period))
    if len(raw) > 1:
        raw.sort(key=itemgetter(0))
    return raw


def _extended(words: str, period: Period, end: int) -> tuple[Period, int]:
    """A list under one word: "Tháng 11, 12/2013", "quý III, IV/2025", "tháng 3-5/2025"."""
    if period.year is not None or period.kind not in ("month", "quarter"):
        return period, end
    more = _MORE.match(words, end)
    last = _LAST.search(more["rest"]) if more else None
    if more is None or last is None:
        return period, end
    number = _ROMAN.get(last.group().upper()) or (int(last.group()) if last.group().isdecimal() else 0)
    if not 1 <= number <= (12 if period.kind == "month" else 4):
        return period, end
    return Period(period.kind, number, int(more["year"]) if more["year"] else None), more.end()


def _between(words: str, raw: list[Moment]) -> list[tuple[int, int]]:
    edges = [0, *(edge for m in raw for edge in (m.start, m.end)), len(words)]
    return [(a, max(a, b)) for a, b in zip(edges[::2], edges[1::2], strict=True)]


def _judged(words: str, low: str, moment: Moment, cues: Words, before: list[Moment], *, only: bool) -> Moment | None:
    """The moment as a deadline with its rule and where its words begin; None where nothing says it is one."""
    shift = max(0, moment.start - 120)
    left = low[shift : moment.start]
    clause = max(left.rfind("."), left.rfind(";")) + 1
    if cues.goes_on.match(low, moment.end) or low.startswith(" là ", moment.end) or _TOPIC.match(words[shift + clause : moment.start]):
        return None
    kind = "day" if moment.day else moment.period.kind if moment.period else ""
    found = cues.before.search(left)
    window = cues.window.search(left, clause)
    if window and not (found and found.start() - window.end() > 12):
        return None  # "phát sinh trước ngày 30/6"; but "hộ phát sinh ngoài kế hoạch trước ngày 30/9" is a deadline
    if found:
        at_end = "cuối" in found.group() or "hết" in found.group()
        return moment._replace(cue=shift + found.start(), rule=f"in_{kind}" if at_end and kind != "day" else f"before_{kind}")
    named = f"in_{kind}" if kind != "day" else "by_day"
    if found := cues.to.search(left):
        if kind == "year" and not ("hết" in found.group() or "cuối" in found.group()):  # "đến năm 2030": a horizon
            return None
        return moment._replace(
            cue=shift + found.start("cue"),
            rule="to_day" if kind == "day" and _is_range(found) else named if kind != "day" else "to_day",
        )
    if found := cues.by.search(left):
        return moment._replace(cue=shift + found.start(), rule=named)
    if moment.rule == "part" and not left.endswith("ngày "):
        return None
    if found := cues.into.search(left) or cues.label.search(left):
        return moment._replace(cue=shift + found.start("cue"), rule=named)
    if kind != "year" and _heads_entry(words, moment, left) or kind == "day" and _ends_entry(words, moment, left):
        return moment._replace(rule=named)
    if only or _is_listed(moment, before) or _stands_alone(words, moment, kind, left, cues):
        return moment._replace(rule=named)
    return None


def _heads_entry(words: str, moment: Moment, left: str) -> bool:
    """An entry of a timetable: "Cuối tháng 3 năm 2010: các cơ quan hoàn thành …"."""
    return _BARE.fullmatch(left) is not None and _THEN_COLON.match(words, moment.end) is not None


def _ends_entry(words: str, moment: Moment, left: str) -> bool:
    """Its other form: "Tổ chức khai giảng năm học mới: Ngày 05/9/2024 (thứ Năm)."."""
    return _AFTER_COLON.search(left) is not None and _CLOSED.match(words, _end_of_aside(words, moment.end)) is not None


def _end_of_aside(words: str, at: int) -> int:
    aside = _ASIDE.match(words, at)
    return aside.end() if aside else at


def _is_range(found: re.Match[str]) -> bool:
    return found["range"] is not None


def _is_listed(moment: Moment, before: list[Moment]) -> bool:
    """Goes on with a list whose head is a deadline."""
    return bool(before) and moment.rule != "part" and moment.joins(before[-1])


def _stands_alone(words: str, moment: Moment, kind: str, left: str, cues: Words) -> bool:
    """A period at the very end of what is said, which no noun before it owns: "…, Quý I/2026.", "(năm 2013 và …)"."""
    if kind == "day" or cues.subject.search(left):
        return False
    if left.rstrip().endswith("(") and _LAST_BRACKET.match(words, moment.end):
        return True
    closed = _CLOSED.match(words, moment.end) is not None
    return closed and (kind == "quarter" or (kind in ("month", "half_year") and _OPENED.search(left) is not None))


def _is_past(moment: Moment, issued: date | None) -> bool:
    """A day or period printed with its year that ended before the document was signed is history, not a deadline."""
    year = moment.day[2] if moment.day else moment.period.year if moment.period else None
    last = moment.last(year) if year is not None else None
    return last is not None and issued is not None and last < issued


@lru_cache(maxsize=8)
def _words(lexicon: Lexicon) -> Words:
    fill = (
        r"(?:\s|,|\(|:|\b(?:là|đến|vào|trong|hết|cuối|đầu|giữa|ngày|khoảng|lúc|dịp)\b|\d{1,2}\s?(?:giờ|h|g)\s?(?:\d{2}\b)?(?:\s?(?:phút|'))?"
        r"|[-–]|\d{1,2}\s*(?:,|và|-|–)\s*|\bcả\b|\bthứ\s+(?:hai|ba|tư|năm|sáu|bảy)\b|\bchủ\s+nhật\b|\b(?:sáng|chiều|tối)\b)*\Z"
    )

    def either(key: str) -> str:
        return "|".join(re.escape(w).replace(r"\ ", r"\s+") for w in lexicon.words(f"cues.{key}"))

    day = r"(?:ngày\s+)?\d{1,2}(?:\s*[/.-]\s*\d{1,2}|\s+tháng\s+\d{1,2})?(?:\s*[/.-]\s*\d{4}|\s+năm\s+\d{4})?"
    span = rf"(?P<range>\btừ\s+(?:{day}|(?:tháng|qu[ýí])\s+\w+(?:\s*/\s*\d{{4}}|\s+năm\s+\d{{4}})?)\s*(?:\([^()]*\)\s*)?,?\s*)"
    return Words(
        before=pattern(rf"\btrước(?!\s+(?:mắt|hết|đây|khi)){fill}"),
        by=pattern(rf"\b(?:{either('due_by')}){fill}"),
        into=pattern(rf"(?P<cue>\b(?:{either('due_in')})){fill}"),
        to=pattern(rf"(?P<cue>{span}(?:đến|tới|-|–)|\bđến(?!\s+hết\b)){fill}"),
        label=pattern(rf"(?P<cue>\b(?:{either('due_labels')})(?!\s+ký\b))[^:.;]{{0,40}}:{fill}"),
        subject=pattern(rf"\b(?:{either('due_subjects')})\s+\Z"),
        window=pattern(rf"\b(?:{either('due_windows')})\b"),
        goes_on=pattern(rf"[\s,)]*(?:{either('due_goes_on')})\b"),
    )
