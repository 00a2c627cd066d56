"""Ký hiệu của phông: the signs of Symbol and Wingdings, which office files store in the private area, as Unicode.

Only signs that stand before passages or in forms (bullets, boxes, arrows, phone); source: the charts of the two fonts.
"""

from __future__ import annotations

from ..patterns import pattern

_WINGDINGS = {
    0x28: "☎", 0x2A: "✉", 0x6C: "●", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x72: "❒", 0x75: "◆", 0x76: "❖", 0x77: "⬥", 0x9F: "•", 0xA7: "▪",
    0xA8: "☐", 0xD8: "➢", 0xE0: "→", 0xE8: "➔", 0xF0: "⇨", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
}  # fmt: skip
_SYMBOL = {
    0x2D: "-",
    0xA3: "≤",
    0xB3: "≥",
    0xB0: "°",
    0xB1: "±",
    0xB4: "×",
    0xB7: "•",
    0xB8: "÷",
    0xB9: "≠",
    0xA8: "♦",
    0xAE: "→",
    0xDE: "⇒",
}
_PRIVATE = pattern("[\uf020-\uf0ff]")


def plain(text: str, font: str | None) -> str:
    """Signs of the private area as Unicode; one that is not known is shown as a bullet, so that it is not lost."""
    return _PRIVATE.sub(lambda m: sign(ord(m.group()) & 0xFF, font), text) if _PRIVATE.search(text) else text


def sign(code: int, font: str | None) -> str:
    """The sign with ``code`` in ``font``; plain ASCII where the font is neither."""
    name = (font or "").lower()
    if name.startswith(("wingdings", "webdings")):
        return _WINGDINGS.get(code, "•")
    # Without a font's name the two charts are tried in turn; they share no code that is used as a bullet but A8.
    return _SYMBOL.get(code) or _WINGDINGS.get(code) or (chr(code) if 0x21 <= code < 0x7F else "•")
