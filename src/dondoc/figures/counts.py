"""Số lượng kể ra: a stated number and the things listed after it: names in a bracket or after a colon, numbered items,
dashes below, rows of a table, a footnote."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from ..lexicon import Lexicon
from ..model import Footnote
from ..numbers import Number
from .arithmetic import Claim
from .passages import Passage, children, rows_under

_UPPER = "A-ZÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴĐ"
_BRACKET = re.compile(r"\s+[^.,;:()\d]{1,70}?\s*\((?P<list>(?:[^()]|\([^()]*\))*)\)")
_NAME = re.compile(rf"[“\"]?(?:[^\W\d{_UPPER}]+\s){{0,2}}(?![TQ]\d)[{_UPPER}]")  # "T4/2025" is a month
_AND = re.compile(rf"\s+(?:và|&)\s+(?=[{_UPPER}])")
_LABELS = re.compile(
    r"(?P<paren>\((?:\d{1,2}|[ivx]{1,4}|[a-zđ])\))\s|\b(?P<nth>(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)\s+là|thứ\s+(?:nhất|hai|ba|tư|năm|sáu))\b",
    re.IGNORECASE,
)
_NTH = (
    "một là|thứ nhất|(1)|(i)|(a)",
    "hai là|thứ hai|(2)|(ii)|(b)",
    "ba là|thứ ba|(3)|(iii)|(c)",
    "bốn là|thứ tư|(4)|(iv)|(d)",
    "năm là|thứ năm|(5)|(v)|(đ)",
    "sáu là|thứ sáu|(6)|(vi)|(e)",
    "bảy là|(7)|(vii)|(g)",
    "tám là|(8)|(viii)|(h)",
    "chín là|(9)|(ix)|(i)",
    "mười là|(10)|(x)|(k)",
)
_ORDER = {word: i for i, words in enumerate(_NTH, 1) for word in words.split("|") if not (i == 9 and word == "(i)")}
_DIRECT = re.compile(rf"\s+(?:[^\W\d{_UPPER}]+\s+){{1,2}}(?P<list>[{_UPPER}][^.;:()]*?)(?=[.;)]|\Z)")
_COLON = re.compile(r"[^.;:()\d]{1,70}:\s*(?P<list>[^.;:]{5,400})")
_TRAIL = re.compile(r"\s(?:để|nhằm|trong|với|theo|do|đã|đang|được|có|thực hiện|triển khai)\s.*\Z", re.IGNORECASE)
_NOTE_REF = re.compile(r"[^.;:()\d]{1,80}?(?P<ref>[¹²³⁴-⁹⁰]+|\[\d{1,2}\]|\(\d{1,2}\))\s*(?:[.;,]|\Z)")
_PLAIN = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_OBLIQUE = re.compile(r"\b(?:giữa|của|cho|với|từ|trong|tại|theo|bởi|về|trên|ở|đối\s+với)\s+\Z", re.IGNORECASE)  # not what is listed
_ROMAN = re.compile(r"[IVX]+\b")
_MOST = 60


class _Cues(NamedTuple):
    ends: re.Pattern[str]
    measures: re.Pattern[str]
    pointers: re.Pattern[str]


def find_counts(passages: list[Passage], at: int, notes: dict[str, str], lexicon: Lexicon) -> Iterator[Claim]:
    """Count claims of ``passages[at]``. ``notes``: the words of footnotes by label."""
    passage = passages[at]
    cues = _cues(lexicon)
    stated = [n for n in passage.numbers if _is_count(n, passage.words) and not cues.measures.match(passage.words, n.end)]
    for number in (*stated, *_numerators(passage)):
        claim = (
            _in_bracket(passage, number, cues)
            or _named_directly(passage, number)
            or _after_colon(passage, number)
            or _in_note(passage, number, notes)
        )
        if claim is not None and (claim.holds or number in stated):
            yield claim
    if stated:
        yield from _numbered(passage, stated)
    if stated and passage.words.rstrip().endswith(":"):
        below = _below(passages, at, stated[-1], cues)
        if below is not None:
            yield below


def footnote_words(footnotes: tuple[Footnote, ...], content: str) -> dict[str, str]:
    """The words of each footnote by its printed label."""
    return {note.label.translate(_PLAIN).strip("[]() "): " ".join(note.span.of(content).replace("*", "").split()) for note in footnotes}


def _numerators(passage: Passage) -> Iterator[Number]:
    """ "6/7 chức danh: …": the six may be listed; the things stand after the seven."""
    for part, whole in pairwise(passage.numbers):
        if passage.words[part.end : whole.start] == "/" and not whole.unit and 2 <= part.value <= _MOST:
            yield part._replace(end=whole.end, after=whole.after)


def _is_count(number: Number, words: str) -> bool:
    fraction = words[number.start - 1 : number.start] == "/" or words[number.end : number.end + 1] == "/"
    return not number.unit and number.scale == 1.0 and number.step == 1.0 and 1 <= number.value <= _MOST and not fraction


def _claim(number: Number, listed: int, end: int) -> Claim:
    return Claim("count", (number.value, float(listed)), listed == number.value, float(listed), number.start, end)


def _in_bracket(passage: Passage, number: Number, cues: _Cues) -> Claim | None:
    """ "02 địa phương (Hà Nam, Thái Nguyên)": names only; one name under a larger number is an example, not a list."""
    found = _BRACKET.match(passage.words, number.end, number.end + 700)
    if found is None or _LABELS.search(found["list"] + " "):
        return None
    firm = ";" in found["list"]
    items = [item.strip() for item in re.split(r";" if firm else r",", _without_inner(found["list"])) if item.strip()]
    if (
        not items
        or not all(_NAME.match(item) and not cues.pointers.match(item) for item in items)
        or re.search(r"\.\.\.|…|v\.v|:", found["list"])
    ):
        return None
    possible = {len(items)} | (set() if firm else {len(items) + len(_AND.findall(items[-1]))})
    if number.value in possible:
        return _claim(number, int(number.value), found.end())
    if len(items) < 2 or len(possible) > 1:
        return None
    return _claim(number, len(items), found.end())


def _without_inner(words: str) -> str:
    return re.sub(r"\([^()]*\)", "", words)


def _named_directly(passage: Passage, number: Number) -> Claim | None:
    """ "4 sàn Shopee, Lazada, Tiki, Tiktok Shop": said only where the number is right, for the list has no clear end."""
    found = _DIRECT.match(passage.words, number.end, number.end + 400)
    if found is None or number.value < 2:
        return None
    return _claim(number, int(number.value), found.end()) if number.value in _sizes(found["list"]) else None


def _after_colon(passage: Passage, number: Number) -> Claim | None:
    """ "03 cơ quan: Sở A, Sở B và Sở C": said only where the number is right, for "và" stands inside names too."""
    found = _COLON.match(passage.words, number.end, number.end + 500)
    if found is None or number.value < 2 or not _NAME.match(found["list"]):
        return None
    return _claim(number, int(number.value), found.end()) if number.value in _sizes(_TRAIL.sub("", found["list"])) else None


def _sizes(listed: str) -> set[int]:
    """How many names a list may hold: commas part them, and so may each "và" of the last."""
    items = [item.strip() for item in listed.split(",") if item.strip()]
    if not all(_NAME.match(item) and not _ROMAN.match(item) for item in items):
        return set()
    joins = len(_AND.findall(items[-1])) if items else 0
    return set(range(len(items), len(items) + joins + 1)) - {1}


def _in_note(passage: Passage, number: Number, notes: dict[str, str]) -> Claim | None:
    """ "ký 03 văn kiện⁹" where footnote 9 lists three by semicolons: said only where it is right."""
    if not notes or number.value < 2:
        return None
    found = _NOTE_REF.match(passage.words, number.end, number.end + 120)
    note = notes.get(found["ref"].translate(_PLAIN).strip("[]()")) if found else None
    if found is None or note is None:
        return None
    items = [item for item in note.split(";") if item.strip(" .")]
    return _claim(number, len(items), found.end("ref")) if len(items) == number.value else None


def _numbered(passage: Passage, stated: list[Number]) -> Iterator[Claim]:
    """ "05 khó khăn: (1) …; (2) …": the labels must begin at one and run on; the number is the last before the first."""
    run: list[re.Match[str]] = []
    for label in (*_LABELS.finditer(passage.words), None):
        order = _ORDER.get(" ".join(label.group().lower().split())) if label else None
        if label is not None and run and order == len(run) + 1 and _same_form(run[0], label):
            run.append(label)
            continue
        if len(run) > 1:
            yield from _run_claim(passage, stated, run)
        run = [label] if label is not None and order == 1 else []


def _same_form(a: re.Match[str], b: re.Match[str]) -> bool:
    return (a["paren"] is None) == (b["paren"] is None)


def _run_claim(passage: Passage, stated: list[Number], run: list[re.Match[str]]) -> Iterator[Claim]:
    first = run[0].start()
    before = [n for n in stated if n.end <= first]
    if not before:
        return
    number = before[-1]
    gap = passage.words[number.after : first]
    if len(gap) > 160 or "." in gap.strip(" .") or ";" in gap or not re.search(r"[:,(]\s*\Z|(?:là|gồm)\s*\Z", gap):
        return
    if number.value != len(run) and (number.value < 2 or _OBLIQUE.search(passage.words[max(0, number.start - 12) : number.start])):
        return
    last = passage.words.find(".", run[-1].end())
    yield _claim(number, len(run), last if last > 0 else len(passage.words))


def _below(passages: list[Passage], at: int, number: Number, cues: _Cues) -> Claim | None:
    """Dashes, numbered items or table rows under "… 03 đoàn kiểm tra:". A wrong number is said only where nothing else
    between it and the colon could be what is listed."""
    passage = passages[at]
    end = len(passage.words.rstrip())
    rows = rows_under(passages, at)
    if rows:  # with or without a row of headings
        return _claim(number, int(number.value), end) if number.value in (rows, rows - 1) else None
    items = children(passages, at)
    if len(items) < 2 and len(items) != number.value:
        return None
    gap = passage.words[number.after : end]
    sure = len(gap) <= 90 and not re.search(r"[.;()\[\]]", gap) and number.value >= 2 and cues.ends.search(gap) is not None
    sure = sure and not _OBLIQUE.search(passage.words[max(0, number.start - 12) : number.start])
    if len(items) == number.value or sure:
        return _claim(number, len(items), end)
    return None


@lru_cache(maxsize=8)
def _cues(lexicon: Lexicon) -> _Cues:
    def either(key: str) -> str:
        return "|".join(re.escape(w).replace(r"\ ", r"\s+") for w in lexicon.words(f"cues.{key}"))

    return _Cues(
        ends=re.compile(rf"(?:\A[^,]{{1,60}}|,?\s(?:{either('list_cues')}))\s*:\Z", re.IGNORECASE),
        measures=re.compile(rf"\s*(?:{either('list_not_units')})(?!\w)", re.IGNORECASE),
        pointers=re.compile(rf"(?:{either('list_not_items')})\b", re.IGNORECASE),
    )
