"""Tổng và phần: a whole with its parts ("trong đó", "gồm", a bracket), and shares of one whole that make 100."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise, takewhile
from typing import NamedTuple

from ..lexicon import Lexicon
from ..numbers import Number
from ..patterns import pattern
from .arithmetic import Claim, adds_up, agrees, share
from .passages import Passage

_REACH = 1500
_WEAK = ("trong đó", "trong số đó")
_BRACKET = pattern(r"[()]")
_NESTED = pattern(r"\([^()]*\)")
_PARTIAL = pattern(
    r"\A\s*có\b(?!\s*:)|\b(?:nhất\s+là|chủ\s+yếu|riêng|điển\s+hình|tiêu\s+biểu|một\s+số|như)\b|\.\.\.|…|\bv\.v", re.IGNORECASE
)
_OTHER = pattern(r"\b(?:tăng|giảm|so\s+với|đạt|chiếm|vượt|bằng|hơn|trên|dưới|khoảng|gần)\s*\Z", re.IGNORECASE)
_HEAD = pattern(r"\s*(?P<head>[^\W\d]+)")
_LOOSE = pattern(r"[,;](?=\s)|\s(?:và|cùng)\s|\s\+\s")
_WHOLE_OF = pattern(r"(?:\A|[.;,:]\s*)\s*trong\s+(?:tổng\s+)?(?:số\s+)?\Z", re.IGNORECASE)
_HAS = pattern(r"[^.;:()\d]{0,80}\b(?:có|gồm)\s+\Z", re.IGNORECASE)
_OPEN = pattern(r"[^.;()\d]{0,60}\(\s*")
_COLON = pattern(r"[^.;:()\d]{0,80}:\s+")
_TOTAL = pattern(r"tổng(?<!\wtổng)(?!\w)")  # in small letters
_PERCENT_OF_PART = pattern(r"[^.;,()\d]{0,60}(?:\(\s*(?:chiếm\s+|đạt\s+|tỷ\s+lệ\s+)*|,?\s*chiếm\s+(?:tỷ\s+lệ\s+)?)\Z", re.IGNORECASE)


class Parts(NamedTuple):
    """Các phần: one quantity a segment; ``clear`` when each segment has only one."""

    found: list[Number]
    clear: bool


def find_sums(passage: Passage, lexicon: Lexicon) -> Iterator[Claim]:
    """Sum claims of one passage, and the shares of its parts. What is only hinted at is said only where it holds."""
    if len(passage.numbers) < 3:
        return
    words, low = passage.words, passage.low
    claims: list[Claim] = []
    if any(cue in low for cue in _heads(lexicon)):
        claims += _after_cues(passage, lexicon)
    if "(" in words:
        claims += _in_brackets(passage)
    if ":" in words:
        claims += _after_colons(passage)
    if "trong " in low:
        claims += _out_of(passage)
    if "tổng" in low:
        claims += _totals(passage)
    right = [claim for claim in claims if claim.kind == "sum" and claim.holds]
    wholes: set[int] = set()
    for claim in claims:
        if claim.kind == "sum":
            other_way = not claim.holds and any(claim.start < r.end and r.start < claim.end for r in right)
            if other_way or claim.start in wholes:
                continue
            wholes.add(claim.start)
        yield claim


def _after_cues(passage: Passage, lexicon: Lexicon) -> Iterator[Claim]:
    words = passage.words
    sentences = passage.sentences
    for i, (start, end) in enumerate(sentences):
        cues = list(_cues(lexicon).finditer(words, start, end))
        for k, cue in enumerate(cues):
            opens = cue.start() - start <= 2 and i > 0
            whole = _whole(passage, sentences[i - 1][0] if opens else start, cue.start())
            if whole is None:
                continue
            stop = min(_region_end(words, cue.start(), cue.end(), end), cues[k + 1].start() if k + 1 < len(cues) else end)
            strong = cue["strong"] is not None or cue["colon"] is not None
            said = list(_judge(passage, whole, cue.end(), stop, strong=strong))
            yield from said
            if not said:  # two things counted at once: "12 dự án, 3.450 tỷ đồng, trong đó 8 dự án 2.150 tỷ đồng, …"
                for other in passage.inside(start, cue.start())[-3:]:
                    yield from _of_one_kind(passage, other, cue.end(), stop)


def _totals(passage: Passage) -> Iterator[Claim]:
    """ "Tổng số hồ sơ là 5.210 hồ sơ, đã giải quyết 5.100 hồ sơ, đang giải quyết 110 hồ sơ"."""
    for start, end in passage.sentences:
        total = _TOTAL.search(passage.low, start, end)
        whole = next((n for n in passage.inside(total.end(), end) if not n.unit), None) if total else None
        if whole is not None:
            yield from _of_one_kind(passage, whole, whole.after, end)


def _of_one_kind(passage: Passage, whole: Number, start: int, stop: int) -> Iterator[Claim]:
    """What is counted by the same word as the whole; said only where it makes the whole."""
    words = passage.words
    kind = _kind(words, whole)
    parts = [n for n in passage.inside(start, stop) if kind and not n.unit and _kind(words, n) == kind]
    if len(parts) > 1 and not whole.unit and adds_up(whole, parts)[0]:
        yield from _summed(passage, whole, Parts(parts, True), parts[-1].after, adds_up(whole, parts))


def _kind(words: str, number: Number) -> tuple[float, str] | None:
    head = _HEAD.match(words, number.after)
    return (number.scale, head["head"].lower()) if head else None


def _whole(passage: Passage, start: int, end: int) -> Number | None:
    """The last quantity before the cue, no share and no part of a fraction."""
    numbers = [n for n in passage.inside(start, end) if n.unit not in ("%", "‰")]
    if not numbers or end - numbers[-1].after > 160 or _OTHER.search(passage.words[max(0, numbers[-1].start - 9) : numbers[-1].start]):
        return None
    return numbers[-1]


def _region_end(words: str, cue: int, start: int, end: int) -> int:
    """The parts end with the bracket that the cue stands in, else with the sentence."""
    first = max(0, cue - _REACH)
    depth = 1 if words.rfind("(", first, cue + 2) > words.rfind(")", first, cue + 2) else 0
    if not depth:
        return end
    for mark in _BRACKET.finditer(words, start, end):
        depth += 1 if mark.group() == "(" else -1
        if not depth:
            return mark.start()
    return end


def _out_of(passage: Passage) -> Iterator[Claim]:
    """ "Trong 57 trường đạt chuẩn có 40 trường mức độ 1 và 17 trường mức độ 2"."""
    words = passage.words
    for start, end in passage.sentences:
        numbers = passage.inside(start, end)
        for whole, first in pairwise(numbers):
            if (
                not whole.unit
                and _WHOLE_OF.search(words[max(start, whole.start - 30) : whole.start])
                and _HAS.fullmatch(words[whole.after : first.start])
            ):
                yield from _judge(passage, whole, first.start, end, strong=False)


def _in_brackets(passage: Passage) -> Iterator[Claim]:
    """ "Tổng số … là 225 (đã triển khai: 161; đang triển khai: 52; dự định: 12)"."""
    words = passage.words
    for start, end in passage.sentences:
        for whole in passage.inside(start, end):
            opened = None if whole.unit else _OPEN.match(words, whole.after, end)
            if opened is None:
                continue
            stop = _region_end(words, opened.end() - 2, opened.end(), end)
            if stop == end:  # the bracket is never closed
                continue
            total = _TOTAL.search(passage.low, start, whole.start) is not None
            labelled = words.count(":", opened.end(), stop) >= 2
            yield from _judge(passage, whole, opened.end(), stop, strong=total and labelled, hinted=not (total and labelled))


def _after_colons(passage: Passage) -> Iterator[Claim]:
    """ "Tổng số 1.280 lượt đánh giá: 1.100 lượt rất hài lòng; 160 lượt hài lòng; 20 lượt không hài lòng"."""
    words = passage.words
    for start, end in passage.sentences:
        for whole in passage.inside(start, end):
            colon = None if whole.unit else _COLON.match(words, whole.after, end)
            if colon is not None:
                yield from _judge(
                    passage, whole, colon.end(), end, strong=False, hinted=_TOTAL.search(passage.low, start, whole.start) is None
                )


def _judge(passage: Passage, whole: Number, start: int, stop: int, *, strong: bool, hinted: bool = False) -> Iterator[Claim]:
    """The sum of the parts in ``words[start:stop]``, if they are its parts; then their shares of the whole."""
    words = passage.words
    parts = _parts(passage, start, stop)
    if len(parts.found) < 2:
        if not hinted:
            yield from _shares(passage, whole, parts.found, stop)
        return
    holds, total = adds_up(whole, parts.found)
    if not holds:
        own = list(takewhile(lambda part: _alike(words, whole, part), parts.found))
        if 2 <= len(own) < len(parts.found) and adds_up(whole, own)[0]:  # the sentence goes on with other things
            parts, holds, total = Parts(own, True), True, adds_up(whole, own)[1]
            stop = own[-1].after
    if not holds:
        near = abs(total - whole.value) <= (0.5 if strong else 0.1) * whole.value
        alike = parts.clear and all(_alike(words, whole, part) for part in parts.found)
        if hinted or not near or not alike or _PARTIAL.search(words[start:stop]):
            return
    elif not parts.clear and not strong:
        return
    yield from _summed(passage, whole, parts, stop, (holds, total))


def _summed(passage: Passage, whole: Number, parts: Parts, stop: int, made: tuple[bool, float]) -> Iterator[Claim]:
    numbers = (whole.value, *(part.value for part in parts.found))
    yield Claim("sum", numbers, *made, whole.start, max(stop, whole.after))
    yield from _shares(passage, whole, parts.found, stop)


def _shares(passage: Passage, whole: Number, parts: list[Number], stop: int) -> Iterator[Claim]:
    """The shares printed beside the parts."""
    for part in parts:
        percent = _percent_of(passage, part, stop)
        expected = share(part, whole)
        if percent is not None and expected is not None:
            agreed = agrees(expected, percent.value, percent.step)
            if agreed or len(parts) > 1:
                yield Claim("ratio", (part.value, whole.value, percent.value), agreed, round(expected, 2), part.start, percent.after)


def _parts(passage: Passage, start: int, stop: int) -> Parts:
    """One quantity from each segment. Semicolons part the segments where there are any, else commas and "và"."""
    region = passage.words[start:stop]
    bare = _NESTED.sub(lambda m: " " * len(m.group()), region)
    strong = bare.count(";") >= 1
    cuts = [m.end() for m in (re.finditer(r";", bare) if strong else _LOOSE.finditer(bare))]
    edges = [0, *cuts, len(bare)]
    found: list[Number] = []
    clear = True
    for a, b in pairwise(edges):
        inside = [n for n in passage.inside(start + a, start + b) if n.unit not in ("%", "‰") and bare[n.start - start] != " "]
        if not inside:
            clear = clear and not (strong and bare[a:b].strip(" .,;"))
            continue
        if _OTHER.search(passage.words[max(start, inside[0].start - 9) : inside[0].start]):
            break
        clear = clear and len(inside) == 1
        found.append(inside[0])
    return Parts(found, clear)


def _alike(words: str, whole: Number, part: Number) -> bool:
    """Whether a part counts the same things as the whole: the same word, no word, or what became of them ("đã", "đang")."""
    own, other = _HEAD.match(words, whole.after), _HEAD.match(words, part.after)
    if other is None or own is None:
        return True
    return own["head"].lower() == other["head"].lower() or other["head"].lower() in (
        "đã",
        "đang",
        "chưa",
        "còn",
        "quá",
        "trong",
        "đúng",
        "và",
        "được",
    )


def _percent_of(passage: Passage, part: Number, stop: int) -> Number | None:
    """The share printed right after a part: "1.100 lượt (85,9%)"."""
    after = passage.inside(part.end, stop + 12)
    if not after or after[0].unit != "%" or not _PERCENT_OF_PART.fullmatch(passage.words[part.after : after[0].start]):
        return None
    return after[0]


@lru_cache(maxsize=8)
def _heads(lexicon: Lexicon) -> tuple[str, ...]:
    """The cues without those that hold another: one of these stands in every text that has a cue (its words have one blank between)."""
    cues = {w.lower() for w in lexicon.words("cues.sum_cues")} | set(_WEAK)
    return tuple(sorted(cue for cue in cues if not any(other != cue and other in cue for other in cues)))


@lru_cache(maxsize=8)
def _cues(lexicon: Lexicon) -> re.Pattern[str]:
    strong = "|".join(re.escape(w).replace(r"\ ", r"\s+") for w in lexicon.words("cues.sum_cues") if w not in _WEAK)
    return pattern(
        rf"(?<=[\s,;:(.])(?:(?P<weak>trong\s+(?:số\s+)?đó)|(?P<strong>{strong}))\b(?:,(?=\s))?(?P<colon>\s*(?:có\s*)?:)?", re.IGNORECASE
    )
