"""Địa danh và ngày ban hành: ``Hà Nội, ngày 05 tháng 3 năm 2020``, with the day left blank in drafts.

Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, II.4; Hướng dẫn 05-HD/VPTW, I.4.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from ..dates import read_date
from ..folding import squeeze
from ..letters import UPPER
from ..model import Span
from ..patterns import pattern
from .strips import Sheet

_BLANK = r"[\s.…_/'’\"~-]*"
_DATE = pattern(
    rf"ngày(?<!\wngày)\s*(?:(?P<day>[0-9]{{1,2}})?{_BLANK}th[áăắâấ]ng\s*(?P<month>[0-9]{{1,2}})?{_BLANK}(?:năm\s*(?P<year>[0-9]{{4}})?|(?P<cut>20[0-9]{{2}}))"
    r"|(?P<day2>[0-9]{1,2})\s*[/.-]\s*(?P<month2>[0-9]{1,2})\s*[/.-]\s*(?P<year2>[0-9]{4})"
    r"|\S{1,3}\s+tháng\s+\S{1,2}\s+năm\s+[0-9]{4})"  # written by hand and not made out: the place before it is still printed
)
_WORD = rf"[{UPPER}][\w'’]*"
_UNIT = (
    r"(?:TP|Tp|T\.P|TX|Tx|TT|Q|H|P|X|ĐK|KCN|Thủ đô|[Tt]hành phố|[Tt]ỉnh|[Qq]uận|[Hh]uyện"
    r"|[Pp]hường|[Xx]ã|[Tt]hị trấn|[Tt]hị xã|[Đđ]ặc khu)"
)
_PLACE = pattern(rf"(?:{_UNIT}\.?\s*)?(?:{_WORD}\.?(?:\s*-\s*|\s+)){{0,5}}(?:{_WORD}|{_UNIT}\s+[0-9]{{1,2}})\s*,?\s*\Z")
_SECOND_HALF = pattern(r"(?:phố|xã|trấn|khu)\s+")
_UNIT_ALONE = pattern(rf"{_UNIT}\Z")
_PART = pattern(rf"(?:{_UNIT}|Thành|Thị|Đặc|{_WORD})\.?(?:\s+(?:phố|xã|trấn|khu|{_WORD})){{0,3}}\Z")


class DateLine(NamedTuple):
    """Địa danh, ngày: ``day`` None where it is blank or no day of the calendar; places in the sheet."""

    place: str | None
    place_span: Span | None
    day: date | None
    day_span: Span


def find_dateline(sheet: Sheet) -> Iterator[tuple[int, int]]:
    """The places in the sheet of a place with a day that stand alone."""
    for found in _DATE.finditer(sheet.low):
        end = found.end()
        if not sheet.closes(end):
            rest = sheet.text[end : end + 2].lstrip(" .,)*")
            if rest and not rest[0].isupper():
                continue
        start = _place_start(sheet, found.start())
        if start is not None:
            yield start, end


def read_dateline(sheet: Sheet, start: int, end: int) -> DateLine:
    """What the line ``[start, end)`` says."""
    found = _DATE.search(sheet.low, start, end)
    if found is None:
        return DateLine(None, None, None, sheet.place(start, end))
    words = sheet.text[start : found.start()].rstrip(" ,\n")
    place = squeeze(words) or None
    where = sheet.place(start, start + len(words)) if place else None
    return DateLine(place, where, _day(found, sheet.text), sheet.place(found.start(), end))


def _place_start(sheet: Sheet, ngay: int) -> int | None:
    """Where the place before ``ngày`` begins; the place of itself when ``Ngày …`` stands alone; None when it is prose."""
    index = sheet.which(ngay)
    begin = sheet.starts[index]
    before = sheet.text[begin:ngay]
    if not before.strip(" ,"):
        previous = _place_part(sheet, index - 1)
        return previous if previous is not None else (begin if sheet.text[ngay].islower() else None)
    bare = before.rstrip(" ,")
    found = None if bare[bare.rfind(" ") + 1 :].islower() else _PLACE.search(before)  # a place ends with a capital or a number
    if found is not None and (found.start() == 0 or before[found.start() - 1].isalnum() or before[found.start() - 1] in ".;)"):
        if found.start() == 0 and not sheet.strips[index].above:
            joined = _place_part(sheet, index - 1)
            if joined is not None and (len(before.split()) < 3 or _UNIT_ALONE.match(sheet.text, joined, begin - 1)):
                return joined
        return begin + found.start()
    if before[:1].islower() and (_SECOND_HALF.match(before) or _PLACE.fullmatch(before)):
        return _place_part(sheet, index - 1)
    return None


def _place_part(sheet: Sheet, index: int) -> int | None:
    """The start of the strip when it can be the first half of a place's name: "Thành / phố …", "Thành phố Hồ Chí / Minh"."""
    if index < 0 or index + 1 >= len(sheet.strips) or sheet.strips[index + 1].above:
        return None
    words = sheet.strips[index].text.rstrip(" ,")
    if not _PART.match(words) or words.isupper() or words in ("Số", "Kính"):
        return None
    return sheet.starts[index]


def _day(found: re.Match[str], text: str) -> date | None:
    """The day, when none of its parts was left blank."""
    whole = found["day2"] or (found["day"] and found["month"] and (found["year"] or found["cut"]))
    read = read_date(text, found.start()) if whole else None
    return read.day if read else None
