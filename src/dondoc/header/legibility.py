"""Đọc được hay không: whether the words came through a bad scan. Of such text only what is sure is said.

Badly read Vietnamese is full of words that no syllable can be (``CQNG``, ``thinrng``) or has lost its marks.
"""

from __future__ import annotations

from difflib import SequenceMatcher
from unicodedata import normalize

from ..capitals import is_syllable
from ..patterns import pattern
from .strips import Sheet

_WORD = pattern(r"[^\W\d_]{2,}")
_SAMPLE = 150
_ENOUGH = 1200  # characters that mostly hold so many words
_BAD_SHARE = 0.12
_MARKED_SHARE = 0.2
_LIKE = 0.72
_OTHER = pattern(r"[^a-z]+")
_FIRST = 64  # characters that show whether a line has more than ``_MOST`` letters: then it is like none of the shapes but by its beginning
_MOST = 31
_SHAPES = (
    ("nation", "conghoaxahoichunghiavietnam"),
    ("motto", "doclaptudohanhphuc"),
    ("party", "dangcongsanvietnam"),
    ("to", "kinhgui"),
)


def is_garbled(sheet: Sheet) -> bool:
    """Whether the head of a document was read so badly that its words cannot be trusted."""
    words = [word for word in _WORD.findall(sheet.text, 0, _ENOUGH) if not word.isupper()]
    if len(words) <= _SAMPLE and len(sheet.text) > _ENOUGH:
        words = [word for word in _WORD.findall(sheet.text) if not word.isupper()]
    words = words[:_SAMPLE]
    if len(words) < 30:
        return False
    bad = len(words) - sum(map(is_syllable, words))
    marked = len(words) - sum(map(str.isascii, words))
    return bad > _BAD_SHARE * len(words) or marked < _MARKED_SHARE * len(words)


def marks_like(sheet: Sheet) -> set[str]:
    """The fixed lines of a letterhead that badly read lines still resemble."""
    found: set[str] = set()
    compared = {name: SequenceMatcher(None, "", shape, autojunk=False) for name, shape in _SHAPES}  # each learns its shape once
    for strip in sheet.strips[:40]:
        letters = _letters(strip.text[:_FIRST])
        if len(letters) <= _MOST:
            letters = _letters(strip.text)
        for name, shape in _SHAPES:
            piece = letters[: len(shape)] if name == "to" else letters
            if name not in found and abs(len(piece) - len(shape)) <= 5 and len(piece) > 5 and _alike(compared[name], shape, piece):
                found.add(name)
    return found


def _letters(text: str) -> str:
    """The letters alone, without marks: those stand apart from them in NFD and go with all else."""
    return _OTHER.sub("", normalize("NFD", text.lower()).replace("đ", "d"))


def _alike(compared: SequenceMatcher[str], shape: str, piece: str) -> bool:
    if 2 * sum(map(shape.__contains__, piece)) / (len(shape) + len(piece)) < _LIKE:  # so many letters at most are the same
        return False
    compared.set_seq1(piece)
    return compared.quick_ratio() >= _LIKE and compared.ratio() >= _LIKE
