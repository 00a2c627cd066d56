"""Tên cơ quan ở góc trái: the issuing body (ô 2) and the body above it.

Lines are joined to names: a new name begins where a line opens with the head of a body (Sở, Ban, Văn phòng …) and the name so
far is whole. Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, II.2; Hướng dẫn 05-HD/VPTW, I.2.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from ..capitals import is_syllable
from ..folding import fold, strip_marks
from ..patterns import pattern
from .form import Form
from .marks import Token, is_upper

_TRIM = " /\\|.,;:*_'\"=~^"
_HANGING = pattern(r"(?:[-–,&]|\b(?:và|của|về|các|cho|thuộc|phòng chống))\Z")
_CONTINUES = pattern(r"(?:và|của|về|các|cho|thuộc|[-–&])(?!\w)|[-–&]")
_DRAWN = frozenset("-_=*~")
_RULE = pattern(r"[\s*]*[-_=*~]{2,}[\s*]*")


class Name(NamedTuple):
    """Tên một cơ quan as printed on its lines, and where in the sheet."""

    words: str
    first: int
    last: int


def read_names(tokens: list[Token], form: Form) -> list[Name]:
    """The bodies that the lines of the left corner name, from the highest to the issuer."""
    names: list[Name] = []
    lows: list[str] = []  # of each name: folded
    bare = [_bare(token) for token in tokens if token.kind == "text"]
    respelt = [_respelt(words, form) for words, _, _ in bare]
    folded = [fold(words) for words in respelt]
    for index, (_, first, last) in enumerate(bare):
        words, low = respelt[index], folded[index]
        if not _is_line(words, low, form, bool(names)):
            continue
        following = folded[index + 1] if index + 1 < len(folded) else ""
        if names and not _is_new(lows[-1], low, form) and not _opens_broken(lows[-1], low, following, form):
            names[-1] = Name(f"{names[-1].words} {words}", names[-1].first, last)
            lows[-1] = f"{lows[-1]} {low}"
        else:
            names.append(Name(words, first, last))
            lows.append(low)
    return [name for name, low in zip(names, lows, strict=True) if form.issuer.match(low) or _is_plain(name.words)]


def _bare(token: Token) -> tuple[str, int, int]:
    """The words of a line without the rule drawn under them."""
    text = token.text.strip(_TRIM)
    if not _DRAWN.isdisjoint(text):
        text = _RULE.split(text)[0].strip(_TRIM)
    first = token.first + max(token.text.find(text), 0)
    return text, first, first + len(text)


def _respelt(words: str, form: Form) -> str:
    """A known name whose marks were lost on the way (``BAN CHÁP HÀNH TRUNG ƯƠNG``, ``VAN PHONG``) as it is written."""
    if not words.isupper():
        return words
    parts = words.split()
    bare = strip_marks(" ".join(parts[:6])).split(" ")
    for count in range(len(bare), 1, -1):
        known = form.spellings.get(" ".join(bare[:count]))
        if known is not None:
            return words if fold(known) == fold(" ".join(parts[:count])) else " ".join((known.upper(), *parts[count:]))
    return words


def _is_line(words: str, low: str, form: Form, follows: bool) -> bool:
    if (
        len(words) < 2
        or len(words) > 160
        or form.not_issuer.match(low)
        or form.kind.fullmatch(low)
        or low.startswith(("(", "[", "v/v", "số"))
    ):
        return False
    if is_upper(words):
        return True
    if follows and form.localities and form.locality.match(low) and len(words) < 40 and words[-1].isalpha():
        return True
    return (
        len(words) < 70
        and form.issuer.match(low) is not None
        and words[0].isupper()
        and not words.endswith((":", ";", "."))
        and words.count(" ") < 12
    )


def _is_new(before: str, low: str, form: Form) -> bool:
    """Whether a line begins another body than the lines before it."""
    if form.issuer.match(before) is None or _HANGING.search(before) or _CONTINUES.match(low) or form.issuer.match(low) is None:
        return False
    if _spans(before, low, form):
        return False
    last = before.rsplit(" - ", 1)[-1]
    if " - " in before and form.organ.match(last) and form.organ.match(low) is None:
        return False
    if last.endswith("ủy ban trung ương"):
        return False
    return form.unfinished.match(before) is None or form.organ.match(low) is not None and form.issuer.fullmatch(before) is not None


def _spans(before: str, low: str, form: Form) -> bool:
    """Whether the break between two lines stands inside a head: ``… ĐẢNG / BỘ TỈNH …``, ``BỘ / TƯ LỆNH``."""
    words = before.split()
    for count in (1, 2):
        tail = " ".join(words[-count:])
        head = form.issuer.match(f"{tail} {low}")
        if head is not None and head.end() > len(tail) + 1:
            return True
    joined = f"{before} {low}"
    return any(found.start() < len(before) < found.end() - 1 for found in form.known.finditer(joined, max(0, len(before) - 60)))


def _opens_broken(before: str, low: str, following: str, form: Form) -> bool:
    """Whether a line holds the first words of a head that the next line ends: ``BỘ TÀI CHÍNH / TỔNG / CỤC THUẾ``."""
    if not following or len(low.split()) > 3 or form.issuer.match(low) or form.unfinished.match(before) or not form.issuer.match(before):
        return False
    head = form.issuer.match(f"{low} {following}")
    return head is not None and head.end() > len(low) + 1 and not _spans(before, f"{low} {following}", form)


def _is_plain(words: str) -> bool:
    """A name whose head is not known: read only when its words are sound (text read badly is not)."""
    syllables = re.findall(r"[^\W\d_]+", words)
    return len(syllables) > 2 and all(is_syllable(word) for word in syllables) and any(ord(c) > 127 for c in words)
