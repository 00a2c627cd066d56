"""Đoạn: lines joined to paragraphs, whichever way the text was wrapped.

A line joins the one before unless something says that a new passage begins: a label, a sentence that ended on a short
line, a deeper first-line indent, a blank line. In text where blank lines stand between all lines they say nothing.
"""

from __future__ import annotations

from typing import NamedTuple

from ..letters import LOWER, UPPER
from ..model import Span
from ..numbers import ORDINAL
from ..patterns import pattern
from .labels import Label, read_label, read_labels
from .lines import Line, Piece, way_back
from .wrapping import Wrapping

# A line that ends on one of these goes on: no passage ends with a preposition, a conjunction or "số".
_OPEN_ENDS = (
    "của", "về", "và", "số", "tại", "theo", "các", "những", "với", "cho", "trong", "là", "từ", "đến", "bằng", "do", "trên", "vào",
    "hoặc", "được", "để", "có", "bị", "mỗi", "một", "phải", "như", "ngày", "tháng", "năm", "Căn cứ", "Thực hiện", "giữa", "đối với",
    "Sở", "Bộ", "Ủy ban", "Uỷ ban", "Thủ tướng", "Phó Thủ tướng", "Bộ trưởng", "Chủ tịch", "Giám đốc", "Văn phòng", "Thường trực",
    "Ban Thường vụ", "Nghị quyết", "Quyết định", "Nghị định", "Chỉ thị", "Kế hoạch", "Luật", "báo cáo", "Tổng", "Phó", "đồng chí",
    "Trung ương", "Đại hội",
)  # fmt: skip
_OPEN_BY_LAST = {word: tuple(f" {end}" for end in _OPEN_ENDS if end.split()[-1] == word) for word in (e.split()[-1] for e in _OPEN_ENDS)}
# A full line that ends on the kind of a place goes on with its name; a short one may be a heading ("2. Ủy ban nhân dân tỉnh").
_OPEN_PLACES = (" tỉnh", " thành phố", " xã", " huyện", " quận")
_OPEN_LABEL = pattern(r"[:;]\s*\((?:[ivx]{1,4}|[0-9]{1,2})\)\Z")  # "…: (i)" at the end of a line: its words are on the next
# "Nam, Thông tấn xã …": no passage begins with one capitalised syllable and a comma.
_NAME_BEFORE_COMMA = pattern(rf"[{UPPER}][{LOWER}]*,\s")
# Nor with acronyms in the middle of lower-case words ("… giải quyết / TTHC, ĐKKD chưa được chuẩn hóa").
_ACRONYM = pattern(rf"[A-ZĐ]{{3,8}}(?:,\s[A-ZĐ]{{3,8}})*[,;]?\s[{LOWER}]")
# The second halves of compounds that a line may break before their hyphen.
_COMPOUND = pattern(r"(?:xã hội|an ninh|nghề nghiệp|kỹ thuật|văn hóa|quốc phòng|(?:19|20)\d{2}\b|\d{1,2}\s(?:ngày|tháng|năm)\b)")
# A document named by its number at the start of a line goes on with the sentence before.
_CITES = pattern(rf"[A-ZĐ][{LOWER}]+(?:\s[{LOWER}]+){{0,3}}\s+số\s+\d")
_ORDINAL = pattern(rf"(?=[{UPPER}])(?i:{ORDINAL})[,:\s]")
_BEFORE_NUMBERS = (
    " điểm", " khoản", " mục", " Điều", " số", " ngày", " tháng", " năm", " phần", " Mục",
    " khóa", " khoá", " Khóa", " lần thứ", " thế kỷ", " quý", " Quý", " hạng", " loại", " nhóm", " vùng",
)  # fmt: skip
_STOPS = ".!?…;:"
_GLUES = frozenset("-/")


