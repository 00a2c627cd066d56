"""The figures of the page on speed are those that were measured."""

from __future__ import annotations

import json

import pytest

from benchmarks import page
from benchmarks.rows import Row, table

ROWS = [
    Row("parse / decode", 839.0, "times", most=200),
    Row("pages", 210.0, "pages/s", least=150, note="one core"),
    Row("corpus", 30.0, "MB"),
]
MARKED = "before\n<!-- bench -->\nold\n<!-- /bench -->\nafter\n"


def test_rows_come_back_from_json_as_they_were():
    said = json.loads(json.dumps({"where": "here", "rows": [r.as_dict() for r in ROWS]}))
    assert page.speed(said) == f"{table(ROWS)}\n\nhere."


def test_words_go_between_the_marks_and_nothing_else_changes():
    once = page.filled(MARKED, "bench", "new \\1")
    assert once == "before\n<!-- bench -->\n\nnew \\1\n\n<!-- /bench -->\nafter\n"
    assert page.filled(once, "bench", "new \\1") == once


def test_a_page_without_marks_is_refused():
    with pytest.raises(ValueError, match="score"):
        page.filled(MARKED, "score", "x")


def test_a_row_of_one_column_has_no_gap():
    lines = page.scores({"worked_with": {"outline": 0.9, "title": 1.0}, "set_aside": {"outline": 0.875}}).splitlines()
    assert lines[2:] == ["| outline | 0.900 | 0.875 | +0.025 |", "| title | 1.000 |  |  |"]
