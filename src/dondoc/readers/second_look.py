"""Đọc lại lần hai: words that name documents and days are read once more, larger and apart from the page.

The two readings err in different places: a digit that the first took for another with full confidence (``16/6/1966`` for
``16/8/1966``) comes out otherwise the second time. Only the words asked for are read, gathered into one picture a page; the
pictures of several pages are read in one run of the program (``ocr.read_sheets``).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from PIL import Image

from dondoc.folding import strip_marks
from dondoc.readers.ocr_pieces import OcrLine
from dondoc.readers.picture import scaled
from dondoc.readers.tesseract import OcrWord, Reading

SECOND_DPI = 210
_CODE_OR_DAY = re.compile(r"\d.*[/-]|[/-].*\d|\d{4,}")
_BEFORE = frozenset({"so", "ngay", "thang", "nam"})  # what stands before the number of a document and the parts of a day
_MOST_LINES = 60  # of one page: a list of documents has as many; a table of figures is not read twice
_GAP = 24
_EDGE_SIGNS = ".,;:()[]“”\"'’‘*`´_¬"
_GROW = SECOND_DPI / 170


@dataclass(frozen=True, slots=True)
class _Strip:
    """One stretch of a line on the second picture: its words, where it stands there, and how that maps to the first."""

    words: tuple[OcrWord, ...]
    top: int
    bottom: int
    left: float


@dataclass(frozen=True, slots=True)
class SecondSheet:
    """Tờ đọc lại: the picture on which the words of one page that are to be read again stand one under another."""

    picture: Image.Image
    strips: tuple[_Strip, ...]

    def compared(self, lines: Sequence[OcrLine], reading: Reading) -> list[OcrLine]:
        """The lines with ``OcrWord.again`` set on the words that were read twice; ``lines`` are those the sheet was made from."""
        again: dict[int, str] = {}
        for strip in self.strips:
            found = _main_line(reading, strip)
            for word in strip.words:
                if _is_wanted(word.text):
                    again[id(word)] = _over(word, found, strip.left)
        return [
            replace(line, words=tuple(replace(w, again=again[id(w)]) if id(w) in again else w for w in line.words)) if line.words else line
            for line in lines
        ]


def second_sheet(lines: Sequence[OcrLine], grey: Image.Image, *, factor: float, pad: int) -> SecondSheet | None:
    """What of a page is to be read again, at ``SECOND_DPI`` as a block of lines; None where nothing is.

    ``grey`` is the page before scaling; words of ``lines`` stand on it scaled by ``factor`` and padded by ``pad``.
    """
    wanted = [(n, span) for n, line in enumerate(lines) if line.kind in (None, "stamp") for span in _stretches(line)][:_MOST_LINES]
    if not wanted:
        return None
    crops, strips, at = [], [], _GAP
    for n, (start, end) in wanted:
        words = lines[n].words[start:end]
        box = _around(words, factor, pad, grey.size)
        crop = scaled(grey.crop(box), factor * _GROW)
        crops.append(crop)
        strips.append(_Strip(words, at, at + crop.height, box[0] * factor + pad))
        at += crop.height + _GAP
    sheet = Image.new("L", (max(crop.width for crop in crops) + 2 * _GAP, at), 255)
    for crop, strip in zip(crops, strips, strict=True):
        sheet.paste(crop, (_GAP, strip.top))
    return SecondSheet(sheet, tuple(strips))


def _main_line(reading: Reading, strip: _Strip) -> Sequence[OcrWord]:
    """The line that runs through the middle of the strip: feet and accents of its neighbours are cut into it too."""
    middle = (strip.top + strip.bottom) / 2
    lines = [[w for w in line if w.y0 <= middle <= w.y1] for line in reading.lines]
    return max(lines, key=lambda line: sum(w.x1 - w.x0 for w in line), default=())


def agree(word: OcrWord) -> bool:
    """Whether both readings of a word say the same, signs at its edges aside. True where it was read once only."""
    return not word.again or _bare(word.text) == _bare(word.again)


def _bare(text: str) -> str:
    return text.strip(_EDGE_SIGNS).replace("–", "-").replace("—", "-").replace("⁄", "/")


def _is_wanted(text: str) -> bool:
    return any(c.isdigit() for c in text)


def _stretches(line: OcrLine) -> list[tuple[int, int]]:
    """Runs of words to be read again, with a neighbour on each side for the reader to lean on."""
    runs: list[tuple[int, int]] = []
    for i, word in enumerate(line.words):
        named = i > 0 and strip_marks(line.words[i - 1].text).strip(_EDGE_SIGNS) in _BEFORE
        if _is_wanted(word.text) and (_CODE_OR_DAY.search(word.text) or named):
            start, end = max(0, i - 1), min(len(line.words), i + 2)
            if runs and runs[-1][1] >= start:
                runs[-1] = (runs[-1][0], end)
            else:
                runs.append((start, end))
    return runs


def _around(words: Sequence[OcrWord], factor: float, pad: int, size: tuple[int, int]) -> tuple[int, int, int, int]:
    x0, y0 = min(w.x0 for w in words) - pad, min(w.y0 for w in words) - pad
    x1, y1 = max(w.x1 for w in words) - pad, max(w.y1 for w in words) - pad
    edge = 0.12 * (y1 - y0)
    return (
        max(0, round((x0 - 2 * edge) / factor)), max(0, round((y0 - edge) / factor)),
        min(size[0], round((x1 + 2 * edge) / factor)), min(size[1], round((y1 + edge) / factor)),
    )  # fmt: skip


def _over(word: OcrWord, found: Sequence[OcrWord], left: float) -> str:
    """What the second reading has where ``word`` stands; "" where it has nothing."""
    x0, x1 = (word.x0 - left) * _GROW + _GAP, (word.x1 - left) * _GROW + _GAP
    over = [w for w in found if min(w.x1, x1) - max(w.x0, x0) > 0.5 * (w.x1 - w.x0)]
    return "".join(w.text for w in sorted(over, key=lambda w: w.x0))
