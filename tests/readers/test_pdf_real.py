"""Văn bản thật: the PDFs beside the repository, if they are there, against what ``expected.json`` says of each."""

from __future__ import annotations

import json
import shutil
from collections import Counter
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from dondoc.folding import fold, nfc, squeeze
from dondoc.model import Source, Text
from dondoc.readers import read as read_any
from dondoc.readers.pdf import read_pdf

FILES = Path(__file__).parents[3] / "shared" / "corpus" / "files"
EXPECTED: dict[str, dict[str, Any]] = json.loads((FILES / "expected.json").read_text("utf-8")) if FILES.is_dir() else {}
NAMES = sorted(name for name in EXPECTED if name.endswith(".pdf"))
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not NAMES, reason="the real documents are not beside the repository"),
]
needs_tesseract = pytest.mark.skipif(shutil.which("tesseract") is None, reason="the program tesseract is not installed")

_read: dict[str, Text] = {}


def read(name: str) -> Text:
    if name not in _read:
        _read[name] = read_pdf((FILES / name).read_bytes(), source=Source(name=name))
    return _read[name]


def flow(text: Text) -> str:
    kept, at = [], 0
    for aside in text.asides:
        kept.append(text.content[at : aside.span.start])
        at = max(at, aside.span.end)
    return squeeze("".join([*kept, text.content[at:]]))


def born(names: list[str]) -> list[str]:
    return [name for name in names if not EXPECTED[name]["needs_ocr"]]


@pytest.mark.parametrize("name", born(NAMES))
def test_flow_holds_the_words_and_nothing_from_beside_it(name: str) -> None:
    text, said = read(name), EXPECTED[name]
    words = flow(text)
    assert len(text.pages) == said["pages"]
    assert squeeze(nfc(said["first_words"])) in words
    assert squeeze(nfc(said["last_words"])) in words
    assert [w for w in said["must_not_contain"] if squeeze(nfc(w)) in words] == []


@pytest.mark.parametrize("name", born(NAMES))
def test_letterhead_comes_in_columns(name: str) -> None:
    said = EXPECTED[name]["header"]
    head = fold(flow(read(name)))[:900]
    motto = "đảng cộng sản việt nam" if said["system"] == "party" else "cộng hòa xã hội chủ nghĩa việt nam"
    number = said["code"].split("/" if "/" in said["code"] else "-")[-1].casefold()
    assert head.index(number) < head.index(motto) < head.index(fold(said["title"])[:30])


@pytest.mark.parametrize("name", NAMES)
def test_signatures_are_those_of_the_file(name: str) -> None:
    found = read(name).signatures
    said = EXPECTED[name]["signatures"]
    assert [(s.signer, s.organisation, s.unit) for s in found] == [
        tuple(nfc(v) if v else v for v in (e["signer"], e["organisation"], e["unit"])) for e in said
    ]
    for ours, theirs in zip(found, said, strict=True):
        assert ours.covers_whole_file is theirs["covers_whole_file"]
        assert ours.intact is theirs["intact"] or (theirs["intact"] is None and ours.intact is False)
        times = theirs["time"] if isinstance(theirs["time"], list) else [theirs["time"]]
        assert ours.time is not None
        assert datetime.fromisoformat(ours.time) in [datetime.fromisoformat(t) for t in times]


@needs_tesseract
def test_arrival_stamp_is_read_and_stays_out_of_the_flow() -> None:
    text = read("f01-to-trinh-signed.pdf")
    (stamp,) = [a.span.of(text.content) for a in text.asides if a.kind == "stamp"]
    assert "1874" in stamp
    assert "24/01/2025" in stamp


@needs_tesseract
def test_number_and_day_in_signature_fields_are_read() -> None:
    text = read("f06-huong-dan.pdf")
    words = flow(text)
    assert "Số 21 -HD/BTCTU" in words
    assert "ngày 21 tháng 8 năm 2025" in words
    assert [(d.field, d.span.of(text.content)) for d in text.doubts] == [("header.code", "21")]  # the day is that of the signatures


def test_footnote_of_a_real_page() -> None:
    text = read("f06-huong-dan.pdf")
    (note,) = text.footnotes
    assert note.span.of(text.content).startswith("Thực hiện theo mục 18.5, Hướng dẫn số 06 -HD/TW")
    assert [text.content[r.start - 7 : r.end] for r in note.refs] == ["cơ sở).¹"]


@needs_tesseract
def test_scan_is_read_page_by_page() -> None:
    text = read("f10-quyet-dinh.pdf")
    assert text.source.ocr
    assert len(text.pages) == EXPECTED["f10-quyet-dinh.pdf"]["pages"]
    assert "203/QĐ-ĐHNT" in text.content
    assert [len(t.rows) for t in text.tables] == [18, 7, 33]


def test_pdf_and_docx_of_one_letter_have_the_same_words() -> None:
    def words(text: Text) -> Counter[str]:
        return Counter(flow(text).split())

    pdf, docx = words(read("f04-to-trinh.pdf")), words(read_any(FILES / "f04-to-trinh.docx"))
    assert pdf - docx == Counter()
    assert docx - pdf == Counter()
