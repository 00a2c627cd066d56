"""Chú dẫn phụ lục: the number and the day of a document that only its own annexes print.

"(Kèm theo Hướng dẫn số 40-HD/BTG ngày 27/11/2025 của …)" behind the signature names the document that it is an annex of.
Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, phần II, mục II khoản 7.
"""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from ..codes import Code, read_code
from ..dates import read_date
from ..lexicon import Lexicon
from ..model import Span
from ..patterns import pattern

_DAY_NEAR = pattern(r",?\s*(?=ngày\s)")


class Caption(NamedTuple):
    """Chú dẫn: the number and the day of the document, each with its place; the day may be missing."""

    code: Code
    code_span: Span
    day: date | None
    day_span: Span | None


def read_captions(content: str, start: int, kind: str | None, lexicon: Lexicon) -> Caption | None:
    """What the annexes behind ``start`` say of the document of ``kind``; None when none does or two disagree."""
    names = [known.name for known in lexicon.kinds if known.id == kind]
    if not names:
        return None
    found: Caption | None = None
    opening = re.compile(rf"[(*]\s*(?:ban\s+hành\s+)?kèm\s+theo\s+{re.escape(names[0])}\s+số\s*:?\s*(?=\d)", re.IGNORECASE)
    for match in opening.finditer(content, start):
        read = read_code(content, match.end(), lexicon)
        if read is None or read.code.doubt is not None:
            continue
        if found is not None and found.code.key != read.code.key:
            return None
        near = _DAY_NEAR.match(content, read.end)
        day = read_date(content, near.end()) if near else None
        if found is None:
            known = day is not None and day.day is not None
            found = Caption(
                read.code, Span(read.start, read.end), day.day if day else None, Span(day.start, day.end) if day and known else None
            )
    return found
