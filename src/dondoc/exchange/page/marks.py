"""Dấu trên chữ: marks that nest and overlap, drawn over stretches of text in one sweep.

Each stretch is cut where a mark begins or ends; a piece carries the classes of all marks that lie on it, so that no
element ever crosses another. Duties are the outer element ``mark``; the others are flat inside it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from dondoc.model import Span

from .escape import clean

_STARS = re.compile(r"\*{2,3}")


@dataclass(frozen=True, slots=True)
class Mark:
    """Một dấu. ``layer``: d duty | t deadline | f target, figure | c citation | q doubt |
    n footnote reference | h title.

    ``anchor`` is the id at the mark's first piece; ``href`` makes its pieces links (the later layer wins);
    ``number`` is the duty's number in the register.
    """

    layer: str
    span: Span
    anchor: str = ""
    href: str = ""
    number: int = 0
    doubtful: bool = False


class Marker:
    """Người đánh dấu: draws stretches of one text, in order. Linear in text and marks."""

    def __init__(self, content: str, marks: Sequence[Mark]) -> None:
        self._content = content
        self._marks = sorted((m for m in marks if m.span.end > m.span.start), key=lambda m: (m.span.start, -m.span.end))
        self._next = 0
        self._open: list[Mark] = []
        self._at = 0
        self._anchored: set[str] = set()

    def draw(self, span: Span, *, boxed: bool = True) -> str:
        """HTML of ``[start, end)``. ``boxed`` puts the first duty's number in the margin; otherwise it stands in the line."""
        inside = self._over(span)
        if not inside:
            return _words(span.of(self._content))
        return self._pieces(span, inside, boxed=boxed)

    def _over(self, span: Span) -> list[Mark]:
        if span.start < self._at:  # cells may come in another order than the text
            self._next, self._open = 0, []
        self._at = span.start
        self._open = [m for m in self._open if m.span.end > span.start]
        while self._next < len(self._marks) and self._marks[self._next].span.start < span.end:
            if self._marks[self._next].span.end > span.start:
                self._open.append(self._marks[self._next])
            self._next += 1
        return [m for m in self._open if m.span.start < span.end]

    def _pieces(self, span: Span, inside: list[Mark], *, boxed: bool) -> str:
        edges = {span.start, span.end}
        for m in inside:
            edges.update((max(m.span.start, span.start), min(m.span.end, span.end)))
        places = sorted(edges)
        out: list[str] = []
        active: list[Mark] = []
        duties: tuple[int, ...] = ()
        upcoming = 0
        for start, end in pairwise(places):
            active = [m for m in active if m.span.end > start]
            fresh: list[Mark] = []
            while upcoming < len(inside) and inside[upcoming].span.start <= start:
                fresh.append(inside[upcoming])
                upcoming += 1
            active += fresh
            now = tuple(m.number for m in active if m.layer == "d")
            if duties and now != duties:
                out.append("</mark>")
            if now and now != duties:
                out.append(self._duty_start([m for m in fresh if m.layer == "d"], margin=boxed))
                boxed = False  # one number fits in the margin; the next stand in the line
            duties = now
            out.append(self._piece(Span(start, end), active, fresh))
        if duties:
            out.append("</mark>")
        return "".join(out)

    def _duty_start(self, fresh: list[Mark], *, margin: bool) -> str:
        """The numbered boxes of the duties that begin here, and the opening of their tinted words."""
        new = [m for m in fresh if m.anchor not in self._anchored]
        self._anchored.update(m.anchor for m in new)
        boxes = ""
        for place, m in enumerate(new):
            classes = "k" + ("" if margin and place == 0 else " in") + (" q" if m.doubtful else "")
            own = f' id="{m.anchor}"' if place else ""
            boxes += f'<a class="{classes}"{own} href="#r{m.number}"><span class="vh">Nhiệm vụ </span>{m.number}</a>'
        return f'{boxes}<mark id="{new[0].anchor}">' if new else '<mark class="on">'

    def _piece(self, span: Span, active: list[Mark], fresh: list[Mark]) -> str:
        words = _words(span.of(self._content))
        flat = [m for m in active if m.layer != "d"]
        if not flat:
            return words
        anchors = ""
        for m in fresh:
            if m.layer != "d" and m.anchor and m.anchor not in self._anchored:
                self._anchored.add(m.anchor)
                anchors += f'<i id="{m.anchor}"></i>'
        classes = " ".join(dict.fromkeys(f"m-{m.layer}" for m in flat))
        href = next((m.href for m in reversed(flat) if m.href), "")
        if href:
            return f'{anchors}<a class="{classes}" href="{href}">{words}</a>'
        return f'{anchors}<span class="{classes}">{words}</span>'


def _words(text: str) -> str:
    """The words, escaped; the stars of Markdown stay but step back."""
    safe = clean(text)
    return _STARS.sub(r'<span class="md">\g<0></span>', safe) if "**" in safe else safe
