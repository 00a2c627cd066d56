"""Hình dạng của số và ký hiệu: the patterns, tolerant of blanks, line ends, page ends and Markdown escapes."""

from __future__ import annotations

import re

from ..letters import LOWER
from ..patterns import pattern

GROUP_START = "A-ZĐƯƠÂÊÔĂ"  # the letters that may begin a group of a symbol
DASH = "[-–—−‐‑]"  # printed, typed and pasted dashes
KIND_LETTERS = "A-Za-zĐđƯƠÂÊÔĂ"  # an abbreviation of a type has no digit, and eight letters at most
_LOW = "a-zđ"
# A group of the symbol: capitals, at most two small letters together (TTg, SNgV, CTrHĐ); ``&`` and its broken form ``<`` inside.
_WORD = rf"[{GROUP_START}][{GROUP_START}0-9]{{0,24}}(?:[{_LOW}]{{1,2}}[{GROUP_START}0-9]{{1,24}}){{0,4}}[{_LOW}]{{0,2}}(?![{LOWER}])"
_GROUP = rf"{_WORD}(?:\ ?[&<]\ ?{_WORD}){{0,3}}"
_PAGE = r"(?:[ \t]*-?[ \t]*[0-9]{1,3}[ \t]*-?[ \t\r]*\n\s{0,8})?"  # a page number that stands alone in a code broken over two pages
_BEFORE = r"[ \t\xa0\\]{0,3}"  # a blank or a Markdown escape before a sign
_AFTER = rf"\\?[ \t\xa0]{{0,3}}(?:\n\s{{0,8}}{_PAGE})?"  # blanks or the end of the line (or of the page) after it
_TIGHT = rf"(?:\\?{DASH}(?:\ ?\n\s{{0,8}})?|\.)"
_LOOSE = rf"{_BEFORE}{DASH}{_AFTER}"
CODE = pattern(
    rf"(?P<number>[0-9]{{1,6}}(?:[a-eA-E](?=[/-])|\.[0-9]{{1,2}}(?=/20[0-9]{{2}}/))?){_BEFORE}"
    rf"(?:{DASH}{_AFTER}(?P<kind>[{GROUP_START}][{KIND_LETTERS}]{{0,7}}){_BEFORE}/{_AFTER}(?P<organ>{_GROUP}(?:{_TIGHT}{_GROUP}){{0,6}}(?:/nb\b)?)"
    rf"|/{_AFTER}(?:(?P<year>(?:19|20)[0-9]{{2}}){_BEFORE}(?P<sign>/|{DASH}){_AFTER})?"
    rf"(?P<mark>(?:NQLT|TTLT)(?:{_LOOSE}{_GROUP}){{1,6}}|{_GROUP}(?:{_LOOSE}{_GROUP}(?:{_TIGHT}{_GROUP}){{0,6}})?))"
)
# The most codes, for the patterns of other modules too; ``plain_code`` makes a code of the two groups: no blank, no line end, and behind
# it nothing that CODE would go on with.
PLAIN_CODE = (
    r"(?P<number>[0-9]{1,6})"
    r"(?P<rest>(?:-[A-ZĐ][A-Za-zĐđ]{0,7}|(?:/(?:19|20)[0-9]{2})?)/[A-ZĐ]{1,9}[a-zđ]{0,2}(?:-[A-ZĐ]{1,9}[a-zđ]{0,2}){0,6}"
    r"|/(?:19|20)[0-9]{2}/(?:UBTV)?QH[0-9]{2})"
    r"(?=[,;:)\n]|\ [^ \t\xa0\\&<\-–—−‐‑]|\.\s)"
)
PLAIN = pattern(PLAIN_CODE)
PLAIN_REST = pattern(r"(?:-(?P<kind>[^/]+)|(?:/(?P<year>[0-9]{4}))?)/(?P<mark>.+)")  # of the group "rest"
SLIP = pattern(rf"(?P<number>[0-9]{{1,6}}){_BEFORE}{DASH}\ ?(?P<run>[{GROUP_START}][{GROUP_START}{_LOW}]{{2,12}})(?![\w/-])")
ASSEMBLY = pattern(r"(?:QH|UBTVQH)[0-9]{1,2}")
ROMAN = pattern(r"X{0,3}(?:IX|IV|V?I{0,3})")
_NOISE = pattern(rf"[\s\xa0\\*]+|{DASH}")


def squeeze(printed: str) -> str:
    """Blanks, line ends and escapes dropped, every dash a hyphen."""
    return _NOISE.sub(_plain, printed)


def _plain(noise: re.Match[str]) -> str:
    return "-" if noise.group().strip(" \t\r\n\f\v\xa0\\*") else ""
