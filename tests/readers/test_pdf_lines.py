"""Words to runs, runs to lines: by where they stand, whatever their order in the file."""

from __future__ import annotations

import pytest

from dondoc.readers.pdf.lines import Line, glue_marks, rows_of, runs_of
from dondoc.readers.pdf.place import Word


def word(x: float, text: str, *, top: float = 100.0, size: float = 10.0, glued: bool = False, raised: bool = False) -> Word:
    return Word(x, top, x + 5.0 * len(text), top + size, text, glued, raised)


RUNS = [  # why it is here,                         words,                                                           runs
    ("a blank between", [word(0, "Sở"), word(13, "Nội")], ["Sở Nội"]),
    ("a gap wider than the letters are high", [word(0, "Sở"), word(21, "Nội")], ["Sở", "Nội"]),
    ("as wide as high", [word(0, "Sở"), word(20, "Nội")], ["Sở Nội"]),
    ("the next line", [word(0, "Sở"), word(13, "Nội", top=112)], ["Sở", "Nội"]),
    ("back to the left", [word(50, "Sở"), word(13, "Nội")], ["Sở", "Nội"]),
    ("letters that overlap a little", [word(0, "Sở"), word(8, "Nội")], ["Sở Nội"]),
    ("smaller letters on the same line", [word(0, "Sở"), word(13, "Nội", top=104, size=5)], ["Sở Nội"]),
    ("a raised mark and what follows it", [word(0, "sở"), word(10, "1", top=94, size=4, glued=True, raised=True), word(15, ",", glued=True)],
     ["sở1,"]),
    ("a blank after the mark", [word(0, "sở"), word(10, "1", top=94, size=4, glued=True, raised=True), word(17, "và")], ["sở1 và"]),
    ("the tallest letters decide", [word(0, "a", top=104, size=5), word(8, "B", size=10), word(16, "c", top=96, size=8)], ["a B c"]),
]  # fmt: skip


@pytest.mark.parametrize(("words", "runs"), [pytest.param(w, r, id=why) for why, w, r in RUNS])
def test_words_become_runs(words: list[Word], runs: list[str]) -> None:
    found = runs_of(words)
    assert [run.text() for run in found] == runs
    assert [w for run in found for w in run.words] == words
    for run in found:
        assert (run.x0, run.x1) == (run.words[0].x0, max(w.x1 for w in run.words))
        tallest = max(run.words, key=lambda w: w.bottom - w.top)
        assert (run.top, run.bottom) == (tallest.top, tallest.bottom)


def test_runs_of_one_height_are_one_row_from_left_to_right() -> None:
    runs = runs_of([word(200, "phải"), word(0, "trái"), word(0, "dưới", top=120), word(100, "nhỏ", top=103, size=6)])
    assert [[run.text() for run in row] for row in rows_of(runs)] == [["trái", "nhỏ", "phải"], ["dưới"]]


def test_a_small_run_between_two_lines_stands_with_the_tall_one() -> None:
    runs = runs_of([word(0, "1", top=98, size=5), word(40, "dòng"), word(100, "2", top=107, size=5)])
    assert [sorted(run.text() for run in row) for row in rows_of(runs)] == [["1", "2", "dòng"]]


GLUED = [  # why it is here,                 mark's x, next word's x, as read
    ("the mark touches the word before it", 10, 17, "sở1 và"),
    ("it touches the word after it", 13, 18.5, "sở 1và"),
    ("it touches both", 10, 15.5, "sở1và"),
    ("it touches neither", 12, 20, "sở 1 và"),
]


@pytest.mark.parametrize(("mark", "after", "said"), [pytest.param(*row, id=why) for why, *row in GLUED])
def test_marks_are_glued_to_what_they_touch(mark: float, after: float, said: str) -> None:
    line = Line(runs_of([word(0, "sở"), word(mark, "1", top=98, size=6, raised=True), word(after, "và")]))
    glue_marks(line)
    assert line.text() == said
