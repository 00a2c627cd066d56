"""Ảnh quét: what reading a scan costs beside tesseract's own time on the same pictures.

Every run of the program is counted by a script that stands before it in PATH: the first look at the pages, the second look at
the words that name documents and days (a reading that we ask for, shown on its own line), and what is left over, which is ours.
"""

from __future__ import annotations

import contextlib
import os
import re
import resource
import shutil
import subprocess
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from time import process_time

import dondoc

from .rows import Row, missing

DPI = 170  # that at which the reader works, so that tesseract sees the same number of pixels alone and under it
_NAME = "OCR adds to tesseract's own time"
_COUNTED = """#!/bin/sh
"{program}" "$@"
status=$?
{{ echo "$*"; times; }} > "$(mktemp "{folder}/run-XXXXXX")"
exit $status
"""
_TIME = re.compile(r"(\d+)m([\d.]+)s")


def ocr_overhead(pdf: Path | str, pages: int = 4) -> list[Row]:
    """Processor time of reading one TIFF of several pages, parted into tesseract's and ours."""
    if isinstance(pdf, str):
        return [missing(_NAME, "%", pdf)]
    program = shutil.which("tesseract")
    if program is None or find_spec("PIL") is None:
        return [missing(_NAME, "%", "tesseract or Pillow is not installed")]
    scan = _scan(pdf, pages)
    folder = pdf.with_name("counted")
    folder.mkdir(exist_ok=True)
    alone = min(_alone(program, scan) for _ in range(2))
    runs = [_read(program, scan, folder) for _ in range(3)]
    first, second, ours = min(runs, key=lambda run: run[2] / run[0])
    plain = f"{pages} pages of one TIFF at {DPI} dpi; one plain run of the program: {alone / pages:.2f} s"
    whole = f"what is not tesseract, the child's start included; {(first + second + ours) / pages:.2f} s a page in all"
    return [
        Row("tesseract's first look, a page", first / pages, "s", note=plain),
        Row("tesseract's second look, a page", second / pages, "s", note="the words that name documents and days, read once more"),
        Row(_NAME, 100 * ours / first, "%", most=10, note=whole),
        Row("all of OCR over one plain run", 100 * ((first + second + ours) / alone - 1), "%", note="the second look included"),
    ]


def _scan(pdf: Path, pages: int) -> Path:
    import pypdfium2

    printed = pypdfium2.PdfDocument(pdf)
    pictures = [printed[n].render(scale=DPI / 72, grayscale=True).to_pil() for n in range(1, pages + 1)]
    scan = pdf.with_name("scan.tiff")
    pictures[0].save(scan, save_all=True, append_images=pictures[1:], dpi=(DPI, DPI))
    return scan


def _alone(program: str, scan: Path) -> float:
    start = _processor()
    arguments = [str(scan), "-", "-l", "vie", "--psm", "3", "--dpi", str(DPI), "tsv"]
    subprocess.run([program, *arguments], check=True, capture_output=True, env=os.environ | {"OMP_THREAD_LIMIT": "1"})
    return _processor() - start


def _read(program: str, scan: Path, folder: Path) -> tuple[float, float, float]:
    """Seconds of processor of one reading: tesseract's first look, its second look, all the rest."""
    for old in folder.iterdir():
        old.unlink()
    script = folder / "tesseract"
    script.write_text(_COUNTED.format(program=program, folder=folder), "utf-8")
    script.chmod(0o755)
    start = _processor()
    with _path_first(folder):
        dondoc.read(scan)
    whole = _processor() - start
    looks = {True: 0.0, False: 0.0}
    for log in folder.glob("run-*"):
        called, _, program_times = log.read_text("utf-8").strip().split("\n")
        looks["--psm 6" in called] += sum(60 * int(m) + float(s) for m, s in _TIME.findall(program_times))
    return looks[False], looks[True], whole - looks[False] - looks[True]


@contextlib.contextmanager
def _path_first(folder: Path) -> Iterator[None]:
    before = os.environ["PATH"]
    os.environ["PATH"] = f"{folder}{os.pathsep}{before}"
    try:
        yield
    finally:
        os.environ["PATH"] = before


def _processor() -> float:
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return process_time() + children.ru_utime + children.ru_stime
