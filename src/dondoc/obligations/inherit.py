"""Thừa hưởng: what a duty takes from its heading, from the sentence that introduces it, from the field lines beside it.

A word of the passage itself always wins over what is inherited; the nearest heading wins over those above it.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from ..bodies import read_bodies
from ..deadlines import find_dues, find_every
from ..folding import fold
from ..lexicon import LEXICON, Lexicon
from ..model import Due
from ..patterns import pattern
from .fields import BOTH, CONTENT, COORDINATE, DUE, LEAD, OTHER
from .nodes import Node
from .partners import find_coordinators
from .sections import TARGET

# In an opening only a limit set for what follows counts; the day of a meeting or a period is a fact.
_CONCLUDED = pattern(r"\sđã\s[^.;]*\b(?:kết luận|ý kiến|chỉ đạo|phát biểu|thống nhất)\b")
_UNTIL_YEAR = pattern(r"đến (?:hết |cuối )?năm (20[0-9]{2})")
_LIMITS = ("before_day", "by_day")


class Given(NamedTuple):
    """Phần được cho sẵn: lead, support, day and recurrence that reach a passage from outside its own words."""

    lead: tuple[str, ...] = ()
    lead_from: str | None = None
    coordinate: tuple[str, ...] = ()
    due: Due | None = None
    every: str | None = None


_NOTHING = Given()


def inherited(nodes: list[Node], issued: date | None, *, issuer: str | None = None, lexicon: Lexicon = LEXICON) -> list[Given]:
    """What each node is given by its headings, introductions and fields; one entry a node."""
    given = [_NOTHING] * len(nodes)
    own: list[Given | None] = [None] * len(nodes)
    intro: dict[int | None, int] = {}
    for i, node in enumerate(nodes):
        base = _scope(nodes, given, own, intro, node)
        given[i] = base
        introduces = not node.children and (node.opens or node.bodies_only and not node.labelled)
        if introduces:
            intro[node.parent] = i
        if introduces or node.children:  # a heading, an introduction, a sentence with items of its own under it
            own[i] = _told_by(node, issued, issuer, lexicon)
    _apply_fields(nodes, given, issued, lexicon)
    return given


def _scope(nodes: list[Node], given: list[Given], own: list[Given | None], intro: dict[int | None, int], node: Node) -> Given:
    """The parent's gift with the parent's own words over it, then the introduction among the elder siblings."""
    base = _NOTHING
    if node.parent is not None:
        base = _over(given[node.parent], own[node.parent])
    sibling = intro.get(node.parent)
    if sibling is not None:
        base = _over(base, own[sibling])
    return base


def _over(base: Given, told: Given | None) -> Given:
    if told is None or told == _NOTHING:
        return base
    return Given(
        told.lead or base.lead,
        told.lead_from if told.lead else base.lead_from,
        told.coordinate or base.coordinate,
        told.due or base.due,
        told.every or base.every,
    )


def _is_issuer(names: tuple[str, ...], issuer: str | None) -> bool:
    """Whether the subject is who issues the document: it speaks, it is not told to act."""
    if issuer is None:
        return False
    own = set(fold(issuer).split())
    return all(len(set(fold(name).split()) - own) <= 1 for name in names)


def _told_by(node: Node, issued: date | None, issuer: str | None, lexicon: Lexicon) -> Given:
    """What a heading or an introduction says for all that stands under it."""
    words, folded = node.words, node.folded
    if node.role not in (None, CONTENT):
        return Given()
    opening = not node.labelled and node.parent is None
    lead: tuple[str, ...] = node.bodies_only
    if not lead:
        for begin, end, actors in reversed(node.clauses(lexicon)):
            if opening and actors.way == "subject" and _CONCLUDED.search(folded, begin, end):
                continue  # "Phó Thủ tướng … đã có ý kiến kết luận như sau": who spoke, not who must
            if actors.lead and (
                actors.way in ("assigned", "by") or (actors.way == "subject" and not (opening and _is_issuer(actors.lead.names, issuer)))
            ):
                lead = actors.lead.names
                break
    dues = find_dues(words, issued=issued, place=node.item.place, lexicon=lexicon) if node.opens or node.labelled else ()
    every = find_every(words, lexicon=lexicon) if node.labelled else None
    coordinate = tuple(find_coordinators(words, folded, 0, len(words), lexicon=lexicon)) if node.labelled or node.opens else ()
    due = _latest([d for d in dues if d.date is not None and (not opening or d.rule in _LIMITS)])
    due = due or _horizon(node)
    source = "opening" if opening and not node.bodies_only else "heading"
    return Given(lead, source if lead else None, coordinate, due, every)


def _horizon(node: Node) -> Due | None:
    """The end of the year that a heading of targets sets for them: "Mục tiêu đến năm 2030". Elsewhere such a year is no deadline."""
    found = _UNTIL_YEAR.search(node.folded) if node.section == TARGET and node.labelled else None
    if found is None:
        return None
    year = int(found.group(1))
    last = date(year, 12, 31)
    step = f"mục tiêu đến năm {year}: ngày cuối là 31/12/{year}"
    return Due(last, node.words[found.start() : found.end()], node.item.place(found.start(), found.end()), "in_year", (step,))


def _apply_fields(nodes: list[Node], given: list[Given], issued: date | None, lexicon: Lexicon) -> None:
    """Give the value of each field line to the task it stands under: the run of siblings before it, or its parent."""
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
                given[target] = _with(given[target], value)
                if target == parent:
                    under[target] = _with(under.get(target, Given()), value)
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
                    given[k] = _with(given[k], value)
            waiting = []
        elif node.labelled and node.field is None and not node.children and not node.bodies_only:
            waiting.append(i)
        else:
            waiting = []


def _targets(nodes: list[Node], run: list[int], parent: int | None) -> list[int]:
    roots = run if run else ([parent] if parent is not None else [])
    if run and parent is not None and not any(nodes[r].labelled for r in run):
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
    parts = [(nodes[i], field.start)]
    stack = list(nodes[i].children)
    while stack:
        k = stack.pop(0)
        inner = nodes[k].field
        if inner is not None and inner.role in (LEAD, COORDINATE, DUE) and inner.role != field.role:
            continue
        parts.append((nodes[k], inner.start if inner else 0))
        stack = nodes[k].children + stack
    value = _read_parts(parts, field.role, issued, lexicon)
    for k in nodes[i].children:
        inner = nodes[k].field
        if inner is not None and inner.role in (LEAD, COORDINATE, DUE) and inner.role != field.role:
            value = _with(value, _value(nodes, k, issued, lexicon))
    return value


def _read_parts(parts: list[tuple[Node, int]], role: str, issued: date | None, lexicon: Lexicon) -> Given:
    names: list[str] = []
    coordinate: list[str] = []
    due: Due | None = None
    every: str | None = None
    for node, start in parts:
        if role == DUE:
            dues = [
                d
                for d in find_dues(node.words, issued=issued, place=node.item.place, lexicon=lexicon)
                if d.span.start >= node.item.place(0, 1).start
            ]
            due = _latest([*(dues), *([due] if due else [])])
            every = find_every(node.words[start:], lexicon=lexicon) or every
            continue
        for begin, end in _clauses(node.words, start):
            bodies = read_bodies(node.words, node.folded, begin, loose=True, semicolons=True, lexicon=lexicon)
            if bodies and bodies.start < end:
                names += [name for name in bodies.names if name not in names]
            if role != COORDINATE:
                coordinate += find_coordinators(node.words, node.folded, begin, end, lexicon=lexicon)
                every = find_every(node.words[begin:end], lexicon=lexicon) or every
    if role == COORDINATE:
        return Given(coordinate=tuple(names))
    if role in (LEAD, BOTH):
        return Given(lead=tuple(names), lead_from="heading" if names else None, coordinate=tuple(coordinate), every=every)
    return Given(due=due, every=every)


def _clauses(words: str, start: int) -> list[tuple[int, int]]:
    """The clauses of a field's value: a verb inside one ("Sở A tiến hành …; các sở rà soát …") ends only that one."""
    cuts = [start]
    at = words.find(";", start)
    while at >= 0:
        cuts.append(at + 1)
        at = words.find(";", at + 1)
    stop = words.find(". ", start)
    if stop >= 0:
        cuts.append(stop + 1)
    cuts.sort()
    out = []
    for a, b in zip(cuts, [*cuts[1:], len(words)], strict=True):
        while a < b and words[a] == " ":
            a += 1
        if a < b:
            out.append((a, b))
    return out


def _latest(dues: list[Due]) -> Due | None:
    dated = [d for d in dues if d.date is not None]
    if dated:
        return max(dated, key=lambda d: d.date or date.min)
    return dues[0] if dues else None


def _with(base: Given, value: Given) -> Given:
    """A field over what was inherited; two lines of one field add up."""
    lead = base.lead
    if value.lead:
        lead = (*base.lead, *(n for n in value.lead if n not in base.lead)) if base.lead_from == "field" else value.lead
    coordinate = (*base.coordinate, *(n for n in value.coordinate if n not in base.coordinate))
    due = _latest([d for d in (base.due, value.due) if d is not None])
    lead_from = "field" if value.lead else base.lead_from
    return base._replace(lead=lead, lead_from=lead_from, coordinate=coordinate, due=due, every=value.every or base.every)
