"""The due dates as iCalendar: the form of RFC 5545, whole days, the same bytes on every run."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from dondoc.exchange.calendar import calendar
from dondoc.exchange.register import rows
from tests.samples import FULL, many


def unfolded(words: str) -> list[str]:
    return words.replace("\r\n ", "").split("\r\n")


def of(directive) -> str:
    return calendar(directive, rows(directive))


def test_one_event_for_each_duty_with_a_day():
    lines = unfolded(of(FULL))
    assert lines.count("BEGIN:VEVENT") == lines.count("END:VEVENT") == 2
    assert [line for line in lines if line.startswith(("DTSTART", "DTEND"))] == [
        "DTSTART;VALUE=DATE:20261024",
        "DTEND;VALUE=DATE:20261025",
        "DTSTART;VALUE=DATE:20261231",
        "DTEND;VALUE=DATE:20270101",
    ]
    assert "DTSTAMP:20260327T000000Z" in lines
    assert len({line for line in lines if line.startswith("UID:")}) == 2


def test_no_line_is_longer_than_75_octets_and_no_letter_is_cut():
    words = of(many(5, 300))
    assert all(len(line.encode()) <= 75 for line in words.split("\r\n"))
    assert "\ufffd" not in words
    assert "\n" not in words.replace("\r\n", "")


def test_signs_of_the_form_are_escaped():
    duty = replace(FULL.obligations[0], action="a, b; c\\d\r\ne\x07")
    lines = unfolded(of(replace(FULL, obligations=(duty,))))
    assert "SUMMARY:Hạn: a\\, b\\; c\\\\d e" in [line.rstrip("\x07") for line in lines]
    assert "\x07" not in "".join(lines)


def test_the_last_day_of_the_calendar_does_not_break_it():
    due = FULL.obligations[0].due
    assert due
    lines = unfolded(of(replace(FULL, obligations=(replace(FULL.obligations[0], due=replace(due, date=date.max)),))))
    assert "DTSTART;VALUE=DATE:99991231" in lines


def test_the_same_bytes():
    assert of(FULL) == of(FULL)
