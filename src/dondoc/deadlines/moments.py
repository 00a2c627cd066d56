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
from ..patterns import any_word, pattern
from .moment import Moment, joins

_PART_DAY = pattern(r"/(?<=\d/)\d{1,2}(?![\d/%]|\s?%)")  # from its stroke on: what stands before that is looked at behind it
_FIRST_PART = pattern(r"(?<![\d/.,-])\d{1,2}\Z")
_MORE = pattern(
    r"(?P<rest>(?:\s?(?:,|-|–|;|và|hoặc|đến)\s?(?:qu[ýí]\s|tháng\s)?\s?(?:\d{1,2}|I{1,3}|IV)(?![\w%]))+)(?:(?:\s?/\s?|,?\snăm\s)(?P<year>20\d\d|19\d\d))?",
    re.IGNORECASE,
)
_LAST = pattern(r"(?:\d{1,2}|I{1,3}|IV)\Z", re.IGNORECASE)
_ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4}
_ONLY_TIME = pattern(r"(?:[\s,;.()\-–/&]|\bvà\b|\bhoặc\b|\bđến\b|\btừ\b|\bnăm\b)*")
_CLOSED = pattern(r"[\s./)]*(?:\Z|[.;])")
_OF_CODE = pattern(r"\d[^\d]*[A-ZĐ]")
_LAST_BRACKET = pattern(r"[^()]{0,200}\)[\s./]*\Z")
_TOPIC = pattern(r"\s*(?:Đối với|Với những|Với các)\s[^,:]*\Z")  # what the sentence speaks of, before its duty
_BARE = pattern(r"(?:[-+*•\s]|\b(?:cuối|giữa|đầu|trong|ngày|vào|sáng|chiều)\b)*", re.IGNORECASE)
_THEN_COLON = pattern(r"\s*(?:\([^()]{0,40}\)\s*)?:")
_AFTER_COLON = pattern(r":\s*(?:(?:vào|sáng|chiều)\s)?(?:ngày\s+)?\Z", re.IGNORECASE)
_ASIDE = pattern(r"\s*\([^()]{0,40}\)")
_OPENED = pattern(r"(?:\A|[,(:–-])\s*\Z")


class Words(NamedTuple):
    """Mẫu của một bộ từ điển: patterns for small letters: what stands before a moment, ending at it; what stands after.

    ``last``: the words that can stand last in what stands before.
    """

    before: re.Pattern[str]
    by: re.Pattern[str]
    into: re.Pattern[str]
    to: re.Pattern[str]
    label: re.Pattern[str]
    subject: re.Pattern[str]
    window: re.Pattern[str]
    goes_on: re.Pattern[str]
    last: frozenset[str]


class Time(NamedTuple):
    """Một thời điểm: a day (day, month, year as printed) or a period, a deadline or not. ``part``: it may be a fraction as well."""

    start: int
    end: int
    day: tuple[int, int, int | None] | None = None
    period: Period | None = None
    part: bool = False


def find_moments(words: str, low: str, issued: date | None, lexicon: Lexicon = LEXICON) -> list[Moment]:
    """The days and periods of ``words`` that are deadlines, in order, a list still as several; ``low`` is them in small letters."""
    times = _times(words, low)
    if not times:
        return []
    cues = _words(lexicon)
    out: list[Moment] = []
    last_end = 0
    for time in times:
        start, end, day, period, _ = time
        if day and _is_of_cited(words, start):
            continue
        gap = words[last_end:start] if last_end else "-" * 99
        listed = bool(out) and not time.part and joins(gap, out[-1], day=day is not None)
        read = _judged(words, low, time, cues, None if listed else times)
        if read is not None:
            moment = Moment(read[0], start, end, read[1], day, period, words[start:end], gap)
            if not _is_past(moment, issued):
                out.append(moment)
                last_end = end
    return out


def _is_of_cited(words: str, start: int) -> bool:
    """Whether a code stands right before the day: "Nghị định số 98/2021/NĐ-CP ngày 13/8/2021"."""
    left = words[max(0, start - 24) : start]
    if not left[-1:].isspace() or left[-2:-1].isspace():
        return False
    said = left.rsplit(None, 1)
    return bool(said) and _OF_CODE.search(said[-1]) is not None


