"""Tesseract: the program that reads letters, run as a child process under a time limit, one thread each.

Words come with their boxes from one run (TSV). Several pictures go into one run as the pages of a TIFF that is not packed: a
start costs a tenth of a second, and what is read is the same. Raises MissingTool (E201) when the program or its Vietnamese
data is not there.
"""

from __future__ import annotations

import os
import re
import shutil
import time
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from PIL import Image

from dondoc.errors import BrokenFile, MissingTool, TookTooLong
from dondoc.folding import nfc
from dondoc.readers.programs import Finished, program, unnamed_file

LANGUAGE = "vie"
SECONDS = 60.0
_HINT = "Cài tesseract và dữ liệu tiếng Việt (gói tesseract-ocr và tesseract-ocr-vie), hoặc chạy `dondoc doctor` để biết cách cài."
_HINT_EN = "Install tesseract and its Vietnamese data (tesseract-ocr, tesseract-ocr-vie), or run `dondoc doctor` to see how."
_OSD = re.compile(r"^Rotate: (\d+)$.*?^Orientation confidence: ([\d.]+)$", re.M | re.S)


@dataclass(frozen=True, slots=True)
class OcrWord:
    """Một từ: its letters (NFC), its box in pixels, how sure the program is of it (0 to 100).

    ``again`` is what a second look read in its place, None where there was none.
    """

    text: str
    x0: float
    y0: float
    x1: float
    y1: float
    confidence: float
    again: str | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """Bản nhận dạng thô: words by the program's own lines; ``marks`` are boxes without words: rules, pictures."""

    lines: tuple[tuple[OcrWord, ...], ...]
    marks: tuple[tuple[int, int, int, int], ...] = ()

    @property
    def words(self) -> list[OcrWord]:
        """All words."""
        return [word for line in self.lines for word in line]

    @property
    def score(self) -> float:
        """How many letters were read with some certainty: for choosing between two readings of one page."""
        return sum(len(w.text) * (w.confidence / 100) ** 2 for w in self.words)

    @property
    def confidence(self) -> float:
        """Mean over letters, 0 where there is none."""
        letters = sum(len(w.text) for w in self.words)
        return sum(len(w.text) * w.confidence for w in self.words) / letters if letters else 0.0


def find() -> str:
    """The program's path. Raises MissingTool."""
    path = shutil.which("tesseract")
    if path is None:
        raise MissingTool(
            f"Không có chương trình tesseract nên không đọc được ảnh quét. {_HINT}", f"There is no tesseract, which reads scans. {_HINT_EN}"
        )
    return path


def languages(path: str) -> frozenset[str]:
    """The data installed for the program: ``vie``, ``osd`` …"""
    return _languages(path, os.environ.get("TESSDATA_PREFIX", ""))


@cache
def _languages(path: str, _folder: str) -> frozenset[str]:
    done = program([path, "--list-langs"], seconds=SECONDS)
    return frozenset((done.stdout + done.stderr).decode("utf-8", "replace").split("\n")[1:]) - {""}


def recognise(grey: Image.Image, *, dpi: int, layout: int = 3, seconds: float = SECONDS) -> Reading:
    """Read a grey picture. ``layout`` is the program's page segmentation mode (3 page, 6 block, 7 line).

    Raises MissingTool, TookTooLong, BrokenFile (the program failed on this picture).
    """
    return recognise_all([grey], dpi=dpi, layout=layout, seconds=seconds)[0]


def recognise_all(greys: Sequence[Image.Image], *, dpi: int, layout: int = 3, seconds: float = SECONDS) -> list[Reading]:
    """Read several grey pictures in one run of the program; ``seconds`` is for all of them. Raises as ``recognise`` does."""
    path = find()
    arguments = ["-", "-", "-l", LANGUAGE, "--psm", str(layout), "--dpi", str(dpi), "tsv"]
    done = _run([path, *arguments], greys, seconds)
    if done.status != 0:
        _blame(path, done)
    return _read_tsv(done.stdout.decode("utf-8", "replace"), len(greys))


def orientation(grey: Image.Image, *, dpi: int, seconds: float = SECONDS) -> int | None:
    """Degrees (0, 90, 180, 270) by which to turn the page clockwise to stand upright; None where that cannot be said."""
    path = find()
    if "osd" not in languages(path):
        return None
    done = _run([path, "-", "-", "--psm", "0", "-l", "osd", "--dpi", str(dpi)], [grey], seconds)
    found = _OSD.search(done.stdout.decode("utf-8", "replace"))
    return int(found[1]) if found and float(found[2]) > 0.5 else None


def left(until: float) -> float:
    """Seconds until then, by the monotonic clock. Raises TookTooLong where none are left."""
    seconds = until - time.monotonic()
    if seconds <= 0:
        raise TookTooLong(
            "Quá thời gian cho phép khi nhận dạng chữ một trang ảnh. Tăng giới hạn thời gian nếu trang thật sự lớn.",
            "Recognising one page took too long.",
        )
    return seconds


def _run(argv: list[str], greys: Sequence[Image.Image], seconds: float) -> Finished:
    """Run the program on one picture or more, handed over not packed: packing and unpacking would cost more than the bytes."""
    first, *others = greys
    with unnamed_file() as sheets:
        if others:
            first.save(sheets, format="TIFF", save_all=True, append_images=others, compression="raw")
        else:
            sheets.write(f"P5 {first.width} {first.height} 255\n".encode())
            sheets.write(first.tobytes())
        return program(argv, seconds=seconds, stdin=sheets, env=os.environ | {"OMP_THREAD_LIMIT": "1"})


def _blame(path: str, done: Finished) -> None:
    said = done.stderr.decode("utf-8", "replace").strip()
    if LANGUAGE not in languages(path):
        raise MissingTool(
            f"Chương trình tesseract thiếu dữ liệu tiếng Việt ({LANGUAGE}.traineddata). {_HINT}",
            f"tesseract has no Vietnamese data ({LANGUAGE}.traineddata). {_HINT_EN}",
        )
    raise BrokenFile(f"Không nhận dạng được trang ảnh ({said[-200:]}).", f"tesseract failed: {said[-200:]}")


def _read_tsv(tsv: str, count: int) -> list[Reading]:
    """The readings of ``count`` pictures; a row holds level, page, block, paragraph, line, word, box, confidence, letters."""
    pages: list[dict[tuple[str, ...], list[OcrWord]]] = [{} for _ in range(count)]
    marks: list[list[tuple[int, int, int, int]]] = [[] for _ in range(count)]
    for row in tsv.split("\n"):
        if not row.startswith("5\t"):
            continue
        cells = row.split("\t")
        page = int(cells[1]) - 1
        x, y, width, height = map(int, cells[6:10])
        text = nfc(cells[11].strip())
        if text:
            word = OcrWord(text, x, y, x + width, y + height, max(0.0, float(cells[10])))
            pages[page].setdefault(tuple(cells[2:5]), []).append(word)
        else:
            marks[page].append((x, y, x + width, y + height))
    return [Reading(tuple(map(tuple, lines.values())), tuple(own)) for lines, own in zip(pages, marks, strict=True)]