class Paragraph(NamedTuple):
    """Một đoạn: its words on one line, the way back, its place, its label if it has one, its cell if it stands in a table."""

    text: str
    start: int
    end: int
    pieces: tuple[Piece, ...]
    label: Label | None = None
    cell: tuple[int, int, int] | None = None

    @property
    def span(self) -> Span:
        """From its first word to its last in the content."""
        return Span(self.start, self.end)

    def at(self, index: int) -> int:
        """The place in the content of the character ``index`` of ``text``."""
        return way_back(self.pieces, index)

    def place(self, start: int, end: int) -> Span:
        """The place in the content of ``text[start:end]`` (not empty)."""
        if len(self.pieces) == 1:  # most paragraphs stand in the content as they are
            origin = self.pieces[0][1]
            return Span(origin + start, origin + end)
        begin = way_back(self.pieces, start) if start else self.start
        return Span(begin, way_back(self.pieces, end - 1) + 1 if end < len(self.text) else self.end)


def join_paragraphs(lines: list[Line], *, spread: bool) -> list[Paragraph]:
    """Paragraphs of ``lines``, in order. ``spread``: blank lines stand between all lines."""
    if not lines:
        return []
    out: list[Paragraph] = []
    labels = read_labels([line.text for line in lines])
    wrapping = Wrapping(lines, labels, spread)
    first = 0  # the line that begins the open paragraph
    label = labels[0]
    for i in range(1, len(lines)):
        before, line = lines[i - 1], lines[i]
        if labels[i] is not None:
            if before.text[-1] in _STOPS:  # most labels stand behind a whole sentence
                out.append(_joined(lines, first, i, label))
                first, label = i, labels[i]
                continue
        elif line.text[0].islower() and not line.above and before.text[-1] != "." and before.cell == line.cell:
            continue  # and most other lines go on in small letters
        bare = first == i - 1 and label is not None and label.end >= len(before.text)
        item = label is not None and label.kind in ("dash", "plus")
        if not _continues(before, line, labels[i], wrapping, i, alone=bare, item=item):
            out.append(_joined(lines, first, i, label))
            first, label = i, labels[i]
    out.append(_joined(lines, first, len(lines), label))
    return out


def _continues(before: Line, line: Line, label: Label | None, wrapping: Wrapping, i: int, *, alone: bool, item: bool) -> bool:
    """Whether ``line``, the ``i``-th, goes on with the paragraph that ``before`` ends. ``item``: that paragraph is a dash item."""
    if before.cell != line.cell:
        return False
    blank = line.above > 0 and not wrapping.spread
    if alone:  # "1." alone on its line: its words follow
        return label is None and not (blank and line.above > 1)
    ended = _has_ended(before.text)
    if label is not None:
        return not ended and _false_label(before, label, line, wrapping.width(i))
    if before.text[-1] == ")" and not blank and _OPEN_LABEL.search(before.text):
        return True
    first = _first_letter(line.text)
    if first.islower():
        return not (ended and blank) and before.text[-1] != "."
    if before.text[-1] == "," or (_is_glued(before.text) and first.isupper()):
        return not blank
    if not blank and not ended and _is_open(before.text):  # whatever the wrapping: no passage ends so
        return not (before.text.isupper() and not line.text.isupper())
    width = 0 if blank else wrapping.width(i)
    if not width or ended and _ORDINAL.match(line.text):
        return False
    if not ended and (_NAME_BEFORE_COMMA.match(line.text) or _CITES.match(line.text)):
        return True
    if not ended and _ACRONYM.match(line.text) and not before.text.isupper():
        return True
    if item and not ended:  # a dash item is no heading: without its full stop it goes on
        return True
    open_place = len(before.text) >= 0.5 * width and before.text.endswith(_OPEN_PLACES)
    if not ended and (first.isdigit() or _is_open(before.text) or open_place):
        return not (before.text.isupper() and not line.text.isupper())
    habit = wrapping.habit
    if not ended and habit.parted:
        return True
    if ended and habit.short_first and len(line.text) < 0.6 * width:
        return False
    if not ended and habit.short_first and len(before.text) < 0.6 * width:
        return len(line.text) >= 0.8 * width  # a second line is full; the first line of a new paragraph is short again
    # A wrapped line is full when the next word would not have fitted; a sentence that did not end needs less proof.
    reach = len(before.text) + 1 + len(line.text.split(" ", 1)[0])
    full = reach >= (0.86 if ended else 0.74) * width
    if ended and line.indent > before.indent + 1:
        return False
    if line.text.isupper() and before.text.isupper() and not ended:
        return True
    if (
        line.text.isupper() != before.text.isupper()
        and not ended
        and (line.text.isupper() or len(before.text) > 3 and before.text.isupper())
    ):
        return False
    return full


