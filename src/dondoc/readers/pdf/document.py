"""Tệp PDF mở ra: PDFium's document, opened and closed safely, one page at a time; pictures of a page or of a part of it.

Raises EncryptedFile (E104), BrokenFile (E103), TooLarge (E105: pages, from the count alone, or a page of too many pixels).
"""

from __future__ import annotations

import ctypes
import math
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pypdfium2_raw as raw

from dondoc.errors import BrokenFile, EncryptedFile, TooLarge
from dondoc.readers.limits import Limits
from dondoc.readers.pdf.drawings import MOST_OBJECTS
from dondoc.readers.pdf.place import Rect, Shown

if TYPE_CHECKING:
    from PIL.Image import Image

_PASSWORD, _SECURITY = 4, 5  # FPDF_ERR_PASSWORD, FPDF_ERR_SECURITY
_BROKEN = "Tệp PDF hỏng hoặc bị cắt cụt: không mở được. Hãy xin lại tệp gốc."


@dataclass(frozen=True, slots=True)
class Opened:
    """Tệp đang mở: PDFium's document, the number of its pages, and the form environment that draws signature fields."""

    handle: Any
    pages: int
    form: Any


@contextmanager
def opened(data: bytes, limits: Limits) -> Iterator[Opened]:
    """The document, open as long as the block runs."""
    raw.FPDF_InitLibrary()
    buffer = ctypes.create_string_buffer(data, len(data))
    document = raw.FPDF_LoadMemDocument64(buffer, len(data), None)
    if not document:
        if raw.FPDF_GetLastError() in (_PASSWORD, _SECURITY):
            raise EncryptedFile(
                "Tệp PDF có mật khẩu nên không đọc được. Hãy mở bằng mật khẩu, lưu lại bản không khoá rồi đọc bản đó.",
                "The PDF is encrypted.",
            )
        raise BrokenFile(_BROKEN, "The PDF is broken or truncated.")
    try:
        count = raw.FPDF_GetPageCount(document)
        if count <= 0:
            raise BrokenFile("Tệp PDF không có trang nào đọc được. Hãy xin lại tệp gốc.", "The PDF has no page.")
        if count > limits.max_pages:
            raise TooLarge(
                f"Tệp PDF có {count} trang, quá giới hạn {limits.max_pages} trang. Tách tệp hoặc tăng --max-pages.",
                f"The PDF has {count} pages; the limit is {limits.max_pages}.",
            )
        fill = raw.FPDF_FORMFILLINFO(version=2)
        form = raw.FPDFDOC_InitFormFillEnvironment(document, ctypes.byref(fill))
        try:
            yield Opened(document, count, form)
        finally:
            if form:
                raw.FPDFDOC_ExitFormFillEnvironment(form)
    finally:
        raw.FPDF_CloseDocument(document)


@contextmanager
def opened_page(document: Opened, number: int) -> Iterator[tuple[Any, Any] | None]:
    """The page and its text; None where the page is broken."""
    page = raw.FPDF_LoadPage(document.handle, number)
    if not page:
        yield None
        return
    textpage = raw.FPDFText_LoadPage(page)
    try:
        yield (page, textpage) if textpage else None
    finally:
        if textpage:
            raw.FPDFText_ClosePage(textpage)
        raw.FPDF_ClosePage(page)


@contextmanager
def without_letters(page: Any) -> Iterator[None]:
    """Leave the letters of the text layer out of what is drawn inside the block."""
    things = [raw.FPDFPage_GetObject(page, i) for i in range(min(raw.FPDFPage_CountObjects(page), MOST_OBJECTS))]
    letters = [t for t in things if raw.FPDFPageObj_GetType(t) == raw.FPDF_PAGEOBJ_TEXT]
    for letter in letters:
        raw.FPDFPageObj_SetIsActive(letter, False)
    try:
        yield
    finally:
        for letter in letters:
            raw.FPDFPageObj_SetIsActive(letter, True)


def draw(document: Opened, page: Any, place: Shown, *, dpi: float, limits: Limits, part: Rect | None = None) -> tuple[Image, float]:
    """A picture of the page as shown, stamps and signature fields too, or of a part of it, and its dots per inch.

    The dpi are fewer than asked for where the page is huge. Raises TooLarge where even 36 dpi are too many pixels.
    """
    from PIL import Image

    box = part or Rect(0, 0, place.width, place.height)
    width, height = max(1.0, box.width), max(1.0, box.height)
    dpi = min(dpi, 72 * math.sqrt(limits.max_pixels / 4 / (width * height)))
    if dpi < 36:
        raise TooLarge(
            f"Trang PDF quá khổ ({width / 72 * 2.54:.0f} × {height / 72 * 2.54:.0f} cm) nên không vẽ ra ảnh để đọc được.",
            "The page is too large to be drawn.",
        )
    scale = dpi / 72
    wide, tall = math.ceil(width * scale), math.ceil(height * scale)
    bitmap = raw.FPDFBitmap_CreateEx(wide, tall, raw.FPDFBitmap_BGRx, None, 0)
    if not bitmap:
        raise MemoryError
    try:
        raw.FPDFBitmap_FillRect(bitmap, 0, 0, wide, tall, 0xFFFFFFFF)
        across, down = round(place.width * scale), round(place.height * scale)
        left, top = -round(box.x0 * scale), -round(box.top * scale)
        raw.FPDF_RenderPageBitmap(bitmap, page, left, top, across, down, 0, raw.FPDF_ANNOT)
        if document.form:  # the faces of fields are the form's to draw
            raw.FPDF_FFLDraw(document.form, bitmap, page, left, top, across, down, 0, raw.FPDF_ANNOT)
        stride = raw.FPDFBitmap_GetStride(bitmap)
        memory = ctypes.cast(raw.FPDFBitmap_GetBuffer(bitmap), ctypes.POINTER(ctypes.c_ubyte * (stride * tall)))
        return Image.frombuffer("RGB", (wide, tall), bytes(memory.contents), "raw", "BGRX", stride, 1), dpi
    finally:
        raw.FPDFBitmap_Destroy(bitmap)
