"""Chỗ ngờ trong PDF: a number or a day that stands only as a picture in a signature field, and what can confirm it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone

from dondoc.model import Doubt, Signature, Span
from dondoc.recognition import WORD

_PICTURE = "signature_field"
_WHY = "Chỗ này chỉ có trong hình của ô chữ ký số, được đọc bằng nhận dạng chữ."
_VIETNAM = timezone(timedelta(hours=7))
_DAY_BEFORE = re.compile(r"ngày\s*$", re.I)
_NUMBER_BEFORE = re.compile(r"số\s*:?\s*$", re.I)
_MONTH_AFTER = re.compile(r"\s*tháng\s+(\d{1,2})\s+năm\s+(\d{4})")


def pictured(span: Span, readings: tuple[str, ...]) -> Doubt:
    """A word that was read from the picture of a signature field; more than one reading where two differ."""
    return Doubt(_PICTURE, span, _WHY, readings)


def weighed(doubts: Sequence[Doubt], content: str, signatures: Sequence[Signature]) -> tuple[Doubt, ...]:
    """The doubts that stay. A day read from a picture is sure when a signature was made on that very day (Vietnam time)."""
    days = {day for s in signatures if s.time is not None and (day := _day(s.time)) is not None}
    left = []
    for doubt in doubts:
        if doubt.field != _PICTURE:
            left.append(doubt)
            continue
        before = content[max(0, doubt.span.start - 12) : doubt.span.start]
        if _DAY_BEFORE.search(before):
            if not _signed_then(doubt, content, days):
                left.append(replace(doubt, field="header.date"))
        else:
            left.append(replace(doubt, field="header.code" if _NUMBER_BEFORE.search(before) else WORD))
    return tuple(left)


def _signed_then(doubt: Doubt, content: str, days: set[date]) -> bool:
    rest = _MONTH_AFTER.match(content, doubt.span.end)
    read = doubt.span.of(content)
    if rest is None or len(doubt.candidates) != 1 or not read.isdecimal():
        return False
    return any((int(read), int(rest[1]), int(rest[2])) == (d.day, d.month, d.year) for d in days)


def _day(time: str) -> date | None:
    """The day of a signature in Vietnam; None where its zone is not known."""
    moment = datetime.fromisoformat(time.replace("Z", "+00:00"))
    return moment.astimezone(_VIETNAM).date() if moment.tzinfo is not None else None
