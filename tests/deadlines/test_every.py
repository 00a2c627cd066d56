"""Cycles: the period wins over "thường xuyên"; words that only look like a cycle are none."""

from __future__ import annotations

import pytest

from dondoc.deadlines import find_every

CYCLES = [  # why it is here             words                                              every
    ("hằng", "Hằng tháng báo cáo Huyện ủy", "month"),
    ("hàng", "báo cáo hàng quý", "quarter"),
    ("a bank is no cycle", "vay ngân hàng năm 2026", None),
    ("money of a year is no cycle", "bố trí trong ngân sách hằng năm của tỉnh", None),
    ("a plan of five years and one is no cycle", "đưa vào kế hoạch 5 năm và hằng năm", None),
    ("the shorter of two", "Định kỳ 6 tháng và hằng năm báo cáo", "half_year"),
    ("goods are no cycle", "thống kê mặt hàng tháng 5", None),
    ("times a year", "kiểm tra 02 lần/năm", "half_year"),
    ("times a year, four", "tổ chức ít nhất 04 lần/năm", "quarter"),
    ("times a month stay in the month", "họp 2 lần/tháng", "month"),
    ("a rate of other things", "kiểm tra tối thiểu 02 lượt/năm", "year"),
    ("money of a head and year is no rate", "thu nhập đạt 60 triệu đồng/người/năm", None),
    ("three times a year have no name", "họp 3 lần/năm", "regular"),
    ("each", "mỗi quý một lần", "quarter"),
    ("a year, twice", "mỗi năm hai lần", "half_year"),
    ("six months once", "sáu tháng một lần", "half_year"),
    ("two years once has no name", "định kỳ 2 năm một lần", "regular"),
    ("a regime by its period", "chế độ báo cáo tháng", "month"),
    ("a report of one month is no cycle", "báo cáo tháng 5/2026", None),
    ("a review after six months", "Sơ kết 6 tháng, 1 năm triển khai", "half_year"),
    ("the half of one year is no cycle", "báo cáo 6 tháng đầu năm 2026", None),
    ("the period wins", "Thường xuyên rà soát, hằng tuần báo cáo", "week"),
    ("định kỳ alone", "định kỳ sơ kết", "regular"),
    ("money of a kind", "nguồn chi thường xuyên", None),
    ("what a thing is", "đây là yêu cầu khách quan, thường xuyên của Đảng", None),
    ("a standing body", "Thường trực Hội đồng nhân dân", None),
    ("i for y", "báo cáo định kì hằng quí", "quarter"),
    ("i for y, without a period", "kiểm tra định kì", "regular"),
    ("the last month of the quarter", "gửi trước ngày 20 của tháng cuối quý", "quarter"),
    ("the last month of one quarter", "gửi trước ngày 20 tháng cuối quý II", None),
    ("by the month", "tổng hợp, báo cáo kết quả theo tháng", "month"),
    ("ages by the month are no cycle", "đủ 60 tuổi (tính theo tháng)", None),
    ("each day", "báo cáo hằng ngày", "day"),
    ("blanks doubled by a machine", "Duy trì giao  ban  tuần tại cơ quan.", "week"),
]


@pytest.mark.parametrize(("words", "every"), [pytest.param(w, e, id=why) for why, w, e in CYCLES])
def test_cycle_is_read(words, every):
    assert find_every(words) == every
