"""What speed is measured with: the same documents on every run, as dense as real ones, and a table that says what was missed."""

from __future__ import annotations

import dondoc
from benchmarks.made import corpus, document
from benchmarks.rows import Row, missing, table
from benchmarks.texts import ratios


def test_documents_are_the_same_on_every_run_and_differ_from_each_other():
    assert document(5) == document(5)
    assert len({document(seed) for seed in range(20)}) == 20


def test_corpus_has_the_size_asked_for():
    made = corpus(100_000)
    assert 100_000 <= sum(map(len, made)) < 120_000
    assert all(10_000 < len(data) < 17_000 for data in made)


def test_documents_are_as_dense_as_real_ones():
    letters = citations = duties = figures = 0
    for seed in range(12):
        directive = dondoc.parse(dondoc.read(document(seed).encode(), name="a.txt"))
        letters += len(directive.text.content)
        citations += len(directive.citations)
        duties += len(directive.obligations)
        figures += len(directive.figures)
        assert directive.header.type in ("cong_van", "ke_hoach", "bao_cao")
        assert directive.header.date is not None
    per = 10_000 / letters
    assert 14 < citations * per < 30
    assert 12 < duties * per < 30
    assert 0.2 < figures * per < 4


def test_rows_know_their_marks():
    assert Row("a", 20.0, "times", most=20).reached
    assert Row("a", 20.1, "times", most=20).reached is False
    assert Row("a", 149.0, "pages/s", least=150).reached is False
    assert Row("a", 3.0, "MB").reached is None
    assert missing("a", "s", "soffice is not installed").reached is None


def test_table_shows_what_was_missed_and_what_could_not_be_measured():
    shown = table([Row("slow", 250.0, "times", most=200), missing("pdf", "pages/s", "soffice is not installed")])
    slow, pdf = shown.splitlines()[2:]
    assert "NO" in slow
    assert "≤ 200" in slow
    assert "–" in pdf
    assert "soffice is not installed" in pdf


def test_ratios_are_measured_on_the_whole_corpus():
    rows = {row.name: row for row in ratios(60_000)}
    assert rows["corpus"].value >= 0.06
    assert rows["parse / decode"].value > rows["citations / decode"].value > 0
    assert rows["parse / decode"].most == 200
