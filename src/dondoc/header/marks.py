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
_TO = pattern(r"kính(?:\s*(?:gửi|gởi|trình)(?!\w)\s*:?|\s+mời\s*:)")
_BEFORE_TO = pattern(r"đồng[ ]\Z|trân\s+trọng\s+\Z")
_WIRE = pattern(r"điện(?<=\sđiện)\s*:")  # a pattern that begins with a word is looked for many times quicker
_SUBJECT = pattern(r"v\s?/\s?v(?!\w)\s*:?|về\s+việc(?!\w)|v/\s*v:")
_SIGNED = pattern(
    r"\n(?:(?:ký bởi|người ký|được ký bởi|ký số bởi|email|e-mail|thời gian ký|ngày ký|giờ ký|ngày giờ ký"
    r"|signed by|signature|digitally signed|date:|reason:|location:)\b"
    r"|cơ quan[^\S\n]*:|\+0?7:?00|/?\w+/\w+/\w+.*@|[\w.]+@[\w.]+\.\w+|\[thư điện tử\]|\d{1,2}[./]\d{1,2}[./]\d{4}[^\S\n]+\d{1,2}:\d{2})"
)
_SMALL = bytes(range(ord("a"), ord("z") + 1))
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
        return (text[0].isupper() and text[1:2].isupper()) or sum(map(str.isupper, text)) >= 2
    size = len(text)
    # A line of prose is known by the letters without marks in its first half: bytes are counted twice as quickly as signs.
    half = text[: size // 2 + 4].encode(errors="replace")
    if (len(half) - len(half.translate(None, _SMALL))) * 7 > size:
        return False
    small = sum(map(str.islower, text))
    if small * 7 > size:
        return False
    big = sum(map(str.isupper, text))
    return big >= 2 and small * 6 <= big


def tokens_of(sheet: Sheet, form: Form, *, tail: bool = False) -> list[Token]:
    """The tokens of ``sheet`` in order."""
    marks: list[tuple[int, int, str]] = []
    for start, end, kind in sorted(_marks(sheet, form), key=lambda m: (m[0], -m[1])):
        if not marks or start >= marks[-1][1]:
            marks.append((start, end, kind))
    return _between(sheet, marks)


def _marks(sheet: Sheet, form: Form) -> Iterator[tuple[int, int, str]]:
    text, low = sheet.text, sheet.low
    for heading, kind in ((_NATION, "nation"), (_PARTY, "party"), (_UNION, "union")):
        for found in heading.finditer(low):
            alone = sheet.opens(found.start()) and sheet.closes(found.end())
            if is_upper(found.group() and text[found.start() : found.end()]) and (alone or kind == "nation"):
                yield found.start(), found.end(), kind
    for found in _MOTTO.finditer(low):
        yield found.start(), found.end(), "motto"
    for found in _TO.finditer(low):
        start = _address(sheet, found)
        if start is not None:
            yield start, found.end(), "to"
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
    for start, strip in zip(sheet.starts, sheet.strips, strict=True):
        if not strip.text[0].isalnum() and is_rule(strip.text) and strip.text not in DASHES:
            yield start, start + len(strip.text), "rule"
    for found in _SIGNED.finditer("\n" + low):  # at the beginning of a strip: looked for from the line end before it
        start = found.start()
        yield start, start + len(sheet.strips[sheet.which(start)].text), "signed"


def _sender(sheet: Sheet, wire: int, form: Form) -> int | None:
    """Where the sender's name before ``điện:`` begins: on this line or the one before."""
    index = sheet.which(wire)
    for start in (sheet.starts[index], sheet.starts[index - 1] if index else 0):
        words = sheet.text[start:wire]
        if (form.issuer.match(sheet.low, start) or form.post.match(sheet.low, start)) and len(words) < 160:
            return start
    return sheet.starts[index] if is_upper(sheet.text[sheet.starts[index] : wire]) else None


def _address(sheet: Sheet, found: re.Match[str]) -> int | None:
    """Where the mark of addressees begins; None when it is none."""
    start, end = found.span()
    words = found.group()
    colon = words.rstrip().endswith(":")
    invited = "mời" in words
    before = _BEFORE_TO.search(sheet.low, max(0, start - 16), start)
    if before is not None and before.group().startswith("trân" if invited else "đồng"):
        start = before.start()
    if invited:
        return start if colon else None
    if not sheet.text[start].isupper():
        return None
    opens = sheet.opens(start)
    if "trình" in words:
        return start if colon and opens else None
    return start if colon or (opens and (sheet.closes(end) or sheet.text[end : end + 40].lstrip()[:1] in "-–")) else None


def _between(sheet: Sheet, marks: list[tuple[int, int, str]]) -> list[Token]:
    tokens: list[Token] = []
    at = 0
    for start, end, kind in [*marks, (len(sheet.text), len(sheet.text), "end")]:
        if at < start:
            _add_texts(tokens, sheet, at, start)
        if end > start:
            tokens.append(_token(sheet, kind, start, end, sheet.which(start)))
        at = end
    return tokens


def _add_texts(tokens: list[Token], sheet: Sheet, start: int, end: int) -> None:
    """The words in ``[start, end)``, one token for each strip."""
    index = sheet.which(start)
    starts, strips, low, new = sheet.starts, sheet.strips, sheet.low, tuple.__new__
    while start < end:
        strip = strips[index]
        text = strip.text
        stop = starts[index] + len(text)
        if start == starts[index] and stop <= end and "  " not in text and text.strip() == text:  # most strips hold no mark
            tokens.append(new(Token, ("text", text, low[start:stop], start, stop, strip.above, index)))
        else:
            stop = min(stop, end)
            piece = sheet.text[start:stop]
            if bare := piece.strip():
                begin = start + piece.index(bare[0])
                tokens.append(_token(sheet, "text", begin, begin + len(bare), index))
        start = stop + 1
        index += 1


def _token(sheet: Sheet, kind: str, start: int, end: int, index: int) -> Token:
    above = sheet.strips[index].above if start == sheet.starts[index] else 0
    text, low = sheet.text[start:end], sheet.low[start:end]
    if "\n" in text or "  " in text:
        text, low = squeeze(text), squeeze(low)
    return Token(kind, text, low, start, end, above, index)
