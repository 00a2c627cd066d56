"""Chữ trong hình: pages that are only a picture, arrival stamps over the letterhead, numbers in signature fields, read by OCR.

Tesseract and Pillow are looked for only when a page needs them; what cannot be read for want of them is told once in a note.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from dondoc.errors import DondocError, MissingTool, TooLarge
from dondoc.readers.child import Report
from dondoc.readers.limits import Limits
from dondoc.readers.pdf.document import Opened, draw
from dondoc.readers.pdf.fields import Field
from dondoc.readers.pdf.place import Rect, Shown, Word
from dondoc.readers.pdf.stamps import Stamp, is_stamp, placed, stamp_of

if TYPE_CHECKING:
    from PIL.Image import Image

    from dondoc.readers.ocr import OcrPage
    from dondoc.readers.tesseract import OcrWord

_SCAN_DPI = 200
_STAMP_DPI = 170  # where the labels of real stamps were read best (170 to 300 tried)
_STAMP_TWICE = (200, 170)  # dpi of two readings: 150 to 200 agree on real stamps, 220 and more break the small digits
_FIELD_TWICE = (200, 300)
_DARK = 130  # in the red channel: red ink and its dotted lines are brighter
_PAD = 12


@dataclass(slots=True)
class Reader:
    """Người đọc hình: reads pictures of one document; ``missing`` is what could not be read for want of a program."""

    document: Opened
    limits: Limits
    report: Report
    missing: MissingTool | None = None
    skipped: list[int] = field(default_factory=list)
    failed: list[int] = field(default_factory=list)

    def scan(self, number: int, page: Any, place: Shown) -> OcrPage | None:
        """A whole page; None where it could not be read."""
        if not self._ready(number):
            return None
        from dondoc.readers.ocr import ocr_image

        try:
            picture, dpi = draw(self.document, page, place, dpi=_SCAN_DPI, limits=self.limits)
            self.report.ocr()
            return ocr_image(picture, dpi=dpi, seconds=self.limits.ocr_seconds)
        except MissingTool as error:
            self.missing = error
            self.skipped.append(number)
        except TooLarge:
            raise
        except DondocError:  # one page that the program fails on; the others go on
            self.failed.append(number)
        return None

    def stamp(self, number: int, page: Any, place: Shown, box: Rect, words: Sequence[Word]) -> Stamp | None:
        """The lines of an arrival stamp that is a picture over the page; None where the picture is none.

        Its labels are red and its number and day are another ink: each ink is read alone, without the dotted lines
        of the other, and the letters of the page itself are wiped off first.
        """
        if not self._ready(number):
            return None
        from PIL import ImageChops, ImageOps

        def inked(dpi: float) -> tuple[Image, float]:
            picture, real = draw(self.document, page, place, dpi=dpi, limits=self.limits, part=box)
            _wipe(picture, box, words, real / 72)
            return picture, real

        picture, dpi = inked(_STAMP_DPI)
        red, green, _ = picture.split()
        ink = ImageChops.subtract(red, green)
        if sum(ink.histogram()[60:]) < 0.01 * picture.width * picture.height:  # a stamp in one ink
            return stamp_of(self._lines(number, picture.convert("L"), 6, dpi), [])
        labels = self._lines(number, ImageOps.invert(ink), 6, dpi)
        if not is_stamp(" ".join(w.text for line in labels for w in line)):
            return None
        readings = []
        for wanted in _STAMP_TWICE:
            picture, real = inked(wanted)
            dark = picture.split()[0].point(lambda v: 0 if v < _DARK else 255)
            readings.append([placed(w, _PAD, dpi / real) for line in self._lines(number, dark, 6, real) for w in line])
        return stamp_of([[placed(w, _PAD, 1.0) for w in line] for line in labels], readings)

    def word(self, number: int, page: Any, place: Shown, field_: Field) -> tuple[str, ...]:
        """What a small signature field shows, read twice from pictures of different size: one entry where both agree."""
        if not self._ready(number):
            return ()
        readings = []
        for dpi in _FIELD_TWICE:
            box = field_.box
            part = Rect(box.x0 - 1, box.top - 1, box.x1 + 1, box.bottom + 1)
            picture, real = draw(self.document, page, place, dpi=dpi, limits=self.limits, part=part)
            lines = self._lines(number, picture.convert("L"), 7, real)
            readings.append(" ".join(w.text for line in lines for w in line).strip())
        return tuple(dict.fromkeys(r for r in readings if re.search(r"\w", r)))

    def _lines(self, number: int, grey: Image, mode: int, dpi: float) -> Sequence[Sequence[OcrWord]]:
        from PIL import ImageOps

        from dondoc.readers import tesseract

        try:
            self.report.ocr()
            framed = ImageOps.expand(grey, border=_PAD, fill=255)  # the program sees nothing in letters that touch the edge
            return tesseract.recognise(framed, dpi=round(dpi), layout=mode, seconds=self.limits.ocr_seconds).lines
        except MissingTool as error:
            self.missing = error
            self.skipped.append(number)
        except DondocError:
            self.failed.append(number)
        return ()

    def _ready(self, number: int) -> bool:
        """Whether pictures are wanted and can be read."""
        if self.limits.ocr and self.missing is None:
            try:
                import PIL  # noqa: F401

                return True
            except ImportError:
                self.missing = MissingTool("Thiếu gói pillow.", "pillow is not installed.")
        self.skipped.append(number)
        return False


def _wipe(picture: Image, box: Rect, words: Sequence[Word], scale: float) -> None:
    """Whiten the dark pixels under words of the text layer: they are the page's own letters."""
    from PIL import Image as Pictures

    for word in words:
        left, top = max(word.x0 - 1, box.x0), max(word.top, box.top)
        right, bottom = min(word.x1 + 1, box.x1), min(word.bottom, box.bottom)
        if right <= left or bottom <= top:
            continue
        area = (
            int((left - box.x0) * scale),
            int((top - box.top) * scale),
            int((right - box.x0) * scale) + 1,
            int((bottom - box.top) * scale) + 1,
        )
        part = picture.crop(area)
        dark = part.split()[0].point(lambda v: 255 if v < 140 else 0)  # red ink is bright in the red channel
        part.paste(Pictures.new("RGB", part.size, "white"), mask=dark)
        picture.paste(part, area[:2])
