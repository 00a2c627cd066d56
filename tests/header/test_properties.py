"""Thể thức trên chữ bất kỳ: never an exception, every place inside the text, the same whichever way it is written."""

from __future__ import annotations

import time
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dondoc.folding import fold, nfc, place_tones
from dondoc.header import read_header
from dondoc.layout import read_flow
from dondoc.model import Header, Text

from .cases import CASES

MORE = Path(__file__).parents[3] / "shared" / "corpus" / "more"
DOCUMENTS = sorted(MORE.glob("*.txt")) if MORE.is_dir() else []

PIECES = st.sampled_from(
    [line for _, content, _ in CASES for line in content.splitlines()]
    + [
        "",
        "",
        "|",
        "---",
        "*",
        "Nơi nhận:",
        "KT.",
        "TM. ",
        "Số:",
        "Số: /",
        "V/v",
        "Kính gửi:",
        "ngày tháng năm",
        "điện:",
        "MẬT",
        "ĐẾN",
        "(",
        "- ",
        "QUYẾT ĐỊNH",
    ]
)


def header_of(content: str) -> tuple[Header, str]:
    text = Text(nfc(content))
    return read_header(text, read_flow(text)), text.content


def assert_inside(header: Header, text: str) -> None:
    for name, span in (*header.spans.items(), ("body", header.body)):
        assert 0 <= span.start <= span.end <= len(text), name
        if name != "body":
            assert span.of(text).strip(), name


@settings(max_examples=120, deadline=None)
@given(st.lists(PIECES, max_size=40))
def test_lines_of_letterheads_in_any_order(lines: list[str]) -> None:
    header, text = header_of("\n".join(lines))
    assert_inside(header, text)
    if text.strip(" \n|*-_="):
        assert header.body.end > 0


@settings(max_examples=80, deadline=None)
@given(st.text(max_size=300))
def test_any_text(content: str) -> None:
    assert_inside(*header_of(content))


@pytest.mark.parametrize("make", [lambda n: "ỦY BAN NHÂN DÂN " * n, lambda n: "Nơi nhận: - Như trên; " * n, lambda n: "Số: 1/KH-UBND\n" * n, lambda n: "TM. A\n" * n, lambda n: "| A " * n, lambda n: "\n".join(["Kính gửi: - A;"] * n), lambda n: "a " * n])  # fmt: skip
def test_repeats_do_not_make_it_slow(make) -> None:  # type: ignore[no-untyped-def]
    text = Text(make(40_000))
    flow = read_flow(text)
    started = time.process_time()
    read_header(text, flow)
    assert time.process_time() - started < 2.0


@pytest.mark.skipif(not DOCUMENTS, reason="real documents are not there (../shared/corpus/more)")
@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda p: p.stem)
def test_real_documents(path: Path) -> None:
    raw = path.read_text("utf-8")
    header, text = header_of(raw)
    assert_inside(header, text)
    assert header.body.start < header.body.end
    assert header_of(raw)[0] == header
    assert header_of(raw.replace("\n", "\r\n"))[0] == header
    assert header_of(unicodedata.normalize("NFD", raw))[0] == header
    moved = header_of(place_tones(raw))[0]
    assert [
        fold(str(getattr(moved, name))) for name in ("system", "type", "code", "date", "place", "issuer", "title", "recipients", "signer")
    ] == [
        fold(str(getattr(header, name))) for name in ("system", "type", "code", "date", "place", "issuer", "title", "recipients", "signer")
    ]
