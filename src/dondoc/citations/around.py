"""Quanh số và ký hiệu: what stands before a code (type, role, provision) and after it (date, issuer, title).

The date is the code's own: right after it, or after the issuer in the same mention. A day that opens the next clause
("…, ngày 24/5/2025, Bộ Nội vụ đã …") is not.
"""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from ..dates import FULL_DAY, day_of
from .words import UP, WRAP, Words

_NOTE = r"(?:[⁰¹²³⁴-⁹]{1,3}|\[[0-9]{1,3}\]|\*{1,3}|_{1,2})*"  # the mark of a footnote, Markdown's bold
_DAY_WORD = r"(?:[Nn]gày|NGÀY|ng[a-zàáâäãåÿ]{1,2}y)"  # the last: a recogniser lost the mark
_AFTER = re.compile(
    rf"{_NOTE}(?P<day>(?P<comma>[\s_*]{{0,9}},)?[\s_*]{{0,9}}(?P<open>\()?[\s_*]{{0,9}}(?:(?:ban hành|ký){WRAP})?"
    rf"(?:{_DAY_WORD}[\s_*]{{0,9}}|(?<=\()){FULL_DAY}(?(open)\)?))?"
    rf"(?P<of>{_NOTE}[ \t]?,?(?:{WRAP}|\*)(?:của|CỦA){WRAP}(?=[{UP}]))?"
)
_DAY_LATER = re.compile(rf"(?P<comma>,)?{WRAP}[(]?(?:ban hành{WRAP})?{_DAY_WORD}[\s_*]{{0,9}}{FULL_DAY}")
_NEXT_CLAUSE = re.compile(rf",\s{{1,9}}[{UP}]")
_BEFORE_TITLE = re.compile(rf"{_NOTE}[ \t]?,?{WRAP}?(?=[\w])")
_TITLE_LIMIT = 400


class After(NamedTuple):
    """What follows a code: ``end`` is where the mention ends, ``title_end`` where its title does (``end`` without one)."""

    date: date | None
    issuer: str | None
    title: str | None
    end: int
    title_end: int


def read_after(content: str, end: int, w: Words) -> After:
    """Date, issuer and title after a code that ends at ``end``."""
    found = _AFTER.match(content, end)
    if found is None:  # every part may be missing, so this does not happen
        return After(None, None, None, end, end)
    day: date | None = None
    stop = end
    at = found.end()
    if found["day"] is not None:
        if found["comma"] and found["of"] is None and _opens_clause(content, found.end("day"), w):
            return After(None, None, None, end, end)
        day = day_of(found)
        stop = found.end("day")
    issuer = None
    if found["of"] is not None:
        name = w.issuer.match(content, at, at + 240)
        if name is not None:
            issuer = plain(name.group())
            stop = at = name.end()
            if day is None:
                later = _DAY_LATER.match(content, at)
                if later is not None and not (later["comma"] and _opens_clause(content, later.end(), w)):
                    day = day_of(later)
                    stop = at = later.end()
    title, title_end = _title(content, stop, w)
    return After(day, issuer, title, stop, title_end)


def _opens_clause(content: str, at: int, w: Words) -> bool:
    """Whether a comma and a capital follow that begin no further document: the day was the next clause's."""
    following = _NEXT_CLAUSE.match(content, at)
    return following is not None and w.kind_names.match(content, following.end() - 1) is None


def _title(content: str, at: int, w: Words) -> tuple[str | None, int]:
    gap = _BEFORE_TITLE.match(content, at)
    if gap is None:
        return None, at
    found = w.title.match(content, gap.end(), gap.end() + _TITLE_LIMIT)
    if found is None:
        return None, at
    end = found.end()
    if end == gap.end() + _TITLE_LIMIT:  # too long to be a title alone: cut at the last blank
        end = max(content.rfind(" ", gap.end(), end), gap.end())
    return plain(content[gap.end() : end]).rstrip(' ,-–*”"_') or None, end


def plain(printed: str) -> str:
    """One blank between words; Markdown marks and the low lines of segmented text dropped."""
    return " ".join(printed.replace("*", "").replace("_", " ").split())


_ISSUED = re.compile(rf"{_DAY_WORD}{WRAP}{FULL_DAY},?{WRAP}[{UP}][^.;:0-9()]{{3,140}}?(?:ban hành|ký|có){WRAP}(?:các{WRAP})?\Z")


def issued_on(content: str, begin: int, floor: int) -> date | None:
    """The day of the act that issued what is named at ``begin``: "Ngày 31/3/2025, Bộ Nội vụ đã ban hành Công văn số …"."""
    if not content[max(floor, begin - 9) : begin].rstrip().endswith(("ban hành", " có", "ký", "ban hành các")):
        return None
    found = list(_ISSUED.finditer(content, max(floor, begin - 220), begin))
    return day_of(found[-1]) if found else None


# ---- before


class Before(NamedTuple):
    """What stands before a code: the kind that is named (None if none), where the mention begins, whether "số" is there.

    ``number_at`` is where "số" (or the code) begins; ``apart`` tells that a bracket stands between the name and the number.
    """

    kind: str | None
    name: str | None
    begin: int
    numbered: bool
    number_at: int
    apart: bool = False


_NOTHING = re.compile(r"[\s,;()\[\]“”\"*:.•\-–]*(?:(?:và|hoặc|cùng|với|các|những|số|tại|theo|của|là|gồm)[\s,*]*)*")
_ABBREVIATION = re.compile(r"(?<!\w)([A-ZĐ][A-Za-zĐđ]{1,5})(\s+[Ss]ố)?[\s:]{1,3}\Z")