def _times(words: str, low: str) -> list[Time]:
    """All days and periods, deadlines or not."""
    read_days = list(find_dates(words))
    times = [Time(d.start, d.end, d.numbers) for d in read_days]
    starts = [d.start for d in read_days]
    for stroke in _PART_DAY.finditer(words):
        first = _FIRST_PART.search(words, max(0, stroke.start() - 2), stroke.start())
        read = read_date(f"ngày {first.group()}{stroke.group()}") if first else None
        if first and read and read.numbers[2] is None and 1 <= read.numbers[1] <= 12:
            i = bisect_right(starts, first.start()) - 1
            if i < 0 or first.start() >= read_days[i].end:
                times.append(Time(first.start(), stroke.end(), read.numbers, part=True))
    for period, start, end in find_periods(words, days=read_days, low=low):
        if period.kind != "years":
            period, end = _extended(words, period, end)
            times.append(Time(start, end, period=period))
    if len(times) > 1:
        times.sort(key=itemgetter(0))
    return times


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


def _only(low: str, times: list[Time]) -> bool:
    """Whether a short line says nothing but times: "Quý II và quý III/2025."."""
    if len(low) >= 200:
        return False
    edges = [0, *(edge for time in times for edge in (time.start, time.end)), len(low)]
    return all(_ONLY_TIME.fullmatch(low, a, max(a, b)) for a, b in zip(edges[::2], edges[1::2], strict=True))


def _judged(words: str, low: str, time: Time, cues: Words, times: list[Time] | None) -> tuple[int, str] | None:
    """Where the words of the deadline begin and its rule; None where nothing says it is one.

    ``times``: all times of the words; None where it goes on with a list whose head is a deadline.
    """
    start, end, day, period, part = time
    shift = max(0, start - 120)
    left = low[shift:start]
    kind = "day" if day else period.kind if period else ""
    cue, rule = _told(left, kind, cues, part=part) if _may_be_told(left, cues) else (-1, "" if part else _in(kind))
    if cue < 0:
        if not rule:
            return None
        if times and not (_is_entry(words, end, kind, left) or _stands_alone(words, end, kind, left, cues) or _only(low, times)):
            return None
        cue = len(left)
    clause = max(left.rfind("."), left.rfind(";")) + 1
    if cues.goes_on.match(low, end) or low.startswith(" là ", end) or _TOPIC.match(words, shift + clause, start):
        return None
    window = cues.window.search(left, clause)
    # "phát sinh trước ngày 30/6" is none; but "hộ phát sinh ngoài kế hoạch trước ngày 30/9" is a deadline.
    if window and not (cue - window.end() > 12 and left.startswith("trước", cue)):
        return None
    return shift + cue, rule


def _in(kind: str) -> str:
    return f"in_{kind}" if kind != "day" else "by_day"


def _told(left: str, kind: str, cues: Words, *, part: bool) -> tuple[int, str]:
    """Where its cue begins in ``left`` and the rule. -1 where there is none: with the rule that it may still have, or "" for none."""
    found = cues.before.search(left) if "trước" in left else None
    if found:
        at_end = "cuối" in found.group() or "hết" in found.group()
        return found.start(), f"in_{kind}" if at_end and kind != "day" else f"before_{kind}"
    found = cues.to.search(left) if "đến" in left or "từ" in left else None
    if found:
        if kind == "year" and not ("hết" in found.group() or "cuối" in found.group()):  # "đến năm 2030": a horizon
            return -1, ""
        return found.start(), "to_day" if kind == "day" else f"in_{kind}"
    found = cues.by.search(left)
    if found is None:
        if part and not left.endswith("ngày "):
            return -1, ""
        found = cues.into.search(left) or (cues.label.search(left) if ":" in left else None)
    return found.start() if found else -1, _in(kind)


def _may_be_told(left: str, cues: Words) -> bool:
    """Whether what stands before a moment may end with a cue: its last word says no where it is none that can."""
    said = left.rstrip()
    last = said[said.rfind(" ") + 1 :]
    return not last.isalpha() or last in cues.last


