"""Sau số và ký hiệu: date, issuer and title that follow a code.

The date is the code's own: right after it, or after the issuer in the same mention. A day that opens the next clause
("…, ngày 24/5/2025, Bộ Nội vụ đã …") is not.
"""

from __future__ import annotations

import re
from datetime import date

from ..dates import FULL_DAY, day_in
from ..letters import UPPER
from ..patterns import pattern
from .words import NOTE, WRAP, Words

_ENDS = ";.:)”"  # right after the code: nothing more is said of it
_BEGINNINGS = " \xa0\n\t(*_[nNcCbk"  # after the blank: what a day, a note or "của" begins with
_DAY_WORD = r"(?:[Nn]gày|NGÀY|ng[a-zàáâäãåÿ]{1,2}y)"  # the last: a recogniser lost the mark
# " ngày 25/10/2021", " ngày 25 tháng 10 năm 2021", " của ": so most are written, and the long way round would say the same of them.
_USUAL_DAY = (
    r"(?P<near>,)?[ \n]ngày[ \n](?P<du>[0-9]{1,2})(?:/(?P<mu>[0-9]{1,2})/(?P<yu>[12][0-9]{3})(?![0-9]|[/\-–][0-9A-ZĐ]|\.[0-9])"
    r"|[ \n]tháng[ \n](?P<mw>[0-9]{1,2})[ \n]năm[ \n](?P<yw>[12][0-9]{3})(?![0-9]))"
)
# The same with "của" and a capital behind it, or what shows that neither a day nor "của" follows; for a pattern that begins with a code.
USUAL_AFTER = (
    r"(?:(?:,?[ \n]ngày[ \n](?P<day>[0-9]{1,2})"
    r"(?:(?P<short>/)|[ \n]tháng[ \n])(?P<month>[0-9]{1,2})(?(short)/|[ \n]năm[ \n])(?P<year>[12][0-9]{3}))?"
    rf"(?P<of>\ của (?=[{UPPER}]))|(?=(?P<bare>[{_ENDS}]|,?\ [^{_BEGINNINGS}])))?"
)
_AFTER = pattern(
    rf"{NOTE}(?P<day>{_USUAL_DAY}|(?P<comma>[\s_*]{{0,9}},)?[\s_*]{{0,9}}(?P<open>\()?[\s_*]{{0,9}}(?:(?:ban hành|ký){WRAP})?"
    rf"(?:{_DAY_WORD}[\s_*]{{0,9}}|(?<=\()){FULL_DAY}(?(open)\)?))?"
    rf"(?P<of>\ của (?=[{UPPER}])|{NOTE}[ \t]?,?(?:{WRAP}|\*)(?:của|CỦA){WRAP}(?=[{UPPER}]))?"
)
_DAY_LATER = pattern(rf"(?P<comma>,)?{WRAP}[(]?(?:ban hành{WRAP})?{_DAY_WORD}[\s_*]{{0,9}}{FULL_DAY}")
_NEXT_CLAUSE = pattern(rf",\s{{1,9}}[{UPPER}]")
_ISSUED = pattern(rf"{_DAY_WORD}{WRAP}{FULL_DAY},?{WRAP}[{UPPER}][^.;:0-9()]{{3,140}}?(?:ban hành|ký|có){WRAP}(?:các{WRAP})?\Z")
_ISSUER_LIMIT = 240
_TITLE_LIMIT = 400


# Date, issuer, title, where the mention ends, where its title does (the same without one).
After = tuple[date | None, str | None, str | None, int, int]
# What ``USUAL_AFTER`` found: the day, and where the issuer's name begins behind "của"; 0 where there is none.
Ahead = tuple[date | None, int]


