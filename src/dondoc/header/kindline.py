"""Dòng tên loại: the line that names the kind of document, and what such a line says more when it calls the document by its full name."""

from __future__ import annotations

from typing import NamedTuple

from ..codes import read_code
from ..dates import read_date
from ..layout import read_label
from ..patterns import pattern
from .form import Form
from .marks import Token, is_upper
from .strips import Sheet

_NUMBERED = pattern(r"\s*số\s*:?\s*")
_DATED = pattern(r"\s*,?\s*(?=ngày\s)")
_OF_BODY = pattern(r"\s*,?\s*của\s+")
_ABOUT = pattern(r"(?<!\w)về(?!\w)")
_DRAFT = pattern(r"\(?(?:bản\s+)?dự\s+thảo\)?\s*")


class KindLine(NamedTuple):
    """Tên loại: the id of the kind; ``token`` the index of its token.

    ``first`` is where in the sheet its name begins, ``rest`` where the words after it do.
    """

    kind: str
    name: str
    token: int
    first: int
    rest: int


class Heading(NamedTuple):
    """Tên gọi đầy đủ trên một dòng: ``Quyết định số 749/QĐ-UBND ngày 03/6/2020 của Ủy ban nhân dân tỉnh …``; places in the sheet."""

    code: tuple[int, int]
    day: tuple[int, int] | None
    body: tuple[int, int] | None
    rest: int


def find_kind(tokens: list[Token], start: int, form: Form, *, first_line: bool) -> KindLine | None:
    """The first line from ``start`` on that names the kind. ``first_line``: it may open the text in small letters."""
    for index in range(start, len(tokens)):
        token = tokens[index]
        if token.kind == "to":
            return None
        if token.kind != "text":
            continue
        low = token.low
        draft = _DRAFT.match(low)
        at = draft.end() if draft and draft.end() < len(low) else 0
        found = form.kind.match(low, at)
        if found is not None:
            named = token.text[at : found.end()]
            alone = found.end() == len(low.rstrip(" :"))
            if (
                (is_upper(named) and not low.endswith(":"))
                or (alone and named[0].isupper() and index < 30)
                or (first_line and index == start)
            ):
                name = " ".join(found.group().split())
                kind = form.kinds.get(name) or form.kinds.get(name.removesuffix(" liên tịch"), "khac")
                return KindLine(kind, name, index, token.first + at, token.first + found.end())
        if (first_line and index > 2 and len(low) > 200) or (read_label(token.text) and len(low) > 3 and token.text[0] not in "-–"):
            return None
    return None


def read_heading(sheet: Sheet, kind: KindLine, form: Form) -> Heading | None:
    """What a line that calls the document by its full name says after the kind; None where it gives no number."""
    number = _NUMBERED.match(sheet.low, kind.rest)
    read = read_code(sheet.text, number.end()) if number else None
    if number is None or read is None:
        return None
    at, day, body = read.end, None, None
    dated = _DATED.match(sheet.low, at)
    if dated is not None and (found := read_date(sheet.text, dated.end())) is not None:
        day, at = (dated.end(), found.end), found.end
    of = _OF_BODY.match(sheet.low, at)
    if of is not None and form.issuer.match(sheet.low, of.end()):
        about = _ABOUT.search(sheet.low, of.end())
        line = sheet.text.find("\n", of.end())
        stop = min(x for x in (about.start() if about else len(sheet.text), line if line >= 0 else len(sheet.text)))
        body, at = (of.end(), stop), stop
    return Heading((read.start, read.end), day, body, at)
