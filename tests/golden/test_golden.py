"""Each document says what it is expected to say, to the byte; ``make golden`` writes that again, and a person reads the difference."""

from __future__ import annotations

import pytest

from tests.golden.rewrite import documents, expected, said

DOCUMENTS = documents()


@pytest.mark.parametrize("name", DOCUMENTS)
def test_document_says_what_is_expected(name):
    assert expected(name).exists(), "run `make golden` and read what it wrote"
    assert said(DOCUMENTS[name]) == expected(name).read_text("utf-8")


def test_nothing_is_expected_of_a_document_that_is_gone():
    assert {p.parent.name for p in expected("x").parent.parent.glob("*/expected.json")} <= set(DOCUMENTS)
