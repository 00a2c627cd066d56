"""Nơi nhận: who gets the document, one entry each, "Lưu" included, brackets kept.

State and the Party's newer form end an entry with ``;``, the older one with ``,``. Source: Nghị định 30/2020/NĐ-CP, Phụ lục I,
II.9; Hướng dẫn 36-HD/VPTW §1.9; Hướng dẫn 05-HD/VPTW, I.9.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from ..folding import fold, squeeze
from ..layout import is_rule, read_label
from ..letters import LOWER, UPPER
from ..patterns import pattern
from .form import Form
from .marks import DASHES, is_upper
from .strips import Strip

HEAD = pattern(r"n[ơoờởớ]i\s+nh[ậâạa]n(?:\s+văn\s+bản)?\s*:?\s*", re.IGNORECASE)
_DASH = pattern(r"[-–—•●▪*+·]\s*")
_INNER = pattern(rf"(?<=[;.,)])\s*[-–]\s*(?=[{UPPER}])")
_KEPT = pattern(r"lưu(?!\w)")
_NOTE = pattern(r"\((?:để|b/c|báo|t/h|thực|p/h|phối|biết|đ/b)", re.IGNORECASE)
_NAME = pattern(rf"(?:[{UPPER}][{LOWER}]+\s+){{1,4}}[{UPPER}][{LOWER}]+\Z")


class Recipients(NamedTuple):
    """Danh sách nơi nhận; ``used`` is how many of the strips belong to it."""

    entries: tuple[str, ...]
    used: int


def read_recipients(strips: list[Strip], form: Form) -> Recipients:
    """Read from the strip that begins with ``Nơi nhận``."""
    head = HEAD.match(strips[0].text)
    rest = strips[0].text[head.end() :] if head else ""
    entries: list[str] = [_DASH.sub("", rest, count=1)] if rest.strip(" :*") else []
    used = 1
    for index, strip in enumerate(strips[1:], 1):
        text = strip.text
        dash = _DASH.match(text)
        if (is_rule(text) and text not in DASHES) or (not dash and _ends(entries, strip, form)):
            break
        used = index + 1
        if dash and not (entries and text[dash.end() : dash.end() + 1].islower() and entries[-1][-1:].isalnum()):
            entries.append(text[dash.end() :])
        elif not entries:
            entries.append(text)
        elif text.startswith("(") and strip.row == strips[index - 1].row:
            entries[-1] = f"{entries[-1].rstrip(' ;,')} {text}"
        elif _is_new(entries, text):
            entries.append(text)
        else:
            entries[-1] = f"{entries[-1]} {text}"
    pieces = [squeeze(piece).strip(" ;.,:*") for entry in entries for piece in _parts(entry)]
    return Recipients(tuple(piece for piece in pieces if piece), used)


def _parts(entry: str) -> list[str]:
    return _INNER.split(entry) if "-" in entry or "–" in entry else [entry]


def _ends(entries: list[str], strip: Strip, form: Form) -> bool:
    """Whether the list is over before a line without a dash."""
    text, low = strip.text, fold(strip.text)
    if form.prefix.match(low) and is_upper(text):
        return True
    listed = bool(entries) and (entries[-1].rstrip().endswith((",", ":")) or text.endswith((";", ",")))
    if is_upper(text) and not listed and (form.post.match(low) or form.kind.match(low) or len(text) > 12):
        return True
    if form.post.fullmatch(low) and strip.above:
        return True
    if low.startswith("phụ lục") or (read_label(text) is not None and bool(entries)):
        return True
    if not entries:
        return False
    if _KEPT.match(fold(entries[-1])):
        whole = entries[-1].rstrip().endswith(".") or strip.above > 0 or _NAME.match(text) is not None
        return whole and not (text[0] in "(" and not strip.above)
    return strip.above > 2 and not text[0].islower()


def _is_new(entries: list[str], text: str) -> bool:
    """A line that lost its dash begins an entry when the one before has ended."""
    if _NOTE.match(text) or text[0].islower():
        return False
    return entries[-1].rstrip().endswith(";") and text[0].isupper() and text.rstrip().endswith((";", ".", ","))
