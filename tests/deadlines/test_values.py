"""Values of a time column or field, where "năm", "tháng", "quý" are left out."""

from __future__ import annotations

from datetime import date

import pytest

from dondoc.deadlines import find_dues
from dondoc.deadlines.values import find_dues_of_value
from dondoc.model import Span

ISSUED = date(2026, 3, 2)

VALUES = [  # why it is here, the value, the day, the rule
    ("a year", "2027", "2027-12-31", "in_year"),
    ("years from to", "2026 - 2030", "2030-12-31", "in_year"),
    ("years in a list", "Các năm 2026, 2027", "2027-12-31", "in_year"),
    ("a stage", "Giai đoạn 2026-2030", "2030-12-31", "in_year"),
    ("with marks of emphasis", "**2027**", "2027-12-31", "in_year"),
    ("a month", "6/2026", "2026-06-30", "in_month"),
    ("a month, abbreviated", "T6/2026", "2026-06-30", "in_month"),
    ("months from to", "12/2026-03/2027", "2027-03-31", "in_month"),
    ("a quarter, abbreviated", "Q3/2026", "2026-09-30", "in_quarter"),
    ("a quarter in Roman", "Q.IV/2026", "2026-12-31", "in_quarter"),
    ("before a year is before its first day", "Trước 2027", "2026-12-31", "before_year"),
    ("before a month", "Hoàn thành trước 6/2026", "2026-05-31", "before_month"),
    ("before a quarter", "Trước Q3/2026", "2026-06-30", "before_quarter"),
    ("from one year to another", "Từ 2026 đến 2028", "2028-12-31", "in_year"),
    ("words as in running text", "Trước ngày 15/4/2026", "2026-04-15", "before_day"),
]

NONE = [
    ("goes on", "2026 và các năm tiếp theo"),
    ("a beginning without an end", "Từ 2026"),
    ("a beginning in words", "Từ năm 2026"),
    ("the beginning of a year, which has no day", "Đầu 2026"),
    ("a number", "2026 hồ sơ"),
    ("no month", "13/2026"),
    ("no limit", "Theo kế hoạch"),
    ("empty", "** **"),
]


@pytest.mark.parametrize(("value", "day", "rule"), [pytest.param(v, d, r, id=why) for why, v, d, r in VALUES])
def test_value_is_read(value: str, day: str, rule: str) -> None:
    (due,) = find_dues_of_value(value, issued=ISSUED, place=Span)
    assert (str(due.date), due.rule) == (day, rule)
    assert due.span.of(value) == due.text


@pytest.mark.parametrize("value", [pytest.param(v, id=why) for why, v in NONE])
def test_other_values_are_no_day(value: str) -> None:
    assert find_dues_of_value(value, issued=ISSUED, place=Span) == ()


def test_in_running_text_a_year_is_no_deadline() -> None:
    assert find_dues("Giai đoạn 2026-2030", issued=ISSUED, place=Span) == ()
