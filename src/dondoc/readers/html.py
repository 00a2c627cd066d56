"""Trang web (HTML, MHTML): the tree that a browser would build, walked without recursion, as blocks.

Block elements end lines, lists are numbered as a browser shows them (a dash for bullets, as official paper does), tables stay
tables; a table without borders that holds tables is a layout of the page and is opened. Scripts, styles and what is not shown are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser, LexborNode

from dondoc.errors import BrokenFile, TooLarge
from dondoc.model import Note, Source, Text
from dondoc.readers import legacy
from dondoc.readers import notes as noted
from dondoc.readers.blocks import Block, Draft, FootnoteBlock, Grid, Mark, Paragraph, flat, lay, shown
from dondoc.readers.counting import written
from dondoc.readers.htmlstyles import CSS_FORMS, FAMILY, FORMS, HIDDEN, LINES, LIST_STYLE, NOT_WORDS, first_font, fonts_by_class
from dondoc.readers.htmltables import Cell, Table, number, span, spread
from dondoc.readers.limits import Limits
from dondoc.readers.text import decode

_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([\w.:-]+)", re.I)
_BLANKS = re.compile(r"[ \t\r\n\f]+")
# Word and LibreOffice name a note's mark and its place so.
_NOTE = re.compile(r"#_?((?:ftn|edn|sdfootnote|sdendnote)\d+)(?:sym)?$")
_DEPTH = 20_000  # the parser looks through all open blocks at each new one: 400,000 of them would take minutes
_BLOCK = re.compile(
    r"<(/?)(?:div|blockquote|[uod]l|section|article|center|aside|main|nav|header|footer|figure|fieldset|details|dir|menu|address)\b", re.I
)
_BACK = re.compile(r"#_?(?:ftnref|ednref|sdfootnote\d+anc|sdendnote\d+anc)")


def read_html(data: bytes, source: Source, limits: Limits, report: object = None) -> Text:
    """A page as ``Text``: a byte order mark, the bytes themselves or ``<meta charset>`` tell the encoding."""
    declared = _CHARSET.search(data[:4096])
    words, notes = decode(data, declared.group(1).decode("ascii") if declared else None, convert=False)
    return lay(_draft(words, limits, notes), source)


def read_mhtml(data: bytes, source: Source, limits: Limits, report: object = None) -> Text:
    """A web archive: its first HTML part. Raises BrokenFile where there is none."""
    import email
    import email.policy

    for part in email.message_from_bytes(data, policy=email.policy.compat32).walk():
        if part.get_content_type() == "text/html":
            page = part.get_payload(decode=True)
            if isinstance(page, bytes):
                words, notes = decode(page, part.get_content_charset(), convert=False)
                return lay(_draft(words, limits, notes), source)
    raise BrokenFile("Tệp MHTML không có phần trang web nào.", "The MHTML file holds no HTML part.")


@dataclass(slots=True)
class _List:
    form: str | None  # None: a dash
    next: int


def _draft(words: str, limits: Limits, notes: tuple[Note, ...]) -> Draft:
    _check_depth(words)
    tree = LexborHTMLParser(words.replace("\0", "\ufffd"))
    if tree.root is None:
        return Draft((), notes=notes)
    walk = _Walk(limits, fonts_by_class(tree))
    walk.over(tree.root)
    return Draft(tuple(walk.frames[0]), tuple(walk.footnotes()), notes=notes + walk.told())


def _check_depth(words: str) -> None:
    """Raises TooLarge where blocks stand in blocks without end."""
    depth = 0
    for tag in _BLOCK.finditer(words):
        depth = max(0, depth - 1) if tag[1] else depth + 1
        if depth > _DEPTH:
            raise TooLarge(
                f"Trang web có hơn {_DEPTH} khối lồng trong nhau: có thể là tệp cố ý làm nghẽn máy. Hãy lưu lại trang bằng trình duyệt.",
                f"The page holds more than {_DEPTH} blocks inside one another.",
            )


class _Walk:
    def __init__(self, limits: Limits, classes: dict[str, str]) -> None:
        self.limits, self.classes = limits, classes
        self.frames: list[list[Block]] = [[]]  # the body, then one for each open cell, caption or footnote
        self.tables: list[Table | None] = []  # None: too deep, its cells are plain lines
        self.lists: list[_List] = []
        self.fonts: list[tuple[LexborNode, str]] = []
        self.pending: list[tuple[str, str]] = []  # words and their font
        self.marks: list[tuple[int, str, str]] = []  # place in pending, label, key
        self.label = ""
        self.pre = 0
        self.notes: dict[str, tuple[str, list[Block]]] = {}
        self.labels: dict[str, str] = {}
        self.open_notes: list[str] = []
        self.encodings: set[str] = set()
        self.hidden = self.deleted = self.pictures = 0
        self.too_deep = False

    def over(self, root: LexborNode) -> None:
        """Every node in order; goes up and down by the tree's own links, whatever the depth."""
        node: LexborNode | None = root
        while node is not None:
            inner = node.child if self._enter(node) else None
            if inner is not None:
                node = inner
                continue
            while node is not None:
                if node.tag and not node.tag.startswith("-"):
                    self._leave(node)
                if node.mem_id == root.mem_id:
                    node = None
                elif node.next is not None:
                    node = node.next
                    break
                else:
                    node = node.parent
        self._end_line()

    # ---- elements

    def _enter(self, node: LexborNode) -> bool:
        tag = node.tag or ""
        if tag == "-text":
            self._say(node.text_content or "")
            return False
        if tag.startswith("-") and tag != "-document":
            return False
        if tag in NOT_WORDS:
            return False
        style = node.attributes.get("style") or ""
        if "hidden" in node.attributes or (style and HIDDEN.search(style)):
            self.hidden += bool(node.text().strip())
            return False
        if tag == "del":
            self.deleted += bool(node.text().strip())
            return False
        if tag in LINES:
            self._end_line()
        self._font(node, tag, style)
        opens = getattr(self, f"_open_{tag}", None)
        return opens(node, style) if opens is not None else self._open_note(node)

    def _leave(self, node: LexborNode) -> None:
        tag = node.tag or ""
        if tag in LINES:
            self._end_line()
        if self.fonts and self.fonts[-1][0].mem_id == node.mem_id:
            self.fonts.pop()
        if tag in ("ul", "ol", "menu") and self.lists:
            self.lists.pop()
        elif tag == "pre":
            self.pre = max(0, self.pre - 1)
        elif tag == "table":
            self._close_table()
        elif tag in ("td", "th", "caption"):
            self._close_cell(tag)
        elif self.open_notes and node.attributes.get("id") == self.open_notes[-1]:
            self._end_line()
            self.notes[self.open_notes.pop()] = ("", self.frames.pop())

    def _font(self, node: LexborNode, tag: str, style: str) -> None:
        family = FAMILY.search(style) if style else None
        font = first_font(family.group(1)) if family else (node.attributes.get("face") or "").split(",")[0] if tag == "font" else ""
        for name in (*(node.attributes.get("class") or "").lower().split(), tag) if self.classes and not font else ():
            font = font or self.classes.get(name, "")
        if font:
            self.fonts.append((node, font))

    def _open_br(self, node: LexborNode, style: str) -> bool:
        self.pending.append(("\n", ""))
        return False

    def _open_img(self, node: LexborNode, style: str) -> bool:
        self.pictures += 1
        return False

    def _open_pre(self, node: LexborNode, style: str) -> bool:
        self.pre += 1
        return True

    def _open_ul(self, node: LexborNode, style: str) -> bool:
        self.lists.append(_List(None, 1) if "none" not in LIST_STYLE.findall(style) else _List("none", 1))
        return True

    _open_menu = _open_ul

    def _open_ol(self, node: LexborNode, style: str) -> bool:
        said = LIST_STYLE.search(style)
        form = FORMS.get(node.attributes.get("type") or "", "decimal")
        if said:
            form = CSS_FORMS.get(said.group(1).lower(), "none")
        self.lists.append(_List(form, number(node.attributes.get("start"), 1)))
        return True

    def _open_li(self, node: LexborNode, style: str) -> bool:
        at = self.lists[-1] if self.lists else _List(None, 1)
        at.next = number(node.attributes.get("value"), at.next)
        if at.form is None:
            self.label = "- "
        elif at.form != "none" and "none" not in LIST_STYLE.findall(style):
            self.label = f"{written(at.next, at.form)}. "
        at.next += 1
        return True

    def _open_table(self, node: LexborNode, style: str) -> bool:
        if len(self.tables) >= self.limits.max_depth:
            self.too_deep = True
            self.tables.append(None)
        else:
            self.tables.append(Table((node.attributes.get("border") or "0") not in ("0", "")))
        return True

    def _open_tr(self, node: LexborNode, style: str) -> bool:
        if self.tables and (table := self.tables[-1]) is not None:
            table.rows.append([])
        return True

    def _open_td(self, node: LexborNode, style: str) -> bool:
        if self.tables and (table := self.tables[-1]) is not None:
            cell = Cell(span(node.attributes.get("colspan")), span(node.attributes.get("rowspan")))
            if not table.rows:
                table.rows.append([])
            table.rows[-1].append(cell)
            self.frames.append(cell.blocks)
        return True

    _open_th = _open_td

    def _open_caption(self, node: LexborNode, style: str) -> bool:
        return True  # stands in the frame around the table, before it

    def _close_cell(self, tag: str) -> None:
        if tag != "caption" and self.tables and self.tables[-1] is not None and len(self.frames) > 1:
            self.frames.pop()

    def _close_table(self) -> None:
        table = self.tables.pop() if self.tables else None
        if table is None:
            return
        inner = any(isinstance(block, Grid) for row in table.rows for cell in row for block in cell.blocks)
        if inner and not table.bordered:
            self.frames[-1].extend(block for row in table.rows for cell in row for block in cell.blocks)
        elif table.rows:
            self.frames[-1].append(Grid(tuple(spread(table.rows))))

    # ---- footnotes

    def _open_note(self, node: LexborNode) -> bool:
        name = node.attributes.get("id") or ""
        if name and name in self.labels and name not in self.notes and name not in self.open_notes and node.tag in ("div", "li", "p"):
            self._end_line()
            self.open_notes.append(name)
            self.frames.append([])
        return True

    def _open_a(self, node: LexborNode, style: str) -> bool:
        href = node.attributes.get("href") or ""
        if _BACK.match(href) and self.open_notes:
            return False
        found = _NOTE.match(href)
        words = node.text().strip(" []()\n\r\t\xa0")
        if found and words and not self.open_notes:
            self.labels.setdefault(found.group(1), words)
            self.marks.append((len(self.pending), words, found.group(1)))
            return False
        return True

    def footnotes(self) -> Iterator[FootnoteBlock]:
        """The notes that are referred to and were found."""
        for key, label in self.labels.items():
            if key in self.notes:
                yield FootnoteBlock(key, label, tuple(flat(self.notes[key][1])))

    # ---- words

    def _say(self, words: str) -> None:
        if not self.pre:
            words = _BLANKS.sub(" ", words)
        if words:
            self.pending.append((words, self.fonts[-1][1] if self.fonts else ""))

    def _end_line(self) -> None:
        if not self.pending and not self.marks:
            return
        text, marks = "", []
        waiting = iter([*self.marks, (len(self.pending) + 1, "", "")])
        place, label, key = next(waiting)
        for at, (words, _font) in enumerate([*self._converted(), ("", "")]):
            while place <= at:
                marks.append(Mark(len(text), shown(label), key))
                text += shown(label)
                place, label, key = next(waiting)
            # A blank after a blank or a break shows as one.
            text += words.lstrip(" ") if not self.pre and text[-1:] in (" ", "\n", "") else words
        self.pending, self.marks = [], []
        if text.strip():
            lead = len(self.label)
            self.frames[-1].append(Paragraph(self.label + text, tuple(Mark(m.at + lead, m.shown, m.key) for m in marks)))
            self.label = ""

    def _converted(self) -> Iterator[tuple[str, str]]:
        """The pending words out of old fonts, each at its place; neighbours in one font are converted together (VNI)."""
        at = 0
        breaks = {place for place, _, _ in self.marks}
        while at < len(self.pending):
            end = at + 1
            font = self.pending[at][1]
            while end < len(self.pending) and self.pending[end][1] == font and end not in breaks:
                end += 1
            words, table = legacy.convert("".join(w for w, _ in self.pending[at:end]), font)
            if table:
                self.encodings.add(table)
            yield words, font
            yield from [("", "")] * (end - at - 1)
            at = end

    def told(self) -> tuple[Note, ...]:
        """What was converted or left out."""
        told = [noted.converted(", ".join(sorted(self.encodings)))] if self.encodings else []
        told += [noted.left_out(self.deleted, self.hidden)] if self.deleted or self.hidden else []
        told += [noted.pictures(self.pictures)] if self.pictures else []
        return tuple(told + ([noted.too_deep(self.limits.max_depth)] if self.too_deep else []))
