"""Mục: what a heading says about the passages under it: aims, targets, things past, money, tasks.

Source: the skeletons of plans, dispatches and reports (mục đích, yêu cầu; chỉ tiêu; nhiệm vụ, giải pháp; tổ chức thực hiện; kết quả).
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from ..lexicon import LEXICON, Lexicon
from ..patterns import pattern
from ..phrases import Beginnings, Phrases

PURPOSE, TARGET, PAST, FUNDING, TASK = "purpose", "target", "past", "funding", "task"

_OPEN_ENDED = (PAST, TASK, TARGET, FUNDING)  # further words do not change what these open
_ALSO_TASKS = pattern(r"\b(?:nhiệm vụ|giải pháp|tổ chức thực hiện|phân công)\b")
_LEAD_IN = pattern(r"(?:(?:về|các|một số|những|phần|mục|i|v|công tác)\s+)+")
_CLOSED = pattern(r"\s*(?:[,;:/(.&–-]|và\b|của\b|\d|năm\b|đến\b|cụ thể\b|chủ yếu\b|\Z)")


class _Headings(NamedTuple):
    purpose: Phrases
    aims: Phrases
    target: Phrases
    past: Phrases
    funding: Phrases
    task: Phrases


@lru_cache(maxsize=8)
def _headings(lexicon: Lexicon) -> tuple[_Headings, Beginnings]:
    """The headings of each kind; which kinds can begin at a place, as bits in their order."""
    known = _Headings(*(Phrases(lexicon.words(f"duties.{name}_headings")) for name in _Headings._fields))
    return known, Beginnings((1 << n, phrases.firsts) for n, phrases in enumerate(known))


def section_of(folded: str, *, lexicon: Lexicon = LEXICON) -> str | None:
    """What a heading (its words folded) opens, or None when its words do not tell."""
    folded = folded.strip(" :.")
    known, begins = _headings(lexicon)
    starts = [0]
    lead_in = _LEAD_IN.match(folded)
    if lead_in:
        starts.append(lead_in.end())
    for at in starts:
        if not begins.at(folded, at):
            continue
        for name, phrases in (
            (PURPOSE, known.purpose),
            (TARGET, known.target),
            (FUNDING, known.funding),
            (PAST, known.past),
            (TASK, known.task),
        ):
            end = phrases.match(folded, at)
            if end >= 0 and (name in _OPEN_ENDED or _CLOSED.match(folded, end)):
                return TASK if name in (TARGET, FUNDING) and _ALSO_TASKS.search(folded, end) else name
        if known.aims.match(folded, at) >= 0:
            return PURPOSE
    return TASK if len(folded) < 120 and known.task.find(folded) else None
