"""Bố cục trang PDF: pages made by hand; each row says which habit of official paper it stands for."""

from __future__ import annotations

import pytest

from dondoc.model import Source, Text
from dondoc.readers.limits import Limits
from dondoc.readers.pdf import read_pdf
from tests.readers.press import Press, Sheet, width_of

LEFT, RIGHT = 85.0, 540.0


def read(press: Press, **limits: object) -> Text:
    return read_pdf(press.save(), source=Source(name="thử.pdf"), limits=Limits(**limits))  # type: ignore[arg-type]


def flow(text: Text) -> str:
    """The text without its asides, as the steps read it."""
    kept, at = [], 0
    for aside in text.asides:
        kept.append(text.content[at : aside.span.start])
        at = max(at, aside.span.end)
    return "".join([*kept, text.content[at:]])


def asides(text: Text) -> list[tuple[str, str]]:
    return [(a.kind, a.span.of(text.content)) for a in text.asides]


def full(words: str, size: float = 14.0, width: float = RIGHT - LEFT) -> str:
    """Words repeated until they fill a line."""
    line = words
    while width_of(line + " " + words, size) < width:
        line += " " + words
    for tail in ("nhiệm vụ", "và các", "sở", "ủy", "ở", "i"):
        while width_of(f"{line} {tail}", size) < width:
            line += " " + tail
    return line


