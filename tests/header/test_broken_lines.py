"""Dòng bị ngắt giữa tên, chức vụ: wherever a line is broken, the fields are the same as of the whole lines."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from dondoc.header import read_header
from dondoc.layout import read_flow
from dondoc.model import Header, Text

LETTERHEADS = [
    ["ỦY BAN NHÂN DÂN", "TỈNH SÔNG LAM"],
    ["UBND TỈNH SÔNG LAM", "SỞ GIÁO DỤC VÀ ĐÀO TẠO"],
    ["BỘ TÀI CHÍNH", "TỔNG CỤC THUẾ"],
    ["BAN CHẤP HÀNH ĐẢNG BỘ TỈNH SÔNG LAM"],
    ["ĐẢNG BỘ TỈNH SÔNG LAM", "ĐẢNG ỦY PHƯỜNG CẦU MÂY"],
    ["BAN CHẤP HÀNH TRUNG ƯƠNG", "VĂN PHÒNG"],
    ["BỘ CÔNG AN", "CÔNG AN TỈNH SÔNG LAM"],
    ["NGÂN HÀNG NHÀ NƯỚC VIỆT NAM"],
    ["BẢO HIỂM XÃ HỘI VIỆT NAM", "BẢO HIỂM XÃ HỘI TỈNH SÔNG LAM"],
    ["TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM"],
    ["HỘI ĐỒNG NHÂN DÂN", "THÀNH PHỐ BIỂN XANH"],
    ["TỈNH ỦY SÔNG LAM", "BAN TUYÊN GIÁO VÀ DÂN VẬN"],
    ["BỘ CHỈ HUY QUÂN SỰ TỈNH SÔNG LAM"],
    ["KIỂM TOÁN NHÀ NƯỚC"],
    ["VIỆN KIỂM SÁT NHÂN DÂN TỐI CAO"],
    ["BỘ NÔNG NGHIỆP VÀ MÔI TRƯỜNG", "CỤC LÂM NGHIỆP VÀ KIỂM LÂM"],
    ["TRUNG ƯƠNG HỘI LIÊN HIỆP PHỤ NỮ VIỆT NAM"],
    ["VĂN PHÒNG CHÍNH PHỦ"],
]
SIGNATURES = [
    ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"],
    ["KT. BỘ TRƯỞNG", "THỨ TRƯỞNG"],
    ["KT. BỘ TRƯỞNG, CHỦ NHIỆM", "PHÓ CHỦ NHIỆM"],
    ["TL. BỘ TRƯỞNG", "CHÁNH VĂN PHÒNG"],
    ["K/T CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG THƯỜNG TRỰC"],
    ["T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ THƯỜNG TRỰC"],
    ["KT. TỔNG GIÁM ĐỐC", "PHÓ TỔNG GIÁM ĐỐC"],
    ["KT. TỔNG CỤC TRƯỞNG", "PHÓ TỔNG CỤC TRƯỞNG"],
    ["KT. VIỆN TRƯỞNG", "PHÓ VIỆN TRƯỞNG"],
    ["K/T TRƯỞNG BAN", "PHÓ TRƯỞNG BAN"],
    ["TM. HỘI ĐỒNG NHÂN DÂN", "CHỦ TỊCH"],
    ["GIÁM ĐỐC"],
    ["TUQ. CHỦ TỊCH", "GIÁM ĐỐC SỞ NỘI VỤ"],
    ["TM. CHÍNH PHỦ", "THỦ TƯỚNG"],
    ["T/M BỘ CHÍNH TRỊ"],
]
NAME = "Nguyễn Thị Hồng Bông"
ADDRESSEES = ["- Ủy ban nhân dân các xã, phường và đặc khu trên địa bàn;", "- Sở Khoa học và Công nghệ."]
RECIPIENTS = ["- Thường trực Tỉnh ủy, Hội đồng nhân dân tỉnh;", "- Lưu: VT, KGVX (2b)."]
SUBJECT = ["V/v tăng cường công tác kiểm tra, giám sát việc chấp hành quy định về hồ sơ"]
DATED = ["Thành phố Hồ Chí Minh, ngày 25 tháng 5 năm 2025"]


def document(letterhead: list[str], signature: list[str], name: list[str] | None = None, **parts: list[str]) -> Header:
    """A document converted from a page: cells one after the other, a lone pipe between them."""
    rows = {"subject": SUBJECT, "dated": DATED, "addressees": ADDRESSEES, "recipients": RECIPIENTS} | parts
    content = "\n".join(
        [
            *letterhead, "-----", "|", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "|", "|",
            "Số: 5/XYZ-VP", *rows["subject"], "|", *rows["dated"], "|", "|", "Kính gửi:", "|", *rows["addressees"], "|", "",
            "Căn cứ quy định hiện hành, đề nghị các cơ quan thực hiện như sau:", "", "1. Kiểm tra.", "", "|", "Nơi nhận:",
            *rows["recipients"], "|", *signature, *(name or [NAME]), "|", "",
        ]
    )  # fmt: skip
    text = Text(content)
    return read_header(text, read_flow(text))


def broken(lines: list[str]) -> Iterator[list[str]]:
    for at, line in enumerate(lines):
        words = line.split()
        for cut in range(1, len(words)):
            yield [*lines[:at], " ".join(words[:cut]), " ".join(words[cut:]), *lines[at + 1 :]]


@pytest.mark.parametrize("lines", LETTERHEADS, ids="/".join)
def test_names_of_bodies(lines: list[str]) -> None:
    whole = document(lines, ["GIÁM ĐỐC"])
    assert whole.issuer is not None
    for variant in broken(lines):
        header = document(variant, ["GIÁM ĐỐC"])
        assert (header.issuer, header.parent_issuer) == (whole.issuer, whole.parent_issuer), variant


@pytest.mark.parametrize("lines", SIGNATURES, ids="/".join)
def test_signatures(lines: list[str]) -> None:
    whole = document(["SỞ XÂY DỰNG"], lines)
    assert whole.signer == NAME
    for variant in broken([*lines, NAME]):
        header = document(["SỞ XÂY DỰNG"], variant[:-1], variant[-1:])
        assert (header.sign_authority, header.signer_position, header.signer) == (
            whole.sign_authority, whole.signer_position, NAME,
        ), variant  # fmt: skip


@pytest.mark.parametrize("part", ["subject", "dated", "addressees", "recipients"])
def test_other_parts(part: str) -> None:
    lines = {"subject": SUBJECT, "dated": DATED, "addressees": ADDRESSEES, "recipients": RECIPIENTS}[part]
    whole = document(["SỞ XÂY DỰNG"], ["GIÁM ĐỐC"])
    assert (whole.place, len(whole.addressees), len(whole.recipients)) == ("Thành phố Hồ Chí Minh", 2, 2)
    for variant in broken(lines):
        header = document(["SỞ XÂY DỰNG"], ["GIÁM ĐỐC"], **{part: variant})
        for field in ("title", "place", "date", "addressees", "recipients", "signer", "issuer", "code"):
            assert getattr(header, field) == getattr(whole, field), (variant, field)


@pytest.mark.parametrize("mark", ["*   ", "-    ", "•   "])
def test_a_wide_blank_behind_a_mark_parts_no_columns(mark: str) -> None:
    whole = document(["SỞ XÂY DỰNG"], ["GIÁM ĐỐC"])
    listed = [line if n == 0 else mark + line.lstrip("- ") for n, line in enumerate(RECIPIENTS)]
    header = document(["SỞ XÂY DỰNG"], ["GIÁM ĐỐC"], recipients=listed)
    assert (header.recipients, header.signer) == (whole.recipients, whole.signer)
