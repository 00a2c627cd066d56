"""Chữ cái của lớp chữ: what PDFium knows of the letters of one page: their codes, their boxes, the foot they stand on."""

from __future__ import annotations

import ctypes
from collections import deque
from collections.abc import Sequence
from itertools import repeat
from typing import Any

import pypdfium2_raw as raw

from dondoc.readers.pdf.calls import address, short
from dondoc.readers.pdf.place import Shown

Rectangle = tuple[float, float, float, float]  # left, bottom, right, top: y up

_loose_box = short(raw.FPDFText_GetLooseCharBox, ctypes.c_int, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p)
_FOUR_FLOATS = 16  # bytes of an FS_RECTF


def page_text(textpage: Any) -> str:
    """The letters in PDFium's order; the n-th is the n-th that the other calls know."""
    count = raw.FPDFText_CountChars(textpage)
    if count <= 0:
        return ""
    buffer = (ctypes.c_ushort * (count + 1))()
    raw.FPDFText_GetText(textpage, 0, count, buffer)
    text = bytes(buffer).decode("utf-16-le", "replace")
    text = text[:-1] if text.endswith("\0") else text
    if len(text) != count:  # letters beyond the basic plane, or letters that GetText leaves out
        codes = (raw.FPDFText_GetUnicode(textpage, i) for i in range(count))
        text = "".join(chr(c) if 0 < c < 0x110000 and not 0xD800 <= c < 0xE000 else "\ufffd" if c else "\0" for c in codes)
    return text


class Letters:
    """Các chữ cái của một trang: asked by their places in ``page_text``.

    Boxes are y up, in points. On a page that stands upright they are in the page's own space: as shown after x + ``dx``, ``dy`` - y.
    On a page that is shown turned they are as shown but for y, which is negative (``dx`` and ``dy`` are 0).
    """

    __slots__ = ("_page", "_place", "_upright", "_x", "_y", "dx", "dy")

    def __init__(self, textpage: Any, place: Shown) -> None:
        self._page, self._place = textpage, place
        self._upright = place.xy == 0 and place.yx == 0 and place.xx > 0 > place.yy
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self.dx, self.dy = (place.x, place.y) if self._upright else (0.0, 0.0)

    def boxes(self, indexes: Sequence[int]) -> list[Rectangle]:
        """The box of each letter: as wide as its advance, as high as its font (higher where a mark stands out)."""
        count = len(indexes)
        buffer = (ctypes.c_float * (4 * count))()
        start = ctypes.addressof(buffer)
        places = range(start, start + _FOUR_FLOATS * count, _FOUR_FLOATS)
        deque(map(_loose_box, repeat(address(self._page)), indexes, places), maxlen=0)
        sides = buffer[:]  # an FS_RECTF is left, top, right, bottom
        found = list(zip(sides[::4], sides[3::4], sides[2::4], sides[1::4], strict=True))
        return found if self._upright else [self._shown(*box) for box in found]

    def _shown(self, left: float, bottom: float, right: float, top: float) -> Rectangle:
        x0, upper, x1, lower = self._place.rect(left, bottom, right, top)
        return x0, -lower, x1, -upper

    def foot(self, index: int) -> float:
        """The foot (y up) that a letter stands on. Boxes do not tell it: a mark under a letter makes its box deeper."""
        x, y = self._x, self._y
        raw.FPDFText_GetCharOrigin(self._page, index, x, y)
        return -(self._place.yx * x.value + self._place.yy * y.value)
