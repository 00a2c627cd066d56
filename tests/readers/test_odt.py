"""OpenDocument: the words that LibreOffice shows, with its list labels worked out."""

from __future__ import annotations

import io

import odfdo
import pytest

from dondoc.errors import EncryptedFile
from dondoc.model import Source, Text
from dondoc.readers.limits import Limits
from dondoc.readers.odt import read_odt
from tests.readers.packages import odt


def reading(data: bytes) -> Text:
    return read_odt(data, Source(), Limits())


def p(inner: str) -> str:
    return f"<text:p>{inner}</text:p>"


LISTS = (
    '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="I" style:num-suffix="."/>'
    '<text:list-level-style-number text:level="2" style:num-format="1" style:num-suffix="." text:display-levels="2"/>'
    '<text:list-level-style-bullet text:level="3" text:bullet-char="-"/></text:list-style>'
    '<text:list-style style:name="F" xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0">'
    '<text:list-level-style-number text:level="1" loext:num-list-format="Điều %1%." style:num-format="1" text:start-value="4"/></text:list-style>'
    '<style:style style:name="An" style:family="text"><style:text-properties text:display="none"/></style:style>'
    '<style:style style:name="Hoa" style:family="text"><style:text-properties fo:text-transform="uppercase"/></style:style>'
    '<style:style style:name="Cu" style:family="paragraph"><style:text-properties fo:font-family="&apos;.VnTime&apos;"/></style:style>'
    '<style:style style:name="CuCon" style:family="paragraph" style:parent-style-name="Cu"/>'
)


def items(*inner: str, style: str = "L", more: str = "") -> str:
    name = f' text:style-name="{style}"' if style else ""
    return f"<text:list{name}{more}>" + "".join(f"<text:list-item>{i}</text:list-item>" for i in inner) + "</text:list>"


BODIES = [  # why, body, content
    ("paragraphs", p("Một") + p("") + p("Hai"), "Một\n\nHai\n"),
    ("spans join, blanks of the file are one", p("Quyết <text:span>đị</text:span>nh\n   số"), "Quyết định số\n"),
    ("blanks that are meant", p('Số:<text:s text:c="8"/>/UBND'), "Số:        /UBND\n"),
    ("tab and break", p("a<text:tab/>b<text:line-break/>c"), "a b\nc\n"),
    ("hidden words", p('a<text:span text:style-name="An">b</text:span>c'), "ac\n"),
    ("hidden section", f'<text:section text:display="none">{p("x")}</text:section>{p("a")}', "a\n"),
    ("capitals", p('<text:span text:style-name="Hoa">kế hoạch</text:span>'), "KẾ HOẠCH\n"),
    ("deleted words live apart and are out", f"<text:tracked-changes><text:changed-region><text:deletion>{p('x')}</text:deletion>"
     f"</text:changed-region></text:tracked-changes>{p('a<text:change/>b')}", "ab\n"),
    ("comment", p("a<office:annotation><text:p>sao?</text:p></office:annotation>b"), "ab\n"),
    ("text box before its paragraph", p(f"<draw:frame><draw:text-box>{p('hộp')}</draw:text-box></draw:frame>chữ"), "hộp\n\nchữ\n"),
    ("text box after words", p(f"chữ<draw:frame><draw:text-box>{p('hộp')}</draw:text-box></draw:frame>"), "chữ\n\nhộp\n"),
    ("levels of a list", items(p("a") + items(p("b") + items(p("c"), style=""), p("d"), style=""), p("e")),
     "I. a\n\nI.1. b\n\n- c\n\nI.2. d\n\nII. e\n"),
    ("a level starts anew below a new parent", items(p("a") + items(p("b"), style=""), p("c") + items(p("d"), style="")),
     "I. a\n\nI.1. b\n\nII. c\n\nII.1. d\n"),
    ("format of LibreOffice, start value", items(p("a") + p("a2"), p("b"), style="F"), "Điều 4. a\n\na2\n\nĐiều 5. b\n"),
    ("a new list starts anew", items(p("a")) + items(p("b")), "I. a\n\nI. b\n"),
    ("a list that goes on", items(p("a")) + p("x") + items(p("b"), more=' text:continue-numbering="true"'), "I. a\n\nx\n\nII. b\n"),
    ("a list that continues one by name", items(p("a"), more=' xml:id="q"') + items(p("x"), style="F")
     + items(p("b"), more=' text:continue-list="q"'), "I. a\n\nĐiều 4. x\n\nII. b\n"),
    ("list header has no number", f'<text:list text:style-name="L"><text:list-header>{p("h")}</text:list-header></text:list>', "h\n"),
    ("old font through a parent style", '<text:p text:style-name="CuCon">§iÒu 1</text:p>', "Điều 1\n"),
    ("table", "<table:table><table:table-row><table:table-cell>" + p("a") + p("b") + '</table:table-cell><table:table-cell>' + p("c")
     + "</table:table-cell></table:table-row></table:table>" + p("x"), "a\nb\nc\n\nx\n"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), [pytest.param(*case, id=why) for why, *case in BODIES])
