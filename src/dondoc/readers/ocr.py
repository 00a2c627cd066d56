"""Nhận dạng chữ (OCR): one picture of a page becomes lines of words with their boxes and how sure each is.

The picture is brought to the resolution at which the Vietnamese data read best, red stamps are taken off and read
apart, and only where the words come out poor is the page turned or straightened and read again.
"""

from __future__ import annotations

import math
import time
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace
from itertools import pairwise
from os import cpu_count

from PIL import Image, ImageOps

from dondoc.errors import TookTooLong
from dondoc.readers import tesseract
from dondoc.readers.ocr_layout import arrange
from dondoc.readers.ocr_pieces import OcrLine, in_rows, is_scratch, page_slope, usual_height
from dondoc.readers.picture import MM_PER_INCH, on_white, scaled
from dondoc.readers.second_look import look_again
from dondoc.readers.stamps import Stamp, read_stamps, split_inks
from dondoc.readers.tesseract import OcrWord, Reading

__all__ = ["OcrLine", "OcrPage", "OcrWord", "ocr_image", "ocr_pages"]

# 14-point letters are then about 30 pixels high. Measured on scans and renderings at 150 to 300 dpi: 170 loses the fewest words
# (bag of words 0.964; unscaled 0.957, 150 0.958, 200 0.955), and it is the faster.
WORK_DPI = 170
_MOST_PIXELS = 40_000_000  # of the picture that is read; a larger one is read coarser
_POOR = 60.0  # mean confidence under which another orientation is tried
_INK = 0.002  # share of dark pixels under which a page is empty
_TURNS = {90: Image.Transpose.ROTATE_270, 180: Image.Transpose.ROTATE_180, 270: Image.Transpose.ROTATE_90}  # clockwise -> Pillow's way
_STEEP = 0.6  # degrees from which a poor page is straightened
_STEEPEST = 0.026  # slope (1.5 degrees) from which lines are lost


@dataclass(frozen=True, slots=True)
class OcrPage:
    """Trang đã nhận dạng: lines in reading order, boxes in pixels of the picture that was given.

    ``confidence`` is the mean over letters (0 to 100); ``turned`` the degrees clockwise by which the page had to be turned to be
    read; ``scratches`` counts what was seen and is no word: signatures, seals, handwriting.
    """

    lines: tuple[OcrLine, ...]
    width: int
    height: int
    dpi: float
    confidence: float = 0.0
    turned: float = 0.0
    scratches: int = 0


def ocr_image(image: Image.Image, *, dpi: float, seconds: float = tesseract.SECONDS) -> OcrPage:
    """Read one picture of a page or of a part of it (any Pillow mode). ``dpi`` is that of ``image``; ``seconds`` is for all of it.

    Raises MissingTool (E201), TookTooLong (E106), BrokenFile (E103).
    """
    until = time.monotonic() + seconds
    given = (image.width, image.height)
    paper, coarse = _coarser(image, dpi)
    inks = split_inks(paper, dpi=dpi / coarse)
    factor = min(WORK_DPI * coarse / dpi, math.sqrt(_MOST_PIXELS / max(1, paper.width * paper.height)))
    grey = scaled(inks.grey, factor)
    mode = _mode(grey)
    pad = 0
    if mode != _PAGE:  # the program sees nothing in letters that touch the edge
        pad = 12
        grey = ImageOps.expand(grey, border=pad, fill=255)
    reading = tesseract.recognise(grey, dpi=WORK_DPI, layout=mode, seconds=_left(until))
    turn = 0.0
    if mode == _PAGE and _is_poor(reading, grey):
        reading, turn, grey = _turned(grey, reading, until)
    stamps = [] if turn else read_stamps(inks, dpi=dpi / coarse, factor=factor, pad=pad, left=lambda: _left(until))
    lines, scratches = _lines(reading, grey, stamps)
    source, fits = (grey, 1.0) if turn else (inks.grey, factor)
    lines = look_again(lines, source, factor=fits, pad=pad, read=lambda sheet, at: _block(sheet, at, until))
    back = _WayBack(grey.size, given, factor / coarse, turn, pad)
    return OcrPage(
        tuple(replace(line, words=tuple(map(back.word, line.words))) for line in lines),
        *given, dpi, reading.confidence, turn, scratches,
    )  # fmt: skip


def ocr_pages(images: Iterable[tuple[Image.Image, float]], *, seconds: float = tesseract.SECONDS) -> Iterator[OcrPage]:
    """Read pages (picture, dpi) on all processors, given back in order; few pictures are held at a time."""
    workers = max(1, min(8, cpu_count() or 1))
    if workers == 1:
        yield from (ocr_image(image, dpi=dpi, seconds=seconds) for image, dpi in images)
        return
    with ThreadPoolExecutor(workers) as pool:
        waiting: deque[Future[OcrPage]] = deque()
        for image, dpi in images:
            waiting.append(pool.submit(ocr_image, image, dpi=dpi, seconds=seconds))
            if len(waiting) > workers:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()


