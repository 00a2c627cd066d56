"""Đọc PDF, phần chạy trong tiến trình con: page by page, nothing of a page is kept but its words in the text."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING, Any

import pypdfium2_raw as raw

from dondoc.errors import BrokenFile
from dondoc.folding import nfc
from dondoc.model import Doubt, Note, Signature, Source, Span, Text
from dondoc.readers.child import Report
from dondoc.readers.limits import Limits
from dondoc.readers.pdf.compose import Writer
from dondoc.readers.pdf.document import Opened, opened, opened_page
from dondoc.readers.pdf.doubts import pictured, weighed
from dondoc.readers.pdf.drawings import Drawings, page_drawings
from dondoc.readers.pdf.fields import page_fields
from dondoc.readers.pdf.furniture import head_key
from dondoc.readers.pdf.glyphs import Layer, page_words, shown
from dondoc.readers.pdf.letters import page_text
from dondoc.readers.pdf.notes import Troubles
from dondoc.readers.pdf.pictures import Reader
from dondoc.readers.pdf.place import Rect, Word
from dondoc.readers.pdf.quality import covered, is_garbage, looks_like_ocr, maybe_legacy
from dondoc.readers.pdf.sheet import Sheet, lay_out
from dondoc.readers.signatures import read_signatures

if TYPE_CHECKING:
    from dondoc.readers.ocr import OcrPage
    from dondoc.readers.ocr_text import PageText


def read(data: bytes, source: Source, limits: Limits, report: Report) -> Text:
    """The whole document as one Text."""
    with opened(data, limits) as document:
        return _Document(document, data, source, limits, report).read()


@dataclass(slots=True)
class _Document:
    document: Opened
    data: bytes
    source: Source
    limits: Limits
    report: Report
    writer: Writer = field(init=False)
    pictures: Reader = field(init=False)
    waiting: deque[_Waiting] = field(default_factory=deque)
    notes: list[Note] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)
    troubles: Troubles = field(default_factory=Troubles)
    scanned: int = 0
    guessed: dict[int, tuple[str, ...]] = field(default_factory=dict)

    def read(self) -> Text:
        self.writer = Writer(boxes_wanted=self.limits.boxes)
        self.pictures = Reader(self.document, self.limits, self.report, self.troubles)
        count = self.document.pages
        for number in range(count):
            with opened_page(self.document, number) as both:
                if both is None:
                    self.troubles.broken.append(number)
                    self.waiting.append(_Waiting(number, lambda: self.writer.page(Sheet())))
                else:
                    self.waiting.append(self._page(number, *both))
            self._write(self.pictures.most_waiting)
            self.report(number + 1, count)
        self._write(0)
        if self.pictures.missing is not None and not self.writer.at:
            raise self.pictures.missing  # there is nothing but pictures, and nothing to read them with
        if len(self.troubles.broken) == count:
            raise BrokenFile("Không mở được trang nào của tệp PDF. Hãy xin lại tệp gốc.", "No page of the PDF can be opened.")
        return self._text(count)

    def _text(self, count: int) -> Text:
        signatures: tuple[Signature, ...] = ()
        sign_notes: tuple[Note, ...] = ()
        signed = raw.FPDF_GetSignatureCount(self.document.handle)
        if signed > 0:
            signatures, sign_notes = read_signatures(self.data, count=signed)
        content = self.writer.close()
        return Text(
            content,
            source=replace(self.source, pages=count, ocr=self.scanned > 0, media_type="application/pdf"),
            pages=tuple(self.writer.pages),
            tables=tuple(self.writer.tables),
            footnotes=tuple(self.writer.footnotes),
            asides=tuple(self.writer.asides),
            signatures=signatures,
            boxes=tuple(self.writer.boxes),
            doubts=weighed((*self.doubts, *self.writer.doubts), content, signatures),
            notes=(*self.troubles.told(content), *self.notes, *sign_notes),
        )

    def _write(self, most: int) -> None:
        """Write the pages that are ready, in order; wait for pictures only where more than ``most`` pages stand behind them."""
        while self.waiting and (len(self.waiting) > most or self.waiting[0].ready()):
            self.waiting.popleft().write()

    # ---- one page

    def _page(self, number: int, page: Any, textpage: Any) -> _Waiting:
        place = shown(page)
        text = page_text(textpage)
        layer = page_words(textpage, text, place, self._convert if maybe_legacy(text) else None)
        drawn = page_drawings(page, layer.place)
        if drawn.bounded:
            self.troubles.bounded.append(number)
        picture = covered(drawn, layer.place)
        garbage = is_garbage(text)
        if garbage or (picture and sum(len(w.text) for w in layer.words) < 12):
            reading = self.pictures.scan(number, page, place)
            if reading is not None:
                return _Waiting(number, lambda: self._write_scan(number, reading), reading)
            if garbage:
                self.troubles.garbled.append(number)
        elif picture and looks_like_ocr(text):
            self.troubles.recognised.append(number)
        guessed, words = self._with_fields(number, page, layer)
        stamps = self._stamps(page, layer, drawn) if number == 0 else []
        return _Waiting(number, lambda: self._write_words(words, drawn, layer, guessed, stamps))

    def _write_words(
        self, words: list[Word], drawn: Drawings, layer: Layer, guessed: dict[int, tuple[str, ...]], stamps: list[OcrPage]
    ) -> None:
        """A page with a text layer."""
        self.guessed = guessed
        self.writer.on_word = self._doubt if guessed else None
        sheet = lay_out(words, drawn, layer.place, heads=self.writer.heads)
        self.writer.page(sheet, nfc(" ".join(layer.sideways)), [partial(_stamp_text, stamp) for stamp in stamps])

    def _write_scan(self, number: int, reading: Future[OcrPage]) -> None:
        """A page that is a picture."""
        from dondoc.readers.ocr_text import page_text as scan_text

        found = self.pictures.outcome(number, reading)
        if found is None:
            self.writer.page(Sheet())
            return
        self.scanned += 1
        part = scan_text(found, number=number + 1, at=self.writer.at, boxes=True)
        edges = [
            (head_key(line.text), Span(box.start, box.end))
            for line, box in zip(found.lines, part.boxes, strict=True)
            if line.kind is None and line.cell is None and not 0.1 < line.box[1] / found.height < 0.9
        ]
        self.writer.scan(part, [(key, span) for key, span in edges if len(key) > 3])
        self.doubts += part.doubts
        self.notes += part.notes

    def _stamps(self, page: Any, layer: Layer, drawn: Drawings) -> list[OcrPage]:
        """The arrival stamps that are pictures over the letterhead: pictures and stamp annotations of a stamp's size, high on page 1."""
        place = layer.place
        boxes = drawn.pictures + [f.box for f in page_fields(page, place)]
        fitting = [b for b in boxes if 60 < b.width < 280 and 24 < b.height < 170 and b.top < 0.33 * place.height]
        outer = [b for b in fitting if not any(_inside(b, other) for other in fitting if other is not b)]
        found = [self.pictures.stamp(0, page, place, box) for box in outer[:4]]
        return [stamp for stamp in found if stamp is not None]

    def _with_fields(self, number: int, page: Any, layer: Layer) -> tuple[dict[int, tuple[str, ...]], list[Word]]:
        """The words, with those that stand only as pictures in signature fields at their places on the line, and the readings of these."""
        guessed: dict[int, tuple[str, ...]] = {}
        words = layer.words
        for one in page_fields(page, layer.place):
            if not one.signature or not one.on_a_line(layer.words):
                continue
            readings = self.pictures.word(number, page, layer.place, one)
            if not readings:
                continue
            line = next((w for w in words if w.top <= (one.box.top + one.box.bottom) / 2 <= w.bottom), None)
            top, bottom = (line.top, line.bottom) if line else (one.box.top, one.box.bottom)
            word = Word(one.box.x0, top, one.box.x1, bottom, nfc(readings[0].replace(" ", "")))
            words = _inserted(words, word)
            guessed[id(word)] = readings
        return guessed, words

    def _doubt(self, word: Word, span: Span) -> None:
        readings = self.guessed.get(id(word))
        if readings is not None:
            self.doubts.append(pictured(span, readings))

    def _convert(self, word: str, font: str) -> str:
        from dondoc.readers import legacy  # few files need its tables

        made, table = legacy.convert(word, font)
        if table is not None:
            self.troubles.tables[table] += 1
        return made


@dataclass(frozen=True, slots=True)
class _Waiting:
    """A page that is read and not yet written: a picture before it may still be with the OCR."""

    number: int
    write: Callable[[], None]
    reading: Future[OcrPage] | None = None

    def ready(self) -> bool:
        """Whether it can be written without waiting."""
        return self.reading is None or self.reading.done()


def _stamp_text(stamp: OcrPage, at: int) -> PageText:
    from dondoc.readers.ocr_text import page_text as scan_text

    return scan_text(
        replace(stamp, lines=tuple(replace(line, fresh=False, kind=None, cell=None) for line in stamp.lines)), at=at, boxes=False
    )


def _inside(box: Rect, other: Rect) -> bool:
    return other.around(box.x0, box.top, 1) and other.around(box.x1, box.bottom, 1)


def _inserted(words: list[Word], word: Word) -> list[Word]:
    """The word in the order of its line, so that runs join through it."""
    middle = (word.top + word.bottom) / 2
    before = [i for i, w in enumerate(words) if w.top <= middle <= w.bottom and w.x1 <= word.x0 + 2]
    at = max(before, key=lambda i: words[i].x1) + 1 if before else len(words)
    return [*words[:at], word, *words[at:]]
