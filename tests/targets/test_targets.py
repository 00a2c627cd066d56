"""Targets: operator, value, unit, aim, subject; and the numbers that are none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dondoc.model import Span
from dondoc.targets import find_targets

TARGETS = [  # why it is here     words     (op, value, unit) of each
    ("trên", "Trên 85% hộ đạt chuẩn", [(">", 85.0, "%")]),
    ("trở lên", "đạt từ 70% hồ sơ trở lên", [(">=", 70.0, "%")]),
    ("trở lên of another number", "100% xã có tổ từ 05 người trở lên", [("=", 100.0, "%"), (">=", 5.0, "người")]),
    ("tối thiểu", "Tỷ lệ đạt tối thiểu 50%", [(">=", 50.0, "%")]),
    ("all", "100% chi bộ có kế hoạch", [("=", 100.0, "%")]),
    ("below", "Giảm tỷ lệ xuống dưới 0,5%", [("<", 0.5, "%")]),
    ("at most", "Số hồ sơ trễ hạn không quá 5%", [("<=", 5.0, "%")]),
    ("a plain share", "Tỷ lệ hài lòng đạt 90%", [("=", 90.0, "%")]),
    ("a range", "đạt 95 - 97%", [(">=", 95.0, "%"), ("<=", 97.0, "%")]),
    ("a count under a floor", "tổ chức ít nhất 02 cuộc giám sát", [(">=", 2.0, "cuộc")]),
    ("a count in words", "tổ chức ít nhất một buổi đối thoại", [(">=", 1.0, "buổi")]),
    ("money under a floor", "huy động tối thiểu 50 tỷ đồng", [(">=", 50.0, "tỷ đồng")]),
    ("trên before a few things is a place", "làm thí điểm trên 03 lĩnh vực", []),
    ("a bare count", "xây dựng 05 mô hình", []),
    ("an aim makes a count a target", "Phấn đấu kết nạp 50 đảng viên", [("=", 50.0, "đảng viên")]),
    ("a past share", "Đã có 97% hộ dùng nước sạch", []),
    ("history in brackets", "Nâng cao chất lượng (hiện còn 12% chi bộ ghép)", []),
    ("the year before in brackets", "trên 90% vụ hòa giải thành (năm 2024 đạt 86%)", [(">", 90.0, "%")]),
    ("a fall against last year", "Kiềm chế tai nạn, giảm 40% so với cùng kỳ", []),
    ("capital", "doanh nghiệp 100% vốn nhà nước", []),
    ("an age", "người từ 18 tuổi trở lên", []),
    ("a condition", "Trường hợp không đạt trên 50% số phiếu thì lấy lại", []),
    ("children below an age", "trẻ em dưới 12 tháng được miễn phí", []),
    ("a limit of days", "trả lời trong thời hạn không quá 15 ngày kể từ ngày nhận", []),
    ("a scale is part of the unit", "Phấn đấu đạt 2,1 triệu tấn lương thực", [("=", 2.1, "triệu tấn")]),
    ("for whom, before a colon", "Đối với cha mẹ: 100% cha mẹ được tập huấn", [("=", 100.0, "%")]),
    ("how long before", "ban hành đề cương trước khi học kỳ bắt đầu ít nhất 1 tuần", []),
    ("the name of a scheme", "Thực hiện Đề án “Xây dựng ít nhất 100 mô hình chợ”.", []),
    ("a fraction", "45/60 thôn đạt chuẩn", []),
]


@pytest.mark.parametrize(("words", "expected"), [pytest.param(w, e, id=why) for why, w, e in TARGETS])
def test_target_is_read(words, expected):
    assert [(t.op, t.value, t.unit) for t in find_targets(words, place=Span)] == expected


def test_aim_holds_to_the_end_of_the_sentence():
    wished, next_one, firm = find_targets("Phấn đấu trên 90% hộ đạt chuẩn; 100% thôn có nhà văn hóa. Ít nhất 80% xã có chợ.", place=Span)
    assert (wished.aspirational, next_one.aspirational, firm.aspirational) == (True, True, False)


@pytest.mark.parametrize(
    ("words", "subject", "said"),
    [
        ("Có trên 90% tổ chức cơ sở đảng, đảng viên được xếp loại", "tổ chức cơ sở đảng", "trên 90%"),
        ("Tỷ lệ thu gom rác tại nguồn đạt tối thiểu 50%.", "Tỷ lệ thu gom rác tại nguồn", "tối thiểu 50%"),
    ],
)
def test_subject_and_place(words, subject, said):
    (target,) = find_targets(words, place=Span)
    assert target.subject == subject
    assert target.span.of(words) == said


@given(
    st.lists(
        st.sampled_from(["trên", "ít nhất", "90%", "02 cuộc", "phấn đấu", "-", "đến", "(", ".", "100%", "trở lên", "1.500 lượt"]),
        max_size=12,
    ).map(" ".join)
)
def test_any_words_give_places_inside_them(words):
    for target in find_targets(words, place=Span):
        assert 0 <= target.span.start < target.span.end <= len(words)
