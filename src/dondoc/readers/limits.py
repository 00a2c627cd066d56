"""Giới hạn đọc: how much a file may cost. Every reader takes these; over a limit means TooLarge (E105) or TookTooLong (E106)."""

from __future__ import annotations

from dataclasses import dataclass

MIB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """Giới hạn: bytes, pages, pixels, depth, seconds (wall clock of one file) and MiB of the child process.

    ``seconds`` is the whole file without OCR; a page that needs OCR adds ``ocr_seconds``. ``boxes`` asks for
    ``Text.boxes`` (a place on the page for every line), which cost memory and are wanted only by a viewer.
    """

    max_bytes: int = 200 * MIB
    max_pages: int = 2000
    max_pixels: int = 120_000_000  # one picture; a page at 300 dpi in A4 is 8.7 million
    max_unpacked: int = 500 * MIB  # what a .docx or .odt may unpack to
    max_ratio: int = 200  # unpacked bytes over packed bytes, above 1 MiB
    max_depth: int = 64  # tables in tables, elements in elements
    seconds: float = 120.0
    ocr_seconds: float = 60.0
    memory_mb: int = 1024
    boxes: bool = False
    ocr: bool = True


DEFAULT = Limits()
