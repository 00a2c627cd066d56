"""Dẫn chiếu thời hạn: "theo thời gian nêu tại khoản 1" takes the day of that provision of the same document.

"trong thời gian triển khai" takes the day of the line that begins "Thời gian triển khai:".
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from ..deadlines import find_dues
from ..folding import fold
from ..lexicon import LEXICON, Lexicon
from ..model import Due, Obligation, Span
from ..patterns import pattern

_REFERS = pattern(r"thời (?:gian|hạn)[^.;:]{0,60}?(?:tại|theo|ở)\s(?:khoản|mục|điểm|điều|phần|tiết)\s(\w+(?:\.\w+)*)")


# "Thời ", "thời ", "THỜI " by the letter that is rare.
_TIME = pattern(r"[ờỜ](?:(?<=[Tt]hờ)i|(?<=THỜ)I) ")
_MARKS = pattern(r"[\s*+•\-–—−‐‑]*")  # before the words of a line
_LINE = pattern(r"[\s*+•-]*(thời (?:gian|hạn)[^:\n]{1,40}?)\s*:[^\n]*")
_NAMED = pattern(r"(?:trong|đúng|theo|trước)\s(thời (?:gian|hạn)\s(?!qua\b|tới\b|này\b|trên\b|nêu\b|tại\b|quy định\b)\w+(?:\s\w+)?)")


def resolve(duties: list[Obligation], content: str, issued: date | None, *, lexicon: Lexicon = LEXICON) -> list[Obligation]:
    """The duties, those that point at the day of another provision given that day; what cannot be found stays without one."""
    days: dict[str, Due] = {}
    for duty in duties:
        if duty.due is not None and duty.due.date is not None and duty.provision:
            days.setdefault(duty.provision, duty.due)
    out = []
    lines: dict[str, tuple[int, int]] | None = None
    for duty in duties:
        if duty.due is not None and duty.due.date is not None or not _names_time(duty.action):
            out.append(duty)
            continue
        folded = fold(duty.action)
        found = _REFERS.search(folded)
        source = days.get(_address(found.group(1), duty.provision, days)) if found else None
        named = _NAMED.search(folded) if source is None else None
        if named:
            lines = _lines_named(content) if lines is None else lines
            line = lines.get(named.group(1))
            found, source = named, _due_of_line(line, content, issued, lexicon) if line else None
        if found and source:
            duty = replace(duty, due=_as_there(duty, found, source, content))
        out.append(duty)
    return out


def _names_time(words: str) -> bool:
    """Whether "thời gian", "thời hạn" may stand there; "đồng thời", "kịp thời" is no time."""
    return ("thời" in words or "Thời" in words or "THỜI" in words) and (
        "gian" in words or "hạn" in words or "Gian" in words or "Hạn" in words or "GIAN" in words or "HẠN" in words
    )


def _address(printed: str, provision: str | None, days: dict[str, Due]) -> str:
    """The id of the provision that is meant: beside this one, or counted from the top."""
    key = printed.rstrip(".)")
    beside = f"{provision.rsplit('.', 1)[0]}.{key}" if provision and "." in provision else key
    return beside if beside in days else key.upper() if key.upper() in days else key


def _lines_named(content: str) -> dict[str, tuple[int, int]]:
    """Where the lines stand that begin with the name of a time and a colon, by that name."""
    lines: dict[str, tuple[int, int]] = {}
    last = 0
    for time in _TIME.finditer(content):
        at = time.start() - 2
        if at < last:  # a line is looked at once
            continue
        start, last = content.rfind("\n", last, at) + 1 or last, content.find("\n", time.end())
        last = last if last >= 0 else len(content)
        if _MARKS.fullmatch(content, start, at) is None:  # it stands within its line: most do
            continue
        line = _LINE.match(fold(content[start:last]))
        if line:
            lines.setdefault(" ".join(line.group(1).split()), (start, start + line.end()))
    return lines


def _due_of_line(line: tuple[int, int], content: str, issued: date | None, lexicon: Lexicon) -> Due | None:
    """The last deadline of a line."""

    def place(start: int, end: int) -> Span:
        return Span(line[0] + start, line[0] + end)

    dated = [due for due in find_dues(content[slice(*line)], issued=issued, place=place, lexicon=lexicon) if due.date]
    return dated[-1] if dated else None


def _as_there(duty: Obligation, found: re.Match[str], source: Due, content: str) -> Due:
    words = duty.span.of(content)
    at = fold(" ".join(words.split())).find(found.group())
    exact = at >= 0 and " ".join(words.split()) == words
    span = Span(duty.span.start + at, duty.span.start + at + len(found.group())) if exact else duty.span
    step = f"“{duty.action[found.start() : found.end()]}” dẫn tới hạn “{source.text}”"
    return Due(source.date, duty.action[found.start() : found.end()], span, "as_there", (step, *source.steps))
