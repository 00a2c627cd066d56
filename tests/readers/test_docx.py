"""Word: the words that Word shows, in its order, and nothing that it does not show."""

from __future__ import annotations

import io

import docx as python_docx
import pytest

from dondoc.model import Source, Text
from dondoc.readers.docx import read_docx
from dondoc.readers.limits import Limits
from tests.readers.packages import docx, field, p, r, row, table


def reading(data: bytes) -> Text:
    return read_docx(data, Source(), Limits())


def text_box(inner: str, *, old: bool = False) -> str:
    drawn = (
        "<w:drawing><wp:anchor><wp:positionH><wp:posOffset>86896518</wp:posOffset></wp:positionH>"
        f"<a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>{inner}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic>"
        "</wp:anchor></w:drawing>"
    )
    pict = f"<w:pict><v:shape><v:textbox><w:txbxContent>{inner}</w:txbxContent></v:textbox></v:shape></w:pict>"
    if old:
        return f"<w:r>{pict}</w:r>"
    both = f'<mc:Choice Requires="wps">{drawn}</mc:Choice><mc:Fallback>{pict}</mc:Fallback>'
    return f"<w:r><mc:AlternateContent>{both}</mc:AlternateContent></w:r>"


HIDDEN = "<w:vanish/>"
BODIES = [  # why it is here, body, content
    ("paragraphs part by an empty line", p("Một") + p("") + p("Hai"), "Một\n\nHai\n"),
    ("runs that Word split join", p(r("Quyết") + r(" định", "<w:b/>")), "Quyết định\n"),
    ("line break stays", p("<w:r><w:t>Độc lập</w:t><w:br/><w:t>Tự do</w:t></w:r>"), "Độc lập\nTự do\n"),
    ("tab is a blank", p("<w:r><w:t>Số:</w:t><w:tab/><w:t>12</w:t></w:r>"), "Số: 12\n"),
    ("tab stops in properties are none", p("a", '<w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs>'), "a\n"),
    ("blanks before a number stay", p("Số:        /UBND"), "Số:        /UBND\n"),
    ("hyphen that must not break", p("<w:r><w:t>21</w:t><w:noBreakHyphen/><w:t>KL/TW</w:t></w:r>"), "21-KL/TW\n"),
    ("hyphen that may break prints nothing", p("<w:r><w:t>Nghị</w:t><w:softHyphen/><w:t> định</w:t></w:r>"), "Nghị định\n"),
    ("NFD is composed", p("Nghi\u0323 đi\u0323nh"), "Nghị định\n"),
    ("mark in a run of its own", p(r("Nghi") + r("\u0323 quyết")), "Nghị quyết\n"),
    ("deleted words are out, inserted in", p(f"<w:del>{r('cũ').replace('w:t', 'w:delText')}</w:del><w:ins>{r('mới')}</w:ins>"), "mới\n"),
    ("moved words stand once", p(f"<w:moveFrom>{r('x')}</w:moveFrom>{r('a')}") + p(f"<w:moveTo>{r('x')}</w:moveTo>"), "a\n\nx\n"),
    ("deleted paragraph mark joins", p("Một ", "<w:rPr><w:del/></w:rPr>") + p("hai"), "Một hai\n"),
    ("hidden words are out", p(r("thấy ") + r("ẩn", HIDDEN)), "thấy\n"),
    ("vanish switched off is shown", p(r("thấy", '<w:vanish w:val="0"/>')), "thấy\n"),
    ("caps print as capitals", p(r("kế hoạch", "<w:caps/>")), "KẾ HOẠCH\n"),
    ("field gives its result, never its code", p(field("MERGEFIELD So \\* MERGEFORMAT", "12")), "12\n"),
    ("page number in the body is words", p(r("Trang ") + field("PAGE", "2")), "Trang 2\n"),
    ("field in a field", p(field("IF " + "x", "a") + r("b")), "ab\n"),
    ("simple field", p(f'<w:fldSimple w:instr=" DOCPROPERTY X ">{r("kết quả")}</w:fldSimple>'), "kết quả\n"),
    ("link keeps its words", p(f"<w:hyperlink>{r('chinhphu')}</w:hyperlink>"), "chinhphu\n"),
    ("content control", f"<w:sdt><w:sdtPr><w:alias/></w:sdtPr><w:sdtContent>{p('trong')}</w:sdtContent></w:sdt>", "trong\n"),
    ("sign of Wingdings", p('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/><w:t> Đạt</w:t></w:r>'), "✓ Đạt\n"),
    ("text box once, offsets never", p(text_box(p("DỰ THẢO")) + r("Số: 1")), "DỰ THẢO\n\nSố: 1\n"),
    ("text box anchored after words", p(r("Số: 1") + text_box(p("hộp"))), "Số: 1\n\nhộp\n"),
    ("old text box", p(text_box(p("cũ"), old=True)), "cũ\n"),
    ("watermark", p('<w:r><w:pict><v:shape><v:textpath string="DỰ THẢO"/></v:shape></w:pict></w:r>'), "DỰ THẢO\n"),
    ("letterhead: left cell, then right", table(row(p("UBND") + p("Số: 1"), "CỘNG HÒA")) + p("x"), "UBND\nSố: 1\nCỘNG HÒA\n\nx\n"),
    ("frame of one cell is no table", table(row(p("a") + p("b"))), "a\n\nb\n"),
    ("table in a table is flattened", table(row("a", table(row("b", "c")) + p("d")), row("e", "f")), "a\nb\nc\nd\ne\nf\n"),
    ("deleted row is out", table(row("a", "b"), row("c", "d").replace("<w:tr>", "<w:tr><w:trPr><w:del/></w:trPr>")), "a\nb\n"),
]


