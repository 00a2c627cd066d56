"""Chú thích và số trang: what stands on the page but not in the flow of plain text.

A reader that knows the page says so itself (``Text.asides``, ``Text.footnotes``); this is for text that lost it.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from ..letters import UPPER
from ..model import Footnote, Span
from ..patterns import pattern
from .lines import Line

_PAGE = pattern(r"(?:[-–]\s?)?(?:[Tt]rang\s)?(\d{1,4})(?:\s?/\s?\d{1,4})?(?:\s?[-–])?\Z")
_SUPER = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_START = pattern(rf"(?P<sup>[{_SUPER}]{{1,3}})\s?|\[(?P<bracket>\d{{1,3}})\]\s?|(?P<plain>\d{{1,2}})\s(?=[{UPPER}(“\"])")
_TERMINAL = pattern(r"[.!?…;]['\"”’)]*\Z")


class FoundNote(NamedTuple):
    """Một chú thích: its label and the lines that hold it (``first`` to ``last``, inclusive)."""

    label: str
    first: int
    last: int
    skip: int


def drop_page_numbers(lines: list[Line]) -> list[Line]:
    """Without the lines that are only a page number: alone on a line, outside tables, counting upward."""
    kept: list[Line] = []
    last = 0
    for line in lines:
        match = _PAGE.match(line.text) if line.cell is None and len(line.text) < 14 else None
        if match and last < int(match.group(1)) <= last + 3:
            last = int(match.group(1))
            continue
        kept.append(line)
    return kept


def find_footnotes(content: str, lines: list[Line], *, spread: bool) -> list[FoundNote]:
    """The footnotes among ``lines``. A note counts only when an earlier word carries its mark.

    ``spread`` says that blank lines stand between all lines, so that a blank line ends nothing.
    """
    found: list[FoundNote] = []
    i = 0
    last = 0
    while i < len(lines):
        label = _label_of(content, lines[i], last)
        if label is None:
            i += 1
            continue
        name, skip = label
        end = _last_line(lines, i, spread)
        found.append(FoundNote(name, i, end, skip))
        last = _number(name)
        i = end + 1
    return found


def _label_of(content: str, line: Line, last: int) -> tuple[str, int] | None:
    first = line.text[0]
    if line.cell is not None or not (first in _SUPER or first == "[" or first.isdigit()):
        return None
    match = _START.match(line.text)
    if match is None or match.end() == len(line.text) and not match.group("bracket"):
        return None
    name = match.group("sup") or match.group("bracket") or match.group("plain")
    number = _number(name)
    if match.group("plain") and number not in (last + 1, 1):
        return None
    if match.group("bracket") and last > 0 and number == last + 1:  # goes on a row of notes; its mark may be lost
        return name, match.end()
    if not _refs(content, name, match.lastgroup or "", line.start):
        return None
    return name, match.end()


def _number(name: str) -> int:
    return int("".join(str(_SUPER.index(c)) if c in _SUPER else c for c in name))


def _refs(content: str, name: str, kind: str, before: int) -> list[Span]:
    """The marks of a footnote in the words before it, nearest page first."""
    if kind == "bracket":
        wanted = re.compile(rf"(?<=\S)\s?\[{name}\]")
    elif kind == "sup":
        wanted = re.compile(rf"(?<=[^\s{_SUPER}]){name}(?![{_SUPER}])")
    else:
        wanted = re.compile(rf"(?<=[^\W\d_]|[”\"’)]){name}(?=[\s,;.:)]|$)")
    start = 0 if kind == "bracket" else max(0, before - 12_000)  # notes in brackets stand at the end of the whole document
    return [Span(m.start(), m.end()) for m in wanted.finditer(content, start, before)]


def _last_line(lines: list[Line], first: int, spread: bool) -> int:
    """The last line of the note that begins at ``first``: up to the next note, the gap, or the end of its sentence."""
    end = first
    in_list = False
    while end + 1 < len(lines):
        line, following = lines[end], lines[end + 1]
        if (
            following.cell is not None
            or _START.match(following.text)
            and (following.text[0] in _SUPER + "[" or _TERMINAL.search(line.text))
        ):
            break
        done = _TERMINAL.search(line.text) is not None
        opens = line.text.endswith(":")
        dash = following.text[:2] in ("- ", "– ", "+ ")
        in_list = in_list or (opens and dash)
        if dash and in_list:
            end += 1
            continue
        if following.above and not spread and not (opens and dash):
            break
        if done and (spread or following.above) and not dash:
            break
        if done and in_list and not dash:
            break
        end += 1
    return end


def as_footnote(content: str, lines: list[Line], note: FoundNote) -> Footnote:
    """The note as a value: its words without the label, and the marks that refer to it."""
    alone = note.skip >= len(lines[note.first].text) and note.last > note.first  # the mark stands on a line of its own
    begin = lines[note.first + 1].start if alone else lines[note.first].at(note.skip)
    kind = "sup" if note.label[0] in _SUPER else "bracket" if lines[note.first].text[0] == "[" else "plain"
    refs = _refs(content, note.label, kind, lines[note.first].start)
    return Footnote(str(_number(note.label)), Span(begin, lines[note.last].end), tuple(refs[-1:]))
