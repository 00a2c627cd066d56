"""Mục viết liền: items that run on inside one paragraph: "…: (i) Chỉ đạo …; (ii) Chỉ đạo …"."""

from __future__ import annotations

from collections.abc import Sequence

from ..layout import Label
from ..letters import UPPER
from ..patterns import pattern

_INLINE = pattern(rf"\((?:(i{{1,3}}|iv|v|vi{{1,3}}|ix|x)|(\d{{1,2}}))\)\s+(?=[{UPPER}])")
_ROMANS, _NUMBERS = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"), tuple(map(str, range(1, 30)))
_STOPS = ":;."


def run_on_items(text: str, after: int) -> list[tuple[int, Label]]:
    """Where items that run on behind a colon begin, each with its label; looked for from ``after`` on."""
    if "(i)" not in text and "(1)" not in text:  # they count from one
        return []
    found: list[tuple[int, Label]] = []
    wanted: Sequence[str] = ()
    kind = ""
    for match in _INLINE.finditer(text, after):
        at = blank = match.start()
        while blank and text[blank - 1].isspace():
            blank -= 1
        if blank == at or blank < after - 1 or text[blank - 1] not in _STOPS:
            continue
        if not wanted:
            if text[blank - 1] != ":":
                return []
            kind, wanted = ("paren_roman", _ROMANS) if match[1] else ("paren", _NUMBERS)
        key = match[1] or match[2]
        if len(found) < len(wanted) and key == wanted[len(found)]:
            found.append((at, Label(kind, f"({key})", at + len(key) + 2, key)))
    return found if len(found) > 1 else []
