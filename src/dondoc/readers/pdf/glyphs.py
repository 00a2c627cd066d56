"""Chữ trên trang: the words of a text layer with their places, taken through PDFium's raw calls.

Only the first and the last letter of a word are measured, all those of a page in one go: a page of 500 words costs about a
millisecond. The one thing inside a word that matters, a raised mark (``sở¹``), is looked for where a word ends in a digit.
"""

from __future__ import annotations

import ctypes
import re
from collections import Counter
from collections.abc import Callable
from itertools import pairwise
from typing import Any, NamedTuple

import pypdfium2_raw as raw

from dondoc.readers.pdf.letters import Letters, Rectangle
from dondoc.readers.pdf.place import Shown, Word

# PDFium writes a hyphen at the end of a line as U+0002 (older: U+FFFE), and that ends the word.
_WORD = re.compile("[^\\s\x02\ufffe\x00]+[\x02\ufffe]?")
_TIDY = str.maketrans({"\x02": "-", "\ufffe": "-", "\u200b": None, "\ufeff": None, "\u00ad": "-", "\u200e": None, "\u200f": None})
_UNTIDY = re.compile("[\x02\ufffe\u200b\ufeff\u00ad\u200e\u200f]")
_MARK = re.compile(r"(?:\d{1,3}|\*{1,3})(?=[.,;:)\]”\"’]*$)")
_COMBINING = re.compile("[\u0300-\u036f]")

_RISE = 0.12  # of the height of the letters: a mark stands this much higher

Convert = Callable[[str, str], str]  # words in a legacy encoding, the font's name -> Unicode


def shown(page: Any) -> Shown:
    """How the page's own space stands on the page as shown."""
    width, height = raw.FPDF_GetPageWidthF(page), raw.FPDF_GetPageHeightF(page)
    x, y, scale = ctypes.c_int(), ctypes.c_int(), 20
    points = []
    for px, py in ((0, 0), (1000, 0), (0, 1000)):
        raw.FPDF_PageToDevice(page, 0, 0, int(width * scale), int(height * scale), 0, px, py, x, y)
        points.append((x.value / scale, y.value / scale))
    (ox, oy), (rx, ry), (ux, uy) = points
    return Shown(width, height, (rx - ox) / 1000, (ux - ox) / 1000, ox, (ry - oy) / 1000, (uy - oy) / 1000, oy)


class Layer(NamedTuple):
    """Lớp chữ: the words as they stand, those that run up or down the side of the page, and how the page is turned."""

    words: list[Word]
    sideways: list[str]
    place: Shown


def page_words(textpage: Any, text: str, place: Shown, convert: Convert | None = None, *, turned: bool = False) -> Layer:
    """The words with their places. A page whose text runs up or down as a whole is turned first."""
    letters = Letters(textpage, place)
    spans, firsts, lasts, apart = _measured(letters, text)
    words: list[Word] = []
    starts: list[int] = []
    short: list[int] = []  # words that a raised mark can be
    ways: dict[int, int] = {}
    untidy = _UNTIDY.search(text) is not None
    dx, dy = letters.dx, letters.dy
    for index, ((first, stop), box, (end_left, end_bottom, end_right, end_top)) in enumerate(zip(spans, firsts, lasts, strict=True)):
        left, bottom, right, top = box
        if index in apart and (way := _way(box, lasts[index])):
            ways[len(words)] = way
        left = end_left if end_left < left else left
        right = end_right if end_right > right else right
        bottom = end_bottom if end_bottom < bottom else bottom
        top = end_top if end_top > top else top
        word = text[first:stop]
        if convert is not None:
            word = convert(word, _font(textpage, first))
        if untidy:
            word = word.translate(_TIDY)
        if not word[-1:].isalpha():
            mark = _MARK.search(word) if stop - first == len(word) > 1 else None
            if mark is not None and letters.foot(first + mark.end() - 1) - letters.foot(first) > _RISE * (box[3] - box[1]):
                parts = _split(letters, word, first, mark.end(), (left, box[1], right, box[3]))
                short += [len(words) + n for n, part in enumerate(parts) if _is_mark(part.text)]
                words += [_moved(w, dx, dy) for w in parts]
                starts += [first] * len(parts)
                continue
            if _is_mark(word):
                short.append(len(words))
        words.append(Word(left + dx, dy - top, right + dx, dy - bottom, word))
        starts.append(first)
    _mark_raised(words, starts, short, letters.foot)
    if not ways or turned:
        return Layer(words, [], place)
    if len(ways) * 2 > sum(len(w.text) > 1 for w in words) > 5:
        (quarter, _), *_ = Counter(ways.values()).most_common(1)
        return page_words(textpage, text, place.turned(quarter), convert, turned=True)
    aside = ways.keys() | {i for i, w in enumerate(words) if len(w.text) == 1 and (i - 1 in ways or i + 1 in ways)}
    return Layer([w for i, w in enumerate(words) if i not in aside], [words[i].text for i in sorted(aside)], place)


