"""Chữ trong một đoạn Word: runs to words. Fields give their last result, deletions and hidden words are counted and left out.

Source: ECMA-376 Part 1, 17.3.3 (run content), 17.13.5 (revisions), 17.16 (fields), 17.11 (footnotes); Part 3 (alternate content).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from lxml import etree

from dondoc.readers import legacy, symbols
from dondoc.readers.blocks import Growing, shown
from dondoc.readers.wordstyles import Look, Styles, W

M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
DGM = "{http://schemas.openxmlformats.org/drawingml/2006/diagram}"
V = "{urn:schemas-microsoft-com:vml}"

DELETED = frozenset(f"{W}{name}" for name in ("del", "moveFrom"))
PROPERTIES = frozenset(
    f"{W}{name}"
    for name in ("pPr", "rPr", "sdtPr", "sdtEndPr", "tblPr", "tblGrid", "trPr", "tcPr", "tblPrEx", "sectPr", "ffData", "rt", "customXmlPr")
)
_PICTURES = frozenset((f"{A}blip", f"{V}imagedata", f"{W}object", f"{C}chart", f"{DGM}relIds"))
_SIGNS = {
    f"{W}tab": "\t",
    f"{W}ptab": "\t",
    f"{W}br": "\n",
    f"{W}cr": "\n",
    f"{W}noBreakHyphen": "-",
    f"{W}softHyphen": "\u00ad",
}
_PAGE_FIELD = re.compile(r"\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b", re.I)


@dataclass(slots=True)
class _Field:
    code: str = ""
    result: bool = False
    drop: bool = False


@dataclass(slots=True)
class Story:
    """Một luồng chữ (thân văn bản, đầu trang, chú thích): open fields run over its paragraphs, counts go over all of it.

    ``label`` gives the printed mark of a footnote by its key; ``running`` is True in headers and footers, where page numbers are left out.
    """

    styles: Styles
    label: Callable[[str, str | None], str]
    running: bool = False
    fields: list[_Field] = field(default_factory=list)
    deleted: int = 0
    hidden: int = 0
    pictures: int = 0
    tables: set[str] = field(default_factory=set)

    @property
    def silent(self) -> bool:
        """Whether words at this place belong to a field's code, or to a page number in a header."""
        return any(f.drop or not f.result for f in self.fields)


@dataclass(slots=True)
class Inline:
    """Chữ của một đoạn: its words, the marks of footnotes in them, the text boxes anchored in it."""

    words: Growing = field(default_factory=Growing)
    boxes: list[etree._Element | str] = field(default_factory=list)
    boxes_first: bool = False


def read_inline(paragraph: etree._Element, story: Story, under: Look) -> Inline:
    """The words of one w:p. Walks without recursion, so that no depth of wrappers can overrun."""
    return _Walk(story, under).over(paragraph)


