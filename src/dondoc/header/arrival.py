"""Dấu "ĐẾN": the stamp of the body that received the document. Its number is never the document's own.

A stamp holds the receiver's name, ĐẾN, ``Số``, ``Ngày``, ``Chuyển``, ``Số và ký hiệu HS``, often read badly and in any order.
Source: Nghị định 30/2020/NĐ-CP, Phụ lục IV, mục V.
"""

from __future__ import annotations

import re
from datetime import date

from ..folding import fold
from ..model import Arrival, Span
from ..patterns import pattern
from .form import Form
from .marks import Token
from .strips import Sheet

_SURE = pattern(r"số\s+và\s+ký\s+hiệu\s+h|(?:công văn|văn bản|cv)\s+đến\b|chuyển\s*:|lưu\s+hồ\s+sơ\s+số|số\s+đến\s*:|ngày\s+đến\s*:")
_WORD = pattern(r"đ[ếềé]n\b")
_DAY_SHAPE = r"[0-9]{1,2}[/.-][0-9]{1,2}[/.-][0-9]{2,4}"
_PART = pattern(
    rf"(?:số|giờ|ngày)\s*:?[\s.…]*(?:{_DAY_SHAPE}|[0-9]{{1,6}})?(?:\s*(?:ngày|chuyển)\s*:.*)?\s*\Z"
    rf"|[0-9]{{1,6}}\Z|{_DAY_SHAPE}\Z|kính chuyển"
)
_NUMBER = pattern(r"(?<![\w/])([0-9]{1,6})(?![\w/.-])")
_DAY = pattern(r"([0-9]{1,2})\s*[/.-]\s*([0-9]{1,2})\s*[/.-]\s*([0-9]{4})")


def take_arrival(sheet: Sheet, tokens: list[Token], form: Form) -> tuple[Arrival | None, Span | None, list[Token]]:
    """The stamp, its place, and the tokens without it."""
    lows = [token.low if token.kind == "text" else "" for token in tokens]
    sure = []
    for i in [i for i, low in enumerate(lows) if low and low[0] in "scvlnđ" and len(low) < 80]:  # what the patterns begin with
        low = lows[i]
        if _SURE.match(low) or (_WORD.match(low) and tokens[i].text[:3].isupper() and len(low) < 60 and _near(lows, i)):
            sure.append(i)
    if not sure:
        return None, None, tokens
    first, last = min(sure), max(sure)
    if last - first > 12:
        last = first
    while first > 0 and _is_part(lows[first - 1]):
        first -= 1
    while last + 1 < len(lows) and _is_part(lows[last + 1]):
        last += 1
    issuer = None
    if first > 0 and tokens[first - 1].kind == "text" and tokens[first - 1].upper and form.head.search(lows[first - 1]):
        first -= 1
        issuer = tokens[first].text
    words = " ".join(token.text for token in tokens[first + (issuer is not None) : last + 1])
    arrival = _stamp(words, issuer)
    return arrival, sheet.place(tokens[first].first, tokens[last].last), tokens[:first] + tokens[last + 1 :]


def read_stamp(words: str, form: Form) -> Arrival | None:
    """A stamp that the reader already kept apart from the text (``Aside.kind == "stamp"``). None for another stamp."""
    lines = [line.strip() for line in words.splitlines() if line.strip()]
    lows = [fold(line) for line in lines]
    if not any(_SURE.match(low) or _WORD.match(low) for low in lows):
        return None
    named = bool(lines) and lines[0].isupper() and not _WORD.match(lows[0]) and not _PART.match(lows[0])
    return _stamp(" ".join(lines[named:]), lines[0] if named else None)


def _stamp(words: str, issuer: str | None) -> Arrival:
    day = _DAY.search(words)
    number = _NUMBER.search(_DAY.sub(" ", words))
    return Arrival(number.group(1) if number else None, _date(day), issuer)


def _is_part(low: str) -> bool:
    return bool(low) and (_PART.match(low) is not None or (_SURE.match(low) is not None and len(low) < 80))


def _near(lows: list[str], at: int) -> bool:
    """Whether a word of the stamp stands beside ``ĐẾN``."""
    return any(_is_part(lows[k]) or "số:" in lows[k] for k in range(max(0, at - 2), min(len(lows), at + 3)) if k != at) or "số" in lows[at]


def _date(found: re.Match[str] | None) -> date | None:
    if found is None:
        return None
    try:
        return date(int(found[3]), int(found[2]), int(found[1]))
    except ValueError:
        return None
