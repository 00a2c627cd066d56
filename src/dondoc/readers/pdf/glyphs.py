"""Chữ trên trang: the words of a text layer with their places, taken through PDFium's raw calls.

Only the first and the last letter of a word are measured (two calls a word and not one a letter): a page of
500 words costs about a millisecond. The one thing inside a word that matters, a raised mark (``sở¹``), is looked
for where a word ends in a digit.
"""

from __future__ import annotations

import ctypes
import re
from collections import Counter
from collections.abc import Callable
from typing import Any, NamedTuple

import pypdfium2_raw as raw

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


def page_text(textpage: Any) -> str:
    """The letters in PDFium's order; the n-th is the n-th that the other calls know."""
    count = raw.FPDFText_CountChars(textpage)
    if count <= 0:
        return ""
    buffer = (ctypes.c_ushort * (count + 1))()
    raw.FPDFText_GetText(textpage, 0, count, buffer)
    text = bytes(buffer).decode("utf-16-le", "replace")
    text = text[:-1] if text.endswith("\0") else text
    if len(text) != count:  # letters beyond the basic plane, or letters that GetText leaves out
        codes = (raw.FPDFText_GetUnicode(textpage, i) for i in range(count))
        text = "".join(chr(c) if 0 < c < 0x110000 and not 0xD800 <= c < 0xE000 else "\ufffd" if c else "\0" for c in codes)
    return text


class Layer(NamedTuple):
    """Lớp chữ: the words as they stand, those that run up or down the side of the page, and how the page is turned."""

    words: list[Word]
    sideways: list[str]
    place: Shown


Measure = Callable[[Any, int, Any], Any]  # fills a box for a letter: x to the right, y up


def page_words(textpage: Any, text: str, place: Shown, convert: Convert | None = None, *, turned: bool = False) -> Layer:
    """The words with their places. A page whose text runs up or down as a whole is turned first."""
    words: list[Word] = []
    starts: list[int] = []
    ways: dict[int, int] = {}
    foot = _foot_of(textpage, place)
    upright = place.xy == 0 and place.yx == 0 and place.xx > 0 > place.yy
    measure: Measure = raw.FPDFText_GetLooseCharBox if upright else _measure_shown(place)
    dx, dy = (place.x, place.y) if upright else (0.0, 0.0)
    box = raw.FS_RECTF()
    todo = [found.span() for found in reversed(list(_WORD.finditer(text)))]
    while todo:
        first, stop = todo.pop()
        last = stop - 1
        measure(textpage, first, box)
        left, bottom, right, top = box.left, box.bottom, box.right, box.top
        first_bottom, first_top = bottom, top
        if last > first:
            if _COMBINING.match(text, last) and last - first > 1:
                last -= 1
            measure(textpage, last, box)
            if box.left < left or abs(box.bottom - bottom) > 0.2 * (right - left):
                pieces = _pieces(textpage, first, stop, measure, box)
                if len(pieces) > 1:
                    todo += reversed(pieces)
                    continue
                measure(textpage, last, box)
                way = _way(left, bottom, right, top, box)
                if way:
                    ways[len(words)] = way
            left, right = min(left, box.left), max(right, box.right)
            bottom, top = min(bottom, box.bottom), max(top, box.top)
        word = text[first:stop]
        if convert is not None:
            word = convert(word, _font(textpage, first))
        if (not word.isascii() and _UNTIDY.search(word)) or "\x02" in word:
            word = word.translate(_TIDY)
        mark = _MARK.search(word) if len(word) > 1 and not word[-1].isalpha() and len(word) == stop - first else None
        if mark is not None and foot(first + mark.end() - 1) - foot(first) > _RISE * (first_top - first_bottom):
            whole = (left, first_bottom, right, first_top)
            parts = _split(textpage, word, first, mark.end(), measure, foot, box, whole)
            words += [_moved(w, dx, dy) for w in parts]
            starts += [first] * len(parts)
        else:
            words.append(Word(left + dx, dy - top, right + dx, dy - bottom, word))
            starts.append(first)
    _mark_raised(words, starts, foot)
    if not ways or turned:
        return Layer(words, [], place)
    if len(ways) * 2 > sum(len(w.text) > 1 for w in words) > 5:
        (quarter, _), *_ = Counter(ways.values()).most_common(1)
        return page_words(textpage, text, place.turned(quarter), convert, turned=True)
    aside = ways.keys() | {i for i, w in enumerate(words) if len(w.text) == 1 and (i - 1 in ways or i + 1 in ways)}
    return Layer([w for i, w in enumerate(words) if i not in aside], [words[i].text for i in sorted(aside)], place)


