"""Viện dẫn: mentions, what stands around them, what could not be placed. Every text here was written for the test."""

from __future__ import annotations

from datetime import date

import pytest

from dondoc.citations import find_citations
from dondoc.codes import Code

MENTIONS = [  # why it is here, text, (words of the mention, type, code, date, via) …
    (
        "the full form",
        "Căn cứ Kết luận số 21-KL/TW ngày 25 tháng 10 năm 2021 của Ban Chấp hành Trung ương Đảng khóa XIII về đẩy mạnh xây dựng Đảng;",
        [("Kết luận số 21-KL/TW ngày 25 tháng 10 năm 2021 của Ban Chấp hành Trung ương Đảng khóa XIII", "ket_luan", "21-KL/TW", date(2021, 10, 25), "full")],
    ),
    (
        "numeric date after a comma",
        "theo Quy định số 131-QĐ/TW, ngày 27/10/2023 của Bộ Chính trị.",
        [("Quy định số 131-QĐ/TW, ngày 27/10/2023 của Bộ Chính trị", "quy_dinh", "131-QĐ/TW", date(2023, 10, 27), "full")],
    ),
    ("the code alone", "thực hiện Kết luận số 21-KL/TW.", [("Kết luận số 21-KL/TW", "ket_luan", "21-KL/TW", None, "code")]),
    ("no “số”", "đẩy mạnh Quy định 179-QĐ/TW và", [("Quy định 179-QĐ/TW", "quy_dinh", "179-QĐ/TW", None, "code")]),
    (
        "the date after the issuer",
        "Kế hoạch số 185-KH/TU của Ban Thường vụ Tỉnh ủy ngày 09/4/2019;",
        [("Kế hoạch số 185-KH/TU của Ban Thường vụ Tỉnh ủy ngày 09/4/2019", "ke_hoach", "185-KH/TU", date(2019, 4, 9), "full")],
    ),
    (
        "a list that shares its type and has numbers of its own",
        "Các Kết luận số: 126-KL/TW, ngày 14/02/2025 của Bộ Chính trị; 127-KL/TW, ngày 28/02/2025; 128-KL/TW.",
        [
            ("Kết luận số: 126-KL/TW, ngày 14/02/2025 của Bộ Chính trị", "ket_luan", "126-KL/TW", date(2025, 2, 14), "full"),
            ("127-KL/TW, ngày 28/02/2025", "ket_luan", "127-KL/TW", date(2025, 2, 28), "list"),
            ("128-KL/TW", "ket_luan", "128-KL/TW", None, "list"),
        ],
    ),
    (
        "a list of regulations keeps their type, though the code is as good for a decision",
        "(1) Quy định số 131-QĐ/TW; (2) 132-QĐ/TW ngày 27/10/2023.",
        [
            ("Quy định số 131-QĐ/TW", "quy_dinh", "131-QĐ/TW", None, "code"),
            ("132-QĐ/TW ngày 27/10/2023", "quy_dinh", "132-QĐ/TW", date(2023, 10, 27), "list"),
        ],
    ),
    (
        "a list with “số” before each",
        "Thực hiện các Kế hoạch của UBND tỉnh: số 330/KH-UBND ngày 07/12/2025; số 332/KH-UBND ngày 10/12/2025",
        [
            ("số 330/KH-UBND ngày 07/12/2025", "ke_hoach", "330/KH-UBND", date(2025, 12, 7), "full"),
            ("số 332/KH-UBND ngày 10/12/2025", "ke_hoach", "332/KH-UBND", date(2025, 12, 10), "list"),
        ],
    ),
    (
        "numbers that share one symbol",
        "các Quyết định số 12, 13 và 15/QĐ-UBND ngày 1/2/2024 của UBND tỉnh",
        [
            ("Quyết định số 12", "quyet_dinh", "12/QĐ-UBND", date(2024, 2, 1), "list"),
            ("13", "quyet_dinh", "13/QĐ-UBND", date(2024, 2, 1), "list"),
            ("15/QĐ-UBND ngày 1/2/2024 của UBND tỉnh", "quyet_dinh", "15/QĐ-UBND", date(2024, 2, 1), "list"),
        ],
    ),
    (
        "a date in brackets, the type abbreviated",
        "ban hành NĐ 88/2025/NĐ-CP (13/4/2025), NQ 66/NQ-CP (ngày 26/3/2025).",
        [
            ("NĐ 88/2025/NĐ-CP (13/4/2025)", "nghi_dinh", "88/2025/NĐ-CP", date(2025, 4, 13), "full"),
            ("NQ 66/NQ-CP (ngày 26/3/2025)", "nghi_quyet", "66/NQ-CP", date(2025, 3, 26), "full"),
        ],
    ),
    (
        "a mention inside brackets that a sentence follows",
        "phân loại đô thị (Tờ trình số 03-TTr/ĐU, ngày 17/10/2025), Bộ Chính trị kết luận:",
        [("Tờ trình số 03-TTr/ĐU, ngày 17/10/2025", "to_trinh", "03-TTr/ĐU", date(2025, 10, 17), "full")],
    ),
    ("the day of the next clause is not the code's", "Theo Nghị quyết 71/NQ-CP, ngày 24/5/2025, Sở Nội vụ đã trình.", [("Nghị quyết 71/NQ-CP", "nghi_quyet", "71/NQ-CP", None, "code")]),
    (
        "the day of the act that issued it is",
        "Ngày 31/3/2025, Sở Khoa học và Công nghệ đã ban hành Văn bản số 562/SKHCN-VCL hướng dẫn.",
        [("Văn bản số 562/SKHCN-VCL", "cong_van", "562/SKHCN-VCL", date(2025, 3, 31), "full")],
    ),
    ("the day of another act is not", "Ngày 31/3/2025, Sở Nội vụ họp về Văn bản số 562/SKHCN-VCL.", [("Văn bản số 562/SKHCN-VCL", "cong_van", "562/SKHCN-VCL", None, "code")]),
    ("the longest name wins", "Thông báo kết luận số 79-TB/TW", [("Thông báo kết luận số 79-TB/TW", "thong_bao", "79-TB/TW", None, "code")]),
    ("a programme of action", "Chương trình hành động số 44-CTrHĐ/TU", [("Chương trình hành động số 44-CTrHĐ/TU", "chuong_trinh", "44-CTrHĐ/TU", None, "code")]),
    ("a word that names no type leaves it to the code", "Văn bản số 01/BC-HHDN", [("Văn bản số 01/BC-HHDN", "bao_cao", "01/BC-HHDN", None, "code")]),
    ("the word before the code beats the code", "công văn số 4952/CT-CS", [("công văn số 4952/CT-CS", "cong_van", "4952/CT-CS", None, "code")]),
    ("a law with words between", "Luật Thực hiện dân chủ ở cơ sở số 10/2022/QH15.", [("Luật Thực hiện dân chủ ở cơ sở số 10/2022/QH15", "luat", "10/2022/QH15", None, "code")]),
    (
        "a resolution of the National Assembly is no law",
        "Nghị quyết 98/2023/QH15, ngày 24 tháng 6 năm 2023 của Quốc hội về",
        [("Nghị quyết 98/2023/QH15, ngày 24 tháng 6 năm 2023 của Quốc hội", "nghi_quyet", "98/2023/QH15", date(2023, 6, 24), "full")],
    ),
    ("issuer between type and number", "Quyết định của Thủ tướng Chính phủ số 749/QĐ-TTg", [("Quyết định của Thủ tướng Chính phủ số 749/QĐ-TTg", "quyet_dinh", "749/QĐ-TTg", None, "code")]),
    ("a name in the bracket's law is not the code's type", "Luật Quy hoạch (Số 37/2019/NĐ-CP ngày 07/5/2019)", [("Số 37/2019/NĐ-CP ngày 07/5/2019", "nghi_dinh", "37/2019/NĐ-CP", date(2019, 5, 7), "full")]),
    ("broken over lines and a blank line", "Nghị quyết số 60-\n\nNQ/TW của", [("Nghị quyết số 60-\n\nNQ/TW", "nghi_quyet", "60-NQ/TW", None, "code")]),
    ("broken over pages", "Nghị quyết số 60-\n\n12\n\nNQ/TW của", [("Nghị quyết số 60-\n\n12\n\nNQ/TW", "nghi_quyet", "60-NQ/TW", None, "code")]),
    ("type and number on two lines", "theo Kế hoạch số\n96-KH/TU ngày 09 tháng 3\nnăm 2022", [("Kế hoạch số\n96-KH/TU ngày 09 tháng 3\nnăm 2022", "ke_hoach", "96-KH/TU", date(2022, 3, 9), "full")]),
    ("a footnote's raised digit", "Kết luận số 21-KL/TW², Kế", [("Kết luận số 21-KL/TW", "ket_luan", "21-KL/TW", None, "code")]),
    ("a footnote's digit that sticks", "Nghị quyết số 60-NQ/TW1 ngày 12/4/2025", [("Nghị quyết số 60-NQ/TW", "nghi_quyet", "60-NQ/TW", None, "code")]),
    ("Markdown's bold and escapes", "**Nghị quyết số 57\\-NQ/TW** ngày 22/12/2024", [("Nghị quyết số 57\\-NQ/TW** ngày 22/12/2024", "nghi_quyet", "57-NQ/TW", date(2024, 12, 22), "full")]),
    ("a cell of a Markdown table", "| 6 | Quyết định số 682/QĐ-BKHCN ngày 25/4/2025 | xong |", [("Quyết định số 682/QĐ-BKHCN ngày 25/4/2025", "quyet_dinh", "682/QĐ-BKHCN", date(2025, 4, 25), "full")]),
    ("segmented words", "theo Nghị_định số 67/2007/NĐ-CP ngày 13 tháng 04 năm 2007", [("Nghị_định số 67/2007/NĐ-CP ngày 13 tháng 04 năm 2007", "nghi_dinh", "67/2007/NĐ-CP", date(2007, 4, 13), "full")]),
    ("capitals of a title", "NGHỊ QUYẾT SỐ 57-NQ/TW NGÀY 22/12/2024 CỦA BỘ CHÍNH TRỊ VỀ ĐỘT PHÁ", [("NGHỊ QUYẾT SỐ 57-NQ/TW NGÀY 22/12/2024 CỦA BỘ CHÍNH TRỊ", "nghi_quyet", "57-NQ/TW", date(2024, 12, 22), "full")]),
    ("words that stick together", "V/v thực hiệnCông văn số 427/BCA-C04 của", [("Công văn số 427/BCA-C04", "cong_van", "427/BCA-C04", None, "code")]),
    ("marks lost by a recogniser", "Thuc hien Chi thi so 52-CT/TW ngay 09/01/2016", [("Chi thi so 52-CT/TW ngay 09/01/2016", "chi_thi", "52-CT/TW", date(2016, 1, 9), "full")]),
    ("an impossible day gives no date", "Quyết định số 12/QĐ-UBND ngày 31/02/2024", [("Quyết định số 12/QĐ-UBND ngày 31/02/2024", "quyet_dinh", "12/QĐ-UBND", None, "code")]),
    ("Party QĐ without its word has no type", "(131-QĐ/TW)", [("131-QĐ/TW", None, "131-QĐ/TW", None, "code")]),
    ("an old decree", "Nghị định số 155/CP ngày 02/12/1994", [("Nghị định số 155/CP ngày 02/12/1994", "nghi_dinh", "155/CP", date(1994, 12, 2), "full")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [pytest.param(t, e, id=why) for why, t, e in MENTIONS])
def test_mentions_by_number(text: str, expected: list[tuple[str, str | None, str, date | None, str]]) -> None:
    found = find_citations(text).citations
    assert [(c.span.of(text), c.type, c.code, c.date, c.via) for c in found if c.code] == expected


NOTHING = [  # false friends
    "12/12 đồng chí; 9.728/9.897 đảng viên; hoạt động 24/7; giai đoạn 2020-2025; dịp 30/4 và 01/5; 6/7 chức danh; ngày 27/10/2023",
    "ĐT: 028/3829.1234, 120 km/h, 50 triệu đồng/ha, 3 người/CLB, và/hoặc, UBND/HĐND các cấp, 5-7%/năm, lớp 10/A1",
    "https://vidu.vn/142418/QD-UBND/tai-ve?so=12/QĐ-UBND",
    "Mẫu số 01/BCĐBHĐND-MT và Biểu số 05/HNCT ban hành kèm theo",
    "Kế hoạch 50 tỷ đồng, Chương trình 12 tháng, Quyết định 15 trường hợp, Thông báo 03 lần",
    "Trường Đại học Luật Sông Lam, Hội Luật gia tỉnh, Đoàn Luật sư, Khoa Luật Kinh tế",
    "theo quy định của pháp luật, nghị quyết của Đảng, kế hoạch của đơn vị về việc này",
]


@pytest.mark.parametrize("text", NOTHING)
def test_false_friends_are_not_cited(text: str) -> None:
    assert find_citations(text).citations == ()


AROUND = [  # why, text, issuer, title
    ("an issuer of two bodies", "Kết luận số 187-KL/TW ngày 29/8/2025 của Bộ Chính trị, Ban Bí thư về công tác cán bộ;", "Bộ Chính trị, Ban Bí thư", "về công tác cán bộ"),
    ("commas in a ministry's name", "Quyết định số 4385/QĐ-BVHTTDL của Bộ Văn hóa, Thể thao và Du lịch phê duyệt Đề án.", "Bộ Văn hóa, Thể thao và Du lịch", "phê duyệt Đề án"),
    ("a dash in it", "Công văn số 1/LĐTBXH-KHTC của Bộ Lao động - Thương binh và Xã hội đã gửi", "Bộ Lao động - Thương binh và Xã hội", None),
    ("the next document is not part of it", "Kế hoạch số 99-KH/TU của Thành ủy và Kế hoạch số 03-KH/TW", "Thành ủy", None),
    ("nor is a verb", "Nghị định số 1/2025/NĐ-CP của Chính phủ trừ đi tuổi của cán bộ", "Chính phủ", None),
    ("nor the addressee of a dispatch", "Công văn số 3653/VPCP-CĐS của Văn phòng Chính phủ     Kính gửi: Sở", "Văn phòng Chính phủ", None),
    ("a place after it is", "Kế hoạch số 1/KH-UBND của UBND xã Sông Ngàn về chuyển đổi số", "UBND xã Sông Ngàn", "về chuyển đổi số"),
    ("over a line end", "Thông tư số 1/2024/TT-BTC của Bộ\nTài chính về\nphí.", "Bộ Tài chính", "về phí"),
    ("a footnote's mark is no part", "Đề án số 1-ĐA/TU của Thành ủy² về", "Thành ủy", None),
    ("a point inside a word does not end a title", "Quyết định số 292/QĐ-BKHCN về Khung kiến trúc, phiên bản 4.0. Tiếp theo", None, "về Khung kiến trúc, phiên bản 4.0"),
    ("a blank line does", "Chỉ thị số 5-CT/TW về học tập\n\nvà làm theo", None, "về học tập"),
    ("the title of a list's first member ends at the second", "Kế hoạch số 1-KH/TU về phòng cháy, Kế hoạch số 2-KH/TU về bão", None, "về phòng cháy"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "issuer", "title"), [pytest.param(*row, id=why) for why, *row in AROUND])
def test_issuer_and_title(text: str, issuer: str | None, title: str | None) -> None:
    first = find_citations(text).citations[0]
    assert (first.issuer, first.title) == (issuer, title)


def test_a_long_title_is_bounded_and_ends_at_a_word() -> None:
    (found,) = find_citations("Kế hoạch số 1-KH/TU về " + "nâng cao chất lượng " * 60).citations
    assert found.title is not None
    assert len(found.title) <= 400
    assert found.title.endswith(("nâng", "cao", "chất", "lượng"))


ROLES = [  # why, text, role of the last mention
    ("ground", "Căn cứ Nghị định số 1/2025/NĐ-CP", "basis"),
    ("ground at the head of a list", "Căn cứ Nghị định số 1/2025/NĐ-CP, Nghị định số 2/2025/NĐ-CP", "basis"),
    ("ground, the first member's title ends at the comma", "Căn cứ Kế hoạch số 1-KH/TU về phòng cháy, Kế hoạch số 2-KH/TU", "basis"),
    ("the second term shares the first one's", "thực hiện Nghị quyết Trung ương 4 (khóa XI, XII)", "implements"),
    ("implementing", "tổ chức thực hiện nghiêm Kết luận số 21-KL/TW", "implements"),
    ("proposal", "Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 1/TTr-SNV", "on_proposal_of"),
    ("proposal weighed", "Xét Tờ trình số 1/TTr-SNV", "on_proposal_of"),
    ("considering is no proposal", "nghiên cứu, xem xét Tờ trình số 1/TTr-SNV", "mentions"),
    ("amending", "sửa đổi, bổ sung một số điều của Quyết định số 1/QĐ-UBND", "amends"),
    ("amended by it", "Luật Đất đai đã được sửa đổi, bổ sung theo Luật số 43/2024/QH15", "mentions"),
    ("replacing", "Quyết định này thay thế Quyết định số 1/QĐ-UBND", "replaces"),
    ("replacing two", "thay thế các Hướng dẫn số 1-HD/TU ngày 15/02/2022, Hướng dẫn số 2-HD/TU", "replaces"),
    ("repealing", "Bãi bỏ Quyết định số 1/QĐ-UBND", "repeals"),
    ("answering", "Sở Nội vụ nhận được Công văn số 1/UBND-VX", "answers"),
    ("answering, formal", "Phúc đáp Công văn số 1/UBND-VX", "answers"),
    ("inside another's title the role is the title's", "Căn cứ Kế hoạch số 1-KH/TU về thực hiện Kết luận số 21-KL/TW", "mentions"),
    ("an aside in brackets does not part", "thực hiện Nghị quyết Trung ương 4 (khóa XI, XII), Kết luận số 21-KL/TW", "implements"),
    ("the last sentence's cue is not ours", "Đã thực hiện xong. Kết luận số 21-KL/TW nêu", "mentions"),
    ("nor one far away", "thực hiện nhiệm vụ được giao, các sở, ban, ngành, địa phương có liên quan đọc kỹ Kết luận số 21-KL/TW", "mentions"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "role"), [pytest.param(*row, id=why) for why, *row in ROLES])
def test_role(text: str, role: str) -> None:
    assert find_citations(text).citations[-1].role == role


PINPOINTS = [
    ("point, clause, article", "theo điểm a khoản 2 Điều 5 Nghị định số 1/2025/NĐ-CP", "5.2.a"),
    ("the other way round", "Điều 5 khoản 2 Nghị định số 1/2025/NĐ-CP", "5.2"),
    ("with “của” and commas", "tại điểm đ, khoản 10, Điều 12 của Luật Đất đai", "12.10.đ"),
    ("a section", "mục III Kết luận số 21-KL/TW", "III"),
    ("a chapter gives way to its article", "Điều 7 Chương II Nghị định số 1/2025/NĐ-CP", "7"),
    ("an annex", "Phụ lục II ban hành kèm theo Nghị định số 1/2025/NĐ-CP", "II"),
    ("“một số điều của” is none", "một số điều của Luật Đất đai", None),
    ("a number of something else is none", "gửi 15 bản Kế hoạch số 1/KH-UBND", None),
]


@pytest.mark.parametrize(("text", "pinpoint"), [pytest.param(*row, id=why) for why, *row in PINPOINTS])
def test_pinpoint(text: str, pinpoint: str | None) -> None:
    assert find_citations(text).citations[0].pinpoint == pinpoint


NAMES = [  # why, text, (words, type, title) …
    ("a plenum", "thực hiện Nghị quyết Trung ương 4 khóa XIII,", [("Nghị quyết Trung ương 4 khóa XIII", "nghi_quyet", "Nghị quyết Trung ương 4 khóa XIII")]),
    (
        "two terms are two documents",
        "Nghị quyết Trung ương 4 (khoá XI, XII) về",
        [("Nghị quyết Trung ương 4 (khoá XI", "nghi_quyet", "Nghị quyết Trung ương 4 khóa XI"), ("XII", "nghi_quyet", "Nghị quyết Trung ương 4 khóa XII")],
    ),
    ("a congress", "Nghị quyết Đại hội XIII của Đảng;", [("Nghị quyết Đại hội XIII của Đảng", "nghi_quyet", "Nghị quyết Đại hội XIII của Đảng")]),
    ("a law, its commas kept", "Luật Phòng, chống tham nhũng, Luật Đất đai", [("Luật Phòng, chống tham nhũng", "luat", "Luật Phòng, chống tham nhũng"), ("Luật Đất đai", "luat", "Luật Đất đai")]),
    ("a law with its day", "Căn cứ Luật Giáo dục ngày 14/6/2019;", [("Luật Giáo dục ngày 14/6/2019", "luat", "Luật Giáo dục")]),
    ("a law with its year", "Luật Bầu cử năm 2015)", [("Luật Bầu cử năm 2015", "luat", "Luật Bầu cử năm 2015")]),
    ("a law that amends", "Luật sửa đổi, bổ sung một số điều của Luật Đấu thầu và", [("Luật sửa đổi, bổ sung một số điều của Luật Đấu thầu", "luat", "Luật sửa đổi, bổ sung một số điều của Luật Đấu thầu")]),
    ("a code", "Bộ luật Lao động", [("Bộ luật Lao động", "bo_luat", "Bộ luật Lao động")]),
    ("the charter", "Điều lệ Đảng quy định", [("Điều lệ Đảng", "dieu_le", "Điều lệ Đảng")]),
    ("body and subject", "Chỉ thị của Ban Thường vụ Đảng ủy xã Sông Ngàn về việc tổ chức Tết;", [("Chỉ thị của Ban Thường vụ Đảng ủy xã Sông Ngàn", "chi_thi", "về việc tổ chức Tết")]),
    ("a nickname that nothing explains", "triển khai Đề án 06, gửi", [("Đề án 06", "de_an", "Đề án 06")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [pytest.param(t, e, id=why) for why, t, e in NAMES])
def test_names_without_a_number(text: str, expected: list[tuple[str, str, str]]) -> None:
    found = find_citations(text).citations
    assert [(c.span.of(text), c.type, c.title) for c in found] == expected
    assert {(c.code, c.via) for c in found} == {(None, "name")}


def test_nickname_means_the_one_document_of_its_kind_and_number() -> None:
    text = "Theo Kế hoạch 83, Kết luận 21 và Kết luận số 21-KL. Kế hoạch số 83-KH/TU ngày 21/3/2022; Kết luận số 21-KL/TW."
    found = find_citations(text)
    assert [(c.span.of(text), c.code) for c in found.citations if c.via == "alias"] == [
        ("Kế hoạch 83", "83-KH/TU"), ("Kết luận 21", "21-KL/TW"), ("Kết luận số 21-KL", "21-KL/TW"),
    ]  # fmt: skip
    assert found.unplaced == ()
    assert {c.work for c in found.citations if c.code == "83-KH/TU"} == {"ke_hoach/83-KH/TU/2022-03-21"}


def test_nickname_of_two_documents_stays_without_a_code() -> None:
    text = "Kế hoạch số 83-KH/TU; Kế hoạch số 83/KH-UBND. Theo Kế hoạch 83, phải xong."
    assert [(c.code, c.via) for c in find_citations(text).citations][-1] == (None, "name")


def test_defined_name_holds_from_its_definition_on() -> None:
    text = (
        "Theo Kế hoạch 83, đã xong. Kế hoạch số 83-KH/TU của Tỉnh ủy về thực hiện Kết luận số 21-KL/TW (sau đây gọi tắt là Kế hoạch 83)"
        " và Kế hoạch số 83/KH-UBND. Theo Kế hoạch 83, phải làm."
    )
    found = find_citations(text).citations
    named = [(c.code, c.via) for c in found if c.span.of(text) == "Kế hoạch 83"]
    assert named == [(None, "name"), ("83-KH/TU", "alias"), ("83-KH/TU", "alias")]


UNPLACED = [  # why, text, words, part of the reason
    ("a draft's blank", "Tờ trình số:      /TTr-UBND ngày", "số:      /TTr-UBND", "để trống"),
    ("a Party draft's blank", "Chỉ thị số - CT/ĐU ngày", "số - CT/ĐU", "để trống"),
    ("dots for a number", "Nghị quyết số ......- NQ/ĐU", "số ......- NQ/ĐU", "để trống"),
    ("the slash read as a letter", "Nghi quyet 33-NQITW ngay", "33-NQITW", "33-NQ/TW"),
    ("no body, and nothing explains it", "Kết luận số 21-KL nêu", "21-KL", "cơ quan"),
    ("a torn number", "ti trInh s 6 796/TTr-UBND", "796/TTr-UBND", "tách rời"),
    ("no word before, unknown body", "xem 12/ABCX-KHT nhé", "12/ABCX-KHT", "không có tên loại"),
]


@pytest.mark.parametrize(("text", "words", "why"), [pytest.param(*row, id=reason) for reason, *row in UNPLACED])
def test_what_could_not_be_placed_is_told(text: str, words: str, why: str) -> None:
    (told,) = find_citations(text).unplaced
    assert told.text == told.span.of(text) == words
    assert why in told.why


def test_own_code_is_left_out() -> None:
    text = "Số: 83-KH/TU\n\nTheo Kế hoạch số 83-KH/TU và Kết luận số 21-KL/TW"
    assert [c.code for c in find_citations(text, own="83-KH/TU").citations] == ["21-KL/TW"]
    assert [c.code for c in find_citations(text, own=Code.parse("083 -KH/TU")).citations] == ["21-KL/TW"]


WORKS = [  # why, text, how many works the code has
    ("a bare code is the dated one", "Kết luận số 21-KL/TW ngày 25/10/2021; Kết luận số 21-KL/TW", 1),
    ("two dates are two works", "Kế hoạch số 99-KH/TU ngày 21/3/2022; Kế hoạch số 99-KH/TU ngày 31/3/2022", 2),
    ("two committees are two works", "Kế hoạch số 83-KH/TU của Tỉnh ủy; Kế hoạch số 83-KH/TU của Thành ủy Sông Ngàn", 2),
    ("two places are two works", "Kế hoạch số 83-KH/TU của Tỉnh ủy Sông Lam; Kế hoạch số 83-KH/TU của Tỉnh ủy Sông Ngàn", 2),
    (
        "a committee and its standing committee are one",
        "Kế hoạch số 83-KH/TU của Tỉnh ủy; Kế hoạch số 83-KH/TU của Ban Thường vụ Tỉnh ủy Sông Lam",
        1,
    ),
    ("two kinds are two works", "Quy định số 12-QĐ/TU; Quyết định số 12-QĐ/TU", 2),
    ("a missing year", "Nghị định số 88/NĐ-CP ngày 13/4/2025; Nghị định số 88/2025/NĐ-CP", 1),
    ("the year of another", "Nghị định số 88/NĐ-CP ngày 13/4/2024; Nghị định số 88/2025/NĐ-CP", 2),
]


@pytest.mark.parametrize(("text", "count"), [pytest.param(*row, id=why) for why, *row in WORKS])
def test_mentions_are_one_work_only_when_nothing_contradicts(text: str, count: int) -> None:
    found = find_citations(text).citations
    assert len(found) == 2
    assert len({c.work for c in found}) == count


def test_each_mention_keeps_its_own_date() -> None:
    text = "Kế hoạch số 99-KH/TU ngày 21/3/2022; Kế hoạch số 99-KH/TU ngày 31/3/2022; Kế hoạch số 99-KH/TU"
    assert [c.date for c in find_citations(text).citations] == [date(2022, 3, 21), date(2022, 3, 31), None]


def test_doubtful_code_is_kept_and_told() -> None:
    text = "theo Kết luận số 21-KL/TW và Đề án số 01-ĐATU"
    found = find_citations(text)
    assert [c.code for c in found.citations] == ["21-KL/TW", "01-ĐATU"]
    (doubt,) = found.doubts
    assert (doubt.field, doubt.span) == ("citations.1.code", found.citations[1].span)
    assert "01-ĐA/TU" in doubt.why
