"""Tên gọi tắt: "Kế hoạch 83" for 83-KH/TU, whether the text defines it ("sau đây gọi tắt là Kế hoạch 83") or not.

A defined name holds from its definition on. Without one, a kind and a number mean the one document of the text that
has both; where two could be meant, or none, the mention keeps its words and has no code.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from itertools import chain

from ..model import Unplaced
from ..patterns import pattern
from .before import Before, names_kind, read_before, turned
from .mentions import Mention
from .words import NUMBER_END, Words

# What may follow a nickname that no document of the text explains, so that "Kế hoạch 83 tỷ đồng" is none.
_STANDS_ALONE = pattern(r"[)\]\"”*_]{0,3}(?:[,;.:)]|\s*\n|\s+(?:của|về|ngày|và|khóa|khoá|nêu|trên|được|tại|đến|là|để|đã|do|thì|\(|\*)|\Z)")
_DEFINITION_REACH = 700
_REACH = 60
_SHORT_CODE = pattern(r"([0-9]{1,6})[-–]([A-Za-zĐđ]{2,5})")


class _Known:
    """What a kind and a number mean in one text: the codes that have both, and the names that the text defines."""

    def __init__(self, content: str, mentions: list[Mention], w: Words) -> None:
        self.keys: dict[tuple[str | None, int], set[str]] = {}
        self.first: dict[str, Mention] = {}
        for m in mentions:
            if m.code is not None:
                self.keys.setdefault((m.kind, m.code.number), set()).add(m.code.key)
                self.first.setdefault(m.code.key, m)
        self.defined = _definitions(content, mentions, w)

    def meant(self, kind: str, number: int, at: int) -> Mention | None:
        """The document meant at ``at``: by a definition before it, else the only one of that kind and number."""
        since, mention = self.defined.get((kind, number), (0, None))
        return mention if mention is not None and since <= at else self.only(self.keys.get((kind, number), set()))

    def only(self, keys: set[str]) -> Mention | None:
        return self.first[next(iter(keys))] if len(keys) == 1 else None


def read_nicknames(content: str, mentions: list[Mention], unplaced: list[Unplaced], w: Words) -> tuple[list[Mention], list[Unplaced]]:
    """The mentions with the nicknames among them; short codes ("21-KL") that the text explains leave ``unplaced``."""
    found = list(find_nicknames(content, w))
    if not found and not any(_SHORT_CODE.fullmatch(u.text) for u in unplaced):
        return mentions, unplaced  # a definition has a nickname in it, so there is none either
    known = _Known(content, mentions, w)
    new: list[Mention] = []
    for before, kind, start, end, back in found:
        meant = known.meant(kind, int(content[start:end]), start)
        if (meant is not None or _STANDS_ALONE.match(content, end)) and not _overlaps(before.begin, end, mentions):
            new.append(_nickname(content, before.begin, start, end, kind, meant, back, w))
    rest: list[Unplaced] = []
    for u in unplaced:
        meant = _short_code(u, known, w)
        if meant is None:
            rest.append(u)
        else:
            back = turned(content, u.span.start)
            before = read_before(content, u.span.start, max(0, u.span.start - _REACH), back, w)
            new.append(_nickname(content, before.begin, u.span.start, u.span.end, meant.kind, meant, back, w))
    return (sorted([*mentions, *new], key=lambda m: m.start) if new else mentions), rest


def find_nicknames(content: str, w: Words) -> Iterator[tuple[Before, str, int, int, str]]:
    """Every "Kế hoạch 83", meant for a document or not: what stands before, its kind, the number's place, the text turned."""
    for hit in chain.from_iterable(nickname.finditer(content) for nickname in w.nicknames):
        start, end = hit.start() + 1, hit.end()
        back = turned(content, start)
        if not names_kind(back, _REACH, w):  # "ít nhất 02", "khoản 3": so most are
            continue
        before = read_before(content, start, max(0, start - _REACH), back, w)
        if before.kind is not None and content[before.begin].isupper() and before.name not in w.generic:
            yield before, before.kind, start, end, back


def _short_code(u: Unplaced, known: _Known, w: Words) -> Mention | None:
    """ "21-KL" is 21-KL/TW where the text cites one document of that kind and number."""
    found = _SHORT_CODE.fullmatch(u.text)
    if found is None:
        return None
    return known.only({key for kind in w.abbreviations.get(found[2], ()) for key in known.keys.get((kind, int(found[1])), ())})


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
    """(kind, number) of a short name -> where its definition stands, and the document meant."""
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
                out.setdefault((kind, value), (found.start(), meant))
    return out


_NUMBER = pattern(rf"(?:[\s_*]+[Ss]ố)?[\s_*:]+([0-9]{{1,4}}){NUMBER_END}")
