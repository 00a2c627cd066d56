"""Bố cục nội dung: the tree of provisions, from parts and articles down to dashes and plain paragraphs.

Which level a label stands on is read from the document itself: a shape of label seen before in the open branch closes the
branch down to it, a new one opens a deeper level. Source: Nghị định 30/2020/NĐ-CP, Phụ lục I mục V; practice for the rest.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import NamedTuple

from .layout import Flow, Label, Paragraph, is_rule
from .letters import UPPER
from .model import Footnote, Provision, Span
from .patterns import pattern

# The shapes that always stand above the others when both occur.
_RANK = {"part": 0, "letter_big": 1, "chapter": 1, "section": 2, "roman": 3, "article": 4}
_KIND = {
    "part": "part", "chapter": "chapter", "section": "section", "article": "article", "letter_big": "section", "roman": "section",
    "step": "clause", "number": "clause", "number_dash": "clause", "dotted": "clause", "paren": "point",
    "paren_roman": "point", "paren_letter": "point", "roman_small": "point", "letter": "point", "dash": "dash", "plus": "plus",
}  # fmt: skip
_SECTIONS = ("roman", "letter_big")
_ANNEX = pattern(r"(?:PHỤ LỤC|Phụ lục|BIỂU|Biểu(?: số)?)(?:\s+(?:số\s+)?(?:[IVXLC]+|\d{1,2}|[A-Z]))?\s*[:.]?\Z")
_INLINE = pattern(rf"\((?:(i{{1,3}}|iv|v|vi{{1,3}}|ix|x)|(\d{{1,2}}))\)\s+(?=[{UPPER}])")
_ROMANS, _NUMBERS = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"), tuple(map(str, range(1, 30)))
_CLOSING = pattern(r"(?:Trên đây là|Trong quá trình|Quá trình (?:tổ chức|triển khai|thực hiện)|Yêu cầu các|Đề nghị các|Nhận được)\b")
_HEADED = ("part", "chapter", "section")
_ENDS = (".", ";", ",", "…")  # whatever closes a quotation or a bracket may stand after them
_HEADING_AT_MOST = 400


class Item(NamedTuple):
    """Một đơn vị của bố cục: its provision and the words it was read from (``words`` without the label)."""

    provision: Provision
    paragraph: Paragraph
    first: int  # where the words begin in ``paragraph.text``
    last: int  # where they end

    @property
    def words(self) -> str:
        """The words of the provision without its label, on one line."""
        return self.paragraph.text[self.first : self.last]

    def place(self, start: int, end: int) -> Span:
        """The place in the content of ``words[start:end]``."""
        return self.paragraph.place(self.first + start, self.first + end)


@dataclass(slots=True)
class _Level:
    style: str
    key: str
    id: str
    path: str


@dataclass(slots=True)
class _Tree:
    items: list[Item] = field(default_factory=list)
    levels: list[_Level] = field(default_factory=list)
    ids: dict[str, int] = field(default_factory=dict)
    unlabelled: dict[str, int] = field(default_factory=dict)
    inside_article: bool = False  # the next article goes on counting: whatever stands before it belongs to this one


def read_outline(flow: Flow, body: Span, closing: Span | None = None) -> list[Item]:
    """The provisions of ``body`` in the order of the text, each with its words. Linear; never raises.

    ``closing`` is the place of the signature block inside ``body``, when annexes stand behind it: it is passed over.
    """
    tree = _Tree()
    for paragraphs in flow.around(closing, body):
        tree.levels.clear()
        _read(paragraphs, tree)
    return tree.items


def _read(paragraphs: Sequence[Paragraph], tree: _Tree) -> None:
    quoted = 0
    going_on = _articles_going_on(paragraphs)
    last = next((i for i in range(len(paragraphs) - 1, -1, -1) if paragraphs[i].label is not None and paragraphs[i].cell is None), -1)
    for i, paragraph in enumerate(paragraphs):
        text = paragraph.text
        if not text[0].isalnum() and is_rule(text):
            continue
        if i > last and tree.items and (_closes_the_text(tree.items[-1].provision) or _CLOSING.match(text)):
            tree.levels.clear()
        inside = quoted > 0
        if inside:
            quoted = quoted - 1 if not _closes(text) else 0
        elif "“" in text:
            quoted = _quotes_open(paragraphs, i)
        if paragraph.cell is not None:
            continue  # rows of tables are read by whoever reads the table
        if text[0] in "PB" and _ANNEX.match(text):
            tree.levels.clear()
        if paragraph.label is None or inside:
            _add_plain(tree, paragraph)
        else:
            tree.inside_article = i in going_on
            _add_labelled(tree, paragraph, paragraph.label)


def _articles_going_on(paragraphs: Sequence[Paragraph]) -> frozenset[int]:
    """The places between "Điều 1" and "Điều 2" whose sections count from "I": they stand inside the first.

    "II." there is a heading over the articles that follow, as in the regulations of the Party.
    """
    articles = [(i, p.label.key.split()[-1]) for i, p in enumerate(paragraphs) if p.label is not None and p.label.kind == "article"]
    inside: set[int] = set()
    for (i, number), (following, after) in pairwise(articles):
        labels = [p.label for p in paragraphs[i + 1 : following] if p.label is not None and p.label.kind in _SECTIONS]
        if labels and labels[0].key in ("I", "A") and number.isdigit() and after == str(int(number) + 1):
            inside.update(range(i + 1, following))
    return frozenset(inside)


def with_footnotes(items: list[Item], footnotes: tuple[Footnote, ...]) -> list[Item]:
    """The items, each told which footnotes its words refer to."""
    refs = [(ref.start, note.label) for note in footnotes for ref in note.refs]
    if not refs:
        return items
    out = []
    for item in items:
        span = item.provision.span
        labels = tuple(label for at, label in refs if span.start <= at < span.end)
        out.append(item._replace(provision=replace(item.provision, footnotes=labels)) if labels else item)
    return out


def _quotes_open(paragraphs: Sequence[Paragraph], i: int) -> int:
    """How many paragraphs a quotation that opens here may hold: labels inside it are another document's."""
    text = paragraphs[i].text
    if text.rfind("“") <= text.rfind("”"):
        return 0
    for ahead in range(1, 41):
        if i + ahead >= len(paragraphs):
            return 0
        other = paragraphs[i + ahead].text
        close, again = other.find("”"), other.find("“")
        if close >= 0 and (again < 0 or close < again):
            return ahead
        if again >= 0:
            return 0
    return 0


