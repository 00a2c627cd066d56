"""Deadlines of one passage: the day, the rule, the words, and what is no deadline."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dondoc.deadlines import find_dues
from dondoc.model import Span

ISSUED = date(2026, 3, 2)

DUES = [  # why it is here    words    (date, rule, text of the deadline) of each
    ("before a day", "Gửi trước ngày 15/4/2026.", [("2026-04-15", "before_day", "trước ngày 15/4/2026")]),
    ("an hour between", "Gửi trước 17 giờ 00 ngày 15/4/2026.", [("2026-04-15", "before_day", "trước 17 giờ 00 ngày 15/4/2026")]),
    ("no word ngày", "Gửi trước 31/12.", [("2026-12-31", "before_day", "trước 31/12")]),
    ("at the latest", "Nộp chậm nhất là ngày 20 tháng 3 năm 2026", [("2026-03-20", "by_day", "chậm nhất là ngày 20 tháng 3 năm 2026")]),
    ("a month", "Họp trong tháng 4/2026.", [("2026-04-30", "in_month", "trong tháng 4/2026")]),
    ("before a month is before its first day", "Xong trước tháng 6/2026.", [("2026-05-31", "before_month", "trước tháng 6/2026")]),
    ("before the end of a month", "Xong trước cuối tháng 6/2026.", [("2026-06-30", "in_month", "trước cuối tháng 6/2026")]),
    ("months in a list", "Thời gian: Tháng 11, 12/2026", [("2026-12-31", "in_month", "Thời gian: Tháng 11, 12/2026")]),
    ("months from to", "Thời gian: từ tháng 4/2026 đến tháng 6/2026", [("2026-06-30", "in_month", "từ tháng 4/2026 đến tháng 6/2026")]),
    ("quarters in a list, and on", "Quán triệt (Quý IV/2026, Quý I/2027 và thường xuyên).", [("2027-03-31", "in_quarter", "Quý IV/2026, Quý I/2027")]),
    ("i for y", "Xây xong trong quí III/2026.", [("2026-09-30", "in_quarter", "xong trong quí III/2026")]),
    ("half a year", "Họp trong 6 tháng đầu năm 2026", [("2026-06-30", "in_half_year", "trong 6 tháng đầu năm 2026")]),
    ("the year in brackets at the end", "Kiện toàn tổ chức (năm 2026 và bổ sung hàng năm).", [("2026-12-31", "in_year", "năm 2026")]),
    ("days in a list", "Thời gian thực hiện: Ngày 26, 27/12/2026", [("2026-12-27", "by_day", "Thời gian thực hiện: Ngày 26, 27/12/2026")]),
    ("hours of a day", "Thời gian: 8h00-10h00 ngày 28/12/2026", [("2026-12-28", "by_day", "Thời gian: 8h00-10h00 ngày 28/12/2026")]),
    ("an entry of a timetable", "Cuối tháng 4 năm 2026: giao ban ở các vùng", [("2026-04-30", "in_month", "tháng 4 năm 2026")]),
    ("the day behind its matter", "Khai giảng năm học mới: Ngày 05/9/2026 (thứ Bảy).", [("2026-09-05", "by_day", "Ngày 05/9/2026")]),
    ("a word of windows far from the day", "Sửa nhà của các hộ phát sinh ngoài kế hoạch trước ngày 30/9/2026",
        [("2026-09-30", "before_day", "trước ngày 30/9/2026")]),
    ("two deadlines", "Lập trước ngày 10/4/2026, gửi trước ngày 20/4/2026.",
        [("2026-04-10", "before_day", "trước ngày 10/4/2026"), ("2026-04-20", "before_day", "trước ngày 20/4/2026")]),
    ("days from a day that is printed", "Trả lời trong thời hạn 10 ngày kể từ ngày 05/3/2026.",
        [("2026-03-15", "within", "trong thời hạn 10 ngày kể từ ngày 05/3/2026")]),
    ("days from this document", "Hoàn thành trong vòng 30 ngày kể từ ngày ký ban hành Kế hoạch này.",
        [("2026-04-01", "within", "trong vòng 30 ngày kể từ ngày ký ban hành Kế hoạch này")]),
    ("working days need the office's calendar", "Trả lời trong thời hạn 10 ngày làm việc kể từ ngày 05/3/2026.",
        [(None, "within", "trong thời hạn 10 ngày làm việc kể từ ngày 05/3/2026")]),
    ("an event", "Sửa quy chế ngay sau khi có hướng dẫn của cấp trên.", [(None, "after_event", "ngay sau khi có hướng dẫn của cấp trên")]),
    ("a day that is not", "Gửi trước ngày 31/02/2027.", [(None, "before_day", "trước ngày 31/02/2027")]),
    ("half a year without its year", "Hoàn thành trong nửa cuối năm.", [("2026-12-31", "in_half_year", "Hoàn thành trong nửa cuối năm")]),
    ("half a year by its word", "Hoàn thành trong nửa đầu năm 2027.", [("2027-06-30", "in_half_year", "Hoàn thành trong nửa đầu năm 2027")]),
]  # fmt: skip

NONE = [
    ("a cited day", "Thực hiện Kế hoạch số 12-KH/HU ngày 03 tháng 4 năm 2026 của Huyện ủy."),
    ("a horizon", "Phấn đấu đến năm 2030 mỗi xã có một hợp tác xã."),
    ("a horizon that goes on", "Thực hiện từ năm 2026 đến năm 2030 và tiếp theo."),
    ("a period that goes on", "Nâng cấp: Quý IV năm 2026 và các năm tiếp theo."),
    ("the year of a plan", "Bám sát kế hoạch năm 2026 và dự toán năm 2026."),
    ("a stage", "Triển khai đề án giai đoạn 2026 - 2030."),
    ("history before the document", "Rà soát hồ sơ nộp trước ngày 01/7/2025."),
    ("a data window", "Tổng hợp số liệu từ ngày 15/5/2026 đến ngày 14/6/2026."),
    ("every year", "Báo cáo trước ngày 15 tháng 12 hằng năm."),
    ("what the sentence speaks of", "Đối với các nhiệm vụ triển khai trong năm 2026, các đơn vị cân đối kinh phí."),
    ("since a day", "Áp dụng kể từ ngày 01/7/2026."),
    ("urgent", "Khẩn trương, kịp thời báo cáo."),
    ("a floor of days", "Sau 30 ngày kể từ ngày nhận mới được mở."),
]


@pytest.mark.parametrize(("words", "expected"), [pytest.param(w, e, id=why) for why, w, e in DUES])
def test_deadline_is_read(words, expected):
    found = find_dues(words, issued=ISSUED, place=Span)
    assert [(due.date.isoformat() if due.date else None, due.rule, due.text) for due in found] == expected
    assert all(due.span.of(words) == due.text for due in found)


@pytest.mark.parametrize("words", [pytest.param(w, id=why) for why, w in NONE])
def test_what_is_no_deadline(words):
    assert find_dues(words, issued=ISSUED, place=Span) == ()


def test_year_comes_from_the_document_and_moves_on_when_past():
    (same,) = find_dues("Báo cáo trước ngày 10/5.", issued=ISSUED, place=Span)
    (later,) = find_dues("Báo cáo trước ngày 10/01.", issued=ISSUED, place=Span)
    assert (same.date, later.date) == (date(2026, 5, 10), date(2027, 1, 10))
    assert "lấy năm của văn bản (2026)" in same.steps[0]
    assert "lấy năm sau (2027)" in later.steps[-1]


def test_without_any_year_the_day_stays_unknown():
    (due,) = find_dues("Sơ kết trong tháng 6.", issued=None, place=Span)
    assert (due.date, due.rule) == (None, "in_month")
    assert "chưa tính được" in due.steps[0]


def test_working_days_and_missing_days_are_told():
    (working,) = find_dues("Trả lời trong thời hạn 5 ngày làm việc kể từ ngày nhận.", issued=ISSUED, place=Span)
    (missing,) = find_dues("Gửi trước ngày 31/02/2027.", issued=ISSUED, place=Span)
    assert working.steps[0] == "5 ngày làm việc kể từ ngày nhận"
    assert "lịch của cơ quan" in working.steps[-1]
    assert "tháng 2 không có ngày 31" in missing.steps[-1]


PIECES = st.sampled_from(
    ["trước ngày 5/6", "quý II", "tháng 3, 4/2026", "trong", "đến", "từ", "(", ")", ".", ";", "năm 2026", "6 tháng cuối năm", "hằng năm", "31/2/2026",
     "trong thời hạn 5 ngày kể từ", "sau khi ban hành", "cuối", "và các năm tiếp theo", "Thời gian:", "99/99", "chậm nhất"]
)  # fmt: skip


@given(st.lists(PIECES, max_size=14).map(" ".join) | st.text(max_size=60), st.none() | st.dates(date(1990, 1, 1), date(2090, 1, 1)))
def test_any_words_give_places_inside_them(words, issued):
    edge = 0
    for due in find_dues(words, issued=issued, place=Span):
        assert edge <= due.span.start < due.span.end <= len(words)
        assert due.span.of(words) == due.text
        edge = due.span.end
