"""Bảng mã cũ: TCVN3 (ABC) and VNI to Unicode, by the font's name where there is one, by the form of the syllables where there is none.

Sources: TCVN 5712:1993, bộ mã thứ ba (VN3), as the .Vn* fonts print it; the VNI-Windows chart (a letter followed by its mark).
Both tables put one printed letter on one or two characters of Latin-1, which is what an editor shows when the font is lost.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..patterns import pattern

TCVN3 = "TCVN3 (ABC)"
VNI = "VNI"

# Code points 0xA1 to 0xFE in order; a blank is a code that the chart leaves to accents and signs, which stay as they are.
_TCVN3_CHART = (
    " ĂÂÊÔƠƯĐăâêôơưđ "  # A0
    "     àảãáạ ằẳẵắ "  # B0
    "      ặầẩẫấậè ẻẽ"  # C0
    "éẹềểễếệìỉ   ĩíịò"  # D0
    " ỏõóọồổỗốộờởỡớợù"  # E0
    " ủũúụừửữứựỳỷỹýỵ "  # F0
)
_TCVN3 = {0xA0 + i: letter for i, letter in enumerate(_TCVN3_CHART) if letter != " "}

_ONE = {"í": "í", "ì": "ì", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "ô": "ơ", "ö": "ư", "î": "ỵ", "ñ": "đ"}
_TONES = "ùøûõï"  # sắc, huyền, hỏi, ngã, nặng after any vowel
_MARKED = {  # letter: what each mark after it makes of it, in the order of the marks
    "a": (_TONES + "âáàåãä" + "êéèúüë", "áàảãạ" + "âấầẩẫậ" + "ăắằẳẵặ"),
    "e": (_TONES + "âáàåãä", "éèẻẽẹ" + "êếềểễệ"),
    "o": (_TONES + "âáàåãä", "óòỏõọ" + "ôốồổỗộ"),
    "u": (_TONES, "úùủũụ"),
    "y": (_TONES[:4], "ýỳỷỹ"),
    "ô": (_TONES, "ớờởỡợ"),
    "ö": (_TONES, "ứừửữự"),
}
_VNI = {base + mark: made for base, (marks, letters) in _MARKED.items() for mark, made in zip(marks, letters, strict=True)} | _ONE
# "Uûy" and "UÛy" are both typed for "Ủy": the letter says the case, not the mark.
_VNI = {
    key: value for low, made in _VNI.items() for key, value in ((low, made), (low.upper(), made.upper()), (low.capitalize(), made.upper()))
}
_VNI_RE = pattern("|".join(sorted(map(re.escape, _VNI), key=len, reverse=True)))

# Letters that only Unicode Vietnamese has; one of them proves that the text is not in an old table.
_UNICODE = pattern("[ăĂđĐĩĨũŨơƠưƯ\u0300\u0301\u0303\u0309\u0323\u1ea0-\u1ef9]")
_HIGH = pattern("[\u00a1-\u00ff]")
_WORD = pattern("[A-Za-z\u00a1-\u00ff\u0152\u0153\u0160\u0161\u0178\u017d\u017e]+")
_ONSET = "(?:ngh|ng|gh|gi|kh|nh|ph|qu|th|tr|ch|[bcdđghklmnpqrstvx])?"
_TONED = {
    "a": "aàáảãạ",
    "ă": "ăằắẳẵặ",
    "â": "âầấẩẫậ",
    "e": "eèéẻẽẹ",
    "ê": "êềếểễệ",
    "i": "iìíỉĩị",
    "o": "oòóỏõọ",
    "ô": "ôồốổỗộ",
    "ơ": "ơờớởỡợ",
    "u": "uùúủũụ",
    "ư": "ưừứửữự",
    "y": "yỳýỷỹỵ",
}
_RHYME = "|".join(
    sorted(
        [
            "oai",
            "oay",
            "oeo",
            "uây",
            "uya",
            "uyu",
            "iêu",
            "yêu",
            "ươi",
            "ươu",
            "uôi",
            "uyê",
            "ai",
            "ao",
            "au",
            "ay",
            "âu",
            "ây",
            "eo",
            "êu",
            "ia",
            "iu",
            "oa",
            "oe",
            "oi",
            "ôi",
            "ơi",
            "ua",
            "uê",
            "ui",
            "uy",
            "ưa",
            "ưi",
            "ưu",
            "iê",
            "yê",
            "uô",
            "ươ",
            "uâ",
            "oă",
            "oo",
            "a",
            "ă",
            "â",
            "e",
            "ê",
            "i",
            "o",
            "ô",
            "ơ",
            "u",
            "ư",
            "y",
        ],
        key=len,
        reverse=True,
    )
)
_RHYME_TONED = "".join(f"[{_TONED[c]}]" if c in _TONED else c for c in _RHYME)
_SYLLABLE = pattern(f"{_ONSET}(?:{_RHYME_TONED})(?:ng|nh|ch|[cmnpt])?")
_TONE_OF = {letter: i for row in _TONED.values() for i, letter in enumerate(row) if i}


def by_font(font: str) -> str | None:
    """The table that a font's name tells: ``.VnTime`` and ``.VnTimeH`` are TCVN3, ``VNI-Times`` is VNI; else None."""
    name = font.strip(" '\"").lower()
    if name.startswith(".vn"):
        return TCVN3
    return VNI if name.startswith("vni-") else None


