"""Ô chữ ký trên trang: signature fields that show a word (a number, a day) as a picture on a line of the text.

In Party paper the number and the day are often stamped in by the signing program: each is the visible face of a signature field.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import pypdfium2_raw as raw

from dondoc.readers.pdf.place import Rect, Shown, Word

_TALLEST, _WIDEST = 36.0, 220.0  # points: what stands on one line of text
_SMALLEST = 3.0
_MOST_FIELDS = 200


@dataclass(frozen=True, slots=True)
class Field:
    """Ô: its place as shown, and whether it is a signature field."""

    box: Rect
    signature: bool

    def on_a_line(self, words: Sequence[Word]) -> bool:
        """Whether it is as small as a word, and none of the page's words stands under it."""
        fits = _SMALLEST < self.box.height <= _TALLEST and _SMALLEST < self.box.width <= _WIDEST
        return fits and not any(self.box.around((w.x0 + w.x1) / 2, (w.top + w.bottom) / 2) for w in words)


def page_fields(page: Any, place: Shown) -> Iterator[Field]:
    """The fields (widgets) and stamps of a page that show something."""
    for index in range(min(raw.FPDFPage_GetAnnotCount(page), _MOST_FIELDS)):
        annotation = raw.FPDFPage_GetAnnot(page, index)
        if not annotation:
            continue
        try:
            kind = raw.FPDFAnnot_GetSubtype(annotation)
            if kind not in (raw.FPDF_ANNOT_WIDGET, raw.FPDF_ANNOT_STAMP):
                continue
            if raw.FPDFAnnot_GetFlags(annotation) & (raw.FPDF_ANNOT_FLAG_HIDDEN | raw.FPDF_ANNOT_FLAG_NOVIEW):
                continue
            rect = raw.FS_RECTF()
            if raw.FPDFAnnot_GetRect(annotation, ctypes.byref(rect)) and rect.right > rect.left and rect.top > rect.bottom:
                yield Field(place.rect(rect.left, rect.bottom, rect.right, rect.top), _is_signature(annotation))
        finally:
            raw.FPDFPage_CloseAnnot(annotation)


def _is_signature(annotation: Any) -> bool:
    """By /FT: the field's own, or where its parent holds it, any widget that shows a picture and is no text field."""
    buffer = (ctypes.c_ushort * 16)()
    size = raw.FPDFAnnot_GetStringValue(annotation, b"FT", buffer, 32)
    return size <= 2 or bytes(buffer)[: size - 2].decode("utf-16-le", "replace") == "Sig"
