"""Pages of real documents, where they are there: every word once, no dead link, no id twice."""

from __future__ import annotations

from pathlib import Path

import pytest

import dondoc
from dondoc.exchange.page import page
from tests.exchange.reading import Page, letters

DOCUMENTS = sorted((Path(__file__).resolve().parents[3] / "shared" / "corpus" / "more").glob("*.txt"))
pytestmark = pytest.mark.slow


@pytest.mark.skipif(not DOCUMENTS, reason="the real documents are not on this machine")
@pytest.mark.parametrize("document", DOCUMENTS or [Path("none")], ids=lambda p: p.stem)
def test_page_holds(document):
    directive = dondoc.parse(dondoc.read(document))
    found = Page(page(directive))
    assert len(found.ids) == len(set(found.ids))
    assert [h for h in found.hrefs if h.startswith("#") and h[1:] not in found.ids] == []
    if not directive.tables:
        assert letters(found.said) == letters(directive.text.content)
