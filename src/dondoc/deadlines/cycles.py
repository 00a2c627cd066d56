"""Định kỳ: how often a duty comes round: day | week | month | quarter | half_year | year | regular.

``regular`` is "thường xuyên", or "định kỳ" without a period or with one that has no name of its own (2 năm một lần).
Source: Nghị định 09/2019/NĐ-CP, Điều 12 (báo cáo tháng, quý, 6 tháng, năm).
"""

from __future__ import annotations

import re
from functools import lru_cache

from ..folding import lower
from ..lexicon import LEXICON, Lexicon
from ..numbers import COUNT_WORDS, read_count
from ..patterns import pattern

_PERIODS = {"ngày": "day", "tuần": "week", "tháng": "month", "quý": "quarter", "quí": "quarter", "năm": "year"}
_LONGER = ("năm", "tháng", "quý", "tuần", "quí")
_MONTHS = {1: "month", 3: "quarter", 6: "half_year", 12: "year"}
_A_YEAR = {1: "year", 2: "half_year", 3: "regular", 4: "quarter", 12: "month"}
_STATED = pattern(r"\b(?:là|trở thành)\s[^.;:]*,\s*\Z")  # "là yêu cầu khách quan, thường xuyên": what it is, not what to do
_COUNT = rf"(?:\d{{1,2}}|{'|'.join(COUNT_WORDS)})"


def find_every(words: str, *, lexicon: Lexicon = LEXICON) -> str | None:
    """The cycle that one passage names, the first of those with a period, else ``regular``; None where nothing comes round."""
    low = lower(words)
    if "  " in low:
        low = " ".join(low.split())
    return _of_period(low, lexicon) or _regular(low, lexicon)


def _of_period(low: str, lexicon: Lexicon) -> str | None:
    longer = "năm" in low or "tháng" in low or "quý" in low or "tuần" in low or "quí" in low
    if not longer and "ngày" not in low:
        return None
    first: tuple[int, str] | None = None
    for daily, needle, said in _patterns(lexicon):
        if not (longer or daily) or needle not in low:
            continue
        for found in said.finditer(low):
            named = _named(found)
            if named is not None:
                if first is None or found.start() < first[0]:
                    first = (found.start(), named)
                break
    return first[1] if first else None


def _regular(low: str, lexicon: Lexicon) -> str | None:
    """ "Thường xuyên" and "định kỳ" with no period."""
    if "thường xuyên" not in low and "định k" not in low:
        return None
    said = _said_regular(lexicon).finditer(low)
    return "regular" if any(_STATED.search(low, max(0, r.start() - 60), r.start()) is None for r in said) else None


def _named(found: re.Match[str]) -> str | None:
    given = found.groupdict()
    unit, count_words, times = given["unit"], given.get("count"), given.get("times")
    if times:
        return _times(read_count(times) or 0, unit)
    count = (read_count(count_words) or 0) if count_words else 1
    if unit == "tháng":
        return _MONTHS.get(count, "regular")
    return _PERIODS.get(unit) if count == 1 else "regular"


def _times(times: int, unit: str) -> str:
    """So many times in a period: "02 lần/năm" is every half-year, "2 lần/tháng" is within the month."""
    return _A_YEAR.get(times, "month" if times > 12 else "regular") if unit == "năm" else _PERIODS[unit]


def _spaced(words: str) -> str:
    return re.escape(words).replace(r"\ ", r"\s+")


@lru_cache(maxsize=8)
def _patterns(lexicon: Lexicon) -> tuple[tuple[bool, str, re.Pattern[str]], ...]:
    """What names a cycle: whether days may be its unit, the word that must be there, the pattern; in small letters."""
    goods = "".join(rf"(?<!\b{re.escape(w)}\s)" for w in lexicon.words("cues.every_not_after"))
    things = "".join(rf"(?<!\b{re.escape(w)}\s)" for w in lexicon.words("cues.every_of_things"))
    unit = "(?P<unit>ngày|tuần|tháng|qu[ýí]|năm)"
    count = rf"(?:(?P<count>{_COUNT})\s+)?"
    one = r"(?!\s*(?:\d|[ivx]+\b|/\s?\d{4}|này|nay|tới|sau|trước|qua|đầu|cuối|vừa|công|thanh|an|hành|nhân|cao))"  # "tháng 5", "năm nay"
    told = r"\b(?:báo\s+cáo|tổng\s+hợp|giao\s+ban|đánh\s+giá|họp)\b[^.;]{0,40}?\btheo\s+(?P<unit>tuần|tháng|qu[ýí]|năm)\b"
    shorter = rf"\b{count}(?P<unit>tháng)(?=(?:,|\s+và|,\s*và|\s+hoặc|\s*/)\s*h[ằà]ng\s+năm\b)"  # "6 tháng và hằng năm"
    daily = (
        ("hằng", shorter),
        ("hàng", shorter),
        ("hằng", rf"{things}\bhằng\s+{count}{unit}\b"),
        ("hàng", rf"{goods}{things}\bhàng\s+{count}{unit}\b(?!\s+(?:hóa|hoá))"),
        (
            "lần",
            rf"\b(?:mỗi|một|từng|trong)\s+{unit}\b[^.;:]{{0,20}}?\b(?:ít\s+nhất\s+|tối\s+thiểu\s+)?(?P<times>{_COUNT})\s+lần\b",
        ),
        ("lần", rf"\b(?P<times>{_COUNT})\s+lần\s*(?:/|trong|một|mỗi|trên)\s*(?:một\s+|mỗi\s+|01\s+)?{unit}\b{one}"),
        ("lần", rf"\b{count}{unit}(?:\s+một\s+lần|\s*/\s*(?:01\s+|1\s+)?lần|\s+/?(?:01|1)\s+lần)\b"),
        ("mỗi", rf"\bmỗi\s+{count}{unit}\b(?![^.;:]{{0,40}}\blần\b)"),
        ("định k", rf"\bđịnh\s+k[ỳì]\s+(?:\w+\s+)??{count}{unit}\b{one}"),
    )
    longer = (
        ("cuối", r"\btháng\s+cuối\s+(?:của\s+)?(?P<unit>qu[ýí])\b(?!\s+[ivx\d])"),
        *((f"theo {unit}", rf"{told}{one}") for unit in _LONGER),
        *(
            (word, rf"{re.escape(word[0])}(?<!\w{re.escape(word[0])}){_spaced(word[1:])}\s+{count}(?P<unit>tuần|tháng|qu[ýí]|năm)\b{one}")
            for word in lexicon.words("cues.every_reports")
        ),
    )
    rows = (*((True, *row) for row in daily), *((False, *row) for row in longer))
    return tuple((any_unit, needle, pattern(source)) for any_unit, needle, source in rows)


@lru_cache(maxsize=8)
def _said_regular(lexicon: Lexicon) -> re.Pattern[str]:
    """Not where "thường xuyên" is the name of a kind of money."""
    money = "".join(rf"(?<!\b{re.escape(w)}\s)" for w in lexicon.words("cues.regular_not_after"))
    return re.compile(rf"{money}\bthường\s+xuyên\b|\bđịnh\s+k[ỳì]\b")
