"""Reading order from words and their boxes: no program and no font is needed here."""

from __future__ import annotations

import math
from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dondoc.readers.ocr_layout import arrange
from dondoc.readers.ocr_pieces import OcrLine, is_scratch
from dondoc.readers.tesseract import OcrWord, Reading

WIDTH, HEIGHT = 1400, 1980  # A4 at 170 dpi
EM = 26
LETTER = 15  # pixels a letter takes


def words(x: float, y: float, text: str, *, confidence: float = 95, height: float = EM, gap: float = 10) -> list[OcrWord]:
    """Words on a base line that begins at ``x``; accents and feet are left to the layout's imagination."""
    out = []
    for word in text.split():
        feet = 6 if any(c in "gpqy,;()/" for c in word) else 0
        out.append(OcrWord(word, x, y - height, x + LETTER * len(word), y + feet, confidence))
        x += LETTER * len(word) + gap
    return out


def centred(x: float, y: float, text: str) -> list[OcrWord]:
    length = sum(LETTER * len(w) for w in text.split()) + 10 * (len(text.split()) - 1)
    return words(x - length / 2, y, text)


def read(lines: Iterable[list[OcrWord]], marks: Iterable[tuple[int, int, int, int]] = ()) -> tuple[OcrLine, ...]:
    return arrange(Reading(tuple(map(tuple, lines)), tuple(marks)), width=WIDTH, height=HEIGHT)


def shown(lines: Iterable[OcrLine]) -> list[str]:
    """One string a line: ¶ where a paragraph begins, the kind of an aside, the cell of a table."""
    return [("¶ " if o.fresh else "") + (f"[{o.kind}] " if o.kind else "") + (f"{o.cell} " if o.cell else "") + o.text for o in lines]


FULL = "Ủy ban nhân dân tỉnh yêu cầu các sở ban ngành tổ chức thực hiện tốt nhiệm vụ được"  # as long as the measure