def test_words(body: str, expected: str) -> None:
    assert reading(odt(body, automatic=LISTS)).content == expected


def test_headings_are_numbered_by_the_outline() -> None:
    outline = (
        '<text:outline-style><text:outline-level-style text:level="1" style:num-format="I" style:num-suffix="."/>'
        '<text:outline-level-style text:level="2" style:num-format=""/></text:outline-style>'
    )
    body = '<text:h text:outline-level="1">A</text:h><text:h text:outline-level="2">b</text:h><text:h text:outline-level="1">C</text:h>'
    assert reading(odt(body, styles=outline)).content == "I. A\n\nb\n\nII. C\n"


def test_merged_and_repeated_cells() -> None:
    cell, covered = "<table:table-cell>{}</table:table-cell>", "<table:covered-table-cell/>"
    rows = [
        cell.format(p("a")) + covered + cell.format(p("b")),
        '<table:table-cell table:number-columns-repeated="2"/>' + cell.format(p("c")),
    ]
    text = reading(odt("<table:table>" + "".join(f"<table:table-row>{row}</table:table-row>" for row in rows) + "</table:table>"))
    assert [[c.of(text.content) for c in row] for row in text.tables[0].rows] == [["a", "", "b"], ["", "", "c"]]


def test_footnotes() -> None:
    note = (
        '<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation>'
        f"<text:note-body>{p('Một.')}</text:note-body></text:note>"
    )
    text = reading(odt(p(f"Nghị quyết 18{note} ấy")))
    assert text.content == "Nghị quyết 18¹ ấy\n\n¹ Một.\n"
    assert [(n.label, n.span.of(text.content), [ref.of(text.content) for ref in n.refs]) for n in text.footnotes] == [("1", "Một.", ["¹"])]


def test_headers_that_say_something() -> None:
    page = "<text:page-number>2</text:page-number>"
    master = f'<style:master-page style:name="S"><style:header>{p(page)}</style:header><style:footer>{p("Công báo " + page)}</style:footer></style:master-page>'
    text = reading(odt(p("Thân"), master=master))
    assert text.content == "Thân\n\nCông báo\n"
    assert [(a.kind, a.span.of(text.content)) for a in text.asides] == [("running_head", "Công báo")]


def test_what_is_left_out_is_told() -> None:
    body = p('<draw:frame><draw:image/></draw:frame>a<office:annotation/><text:span text:style-name="An">b</text:span>')
    assert sorted(n.code for n in reading(odt(body, automatic=LISTS)).notes) == ["N105", "N106", "N107"]


def test_encrypted() -> None:
    manifest = (
        '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry>'
        "<manifest:encryption-data/></manifest:file-entry></manifest:manifest>"
    )
    with pytest.raises(EncryptedFile):
        reading(odt(p("a"), more={"META-INF/manifest.xml": manifest}))


def test_a_document_made_by_odfdo() -> None:
    made = odfdo.Document("text")
    made.body.clear()
    made.body.append(odfdo.Header(1, "KẾ HOẠCH"))
    made.body.append(odfdo.Paragraph("Căn cứ Chỉ thị số 05-CT/TU của Tỉnh ủy Sông Lam;"))
    grid = odfdo.Table("T", width=2, height=1)
    grid.set_value((0, 0), "Sở Nội vụ")
    grid.set_value((1, 0), "tháng 6")
    made.body.append(grid)
    out = io.BytesIO()
    made.save(out)
    text = reading(out.getvalue())
    # Its template numbers headings, and LibreOffice shows them so.
    assert text.content == "1. KẾ HOẠCH\n\nCăn cứ Chỉ thị số 05-CT/TU của Tỉnh ủy Sông Lam;\n\nSở Nội vụ\ntháng 6\n"
    assert [[cell.of(text.content) for cell in row] for row in text.tables[0].rows] == [["Sở Nội vụ", "tháng 6"]]
