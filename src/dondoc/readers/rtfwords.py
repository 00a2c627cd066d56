"""Từ điều khiển RTF: signs, destinations that hold no words, and the letters that bytes mean in a font's code page.

Source: Rich Text Format Specification 1.9.1 (character sets; destinations).
"""

from __future__ import annotations

from dataclasses import dataclass

_CODE_PAGES = {
    0: "cp1252", 77: "mac_roman", 128: "cp932", 129: "cp949", 134: "gbk", 136: "big5", 161: "cp1253", 162: "cp1254", 163: "cp1258",
    177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250", 255: "cp437",
}  # fmt: skip
_SYMBOL = 2
SIGNS = {
    "tab": "\t", "line": "\n", "lbr": "\n", "page": "\n", "column": "\n", "softline": "\n", "emdash": "—", "endash": "–", "lquote": "‘",
    "rquote": "’", "ldblquote": "“", "rdblquote": "”", "bullet": "•", "emspace": " ", "enspace": " ", "qmspace": " ",
}  # fmt: skip
ESCAPED = {"~": "\u00a0", "_": "-", "-": "\u00ad", "\\": "\\", "{": "{", "}": "}"}
NOT_WORDS = frozenset((
    "colortbl", "stylesheet", "info", "listtable", "listoverridetable", "revtbl", "rsidtbl", "filetbl", "nonshppict", "shprslt", "pntxta",
    "pntxtb", "nonesttables", "xe", "tc", "rxe", "private", "template", "txe", "ftnsep", "ftnsepc", "aftnsep", "aftnsepc", "sp", "sv", "sn",
))  # fmt: skip
# Destinations behind \* that are read all the same.
STARRED = frozenset(("shpinst", "shppict", "ud", "do", "fldinst", "annotation", "footnote"))
RUNNING = frozenset(("header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf"))


@dataclass(slots=True)
class Font:
    """Phông: its name and Windows charset number as the font table gives them."""

    name: str = ""
    charset: int | None = None


def letters(found: bytes, font: Font, page: str) -> str:
    """Bytes as letters: by the font's charset, or by the file's code page where the font says none."""
    if font.charset == _SYMBOL:
        return "".join(chr(0xF000 + b) if b > 0x20 else chr(b) for b in found)
    if font.charset is not None and font.charset != 1:
        page = _CODE_PAGES.get(font.charset, page)
    try:
        return found.decode(page, "replace")
    except LookupError:
        return found.decode("cp1252", "replace")
