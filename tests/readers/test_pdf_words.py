"""Không mất chữ nào: wherever words and rules stand on a page, every word comes out once, and every span lies in the text."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dondoc.model import Source, Text
from dondoc.readers.limits import Limits
from dondoc.readers.pdf import inside
from tests.readers.press import Press

WORDS = [
    "Sở",
    "Nội",
    "vụ",
    "ngày",
    "21-KL/TW",
    "1.",
    "a)",
    "-",
    "2",
    "12",
    "*",
    "Kính",
    "gửi:",
    "Điều",
    "ỦY",
    "BAN",
    "Ký",
    "bởi:",
    "“Nghị",
    "quyết”,",
    "/.",
]


class Silent:
    """A report that tells nobody."""

    def __call__(self, done: int, total: int) -> None: ...

    def ocr(self) -> None: ...


def placed() -> st.SearchStrategy[list[tuple[int, int, int, str]]]:
    """Words on a grid of places with room for each: column, row, size, word."""
    place = st.tuples(st.integers(0, 7), st.integers(0, 39))
    return st.dictionaries(place, st.tuples(st.sampled_from([8, 11, 14]), st.sampled_from(WORDS)), max_size=60).map(
        lambda d: [(x, y, size, word) for (x, y), (size, word) in d.items()]
    )


def rules() -> st.SearchStrategy[list[tuple[int, int, int, int]]]:
    edge_x, edge_y = st.integers(0, 8), st.integers(0, 40)
    return st.lists(st.one_of(st.tuples(edge_x, edge_y, edge_x, st.just(-1)), st.tuples(edge_x, edge_y, st.just(-1), edge_y)), max_size=30)


def page(words: list[tuple[int, int, int, str]], lines: list[tuple[int, int, int, int]], press: Press) -> None:
    sheet = press.page()
    for x, y, size, word in words:
        sheet.text(40 + 65 * x, 40 + 20 * y, word, size=size)
    for x0, y0, x1, y1 in lines:
        x1, y1 = (x0 if x1 < 0 else x1), (y0 if y1 < 0 else y1)
        sheet.rule(37 + 65 * x0, 24 + 20 * y0, 37 + 65 * x1, 24 + 20 * y1)


def spans(text: Text) -> list[tuple[int, int]]:
    found = [*text.pages, *(a.span for a in text.asides), *(f.span for f in text.footnotes), *(t.span for t in text.tables)]
    return [*found, *(c for t in text.tables for row in t.rows for c in row), *(r for f in text.footnotes for r in f.refs)]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(placed(), rules()), min_size=1, max_size=3))
def test_every_word_comes_out_once(pages: list[tuple[list[tuple[int, int, int, str]], list[tuple[int, int, int, int]]]]) -> None:
    press = Press()
    for words, lines in pages:
        page(words, lines, press)
    data = press.save()
    text = inside.read(data, Source(), Limits(ocr=False, boxes=True), Silent())  # type: ignore[arg-type]
    assert sorted(text.content.split()) == sorted(word for words, _ in pages for *_, word in words)
    assert all(0 <= start <= end <= len(text.content) for start, end in spans(text))
    assert [p.end for p in text.pages[:-1]] == [p.start for p in text.pages[1:]]
    assert text.pages[-1].end == len(text.content)
    assert all(t.rows and len({len(row) for row in t.rows}) == 1 for t in text.tables)
    assert inside.read(data, Source(), Limits(ocr=False, boxes=True), Silent()) == text  # type: ignore[arg-type]
