"""Danh sách: how many things a list of words may hold, and the notes that lists stand in."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from ..letters import UPPER
from ..model import Footnote
from ..patterns import pattern
from .passages import Passage

NAME = pattern(rf"[“\"]?(?:[^\W\d{UPPER}]+\s){{0,2}}(?![TQ]\d)[{UPPER}]")  # "T4/2025" is a month
AND = pattern(rf"\s+(?:và|&)\s+(?=[{UPPER}])")
LABELS = pattern(
    r"(?P<paren>\((?:\d{1,2}|[ivx]{1,4}|[a-zđ])\))\s|\b(?P<nth>(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)\s+là|thứ\s+(?:nhất|hai|ba|tư|năm|sáu))\b",
    re.IGNORECASE,
)
_ROMAN = pattern(r"[IVX]+\b")
_OPEN_ENDED = pattern(r"\.\.\.|…|\bv\.v")


class Notes:
    """Chú thích theo chỗ đánh dấu: the words of footnotes, by where in the content their marks stand."""

    def __init__(self, footnotes: tuple[Footnote, ...], content: str) -> None:
        marked = [(ref.start, " ".join(note.span.of(content).replace("*", "").split())) for note in footnotes for ref in note.refs]
        self._marked = sorted(marked)

    def within(self, passage: Passage) -> list[tuple[int, str]]:
        """(place in ``passage.words``, words of the note) of each mark in a passage."""
        if not self._marked:
            return []
        span = passage.paragraph.span
        first, last = (bisect_left(self._marked, (edge, "")) for edge in span)
        pieces = passage.paragraph.pieces
        out = []
        for start, words in self._marked[first:last]:
            clean, origin, length = pieces[max(0, bisect_right(pieces, start, key=lambda piece: piece[1]) - 1)]
            out.append((clean + min(start - origin, length), words))
        return out


def name_sizes(listed: str) -> set[int]:
    """How many names a list may hold: commas part them, and so may each "và" of the last."""
    items = [item.strip() for item in listed.split(",") if item.strip()]
    if not all(NAME.match(item) and not _ROMAN.match(item) for item in items):
        return set()
    joins = len(AND.findall(items[-1])) if items else 0
    return set(range(len(items), len(items) + joins + 1)) - {1}


def plain_sizes(listed: str) -> set[int]:
    """How many things a list in small letters may hold: three and more short ones."""
    items = [item.split() for item in re.split(r",\s", listed)]
    if len(items) < 3 or any(not 1 <= len(words) <= 8 for words in items):
        return set()
    return {len(items), len(items) + (" và " in f" {' '.join(items[-1])} ")}


def note_sizes(note: str) -> set[int]:
    """How many things a note may list: by labels, by semicolons, by quotation marks; by commas when it is one sentence."""
    if _OPEN_ENDED.search(note):
        return set()
    labels = len([m for m in LABELS.finditer(note + " ") if m["paren"]])
    sizes = {labels, len([item for item in note.split(";") if item.strip(" .")]), len(re.findall(r"“[^”]+”", note))}
    if ";" not in note and ". " not in note:
        items = re.split(r",\s|\svà\s", note.rpartition(": ")[2])
        sizes.add(len([item for item in items if item.strip(" .")]))
    return {size for size in sizes if size > 1}
