"""The rows of the register, and how values are called."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from dondoc.exchange import wording
from dondoc.exchange.register import rows
from dondoc.lexicon import LEXICON
from dondoc.model import Provision, Span, Table
from tests.samples import FULL, at


def test_rows_are_in_order_and_count_from_one():
    assert [r.number for r in rows(FULL)] == [1, 2, 3, 4, 5]


LEADS = [
    (1, "Sở Nội vụ", "", "theo mục II.1"),
    (3, "", "Các sở, ban, ngành; Ủy ban nhân dân các xã, phường", "theo Kính gửi"),
    (4, "Sở Khoa học và Công nghệ", "", ""),
    (5, "", "", ""),
]


@pytest.mark.parametrize(("number", "lead", "default", "source"), LEADS)
def test_a_lead_says_where_it_was_read(number, lead, default, source):
    row = rows(FULL)[number - 1]
    assert (row.lead, row.lead_default, row.lead_source) == (lead, default, source)


def test_a_lead_from_the_opening_and_one_whose_heading_is_not_found():
    duty = FULL.obligations[0]
    assert rows(replace(FULL, obligations=(replace(duty, lead_from="opening"),)))[0].lead_source == "theo câu dẫn"
    assert rows(replace(FULL, obligations=(replace(duty, lead=("Sở Y tế",)),)))[0].lead_source == "theo đề mục"
    assert rows(replace(FULL, provisions=()))[0].lead_source == "theo đề mục"


def test_a_circle_of_parents_ends():
    a = Provision("a", "1", None, "clause", 1, "b", None, Span(0, 1))
    b = Provision("b", "2", None, "clause", 1, "a", None, Span(0, 1))
    duty = replace(FULL.obligations[0], provision="a")
    assert rows(replace(FULL, provisions=(a, b), obligations=(duty,)))[0].lead_source == "theo đề mục"


ADDRESSES = [  # why, path, said
    ("printed labels", "II.1.a", "II.1.a"),
    ("an article and its clause", "5.2", "5.2"),
    ("a dash", "III.3.-2", "III.3, gạch đầu dòng 2"),
    ("a plus under a dash", "III.3.-2.+1", "III.3, gạch đầu dòng 2, dấu cộng 1"),
    ("a paragraph without a label", "II.1.p3", "II.1, đoạn 3"),
    ("a paragraph above all labels", "p2", "đoạn 2"),
    ("an item that is called p", "1.p", "1.p"),
]


@pytest.mark.parametrize(("path", "said"), [pytest.param(*rest, id=why) for why, *rest in ADDRESSES])
def test_what_has_no_printed_label_is_called_by_what_it_is(path, said):
    assert wording.address(path) == said


def test_a_duty_in_a_table_is_placed_by_its_row():
    assert rows(FULL)[3].place == "bảng, số 1"
    row = FULL.tables[0].rows[0]
    before = Table(Span(0, 5), ((Span(0, 5),),))
    other = at("Đã giải quyết")
    split = Table(FULL.tables[0].span, (row[:1], row[1:]))
    assert rows(replace(FULL, tables=(before, split)))[3].place == "bảng, dòng 2", "a letterhead is no table of duties"
    two = replace(FULL, tables=(Table(other, ((other,),)), split), provisions=())
    assert rows(two)[3].place == "bảng 2, dòng 2"
    assert rows(two)[0].place == ""


NUMBERS = [
    (9728.0, "9.728"),
    (98.3, "98,3"),
    (0.5, "0,5"),
    (1234567.25, "1.234.567,25"),
    (18, "18"),
    (-4.0, "-4"),
    (1e15, "1.000.000.000.000.000"),
]


@pytest.mark.parametrize(("value", "said"), NUMBERS)
def test_numbers_are_written_as_official_paper_does(value, said):
    assert wording.number(value) == said


def test_days_have_two_digits():
    assert wording.day(date(2026, 3, 7)) == "07/03/2026"


MOMENTS = [  # why, time, said
    ("the day of Vietnam, not of Greenwich", "2025-01-22T20:46:29Z", "03:46 ngày 23/01/2025"),
    ("a zone of its own", "2025-01-23T10:46:29+07:00", "10:46 ngày 23/01/2025"),
    ("no zone is not guessed", "2025-01-23T10:46:29", "2025-01-23T10:46:29"),
    ("no time at all", "hôm qua", "hôm qua"),
]


@pytest.mark.parametrize(("time", "said"), [pytest.param(*rest, id=why) for why, *rest in MOMENTS])
def test_times_of_signing_are_said_in_vietnam_time(time, said):
    assert wording.moment(time) == said


CUTS = [  # why, words, limit, said
    ("short stays", "Sở Nội vụ", 20, "Sở Nội vụ"),
    ("cut at a word", "Rà soát, sửa đổi, bổ sung quy chế", 20, "Rà soát, sửa đổi, bổ…"),
    ("no comma before the dots", "Rà soát, sửa đổi, bổ sung", 17, "Rà soát, sửa đổi…"),
    ("a word longer than the limit is cut", "x" * 50, 10, "x" * 10 + "…"),
    ("white space is squeezed", "a \n b", 10, "a b"),
]


@pytest.mark.parametrize(("words", "limit", "said"), [pytest.param(*rest, id=why) for why, *rest in CUTS])
def test_words_are_shortened_at_a_word(words, limit, said):
    assert wording.shortened(words, limit) == said


def test_kinds_are_called_as_the_lexicon_says():
    assert {wording.kind_name(k.id) for k in LEXICON.kinds} == {k.name for k in LEXICON.kinds}
    assert wording.kind_name(None) == wording.kind_name("gone") == "Văn bản"


FIELDS = [
    ("header.code", "thể thức: số, ký hiệu"),
    ("obligations.o3.lead", "nhiệm vụ 3: chủ trì"),
    ("citations.2.code", "viện dẫn: số, ký hiệu"),
    ("text", "text"),
]


@pytest.mark.parametrize(("field", "said"), FIELDS)
def test_fields_of_doubts_are_called_in_words(field, said):
    assert wording.field_name(field, {"o3": 3}) == said


CITED = [  # why, kind, code, title, how it is called
    ("by its code", "ket_luan", "21-KL/TW", None, "Kết luận số 21-KL/TW"),
    ("by its name", "luat", None, "Giáo dục đại học", "Luật Giáo dục đại học"),
    ("the name holds the kind", "luat", None, "Luật Giáo dục đại học", "Luật Giáo dục đại học"),
    ("in small letters", "luat", None, "luật Giáo dục đại học", "Luật Giáo dục đại học"),
    ("neither", "luat", None, None, "Luật"),
]


@pytest.mark.parametrize(("kind", "code", "title", "said"), [pytest.param(*rest, id=why) for why, *rest in CITED])
def test_a_cited_document_is_called_once_by_its_kind(kind, code, title, said):
    cited = replace(FULL.citations[0], type=kind, code=code, title=title)
    assert wording.cited_name(cited) == said


HEADINGS = [("II.2", "theo mục II.2"), ("Điều 2", "theo Điều 2"), ("Chương I", "theo Chương I"), ("1.-2", "theo mục 1, gạch đầu dòng 2")]


@pytest.mark.parametrize(("path", "said"), HEADINGS)
def test_a_heading_with_a_name_of_its_own_is_no_item(path, said):
    duty = replace(FULL.obligations[0], lead=("Sở Y tế",), lead_from="heading")
    assert wording.lead_source(duty, path) == said
