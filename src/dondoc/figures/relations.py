"""Các quan hệ: what the passages of one text say of their numbers, each relation once.

Imported when a text has a first quantity: most short texts have none, and must start fast.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..lexicon import Lexicon
from ..model import Figure
from ..numbers import Number
from ..patterns import pattern
from .arithmetic import Claim, adds_up
from .changes import find_changes
from .counts import find_counts
from .listed import Notes
from .passages import Passage, children
from .ratios import find_ratios
from .shares import find_shares
from .sums import find_sums

_ENDS_OPEN = pattern(r"(?:trong\s+đó|gồm|bao\s+gồm|cụ\s+thể|chia\s+ra)[^:\d]{0,30}:\s*\Z", re.IGNORECASE)
_SAYS_TOTAL = pattern(r"[^\w]*(?:\d+[.)]\s*)?tổng\s+(?:số|cộng)\b", re.IGNORECASE)
_ENDS = pattern(r"(?:\s[^\W\d]+){0,4}\s*[.;,]*\s*\Z")  # nothing but the thing counted stands behind
_PARTS_AT_MOST = 30
_TWO_WORDS = pattern(r"\s*([^\W\d]+(?:\s+[^\W\d]+)?)")


def relations(passages: list[Passage], notes: Notes, lexicon: Lexicon) -> Iterator[Figure]:
    """The figures of ``passages`` in order; ``notes`` are the footnotes that their words may point to."""
    for at, passage in enumerate(passages):
        if passage.numbers:
            claims = _claims(passages, at, notes, lexicon)
            yield from (_figure(passage, claim) for claim in _each_once(claims))


def _claims(passages: list[Passage], at: int, notes: Notes, lexicon: Lexicon) -> list[Claim]:
    passage = passages[at]
    claims: list[Claim] = []
    how_many = len(passage.numbers)
    if how_many == 1 and passage.numbers[0].unit:  # one share alone says nothing of another number
        return claims
    if how_many > 2:  # a ratio, a change and a sum are said with three
        claims += [*find_ratios(passage), *find_changes(passage), *find_sums(passage, lexicon)]
    if how_many > 1:
        claims += find_shares(passage, lexicon)
    claims += find_counts(passages, at, notes, lexicon)
    claims += _across(passages, at)
    return claims


def _figure(passage: Passage, claim: Claim) -> Figure:
    place = passage.paragraph.place(claim.start, min(claim.end, len(passage.words)))
    return Figure(claim.kind, claim.numbers, claim.holds, claim.expected, place)


def _each_once(claims: list[Claim]) -> list[Claim]:
    """Two ways to one relation are one relation."""
    if len(claims) < 2:
        return claims
    seen: dict[tuple[str, int, tuple[float, ...]], Claim] = {}
    for claim in claims:
        seen.setdefault((claim.kind, claim.start, claim.numbers), claim)
    return list(seen.values())


def _across(passages: list[Passage], at: int) -> list[Claim]:
    """A whole in one paragraph and its parts below: dashes after "trong đó:", or the next paragraph's list of the same things."""
    passage = passages[at]
    last = _whole_of(passage)
    if last is None:
        return []
    end = len(passage.words.rstrip())
    if passage.words.endswith(":", last.after, end) and _ENDS_OPEN.search(passage.words[last.after : end]):
        items = children(passages, at)
        parts = [n for item in items if (n := _first_count(item)) is not None]
        if len(parts) < 2 or len(parts) != len(items):
            return []
        holds, total = adds_up(last, parts)
        alike = [_head(item.words, n) for item, n in zip(items, parts, strict=True)]
        same = all(head == _head(passage.words, last) for head in alike)
        if not holds and (not same or abs(total - last.value) > 0.5 * last.value):
            return []
        return [Claim("sum", (last.value, *(n.value for n in parts)), holds, total, last.start, end)]
    return _totalled(passages, at, last) or _continued(passages, at, last)


def _totalled(passages: list[Passage], at: int, whole: Number) -> list[Claim]:
    """ "- Tổng số thủ tục là 292" and its equals below, "- Kiến nghị giữ nguyên: 67": a false sum only where the parts begin alike."""
    passage = passages[at]
    label = passage.paragraph.label
    if label is None or _SAYS_TOTAL.match(passage.words) is None or not _ENDS.match(passage.words, whole.after):
        return []
    parts: list[Number] = []
    heads = set()
    for below in passages[at + 1 : at + 1 + _PARTS_AT_MOST]:
        own = below.paragraph.label
        number = _first_count(below)
        if own is None or own.kind != label.kind or len(below.numbers) != 1 or number is None or not _ENDS.match(below.words, number.after):
            break
        parts.append(number)
        heads.add(tuple(below.words[own.end :].lower().split()[:2]))
    if len(parts) < 2:
        return []
    holds, total = adds_up(whole, parts)
    if not holds and (len(heads) > 1 or len(parts) < 3 or abs(total - whole.value) > 0.5 * whole.value):
        return []
    return [Claim("sum", (whole.value, *(n.value for n in parts)), holds, total, whole.start, len(passage.words.rstrip()))]


def _continued(passages: list[Passage], at: int, whole: Number) -> list[Claim]:
    """ "có 37 nhiệm vụ hạn …" and then "22 nhiệm vụ hoàn thành; 13 nhiệm vụ …; 02 nhiệm vụ …": only where it holds."""
    below = passages[at + 1] if at + 1 < len(passages) else None
    if below is None or len(below.numbers) < 3 or below.paragraph.cell:
        return []
    head = _head(passages[at].words, whole)
    parts = [n for n in below.numbers if not n.unit and head and _head(below.words, n) == head]
    if len(parts) < 3 or below.words.count(";") < len(parts) - 1 or not adds_up(whole, parts)[0]:
        return []
    total = adds_up(whole, parts)[1]
    return [Claim("sum", (whole.value, *(n.value for n in parts)), True, total, whole.start, len(passages[at].words.rstrip()))]


def _whole_of(passage: Passage) -> Number | None:
    return next((n for n in reversed(passage.numbers) if not n.unit), None)


def _first_count(passage: Passage) -> Number | None:
    return next((n for n in passage.numbers if not n.unit), None)


def _head(words: str, number: Number) -> str:
    """The first two words after a number: the thing counted."""
    found = _TWO_WORDS.match(words, number.after, number.after + 40)
    return found.group(1).lower() if found else ""
