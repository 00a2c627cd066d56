"""Từ trang quét ra bản đọc: the one place where recognised lines become content, asides, tables, boxes and doubts.

Notes of recognition: N150 a page was read with little trust, N151 what is no word was left out (signature, seal,
handwriting), N152 a page had to be turned, N153 nothing could be read on a page.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from dondoc.folding import strip_marks
from dondoc.model import Aside, Box, Doubt, Note, Source, Span, Table, Text
from dondoc.readers.ocr import OcrLine, OcrPage, OcrWord
from dondoc.readers.second_look import agree
from dondoc.recognition import UNREAD, WORD

# Confidence of tesseract. On scans with a known text a word with digits under 35 was more often wrong than right.
DOUBTFUL = 60.0
UNREADABLE = 35.0
ALONE = 80.0  # from which one reading is believed where the second found nothing
_POINTS_PER_INCH = 72.0
_EDGE = 0.1  # of the page's height, within which running heads stand


@dataclass(frozen=True, slots=True)
class PageText:
    """Chữ của một trang: as in ``Text``; all spans count from the start of the whole text."""

    content: str
    asides: tuple[Aside, ...] = ()
    tables: tuple[Table, ...] = ()
    boxes: tuple[Box, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    notes: tuple[Note, ...] = ()


def page_text(page: OcrPage, *, number: int = 1, at: int = 0, boxes: bool = True) -> PageText:
    """One page as text that begins at offset ``at``; ``number`` is the page's, from 1. Boxes are in points from the top left corner."""
    return _Writer(page, number, at, boxes).write()


def join_pages(pages: Sequence[OcrPage], source: Source, *, boxes: bool = True) -> Text:
    """The pages of one document as a Text; lines that stand at the edge of several pages become running heads."""
    content: list[str] = []
    spans: list[Span] = []
    parts: list[PageText] = []
    at = 0
    for number, page in enumerate(mark_running_heads(pages), 1):
        part = page_text(page, number=number, at=at, boxes=boxes)
        content.append(part.content)
        parts.append(part)
        spans.append(Span(at, at + len(part.content)))
        at += len(part.content)
    return Text(
        "".join(content),
        source=replace(source, pages=len(pages), ocr=True),
        pages=tuple(spans),
        tables=tuple(t for p in parts for t in p.tables),
        asides=tuple(a for p in parts for a in p.asides),
        boxes=tuple(b for p in parts for b in p.boxes),
        doubts=tuple(d for p in parts for d in p.doubts),
        notes=tuple(n for p in parts for n in p.notes),
    )


def word_doubt(word: OcrWord, span: Span) -> Doubt | None:
    """Whether a word with digits is to be doubted. Other words are not: what a wrong letter does is seen at once, a wrong digit is not."""
    if not any(c.isdigit() for c in word.text):
        return None
    trust = f"độ chắc {word.confidence:.0f}%"
    if word.again and not agree(word):
        both = f"lần đầu “{word.text}”, lần sau “{word.again}”"
        return Doubt(UNREAD, span, f"Hai lần nhận dạng cho kết quả khác nhau: {both}.", (word.again,))
    if word.again == "" and word.confidence < ALONE:
        return Doubt(UNREAD, span, f"Chỉ một trong hai lần nhận dạng đọc được chữ này ({trust}).")
    if word.confidence < UNREADABLE and not word.again:
        return Doubt(UNREAD, span, f"Máy gần như không đọc được chữ này ({trust}).")
    if word.confidence < (UNREADABLE if word.again else DOUBTFUL):
        return Doubt(WORD, span, f"Máy đọc chữ này không chắc ({trust}).")
    return None


