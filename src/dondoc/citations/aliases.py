"""Tên gọi tắt: "Kế hoạch 83" for 83-KH/TU, whether the text defines it ("sau đây gọi tắt là Kế hoạch 83") or not.

A defined name holds from its definition on. Without one, a kind and a number mean the one document of the text that
has both; where two could be meant, or none, the mention keeps its words and has no code.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from ..model import Unplaced
from .before import read_before, turned
from .mentions import Mention
from .words import Words

# The blank first (one literal is found faster than ten digits), then the digit, then the end of the word before it.
_ENDS = "ận|ch|nh|ết|hị|ri|ẫn|áo|ăn|ện|tư|hế|án|số|ật|lệ"
_NUMBER_END = r"(?![0-9]|[.,/\-–][0-9A-Za-zĐđ]|\ ?[-/%–]\ ?[0-9A-ZĐ])"
NICKNAME = re.compile(rf" (?=[0-9])(?<=(?:{_ENDS}) )(?P<number>[0-9]{{1,4}}){_NUMBER_END}")
NICKNAME_WRAPPED = re.compile(rf"\n(?=[0-9])(?<=(?:{_ENDS})\n)(?P<number>[0-9]{{1,4}}){_NUMBER_END}")
# What may follow a nickname that no document of the text explains, so that "Kế hoạch 83 tỷ đồng" is none.
_STANDS_ALONE = re.compile(
    r"[)\]\"”*_]{0,3}(?:[,;.:)]|\s*\n|\s+(?:của|về|ngày|và|khóa|khoá|nêu|trên|được|tại|đến|là|để|đã|do|thì|\(|\*)|\Z)"
)
_DEFINITION_REACH = 700


def read_nicknames(content: str, mentions: list[Mention], unplaced: list[Unplaced], w: Words) -> tuple[list[Mention], list[Unplaced]]:
    """The mentions with the nicknames among them; short codes ("21-KL") that the text explains leave ``unplaced``."""
    known: dict[tuple[str | None, int], set[str]] = {}
    first: dict[str, Mention] = {}
    for m in mentions:
        if m.code is not None:
            known.setdefault((m.kind, m.code.number), set()).add(m.code.key)
            first.setdefault(m.code.key, m)
    defined = _definitions(content, mentions, w)
    new: list[Mention] = []
    for hit in (*NICKNAME.finditer(content), *NICKNAME_WRAPPED.finditer(content)):
        start, number = hit.start("number"), int(hit["number"])
        back = turned(content, start)
        before = read_before(content, start, max(0, start - 60), back, w)
        if before.kind is None or not content[before.begin].isupper() or before.name in w.generic:
            continue
        at, meant = defined.get((before.kind, number), (0, None))
        if meant is None or start < at:
            same = known.get((before.kind, number), set())
            meant = first[next(iter(same))] if len(same) == 1 else None
        if meant is None and not _STANDS_ALONE.match(content, hit.end()):
            continue
        if not _overlaps(before.begin, hit.end(), mentions):
            new.append(_nickname(content, before.begin, start, hit.end(), before.kind, meant, back, w))
    rest: list[Unplaced] = []
    for u in unplaced:
        meant = _short_code(u, known, first, w)
        if meant is None:
            rest.append(u)
            continue
        back = turned(content, u.span.start)
        before = read_before(content, u.span.start, max(0, u.span.start - 60), back, w)
        new.append(_nickname(content, before.begin, u.span.start, u.span.end, meant.kind, meant, back, w))
    if new:
        mentions = sorted([*mentions, *new], key=lambda m: m.start)
    return mentions, rest


_SHORT_CODE = re.compile(r"([0-9]{1,6})[-–]([A-Za-zĐđ]{2,5})")


def _short_code(u: Unplaced, known: dict[tuple[str | None, int], set[str]], first: dict[str, Mention], w: Words) -> Mention | None:
    """ "21-KL" is 21-KL/TW where the text cites one document of that kind and number."""
    found = _SHORT_CODE.fullmatch(u.text)
    if found is None:
        return None
    keys = {key for kind in w.abbreviations.get(found[2], ()) for key in known.get((kind, int(found[1])), ())}
    return first[next(iter(keys))] if len(keys) == 1 else None


def _overlaps(start: int, end: int, mentions: list[Mention]) -> bool:
    """Whether a place lies in a mention; ``mentions`` are in order."""
    i = bisect_left(mentions, end, key=lambda m: m.start)
    return any(m.end > start for m in mentions[max(0, i - 2) : i])


def _nickname(content: str, begin: int, number_at: int, end: int, kind: str | None, meant: Mention | None, back: str, w: Words) -> Mention:
    mention = Mention(begin, end, kind, meant.code if meant else None, "alias" if meant else "name")
    mention.surround(content, back, number_at, max(0, begin - 110), None, w)
    if meant is None:
        name = " ".join(content[begin:end].split())
        mention.title = f"{name} {mention.title}" if mention.title else name
    return mention


def _definitions(content: str, mentions: list[Mention], w: Words) -> dict[tuple[str | None, int], tuple[int, Mention]]:
    """(kind, number) of a short name -> where its definition ends, and the document meant."""
    out: dict[tuple[str | None, int], tuple[int, Mention]] = {}
    for cue in w.short_names:
        for found in cue.finditer(content):
            name = w.kind_names.match(content, found.end())
            number = _NUMBER.match(content, name.end()) if name else None
            if name is None or number is None:
                continue
            kind, value = w.kind_id(name.group()), int(number[1])
            near = [m for m in mentions if m.code is not None and m.end <= found.start() < m.end + _DEFINITION_REACH]
            meant = next((m for m in reversed(near) if m.code is not None and m.code.number == value), None)
            meant = meant or next((m for m in reversed(near) if m.kind == kind), None)
            if meant is not None:
                out.setdefault((kind, value), (number.end(), meant))
    return out


_NUMBER = re.compile(rf"(?:[\s_*]+[Ss]ố)?[\s_*:]+([0-9]{{1,4}}){_NUMBER_END}")
