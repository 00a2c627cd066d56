"""Khối văn bản: the whole text cut into headings, paragraphs, tables, footnotes and asides. Every word lies in one block."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace

from dondoc.folding import squeeze
from dondoc.model import Directive, Provision, Span, Table

_GAP = re.compile(r"\n[^\S\n]*\n\s*")
_WORD = re.compile(r"\S")
_SIGN = re.compile(r"[*_#>\s]+")  # Markdown signs alone: they belong to the paragraph that they open


@dataclass(frozen=True, slots=True)
class Block:
    """Một khối. ``kind``: heading | paragraph | form (letterhead and signature, line by line) | table | footnote | aside.

    ``what`` is the kind of aside, or the footnote's id (n0, n1 …); ``page`` is the page (from 1) that begins with this block.
    """

    kind: str
    span: Span
    provision: Provision | None = None
    table: Table | None = None
    what: str = ""
    page: int | None = None


def blocks(directive: Directive) -> Iterator[Block]:
    """The blocks in the order of the text, without a gap that holds a word."""
    content = directive.text.content
    cuts = _Cuts(directive)
    at = 0
    for zone in _zones(directive):
        yield from cuts.flow(at, zone.span.start)
        yield cuts.paged(zone)
        at = zone.span.end
    yield from cuts.flow(at, len(content))


def _zones(directive: Directive) -> list[Block]:
    """Tables, footnotes and asides, in order; where two overlap the first wins and its text is shown once."""
    content = directive.text.content
    found = [Block("table", t.span, table=t) for t in directive.tables if t.rows]
    found += _footnotes(directive)
    found += [Block("aside", a.span, what=a.kind) for a in directive.text.asides if a.kind != "footnote"]
    kept: list[Block] = []
    for zone in sorted(found, key=lambda b: (b.span.start, -b.span.end)):
        free = not kept or zone.span.start >= kept[-1].span.end
        if free and 0 <= zone.span.start < zone.span.end <= len(content):
            kept.append(zone)
    return kept


def _footnotes(directive: Directive) -> Iterator[Block]:
    """Each footnote with its printed label, which stands before its words in the aside that holds it."""
    notes = sorted(enumerate(directive.footnotes), key=lambda item: item[1].span)
    homes = [a.span for a in sorted(directive.text.asides, key=lambda a: a.span) if a.kind == "footnote"]
    at, ended = 0, 0
    for n, f in notes:
        while at < len(homes) and homes[at].end <= f.span.start:
            at += 1
        start = f.span.start
        if at < len(homes) and homes[at].holds(f.span):
            start = max(homes[at].start, ended)
        yield Block("footnote", Span(start, f.span.end), what=f"n{n}")
        ended = f.span.end


class _Cuts:
    """Chỗ cắt của mạch văn: where a paragraph begins, by provisions, pages, blank lines and the body's ends."""

    def __init__(self, directive: Directive) -> None:
        self.content = directive.text.content
        self.body = directive.header.body
        self.closing = directive.header.closing or Span(0, 0)
        self.by_start: dict[int, Provision] = {}
        for p in directive.provisions:
            self.by_start.setdefault(p.span.start, p)
        pages = {p.start for p in directive.text.pages}
        inside = {*self.body, *self.closing} if self.body.end else set[int]()
        self.places = sorted(pages | inside | set(self.by_start))
        self.pages = [p.start for p in directive.text.pages]
        self.page = 0

    def flow(self, start: int, end: int) -> Iterator[Block]:
        """Blocks of one stretch that is no table and no aside."""
        at = start
        first = bisect_left(self.places, start + 1)
        last = bisect_left(self.places, end, first)
        sign: int | None = None
        for cut in (*self.places[first:last], end):
            for block in self._pieces(at, cut):
                if _SIGN.fullmatch(self.content, *block.span):
                    sign = block.span.start if sign is None else sign
                    continue
                yield self.paged(block if sign is None else replace(block, span=Span(sign, block.span.end)))
                sign = None
            at = cut
        if sign is not None:
            yield self.paged(Block("paragraph", Span(sign, sign + len(self.content[sign:end].rstrip()))))

    def _pieces(self, start: int, end: int) -> Iterator[Block]:
        at = start
        for gap in _GAP.finditer(self.content, start, end):
            yield from self._block(at, gap.start())
            at = gap.end()
        yield from self._block(at, end)

    def _block(self, start: int, end: int) -> Iterator[Block]:
        word = _WORD.search(self.content, start, end)
        if word is None:
            return
        stop = start + len(self.content[start:end].rstrip())
        provision = self.by_start.get(start) or self.by_start.get(word.start())
        span = Span(word.start(), stop)
        kind = "paragraph"
        if provision is None and self._in_form(start):
            kind = "form"
        elif provision is not None and self._only_heading(provision, span):
            kind = "heading"
        yield Block(kind, span, provision=provision)

    def _in_form(self, at: int) -> bool:
        """Letterhead before the body, signature block after it, or before the annexes; nothing where no body was found."""
        outside = not self.body.start <= at < self.body.end
        return bool(self.body.end) and (outside or self.closing.start <= at < self.closing.end)

    def _only_heading(self, provision: Provision, span: Span) -> bool:
        if not provision.heading or provision.kind in ("dash", "plus", "paragraph", "row"):
            return False
        room = len(provision.heading) + len(provision.label or "") + 12
        return span.end - span.start < 2000 and len(squeeze(span.of(self.content))) <= room

    def paged(self, block: Block) -> Block:
        """The block, with its page where it is the first of one. Blocks must come in order."""
        number = None
        while self.page < len(self.pages) and self.pages[self.page] <= block.span.start:
            self.page += 1
            number = self.page
        return replace(block, page=number)
