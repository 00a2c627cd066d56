"""Nhận dạng chữ (OCR): pictures of pages become lines of words with their boxes and how sure each is.

Each picture is brought to the resolution at which the Vietnamese data read best, red stamps are taken off and read
apart, and only where the words come out poor is the page turned or straightened and read again. Pages are read together:
one run of the program for all of them, one more for the words that are read twice.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from PIL import Image

from dondoc.errors import DondocError, MissingTool
from dondoc.readers import tesseract
from dondoc.readers.ocr_layout import arrange
from dondoc.readers.ocr_pieces import OcrLine, in_rows, is_scratch, usual_height
from dondoc.readers.ocr_sheet import BLOCK, PAGE, WORK_DPI, Sheet, WayBack, prepare
from dondoc.readers.ocr_turned import is_poor, upright
from dondoc.readers.second_look import SECOND_DPI, SecondSheet, second_sheet
from dondoc.readers.stamps import Stamp, read_stamps
from dondoc.readers.tesseract import OcrWord, Reading

__all__ = ["OcrLine", "OcrPage", "OcrWord", "Sheet", "ocr_image", "prepare", "read_sheets"]


_LEAST = 0.05  # seconds: a program that is given less is ended at once, and says so by TookTooLong


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
    found = read_sheets([prepare(image, dpi=dpi)], seconds=seconds)[0]
    if isinstance(found, DondocError):
        raise found
    return found


def read_sheets(sheets: Sequence[Sheet], *, seconds: float = tesseract.SECONDS) -> list[OcrPage | DondocError]:
    """Read pages together: two runs of the program for all of them, more only for pages that do not stand upright or are stamped.

    ``seconds`` is for each page, and what one leaves is for the others. What went wrong with one page stands in its place.
    """
    shares = len(sheets) + (len(sheets) > 1)  # one more for a common run that came to nothing: a good page always has its share left
    until = time.monotonic() + seconds * shares
    drafts: list[_Draft | DondocError] = []
    for sheet, reading in zip(sheets, _first_look(sheets, seconds), strict=True):
        try:
            drafts.append(reading if isinstance(reading, DondocError) else _draft(sheet, reading, until))
        except DondocError as error:
            drafts.append(error)
    again = [d for d in drafts if not isinstance(d, DondocError) and d.second is not None]
    readings = _together([d.second.picture for d in again if d.second], SECOND_DPI, BLOCK, max(_LEAST, until - time.monotonic()))
    second = {id(draft): reading for draft, reading in zip(again, readings, strict=True)}
    return [d if isinstance(d, DondocError) else d.page(second.get(id(d))) for d in drafts]


def _first_look(sheets: Sequence[Sheet], seconds: float) -> list[Reading | DondocError]:
    """The raw reading of each page, those of one mode in one run."""
    found: dict[int, Reading | DondocError] = {}
    for mode in {sheet.mode for sheet in sheets}:
        alike = [n for n, sheet in enumerate(sheets) if sheet.mode == mode]
        found.update(zip(alike, _together([sheets[n].grey for n in alike], WORK_DPI, mode, seconds), strict=True))
    return [found[n] for n in range(len(sheets))]


def _together(greys: Sequence[Image.Image], dpi: int, mode: int, seconds: float) -> list[Reading | DondocError]:
    """All in one run; each by itself where that fails, so that one bad page costs the others nothing but time."""
    if len(greys) > 1:
        try:
            return list(tesseract.recognise_all(greys, dpi=dpi, layout=mode, seconds=seconds))
        except MissingTool as error:
            return [error] * len(greys)
        except DondocError:
            pass
    found: list[Reading | DondocError] = []
    for grey in greys:
        try:
            found.append(tesseract.recognise(grey, dpi=dpi, layout=mode, seconds=seconds))
        except DondocError as error:
            found.append(error)
    return found


@dataclass(frozen=True, slots=True, eq=False)
class _Draft:
    """A page after the first look: its lines on the picture that was read, what is to be read again, the way back."""

    sheet: Sheet
    reading: Reading
    lines: list[OcrLine]
    scratches: int
    turn: float
    second: SecondSheet | None
    back: WayBack

    def page(self, again: Reading | DondocError | None) -> OcrPage | DondocError:
        """The page, its boxes in the picture that was given; ``again`` is the second reading."""
        if isinstance(again, DondocError):
            return again
        lines = self.lines if self.second is None or again is None else self.second.compared(self.lines, again)
        return OcrPage(
            tuple(replace(line, words=tuple(map(self.back.word, line.words))) for line in lines),
            *self.sheet.given, self.sheet.dpi, self.reading.confidence, self.turn, self.scratches,
        )  # fmt: skip


def _draft(sheet: Sheet, reading: Reading, until: float) -> _Draft:
    grey, factor, turn = sheet.grey, sheet.factor, 0.0
    if sheet.mode == PAGE and is_poor(reading, grey):
        reading, turn, grey = upright(grey, reading, until)
    stamps = (
        []
        if turn
        else read_stamps(sheet.inks, dpi=sheet.dpi / sheet.coarse, factor=factor, pad=sheet.pad, left=partial(tesseract.left, until))
    )
    lines, scratches = _lines(reading, grey, stamps)
    source, fits = (grey, 1.0) if turn else (sheet.inks.grey, factor)
    second = second_sheet(lines, source, factor=fits, pad=sheet.pad)
    back = WayBack(grey.size, sheet.given, factor / sheet.coarse, turn, sheet.pad)
    return _Draft(sheet, reading, lines, scratches, turn, second, back)


# ---- what stands under and over the stamps


def _lines(reading: Reading, grey: Image.Image, stamps: list[Stamp]) -> tuple[list[OcrLine], int]:
    """The stamps' lines, then the arranged lines of the page; the number of scratches.

    Numbers in black ink inside a stamp were written into it; black letters there belong to the letter below it.
    """
    kept, written = [], []
    for line in reading.lines:
        filled_in = [w for w in line if _is_filled_in(w, stamps)] if stamps else []
        written += filled_in
        if len(filled_in) < len(line):
            kept.append(tuple(w for w in line if w not in filled_in) if filled_in else line)
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
