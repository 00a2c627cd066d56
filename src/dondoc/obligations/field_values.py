"""Giá trị của trường: the lines under or behind a task that fill its lead, its support and its day."""

from __future__ import annotations

import re
from datetime import date

from ..bodies import read_bodies
from ..deadlines import find_every
from ..deadlines.values import find_dues_of_value
from ..lexicon import Lexicon
from ..model import Due
from ..patterns import pattern
from .fields import BOTH, CONTENT, COORDINATE, DUE, LEAD, OTHER, Part
from .given import Given, laid_over, latest
from .nodes import Node, Placed
from .partners import find_coordinators

_OF_A_NAME = 3  # words
_ROLE = pattern(
    r"\s*\((?:(?:cơ quan|đơn vị)\s)?(?:(?P<support>phối hợp|tham gia|hỗ trợ)|chủ trì|thực hiện|thường trực)[^()]{0,30}\)\s*", re.IGNORECASE
)
# "…, Sở C phối hợp thực hiện."
_SUPPORT = pattern(r"[\w)]\s(?:cùng\s)?phối hợp(?:\s(?:thực hiện|triển khai|cùng thực hiện))?[\s.)]*\Z")


def apply_fields(nodes: list[Node], given: list[Given], issued: date | None, lexicon: Lexicon) -> None:
    """Give the value of each field line to the task it stands under: the run of siblings before it, or its parent."""
    if all(node.field is None and not node.behind for node in nodes):
        return
    by_parent: dict[int | None, list[int]] = {}
    under: dict[int, Given] = {}  # what the lines under an item say of it
    for i, node in enumerate(nodes):
        by_parent.setdefault(node.parent, []).append(i)
    for parent, siblings in by_parent.items():
        if parent is not None and nodes[parent].role not in (None, CONTENT):
            continue
        run: list[int] = []
        closed = False
        for i in siblings:
            role = nodes[i].role
            if role == OTHER:
                continue
            if role in (None, CONTENT):
                if closed:
                    run, closed = [], False
                run.append(i)
                continue
            closed = True
            value = _value(nodes, i, issued, lexicon)
            for target in _targets(nodes, run, parent):
                given[target] = laid_over(given[target], value)
                if target == parent:
                    under[target] = laid_over(under.get(target, Given()), value)
    for i, node in enumerate(nodes):
        for part in node.behind:
            given[i] = laid_over(given[i], _read_parts([(node, part)], part.role, issued, lexicon))
    for siblings in by_parent.values():
        _share_last(nodes, given, under, siblings, lexicon)


def _share_last(nodes: list[Node], given: list[Given], under: dict[int, Given], siblings: list[int], lexicon: Lexicon) -> None:
    """Fields under the last of several items without any hold for all of them: "1. … 2. … 3. … - Đơn vị chủ trì: Sở A"."""
    waiting: list[int] = []
    for i in siblings:
        node = nodes[i]
        value = under.get(i)
        if value is not None:
            if value.lead and not any(given[k].lead or any(c.actors.lead for c in nodes[k].clauses(lexicon)) for k in waiting):
                for k in waiting:
                    given[k] = laid_over(given[k], value)
            waiting = []
        elif node.labelled and node.field is None and not node.children and not node.bodies_only:
            waiting.append(i)
        else:
            waiting = []


def _targets(nodes: list[Node], run: list[int], parent: int | None) -> list[int]:
    roots = run if run else ([parent] if parent is not None else [])
    if run and parent is not None and (nodes[parent].duty or not any(nodes[r].labelled for r in run)):
        roots = [*run, parent]
    found: list[int] = []
    stack = list(roots)
    while stack:
        i = stack.pop()
        found.append(i)
        if i != parent or not run:
            stack += nodes[i].children
    return found


def _value(nodes: list[Node], i: int, issued: date | None, lexicon: Lexicon) -> Given:
    """The value of the field ``i``: its own words and those of the lines under it."""
    field = nodes[i].field
    if field is None:
        return Given()
    value = Given()
    for part in field.parts:
        value = laid_over(value, _read_parts([(nodes[i], part)], part.role, issued, lexicon))
    parts: list[tuple[Node, Part]] = []
    stack = list(nodes[i].children)
    while stack:
        k = stack.pop(0)
        inner = nodes[k].field
        if inner is not None and inner.role in (LEAD, COORDINATE, DUE) and inner.role != field.role:
            continue
        parts.append((nodes[k], Part(field.role, inner.start if inner else 0, len(nodes[k].words))))
        stack = nodes[k].children + stack
    value = laid_over(value, _read_parts(parts, field.role, issued, lexicon))
    for k in nodes[i].children:
        inner = nodes[k].field
        if inner is not None and inner.role in (LEAD, COORDINATE, DUE) and inner.role != field.role:
            value = laid_over(value, _value(nodes, k, issued, lexicon))
    return value


