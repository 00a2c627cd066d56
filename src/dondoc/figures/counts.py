"""Số lượng kể ra: a stated number and the things listed after it: names in a bracket or after a colon, numbered items,
dashes below, rows of a table, a footnote."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from ..letters import UPPER
from ..lexicon import Lexicon
from ..numbers import Number
from ..patterns import pattern
from .arithmetic import Claim
from .listed import AND, LABELS, NAME, Notes, name_sizes, note_sizes, plain_sizes
from .passages import Passage, children, rows_under

_BRACKET = pattern(r"\s+[^.,;:()\d]{1,70}?\s*\((?P<list>(?:[^()]|\([^()]*\))*)\)")
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
_FIRST, _FIRST_NTH = pattern(r"một\s+là\b"), pattern(r"thứ\s+nhất\b")  # in small letters
_ORDER = {word: i for i, words in enumerate(_NTH, 1) for word in words.split("|") if not (i == 9 and word == "(i)")}
_DIRECT = pattern(rf"\s+(?:[^\W\d{UPPER}]+\s+){{1,2}}(?P<list>[{UPPER}][^.;:()]*?)(?=[.;)]|\Z)")
_COLON = pattern(r"[^.;:()\d]{1,70}:\s*(?P<list>[^.;:]{5,400})")
_TRAIL = pattern(r"\s(?:để|nhằm|trong|với|theo|do|đã|đang|được|có|thực hiện|triển khai)\s.*\Z", re.IGNORECASE)
_TO_MARK = pattern(r"[^.;:\d]{1,90}")
_OBLIQUE = pattern(r"\b(?:giữa|của|cho|với|từ|trong|tại|theo|bởi|về|trên|ở|đối\s+với)\s+\Z", re.IGNORECASE)  # not what is listed
_MOST = 60
_NEAR = 100  # a bracket or a colon that opens the list of a number stands no farther: most numbers have neither


class _Cues(NamedTuple):
    same: re.Pattern[str]
    ends: re.Pattern[str]
    measures: re.Pattern[str]
    pointers: re.Pattern[str]


def find_counts(passages: list[Passage], at: int, notes: Notes, lexicon: Lexicon) -> Iterator[Claim]:
    """Count claims of ``passages[at]``. ``notes``: the words of footnotes by the place of their marks."""
    passage = passages[at]
    cues = _cues(lexicon)
    stated = [n for n in passage.numbers if _is_count(n, passage.words) and not cues.measures.match(passage.words, n.end)]
    done = [*_numerators(passage)]
    if not stated and not done:
        return
    marks = notes.within(passage)
    for number in (*stated, *done):
        claim = (
            _in_bracket(passage, number, cues)
            or _named_directly(passage, number)
            or _after_colon(passage, number)
            or _in_note(passage, number, marks)
        )
        if claim is not None and (claim.holds or number in stated):
            yield claim
    if stated:
        yield from _numbered(passage, stated)
    below = _below(passages, at, sorted((*stated, *done), key=lambda n: n.start), cues)
    if below is not None and (below.holds or below.numbers[0] in [n.value for n in stated]):
        yield below


def _numerators(passage: Passage) -> Iterator[Number]:
    """ "6/7 chức danh: …": the six may be listed; the things stand after the seven."""
    for part, whole in pairwise(passage.numbers):
        if passage.words[part.end : whole.start] == "/" and not whole.unit and 2 <= part.value <= _MOST:
            yield part._replace(end=whole.end, after=whole.after)


def _is_count(number: Number, words: str) -> bool:
    if number.unit or not 1 <= number.value <= _MOST or number.scale != 1.0 or number.step != 1.0:
        return False
    return words[number.start - 1 : number.start] != "/" and words[number.end : number.end + 1] != "/"


def _claim(number: Number, listed: int, end: int) -> Claim:
    return Claim("count", (number.value, float(listed)), listed == number.value, float(listed), number.start, end)


def _in_bracket(passage: Passage, number: Number, cues: _Cues) -> Claim | None:
    """ "02 địa phương (Hà Nam, Thái Nguyên)": names only; one name under a larger number is an example, not a list."""
    if passage.words.find("(", number.end, number.end + _NEAR) < 0:
        return None
    found = _BRACKET.match(passage.words, number.end, number.end + 700)
    if found is None or LABELS.search(found["list"] + " "):
        return None
    firm = ";" in found["list"]
    items = [item.strip() for item in re.split(r";" if firm else r",", _without_inner(found["list"])) if item.strip()]
    if (
        not items
        or not all(NAME.match(item) and not cues.pointers.match(item) for item in items)
        or re.search(r"\.\.\.|…|v\.v|:", found["list"])
    ):
        return None
    possible = {len(items)} | (set() if firm else {len(items) + len(AND.findall(items[-1]))})
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
    return _claim(number, int(number.value), found.end()) if number.value in name_sizes(found["list"]) else None


def _after_colon(passage: Passage, number: Number) -> Claim | None:
    """ "03 cơ quan: Sở A, Sở B và Sở C": said only where the number is right, for "và" stands inside names too."""
    near = passage.words.find(":", number.end, number.end + _NEAR) >= 0
    found = _COLON.match(passage.words, number.end, number.end + 500) if near else None
    if found is None or number.value < 2:
        return None
    sizes = name_sizes(_TRAIL.sub("", found["list"])) if NAME.match(found["list"]) else plain_sizes(found["list"])
    return _claim(number, int(number.value), found.end()) if number.value in sizes else None


def _in_note(passage: Passage, number: Number, marks: list[tuple[int, str]]) -> Claim | None:
    """ "ký 03 văn kiện⁹" where footnote 9 lists three: said only where it is right, for a note may say anything."""
    note = next(((at, words) for at, words in marks if at > number.end), None)
    if note is None or number.value < 2 or not _TO_MARK.fullmatch(passage.words, number.end, note[0]):
        return None
    return _claim(number, int(number.value), note[0]) if number.value in note_sizes(note[1]) else None


def _numbered(passage: Passage, stated: list[Number]) -> Iterator[Claim]:
    """ "05 khó khăn: (1) …; (2) …": the labels must begin at one and run on; the number is the last before the first."""
    low = passage.low
    labels = "(" in low and any(first in low for first in ("(1)", "(i)", "(a)"))
    if not labels and not ("là" in low and _FIRST.search(low)) and not _FIRST_NTH.search(low):
        return
    run: list[re.Match[str]] = []
    for label in (*LABELS.finditer(passage.words), None):
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


def _below(passages: list[Passage], at: int, numbers: list[Number], cues: _Cues) -> Claim | None:
    """Dashes, numbered items or table rows under "… 03 đoàn kiểm tra:" or under a line that says their number.

    A wrong number is said only where nothing else between it and the colon could be what is listed. Where there is no
    colon the number must be right, and large enough not to be so by chance.
    """
    if not numbers:
        return None
    words = passages[at].words
    end = len(words.rstrip())
    opens = words.endswith(":", 0, end)
    rows = rows_under(passages, at)
    if rows:  # with or without a row of headings
        right = [n for n in numbers if n.value in (rows, rows - 1)] if opens else []
        return _claim(right[-1], int(right[-1].value), end) if right else None
    items = len(children(passages, at))
    least = 1 if opens else 5 if words.endswith((".", ";"), 0, end) else 3
    right = [n for n in numbers if n.value == items >= least and (n is numbers[-1] or items > 2) and _reaches(words, n, end, cues)]
    if right:
        return _claim(right[-1], items, end)
    last = numbers[-1]
    gap = words[last.after : end]
    sure = (
        opens
        and items > 1
        and last.value > 1
        and len(gap) <= 90
        and not re.search(r"[.;()\[\]]", gap)
        and cues.ends.search(gap) is not None
    )
    return _claim(last, items, end) if sure and not _OBLIQUE.search(words[max(0, last.start - 12) : last.start]) else None


def _reaches(words: str, number: Number, end: int, cues: _Cues) -> bool:
    """Whether the same sentence says the number and opens the list, or one of only "Cụ thể như sau:" stands between."""
    gap = words[number.after : end]
    return len(gap) <= 300 and cues.same.fullmatch(gap) is not None


@lru_cache(maxsize=8)
def _cues(lexicon: Lexicon) -> _Cues:
    def either(key: str) -> str:
        return "|".join(re.escape(w).replace(r"\ ", r"\s+") for w in lexicon.words(f"cues.{key}"))

    cue = either("list_cues")
    return _Cues(
        same=pattern(rf"(?:[^.;]|\.(?!\s)|;(?!\s))*(?:[.;]\s+(?:{cue})[^.;:]{{0,30}}:|[.;])?", re.IGNORECASE),
        ends=pattern(rf"\A[^,]{{1,80}}?(?:,?\s(?:{cue}))*\s*:\Z", re.IGNORECASE),
        measures=pattern(rf"\s*(?:{either('list_not_units')})(?!\w)", re.IGNORECASE),
        pointers=pattern(rf"(?:{either('list_not_items')})\b", re.IGNORECASE),
    )
