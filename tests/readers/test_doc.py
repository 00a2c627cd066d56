"""Word 97-2003 through LibreOffice: the same words, limits that hold, and a clear word where the program is not there."""

from __future__ import annotations

from pathlib import Path

import pytest

from dondoc.errors import BrokenFile, TookTooLong
from dondoc.readers import Limits, child, doc, read
from dondoc.readers.doc import to_docx
from tests.readers.packages import docx, p, r, row, table
from tests.readers.test_docx import THREE, item, numbering
from tests.readers.test_read import ole

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(doc.find_libreoffice() is None, reason="LibreOffice is not installed: .doc is not read"),
]


def fonts(name: str) -> str:
    return f'<w:rFonts w:ascii="{name}" w:hAnsi="{name}" w:cs="{name}"/>'


def as_doc(data: bytes, folder: Path) -> bytes:
    """The .doc that LibreOffice makes of a .docx."""
    (folder / "in.docx").write_bytes(data)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    program = doc.find_libreoffice()
    assert program is not None
    argv = [program, profile, "--headless", "--convert-to", "doc:MS Word 97", "--outdir", folder, folder / "in.docx"]
    child.program(argv, seconds=120)
    return (folder / "in.doc").read_bytes()


def test_doc_reads_as_the_docx_it_was_made_from(tmp_path: Path) -> None:
    made = docx(
        table(row(p("UBND TỈNH SÔNG LAM") + p("Số: 12/KH-UBND"), "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"))
        + item("Mục đích")
        + item("Nâng cao nhận thức", 1)
        + item("Yêu cầu")
        + p(r("§éc lËp - Tù do - H¹nh phóc, ch\u00ada ®­îc", fonts(".VnTime")))
        + p(r("ñy ban nh©n d©n", fonts(".VnTimeH")))
        + p(r("Uûy ban nhaân daân", fonts("VNI-Times"))),
        numbering=numbering(THREE),
    )
    text = read(as_doc(made, tmp_path), name="a.doc")
    assert text.content == read(made).content
    assert text.content.endswith("I. Mục đích\n\n1. Nâng cao nhận thức\n\nII. Yêu cầu\n\nĐộc lập - Tự do - Hạnh phúc, chưa được\n\n"
                                 "ỦY BAN NHÂN DÂN\n\nỦy ban nhân dân\n")  # fmt: skip
    assert text.source.media_type == "application/msword"
    assert [n.code for n in text.notes] == ["N102"]


def test_damaged_doc() -> None:
    with pytest.raises(BrokenFile) as raised:
        read(ole("WordDocument"), name="a.doc")
    assert raised.value.place == "a.doc"


def test_the_time_limit_holds() -> None:
    with pytest.raises(TookTooLong):
        to_docx(ole("WordDocument"), Limits(seconds=0.05))
