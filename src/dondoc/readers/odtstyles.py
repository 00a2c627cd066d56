"""Kiểu và số thứ tự trong OpenDocument: what a style says of font, hidden words and capitals; the label of a list item.

Source: OASIS OpenDocument 1.3 Part 3, 16 (styles) and 19.880 ff. (list levels); ``num-list-format`` is LibreOffice's own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from lxml import etree

from dondoc.readers.counting import written
from dondoc.readers.symbols import plain

STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
SVG = "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}"
_FORMS = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_MAX_PARENTS = 30
_LEVELS = 10
_PLACE = re.compile("%([0-9]{1,2})%")


@dataclass(frozen=True, slots=True)
class Look:
    """Dáng chữ: font's name, hidden, capitals; the list style that a paragraph's style names."""

    font: str = ""
    hidden: bool | None = None
    capitals: bool | None = None
    list_style: str | None = None

    def over(self, under: Look) -> Look:
        """This look where it speaks, ``under`` where it does not."""
        return Look(
            self.font or under.font,
            under.hidden if self.hidden is None else self.hidden,
            under.capitals if self.capitals is None else self.capitals,
            under.list_style if self.list_style is None else self.list_style,
        )


class Styles:
    """Các kiểu của một tệp: of both parts, content.xml over styles.xml."""

    def __init__(self, roots: Iterable[etree._Element]) -> None:
        self.elements: dict[tuple[str, str], etree._Element] = {}
        self.lists: dict[str, etree._Element] = {}
        self.outline: etree._Element | None = None
        self.faces: dict[str, str] = {}
        self.known: dict[tuple[str, str], Look] = {}
        for root in roots:
            for style in root.iter(f"{STYLE}style"):
                self.elements[style.get(f"{STYLE}family") or "", style.get(f"{STYLE}name") or ""] = style
            for style in root.iter(f"{TEXT}list-style"):
                self.lists[style.get(f"{STYLE}name") or ""] = style
            for face in root.iter(f"{STYLE}font-face"):
                self.faces[face.get(f"{STYLE}name") or ""] = face.get(f"{SVG}font-family") or ""
            self.outline = next(root.iter(f"{TEXT}outline-style"), self.outline)

    def of(self, family: str, name: str | None) -> Look:
        """What a style and its parents say."""
        key = (family, name or "")
        if key not in self.known:
            look, at = Look(), self.elements.get(key)
            for _ in range(_MAX_PARENTS):
                if at is None:
                    break
                look = look.over(self._own(at))
                at = self.elements.get((family, at.get(f"{STYLE}parent-style-name") or ""))
            self.known[key] = look
        return self.known[key]

    def _own(self, style: etree._Element) -> Look:
        words = style.find(f"{STYLE}text-properties")
        named = style.get(f"{STYLE}list-style-name")
        if words is None:
            return Look(list_style=named)
        face = words.get(f"{STYLE}font-name") or ""
        font = words.get(f"{FO}font-family") or self.faces.get(face) or face
        display, transform = words.get(f"{TEXT}display"), words.get(f"{FO}text-transform")
        return Look(
            font.split(",")[0].strip(" '\""),
            None if display is None else display == "none",
            None if transform is None else transform == "uppercase",
            named,
        )


@dataclass(slots=True)
class Counters:
    """Bộ đếm của một danh sách: the numbers reached at each level (0 is the first level)."""

    reached: list[int | None] = field(default_factory=lambda: [None] * _LEVELS)

    def label(self, style: etree._Element | None, level: int, start: int | None = None) -> str:
        """Count one item at ``level`` and give its label with a blank after it; an empty string where the level prints nothing."""
        level = min(level, _LEVELS - 1)
        levels = {_int(child.get(f"{TEXT}level"), 1) - 1: child for child in style} if style is not None else {}
        at = levels.get(level)
        if start is None:
            now = self.reached[level]
            start = now + 1 if now is not None else _start(at)
        self.reached[level] = start
        self.reached[level + 1 :] = [None] * (_LEVELS - level - 1)
        if at is None:
            return ""
        bullet = at.get(f"{TEXT}bullet-char")
        if bullet is not None:
            shown = plain(bullet, None)
        elif at.tag == f"{TEXT}list-level-style-image":
            shown = "•"
        else:
            shown = self._number(at, level, levels)
        return shown + " " if shown.strip() else ""

    def _number(self, at: etree._Element, level: int, levels: dict[int, etree._Element]) -> str:
        pattern = next((value for name, value in at.items() if name.endswith("}num-list-format")), None)
        if pattern is not None:
            return _PLACE.sub(lambda m: self._at(int(m.group(1)) - 1, levels), pattern)
        if not at.get(f"{STYLE}num-format"):
            return ""
        first = max(0, level + 1 - _int(at.get(f"{TEXT}display-levels"), 1))
        numbers = filter(None, (self._at(each, levels) for each in range(first, level + 1)))
        return (at.get(f"{STYLE}num-prefix") or "") + ".".join(numbers) + (at.get(f"{STYLE}num-suffix") or "")

    def _at(self, level: int, levels: dict[int, etree._Element]) -> str:
        at = levels.get(level)
        form = _FORMS.get(at.get(f"{STYLE}num-format") or "") if at is not None else None
        if form is None or not 0 <= level < _LEVELS:
            return ""
        reached = self.reached[level]
        return written(_start(at) if reached is None else reached, form)


def _start(at: etree._Element | None) -> int:
    return _int(at.get(f"{TEXT}start-value"), 1) if at is not None else 1


def _int(said: str | None, missing: int) -> int:
    return int(said) if said is not None and said.isdecimal() and len(said) < 8 else missing
