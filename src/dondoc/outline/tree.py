"""Cây bố cục: the open branch, and the provisions put to it one by one with their addresses."""

from __future__ import annotations

from ..layout import Label, Paragraph
from ..model import Provision, Span
from .items import Item
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

    def add_plain(self, paragraph: Paragraph) -> None:
        """A paragraph without a label, and the items that run on in it."""
        text, levels = paragraph.text, self.levels
        while levels and levels[-1].style in _DASHES and not text[:1].islower():
            levels.pop()
        parent = levels[-1] if levels else None
        cuts = run_on_items(text, 0) if "(" in text else ()
        self._append(paragraph, None, "paragraph", parent, self._numbered(parent, "p"), 0, cuts[0][0] if cuts else len(text))
        if cuts:
            self._push_all(paragraph, cuts)

    def add_labelled(self, paragraph: Paragraph, label: Label) -> None:
        """A paragraph with its label, and the items that run on in it."""
        text = paragraph.text
        if "(" in text and (cuts := run_on_items(text, label.end)):
            self._push(paragraph, label, 0, cuts[0][0])
            self._push_all(paragraph, cuts)
        else:
            self._push(paragraph, label, 0, len(text))

    def _push_all(self, paragraph: Paragraph, cuts: list[tuple[int, Label]]) -> None:
        ends = [begin for begin, _ in cuts[1:]]
        for (begin, label), end in zip(cuts, [*ends, len(paragraph.text)], strict=True):
            self._push(paragraph, label, begin, end)

    def _push(self, paragraph: Paragraph, label: Label, begin: int, end: int) -> None:
        kind, printed, start, key = label
        levels = self.levels
        style = kind if kind != "dotted" else style_of(label)
        if levels and levels[-1].style == style and kind not in _APART:  # most stand beside the one before
            levels.pop()
        else:
            close_down_to(levels, style, label, inside_article=self.inside_article)
        parent = levels[-1] if levels else None
        if kind in _DASHES:
            path = self._numbered(parent, _DASHES[kind])
        else:
            if kind == "dotted" and parent and parent.key == key.rsplit(".", 1)[0]:
                key = key.rsplit(".", 1)[1]
            # Articles are numbered on from chapter to chapter: "khoản 1 Điều 5" is cited without them.
            path = f"{parent.path}.{key}" if parent and kind != "article" else key
        text = paragraph.text
        while start < end and text[start] == " ":
            start += 1
        id_ = self._append(paragraph, printed, _KIND[kind], parent, path, start, end, begin)
        levels.append(tuple.__new__(Level, (style, label.key, id_, path)))

    def _numbered(self, parent: Level | None, mark: str) -> str:
        """The address of what has no number of its own: the how manieth it is under ``parent``."""
        key = (parent.id if parent else "", mark)
        number = self._unlabelled[key] = self._unlabelled.get(key, 0) + 1
        return f"{parent.path}.{mark}{number}" if parent else f"{mark}{number}"

    def _append(
        self,
        paragraph: Paragraph,
        label: str | None,
        kind: str,
        parent: Level | None,
        path: str,
        start: int,
        end: int,
        begin: int = 0,
    ) -> str:
        text, first, last, _, _, _ = paragraph
        new = tuple.__new__  # twice as quick as Span(…), and there are hundreds of items
        if begin or end < len(text):
            while end > start and text[end - 1] == " ":
                end -= 1
            span = paragraph.place(begin, end)
        else:  # most paragraphs are one item
            span = new(Span, (first, last))
        seen = self._ids.get(path, 0) + 1
        self._ids[path] = seen
        id_ = path if seen == 1 else f"{path}#{seen}"
        words = text[start:end]
        heading = words if kind in _HEADED or _is_heading(words) else None
        provision = Provision(id_, path, label, kind, len(self.levels) + 1, parent.id if parent else None, heading, span)
        self.items.append(new(Item, (provision, paragraph, start if start < end else end, end)))
        return id_


def _is_heading(words: str) -> bool:
    """Words that open what follows: no full stop at the end, or all capitals."""
    if not words or words[-1] in _ENDS and not words.isupper():
        return False
    return len(words) <= _HEADING_AT_MOST and (words.isupper() or words.rstrip("'\"”’)")[-1:] not in _ENDS)
