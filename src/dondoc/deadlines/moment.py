"""Mốc: one day or period that is a deadline, and the day that follows from it."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import NamedTuple

from ..dates import Period
from ..patterns import pattern

Outcome = tuple[date | None, str, tuple[str, ...]]

_JOINED = pattern(r"\s*(?:,|;|và|hoặc|đến|-|–)?\s*(?:hết|trong|vào)?\s*\Z", re.IGNORECASE)
_DAYS_JOINED = pattern(r"\s*(?:và|đến|-|–)\s*(?:hết\s+|cả\s+)?\Z", re.IGNORECASE)


class Moment(NamedTuple):
    """Một mốc: ``cue`` where the words of the deadline begin, ``start`` and ``end`` the day or period itself."""

    cue: int
    start: int
    end: int
    rule: str
    day: tuple[int, int, int | None] | None = None  # day, month, year as printed
    period: Period | None = None
    text: str = ""
    gap: str = ""  # the words between the moment before and this one

    @property
    def bounds(self) -> tuple[int, int]:
        """From the first word of the deadline to its last."""
        return self.cue, self.end

    def joins(self, before: Moment) -> bool:
        """Whether it stands in one list or range with the moment before it."""
        return joins(self.gap, before, day=self.day is not None)

    def united(self, before: Moment) -> Moment:
        """The list as one moment, its last; the year of the last stands for all."""
        if self.day:
            return self._replace(cue=before.cue, gap=before.gap)
        first, last = before.period, self.period
        if first and last and first.year and last.year and first.last_day() > last.last_day():
            return before._replace(end=self.end)
        return self._replace(cue=before.cue, gap=before.gap)

    def due(self, issued: date | None) -> Outcome:
        """The last day, the rule, the steps in words. None where no year is known or the calendar has no such day."""
        year = self.day[2] if self.day else self.period.year if self.period else None
        steps: list[str] = []
        if year is None:
            if issued is None:
                return None, self.rule, ("không ghi năm, văn bản không có ngày ban hành: chưa tính được ngày",)
            year = issued.year
            steps.append(f"không ghi năm: lấy năm của văn bản ({year})")
            last = self.last(year)
            if last is not None and last < issued:
                year += 1
                steps.append(f"{_print(last)} đã qua ngày ban hành ({_print(issued)}): lấy năm sau ({year})")
        last = self.last(year)
        if last is None and self.day:
            return None, self.rule, (*steps, f"“{self.text}”: tháng {self.day[1]} không có ngày {self.day[0]}")
        if last is not None and self.period:
            steps.append(f"“{self.text}”: ngày cuối là {_print(last)}")
        return last, self.rule, tuple(steps)

    def last(self, year: int) -> date | None:
        """The last day in ``year``; None where the calendar has no such day."""
        if self.day:
            try:
                return date(year, self.day[1], self.day[0])
            except ValueError:
                return None
        if self.period is None:
            return None
        if self.rule.startswith("before_"):
            return self.period.first_day(year) - timedelta(days=1)
        return self.period.last_day(year)


def _print(day: date) -> str:
    return f"{day.day:02}/{day.month:02}/{day.year}"


def joins(gap: str, before: Moment, *, day: bool) -> bool:
    """Whether a day, else a period, ``gap`` behind ``before`` stands in one list or range with it."""
    return day == (before.day is not None) and (_DAYS_JOINED if day else _JOINED).fullmatch(gap) is not None


def united(moments: list[Moment]) -> list[Moment]:
    """Moments of one list or range as one, the last."""
    out: list[Moment] = []
    for moment in moments:
        if out and moment.joins(out[-1]):
            out[-1] = moment.united(out[-1])
        else:
            out.append(moment)
    return out
