"""Vietnamese numbers: how they are printed, and which are names."""

from __future__ import annotations

import pytest

from dondoc.numbers import find_numbers, read_count, read_number

PRINTED = [  # why it is here            printed      counted  value, step
    ("thousands take a dot", "9.897", False, (9897.0, 1.0)),
    ("decimals take a comma", "98,3", False, (98.3, 0.1)),
    ("two decimals", "96,45", False, (96.45, 0.01)),
    ("a zero in front", "05", False, (5.0, 1.0)),
    ("both", "1.234,5", False, (1234.5, 0.1)),
    ("millions", "2.072.705.863", False, (2072705863.0, 1.0)),
    ("a point by a slip", "98.3", False, (98.3, 0.1)),
    ("a comma between thousands by a slip, things counted", "68,457", True, (68457.0, 1.0)),
    ("the same where things are measured", "68,457", False, (68.457, 0.001)),
    ("no thousands after a zero", "0,125", True, (0.125, 0.001)),
]


@pytest.mark.parametrize(("printed", "counted", "expected"), [pytest.param(p, c, e, id=why) for why, p, c, e in PRINTED])
def test_number_is_read(printed, counted, expected):
    value, step = read_number(printed, counted=counted)
    assert value == expected[0]
    assert step == pytest.approx(expected[1])


@pytest.mark.parametrize("printed", ["", "năm", "1.2.3", "12,", ",5", "1.2345"])
def test_what_is_no_number_is_none(printed):
    assert read_number(printed) is None


FOUND = [  # why it is here                  words                                             the quantities
    ("plain", "Có 12 xã và 1.250 hộ", [12.0, 1250.0]),
    ("a fraction is two", "45/60 thôn", [45.0, 60.0]),
    ("a share with its sign", "đạt 98,3%", [98.3]),
    ("a total is no name", "trong tổng số 24 dự án", [24.0]),
    ("out of so many is no name", "trong số 24 dự án", [24.0]),
    ("a number is a name", "quyển số 24", []),
    ("a day", "ngày 12/4/2026", []),
    ("a day in words", "ngày 12 tháng 4 năm 2026", []),
    ("a month of a year", "tháng 4/2026 và 4/2026", []),
    ("a year", "năm 2026", []),
    ("years", "giai đoạn 2021 - 2030", []),
    ("a code of the State", "Công văn 8645/UBND-VX", []),
    ("a code of the Party", "Kết luận 21-KL/TW", []),
    ("a law of a year", "Nghị định số 88/2025/NĐ-CP", []),
    ("articles", "khoản 2 Điều 15", []),
    ("a named scheme", "Đề án 06", []),
    ("a hall of the Party", "Nghị quyết Trung ương 4 khóa XIII", []),
    ("letters and figures", "mạng 5G, QH15, COVID-19", []),
    ("hours", "trước 17 giờ 00", []),
    ("a label in brackets", "(1) thiếu kinh phí", []),
    ("a mark of a note", "văn bản[3] đã gửi", []),
    ("a label at the start", "3. Nghe báo cáo", []),
    ("a full stop after a number", "Tổng là 225. Còn 3 việc", [225.0, 3.0]),
    ("money keeps its face", "1,2 triệu đồng", [1.2]),
]


@pytest.mark.parametrize(("words", "expected"), [pytest.param(w, e, id=why) for why, w, e in FOUND])
def test_quantities_are_found(words, expected):
    assert [number.value for number in find_numbers(words)] == expected


def test_scale_and_unit_stand_apart():
    million, percent = find_numbers("1,2 triệu trang, đạt 80%")
    assert (million.scale, million.unit) == (1e6, "")
    assert (percent.scale, percent.unit) == (1.0, "%")


@pytest.mark.parametrize(("words", "count"), [("02", 2), ("sáu", 6), ("IV", 4), ("Mười", 10), ("xã", None)])
def test_small_counts_in_words(words, count):
    assert read_count(words) == count
