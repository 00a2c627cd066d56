"""Bố cục nội dung: the tree of provisions, from parts and articles down to dashes and plain paragraphs.

Which level a label stands on is read from the document itself: a shape of label seen before in the open branch closes the
branch down to it, a new one opens a deeper level. Source: Nghị định 30/2020/NĐ-CP, Phụ lục I mục V; practice for the rest.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from ..layout import Flow, Paragraph, is_rule
from ..model import Footnote, Provision, Span
from ..patterns import pattern
from .levels import SECTIONS
from .tree import Item, Tree

__all__ = ["Item", "read_outline", "with_footnotes"]

_ANNEX = pattern(r"(?:PHỤ LỤC|Phụ lục|BIỂU|Biểu(?: số)?)(?:\s+(?:số\s+)?(?:[IVXLC]+|\d{1,2}|[A-Z]))?\s*[:.]?\Z")
_CLOSING = pattern(r"(?:Trên đây là|Trong quá trình|Quá trình (?:tổ chức|triển khai|thực hiện)|Yêu cầu các|Đề nghị các|Nhận được)\b")
_QUOTED_AT_MOST = 40  # paragraphs


def read_outline(flow: Flow, body: Span, closing: Span | None = None) -> list[Item]:
    """The provisions of ``body`` in the order of the text, each with its words. Linear; never raises.

    ``closing`` is the place of the signature block inside ``body``, when annexes stand behind it: it is passed over.
    """
    tree = Tree()
    for paragraphs in flow.around(closing, body):
        tree.levels.clear()
        _read(paragraphs, tree)
    return tree.items


def _read(paragraphs: Sequence[Paragraph], tree: Tree) -> None:
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
        tree.inside_article = i in going_on
        tree.add(paragraph, paragraph.label if not inside else None)


def _articles_going_on(paragraphs: Sequence[Paragraph]) -> frozenset[int]:
    """The places between "Điều 1" and "Điều 2" whose sections count from "I": they stand inside the first.

    "II." there is a heading over the articles that follow, as in the regulations of the Party.
    """
    articles = [(i, p.label.key.split()[-1]) for i, p in enumerate(paragraphs) if p.label is not None and p.label.kind == "article"]
    inside: set[int] = set()
    for (i, number), (following, after) in pairwise(articles):
        labels = [p.label for p in paragraphs[i + 1 : following] if p.label is not None and p.label.kind in SECTIONS]
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
    for ahead in range(1, _QUOTED_AT_MOST + 1):
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
