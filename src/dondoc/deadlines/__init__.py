"""Thời hạn và định kỳ: when a duty is due, and how often it comes round.

``find_dues`` reads every deadline of one passage, ``find_every`` its cycle. A day named in a duty is a deadline only when
the words around it say so: the days of cited documents, horizons ("đến năm 2030") and the years of names ("kế hoạch năm
2024") are none. Source: Nghị định 09/2019/NĐ-CP, Điều 8, 12 (periods of reports); Bộ luật Dân sự 2015, Điều 144-148.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cache

from ..folding import lower
from ..lexicon import LEXICON, Lexicon
from ..model import Due, Span
from ..patterns import pattern
from .cycles import find_every, names_unit
from .moment import Moment, Outcome, united

__all__ = ["find_dues", "find_every"]

# What must be there before the patterns are worth importing: a short text must start fast.
_DAY = pattern(r"[0-9] ?[/.\-–] ?\n?[0-9]")
_PERIOD = pattern(r"(?:áng(?<=tháng)[\s_]*[0-9đc]|ăm(?<=năm)[\s_]*[12]|ý(?<=quý)[\s_]*[0-4i]|í(?<=quí)[\s_]*[0-4i]|ửa(?<=nửa)[\s_]*[đc])")


def find_dues(
    words: str, *, issued: date | None, place: Callable[[int, int], Span], low: str | None = None, lexicon: Lexicon = LEXICON
) -> tuple[Due, ...]:
    """The deadlines of one passage, in order. ``words`` is one line; ``place`` gives the place of ``words[a:b]`` in the text.

    ``issued`` is the day of the document: it gives the year where none is printed. Moments that stand in one list
    ("Tháng 11, 12/2013") are one deadline, the last. ``date`` is None where the words name no day. ``low``: the words in
    small letters, where the caller has them already.
    """
    low = lower(words) if low is None else low
    timed = names_unit(low)
    dated = (timed and _PERIOD.search(low) is not None) or _may_show_day(low)
    limited = (timed or "sau khi" in low or "giờ" in low) and _limits(low)
    if not dated and not limited:  # most passages name no time at all
        return ()
    found: list[tuple[int, int, Outcome]] = []
    if dated:
        moments = _moments_reader()(words, low, issued, lexicon)
        found += [(*moment.bounds, moment.due(issued)) for moment in (united(moments) if len(moments) > 1 else moments)]
    if limited:
        found += _relative_reader()(words, low, issued, lexicon)
    if len(found) > 1:
        found.sort(key=lambda f: (f[0], -f[1]))
    out: list[Due] = []
    edge = -1
    for start, end, (day, rule, steps) in found:
        if start >= edge:
            out.append(Due(day, words[start:end], place(start, end), rule, steps))
            edge = end
    return tuple(out)


# Both modules are imported when they are first needed: a short text must start fast. (The statement itself costs as much as a search.)
@cache
def _moments_reader() -> Callable[[str, str, date | None, Lexicon], list[Moment]]:
    from .moments import find_moments

    return find_moments


@cache
def _relative_reader() -> Callable[[str, str, date | None, Lexicon], list[tuple[int, int, Outcome]]]:
    from .relative import find_relative

    return find_relative


def _may_show_day(low: str) -> bool:
    """Whether digits stand as in a day: with a stroke, or with a year of this millennium or the last (one letter is found far quicker)."""
    return ("/" in low or "1" in low or "2" in low) and _DAY.search(low) is not None


def _limits(low: str) -> bool:
    """Whether a word of a limit and a word of what it counts from are there. (Written out: ``any`` costs more than the questions.)"""
    return ("trong" in low or "sau khi" in low or "nhất" in low or "không quá" in low or "tối đa" in low) and (
        "từ " in low or "sau " in low or "trước " in low or "thời hạn" in low or "vòng" in low
    )
