"""Mạch văn: paragraphs whichever way the text was wrapped; page numbers and footnotes out of the flow."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dondoc.folding import nfc
from dondoc.layout import read_flow
from dondoc.model import Aside, Span, Text

WRAPPED = [  # why it is here, lines, paragraphs
    (
        "hard-wrapped, the sentence goes on in small letters",
        "1. Giao Sở Nội vụ chủ trì, phối hợp với các sở, ban, ngành có\nliên quan rà soát quy chế làm việc.\n2. Giao Sở Tư pháp.",
        ["1. Giao Sở Nội vụ chủ trì, phối hợp với các sở, ban, ngành có liên quan rà soát quy chế làm việc.", "2. Giao Sở Tư pháp."],
    ),
    (
        "a full line goes on with a capital",
        "Thực hiện Kế hoạch của Ban Thường vụ\nTỉnh ủy về chuyển đổi số trong các cơ\nquan, đơn vị.",
        ["Thực hiện Kế hoạch của Ban Thường vụ Tỉnh ủy về chuyển đổi số trong các cơ quan, đơn vị."],
    ),
    (
        "a code broken at its dash is glued",
        "Thực hiện Nghị quyết số 60-\nNQ/TW của Ban Chấp hành Trung ương.",
        ["Thực hiện Nghị quyết số 60-NQ/TW của Ban Chấp hành Trung ương."],
    ),
    (
        "a dash that is a hyphen between words",
        "Mặt trận Tổ quốc, các tổ chức chính trị\n- xã hội tỉnh,",
        ["Mặt trận Tổ quốc, các tổ chức chính trị - xã hội tỉnh,"],
    ),
    (
        "acronyms in the middle of a sentence",
        "1. Để hoàn thành việc cắt giảm và đơn giản hóa\nTTHC, ĐKKD đã được phê duyệt.",
        ["1. Để hoàn thành việc cắt giảm và đơn giản hóa TTHC, ĐKKD đã được phê duyệt."],
    ),
    (
        "a sentence that ends inside its quotation marks has ended",
        "Đã công bố “một cửa.”\nTTHC mới được niêm yết công khai tại trụ sở xã.",
        None,
    ),
    ("a stroke after the stop ends the text", "Yêu cầu triển khai./\nTTHC mới được niêm yết công khai tại trụ sở xã.", None),
    (
        "quotation marks alone end nothing",
        "Đã công bố danh mục “một cửa”\nTTHC mới được niêm yết công khai tại trụ sở xã.",
        ["Đã công bố danh mục “một cửa” TTHC mới được niêm yết công khai tại trụ sở xã."],
    ),
    (
        "no passage ends on a post whose name follows",
        "Theo ý kiến của Phó Thủ tướng\nVi Thu Sương, các sở rà soát lại toàn bộ quy hoạch đã duyệt.",
        ["Theo ý kiến của Phó Thủ tướng Vi Thu Sương, các sở rà soát lại toàn bộ quy hoạch đã duyệt."],
    ),
    ("a number alone on its line takes the words that follow", "1.\nRà soát văn bản.\n2.\nGóp ý.", ["1. Rà soát văn bản.", "2. Góp ý."]),
    ("one line a paragraph stays so", "I. KẾT QUẢ\n- Đã làm xong việc thứ nhất.\n- Đã làm xong việc thứ hai.", None),
]


@pytest.mark.parametrize(("text", "paragraphs"), [pytest.param(t, p, id=why) for why, t, p in WRAPPED])
def test_lines_join_to_paragraphs(text: str, paragraphs: list[str] | None) -> None:
    flow = read_flow(Text(text))
    assert [p.text for p in flow.paragraphs(Span(0, len(text)))] == (paragraphs or text.split("\n"))


@pytest.mark.parametrize("text", ["Giao Sở Nội vụ chủ trì.", "Giao **Sở Nội vụ** chủ trì."], ids=["in one piece", "with Markdown in it"])
def test_a_place_in_a_paragraph_is_the_place_of_the_same_words(text: str) -> None:
    (paragraph,) = read_flow(Text(text)).paragraphs(Span(0, len(text)))
    at = paragraph.text.index("Nội vụ")
    assert paragraph.place(at, at + len("Nội vụ")).of(text) == "Nội vụ"
    assert paragraph.place(0, 4).of(text) == "Giao"


def test_cells_between_lone_bars_are_a_table_only_where_they_are_many() -> None:
    cells = ["Số", "Việc", "Cơ quan"]
    rows = "\n|\n|\n".join("\n|\n".join(f"{cell} {n}" for cell in cells) for n in range(1, 5))
    text = f"|\n{rows}\n|\n\nTrên đây là các việc được giao."
    flow = read_flow(Text(text))
    (table,) = flow.tables_within(Span(0, len(text)))
    assert [[cell.of(text) for cell in row] for row in table.rows][:2] == [["Số 1", "Việc 1", "Cơ quan 1"], ["Số 2", "Việc 2", "Cơ quan 2"]]
    assert [p.text for p in flow.paragraphs(Span(0, len(text)))] == ["Trên đây là các việc được giao."]
    few = "TỈNH ỦY SÔNG LAM\n|\nĐẢNG CỘNG SẢN VIỆT NAM\n|\nSố 12-KH/TU"
    assert not read_flow(Text(few)).tables_within(Span(0, len(few)))


def test_blank_lines_between_all_lines_say_nothing() -> None:
    lines = [
        "Thực hiện Thông báo kết luận của Ban Thường vụ Tỉnh ủy về kết quả kiểm",
        "tra việc lãnh đạo, chỉ đạo và tổ chức thực hiện Nghị quyết Đại hội của",
        "Đảng bộ tỉnh; Ban Thường vụ Đảng ủy yêu cầu các chi bộ trực thuộc thực",
        "hiện nghiêm túc các nội dung sau đây trong toàn Đảng bộ và báo cáo kết",
        "quả về Văn phòng Đảng ủy để tổng hợp, báo cáo Ban Thường vụ theo quy",
        "định của Quy chế làm việc và chương trình công tác năm của cấp ủy, các",
        "chi bộ chủ động triển khai.",
    ]
    text = "\n\n".join(lines)
    flow = read_flow(Text(text))
    assert flow.spread
    assert [p.text for p in flow.paragraphs(Span(0, len(text)))] == [" ".join(lines)]


def test_page_numbers_leave_the_flow_and_cells_keep_theirs() -> None:
    text = "Giao các sở triển khai\n2\nthực hiện nghiêm.\n| 3 | Rà soát |"
    assert [line.text for line in read_flow(Text(text)).lines] == ["Giao các sở triển khai", "thực hiện nghiêm.", "3", "Rà soát"]


FOOTNOTES = [  # why it is here, text, label, words of the note
    (
        "superscript",
        "Thực hiện các nghị quyết¹ của tỉnh.\n\n¹ Nghị quyết số 24-NQ/TU về phát triển.\n\nViệc tiếp theo.",
        "1",
        "Nghị quyết số 24-NQ/TU",
    ),
    ("brackets of a web page", "Làm việc với các sở[1] về trẻ em.\n\n[1] Gồm các đồng chí đại diện.", "1", "Gồm các đồng chí"),
    (
        "a plain digit glued to a word",
        "Theo các kết luận của Tỉnh ủy1; các sở thực hiện.\n\n1 Kết luận số 12-KL/TU ngày 01/02/2025.",
        "1",
        "Kết luận số 12",
    ),
]


@pytest.mark.parametrize(("text", "label", "words"), [pytest.param(t, n, w, id=why) for why, t, n, w in FOOTNOTES])
def test_footnotes_stand_apart_with_their_marks(text: str, label: str, words: str) -> None:
    flow = read_flow(Text(text))
    (note,) = flow.footnotes
    assert note.label == label
    assert note.span.of(text).startswith(words)
    assert note.refs
    assert note.refs[0].end <= note.span.start
    assert words not in " ".join(line.text for line in flow.lines)


def test_a_row_of_notes_goes_on_where_a_mark_is_lost() -> None:
    content = "Các sở[1] báo cáo.\n\n[1] Gồm 12 sở.\n\n[2]\nTrong đó có 03 sở đã gửi."
    notes = read_flow(Text(content)).footnotes
    assert [(note.label, note.span.of(content)) for note in notes] == [("1", "Gồm 12 sở."), ("2", "Trong đó có 03 sở đã gửi.")]


def test_a_numbered_clause_is_no_footnote() -> None:
    assert read_flow(Text("Giao các sở thực hiện.\n\n1 Rà soát văn bản của tỉnh.")).footnotes == ()


def test_asides_of_the_reader_are_passed_over() -> None:
    text = "Giao Sở Nội vụ\nSở Nội vụ tỉnh ký số\nchủ trì tham mưu."
    aside = Aside("signature", Span(15, 35))
    flow = read_flow(Text(text, asides=(aside,)))
    assert [line.text for line in flow.lines] == ["Giao Sở Nội vụ", "chủ trì tham mưu."]


@given(st.text(alphabet="aĐ .;:-1)|*¹[]\n", max_size=200))
def test_any_text_flows_and_leads_back(raw: str) -> None:
    content = nfc(raw)
    for paragraph in read_flow(Text(content)).paragraphs(Span(0, len(content))):
        assert 0 <= paragraph.start <= paragraph.end <= len(content)
        for i, letter in enumerate(paragraph.text):
            origin = content[paragraph.at(i)] if paragraph.at(i) < len(content) else " "
            assert origin == letter or letter == " "
