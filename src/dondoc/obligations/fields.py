"""Dòng trường: "Cơ quan chủ trì: …", "Thời gian: …" under a task. They fill the task and are no tasks themselves.

A label is one of the lexicon, or made of who and what he does: "Bộ phận phối hợp", "Cơ quan chủ trì, tham mưu". One line may hold
several: "Chủ trì: Sở A; phối hợp: Sở B, Sở C; thời gian: quý II"; so may brackets behind a task.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from ..bodies import starts_body
from ..folding import fold
from ..lexicon import LEXICON, Lexicon
from ..patterns import pattern
from ..phrases import Phrases

LEAD, COORDINATE, DUE, BOTH, CONTENT, OTHER = "lead", "coordinate", "due", "both", "content", "other"
FILLING = (LEAD, COORDINATE, DUE, BOTH)  # roles whose values may stand one after another in a line

_AFTER = pattern(r"\s*(?:\([^()]{0,60}\)\s*)?:\s*")
_APART = pattern(r"[;.,(]\s*")
_ROLES_ALONE = pattern(
    r"(?P<lead>[^:;.]{4,120}?) chủ trì(?: thực hiện| tham mưu)?[,;] "
    r"(?P<support>[^;.]{4,200}?) (?:cùng )?phối hợp(?: thực hiện| triển khai)?[\s.;]*"
)
_MARK_BEFORE = pattern(r"[;.(\[]\s*(?=[^;.(\[]*\Z)")  # the last mark before a colon
_CLOSING = {"(": ")", "[": "]"}
_FIRST_BEHIND = 12  # letters: no task is shorter
_LABEL_AT_MOST = 60


class Part(NamedTuple):
    """Một phần của dòng: a role, the place of its value in the words, and where its label begins."""

    role: str
    start: int
    end: int
    label: int = 0


class Field(NamedTuple):
    """Một trường: its role, where its value begins in the words, and the parts of the line; none when the label stands alone."""

    role: str
    start: int
    parts: tuple[Part, ...] = ()


class _Labels(NamedTuple):
    """Nhãn: those of the lexicon and their ``roles``, those that need no colon (``bare``), those ``made`` of who and what he does."""

    known: Phrases
    roles: dict[str, str]
    bare: Phrases
    made: re.Pattern[str]
    supports: tuple[str, ...]
    firsts: frozenset[str]


@lru_cache(maxsize=8)
def _labels(lexicon: Lexicon) -> _Labels:
    roles: dict[str, str] = {}
    for role in (BOTH, LEAD, COORDINATE, DUE, CONTENT, OTHER):  # the first counts where two have one label
        for label in lexicon.words(f"duties.field_{role}"):
            roles.setdefault(fold(label), role)
    known = Phrases(roles)
    who, leads, supports = ([fold(w) for w in lexicon.words(f"duties.field_{name}")] for name in ("who", "leads", "supports"))
    some = "|".join(sorted(map(re.escape, who), key=len, reverse=True))
    does = "|".join(sorted(map(re.escape, [*leads, *supports]), key=len, reverse=True))
    made = pattern(
        rf"(?P<who>(?:các )?(?:{some})(?:(?:, | và |/)(?:{some}))* )?"
        rf"(?P<does>(?:{does})(?:(?:, | và | )(?:{does}))*)(?: chính)?(?=\s*[:(])"
    )
    firsts = frozenset(word.split()[0] for word in ("các", *who, *leads, *supports))
    return _Labels(known, roles, Phrases(lexicon.words("duties.field_due_bare")), made, tuple(supports), known.firsts | firsts)


def first_syllables(lexicon: Lexicon) -> frozenset[str]:
    """What a label can begin with; a bracket may stand before it."""
    return _labels(lexicon).firsts


def read_field(words: str, folded: str, *, lexicon: Lexicon = LEXICON) -> Field | None:
    """The field that the words fill, or None. A label alone opens the lines under it. ``folded``: the words folded."""
    known = _labels(lexicon)
    inside = folded.startswith("(") and words.rstrip(" .;").endswith(")")  # the whole line in brackets
    label = _label_at(words, folded, int(inside), known, lexicon)
    if label is None:
        return None
    role, end = label
    stop = len(words.rstrip(" .;")) - 1 if inside else len(words)
    colon = _AFTER.match(folded, end)
    if colon:
        return Field(role, colon.end(), tuple(_parts(words, folded, 0, role, colon.end(), stop, known, lexicon)))
    if not folded[end:].strip(" .:;"):
        return Field(role, len(words))
    if role == DUE and known.bare.match(folded, 0) >= 0:
        return Field(role, end, (Part(role, end, len(words)),))
    return None


def roles_alone(words: str, folded: str, *, lexicon: Lexicon = LEXICON) -> Field | None:
    """A line that only says who leads and who supports, without labels: "Sở A chủ trì, các sở: B, C phối hợp"."""
    if "phối hợp" not in folded[-40:] or " chủ trì" not in folded:
        return None
    said = _ROLES_ALONE.fullmatch(folded)
    if said is None or not all(starts_body(words, folded, said.start(part), loose=True, lexicon=lexicon) for part in ("lead", "support")):
        return None
    return Field(BOTH, 0, (Part(BOTH, 0, len(words)),))


def fields_behind(words: str, folded: str, *, lexicon: Lexicon = LEXICON) -> tuple[Part, ...]:
    """The parts that stand behind the words of a task: "Rà soát quy chế (chủ trì: Sở A; phối hợp: Sở B)"."""
    colon = words.find(":", _FIRST_BEHIND)  # one letter is found far quicker than two
    while colon >= 0:
        if not words.startswith(" ", colon + 1):
            colon = words.find(":", colon + 1)
            continue
        known = _labels(lexicon)
        behind = _MARK_BEFORE.search(folded, max(0, colon - _LABEL_AT_MOST), colon)
        label = _label_at(words, folded, behind.end(), known, lexicon) if behind else None
        value = _AFTER.match(folded, label[1]) if label and label[0] in FILLING else None
        if behind and label and value and (label[0] == DUE or starts_body(words, folded, value.end(), loose=True, lexicon=lexicon)):
            closing = _CLOSING.get(folded[behind.start()])
            stop = folded.find(closing, value.end()) if closing else len(words)
            return tuple(_parts(words, folded, behind.end(), label[0], value.end(), stop if stop > 0 else len(words), known, lexicon))
        colon = words.find(":", colon + 1)
    return ()


def _label_at(words: str, folded: str, at: int, known: _Labels, lexicon: Lexicon) -> tuple[str, int] | None:
    """The role of the label that begins at ``at`` and where it ends. A verb alone is a label only before a name: "Thực hiện: Sở A"."""
    end = known.known.match(folded, at)
    made = known.made.match(folded, at) if ":" in folded or "(" in folded else None  # one stands behind it
    if made and made.end() > end and (made["who"] or _names_follow(words, folded, made.end(), lexicon)):
        does = made["does"]
        if not does.startswith(known.supports):
            return (BOTH if any(word in does for word in known.supports) else LEAD), made.end()
        return COORDINATE, made.end()
    return (known.roles[folded[at:end]], end) if end >= 0 else None


def _names_follow(words: str, folded: str, at: int, lexicon: Lexicon) -> bool:
    colon = _AFTER.match(folded, at)
    return colon is not None and starts_body(words, folded, colon.end(), loose=True, lexicon=lexicon)


def _parts(words: str, folded: str, begin: int, role: str, start: int, stop: int, known: _Labels, lexicon: Lexicon) -> Iterator[Part]:
    """The values of one line, each up to the next label behind a mark; the first label begins at ``begin``."""
    if role in FILLING:
        for mark in _APART.finditer(folded, start, stop):
            label = _label_at(words, folded, mark.end(), known, lexicon)
            colon = _AFTER.match(folded, label[1], stop) if label and label[0] in FILLING else None
            if label and colon:
                yield Part(role, start, mark.start(), begin)
                role, start, begin = label[0], colon.end(), mark.end()
    yield Part(role, start, stop, begin)
