"""Lời văn làm chứng của một văn bản: the lines of its body that show how its names are written."""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property

from ..capitals import Witness
from ..folding import squeeze
from ..layout import Flow

_FIRST, _LAST = 4500, 1500  # characters of the body, of the end of the document


class BodyWitness(Witness):
    """The first lines of the body from ``start`` on, the last of the document, and the place printed beside the day.

    They are joined when they are first asked for: of most documents the lexicon knows every name.
    """

    def __init__(self, flow: Flow, start: int, place: str | None) -> None:
        self._flow, self._start, self._place = flow, start, place

    @cached_property
    def text(self) -> str:
        """The words on one line."""
        flow, start, size = self._flow, self._start, len(self._flow.content)
        parts = [f"tại {self._place},"] if self._place else []
        parts += _words_between(flow, start, start + _FIRST)
        if size - start > _FIRST:
            parts += _words_between(flow, max(start, size - _LAST), size)
        return " ".join(parts)


def _words_between(flow: Flow, start: int, end: int) -> list[str]:
    """The words of the lines between two places of the content; of a line that one of them divides the part between them."""
    starts, lines = flow.starts, flow.lines
    first, last = bisect_left(starts, start), bisect_left(starts, end)
    texts = [line.text for line in lines[first:last]]
    if texts and lines[last - 1].end > end:
        texts[-1] = texts[-1][: end - lines[last - 1].start]
    if first and lines[first - 1].end > start:
        texts.insert(0, squeeze(flow.content[start : min(end, lines[first - 1].end)]))
    return texts
