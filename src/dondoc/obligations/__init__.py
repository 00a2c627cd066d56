"""Nhiệm vụ: from provisions to duties, each with who leads, who supports, by when, how often and how much.

A passage is one duty, or several when its sentences name different bodies. Source of the roles, of the classes and of the
inheritance from headings: the anatomy of directives (giao, chủ trì, phối hợp, thời hạn, định kỳ, chỉ tiêu).
"""

from __future__ import annotations

from dataclasses import fields as parts_of
from dataclasses import replace
from datetime import date
from functools import lru_cache
from operator import attrgetter
from typing import NamedTuple, TypedDict

from ..bodies import is_generic
from ..deadlines import find_dues, find_every
from ..deadlines.values import find_due_before
from ..folding import fold
from ..layout import Flow
from ..lexicon import LEXICON, Lexicon
from ..model import Header, Obligation, Target
from ..outline import Item
from ..patterns import pattern
from ..targets import find_targets
from .actors import Actors
from .classes import class_of
from .duties import mark_duties
from .given import Given, latest
from .inherit import inherited
from .nodes import Node, Placed, build
from .openings import ABOUT, kinds_at
from .orders import orders_at
from .partners import find_coordinators, find_receiver
from .references import resolve
from .rows import duty_of_row, says_what_or_who
from .tables import task_rows
from .verbs import opens_with_verb

__all__ = ["find_obligations"]

_TOPIC = pattern(r"về\s[^:]{3,700}:\s(?=\S)")
_REPORTS = ("bao_cao",)
_UPWARD = (*_REPORTS, "to_trinh")  # whom they are addressed to hears of the tasks, and is not who does them


def find_obligations(items: list[Item], flow: Flow, header: Header, *, lexicon: Lexicon = LEXICON) -> tuple[Obligation, ...]:
    """The duties that the document lays on somebody for the future, in the order of the text, numbered ``o1``, ``o2`` …"""
    reports = header.type in _REPORTS
    nodes = build(items, reports=reports, lexicon=lexicon)
    mark_duties(nodes, kind=header.type, lexicon=lexicon)
    found: list[Obligation] = []
    if any(node.duty for node in nodes):
        given = inherited(nodes, header.date, issuer=header.issuer, lexicon=lexicon)
        for node, gift in zip(nodes, given, strict=True):
            if node.duty:
                found += _of_passage(node, gift, header.date, len(found) + 1, lexicon)
    if not reports:
        rows = [duty_of_row(row, header.date, lexicon) for row in task_rows(flow, header.body, lexicon=lexicon)]
        found += [duty for duty in rows if says_what_or_who(duty, lexicon)]
    found.sort(key=lambda o: o.span.start)
    found = resolve(found, flow.content, header.date, lexicon=lexicon)
    proposed = () if header.type in _UPWARD else header.addressees
    return tuple(_numbered(duty, f"o{n}", proposed) for n, duty in enumerate(found, 1))


_BUT_ID = attrgetter(*[part.name for part in parts_of(Obligation)][1:])


def _numbered(duty: Obligation, number: str, addressees: tuple[str, ...]) -> Obligation:
    default = _default(duty, addressees)
    if default:
        return replace(duty, id=number, **default)
    # Most have their number already; to build the others anew is twice as quick as ``replace``.
    return duty if duty.id == number else Obligation(number, *_BUT_ID(duty))


class _Default(TypedDict, total=False):
    lead: tuple[str, ...]
    lead_from: str | None
    lead_default: tuple[str, ...]


def _default(duty: Obligation, addressees: tuple[str, ...]) -> _Default:
    """A lead known only from "Kính gửi", or from an opening that repeats it, is no lead: it is a proposal."""
    if not addressees:
        return {}
    if duty.lead_from == "opening" and _repeats(duty.lead, addressees):
        return {"lead": (), "lead_from": None, "lead_default": addressees}
    return {} if duty.lead else {"lead_default": addressees}


def _repeats(lead: tuple[str, ...], addressees: tuple[str, ...]) -> bool:
    said = set(fold(" ".join(lead)).replace(",", " ").replace(";", " ").split())
    known = set(fold(" ".join(addressees)).replace(",", " ").replace(";", " ").split())
    return len(said & known) >= 0.6 * len(said)


class _Run(NamedTuple):
    """A run of sentences of one lead: its bounds in the words, the lead it names, whether that stands beside the inherited one."""

    start: int
    end: int
    own: tuple[str, ...]
    beside: bool


