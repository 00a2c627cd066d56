"""Kiểu trong Word: what a style says of fonts, hidden words, capitals and numbering, through its chain of parents.

Source: ECMA-376 Part 1, 17.7 (styles). A toggle set at the run wins over the character style, that over the paragraph style.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_OFF = ("0", "false", "off", "none")
_MAX_PARENTS = 30  # a chain longer than this turns in a circle


@dataclass(frozen=True, slots=True)
class Look:
    """Dáng chữ: None means that nothing is said here."""

    font: str | None = None
    hidden: bool | None = None
    capitals: bool | None = None
    num_id: str | None = None
    level: int | None = None

    def over(self, under: Look) -> Look:
        """This look where it speaks, ``under`` where it does not."""
        return Look(
            self.font or under.font,
            under.hidden if self.hidden is None else self.hidden,
            under.capitals if self.capitals is None else self.capitals,
            self.num_id or under.num_id,
            under.level if self.level is None else self.level,
        )


PLAIN = Look()


class Styles:
    """Các kiểu của một tệp; ``Styles(None)`` where the file has none."""

    def __init__(self, root: etree._Element | None) -> None:
        self.elements: dict[str, etree._Element] = {}
        self.known: dict[str, Look] = {}
        self.default_paragraph: str | None = None
        self.ground = PLAIN
        if root is None:
            return
        for style in root.iter(f"{W}style"):
            name = style.get(f"{W}styleId") or ""
            self.elements.setdefault(name, style)
            if style.get(f"{W}type") == "paragraph" and is_on(style.get(f"{W}default"), missing=False):
                self.default_paragraph = name
        self.ground = run_look(root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr"))

    def of(self, name: str | None) -> Look:
        """What a style and its parents say; PLAIN for a style that is not there."""
        if name is None:
            return PLAIN
        if name not in self.known:
            look = PLAIN
            for style in self.chain(name):
                look = look.over(_own_look(style))
            self.known[name] = look
        return self.known[name]

    def chain(self, name: str | None) -> Iterator[etree._Element]:
        """The style, then its parent, and so on."""
        for _ in range(_MAX_PARENTS):
            style = self.elements.get(name) if name is not None else None
            if style is None:
                return
            yield style
            name = value(style.find(f"{W}basedOn"))

    def paragraph(self, properties: etree._Element | None) -> tuple[str | None, Look]:
        """The style of a paragraph and what it, the defaults and the paragraph itself say."""
        name = value(properties.find(f"{W}pStyle")) if properties is not None else None
        if name is None or name not in self.elements:
            name = self.default_paragraph
        look = self.of(name)
        own = paragraph_look(properties)
        return name, Look(look.font, look.hidden, look.capitals, own.num_id or look.num_id, look.level if own.level is None else own.level)

    def run(self, properties: etree._Element | None, under: Look) -> Look:
        """What a run looks like in a paragraph that looks like ``under``."""
        if properties is None:
            return under.over(self.ground)
        style = self.of(value(properties.find(f"{W}rStyle")))
        return run_look(properties).over(style).over(under).over(self.ground)


def value(element: etree._Element | None) -> str | None:
    """``w:val`` of an element."""
    return element.get(f"{W}val") if element is not None else None


def is_on(said: str | None, *, missing: bool = True) -> bool:
    """A toggle: present without a value is on."""
    return missing if said is None else said not in _OFF


def run_look(properties: etree._Element | None) -> Look:
    """What run properties say by themselves."""
    if properties is None:
        return PLAIN
    fonts = properties.find(f"{W}rFonts")
    font = (fonts.get(f"{W}hAnsi") or fonts.get(f"{W}ascii")) if fonts is not None else None
    return Look(font, _toggle(properties, "vanish"), _toggle(properties, "caps"))


def paragraph_look(properties: etree._Element | None) -> Look:
    """The numbering that paragraph properties name by themselves."""
    numbering = properties.find(f"{W}numPr") if properties is not None else None
    if numbering is None:
        return PLAIN
    level = value(numbering.find(f"{W}ilvl"))
    return Look(num_id=value(numbering.find(f"{W}numId")), level=int(level) if level is not None and level.isdecimal() else None)


def _own_look(style: etree._Element) -> Look:
    return run_look(style.find(f"{W}rPr")).over(paragraph_look(style.find(f"{W}pPr")))


def _toggle(properties: etree._Element, name: str) -> bool | None:
    element = properties.find(f"{W}{name}")
    return None if element is None else is_on(element.get(f"{W}val"))
