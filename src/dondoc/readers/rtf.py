r"""RTF: groups and control words to stories; letters by the font's code page, ``\u`` and the fonts of TCVN3 and VNI.

Read by us: striprtf gives one code page to the whole file and drops fonts, cells and footnotes, so that ``.VnTime`` and ``\fcharset163``
beside each other come out wrong; LibreOffice reads them but is not on every machine. Source: Rich Text Format Specification 1.9.1.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from dondoc.model import Source, Text
from dondoc.readers import notes as noted
from dondoc.readers.blocks import Draft, FootnoteBlock, Paragraph, flat, lay, shown
from dondoc.readers.limits import Limits
from dondoc.readers.rtfstory import Story
from dondoc.readers.rtfwords import ESCAPED, NOT_WORDS, RUNNING, SIGNS, STARRED, Font, letters

_TOKEN = re.compile(r"\\([a-zA-Z]{1,32})(-?[0-9]{1,10})? ?|\\'([0-9a-fA-F]{2})|\\(.)|([{}])|[\r\n]+|([^\\{}\r\n]+)|.", re.S)
_PAGE_FIELD = re.compile(r"\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b", re.I)
_PAGE_ONLY = re.compile(r"(?:trang|page|tr\.|[\W\d_])*", re.I)
_CUSTOM_MARK = re.compile(r"[*†‡§]+$")


def read_rtf(data: bytes, source: Source, limits: Limits, report: object = None) -> Text:
    """An .rtf as ``Text``. A file that is cut short is read as far as it goes, with a note."""
    reader = _Reader(data.lstrip().decode("latin-1"))
    reader.run()
    return lay(reader.draft(), source)


@dataclass(slots=True)
class _State:
    """What a group inherits and may change."""

    font: int = -1
    skip: int = 1  # how many characters stand in for one \u
    hidden: bool = False
    deleted: bool = False
    capitals: bool = False
    silent: bool = False  # the words of this group are not printed
    destination: str = ""

    def inner(self) -> _State:
        return _State(self.font, self.skip, self.hidden, self.deleted, self.capitals, self.silent, "")


@dataclass(slots=True)
class _Reader:
    words: str
    page: str = "cp1252"
    default_font: int = 0
    fonts: dict[int, Font] = field(default_factory=dict)
    state: _State = field(default_factory=_State)
    stack: list[_State] = field(default_factory=list)
    encodings: set[str] = field(default_factory=set)
    stories: list[Story] = field(default_factory=list)
    fields: list[str] = field(default_factory=list)
    footnotes: list[FootnoteBlock] = field(default_factory=list)
    heads: list[str] = field(default_factory=list)
    bytes_: bytearray = field(default_factory=bytearray)
    high: int = 0  # the first half of a surrogate pair
    to_skip: int = 0
    starred: bool = False
    waiting_mark: bool = False  # \chftn was put and its \footnote comes
    counts: dict[str, int] = field(default_factory=lambda: {"deleted": 0, "hidden": 0, "pictures": 0, "comments": 0})
    cut_short: bool = False

    def run(self) -> None:
        """Every token once."""
        self.stories = [Story(self.encodings)]
        at, words = 0, self.words
        while at < len(words):
            token = _TOKEN.match(words, at)
            if token is None:
                break
            at = token.end()
            word, number, code, escaped, brace, plain = token.groups()
            if word is not None:
                at += self._control(word, int(number) if number is not None else None)
            elif code is not None:
                self._bytes(bytes((int(code, 16),)))
            elif plain is not None:
                self._bytes(plain.encode("latin-1"))
            elif brace == "{":
                self._open()
            elif brace == "}":
                if not self.stack:
                    break  # what follows the last brace is no RTF
                self._close()
            elif escaped == "*":
                self.starred = True
            elif escaped in ("\n", "\r"):
                self._control("par", None)
            elif escaped is not None and escaped in ESCAPED:
                self._say(ESCAPED[escaped])
        self.cut_short = bool(self.stack)
        while self.stack:
            self._close()

    def draft(self) -> Draft:
        """All that was read."""
        body = tuple(self.stories[0].close())
        told = [noted.converted(", ".join(sorted(self.encodings)))] if self.encodings else []
        if self.counts["deleted"] or self.counts["hidden"]:
            told.append(noted.left_out(self.counts["deleted"], self.counts["hidden"]))
        told += [noted.pictures(self.counts["pictures"])] if self.counts["pictures"] else []
        told += [noted.comments(self.counts["comments"])] if self.counts["comments"] else []
        told += [noted.missing_part("cuối tệp")] if self.cut_short else []
        return Draft(body, tuple(self.footnotes), tuple(self._heads()), None, tuple(told))

    def _heads(self) -> Iterator[Paragraph]:
        return (Paragraph(words) for words in dict.fromkeys(self.heads) if _PAGE_ONLY.fullmatch(words) is None)

    # ---- groups

    def _open(self) -> None:
        self._decode()
        self.stack.append(self.state)
        self.state = self.state.inner()
        self.starred = False

    def _close(self) -> None:
        self._decode()
        done, self.state = self.state, self.stack.pop()
        self.starred, self.to_skip = False, 0
        if done.destination == "field" and self.fields:
            self.fields.pop()
        elif done.destination in ("footnote", "running", "box") and len(self.stories) > 1:
            self._close_story(done.destination)

    def _close_story(self, kind: str) -> None:
        blocks = self.stories.pop().close()
        if kind == "box":
            self.stories[-1].box(blocks)
        elif kind == "running":
            words = (p.text.strip() for p in flat(blocks))
            self.heads.append("\n".join(filter(None, words)))
        else:
            self._footnote(tuple(flat(blocks)))

    def _footnote(self, paragraphs: tuple[Paragraph, ...]) -> None:
        """The footnote belongs to the mark just put, to a sign that was typed, or to a number that is put now."""
        above, count = self.stories[-1], len(self.footnotes)
        label, key = str(count + 1), f"n{count}"
        if self.waiting_mark:
            self.waiting_mark = False
        else:
            above.flush()
            typed = _CUSTOM_MARK.search(above.words.parts[-1] if above.words.parts else "")
            label = typed.group() if typed else label
            above.mark(shown(label), key, printed=typed is not None)
        self.footnotes.append(FootnoteBlock(key, label, paragraphs))

    # ---- control words

    def _control(self, word: str, number: int | None) -> int:
        """One control word; how many characters after it are bytes of a picture."""
        if word == "u" and number is not None:
            self._unicode(number)
            return 0
        starred, self.starred = self.starred, False
        if self.to_skip and word != "bin":
            self.to_skip -= 1
            return 0
        self._decode()
        if word == "bin":
            return max(number or 0, 0)
        if starred and word not in STARRED:
            self.state.silent = True
            self.state.destination = "starred"
        elif not self._destination(word) and not self._format(word, number):
            self._structure(word, number)
        return 0

    def _destination(self, word: str) -> bool:
        state = self.state
        if word in NOT_WORDS:
            state.silent = True
        elif word == "fonttbl":
            state.silent, state.destination = True, word
        elif word in ("pict", "object"):
            self.counts["pictures"] += not state.silent
            state.silent = True
        elif word in ("result", "ud"):  # of an object; the Unicode twin in \upr
            state.silent = self.stack[-2].silent if len(self.stack) > 1 else False
        elif word == "upr":
            state.silent = True
        elif word == "annotation":
            self.counts["comments"] += 1
            state.silent = True
        elif word == "field":
            self.fields.append("")
            state.destination = "field"
        elif word == "fldinst":
            state.silent, state.destination = True, word
        elif word == "fldrslt":
            is_page = bool(self.fields) and _PAGE_FIELD.match(self.fields[-1]) is not None
            state.silent = state.silent or (is_page and self.stories[-1].kind == "running")
        elif word == "footnote":
            self._story("footnote")
        elif word in RUNNING:
            self._story("running")
        elif word in ("shptxt", "dptxbxtext"):
            self._story("box")
        else:
            return False
        return True

    def _story(self, kind: str) -> None:
        if not self.state.silent:
            self.state.destination = kind
            self.stories.append(Story(self.encodings, kind))

    def _format(self, word: str, number: int | None) -> bool:
        state, on = self.state, number != 0
        if word == "f":
            state.font = number or 0
            self._font_entry()
        elif word == "fcharset":
            if self._in_font_table():
                self.fonts.setdefault(state.font, Font()).charset = number
        elif word == "ansicpg":
            self.page = f"cp{number}" if number else self.page
        elif word in ("mac", "pc", "pca"):
            self.page = {"mac": "mac_roman", "pc": "cp437", "pca": "cp850"}[word]
        elif word == "deff":
            self.default_font = number or 0
        elif word == "uc":
            state.skip = min(max(number or 0, 0), 16)
        elif word == "v":
            state.hidden = on
        elif word == "deleted":
            state.deleted = on
        elif word == "caps":
            state.capitals = on
        elif word == "plain":
            state.font, state.hidden, state.deleted, state.capitals = -1, False, False, False
        else:
            return False
        return True

    def _structure(self, word: str, number: int | None) -> None:
        story = self.stories[-1]
        if word in SIGNS:
            self._say(SIGNS[word])
        elif word in ("pard", "intbl", "itap"):
            story.in_table = word != "pard" and number != 0
        elif self.state.silent:
            return
        elif word in ("par", "sect", "nestcell"):
            story.end_paragraph(story.in_table or bool(story.row))
        elif word == "cell":
            story.end_cell()
        elif word == "row":
            story.end_row()
        elif word == "chftn":
            self._mark(story)

    def _mark(self, story: Story) -> None:
        if story.kind in ("body", "box"):
            count = len(self.footnotes)
            story.mark(shown(str(count + 1)), f"n{count}", printed=False)
            self.waiting_mark = True

    # ---- fonts and letters

    def _in_font_table(self) -> bool:
        return any(state.destination == "fonttbl" for state in (self.state, *self.stack[-2:]))

    def _font_entry(self) -> None:
        if self._in_font_table():
            self.fonts.setdefault(self.state.font, Font())

    def _font(self) -> Font:
        return self.fonts.get(self.state.font if self.state.font >= 0 else self.default_font, Font())

    def _bytes(self, found: bytes) -> None:
        if self.to_skip:
            taken = min(self.to_skip, len(found))
            self.to_skip -= taken
            found = found[taken:]
        self.bytes_ += found

    def _decode(self) -> None:
        """The bytes gathered so far as letters of the font's code page."""
        if not self.bytes_:
            return
        found, self.bytes_ = bytes(self.bytes_), bytearray()
        self._say(letters(found, self._font(), self.page))

    def _unicode(self, number: int) -> None:
        self._decode()
        code = number & 0xFFFF if -0x8000 <= number <= 0xFFFF else 0xFFFD
        self.to_skip = self.state.skip
        if 0xD800 <= code < 0xDC00:
            self.high = code
        elif 0xDC00 <= code < 0xE000:
            self._say(chr(0x10000 + ((self.high - 0xD800) << 10) + code - 0xDC00) if self.high else "\ufffd")
            self.high = 0
        else:
            self._say(chr(code))

    def _say(self, words: str) -> None:
        if self.bytes_:
            self._decode()
        state = self.state
        if self._in_font_table():
            font = self.fonts.get(state.font)
            if font is not None and state.destination != "starred":
                font.name = (font.name + words).rstrip(";").strip()
        elif self.fields and any(s.destination == "fldinst" for s in (state, *self.stack[-2:])):
            self.fields[-1] += words
        elif state.silent:
            return
        elif state.deleted or state.hidden:
            self.counts["deleted" if state.deleted else "hidden"] += bool(words.strip())
        else:
            self.stories[-1].put(words, self._font().name, state.capitals)
