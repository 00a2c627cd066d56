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


class FoundNote(NamedTuple):
    """Một chú thích: its label, the lines that hold it (``first`` to ``last``, inclusive), the last mark that refers to it."""

    label: str
    first: int
    last: int
    skip: int
    mark: Span | None


def drop_page_numbers(lines: list[Line]) -> list[Line]:
    """Without the lines that are only a page number: alone on a line, outside tables, counting upward."""
    gone: set[int] = set()
    last = 0
    for i in [i for i, line in enumerate(lines) if len(line.text) < 14]:
        match = _PAGE.match(lines[i].text) if lines[i].cell is None else None
        if match and last < int(match.group(1)) <= last + 3:
            last = int(match.group(1))
            gone.add(i)
    return [line for i, line in enumerate(lines) if i not in gone] if gone else lines


def find_footnotes(content: str, lines: list[Line], *, spread: bool) -> list[FoundNote]:
    """The footnotes among ``lines``. A note counts only when an earlier word carries its mark.

    ``spread`` says that blank lines stand between all lines, so that a blank line ends nothing.
    """
    found: list[FoundNote] = []
    last = 0
    for i in [i for i, line in enumerate(lines) if line.text[0].isdigit() or line.text[0] == "["]:  # ¹ is a digit too
        if found and i <= found[-1].last:
            continue
        match = _START.match(lines[i].text) if lines[i].cell is None else None
        if match is None or match.end() == len(lines[i].text) and not match.group("bracket"):
            continue
        name, kind = match[match.lastgroup or 0], match.lastgroup
        number = _number(name)
        if kind == "plain" and number not in (last + 1, 1):
            continue
        mark = _mark_of(content, name, kind, lines[i].start)
        if mark is None and not (kind == "bracket" and last > 0 and number == last + 1):  # goes on a row of notes; its mark may be lost
            continue
        found.append(FoundNote(name, i, _last_line(lines, i, spread), match.end(), mark))
        last = number
    return found


def _number(name: str) -> int:
    return int("".join(str(_SUPER.index(c)) if c in _SUPER else c for c in name))


def _mark_of(content: str, name: str, kind: str | None, before: int) -> Span | None:
    """The last mark of a footnote in the words before it. Patterns begin with the mark itself: it is looked for quicker."""
    if kind == "bracket":  # these notes stand at the end of the whole document
        at = content.rfind(f"[{name}]", 0, before)
        while at > 0 and content[at - 1].isspace() and content[max(0, at - 2)].isspace():
            at = content.rfind(f"[{name}]", 0, at)
        return Span(at - content[at - 1].isspace(), at + len(name) + 2) if at > 0 else None
    if kind == "sup":
        wanted = re.compile(rf"{name}(?<=[^\s{_SUPER}]{name})(?![{_SUPER}])")
    else:
        wanted = re.compile(rf"{name}(?<=(?:[^\W\d_]|[”\"’)]){name})(?=[\s,;.:)]|$)")
    mark: Span | None = None
    for match in wanted.finditer(content, max(0, before - 12_000), before):
        mark = Span(match.start(), match.end())
    return mark


def _last_line(lines: list[Line], first: int, spread: bool) -> int:
    """The last line of the note that begins at ``first``: up to the next note, the gap, or the end of its sentence."""
    end = first
    in_list = False
    while end + 1 < len(lines):
        line, following = lines[end], lines[end + 1]
        if following.cell is not None or _START.match(following.text) and (following.text[0] in _SUPER + "[" or _is_whole(line.text)):
            break
        done = _is_whole(line.text)
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


def _is_whole(text: str) -> bool:
    bare = text.rstrip("'\"”’)")
    return bool(bare) and bare[-1] in ".!?…;"


def as_footnote(lines: list[Line], note: FoundNote) -> Footnote:
    """The note as a value: its words without the label, and the marks that refer to it."""
    alone = note.skip >= len(lines[note.first].text) and note.last > note.first  # the mark stands on a line of its own
    begin = lines[note.first + 1].start if alone else lines[note.first].at(note.skip)
    marks = (note.mark,) if note.mark else ()
    return Footnote(str(_number(note.label)), Span(begin, lines[note.last].end), marks)
