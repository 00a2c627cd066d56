"""Dòng trường: "Cơ quan chủ trì: …", "Thời gian: …" under a task. They fill the task and are no tasks themselves."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from ..lexicon import LEXICON, Lexicon
from ..phrases import Phrases

LEAD, COORDINATE, DUE, BOTH, CONTENT, OTHER = "lead", "coordinate", "due", "both", "content", "other"

_AFTER = re.compile(r"\s*(?:\([^()]{0,60}\)\s*)?:\s*")
_PLAIN_DUE = (
    "thời gian hoàn thành",
    "thời gian thực hiện",
    "thời hạn hoàn thành",
    "thời hạn thực hiện",
    "tiến độ thực hiện",
    "tiến độ hoàn thành",
)


class Field(NamedTuple):
    """Một trường: its role and where its value begins in the words."""

    role: str
    start: int


@lru_cache(maxsize=8)
def _labels(lexicon: Lexicon) -> tuple[tuple[str, Phrases], ...]:
    return tuple((role, Phrases(lexicon.words(f"duties.field_{role}"))) for role in (BOTH, LEAD, COORDINATE, DUE, CONTENT, OTHER))


def read_field(words: str, folded: str, *, lexicon: Lexicon = LEXICON) -> Field | None:
    """The field that the words fill, or None. A label alone opens the lines under it. ``folded``: the words folded."""
    best: tuple[int, str] | None = None
    for role, phrases in _labels(lexicon):
        end = phrases.match(folded, 0)
        if end > (best[0] if best else -1):
            best = (end, role)
    if best is None:
        return None
    end, role = best
    colon = _AFTER.match(folded, end)
    if colon:
        return Field(role, colon.end())
    if not folded[end:].strip(" .:;"):
        return Field(role, len(words))
    if role == DUE and folded.startswith(_PLAIN_DUE):
        return Field(role, end)
    return None
