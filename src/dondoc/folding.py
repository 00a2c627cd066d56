"""Chuẩn hoá chữ: NFC, tone placement (hoà = hòa), marks and đ dropped for search. Each keeps or gives the way back.

``fold`` keeps the length of its input, so that offsets in the folded text are offsets in the text itself.
Source of the pairs: both placements are printed in official paper (Hướng dẫn 36 and 05 print "uỷ"; most State paper "ủy").
"""

from __future__ import annotations

import re
import unicodedata

from .patterns import pattern

_OLD = {"oa": "oàoáoảoãoạ", "oe": "oèoéoẻoẽoẹ", "uy": "uỳuýuỷuỹuỵ"}
_NEW = {"oa": "òaóaỏaõaọa", "oe": "òeóeỏeõeọe", "uy": "ùyúyủyũyụy"}
_PAIRS = {_OLD[k][i : i + 2]: _NEW[k][i : i + 2] for k in _OLD for i in range(0, 10, 2)}
_PAIRS |= {a.upper(): b.upper() for a, b in _PAIRS.items()} | {a.capitalize(): b.capitalize() for a, b in _PAIRS.items()}
# "quý" is one syllable with the glide u: qu + ý never moves its mark, and "hoàn" keeps it on a closed syllable.
_LETTER = "a-zA-ZÀ-ỹĐđ"
# The q is looked for behind the pair: a pattern that begins with letters is searched three times quicker.
_PAIR_RE = pattern(f"[ouOU][{''.join(sorted({pair[1] for pair in _PAIRS}))}](?<![qQ]..)(?![{_LETTER}])")
# In small letters one pattern for each first letter: what begins with one letter is searched four times quicker than with a set.
_SMALL_O, _SMALL_U = (
    pattern(f"{first}[{''.join(pair[1] for pair in _PAIRS if pair[0] == first)}](?<!q..)(?![{_LETTER}])") for first in "ou"
)
_BACK_PAIRS = {new: old for old, new in _PAIRS.items()}
_BACK_RE = pattern(f"(?<![qQ])(?:{'|'.join(_BACK_PAIRS)})(?![{_LETTER}])")


def nfc(text: str) -> str:
    """NFC with ``\\n`` line ends: the form that every span counts in."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)


def place_tones(text: str) -> str:
    """Tone marks on the new places (hoà -> hòa, uỷ -> ủy) at the end of a syllable; same length."""
    return _PAIR_RE.sub(_new_place, text)


def _new_place(pair: re.Match[str]) -> str:
    return _PAIRS.get(pair.group(), pair.group())


def both_tones(text: str) -> tuple[str, ...]:
    """The writings of a word with the tone marks on the new and on the old places; one where they are the same."""
    new = place_tones(text)
    old = _BACK_RE.sub(lambda m: _BACK_PAIRS[m.group()], new)
    return (new,) if old == new else (new, old)


def lower(text: str) -> str:
    """Lower case of the same length."""
    low = text.lower()
    if len(low) != len(text):  # İ and a few others grow when lowered
        low = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    return low


def fold(text: str) -> str:
    """Lower case, one tone placement, plain quotes and hyphens: for comparing. Same length as ``text`` (NFC)."""
    low = text.lower()
    if len(low) != len(text):
        low = lower(text)
    low = _SMALL_U.sub(_new_place, _SMALL_O.sub(_new_place, low))
    # A dozen searches are many times quicker than str.translate; written one by one they are quicker than a loop.
    if (
        "–" in low or "“" in low or "”" in low or "\u00a0" in low or "\t" in low or "’" in low or "‘" in low
        or "—" in low or "„" in low or "−" in low or "‐" in low or "‑" in low
    ):  # fmt: skip
        for fancy, plain in _PLAIN:
            low = low.replace(fancy, plain)
    return low


_PLAIN = tuple(zip("“”„‘’–—−‐‑\u00a0\t", '"""\'\'-----  ', strict=True))


def strip_marks(text: str) -> str:
    """Without any mark and with d for đ, lower case: for searching and for OCR text. The length may change."""
    split = unicodedata.normalize("NFD", text.lower())
    return "".join([c for c in split if c < "\u0300" or not unicodedata.combining(c)]).replace("đ", "d")


def squeeze(text: str) -> str:
    """White space to single blanks, ends trimmed."""
    return " ".join(text.split())
