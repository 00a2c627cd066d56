r"""RTF: letters by code page, \u and old fonts; cells, fields, footnotes; what is not printed is out."""

from __future__ import annotations

import pytest

from dondoc.model import Source, Text
from dondoc.readers.limits import Limits
from dondoc.readers.rtf import read_rtf

FONTS = (
    r"{\fonttbl{\f0\froman\fcharset0 Times New Roman;}{\f1\froman\fcharset163 Times New Roman;}{\f2\fnil\fcharset0 .VnTime;}"
    r"{\f3\fnil\fcharset0 .VnTimeH;}{\f4\fnil\fcharset0 VNI-Times;}{\f5\fnil\fcharset2{\*\panose 05}Symbol;}}"
)


def reading(body: str) -> Text:
    data = r"{\rtf1\ansi\ansicpg1252\deff0\uc1" + FONTS + r"{\colortbl;\red0;}{\stylesheet{\s0 Normal;}}{\*\generator X;}" + body + "}"
    return read_rtf(data.encode("latin-1"), Source(), Limits())


TEXTS = [  # why, RTF, content
    ("paragraphs", r"a\par b\par", "a\n\nb\n"),
    ("source lines are not lines", "Nghi\n quyet\r\n x", "Nghi quyet x\n"),
    ("Unicode with its stand-in", r"Ngh\u7883?\~\u273?\u7883?nh", "Nghị\u00a0định\n"),
    ("stand-in of two bytes", r"\uc2 \u7883\'3f\'3fx", "ịx\n"),
    ("no stand-in", r"\uc0\u7883 x\u7883y", "ịxịy\n"),
    ("stand-in ends with its group", r"{\u7883}x", "ịx\n"),
    ("negative code", r"\u-3913?\f0", "•\n"),
    ("code above the first plane", r"\u-10179?\u-8704?", "😀\n"),
    ("bytes in the code page of the font", r"\f1 Ngh\'ec x \'fe", "Nghị".replace("ị", "\u0301").replace("Ngh\u0301", "Ngh\u0301") + " x ₫\n"),
    ("Windows-1258: letter and mark", r"\f1 Ngh i\'f2, \'f0\'ea\'ecu", "Ngh ị, đếu\n"),
    ("Western byte", r"\f0 \'c0 \'e9", "À é\n"),
    ("TCVN3", r"\f2 \'a7\'e9c l\'cbp", "Độc lập\n"),
    ("capitals of TCVN3", r"\f3 kh\'e8i", "KHỐI\n"),
    ("VNI over two groups", r"{\f4 U}{\f4 \'fby}", "Ủy\n"),
    ("font comes back after a group", r"{\f2 \'a7i\'d2u} \'e9", "Điều é\n"),
    ("\\plain goes back to the default font", r"\f2 \'a7\plain \'a7", "Đ§\n"),
    ("sign of Symbol", r"{\f5 \'b7} a", "• a\n"),
    ("number of a list is printed text", r"{\listtext\pard\plain 1.\tab}{\*\pn\pnlvl}M\'f4t", "1. Môt\n"),
    ("line break, dash, quotes", r"a\line b \endash  \ldblquote c\rdblquote", "a\nb – “c”\n"),
    ("hyphen that must not break", r"21\_KL", "21-KL\n"),
    ("hidden and deleted", r"a{\v b}{\deleted c}{\v0 d}", "ad\n"),
    ("capitals", r"{\caps k} k", "K k\n"),
    ("field: result, never code", r'{\field{\*\fldinst HYPERLINK "http://vi.du"}{\fldrslt chinhphu}}', "chinhphu\n"),
    ("unknown destination", r"{\*\xyz rác {con} }a", "a\n".replace("rác", "")),
    ("picture, its bytes skipped", r"{\pict\pngblip 89504e47}{\*\shppict{\pict\bin4 " + "}{\\x" + r"}}a", "a\n"),
    ("Unicode twin of an old text", r"{\upr{Nghi}{\*\ud{Ngh\u7883?}}}", "Nghị\n"),
    ("escaped braces", r"\{a\}\\", "{a}\\\n"),
    ("text box before and after", r"{\shp{\*\shpinst{\sp{\sn x}{\sv 1}}{\shptxt h\'f4p\par}}{\shprslt h\'f4p}}a\par b{\shp{\*\shpinst{\shptxt c\par}}}",
     "hôp\n\na\n\nb\n\nc\n"),
    ("what follows the last brace", r"a}rac", "a\n"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), [pytest.param(*case, id=why) for why, *case in TEXTS])
