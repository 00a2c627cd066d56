"""Trang sắp nhận dạng: a picture of a page brought to the resolution of reading, and the way back from there to the picture given."""

from __future__ import annotations

import math
from dataclasses import dataclass

from PIL import Image, ImageOps

from dondoc.readers.picture import MM_PER_INCH, on_white, scaled
from dondoc.readers.stamps import Inks, split_inks
from dondoc.readers.tesseract import OcrWord

# 14-point letters are then about 30 pixels high. Measured on scans and renderings at 150 to 300 dpi: 170 loses the fewest words
# (bag of words 0.964; unscaled 0.957, 150 0.958, 200 0.955), and it is the faster.
WORK_DPI = 170
_MOST_PIXELS = 40_000_000  # of the picture that is read; a larger one is read coarser
PAGE, BLOCK, _LINE = 3, 6, 7  # the program's ways of looking at a picture


@dataclass(frozen=True, slots=True)
class Sheet:
    """Trang sắp đọc: a page made ready: its inks, the grey picture to read, and how that stands to the picture that was given."""

    inks: Inks
    grey: Image.Image
    mode: int
    given: tuple[int, int]
    dpi: float
    coarse: int
    factor: float
    pad: int

    @property
    def pixels(self) -> int:
        """Of all that is held of the page until it is read: a byte each."""
        return self.grey.width * self.grey.height + self.inks.grey.width * self.inks.grey.height


def prepare(image: Image.Image, *, dpi: float) -> Sheet:
    """Make a picture of a page (any Pillow mode) ready to be read."""
    paper, coarse = _coarser(image, dpi)
    inks = split_inks(paper, dpi=dpi / coarse)
    factor = min(WORK_DPI * coarse / dpi, math.sqrt(_MOST_PIXELS / max(1, paper.width * paper.height)))
    grey = scaled(inks.grey, factor)
    mode = _mode(grey)
    pad = 0
    if mode != PAGE:  # the program sees nothing in letters that touch the edge
        pad = 12
        grey = ImageOps.expand(grey, border=pad, fill=255)
    return Sheet(inks, grey, mode, (image.width, image.height), dpi, coarse, factor, pad)


def _coarser(image: Image.Image, dpi: float) -> tuple[Image.Image, int]:
    """The page on white, and the whole number by which it was made coarser: a scan at 600 dpi need not cost its full size."""
    coarse = max(1, int(dpi // 200))
    if coarse == 1:
        return on_white(image), 1
    if image.mode not in ("L", "RGB", "RGBA", "CMYK"):
        image = on_white(image)
    return on_white(image.reduce(coarse)), coarse


def _mode(grey: Image.Image) -> int:
    """How the program should look at the picture: a whole page, a few lines (a stamp), or one line (the number in a signature field)."""
    height = grey.height * MM_PER_INCH / WORK_DPI
    if height < 12:
        return _LINE
    return BLOCK if height < 60 else PAGE


@dataclass(frozen=True, slots=True)
class WayBack:
    """From pixels of the picture that was read to pixels of the picture that was given."""

    size: tuple[int, int]
    given: tuple[int, int]
    factor: float
    turn: float
    pad: int

    def word(self, word: OcrWord) -> OcrWord:
        """The word with its box in the given picture."""
        corners = [(word.x0, word.y0), (word.x1, word.y1)]
        if self.turn:
            corners += [(word.x0, word.y1), (word.x1, word.y0)]
        xs, ys = zip(*(self._point(x, y) for x, y in corners), strict=True)
        return OcrWord(word.text, min(xs), min(ys), max(xs), max(ys), word.confidence, word.again)

    def _point(self, x: float, y: float) -> tuple[float, float]:
        x, y = x - self.pad, y - self.pad
        if self.turn:
            # The read picture is the given one turned clockwise about its middle: turn back about the middles.
            angle = math.radians(-self.turn)
            dx, dy = x - self.size[0] / 2, y - self.size[1] / 2
            quarter = round(self.turn / 90) % 2 == 1
            width, height = (self.size[1], self.size[0]) if quarter else self.size
            x = dx * math.cos(angle) - dy * math.sin(angle) + width / 2
            y = dx * math.sin(angle) + dy * math.cos(angle) + height / 2
        x, y = x / self.factor, y / self.factor
        return min(max(0.0, x), float(self.given[0])), min(max(0.0, y), float(self.given[1]))
