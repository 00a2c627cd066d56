"""Lần nhắc: one mention of a document by its number, read with all that stands around it."""

from __future__ import annotations

import re
from datetime import date

from ..codes import Code, read_code
from ..lexicon import Lexicon
from ..model import Span, Unplaced
from ..patterns import pattern
from .after import Ahead, issued_on, read_after
from .before import Before, far_kind, names_form, pinpoint_before, read_before, role_before, turned, usual_before
from .numbers import Numbered
from .words import Words

_LIST_GAP = 700  # the longest way between two members of a list, title and issuer of the first included
_LIST_END = pattern(r"(?:[;,]|(?<!\w)và|(?<!\w)hoặc|(?<!\w)cùng)[\s*_]*(?:\([0-9ivx]{1,4}\)[\s*_]*)?(?:[Ss]ố[\s:]*)?\Z")
_MORE_NUMBERS = pattern(r"(?<![\w/-])(?P<numbers>[0-9]{1,5}(?:[ ]?,[ ]?[0-9]{1,5}){0,9})[ ]?(?:,|và)[\s]{0,4}\Z".replace("[ ]", "\\ "))
_TORN = pattern(r"(?:[Ss](?:ố|o|ô|6)?)[ ][0-9]{1,3}[ ]\Z".replace("[ ]", "\\ "))


class Mention:
    """Một lần nhắc: one place where a document is named. ``code`` is None where only its name is there."""

    __slots__ = ("code", "date", "end", "issuer", "kind", "pinpoint", "role", "start", "title", "title_end", "via", "work")

    def __init__(self, start: int, end: int, kind: str | None, code: Code | None, via: str) -> None:
        self.start, self.end, self.kind, self.code, self.via = start, end, kind, code, via
        self.title_end = end
        self.date: date | None = None
        self.issuer: str | None = None
        self.title: str | None = None
        self.role = "mentions"
        self.pinpoint: str | None = None
        self.work = ""

    def surround(
        self, content: str, back: str, back_from: int, floor: int, last: Mention | None, w: Words, ahead: Ahead | None = None
    ) -> None:
        """Read date, issuer and title after, role and pinpoint before; ``back`` is the text before ``back_from``, turned."""
        self.follow(content, floor, w, ahead)
        self.place(content, back, back_from, floor, last, w)

    def follow(self, content: str, floor: int, w: Words, ahead: Ahead | None) -> None:
        """Read date, issuer and title after."""
        self.date, self.issuer, self.title, self.end, self.title_end = read_after(content, self.end, w, ahead)
        if self.date is None:
            self.date = issued_on(content, self.start, floor)

    def place(self, content: str, back: str, back_from: int, floor: int, last: Mention | None, w: Words) -> None:
        """Read role and pinpoint before."""
        at, limit = back_from - self.start, back_from - floor
        self.play(role_before(back, at, limit, w), content, last)
        self.pinpoint = pinpoint_before(content, self.start, back, at, limit)

    def play(self, role: str | None, content: str, last: Mention | None) -> None:
        """Take the role that the words before give. A mention inside the title of the last one has that title's role, not ours."""
        start = self.start
        if last is not None:
            if start < last.title_end:
                if content[last.end : start].rstrip().endswith((",", ";")):
                    last.clip(start)
                    role = role or last.role
                else:
                    role = None
            if role == "" and start - last.title_end < 8 and "\n\n" not in content[last.title_end : start]:
                role = last.role
        if role:
            self.role = role

    def clip(self, at: int) -> None:
        """End the title before ``at``: the next document begins there, the title's list of bodies does not."""
        if self.title is not None:
            lost = self.title_end - at
            self.title = self.title[: max(0, len(self.title) - lost)].rstrip(" ,;-–") or None
        self.title_end = min(self.title_end, at)


def read_mentions(content: str, codes: list[Numbered], lexicon: Lexicon, w: Words) -> tuple[list[Mention], list[Unplaced]]:
    """The mentions of the codes found, in order, and the codes that nothing says are codes."""
    mentions: list[Mention] = []
    unplaced: list[Unplaced] = []
    last: Mention | None = None
    for code, start, end, ahead in codes:
        floor = last.end if last is not None else 0
        usual = usual_before(content, start, floor, w)
        if usual is not None:  # "thực hiện Kết luận số 21-KL/TW"
            mention = Mention(usual[1], end, usual[0], code, "code")
            mention.follow(content, floor, w, ahead)
            mention.play(usual[2], content, last)
        else:
            back = turned(content, start)
            before = read_before(content, start, floor, back, w)
            kind, name, begin, numbered, _, apart = before
            via = "code"
            if kind is None or kind == "khac" or apart or name in w.generic:  # not the usual "Kết luận số 21-KL/TW"
                kind, begin, via = _kind(content, code, start, before, last, floor, lexicon, w)
                why = _why_not(content, code, start, before, via, back, lexicon, w)
                if why is not None:
                    if why:
                        unplaced.append(Unplaced(content[start:end], Span(start, end), why))
                    continue
            mention = Mention(begin, end, kind, code, via)
            mention.surround(content, back, start, floor, last, w, ahead)
            if not numbered and before.kind is None:
                mentions += _numbers_before(content, code, start, mention, floor, lexicon, w)
        if mention.via == "code" and (mention.date is not None or mention.issuer is not None):
            mention.via = "full"
        mentions.append(mention)
        last = mention
    return mentions, unplaced