def test_words(body: str, expected: str) -> None:
    assert reading(body).content == expected


TABLES = [  # why, RTF, cells
    ("two rows", r"\trowd\cellx1\cellx2\pard\intbl a\cell b\cell\row\trowd\cellx1\cellx2 c\par d\cell e\cell\row\pard x", [["a", "b"], ["c\nd", "e"]]),
    ("merged across", r"\trowd\clmgf\cellx1\clmrg\cellx2\cellx3\intbl a\cell\cell b\cell\row\pard x", [["a", "", "b"]]),
    ("merged down", r"\trowd\clvmgf\cellx1\cellx2\intbl a\cell b\cell\row\trowd\clvmrg\cellx1\cellx2\intbl\cell c\cell\row\pard x", [["a", "b"], ["", "c"]]),
    ("footnote within a cell", r"\trowd\cellx1\cellx2\pard\intbl a{\footnote \pard n}\par b\cell c\cell\row\pard x", [["a¹\nb", "c"]]),
    ("level 0 is no table", r"\trowd\cellx1\cellx2\pard\intbl a\cell b\cell\row\pard\itap0 x\par y", [["a", "b"]]),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), [pytest.param(*case, id=why) for why, *case in TABLES])
def test_tables(body: str, expected: list[list[str]]) -> None:
    text = reading(body)
    assert [[cell.of(text.content) for cell in row] for row in text.tables[0].rows] == expected
    assert "\n\nx" in text.content


NOTES = [  # why, RTF, label and mark
    ("Word", r"a{\super\chftn{\footnote\pard{\super\chftn} M\'f4t.}} b", "1"),
    ("LibreOffice", r"a{\super\chftn}{\*\footnote\chftn\pard M\'f4t.} b", "1"),
    ("mark of its own", r"a*{\footnote\pard M\'f4t.} b", "*"),
    ("no mark at all", r"a{\footnote\pard M\'f4t.} b", "1"),
]


@pytest.mark.parametrize(("body", "label"), [pytest.param(*case, id=why) for why, *case in NOTES])
def test_footnotes(body: str, label: str) -> None:
    text = reading(body)
    (note,) = text.footnotes
    sign = "¹" if label == "1" else label
    assert text.content == f"a{sign} b\n\n{sign} Môt.\n"
    assert (note.label, note.span.of(text.content), [ref.of(text.content) for ref in note.refs]) == (label, "Môt.", [sign])


def test_headers_that_say_something() -> None:
    text = reading(
        r"{\header \pard - {\field{\*\fldinst  PAGE }{\fldrslt 2}} -\par}{\footer C\'f4ng b\'e1o {\field{\*\fldinst PAGE}{\fldrslt 2}}\par}Th\'e2n\par"
    )
    assert text.content == "Thân\n\nCông báo\n"
    assert [a.kind for a in text.asides] == ["running_head"]


def test_what_is_left_out_is_told() -> None:
    text = reading(r"{\v an}{\pict 00}{\*\annotation sao?}{\f2 \'a7}")
    assert sorted(n.code for n in text.notes) == ["N102", "N105", "N106", "N107"]


def test_cut_short_is_read_as_far_as_it_goes() -> None:
    text = read_rtf((r"{\rtf1\ansi" + FONTS + r"{\b Quy").encode(), Source(), Limits())
    assert (text.content, [n.code for n in text.notes]) == ("Quy\n", ["N110"])
    assert read_rtf(rb"{\rtf1\ansi a{{{{{{" + b"{" * 100_000, Source(), Limits()).content == "a\n"