def _read_parts(parts: list[tuple[Node, Part]], role: str, issued: date | None, lexicon: Lexicon) -> Given:
    names: list[str] = []
    coordinate: list[str] = []
    due: Due | None = None
    every: str | None = None
    for node, (_, start, stop, label) in parts:
        if role == DUE:
            value = node.words[start:stop]
            said = node.words[label:stop]
            dues = find_dues_of_value(said, issued=issued, place=Placed(node, label), value=start - label, lexicon=lexicon)
            due = latest([*dues, *([due] if due else [])])
            every = find_every(value, lexicon=lexicon) or every
            continue
        for begin, end in _clauses(node.words, start, stop):
            listed = _listed(node, begin, end, lexicon, on=role == COORDINATE)
            if role != COORDINATE:
                listed, supporting = _by_role(node.folded, begin, end, listed)
                coordinate += supporting
            names += [name for name in listed if name not in names]
            if role != COORDINATE:
                coordinate += find_coordinators(node.words, node.folded, begin, end, lexicon=lexicon)
                every = find_every(node.words[begin:end], lexicon=lexicon) or every
    if role == COORDINATE:
        return Given(coordinate=tuple(names))
    if role in (LEAD, BOTH):
        return Given(lead=tuple(names), lead_from="heading" if names else None, coordinate=tuple(coordinate), every=every)
    return Given(due=due, every=every)


def _listed(node: Node, begin: int, end: int, lexicon: Lexicon, *, on: bool) -> list[str]:
    """The bodies of one clause of a field.

    ``on``: who supports is only listed, so that a misprint or a verb in a name ("Các đồng chí Phó chỉ tịch, Trưởng đoàn thể xã")
    ends nothing where a comma and a body follow.
    """
    names: list[str] = []
    words, folded = node.words[:end], node.folded[:end]
    while True:
        bodies = read_bodies(words, folded, begin, loose=True, semicolons=True, lexicon=lexicon)
        if bodies is None or bodies.start >= end:
            return names
        names += bodies.names
        comma = node.words.find(", ", bodies.end, end)
        rest = node.words[bodies.end : comma] if comma > 0 else ""
        if not on or comma < 0 or not 0 < len(rest.split()) <= _OF_A_NAME:
            return names
        names[-1] += rest
        begin = comma + 2


def _by_role(folded: str, begin: int, end: int, names: list[str]) -> tuple[list[str], list[str]]:
    """Who leads and who supports in one clause of a field: "Sở A (chủ trì), Sở B (phối hợp)"; "Sở B, Sở C phối hợp thực hiện"."""
    if _SUPPORT.search(folded, begin, end) and folded.find("chủ trì", begin, end) < 0:  # else who supports is told by the two verbs
        return [], [_ROLE.sub("", name) for name in names if _ROLE.sub("", name)]
    lead: list[str] = []
    supporting: list[str] = []
    waiting: list[str] = []
    for name in names:
        role = _ROLE.search(name)
        waiting.append(_ROLE.sub("", name))
        if role:
            (supporting if role["support"] else lead).extend(waiting)
            waiting = []
    return [*lead, *waiting], supporting


def _clauses(words: str, start: int, stop: int) -> list[tuple[int, int]]:
    """The clauses of a field's value: a verb inside one ("Sở A tiến hành …; các sở rà soát …") ends only that one."""
    cuts = [start]
    at = words.find(";", start, stop)
    while at >= 0:
        cuts.append(at + 1)
        at = words.find(";", at + 1, stop)
    sentence = words.find(". ", start, stop)
    if sentence >= 0:
        cuts.append(sentence + 1)
    cuts.sort()
    out = []
    for a, b in zip(cuts, [*cuts[1:], stop], strict=True):
        while a < b and words[a] == " ":
            a += 1
        if a < b:
            out.append((a, b))
    return out
