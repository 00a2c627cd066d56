"""Số thứ tự tự động của Word: the number that Word shows before a paragraph, worked out from numbering.xml.

Source: ECMA-376 Part 1, 17.9: levels, their text (``%1.%2``), restarts, overrides, numbering that hangs on a style.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml import etree

from dondoc.readers.counting import written
from dondoc.readers.symbols import plain
from dondoc.readers.wordstyles import Look, Styles, W, is_on, run_look, value

_PLACE = re.compile("%([1-9])")
_LEVELS = 9


@dataclass(slots=True)
class _Level:
    start: int = 1
    form: str = "decimal"
    custom: str | None = None
    text: str = ""
    restart: int | None = None  # None: after any higher level; 0: never; n: after level n
    legal: bool = False  # every number in it decimal
    suffix: str = " "
    font: str | None = None
    hidden: bool = False
    style: str | None = None


@dataclass(slots=True)
class _List:
    """One w:num: its levels with overrides, the counters it shares with its siblings, and where it starts anew."""

    levels: dict[int, _Level]
    counters: list[int | None]
    starts: dict[int, int]  # by w:startOverride: holds from the first paragraph of this w:num
    by_style: dict[str, int]
    begun: set[int] = field(default_factory=set)

    def start(self, number: int) -> int:
        return self.starts.get(number, self.levels[number].start)


class Numbering:
    """Bộ đếm: ask ``label`` for each paragraph in reading order; it counts as it answers."""

    def __init__(self, root: etree._Element | None, styles: Styles) -> None:
        self.styles = styles
        self.lists: dict[str, _List] = {}
        if root is None:
            return
        abstracts = {a.get(f"{W}abstractNumId"): a for a in root.findall(f"{W}abstractNum")}
        counters: dict[str | None, list[int | None]] = {}
        nums = {n.get(f"{W}numId") or "": n for n in root.findall(f"{W}num")}
        for num_id, num in nums.items():
            key = self._abstract_of(num, nums, abstracts)
            levels = {number: level for element in _levels(abstracts.get(key)) for number, level in [_level(element)]}
            starts = {}
            for override in num.findall(f"{W}lvlOverride"):
                number = _int(override.get(f"{W}ilvl"), 0)
                own = override.find(f"{W}lvl")
                if own is not None:
                    levels[number] = _level(own)[1]
                start = value(override.find(f"{W}startOverride"))
                if start is not None:
                    starts[number] = _int(start, 1)
            by_style = {level.style: number for number, level in levels.items() if level.style}
            self.lists[num_id] = _List(levels, counters.setdefault(key, [None] * _LEVELS), starts, by_style)

    def _abstract_of(self, num: etree._Element, nums: dict[str, etree._Element], abstracts: dict[str | None, etree._Element]) -> str | None:
        """The abstract numbering, through a numbering style where the abstract only names one (17.9.21)."""
        key = value(num.find(f"{W}abstractNumId"))
        abstract = abstracts.get(key)
        link = value(abstract.find(f"{W}numStyleLink")) if abstract is not None else None
        target = nums.get(self.styles.of(link).num_id or "") if link else None
        return value(target.find(f"{W}abstractNumId")) if target is not None else key

    def label(self, look: Look, style: str | None) -> str:
        """The printed number with what parts it from the words, or an empty string. ``look`` is the paragraph's."""
        found = self.lists.get(look.num_id or "")
        if found is None:
            return ""
        number = self._level_of(found, style) if look.level is None else look.level
        level = found.levels.get(number := min(number, _LEVELS - 1))
        if level is None:
            return ""
        _count(found, number)
        shown = _shown(found, level)
        return "" if level.hidden or not shown else shown + level.suffix

    def _level_of(self, found: _List, style: str | None) -> int:
        """The level that names the paragraph's style, or a parent of it, as its own (17.9.23)."""
        names = (element.get(f"{W}styleId") or "" for element in self.styles.chain(style))
        return next((found.by_style[name] for name in names if name in found.by_style), 0)


def _count(found: _List, number: int) -> None:
    counters = found.counters
    now = counters[number]
    if now is None or (number in found.starts and number not in found.begun):
        counters[number] = found.start(number)
    else:
        counters[number] = now + 1
    found.begun.add(number)
    for deeper in range(number + 1, _LEVELS):
        below = found.levels.get(deeper)
        restart = below.restart if below is not None else None
        if restart is None or number < restart:
            counters[deeper] = None


def _shown(found: _List, level: _Level) -> str:
    if level.form == "bullet":
        return plain(level.text, level.font)

    def number(place: re.Match[str]) -> str:
        index = int(place.group(1)) - 1
        at = found.levels.get(index)
        if at is None:
            return ""
        count = found.counters[index]
        if count is None:  # a level that was passed over shows its start
            count = found.start(index)
        form = "decimal" if level.legal and at.form != "none" else at.form
        return "" if form == "bullet" else written(count, form, at.custom)

    return _PLACE.sub(number, level.text)


def _levels(abstract: etree._Element | None) -> list[etree._Element]:
    return abstract.findall(f"{W}lvl") if abstract is not None else []


def _level(element: etree._Element) -> tuple[int, _Level]:
    form = next(element.iter(f"{W}numFmt"), None)  # a custom form stands inside mc:AlternateContent, before its fallback
    suffix = value(element.find(f"{W}suff"))
    restart = value(element.find(f"{W}lvlRestart"))
    look = run_look(element.find(f"{W}rPr"))
    legal = element.find(f"{W}isLgl")
    return min(_int(element.get(f"{W}ilvl"), 0), _LEVELS - 1), _Level(
        start=_int(value(element.find(f"{W}start")), 0),
        form=value(form) or "decimal",
        custom=form.get(f"{W}format") if form is not None else None,
        text=value(element.find(f"{W}lvlText")) or "",
        restart=None if restart is None else _int(restart, 0),
        legal=legal is not None and is_on(value(legal)),
        suffix="" if suffix == "nothing" else " ",
        font=look.font,
        hidden=bool(look.hidden),
        style=value(element.find(f"{W}pStyle")),
    )


def _int(said: str | None, missing: int) -> int:
    return int(said) if said is not None and said.lstrip("-").isdecimal() and len(said) < 10 else missing