class _Writer:
    """Writes one page; kept apart so that each kind of line is one short step."""

    def __init__(self, page: OcrPage, number: int, at: int, boxes: bool) -> None:
        self.page, self.number, self.start, self.at, self.wants_boxes = page, number, at, at, boxes
        self.parts: list[str] = []
        self.asides: list[Aside] = []
        self.boxes: list[Box] = []
        self.doubts: list[Doubt] = []
        self.cells: dict[int, dict[tuple[int, int], Span]] = {}

    def write(self) -> PageText:
        table: int | None = None
        for line in self.page.lines:
            here = line.cell[0] if line.cell else None
            if self.at and (line.fresh or here != table) and line.kind is None:
                self._put("\n")
            table = here
            span = self._line(line)
            if line.kind:  # with its line break: the text without its asides reads on over the page
                self.asides.append(Aside(line.kind, Span(span.start, self.at)))
            if line.cell:
                cells, place = self.cells.setdefault(line.cell[0], {}), (line.cell[1], line.cell[2])
                cells[place] = Span(cells[place].start if place in cells else span.start, span.end)
        return PageText(
            "".join(self.parts), tuple(self.asides), tuple(map(_table, self.cells.values())), tuple(self.boxes), tuple(self.doubts),
            self._notes(),
        )  # fmt: skip

    def _put(self, words: str) -> None:
        self.parts.append(words)
        self.at += len(words)

    def _line(self, line: OcrLine) -> Span:
        start = self.at
        for n, word in enumerate(line.words):
            if n:
                self._put(" ")
            begin = self.at
            self._put(word.text)
            doubt = word_doubt(word, Span(begin, self.at))
            if doubt is not None:
                self.doubts.append(doubt)
        span = Span(start, self.at)
        self._put("\n")
        if self.wants_boxes:
            scale = _POINTS_PER_INCH / self.page.dpi
            self.boxes.append(Box(span.start, span.end, self.number, *(round(side * scale, 1) for side in line.box)))
        return span

    def _notes(self) -> tuple[Note, ...]:
        page, where = self.page, f"Trang {self.number}"
        notes = []
        if not page.lines:
            notes.append(Note("N153", f"{where}: không nhận dạng được chữ nào; có thể là trang trắng, hình vẽ hoặc chữ viết tay."))
        elif page.confidence < DOUBTFUL:
            notes.append(Note("N150", f"{where}: ảnh mờ hoặc nhòe, độ chắc trung bình {page.confidence:.0f}%; hãy đối chiếu với bản gốc."))
        if page.scratches:
            notes.append(Note("N151", f"{where}: đã bỏ {page.scratches} vết không phải chữ in (chữ ký, dấu, chữ viết tay, đường kẻ)."))
        if page.turned:
            notes.append(Note("N152", f"{where}: ảnh bị xoay, đã xoay lại {page.turned:.0f}° theo chiều kim đồng hồ để đọc."))
        return tuple(notes)


def _table(cells: dict[tuple[int, int], Span]) -> Table:
    """The grid of spans; a cell without words has an empty span where the next words begin."""
    rows = max(r for r, _ in cells) + 1
    columns = max(c for _, c in cells) + 1
    at = end = min(cells.values()).start
    grid = []
    for r in range(rows):
        row = []
        for c in range(columns):
            span = cells.get((r, c), Span(at, at))
            at = max(at, span.end)
            row.append(span)
        grid.append(tuple(row))
        end = max(end, at)
    return Table(Span(min(cells.values()).start, end), tuple(grid))


# ---- running heads


def mark_running_heads(pages: Sequence[OcrPage]) -> list[OcrPage]:
    """Mark first and last lines that stand, but for their digits, at the same height on two pages or more."""
    seen: Counter[tuple[str, int]] = Counter()
    for page in pages:
        seen.update({_key(page, line) for line in _edge_lines(page)})
    return [
        replace(page, lines=tuple(replace(line, kind="running_head") if line in _repeated(page, seen) else line for line in page.lines))
        for page in pages
    ]


def _repeated(page: OcrPage, seen: Counter[tuple[str, int]]) -> list[OcrLine]:
    return [
        line for line in _edge_lines(page)
        if sum(seen[text, y] for text, middle in [_key(page, line)] for y in (middle - 1, middle, middle + 1)) >= 2
    ]  # fmt: skip


def _edge_lines(page: OcrPage) -> Iterable[OcrLine]:
    flow = [line for line in page.lines if line.kind is None and line.cell is None]
    edges = [line for line in (flow[:1] + flow[-1:]) if len(flow) > 3]
    return [line for line in edges if line.box[3] < _EDGE * page.height or line.box[1] > (1 - _EDGE) * page.height]


def _key(page: OcrPage, line: OcrLine) -> tuple[str, int]:
    words = re.sub(r"\d+", "#", strip_marks(line.text))
    return re.sub(r"[^\w#]+", " ", words).strip(), round(50 * line.box[1] / page.height)