def read_after(content: str, end: int, w: Words, ahead: Ahead | None = None) -> After:
    """What follows a code that ends at ``end``: date, issuer, title, end of the mention, end of its title."""
    if ahead is not None:
        day, at = ahead
        if at:
            return _of(content, day, at - 5, at, w.issuer, w)
        title, title_end = _title(content, end, w)
        return None, None, title, end, title_end
    first = content[end : end + 1]
    if first in _ENDS:
        return None, None, None, end, end
    blank = end + (first == ",")  # behind it begins what follows, with a comma before or without
    if content[blank : blank + 1] == " " and content[blank + 1 : blank + 2] not in _BEGINNINGS:  # " và", " về": neither a day nor "của"
        found = None
    else:
        found = _AFTER.match(content, end)
    if found is None:
        title, title_end = _title(content, end, w)
        return None, None, title, end, title_end
    day, stop = None, end
    day_end, of = found.end("day"), found.start("of")
    if day_end >= 0:
        usual = found.start("du") >= 0
        if of < 0 and found.start("near" if usual else "comma") >= 0 and _opens_clause(content, day_end, w):
            return None, None, None, end, end
        day = _usual_day(found) if usual else day_in(found["day"])
        stop = day_end
    if of >= 0:
        at = found.end()
        return _of(content, day, stop, at, w.issuer_in_capitals if content.find("CỦA", of, at) >= 0 else w.issuer, w)
    title, title_end = _title(content, stop, w)
    return day, None, title, stop, title_end


def _of(content: str, day: date | None, stop: int, at: int, issuers: re.Pattern[str], w: Words) -> After:
    """Issuer, later day and title, where "của" stands between ``stop`` and ``at``."""
    issuer = None
    name = issuers.match(content, at, at + _ISSUER_LIMIT)
    if name is not None:
        words = name.group()
        if words.endswith((" và", " VÀ", "\nvà")):  # "… và Kế hoạch số", "… và các quy định"
            words = words[:-3]
        issuer = plain(words)
        stop = at + len(words)
        if day is None:
            day, stop = _day_later(content, stop, w)
    title, title_end = _title(content, stop, w)
    return day, issuer, title, stop, title_end


def _usual_day(found: re.Match[str]) -> date | None:
    day, month, year, month_in_words, year_in_words = found.group("du", "mu", "yu", "mw", "yw")
    try:
        return date(int(year or year_in_words), int(month or month_in_words), int(day))
    except ValueError:  # the calendar has no such day
        return None


def _day_later(content: str, at: int, w: Words) -> tuple[date | None, int]:
    later = _DAY_LATER.match(content, at)
    if later is None or (later["comma"] and _opens_clause(content, later.end(), w)):
        return None, at
    return day_in(later.group()), later.end()


def _opens_clause(content: str, at: int, w: Words) -> bool:
    """Whether a comma and a capital follow that begin no further document: the day was the next clause's."""
    following = _NEXT_CLAUSE.match(content, at)
    return following is not None and w.kind_names.match(content, following.end() - 1) is None


def _title(content: str, at: int, w: Words) -> tuple[str | None, int]:
    first = content[at : at + 1]
    if first in _ENDS:
        return None, at
    blank = at + (first == ",")
    begins = content[blank + 1 : blank + 3]
    if begins not in w.title_begins and begins[:1].isalpha() and content[blank : blank + 1] == " ":
        return None, at
    found = w.title.match(content, at, at + _TITLE_LIMIT)
    if found is None:
        return None, at
    start, end = found.span("title")
    if end == at + _TITLE_LIMIT:  # too long to be a title alone: cut at the last blank
        end = max(content.rfind(" ", start, end), start)
    title = plain(content[start:end]).rstrip(' ,-–*”"_')
    return (title, end) if " " in title else (None, at)  # "về" alone says nothing


def plain(printed: str) -> str:
    """One blank between words; Markdown marks and the low lines of segmented text dropped."""
    if "\n" in printed or "*" in printed or "_" in printed or "  " in printed:
        return " ".join(printed.replace("*", "").replace("_", " ").split())
    return printed.strip()


def issued_on(content: str, begin: int, floor: int) -> date | None:
    """The day of the act that issued what is named at ``begin``: "Ngày 31/3/2025, Bộ Nội vụ đã ban hành Công văn số …"."""
    if content[max(0, begin - 2) : begin - 1] not in "hóýc" or not content[max(floor, begin - 12) : begin].rstrip().endswith(
        ("ban hành", " có", "ký", "ban hành các")
    ):
        return None
    found = list(_ISSUED.finditer(content, max(floor, begin - 220), begin))
    return day_in(found[-1].group()) if found else None
