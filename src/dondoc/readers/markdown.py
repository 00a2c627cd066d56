"""Markdown: headings, emphasis, links and escapes become the words that they set; lists keep the marks the author wrote; tables are tables.

Read by markdown-it-py (CommonMark and tables): escapes, nested marks and pipes within cells are its craft, not ours. Two rules of
CommonMark are off because official paper breaks them: four blanks before a line centre it and do not make it code, and a single line
break is a line.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, cast

from dondoc.model import Source, Text
from dondoc.readers import notes as noted
from dondoc.readers.blocks import Block, Draft, FootnoteBlock, Grid, Mark, Paragraph, lay, shown
from dondoc.readers.limits import Limits
from dondoc.readers.text import decode

if TYPE_CHECKING:
    from markdown_it.token import Token

_IN_THIS_PROCESS = 64 * 1024  # bytes; nested marks cost more than linear time, so that a longer file is read under limits
_DEEPEST = 100  # a list counts twice
_FOOTNOTE = re.compile(r"^ {0,3}\[\^([^\]\s]{1,40})\]:[ \t]*(.*(?:\n(?:[ ]{2,}|\t)\S.*)*)\n?", re.M)
_REFERENCE = re.compile(r"\[\^([^\]\s]{1,40})\]")
_QUOTED_DEEP = re.compile(r"^(?:[ \t]*>){20,}[ \t]*", re.M)  # the parser drops words nested deeper than it counts
_BREAK = re.compile(r"<br\s*/?>", re.I)
_LINE_END = re.compile(r"</?(?:p|div|h[1-6]|li|tr|table|ul|ol|hr|center)\b[^<>]*>", re.I)
_TAG = re.compile(r"<!--.*?-->|</?[a-z][^<>]*>", re.I | re.S)


def read_markdown(data: bytes, *, source: Source, limits: Limits) -> Text:
    """A Markdown file as ``Text``."""
    if len(data) <= _IN_THIS_PROCESS:
        return parse(data, source, limits)
    from dondoc.readers import child

    return cast(Text, child.call("dondoc.readers.markdown:parse", data, source, limits, limits=limits))


def parse(data: bytes, source: Source, limits: Limits, report: object = None) -> Text:
    """The same, in this process."""
    from markdown_it import MarkdownIt

    words, notes = decode(data)
    written: dict[str, str] = {}

    def take(found: re.Match[str]) -> str:
        written.setdefault(found.group(1), found.group(2))
        return "\n"

    words = _FOOTNOTE.sub(take, words.replace("\r\n", "\n"))
    words = _QUOTED_DEEP.sub("> ", words)
    parser = MarkdownIt("commonmark", {"maxNesting": _DEEPEST}).enable(["table", "strikethrough"]).disable("code")
    walk = _Walk(written)
    tokens = parser.parse(words)
    if max((token.level for token in tokens), default=0) >= _DEEPEST - 2:  # what stood deeper was dropped by the parser
        lines = tuple(Paragraph(line.strip()) for line in decode(data)[0].splitlines() if line.strip())
        return lay(Draft(lines, notes=(*notes, noted.lists_too_deep())), source)
    walk.over(tokens)
    footnotes = tuple(
        FootnoteBlock(key, key, tuple(_Walk({}).over(parser.parse(re.sub(r"(?m)^[ \t]+", "", written[key])))))
        for key in dict.fromkeys([*walk.referred, *written])
    )
    return lay(Draft(tuple(walk.blocks), footnotes, notes=notes), source)


class _Walk:
    def __init__(self, footnotes: dict[str, str]) -> None:
        self.footnotes = footnotes
        self.blocks: list[Block] = []
        self.referred: list[str] = []
        self.label = ""
        self.lists: list[list[str]] = []  # the marks that are still to come, the next one last
        self.rows: list[list[tuple[Block, ...]]] | None = None

    def over(self, tokens: Sequence[Token]) -> list[Paragraph]:
        for place, token in enumerate(tokens):
            if token.type in ("bullet_list_open", "ordered_list_open"):
                self.lists.append(_marks(tokens, place)[::-1])
            elif token.type in ("bullet_list_close", "ordered_list_close"):
                self.lists.pop()
            elif token.type == "list_item_open":
                self._end_item()  # an item without words was above
                self.label = self.lists[-1].pop()
            elif token.type == "list_item_close":
                self._end_item()
            elif token.type == "table_open":
                self.rows = []
            elif token.type == "table_close":
                self.blocks.append(Grid(tuple(map(tuple, self.rows or ()))))
                self.rows = None
            elif token.type == "tr_open" and self.rows is not None:
                self.rows.append([])
            elif token.type == "inline":
                self._put(self._inline(token.children or ()))
            elif token.type in ("fence", "code_block"):
                self._put(Paragraph(token.content))
            elif token.type == "html_block":
                for line in _BREAK.sub("\n", _LINE_END.sub("\n\n", token.content)).split("\n\n"):
                    self._put(Paragraph(html.unescape(_TAG.sub("", line))))
        return [block for block in self.blocks if isinstance(block, Paragraph)]

    def _put(self, paragraph: Paragraph) -> None:
        if self.rows:
            self.rows[-1].append((paragraph,))
        elif paragraph.text.strip():
            lead = len(self.label)
            marks = tuple(Mark(m.at + lead, m.shown, m.key) for m in paragraph.marks)
            self.blocks.append(Paragraph(self.label + paragraph.text, marks))
            self.label = ""

    def _end_item(self) -> None:
        if self.label:
            self.blocks.append(Paragraph(self.label))
            self.label = ""

    def _inline(self, tokens: Iterable[Token]) -> Paragraph:
        text, marks = "", []
        for token in tokens:
            if token.type == "text":
                done = 0
                for found in _REFERENCE.finditer(token.content):
                    if found.group(1) in self.footnotes:
                        text += token.content[done : found.start()]
                        sign = shown(found.group(1))
                        marks.append(Mark(len(text), sign, found.group(1)))
                        self.referred.append(found.group(1))
                        text += sign
                        done = found.end()
                text += token.content[done:]
            elif token.type in ("softbreak", "hardbreak"):
                text += "\n"
            elif token.type in ("code_inline", "image"):
                text += token.content
            elif token.type == "html_inline" and _BREAK.fullmatch(token.content):
                text += "\n"
        return Paragraph(text, tuple(marks))


def _marks(tokens: Sequence[Token], opening: int) -> list[str]:
    """What stands before each item: the bullet, or its number as written (counted on where every item was written with one number)."""
    items = []
    for token in tokens[opening + 1 :]:
        if token.level == tokens[opening].level and token.type == tokens[opening].type.replace("open", "close"):
            break
        if token.type == "list_item_open" and token.level == tokens[opening].level + 1:
            items.append(token)
    if tokens[opening].type == "bullet_list_open":
        return [f"{item.markup} " for item in items]
    start = int(items[0].info) if items and items[0].info.isdecimal() else 1
    same = len(items) > 1 and len({item.info for item in items}) == 1
    return [f"{start + n if same else item.info}{item.markup} " for n, item in enumerate(items)]
