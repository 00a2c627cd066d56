"""Bậc: at which level of the open branch a label stands. The shapes of the labels above it say it."""

from __future__ import annotations

from typing import NamedTuple

from ..layout import Label

# The shapes that always stand above the others when both occur.
_RANK = {"part": 0, "letter_big": 1, "chapter": 1, "section": 2, "roman": 3, "article": 4}
_DASHES = ("dash", "plus")
SECTIONS = ("roman", "letter_big")


class Level(NamedTuple):
    """Một bậc đang mở: the shape and the key of its label, the id and the path of its provision."""

    style: str
    key: str
    id: str
    path: str


def style_of(label: Label) -> str:
    """The shape that tells the level: "1.1" and "1.1.1" stand on two."""
    return label.kind if label.kind != "dotted" else f"dotted{label.key.count('.')}"


def close_down_to(levels: list[Level], style: str, label: Label, *, inside_article: bool) -> None:
    """Close the branch down to the level at which ``label`` stands. ``inside_article``: what stands there belongs to the article above."""
    if inside_article and label.kind in SECTIONS:
        article = next((i for i, level in enumerate(levels) if level.style == "article"), -1)
        if article >= 0:
            del levels[article + 1 + _level_of(levels[article + 1 :], style, label) :]
            return
    del levels[_level_of(levels, style, label) :]


def _level_of(levels: list[Level], style: str, label: Label) -> int:
    """The position in the open branch at which a label of this shape stands."""
    if label.kind == "dotted":
        stem = label.key.rsplit(".", 1)[0]
        for i in range(len(levels) - 1, -1, -1):
            if levels[i].key == stem and levels[i].style.startswith(("number", "article", "dotted")):
                return i + 1
    if style == "paren_letter":
        style = "letter"
    for i in range(len(levels) - 1, -1, -1):
        if levels[i].style == style:
            # "1." under a point of clause 3 counts anew inside the point
            anew = label.kind == "number" and label.key == "1" and levels[i].key != "1" and levels[-1].style == "letter"
            return len(levels) if anew else i
    rank = _RANK.get(label.kind)
    if rank is not None:
        for i, level in enumerate(levels):
            other = _RANK.get(level.style)
            if other is None or other > rank:
                return i
    if label.kind in _DASHES:
        for i, level in enumerate(levels):
            if level.style == "plus" and label.kind == "dash":
                return i
        return len(levels)
    depth = len(levels)  # nothing numbered stands under a dash
    while depth and levels[depth - 1].style in _DASHES:
        depth -= 1
    return depth
