"""Ngày, kỳ: the one home of days and periods as official paper writes them. No clock is read here.

``read_date`` reads at a place, ``find_dates`` finds them all; a day that the calendar does not have is kept with the
reason (``why``) and no date. ``read_period`` and ``find_periods`` do the same for months, quarters, half-years and
years; ``last_day`` gives the last calendar day, inclusive (Vietnam time). ``WorkingDays`` counts with the holidays
its caller gives. Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.4 (how a day is written); Bộ luật Lao động
2019, Điều 111, 112 (days of rest and holidays).
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from .errors import BadUse
from .folding import lower, nfc
from .patterns import pattern

_GAP = r"[\s_]{0,6}"
_DIGITS = r"[0-9](?:[ ]?[0-9])?"  # "1 0": a recogniser's blank inside a number
_YEAR = r"[12][ ]?[0-9][ ]?[0-9][ ]?[0-9]"
_MONTH, _ANNO = "(?:[Tt]háng|THÁNG)", "(?:[Nn]ăm|NĂM)"
_LONG = rf"(?P<d>{_DIGITS}){_GAP}{_MONTH}{_GAP}(?P<m>{_DIGITS})(?:{_GAP},?{_GAP}{_ANNO}{_GAP}(?P<y>{_YEAR}))?(?![0-9])"
_SHORT = (
    r"(?P<d2>[0-9]{1,2})[ ]?(?P<sign>[/.\-–])[ ]?\n?(?P<m2>[0-9]{1,2})[ ]?(?P=sign)[ ]?\n?(?P<y2>[12][0-9]{3})"
    r"(?![0-9]|[/\-–][0-9A-ZĐ]|\.[0-9])"
)
_PART = r"(?P<d3>[0-9]{1,2})/(?P<m3>[0-9]{1,2})(?![0-9]|[ ]?[/\-–][ ]?[0-9A-ZĐ]|[.,][0-9]|[ ]?%)"  # "ngày 15/3": the year is elsewhere
FULL_DAY = f"(?:{_LONG}|{_SHORT})"  # for the patterns of other modules; ``day_in`` reads what they matched
_FULL = pattern(FULL_DAY)
# Where a day can begin: the first digit of a run, with what must follow it. Most digits begin none.
_DAY_AT = pattern(r"[0-9](?<![0-9][0-9])(?=(?:[ ]?[0-9])?(?:[ ]?[/.\-–]|[\s_]{0,6}[tT]))")
_BARE = pattern(rf"(?<![0-9])(?<![0-9][/.,])(?:{_LONG}|{_SHORT}|{_PART})")
_WORD = pattern(rf"(?:[Nn]gày|NGÀY){_GAP}:?{_GAP}")
_WORD_BEFORE = pattern(rf"(?:[Nn]gày|NGÀY){_GAP}:?{_GAP}\Z")


class ReadDate(NamedTuple):
    """Ngày đọc được: ``text[start:end]``, the word "ngày" included.

    ``day`` is None where the calendar has no such day or the year is not there; ``why`` then says so in Vietnamese.
    ``numbers`` is (day, month, year or None) as printed.
    """

    day: date | None
    start: int
    end: int
    numbers: tuple[int, int, int | None]
    why: str | None = None


def read_date(text: str, pos: int = 0, *, year: int | None = None) -> ReadDate | None:
    """The day written at ``pos`` ("ngày 25 tháng 10 năm 2021", "25/10/2021"). ``year`` completes one without a year."""
    word = _WORD.match(text, pos)
    found = _BARE.match(text, word.end() if word else pos)
    return None if found is None or (word is None and found["d3"]) else _read(found, pos, year)


def day_in(printed: str) -> date | None:
    """The first full day in a few words ("ngày 25/10/2021 của"); None where there is none, or the calendar has no such day."""
    found = _FULL.search(printed)
    if found is None:
        return None
    d, m, y, d2, _, m2, y2 = found.groups()
    return _make(_whole(d2 or d), _whole(m2 or m), _whole(y2 or y) if y2 or y else None)[0]


def find_dates(text: str, start: int = 0, end: int | None = None, *, year: int | None = None) -> Iterator[ReadDate]:
    """All days in ``text[start:end]``, in order. Days without a year come too; ``year`` completes them."""
    stop = len(text) if end is None else end
    edge = start
    for first in _DAY_AT.finditer(text, start, stop):  # found at the speed of C
        at = first.start()
        found = _BARE.match(text, at, stop) if at >= edge else None
        if found is None:
            continue
        edge = found.end()
        begin = at - 5 if at - 5 >= start and text.startswith("ngày ", at - 5) else _begin(text, start, at)
        if begin < at or not found["d3"]:  # "6/7" alone is no day
            yield _read(found, begin, year)


def _begin(text: str, start: int, at: int) -> int:
    """Where the word "ngày" begins that stands before the digits at ``at``, else ``at``."""
    word = _WORD_BEFORE.search(text, max(start, at - 17), at)
    return word.start() if word else at


def _read(found: re.Match[str], start: int, year: int | None) -> ReadDate:
    d, m, y, d2, _, m2, y2, d3, m3 = found.groups()
    printed = y2 or y
    numbers = (_whole(d2 or d or d3), _whole(m2 or m or m3), _whole(printed) if printed else None)
    day, why = _make(numbers[0], numbers[1], numbers[2] if printed else year)
    return ReadDate(day, start, found.end(), numbers, why)


def _whole(printed: str) -> int:
    return int(printed.replace(" ", ""))


def _make(day: int, month: int, year: int | None) -> tuple[date | None, str | None]:
    if not 1 <= month <= 12:
        return None, f"không có tháng {month}"
    if year is None:
        longest = 29 if month == 2 else monthrange(2001, month)[1]
        return None, "không ghi năm" if 1 <= day <= longest else f"tháng {month} không có ngày {day}"
    try:
        return date(year, month, day), None
    except ValueError:
        return None, f"tháng {month} năm {year} không có ngày {day}"


# ---- periods

_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_WORDS = {"ba": 3, "sáu": 6, "chín": 9}
_OF_YEAR = rf"(?:{_GAP}[/-]{_GAP}|{_GAP},?{_GAP}(?:của{_GAP})?năm{_GAP})(?P<YEAR>[12][0-9]{{3}})(?![0-9])"
_PERIOD = pattern(
    rf"""(?:
      qu[ýí]{_GAP}(?P<quarter>iv|i{{1,3}}|0?[1-4])(?!\w)(?:{_OF_YEAR.replace("YEAR", "yq")})?
    | (?P<months>(?<![0-9])0?[369]|ba|sáu|chín){_GAP}tháng{_GAP}(?P<half>đầu|cuối){_GAP}năm(?:{_GAP}(?P<yh>[12][0-9]{{3}})(?![0-9]))?
    | nửa{_GAP}(?P<side>đầu|cuối){_GAP}năm(?:{_GAP}(?P<ys>[12][0-9]{{3}})(?![0-9]))?
    | tháng{_GAP}(?P<month>[0-9]{{1,2}})(?![0-9])(?:{_OF_YEAR.replace("YEAR", "ym")})?
    | (?:giai{_GAP}đoạn|nhiệm{_GAP}kỳ|các{_GAP}năm){_GAP}(?P<from>[12][0-9]{{3}})\s?[-–]\s?(?P<to>[12][0-9]{{3}})(?![0-9])
    | năm{_GAP}(?P<year>[12][0-9]{{3}})(?![0-9]|[ ]?[-–][ ]?[0-9])
    )""".replace("[ ]", "\\ "),
    re.VERBOSE,
)  # of words in small letters
# The word that is in every period, and what must follow it there. Looked for by its marked vowel, which is rarer than its first letter.
_PERIOD_CUE = pattern(
    r"(?:ăm(?<=năm)[\s_]*[12]|áng(?<=tháng)[\s_]*[0-9đc]|ý(?<=quý)[\s_]*[0-4i]|í(?<=quí)[\s_]*[0-4i]|ửa(?<=nửa)[\s_]*[đc]|ạn(?<=đoạn)[\s_]*[12]|ỳ(?<=kỳ)[\s_]*[12])"
)
_CUE_LETTERS = {"ă": 1, "á": 2, "ý": 2, "í": 2, "ử": 1, "ạ": 2, "ỳ": 1}  # before the vowel
_PERIOD_AHEAD = pattern(rf"(?:(?<![0-9])0?[369]|ba|sáu|chín|các|giai|nhiệm){_GAP}\Z")  # what four of them begin with, before the word
_AHEAD = 12

_LENGTHS = {"month": 1, "quarter": 3, "half_year": 6, "nine_months": 9}  # months; of the nine there is one in a year


@dataclass(frozen=True, slots=True)
class Period:
    """Kỳ: ``kind`` is month | quarter | half_year | nine_months | year | years; ``number`` counts from 1 in the year.

    ``year`` is None where it is not printed ("quý II"); ``since`` is the first year of ``years`` ("giai đoạn 2021-2025").
    """

    kind: str
    number: int
    year: int | None
    since: int | None = None

    def first_day(self, year: int | None = None) -> date:
        """First calendar day. ``year`` counts only where none is printed. Raises BadUse when there is none at all."""
        long = _LENGTHS.get(self.kind)
        start = long * (self.number - 1) + 1 if long else 1
        return date(self.since or self._year(year), start, 1)

    def last_day(self, year: int | None = None) -> date:
        """Last calendar day, inclusive: quý II, 2024 -> 2024-06-30. Raises BadUse when no year is known."""
        long = _LENGTHS.get(self.kind)
        month = long * self.number if long else 12
        y = self._year(year)
        return date(y, month, monthrange(y, month)[1])

    def _year(self, given: int | None) -> int:
        y = self.year if self.year is not None else given
        if y is None:
            raise BadUse("Kỳ không ghi năm, cần cho biết năm.", "The period names no year; give one.")
        return y


class ReadPeriod(NamedTuple):
    """Kỳ đọc được và chỗ của nó: ``text[start:end]``."""

    period: Period
    start: int
    end: int


def read_period(text: str, pos: int = 0) -> ReadPeriod | None:
    """The period written at ``pos``: "tháng 3/2025", "quý II", "6 tháng đầu năm 2025", "năm 2024", "giai đoạn 2021-2025"."""
    found = _PERIOD.match(lower(text), pos)
    period = _made(found) if found is not None else None
    return ReadPeriod(period, *found.span()) if found is not None and period is not None else None


def find_periods(
    text: str, start: int = 0, end: int | None = None, *, days: Sequence[ReadDate] | None = None, low: str | None = None
) -> Iterator[ReadPeriod]:
    """All periods in ``text[start:end]``, in order. The month and year of a full day are no periods.

    ``days`` are what ``find_dates`` gives of the same place, ``low`` the text in small letters, where the caller has them already.
    """
    low = lower(text) if low is None else low
    stop = len(text) if end is None else end
    taken: Sequence[ReadDate] | None = days
    edge, at = start, 0
    for cue in _PERIOD_CUE.finditer(low, start, stop):
        if taken is None:
            taken = list(find_dates(text, start, stop))
        while at < len(taken) and taken[at].end <= cue.start():
            at += 1
        if at < len(taken) and taken[at].start <= cue.start() and taken[at].numbers[2] is not None:
            continue  # the most: within a full day, whose year ends it
        found = _period_of(low, cue, edge, stop)
        if found is None:
            continue
        begin, edge = found.span()
        period = _made(found)
        if period is None or text[max(start, begin - 1) : begin].isalpha():
            continue
        if not any(day.start < edge and day.end > begin for day in taken[max(0, at - 1) : at + 2]):
            yield ReadPeriod(period, begin, edge)


def _period_of(low: str, cue: re.Match[str], edge: int, stop: int) -> re.Match[str] | None:
    """The period with this word in it, not before ``edge``."""
    shown = cue.group()
    at = cue.start() - _CUE_LETTERS[shown[0]]
    if at < edge:
        return None
    if shown[0] in "ăạỳ" or shown[-1] in "đc":
        ahead = _PERIOD_AHEAD.search(low, max(edge, at - _AHEAD), at)
        found = _PERIOD.match(low, ahead.start(), stop) if ahead is not None else None
        if found is not None:
            return found
    return _PERIOD.match(low, at, stop)


def last_day(period: str, *, year: int | None = None) -> date:
    """Last calendar day of a named period, inclusive: ``"quý II"``, 2024 -> 2024-06-30. Raises BadUse if it is none."""
    read = read_period(nfc(period).strip())
    if read is None:
        raise BadUse(f"“{period}” không phải một kỳ. Viết như quý II, tháng 3/2025, 6 tháng đầu năm.", f"{period!r} is no period.")
    return read.period.last_day(year)


def _made(found: re.Match[str]) -> Period | None:
    if found["quarter"]:
        printed = found["quarter"]
        return Period("quarter", _ROMAN.get(printed) or int(printed), _year(found["yq"]))
    if found["months"]:
        count = _WORDS.get(found["months"]) or int(found["months"])
        return _months(count, found["half"] == "đầu", _year(found["yh"]))
    if found["side"]:
        return _months(6, found["side"] == "đầu", _year(found["ys"]))
    if found["month"]:
        number = int(found["month"])
        return Period("month", number, _year(found["ym"])) if 1 <= number <= 12 else None
    if found["from"]:
        return Period("years", 1, int(found["to"]), int(found["from"])) if found["from"] <= found["to"] else None
    return Period("year", 1, int(found["year"]))


def _year(printed: str | None) -> int | None:
    return None if printed is None else int(printed)


def _months(count: int, opening: bool, year: int | None) -> Period | None:
    """3, 6 or 9 months at the start of a year; 3 or 6 at its end. "9 tháng cuối năm" is not a period of the field."""
    if count == 6:
        return Period("half_year", 1 if opening else 2, year)
    if count == 3:
        return Period("quarter", 1 if opening else 4, year)
    return Period("nine_months", 1, year) if opening else None


# ---- working days


@dataclass(frozen=True, slots=True)
class WorkingDays:
    """Ngày làm việc: a calendar that its caller fills: ``off`` the holidays and the days given in exchange, ``on`` the
    days of rest that are worked instead (làm bù), ``rest`` the days of the week without work (0 is Monday)."""

    off: frozenset[date] = frozenset()
    on: frozenset[date] = frozenset()
    rest: frozenset[int] = frozenset({5, 6})

    def works(self, day: date) -> bool:
        """Whether the offices work on ``day``."""
        return day in self.on or (day not in self.off and day.weekday() not in self.rest)

    def after(self, day: date, count: int) -> date:
        """The ``count``-th working day after ``day``; the day itself is not counted (Bộ luật Dân sự 2015, Điều 147)."""
        for _ in range(count):
            day = self.on_or_after(day + timedelta(days=1))
        return day

    def on_or_after(self, day: date) -> date:
        """``day`` when it is worked, else the next one that is. Raises BadUse when no day of a year is worked."""
        for _ in range(366):
            if self.works(day):
                return day
            day += timedelta(days=1)
        raise BadUse("Lịch làm việc không có ngày nào làm việc trong một năm.", "No day of a whole year is worked.")
