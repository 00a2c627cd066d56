"""Relations between numbers: what holds, what does not, and what the text does not state."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dondoc.figures import find_figures
from dondoc.layout import read_flow
from dondoc.model import Header, Span, Text


def _read(words):
    return find_figures(read_flow(Text(words)), Header(type="bao_cao", body=Span(0, len(words))))


FIGURES = [  # why it is here      text      (kind, numbers, holds, expected) of each
    ("a ratio", "Có 1.846/1.902 hội viên, đạt 97,1%.", [("ratio", (1846, 1902, 97.1), True, 97.06)]),
    ("truncated is right too", "Có 311/420 cơ sở (74,04%).", [("ratio", (311, 420, 74.04), True, 74.05)]),
    ("one unit off is wrong", "Có 311/420 cơ sở (74,03%).", [("ratio", (311, 420, 74.03), False, 74.05)]),
    ("more than half a unit off is wrong", "Có 1/3 xã (33,4%).", [("ratio", (1, 3, 33.4), False, 33.33)]),
    ("the share comes first", "Có 98,3% (9.728/9.897) đảng viên đăng ký.", [("ratio", (9728, 9897, 98.3), True, 98.29)]),
    ("what is counted stands with both", "Cắt giảm 3.071 thủ tục/4.888 thủ tục (đạt 62,8%).", [("ratio", (3071, 4888, 62.8), True, 62.83)]),
    ("and may be wrong", "Cắt giảm 3.071 thủ tục/4.888 thủ tục (đạt 68,2%).", [("ratio", (3071, 4888, 68.2), False, 62.83)]),
    ("two things are no share", "Mức chi 12 đồng/5 người, đạt 3%.", []),
    ("a total and its equals below", "- Tổng số hồ sơ: 292 hồ sơ.\n- Trực tiếp: 92 hồ sơ.\n- Trực tuyến: 200 hồ sơ.", [("sum", (292, 92, 200), True, 292)]),
    (
        "a total that its equals do not make",
        "- Tổng số thủ tục là 292.\n- Kiến nghị giữ nguyên: 67\n- Kiến nghị bãi bỏ: 25\n- Kiến nghị sửa đổi: 191",
        [("sum", (292, 67, 25, 191), False, 283)],
    ),
    ("other things below a total", "- Tổng số hồ sơ: 292 hồ sơ.\n- Trực tiếp: 92 hồ sơ.\n- Khen thưởng: 20 người.", []),
    ("out of a total", "Trong tổng số 24 dự án có 18 dự án xong, đạt 75%.", [("ratio", (18, 24, 75), True, 75.0)]),
    ("of the plan, in brackets", "Thu 4.520 tỷ đồng, bằng 90,4% dự toán (5.000 tỷ đồng).", [("ratio", (4520, 5000, 90.4), True, 90.4)]),
    ("a share of something else is none", "Có 12/12 xã, 85% hộ dùng nước sạch.", []),
    ("an estimate is not called wrong", "Có gần 106/108 xã, đạt 97%.", []),
    ("a sum after trong đó", "Có 17 vụ, trong đó 9 vụ dân sự và 8 vụ hình sự.", [("sum", (17, 9, 8), True, 17)]),
    ("parts and their shares", "Có 200 phiếu, gồm 150 phiếu (75%) và 50 phiếu (20%).",
        [("ratio", (150, 200, 75), True, 75.0), ("ratio", (50, 200, 20), False, 25.0), ("sum", (200, 150, 50), True, 200)]),
    ("gồm must be whole", "Có 15 chỉ tiêu, gồm 12 chỉ tiêu đạt, 02 chỉ tiêu chưa đạt.", [("sum", (15, 12, 2), False, 14)]),
    ("some of them is no sum", "Kiểm tra 20 tổ chức, trong đó có 5 đảng ủy, 12 chi bộ.", []),
    ("other things counted in a row", "Phát 3.000 tờ rơi, gồm 1.000 tờ về lửa, 2.000 tờ về nước, thu hút 450 lượt.", [("sum", (3000, 1000, 2000), True, 3000)]),
    ("one part with its share", "Kết nạp 120 đảng viên (trong đó có 65 nữ, chiếm 54,17%).", [("ratio", (65, 120, 54.17), True, 54.17)]),
    ("two things counted at once", "Thu hút 12 dự án, vốn 3.450 tỷ đồng, trong đó 8 dự án trong nước 2.150 tỷ đồng và 4 dự án nước ngoài 1.300 tỷ đồng.",
        [("sum", (12, 8, 4), True, 12), ("sum", (3450, 2150, 1300), True, 3450)]),
    ("a list that goes on is no sum", "Có 20 cuộc, gồm: 12 cuộc kiểm tra, 6 cuộc giám sát...", []),
    ("parts of another kind are no sum", "Có 30 lớp, gồm 20 học viên nam, 8 học viên nữ.", []),
    ("a total and what became of it", "Tổng số hồ sơ là 5.210 hồ sơ, đã giải quyết 5.100 hồ sơ (97,9%), đang giải quyết 110 hồ sơ.",
        [("ratio", (5100, 5210, 97.9), True, 97.89), ("sum", (5210, 5100, 110), True, 5210)]),
    ("a total with brackets", "Tổng số nền tảng là 225 (đã dùng: 161; đang làm: 52; dự định: 12).", [("sum", (225, 161, 52, 12), True, 225)]),
    ("parts as dashes", "Giao 30 việc, trong đó:\n- Đã xong: 20 việc.\n- Đang làm: 10 việc.", [("sum", (30, 20, 10), True, 30)]),
    ("parts in the next paragraph", "Có 37 nhiệm vụ phải xong.\nĐến nay 22 nhiệm vụ đã xong; 13 nhiệm vụ đang làm; 02 nhiệm vụ quá hạn.",
        [("sum", (37, 22, 13, 2), True, 37)]),
    ("shares make a hundred", "Mức C: 62%, D: 24%, E: 14%.", [("sum", (100, 62, 24, 14), True, 100)]),
    ("shares called parts that do not", "Cơ cấu: nông nghiệp 60%, công nghiệp 25%, dịch vụ 10%.", [("sum", (100, 60, 25, 10), False, 95)]),
    ("months are no parts", "Lộ trình: tháng 6 (10,5%), tháng 9 (14,9%), tháng 12 (57,5%).", []),
    ("months that happen to make a hundred", "Giải ngân: tháng 6 (20%), tháng 9 (30%), tháng 12 (50%).", []),
    ("a rise", "Số hộ tăng từ 120 hộ lên 150 hộ, tăng 25%.", [("change", (120, 150, 25), True, 25.0)]),
    ("years between", "Hộ nghèo giảm từ 5,6% năm 2024 xuống còn 4,1% năm 2025, giảm 1,5 điểm.", [("change", (5.6, 4.1, 1.5), True, 1.5)]),
    ("a wrong fall", "Số vụ giảm từ 80 vụ xuống còn 60 vụ (giảm 30%).", [("change", (80, 60, 30), False, 25.0)]),
    ("a rise that fell", "Số vụ tăng từ 80 vụ lên 60 vụ, tăng 25%.", [("change", (80, 60, 25), False, 25.0)]),
    ("points of percent", "Hộ nghèo giảm từ 4,2% xuống còn 2,8%, giảm 1,4 điểm phần trăm.", [("change", (4.2, 2.8, 1.4), True, 1.4)]),
    ("the base in brackets", "Có 1.000 hộ, giảm 20% so với năm 2023 (1.250 hộ).", [("change", (1250, 1000, 20), True, 20.0)]),
    ("names in brackets", "Còn 02 xã (Nậm Khao, Sơn Thủy) chưa xong.", [("count", (2, 2), True, 2)]),
    ("a name short", "Còn 03 xã (Nậm Khao, Sơn Thủy) chưa xong.", [("count", (3, 2), False, 2)]),
    ("one example of many", "Có 05 xã (Nậm Khao) đã xong.", []),
    ("a pointer in brackets", "Có 02 biểu mẫu (Phụ lục 1, Phụ lục 2) kèm theo.", []),
    ("và inside a name", "Họp 02 cơ quan: Sở Khoa học và Công nghệ, Sở Nội vụ.", [("count", (2, 2), True, 2)]),
    ("labels in line", "Có 03 khó khăn: (1) vốn; (2) người.", [("count", (3, 2), False, 2)]),
    ("dashes below", "Lập 02 đoàn kiểm tra:\n- Đoàn số 1.\n- Đoàn số 2.", [("count", (2, 2), True, 2)]),
    ("what is listed is not what was counted", "Danh mục dữ liệu chia sẻ giữa 04 văn phòng gồm:\n1. Chương trình công tác.\n2. Nghị quyết.", []),
    ("a footnote lists them", "Ký 03 văn kiện hợp tác⁹.\n\n⁹ Bản ghi nhớ về số hóa; Bản ghi nhớ về thanh toán; Quyết định về hội đồng.", [("count", (3, 3), True, 3)]),
    ("a numbered list runs on past its paragraphs", "I. HOÀN THÀNH 03/03 NHIỆM VỤ\n1. Về tổ chức\nĐã kiện toàn Ban Chỉ đạo.\n2. Về tuyên truyền\nĐã in tờ rơi.\n3. Về kiểm tra\nĐã xong.",
        [("count", (3, 3), True, 3)]),
    ("a heading that says another number says nothing", "I. HOÀN THÀNH 05 NHIỆM VỤ\n1. Về tổ chức.\n2. Về tuyên truyền.", []),
    ("the number stands in the sentence before", "Đã ban hành 03 văn bản trong năm. Cụ thể như sau:\n- Kế hoạch.\n- Quy chế.\n- Hướng dẫn.", [("count", (3, 3), True, 3)]),
    ("a later number is of some of them", "Hoàn thành 5/5 việc, trong đó 02 việc tiếp tục làm.\n1. Họp.\n2. In.\n3. Gửi.\n4. Kiểm tra.\n5. Báo cáo.", [("count", (5, 5), True, 5)]),
    ("a gap in the numbers ends the list", "Có 03 việc:\n1. Họp.\n2. In.\n5. Gửi.", [("count", (3, 2), False, 2)]),
    ("a small number before a full stop is chance", "Hoàn thành 02 việc.\n1. Họp.\n2. In.", []),
    ("of seven posts six are named", "Đã rà soát 6/7 chức danh: trưởng phòng, phó trưởng phòng, chánh thanh tra, giám đốc, phó giám đốc, kế toán trưởng.",
        [("count", (6, 6), True, 6)]),
    ("a footnote lists them by commas", "Tổ chức 03 buổi chuyên đề¹ trong năm.\n\n¹ Về đạo đức, lối sống, phòng chống lãng phí.", [("count", (3, 3), True, 3)]),
    ("a footnote that goes on lists nothing", "Tổ chức 03 buổi chuyên đề¹ trong năm.\n\n¹ Về đạo đức, lối sống, phòng chống lãng phí...", []),
    ("a footnote states a sum", "Đã ban hành nhiều văn bản¹.\n\n¹ Gồm 17 văn bản, trong đó 09 kế hoạch và 08 công văn.", [("sum", (17, 9, 8), True, 17)]),
    ("levels have nothing to list", "Vận hành chính quyền 02 cấp như sau:\n- Cấp tỉnh.\n- Cấp xã.", []),
    ("years have nothing to list", "Sau 02 năm thực hiện: (1) đã xong; (2) chưa xong; (3) bỏ.", []),
]  # fmt: skip


@pytest.mark.parametrize(("words", "expected"), [pytest.param(w, e, id=why) for why, w, e in FIGURES])
def test_relation_is_read(words, expected):
    said = sorted((f.kind, f.numbers, f.holds, f.expected) for f in _read(words))
    assert said == sorted((kind, tuple(map(float, numbers)), holds, pytest.approx(value)) for kind, numbers, holds, value in expected)


def test_place_is_the_words_themselves():
    words = "I. KẾT QUẢ\n\nCó 45/60 thôn\nđạt chuẩn (75%)."
    (figure,) = _read(words)
    assert figure.span.of(words) == "45/60 thôn\nđạt chuẩn (75%"


def test_letterhead_is_left_out():
    words = "Có 45/60 thôn (75%).\n\nCó 30/60 xã (50%)."
    found = find_figures(read_flow(Text(words)), Header(body=Span(words.index("Có 30"), len(words))))
    assert [f.numbers for f in found] == [(30.0, 60.0, 50.0)]


BITS = st.sampled_from(
    ["45/60 thôn", "đạt 75%", "(", ")", "trong đó", "gồm", ":", ";", ",", ".", "\n- ", "\n", "từ 10", "lên 20", "tăng 100%", "03 xã", "Nậm Khao", "(1)", "(2)", "0/0", "tổng số 9", "1,5 triệu"]
)  # fmt: skip


@given(st.lists(BITS, max_size=25).map(" ".join))
def test_any_words_give_places_inside_them(words):
    for figure in _read(words):
        assert 0 <= figure.span.start < figure.span.end <= len(words)
        assert figure.kind in ("ratio", "sum", "change", "count")


@pytest.mark.slow
@pytest.mark.parametrize("piece", ["45/60 thôn, ", "trong đó 5 ", "từ 5 lên ", "(1) ", "3 xã (A, B; ", "5%, ", "Trong 5 "])
def test_time_grows_with_the_length_only(piece):
    from time import process_time

    def cost(times):
        words = piece * times
        start = process_time()
        _read(words)
        return process_time() - start

    cost(200)
    short, long = cost(2000), cost(16000)
    assert long < 8 * 4 * max(short, 0.005)
