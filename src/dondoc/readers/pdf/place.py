"""Chỗ trên trang: words, rules and pictures with their places, in points from the top left corner of the page as shown."""

from __future__ import annotations

from typing import NamedTuple


class Word(NamedTuple):
    """Từ: letters between white space. ``glued``: no white space before it; ``raised``: a small mark above the line."""

    x0: float
    top: float
    x1: float
    bottom: float
    text: str
    glued: bool = False
    raised: bool = False


class Rect(NamedTuple):
    """Khung: a place on the page."""

    x0: float
    top: float
    x1: float
    bottom: float

    @property
    def width(self) -> float:
        """Width in points."""
        return self.x1 - self.x0

    @property
    def height(self) -> float:
        """Height in points."""
        return self.bottom - self.top

    def around(self, x: float, y: float, margin: float = 0.0) -> bool:
        """Whether the point lies inside, ``margin`` points of play."""
        return self.x0 - margin <= x <= self.x1 + margin and self.top - margin <= y <= self.bottom + margin


class Shown(NamedTuple):
    """Phép đổi toạ độ: from the page's own space to the page as shown (turned, cropped, y down)."""

    width: float
    height: float
    xx: float
    xy: float
    x: float
    yx: float
    yy: float
    y: float

    def rect(self, left: float, bottom: float, right: float, top: float) -> Rect:
        """A box of the page's own space, as shown."""
        xs = (self.xx * left + self.xy * bottom + self.x, self.xx * right + self.xy * top + self.x)
        ys = (self.yx * left + self.yy * bottom + self.y, self.yx * right + self.yy * top + self.y)
        return Rect(min(xs), min(ys), max(xs), max(ys))

    def turned(self, quarter: int) -> Shown:
        """The same page turned by ``quarter`` times 90° clockwise more: for text that runs up or down the sheet."""
        shown = self
        for _ in range(quarter % 4):  # (x, y) -> (height - y, x)
            shown = Shown(
                shown.height, shown.width,
                -shown.yx, -shown.yy, shown.height - shown.y,
                shown.xx, shown.xy, shown.x,
            )  # fmt: skip
        return shown