@pytest.mark.parametrize(("body", "expected"), [pytest.param(b, e, id=why) for why, b, e in BODIES])
def test_words_as_word_shows_them(body: str, expected: str) -> None:
    assert reading(docx(body)).content == expected


def levels(*texts: tuple[str, str], extra: str = "", first: int = 0) -> str:
    return "".join(
        f'<w:lvl w:ilvl="{n}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/>{extra}</w:lvl>'
        for n, (form, text) in enumerate(texts, first)
    )


def numbering(abstract: str, *nums: str) -> str:
    return f'<w:abstractNum w:abstractNumId="7">{abstract}</w:abstractNum>' + "".join(
        f'<w:num w:numId="{n}"><w:abstractNumId w:val="7"/>{inner}</w:num>' for n, inner in enumerate(nums or ("",), 1)
    )


def item(words: str, level: int = 0, num: int = 1) -> str:
    return p(words, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{num}"/></w:numPr>')


THREE = levels(("upperRoman", "%1."), ("decimal", "%2."), ("lowerLetter", "%3)"))
CUSTOM = (
    '<w:lvl w:ilvl="0"><w:start w:val="1"/><mc:AlternateContent><mc:Choice Requires="w14">'
    '<w:numFmt w:val="custom" w:format="a, b, c, d, đ, ..."/></mc:Choice><mc:Fallback><w:numFmt w:val="lowerLetter"/></mc:Fallback></mc:AlternateContent><w:lvlText w:val="%1)"/></w:lvl>'
)
OVER = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
NUMBERS = [  # why, numbering, body, lines
    ("three levels, each starting anew below a new parent", numbering(THREE),
     item("A") + item("b", 1) + item("c", 2) + item("d", 2) + item("e", 1) + item("f", 2) + item("G") + item("h", 1),
     ["I. A", "1. b", "a) c", "b) d", "2. e", "a) f", "II. G", "1. h"]),
    ("levels in one number", numbering(levels(("decimal", "%1."), ("decimal", "%1.%2."))), item("A") + item("B", 1) + item("C", 1),
     ["1. A", "1.1. B", "1.2. C"]),
    ("level passed over shows its start, and is not counted", numbering(levels(("decimal", "%1."), ("decimal", "%1.%2."))),
     item("A", 1) + item("B"), ["1.1. A", "1. B"]),
    ("article", numbering(levels(("decimal", "Điều %1."))), item("A") + p("x") + item("B"), ["Điều 1. A", "x", "Điều 2. B"]),
    ("legal: Roman chapter, decimal below",
     numbering(levels(("upperRoman", "%1.")) + levels(("decimal", "%1.%2"), extra="<w:isLgl/>", first=1)),
     item("A") + item("B") + item("C", 1), ["I. A", "II. B", "2.1 C"]),
    ("two lists of one kind go on counting", numbering(THREE, "", ""), item("A", 0, 1) + item("B", 0, 2), ["I. A", "II. B"]),
    ("start override begins anew, once", numbering(THREE, "", OVER),
     item("A") + item("B", 0, 2) + item("C", 0, 2), ["I. A", "V. B", "VI. C"]),
    ("a level of its own in the override",
     numbering(THREE, "<w:lvlOverride w:ilvl='0'>" + levels(("decimal", "Phần %1:")) + "</w:lvlOverride>"),
     item("A"), ["Phần 1: A"]),
    ("never restarts (lvlRestart 0)",
     numbering(levels(("decimal", "%1.")) + levels(("lowerLetter", "%2)"), extra='<w:lvlRestart w:val="0"/>', first=1)),
     item("A") + item("b", 1) + item("C") + item("d", 1), ["1. A", "a) b", "2. C", "b) d"]),
    ("dash", numbering(levels(("bullet", "-"))), item("a") + item("b"), ["- a", "- b"]),
    ("bullet of Symbol", numbering(levels(("bullet", "\uf0b7"), )), item("a"), ["• a"]),
    ("letters with đ", numbering(CUSTOM), "".join(map(item, "vwxyz")), ["a) v", "b) w", "c) x", "d) y", "đ) z"]),
    ("numbers in words", numbering(levels(("vietnameseCounting", "Thứ %1:"))), item("a") + item("b"), ["Thứ một: a", "Thứ hai: b"]),
    ("nothing between number and words", numbering(levels(("decimal", "%1"), extra='<w:suff w:val="nothing"/>')), item("/a"), ["1/a"]),
    ("number 0 means none", numbering(THREE), item("a", 0, 0) + item("b"), ["a", "I. b"]),
    ("bullet before nothing is not shown", numbering(levels(("bullet", "-"))), item("") + item("b"), ["- b"]),
    ("number that is hidden", numbering(levels(("decimal", "%1."), extra="<w:rPr><w:vanish/></w:rPr>")), item("a"), ["a"]),
    ("list that is not there", "", item("a"), ["a"]),
]  # fmt: skip


@pytest.mark.parametrize(("numbers", "body", "expected"), [pytest.param(n, b, e, id=why) for why, n, b, e in NUMBERS])
def test_numbers_as_word_shows_them(numbers: str, body: str, expected: list[str]) -> None:
    assert reading(docx(body, numbering=numbers)).content.split("\n\n") == [*expected[:-1], expected[-1] + "\n"]


def test_numbering_that_hangs_on_styles() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="Chuong"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="Dieu"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="DieuCon"><w:basedOn w:val="Dieu"/></w:style>'
    )
    one = '<w:lvl w:ilvl="{}"><w:start w:val="1"/><w:numFmt w:val="{}"/><w:pStyle w:val="{}"/><w:lvlText w:val="{}"/></w:lvl>'
    numbers = numbering(one.format(0, "upperRoman", "Chuong", "Chương %1") + one.format(1, "decimal", "Dieu", "Điều %2."))
    body = "".join(p(words, f'<w:pStyle w:val="{style}"/>') for words, style in (("A", "Chuong"), ("b", "Dieu"), ("c", "DieuCon")))
    assert reading(docx(body, styles=styles, numbering=numbers)).content == "Chương I A\n\nĐiều 1. b\n\nĐiều 2. c\n"