def is_capital_font(font: str) -> bool:
    """Whether the font prints capitals for small letters: ``.VnTimeH``, ``.VnArialH``."""
    name = font.strip(" '\"").lower()
    return name.startswith(".vn") and name.endswith("h")


def from_tcvn3(text: str) -> str:
    """TCVN3 seen as Latin-1 to Unicode, letter for letter."""
    return text.translate(_TCVN3)


def from_vni(text: str) -> str:
    """VNI seen as Latin-1 to Unicode; a mark without its letter stays as it is."""
    return _VNI_RE.sub(lambda m: _VNI[m.group()], text)


def convert(text: str, font: str) -> tuple[str, str | None]:
    """The words of a run set in ``font``, and the table they were in (None: nothing was converted).

    Words that are Unicode already stay, though the font be an old one: an editor keeps the name when a typist goes on in Unicode.
    """
    table = by_font(font)
    if table is None or _UNICODE.search(text):
        return text, None
    made = from_tcvn3(text) if table == TCVN3 else from_vni(text)
    changed = made != text
    return (made.upper() if is_capital_font(font) else made), (table if changed else None)


def detect(text: str) -> str | None:
    """The old table that a text without fonts is in, or None.

    Each table is tried; it is believed when nearly all words with a high letter become well-formed Vietnamese syllables, and
    more of them than without converting. Needs three such words: fewer prove nothing.
    """
    if _UNICODE.search(text) or not _HIGH.search(text):
        return None
    words = sorted({w for w in _WORD.findall(text[:400_000]) if _HIGH.search(w)})[:2000]
    if len(words) < 3:
        return None
    plain = well_formed(words)
    best, table = max((well_formed(map(from_tcvn3, words)), TCVN3), (well_formed(map(from_vni, words)), VNI))
    return table if best >= 0.8 * len(words) and best > plain else None


def from_table(text: str, table: str) -> str:
    """A whole text in one table. In TCVN3 a line typed in capitals kept its marked letters small: they are raised with the rest."""
    if table == VNI:
        return from_vni(text)
    return "".join(map(_line_from_tcvn3, text.splitlines(keepends=True)))


def _line_from_tcvn3(line: str) -> str:
    made = from_tcvn3(line)
    if sum(c.isascii() and c.isupper() for c in line) > 1 and not any(c.isascii() and c.islower() for c in line):
        return made.upper()
    return re.sub(r"[^\W\d_]+", lambda m: _capitals(m.group()), made)


def _capitals(word: str) -> str:
    """``CHủ`` -> ``CHỦ``: two plain capitals and no plain small letter make a word of capitals."""
    plain = [c for c in word if c.isascii()]
    return word.upper() if len(plain) > 1 and all(map(str.isupper, plain)) else word


def well_formed(words: Iterable[str]) -> int:
    """How many words are Vietnamese syllables by their form: onset, rhyme with at most one tone, coda."""
    return sum(_is_syllable(word.lower()) for word in words)


def _is_syllable(word: str) -> bool:
    return sum(c in _TONE_OF for c in word) <= 1 and _SYLLABLE.fullmatch(word) is not None
