"""Con số: Vietnamese numbers in running text, the one home. A decimal comma, dots between thousands, "05" for five.

``find_numbers`` gives the quantities of a passage and passes over numbers that are names: codes and days of documents,
articles, years, terms, hours, "Đề án 06", "5G". ``read_number`` reads one printed number.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from .lexicon import LEXICON, Lexicon
from .patterns import pattern

_REST = r"\d{0,2}(?:\.\d{3})+(?:,\d+)?|\d*(?:,\d+|\.\d{1,2}(?!\d))?"  # of a number, after its first digit
_SHAPE = pattern(rf"\d(?:{_REST})")

COUNT_WORDS = {
    word: value
    for value, words in enumerate(("một", "hai", "ba", "bốn tư", "năm", "sáu", "bảy bẩy", "tám", "chín", "mười"), 1)
    for word in words.split()
}
# "Một là, …", "thứ hai: …": the items of a list told in words, in small letters.
ORDINAL = r"(?:(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) là|thứ (?:nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười))"
ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9, "X": 10}

_NAME_BEFORE = 45  # characters, words: the longest name of a kind of document
_NAME_WORDS = 6
_OPENERS = "([“\"'"
_TOKEN = pattern(r"\d[\w.]*(?:/\d{4})?")
_RUN = pattern(r"\S+")
_LABEL = pattern(r"\d{1,2}[.)](?=\s)")
_BRACKETED = pattern(r"\d{1,2}\)|\d{1,3}\]")
_DAY = pattern(r"\d{1,2}(?:\s?[/.-]\s?\d{1,2}\b|\s+(?i:tháng)\s+\d{1,2})?(?:\s+(?i:năm)\s+\d{4}|\s?[/.-]\s?\d{4})?")
_OWNED = pattern(r"\d+(?:[./]\d+)*[a-zđ]?\b(?!\s?%)(?:\s?[-–]\s?\d+|(?:\s?,|\s(?:và|hoặc|đến))\s\d+(?:/\d+)*(?![\d.]*(?:,\d+)?\s?[%\w]))*")
# What begins at a digit: a name by its shape (what may follow its first digits is asked before the shapes), a quantity, or neither.
# A pattern that begins with a set of letters is searched quicker than one that begins with branches.
# A code is read so far and no further: glued to another, it would be read to the end of the words again from each that follows.
_NEXT = pattern(
    rf"""[0-9](?:
    (?P<name>(?=\d*(?:[-–/.a-zđ]|\s[-–/gh]))(?:
        [\d.]*+[a-zđ]?\s?[-–/]\s?(?:\d{{4}}/)?[A-ZĐ]{{2}}[\w/.&-]{{0,80}}                 # 57-NQ/TW, 88/2025/NĐ-CP
      | \d?\s?[-–]\s?\d{{1,2}}[/.]\d{{1,2}}(?:[/.]\d{{4}})?\b                          # 10-15/5/2025
      | \d?(?P<sign>[/.-])\d{{1,2}}(?P=sign)\d{{4}}\b | \d?/(?:19|20)\d\d\b            # days, months of a year
      | \d?\s?(?:giờ|h|g)\s?\d{{2}}(?:\s?(?:phút|'))?(?!\w)                          # hours of a day
      | \d?\s?(?:giờ|h)(?=,?\s(?:ngày|thứ|sáng|chiều)\b)
      | (?:(?<=1)9|(?<=2)0)\d\d\s?[-–]\s?(?:19|20)\d\d\b                             # 2021 - 2030
    ))
    | (?P<rest>{_REST})(?!\d|[A-Za-zÀ-ỹĐđ])(?:\s?(?P<unit>%|‰)|\s(?P<scale>(?i:nghìn|ngàn|vạn|triệu|tỷ|tỉ))\b)?
    | (?P<odd>)
    )""",
    re.VERBOSE,
)
_SCALES = {"nghìn": 1e3, "ngàn": 1e3, "vạn": 1e4, "triệu": 1e6, "tỷ": 1e9, "tỉ": 1e9}


class Number(NamedTuple):
    """Một con số: ``value`` as printed, ``step`` one unit of its last printed digit, ``unit`` "%", "‰" or "",
    ``scale`` 1 or that of the word after it (triệu: 1e6); ``words[start:end]`` are the digits, ``after`` where the unit and
    the scale end."""

    value: float
    step: float
    unit: str
    scale: float
    start: int
    end: int
    after: int


def read_number(printed: str, *, counted: bool = False) -> tuple[float, float] | None:
    """Value and step of one printed number: ``"9.897"`` -> (9897, 1), ``"98,3"`` -> (98.3, 0.1), ``"05"`` -> (5, 1).

    ``counted``: whole things are counted, so three digits after a comma are thousands by a slip ("68,457 trạm" -> 68457).
    A dot with one or two digits after it is a decimal point by a slip ("98.3%").
    """
    return _valued(printed, counted) if _SHAPE.fullmatch(printed) is not None else None


def _valued(printed: str, counted: bool) -> tuple[float, float]:
    """The same of what is known to be a number."""
    if printed.isdecimal():  # the most are
        return float(printed), 1.0
    head, comma, tail = printed.partition(",")
    if comma and counted and len(tail) == 3 and head.isdigit() and head != "0":
        return float(head + tail), 1.0
    if not comma and "." in head and len(head.rpartition(".")[2]) != 3:
        head, _, tail = head.rpartition(".")
    digits = head.replace(".", "")
    if not tail:
        return float(digits), 1.0
    return float(f"{digits}.{tail}"), float(f"1e-{len(tail)}")


def read_count(words: str) -> int | None:
    """A small whole number in figures or in words: ``"02"`` -> 2, ``"sáu"`` -> 6, ``"IV"`` -> 4."""
    if words.isdecimal():
        return int(words)
    return COUNT_WORDS.get(words.lower()) or ROMAN.get(words.upper())


def any_digit(words: str) -> bool:
    """Whether there is a digit: ten looks for a letter are many times quicker than one pattern, and most words answer the first."""
    return (
        "0" in words or "1" in words or "2" in words or "3" in words or "4" in words
        or "5" in words or "6" in words or "7" in words or "8" in words or "9" in words
    )  # fmt: skip


def find_numbers(words: str, *, lexicon: Lexicon = LEXICON) -> tuple[Number, ...]:
    """The quantities in ``words``, in order. ``"45/60 thôn"`` is two of them, ``"12/4/2026"`` none."""
    if not any_digit(words):
        return ()
    found: list[Number] = []
    edge: int | None = 0
    while edge is not None:  # once from the beginning, then from behind each name that is told by the words before it
        edge = _find(words, edge, found, lexicon)
    return tuple(found)


def _find(words: str, start: int, found: list[Number], lexicon: Lexicon) -> int | None:
    """Add the quantities from ``start`` on, up to a name that the words before it tell. Its end; None where there is none."""
    for here in _NEXT.finditer(words, start):
        at = here.start()
        apart = not at or words[at - 1].isspace()
        if not apart:
            end = _glued_end(words, at, words[max(0, at - _NAME_BEFORE) : at])
            if end is not None:
                return end
        shape = here.lastgroup
        if shape == "name":
            continue
        end = _named_end(words, at, lexicon) if apart else None
        if end is None and shape != "odd":
            found.append(_number(words, here))
        elif end is not None or shape == "odd":
            return end or _end_of(_TOKEN, words, at)
    return None


def _number(words: str, match: re.Match[str]) -> Number:
    unit, scale = match.group("unit", "scale")
    start, end = match.start(), match.end("rest")
    value, step = _valued(words[start:end], not unit and not scale)
    return Number(value, step, unit or "", _SCALES[scale.lower()] if scale else 1.0, start, end, match.end())


def _end_of(shape: re.Pattern[str], words: str, at: int) -> int:
    match = shape.match(words, at)
    return match.end() if match else at + 1


def _named_end(words: str, start: int, lexicon: Lexicon) -> int | None:
    """Where the name ends that the digit at ``start``, behind a blank or nothing, belongs to ("Điều 5, 6 và 7", "năm 2026"); None
    where it begins a quantity."""
    before = words[start - _NAME_BEFORE if start > _NAME_BEFORE else 0 : start]
    last = before.rsplit(None, 1)
    if not last or before[-2:] in (". ", "; ", ": "):
        label = _LABEL.match(words, start)
        if label is not None or not last:
            return label.end() if label is not None else None
    owners, kinds = _owners(lexicon)
    word = last[-1].rstrip(".").lstrip(_OPENERS).lower()
    phrases = owners.get(word)
    if phrases is None:
        return None
    if phrases is _DAYS:
        return _end_of(_DAY, words, start)
    owns = _owns_alone(before) if phrases is _NUMBERED else word in phrases or _owns(before, phrases, kinds)
    owned = _OWNED.match(words, start) if owns else None
    return owned.end() if owned is not None else None


def _owns_alone(before: str) -> bool:
    """Whether "số" at the end owns the digits after it: "số 12", not "tổng số 12 dự án"."""
    said = before.rsplit(None, 2)
    return len(said) < 2 or said[-2].lower() not in ("tổng", "trong")


def _owns(before: str, phrases: frozenset[str], kinds: frozenset[str]) -> bool:
    """Whether the words end with some that own the digits after them: "các điều, khoản 5", "Đề án 06"."""
    said = before.split()
    for count in range(1, min(len(said), _NAME_WORDS) + 1):
        phrase = " ".join(said[-count:]).lstrip(_OPENERS).rstrip(".")
        if phrase.lower() in phrases or phrase in kinds:
            return True
    return False


def _glued_end(words: str, start: int, before: str) -> int | None:
    """Digits glued to what stands before them: letters (QH15, COVID-19), an address, a bracket of one label."""
    last = before[-1]
    if last in "([":
        mark = _BRACKETED.match(words, start)
        return mark.end() if mark and mark.group()[-1] == (")" if last == "(" else "]") else None
    if last.isalpha() or last in "_" or (last in "-–" and before[-2:-1].isalpha()) or last in ".,":
        return _end_of(_TOKEN, words, start)
    run = before.rsplit(None, 1)[-1]
    if "://" in run or run.startswith("www."):
        return _end_of(_RUN, words, start)
    return None


_DAYS, _NUMBERED = frozenset({"ngày"}), frozenset({"số"})  # what owns its digits in a way of its own


@lru_cache(maxsize=8)
def _owners(lexicon: Lexicon) -> tuple[dict[str, frozenset[str]], frozenset[str]]:
    """The words that own a number by their last word, and the names of kinds of document as printed (both by last word)."""
    kinds = frozenset(name for kind in lexicon.kinds for name in (kind.name, *kind.names))
    by_last: dict[str, set[str]] = {}
    for phrase in lexicon.words("cues.number_owners"):
        by_last.setdefault(phrase.lower().split()[-1], set()).add(phrase.lower())
    for name in kinds:
        by_last.setdefault(name.lower().split()[-1], set())
    owners = {last: frozenset(phrases) for last, phrases in by_last.items()}
    return owners | {"ngày": _DAYS, "số": _NUMBERED}, kinds