def test_a_paragraph_may_leave_the_numbering_of_its_style() -> None:
    styles = '<w:style w:type="paragraph" w:styleId="M"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    own = [
        f'<w:pStyle w:val="M"/>{inner}'
        for inner in ("", '<w:numPr><w:numId w:val="0"/></w:numPr>', '<w:numPr><w:numId w:val="2"/></w:numPr>')
    ]
    numbers = numbering(THREE, "", OVER)
    text = reading(docx("".join(p(words, inner) for words, inner in zip("abc", own, strict=True)), styles=styles, numbering=numbers))
    assert text.content == "I. a\n\nb\n\nV. c\n"


def test_numbering_through_a_numbering_style() -> None:
    styles = '<w:style w:type="numbering" w:styleId="So"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    numbers = (
        f'<w:abstractNum w:abstractNumId="1">{THREE}<w:styleLink w:val="So"/></w:abstractNum>'
        '<w:abstractNum w:abstractNumId="2"><w:numStyleLink w:val="So"/></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>'
    )
    assert reading(docx(item("a", 0, 2) + item("b", 1, 2), styles=styles, numbering=numbers)).content == "I. a\n\n1. b\n"


def test_a_level_that_restarts_only_after_a_level_far_above() -> None:
    numbers = numbering(THREE.replace("</w:lvl>", '<w:lvlRestart w:val="1"/></w:lvl>'))
    body = item("A") + item("b", 1) + item("c", 2) + item("d", 1) + item("e", 2) + item("F") + item("g", 2)
    assert reading(docx(body, numbering=numbers)).content.split("\n\n") == ["I. A", "1. b", "a) c", "2. d", "b) e", "II. F", "a) g\n"]