def _coarser(image: Image.Image, dpi: float) -> tuple[Image.Image, int]:
    """The page on white, and the whole number by which it was made coarser: a scan at 600 dpi need not cost its full size."""
    coarse = max(1, int(dpi // 200))
    if coarse == 1:
        return on_white(image), 1
    if image.mode not in ("L", "RGB", "RGBA", "CMYK"):
        image = on_white(image)
    return on_white(image.reduce(coarse)), coarse


_PAGE, _BLOCK, _LINE = 3, 6, 7


def _mode(grey: Image.Image) -> int:
    """How the program should look at the picture: a whole page, a few lines (a stamp), or one line (the number in a signature field)."""
    height = grey.height * MM_PER_INCH / WORK_DPI
    if height < 12:
        return _LINE
    return _BLOCK if height < 60 else _PAGE


def _block(sheet: Image.Image, dpi: int, until: float) -> Reading:
    return tesseract.recognise(sheet, dpi=dpi, layout=_BLOCK, seconds=_left(until))


def _left(until: float) -> float:
    left = until - time.monotonic()
    if left <= 0:
        raise TookTooLong(
            "Quá thời gian cho phép khi nhận dạng chữ một trang ảnh. Tăng giới hạn thời gian nếu trang thật sự lớn.",
            "Recognising one page took too long.",
        )
    return left


# ---- pages that do not stand upright


def _is_poor(reading: Reading, grey: Image.Image) -> bool:
    if _is_sideways(reading) or abs(page_slope(reading.lines, grey.width)) > _STEEPEST:
        return True
    if reading.confidence >= _POOR and len(reading.words) >= 8:
        return False
    dark = grey.reduce(4) if min(grey.size) > 40 else grey
    histogram = dark.histogram()
    return sum(histogram[:140]) > _INK * dark.width * dark.height


def _is_sideways(reading: Reading) -> bool:
    """Whether the program read upright columns of letters lying on their side, which it does in one direction by itself."""
    long = [w for w in reading.words if len(w.text) >= 4]
    return sum(w.y1 - w.y0 > w.x1 - w.x0 for w in long) * 2 > len(long) > 0


def _turned(grey: Image.Image, reading: Reading, until: float) -> tuple[Reading, float, Image.Image]:
    """The best of the page as it is, turned by quarters, and straightened: reading, degrees clockwise, the picture read."""
    best, degrees, picture = Reading(()) if _is_sideways(reading) else reading, 0.0, grey
    upright = best.confidence >= _POOR
    said = 0 if upright else tesseract.orientation(grey, dpi=WORK_DPI, seconds=_left(until))
    for quarter in (90, 270, 180) if said is None else (said,):
        if not quarter:
            continue
        turned = grey.transpose(_TURNS[quarter])
        other = tesseract.recognise(turned, dpi=WORK_DPI, seconds=_left(until))
        if other.score > 1.3 * best.score:
            best, degrees, picture = other, float(quarter), turned
        if best.confidence >= 1.2 * _POOR and degrees:
            break
    steep = abs(page_slope(best.lines, picture.width)) > _STEEPEST
    if (best.confidence < _POOR or steep) and (skew := _skew(picture)):
        straight = picture.rotate(skew, Image.Resampling.BICUBIC, expand=False, fillcolor=255)
        other = tesseract.recognise(straight, dpi=WORK_DPI, seconds=_left(until))
        if other.score > (1.0 if steep else 1.1) * best.score:
            return other, degrees - skew, straight
    return (best if best.lines else reading), degrees, picture


def _skew(grey: Image.Image) -> float:
    """Degrees to turn counter-clockwise so that the lines lie level: the angle at which light and dark rows part most sharply."""
    small = ImageOps.invert(grey).resize((400, max(1, grey.height * 400 // grey.width)), Image.Resampling.BOX)

    def sharpness(angle: float) -> float:
        rows = list(small.rotate(angle, Image.Resampling.BILINEAR).resize((1, small.height), Image.Resampling.BOX).tobytes())
        return sum((a - b) ** 2 for a, b in pairwise(rows))

    coarse = max((a / 2 for a in range(-24, 25)), key=sharpness)
    fine = max((coarse + a / 10 for a in range(-4, 5)), key=sharpness)
    return fine if abs(fine) >= _STEEP else 0.0


# ---- what stands under and over the stamps


def _lines(reading: Reading, grey: Image.Image, stamps: list[Stamp]) -> tuple[list[OcrLine], int]:
    """The stamps' lines, then the arranged lines of the page; the number of scratches.

    Numbers in black ink inside a stamp were written into it; black letters there belong to the letter below it.
    """
    kept, written = [], []
    for line in reading.lines:
        mine = tuple(w for w in line if not _is_filled_in(w, stamps))
        written += [w for w in line if w not in mine]
        if mine:
            kept.append(mine)
    out: list[OcrLine] = []
    for stamp in stamps:
        words = [*stamp.words, *(w for w in written if stamp.holds(w))]
        out += [OcrLine(line.words, line.fresh, "stamp") for line in in_rows(words)]
    letters = [w for line in kept for w in line]
    em = usual_height(letters) if letters else 1.0
    scratches = sum(1 for line in kept if is_scratch(line, em))
    return [*out, *arrange(Reading(tuple(kept), reading.marks), width=grey.width, height=grey.height)], scratches


def _is_filled_in(word: OcrWord, stamps: list[Stamp]) -> bool:
    a_number = any(c.isdigit() for c in word.text) and not any(c.isalpha() for c in word.text)
    return a_number and any(s.words and s.holds(word) for s in stamps)


# ---- the way back to the picture that was given


@dataclass(frozen=True, slots=True)
class _WayBack:
    """From pixels of the picture that was read to pixels of the picture that was given."""

    size: tuple[int, int]
    given: tuple[int, int]
    factor: float
    turn: float
    pad: int

    def word(self, word: OcrWord) -> OcrWord:
        """The word with its box in the given picture."""
        points = [self._point(x, y) for x, y in ((word.x0, word.y0), (word.x1, word.y0), (word.x0, word.y1), (word.x1, word.y1))]
        xs, ys = [p[0] for p in points], [p[1] for p in points]
        return replace(word, x0=min(xs), y0=min(ys), x1=max(xs), y1=max(ys))

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
