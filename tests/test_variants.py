"""Biến thể: the same document with other line ends, other Unicode forms, the other tone placement, read twice.

Reads ``../shared/corpus/more`` when it is there, besides a document of our own.
"""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path

import pytest

import dondoc
from dondoc.exchange.interchange import record
from dondoc.folding import fold, place_tones

ROOT = Path(__file__).resolve().parents[1]
MORE = ROOT.parent / "shared" / "corpus" / "more"
OWN = [ROOT / "examples" / "cong-van.txt"]
DOCUMENTS = OWN + (sorted(MORE.glob("*.txt")) if MORE.is_dir() else [])
_BACK = {
    "òa": "oà",
    "óa": "oá",
    "ỏa": "oả",
    "õa": "oã",
    "ọa": "oạ",
    "ủy": "uỷ",
    "úy": "uý",
    "ùy": "uỳ",
    "ũy": "uỹ",
    "ụy": "uỵ",
    "òe": "oè",
    "óe": "oé",
    "ỏe": "oẻ",
}

pytestmark = pytest.mark.slow


def parsed(data: bytes) -> dict[str, object]:
    said = record(dondoc.parse(dondoc.read(data, name="van-ban.txt")))
    said.pop("source")
    return said


def old_tones(text: str) -> str:
    """Every tone on the old place (hòa -> hoà), at the end of a syllable and not after q."""
    out = text
    for new, old in _BACK.items():
        for a, b in ((new, old), (new.capitalize(), old.capitalize()), (new.upper(), old.upper())):
            out = out.replace(a, b)
    kept = place_tones(out)
    return "".join(b if kept[i] == place_tones(text)[i] else a for i, (a, b) in enumerate(zip(text, out, strict=True)))


def spans_hold(node: object, length: int) -> None:
    if isinstance(node, dict):
        for key, value in node.items():
            if key == "span" and value is not None:
                start, end = value
                assert 0 <= start <= end <= length
            else:
                spans_hold(value, length)
    elif isinstance(node, list):
        for value in node:
            spans_hold(value, length)


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda p: p.stem)
def test_form_of_the_text_does_not_matter(path: Path) -> None:
    text = unicodedata.normalize("NFC", path.read_text("utf-8")).replace("\r\n", "\n").replace("\r", "\n")
    said = parsed(text.encode())
    assert parsed(text.encode()) == said, "twice in a row"
    assert parsed(text.replace("\n", "\r\n").encode()) == said, "CRLF"
    assert parsed(unicodedata.normalize("NFD", text).encode()) == said, "NFD"
    spans_hold(said, len(str(said["text"])))


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda p: p.stem)
def test_tone_placement_does_not_matter(path: Path) -> None:
    text = unicodedata.normalize("NFC", path.read_text("utf-8")).replace("\r\n", "\n")
    new, old = place_tones(text), old_tones(place_tones(text))
    assert len(new) == len(old)
    first, second = parsed(new.encode()), parsed(old.encode())
    assert fold(json.dumps(first, ensure_ascii=False)) == fold(json.dumps(second, ensure_ascii=False))


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda p: p.stem)
def test_claims_are_on_their_words(path: Path) -> None:
    directive = dondoc.parse(dondoc.read(path))
    content = directive.text.content
    for duty in directive.obligations:
        words = "".join(c for c in duty.span.of(content) if c.isalnum())
        assert words.startswith("".join(c for c in duty.action[:20] if c.isalnum()))
        if duty.due is not None:
            assert duty.due.span.of(content).strip()
    for citation in directive.citations:
        if citation.code:
            printed = "".join(c for c in citation.span.of(content) if c.isalnum())
            number = citation.code.split("/")[0].split("-")[0].lstrip("0")
            assert number.replace(".", "") in printed  # 66.7/2025/NQ-CP
