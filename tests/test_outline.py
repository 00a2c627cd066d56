"""Bố cục: the tree of provisions in the numberings of State, Party and practice."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dondoc.folding import nfc
from dondoc.layout import read_flow
from dondoc.model import Span, Text
from dondoc.outline import Item, read_outline


def outline(text: str) -> list[Item]:
    return read_outline(read_flow(Text(text)), Span(0, len(text)))


def paths(text: str) -> list[str]:
    return [item.provision.path for item in outline(text) if item.provision.label]


TREES = [  # why it is here, text, paths
    (
        "dispatch: clauses, sub-clauses, points",
        "1. Giao các sở:\n1.1. Về tuyên truyền:\na) Quán triệt.\nb) Phổ biến.\n1.2. Về cán bộ:\na) Rà soát.\n2. Giao Sở Nội vụ:",
        ["1", "1.1", "1.1.a", "1.1.b", "1.2", "1.2.a", "2"],
    ),
    (
        "plan: parts, romans, clauses",
        "A. MỤC ĐÍCH\n1. Mục đích\nB. NHIỆM VỤ\nI. QUÁN TRIỆT\n1. Nội dung\na) Hội nghị.\nII. KIỂM TRA\n1. Nội dung",
        ["A", "A.1", "B", "B.I", "B.I.1", "B.I.1.a", "B.II", "B.II.1"],
    ),
    (
        "regulation: chapter, article, clause, point",
        "Chương I\nQUY ĐỊNH CHUNG\nĐiều 1. Phạm vi\n1. Quy định này\na) điểm thứ nhất;\nĐiều 2. Đối tượng\n1. Các sở",
        ["Chương I", "Điều 1", "Điều 1.1", "Điều 1.1.a", "Điều 2", "Điều 2.1"],
    ),
    (
        "a resolution whose first article holds sections",
        "Điều 1. Thông qua Chương trình:\nI. Mục tiêu\n1. Mục tiêu chung\nII. Nhiệm vụ\n1. Hạ tầng\nĐiều 2. Tổ chức thực hiện",
        ["Điều 1", "Điều 1.I", "Điều 1.I.1", "Điều 1.II", "Điều 1.II.1", "Điều 2"],
    ),
    (
        "a Party regulation whose sections hold articles",
        "I- QUY ĐỊNH CHUNG\nĐiều 1. Phạm vi\nII- TRÁCH NHIỆM\nĐiều 2. Cấp ủy\nĐiều 3. Đảng viên",
        ["I", "Điều 1", "II", "Điều 2", "Điều 3"],
    ),
    (
        "items run on whose first label ends its line",
        "1. Sở Y tế giải quyết 02 vấn đề: (i)\nKết nối dữ liệu giữa các bệnh viện; (ii) Xử\nlý lỗi của hệ thống.",
        ["1", "1.i", "1.ii"],
    ),
    (
        "items run on in a paragraph without a number",
        "1. Quy trình\nCấp ủy phải tiến hành: (i) Đánh giá khách quan; (ii) Quyết định và chịu trách nhiệm.",
        ["1", "1.i", "1.ii"],
    ),
    (
        "a number of a term at the start of a line is no label",
        "1. Trưởng đoàn đại biểu Quốc hội khóa\nXVI.\n2. Phó Trưởng đoàn",
        ["1", "2"],
    ),
    ("a dash only parts the label from its words", "2. Công đoàn:\n2.1 - Các liên đoàn\n2.2 - Cơ sở", ["2", "2.1", "2.2"]),
    ("đ stands after d", "1. Việc:\nc) ba.\nd) bốn.\nđ) năm.\ne) sáu.", ["1", "1.c", "1.d", "1.đ", "1.e"]),
    (
        "numbered targets in brackets",
        "II. CHỈ TIÊU\n(1) Phấn đấu trên 90%.\n(2) 100% chi bộ.\nIII. NHIỆM VỤ",
        ["II", "II.1", "II.2", "III"],
    ),
    (
        "items run on after a colon",
        "4.1. Giao Đảng ủy Chính phủ: (i) Chỉ đạo Bộ Y tế; (ii) Chỉ đạo Bộ Giáo dục.",
        ["4.1", "4.1.i", "4.1.ii"],
    ),
    ("what runs on in small letters is counted, not given", "1. Gồm: (i) đánh giá kết quả; (ii) ủy quyền; (iii) báo cáo.", ["1"]),
    ("a number after dashes closes them", "1. Việc thứ nhất\n- ý một.\n- ý hai.\n2. Việc thứ hai", ["1", "1.-1", "1.-2", "2"]),
    ("pluses stand under dashes", "- Nội dung gồm:\n+ một;\n+ hai.\n- Thời gian: quý I.", ["-1", "-1.+1", "-1.+2", "-2"]),
    ("a sub-clause whose clause was lost", "II. NHIỆM VỤ\n3.1. Tham gia góp ý", ["II", "II.3.1"]),
    (
        "numbers quoted from another text",
        "1. Điều lệ quy định: “4. Nhiệm kỳ đại hội\na) năm năm;\nb) gia hạn.”\n2. Đề nghị các hội.",
        ["1", "2"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), [pytest.param(t, e, id=why) for why, t, e in TREES])
def test_the_tree_follows_the_labels(text: str, expected: list[str]) -> None:
    assert paths(text) == expected


def test_headings_are_told_from_passages() -> None:
    heading, passage = outline("I. TỔ CHỨC THỰC HIỆN\n1. Giao Sở Nội vụ theo dõi, đôn đốc.")
    assert heading.provision.heading == "TỔ CHỨC THỰC HIỆN"
    assert passage.provision.heading is None
    assert passage.provision.parent == heading.provision.id


def test_a_closing_speaks_for_the_document() -> None:
    items = outline(
        "1. Giao Sở A rà soát.\n2. Giao Sở B báo cáo.\nTrong quá trình thực hiện có vướng mắc, các sở báo cáo Ủy ban nhân dân tỉnh."
    )
    assert items[-1].provision.parent is None


def test_ids_are_unique_where_an_annex_counts_again() -> None:
    ids = [item.provision.id for item in outline("1. Việc một.\n2. Việc hai.\nPHỤ LỤC\n1. Biểu một.")]
    assert len(ids) == len(set(ids))


@given(st.text(alphabet="1I.a) -+Đ“”(\nừ:", max_size=160))
def test_any_text_has_an_outline_of_its_own_words(raw: str) -> None:
    content = nfc(raw)
    for item in outline(content):
        span = item.provision.span
        assert 0 <= span.start <= span.end <= len(content)
        if item.words:
            assert content[item.place(0, 1).start] == item.words[0]
