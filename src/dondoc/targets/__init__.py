"""Chỉ tiêu: what a duty must reach, as operator, value and unit. ``find_targets`` reads those of one passage.

A share is a target where the passage sets it ("đạt 80%", "100% chi bộ …"); a count only under a floor or ceiling ("ít nhất
02 cuộc") or an aim ("phấn đấu kết nạp 50 đảng viên"). Results of the past, what stands now, ages, limits of days and
numbers that are names are none. A range ("95 - 97%") is two targets. A share without a floor, ceiling or "trên" is ``=``.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from ..folding import lower
from ..letters import LOWER
from ..lexicon import LEXICON, Lexicon
from ..model import Span, Target
from ..numbers import COUNT_WORDS, Number, any_digit, find_numbers
from ..patterns import pattern
from .operators import may_set, says_least

__all__ = ["find_targets"]

_WORDED = pattern(rf"\b(?:ít\s+nhất|tối\s+thiểu|không\s+quá|tối\s+đa)\s+(?P<number>{'|'.join(COUNT_WORDS)})\s+(?=[{LOWER}])")


def find_targets(
    words: str, *, place: Callable[[int, int], Span], low: str | None = None, lexicon: Lexicon = LEXICON
) -> tuple[Target, ...]:
    """The targets of one passage, in order. ``words`` is one line; ``place`` gives the place of ``words[a:b]`` in the text.

    ``low``: the words in small letters, where the caller has them already.
    """
    low = lower(words) if low is None else low
    if not (any_digit(low) or says_least(low)) or not may_set(low):  # no number at all, or none that is set
        return ()
    numbers = _numbers(words, low, lexicon)
    return _judge()(words, low, numbers, place, lexicon) if numbers else ()


@cache
def _judge() -> Callable[[str, str, list[Number], Callable[[int, int], Span], Lexicon], tuple[Target, ...]]:
    from .judged import judge  # when there is something to judge: a short text must start fast

    return judge


def _numbers(words: str, low: str, lexicon: Lexicon) -> list[Number]:
    """The quantities, and the small counts written in words after a floor or ceiling ("ít nhất một lần")."""
    numbers = list(find_numbers(words, lexicon=lexicon))
    if not says_least(low):
        return numbers
    worded = []
    for found in _WORDED.finditer(low):
        start, end = found.span("number")
        worded.append(Number(float(COUNT_WORDS[found["number"]]), 1.0, "", 1.0, start, end, end))
    return sorted([*numbers, *worded], key=lambda n: n.start) if worded else numbers
