"""Nhãn: what stands before a provision. The one home of the shapes of numbering.

Source: Nghị định 30/2020/NĐ-CP, Phụ lục I mục V; Hướng dẫn 36-HD/VPTW and 05-HD/VPTW (Phần, Chương, Mục, Điều, khoản, điểm);
``1.1.``, ``(1)``, ``(i)``, dashes and pluses are practice.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from ..letters import UPPER
from ..patterns import pattern

LETTERS = "abcdđeghiklmnopqrstuvxy"  # Vietnamese order of points; f, j, w, z only by slip

_ROMAN = r"(?:X{0,3}(?:IX|IV|V?I{1,3}|V)|X{1,3}|XL|L)"
# By what a label begins with; in each the earlier shape wins.
_NUMBERED = pattern(
    rf"""(?P<dotted>\d{{1,2}}(?:\.\d{{1,2}}){{1,4}}(?:\s?[.)]|(?=\s)))(?=\s|$|[{UPPER}])
    | (?P<number>\d{{1,3}}\s?[./)](?=\s|$|[{UPPER}“"]))
    | (?P<number_dash>\d{{1,2}}\s?-(?=\s[{UPPER}]))
    """,
    re.VERBOSE,
)
_BRACKETED = pattern(
    r"(?P<paren>\(\d{1,3}\))|(?P<paren_roman>\((?:x{0,2}(?:ix|iv|v?i{1,3}|v)|x{1,2})\))|(?P<paren_letter>\([a-zđ]\))",
)
_SIGNED = pattern(rf"""(?P<plus>\+(?=\s|[{UPPER}]))|(?P<dash>[-–—•●*·▪■➢]+(?=\s|[{UPPER}“"]))""")
_LETTERED = pattern(
    rf"""(?P<part>(?:Phần|PHẦN)\s+(?:thứ\s+\w+|THỨ\s+\w+|[IVXLC]+|[A-ZĐ]|\d{{1,2}})\b[.:]?)
    | (?P<chapter>(?:Chương|CHƯƠNG)\s+(?:thứ\s+\w+|[IVXLC]+|\d{{1,2}})\b[.:]?)
    | (?P<section>(?:Tiểu\s+mục|TIỂU\s+MỤC|Mục|MỤC)\s+(?:\d{{1,2}}|[IVXLC]+)\b[.:]?)
    | (?P<article>(?:Điều|ĐIỀU)\s+\d{{1,3}}[a-zđ]?\s?(?:[.:]|$))
    | (?P<step>(?:Nội\s+dung|Nhiệm\s+vụ|Bước)\s+\d{{1,2}}\s?[.:](?=\s))
    | (?P<letter_big>[A-HĐ](?:\s?[.)]|\s?-)(?=\s|$))
    | (?P<roman_low>[IVX][ivx]{{1,3}}\s?\.(?=\s))
    | (?P<roman>{_ROMAN}(?:\s?[./)]|\s?-|\s–)(?=\s|$|[{UPPER}]))
    | (?P<letter>[a-zđ]\d?\s?\)(?=\s|$|\S)|[a-zđ]\s?\.(?=\s+[{UPPER}]|\s*$)|[a-zđ]\.\d{{1,2}}[.)]?(?=\s|$))
    | (?P<roman_small>(?:x{{0,2}}(?:ix|iv|v?i{{1,3}}|v)|x{{1,2}})[.)](?=\s))
    """,
    re.VERBOSE,
)
_APART = pattern(r"\s+(?=[.:)/-]\Z)")  # "a )", "1 .": the sign belongs to its letter
_KEY = pattern(r"[\w.]+")
# A label whose second character is a letter is one of these words or a Roman number; so its first two are of a few.
_LEVELS = ("Phần", "PHẦN", "Chương", "CHƯƠNG", "Tiểu", "TIỂU", "Mục", "MỤC", "Điều", "ĐIỀU", "Nội", "Nhiệm", "Bước")
_ROMAN_LETTERS = "IVXLivx"
_WORD_OPENS = frozenset([word[:2] for word in _LEVELS] + [a + b for a in _ROMAN_LETTERS for b in _ROMAN_LETTERS])


class Label(NamedTuple):
    """Nhãn: ``kind`` names the shape, ``text`` is as printed, ``end`` where the words begin, ``key`` its last part in a path."""

    kind: str
    text: str
    end: int
    key: str


_ENOUGH = 1000
_NOT_PLAIN = (" ", "-", "–")
_PARTED = ("- ", "– ")  # "2.1 - Các ban": the dash only parts the label from its words
_SIGNS = {"-": Label("dash", "-", 2, "-"), "+": Label("plus", "+", 2, "+")}
# "1.", "12)", "a)", "2.1.", "(1)" before a blank: what follows does not matter, so each is read by the patterns once and then known.
_KNOWN: dict[str, Label] = {}
_AT_MOST = 6  # characters of one


def read_label(text: str) -> Label | None:
    """The label at the start of ``text``, or None."""
    first = text[:1]
    if text[:2].isalpha():  # most lines open with a word
        if text[:2] not in _WORD_OPENS or (first not in _ROMAN_LETTERS and not text.startswith(_LEVELS)):
            return None
    elif text[1:2] == " " and text[2:3] != " " and first in _SIGNS:  # half of all labels in plans
        return _SIGNS[first]
    blank = text.find(" ", 0, _AT_MOST)
    head = text[:blank] if blank > 0 else ""
    if head in _KNOWN and text[blank + 1 : blank + 2] not in _NOT_PLAIN:
        return _KNOWN[head]
    if first.isalpha():
        match = _LETTERED.match(text)
    elif first.isdigit():
        match = _NUMBERED.match(text)
    else:
        match = _BRACKETED.match(text) if first == "(" else _SIGNED.match(text)
    if match is None:
        return None
    end = match.end()
    while end < len(text) and text[end] == " ":
        end += 1
    if text[end : end + 2] in _PARTED and first.isalnum():
        end += 2
    label = _named(match.lastgroup or "", match.group(), end)
    if label.text == head and end == blank + 1 and (head[-1] == ")" or (first.isdigit() and head[-1] == ".")) and len(_KNOWN) < _ENOUGH:
        _KNOWN[head] = label
    return label


def read_labels(texts: list[str]) -> list[Label | None]:
    """The label of each text; most lines open with a word that opens no label."""
    return [None if (opens := text[:2]).isalpha() and opens not in _WORD_OPENS else read_label(text) for text in texts]


@lru_cache(maxsize=4096)
def _named(kind: str, matched: str, end: int) -> Label:
    """The label; the same ones come in every list."""
    printed = _APART.sub("", matched.strip())
    if kind == "roman_low":  # "Ii." where a program made small letters of capitals
        kind, printed = "roman", printed.upper()
    return Label(kind, printed, end, _key(kind, printed))


def _key(kind: str, printed: str) -> str:
    if kind in ("part", "chapter", "section", "article", "step"):
        return printed.rstrip(".: ")
    if kind in ("dash", "plus"):
        return printed[0]
    found = _KEY.search(printed)
    return found.group().rstrip(".") if found else printed
