"""Văn bản thuần: bytes to words, whatever table they are in; nothing else is changed but NFC and line ends.

Order of proof: a byte order mark; valid UTF-8; the zeros of UTF-16; UTF-8 with a few bad places; TCVN3, VNI or Windows-1258, each
only when its words are Vietnamese syllables; and when nothing proves anything, Windows-1258 with a note.
"""

from __future__ import annotations

import codecs
import re

from dondoc.errors import UnknownFormat
from dondoc.folding import nfc
from dondoc.model import Note, Source, Span, Text
from dondoc.patterns import pattern
from dondoc.readers import legacy
from dondoc.readers import notes as noted

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROLS = bytes(b for b in range(32) if b not in b"\t\n\v\f\r\x1a\x1b\0") + b"\x7f"
_CONTROL_RE = pattern("[\x00-\x08\x0e-\x1f\x7f]")
_HIGH_PLANES = frozenset((0x00, 0x01, 0x03, 0x1E, 0x20))  # of the letters and signs in Vietnamese text


def read_text(data: bytes, *, source: Source = Source()) -> Text:
    """Plain text as it is. Form feeds (pdftotext writes them) part the pages. Raises UnknownFormat for bytes that are no text."""
    words, notes = decode(data)
    clean = _CONTROL_RE.sub("", words)
    if len(clean) != len(words):
        notes += (noted.control_characters(len(words) - len(clean)),)
    content = nfc(clean)
    pages = _pages(content)
    if not content.strip():
        notes += (noted.no_words(),)
    source = Source(source.name, source.sha256, source.media_type, len(pages) or None, source.ocr)
    return Text(content, source=source, pages=pages, notes=notes)


def decode(data: bytes, declared: str | None = None, *, convert: bool = True) -> tuple[str, tuple[Note, ...]]:
    """The characters of some bytes, and notes on what was converted or guessed. Raises UnknownFormat for bytes that are no text.

    ``declared`` (``<meta charset>``) counts where the bytes are not UTF-8. Without ``convert`` TCVN3 and VNI stay as Latin-1 shows
    them, for a reader that must first take the words out of their tags.
    """
    words, notes = _characters(data, declared)
    words = words.removeprefix("\ufeff")
    if not convert or words.isascii() or (table := legacy.detect(words)) is None:
        return words, notes
    # What Windows-1258 was guessed from is explained now.
    return legacy.from_table(words, table), (noted.converted(table),)


def _characters(data: bytes, declared: str | None) -> tuple[str, tuple[Note, ...]]:
    for mark, name in _BOMS:
        if data.startswith(mark):
            return _replaced(data[len(mark) :], name)
    if (wide := _wide(data)) is not None:
        return _replaced(data, wide)
    if not _looks_like_text(data):
        raise UnknownFormat(
            "Không nhận ra loại tệp: nội dung là dữ liệu nhị phân, không phải văn bản. "
            "Đọc được: pdf, docx, doc, odt, rtf, html, md, txt, png, jpg, tiff.",
            "The file is binary and of no kind that is read (pdf, docx, doc, odt, rtf, html, md, txt, png, jpg, tiff).",
        )
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError:
        nearly = data.decode("utf-8", "replace")
    bad = nearly.count("\ufffd")
    # By chance hardly two letters of an old table make one of UTF-8: more good than bad means UTF-8 with damage.
    if bad < sum(c > "\x7f" for c in nearly) - bad:
        return nearly, (noted.bad_bytes(bad),)
    return _declared(data, declared) or _old_table(data)


def _looks_like_text(data: bytes) -> bool:
    controls = len(data) - len(data.translate(None, _CONTROLS))
    zeros = data.count(0)
    return controls * 100 <= len(data) * 2 and zeros * 10 <= len(data)


def _wide(data: bytes) -> str | None:
    """``utf-16-le`` or ``-be`` without its mark: nearly every second byte is the plane of a Vietnamese letter."""
    if len(data) < 4 or len(data) % 2:
        return None
    for name, high, low in (("utf-16-le", data[1:8192:2], data[0:8192:2]), ("utf-16-be", data[0:8192:2], data[1:8192:2])):
        planes = sum(b in _HIGH_PLANES for b in high)
        if planes >= 0.97 * len(high) and high.count(0) > 0.4 * len(high) and low.count(0) <= 0.1 * len(low):
            return name
    return None


def _replaced(data: bytes, encoding: str) -> tuple[str, tuple[Note, ...]]:
    words = data.decode(encoding, "replace")
    bad = words.count("\ufffd") - data.count("\ufffd".encode(encoding))
    return words, ((noted.bad_bytes(bad),) if bad > 0 else ())


def _declared(data: bytes, declared: str | None) -> tuple[str, tuple[Note, ...]] | None:
    try:
        return data.decode(declared or "utf-8"), ()
    except (LookupError, ValueError):  # a UnicodeError is a ValueError
        return None


def _old_table(data: bytes) -> tuple[str, tuple[Note, ...]]:
    latin = data.decode("latin-1")
    if legacy.detect(latin) is not None:
        return latin, ()
    words = nfc(data.decode("cp1258", "replace"))
    marked = [w for w in re.findall(r"[^\W\d_]+", words[:400_000]) if not w.isascii()]
    if marked and legacy.well_formed(marked) >= 0.8 * len(marked):
        return words, (noted.converted("Windows-1258"),)
    return words, (noted.guessed_encoding("Windows-1258"),)


def _pages(content: str) -> tuple[Span, ...]:
    if "\f" not in content:
        return ()
    starts = [0, *(m.end() for m in re.finditer("\f", content))]
    return tuple(Span(a, b) for a, b in zip(starts, [*starts[1:], len(content)], strict=True) if b > a)
