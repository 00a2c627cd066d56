"""Giao việc: words that order ("giao", "yêu cầu", "đề nghị", "phân công") and whom they are said to.

Source: the ways in which directives give tasks (giao, phân công, yêu cầu, đề nghị).
"""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache
from typing import NamedTuple

from ..bodies import BodyList, read_bodies
from ..folding import fold
from ..lexicon import LEXICON, Lexicon
from ..patterns import pattern
from ..phrases import Phrases
from .openings import past_marks

_REQUESTS = ("yêu cầu", "đề nghị", "trân trọng đề nghị", "kính đề nghị")
_JOINS = ("trong đó", "đồng thời", "theo đó", "trước mắt", "riêng", "và", "thì", "trên", "sau", "này")
_ADVERBS = pattern(r"\b(?:trân trọng|kính|tiếp tục|cũng|thống nhất|có ý kiến như sau|nhận thấy)\b")
_ISSUES = pattern(r"(?:cũng |tiếp tục |trân trọng |kính )?(?:yêu cầu|đề nghị|giao|phân công|chỉ thị|kêu gọi)")


class _Words(NamedTuple):
    assigning: Phrases
    not_after: tuple[str, ...]
    compounds: Phrases


@lru_cache(maxsize=8)
def _words(lexicon: Lexicon) -> _Words:
    words = lexicon.words
    return _Words(
        Phrases(words("duties.assigning")),
        tuple(" " + fold(w) for w in words("duties.assigning_not_after")),
        Phrases(words("duties.assigning_compounds")),
    )


def find_orders(folded: str, start: int, lexicon: Lexicon = LEXICON) -> list[tuple[int, int]]:
    """Where "giao", "yêu cầu", "đề nghị" stand in a passage from ``start`` on: looked for once for all its sentences."""
    return _words(lexicon).assigning.find_all(folded, start, len(folded))


def orders_at(folded: str, at: int, lexicon: Lexicon = LEXICON) -> bool:
    """Whether a word of order ("giao", "yêu cầu", "đề nghị") stands at ``at``."""
    return _words(lexicon).assigning.match(folded, at) >= 0


def assigned(words: str, folded: str, start: int, end: int, orders: list[tuple[int, int]], lexicon: Lexicon) -> BodyList | None:
    """The bodies that the first order of the sentence is said to; ``orders``: those of its passage."""
    known = _words(lexicon)
    for i in range(bisect_left(orders, (start, 0)), len(orders)):  # a passage may have thousands of sentences and orders
        begin, stop = orders[i]
        if begin >= end:
            return None
        if before(folded, begin).endswith(known.not_after) or _is_compound(words, folded, begin, stop, known):
            continue
        if folded.startswith(_REQUESTS, begin) and not _speaks_for_issuer(words, folded, start, begin, lexicon):
            continue
        if folded[begin:stop] == "chỉ đạo":
            bodies = read_bodies(words, folded, past_marks(folded, stop), loose=True, lexicon=lexicon)
            if bodies and bodies.end <= end and folded.startswith(" chủ trì", bodies.end):
                return bodies
            continue
        place = past_marks(folded, stop)
        if folded.startswith("cho ", place):
            place += 4
        bodies = read_bodies(words, folded, place, loose=True, lexicon=lexicon)
        if bodies is None and folded.startswith("giao", begin):  # "giao nhiệm vụ … cho Sở A"
            to = folded.find(" cho ", stop, min(end, stop + 140))
            bodies = read_bodies(words, folded, to + 5, loose=True, lexicon=lexicon) if to > 0 else None
        if bodies and bodies.start < end:
            return bodies
    return None


def before(folded: str, at: int) -> str:
    """The words just before a place, enough for any cue: a passage may be as long as a document."""
    return folded[max(0, at - 80) : at].rstrip(" ,")


def issues(folded: str, at: int) -> bool:
    """The subject is the one who gives the order: "Ủy ban nhân dân tỉnh yêu cầu các sở …"."""
    return _ISSUES.match(folded[at : at + 260].lstrip(" ,")) is not None


def _is_compound(words: str, folded: str, begin: int, stop: int, known: _Words) -> bool:
    """ "giao ban", "giao thông" are words; "giao Ban Tổ chức" is an order."""
    return known.compounds.match(folded, begin) >= 0 and words[stop + 1 : stop + 2].islower()


def _speaks_for_issuer(words: str, folded: str, start: int, begin: int, lexicon: Lexicon) -> bool:
    """Whether "yêu cầu", "đề nghị" opens its clause or follows its subject; "tờ khai đề nghị chi bộ" asks, it does not order."""
    before = folded[start:begin].rstrip()
    if not before or before[-1] in ",;:." or before.endswith(_JOINS):
        return True
    clause = max(start, start + before.rfind(", ") + 2 if ", " in before else start)
    for place in (clause, past_marks(folded, start)):
        bodies = read_bodies(words, folded, place, semicolons=True, lexicon=lexicon)
        if bodies and not _ADVERBS.sub("", folded[bodies.end : begin]).strip(" ,"):
            return True
    return False
