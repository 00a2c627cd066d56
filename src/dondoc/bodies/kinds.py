"""Loại dùng chung: proper names after the kind they share ("các sở: Nội vụ, Tài chính")."""

from __future__ import annotations

from ..folding import fold
from ..letters import LOWER
from ..patterns import pattern

_COMMA = pattern(r"\s*[,;]\s*")
_AND_HEAD = pattern(r"\s+và\s+(?=(?:Hội|Hiệp hội|Liên hiệp|Sở|Ban|Trường|Phòng|Bộ)\s)")
MANY_OF_A_KIND = rf"(?:[Cc]ác|[Nn]hững)\s+(Bộ|[{LOWER}]{{2,8}}(?:\s[{LOWER}]{{2,8}})?)"
_SHARED = pattern(rf"{MANY_OF_A_KIND}\s*:\s*(.+)\Z")


def split_shared(text: str) -> list[str]:
    """The full names, each with the kind before it; none when ``text`` is no list under one kind."""
    match = _SHARED.match(text)
    if match is None:
        return []
    kind = match.group(1)
    head = kind[0].upper() + kind[1:]
    parts = _split_names(match.group(2))
    return [part if fold(part).startswith((fold(kind) + " ", "hiệp hội", "liên hiệp")) else f"{head} {part}" for part in parts]


def _split_names(rest: str) -> list[str]:
    """Proper names after a shared kind: cut at commas before a capital; the last "và" too when it joins two names."""
    parts: list[str] = []
    for piece in _COMMA.split(rest.strip(" .;,")):
        if parts and piece and not piece[0].isupper():
            parts[-1] += ", " + piece
        elif piece:
            parts += _AND_HEAD.split(piece)
    return parts