def test_numbering_restarts_where_a_start_override_stands_below_a_new_parent() -> None:
    over = '<w:lvlOverride w:ilvl="1"><w:startOverride w:val="3"/></w:lvlOverride>'
    body = item("A") + item("b", 1) + item("C") + item("d", 1)
    assert reading(docx(body, numbering=numbering(THREE, over))).content.split("\n\n") == ["I. A", "3. b", "II. C", "3. d\n"]


def test_table_knows_every_cell() -> None:
    merged = (
        "<w:tr><w:tc><w:tcPr><w:vMerge w:val='restart'/></w:tcPr>" + p("TT") + "</w:tc>"
        "<w:tc><w:tcPr><w:gridSpan w:val='2'/></w:tcPr>" + p("Chỉ tiêu") + p("năm") + "</w:tc></w:tr>"
        "<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr>" + p("") + "</w:tc><w:tc>" + p("2025") + "</w:tc><w:tc>" + p("") + "</w:tc></w:tr>"
    )
    text = reading(docx(p("trước") + table(merged) + p("sau")))
    (found,) = text.tables
    assert [[cell.of(text.content) for cell in line] for line in found.rows] == [["TT", "Chỉ tiêu\nnăm", ""], ["", "2025", ""]]
    assert found.span.of(text.content) == "TT\nChỉ tiêu\nnăm\n2025"
    assert text.content == "trước\n\nTT\nChỉ tiêu\nnăm\n2025\n\nsau\n"


def note(number: int, words: str) -> str:
    return f'<w:footnote w:id="{number}">{p("<w:r><w:footnoteRef/></w:r>" + r(" " + words))}</w:footnote>'


def test_footnotes_stand_apart_and_know_their_marks() -> None:
    body = p(r("Nghị quyết 18") + '<w:r><w:footnoteReference w:id="5"/></w:r>' + r(" và 19") + '<w:r><w:footnoteReference w:id="2"/></w:r>')
    notes = '<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>' + note(2, "Hai.") + note(5, "Một.") + note(9, "Không ai dẫn.")
    text = reading(docx(body, footnotes=notes))
    assert text.content == "Nghị quyết 18¹ và 19²\n\n¹ Một.\n\n² Hai.\n"
    assert [(n.label, n.span.of(text.content), [ref.of(text.content) for ref in n.refs]) for n in text.footnotes] == [
        ("1", "Một.", ["¹"]),
        ("2", "Hai.", ["²"]),
    ]
    assert [(a.kind, a.span.of(text.content)) for a in text.asides] == [("footnote", "¹ Một."), ("footnote", "² Hai.")]


