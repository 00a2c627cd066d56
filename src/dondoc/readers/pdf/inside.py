"""Đọc PDF, phần chạy trong tiến trình con: page by page, nothing of a page is kept but its words in the text.

Notes: N140 (a page that could not be opened), N141 (pictures that were not read, a program is missing), N142 (OCR failed),
N143 (the text layer looks like OCR), N144 (letters without a meaning), N145 (drawings that were not looked at).
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field, replace
from typing import Any

import pypdfium2_raw as raw

from dondoc.errors import BrokenFile
from dondoc.folding import nfc
from dondoc.model import Box, Doubt, Note, Signature, Source, Span, Text
from dondoc.readers import legacy
from dondoc.readers import notes as noted
from dondoc.readers.child import Report
from dondoc.readers.limits import Limits
from dondoc.readers.pdf.compose import Writer
from dondoc.readers.pdf.document import Opened, opened, opened_page
from dondoc.readers.pdf.drawings import Drawings, page_drawings
from dondoc.readers.pdf.fields import page_fields
from dondoc.readers.pdf.glyphs import Layer, page_text, page_words, shown
from dondoc.readers.pdf.pictures import Reader
from dondoc.readers.pdf.place import Rect, Shown, Word
from dondoc.readers.pdf.quality import is_garbage, looks_like_ocr, maybe_legacy
from dondoc.readers.pdf.sheet import lay_out
from dondoc.readers.pdf.stamps import Stamp
from dondoc.readers.signatures import read_signatures

_MANY = 20  # pages named one by one in a note


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
    notes: list[Note] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)
    broken: list[int] = field(default_factory=list)
    garbled: list[int] = field(default_factory=list)
    bounded: list[int] = field(default_factory=list)
    tables: Counter[str] = field(default_factory=Counter)
    scanned: int = 0
    hidden: int = 0
    guessed: dict[int, tuple[str, ...]] = field(default_factory=dict)

    def read(self) -> Text:
        self.writer = Writer(boxes_wanted=self.limits.boxes)
        self.pictures = Reader(self.document, self.limits, self.report)
        count = self.document.pages
        for number in range(count):
            with opened_page(self.document, number) as both:
                if both is None:
                    self.broken.append(number)
                    self.writer.pages.append(Span(self.writer.at, self.writer.at))
                else:
                    self._page(number, *both)
            self.report(number + 1, count)
        if len(self.broken) == count:
            raise BrokenFile(
                "Không mở được trang nào của tệp PDF: cấu trúc trang hỏng. Hãy xin lại tệp gốc.", "No page of the PDF can be opened."
            )
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
            doubts=confirmed(tuple(self.doubts), content, tuple(s.time for s in signatures)),
            notes=(*self._troubles(content), *sign_notes),
        )

    # ---- one page

    def _page(self, number: int, page: Any, textpage: Any) -> None:
        place = shown(page)
        text = page_text(textpage)
        convert = self._convert if maybe_legacy(text) else None
        layer = page_words(textpage, text, place, convert)
        drawn = page_drawings(page, layer.place)
        if drawn.bounded:
            self.bounded.append(number)
        picture = _covering(drawn, layer.place)
        if (picture and len("".join(w.text for w in layer.words)) < 12) or is_garbage(text):
            if self._scan(number, page, place):
                return
            if is_garbage(text):
                self.garbled.append(number)
        elif picture and looks_like_ocr(text):
            self.hidden += 1
        words = self._with_fields(number, page, layer)
        sheet = lay_out(words, drawn, layer.place, heads=self.writer.heads)
        after = [("running_head", nfc(" ".join(layer.sideways)))] if layer.sideways else []
        stamps = self._stamps(page, layer, drawn) if number == 0 else []
        after += [("stamp", s.text) for s in stamps]
        self.writer.on_word = self._doubt if self.guessed else None
        self.writer.page(sheet, after)
        if stamps:
            self._doubt_stamps(stamps)

    def _scan(self, number: int, page: Any, place: Shown) -> bool:
        """Read a page that is a picture; False where it could not be read."""
        found = self.pictures.scan(number, page, place)
        if found is None:
            return False
        self.scanned += 1
        scale = 72 / found.dpi
        self.writer.page_of_lines(
            [(line.text, line.fresh, line.kind, line.cell, Box(0, 0, 0, *(v * scale for v in line.box))) for line in found.lines]
        )
        return True

    def _stamps(self, page: Any, layer: Layer, drawn: Drawings) -> list[Stamp]:
        """The arrival stamps that are pictures over the letterhead: pictures and stamp annotations of a stamp's size, high on page 1."""
        place = layer.place
        boxes = drawn.pictures + [f.box for f in page_fields(page, place)]
        fitting = [b for b in boxes if 60 < b.width < 280 and 24 < b.height < 170 and b.top < 0.33 * place.height]
        outer = [b for b in fitting if not any(_inside(b, other) for other in fitting if other is not b)]
        found = [self.pictures.stamp(0, page, place, box, layer.words) for box in outer[:4]]
        return [stamp for stamp in found if stamp is not None]

    def _doubt_stamps(self, stamps: list[Stamp]) -> None:
        """A number or day of a stamp is doubtful where two readings of it differ."""
        places = [a.span for a in self.writer.asides if a.kind == "stamp"]
        for span, stamp in zip(places, stamps, strict=True):
            for start, end, readings in stamp.values:
                if len(readings) > 1:
                    place = Span(span.start + start, span.start + end)
                    self.doubts.append(Doubt("header.arrival", place, "Hai lần nhận dạng dấu đến cho kết quả khác nhau.", readings))

    def _with_fields(self, number: int, page: Any, layer: Layer) -> list[Word]:
        """The words, and those that stand only as pictures in signature fields, at their places on the line."""
        self.guessed = {}
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
            self.guessed[id(word)] = readings
        return words

    def _doubt(self, word: Word, span: Span) -> None:
        readings = self.guessed.get(id(word))
        if readings is not None:
            self.doubts.append(Doubt("text", span, "Chỗ này chỉ có trong hình của ô chữ ký số, được đọc bằng nhận dạng chữ.", readings))

    def _convert(self, word: str, font: str) -> str:
        made, table = legacy.convert(word, font)
        if table is not None:
            self.tables[table] += 1
        return made

    # ---- what to tell

    def _troubles(self, content: str) -> list[Note]:
        told = []
        if self.broken:
            told.append(Note("N140", f"Không mở được {_named(self.broken)}: trang hỏng, đã bỏ qua."))
        missing, skipped = self.pictures.missing, sorted(set(self.pictures.skipped))
        if skipped and missing is not None:
            told.append(Note("N141", f"Chưa đọc được chữ trong hình ở {_named(skipped)}. {missing.message}"))
        if self.pictures.failed:
            told.append(Note("N142", f"Nhận dạng chữ không thành ở {_named(sorted(set(self.pictures.failed)))}."))
        if self.hidden:
            told.append(
                Note(
                    "N143",
                    f"Lớp chữ của {self.hidden} trang có vẻ do máy nhận dạng (OCR) tạo ra và có lỗi; giữ nguyên, cần đối chiếu với hình.",
                )
            )
        if self.garbled:
            told.append(
                Note("N144", f"Lớp chữ ở {_named(self.garbled)} dùng ký hiệu không có nghĩa (phông chữ không kèm bảng mã); giữ nguyên.")
            )
        if self.bounded:
            told.append(
                Note("N145", f"Có quá nhiều nét vẽ ở {_named(self.bounded)}: bảng kẻ trên các trang này có thể chưa được nhận ra đủ.")
            )
        told += [noted.converted(", ".join(sorted(self.tables)))] if self.tables else []
        told += [] if content.strip() else [noted.no_words()]
        return told


