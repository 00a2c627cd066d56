"""Dấu "ĐẾN": the words of an arrival stamp, its labels joined with the number and the day that stand on their dotted lines.

Source: Nghị định 30/2020/NĐ-CP, Phụ lục IV mục II: body, ĐẾN, Số, Ngày, Chuyển, Số và ký hiệu HS.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dondoc.folding import strip_marks

if TYPE_CHECKING:
    from dondoc.readers.tesseract import OcrWord

# Two of its labels are enough: OCR misspells some of them.
_LABELS = re.compile(r"\bden\b|\bngay\b|\bso\b|chuyen|ky hieu|luu ho so|cong van")
_LEADER = re.compile(r"[-–.…·_¬~]{3,}.*$|[.…·_\s]+$")


@dataclass(frozen=True, slots=True)
class Stamp:
    """Dấu đến: its lines; of each value the place in ``text`` and its readings (more than one where they differ)."""

    text: str
    values: tuple[tuple[int, int, tuple[str, ...]], ...] = ()


def placed(word: OcrWord, pad: float, scale: float) -> OcrWord:
    """The word in the frame of another picture of the same stamp, without the margin it was read with."""
    return replace(word, x0=(word.x0 - pad) * scale, y0=(word.y0 - pad) * scale, x1=(word.x1 - pad) * scale, y1=(word.y1 - pad) * scale)


def is_stamp(text: str) -> bool:
    """Whether the words are those of an arrival stamp."""
    return len(set(_LABELS.findall(strip_marks(text)))) >= 2


def stamp_of(labels: Sequence[Sequence[OcrWord]], readings: Sequence[Sequence[OcrWord]]) -> Stamp | None:
    """Each label's line with the value on it, as the first reading has it; the second says whether it is sure."""
    first = [w for w in (readings[0] if readings else ()) if re.search(r"\d", w.text)]
    others = [w for reading in readings[1:] for w in reading]
    text = ""
    values = []

    def put(value: OcrWord) -> None:
        nonlocal text
        same = [w.text for w in others if min(w.x1, value.x1) - max(w.x0, value.x0) > 0 and min(w.y1, value.y1) - max(w.y0, value.y0) > 0]
        values.append((len(text), len(text) + len(value.text), tuple(dict.fromkeys([value.text, *same]))))
        text += value.text

    for line in labels:
        words = _LEADER.sub("", " ".join(w.text for w in line))
        if sum(c.isalpha() for c in words) < 2:
            continue
        top, bottom = min(w.y0 for w in line), max(w.y1 for w in line)
        text += ("\n" if text else "") + words
        for value in [w for w in first if top - 4 <= (w.y0 + w.y1) / 2 <= bottom + 4 and w.x0 >= line[0].x0]:
            first.remove(value)
            text += " "
            put(value)
    for value in first:
        text += "\n" if text else ""
        put(value)
    return Stamp(text, tuple(values)) if is_stamp(text) else None
