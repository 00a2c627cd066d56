"""Dẫn chiếu thời hạn: "theo thời gian nêu tại khoản 1" takes the day of that provision of the same document."""

from __future__ import annotations

import re
from dataclasses import replace

from ..folding import fold
from ..model import Due, Obligation, Span
from ..patterns import pattern

_REFERS = pattern(r"thời (?:gian|hạn)[^.;:]{0,60}?(?:tại|theo|ở)\s(?:khoản|mục|điểm|điều|phần|tiết)\s(\w+(?:\.\w+)*)")


def resolve(duties: list[Obligation], content: str) -> list[Obligation]:
    """The duties, those that point at the day of another provision given that day; what cannot be found stays without one."""
    days: dict[str, Due] = {}
    for duty in duties:
        if duty.due is not None and duty.due.date is not None and duty.provision:
            days.setdefault(duty.provision, duty.due)
    out = []
    for duty in duties:
        open_ = duty.due is None or duty.due.date is None
        found = _REFERS.search(fold(duty.action)) if open_ and "thời" in duty.action.lower() else None
        source = days.get(_address(found.group(1), duty.provision, days)) if found else None
        if found and source:
            duty = replace(duty, due=_as_there(duty, found, source, content))
        out.append(duty)
    return out


def _address(printed: str, provision: str | None, days: dict[str, Due]) -> str:
    """The id of the provision that is meant: beside this one, or counted from the top."""
    key = printed.rstrip(".)")
    beside = f"{provision.rsplit('.', 1)[0]}.{key}" if provision and "." in provision else key
    return beside if beside in days else key.upper() if key.upper() in days else key


def _as_there(duty: Obligation, found: re.Match[str], source: Due, content: str) -> Due:
    words = duty.span.of(content)
    at = fold(" ".join(words.split())).find(found.group())
    exact = at >= 0 and " ".join(words.split()) == words
    span = Span(duty.span.start + at, duty.span.start + at + len(found.group())) if exact else duty.span
    step = f"“{duty.action[found.start() : found.end()]}” dẫn tới hạn “{source.text}”"
    return Due(source.date, duty.action[found.start() : found.end()], span, "as_there", (step, *source.steps))
