"""`read`: one door for every file. Whatever the bytes, it gives a Text or says why not, in bounded time and memory."""

from __future__ import annotations

import io
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from dondoc.errors import MissingFile, MissingTool, TooLarge, UnknownFormat, Unreadable
from dondoc.folding import nfc
from dondoc.model import Text
from dondoc.readers import Limits, doc, office, read
from dondoc.readers.media import kind_of
from tests.readers.packages import docx, odt, p, row, table, zipped

WORDS = "Căn cứ Quyết định số 12/QĐ-UBND của Ủy ban nhân dân tỉnh Sông Lam"
DOCX = docx(p(WORDS))
ODT = odt(f"<text:p>{WORDS}</text:p>")
RTF = (r"{\rtf1\ansi " + "".join(c if c.isascii() else f"\\u{ord(c)}?" for c in WORDS) + "}").encode()
HTML = f"<!DOCTYPE html><html><p>{WORDS}</p></html>".encode()


def ole(*streams: str, flags: int | None = None) -> bytes:
    """The outside of an OLE file: its header, a directory with these streams, and the first block of a Word document."""
    header = bytearray(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504))
    header[30:32] = (9).to_bytes(2, "little")
    directory = b""
    for stream in streams:
        directory += stream.encode("utf-16-le").ljust(116, b"\0") + (1).to_bytes(4, "little") + bytes(8)
    block = b"\xec\xa5" + bytes(8) + (flags or 0).to_bytes(2, "little")
    return bytes(header) + directory.ljust(512, b"\0") + block.ljust(512, b"\0")


SAME = [  # why, name, bytes, media type ends with, note
    ("text by its name", "a.txt", WORDS.encode(), "plain", []),
    ("text without a name", "", WORDS.encode(), "plain", []),
    ("Word", "a.docx", DOCX, "wordprocessingml.document", []),
    ("Word with macros", "a.docm", DOCX, "wordprocessingml.document", []),
    ("OpenDocument", "a.odt", ODT, "opendocument.text", []),
    ("RTF", "a.rtf", RTF, "rtf", []),
    ("page", "a.htm", HTML, "html", []),
    ("Markdown", "a.md", WORDS.encode(), "markdown", []),
    ("Word that is called old Word", "a.doc", DOCX, "wordprocessingml.document", ["N101"]),
    ("OpenDocument that is called Word", "a.docx", ODT, "opendocument.text", ["N101"]),
    ("RTF that is called old Word", "a.doc", RTF, "rtf", ["N101"]),
    ("page that is called old Word", "a.doc", HTML, "html", ["N101"]),
    ("text that is called Word", "a.docx", WORDS.encode(), "plain", ["N101"]),
    ("text that is called PDF", "a.pdf", WORDS.encode(), "plain", ["N101"]),
    ("Word that is called text", "a.txt", DOCX, "wordprocessingml.document", ["N101"]),
    ("page that is called Markdown", "a.md", HTML, "html", ["N101"]),
    ("text that is called a page", "a.html", WORDS.encode(), "plain", ["N101"]),
    ("unknown extension says nothing", "a.2025", WORDS.encode(), "plain", []),
    ("capitals in the extension", "A.DOCX", DOCX, "wordprocessingml.document", []),
]  # fmt: skip


@pytest.mark.parametrize(("name", "data", "media", "notes"), [pytest.param(*case, id=why) for why, *case in SAME])
def test_content_decides_what_a_file_is(name: str, data: bytes, media: str, notes: list[str]) -> None:
    text = read(data, name=name)
    assert text.content.strip() == WORDS
    assert text.source.media_type.endswith(media)
    assert [n.code for n in text.notes] == notes
    assert text.source.name == name
    assert len(text.source.sha256) == 64


def cut(data: bytes, share: float) -> bytes:
    return data[: int(len(data) * share)]


def nested(depth: int) -> bytes:
    cells = "<w:tbl><w:tr><w:tc>" * depth + p("đáy") + "</w:tc></w:tr></w:tbl>" * depth
    return docx(cells)


BILLION = (
    '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;">]>'
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&c;</w:t></w:r></w:p></w:body></w:document>'
)