def letterhead(sheet: Sheet, *, code: str = "Số: 12/KH-SNV", day: str = "Sông Lam, ngày 05 tháng 3 năm 2026") -> None:
    sheet.centre(60, "UBND TỈNH SÔNG LAM", x=160, size=13).centre(60, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", x=415, size=12)
    sheet.centre(76, "SỞ NỘI VỤ", x=160, size=13).centre(76, "Độc lập - Tự do - Hạnh phúc", x=415)
    sheet.centre(102, code, x=160).centre(102, day, x=415)


# ---- columns


def test_letterhead_is_read_left_column_then_right() -> None:
    press = Press()
    letterhead(press.page())
    assert read(press).content == (
        "UBND TỈNH SÔNG LAM\nSỞ NỘI VỤ\nSố: 12/KH-SNV\n\n"
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSông Lam, ngày 05 tháng 3 năm 2026\n"
    )


def test_subject_under_the_number_stays_in_the_left_column() -> None:
    press = Press()
    sheet = press.page()
    letterhead(sheet, code="Số: 7/SNV-VP")
    sheet.centre(118, "V/v rà soát hồ sơ", x=160, size=12).centre(133, "cán bộ năm 2026", x=160, size=12)
    sheet.centre(170, "Kính gửi: Ủy ban nhân dân các xã, phường thuộc tỉnh")
    lines = read(press).content.split("\n")
    assert lines[2:5] == ["Số: 7/SNV-VP", "V/v rà soát hồ sơ", "cán bộ năm 2026"]
    assert lines[-2] == "Kính gửi: Ủy ban nhân dân các xã, phường thuộc tỉnh"


def test_columns_that_nearly_touch_are_told_by_the_rows_below() -> None:
    press = Press()
    sheet = press.page()
    left, right = "BAN CHỈ HUY PHÒNG, CHỐNG THIÊN TAI", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    sheet.text(60, 60, left, size=12)
    sheet.text(60 + width_of(left, 12) + 8, 60, right, size=12)
    sheet.centre(76, "TỈNH SÔNG LAM", x=170, size=12).centre(76, "Độc lập - Tự do - Hạnh phúc", x=425, size=12)
    assert read(press).content.split("\n")[:2] == [left, "TỈNH SÔNG LAM"]


def test_columns_whose_lines_are_not_equally_high_stay_columns() -> None:
    press = Press()
    sheet = press.page()
    for y, words in ((60, "UBND TỈNH SÔNG LAM"), (76, "SỞ NỘI VỤ"), (108, "Số: 12/KH-SNV")):
        sheet.centre(y, words, x=160, size=13)
    for y, words in (
        (60, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA"),
        (76, "VIỆT NAM"),
        (92, "Độc lập - Tự do - Hạnh phúc"),
        (124, "Sông Lam, ngày 05/3/2026"),
    ):
        sheet.centre(y, words, x=415, size=13)
    sheet.centre(142, "KẾ HOẠCH VỀ VIỆC RÀ SOÁT VĂN BẢN TRONG NĂM")
    lines = [line for line in read(press).content.split("\n") if line]
    assert lines[:4] == ["UBND TỈNH SÔNG LAM", "SỞ NỘI VỤ", "Số: 12/KH-SNV", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA"]
    assert lines[6] == "Sông Lam, ngày 05/3/2026"


def test_line_close_under_a_letterhead_but_not_in_line_with_it_comes_after() -> None:
    press = Press()
    sheet = press.page()
    letterhead(sheet)
    sheet.text(205, 118, "Kính gửi:", size=13)
    assert read(press).content.split("\n")[-2] == "Kính gửi:"


SIGNATURES = [  # why it is here                            left column (x 85), right column (middle 420): (y, words)
    ("rows on one line", [(600, "Nơi nhận:"), (616, "- Như trên;"), (632, "- Lưu: VT.")], [(600, "GIÁM ĐỐC"), (700, "Trần Văn Mẫu")]),
    ("right column begins higher", [(610, "Nơi nhận:"), (624, "- Như trên;")], [(596, "TM. ỦY BAN NHÂN DÂN"), (612, "CHỦ TỊCH"), (720, "Lê Thị Mẫu")]),
    ("rows half a line apart", [(600, "Nơi nhận:"), (613, "- Như trên;"), (626, "- Lưu: VT.")], [(605, "KT. TRƯỞNG BAN"), (621, "PHÓ TRƯỞNG BAN"), (700, "Hồ Mẫu")]),
]  # fmt: skip


@pytest.mark.parametrize(("left", "right"), [pytest.param(a, b, id=why) for why, a, b in SIGNATURES])
def test_signature_block_is_read_left_column_then_right(left: list[tuple[float, str]], right: list[tuple[float, str]]) -> None:
    press = Press()
    sheet = press.page()
    sheet.lines(LEFT, 540, [full("Yêu cầu các cơ quan nghiêm túc thực hiện"), "kế hoạch này./."], indent=0)
    for y, words in left:
        sheet.text(LEFT, y, words, size=11)
    for y, words in right:
        sheet.centre(y, words, x=420)
    lines = [line for line in read(press).content.split("\n") if line]
    assert lines[2:] == [w for _, w in left] + [w for _, w in right]


@pytest.mark.parametrize(
    ("labels", "hang"),
    [pytest.param(["1.", "2.", "3."], 40, id="numbers"), pytest.param(["Điều 1.", "Điều 2.", "Điều 3."], 80, id="articles")],
)
def test_hanging_labels_are_no_column(labels: list[str], hang: float) -> None:
    press = Press()
    sheet = press.page()
    for n, label in enumerate(labels):
        sheet.text(LEFT, 100 + 36 * n, label).text(LEFT + hang, 100 + 36 * n, "Rà soát, bổ sung các quy định về quản lý hồ sơ")
        sheet.text(LEFT + hang, 118 + 36 * n, "cán bộ trong toàn tỉnh.")
    lines = [line for line in read(press).content.split("\n") if line]
    assert [line.split(" Rà")[0] for line in lines[::2]] == labels


def test_list_of_two_columns_is_read_row_by_row() -> None:
    press = Press()
    sheet = press.page()
    for n in range(6):
        sheet.text(LEFT, 300 + 24 * n, f"Ông Trần Mẫu {n}").text(LEFT + 200, 300 + 24 * n, "Trưởng phòng")
    assert [line for line in read(press).content.split("\n") if line] == [f"Ông Trần Mẫu {n} Trưởng phòng" for n in range(6)]


def test_justified_line_over_a_letterhead_is_not_cut() -> None:
    press = Press()
    sheet = press.page()
    x = LEFT
    for word in ["BẢN", "SAO", "ĐIỆN", "TỬ", "CỦA", "VĂN", "BẢN", "GIẤY", "DO", "VĂN", "THƯ", "LƯU"]:
        sheet.text(x, 40, word, size=12)
        x += width_of(word, 12)
        x += 9 if 235 < x < 300 else 8  # a little wider just over the gutter
    letterhead(sheet)
    assert read(press).content.split("\n")[0] == "BẢN SAO ĐIỆN TỬ CỦA VĂN BẢN GIẤY DO VĂN THƯ LƯU"


def test_wide_blanks_in_a_stretched_line_are_no_gutter() -> None:
    press = Press()
    sheet = press.page()
    left, right = "Ủy ban nhân dân các xã, phường", "khẩn trương rà soát hồ sơ"
    for n in range(2):
        sheet.text(LEFT, 100 + 18 * n, left).text(LEFT + width_of(left, 14) + 16.5, 100 + 18 * n, right)
    assert read(press).content == f"{left} {right}\n{left} {right}\n"


# ---- paragraphs


def test_first_line_indent_starts_a_paragraph() -> None:
    press = Press()
    line = full("Thực hiện chỉ đạo của Tỉnh ủy")
    y = press.page().lines(LEFT, 100, [line[:-10], full("triển khai đồng bộ các giải pháp"), "trong năm."], indent=30)
    press.sheets[0].lines(LEFT, y, [full("Giao Sở Nội vụ chủ trì")[:-10], full("phối hợp các sở"), "tham mưu."], indent=30)
    assert [p.count("\n") for p in read(press).content.split("\n\n")] == [2, 3]


def test_indent_alone_starts_a_paragraph_after_a_full_line() -> None:
    press = Press()
    sheet = press.page()
    line, indented = full("Thực hiện chỉ đạo của Tỉnh ủy"), full("Giao Sở Nội vụ chủ trì", width=RIGHT - LEFT - 30)
    y = sheet.lines(LEFT, 100, [line, line])
    y = sheet.lines(LEFT, y, [indented, line], indent=30)
    sheet.lines(LEFT, y, [line])
    assert read(press).content == f"{line}\n{line}\n\n{indented}\n{line}\n{line}\n"


def test_line_that_broke_though_the_next_word_had_room_ends_its_paragraph() -> None:
    press = Press()
    line = full("Các cơ quan, đơn vị khẩn trương rà soát")
    press.page().lines(LEFT, 100, [line, "báo cáo kết quả đúng hạn.", line, line])
    assert read(press).content == f"{line}\nbáo cáo kết quả đúng hạn.\n\n{line}\n{line}\n"


def test_gap_starts_a_paragraph_and_wrapped_lines_do_not() -> None:
    press = Press()
    sheet = press.page()
    lines = [full("Các cơ quan, đơn vị khẩn trương rà soát"), full("tổng hợp báo cáo kết quả"), "đúng hạn."]
    y = sheet.lines(LEFT, 100, lines)
    sheet.lines(LEFT, y + 10, lines)
    assert read(press).content == "\n".join(lines) + "\n\n" + "\n".join(lines) + "\n"


def test_centred_title_is_one_passage() -> None:
    press = Press()
    sheet = press.page()
    sheet.centre(100, "Về việc thông báo kết quả và phê duyệt điều lệ (sửa đổi) của").centre(118, "Hội Mẫu tỉnh Sông Lam")
    sheet.lines(LEFT, 160, [full("Sở Nội vụ nhận được văn bản"), full("của Hội Mẫu về việc này")])
    assert read(press).content.split("\n\n")[0].count("\n") == 1


def test_paragraph_goes_on_over_the_page_break() -> None:
    press = Press()
    first, second = full("Các cấp ủy tiếp tục lãnh đạo"), full("triển khai thực hiện kết luận")
    press.page().lines(LEFT, 760, [first, first])
    sheet = press.page()
    sheet.centre(40, "2", size=13)
    sheet.lines(LEFT, 80, [second, "đúng tiến độ."])
    text = read(press)
    assert flow(text) == f"{first}\n{first}\n{second}\nđúng tiến độ.\n"
    assert asides(text) == [("page_number", "2\n")]
    assert [p.of(text.content) for p in text.pages] == [f"{first}\n{first}\n", f"2\n{second}\nđúng tiến độ.\n"]


def test_paragraph_that_starts_a_page_is_kept_apart() -> None:
    press = Press()
    line = full("Các cấp ủy tiếp tục lãnh đạo")
    press.page().lines(LEFT, 760, [line])
    press.page().lines(LEFT, 80, ["2. Giao Sở Nội vụ theo dõi, đôn đốc."], indent=30)
    assert flow(read(press)) == f"{line}\n\n2. Giao Sở Nội vụ theo dõi, đôn đốc.\n"


# ---- what is not in the flow


@pytest.mark.parametrize(
    ("printed", "y"),
    [
        pytest.param("2", 40, id="top centre, State paper"),
        pytest.param("- 2 -", 40, id="between dashes"),
        pytest.param("Trang 2/5", 815, id="at the foot, with the count"),
        pytest.param("2", 815, id="at the foot, Party paper"),
    ],
)
def test_page_number_is_an_aside(printed: str, y: float) -> None:
    press = Press()
    sheet = press.page()
    sheet.centre(y, printed, size=13)
    body = [full("Các cơ quan khẩn trương rà soát"), "báo cáo."]
    sheet.lines(LEFT, 100, body)
    text = read(press)
    assert asides(text) == [("page_number", printed + "\n")]
    assert flow(text) == "\n".join(body) + "\n"


@pytest.mark.parametrize(
    ("y", "below"),
    [pytest.param(300, 330, id="in the middle of the page"), pytest.param(80, 95, id="with the text right under it")],
)
def test_number_on_a_line_of_its_own_is_no_page_number(y: float, below: float) -> None:
    press = Press()
    sheet = press.page()
    sheet.centre(y, "25")
    sheet.lines(LEFT, below, [full("Tổng số hồ sơ đã tiếp nhận")])
    assert asides(read(press)) == []


def test_running_head_is_known_when_it_comes_again() -> None:
    press = Press()
    for n in range(3):
        sheet = press.page()
        sheet.text(LEFT, 30, f"Kế hoạch tuyên truyền - bản {n + 1}", size=10)
        sheet.lines(LEFT, 90, [full("Các cơ quan khẩn trương rà soát"), f"báo cáo lần {n}."])
    text = read(press)
    assert [kind for kind, _ in asides(text)] == ["running_head"] * 3
    assert "tuyên truyền" not in flow(text)


def test_paragraph_goes_on_over_heads_and_feet_from_the_first_page_on() -> None:
    press = Press()
    line = full("Các cấp ủy tiếp tục lãnh đạo")
    for n in range(3):
        sheet = press.page()
        sheet.text(LEFT, 30, "Kế hoạch tuyên truyền", size=10).text(LEFT, 815, f"Bản {n + 1}, tháng 3", size=10)
        sheet.lines(LEFT, 90, [line, line])
    assert flow(read(press)) == (line + "\n") * 6


def test_line_in_the_margin_of_one_page_only_stays_in_the_flow() -> None:
    press = Press()
    for n in range(2):
        press.page().lines(LEFT, 90, [full("Các cơ quan khẩn trương rà soát"), f"báo cáo lần {n}."])
    press.sheets[0].text(LEFT, 30, "Dự thảo lần một", size=10)
    text = read(press)
    assert asides(text) == []
    assert "Dự thảo lần một" in text.content


def test_words_of_a_digital_signature_are_an_aside() -> None:
    press = Press()
    sheet = press.page()
    for n, words in enumerate(["Ký bởi: Văn phòng Sở Nội vụ", "Email: vanphong@songlam.example", "Cơ quan: Sở Nội vụ, Ủy ban", "nhân dân tỉnh Sông Lam", "Thời gian ký: 05.03.2026 16:02:05", "+07:00"]):  # fmt: skip
        sheet.text(400, 20 + 8 * n, words, size=6.5)
    letterhead(sheet)
    text = read(press)
    assert [kind for kind, _ in asides(text)] == ["signature"]
    assert flow(text).startswith("UBND TỈNH SÔNG LAM\nSỞ NỘI VỤ\nSố: 12/KH-SNV\n")
    assert "Ký bởi" not in flow(text)
    assert "+07:00" not in flow(text)


def test_body_that_says_co_quan_is_no_signature() -> None:
    press = Press()
    press.page().lines(LEFT, 200, ["Cơ quan: Sở Nội vụ tỉnh Sông Lam", "Chức vụ: Giám đốc"])
    assert asides(read(press)) == []


# ---- footnotes


def footnoted(sheet: Sheet, *, rule: bool, raised: bool = True) -> tuple[str, str]:
    head = full("Căn cứ Hướng dẫn của Ban Tổ chức", width=RIGHT - LEFT - 60)
    sheet.text(LEFT, 700, head).text(LEFT + width_of(head, 14), 694, "1", size=8).text(LEFT + width_of(head, 14) + 4, 700, ", các")
    tail = full("cấp ủy tiếp tục thực hiện")
    sheet.text(LEFT, 718, tail)
    if rule:
        sheet.rule(LEFT, 740, LEFT + 140, 740)
    if raised:
        sheet.text(LEFT, 751, "1", size=6).text(LEFT + 6, 755, "Hướng dẫn số 12-HD/BTC ngày 18/01/2026 về công tác", size=10)
    else:
        sheet.text(LEFT, 755, "1 Hướng dẫn số 12-HD/BTC ngày 18/01/2026 về công tác", size=10)
    sheet.text(LEFT, 767, "đảng viên.", size=10)
    return head, tail


@pytest.mark.parametrize(
    ("rule", "raised"),
    [
        pytest.param(True, True, id="rule and raised mark"),
        pytest.param(True, False, id="rule only"),
        pytest.param(False, True, id="mark only"),
    ],
)
def test_footnote_is_kept_apart_with_its_mark(rule: bool, raised: bool) -> None:
    press = Press()
    head, tail = footnoted(press.page(), rule=rule, raised=raised)
    press.page().lines(LEFT, 80, ["theo quy định."])
    text = read(press)
    (note,) = text.footnotes
    assert note.label == "1"
    assert note.span.of(text.content) == "Hướng dẫn số 12-HD/BTC ngày 18/01/2026 về công tác\nđảng viên."
    assert [text.content[r.start - 3 : r.end] for r in note.refs] == [head[-3:] + "¹"]
    assert flow(text) == f"{head}¹, các\n{tail}\ntheo quy định.\n"


def test_small_recipients_at_the_foot_are_no_footnote() -> None:
    press = Press()
    sheet = press.page()
    sheet.lines(LEFT, 600, [full("Yêu cầu các cơ quan thực hiện nghiêm"), full("kế hoạch này và báo cáo")])
    sheet.lines(LEFT, 700, ["Nơi nhận:", "- Như trên;", "- Lưu: VT."], size=10, leading=13)
    text = read(press)
    assert (text.footnotes, text.asides) == ((), ())


# ---- tables


@pytest.mark.parametrize("bars", [pytest.param(False, id="lines"), pytest.param(True, id="filled boxes, as Word draws them")])
def test_ruled_table_is_read_cell_by_cell(bars: bool) -> None:
    press = Press()
    sheet = press.page()
    sheet.lines(LEFT, 80, [full("Danh sách nhiệm vụ kèm theo kế hoạch")])
    sheet.grid([85, 130, 380, 540], [120, 145, 190, 215], bars=bars)
    for y, row in (
        (138, ("TT", "Nhiệm vụ", "Chủ trì")),
        (163, ("1", "Rà soát hồ sơ cán bộ và báo cáo", "Sở Nội vụ")),
        (207, ("2", "", "Sở Tài chính")),
    ):
        for x, words in zip((90, 135, 385), row, strict=True):
            sheet.text(x, y, words, size=13)
    sheet.text(135, 181, "kết quả.", size=13)
    sheet.lines(LEFT, 260, [full("Các cơ quan thực hiện nghiêm")])
    text = read(press)
    (table,) = text.tables
    assert [[c.of(text.content) for c in row] for row in table.rows] == [
        ["TT", "Nhiệm vụ", "Chủ trì"],
        ["1", "Rà soát hồ sơ cán bộ và báo cáo kết quả.", "Sở Nội vụ"],
        ["2", "", "Sở Tài chính"],
    ]
    assert "\n\nTT\nNhiệm vụ\nChủ trì\n1\n" in text.content
    assert table.span.of(text.content).endswith("Sở Tài chính")
    assert "Sở Tài chính\n\nCác cơ quan" in text.content


def test_merged_cells_stand_once() -> None:
    press = Press()
    sheet = press.page()
    sheet.rule(85, 100, 540, 100).rule(200, 130, 540, 130).rule(85, 160, 540, 160)
    sheet.rule(85, 100, 85, 160).rule(200, 100, 200, 160).rule(370, 130, 370, 160).rule(540, 100, 540, 160)
    sheet.text(90, 130, "Nhóm 1").text(300, 120, "Hai cột gộp thành một ô").text(210, 150, "A").text(380, 150, "B")
    text = read(press)
    assert [[c.of(text.content) for c in row] for row in text.tables[0].rows] == [["Nhóm 1", "Hai cột gộp thành một ô", ""], ["", "A", "B"]]


def test_table_goes_on_over_the_page_with_its_head_repeated() -> None:
    press = Press()
    for page in range(2):
        sheet = press.page()
        if page:
            sheet.centre(40, "2")
        top = 700 if not page else 70
        sheet.grid([85, 130, 540], [top, top + 25, top + 50])
        sheet.text(90, top + 18, "TT").text(135, top + 18, "Nhiệm vụ").text(90, top + 43, str(page + 1)).text(135, top + 43, f"Việc {page}")
    text = read(press)
    (table,) = text.tables
    assert [[c.of(text.content) for c in row] for row in table.rows] == [["TT", "Nhiệm vụ"], ["1", "Việc 0"], ["2", "Việc 1"]]
    assert asides(text) == [("page_number", "2\n"), ("running_head", "TT\nNhiệm vụ\n")]


def people(sheet: Sheet, top: float, names: list[str]) -> float:
    for n, name in enumerate(names):
        for x, words in ((LEFT, f"- Ông {name}"), (LEFT + 190, "- Đoàn viên"), (LEFT + 320, "- Thành viên")):
            sheet.text(x, top + 24 * n, words)
    return top + 24 * len(names)


def test_rows_that_begin_alike_are_a_table_without_rules() -> None:
    press = Press()
    sheet = press.page()
    sheet.lines(LEFT, 100, [full("Thành lập ban tổ chức gồm các ông")])
    y = people(sheet, 130, ["Lê Mẫu", "Trần Mẫu", "Hồ Mẫu"])
    sheet.text(LEFT, y - 24 + 16, "Nam")
    sheet.lines(LEFT, y + 30, ["Tiểu ban khác"])
    people(sheet, y + 60, ["Đỗ Mẫu", "Vũ Mẫu"])
    text = read(press)
    rows = [[[c.of(text.content) for c in row] for row in t.rows] for t in text.tables]
    assert rows == [
        [[f"- Ông {n}", "- Đoàn viên", "- Thành viên"] for n in ("Lê Mẫu", "Trần Mẫu", "Hồ Mẫu Nam")],
        [[f"- Ông {n}", "- Đoàn viên", "- Thành viên"] for n in ("Đỗ Mẫu", "Vũ Mẫu")],
    ]


def test_two_columns_or_two_rows_are_no_table_without_rules() -> None:
    press = Press()
    sheet = press.page()
    people(sheet, 130, ["Lê Mẫu", "Trần Mẫu"])
    for n in range(4):
        sheet.text(LEFT, 400 + 24 * n, f"Ông Lê Mẫu {n}").text(LEFT + 200, 400 + 24 * n, "Đoàn viên")
    assert read(press).tables == ()


def test_table_goes_on_past_a_foot_that_no_page_had_before() -> None:
    press = Press()
    for page in range(3):
        sheet = press.page()
        sheet.grid([85, 130, 540], [100, 125, 150])
        sheet.text(90, 118, "TT").text(135, 118, "Nhiệm vụ").text(90, 143, str(page + 1)).text(135, 143, f"Việc {page}")
        sheet.text(85, 810, "Kế hoạch công tác năm 2026", size=10)
    text = read(press)
    assert [len(t.rows) for t in text.tables] == [4]
    assert [w for k, w in asides(text) if "công tác" in w] == ["Kế hoạch công tác năm 2026\n"] * 3


@pytest.mark.parametrize(
    "draw",
    [
        pytest.param(lambda s: s.grid([85, 540], [90, 140]), id="a frame round one space"),
        pytest.param(lambda s: s.rule(85, 112, 200, 112).rule(85, 140, 200, 140), id="rules under words"),
    ],
)
def test_rules_that_make_no_cells_make_no_table(draw: object) -> None:
    press = Press()
    sheet = press.page()
    draw(sheet)  # type: ignore[operator]
    sheet.lines(90, 110, ["MẪU BIỂN TÊN", "Kích thước theo quy định"])
    text = read(press)
    assert text.tables == ()
    assert text.content.startswith("MẪU BIỂN TÊN\n")


# ---- how the page is made


def test_decomposed_letters_are_composed() -> None:
    press = Press()
    press.page().text(LEFT, 100, "phô\u0309 biê\u0301n")
    assert read(press).content == "phổ biến\n"


@pytest.mark.parametrize(
    ("printed", "content"),
    [
        pytest.param("tổng\u200b hợp", "tổng hợp\n", id="a blank without width"),
        pytest.param("\ufefftổng hợp", "tổng hợp\n", id="a mark of byte order"),
        pytest.param("phối hợp\u200e", "phối hợp\n", id="a mark of direction"),
    ],
)
def test_letters_that_are_not_seen_are_left_out(printed: str, content: str) -> None:
    press = Press()
    press.page().text(LEFT, 100, printed)
    assert read(press).content == content


@pytest.mark.parametrize(
    ("font", "printed"),
    [
        pytest.param(".VnTime", "Céng hßa x· héi chñ nghÜa ViÖt Nam ®éc lËp tù do", id="TCVN3"),
        pytest.param("VNI-Times", "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam ñoäc laäp töï do", id="VNI"),
    ],
)
def test_legacy_font_is_converted(font: str, printed: str) -> None:
    press = Press(fonts={"F2": font})
    press.page().text(40, 100, printed, font="F2", size=10)
    text = read(press)
    assert text.content == "Cộng hòa xã hội chủ nghĩa Việt Nam độc lập tự do\n"
    assert [n.code for n in text.notes] == ["N102"]


@pytest.mark.parametrize("turn", [90, 270])
def test_page_turned_by_its_entry_reads_the_same(turn: int) -> None:
    press = Press()
    sheet = press.page(width=842, height=595, rotate=turn)
    for n, words in enumerate(["Dòng thứ nhất của trang ngang", "Dòng thứ hai của trang ngang", "Dòng thứ ba"]):
        # on a page shown turned, lines run along the sheet's other side
        sheet.text(100 + 20 * n if turn == 90 else 700 - 20 * n, 500 if turn == 90 else 100, words, turn=90 if turn == 90 else 270)
    assert [line for line in read(press).content.split("\n") if line] == [
        "Dòng thứ nhất của trang ngang",
        "Dòng thứ hai của trang ngang",
        "Dòng thứ ba",
    ]


@pytest.mark.parametrize("turn", [90, 270])
def test_page_whose_words_run_up_is_turned(turn: int) -> None:
    press = Press()
    sheet = press.page()
    lines = ["Phụ lục kèm theo kế hoạch", "của Sở Nội vụ tỉnh Sông Lam", "ban hành năm 2026 về rà soát"]
    for n, words in enumerate(lines):
        sheet.text(100 + 20 * n if turn == 90 else 400 - 20 * n, 700 if turn == 90 else 100, words, turn=turn)
    assert [line for line in read(press).content.split("\n") if line] == lines


def test_page_whose_words_stand_on_their_heads_is_turned() -> None:
    press = Press()
    sheet = press.page()
    lines = ["Phụ lục kèm theo kế hoạch", "của Sở Nội vụ tỉnh Sông Lam", "ban hành năm 2026 về rà soát"]
    for n, words in enumerate(lines):
        sheet.text(500, 700 - 20 * n, words, turn=180)
    assert [line for line in read(press).content.split("\n") if line] == lines


def test_words_up_the_side_do_not_stand_in_the_flow() -> None:
    press = Press()
    sheet = press.page()
    lines = [full("Các cơ quan khẩn trương rà soát"), full("tổng hợp báo cáo kết quả")]
    sheet.lines(LEFT, 100, lines)
    sheet.text(30, 500, "Bản sao điện tử", turn=90, size=9)
    text = read(press)
    assert flow(text) == "\n".join(lines) + "\n"
    assert "Bản sao điện tử" in text.content


def test_boxes_stand_on_their_lines() -> None:
    press = Press()
    press.page().text(LEFT, 100, "Dòng một").text(LEFT, 400, "Dòng hai")
    text = read(press, boxes=True)
    assert [text.content[b.start : b.end] for b in text.boxes] == ["Dòng một", "Dòng hai"]
    for box, foot in zip(text.boxes, (100, 400), strict=True):
        assert box.x0 == pytest.approx(LEFT, abs=1.5)
        assert box.y0 < foot < box.y1 + 1
        assert box.page == 1


def test_every_span_lies_in_the_text_and_twice_is_the_same() -> None:
    press = Press()
    sheet = press.page()
    letterhead(sheet)
    footnoted(sheet, rule=True)
    sheet.grid([85, 200, 540], [300, 330, 360])
    sheet.text(90, 320, "A").text(210, 350, "B")
    text = read(press, boxes=True)
    assert text == read(press, boxes=True)
    spans = [
        *text.pages,
        *(a.span for a in text.asides),
        *(f.span for f in text.footnotes),
        *(c for t in text.tables for r in t.rows for c in r),
    ]
    assert all(0 <= s.start <= s.end <= len(text.content) for s in spans)
