"""Cơ cấu: shares that the text gives as parts of one whole must make 100 (each may be off by half its last digit)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from ..lexicon import Lexicon
from ..numbers import Number
from ..patterns import pattern
from .arithmetic import Claim
from .passages import Passage

_JOINED = pattern(r"[^.\d]{0,90}[,;)][^.\d]{0,90}|[^.\d]{0,60}\bvà\b[^.\d]{0,60}", re.IGNORECASE)
_NO_SHARE = pattern(
    r"(?:\b(?:tăng|giảm|so\s+với|trên|dưới|tối\s+thiểu|ít\s+nhất|từ|hơn|gần|khoảng|vượt|lên|xuống|còn)|[><~])\s*\Z", re.IGNORECASE
)
# How they end: cheaper to ask, and few words before a share do.
_NO_SHARE_ENDS = (
    "tăng", "giảm", "với", "trên", "dưới", "thiểu", "nhất", "từ", "hơn", "gần", "khoảng", "vượt", "lên", "xuống", "còn", ">", "<", "~",
)  # fmt: skip
_MONTH = pattern(r"\b(?:tháng|quý|năm|kỳ|T\d|Q\d)\b[^,;]{0,20}\Z", re.IGNORECASE)
_SHARE = pattern(r"\b(?:chiếm|còn\s+lại)\b", re.IGNORECASE)


def find_shares(passage: Passage, lexicon: Lexicon) -> Iterator[Claim]:
    """Runs of shares in one sentence. A run that does not make 100 is said only where the words call it parts of a whole."""
    words = passage.words
    if words.count("%") < 2:
        return
    for start, end in passage.sentences:
        percents = [n for n in passage.inside(start, end) if n.unit == "%"]
        for run in _runs(words, percents):
            claim = _judged(words, run, start, lexicon)
            if claim is not None:
                yield claim


def _runs(words: str, percents: list[Number]) -> Iterator[list[Number]]:
    run: list[Number] = []
    for number in percents:
        left = words[max(0, number.start - 40) : number.start]
        if (left.rstrip().lower().endswith(_NO_SHARE_ENDS) and _NO_SHARE.search(left)) or _MONTH.search(left):
            if len(run) > 1:
                yield run
            run = []
            continue
        gap = re.sub(r"[\d.,]*\d", "", words[run[-1].after : number.start]) if run else ""
        if run and not _JOINED.fullmatch(gap):
            if len(run) > 1:
                yield run
            run = []
        run.append(number)
    if len(run) > 1:
        yield run


def _judged(words: str, run: list[Number], start: int, lexicon: Lexicon) -> Claim | None:
    total = sum(n.value for n in run)
    holds = abs(total - 100) <= sum(n.step for n in run) / 2 + 1e-9
    before = words[max(start, run[0].start - 100) : run[0].start]
    named = _cues(lexicon).search(before) is not None
    gaps = [words[a.after : b.start] for a, b in pairwise(run)]
    called = named or all(_SHARE.search(gap) for gap in gaps)
    if holds and (len(run) > 2 or called):
        pass
    elif not (called and len(run) > 2 and 75 <= total <= 125):
        return None
    return Claim("sum", (100.0, *(n.value for n in run)), holds, round(total, 6), run[0].start, run[-1].after)


@lru_cache(maxsize=8)
def _cues(lexicon: Lexicon) -> re.Pattern[str]:
    return pattern("|".join(re.escape(w).replace(r"\ ", r"\s+") for w in lexicon.words("cues.share_cues")), re.IGNORECASE)