class _Walk:
    def __init__(self, story: Story, under: Look) -> None:
        self.story, self.under = story, under
        self.made = Inline()
        self.pending: list[str] = []  # words in one font, which are converted together: VNI parts a letter from its mark
        self.look = under
        self.custom_mark = False

    def over(self, paragraph: etree._Element) -> Inline:
        walker = etree.iterwalk(paragraph, events=("start", "end"))
        for event, element in walker:
            if event == "end":
                self._leave(element.tag)
            elif element is not paragraph and not self._enter(element):
                walker.skip_subtree()
        self._flush()
        return self.made

    def _enter(self, element: etree._Element) -> bool:
        """Take in one element; False where nothing below it is words."""
        tag, story = element.tag, self.story
        if tag in PROPERTIES:
            return False
        if tag in DELETED:
            story.deleted += any(t.text for t in element.iter(f"{W}t", f"{W}delText"))
            return False
        if tag == f"{W}r":
            self._run(element)
        elif tag in (f"{W}t", f"{M}t"):
            self._say(element.text or "")
        elif tag in _SIGNS:
            self._say(_SIGNS[tag])
        elif tag == f"{W}sym":
            self._symbol(element)
        elif tag == f"{W}fldChar":
            self._field(element.get(f"{W}fldCharType"))
        elif tag == f"{W}instrText":
            if story.fields and not story.fields[-1].result:
                story.fields[-1].code += element.text or ""
        elif tag == f"{W}fldSimple":
            story.fields.append(_Field(element.get(f"{W}instr") or "", True, self._drops(element.get(f"{W}instr") or "")))
        elif tag in (f"{W}footnoteReference", f"{W}endnoteReference"):
            self._reference(element)
        elif tag == f"{W}txbxContent":
            self._box(element)
            return False
        elif tag == f"{V}textpath":
            self._box(element.get("string") or "")
        elif tag == f"{MC}Fallback":
            return _is_wanted(element)
        elif tag in _PICTURES:
            story.pictures += 1
        return True

    def _leave(self, tag: str) -> None:
        if tag == f"{W}fldSimple" and self.story.fields:
            self.story.fields.pop()
        elif tag == f"{W}r":
            self.custom_mark = False

    def _run(self, run: etree._Element) -> None:
        look = self.story.styles.run(run.find(f"{W}rPr"), self.under)
        if (look.font, look.capitals) != (self.look.font, self.look.capitals):
            self._flush()
        self.look = look
        if look.hidden and any(t.text for t in run.iter(f"{W}t")) and not self.story.silent:
            self.story.hidden += 1

    def _say(self, words: str) -> None:
        if not (self.look.hidden or self.custom_mark or self.story.silent):
            self.pending.append(words)

    def _flush(self) -> None:
        if not self.pending:
            return
        font = self.look.font
        words, table = legacy.convert("".join(self.pending), font) if font else ("".join(self.pending), None)
        if table is not None:
            self.story.tables.add(table)
        words = symbols.plain(words, font)
        self.made.words.add(words.upper() if self.look.capitals else words)
        self.pending = []

    def _symbol(self, element: etree._Element) -> None:
        try:
            code = int(element.get(f"{W}char") or "", 16)
        except ValueError:
            return
        private = code <= 0xFF or 0xF000 <= code <= 0xF0FF
        self._say(symbols.sign(code & 0xFF, element.get(f"{W}font")) if private else chr(min(code, 0xD7FF)))

    def _field(self, kind: str | None) -> None:
        fields = self.story.fields
        if kind == "begin":
            fields.append(_Field())
        elif kind == "separate" and fields:
            fields[-1].result = True
            fields[-1].drop = self._drops(fields[-1].code)
        elif kind == "end" and fields:
            fields.pop()

    def _drops(self, code: str) -> bool:
        return self.story.running and _PAGE_FIELD.match(code) is not None

    def _reference(self, element: etree._Element) -> None:
        if self.look.hidden or self.story.silent:
            return
        self._flush()
        kind = "f" if element.tag == f"{W}footnoteReference" else "e"
        key = kind + (element.get(f"{W}id") or "")
        own = None
        if element.get(f"{W}customMarkFollows") in ("1", "true", "on"):
            run = element.getparent()
            own = "".join(t.text or "" for t in run.iter(f"{W}t")).strip() if run is not None else None
            self.custom_mark = True
        self.made.words.mark(shown(self.story.label(key, own or None)), key)

    def _box(self, content: etree._Element | str) -> None:
        if not self.made.boxes:
            self.made.boxes_first = self.made.words.blank and not "".join(self.pending).strip()
        self.made.boxes.append(content)


def _is_wanted(fallback: etree._Element) -> bool:
    """An old drawing is read only where the new one beside it has no text box and it has."""
    if next(fallback.iter(f"{W}txbxContent"), None) is None:
        return False
    parent = fallback.getparent()
    choices = parent.findall(f"{MC}Choice") if parent is not None else []
    return all(next(choice.iter(f"{W}txbxContent"), None) is None for choice in choices)