def test_footnote_after_words_that_change_their_length() -> None:
    body = p(r("  Nghi\u0323 đi\u0323nh") + '<w:r><w:footnoteReference w:id="2"/></w:r>' + r(" ấy"))
    text = reading(docx(body, footnotes=note(2, "Một.")))
    assert text.content.startswith("Nghị định¹ ấy")
    assert [ref.of(text.content) for ref in text.footnotes[0].refs] == ["¹"]


def test_footnote_in_a_numbered_paragraph() -> None:
    body = p(r("Một") + '<w:r><w:footnoteReference w:id="2"/></w:r>', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')
    text = reading(docx(body, footnotes=note(2, "Chú."), numbering=numbering(THREE)))
    assert text.content.startswith("I. Một¹\n")
    assert [ref.of(text.content) for ref in text.footnotes[0].refs] == ["¹"]


def test_footnote_with_a_mark_of_its_own_and_endnote() -> None:
    body = p(
        r("A")
        + '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="2"/><w:t>*</w:t></w:r>'
        + r("B")
        + '<w:r><w:endnoteReference w:id="1"/></w:r>'
    )
    ends = f'<w:endnote w:id="1">{p("Cuối.")}</w:endnote>'
    text = reading(docx(body, footnotes=note(2, "Sao."), endnotes=ends))
    assert text.content == "A*Bi\n\n* Sao.\n\ni Cuối.\n"
    assert [(n.label, [ref.of(text.content) for ref in n.refs]) for n in text.footnotes] == [("*", ["*"]), ("i", ["i"])]


SECTION = '<w:sectPr><w:headerReference w:type="default" r:id="header1"/><w:footerReference w:type="{}" r:id="footer1"/></w:sectPr>'
HEADS = [  # why, header, footer, kind of footer, running heads
    ("page number alone", p(field("PAGE", "2")), p("Trang " + "- " ), "default", []),
    ("words beside a page number", p(r("Mật — trang ") + field("PAGE", "2")), p(""), "default", ["Mật — trang"]),
    ("first page's footer without titlePg does not print", p(""), p("Nơi lưu"), "first", []),
    ("page number in a simple field", p(f'<w:fldSimple w:instr=" PAGE ">{r("7")}</w:fldSimple>'), p("Công báo số 12"), "default", ["Công báo số 12"]),
]  # fmt: skip


@pytest.mark.parametrize(("header", "footer", "kind", "expected"), [pytest.param(*case, id=why) for why, *case in HEADS])
def test_headers_are_asides_when_they_say_something(header: str, footer: str, kind: str, expected: list[str]) -> None:
    text = reading(docx(p("Thân") + SECTION.format(kind), header1=header, footer1=footer))
    assert [aside.span.of(text.content) for aside in text.asides] == expected
    assert {aside.kind for aside in text.asides} <= {"running_head"}
    assert text.content.startswith("Thân\n")


def test_what_is_left_out_is_told() -> None:
    body = p(r("a", HIDDEN) + f"<w:del>{r('b')}</w:del>" + '<w:r><w:drawing><a:blip r:embed="x"/></w:drawing></w:r>' + r("c"))
    text = reading(docx(body, comments=f"<w:comment>{p('sao lại thế?')}</w:comment>"))
    assert text.content == "c\n"
    assert [n.code for n in text.notes] == ["N105", "N106", "N107"]


def test_empty_document_says_so() -> None:
    text = reading(docx(p("")))
    assert (text.content, [n.code for n in text.notes]) == ("", ["N109"])


def test_damaged_part_is_told_and_the_rest_read() -> None:
    text = reading(docx(p("Thân"), styles="<w:style></w:lechthe>"))
    assert (text.content, [n.code for n in text.notes]) == ("Thân\n", ["N110"])


OLD = [  # why, runs, content
    ("TCVN3 by its font", r("§éc lËp - Tù do", '<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>'), "Độc lập - Tự do\n"),
    ("capital font", r("ñy ban nh©n d©n", '<w:rFonts w:hAnsi=".VnTimeH"/>'), "ỦY BAN NHÂN DÂN\n"),
    (
        "VNI, a mark in the next run",
        r("Uy", '<w:rFonts w:hAnsi="VNI-Times"/>').replace("Uy", "U") + r("ûy", '<w:rFonts w:hAnsi="VNI-Times"/>'),
        "Ủy\n",
    ),
    (
        "ư is Word's soft hyphen",
        '<w:r><w:rPr><w:rFonts w:hAnsi=".VnTime"/></w:rPr><w:t>ch</w:t><w:softHyphen/><w:t>a</w:t></w:r>',
        "chưa\n",
    ),
    ("old font, new words", r("Đã được gửi", '<w:rFonts w:hAnsi=".VnTime"/>'), "Đã được gửi\n"),
    ("old and new side by side", r("§iÒu 1", '<w:rFonts w:hAnsi=".VnTime"/>') + r(" é Điều"), "Điều 1 é Điều\n"),
]


@pytest.mark.parametrize(("runs", "expected"), [pytest.param(a, b, id=why) for why, a, b in OLD])
def test_old_fonts_become_unicode(runs: str, expected: str) -> None:
    text = reading(docx(p(runs)))
    assert text.content == expected
    assert [n.code for n in text.notes] == ([] if "Đã" in expected else ["N102"])


def test_font_of_a_style_counts() -> None:
    styles = '<w:style w:type="paragraph" w:styleId="N" w:default="1"><w:rPr><w:rFonts w:hAnsi=".VnTime"/></w:rPr></w:style>'
    assert reading(docx(p("H¹nh phóc"), styles=styles)).content == "Hạnh phúc\n"


def test_pages_from_the_document_properties() -> None:
    app = '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Pages>21</Pages></Properties>'
    assert reading(docx(p("a"), more={"docProps/app.xml": app})).source.pages == 21


def test_a_document_made_by_python_docx() -> None:
    made = python_docx.Document()
    made.add_heading("KẾ HOẠCH", 0)
    made.add_paragraph("Căn cứ Chỉ thị số 05-CT/TU của Tỉnh ủy Sông Lam;")
    made.add_paragraph("Sở Nội vụ chủ trì", style="List Number")
    made.add_paragraph("Sở Tài chính phối hợp", style="List Number")
    cells = made.add_table(2, 2)
    for place, words in zip(((0, 0), (0, 1), (1, 0), (1, 1)), "abcd", strict=True):
        cells.cell(*place).text = words
    out = io.BytesIO()
    made.save(out)
    text = reading(out.getvalue())
    assert text.content == (
        "KẾ HOẠCH\n\nCăn cứ Chỉ thị số 05-CT/TU của Tỉnh ủy Sông Lam;\n\n1. Sở Nội vụ chủ trì\n\n2. Sở Tài chính phối hợp\n\na\nb\nc\nd\n"
    )
    assert [[c.of(text.content) for c in line] for line in text.tables[0].rows] == [["a", "b"], ["c", "d"]]


def test_strict_office_open_xml_reads_the_same() -> None:
    import zipfile

    data = docx(item("a") + p(f"<w:del>{r('b')}</w:del>"), numbering=numbering(THREE))
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        parts = {
            name: package.read(name).replace(
                b"http://schemas.openxmlformats.org/wordprocessingml/2006/main", b"http://purl.oclc.org/ooxml/wordprocessingml/main"
            )
            for name in package.namelist()
        }
    from tests.readers.packages import zipped

    assert reading(zipped(dict(parts))).content == "I. a\n"
