"""Phạm vi nội dung: where the content begins after the form and where it ends before the closing part."""

from __future__ import annotations

from bisect import bisect_left

from ..layout import Flow, Line, is_rule
from ..model import Span
from ..patterns import pattern
from .closing import Closing
from .opening import Opening

_ANNEX = 200  # characters after the signature block that make an annex
_MARKER = pattern(r"[\[(]?\d{1,2}[\])]?\s|[¹²³⁴-⁹*]")


def body_start(flow: Flow, opening: Opening) -> int:
    """The place in the content where the content begins."""
    sheet = opening.sheet
    if opening.body >= len(sheet.text):
        last = sheet.strips[-1]
        row = bisect_left(flow.starts, last.line.end)
        return flow.lines[row].start if row < len(flow.lines) else last.line.start
    at = opening.body
    while at < len(sheet.text) and sheet.text[at] in " .;,\n":
        at += 1
    return sheet.place(at, at + 1).start if at < len(sheet.text) else sheet.strips[-1].line.start


def body_of(flow: Flow, start: int, closing: Closing | None) -> Span:
    """From the first word after the form to the last before the closing part, or to the end when an annex follows."""
    lines = flow.lines
    end = next((line.end for line in reversed(lines) if not is_rule(line.text)), lines[-1].end)
    if closing is None:
        return Span(min(start, end), end)
    if _is_annex(lines[bisect_left(flow.starts, closing.span.end) :]):
        return Span(start, end)
    stop = flow.content[start : closing.span.start].rstrip(" \t\n|*_>#-\\\u00a0")
    return Span(start, max(start + len(stop), start)) if stop else Span(start, end)


def _is_annex(after: tuple[Line, ...]) -> bool:
    """Whether the lines behind the signature block are so many words that they are an annex; a footnote is none."""
    room, noted = _ANNEX, False
    for line in after:
        if not is_rule(line.text):
            if room == _ANNEX:
                noted = _MARKER.match(line.text) is not None
            room -= len(line.text)
            if room < 0:
                return not noted
    return False