def _measure_shown(place: Shown) -> Measure:
    """The measure for a page that is shown turned."""
    plain = raw.FPDFText_GetLooseCharBox

    def measure(textpage: Any, index: int, box: Any) -> None:
        plain(textpage, index, box)
        box.left, top, box.right, bottom = place.rect(box.left, box.bottom, box.right, box.top)
        box.bottom, box.top = -bottom, -top

    return measure


def _moved(word: Word, dx: float, dy: float) -> Word:
    return word._replace(x0=word.x0 + dx, top=dy - word.top, x1=word.x1 + dx, bottom=dy - word.bottom)


def _pieces(textpage: Any, first: int, stop: int, measure: Measure, box: Any) -> list[tuple[int, int]]:
    """A word cut where its letters do not touch: PDFium sees no break before a dash that begins another line."""
    pieces, start = [], first
    before: tuple[float, float, float, float] | None = None
    for index in range(first, stop):
        measure(textpage, index, box)
        left, bottom, right, top = box.left, box.bottom, box.right, box.top
        if before is not None:
            near = 0.3 * max(top - bottom, before[3] - before[1])
            across = max(left - before[2], before[0] - right)
            upward = max(bottom - before[3], before[1] - top)
            if across > 2 * near or upward > near:
                pieces.append((start, index))
                start = index
        before = (left, bottom, right, top)
    return [*pieces, (start, stop)]


def _way(left: float, bottom: float, right: float, top: float, end: Any) -> int:
    """By how many quarters clockwise the page must be turned for this word to stand upright (0: it does)."""
    rise = (end.bottom + end.top - bottom - top) / 2
    run = (end.left + end.right - left - right) / 2
    if abs(rise) > 2 * abs(run) and abs(rise) > 0.3 * (right - left):
        return 1 if rise > 0 else 3
    return 2 if run < -0.5 * (right - left) else 0


def _foot_of(textpage: Any, place: Shown) -> Callable[[int], float]:
    """The foot (y up) that a letter stands on. Boxes do not tell it: a mark under a letter makes its box deeper."""
    x, y = ctypes.c_double(), ctypes.c_double()

    def foot(index: int) -> float:
        raw.FPDFText_GetCharOrigin(textpage, index, x, y)
        return -(place.yx * x.value + place.yy * y.value)

    return foot


def _mark_raised(words: list[Word], starts: list[int], foot: Callable[[int], float]) -> None:
    """Find the raised marks among words that are nothing but a short number or asterisks: beside a word with a lower foot."""
    for index, word in enumerate(words):
        if len(word.text) > 3 or word.raised or not (word.text.isdecimal() or set(word.text) == {"*"}):
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


def _split(
    textpage: Any, word: str, first: int, stop: int, measure: Measure, foot: Callable[[int], float], box: Any,
    whole: tuple[float, float, float, float],
) -> list[Word]:  # fmt: skip
    """``sở1.`` as ``sở``, the raised ``1`` and ``.`` (y up): a mark is every raised letter before ``stop``."""
    left, bottom, right, top = whole
    start, mark_left, mark_right = stop, right, left
    low, high, line = top, bottom, foot(first)
    while start > 1 and foot(first + start - 1) - line > _RISE * (top - bottom):
        start -= 1
        measure(textpage, first + start, box)
        mark_left, mark_right = min(mark_left, box.left), max(mark_right, box.right)
        low, high = min(low, box.bottom), max(high, box.top)
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
