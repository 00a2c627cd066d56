"""Phép tính: when a printed number agrees with the one that follows from others.

A printed number stands for all that round or truncate to it: tolerance is half a unit of its last digit, or the digits cut off.
"""

from __future__ import annotations

import math
from typing import NamedTuple

from ..numbers import Number

_DUST = 1e-9


class Claim(NamedTuple):
    """Một quan hệ: what one passage says of its numbers; ``words[start:end]`` say it."""

    kind: str
    numbers: tuple[float, ...]
    holds: bool
    expected: float | None
    start: int
    end: int


def agrees(expected: float, stated: float, step: float) -> bool:
    """Whether ``stated``, printed to ``step``, is ``expected`` rounded (half either way) or truncated."""
    if abs(expected - stated) <= step / 2 + _DUST * max(1.0, abs(expected)):
        return True
    return abs(math.floor(expected / step + _DUST) * step - stated) <= _DUST * max(1.0, abs(stated))


def adds_up(whole: Number, parts: list[Number]) -> tuple[bool, float]:
    """Whether the parts make the whole, and what they make. A part without a scale of its own takes that of the whole."""
    total = sum(scaled(part, whole) for part in parts)
    slack = sum(part.step for part in parts if part.step < 1) / 2 + (whole.step / 2 if whole.step < 1 else 0.0)
    return abs(total - whole.value) <= slack + _DUST * max(1.0, whole.value), round(total, 6)


def scaled(part: Number, whole: Number) -> float:
    """``part`` counted in the scale of ``whole``."""
    return part.value if part.scale in (1.0, whole.scale) else part.value * part.scale / whole.scale


def share(part: Number, whole: Number) -> float | None:
    """The share of ``part`` in ``whole`` in percent; None over nothing."""
    if not whole.value:
        return None
    value = part.value * (part.scale if part.scale != 1.0 else whole.scale)
    return 100 * value / (whole.value * whole.scale)