def _measured(letters: Letters, text: str) -> tuple[list[tuple[int, int]], list[Rectangle], list[Rectangle], set[int]]:
    """Where each word begins and ends in the text, the boxes of its first and of its last letter, and the places of those
    words whose last letter does not stand on one line with the first, to its right."""
    spans = [found.span() for found in _WORD.finditer(text)]
    firsts, lasts, apart = _ends(letters, spans, text)
    cut = [part for i, span in enumerate(spans) for part in (_pieces(letters, *span) if i in apart else (span,))] if apart else spans
    if len(cut) > len(spans):
        spans = cut
        firsts, lasts, apart = _ends(letters, spans, text)
    return spans, firsts, lasts, apart


def _ends(letters: Letters, spans: list[tuple[int, int]], text: str) -> tuple[list[Rectangle], list[Rectangle], set[int]]:
    last = [stop - 1 for _, stop in spans]
    if _COMBINING.search(text) is not None:  # a mark that stands as a letter of its own is passed over
        last = [at - 1 if at - first > 1 and _COMBINING.match(text, at) else at for (first, _), at in zip(spans, last, strict=True)]
    firsts, lasts = letters.boxes([first for first, _ in spans]), letters.boxes(last)
    apart = {
        i for i, ((left, bottom, _, top), (end_left, end_bottom, _, end_top)) in enumerate(zip(firsts, lasts, strict=True))
        if end_left < left or not bottom < (end_bottom + end_top) / 2 < top
    }  # fmt: skip
    return firsts, lasts, apart


def _moved(word: Word, dx: float, dy: float) -> Word:
    return word._replace(x0=word.x0 + dx, top=dy - word.top, x1=word.x1 + dx, bottom=dy - word.bottom)


def _pieces(letters: Letters, first: int, stop: int) -> list[tuple[int, int]]:
    """A word cut where its letters do not touch: PDFium sees no break before a dash that begins another line."""
    pieces, start = [], first
    boxes = letters.boxes(range(first, stop))
    for index, (before, box) in enumerate(pairwise(boxes), first + 1):
        near = 0.3 * max(box[3] - box[1], before[3] - before[1])
        across = max(box[0] - before[2], before[0] - box[2])
        upward = max(box[1] - before[3], before[1] - box[3])
        if across > 2 * near or upward > near:
            pieces.append((start, index))
            start = index
    return [*pieces, (start, stop)]


def _way(box: Rectangle, end: Rectangle) -> int:
    """By how many quarters clockwise the page must be turned for this word to stand upright (0: it does)."""
    rise = (end[1] + end[3] - box[1] - box[3]) / 2
    run = (end[0] + end[2] - box[0] - box[2]) / 2
    if abs(rise) > 2 * abs(run) and abs(rise) > 0.3 * (box[2] - box[0]):
        return 1 if rise > 0 else 3
    return 2 if run < -0.5 * (box[2] - box[0]) else 0


def _is_mark(word: str) -> bool:
    """Whether the word is nothing but a short number or asterisks."""
    return len(word) <= 3 and (word.isdecimal() or word in ("*", "**", "***"))


def _mark_raised(words: list[Word], starts: list[int], short: list[int], foot: Callable[[int], float]) -> None:
    """Find the raised marks among the words that can be one: beside a word with a lower foot."""
    for index in short:
        word = words[index]
        if word.raised:
            continue
        for other in (index - 1, index + 1):
            if not 0 <= other < len(words) or words[other].raised:
                continue
            beside = words[other]
            size = beside.bottom - beside.top
            gap = max(word.x0 - beside.x1, beside.x0 - word.x1)
            small = word.bottom - word.top < 0.9 * size
            if small and -0.5 * size < gap < 0.6 * size and _RISE < (foot(starts[index]) - foot(starts[other])) / max(size, 0.1) < 0.7:
                words[index] = word._replace(raised=True)
                break


def _split(letters: Letters, word: str, first: int, stop: int, whole: Rectangle) -> list[Word]:
    """``sở1.`` as ``sở``, the raised ``1`` and ``.`` (y up): a mark is every raised letter before ``stop``."""
    left, bottom, right, top = whole
    line = letters.foot(first)
    start = stop
    while start > 1 and letters.foot(first + start - 1) - line > _RISE * (top - bottom):
        start -= 1
    marks = letters.boxes(range(first + start, first + stop))
    mark_left, mark_right = min([right, *(m[0] for m in marks)]), max([left, *(m[2] for m in marks)])
    low, high = min([top, *(m[1] for m in marks)]), max([bottom, *(m[3] for m in marks)])
    parts = [
        Word(left, top, mark_left, bottom, word[:start]),
        Word(mark_left, high, mark_right, low, word[start:stop], glued=True, raised=True),
        Word(mark_right, top, right, bottom, word[stop:], glued=True),
    ]
    return [p for p in parts if p.text]


def _font(textpage: Any, index: int) -> str:
    buffer, flags = ctypes.create_string_buffer(128), ctypes.c_int()
    size = raw.FPDFText_GetFontInfo(textpage, index, buffer, 128, flags)
    return buffer.value.decode("utf-8", "replace") if 0 < size <= 128 else ""
