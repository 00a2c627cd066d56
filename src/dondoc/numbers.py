"""Con số: Vietnamese numbers in running text, the one home. A decimal comma, dots between thousands, "05" for five.

``find_numbers`` gives the quantities of a passage and passes over numbers that are names: codes and days of documents,
articles, years, terms, hours, "Đề án 06", "5G". ``read_number`` reads one printed number.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from .lexicon import LEXICON, Lexicon

NUMBER = r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+,\d+|\d+\.\d{1,2}(?!\d)|\d+"
_SHAPE = re.compile(NUMBER)

COUNT_WORDS = {
    word: value
    for value, words in enumerate(("một", "hai", "ba", "bốn tư", "năm", "sáu", "bảy bẩy", "tám", "chín", "mười"), 1)
    for word in words.split()
}
ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9, "X": 10}

_DIGIT = re.compile(r"\d")
_NAME_BEFORE = 45  # characters: the longest name of a kind of document with "số" and blanks
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
    if _SHAPE.fullmatch(printed) is None:
        return None
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


def find_numbers(words: str, *, lexicon: Lexicon = LEXICON) -> tuple[Number, ...]:
    """The quantities in ``words``, in order. ``"45/60 thôn"`` is two of them, ``"12/4/2026"`` none."""
    found = []
    pattern = _quantities(lexicon)
    edge = 0
    while (digit := _DIGIT.search(words, edge)) is not None:
        # A name may begin before its digits ("Nghị quyết số 5"); the last alternative takes any digit, so there is a match.
        match = pattern.search(words, max(edge, digit.start() - _NAME_BEFORE))
        if match is None:
            break
        edge = match.end()
        if match["number"] is not None:
            found.append(_number(match))
    return tuple(found)


def _number(match: re.Match[str]) -> Number:
    scale, unit = match["scale"], match["unit"] or ""
    value, step = read_number(match["number"], counted=not unit and not scale) or (0.0, 1.0)
    start, end = match.span("number")
    return Number(value, step, unit, _SCALES[scale.lower()] if scale else 1.0, start, end, match.end())


@lru_cache(maxsize=8)
def _quantities(lexicon: Lexicon) -> re.Pattern[str]:
    """What looks like a number, the names first, so that a quantity is what no name took."""
    owners = "|".join(re.escape(w).replace(r"\ ", r"\s+") for w in lexicon.words("cues.number_owners"))
    kinds = sorted({name for kind in lexicon.kinds for name in (kind.name, *kind.names)}, key=lambda n: (-len(n), n))
    named = "|".join(re.escape(name).replace(r"\ ", r"\s+") for name in kinds)
    more = r"(?:\s?[-–]\s?\d+|(?:\s?,|\s(?:và|hoặc|đến))\s\d+(?:/\d+)*(?![\d.,]*\s?[%\w]))*"
    return re.compile(
        rf"""
          https?://\S+|www\.\S+
        | \(\d{{1,2}}\) | \[\d{{1,3}}\] | (?:\A\s*|(?<=[.;:]\s))\d{{1,2}}[.)](?=\s)  # (1), [3], "2. …": labels, marks of notes
        | \b\d[\d.]*[a-zđ]?\s?[-–/]\s?(?:\d{{4}}/)?[A-ZĐ]{{2}}[\w/.&-]*          # 57-NQ/TW, 88/2025/NĐ-CP
        | \b\d{{1,2}}\s?[-–]\s?\d{{1,2}}[/.]\d{{1,2}}(?:[/.]\d{{4}})?\b              # 10-15/5/2025
        | \b\d{{1,2}}([/.-])\d{{1,2}}\1\d{{4}}\b | \b\d{{1,2}}/(?:19|20)\d\d\b    # days, months of a year
        | \b(?i:ngày)\s+\d{{1,2}}(?:\s?[/.-]\s?\d{{1,2}}\b|\s+(?i:tháng)\s+\d{{1,2}})?(?:\s+(?i:năm)\s+\d{{4}}|\s?[/.-]\s?\d{{4}})?
        | \b(?:[TQ]\d{{1,2}}(?:/\d{{4}})?)\b
        | \b\d{{1,2}}\s?(?:giờ|h)(?:\s?\d{{2}})?(?:\s?(?:phút|'))?(?=\W|$)(?<!không\squá\s)  # hours of a day
        | \b(?:19|20)\d\d\s?[-–]\s?(?:19|20)\d\d\b                                # 2021 - 2030
        | (?<!tổng\s)(?<!trong\s)\b(?i:số)\s+\d+(?:[./]\d+)*[a-zđ]?\b(?!\s?%)              # "số 12", not "tổng số 24 dự án"
        | \b(?i:{owners})\.?\s+\d+(?:[./]\d+)*[a-zđ]?\b(?!\s?%){more}
        | \b(?:{named})\s+(?:số\s+)?\d[\d/.]*\b(?!\s?%)
        | \b\w*[A-Za-zÀ-ỹĐđ]-?\d[\w.]*                                            # QH15, COVID-19
        | (?<![\w.,])(?P<number>{NUMBER})(?![\d]|[A-Za-zÀ-ỹĐđ])(?:\s?(?P<unit>%|‰)|\s(?P<scale>(?i:nghìn|ngàn|vạn|triệu|tỷ|tỉ))\b)?
        | \d[\w.]*
        """,
        re.VERBOSE,
    )
