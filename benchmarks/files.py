"""Tệp: pages of a PDF made from Word a second, memory. What is not installed is said."""

from __future__ import annotations

import json
import resource
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from statistics import median
from time import perf_counter, process_time

import dondoc

from .made import document
from .rows import Row, missing

_MEMORY = """
import json, resource, sys
import dondoc
directive = dondoc.parse(dondoc.read(sys.argv[1]))
own, child = (resource.getrusage(who).ru_maxrss / 1024 for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
print(json.dumps([own, child, directive.text.source.pages]))
"""


def made_pdf(folder: Path, pages: int) -> Path | str:
    """A text PDF of ``pages`` pages (the last may be short) from .docx through LibreOffice; else why not."""
    if shutil.which("soffice") is None:
        return "LibreOffice (soffice) is not installed"
    if find_spec("docx") is None or find_spec("pypdfium2") is None:
        return "python-docx or pypdfium2 is not installed"
    import docx
    import pypdfium2

    word = docx.Document()
    word.styles["Normal"].font.name = "Times New Roman"
    seed = 0
    while len(word.paragraphs) < 23 * pages:  # about so many stand on a page
        for line in document(3 * seed + 1).splitlines():
            word.add_paragraph(line)
        seed += 1
    source = folder / "made.docx"
    word.save(str(source))
    subprocess.run(
        ["soffice", "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(source)], check=True, capture_output=True, timeout=300
    )
    whole = pypdfium2.PdfDocument(folder / "made.pdf")
    if len(whole) < pages:
        return f"LibreOffice made {len(whole)} pages, {pages} were wanted"
    for count in (1, 100, pages):
        part = pypdfium2.PdfDocument.new()
        part.import_pages(whole, list(range(count)))
        part.save(folder / f"made-{count}.pdf")
    return folder / f"made-{pages}.pdf"


def pdf_speed(pdf: Path | str, pages: int) -> list[Row]:
    """Pages a second and core from PDF to parsed, the child's start taken off and shown."""
    name = f"text PDF of {pages} pages to parsed"
    if isinstance(pdf, str):
        return [missing(name, "pages/s", pdf)]
    one = pdf.with_name("made-1.pdf")
    dondoc.parse(dondoc.read(one))

    def read(path: Path) -> float:
        start = _processor()
        dondoc.parse(dondoc.read(path))
        return _processor() - start

    start = median(read(one) for _ in range(5))
    whole = min(read(pdf) for _ in range(3))
    wall = perf_counter()
    dondoc.read(one)
    wall = perf_counter() - wall
    return [
        Row("child process, start to end, 1 page", wall, "s", note=f"{start:.2f} s of processor"),
        Row(
            name,
            (pages - 1) / max(whole - start, 1e-9),
            "pages/s",
            least=150,
            note="processor time of both processes, the child's start taken off",
        ),
    ]


def _processor() -> float:
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return process_time() + children.ru_utime + children.ru_stime


def memory(pdf: Path | str) -> list[Row]:
    """Peak memory of reading and parsing 100 pages: this process and the child, added, though their peaks need not meet."""
    name = "peak memory, PDF of 100 pages"
    if isinstance(pdf, str):
        return [missing(name, "MB", pdf)]
    done = subprocess.run([sys.executable, "-c", _MEMORY, str(pdf.with_name("made-100.pdf"))], check=True, capture_output=True, text=True)
    own, child, pages = json.loads(done.stdout)
    return [Row(name, own + child, "MB", most=300, note=f"{own:.0f} MB own, {child:.0f} MB in the child; {pages} pages")]
