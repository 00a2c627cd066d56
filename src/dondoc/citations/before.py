"""Trước số và ký hiệu: the type, the role and the provision that stand before a code.

All is read from one piece of text before the code, lowered and turned round: what is nearest comes first, and a
pattern matched at its start tries no other place.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from ..patterns import pattern
from .words import CHANGES, CLAUSE_ENDS, Words

LOOK_BACK = 110
_ROLE_REACH = 90
_NEAR = 48  # how far a cue may be from the mention, unless it opens the whole clause
_FROM_AFAR = ("basis", "on_proposal_of")
_JOINED = 24  # "và các ", "; ", ", đồng thời theo ": nothing but such words joins two members of a list


class Before(NamedTuple):
    """Phần đứng trước số: what stands before a code.

    ``kind`` is the id that is named, ``name`` its words (None if none), ``begin`` where the mention begins, ``numbered``
    whether "số" is there and ``number_at`` where it (or the code) begins; ``apart``: a bracket parts name and number.
    """

    kind: str | None
    name: str | None
    begin: int
    numbered: bool
    number_at: int
    apart: bool = False


def turned(content: str, end: int) -> str:
    """The text before ``end`` in small letters, turned round; its index ``i`` is ``content[end - 1 - i]``."""
    text = content[end - LOOK_BACK if end > LOOK_BACK else 0 : end]
    low = text.lower()
    return low[::-1] if len(low) == len(text) else lowered(text, 0, len(text))[::-1]


def lowered(content: str, start: int, end: int) -> str:
    """``content[start:end]`` in small letters, of the same length."""
    text = content[start:end]
    low = text.lower()
    return low if len(low) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


_ABBREVIATION = pattern(r"(?<!\w)([A-ZĐ][A-Za-zĐđ]{1,5})(\s+[Ss]ố)?[\s:]{1,3}\Z")
_TRIM = ' \n\t*_:.([“"'


_USUAL_REACH = 44  # a cue and a name of two words each, "số", and the end of the word before them


def usual_before(content: str, start: int, floor: int, w: Words) -> tuple[str, int, str] | None:
    """ "thực hiện Kế hoạch số ": kind, where the mention begins, and role of most mentions; None where it takes more to tell.

    A cue right before the name is the nearest, and no provision stands between them, so nothing before it counts.
    """
    low = start - _USUAL_REACH
    if low < floor or not content.startswith(" số ", start - 4):
        return None
    said = content[low : start - 4].rsplit(" ", 4)
    if len(said) < 5:
        return None
    _, cue, of_cue, name, of_name = said
    kind = w.usual_kinds.get(f"{name} {of_name}")
    if kind is None:
        return None
    role = w.usual_cues.get(cue.rpartition("\n")[2] + " " + of_cue)
    return None if role is None else (kind, start - 5 - len(name) - len(of_name), role)


def read_before(content: str, start: int, floor: int, back: str, w: Words) -> Before:
    """The kind named right before ``start``; ``back`` is ``turned(content, start)``, nothing before ``floor`` counts."""
    found = w.kind_behind.match(back, 0, start - floor)
    if found is None:
        return Before(None, None, start, False, start)
    if found.lastgroup == "kind":  # the groups stand in this order: number, kind
        begin = start - found.end()
        # A name that sticks to the word before it ("thực hiệnCông văn") begins with its capital.
        if begin == 0 or not content[begin - 1].isalnum() or (content[begin].isupper() and content[begin - 1].islower()):
            number, behind = found.groups()
            kind, name = w.kinds_behind.get(behind) or w.kind_of(behind)
            if number is None or (kind != "khac" and "(" not in number):  # the usual way: nobody asks where the number begins
                return Before(kind, name, begin, number is not None, start)
            return Before(kind, name, begin, True, _number_at(found, start), "(" in number)
    if found["number"] is not None:
        at = _number_at(found, start)
        return Before(None, None, at, True, at)
    short = _ABBREVIATION.search(content, max(floor, start - 14), start)
    if short is not None and short[1] in w.abbreviations:
        return Before(None, short[1], short.start(), short[2] is not None, start)
    return Before(None, None, start, False, start)


def _number_at(found: re.Match[str], start: int) -> int:
    """Where "số" begins."""
    return start - found.start("number") - len(found["number"].rstrip(_TRIM))


def names_kind(back: str, limit: int, w: Words) -> bool:
    """Whether ``read_before`` could name a kind."""
    found = w.kind_behind.match(back, 0, limit)
    return found is not None and found.lastgroup == "kind"


def names_form(back: str, w: Words) -> bool:
    """Whether the number is one of a form: "Mẫu số 01/BCĐBQH-MT"."""
    return w.not_document_behind.match(back) is not None


def far_kind(content: str, begin: int, floor: int, allowed: tuple[str, ...], w: Words, *, by_name: bool) -> tuple[str, int] | None:
    """A kind with words between it and "số": "Luật Lưu trữ số …" (``by_name``), "Quyết định của Thủ tướng Chính phủ số …"."""
    low = max(floor, begin - 170)
    clause = content[low:begin]
    cut = max(clause.rfind(";"), clause.rfind(". "), clause.rfind("\n\n"), clause.rfind(":"), clause.rfind("("))
    best: tuple[str, int] | None = None
    for found in w.kind_names.finditer(content, low + cut + 1, begin):
        kind = w.kind_id(found.group())
        if kind not in allowed and allowed:
            continue
        if by_name or content.startswith(("của", "CỦA"), found.end() + 1):
            best = (kind or "khac", found.start())
    return best


_NOTHING = pattern(r"[\s,;()\[\]“”\"*:.•\-–]*(?:(?:và|hoặc|cùng|với|các|những|số|tại|theo|của|là|gồm)[\s,*]*)*")


_ASIDE = pattern(r"\)[^()]*\(")


def role_before(back: str, at: int, limit: int, w: Words) -> str | None:
    """The role that the words behind index ``at`` of ``back`` give a mention; None when they give none.

    "" when nothing but joining words stands between this mention and the last one, or the beginning of the clause.
    """
    stop = limit if limit < at + _ROLE_REACH else at + _ROLE_REACH
    closed = back.find(")", at, stop)
    if closed >= 0 and back.find("(", closed) >= 0:  # what stands between brackets is an aside
        back = _ASIDE.sub(lambda m: " " * len(m.group()), back)
    found = w.role_behind.search(back, at, stop)
    if found is not None:
        cue = found.group()
        if cue[0] not in CLAUSE_ENDS:
            role = w.roles.get(cue, "") or w.roles.get(" ".join(cue.split()), "")
            if role in CHANGES and "cợưđ" in back[found.end() : found.end() + 24]:
                return None  # "đã được sửa đổi, bổ sung theo Luật …": changed by it; this document changes nothing
            return role if found.start() - at <= _NEAR or role in _FROM_AFAR else None
    end = stop if found is None else found.start()
    return "" if end - at <= _JOINED and _NOTHING.fullmatch(back[at:end][::-1]) else None


_LEVELS = "điểm|khoản|điều|tiểu mục|mục|chương|phần|phụ lục"
_BEHIND = "|".join(level[::-1].replace(" ", r"\s") for level in _LEVELS.split("|"))
_PIN = pattern(
    rf"\s*+(?:(?:{'|'.join(word[::-1] for word in ('của', 'tại', 'trong', 'ban hành kèm theo', 'kèm theo'))})\s++)?+,?+\s*+"
    rf"(?P<pins>(?:(?<!\w)[0-9a-zđ.]{{1,6}}+\s{{1,4}}+(?:{_BEHIND})(?!\w)(?:\s*,?\s*(?:aủc\s+)?(?=[0-9a-zđ.]{{1,6}}\s+(?:{_BEHIND})(?!\w)))?){{1,5}})"
)
_PIN_PART = pattern(rf"({_LEVELS})\s+([\w.]{{1,6}})")
_PIN_LABEL = {"điểm": r"[a-zđ]|[0-9.]+", "khoản": r"[0-9]+[a-zđ]?", "điều": r"[0-9]+[a-zđ]?", "tiểu mục": r"[0-9]+"}
_PIN_ORDER = ("phụ lục", "phần", "chương", "mục", "tiểu mục", "điều", "khoản", "điểm")


_PIN_ENDS = "0123456789ivxlc,aigo"  # how a label ends, or "của", "tại", "trong", "theo" after it; a letter alone follows a blank


def pinpoint_before(content: str, begin: int, back: str, at: int, limit: int) -> str | None:
    """ "điểm a khoản 2 Điều 5" -> ``5.2.a``; "Điều 5 khoản 2" -> ``5.2``; "mục III" -> ``III``."""
    if back[at + 1 : at + 2] not in _PIN_ENDS and not back[at + 2 : at + 3].isspace():
        return None
    found = _PIN.match(back, at, min(limit, at + 90))
    if found is None:
        return None
    low = found["pins"][::-1]
    offset = begin - (found.end("pins") - at)
    parts: dict[str, str] = {}
    for m in _PIN_PART.finditer(low):
        label = content[offset + m.start(2) : offset + m.end(2)].rstrip(".")
        if not re.fullmatch(_PIN_LABEL.get(m[1], r"[IVXLC]+|[0-9.]+|[A-H]"), label):
            return None  # "một số điều của", "chương trình"
        parts[m[1]] = label
    order = _PIN_ORDER[5:] if "điều" in parts else _PIN_ORDER
    return ".".join(parts[level] for level in order if level in parts) or None
