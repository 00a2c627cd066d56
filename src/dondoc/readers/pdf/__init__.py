"""Đọc PDF: text layer with positions, two columns, tables, footnotes, signatures; pictures by OCR. One call: ``read_pdf``."""

from __future__ import annotations

from collections.abc import Callable
from importlib.util import find_spec

from dondoc.errors import BrokenFile, EmptyFile, MissingTool, TooLarge
from dondoc.model import Source, Text
from dondoc.readers import child
from dondoc.readers.limits import DEFAULT, Limits

__all__ = ["read_pdf"]


def read_pdf(data: bytes, *, source: Source, limits: Limits = DEFAULT, progress: Callable[[int, int], None] | None = None) -> Text:
    """Read a PDF in a child process. ``progress(done, total)`` is told every page.

    Raises EmptyFile (E101), BrokenFile (E103), EncryptedFile (E104), TooLarge (E105), TookTooLong (E106), MissingTool (E201).
    """
    if not data:
        raise EmptyFile("Tệp PDF rỗng (0 byte).", "The PDF is empty.", place=source.name)
    if len(data) > limits.max_bytes:
        raise TooLarge(
            f"Tệp PDF nặng {len(data) / 2**20:.0f} MB, quá giới hạn {limits.max_bytes / 2**20:.0f} MB.",
            f"The PDF has {len(data)} bytes; the limit is {limits.max_bytes}.",
            place=source.name,
        )
    if b"%PDF-" not in data[:1024]:
        raise BrokenFile("Tệp không bắt đầu như một tệp PDF (%PDF-).", "The file does not begin as a PDF.", place=source.name)
    if find_spec("pypdfium2_raw") is None:
        raise MissingTool(
            "Thiếu gói pypdfium2 để đọc PDF: pip install 'dondoc[pdf]'.",
            "pypdfium2 is needed for PDF: pip install 'dondoc[pdf]'.",
            place=source.name,
        )
    text: Text = child.call("dondoc.readers.pdf.inside:read", data, source, limits, limits=limits, progress=progress)
    return text
