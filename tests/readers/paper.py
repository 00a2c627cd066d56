"""Trang giấy vẽ ra để thử: pages drawn with Pillow in Liberation Serif, as a printer and a scanner would leave them."""

from __future__ import annotations

import shutil
import subprocess
from functools import cache
from pathlib import Path

import pytest
from PIL import Image, ImageDraw, ImageFont

MM = 25.4


@cache
def font_file(style: str = "") -> str | None:
    """The file of Liberation Serif, which holds all Vietnamese letters; None where it is not installed."""
    if shutil.which("fc-match") is None:
        return None
    found = subprocess.run(
        ["fc-match", "-f", "%{family}|%{file}", f"Liberation Serif:{style}"], capture_output=True, text=True, check=False
    )
    family, _, file = found.stdout.partition("|")
    return file if family.startswith("Liberation Serif") and Path(file).is_file() else None


@cache
def _reads_vietnamese() -> bool:
    if shutil.which("tesseract") is None:
        return False
    found = subprocess.run(["tesseract", "--list-langs"], capture_output=True, text=True, check=False)
    return "vie" in found.stdout.split()


needs_font = pytest.mark.skipif(font_file() is None, reason="Liberation Serif (fonts-liberation2) is not installed")
needs_tesseract = pytest.mark.skipif(not _reads_vietnamese(), reason="tesseract with Vietnamese data is not installed")


class Paper:
    """An A4 page in millimetres: words are drawn, lines ruled, stamps set."""

    def __init__(self, *, dpi: int = 200, mode: str = "RGB", width: float = 210.0, height: float = 297.0) -> None:
        self.dpi = dpi
        self.image = Image.new(mode, (self.px(width), self.px(height)), "white")
        self.draw = ImageDraw.Draw(self.image)

    def px(self, mm: float) -> int:
        """Millimetres to pixels."""
        return round(mm * self.dpi / MM)

    def write(self, x: float, y: float, words: str, *, size: float = 14, anchor: str = "ls", style: str = "", ink: str = "black") -> None:
        """Write ``words`` with their base line at ``y``; ``anchor`` ls from the left, ms centred on ``x``. Size in points."""
        file = font_file(style)
        assert file is not None
        font = ImageFont.truetype(file, round(size * self.dpi / 72))
        self.draw.text((self.px(x), self.px(y)), words, font=font, fill=ink, anchor=anchor)

    def rule(self, x0: float, y0: float, x1: float, y1: float, *, ink: str = "black", width: float = 0.35) -> None:
        """A straight line."""
        self.draw.line((self.px(x0), self.px(y0), self.px(x1), self.px(y1)), fill=ink, width=max(1, self.px(width)))

    def frame(self, x0: float, y0: float, x1: float, y1: float, *, ink: str = "black", width: float = 0.5) -> None:
        """A rectangle."""
        for a in ((x0, y0, x1, y0), (x0, y1, x1, y1), (x0, y0, x0, y1), (x1, y0, x1, y1)):
            self.rule(*a, ink=ink, width=width)


BODY = (
    "Thực hiện Chương trình hành động của Ban Thường vụ Tỉnh ủy,",
    "Ủy ban nhân dân tỉnh yêu cầu các sở, ban, ngành và địa phương",
    "tổ chức thực hiện các nhiệm vụ sau đây trước tháng 12 năm nay.",
)


def letterhead(*, dpi: int = 200, mode: str = "RGB") -> Paper:
    """A plan of an invented province: letterhead in two columns, title, three lines of text."""
    paper = Paper(dpi=dpi, mode=mode)
    paper.write(60, 30, "ỦY BAN NHÂN DÂN", size=13, anchor="ms")
    paper.write(60, 36, "TỈNH SÔNG LAM", size=13, anchor="ms", style="bold")
    paper.rule(50, 38, 70, 38)
    paper.write(60, 46, "Số: 125/KH-UBND", size=13, anchor="ms")
    paper.write(145, 30, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", size=12, anchor="ms", style="bold")
    paper.write(145, 36, "Độc lập - Tự do - Hạnh phúc", size=13, anchor="ms", style="bold")
    paper.rule(115, 38, 175, 38)
    paper.write(145, 46, "Sông Lam, ngày 18 tháng 5 năm 2026", size=13, anchor="ms")
    paper.write(110, 62, "KẾ HOẠCH", anchor="ms", style="bold")
    paper.write(110, 69, "Về việc rà soát văn bản của tỉnh", anchor="ms", style="bold")
    for n, line in enumerate(BODY):
        paper.write(40 if n == 0 else 30, 85 + 7 * n, line)
    return paper
