"""Việc trong bảng: the duty that one row of a table of tasks sets."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ..bodies import read_bodies
from ..deadlines import find_dues, find_every
from ..deadlines.values import find_dues_of_value
from ..folding import fold
from ..layout import Paragraph
from ..lexicon import Lexicon
from ..model import Obligation, Span
from ..targets import find_targets
from .classes import class_of
from .fields import COORDINATE, LEAD, Part, read_field
from .given import latest
from .openings import kinds_at
from .tables import Row
from .verbs import opens_with_verb


def duty_of_row(row: Row, issued: date | None, lexicon: Lexicon) -> Obligation:
    """The duty of one row of a table of tasks."""
    words = " ".join(paragraph.text for paragraph in row.task)
    first = row.task[0]
    dues = [d for part in row.due for d in find_dues_of_value(part.text, issued=issued, place=part.place, lexicon=lexicon)]
    dues = dues or list(find_dues(first.text, issued=issued, place=first.place, lexicon=lexicon))
    every = next((e for e in (find_every(p.text, lexicon=lexicon) for p in (*row.due, *row.task)) if e), None)
    targets = tuple(t for paragraph in row.task for t in find_targets(paragraph.text, place=paragraph.place, lexicon=lexicon))
    due = latest(dues)
    lead, supporting = _by_label(row.lead, lexicon)
    coordinate = (*supporting, *_names(row.coordinate, lexicon))
    return Obligation(
        id="",
        provision=None,
        span=Span(first.start, row.task[-1].end),
        action=words,
        kind=class_of(fold(words), dated=due is not None, aimed=bool(targets), lexicon=lexicon),
        lead=lead,
        coordinate=coordinate,
        due=due,
        every=every,
        targets=targets,
        lead_from="own" if lead else None,
    )


def says_what_or_who(duty: Obligation, lexicon: Lexicon) -> bool:
    """Whether a row sets a task: its cells name who or by when, or its words open with a verb ("Kỹ sư | 4,0 năm" does neither)."""
    if duty.lead or duty.coordinate or duty.due or duty.every:
        return True
    folded = fold(duty.action)
    return opens_with_verb(folded, 0, kinds_at(folded, 0, lexicon), lexicon)


def _by_label(cell: list[Paragraph], lexicon: Lexicon) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Who leads and who supports in one cell that may say both: "Chủ trì: Sở A; phối hợp: Sở B"."""
    lead: list[str] = []
    supporting: list[str] = []
    for paragraph in cell:
        text = paragraph.text
        field = read_field(text, fold(text), lexicon=lexicon)
        for part in field.parts if field else (Part(LEAD, 0, len(text)),):
            (supporting if part.role == COORDINATE else lead).extend(_names_of(text[part.start : part.end], lexicon))
    return tuple(dict.fromkeys(lead)), tuple(dict.fromkeys(supporting))


def _names(cell: list[Paragraph], lexicon: Lexicon) -> tuple[str, ...]:
    """The bodies of a cell; a cell that names none known to us is kept as it is written."""
    return tuple(dict.fromkeys(name for paragraph in cell for name in _names_of(paragraph.text, lexicon)))


def _names_of(text: str, lexicon: Lexicon) -> Iterator[str]:
    for part in text.split(";"):
        part = part.strip(" -–+*•.,")
        if not part:
            continue
        bodies = read_bodies(part, fold(part), 0, loose=True, semicolons=True, lexicon=lexicon)
        if bodies and bodies.end >= len(part) - 2:
            yield from bodies.names
        else:
            yield part
