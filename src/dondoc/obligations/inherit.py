"""Thừa hưởng: what a duty takes from its heading, from the sentence that introduces it, from the field lines beside it.

A word of the passage itself always wins over what is inherited; the nearest heading wins over those above it.
"""

from __future__ import annotations

from datetime import date

from ..deadlines import find_dues, find_every
from ..folding import fold, lower
from ..lexicon import LEXICON, Lexicon
from ..model import Due
from ..patterns import pattern
from .field_values import apply_fields
from .fields import CONTENT
from .given import NOTHING, Given, latest
from .nodes import Node
from .partners import find_coordinators
from .sections import TARGET

# In an opening only a limit set for what follows counts; the day of a meeting or a period is a fact.
_CONCLUDED = pattern(r"\sđã\s[^.;]*\b(?:kết luận|ý kiến|chỉ đạo|phát biểu|thống nhất)\b")
_UNTIL_YEAR = pattern(r"đến (?:hết |cuối )?năm (20[0-9]{2})")
_LIMITS = ("before_day", "by_day")


def inherited(nodes: list[Node], issued: date | None, *, issuer: str | None = None, lexicon: Lexicon = LEXICON) -> list[Given]:
    """What each node is given by its headings, introductions and fields; one entry a node."""
    given = [NOTHING] * len(nodes)
    own: list[Given | None] = [None] * len(nodes)
    above: dict[int | None, Given] = {None: NOTHING}  # what the headings of a parent's children give them
    scope: dict[int | None, Given] = {}  # and with it the last introduction among them
    taken = _taken(nodes)
    for i, node in enumerate(nodes):
        parent = node.parent
        if parent not in scope:
            if parent is not None:
                above[parent] = _over(given[parent], own[parent])
            scope[parent] = above[parent]
        given[i] = scope[parent]
        names = node.bodies_only and not node.labelled and not _is_letterhead(node, issuer)
        introduces = not node.children and bool(node.opens or names)
        if taken[i] if not introduces else parent is None or taken[parent]:
            own[i] = _told_by(node, issued, issuer, lexicon)  # a heading, an introduction, a sentence with items of its own under it
        if introduces:
            scope[parent] = _over(above[parent], own[i])
    apply_fields(nodes, given, issued, lexicon)
    return given


def _taken(nodes: list[Node]) -> list[bool]:
    """Whether a duty stands under each node, which takes what it says: what nobody takes need not be read.

    Where lines fill fields, all that have something under them are asked.
    """
    if any(node.field is not None for node in nodes):
        return [bool(node.children) for node in nodes]
    taken = [False] * len(nodes)
    for i in range(len(nodes) - 1, -1, -1):  # children stand behind their parents
        node = nodes[i]
        if node.parent is not None and (node.duty or taken[i]):
            taken[node.parent] = True
    return taken


def _over(base: Given, told: Given | None) -> Given:
    if told is None or told == NOTHING:
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


def _is_letterhead(node: Node, issuer: str | None) -> bool:
    """Whether the line is the issuer's name over an attached document: it tells who issues that, and gives nobody a task."""
    return issuer is not None and node.words.isupper() and fold(issuer) in node.folded


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
    low = lower(words)
    dues = find_dues(words, issued=issued, place=node.item.place, low=low, lexicon=lexicon) if node.opens or node.labelled else ()
    every = find_every(words, low=low, lexicon=lexicon) if node.labelled else None
    coordinate = tuple(find_coordinators(words, folded, 0, len(words), lexicon=lexicon)) if node.labelled or node.opens else ()
    due = latest([d for d in dues if d.date is not None and (not opening or d.rule in _LIMITS)])
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
