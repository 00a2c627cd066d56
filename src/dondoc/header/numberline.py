"""Dòng số và ký hiệu: where the document's own number stands. What a code looks like is said in ``codes``.

State prints ``Số: 8645/UBND-VX``, Party ``Số 567-KL/TU``, a law ``Luật số: 140/2025/QH15``; a draft leaves the number
blank (``Số:      /UBND-VX``). Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, II.3; Hướng dẫn 05-HD/VPTW, I.3.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ..codes import Code, read_code
from ..folding import squeeze
from ..lexicon import Lexicon
from ..patterns import pattern
from .strips import Sheet

_NUMBER = pattern(r"(?:số(?!\w)\s*[:.]?|s[óòôo]\s*:)\s*")  # a reading machine drops or turns the mark; the colon then vouches for it
_OF_LAW = pattern(r"(?:^|\n)(?:luật|bộ luật|pháp lệnh|nghị quyết|lệnh)\s+\Z")
_FILLED = pattern(r"[0-9]{1,6}(?:[a-e]|\.[0-9]{1,2})?\s{0,3}(?:/|[-–]\s?[A-ZĐ])")
_BLANK = pattern(r"[.…_\s]*(?P<symbol>[-–/]\s{0,2}[A-ZĐƯ][A-Za-zĐđƯư&]*(?:\s?[-–/.]\s?[A-ZĐƯ][A-Za-zĐđƯư0-9&]*)*)")


class OwnNumber(NamedTuple):
    """Số của chính văn bản: ``code`` None where it is left blank; ``symbol`` is printed even then."""

    code: Code | None
    symbol: str | None
    start: int
    end: int


def find_number(sheet: Sheet) -> Iterator[tuple[int, int]]:
    """The places in the sheet where a line of number and symbol stands."""
    text, low = sheet.text, sheet.low
    for found in _NUMBER.finditer(low):
        start, end = found.span()
        if not text[start].isupper() and start > 14 and "\n" not in low[start - 14 : start]:  # in the middle of a line: prose
            continue
        law = _OF_LAW.search(low, max(0, start - 14), start) if low[start - 1 : start].isspace() else None
        if law is not None:
            start = law.start() + low[law.start()].isspace()
        if not text[start].isupper() or not (sheet.opens(start) or text[start - 1] in ".,;)" or text[start - 1].islower()):
            continue
        named = law is not None and ":" not in found.group()  # "Nghị quyết số 21-NQ/TW" opens a wrapped line of prose
        if _FILLED.match(text, end):
            read = read_code(text, end)
            if read is not None and not (named and read.code.form != "assembly"):
                yield start, read.end
        elif not named:
            blank = _BLANK.match(text, end)
            if blank is not None:
                yield start, blank.end()


def read_number(sheet: Sheet, start: int, end: int, lexicon: Lexicon) -> OwnNumber:
    """What the number line ``[start, end)`` of the sheet says."""
    found = _NUMBER.search(sheet.low, start, end)
    at = found.end() if found and not sheet.text[start].isdigit() else start
    read = read_code(sheet.text[:end], at, lexicon)
    if read is not None:
        return OwnNumber(read.code, read.code.symbol, at, min(read.end, end))
    blank = _BLANK.match(sheet.text, at, end)
    if blank is None:
        return OwnNumber(None, None, start, end)
    symbol = re.sub(r"\s+", "", squeeze(blank["symbol"])).lstrip("-–/")
    return OwnNumber(None, symbol, blank.start("symbol"), blank.end())
