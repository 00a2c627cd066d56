"""Văn bản được viện dẫn: which mentions are of one document.

``83-KH/TU`` exists once in every province and every term, so the code alone is no identity. Two mentions are one work
when nothing contradicts: neither kind, nor date, nor issuer. What a mention does not say stays unsaid in it.
"""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from ..folding import fold
from .mentions import Mention
from .words import Words

_MOST = 20  # works and issuers looked at for one code: no real document comes near it


class _Work:
    __slots__ = ("committees", "date", "issuers", "kind", "mentions", "printed", "year")

    def __init__(self, committees: tuple[str, ...]) -> None:
        self.committees = committees
        self.kind: str | None = None
        self.date: date | None = None
        self.year: int | None = None
        self.printed = ""
        self.issuers: list[str] = []
        self.mentions: list[Mention] = []

    def takes(self, m: Mention) -> bool:
        if m.kind and self.kind and m.kind != self.kind:
            return False
        if m.date and self.date and m.date != self.date:
            return False
        year = m.code.year if m.code else None
        if year or self.year:
            mine, theirs = year or (m.date.year if m.date else None), self.year or (self.date.year if self.date else None)
            if mine and theirs and mine != theirs:
                return False
        return not m.issuer or not self.issuers or not any(_contradict(_folded(m.issuer), known, self.committees) for known in self.issuers)

    def add(self, m: Mention) -> None:
        self.mentions.append(m)
        self.kind, self.date = self.kind or m.kind, self.date or m.date
        if m.code is not None and (not self.printed or (m.code.year and not self.year)):  # the fuller writing names the work
            self.year, self.printed = m.code.year, m.code.printed
        if m.issuer and len(self.issuers) < _MOST and (folded := _folded(m.issuer)) not in self.issuers:
            self.issuers.append(folded)


def _contradict(a: str, b: str, committees: tuple[str, ...]) -> bool:
    """Two bodies that cannot be one: committees of two levels, or of two places ("tỉnh ủy sông lam", "tỉnh ủy sông ngàn")."""
    if a == b:
        return False
    for head in committees:
        if (head in a) != (head in b) and any(h in a for h in committees) and any(h in b for h in committees):
            return True
        if head in a and head in b and head != "trung ương":
            place, other = a.split(head, 1)[1].strip(), b.split(head, 1)[1].strip()
            return bool(place and other) and not (place.startswith(other) or other.startswith(place))
    return False


def join_works(mentions: list[Mention], w: Words) -> None:
    """Write the same ``work`` into the mentions of one document: ``ket_luan/21-KL/TW/2021-10-25``.

    Mentions that say most come first, so that a bare code joins the first document that it may mean.
    """
    families: dict[str, list[Mention]] = {}
    for m in mentions:
        if m.code is None:
            m.work = "/".join(filter(None, (m.kind or "-", _slug(m.title), m.date.isoformat() if m.date else "")))
            continue
        m.work = _name(m.kind, m.code.printed, m.date)  # it stays so for the most, which are mentioned once
        family = families.get(m.code.family)
        if family is None:
            families[m.code.family] = [m]
        else:
            family.append(m)
    for family in families.values():
        if len(family) > 1:
            _join(family, w)


def _join(family: list[Mention], w: Words) -> None:
    """Tell apart the documents that mentions with codes of one family are of. No name is another family's: the code is in it."""
    names: dict[str, int] = {}
    for work in _works(family, w):
        name = _name(work.kind, work.printed, work.date)
        names[name] = count = names.get(name, 0) + 1
        for m in work.mentions:
            m.work = name if count == 1 else f"{name}#{count}"


def _works(family: list[Mention], w: Words) -> list[_Work]:
    works: list[_Work] = []
    for m in sorted(family, key=lambda m: (m.date is None) + (m.issuer is None)):
        for work in works if len(works) <= _MOST else works[:_MOST]:
            if work.takes(m):
                break
        else:
            work = _Work(w.committees)
            works.append(work)
        work.add(m)
    return works


def _name(kind: str | None, printed: str, day: date | None) -> str:
    return f"{kind or '-'}/{printed}/{day.isoformat()}" if day else f"{kind or '-'}/{printed}"


@lru_cache(maxsize=1 << 12)
def _folded(name: str) -> str:
    return fold(name)


@lru_cache(maxsize=1 << 12)
def _slug(name: str | None) -> str:
    return re.sub(r"\W+", "-", fold(name or "")).strip("-")[:120]
