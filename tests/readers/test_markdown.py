"""Markdown: the words that its marks set, with the marks of lists as their author wrote them."""

from __future__ import annotations

import pytest

from dondoc.model import Source, Text
from dondoc.readers.limits import Limits
from dondoc.readers.markdown import read_markdown


def reading(words: str) -> Text:
    return read_markdown(words.encode(), source=Source(), limits=Limits())


WORDS = [  # why, Markdown, content
    ("headings and emphasis", "# KẾ HOẠCH\n\n**Về việc** *tổ chức* __x__", "KẾ HOẠCH\n\nVề việc tổ chức x\n"),
    ("escapes", "1\\. Một \\*sao\\* a\\_b", "1. Một *sao* a_b\n"),
    ("entities", "Khóa &amp; &nbsp;x", "Khóa & \u00a0x\n"),
    ("a single line break is a line", "UBND TỈNH\nSÔNG LAM  \nSố: 12", "UBND TỈNH\nSÔNG LAM\nSố: 12\n"),
    ("four blanks centre a line", "    **Số:** 12/KH", "Số: 12/KH\n"),
    ("star alone under a Party body", "TỈNH ỦY SÔNG LAM\n*\nSố 12-KH/TU", "TỈNH ỦY SÔNG LAM\n*\nSố 12-KH/TU\n"),
    ("star alone in a paragraph of its own", "TỈNH ỦY\n\n*\n\nSố 1", "TỈNH ỦY\n\n*\n\nSố 1\n"),
    ("rules are drawn, not written", "a\n\n***\n\nb\n\n-----\n", "a\n\nb\n"),
    ("dashes and pluses stay apart", "- a\n  + b\n  + c\n- d", "- a\n\n+ b\n\n+ c\n\n- d\n"),
    ("numbers as written", "3. a\n4. b\n7. c", "3. a\n\n4. b\n\n7. c\n"),
    ("numbers all alike count", "1. a\n1. b\n1. c", "1. a\n\n2. b\n\n3. c\n"),
    ("bracket after a number", "1) a\n2) b", "1) a\n\n2) b\n"),
    ("letters are no list of Markdown", "a) một\nb) hai\nđ) ba", "a) một\nb) hai\nđ) ba\n"),
    ("second paragraph of an item", "1. a\n\n   b\n2. c", "1. a\n\nb\n\n2. c\n"),
    ("link keeps its words", "[Nghị định 30](http://vi.du/30) và <http://vi.du>", "Nghị định 30 và http://vi.du\n"),
    ("picture gives what it says of itself", "![Dấu đỏ](x.png)", "Dấu đỏ\n"),
    ("HTML within", "a<br>b <u>c</u>", "a\nb c\n"),
    ("HTML around", '<div align="center">\n<b>KẾ HOẠCH</b><br>Năm 2025 &amp; 2026\n</div>', "KẾ HOẠCH\nNăm 2025 & 2026\n"),
    ("code block", "```\n**x**\n```", "**x**\n"),
    ("quotation nested past counting loses nothing", ">" * 500 + " đáy", "đáy\n"),
]  # fmt: skip


@pytest.mark.parametrize(("markdown", "expected"), [pytest.param(*case, id=why) for why, *case in WORDS])
def test_words(markdown: str, expected: str) -> None:
    assert reading(markdown).content == expected


def test_table() -> None:
    text = reading("trước\n\n| TT | Tên |\n|:--|--:|\n| 1 | **An** \\| Bình |\n| 2 | |\n\nsau")
    assert text.content == "trước\n\nTT\nTên\n1\nAn | Bình\n2\n\nsau\n"
    assert [[cell.of(text.content) for cell in row] for row in text.tables[0].rows] == [["TT", "Tên"], ["1", "An | Bình"], ["2", ""]]


def test_footnotes() -> None:
    text = reading("Nghị quyết 18[^1] và[^kia] [^không]\n\n[^1]: Một *dòng*\n  và nữa.\n[^kia]: Hai.\n[^thừa]: Không ai dẫn.")
    assert text.content == "Nghị quyết 18¹ vàkia [^không]\n\n¹ Một dòng\nvà nữa.\n\nkia Hai.\n\nthừa Không ai dẫn.\n"
    assert [(n.label, n.span.of(text.content), [ref.of(text.content) for ref in n.refs]) for n in text.footnotes] == [
        ("1", "Một dòng\nvà nữa.", ["¹"]),
        ("kia", "Hai.", ["kia"]),
        ("thừa", "Không ai dẫn.", []),
    ]


def test_long_file_reads_the_same_in_the_child() -> None:
    one = "## Mục\n\n1\\. **Sở Nội vụ** chủ trì.\n\n"
    assert len((one * 3000).encode()) > 64 * 1024
    assert reading(one * 3000).content == "\n\n".join([reading(one).content.strip()] * 3000) + "\n"


DEEP = [  # why, Markdown
    ("dashes on one line", "- " * 200 + "đáy"),
    ("numbers on one line", "1. " * 200 + "đáy"),
    ("dashes and quotations", "> - " * 100 + "đáy"),
    ("a list a line", "".join("  " * n + "- mục\n" for n in range(80)) + "  " * 80 + "đáy"),
]


@pytest.mark.parametrize("markdown", [pytest.param(markdown, id=why) for why, markdown in DEEP])
def test_lists_nested_past_counting_lose_nothing(markdown: str) -> None:
    """The parser drops what stands deeper than it counts, and the paragraphs behind it."""
    text = reading(f"trước\n\n{markdown}\n\nsau")
    assert all(word in text.content for word in ("trước", "đáy", "sau"))
    assert text.content.count("mục") == markdown.count("mục")
    assert [note.code for note in text.notes] == ["N108"]


def test_lists_nested_as_people_nest_them_stay_lists() -> None:
    text = reading("- " * 12 + "đáy\n\nsau")
    assert "đáy" in text.content
    assert text.notes == ()
