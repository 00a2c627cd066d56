"""Dấu "ĐẾN" là hình: an arrival stamp drawn without the page's own letters, each of its inks read alone.

Labels are red; the number and the day stand on their dotted lines in another ink. They are read twice at two sizes, and
each is set on the line of its label. Source: Nghị định 30/2020/NĐ-CP, Phụ lục IV mục II.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from PIL import Image, ImageOps

from dondoc.folding import strip_marks
from dondoc.readers import tesseract
from dondoc.readers.ocr import OcrLine, OcrPage, ocr_image
from dondoc.readers.stamps import split_inks
from dondoc.readers.tesseract import OcrWord

_LABEL_DPI = 170
_TWICE = (200, 160)  # dpi; on real stamps 140 to 200 agree, 210 and more break the small digits
_DARK = 150  # in the red channel: red ink and its dotted lines are brighter
_PAD = 12
_BLOCK = 6
# Two labels are enough: some are always misspelt.
_LABELS = re.compile(r"\bden\b|\bngay\b|\bso\b|chuyen|ky hieu|luu ho so|cong van")
_LEADER = re.compile(r"[-–.…·_¬~]{3,}.*$")

Drawn = Callable[[float], tuple[Image.Image, float]]  # dpi -> the stamp, and the dpi it has


def is_stamp(text: str) -> bool:
    """Whether the words are those of an arrival stamp."""
    return len(set(_LABELS.findall(strip_marks(text)))) >= 2


def read_stamp(drawn: Drawn, *, left: Callable[[], float]) -> OcrPage | None:
    """The lines of a stamp; None where the picture is none. ``left`` gives the seconds that are left.

    Raises MissingTool, TookTooLong, BrokenFile, as the recognising program does.
    """
    picture, dpi = drawn(_LABEL_DPI)
    inks = split_inks(picture, dpi=dpi)
    if not inks.stamps:  # one ink for all of it
        page = ocr_image(picture, dpi=dpi, seconds=left())
        return page if is_stamp(" ".join(line.text for line in page.lines)) else None
    labels = [w for box, ink in inks.stamps for w in _labels(_read(ink, dpi, (box[0], box[1]), 1.0, left))]
    if not is_stamp(" ".join(w.text for w in labels)):
        return None
    first, second = (_dark_words(drawn, size, dpi, left) for size in _TWICE)
    values = [replace(w, again=" ".join(o.text for o in second if _over(w, o))) for w in first if any(c.isdigit() for c in w.text)]
    lines = tuple(OcrLine(tuple(sorted(line, key=lambda w: w.x0))) for line in _lines(labels, values))
    return OcrPage(lines, picture.width, picture.height, dpi)


def _labels(words: list[OcrWord]) -> Iterator[OcrWord]:
    """The words without their dotted lines and what these were taken for."""
    for word in words:
        text = _LEADER.sub("", word.text)
        if sum(c.isalpha() for c in text) * 2 >= len(text) > 1:
            yield replace(word, text=text)


def _dark_words(drawn: Drawn, size: int, dpi: float, left: Callable[[], float]) -> list[OcrWord]:
    """The words in dark ink, in the frame of the picture at ``dpi``. It is drawn anew: small digits do not bear scaling."""
    picture, real = drawn(size)
    return _read(picture.convert("RGB").getchannel(0).point(lambda v: 0 if v < _DARK else 255), real, (0, 0), dpi / real, left)


def _read(grey: Image.Image, dpi: float, corner: tuple[int, int], scale: float, left: Callable[[], float]) -> list[OcrWord]:
    x, y = corner[0] - _PAD, corner[1] - _PAD
    return [
        replace(w, x0=(w.x0 + x) * scale, y0=(w.y0 + y) * scale, x1=(w.x1 + x) * scale, y1=(w.y1 + y) * scale)
        for w in tesseract.recognise(ImageOps.expand(grey, border=_PAD, fill=255), dpi=round(dpi), layout=_BLOCK, seconds=left()).words
    ]


def _lines(labels: Sequence[OcrWord], values: Iterable[OcrWord]) -> list[list[OcrWord]]:
    """Labels by line, each value on the line of the label before it; values without a label after them."""
    lines: list[list[OcrWord]] = []
    for word in sorted(labels, key=_middle):
        height = word.y1 - word.y0
        if lines and _middle(word) - max(map(_middle, lines[-1])) < 0.6 * height:
            lines[-1].append(word)
        else:
            lines.append([word])
    loose = []
    for value in values:
        near = [line for line in lines if any(w.x0 < value.x0 and abs(_middle(w) - _middle(value)) < value.y1 - value.y0 for w in line)]
        if near:
            min(near, key=lambda line: min(abs(_middle(w) - _middle(value)) for w in line)).append(value)
        else:
            loose.append([value])
    return lines + loose


def _middle(word: OcrWord) -> float:
    return (word.y0 + word.y1) / 2


def _over(word: OcrWord, other: OcrWord) -> bool:
    return min(word.x1, other.x1) > max(word.x0, other.x0) and min(word.y1, other.y1) > max(word.y0, other.y0)