def _closes_the_text(before: Provision) -> bool:
    """Plain paragraphs after the last numbered item, once that item is a whole sentence, speak for the document again."""
    return before.label is not None and before.heading is None


def _closes(text: str) -> bool:
    return text.find("”") >= 0 and text.rfind("”") > text.rfind("“")


def _add_plain(tree: _Tree, paragraph: Paragraph) -> None:
    while tree.levels and tree.levels[-1].style in ("dash", "plus") and not paragraph.text[:1].islower():
        tree.levels.pop()
    parent = tree.levels[-1] if tree.levels else None
    cuts = _inline_items(paragraph, 0) if "(" in paragraph.text else ()
    _append(tree, paragraph, None, "paragraph", parent, _numbered(tree, parent, "p"), 0, cuts[0][0] if cuts else len(paragraph.text))
    for n, (begin, inner) in enumerate(cuts):
        _push(tree, paragraph, inner, begin, cuts[n + 1][0] if n + 1 < len(cuts) else len(paragraph.text))


def _numbered(tree: _Tree, parent: _Level | None, mark: str) -> str:
    key = (parent.id if parent else "") + "|" + mark
    number = tree.unlabelled.get(key, 0) + 1
    tree.unlabelled[key] = number
    return f"{parent.path}.{mark}{number}" if parent else f"{mark}{number}"


def _add_labelled(tree: _Tree, paragraph: Paragraph, label: Label) -> None:
    cuts = _inline_items(paragraph, label.end) if "(" in paragraph.text else ()
    _push(tree, paragraph, label, 0, cuts[0][0] if cuts else len(paragraph.text))
    for n, (begin, inner) in enumerate(cuts):
        _push(tree, paragraph, inner, begin, cuts[n + 1][0] if n + 1 < len(cuts) else len(paragraph.text))


