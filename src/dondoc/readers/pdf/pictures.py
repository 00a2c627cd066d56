"""Chữ trong hình: pages that are only a picture, arrival stamps over the letterhead, numbers in signature fields, read by OCR.

Tesseract and Pillow are looked for only when a page needs them; what cannot be read for want of them is told once in a note.
"""

from __future__ import annotations

import re
import time
from concurrent.futures import Future
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from dondoc.errors import DondocError, MissingTool
from dondoc.readers.child import Report
from dondoc.readers.limits import Limits
from dondoc.readers.pdf.document import Opened, draw, without_letters
from dondoc.readers.pdf.fields import Field
from dondoc.readers.pdf.notes import Troubles
from dondoc.readers.pdf.place import Rect, Shown

if TYPE_CHECKING:
    from PIL.Image import Image

    from dondoc.readers.ocr import OcrPage
    from dondoc.readers.ocr_queue import PageQueue

_SCAN_DPI = 250  # 200 and 300 were read with a little less trust on real scans
_FIELD_TWICE = (200, 300)  # dpi of two readings of a word that nothing else confirms
_PAD = 12


@dataclass(slots=True)
class Reader:
    """Người đọc hình: reads pictures of one document; ``missing`` is the program that was wanted and not found."""

    document: Opened
    limits: Limits
    report: Report
    troubles: Troubles
    missing: MissingTool | None = None
    _queue: PageQueue | None = None

    @property
    def most_waiting(self) -> int:
        """How many pages may wait for pictures before them."""
        return self._queue.most_waiting if self._queue is not None else 0

    def scan(self, number: int, page: Any, place: Shown) -> Future[OcrPage] | None:
        """Begin to read a whole page; None where it cannot be read. Raises TooLarge."""
        if not self._ready(number):
            return None
        from dondoc.readers.ocr_queue import PageQueue

        picture, dpi = draw(self.document, page, place, dpi=_SCAN_DPI, limits=self.limits)
        if self._queue is None:
            self._queue = PageQueue(self.document.pages - number, seconds=self.limits.ocr_seconds)
        self.report.ocr()
        return self._queue.put(picture, dpi=dpi)

    def outcome(self, number: int, reading: Future[OcrPage]) -> OcrPage | None:
        """What was read; None where it failed: the other pages go on."""
        try:
            return self._queue.outcome(reading) if self._queue is not None else reading.result()
        except DondocError as error:
            self._failed(number, error)
        return None

    def stamp(self, number: int, page: Any, place: Shown, box: Rect) -> OcrPage | None:
        """An arrival stamp that is a picture over the page; None where the picture is none.

        The page's own letters, which stand in the text layer, are not drawn: a stamp lies across them.
        """
        if not self._ready(number):
            return None
        from dondoc.readers.pdf.stamps import read_stamp

        until = time.monotonic() + self.limits.ocr_seconds

        def drawn(dpi: float) -> tuple[Image, float]:
            with without_letters(page):
                return draw(self.document, page, place, dpi=dpi, limits=self.limits, part=box)

        self.report.ocr()
        try:
            return read_stamp(drawn, left=lambda: max(1.0, until - time.monotonic()))
        except DondocError as error:
            self._failed(number, error)
        return None

    def word(self, number: int, page: Any, place: Shown, field_: Field) -> tuple[str, ...]:
        """What a small signature field shows, read twice from pictures of different size: one entry where both agree."""
        if not self._ready(number):
            return ()
        readings = []
        for dpi in _FIELD_TWICE:
            box = field_.box
            part = Rect(box.x0 - 1, box.top - 1, box.x1 + 1, box.bottom + 1)
            picture, real = draw(self.document, page, place, dpi=dpi, limits=self.limits, part=part)
            readings.append(self._line(number, picture.convert("L"), real))
        return tuple(dict.fromkeys(r for r in readings if re.search(r"\w", r)))

    def _line(self, number: int, grey: Image, dpi: float) -> str:
        from PIL import ImageOps

        from dondoc.readers import tesseract

        try:
            self.report.ocr()
            framed = ImageOps.expand(grey, border=_PAD, fill=255)  # the program sees nothing in letters that touch the edge
            words = tesseract.recognise(framed, dpi=round(dpi), layout=7, seconds=self.limits.ocr_seconds).words
            return "".join(w.text for w in words)
        except DondocError as error:
            self._failed(number, error)
        return ""

    def _ready(self, number: int) -> bool:
        """Whether pictures are wanted and can be read."""
        if self.limits.ocr and self.missing is None:
            try:
                import PIL  # noqa: F401

                return True
            except ImportError:
                self.missing = MissingTool(
                    "Thiếu gói pillow để nhận dạng chữ: pip install 'dondoc[ocr]'.", "pillow is needed for OCR: pip install 'dondoc[ocr]'."
                )
        self._lacks(number, self.missing)
        return False

    def _failed(self, number: int, error: DondocError) -> None:
        """A missing program is missed by all further pictures; any other error costs this one only."""
        if isinstance(error, MissingTool):
            self._lacks(number, error)
        else:
            self.troubles.failed.add(number)

    def _lacks(self, number: int, error: MissingTool | None) -> None:
        if error is not None:  # None: no pictures are wanted, and so none is missed
            self.missing = error
            self.troubles.missing = error.message
            self.troubles.skipped.add(number)
