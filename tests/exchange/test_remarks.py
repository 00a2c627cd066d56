"""What a person should look at: each thing once, in the order of the text."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dondoc.exchange.remarks import find_remarks
from dondoc.model import Directive, Doubt, Header, Span, Text
from dondoc.recognition import UNREAD, WORD

CONTENT = "Số: 66/KH-UBND\nSông Lam, ngày 2Í tháng 5 năm 2026\n"
WHY = "Hai lần nhận dạng cho kết quả khác nhau: lần đầu “66/KH-UBND”, lần sau “68/KH-UBND”."
CODE = Span(4, 14)
DOUBTS = [  # why, doubts, what is told
    ("a word alone", [Doubt(UNREAD, CODE, WHY)], ["Chữ do máy đọc “66/KH-UBND”: "]),
    ("a word read with little trust", [Doubt(WORD, CODE, WHY)], ["Chữ do máy đọc"]),
    ("the field tells the reason of its word", [Doubt(UNREAD, CODE, WHY), Doubt("header.code", CODE, WHY)], ["Thể thức: số, ký hiệu"]),
    (
        "among other reasons",
        [Doubt(UNREAD, CODE, WHY), Doubt("header.code", CODE, f"Cơ quan lạ; {WHY[:1].lower()}{WHY[1:]}")],
        ["Thể thức: số, ký hiệu"],
    ),
    (
        "another reason is told too",
        [Doubt(UNREAD, CODE, WHY), Doubt("header.code", CODE, "Cơ quan lạ.")],
        ["Chữ do máy đọc", "Thể thức: số, ký hiệu"],
    ),
    (
        "another place is told too",
        [Doubt(UNREAD, Span(30, 33), WHY), Doubt("header.code", CODE, WHY)],
        ["Thể thức: số, ký hiệu", "Chữ do máy đọc"],
    ),
]


@pytest.mark.parametrize(("doubts", "said"), [pytest.param(*rest, id=why) for why, *rest in DOUBTS])
def test_a_doubt_is_told_once(doubts, said):
    directive = replace(Directive(Text(CONTENT), Header()), doubts=tuple(doubts))
    told = [remark.words for remark in find_remarks(directive)]
    assert [words[: len(start)] for words, start in zip(told, said, strict=True)] == said
