"""Nét kẻ và hình: the rules (lines) and pictures of a page. A page of a million paths is bounded: the rest is not looked at."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import repeat
from typing import Any, NamedTuple

import pypdfium2_raw as raw

from dondoc.readers.pdf.calls import Address, address, short
from dondoc.readers.pdf.place import Rect, Shown

MOST_OBJECTS = 50_000
MOST_RULES = 5_000
_DEEPEST_FORM = 4
_THIN = 3.0  # a filled box this thin is a rule
_SHORTEST = 6.0

_get_object = short(raw.FPDFPage_GetObject, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int)
_bounds_of = short(raw.FPDFPageObj_GetBounds, ctypes.c_int, *[ctypes.c_void_p] * 5)
_count_segments = short(raw.FPDFPath_CountSegments, ctypes.c_int, ctypes.c_void_p)
_draw_mode = short(raw.FPDFPath_GetDrawMode, ctypes.c_int, *[ctypes.c_void_p] * 3)
_kind_of = short(raw.FPDFPageObj_GetType, ctypes.c_int, ctypes.c_void_p)

Matrix = tuple[float, float, float, float, float, float]
_SAME: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


class Rule(NamedTuple):
    """Nét kẻ: ``at`` is its y (across) or its x (down); ``start`` to ``end`` along it."""

    at: float
    start: float
    end: float


@dataclass(slots=True)
class Drawings:
    """Những gì được vẽ: rules across and down, pictures; ``bounded`` where the page held more than is looked at."""

    across: list[Rule] = field(default_factory=list)
    down: list[Rule] = field(default_factory=list)
    pictures: list[Rect] = field(default_factory=list)
    bounded: bool = False

    def add(self, box: Rect) -> None:
        """A rule, if the box is thin enough to be one."""
        if box.height <= _THIN and box.width >= _SHORTEST:
            self.across.append(Rule((box.top + box.bottom) / 2, box.x0, box.x1))
        elif box.width <= _THIN and box.height >= _SHORTEST:
            self.down.append(Rule((box.x0 + box.x1) / 2, box.top, box.bottom))


def page_drawings(page: Any, place: Shown) -> Drawings:
    """What is drawn on the page, words aside."""
    found = Drawings()
    budget = _Budget(MOST_OBJECTS)
    for thing, kind, matrix in _objects(page, budget):
        if kind == raw.FPDF_PAGEOBJ_IMAGE:
            box = _bounds(thing, matrix, place)
            if box is not None:
                found.pictures.append(box)
        elif len(found.across) + len(found.down) < MOST_RULES:
            _path(thing, matrix, place, found, budget)
        else:
            found.bounded = True
    found.bounded = found.bounded or budget.left <= 0
    return found


class _Budget:
    __slots__ = ("left",)

    def __init__(self, left: int) -> None:
        self.left = left


def _objects(page: Any, budget: _Budget) -> Iterator[tuple[Address, int, Matrix]]:
    """Paths and pictures, those inside forms too."""
    count = raw.FPDFPage_CountObjects(page)
    if count > budget.left:
        count, budget.left = budget.left, 0
    things = list(map(_get_object, repeat(address(page)), range(count)))
    for index, kind in enumerate(map(_kind_of, things)):
        if kind == raw.FPDF_PAGEOBJ_TEXT:
            continue
        thing = things[index]
        if kind == raw.FPDF_PAGEOBJ_FORM:
            yield from _inside(thing, _SAME, 1, budget)
        elif kind in (raw.FPDF_PAGEOBJ_PATH, raw.FPDF_PAGEOBJ_IMAGE):
            yield thing, kind, _SAME


def _inside(form: Address, outer: Matrix, depth: int, budget: _Budget) -> Iterator[tuple[Address, int, Matrix]]:
    if depth > _DEEPEST_FORM:
        return
    matrix = _times(_matrix(form), outer)
    handle = _handle(form)
    for index in range(raw.FPDFFormObj_CountObjects(handle)):
        budget.left -= 1
        if budget.left <= 0:
            return
        thing = address(raw.FPDFFormObj_GetObject(handle, index))
        kind = _kind_of(thing)
        if kind == raw.FPDF_PAGEOBJ_FORM:
            yield from _inside(thing, matrix, depth + 1, budget)
        elif kind in (raw.FPDF_PAGEOBJ_PATH, raw.FPDF_PAGEOBJ_IMAGE):
            yield thing, kind, matrix


def _path(thing: Address, matrix: Matrix, place: Shown, found: Drawings, budget: _Budget) -> None:
    box = _bounds(thing, matrix, place)
    if box is None or (box.width < _SHORTEST and box.height < _SHORTEST):
        return
    if box.height <= _THIN or box.width <= _THIN:
        found.add(box)
        return
    modes = (ctypes.c_int * 2)()
    _draw_mode(thing, ctypes.addressof(modes), ctypes.addressof(modes) + ctypes.sizeof(ctypes.c_int))
    stroke, count = modes[1], _count_segments(thing)
    if stroke or count > 5:  # a filled box alone is a background, but a grid may be one filled path
        budget.left -= count
        _segments(thing, min(count, MOST_OBJECTS), _times(_matrix(thing), matrix), place, found, filled=not stroke)


def _segments(thing: Address, count: int, matrix: Matrix, place: Shown, found: Drawings, *, filled: bool) -> None:
    """The straight edges of a path; of a filled one only its thin boxes."""
    x, y = ctypes.c_float(), ctypes.c_float()
    a, b, c, d, e, f = matrix
    path = _handle(thing)
    start = here = (0.0, 0.0)
    loop: list[tuple[float, float]] = []
    for index in range(count):
        if len(found.across) + len(found.down) >= MOST_RULES:
            found.bounded = True
            return
        piece = raw.FPDFPath_GetPathSegment(path, index)
        raw.FPDFPathSegment_GetPoint(piece, x, y)
        there = (a * x.value + c * y.value + e, b * x.value + d * y.value + f)
        kind = raw.FPDFPathSegment_GetType(piece)
        if kind == raw.FPDF_SEGMENT_MOVETO:
            start, loop = there, [there]
        elif filled:
            loop.append(there)
            if raw.FPDFPathSegment_GetClose(piece) and len(loop) <= 5:
                xs, ys = [p[0] for p in loop], [p[1] for p in loop]
                found.add(place.rect(min(xs), min(ys), max(xs), max(ys)))
        else:
            if kind == raw.FPDF_SEGMENT_LINETO:
                found.add(place.rect(*here, *there))
            if raw.FPDFPathSegment_GetClose(piece):
                found.add(place.rect(*there, *start))
        here = there


def _bounds(thing: Address, matrix: Matrix, place: Shown) -> Rect | None:
    sides = (ctypes.c_float * 4)()
    at = ctypes.addressof(sides)
    if not _bounds_of(thing, at, at + 4, at + 8, at + 12):
        return None
    left, bottom, right, top = sides
    if matrix is _SAME:
        return place.rect(left, bottom, right, top)
    a, b, c, d, e, f = matrix
    corners = [(a * x + c * y + e, b * x + d * y + f) for x in (left, right) for y in (bottom, top)]
    xs, ys = [p[0] for p in corners], [p[1] for p in corners]
    return place.rect(min(xs), min(ys), max(xs), max(ys))


def _handle(thing: Address) -> Any:
    return ctypes.cast(thing, raw.FPDF_PAGEOBJECT)


def _matrix(thing: Address) -> Matrix:
    found = raw.FS_MATRIX()
    if not raw.FPDFPageObj_GetMatrix(_handle(thing), found):
        return _SAME
    return (found.a, found.b, found.c, found.d, found.e, found.f)


def _times(inner: Matrix, outer: Matrix) -> Matrix:
    a, b, c, d, e, f = inner
    p, q, r, s, t, u = outer
    return (a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u)