LETTERHEAD = [
    centred(380, 200, "ỦY BAN NHÂN DÂN") + centred(960, 200, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
    centred(380, 245, "TỈNH SÔNG LAM") + centred(960, 245, "Độc lập - Tự do - Hạnh phúc"),
    centred(380, 310, "Số: 125/UBND-VX") + centred(960, 310, "Sông Lam, ngày 18 tháng 5 năm 2026"),
]
LEFT = ["¶ ỦY BAN NHÂN DÂN", "TỈNH SÔNG LAM", "Số: 125/UBND-VX"]
RIGHT = ["¶ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Sông Lam, ngày 18 tháng 5 năm 2026"]


def body(y: float, count: int = 3) -> list[list[OcrWord]]:
    return [words(260 if n == 0 else 200, y + 45 * n, FULL) for n in range(count)]


BODY = ["¶ " + FULL, FULL, FULL]

PAGES = [  # why it is here, lines as tesseract gave them, what is read
    ("letterhead: left column, then right", [*LETTERHEAD, *body(480)], [*LEFT, *RIGHT, *BODY]),
    ("the subject of a dispatch goes on under the number",
     [*LETTERHEAD, centred(380, 350, "V/v rà soát văn bản"), centred(380, 390, "của tỉnh"), centred(720, 470, "Kính gửi: Các sở"), *body(560)],
     [*LEFT, "V/v rà soát văn bản", "của tỉnh", *RIGHT, "¶ Kính gửi: Các sở", *BODY]),
    ("a title in the middle is no line of the right column",
     [*LETTERHEAD, centred(740, 400, "TỜ TRÌNH"), *body(480)], [*LEFT, *RIGHT, "¶ TỜ TRÌNH", *BODY]),
    ("a name that runs up to the motto",
     [words(60, 200, "SỞ KHOA HỌC VÀ CÔNG NGHỆ TỈNH") + words(486, 200, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
      words(150, 245, "Số: 7/SKHCN-VP") + words(700, 245, "Độc lập - Tự do - Hạnh phúc"),
      words(650, 300, "Sông Lam, ngày 18 tháng 5 năm 2026"), *body(480)],
     ["¶ SỞ KHOA HỌC VÀ CÔNG NGHỆ TỈNH", "Số: 7/SKHCN-VP", "¶ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc",
      "Sông Lam, ngày 18 tháng 5 năm 2026", *BODY]),
    ("Party letterhead with its star",
     [centred(380, 200, "TỈNH ỦY SÔNG LAM") + centred(980, 200, "ĐẢNG CỘNG SẢN VIỆT NAM"), centred(380, 235, "*"),
      centred(380, 270, "Số 15-KH/TU") + centred(980, 270, "Sông Lam, ngày 02 tháng 3 năm 2026"), *body(480)],
     ["¶ TỈNH ỦY SÔNG LAM", "*", "Số 15-KH/TU", "¶ ĐẢNG CỘNG SẢN VIỆT NAM", "Sông Lam, ngày 02 tháng 3 năm 2026", *BODY]),
    ("signature block: recipients, then who signs",
     [*body(480), words(200, 700, "Nơi nhận:") + centred(1000, 700, "TM. ỦY BAN NHÂN DÂN"), words(200, 735, "- Như trên;"),
      words(200, 770, "- Lưu: VT, NC.") + centred(1000, 770, "CHỦ TỊCH"), centred(1000, 900, "Trần Văn Sông")],
     [*BODY, "¶ Nơi nhận:", "- Như trên;", "- Lưu: VT, NC.", "¶ TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Trần Văn Sông"]),
    ("number of the page above the text", [centred(700, 90, "2"), *body(180)], ["[page_number] 2", *BODY]),
    ("number of the page at the foot, with dashes", [*body(180), centred(700, 1900, "- 12 -")], ["[page_number] - 12 -", *BODY]),
    ("file name in small print beside the number",
     [words(200, 92, "KH-RASOAT.DOC", height=14) + words(700, 90, "3"), *body(180)], ["[running_head] KH-RASOAT.DOC", "[page_number] 3", *BODY]),
    ("a number alone in the text is no page number", [*body(480), centred(700, 640, "15"), *body(800)], [*BODY, "¶ 15", *BODY]),
    ("paragraphs: by indent, by a short line, by white",
     [*body(480), words(260, 620, "Đoạn thứ hai"), words(260, 665, "Đoạn thứ ba"), words(200, 790, FULL)],
     [*BODY, "¶ Đoạn thứ hai", "¶ Đoạn thứ ba", "¶ " + FULL]),
    ("a title of two lines is one paragraph",
     [centred(770, 400, "KẾ HOẠCH TRIỂN KHAI NHIỆM VỤ"), centred(770, 445, "của Ủy ban nhân dân tỉnh"), *body(560)],
     ["¶ KẾ HOẠCH TRIỂN KHAI NHIỆM VỤ", "của Ủy ban nhân dân tỉnh", *BODY]),
    ("a heading beside the number is no running head", [words(200, 90, "Phụ lục II") + words(700, 90, "3"), *body(180)],
     ["Phụ lục II 3", *BODY]),
    ("paragraphs: by white alone", [*body(480), words(200, 660, FULL)], [*BODY, "¶ " + FULL]),
    ("paragraphs: by a short line alone", [*body(480), words(200, 615, "đến hết năm."), words(200, 660, FULL)], [*BODY, "đến hết năm.", "¶ " + FULL]),
    ("two words at two heights are two lines", [*body(480), words(200, 640, "Sở Tư pháp"), words(900, 685, "Sở Nội vụ")],
     [*BODY, "¶ Sở Tư pháp", "¶ Sở Nội vụ"]),
    ("lines come out by height, whatever order they were given in", list(reversed(body(480))), BODY),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "expected"), [pytest.param(a, b, id=why) for why, a, b in PAGES])
def test_reading_order(lines: list[list[OcrWord]], expected: list[str]) -> None:
    assert shown(read(lines)) == expected


@pytest.mark.parametrize("degrees", [-1.2, 0.8])
def test_a_page_that_lies_askew_is_read_in_the_same_order(degrees: float) -> None:
    rise = math.tan(math.radians(degrees))

    def tilt(word: OcrWord) -> OcrWord:
        dy = rise * (word.x0 + word.x1) / 2
        return OcrWord(word.text, word.x0, word.y0 + dy, word.x1, word.y1 + dy, word.confidence)

    lines = [[tilt(w) for w in line] for line in (*LETTERHEAD, *body(480, 6))]
    assert shown(read(lines)) == [*LEFT, *RIGHT, "¶ " + FULL, *[FULL] * 5]


def _grid(xs: list[int], ys: list[int]) -> list[tuple[int, int, int, int]]:
    return [(x - 2, ys[0], x + 2, ys[-1]) for x in xs] + [(xs[0], y - 2, xs[-1], y + 2) for y in ys]


XS, YS = [200, 300, 760, 1240], [600, 660, 760, 820]


def test_a_ruled_table_is_read_cell_by_cell() -> None:
    lines = [
        *body(400),
        words(220, 640, "TT") + words(340, 640, "Nhiệm vụ") + words(800, 640, "Chủ trì"),
        words(230, 705, "1") + words(320, 705, "Rà soát văn bản") + words(790, 705, "Sở Tư pháp"),
        words(320, 745, "của tỉnh"),
        words(230, 800, "2") + words(320, 800, "Báo cáo") + words(790, 800, "Sở Nội vụ"),
        words(200, 900, FULL),
    ]
    assert shown(read(lines, _grid(XS, YS))) == [
        *BODY,
        "¶ (0, 0, 0) TT", "(0, 0, 1) Nhiệm vụ", "(0, 0, 2) Chủ trì",
        "(0, 1, 0) 1", "(0, 1, 1) Rà soát văn bản", "(0, 1, 1) của tỉnh", "(0, 1, 2) Sở Tư pháp",
        "(0, 2, 0) 2", "(0, 2, 1) Báo cáo", "(0, 2, 2) Sở Nội vụ",
        "¶ " + FULL,
    ]  # fmt: skip


def test_words_across_a_rule_stand_in_one_merged_cell() -> None:
    lines = [
        words(220, 640, "TT") + words(340, 640, "Nhiệm vụ") + words(800, 640, "Chủ trì"),
        words(320, 705, "I. NHIỆM VỤ CHUNG CỦA CÁC SỞ NGÀNH TỈNH"),
    ]
    out = shown(read(lines, _grid(XS, YS)))
    assert out[-1] == "(0, 1, 1) I. NHIỆM VỤ CHUNG CỦA CÁC SỞ NGÀNH TỈNH"


def test_a_merged_cell_may_have_a_blank_where_the_rule_would_run() -> None:
    across = [OcrWord("I. NHIỆM VỤ", 320, 680, 755, 706, 95), OcrWord("CHUNG", 764, 680, 850, 706, 95)]
    out = shown(read([words(220, 640, "TT") + words(340, 640, "Nhiệm vụ") + words(800, 640, "Chủ trì"), across], _grid(XS, YS)))
    assert out[-1] == "(0, 1, 1) I. NHIỆM VỤ CHUNG"


def test_a_rule_under_one_column_parts_no_row() -> None:
    lines = [words(220, 640, "TT") + words(340, 640, "Nhiệm vụ") + words(800, 640, "Chủ trì"),
             words(320, 700, "Rà soát") + words(790, 700, "Sở Tư pháp"), words(320, 750, "Báo cáo")]  # fmt: skip
    out = shown(read(lines, [*_grid(XS, YS), (300, 713, 760, 717)]))
    assert out[3:] == ["(0, 1, 1) Rà soát", "(0, 1, 1) Báo cáo", "(0, 1, 2) Sở Tư pháp"]


def test_a_ruled_frame_of_one_column_or_one_row_is_no_table() -> None:
    one_column = [(200, 600, 204, 800), (1300, 600, 1304, 800), *((200, y, 1300, y + 4) for y in (600, 700, 800))]
    assert shown(read(body(640), one_column)) == BODY
    one_row = [*((x, 600, x + 4, 800) for x in (200, 700, 1300)), (200, 600, 1300, 604), (200, 800, 1300, 804)]
    assert shown(read(body(640), one_row)) == BODY


def test_the_edge_of_the_paper_is_no_rule_of_a_table() -> None:
    lines = [words(220, 640, "TT") + words(340, 640, "Nhiệm vụ") + words(800, 640, "Chủ trì"), *body(1000)]
    out = shown(read(lines, [*_grid(XS, YS), (1380, 10, 1386, 1970)]))
    assert out == ["¶ (0, 0, 0) TT", "(0, 0, 1) Nhiệm vụ", "(0, 0, 2) Chủ trì", *BODY]


def test_a_frame_around_one_text_is_no_table() -> None:
    out = shown(read(body(640), [(200, 600, 204, 800), (1240, 600, 1244, 800), (200, 600, 1240, 604), (200, 800, 1240, 804)]))
    assert out == BODY


SCRATCHES = [
    ("a rule read as dashes", words(300, 400, "———", confidence=50), True),
    ("a signature", words(300, 400, "Øy Suung", confidence=12), True),
    ("marks cut from their letters", words(300, 400, "À QUA ˆ", confidence=25, height=12), True),
    ("a loose accent", words(300, 400, "ˆ", confidence=90), True),
    ("the star of a Party letterhead", words(300, 400, "*", confidence=60), False),
    ("words of a bad scan", words(300, 400, "Nơi nhận", confidence=45), False),
    ("one bad word among good ones", [*words(300, 400, "Nghị quyết số"), *words(600, 400, "340NQ", confidence=5)], False),
]


@pytest.mark.parametrize(("line", "expected"), [pytest.param(a, b, id=why) for why, a, b in SCRATCHES])
def test_what_is_no_word_is_left_out(line: list[OcrWord], expected: bool) -> None:
    assert is_scratch(line, EM) is expected
    assert (any(o.words[0] is line[0] for o in read([*body(600), line]))) is not expected


@given(
    st.lists(
        st.lists(
            st.builds(
                lambda t, x, y, w, h, c: OcrWord(t, x, y, x + w, y + h, c),
                st.sampled_from(["Số:", "125/KH", "ngày", "CỘNG", "HÒA", "XÃ", "HỘI", "Nơi", "nhận:", "2", "*", "|", "ˆ"]),
                st.floats(0, 1300), st.floats(0, 1900), st.floats(1, 300), st.floats(1, 80), st.floats(0, 100),
            ),
            min_size=1, max_size=6,
        ),
        max_size=12,
    ),
    st.lists(st.tuples(*[st.integers(0, 1900)] * 4), max_size=8),
)  # fmt: skip
def test_any_words_are_arranged_and_none_is_doubled(lines: list[list[OcrWord]], marks: list[tuple[int, int, int, int]]) -> None:
    out = read(lines, marks)
    given_words = [id(w) for line in lines for w in line]
    placed = [id(w) for line in out for w in line.words]
    assert len(placed) == len(set(placed))
    assert set(placed) <= set(given_words)
