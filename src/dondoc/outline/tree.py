"""Cây bố cục: the open branch, and the provisions put to it one by one with their addresses."""

from __future__ import annotations

from typing import NamedTuple

from ..layout import Label, Paragraph
from ..model import Provision, Span
from .levels import Level, close_down_to, style_of
from .runon import run_on_items

_KIND = {
    "part": "part", "chapter": "chapter", "section": "section", "article": "article", "letter_big": "section", "roman": "section",
    "step": "clause", "number": "clause", "number_dash": "clause", "dotted": "clause", "paren": "point",
    "paren_roman": "point", "paren_letter": "point", "roman_small": "point", "letter": "point", "dash": "dash", "plus": "plus",
}  # fmt: skip
_HEADED = ("part", "chapter", "section")
_ENDS = (".", ";", ",", "…")  # whatever closes a quotation or a bracket may stand after them
_HEADING_AT_MOST = 400
_APART = ("dotted", "paren_letter", "roman", "letter_big")  # where they stand more than the label above says
_DASHES = {"dash": "-", "plus": "+"}


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


class Tree:
    """Cây: ``items`` read so far, ``levels`` the open branch.

    ``inside_article``: the next article goes on counting: whatever stands before it belongs to this one.
    """

    def __init__(self) -> None:
        self.items: list[Item] = []
        self.levels: list[Level] = []
        self.inside_article = False
        self._ids: dict[str, int] = {}
        self._unlabelled: dict[tuple[str, str], int] = {}

    def add(self, paragraph: Paragraph, label: Label | None) -> None:
        """A paragraph, and the items that run on in it. ``label``: None where it has none, or none that counts."""
        text = paragraph.text
        if label is None:
            while self.levels and self.levels[-1].style in _DASHES and not text[:1].islower():
                self.levels.pop()
        cuts = run_on_items(text, label.end if label is not None else 0) if "(" in text else None
        if not cuts:
            self._put(paragraph, label, 0, len(text))
            return
        self._put(paragraph, label, 0, cuts[0][0])
        ends = [begin for begin, _ in cuts[1:]]
        for (begin, inner), end in zip(cuts, [*ends, len(text)], strict=True):
            self._put(paragraph, inner, begin, end)

    def _put(self, paragraph: Paragraph, label: Label | None, begin: int, end: int) -> None:
        """One item: ``[begin, end)`` of the paragraph. In one function: there are hundreds, and a call costs as much as its work."""
        levels, text, new = self.levels, paragraph.text, tuple.__new__  # twice as quick as Span(…)
        if label is None:
            kind, style, printed, start = "paragraph", "", None, 0
            parent = levels[-1] if levels else None
            path = self._numbered(parent, "p")
        else:
            shape, printed, start, key = label
            kind, style = _KIND[shape], shape if shape != "dotted" else style_of(label)
            if levels and levels[-1].style == style and shape not in _APART:  # most stand beside the one before
                levels.pop()
            else:
                close_down_to(levels, style, label, inside_article=self.inside_article)
            parent = levels[-1] if levels else None
            path = self._numbered(parent, _DASHES[shape]) if shape in _DASHES else _address(parent, shape, key)
            while start < end and text[start] == " ":
                start += 1
        if begin or end < len(text):
            while end > start and text[end - 1] == " ":
                end -= 1
            span = paragraph.place(begin, end)
        else:  # most paragraphs are one item
            span = new(Span, (paragraph.start, paragraph.end))
        seen = self._ids[path] = self._ids.get(path, 0) + 1
        id_ = path if seen == 1 else f"{path}#{seen}"
        words = text[start:end]
        heading = words if kind in _HEADED or _is_heading(words) else None
        provision = Provision(id_, path, printed, kind, len(levels) + 1, parent.id if parent else None, heading, span)
        self.items.append(new(Item, (provision, paragraph, start if start < end else end, end)))
        if label is not None:
            levels.append(new(Level, (style, label.key, id_, path)))

    def _numbered(self, parent: Level | None, mark: str) -> str:
        """The address of what has no number of its own: the how manieth it is under ``parent``."""
        key = (parent.id if parent else "", mark)
        number = self._unlabelled[key] = self._unlabelled.get(key, 0) + 1
        return f"{parent.path}.{mark}{number}" if parent else f"{mark}{number}"


def _address(parent: Level | None, shape: str, key: str) -> str:
    """The address of a label under ``parent``."""
    if parent is None or shape == "article":  # they are numbered on from chapter to chapter: "khoản 1 Điều 5" is cited without them
        return key
    if shape == "dotted" and parent.key == key.rsplit(".", 1)[0]:
        key = key.rsplit(".", 1)[1]
    return f"{parent.path}.{key}"


def _is_heading(words: str) -> bool:
    """Words that open what follows: no full stop at the end, or all capitals."""
    if not words or words[-1] in _ENDS and not words.isupper():
        return False
    return len(words) <= _HEADING_AT_MOST and (words.isupper() or words.rstrip("'\"”’)")[-1:] not in _ENDS)
