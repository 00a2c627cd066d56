"""Đoạn có số: a paragraph with its quantities, cut into sentences, and what stands under it (dashes, rows, footnotes)."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from ..folding import lower
from ..layout import Flow, Label, Line, Paragraph, join_paragraphs
from ..layout.labels import LETTERS
from ..layout.lines import read_lines
from ..letters import UPPER
from ..lexicon import Lexicon
from ..model import Header
from ..numbers import ROMAN, Number, find_numbers
from ..patterns import pattern

_SENTENCE_END = pattern(rf"[.!?…](?<![A-ZĐ].)(?=\s+[{UPPER}“\"(\d])")
_STRUCTURE = ("part", "chapter", "section", "article")
_FEW = 12  # so many are looked through faster than they are cut in halves
_LONGEST = 1500  # a longer "sentence" is a text without stops: it is read in pieces


class Passage:
    """Một đoạn: its words with the label blanked out (same length) and its quantities. What few passages are asked for is
    made when it is asked for."""

    __slots__ = ("_content", "_low", "_sentences", "numbers", "paragraph", "words")

    def __init__(self, content: str, paragraph: Paragraph, lexicon: Lexicon) -> None:
        label = paragraph.label
        words = paragraph.text if label is None else " " * label.end + paragraph.text[label.end :]
        self.words, self.paragraph, self._content = words, paragraph, content
        self.numbers = find_numbers(words, lexicon=lexicon)
        self._sentences: tuple[tuple[int, int], ...] | None = None
        self._low: str | None = None

    @property
    def column(self) -> int:
        """Its column on the page."""
        start = self.paragraph.start
        return start - self._content.rfind("\n", 0, start) - 1

    @property
    def low(self) -> str:
        """``words`` in small letters."""
        if self._low is None:
            self._low = lower(self.words)
        return self._low

    @property
    def sentences(self) -> tuple[tuple[int, int], ...]:
        """The places of the sentences in ``words``."""
        if self._sentences is None:
            self._sentences = tuple(_sentences(self.words))
        return self._sentences

    def inside(self, start: int, end: int) -> list[Number]:
        """The quantities in ``words[start:end]``."""
        if len(self.numbers) <= _FEW:
            return [n for n in self.numbers if start <= n.start < end]
        first = bisect_left(self.numbers, start, key=lambda n: n.start)
        return list(self.numbers[first : bisect_left(self.numbers, end, key=lambda n: n.start)])


def _sentences(words: str) -> Iterator[tuple[int, int]]:
    """The places of the sentences; long ones in pieces."""
    start = 0
    for stop in (*(m.end() for m in _SENTENCE_END.finditer(words)), len(words)):
        while stop - start > _LONGEST:
            yield start, start + _LONGEST
            start += _LONGEST
        if stop > start:
            yield start, stop
        start = stop


def read_passages(flow: Flow, header: Header, lexicon: Lexicon) -> list[Passage]:
    """The paragraphs of the body and of annexes behind the signature, each with its quantities."""
    parts = flow.around(header.closing, header.body)
    return [Passage(flow.content, paragraph, lexicon) for paragraphs in parts for paragraph in paragraphs]


def read_notes(flow: Flow, lexicon: Lexicon) -> list[Passage]:
    """The paragraphs of the footnotes that are not in the flow themselves."""
    out = []
    for note in flow.footnotes:
        if not flow.within(note.span):
            lines = [_moved(line, note.span.start) for line in read_lines(note.span.of(flow.content))]
            out += [Passage(flow.content, paragraph, lexicon) for paragraph in join_paragraphs(lines, spread=flow.spread)]
    return out


def _moved(line: Line, by: int) -> Line:
    pieces = tuple((clean, origin + by, length) for clean, origin, length in line.pieces)
    return line._replace(start=line.start + by, end=line.end + by, pieces=pieces)


def children(passages: list[Passage], at: int) -> list[Passage]:
    """The items right under ``passages[at]``: labelled alike, deeper than it or labelled otherwise. Empty when that is not clear."""
    parent = passages[at]
    if at + 1 >= len(passages):
        return []
    first = passages[at + 1]
    kind = first.paragraph.label.kind if first.paragraph.label else None
    own = parent.paragraph.label.kind if parent.paragraph.label else None
    deeper = first.column > parent.column
    if kind is None or first.paragraph.cell or (kind == own and not deeper) or (_is_ordered(kind) and not _is_first(first)):
        return []
    if _is_ordered(kind):
        return _numbered_on(passages, at + 1, own, deeper=deeper)
    found = [first]
    for passage in passages[at + 2 :]:
        label = passage.paragraph.label
        if passage.paragraph.cell or label is None or (deeper and passage.column <= parent.column):
            break
        if label.kind == kind and (not deeper or abs(passage.column - first.column) <= 1):
            found.append(passage)
        elif not (label.kind == "plus" or (deeper and passage.column > first.column + 1)):
            break
    return found


def _numbered_on(passages: list[Passage], at: int, own: str | None, *, deeper: bool) -> list[Passage]:
    """A numbered list runs as long as its numbers do; what stands between belongs to its items."""
    found = [passages[at]]
    first = passages[at].paragraph.label
    for passage in passages[at + 1 :]:
        label = passage.paragraph.label
        if label is None or passage.paragraph.cell:
            continue
        if first is not None and label.kind == first.kind and _order(label) == len(found) + 1:
            found.append(passage)
        elif label.kind == own or label.kind in _STRUCTURE or (first is not None and label.kind == first.kind and not deeper):
            break
    return found


def _order(label: Label) -> int:
    """The place of a label in its list, from one; 0 where it has none."""
    key = label.key.lower().rpartition(".")[2]
    if key.isdecimal():
        return int(key)
    if label.kind in ("roman", "paren_roman", "roman_small"):
        return ROMAN.get(key.upper(), 0)
    return LETTERS.find(key) + 1 if len(key) == 1 else 0


def _is_ordered(kind: str) -> bool:
    return kind not in ("dash", "plus")


def _is_first(passage: Passage) -> bool:
    label = passage.paragraph.label
    return label is not None and _order(label) == 1


def rows_under(passages: list[Passage], at: int) -> int:
    """The number of rows of a table right under ``passages[at]``; 0 where there is none."""
    below = passages[at + 1].paragraph.cell if at + 1 < len(passages) else None
    if below is None:
        return 0
    rows = set()
    for passage in passages[at + 1 :]:
        cell = passage.paragraph.cell
        if cell is None or cell[0] != below[0]:
            break
        rows.add(cell[1])
    return len(rows)
