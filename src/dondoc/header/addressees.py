"""Nơi gửi tới: the bodies after ``Kính gửi``, ``Kính trình``, ``… điện:``, one entry each.

One addressee stands on the same line; several stand on lines of their own with a dash. Source: Nghị định 30/2020/NĐ-CP,
Phụ lục I, II.9; Hướng dẫn 05-HD/VPTW, I.9.
"""

from __future__ import annotations

from typing import NamedTuple

from ..folding import squeeze
from ..letters import LOWER, UPPER
from ..patterns import pattern
from .form import Form
from .marks import Token

_DASH = pattern(r"[-–—•●▪*+·]\s*")
_INNER = pattern(rf"\s*;\s*(?:[-–]\s*)?|(?<=[.,])\s*[-–]\s+(?=[{UPPER}])")
_STUCK = pattern(rf"\.(?=[{UPPER}])|(?<=[{LOWER}])(?=[{UPPER}][{LOWER}])")
_NARROW, _WIDE = 48, 135
_BODIES = pattern(r"(?:các|ủy ban|ubnd|thủ trưởng|đồng chí|ông|bà|lãnh đạo|chủ tịch|bí thư|giám đốc|ban|tất cả)(?!\w)")


class Addressees(NamedTuple):
    """Những nơi nhận ở dòng "Kính gửi": entries, and where in the sheet they begin and end."""

    entries: tuple[str, ...]
    first: int
    last: int


def read_addressees(tokens: list[Token], at: int, form: Form) -> Addressees:
    """Read from the token ``at``, which is the ``Kính gửi`` mark."""
    entries: list[str] = []
    first = last = tokens[at].last
    width = _width(tokens, at)
    alone = at + 1 < len(tokens) and tokens[at + 1].strip != tokens[at].strip
    before: Token | None = None
    mark = tokens[at]
    dashed = False
    index = at + 1
    while index < len(tokens):
        token = tokens[index]
        index += 1
        if token.kind == "rule":
            if entries:
                break
            continue
        if token.kind == "to":
            mark, before, alone, dashed = token, None, True, False
            continue
        if token.kind != "text" or (not entries and token.text[0] in "(…"):
            break
        text = token.text
        if text[0] == "(" and text.rstrip("*")[-1] == ")":  # "(Địa chỉ: …)" under an addressee
            last = token.last
            continue
        dash = _DASH.match(text)
        broken = bool(
            dash and before is not None and text[dash.end() : dash.end() + 1].islower() and not entries[-1].endswith((";", ".", ","))
        )
        dash = None if broken else dash  # "chính trị / - xã hội"
        if dash and form.opener.match(token.low, dash.end()):
            break
        dashed = dashed or dash is not None
        if dash is None and before is not None and not broken:
            room = max(0, width - _lead(mark, before))
            if not (dashed and _is_wrapped(entries[-1], token, form)) and not _goes_on(entries[-1], before, token, form, room, alone):
                break
        stuck = _STUCK.search(text) if len(text) > 120 or before is None else None
        cut = stuck.start() if stuck and not _is_name(text, stuck.start()) else len(text)
        words = text[dash.end() if dash else 0 : cut]
        if dash or before is None or _is_new(entries[-1], token, form, alone and not dashed):
            entries.append(words)
        else:
            entries[-1] += " " + words
        first = token.first if first == tokens[at].last else first
        last = token.first + cut
        before = token
        if cut < len(text):
            break
    split = [squeeze(piece).strip(" ;.,:*") for entry in entries for piece in _parts(entry.rstrip("; "))]
    return Addressees(tuple(piece for piece in split if piece), first, last)


def _parts(entry: str) -> list[str]:
    return _INNER.split(entry) if ";" in entry or "-" in entry or "–" in entry else [entry]


def _goes_on(entry: str, before: Token, token: Token, form: Form, width: int, alone: bool) -> bool:
    """Whether a line without a dash still belongs to the addressees."""
    text, low = token.text, token.low
    if entry.endswith((".", "./.")):
        return False
    if text[0].islower():
        return token.above <= 1
    if form.opener.match(low) or len(text) > 200 or token.above > 1 or _is_sentence(low, form):
        return False
    if entry.endswith((";", ",")):
        return token.above == 0 or len(text) < 90
    if token.above:
        return False
    if alone and (form.issuer.match(low) or _BODIES.match(low)):
        return len(text) < 90
    reach = len(before.text) + 1 + len(text.split(" ", 1)[0])
    return bool(width) and reach >= 0.8 * width


def _is_wrapped(entry: str, token: Token, form: Form) -> bool:
    """Whether a line goes on with an entry that had a dash and has not ended."""
    whole = entry.endswith((";", ".", ",")) or token.above > 0 or len(token.text) > 120
    return not whole and not form.opener.match(token.low) and not _is_sentence(token.low, form)


def _is_sentence(low: str, form: Form) -> bool:
    """``Sở Nội vụ đề nghị …``: the body begins."""
    head = form.issuer.match(low)
    return head is not None and form.performative.search(low, head.end()) is not None


def _is_new(entry: str, token: Token, form: Form, alone: bool) -> bool:
    low = token.low
    if entry.endswith(";"):
        return True
    return (
        alone and not entry.endswith((",", "-", " và")) and token.text[0].isupper() and bool(form.issuer.match(low) or _BODIES.match(low))
    )


def _lead(mark: Token, token: Token) -> int:
    """The columns that ``Kính gửi:`` takes on the line of ``token``."""
    return token.first - mark.first if mark.strip == token.strip else 0


def _width(tokens: list[Token], at: int) -> int:
    """The width at which the lines after the mark are wrapped; 0 where they are not."""
    near = [len(token.text) for token in tokens[at + 1 : at + 14] if token.kind == "text"]
    longest = max(near, default=0)
    return longest if _NARROW <= longest <= _WIDE else 0


def _is_name(text: str, at: int) -> bool:
    """``TP.HCM``, ``Tp.Huế``: a full stop inside a name."""
    return (
        text[max(0, at - 3) : at].strip().lower() in ("tp", "tx", "tt", ". tp", "q", "p", "h", "x")
        or text[at : at + 1] == "."
        and text[at - 1 : at].isupper()
    )
