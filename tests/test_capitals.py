"""Viết hoa: from capitals back to the writing of Phụ lục II, with the document itself as the best witness."""

from __future__ import annotations

import pytest

from dondoc.capitals import Witness, is_syllable, restore

BODY = "Căn cứ Luật Dữ liệu số; Sở Y học cổ truyền phối hợp. Triển khai thực hiện Đề án Mây xanh tại Suối Mơ; trên địa bàn Đồng Trăng."

NAMES = [  # why it is here            printed                                       written
    ("place after its common noun", "ỦY BAN NHÂN DÂN TỈNH SÔNG LAM", "Ủy ban nhân dân tỉnh Sông Lam"),
    ("the old place of the mark stays", "UỶ BAN NHÂN DÂN XÃ SUỐI MƠ", "Uỷ ban nhân dân xã Suối Mơ"),
    ("III.1c: the city's noun is part of its name", "ỦY BAN NHÂN DÂN THÀNH PHỐ HỒ CHÍ MINH", "Ủy ban nhân dân Thành phố Hồ Chí Minh"),
    ("III.1b: a number takes the noun's capital", "ỦY BAN NHÂN DÂN QUẬN 7", "Ủy ban nhân dân Quận 7"),
    ("fields of a department", "SỞ GIÁO DỤC VÀ ĐÀO TẠO", "Sở Giáo dục và Đào tạo"),
    ("xã hội is no xã", "BỘ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI", "Bộ Lao động - Thương binh và Xã hội"),
    ("huyện ủy is no huyện", "BAN THƯỜNG VỤ HUYỆN ỦY", "Ban Thường vụ Huyện ủy"),
    ("abbreviations stay", "UBND XÃ SUỐI MƠ", "UBND xã Suối Mơ"),
    ("the text knows a name that no list has", "SỞ Y HỌC CỔ TRUYỀN", "Sở Y học cổ truyền"),
    ("the name of a school", "TRƯỜNG TIỂU HỌC HOA BAN", "Trường Tiểu học Hoa Ban"),
    ("Roman numbers stay", "ĐẠI HỘI ĐẠI BIỂU ĐẢNG BỘ XÃ SUỐI MƠ LẦN THỨ XVI", "Đại hội đại biểu Đảng bộ xã Suối Mơ lần thứ XVI"),
]
TITLES = [
    (
        "the text's own capitals, not those of a sentence's start",
        "TRIỂN KHAI THỰC HIỆN ĐỀ ÁN MÂY XANH",
        "Triển khai thực hiện Đề án Mây xanh",
    ),
    ("codes stay", "VỀ THỰC HIỆN CHỈ THỊ SỐ 27/CT-TTG", "Về thực hiện Chỉ thị số 27/CT-TTG"),
    ("a place the text writes", "TRÊN ĐỊA BÀN ĐỒNG TRĂNG", "Trên địa bàn Đồng Trăng"),
]


@pytest.mark.parametrize(("printed", "written"), [pytest.param(p, w, id=why) for why, p, w in NAMES])
def test_names_of_bodies(printed: str, written: str) -> None:
    assert restore(printed, Witness(BODY), names=True) == written


@pytest.mark.parametrize(("printed", "written"), [pytest.param(p, w, id=why) for why, p, w in TITLES])
def test_titles(printed: str, written: str) -> None:
    assert restore(printed, Witness(BODY)) == written


@pytest.mark.parametrize(
    ("word", "is_one"),
    [("nghiêng", True), ("Uỷ", True), ("đắk", True), ("CQNG", False), ("TNCS", False), ("thinrng", False), ("5G", False), ("quyết", True)],
)
def test_syllables(word: str, is_one: bool) -> None:
    assert is_syllable(word) is is_one
