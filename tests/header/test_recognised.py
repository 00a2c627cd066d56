"""Thể thức do máy đọc: what a reading machine does to the fixed lines, and what is still read behind it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dondoc import Header, Source, Text, parse
from dondoc.header import read_header
from dondoc.layout import read_flow

BODY = "1. Giao Sở Nội vụ chủ trì, phối hợp với Sở Tài chính rà soát các thủ tục trước ngày 30/6/2026."
STATE = """ỦY BAN NHÂN DÂN
TỈNH SÔNG LAM
{number}

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
{dated}

KẾ HOẠCH
Về việc rà soát thủ tục hành chính
"""
PARTY = """{above}
{own}
*
Số 12-HD/VPTW

ĐẢNG CỘNG SẢN VIỆT NAM
Hà Nội, ngày 27 tháng 5 năm 2026

HƯỚNG DẪN
rà soát thủ tục hành chính
"""


def header_of(content: str) -> Header:
    text = Text(content)
    return read_header(text, read_flow(text))


def state(number: str = "Số: 45/KH-UBND", dated: str = "Sông Lam, ngày 20 tháng 5 năm 2026") -> Header:
    return header_of(f"{STATE.format(number=number, dated=dated)}\n{BODY}\n")


NUMBERS = [  # why it is here, the line as read, code
    ("as it is printed", "Số: 45/KH-UBND", "45/KH-UBND"),
    ("the mark turned", "Só: 45/KH-UBND", "45/KH-UBND"),
    ("half of the mark lost", "Sô: 45/KH-UBND", "45/KH-UBND"),
    ("all marks lost", "So: 45/KH-UBND", "45/KH-UBND"),
    ("without the colon another word may be meant", "So 45/KH-UBND", None),
]


@pytest.mark.parametrize(("line", "code"), [pytest.param(*case, id=why) for why, *case in NUMBERS])
def test_number_behind_a_badly_read_word(line: str, code: str | None) -> None:
    header = state(number=line)
    assert header.code == code
    if code:
        assert header.issuer == "Ủy ban nhân dân tỉnh Sông Lam"


DAYS = [  # why it is here, the line as read
    ("day written by hand", "Sông Lam, ngày 2Í tháng 5 năm 2026"),
    ("month written by hand", "Sông Lam, ngày 21 tháng Š năm 2026"),
    ("both", "Sông Lam, ngày Zl tháng #f năm 2026"),
]


@pytest.mark.parametrize("line", [pytest.param(line, id=why) for why, line in DAYS])
def test_place_beside_a_day_that_was_not_made_out(line: str) -> None:
    header = state(dated=line)
    assert (header.place, header.date, header.type) == ("Sông Lam", None, "ke_hoach")
    assert header.issuer == "Ủy ban nhân dân tỉnh Sông Lam"


NAMES = [  # why it is here, line above, own line, issuer, parent
    ("as printed", "BAN CHẤP HÀNH TRUNG ƯƠNG", "VĂN PHÒNG", "Văn phòng Trung ương Đảng", "Ban Chấp hành Trung ương"),
    ("marks turned and lost", "BAN CHÁP HÀNH TRUNG ƯƠNG", "VAN PHONG", "Văn phòng Trung ương Đảng", "Ban Chấp hành Trung ương"),
    ("the head of a longer name", "TỈNH ỦY SÔNG LAM", "BAN TÔ CHƯC", "Ban Tổ chức Tỉnh ủy Sông Lam", "Tỉnh ủy Sông Lam"),
]


@pytest.mark.parametrize(("above", "own", "issuer", "parent"), [pytest.param(*case, id=why) for why, *case in NAMES])
def test_known_name_that_lost_its_marks(above: str, own: str, issuer: str, parent: str) -> None:
    header = header_of(f"{PARTY.format(above=above, own=own)}\n{BODY}\n")
    assert (header.issuer, header.parent_issuer) == (issuer, parent)


def test_spelling_that_was_put_for_what_was_read_is_told() -> None:
    text = Text(f"{PARTY.format(above='BAN CHẤP HÀNH TRUNG ƯƠNG', own='VAN PHONG')}\n{BODY}\n", source=Source(ocr=True))
    (doubt,) = [d for d in parse(text).doubts if d.field == "header.issuer"]
    assert (doubt.span.of(text.content), doubt.candidates) == ("VAN PHONG", ("VAN PHONG",))
    clean = replace(text, content=text.content.replace("VAN PHONG", "VĂN PHÒNG"))
    assert [d for d in parse(clean).doubts if d.field == "header.issuer"] == []