def flagged(data: bytes) -> bytes:
    """A zip whose parts all say that they are encrypted, in both places."""
    out = bytearray(data)
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = out.find(signature)
        while at >= 0:
            out[at + offset] |= 1
            at = out.find(signature, at + 4)
    return bytes(out)


BAD = [  # why, name, bytes, code
    ("empty", "a.docx", b"", "E101"),
    ("empty text", "a.txt", b"", "E101"),
    ("rubbish", "a.docx", bytes((i * 197 + i * i * 31) % 256 for i in range(4096)), "E102"),
    ("rubbish called text", "a.txt", bytes(range(256)) * 4, "E102"),
    ("spreadsheet", "a.xlsx", zipped({"[Content_Types].xml": "", "xl/workbook.xml": ""}), "E102"),
    ("slides called Word", "a.docx", zipped({"[Content_Types].xml": "", "ppt/presentation.xml": ""}), "E102"),
    ("OpenDocument spreadsheet", "a.odt", odt("", more={"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}), "E102"),
    ("zip of files", "a.zip", zipped({"a.txt": "a"}), "E102"),
    ("old spreadsheet", "a.xls", ole("Workbook"), "E102"),
    ("program", "a.doc", b"MZ\x90\0\x03\0\0\0" + bytes(60), "E102"),
    ("gzip", "a.docx", b"\x1f\x8b\x08\0\0\0\0\0\0\x03", "E102"),
    ("Word cut short", "a.docx", cut(DOCX, 0.6), "E103"),
    ("old Word cut short", "a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(22) + b"\x09\0" + bytes(16) + b"\x40\0\0\0" + bytes(5000), "E103"),
    ("other OLE file", "a.msi", ole("Product"), "E102"),
    ("Word 2003 XML", "a.xml", b'<?xml version="1.0"?>\n<?mso-application progid="Word.Document"?>\n<w:wordDocument>', "E102"),
    ("Word without its last bytes", "a.docx", DOCX[:-30], "E103"),
    ("Word without a document", "a.docx", zipped({"[Content_Types].xml": "<Types/>", "word/styles.xml": "<a/>"}), "E103"),
    ("Word without a body", "a.docx", docx("", more={"word/document.xml": "<a/>"}), "E103"),
    ("Word that is not XML", "a.docx", docx("<w:p>"), "E103"),
    ("OpenDocument that is not XML", "a.odt", odt("<text:p>"), "E103"),
    ("Word with a password", "a.docx", ole("EncryptedPackage", "EncryptionInfo"), "E104"),
    ("old Word with a password", "a.doc", ole("WordDocument", flags=0x0100), "E104"),
    ("zip with a password", "a.docx", flagged(DOCX), "E104"),
    ("XML entities", "a.docx", docx("", more={"word/document.xml": BILLION}), "E105"),
    ("XML entities in UTF-16", "a.docx", docx("", more={"word/document.xml": BILLION.replace('"1.0"', '"1.0" encoding="utf-16"').encode("utf-16")}),
     "E105"),
    ("entities in a lesser part", "a.docx", docx(p("a"), styles="", more={"word/styles.xml": BILLION}), "E105"),
    ("zip bomb: one part a thousand times its size", "a.docx", docx("", more={"word/document.xml": b" " * 30_000_000}), "E105"),
    ("too many parts", "a.docx", docx(p("a"), more={f"word/x{i}.xml": "" for i in range(10_050)}), "E105"),
    ("ten thousand tables in tables", "a.docx", nested(10_000), "E105"),
    ("ten thousand lists in lists", "a.odt", odt("<text:list><text:list-item>" * 10_000 + "</text:list-item></text:list>" * 10_000), "E105"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "data", "code"), [pytest.param(n, d, c, id=why) for why, n, d, c in BAD])
def test_a_bad_file_is_refused_with_its_code(name: str, data: bytes, code: str) -> None:
    began = time.perf_counter()
    with pytest.raises(Unreadable) as raised:
        read(data, name=name)
    assert raised.value.code == code
    assert raised.value.place == name
    assert raised.value.message != raised.value.english
    assert time.perf_counter() - began < 10


def test_a_bomb_is_not_unpacked_before_it_is_refused() -> None:
    """The directory lies: it declares little, and much comes out. What comes out is counted."""
    from dondoc.readers.package import Package

    with pytest.raises(Unreadable) as raised:
        Package(DOCX, Limits(max_unpacked=400)).read("word/document.xml")
    assert raised.value.code == "E105"
    package = Package(DOCX, Limits(max_unpacked=5000))
    package.left = 400
    with pytest.raises(Unreadable) as raised:
        package.read("word/document.xml")
    assert raised.value.code == "E105"
    with pytest.raises(Unreadable, match="bung ra hơn 200 lần"):
        Package(zipped({"word/document.xml": b" " * 30_000_000}), Limits())
    lying = bytearray(zipped({"word/document.xml": b"a" * 900_000}))
    for signature, offset in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        at = lying.find(signature)
        lying[at + offset : at + offset + 4] = (100).to_bytes(4, "little")
    with pytest.raises(Unreadable) as raised:
        Package(bytes(lying), Limits()).read("word/document.xml")
    assert raised.value.code == "E103"


def test_tables_in_tables_below_the_limit_are_read() -> None:
    text = read(nested(70), limits=Limits(max_depth=64))
    assert text.content == "đáy\n"
    assert [n.code for n in text.notes] == ["N108"]


def test_wide_and_long_tables_stay_linear() -> None:
    began = time.perf_counter()
    text = read(docx(table(*[row(*[f"{i}"] * 5) for i in range(2000)])))
    assert len(text.tables[0].rows) == 2000
    assert time.perf_counter() - began < 8


# ---- what is given


def test_path_bytes_and_open_file_give_the_same(tmp_path: Path) -> None:
    path = tmp_path / "kế hoạch.docx"
    path.write_bytes(DOCX)
    with path.open("rb") as file:
        assert read(path) == read(str(path)) == read(file) == read(DOCX, name=path.name)
    assert read(io.BytesIO(DOCX)).source.name == ""
    assert read(bytearray(DOCX)) == read(memoryview(DOCX)) == read(DOCX)


def test_what_is_no_file(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "không có.docx", "a\0b", str(tmp_path / ("x" * 5000))):
        with pytest.raises(MissingFile) as raised:
            read(path)
        assert raised.value.code == "E107"
        assert raised.value.place


@pytest.mark.skipif(os.geteuid() == 0, reason="root may open everything: the file without permission cannot be made")
def test_no_permission(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("a")
    path.chmod(0)
    with pytest.raises(MissingFile, match="quyền"):
        read(path)


def test_no_permission_as_the_system_says_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("builtins.open", refuse)
    with pytest.raises(MissingFile, match="không được phép mở"):
        read(tmp_path / "a.txt")


def test_text_opened_as_text_is_wrong_use() -> None:
    with pytest.raises(TypeError):
        read(io.StringIO("a"))  # type: ignore[arg-type]


def test_too_many_bytes(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"a" * 101)
    for given_ in (path, b"a" * 101, io.BytesIO(b"a" * 101)):
        with pytest.raises(TooLarge):
            read(given_, limits=Limits(max_bytes=100))
    assert read(path, limits=Limits(max_bytes=101)).content == "a" * 101


def test_a_file_without_an_end_is_not_read_to_it() -> None:
    with pytest.raises(TooLarge):
        read("/dev/zero", limits=Limits(max_bytes=1000))


def test_fifty_megabytes_without_a_line_break() -> None:
    data = (WORDS + " ").encode() * (50_000_000 // len((WORDS + " ").encode()))
    began = time.perf_counter()
    text = read(data)
    assert len(text.content) == len(data.decode())
    assert time.perf_counter() - began < 10


def test_missing_package_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office.importlib.util, "find_spec", lambda name: None)
    with pytest.raises(MissingTool, match=r"lxml.*dondoc\[office\]"):
        read(DOCX)
    with pytest.raises(MissingTool, match=r"selectolax.*dondoc\[html\]"):
        read(HTML)


def test_missing_libreoffice_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doc, "find_libreoffice", lambda: None)
    with pytest.raises(MissingTool) as raised:
        read(ole("WordDocument"))
    assert (raised.value.code, "LibreOffice" in raised.value.message) == ("E201", True)


def test_a_text_costs_no_package() -> None:
    """The command line starts in a third of a second: what other files need is not imported for a text."""
    heavy = ("docx", "lxml", "PIL", "pypdfium2", "selectolax", "odfdo", "markdown_it", "email", "subprocess", "zipfile")
    code = f"import sys; from dondoc.readers import read; read('a'.encode()); print([m for m in {heavy} if m in sys.modules])"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    )
    assert done.stdout.strip() == "[]"


# ---- any bytes

OPENINGS = [
    b"%PDF-1.4\n",
    b"PK\x03\x04",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    b"{\\rtf1 ",
    b"<html>",
    b"\xff\xfe",
    b"\xef\xbb\xbf",
    b"BM",
    b"Content-Type: ",
]


@st.composite
def files(draw: st.DrawFn) -> tuple[bytes, str]:
    """Bytes that begin like something, and a name."""
    opening = draw(st.sampled_from([b"", *OPENINGS]))
    rest = draw(st.one_of(st.binary(max_size=200), st.text(max_size=100).map(lambda s: s.encode("utf-8", "surrogatepass"))))
    return opening + rest, draw(st.sampled_from(["", "a.txt", "a.md", "a.doc", "a.html", "a\0.x", "a.pdf"]))


def is_sound(text: Text) -> None:
    assert text.content == nfc(text.content)
    text.content.encode()
    places = [t.span for t in text.tables] + [c for t in text.tables for r in t.rows for c in r] + [a.span for a in text.asides]
    places += [n.span for n in text.footnotes] + [ref for n in text.footnotes for ref in n.refs] + list(text.pages)
    assert all(0 <= a <= b <= len(text.content) for a, b in places)


@given(files())
@example((b"\xed\xa0\x80", "a.txt"))
@example((b"- " * 300, "a.md"))
@settings(max_examples=300, deadline=None)
def test_any_bytes_are_a_kind_or_an_error(file: tuple[bytes, str]) -> None:
    data, name = file
    try:
        kind, _ = kind_of(data, name)
    except Unreadable:
        return
    if kind.name in ("text", "markdown") and data:  # the others begin a process: the next test
        try:
            is_sound(read(data, name=name))
        except UnknownFormat:
            pass


@given(files())
@settings(max_examples=25, deadline=None)
@pytest.mark.slow
def test_any_bytes_give_a_text_or_say_why_not(file: tuple[bytes, str]) -> None:
    try:
        is_sound(read(file[0], name=file[1], limits=Limits(seconds=20)))
    except (Unreadable, MissingTool):
        pass


@given(st.data())
@settings(max_examples=40, deadline=None)
def test_a_damaged_file_never_ends_in_another_error(data: st.DataObject) -> None:
    """One part of a good file is overwritten; read here without the child, so that nothing hides behind it."""
    from dondoc.model import Source
    from dondoc.readers.docx import read_docx
    from dondoc.readers.html import read_html
    from dondoc.readers.odt import read_odt
    from dondoc.readers.rtf import read_rtf

    reader, good = data.draw(st.sampled_from([(read_docx, DOCX), (read_odt, ODT), (read_rtf, RTF), (read_html, HTML)]))
    at = data.draw(st.integers(0, len(good) - 1))
    bad = good[:at] + data.draw(st.binary(min_size=1, max_size=8)) + good[at + data.draw(st.integers(0, 12)) :]
    try:
        is_sound(reader(bad, Source(), Limits()))
    except Unreadable:
        pass


XML_WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"], exclude_characters="<>&"), max_size=12)


@given(
    st.recursive(
        XML_WORDS.map(p),
        lambda inner: st.lists(inner, min_size=1, max_size=3).map(lambda cells: table(row(*[c + p() for c in cells]))),
        max_leaves=12,
    )
)
@settings(max_examples=60, deadline=None)
def test_any_words_in_any_tables_have_places(body: str) -> None:
    from dondoc.model import Source
    from dondoc.readers.docx import read_docx

    text = read_docx(docx(p("đầu") + body + p("cuối")), Source(), Limits())
    is_sound(text)
    assert text.content.startswith("đầu")
    for found in text.tables:
        cells = [cell.of(text.content) for line in found.rows for cell in line]
        assert "\n".join(filter(None, cells)) == found.span.of(text.content)