def _first_letter(text: str) -> str:
    return text[0] if text[0].isalnum() else next((c for c in text if c.isalnum()), " ")


def _is_open(text: str) -> bool:
    """Whether ``text`` closes with one of the ends after which words must follow: its last word tells which they may be."""
    ends = _OPEN_BY_LAST.get(text[text.rfind(" ") + 1 :])
    return ends is not None and f" {text}".endswith(ends)


def _has_ended(text: str) -> bool:
    """Whether a sentence ends here: a stop, or the "./." of the last line, and what closes a quotation or a bracket."""
    if text[-1].isalnum():
        return False
    bare = text.rstrip("'\"”’)")
    return bare != "" and (bare[-1] in _STOPS or bare.endswith("./"))


def _is_glued(text: str) -> bool:
    """Whether a hyphen or a stroke at the end joins the next line to the word."""
    return text[-1] in _GLUES and (text[-2:-1].isalnum() or text[-2:-1] == "_")


def _false_label(before: Line, label: Label, line: Line, width: int) -> bool:
    """A wrapped line that only looks labelled: "chính trị / - xã hội", "điểm / a) khoản 2", "số / 12. …"."""
    rest = line.text[label.end :]
    if label.kind == "dash":
        small = bool(rest) and (rest[0].islower() or rest[0].isdigit()) and before.text[-1:].isalnum() and line.above <= 1
        return small and (_COMPOUND.match(rest) is not None or width > 50 and len(before.text) >= 0.8 * width)
    if label.kind in ("article", "section", "chapter", "part"):
        return before.text.endswith((" tại", " theo", ",", " của", " và", " khoản", " điểm", " hoặc"))
    if label.kind in ("letter", "number", "roman"):
        return before.text.endswith(_BEFORE_NUMBERS)
    return False


def _joined(lines: list[Line], start: int, end: int, label: Label | None) -> Paragraph:
    opening, begin, stop, _, _, cell, runs = lines[start]
    new = tuple.__new__  # the quickest way to make one
    if end - start == 1:  # most paragraphs are one line
        return new(Paragraph, (opening, begin, stop, runs, label, cell))
    own = lines[start:end]
    stop = own[-1].end
    text = " ".join([line.text for line in own])
    if stop - begin == len(text) and _GLUES.isdisjoint([line.text[-1] for line in own]):
        runs = ((0, begin, len(text)),)  # only line breaks became blanks: it stands in the content as it is
    else:
        text, runs = _with_runs(own)
    if label is not None and label.end >= len(opening):  # what follows a label says whether it is one
        label = read_label(text)
    return new(Paragraph, (text, begin, stop, runs, label, cell))


def _with_runs(lines: list[Line]) -> tuple[str, tuple[Piece, ...]]:
    """The words of the lines and the way back."""
    text = lines[0].text
    parts = [text]
    *pieces, (run, origin, size) = lines[0].pieces  # the last of them is still open
    length = len(text)
    for line in lines[1:]:
        before, text = text, line.text
        if not _is_glued(before) or text[0] in "-–":
            parts.append(" ")
            length += 1
        for clean, place, more in line.pieces:
            clean += length
            if place - clean == origin - run and clean - run <= size + 1:  # only a line break became a blank: the run goes on
                size = clean + more - run
            else:
                pieces.append((run, origin, size))
                run, origin, size = clean, place, more
        parts.append(text)
        length += len(text)
    pieces.append((run, origin, size))
    return "".join(parts), tuple(pieces)