def _named(pages: list[int]) -> str:
    shown_ = ", ".join(str(p + 1) for p in pages[:_MANY])
    return f"trang {shown_}" + (f" và {len(pages) - _MANY} trang khác" if len(pages) > _MANY else "")


def _covering(drawn: Drawings, place: Shown) -> bool:
    """Whether pictures cover a good part of the page: then words may stand in them."""
    area = sum(max(0.0, b.width) * max(0.0, b.height) for b in drawn.pictures)
    return area > 0.3 * place.width * place.height


def _inside(box: Rect, other: Rect) -> bool:
    return other.around(box.x0, box.top, 1) and other.around(box.x1, box.bottom, 1)


def _inserted(words: list[Word], word: Word) -> list[Word]:
    """The word in the order of its line, so that runs join through it."""
    middle = (word.top + word.bottom) / 2
    before = [i for i, w in enumerate(words) if w.top <= middle <= w.bottom and w.x1 <= word.x0 + 2]
    at = max(before, key=lambda i: words[i].x1) + 1 if before else len(words)
    return [*words[:at], word, *words[at:]]


_DAY = re.compile(r"ngày\s*$", re.I)
_NUMBER = re.compile(r"[Ss]ố\s*:?\s*$")


def confirmed(doubts: tuple[Doubt, ...], content: str, times: tuple[str | None, ...]) -> tuple[Doubt, ...]:
    """The doubts that stay. A day read from a picture is sure when a signature was made on that very day (Vietnam time)."""
    from datetime import datetime, timedelta, timezone

    zone = timezone(timedelta(hours=7))
    days = {datetime.fromisoformat(t.replace("Z", "+00:00")).astimezone(zone).date() for t in times if t and t.endswith("Z")}
    left = []
    for doubt in doubts:
        before, after = content[max(0, doubt.span.start - 12) : doubt.span.start], content[doubt.span.end : doubt.span.end + 30]
        if _DAY.search(before):
            rest = re.match(r"\s*tháng\s+(\d{1,2})\s+năm\s+(\d{4})", after)
            read_day = doubt.span.of(content)
            if (
                rest
                and len(doubt.candidates) == 1
                and any((read_day, rest[1], rest[2]) == (str(d.day), str(d.month), str(d.year)) for d in days)
            ):
                continue
            left.append(replace(doubt, field="header.date"))
        elif _NUMBER.search(before):
            left.append(replace(doubt, field="header.code"))
        else:
            left.append(doubt)
    return tuple(left)
