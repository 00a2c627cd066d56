"""Viện dẫn: every mention of another document, in order, and what looks like one and could not be placed.

>>> found = find_citations("Căn cứ Kết luận số 21-KL/TW ngày 25/10/2021 của Bộ Chính trị;")
>>> [(c.type, c.code, str(c.date), c.role) for c in found.citations]
[('ket_luan', '21-KL/TW', '2021-10-25', 'basis')]
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter

from ..codes import Code, code_key
from ..folding import nfc
from ..lexicon import LEXICON, Lexicon
from ..model import Citation, Doubt, Provision, Span, Unplaced
from .aliases import read_nicknames
from .mentions import Mention, read_mentions
from .names import read_names
from .numbers import find_codes
from .words import words
from .works import join_works

__all__ = ["Found", "find_citations"]


@dataclass(frozen=True, slots=True)
class Found:
    """Kết quả tìm viện dẫn. ``doubts`` are codes that were read and are not sure; their field is ``citations.{n}.code``."""

    citations: tuple[Citation, ...]
    unplaced: tuple[Unplaced, ...]
    doubts: tuple[Doubt, ...] = ()


def find_citations(
    content: str, *, lexicon: Lexicon = LEXICON, own: Code | str | None = None, provisions: Sequence[Provision] = ()
) -> Found:
    """All mentions of other documents in a text; spans count in its NFC form with ``\\n`` line ends.

    ``own`` is the document's own code: mentions of it are left out. ``date``, ``issuer`` and ``title`` are what this
    very mention says; ``work`` joins the mentions of one document and carries the day that any of them gives.
    Each mention is told which of ``provisions`` (in the order of the text) holds it.
    """
    content = nfc(content)
    w = words(lexicon)
    codes, unplaced = find_codes(content, lexicon)
    mentions, doubtful = read_mentions(content, codes, lexicon, w)
    unplaced += doubtful
    mentions, unplaced = read_nicknames(content, mentions, unplaced, w)
    mentions += read_names(content, mentions, w)
    mentions.sort(key=_PLACE)
    if own is not None:
        key = own.key if isinstance(own, Code) else code_key(own)
        mentions = [m for m in mentions if m.code is None or m.code.key != key]
    join_works(mentions, w)
    unplaced.sort(key=lambda u: u.span)
    starts = [provision.span.start for provision in provisions]
    citations = tuple([_citation(m, _holder(m.start, starts, provisions) if starts else None) for m in mentions])
    return Found(citations, tuple(unplaced), tuple(_doubts(mentions)))


_PLACE = attrgetter("start", "end")


def _holder(at: int, starts: list[int], provisions: Sequence[Provision]) -> str | None:
    i = bisect_right(starts, at) - 1
    return provisions[i].id if i >= 0 and at < provisions[i].span.end else None


def _citation(m: Mention, provision: str | None) -> Citation:
    code = None if m.code is None else m.code.printed
    return Citation(m.kind, code, m.date, m.issuer, m.title, m.work, m.role, m.via, m.pinpoint, Span(m.start, m.end), provision)


def _doubts(mentions: list[Mention]) -> list[Doubt]:
    return [
        Doubt(f"citations.{n}.code", Span(m.start, m.end), m.code.doubt)
        for n, m in enumerate(mentions)
        if m.code is not None and m.code.doubt is not None and m.via != "alias"
    ]
