"""Hạn tương đối: so many days from an act, or after an event. The day is counted only where the act's day is printed.

Source: Bộ luật Dân sự 2015, Điều 147 (the first day is not counted). Working days need the calendar of the office, so
that they are never counted here.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from datetime import date, timedelta
from functools import lru_cache

from ..dates import read_date
from ..lexicon import LEXICON, Lexicon
from ..numbers import COUNT_WORDS, read_count
from ..patterns import pattern
from .moment import Outcome

_COUNT = rf"(?:\d{{1,3}}|{'|'.join(COUNT_WORDS)})"
_LIMIT = r"(?:trong|chậm\s+nhất|muộn\s+nhất|không\s+quá|tối\s+đa)"
_LIMIT_WORD = pattern(_LIMIT)
_WITHIN = pattern(
    rf"""\b(?P<cue>{_LIMIT})(?:\s+(?:là|sau|trong|thời\s+hạn|thời\s+gian|vòng|khoảng|tối\s+đa|không\s+quá|chậm\s+nhất))*\s+
    (?P<count>{_COUNT})\s*(?:\(\w+(?:\s\w+)?\)\s*)?(?P<unit>ngày\s+làm\s+việc|ngày|tuần|tháng|giờ(?:\s+làm\s+việc)?|năm)\b
    (?P<base>,?\s*(?:kể\s+từ|tính\s+từ|từ\s+(?:ngày|khi)|sau\s+(?:khi|ngày)|trước\s+(?:khi|ngày)|sau\s+kỳ)\b[^.;,()]{{0,200}})?""",
    re.IGNORECASE | re.VERBOSE,
)
_LIMITED = pattern(r"thời\s+hạn|vòng", re.IGNORECASE)
_SPAN = pattern(r"\s*(?:/|đầu|cuối|gần|qua|một\s+lần)", re.IGNORECASE)
_OWN = pattern(r"(?:ký|ban\s+hành)\b[^.;,]*\bnày\b", re.IGNORECASE)
_DAY_AT = pattern(r"(?:kể|tính)?\s*từ\s+(?=ngày)", re.IGNORECASE)
_NAMES = {"ngày": 1, "tuần": 7}


def find_relative(words: str, low: str, issued: date | None, lexicon: Lexicon = LEXICON) -> list[tuple[int, int, Outcome]]:
    """(start, end, outcome) of each deadline that counts from an act (rule ``within``) or waits for one (``after_event``).

    ``low``: the words in small letters.
    """
    out: list[tuple[int, int, Outcome]] = []
    if "ngày" in low or "giờ" in low or "tháng" in low or "tuần" in low or "năm" in low:
        edge = 0
        for limit in _LIMIT_WORD.finditer(low):
            found = _WITHIN.match(words, limit.start()) if limit.start() >= edge else None
            if found is None:
                continue
            edge = found.end()
            if _is_limit(found):
                out.append((found.start(), edge, _outcome(found, issued)))
    if "sau khi" in low:
        starts = [a for a, _, _ in out]
        limits = list(out)
        for event in _events(lexicon).finditer(words):
            i = bisect_right(starts, event.start()) - 1
            if i < 0 or event.start() >= limits[i][1]:
                out.append((event.start(), event.end(), (None, "after_event", (f"chờ việc: “{event.group().strip()}”",))))
    return out


def _is_limit(found: re.Match[str]) -> bool:
    """Without an act to count from, the words must say that it is a limit; "trong 5 năm" alone is a span of time."""
    if found["base"]:
        return True
    if _SPAN.match(found.string, found.end()):
        return False
    head = found.group()[: found.start("count") - found.start()]
    return _LIMITED.search(head) is not None and "năm" not in found["unit"].lower()


def _outcome(found: re.Match[str], issued: date | None) -> Outcome:
    count = read_count(found["count"]) or 0
    unit = " ".join(found["unit"].lower().split())
    base = (found["base"] or "").strip(" ,")
    steps = [f"{count} {unit}" + (f" {base}" if base else ": văn bản không nói tính từ ngày nào")]
    start = _base_day(base, issued)
    if start is not None and unit in _NAMES:
        last = start + timedelta(days=count * _NAMES[unit])
        steps.append(f"tính từ {start.day:02}/{start.month:02}/{start.year}, không kể ngày đầu: {last.day:02}/{last.month:02}/{last.year}")
        return last, "within", tuple(steps)
    if "làm việc" in unit:
        steps.append("ngày làm việc: tính theo lịch của cơ quan")
    return None, "within", tuple(steps)


def _base_day(base: str, issued: date | None) -> date | None:
    """The day to count from: printed, or that of this document where it says "kể từ ngày ký … này"."""
    if base.lower().startswith("trước"):
        return None
    at = _DAY_AT.match(base)
    read = read_date(base, at.end()) if at else None
    if read is not None:
        return read.day
    return issued if _OWN.search(base) else None


@lru_cache(maxsize=8)
def _events(lexicon: Lexicon) -> re.Pattern[str]:
    events = "|".join(re.escape(w).replace(r"\ ", r"\s+") for w in lexicon.words("cues.due_events"))
    return pattern(
        rf"\bngay\s+sau\s+khi\b[^.;,()]{{0,200}}|(?<!ngay\s)\bsau\s+khi\b[^.;,()]{{0,120}}?\b(?:{events})\b[^.;,()]{{0,200}}", re.IGNORECASE
    )
