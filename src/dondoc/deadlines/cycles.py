"""Định kỳ: how often a duty comes round: day | week | month | quarter | half_year | year | regular.

``regular`` is "thường xuyên", or "định kỳ" without a period or with one that has no name of its own (2 năm một lần).
Source: Nghị định 09/2019/NĐ-CP, Điều 12 (báo cáo tháng, quý, 6 tháng, năm).
"""

from __future__ import annotations

import re
from functools import lru_cache

from ..lexicon import LEXICON, Lexicon
from ..numbers import COUNT_WORDS, read_count

_PERIODS = {"ngày": "day", "tuần": "week", "tháng": "month", "quý": "quarter", "năm": "year"}
_MONTHS = {1: "month", 3: "quarter", 6: "half_year", 12: "year"}
_A_YEAR = {1: "year", 2: "half_year", 3: "regular", 4: "quarter", 12: "month"}
_MAYBE = re.compile(r"h[ằà]ng\s|mỗi|lần|định kỳ|thường xuyên|báo cáo|giao ban|sơ kết|từng|theo (?:tháng|quý|tuần)|đánh giá", re.IGNORECASE)
_STATED = re.compile(r"\b(?:là|trở thành)\s[^.;:]*,\s*\Z")  # "là yêu cầu khách quan, thường xuyên": what it is, not what to do
_COUNT = rf"(?:\d{{1,2}}|{'|'.join(COUNT_WORDS)})"


def find_every(words: str, *, lexicon: Lexicon = LEXICON) -> str | None:
    """The cycle that one passage names, the first of those with a period, else ``regular``; None where nothing comes round."""
    if _MAYBE.search(words) is None:
        return None
    period, regular = _patterns(lexicon)
    for found in period.finditer(words):
        named = _named(found)
        if named is not None:
            return named
    said = any(_STATED.search(words, max(0, r.start() - 60), r.start()) is None for r in regular.finditer(words))
    return "regular" if said else None


def _named(found: re.Match[str]) -> str | None:
    if found["times"]:
        return _times(read_count(found["times"]) or 0, found["per"].lower())
    if found["times2"]:
        return _times(read_count(found["times2"]) or 0, found["per2"].lower())
    unit = next((found[g] for g in ("hang", "each", "span", "once", "report") if found[g]), "").lower()
    count_words = next((found[g] for g in ("n_each", "n_span", "n_once", "n_report") if found[g]), None)
    count = (read_count(count_words) or 0) if count_words else 1
    if unit == "tháng":
        return _MONTHS.get(count, "regular")
    return _PERIODS.get(unit) if count == 1 else "regular"


def _times(times: int, unit: str) -> str:
    """So many times in a period: "02 lần/năm" is every half-year, "2 lần/tháng" is within the month."""
    return _A_YEAR.get(times, "month" if times > 12 else "regular") if unit == "năm" else _PERIODS[unit]


@lru_cache(maxsize=8)
def _patterns(lexicon: Lexicon) -> tuple[re.Pattern[str], re.Pattern[str]]:
    goods = "".join(rf"(?<!\b{re.escape(w)}\s)" for w in lexicon.words("cues.every_not_after"))
    money = "".join(rf"(?<!\b{re.escape(w)}\s)" for w in lexicon.words("cues.regular_not_after"))
    reports = "|".join(re.escape(w).replace(r"\ ", r"\s+") for w in lexicon.words("cues.every_reports"))
    unit = "ngày|tuần|tháng|quý|năm"
    part = r"(?!\s*(?:\d|[IV]+\b|/\s?\d{4}|này|nay|tới|sau|trước|qua|đầu|cuối|vừa|công|thanh|an|hành|nhân|cao))"
    period = re.compile(
        rf"""
          {goods}\bh[ằà]ng\s+(?:{_COUNT}\s+)?(?P<hang>{unit})\b(?!\s+(?:hóa|hoá))
        | \b(?:mỗi|một|từng|trong)\s+(?P<per2>{unit})\b[^.;:]{{0,20}}?\b(?:ít\s+nhất\s+|tối\s+thiểu\s+)?(?P<times2>{_COUNT})\s+lần\b
        | \b(?P<times>{_COUNT})\s+lần\s*(?:/|trong|một|mỗi|trên)\s*(?:một\s+|mỗi\s+|01\s+)?(?P<per>{unit})\b{part}
        | \bmỗi\s+(?:(?P<n_each>{_COUNT})\s+)?(?P<each>{unit})\b
        | \bđịnh\s+kỳ\s+(?:\w+\s+){{0,1}}?(?:(?P<n_span>{_COUNT})\s+)?(?P<span>{unit})\b{part}
        | \b(?:(?P<n_once>{_COUNT})\s+)?(?P<once>{unit})(?:\s+một\s+lần|\s*/\s*(?:01\s+|1\s+)?lần|\s+/?(?:01|1)\s+lần)\b
        | \b(?:{reports})\s+(?:(?P<n_report>{_COUNT})\s+)?(?P<report>tuần|tháng|quý|năm)\b{part}
        """,
        re.IGNORECASE | re.VERBOSE,
    )
    return period, re.compile(rf"{money}\bthường\s+xuyên\b|\bđịnh\s+kỳ\b", re.IGNORECASE)
