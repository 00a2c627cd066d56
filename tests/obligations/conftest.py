"""Parsing a passage as a whole document of its own."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from dondoc.layout import read_flow
from dondoc.model import Header, Obligation, Span, Text
from dondoc.obligations import find_obligations
from dondoc.outline import read_outline

Duties = Callable[..., tuple[Obligation, ...]]


@pytest.fixture
def duties() -> Duties:
    """The duties of a text; ``kind``, ``addressees``, ``issuer`` and the day of issue are those of its header."""

    def of(
        text: str,
        kind: str = "ke_hoach",
        addressees: tuple[str, ...] = (),
        issued: date = date(2026, 3, 27),
        issuer: str | None = None,
    ) -> tuple[Obligation, ...]:
        flow = read_flow(Text(text))
        header = Header(type=kind, date=issued, addressees=addressees, issuer=issuer, body=Span(0, len(text)))
        return find_obligations(read_outline(flow, header.body), flow, header)

    return of
