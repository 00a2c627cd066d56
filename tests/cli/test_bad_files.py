"""Tệp xấu, như người dùng gặp: the installed command on every kind of bad file; each has its code, the others go on, nothing hangs."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow
ROOT = Path(__file__).resolve().parents[2]
GOOD = ROOT / "examples" / "cong-van.txt"
PLAN = ROOT / "examples" / "ke-hoach.docx"
MEMORY = 700  # MB, of the command or of its child
PROGRAM = """
import re, resource, sys
from dondoc.cli import main
try:
    main(sys.argv[1:])
finally:
    try:
        own = int(re.search(r"VmHWM:\\s+(\\d+)", open("/proc/self/status").read()).group(1))
    except OSError:
        own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    child = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    open("memory", "w").write(str(max(own, child) // 1024))
"""


def noise(size: int) -> bytes:
    return random.Random(7).randbytes(size)


def pdf(pages: int) -> bytes:
    """A PDF of that many pages with a line of words on each."""
    out, places = bytearray(b"%PDF-1.4\n"), []

    def add(words: bytes) -> None:
        places.append(len(out))
        out.extend(b"%d 0 obj\n%s\nendobj\n" % (len(places), words))

    add(b"<</Type/Catalog/Pages 2 0 R>>")
    add(b"<</Type/Pages/Count %d/Kids[%s]>>" % (pages, b" ".join(b"%d 0 R" % (5 + n) for n in range(pages))))
    line = b"BT /F1 12 Tf 72 700 Td (Trang nay co chu) Tj ET"
    add(b"<</Length %d>>\nstream\n%s\nendstream" % (len(line), line))
    add(b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>")
    for _ in range(pages):
        add(b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 3 0 R/Resources<</Font<</F1 4 0 R>>>>>>")
    start = len(out)
    out.extend(b"xref\n0 %d\n0000000000 65535 f \n" % (len(places) + 1))
    out.extend(b"".join(b"%010d 00000 n \n" % place for place in places))
    out.extend(b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(places) + 1, start))
    return bytes(out)


def encrypted() -> bytes:
    pyhanko = pytest.importorskip("pyhanko.pdf_utils.writer", reason="pyhanko is not installed")
    from pyhanko.pdf_utils.reader import PdfFileReader

    writer = pyhanko.copy_into_new_writer(PdfFileReader(BytesIO(pdf(1))))
    writer.encrypt("mật khẩu")
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def docx(change: Callable[[bytes], bytes]) -> bytes:
    """The plan of the examples with its main part changed."""
    out = BytesIO()
    with zipfile.ZipFile(PLAN) as plan, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as changed:
        for part in plan.infolist():
            words = plan.read(part)
            changed.writestr(part.filename, change(words) if part.filename == "word/document.xml" else words)
    return out.getvalue()


def before_the_end(words: bytes) -> Callable[[bytes], bytes]:
    return lambda part: part.replace(b"</w:body>", words + b"</w:body>", 1)


def tables(depth: int) -> bytes:
    return b"<w:tbl><w:tr><w:tc><w:p><w:r><w:t>x</w:t></w:r></w:p>" * depth + b"<w:p/></w:tc></w:tr></w:tbl>" * depth


def picture(width: int, height: int) -> bytes:
    image = pytest.importorskip("PIL.Image", reason="pillow is not installed")
    out = BytesIO()
    image.new("1", (width, height), 1).save(out, "PNG")
    return out.getvalue()


BAD = [  # why, name, what it holds, code (None: it is read), seconds on an idle machine
    ("empty", "a.pdf", lambda: b"", "E101", 3),
    ("a folder's name with an ending", "thư mục.txt", None, "E107", 3),
    ("rubbish", "a.bin", lambda: noise(300_000), "E102", 3),
    ("rubbish called PDF", "a.pdf", lambda: noise(300_000), "E102", 3),
    ("rubbish behind the first bytes of a PDF", "a.pdf", lambda: b"%PDF-1.7\n" + noise(300_000), "E103", 5),
    ("rubbish behind the first bytes of an old Word file", "a.doc", lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + noise(300_000), "E103", 20),
    ("rubbish behind the first bytes of a JPEG", "a.jpg", lambda: b"\xff\xd8\xff\xe0" + noise(100_000), "E103", 5),
    ("a truncated PDF", "a.pdf", lambda: pdf(30)[:2000], "E103", 5),
    ("a truncated DOCX", "a.docx", lambda: PLAN.read_bytes()[:19_000], "E103", 5),
    ("a PDF with a password", "a.pdf", encrypted, "E104", 5),
    ("a bomb called DOCX", "a.docx", lambda: docx(before_the_end(b"<w:p><w:r><w:t>" + b"a" * 300_000_000 + b"</w:t></w:r></w:p>")), "E105", 5),
    ("20,000 pages", "a.pdf", lambda: pdf(20_000), "E105", 5),
    ("a picture of 30,000 × 30,000", "a.png", lambda: picture(30_000, 30_000), "E105", 5),
    ("tables in tables without end", "a.docx", lambda: docx(before_the_end(tables(5_000))), "E105", 5),
    ("blocks in blocks without end", "a.html", lambda: b"<div>" * 400_000, "E105", 5),
    ("tables in tables, as a page", "a.html", lambda: b"<table><tr><td>x" * 50_000, None, 20),
    ("tables in tables, some", "a.docx", lambda: docx(before_the_end(tables(20))), None, 5),
    ("a DOCX called PDF", "a.pdf", PLAN.read_bytes, None, 5),
    ("a text called DOCX", "a.docx", GOOD.read_bytes, None, 5),
    ("braces in braces without end", "a.rtf", lambda: b"{\\rtf1 " + b"{" * 100_000 + b"a" + b"}" * 100_001, None, 10),
    ("a text of 5 MB without a line break", "a.txt", lambda: "Ủy ban nhân dân tỉnh giao Sở A thực hiện. ".encode() * 90_000, None, 40),
    ("5 MB of one name", "a.txt", lambda: "Ủy ban nhân dân ".encode() * 230_000, None, 20),
    ("5 MB of one letter", "a.txt", lambda: b"x" * 5_000_000, None, 20),
]  # fmt: skip
SLOWNESS = 8  # of a busy machine


def command(*arguments: str, folder: Path) -> tuple[subprocess.CompletedProcess[bytes], float]:
    env = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    begun = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, *arguments],
        capture_output=True, env=env, cwd=folder, check=False, timeout=600,
    )  # fmt: skip
    return done, time.monotonic() - begun


@pytest.mark.parametrize(("name", "make", "code", "seconds"), [pytest.param(*rest, id=why) for why, *rest in BAD])
def test_a_bad_file_has_its_code_and_the_others_go_on(name, make, code, seconds, tmp_path):
    if make is None:
        (tmp_path / name / "x.txt").mkdir(parents=True)
        name = f"{name}/x.txt/gone.txt"
    else:
        (tmp_path / name).write_bytes(make())
    (tmp_path / "tốt 1.txt").write_bytes(GOOD.read_bytes())
    done, spent = command("parse", "--jsonl", name, "tốt 1.txt", folder=tmp_path)
    bad, good = map(json.loads, done.stdout.decode().splitlines())
    said = done.stderr.decode()
    assert good["obligations"], "the file behind it is read"
    assert "Traceback" not in said
    assert done.returncode == (3 if code else 0)
    if code:
        assert bad["error"]["code"] == code
        assert said.startswith(f"{code} ")
        assert any(ord(letter) > 0x1EA0 for letter in said), "said in Vietnamese"
    else:
        assert "error" not in bad
    assert spent < seconds * SLOWNESS
    assert int((tmp_path / "memory").read_text()) < MEMORY


@pytest.mark.parametrize("verb", [["parse"], ["duties"], ["cite"], ["show", "-o", "page.html"]], ids=" ".join)
def test_every_verb_says_it(verb, tmp_path):
    (tmp_path / "a.pdf").write_bytes(pdf(30)[:2000])
    done, _ = command(*verb, "a.pdf", folder=tmp_path)
    assert (done.returncode, done.stdout) == (3, b"")
    assert done.stderr.decode().startswith("E103 a.pdf: ")
    assert not (tmp_path / "page.html").exists()


def test_more_pages_are_read_when_they_are_asked_for(tmp_path):
    (tmp_path / "a.pdf").write_bytes(pdf(2_500))
    done, _ = command("parse", "--json", "--max-pages", "2500", "a.pdf", folder=tmp_path)
    assert done.returncode == 0
    assert json.loads(done.stdout)["source"]["pages"] == 2_500
