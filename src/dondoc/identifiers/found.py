"""Một số hiệu và ngày của nó: where the two stand, and the doubts that gather on them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from dondoc.codes import ReadCode, code_key, read_code
from dondoc.dates import find_dates
from dondoc.lexicon import Lexicon
from dondoc.model import Doubt, Header, Span, Text

_HEAD = 3000  # characters in which the form of a document stands when the header does not say where its body begins


@dataclass(slots=True)
class Identifier:
    """Số và ngày đi cùng: one number and day that stand together: ``name`` is the field before ``.code`` and ``.date``."""

    name: str
    span: Span
    kind: str | None
    issuer: str | None
    day: date | None
    printed: str | None
    found: ReadCode | None = None
    code_span: Span | None = None
    day_span: Span | None = None
    whys: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    may_be: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))

    def doubt(self, what: str, why: str, *candidates: str) -> None:
        self.whys[what].append(why)
        self.may_be[what].extend(candidates)

    def doubts(self) -> Iterator[Doubt]:
        own = {"code": self.printed, "date": self.day.isoformat() if self.day else None}
        places = {"code": self.code_span, "date": self.day_span}
        for what in ("code", "date"):
            if whys := self.whys.get(what):
                candidates = tuple(c for c in dict.fromkeys(self.may_be[what]) if c != own[what])
                yield Doubt(f"{self.name}.{what}", places[what] or self.span, _sentence(whys), candidates)


def _sentence(whys: Sequence[str]) -> str:
    words = "; ".join(dict.fromkeys(why.rstrip(".") for why in whys))
    return words[:1].upper() + words[1:] + "."


def touches(span: Span | None, others: Iterable[Span]) -> bool:
    """Whether the place shares a character with one of the others."""
    return span is not None and any(span.start < o.end and o.start < span.end for o in others)


def own_identifier(header: Header) -> Identifier:
    """The document's own code and day, as the header read them."""
    spans = [s for s in (header.spans.get("code"), header.spans.get("date")) if s is not None]
    whole = Span(min(s.start for s in spans), max(s.end for s in spans)) if spans else Span(0, 0)
    own = Identifier("header", whole, header.type, header.issuer, header.date, header.code)
    own.code_span, own.day_span = header.spans.get("code"), header.spans.get("date")
    return own


def head_end(text: Text, header: Header) -> int:
    """Where the form ends and the body begins; a fixed length where the header found no body."""
    return header.body.start or min(_HEAD, len(text.content))


def place_all(text: Text, identifiers: list[Identifier], lexicon: Lexicon) -> None:
    """Where code and day of each stand inside its words, and the code read again from them."""
    for one in identifiers:
        if one.printed is not None:
            key = code_key(one.printed)
            for digit in re.finditer(r"(?<!\d)\d", text.content[one.span.start : one.span.end]):
                found = read_code(text.content, one.span.start + digit.start(), lexicon)
                if found is not None and found.code.key == key:
                    one.found, one.code_span = found, one.code_span or Span(found.start, found.end)
                    break
            else:
                one.found = read_code(one.printed, 0, lexicon)
        if one.day is not None and one.day_span is None:
            days = find_dates(text.content, one.span.start, one.span.end)
            one.day_span = next((Span(d.start, d.end) for d in days if d.day == one.day), None)


def stamp_place(text: Text) -> Span | None:
    """From the first to the last word of the arrival stamp (dấu đến); None where there is none."""
    spans = [aside.span for aside in text.asides if aside.kind == "stamp"]
    return Span(min(s.start for s in spans), max(s.end for s in spans)) if spans else None
