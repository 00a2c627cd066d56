"""Viện dẫn trên văn bản thật: read from beside the repository when they are there; nothing of them is kept here."""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path

import pytest

from benchmarks.score import SET_ASIDE
from dondoc.citations import find_citations
from dondoc.codes import code_key
from dondoc.folding import fold, nfc, place_tones

CORPUS = Path(__file__).parents[3] / "shared" / "corpus"

pytestmark = pytest.mark.skipif(not CORPUS.is_dir(), reason="real documents are not here (../shared/corpus)")


def _files(folder: str, pattern: str) -> list[Path]:
    return [file for file in sorted((CORPUS / folder).glob(pattern)) if not file.name.startswith(SET_ASIDE)]


def _read(file: Path) -> str:
    return file.read_bytes().decode()


def test_mentions_are_those_that_a_careful_reader_lists() -> None:
    hit = gold_count = said_count = dates = types = 0
    for record in _files("dev", "*.gold.json"):
        gold = json.loads(record.read_text("utf-8"))
        if "citations" in (gold.get("skip") or ()):
            continue
        own = gold["header"].get("code")
        found = find_citations(
            _read(record.with_name(record.name.replace(".gold.json", ".txt"))), own=own[-1] if isinstance(own, list) else own
        )
        said = {}
        for c in found.citations:
            if c.code and (c.code not in said or said[c.code].date is None):
                said[c.code] = c
        by_key = {code_key(code): c for code, c in said.items()}
        want = {code_key(c["code"]): c for c in gold["citations"]}
        both = want.keys() & by_key.keys()
        hit, gold_count, said_count = hit + len(both), gold_count + len(want), said_count + len(by_key)
        dates += sum(want[k]["date"] == (by_key[k].date.isoformat() if by_key[k].date else None) for k in both)
        types += sum(want[k]["type"] == by_key[k].type for k in both)
    assert 2 * hit / (gold_count + said_count) >= 0.98
    assert dates / hit >= 0.98
    assert types / hit >= 0.98


@pytest.mark.slow
@pytest.mark.parametrize("file", _files("more", "*.txt"), ids=lambda file: file.stem)
def test_the_writing_of_a_real_text_changes_nothing(file: Path) -> None:
    text = nfc(_read(file))
    found = find_citations(text)

    def facts(content: str) -> list[tuple[object, ...]]:
        cited = find_citations(content).citations
        return [(c.type, c.code, c.date, c.role, c.via, c.pinpoint, c.span, fold(c.issuer or ""), fold(c.title or "")) for c in cited]

    assert find_citations(text) == found
    assert facts(text.replace("\n", "\r\n")) == facts(text)
    assert facts(unicodedata.normalize("NFD", text)) == facts(text)
    assert facts(place_tones(text)) == facts(text)
    for c in found.citations:
        assert c.span.of(text).strip()
        assert c.code is None or code_key(c.code).split("/")[0].split("-")[0] in c.span.of(text).upper()
    for u in found.unplaced:
        assert u.span.of(text) == u.text
