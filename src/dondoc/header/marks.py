"""Dấu mốc của phần đầu: quốc hiệu, tiêu đề của Đảng, số, ngày, "Kính gửi": where they stand, and the words between them.

The marks are looked for in the text of all strips, so that a line broken inside them ("CỘNG HÒA XÃ / HỘI …") does no harm.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ..folding import squeeze
from ..layout import is_rule
from ..patterns import pattern
from .dateline import find_dateline
from .form import Form
from .numberline import find_number
from .strips import Sheet

_NATION = pattern(r"cộng\s*hòa\s*xã\s*hội\s*chủ\s*ngh[ĩíi]a\s*việt\s*nam")
_MOTTO = pattern(r"độc\s*lập\s*[-.]?\s*tự\s*do\s*[-.]?\s*hạnh\s*phúc")
_PARTY = pattern(r"đảng\s+cộng\s+sản\s+việt\s+nam")
_UNION = pattern(r"đoàn\s+(?:tncs|thanh\s+niên\s+cộng\s+sản)\s+hồ\s+chí\s+minh")
_TO = pattern(r"(?:đồng[ ]kính|kính)\s*(?:gửi|gởi|trình)(?!\w)\s*:?|(?:trân\s+trọng\s+)?kính\s+mời\s*:")
_WIRE = pattern(r"điện(?<=\sđiện)\s*:")  # a pattern that begins with a word is looked for many times quicker
_SUBJECT = pattern(r"v\s?/\s?v(?!\w)\s*:?|về\s+việc(?!\w)|v/\s*v:")
_SIGNED = pattern(
    r"(?:ký bởi|người ký|được ký bởi|ký số bởi|email|e-mail|thời gian ký|ngày ký|giờ ký|ngày giờ ký"
    r"|signed by|signature|digitally signed|date:|reason:|location:)\b"
    r"|cơ quan\s*:|\+0?7:?00|/?\w+/\w+/\w+.*@|[\w.]+@[\w.]+\.\w+|\[thư điện tử\]|\d{1,2}[./]\d{1,2}[./]\d{4}\s+\d{1,2}:\d{2}"
)
DASHES = ("-", "–", "—", "•")  # alone on a line: the dash of the entry on the next line


class Token(NamedTuple):
    """Một mốc hoặc những chữ giữa hai mốc. ``kind`` is the mark's, or ``text``; ``[first, last)`` are places in the sheet."""

    kind: str
    text: str
    low: str  # ``text`` folded
    first: int
    last: int
    above: int
    strip: int

    @property
    def upper(self) -> bool:
        """Whether it is written in capitals."""
        return is_upper(self.text)


def is_upper(text: str) -> bool:
    """In capitals, but for abbreviations (TTg) and codes inside."""
    if text.isupper():
        return sum(map(str.isupper, text)) >= 2
    small = sum(map(str.islower, text))
    if small * 7 > len(text):
        return False
    big = sum(map(str.isupper, text))
    return big >= 2 and small * 6 <= big


def tokens_of(sheet: Sheet, form: Form, *, tail: bool = False) -> list[Token]:
    """The tokens of ``sheet`` in order."""
    marks: list[tuple[int, int, str]] = []
    for start, end, kind in sorted(_marks(sheet, form), key=lambda m: (m[0], -m[1])):
        if not marks or start >= marks[-1][1]:
            marks.append((start, end, kind))
    return list(_between(sheet, marks))


def _marks(sheet: Sheet, form: Form) -> Iterator[tuple[int, int, str]]:
    text, low = sheet.text, sheet.low
    for heading, kind in ((_NATION, "nation"), (_PARTY, "party"), (_UNION, "union")):
        for found in heading.finditer(low):
            alone = sheet.opens(found.start()) and sheet.closes(found.end())
            if is_upper(found.group() and text[found.start() : found.end()]) and (alone or kind == "nation"):
                yield found.start(), found.end(), kind
    for found in _MOTTO.finditer(low):
        yield found.start(), found.end(), "motto"
    for found in _TO.finditer(low) if "kính" in low else ():
        if _is_address(sheet, found):
            yield found.start(), found.end(), "to"
    for found in _WIRE.finditer(low):
        start = _sender(sheet, found.start(), form)
        if start is not None:
            yield start, found.end(), "to"
    for found in _SUBJECT.finditer(low):
        if sheet.opens(found.start()):
            yield found.start(), found.end(), "subject"
    for start, end in find_number(sheet):
        yield start, end, "number"
    for start, end in find_dateline(sheet):
        yield start, end, "date"
    for index, strip in enumerate(sheet.strips):
        start = sheet.starts[index]
        end = start + len(strip.text)
        if is_rule(strip.text) and strip.text not in DASHES:
            yield start, end, "rule"
        elif _SIGNED.match(sheet.low, start, end):
            yield start, end, "signed"


def _sender(sheet: Sheet, wire: int, form: Form) -> int | None:
    """Where the sender's name before ``điện:`` begins: on this line or the one before."""
    index = sheet.which(wire)
    for start in (sheet.starts[index], sheet.starts[index - 1] if index else 0):
        words = sheet.text[start:wire]
        if (form.issuer.match(sheet.low, start) or form.post.match(sheet.low, start)) and len(words) < 160:
            return start
    return sheet.starts[index] if is_upper(sheet.text[sheet.starts[index] : wire]) else None


def _is_address(sheet: Sheet, found: re.Match[str]) -> bool:
    start, end = found.span()
    colon = found.group().rstrip().endswith(":")
    if "mời" in found.group():
        return colon
    if not sheet.text[start].isupper():
        return False
    if "trình" in found.group():
        return colon and sheet.opens(start)
    return colon or (sheet.opens(start) and (sheet.closes(end) or sheet.text[end:].lstrip()[:1] in "-–"))


def _between(sheet: Sheet, marks: list[tuple[int, int, str]]) -> Iterator[Token]:
    at = 0
    for start, end, kind in [*marks, (len(sheet.text), len(sheet.text), "end")]:
        yield from _texts(sheet, at, start)
        if end > start:
            yield _token(sheet, kind, start, end)
        at = end


def _texts(sheet: Sheet, start: int, end: int) -> Iterator[Token]:
    """The words in ``[start, end)``, one token for each strip."""
    while start < end:
        stop = sheet.text.find("\n", start, end)
        stop = end if stop < 0 else stop
        piece = sheet.text[start:stop]
        bare = piece.strip()
        if bare:
            begin = start + piece.index(bare[0])
            yield _token(sheet, "text", begin, begin + len(bare))
        start = stop + 1


def _token(sheet: Sheet, kind: str, start: int, end: int) -> Token:
    index = sheet.which(start)
    above = sheet.strips[index].above if sheet.opens(start) else 0
    text, low = sheet.text[start:end], sheet.low[start:end]
    if "\n" in text or "  " in text:
        text, low = squeeze(text), squeeze(low)
    return Token(kind, text, low, start, end, above, index)