def read_before(content: str, start: int, floor: int, w: Words) -> Before:
    """The kind named right before a code at ``start``; nothing before ``floor`` (the last mention's end) counts."""
    back = lowered(content, max(floor, start - 72), start)[::-1]
    found = w.kind_behind.match(back)
    if found is None:
        return Before(None, None, start, False, start)
    numbered = found["number"] is not None
    number_at = start - len(found.group("number").rstrip(' \n\t*_:.([“"')) - found.start("number") if numbered else start
    if found["kind"] is not None:
        begin = start - found.end()
        # A name that sticks to the word before it ("thực hiệnCông văn") begins with its capital.
        if begin == 0 or not content[begin - 1].isalnum() or (content[begin].isupper() and content[begin - 1].islower()):
            name = found["kind"][::-1]
            return Before(w.kind_id(name), name, begin, numbered, number_at, "(" in found.group()[: found.start("kind")])
    if numbered:
        return Before(None, None, number_at, True, number_at)
    short = _ABBREVIATION.search(content, max(floor, start - 14), start)
    if short is not None and short[1] in w.abbreviations:
        return Before(None, short[1], short.start(), short[2] is not None, start)
    return Before(None, None, start, False, start)


def lowered(content: str, start: int, end: int) -> str:
    """``content[start:end]`` in small letters, of the same length."""
    text = content[start:end]
    low = text.lower()
    return low if len(low) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def names_form(content: str, start: int, w: Words) -> bool:
    """Whether the number is one of a form: "Mẫu số 01/BCĐBQH-MT"."""
    return w.not_document_behind.match(lowered(content, max(0, start - 40), start)[::-1]) is not None


def far_kind(content: str, begin: int, floor: int, allowed: tuple[str, ...], w: Words, *, by_name: bool) -> tuple[str, int] | None:
    """A kind with words between it and "số": "Luật Lưu trữ số …" (``by_name``), "Quyết định của Thủ tướng Chính phủ số …"."""
    low = max(floor, begin - 170)
    clause = content[low:begin]
    cut = max(clause.rfind(";"), clause.rfind(". "), clause.rfind("\n\n"), clause.rfind(":"), clause.rfind("("))
    best: tuple[str, int] | None = None
    for found in w.kind_names.finditer(content, low + cut + 1, begin):
        kind = w.kind_id(found.group())
        if kind not in allowed and allowed:
            continue
        if by_name or content.startswith(("của", "CỦA"), found.end() + 1):
            best = (kind or "khac", found.start())
    return best


_CLAUSE_ENDS = (";", ". ", "\n\n", ":", "./", ".\n")
_NEAR = 48
_CHANGES = ("amends", "replaces", "repeals")


def role_before(content: str, begin: int, floor: int, w: Words) -> str | None:
    """The role that the words before a mention give it; None when there are none, "" when they only join it to the last one."""
    low = lowered(content, max(floor, begin - 110), begin)
    cut = max([low.rfind(mark) + len(mark) for mark in _CLAUSE_ENDS if mark in low], default=0)
    clause = low[cut:] if cut else low
    best, best_at, best_end = None, -1, -1
    for cue, role in w.roles:
        at = clause.rfind(cue)
        if at >= 0 and role in _CHANGES and "được" in clause[max(0, at - 24) : at]:
            continue  # "đã được sửa đổi, bổ sung theo Luật …": changed by it, this document changes nothing
        if at >= 0 and (at + len(cue) > best_end or (at + len(cue) == best_end and at < best_at)):
            best, best_at, best_end = role, at, at + len(cue)
    if best is not None and (len(clause) - best_end <= _NEAR or best in ("basis", "on_proposal_of")):
        return best
    return "" if _NOTHING.fullmatch(low if cut and not clause.strip() else clause) else None


_LEVEL = r"(?:(?:điểm\s+(?:[a-zđ]|[0-9.]{1,5})|(?:khoản|điều|tiểu mục)\s+[0-9]{1,3}[a-zđ]?|(?:mục|chương|phần|phụ lục)\s+(?:[ivxlc]{1,6}|[0-9.]{1,5}|[a-h]))(?!\w))"
_PIN = re.compile(rf"(?:{_LEVEL}(?:\s*,)?\s+(?:của\s+)?)*{_LEVEL}\s*,?\s*(?:(?:của|tại|trong|ban hành kèm theo|kèm theo)\s+)?\Z")
_PIN_PART = re.compile(r"(điểm|khoản|điều|tiểu mục|mục|chương|phần|phụ lục)\s+([\w.]{1,6})")
_PIN_ORDER = ("phụ lục", "phần", "chương", "mục", "tiểu mục", "điều", "khoản", "điểm")


def pinpoint_before(content: str, begin: int, floor: int) -> str | None:
    """ "điểm a khoản 2 Điều 5" -> ``5.2.a``; "Điều 5 khoản 2" -> ``5.2``; "mục III" -> ``III``."""
    low = lowered(content, max(floor, begin - 72), begin)
    found = _PIN.search(low)
    if found is None:
        return None
    offset = begin - len(low)
    parts = {m[1]: content[offset + m.start(2) : offset + m.end(2)].rstrip(".") for m in _PIN_PART.finditer(low, found.start())}
    order = _PIN_ORDER[5:] if "điều" in parts else _PIN_ORDER
    return ".".join(parts[level] for level in order if level in parts) or None