def _inline_items(paragraph: Paragraph, after: int) -> list[tuple[int, Label]]:
    """Items run on in one paragraph after a colon: "…: (i) Chỉ đạo …; (ii) Chỉ đạo …"."""
    text = paragraph.text
    found: list[tuple[int, Label]] = []
    wanted: Sequence[str] = ()
    kind = ""
    for match in _INLINE.finditer(text, after):
        at = blank = match.start()
        while blank and text[blank - 1].isspace():
            blank -= 1
        if blank == at or blank < after - 1 or text[blank - 1] not in ":;.":
            continue
        if not wanted:
            if text[blank - 1] != ":":
                return []
            kind, wanted = ("paren_roman", _ROMANS) if match[1] else ("paren", _NUMBERS)
        key = match[1] or match[2]
        if len(found) < len(wanted) and key == wanted[len(found)]:
            found.append((at, Label(kind, f"({key})", at + len(key) + 2, key)))
    return found if len(found) > 1 else []


def _push(tree: _Tree, paragraph: Paragraph, label: Label, begin: int, end: int) -> None:
    kind, key, levels = label.kind, label.key, tree.levels
    style = kind if kind != "dotted" else f"dotted{key.count('.')}"
    if (
        tree.inside_article
        and kind in _SECTIONS
        and (article := next((i for i, level in enumerate(levels) if level.style == "article"), -1)) >= 0
    ):
        del levels[article + 1 + _level_of(levels[article + 1 :], style, label) :]
    else:
        del levels[_level_of(levels, style, label) :]
    parent = levels[-1] if levels else None
    if kind == "dotted" and parent and _is_prefix(parent, key):
        key = key.rsplit(".", 1)[1]
    if kind in ("dash", "plus"):
        path = _numbered(tree, parent, "-" if kind == "dash" else "+")
    else:
        # Articles are numbered on from chapter to chapter: "khoản 1 Điều 5" is cited without them.
        path = f"{parent.path}.{key}" if parent and kind != "article" else key
    start, text = label.end, paragraph.text
    while start < end and text[start] == " ":
        start += 1
    id_ = _append(tree, paragraph, label, _KIND[kind], parent, path, start, end, begin)
    levels.append(_Level(style, label.key, id_, path))


def _is_prefix(parent: _Level, key: str) -> bool:
    return parent.key == key.rsplit(".", 1)[0]


def _level_of(levels: list[_Level], style: str, label: Label) -> int:
    """The position in the open branch at which a label of this shape stands."""
    if label.kind == "dotted":
        stem = label.key.rsplit(".", 1)[0]
        for i in range(len(levels) - 1, -1, -1):
            if levels[i].key == stem and levels[i].style.startswith(("number", "article", "dotted")):
                return i + 1
    if style == "paren_letter":
        style = "letter"
    for i in range(len(levels) - 1, -1, -1):
        if levels[i].style == style:
            # "1." under a point of clause 3 counts anew inside the point
            anew = label.kind == "number" and label.key == "1" and levels[i].key != "1" and levels[-1].style == "letter"
            return len(levels) if anew else i
    rank = _RANK.get(label.kind)
    if rank is not None:
        for i, level in enumerate(levels):
            other = _RANK.get(level.style)
            if other is None or other > rank:
                return i
    if label.kind in ("dash", "plus"):
        for i, level in enumerate(levels):
            if level.style == "plus" and label.kind == "dash":
                return i
        return len(levels)
    depth = len(levels)  # nothing numbered stands under a dash
    while depth and levels[depth - 1].style in ("dash", "plus"):
        depth -= 1
    return depth


def _append(
    tree: _Tree,
    paragraph: Paragraph,
    label: Label | None,
    kind: str,
    parent: _Level | None,
    path: str,
    start: int,
    end: int,
    begin: int = 0,
) -> str:
    text = paragraph.text
    if begin or end < len(text):
        while end > start and text[end - 1] == " ":
            end -= 1
        span = paragraph.place(begin, end)
    else:  # most paragraphs are one item
        span = paragraph.span
    words = text[start:end]
    heading = words if kind in _HEADED or _is_heading(words) else None
    seen = tree.ids[path] = tree.ids.get(path, 0) + 1
    id_ = path if seen == 1 else f"{path}#{seen}"
    above = parent.id if parent is not None else None
    provision = Provision(id_, path, label.text if label is not None else None, kind, len(tree.levels) + 1, above, heading, span)
    tree.items.append(Item(provision, paragraph, start if start < end else end, end))
    return id_


def _is_heading(words: str) -> bool:
    """Words that open what follows: no full stop at the end, or all capitals."""
    if not words or words[-1] in _ENDS and not words.isupper():
        return False
    return len(words) <= _HEADING_AT_MOST and (words.isupper() or words.rstrip("'\"”’)")[-1:] not in _ENDS)
