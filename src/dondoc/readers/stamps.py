"""Dấu đỏ: red seals and stamps taken off a colour page, and the words of a rectangular stamp (dấu "ĐẾN") read apart.

In the red channel red ink is as bright as paper, so black letters under a stamp come out clean; in the difference of
the channels only red ink is left, so the stamp comes out without what was written into it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from PIL import Image, ImageChops, ImageOps

from dondoc.readers.picture import MM_PER_INCH, scaled
from dondoc.readers.tesseract import OcrWord, recognise

# "HỎA TỐC" and "MẬT" are 8 mm high and stay in the text; the ĐẾN stamp is 35, a seal 30 to 42 (Nghị định 30/2020/NĐ-CP, Phụ lục I, IV).
_STAMP_HEIGHT = 12.0  # mm
_RED = 40  # how much redder than green and blue ink must be
_CELL = 1.0  # mm, the grid on which red ink is gathered into stamps
_READ_DPI = 300  # stamps are cut in small, rough letters
_BORDER = 12
_SPARSE = 11  # the program's mode for words here and there, of different sizes, in a frame

_Box = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Inks:
    """Mực: the page in grey without its large red marks; box (pixels) and red ink alone (grey) of each mark."""

    grey: Image.Image
    stamps: tuple[tuple[_Box, Image.Image], ...] = ()


@dataclass(frozen=True, slots=True)
class Stamp:
    """Một dấu: its box and its words in the frame of the picture that is read; a round seal has no words."""

    box: tuple[float, float, float, float]
    words: tuple[OcrWord, ...]

    def holds(self, word: OcrWord) -> bool:
        """Whether the middle of ``word`` lies inside."""
        x0, y0, x1, y1 = self.box
        return x0 <= (word.x0 + word.x1) / 2 <= x1 and y0 <= (word.y0 + word.y1) / 2 <= y1


def split_inks(image: Image.Image, *, dpi: float) -> Inks:
    """Part black from red on an ``RGB`` page; an ``L`` page is given back as it is.

    Only marks higher than 12 mm go: red words (urgency, a number in red ink) stay where they are.
    """
    if image.mode == "L":
        return Inks(image)
    grey = image.convert("L")
    fine = max(1, round(dpi * _CELL / MM_PER_INCH / 3))  # looking for red costs little on a third of a millimetre
    ink = _red_ink(image.reduce(fine))
    if ink.getextrema()[1] <= _RED:  # type: ignore[operator]
        return Inks(grey)
    cell = fine * 3
    stamps = []
    for x0, y0, x1, y1 in _marks(ink.point(lambda v: 255 if v > _RED else 0).reduce(3)):
        if (y1 - y0) * cell * MM_PER_INCH / dpi >= _STAMP_HEIGHT:
            box = (x0 * cell, y0 * cell, min(image.width, x1 * cell), min(image.height, y1 * cell))
            part = image.crop(box)
            stamps.append((box, ImageOps.invert(_red_ink(part).point(lambda v: min(255, v * 2)))))
            red = part.getchannel(0).point(lambda v: min(255, int(v * 1.7)))  # dark red is 150 and more there, black under 80
            grey.paste(red, box)
    return Inks(grey, tuple(stamps))


def _red_ink(image: Image.Image) -> Image.Image:
    """How much redder than anything else each pixel is."""
    red, green, blue = image.split()
    return ImageChops.subtract(red, ImageChops.lighter(green, blue))


def read_stamps(inks: Inks, *, dpi: float, factor: float, pad: int, left: Callable[[], float]) -> list[Stamp]:
    """Read the rectangular stamps. Words are given in the frame of the picture that was scaled by ``factor`` and padded by ``pad``."""
    found = []
    for box, ink in inks.stamps:
        x0, y0, x1, y1 = (side * factor + pad for side in box)
        words: tuple[OcrWord, ...] = ()
        if x1 - x0 > 1.15 * (y1 - y0):  # what is written around a seal cannot be read
            own = _READ_DPI / dpi
            clean = without_leaders(scaled(ink, own), dpi=_READ_DPI)
            reading = recognise(ImageOps.expand(clean, border=_BORDER, fill=255), dpi=_READ_DPI, layout=_SPARSE, seconds=left())
            back = factor / own
            words = tuple(_moved(w, back, x0, y0) for w in reading.words if any(c.isalnum() for c in w.text) and w.confidence > 20)
        found.append(Stamp((x0, y0, x1, y1), words))
    return found


def _moved(word: OcrWord, factor: float, x: float, y: float) -> OcrWord:
    return replace(
        word,
        x0=(word.x0 - _BORDER) * factor + x, y0=(word.y0 - _BORDER) * factor + y,
        x1=(word.x1 - _BORDER) * factor + x, y1=(word.y1 - _BORDER) * factor + y,
    )  # fmt: skip


def _marks(cells: Image.Image) -> Iterator[_Box]:
    """Boxes of the cells that hold ink, joined when at most one empty cell lies between them."""
    near = [dy * cells.width + dx for dy in range(-2, 3) for dx in range(-2, 3)]
    for members in _clusters((i for i, v in enumerate(cells.tobytes()) if v > 12), near):
        xs, ys = [m % cells.width for m in members], [m // cells.width for m in members]
        yield min(xs), min(ys), max(xs) + 1, max(ys) + 1


def without_leaders(grey: Image.Image, *, dpi: float) -> Image.Image:
    """Without dotted leaders ("Số:........"): rows of dots that are read as letters. Lone dots stay."""
    width, mm = grey.width, dpi / MM_PER_INCH
    near = [dy * width + dx for dy in (-1, 0, 1) for dx in (-1, 0, 1)]
    pixels = bytearray(grey.tobytes())
    dots = []
    for members in _clusters((i for i, v in enumerate(pixels) if v < 150), near):
        xs, ys = [m % width for m in members], [m // width for m in members]
        if max(xs) - min(xs) < 0.9 * mm and max(ys) - min(ys) < 0.9 * mm:
            dots.append((sum(xs) / len(xs), sum(ys) / len(ys), members))
    for x, y, members in dots:
        row = [abs(other - x) for other, level, _ in dots if abs(level - y) < 0.4 * mm]
        if sum(d < 4 * mm for d in row) > 3 and sum(d < 1.6 * mm for d in row) > 1:
            for i in members:
                for step in near:
                    if 0 <= i + step < len(pixels):
                        pixels[i + step] = 255
    return Image.frombytes("L", grey.size, bytes(pixels))


def _clusters(points: Iterable[int], near: list[int]) -> Iterator[list[int]]:
    """Groups of points that hang together; ``near`` are the steps to a point's neighbours."""
    waiting = set(points)
    while waiting:
        stack = [waiting.pop()]
        members = list(stack)
        while stack:
            point = stack.pop()
            for step in near:
                if point + step in waiting:
                    waiting.remove(point + step)
                    stack.append(point + step)
                    members.append(point + step)
        yield members
