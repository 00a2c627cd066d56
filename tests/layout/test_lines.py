"""Dòng: physical lines as words, with the way back to every character."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from dondoc.folding import nfc
from dondoc.layout.lines import Line, read_lines

CLEANED = [  # why it is here, as written, the words
    ("plain words stay", "Giao Sở Nội vụ", ["Giao Sở Nội vụ"]),
    ("bold of Markdown", "**1. Giao** Sở Nội vụ", ["1. Giao Sở Nội vụ"]),
    ("an escaped dot and dash", "1\\. Số 57\\-NQ/TW", ["1. Số 57-NQ/TW"]),
    ("heading marks", "### A. KẾT QUẢ", ["A. KẾT QUẢ"]),
    ("italics opened before a blank", "*4.1. *Giao Đảng", ["4.1. Giao Đảng"]),
    ("the star under a Party body is kept", "*", ["*"]),
    ("segmented words", "Báo_cáo tình_hình", ["Báo cáo tình hình"]),
    ("runs of blanks and tabs", "Số:      \t/UBND", ["Số: /UBND"]),
    ("a lone bar is no word", "|\nKẾ HOẠCH\n|", ["KẾ HOẠCH"]),
    ("cells of a piped row one by one", "| Sở Nội vụ | quý II |", ["Sở Nội vụ", "quý II"]),
    ("the rule of a piped table", "|---|:--:|", []),
    ("a bullet of Markdown", "*   a) Tại Trung ương", ["* a) Tại Trung ương"]),
]


@pytest.mark.parametrize(("written", "words"), [pytest.param(w, x, id=why) for why, w, x in CLEANED])
def test_a_line_is_read_as_its_words(written: str, words: list[str]) -> None:
    assert [line.text for line in read_lines(written)] == words


def test_blank_lines_and_indent_are_counted() -> None:
    first, second = read_lines("Một\n\n\n      Hai")
    assert (first.above, second.above, second.indent) == (0, 2, 6)


def test_cells_know_their_table_row_and_column() -> None:
    text = "| TT | Nhiệm vụ |\n|---|---|\n| 1 | Rà soát |\n\nlời\n| a | b |"
    assert [line.cell for line in read_lines(text)] == [(0, 0, 0), (0, 0, 1), (0, 2, 0), (0, 2, 1), None, (1, 0, 0), (1, 0, 1)]


@pytest.mark.parametrize("written", ["| Sở Nội vụ    | quý II |", "**Sở Nội vụ**  \nquý II", "Sở Nội vụ  \nquý II"])
def test_white_space_behind_the_words_is_not_of_the_line(written: str) -> None:
    first = read_lines(written)[0]
    assert written[: first.end].endswith("vụ")


def test_the_way_back_leads_behind_any_white_space_after_a_mark() -> None:
    (line,) = read_lines("# \u3000Kế hoạch")
    assert line.start == 3


def _same(content: str, line: Line) -> None:
    for i, letter in enumerate(line.text):
        origin = content[line.at(i)]
        assert origin == letter or (letter == " " and (origin.isspace() or origin == "_"))


@pytest.mark.parametrize("written", [w for _, w, _ in CLEANED])
def test_every_letter_leads_back_to_itself(written: str) -> None:
    for line in read_lines(written):
        _same(written, line)


@example("*\\*")  # the stroke that escapes a star is no word
@given(st.text(alphabet="ab Đ1.)*|_\\#-\n\t\u00a0", max_size=120))
def test_any_text_leads_back(raw: str) -> None:
    content = nfc(raw)
    for line in read_lines(content):
        assert line.text
        assert 0 <= line.start <= line.end <= len(content)
        _same(content, line)
