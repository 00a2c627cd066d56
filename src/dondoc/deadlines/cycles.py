"""Định kỳ: how often a duty comes round: day | week | month | quarter | half_year | year | regular.

``regular`` is "thường xuyên", or "định kỳ" without a period or with one that has no name of its own (2 năm một lần).
Source: Nghị định 09/2019/NĐ-CP, Điều 12 (báo cáo tháng, quý, 6 tháng, năm).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from ..folding import lower
from ..lexicon import LEXICON, Lexicon
from ..numbers import COUNT_WORDS, read_count
from ..patterns import any_word, pattern

_PERIODS = {"ngày": "day", "tuần": "week", "tháng": "month", "quý": "quarter", "quí": "quarter", "năm": "year"}
# The units by their marked vowels, which are rarer than their first letters.
_UNITS = r"ăm(?<=năm)|áng(?<=tháng)|ý(?<=quý)|í(?<=quí)|ày(?<=ngày)|ần(?<=tuần)"
_UNIT_ALONE = pattern(rf"(?:{_UNITS})(?!\s*\d)")  # not "ngày 5", "quý 2", which most of them are
_NUMBERED = frozenset({"hằng", "hàng", "mỗi", "lần"})  # only beside these a unit with a number behind it still names a cycle
_MONTHS = {1: "month", 3: "quarter", 6: "half_year", 12: "year"}
_A_YEAR = {1: "year", 2: "half_year", 3: "regular", 4: "quarter", 12: "month"}
_STATED = pattern(r"\b(?:là|trở thành)\s[^.;:]*,\s*\Z")  # "là yêu cầu khách quan, thường xuyên": what it is, not what to do
_RATE = pattern(r"\d\s(?:lượt|cuộc|buổi|kỳ|đợt|phiên|chuyến|lớp|hội nghị|tin|bài|tin,? bài|chuyên đề)/(tuần|tháng|quý|năm|ngày)\b")
_BEFORE = 60
_COUNT = rf"(?:\d{{1,2}}|{'|'.join(COUNT_WORDS)})"


def find_every(words: str, *, low: str | None = None, lexicon: Lexicon = LEXICON) -> str | None:
    """The cycle that one passage names, the first of those with a period, else ``regular``; None where nothing comes round.

    ``low``: the words in small letters, where the caller has them already.
    """
    low = lower(words) if low is None else low
    timed = names_unit(low)
    if not timed and "xuyên" not in low and "định" not in low:  # most passages name no unit of time and nothing regular
        return None
    if "  " in low:
        low = " ".join(low.split())
    return (_of_period(low, lexicon) or _of_rate(low) if timed else None) or _regular(low, lexicon)


def names_unit(low: str) -> bool:
    """Whether a unit of time is there. (Six words are looked for quicker than one pattern, and the first are the most frequent.)"""
    return "năm" in low or "ngày" in low or "tháng" in low or "quý" in low or "tuần" in low or "quí" in low


def _of_period(low: str, lexicon: Lexicon) -> str | None:
    first: tuple[int, str] | None = None
    alone = _UNIT_ALONE.search(low) is not None
    for numbered, needle, ways in _ways(lexicon):
        if not (alone or numbered) or needle not in low:
            continue
        for way in ways:
            told = way.first(low)
            if told is not None and (first is None or told[0] < first[0]):
                first = told
    return first[1] if first else None


def _of_rate(low: str) -> str | None:
    """ "Ít nhất 02 lượt/năm": so often a year."""
    found = _RATE.search(low) if "/" in low else None
    return _PERIODS[found[1]] if found else None


def _regular(low: str, lexicon: Lexicon) -> str | None:
    """ "Thường xuyên" and "định kỳ" with no period."""
    for needle, pattern_of in (("thường xuyên", 0), ("định k", 1)):
        if needle in low:
            said = _said_regular(lexicon)[pattern_of].finditer(low)
            if any(_STATED.search(low, max(0, r.start() - 60), r.start()) is None for r in said):
                return "regular"
    return None


def _named(given: dict[str, str | None]) -> str | None:
    unit, count_words, times = given["unit"] or "", given.get("count"), given.get("times")
    if times:
        return _times(read_count(times) or 0, unit)
    count = (read_count(count_words) or 0) if count_words else 1
    if unit == "tháng":
        return _MONTHS.get(count, "regular")
    return _PERIODS.get(unit) if count == 1 else "regular"


def _times(times: int, unit: str) -> str:
    """So many times in a period: "02 lần/năm" is every half-year, "2 lần/tháng" is within the month."""
    return _A_YEAR.get(times, "month" if times > 12 else "regular") if unit == "năm" else _PERIODS[unit]


class Way(NamedTuple):
    """Một cách nói: the words that name a cycle, and what must stand right before them, looked for only where they are."""

    said: re.Pattern[str]
    before: re.Pattern[str] | None = None

    def first(self, low: str) -> tuple[int, str] | None:
        """Where it is said first, and the cycle it names."""
        for found in self.said.finditer(low):
            start = found.start()
            given = found.groupdict()
            if self.before is not None:
                left = self.before.search(low, max(0, start - _BEFORE), start)
                if left is None:
                    continue
                start = left.start()
                given |= left.groupdict()
            named = _named(given)
            if named is not None:
                return start, named
        return None


def _begins(word: str) -> str:
    """``word`` where a word begins: looked for behind its letters, for a pattern that begins with them is searched quicker."""
    return rf"{word}(?<!\w{word})"


def _not_after(words: Iterable[str], word: str) -> str:
    """``word`` where a word begins that is none of these and one blank behind it."""
    return _begins(word) + "".join(rf"(?<!\b{re.escape(w)}\s{word})" for w in words)


@lru_cache(maxsize=8)
def _ways(lexicon: Lexicon) -> tuple[tuple[bool, str, tuple[Way, ...]], ...]:
    """What names a cycle: whether a number may stand behind its unit, the word that must be there, the ways to say it then."""
    goods, things = lexicon.words("cues.every_not_after"), lexicon.words("cues.every_of_things")
    unit = "(?P<unit>ngày|tuần|tháng|qu[ýí]|năm)"
    longer = "(?P<unit>tuần|tháng|qu[ýí]|năm)"
    count = rf"(?:(?P<count>{_COUNT})\s+)?"
    one = r"(?!\s*(?:\d|[ivx]+\b|/\s?\d{4}|này|nay|tới|sau|trước|qua|đầu|cuối|vừa|công|thanh|an|hành|nhân|cao))"  # "tháng 5", "năm nay"
    shorter = Way(  # "6 tháng và hằng năm"
        pattern(r"(?P<unit>tháng)(?=(?:,|\s+và|,\s*và|\s+hoặc|\s*/)\s*h[ằà]ng\s+năm\b)"), pattern(rf"\b{count}\Z")
    )
    told = Way(
        pattern(rf"theo(?<!\wtheo)\s+{longer}\b{one}"),
        pattern(r"\b(?:báo\s+cáo|tổng\s+hợp|giao\s+ban|đánh\s+giá|họp)\b[^.;]{0,40}\Z"),
    )
    rows: list[tuple[str, Way | str]] = [
        ("hằng", shorter),
        ("hàng", shorter),
        ("hằng", rf"{_not_after(things, 'hằng')}\s+{count}{unit}\b"),
        ("hàng", rf"{_not_after((*goods, *things), 'hàng')}\s+{count}{unit}\b(?!\s+(?:hóa|hoá))"),
        (
            "lần",
            rf"\b(?:mỗi|một|từng|trong)\s+{unit}\b[^.;:]{{0,20}}?\b(?:ít\s+nhất\s+|tối\s+thiểu\s+)?(?P<times>{_COUNT})\s+lần\b",
        ),
        ("lần", rf"\b(?P<times>{_COUNT})\s+lần\s*(?:/|trong|một|mỗi|trên)\s*(?:một\s+|mỗi\s+|01\s+)?{unit}\b{one}"),
        ("lần", rf"\b{count}{unit}(?:\s+một\s+lần|\s*/\s*(?:01\s+|1\s+)?lần|\s+/?(?:01|1)\s+lần)\b"),
        ("mỗi", rf"{_begins('mỗi')}\s+{count}{unit}\b(?![^.;:]{{0,40}}\blần\b)"),
        ("định k", rf"{_begins('định')}\s+k[ỳì]\s+(?:\w+\s+)??{count}{unit}\b{one}"),
        ("cuối", rf"{_begins('tháng')}\s+cuối\s+(?:của\s+)?(?P<unit>qu[ýí])\b(?!\s+[ivx\d])"),
        ("theo", told),
    ]
    for word in lexicon.words("cues.every_reports"):
        rows.append((word, rf"(?:{any_word([word])})\s+{count}{longer}\b{one}"))
    needles = {needle for needle, _ in rows}
    by_needle: dict[str, list[Way]] = {}
    for needle, way in rows:
        shortest = min((n for n in needles if n in needle), key=len)  # "chế độ báo cáo" is asked for only where "báo cáo" stands
        by_needle.setdefault(shortest, []).append(Way(pattern(way)) if isinstance(way, str) else way)
    return tuple((needle in _NUMBERED, needle, tuple(ways)) for needle, ways in by_needle.items())


@lru_cache(maxsize=8)
def _said_regular(lexicon: Lexicon) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Not where "thường xuyên" is the name of a kind of money."""
    money = _not_after(lexicon.words("cues.regular_not_after"), "thường")
    return pattern(rf"{money}\s+xuyên\b"), pattern(rf"{_begins('định')}\s+k[ỳì]\b")
