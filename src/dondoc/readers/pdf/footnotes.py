"""Chú thích cuối trang: small lines at the foot of a page, under a short rule or begun by a raised mark."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from statistics import median

from dondoc.readers.pdf.drawings import Rule
from dondoc.readers.pdf.lines import Line
from dondoc.readers.pdf.paragraphs import Measure
from dondoc.readers.pdf.place import Shown

_PLAIN = re.compile(r"[\[(]?(\d{1,3}|\*{1,3})[\])]?\.?")
_SMALL, _SMALLER = 0.95, 0.88  # of the usual height: under a rule, without one


@dataclass(slots=True)
class Note:
    """Một chú thích: its label (None where it goes on from the page before) and its lines."""

    label: str | None
    lines: list[Line] = field(default_factory=list)


def take_footnotes(lines: list[Line], rules: Sequence[Rule], page: Measure, place: Shown) -> list[Note]:
    """The footnotes of a page, taken out of ``lines``."""
    start = _under_rule(lines, rules, page, place)
    if start is None:
        start = _by_size(lines, page, place)
    if start is None:
        return []
    small = sorted(lines[start:], key=lambda line: line.bottom)
    del lines[start:]
    notes: list[Note] = []
    for line in small:
        label = label_of(line)
        if label is not None or not notes:
            notes.append(Note(label))
        notes[-1].lines.append(line)
    return notes


def label_of(line: Line) -> str | None:
    """The mark at the start of a footnote: raised, or a number before a blank."""
    words = line.words()
    first = words[0]
    found = _PLAIN.fullmatch(first.text)
    if found is None or len(words) < 2:
        return None
    return found[1] if first.raised or not words[1].glued else None


def _under_rule(lines: Sequence[Line], rules: Sequence[Rule], page: Measure, place: Shown) -> int | None:
    for rule in sorted(rules, key=lambda r: r.at):
        if rule.at < 0.3 * place.height or not 36 < rule.end - rule.start < 0.6 * place.width or rule.start > page.left + 24:
            continue
        below = [i for i, line in enumerate(lines) if line.top > rule.at - 0.3 * line.height]
        if not below or below != list(range(below[0], len(lines))) or any(lines[i].column for i in below):
            continue
        usual = median(line.height for line in lines[: below[0]]) if below[0] else page.height
        small = median(lines[i].height for i in below) < _SMALL * usual or lines[below[0]].words()[0].raised
        if small and lines[below[0]].top - rule.at < 3 * page.height:
            return below[0]
    return None


def _by_size(lines: Sequence[Line], page: Measure, place: Shown) -> int | None:
    """The first line with a raised mark in the run of small lines at the foot, if the run begins with one."""
    start = len(lines)
    while start and lines[start - 1].height < _SMALLER * page.height and not lines[start - 1].column:
        start -= 1
    if start in (0, len(lines)) or lines[start].top < 0.4 * place.height:
        return None
    return start if lines[start].words()[0].raised and label_of(lines[start]) else None
