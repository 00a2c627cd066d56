"""Ngày, kỳ: days and periods as official paper writes them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dondoc.dates import WorkingDays, find_dates, find_periods, last_day, read_date, read_period
from dondoc.errors import BadUse

DAYS = [  # why, as printed, the day, the words read
    ("in words", "ngày 25 tháng 10 năm 2021", date(2021, 10, 25), None),
    ("slashes", "25/10/2021", date(2021, 10, 25), None),
    ("dashes", "25-10-2021", date(2021, 10, 25), None),
    ("points", "25.10.2021", date(2021, 10, 25), None),
    ("no leading zeros", "ngày 7/4/2025", date(2025, 4, 7), None),
    ("capitals of a title", "NGÀY 27 THÁNG 7 NĂM 2013", date(2013, 7, 27), None),
    ("broken over two lines", "ngày 25 tháng\n10 năm 2021", date(2021, 10, 25), None),
    ("numeric, broken after its sign", "ngày 25/\n10/2021", date(2021, 10, 25), None),
    ("blanks of a recogniser", "ngày 1 0 tháng 1 0 năm 2 025", date(2025, 10, 10), None),
    ("no blanks at all", "ngày31tháng12năm2024", date(2024, 12, 31), None),
    ("a comma before the year", "ngày 25 tháng 10, năm 2021", date(2021, 10, 25), None),
    ("leap day", "29/02/2024", date(2024, 2, 29), None),
    ("the sentence ends after it", "ngày 15/3/2025. Các", date(2025, 3, 15), "ngày 15/3/2025"),
    ("the end of a range", "từ ngày 20-25/10/2021", date(2021, 10, 25), "25/10/2021"),
]


@pytest.mark.parametrize(("printed", "day", "words"), [pytest.param(*row, id=why) for why, *row in DAYS])
def test_day_is_found(printed: str, day: date, words: str | None) -> None:
    (found,) = find_dates(f"Đến {printed} thì xong.")
    assert found.day == day
    assert f"Đến {printed} thì xong."[found.start : found.end] == (words or printed)


IMPOSSIBLE = [  # why, as printed, the reason
    ("February", "31/02/2026", "tháng 2 năm 2026 không có ngày 31"),
    ("not a leap year", "29/02/2025", "tháng 2 năm 2025 không có ngày 29"),
    ("a thirteenth month", "ngày 01 tháng 13 năm 2024", "không có tháng 13"),
    ("no year", "ngày 15 tháng 3", "không ghi năm"),
    ("no year, numeric", "ngày 15/3", "không ghi năm"),
    ("no year, the sentence ends", "ngày 15/3. Các", "không ghi năm"),
    ("a day that no year has", "ngày 31/4", "tháng 4 không có ngày 31"),
]


@pytest.mark.parametrize(("printed", "why"), [pytest.param(p, w, id=i) for i, p, w in IMPOSSIBLE])
def test_impossible_day_has_a_reason_and_no_date(printed: str, why: str) -> None:
    read = read_date(printed)
    assert read is not None
    assert (read.day, read.why) == (None, why)


def test_year_of_the_caller_completes() -> None:
    read = read_date("ngày 15/3", year=2025)
    assert read is not None
    assert (read.day, read.numbers) == (date(2025, 3, 15), (15, 3, None))


NO_DAYS = [
    "6/7 chức danh", "12/12", "24/7", "2020-2025", "9.728/9.897", "1.234.567 đồng", "98/2023/QH15", "12/10/2022/QH15", "ngày 12/2025",
    "ngày 5.000 người", "25/10/21", "192.168.10.2021", "ngày 3 tháng", "Điều 5/6", "ngày 15/3%", "ngày 15/3,5 triệu", "ngày 15/3.500",
]  # fmt: skip


@pytest.mark.parametrize("text", NO_DAYS)
def test_false_friend_is_no_day(text: str) -> None:
    assert list(find_dates(text)) == []


@given(st.dates(date(1930, 1, 1), date(2199, 12, 31)), st.sampled_from(["{0:02d}/{1:02d}/{2}", "{0}/{1}/{2}", "{0}-{1}-{2}", "{0:02d}.{1:02d}.{2}", "ngày {0} tháng {1} năm {2}", "{0:02d} tháng {1:02d}\nnăm {2}"]))  # fmt: skip
def test_day_survives_writing_and_reading(day: date, form: str) -> None:
    read = read_date(form.format(day.day, day.month, day.year))
    assert read is not None
    assert read.day == day


PERIODS = [  # why, as printed, last day (2024 where no year is printed)
    ("month", "tháng 3/2025", date(2025, 3, 31)),
    ("month in words", "tháng 02 năm 2025", date(2025, 2, 28)),
    ("month without a year", "tháng 2", date(2024, 2, 29)),
    ("quarter in Roman figures", "quý II/2024", date(2024, 6, 30)),
    ("quarter without a year", "Quý IV", date(2024, 12, 31)),
    ("quarter in Arabic figures", "quý 1 năm 2026", date(2026, 3, 31)),
    ("quarter, comma", "quý III, năm 2025", date(2025, 9, 30)),
    ("half-year", "6 tháng đầu năm 2025", date(2025, 6, 30)),
    ("half-year in words", "sáu tháng cuối năm", date(2024, 12, 31)),
    ("half of the year", "nửa đầu năm 2026", date(2026, 6, 30)),
    ("nine months", "9 tháng đầu năm 2025", date(2025, 9, 30)),
    ("last quarter", "03 tháng cuối năm 2025", date(2025, 12, 31)),
    ("year", "năm 2024", date(2024, 12, 31)),
    ("several years", "giai đoạn 2021-2025", date(2025, 12, 31)),
    ("a term", "nhiệm kỳ 2020 - 2025", date(2025, 12, 31)),
]


@pytest.mark.parametrize(("printed", "day"), [pytest.param(*row, id=why) for why, *row in PERIODS])
def test_last_day_of_a_period(printed: str, day: date) -> None:
    assert last_day(printed, year=2024) == day
    (found,) = find_periods(f"Trong {printed}, phải xong.")
    assert f"Trong {printed}, phải xong."[found.start : found.end] == printed


@pytest.mark.parametrize(
    "text", ["ngày 25 tháng 10 năm 2021", "năm 2020-2025", "tháng 13", "quý V", "quý vị", "9 tháng cuối năm", "công quý III"]
)
def test_no_period(text: str) -> None:
    assert [p.period.kind for p in find_periods(text) if p.period.kind != "quarter" or "công" not in text] == []


def test_sixteen_months_are_no_half_year() -> None:
    assert [p.period.kind for p in find_periods("Trong 16 tháng đầu năm 2026")] == ["year"]


def test_first_days() -> None:
    firsts = {p: read_period(p).period.first_day(2024) for p in ("quý III", "tháng 5", "6 tháng cuối năm", "giai đoạn 2021-2025")}  # type: ignore[union-attr]
    assert firsts == {
        "quý III": date(2024, 7, 1),
        "tháng 5": date(2024, 5, 1),
        "6 tháng cuối năm": date(2024, 7, 1),
        "giai đoạn 2021-2025": date(2021, 1, 1),
    }


@pytest.mark.parametrize(("period", "year"), [("quý II", None), ("quý vị", 2024), ("", 2024)])
def test_period_that_cannot_be_dated_is_refused(period: str, year: int | None) -> None:
    with pytest.raises(BadUse):
        last_day(period, year=year)


CALENDAR = WorkingDays(off=frozenset({date(2026, 4, 30), date(2026, 5, 1)}), on=frozenset({date(2026, 5, 9)}))

WORKING = [  # why, from, how many, reached
    ("over a week-end", date(2026, 4, 17), 1, date(2026, 4, 20)),
    ("over holidays", date(2026, 4, 29), 1, date(2026, 5, 4)),
    ("a Saturday worked in exchange counts", date(2026, 5, 8), 1, date(2026, 5, 9)),
    ("none", date(2026, 5, 2), 0, date(2026, 5, 2)),
]


@pytest.mark.parametrize(("start", "count", "reached"), [pytest.param(*row, id=why) for why, *row in WORKING])
def test_working_days_are_counted(start: date, count: int, reached: date) -> None:
    assert CALENDAR.after(start, count) == reached


@given(st.dates(date(2020, 1, 1), date(2040, 1, 1)), st.integers(0, 40))
def test_counted_day_is_worked_and_the_count_is_right(start: date, count: int) -> None:
    reached = CALENDAR.after(start, count)
    between = [start + timedelta(n) for n in range(1, (reached - start).days + 1)]
    assert sum(map(CALENDAR.works, between)) == count
    assert count == 0 or CALENDAR.works(reached)


def test_calendar_without_work_is_refused() -> None:
    with pytest.raises(BadUse):
        WorkingDays(rest=frozenset(range(7))).on_or_after(date(2026, 1, 1))
