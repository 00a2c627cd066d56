"""Phần được cho sẵn: what reaches a duty from outside its own words, and how two gifts add up."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from ..model import Due


class Given(NamedTuple):
    """Phần được cho sẵn: lead, support, day and recurrence that reach a passage from outside its own words."""

    lead: tuple[str, ...] = ()
    lead_from: str | None = None
    coordinate: tuple[str, ...] = ()
    due: Due | None = None
    every: str | None = None


NOTHING = Given()


def latest(dues: Sequence[Due]) -> Due | None:
    """The last of the dated deadlines, else the first without a day (hạn cuối)."""
    dated = [d for d in dues if d.date is not None]
    if dated:
        return max(dated, key=lambda d: d.date or date.min)
    return dues[0] if dues else None


def laid_over(base: Given, value: Given) -> Given:
    """A field over what was inherited; two lines of one field add up."""
    lead = base.lead
    if value.lead:
        lead = (*base.lead, *(n for n in value.lead if n not in base.lead)) if base.lead_from == "field" else value.lead
    coordinate = (*base.coordinate, *(n for n in value.coordinate if n not in base.coordinate))
    due = latest([d for d in (base.due, value.due) if d is not None])
    lead_from = "field" if value.lead else base.lead_from
    return base._replace(lead=lead, lead_from=lead_from, coordinate=coordinate, due=due, every=value.every or base.every)