def _of_passage(node: Node, gift: Given, issued: date | None, first: int, lexicon: Lexicon) -> list[Obligation]:
    """The duties of one passage: its sentences together, apart where another body is named. ``first``: the number of the first."""
    runs = _by_lead(node, gift, lexicon)
    return [_duty(node, run, gift, issued, f"o{n}", lexicon) for n, run in enumerate(runs, first)]


def _by_lead(node: Node, gift: Given, lexicon: Lexicon) -> list[_Run]:
    """The sentences of a passage in runs of one lead. A name that only points back ("các đơn vị") is no new lead."""
    runs: list[_Run] = []
    topic = _end_of_topic(node)
    for begin, end, actors in node.clauses(lexicon):
        own = actors.lead.names if actors.lead else ()
        if _only_addresses(own, lexicon):
            own = ()
        told = gift.lead and gift.lead_from in ("heading", "field")
        if own and told and (is_generic(own, lexicon=lexicon) or _passed_on(node, begin, actors, lexicon)):
            own = ()
        if runs and (not own or own == runs[-1].own):
            last = runs[-1]
            runs[-1] = _Run(last.start, end, last.own, last.beside)
        elif runs and not runs[-1].own and begin < topic:  # what it is about had a semicolon of its own
            runs[-1] = _Run(runs[-1].start, end, own, actors.way == "directed")
        else:
            runs.append(_Run(begin, end, own, actors.way == "directed"))
    return runs or [_Run(0, len(node.words), (), False)]


def _only_addresses(names: tuple[str, ...], lexicon: Lexicon) -> bool:
    """Whether the names only turn to the reader: "đề nghị Đồng chí cho ý kiến"; who that is, "Kính gửi" says."""
    known, longest = _addressing(lexicon)
    return bool(names) and all(len(name) <= longest and fold(name) in known for name in names)


@lru_cache(maxsize=8)
def _addressing(lexicon: Lexicon) -> tuple[frozenset[str], int]:
    words = lexicon.words("duties.addressing")
    return frozenset(words), max(map(len, words), default=0)


def _passed_on(node: Node, begin: int, actors: Actors, lexicon: Lexicon) -> bool:
    """Whether who is told in the heading does one thing and hands another on: "Nghiên cứu, giao nhiệm vụ cho Ban A …"."""
    folded = node.folded
    kinds = kinds_at(folded, begin, lexicon)
    return actors.way == "assigned" and opens_with_verb(folded, begin, kinds, lexicon) and not orders_at(folded, begin, lexicon)


def _end_of_topic(node: Node) -> int:
    """Where the matter ends that the passage answers: "Về đề nghị …: Bộ Nội vụ nghiên cứu …"; 0 when it names none."""
    topic = _TOPIC.match(node.folded) if node.kinds & ABOUT else None
    return topic.end() if topic else 0


def _source(gift: Given) -> str | None:
    return "own" if gift.lead_from == "field" else gift.lead_from


def _duty(node: Node, run: _Run, gift: Given, issued: date | None, number: str, lexicon: Lexicon) -> Obligation:
    begin, end = run.start, run.end
    raw = node.words[begin:end]
    words = raw.strip()
    lead = begin + len(raw) - len(raw.lstrip())
    place = Placed(node, lead)
    folded = node.folded[lead : lead + len(words)]
    dues = find_dues(words, issued=issued, place=place, low=folded, lexicon=lexicon)
    due = latest(dues or find_due_before(words, issued=issued, place=place, lexicon=lexicon))
    timed_itself = due is not None and due.date is not None
    every = find_every(words, low=folded, lexicon=lexicon) or (None if timed_itself and gift.lead_from == "field" else gift.every)
    targets: tuple[Target, ...] = find_targets(words, place=place, low=folded, lexicon=lexicon)
    asked = max(begin, min(_end_of_topic(node), end))  # who was to support in what was asked supports nothing yet
    coordinate = list(find_coordinators(node.words, node.folded, asked, end, lexicon=lexicon))
    coordinate += [name for name in gift.coordinate if name not in coordinate]
    own = (*gift.lead, *(n for n in run.own if n not in gift.lead)) if run.beside else run.own
    due = due or gift.due
    return Obligation(
        id=number,
        provision=node.item.provision.id,
        span=node.item.place(lead, lead + len(words)),
        action=words,
        kind=class_of(folded, dated=due is not None, aimed=bool(targets), lexicon=lexicon),
        lead=own or gift.lead,
        coordinate=tuple(coordinate),
        report_to=find_receiver(node.words, node.folded, begin, end, lexicon=lexicon),
        due=due,
        every=every,
        targets=targets,
        lead_from="own" if own else _source(gift) if gift.lead else None,
    )
