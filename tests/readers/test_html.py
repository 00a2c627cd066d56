"""Pages: lines, lists and tables as a browser shows them; what is not shown is out."""

from __future__ import annotations

import pytest

from dondoc.errors import BrokenFile, TooLarge
from dondoc.model import Source, Text
from dondoc.readers.html import read_html, read_mhtml
from dondoc.readers.limits import Limits
from tests.readers.test_legacy import PARAGRAPH, tcvn3, vni


def reading(page: str | bytes) -> Text:
    return read_html(page.encode() if isinstance(page, str) else page, Source(), Limits())


PAGES = [  # why, page, content
    ("blanks and breaks of the source are one blank", "<p>Căn   cứ\n\tLuật</p>", "Căn cứ Luật\n"),
    ("inline elements do not part words", "<p><b>Q</b>uyết <i>định</i> số <span>1</span>2</p>", "Quyết định số 12\n"),
    ("blocks part by an empty line", "<h1>A</h1><p>b</p>c<div>d<div>e</div></div>", "A\n\nb\n\nc\n\nd\n\ne\n"),
    ("break", "<p>UBND<br> TỈNH<br/>SÔNG LAM</p>", "UBND\nTỈNH\nSÔNG LAM\n"),
    ("entities", "<p>Kh&oacute;a &amp; &#7879;&nbsp;x</p>", "Khóa & ệ\u00a0x\n"),
    ("scripts, styles, comments, title", "<title>t</title><style>p{}</style><p>a<!-- b --><script>c</script></p>", "a\n"),
    ("not shown", '<p>a<span style="DISPLAY: none">b</span><span hidden>c</span></p>', "a\n"),
    ("deleted", "<p>a<del>b</del><ins>c</ins></p>", "ac\n"),
    ("preformatted", "<pre>Số:     12\n  Ngày</pre>", "Số:     12\nNgày\n"),
    ("numbers of a list", "<ol><li>a<li>b<ol type=a><li>c<li>d</ol><li value=9>e</ol>", "1. a\n\n2. b\n\na. c\n\nb. d\n\n9. e\n"),
    ("list that starts later, in Roman", '<ol type="I" start=4><li>a</ol>', "IV. a\n"),
    ("style of a list", '<ol style="list-style-type:lower-alpha"><li>a</ol><ol style="list-style:none"><li>1) b</ol>', "a. a\n\n1) b\n"),
    ("dashes", "<ul><li>a</li><li><p>b</p></li></ul>", "- a\n\n- b\n"),
    ("soft hyphen and zero-width blank print nothing", "<p>Nghị&shy; đị&#8203;nh</p>", "Nghị định\n"),
    ("caption before its table", "<table><caption>Biểu 1</caption><tr><td>a<td>b</table>", "Biểu 1\n\na\nb\n"),
    ("page laid out by a table", "<table><tr><td><p>a</p><table><tr><td>b<td>c</table></td><td>d</table>", "a\n\nb\nc\n\nd\n"),
    ("words without any tag around them", "a<p>b", "a\n\nb\n"),
    ("elements that never close", "<div><p>a<table><tr><td>b<td>c", "a\n\nb\nc\n"),
]  # fmt: skip


@pytest.mark.parametrize(("page", "expected"), [pytest.param(*case, id=why) for why, *case in PAGES])
def test_words_as_a_browser_shows_them(page: str, expected: str) -> None:
    assert reading(f"<html><body>{page}</body></html>").content == expected


TABLES = [  # why, rows, cells
    ("plain", "<tr><td>a<td>b<tr><td>c<td>", [["a", "b"], ["c", ""]]),
    ("column span", "<tr><td colspan=2>a<td>b<tr><td>c<td>d<td>e", [["a", "", "b"], ["c", "d", "e"]]),
    ("row span", "<tr><td rowspan=2>a<td>b<tr><td>c<tr><td>d<td>e", [["a", "b"], ["", "c"], ["d", "e"]]),
    ("both", "<tr><td rowspan=2 colspan=2>a<td>b<tr><td>c", [["a", "", "b"], ["", "", "c"]]),
    ("row span at the end", "<tr><td>a<td rowspan=2>b<tr><td>c", [["a", "b"], ["c", ""]]),
    ("heads and feet", "<thead><tr><th>a<th>b</thead><tbody><tr><td>c<td>d</tbody>", [["a", "b"], ["c", "d"]]),
    ("lines in a cell", "<tr><td><p>a</p><p>b</p><td>c", [["a\nb", "c"]]),
    ("bordered table keeps its cells though one holds a table", '<tr><td>a<td><table><tr><td>b<td>c</table>', None),
]  # fmt: skip


