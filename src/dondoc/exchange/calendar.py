"""Lịch thời hạn: the due dates of a register as iCalendar (RFC 5545), one whole-day event for each duty with a day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from hashlib import sha256

from dondoc.model import Directive

from . import wording
from .register import Row

_MAX_OCTETS = 75  # RFC 5545, 3.1: a line holds 75 octets, the rest goes on after a blank


def calendar(directive: Directive, register: Sequence[Row]) -> str:
    """The calendar with CRLF line ends. The same text gives the same bytes: the stamp is the day of issue, no clock is read."""
    name = wording.document_name(directive.header)
    seed = directive.text.source.sha256 or sha256(directive.text.content.encode(errors="replace")).hexdigest()
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Don Doc//dondoc//VI", f"X-WR-CALNAME:{_text(name)}"]
    for row in register:
        if row.due:
            lines += _event(row, row.due, name, seed, directive.header.date or row.due)
    lines.append("END:VCALENDAR")
    return "".join(f"{_folded(line)}\r\n" for line in lines)


def _event(row: Row, due: date, name: str, seed: str, stamp: date) -> list[str]:
    about = [row.action, f"Chủ trì: {row.lead or row.lead_default or 'chưa rõ'}" + (f" ({row.lead_source})" if row.lead_source else "")]
    about += [f"Phối hợp: {row.coordinate}"] if row.coordinate else []
    about.append(f"{name}{', ' + row.place if row.place else ''}: {row.due_words}")
    end = [f"DTEND;VALUE=DATE:{_day(due + timedelta(days=1))}"] if due < date.max else []
    return [
        "BEGIN:VEVENT",
        f"UID:{seed[:24]}-{row.number}@dondoc",
        f"DTSTAMP:{_day(stamp)}T000000Z",
        f"DTSTART;VALUE=DATE:{_day(due)}",
        *end,
        f"SUMMARY:{_text(f'Hạn: {wording.shortened(row.action, 90)}')}",
        f"DESCRIPTION:{_text(chr(10).join(about))}",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
    ]


def _day(day: date) -> str:
    return f"{day.year:04}{day.month:02}{day.day:02}"


def _text(words: str) -> str:
    """Escaped as RFC 5545, 3.3.11 asks."""
    escaped = words.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")
    return "".join(c for c in escaped if c >= " ")


def _folded(line: str) -> str:
    """Cut between characters, never inside one."""
    out, size = [], 0
    for c in line:
        width = len(c.encode(errors="replace"))
        if size + width > _MAX_OCTETS:
            out.append("\r\n ")
            size = 1
        out.append(c)
        size += width
    return "".join(out)
