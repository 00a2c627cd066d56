"""Tên cơ quan ở góc trái: the issuing body (ô 2) and the body above it.

Lines are joined to names: a new name begins where a line opens with the head of a body (Sở, Ban, Văn phòng …) and the name so
far is whole. Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, II.2; Hướng dẫn 05-HD/VPTW, I.2.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from ..capitals import is_syllable
from ..folding import fold
from .form import Form
from .marks import Token, is_upper

_TRIM = " /\\|.,;:*_'\"=~^"
_HANGING = re.compile(r"(?:[-–,&]|\b(?:và|của|về|các|cho|thuộc|phòng chống))\Z")
_CONTINUES = re.compile(r"(?:và|của|về|các|cho|thuộc|[-–&])(?!\w)|[-–&]")
_RULE = re.compile(r"[\s*]*[-_=*~]{2,}[\s*]*")


class Name(NamedTuple):
    """Tên một cơ quan as printed on its lines, and where in the sheet."""

    words: str
    first: int
    last: int


def read_names(tokens: list[Token], form: Form) -> list[Name]:
    """The bodies that the lines of the left corner name, from the highest to the issuer."""
    names: list[Name] = []
    for token in tokens:
        if token.kind != "text":
            continue
        words, first, last = _bare(token)
        low = fold(words)
        if not _is_line(words, low, form, bool(names)):
            continue
        if names and not _is_new(names[-1].words, low, form):
            names[-1] = Name(f"{names[-1].words} {words}", names[-1].first, last)
        else:
            names.append(Name(words, first, last))
    return [name for name in names if form.issuer.match(fold(name.words)) or _is_plain(name.words)]


def _bare(token: Token) -> tuple[str, int, int]:
    """The words of a line without the rule drawn under them."""
    text = _RULE.split(token.text.strip(_TRIM))[0].strip(_TRIM)
    first = token.first + max(token.text.find(text), 0)
    return text, first, first + len(text)


def _is_line(words: str, low: str, form: Form, follows: bool) -> bool:
    if len(words) < 2 or len(words) > 160 or form.not_issuer.match(low) or low.startswith(("(", "[", "v/v", "số")):
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


def _is_new(so_far: str, low: str, form: Form) -> bool:
    """Whether a line begins another body than the lines before it."""
    before = fold(so_far)
    if form.issuer.match(before) is None or _HANGING.search(before) or _CONTINUES.match(low) or form.issuer.match(low) is None:
        return False
    last = before.rsplit(" - ", 1)[-1]
    if " - " in before and form.organ.match(last) and form.organ.match(low) is None:
        return False
    if last.endswith("ủy ban trung ương"):
        return False
    return form.unfinished.match(before) is None or form.organ.match(low) is not None and form.issuer.fullmatch(before) is not None


def _is_plain(words: str) -> bool:
    """A name whose head is not known: read only when its words are sound (text read badly is not)."""
    syllables = re.findall(r"[^\W\d_]+", words)
    return len(syllables) > 2 and all(is_syllable(word) for word in syllables) and any(ord(c) > 127 for c in words)