@pytest.mark.parametrize(("rows", "expected"), [pytest.param(*case, id=why) for why, *case in TABLES])
def test_tables_know_their_cells(rows: str, expected: list[list[str]] | None) -> None:
    text = reading(f"<html><table border=1>{rows}</table><p>sau</p></html>")
    found = [[cell.of(text.content) for cell in row] for row in text.tables[0].rows]
    assert found == (expected or [["a", "b\nc"]])
    assert text.content.endswith("\n\nsau\n")


ENCODED = [  # why, bytes, notes
    ("UTF-8 undeclared", f"<p>{PARAGRAPH}</p>".encode(), []),
    ("UTF-8 declared otherwise", f'<meta charset="windows-1252"><p>{PARAGRAPH}</p>'.encode(), []),
    ("UTF-16 with its mark", f"<p>{PARAGRAPH}</p>".encode("utf-16"), []),
    ("declared Windows-1258", b'<meta charset=windows-1258><p>' + PARAGRAPH.encode("cp1258", "xmlcharrefreplace"), []),
    ("TCVN3 in Latin-1", f"<p>{tcvn3(PARAGRAPH)}</p>".encode("latin-1"), ["N102"]),
    ("TCVN3 as entities", "<p>" + tcvn3(PARAGRAPH).encode("ascii", "xmlcharrefreplace").decode() + "</p>", ["N102"]),
    ("VNI by face", f'<p><font face="VNI-Times">{vni(PARAGRAPH)}</font></p>', ["N102"]),
    ("TCVN3 by style", f"""<p style='font-family:".VnTime","serif"'>{tcvn3(PARAGRAPH)}</p>""", ["N102"]),
    ("TCVN3 by class", f'<style>p.MsoNormal{{font-family:".VnTime"}}</style><p class=MsoNormal>{tcvn3(PARAGRAPH)}</p>', ["N102"]),
    ("VNI broken by a tag", f'<font face="VNI-Times">{vni(PARAGRAPH).replace("hieän", "hie<b>än</b>")}</font>', ["N102"]),
]  # fmt: skip


@pytest.mark.parametrize(("page", "notes"), [pytest.param(*case, id=why) for why, *case in ENCODED])
def test_encodings(page: str | bytes, notes: list[str]) -> None:
    text = reading(page)
    # Capitals with marks are small letters in TCVN3 without a capital font.
    assert text.content.strip().lower() == PARAGRAPH.lower()
    assert [n.code for n in text.notes] == notes


NOTES = [  # by whom it is written
    ("Word", '<p>A<a href="#_ftn1" name="_ftnref1"><span>[1]</span></a></p><div id="ftn1"><p><a href="#_ftnref1">[1]</a> Một.</p></div>'),
    ("LibreOffice", '<p>A<a class="sdfootnoteanc" href="#sdfootnote1sym"><sup>1</sup></a></p>'
     '<div id="sdfootnote1"><p><a href="#sdfootnote1anc">1</a> Một.</p></div>'),
]  # fmt: skip


@pytest.mark.parametrize("page", [pytest.param(page, id=by) for by, page in NOTES])
def test_footnotes(page: str) -> None:
    text = reading(page)
    assert text.content == "A¹\n\n¹ Một.\n"
    (note,) = text.footnotes
    assert (note.label, note.span.of(text.content), [ref.of(text.content) for ref in note.refs]) == ("1", "Một.", ["¹"])


def test_what_is_left_out_is_told() -> None:
    assert [n.code for n in reading("<p>a<del>b</del><img src=x></p>").notes] == ["N105", "N106"]


def test_ten_thousand_tables_in_tables() -> None:
    text = reading("<html>" + "<table><tr><td>" * 10_000 + "đáy" + "</table>" * 10_000)
    assert text.content == "đáy\n"
    assert [n.code for n in text.notes] == ["N108"]


def test_web_archive() -> None:
    page = "<html><p>Công văn số 12</p></html>"
    archive = (
        'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n\n--b\nContent-Type: text/html; charset="utf-8"\n'
        f"Content-Transfer-Encoding: 8bit\n\n{page}\n--b--\n"
    ).encode()
    assert read_mhtml(archive, Source(), Limits()).content == "Công văn số 12\n"
    with pytest.raises(BrokenFile):
        read_mhtml(archive.replace(b"text/html", b"text/plain"), Source(), Limits())


def test_blocks_in_blocks_without_end_are_refused_at_once() -> None:
    """The parser's own time grows with the square of the depth: 400,000 blocks took it two minutes."""
    with pytest.raises(TooLarge, match="lồng trong nhau"):
        reading("<div>" * 20_001 + "a")


def test_many_blocks_beside_one_another_are_read() -> None:
    assert reading("<div>a</div>" * 30_000).content.count("a") == 30_000
