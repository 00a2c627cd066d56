"""Dòng trường: "Cơ quan chủ trì: …", "Thời gian: …" under a task. They fill the task and are no tasks themselves."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from ..folding import fold
from ..lexicon import LEXICON, Lexicon
from ..patterns import pattern
from ..phrases import Phrases

LEAD, COORDINATE, DUE, BOTH, CONTENT, OTHER = "lead", "coordinate", "due", "both", "content", "other"

_AFTER = pattern(r"\s*(?:\([^()]{0,60}\)\s*)?:\s*")
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
def _labels(lexicon: Lexicon) -> tuple[Phrases, dict[str, str]]:
    """All labels, and the role of each; the first role counts where two have one label."""
    roles: dict[str, str] = {}
    for role in (BOTH, LEAD, COORDINATE, DUE, CONTENT, OTHER):
        for label in lexicon.words(f"duties.field_{role}"):
            roles.setdefault(fold(label), role)
    return Phrases(roles), roles


def read_field(words: str, folded: str, *, lexicon: Lexicon = LEXICON) -> Field | None:
    """The field that the words fill, or None. A label alone opens the lines under it. ``folded``: the words folded."""
    labels, roles = _labels(lexicon)
    end = labels.match(folded, 0)
    if end < 0:
        return None
    role = roles[folded[:end]]
    colon = _AFTER.match(folded, end)
    if colon:
        return Field(role, colon.end())
    if not folded[end:].strip(" .:;"):
        return Field(role, len(words))
    if role == DUE and folded.startswith(_PLAIN_DUE):
        return Field(role, end)
    return None
