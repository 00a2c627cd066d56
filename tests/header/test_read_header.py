"""Thể thức: every layout that text comes in, field by field."""

from __future__ import annotations

import unicodedata
from typing import Any

import pytest

from dondoc.folding import nfc
from dondoc.header import read_header
from dondoc.layout import read_flow
from dondoc.model import Header, Text

from .cases import CASES as LAYOUTS
from .cases import GARBLED, GARBLED_WITH_MARKS
from .issuers import CASES as ISSUERS
from .others import CASES as OTHERS

CASES = LAYOUTS + ISSUERS + OTHERS


def header_of(content: str) -> tuple[Header, str]:
    text = Text(nfc(content))
    return read_header(text, read_flow(text)), text.content


@pytest.mark.parametrize(("content", "expected"), [pytest.param(c, e, id=why) for why, c, e in CASES])
def test_every_field_is_read(content: str, expected: dict[str, Any]) -> None:
    header, text = header_of(content)
    said = {name: getattr(header, name) for name in expected if name not in ("body", "arrival")}
    assert said == {name: value for name, value in expected.items() if name not in ("body", "arrival")}
    if "arrival" in expected:
        assert header.arrival is not None
        assert (header.arrival.number, header.arrival.date, header.arrival.issuer) == expected["arrival"]
    if "body" in expected:
        first, last = expected["body"]
        body = header.body.of(text).replace("*", "")
        assert body.startswith(first)
        assert body.rstrip(" .").endswith(last.rstrip(" ."))


@pytest.mark.parametrize("content", [pytest.param(c, id=why) for why, c, _ in CASES])
def test_spans_stand_on_the_words_they_claim(content: str) -> None:
    header, text = header_of(content)
    for name, span in header.spans.items():
        assert 0 <= span.start < span.end <= len(text), name
        value = getattr(header, name)
        words = span.of(text).replace("*", "").lower().split()
        if name in ("code", "signer", "place") and value:
            assert "".join(value.lower().split()) in "".join(words), name
        if name in ("addressees", "recipients"):
            assert all(entry.split()[0].lower().strip("(") in " ".join(words) for entry in value), name
        if name == "title":
            assert value.split()[-1].lower().rstrip(".") in " ".join(words), name


@pytest.mark.parametrize("content", [pytest.param(c, id=why) for why, c, _ in CASES])
def test_line_ends_and_decomposed_letters_change_nothing(content: str) -> None:
    header, _ = header_of(content)
    for other in (content.replace("\n", "\r\n"), unicodedata.normalize("NFD", content)):
        assert header_of(other)[0] == header


@pytest.mark.parametrize(
    ("content", "first"), [(GARBLED, "B0 CoNc"), (GARBLED_WITH_MARKS, "UBND THANH")], ids=["no marks", "wrong letters"]
)
def test_a_badly_read_scan_gives_its_form_and_no_nonsense(content: str, first: str) -> None:
    header, text = header_of(content)
    assert header.system == "state"
    assert (header.code, header.issuer, header.title, header.signer, header.place) == (None, None, None, None, None)
    assert [note.code for note in header.notes] == ["N120"]
    assert header.body.of(text).startswith(first)
