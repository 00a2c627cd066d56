"""Chất lượng lớp chữ: whether the letters of a page can be trusted. Nothing is repaired here."""

from __future__ import annotations

import re
from itertools import pairwise

from dondoc.readers.pdf.drawings import Drawings
from dondoc.readers.pdf.place import Shown

# Letters that TCVN3 and VNI use and Unicode Vietnamese does not: a page without them needs no look at its fonts.
_LEGACY = re.compile("[\u00a1-\u00a9\u00ac-\u00af\u00b1-\u00b6\u00b8-\u00ba\u00bc-\u00bfÄÅÆÇËÎÏÐÑÖØÛÜÞßäåæçëîïðñöøûüþÿ]")
_MEANINGLESS = re.compile("[\u0000-\u0008\u000e-\u001f\ue000-\uf8ff\ufffd]")
_WORD = re.compile(r"[^\W\d_]+(?:[^\w\s.,;:/\-–]+[^\W\d_]+)*")
# A capital after a small letter inside a word, punctuation inside a word, or no vowel: what OCR leaves and no typist does.
_ODD = re.compile(r"[^\W\d_][()|!\\\[\]{}<>]+[^\W\d_]")
_VOWEL = re.compile(r"[aeiouyăâêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]", re.I)


def maybe_legacy(text: str) -> bool:
    """Whether the page has letters that speak for TCVN3 or VNI: then the fonts are asked."""
    return not text.isascii() and len(_LEGACY.findall(text)) > max(3, len(text) // 200)


def is_garbage(text: str) -> bool:
    """Whether the letters have no meaning: a font without a table to Unicode."""
    return len(text) > 20 and len(_MEANINGLESS.findall(text)) > 0.2 * len(text)


def looks_like_ocr(text: str) -> bool:
    """Whether the words of a layer over a picture look misread: every twentieth word is odd."""
    words = _WORD.findall(text)
    odd = sum(1 for w in words if _ODD.search(w) or _rises(w) or (len(w) > 3 and w.islower() and not _VOWEL.search(w)))
    return len(words) >= 20 and odd > 0.05 * len(words)


def _rises(word: str) -> bool:
    return any(a.islower() and b.isupper() for a, b in pairwise(word))


def covered(drawn: Drawings, place: Shown) -> bool:
    """Whether pictures cover a good part of the page: then words may stand in them."""
    area = sum(max(0.0, b.width) * max(0.0, b.height) for b in drawn.pictures)
    return area > 0.3 * place.width * place.height
