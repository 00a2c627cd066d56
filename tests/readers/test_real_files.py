"""Real files, read where they lie beside the repository: the same document in two formats gives the same words."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from typing import Any

import pytest

from dondoc.folding import squeeze
from dondoc.model import Text
from dondoc.readers import Limits, doc, read

FILES = Path(__file__).parents[2].parent / "shared" / "corpus" / "files"
EXPECTED: dict[str, Any] = json.loads((FILES / "expected.json").read_text(encoding="utf-8")) if FILES.is_dir() else {}
NAMES = sorted(name for name in EXPECTED if name.endswith((".doc", ".docx")))

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not FILES.is_dir(), reason="the real documents (../shared/corpus/files) are not here"),
]
needs_libreoffice = pytest.mark.skipif(doc.find_libreoffice() is None, reason="LibreOffice is not installed: .doc is not read")


def reading(name: str) -> Text:
    return read(FILES / name, limits=Limits(seconds=120))


@pytest.mark.parametrize("name", [pytest.param(n, marks=needs_libreoffice if n.endswith(".doc") else ()) for n in NAMES])
def test_each_file_holds_what_is_expected(name: str) -> None:
    text, expected = reading(name), EXPECTED[name]
    words = squeeze(text.content)
    assert squeeze(expected["first_words"]) in words
    assert squeeze(expected["last_words"]) in words
    assert [bad for bad in expected["must_not_contain"] if bad in words] == []
    assert text.source.pages in (None, expected["pages"])


@needs_libreoffice
def test_doc_and_docx_give_the_same_words() -> None:
    old, new = reading("f09-ke-hoach.doc"), reading("f09-ke-hoach.docx")
    assert old.content.split() == new.content.split()
    assert [[len(row) for row in table.rows] for table in old.tables] == [[len(row) for row in table.rows] for table in new.tables]


def _body(text: Text) -> list[str]:
    """The words from the first of the body to its last, asides out; a hyphen at which a line broke joins."""
    content = text.content
    for aside in sorted(text.asides, key=lambda a: a.span, reverse=True):
        content = content[: aside.span.start] + content[aside.span.end :]
    expected = EXPECTED["f04-to-trinh.docx"]
    words = squeeze(content)
    start, end = words.index(expected["first_words"]), words.index(expected["last_words"])
    return re.split(r"\s+", words[start : end + len(expected["last_words"])])


def test_docx_and_pdf_give_the_same_words() -> None:
    assert _body(reading("f04-to-trinh.docx")) == _body(reading("f04-to-trinh.pdf"))


@needs_libreoffice
@pytest.mark.parametrize("form", ["odt", "rtf"])
def test_odt_and_rtf_give_the_same_text_as_docx(form: str, tmp_path: Path) -> None:
    """The plan of f09 saved by LibreOffice: numbers, tables and order alike."""
    from dondoc.readers import child

    shutil.copy(FILES / "f09-ke-hoach.docx", tmp_path / "in.docx")
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    program = doc.find_libreoffice()
    assert program is not None
    child.program([program, profile, "--headless", "--convert-to", form, "--outdir", tmp_path, tmp_path / "in.docx"], seconds=120)
    assert read(tmp_path / f"in.{form}").content == reading("f09-ke-hoach.docx").content