def _is_entry(words: str, end: int, kind: str, left: str) -> bool:
    """The time of an entry of a timetable: "Cuối tháng 3 năm 2010: các cơ quan hoàn thành …", "Khai giảng: Ngày 05/9/2024 (thứ Năm)."."""
    if kind != "year" and _THEN_COLON.match(words, end) and _BARE.fullmatch(left):
        return True
    return kind == "day" and _AFTER_COLON.search(left) is not None and _CLOSED.match(words, _end_of_aside(words, end)) is not None


def _end_of_aside(words: str, at: int) -> int:
    aside = _ASIDE.match(words, at)
    return aside.end() if aside else at


def _stands_alone(words: str, end: int, kind: str, left: str, cues: Words) -> bool:
    """A period at the very end of what is said, which no noun before it owns: "…, Quý I/2026.", "(năm 2013 và …)"."""
    if kind == "day":
        return False
    alone = left.rstrip().endswith("(") and _LAST_BRACKET.match(words, end) is not None
    if not alone and kind in ("quarter", "month", "half_year") and _CLOSED.match(words, end):
        alone = kind == "quarter" or _OPENED.search(left) is not None
    return alone and cues.subject.search(left) is None


def _is_past(moment: Moment, issued: date | None) -> bool:
    """A day or period printed with its year that ended before the document was signed is history, not a deadline."""
    year = moment.day[2] if moment.day else moment.period.year if moment.period else None
    last = moment.last(year) if year is not None and issued is not None else None
    return last is not None and issued is not None and last < issued


# What may stand between the cue and the moment: "trước [17 giờ 00 ngày] 30/6", "đến [hết] quý II".
_FILL_WORDS = ("là", "đến", "vào", "trong", "hết", "cuối", "đầu", "giữa", "ngày", "khoảng", "lúc", "dịp", "cả", "sáng", "chiều", "tối")
_WEEK_DAYS = ("hai", "ba", "tư", "năm", "sáu", "bảy")
_OTHER_FILL = ("giờ", "h", "g", "phút", "và", "nhật")
_FILL = (
    rf"(?:\s|,|\(|:|\b(?:{'|'.join(_FILL_WORDS)})\b|\d{{1,2}}\s?(?:giờ|h|g)\s?(?:\d{{2}}\b)?(?:\s?(?:phút|'))?"
    rf"|[-–]|\d{{1,2}}\s*(?:,|và|-|–)\s*|\bthứ\s+(?:{'|'.join(_WEEK_DAYS)})\b|\bchủ\s+nhật\b)*\Z"
)


@lru_cache(maxsize=8)
def _words(lexicon: Lexicon) -> Words:
    def either(key: str) -> str:
        return any_word(lexicon.words(f"cues.{key}"))

    day = r"(?:ngày\s+)?\d{1,2}(?:\s*[/.-]\s*\d{1,2}|\s+tháng\s+\d{1,2})?(?:\s*[/.-]\s*\d{4}|\s+năm\s+\d{4})?"
    span = rf"\btừ\s+(?:{day}|(?:tháng|qu[ýí])\s+\w+(?:\s*/\s*\d{{4}}|\s+năm\s+\d{{4}})?)\s*(?:\([^()]*\)\s*)?,?\s*"
    cues = (w.rsplit(None, 1)[-1] for key in ("due_by", "due_in") for w in lexicon.words(f"cues.{key}"))
    return Words(
        before=pattern(rf"trước(?<!\wtrước)(?!\s+(?:mắt|hết|đây|khi)){_FILL}"),
        by=pattern(rf"(?:{either('due_by')}){_FILL}"),
        into=pattern(rf"(?:{either('due_in')}){_FILL}"),
        to=pattern(rf"(?:{span}(?:đến|tới|-|–)|\bđến(?!\s+hết\b)){_FILL}"),
        label=pattern(rf"(?:{either('due_labels')})(?!\s+ký\b)[^:.;]{{0,40}}:{_FILL}"),
        subject=pattern(rf"(?:{either('due_subjects')})\s+\Z"),
        window=pattern(rf"(?:{either('due_windows')})\b"),
        goes_on=pattern(rf"[\s,)]*(?:{either('due_goes_on')})\b"),
        last=frozenset(("trước", "tới", *_FILL_WORDS, *_WEEK_DAYS, *_OTHER_FILL, *cues)),
    )
