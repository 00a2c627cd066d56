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


class Field(NamedTuple):
    """Một trường: its role and where its value begins in the words."""

    role: str
    start: int


@lru_cache(maxsize=8)
def _labels(lexicon: Lexicon) -> tuple[Phrases, dict[str, str], Phrases]:
    """All labels, and the role of each; the first role counts where two have one label. Then those that need no colon."""
    roles: dict[str, str] = {}
    for role in (BOTH, LEAD, COORDINATE, DUE, CONTENT, OTHER):
        for label in lexicon.words(f"duties.field_{role}"):
            roles.setdefault(fold(label), role)
    return Phrases(roles), roles, Phrases(lexicon.words("duties.field_due_bare"))


def labels(lexicon: Lexicon) -> Phrases:
    """The labels of all fields."""
    return _labels(lexicon)[0]


def read_field(words: str, folded: str, *, lexicon: Lexicon = LEXICON) -> Field | None:
    """The field that the words fill, or None. A label alone opens the lines under it. ``folded``: the words folded."""
    known, roles, bare = _labels(lexicon)
    end = known.match(folded, 0)
    if end < 0:
        return None
    role = roles[folded[:end]]
    colon = _AFTER.match(folded, end)
    if colon:
        return Field(role, colon.end())
    if not folded[end:].strip(" .:;"):
        return Field(role, len(words))
    if role == DUE and bare.match(folded, 0) >= 0:
        return Field(role, end)
    return None