def _kind(
    content: str, code: Code, start: int, before: Before, last: Mention | None, floor: int, lexicon: Lexicon, w: Words
) -> tuple[str | None, int, str]:
    """The kind, where the mention begins, and how it was named: ``code`` (the usual way) or ``list``."""
    allowed = code.kinds(lexicon)
    if before.kind is not None:
        if before.name in w.generic and len(allowed) == 1:
            return allowed[0], before.begin, "code"
        if (before.kind == "khac" or before.apart) and allowed and before.kind not in allowed:
            return _single(allowed), before.number_at, "code"  # "… Luật Quy hoạch (Số 37/2019/NĐ-CP": that name is another's
        return before.kind, before.begin, "code"
    if before.name is not None:  # "NĐ 88/2025/NĐ-CP"
        named = [k for k in w.abbreviations[before.name] if k in allowed] or list(w.abbreviations[before.name])
        return named[0] if len(named) == 1 else _single(allowed), before.begin, "code"
    if before.numbered or code.form == "assembly":
        far = far_kind(content, before.begin, floor, allowed, w, by_name=code.form == "assembly")
        if far is not None:
            return far[0], far[1], "code"
    if last is not None and start - last.end < _LIST_GAP and _LIST_END.search(content, max(floor, start - 24), start):
        gap = content[last.end : start]
        if "\n\n" not in gap and ". " not in gap and last.code is not None:
            same = last.code.symbol == code.symbol or (last.code.form == code.form and (not allowed or last.kind in allowed))
            if same:
                return last.kind, before.begin, "list"
    return _single(allowed), before.begin, "code"


def _single(kinds: tuple[str, ...]) -> str | None:
    return kinds[0] if len(kinds) == 1 else None


def _why_not(content: str, code: Code, start: int, before: Before, via: str, back: str, lexicon: Lexicon, w: Words) -> str | None:
    """None when the code is a document's; "" when it is surely none (a form's number); else why it is not sure."""
    if before.kind is not None or before.name is not None or via == "list":
        return None
    if before.numbered and names_form(back, w):
        return ""
    if _TORN.search(content, max(0, start - 10), start):
        return "số bị tách rời bởi khoảng trắng"
    if before.numbered:
        return None
    if code.doubt is not None and len(code.parts) == 1 and code.kind is None:
        return f"trước đó không có tên loại hay chữ “số”; {code.doubt}"
    if code.kind is not None or code.form == "assembly" or code.issuers(lexicon):
        return None
    return "trước đó không có tên loại hay chữ “số”, ký hiệu cơ quan lạ"


def _numbers_before(content: str, code: Code, start: int, mention: Mention, floor: int, lexicon: Lexicon, w: Words) -> list[Mention]:
    """ "các Kết luận số 187, 188-KL/TW": the numbers in front share the symbol, the date and the issuer."""
    found = _MORE_NUMBERS.search(content, max(floor, start - 40), start)
    if found is None or code.year is not None:
        return []
    back = turned(content, found.start())
    before = read_before(content, found.start(), floor, back, w)
    if before.kind is None or not before.numbered:
        return []
    more: list[Mention] = []
    tail = str(code)[len(str(code)) - len(code.symbol) - 1 :]
    for m in re.finditer(r"[0-9]+", found["numbers"]):
        made = read_code(m.group() + tail, 0, lexicon)
        if made is None:
            return []
        begin = before.begin if not more else found.start() + m.start()
        other = Mention(begin, found.start() + m.end(), before.kind, made.code, "list")
        other.date, other.issuer = mention.date, mention.issuer
        other.role = role_before(back, found.start() - before.begin, found.start() - floor, w) or "mentions"
        more.append(other)
    mention.kind, mention.start, mention.via, mention.role = before.kind, start, "list", more[0].role
    return more
