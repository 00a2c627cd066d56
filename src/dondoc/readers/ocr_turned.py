"""Trang không đứng thẳng: a page that was read poorly is turned by quarters, then straightened, as long as that helps."""

from __future__ import annotations

from itertools import pairwise

from PIL import Image, ImageOps

from dondoc.readers import tesseract
from dondoc.readers.ocr_pieces import page_slope
from dondoc.readers.ocr_sheet import WORK_DPI
from dondoc.readers.tesseract import Reading

_POOR = 60.0  # mean confidence under which another orientation is tried
_INK = 0.002  # share of dark pixels under which a page is empty
_TURNS = {90: Image.Transpose.ROTATE_270, 180: Image.Transpose.ROTATE_180, 270: Image.Transpose.ROTATE_90}  # clockwise -> Pillow's way
_STEEP = 0.6  # degrees from which a poor page is straightened
_STEEPEST = 0.026  # slope (1.5 degrees) from which lines are lost


def is_poor(reading: Reading, grey: Image.Image) -> bool:
    """Whether what was read is so little, or so uncertain, that the page may not stand upright."""
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


def upright(grey: Image.Image, reading: Reading, until: float) -> tuple[Reading, float, Image.Image]:
    """The best of the page as it is, turned by quarters, and straightened: reading, degrees clockwise, the picture read."""
    best, degrees, picture = Reading(()) if _is_sideways(reading) else reading, 0.0, grey
    said = 0 if best.confidence >= _POOR else tesseract.orientation(grey, dpi=WORK_DPI, seconds=tesseract.left(until))
    for quarter in (90, 270, 180) if said is None else (said,):
        if not quarter:
            continue
        turned = grey.transpose(_TURNS[quarter])
        other = tesseract.recognise(turned, dpi=WORK_DPI, seconds=tesseract.left(until))
        if other.score > 1.3 * best.score:
            best, degrees, picture = other, float(quarter), turned
        if best.confidence >= 1.2 * _POOR and degrees:
            break
    steep = abs(page_slope(best.lines, picture.width)) > _STEEPEST
    if (best.confidence < _POOR or steep) and (skew := _skew(picture)):
        straight = picture.rotate(skew, Image.Resampling.BICUBIC, expand=False, fillcolor=255)
        other = tesseract.recognise(straight, dpi=WORK_DPI, seconds=tesseract.left(until))
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
