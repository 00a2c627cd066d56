"""The register as CSV and Excel: nothing lost, nothing that computes, days that are days."""

from __future__ import annotations

import csv
import io
import re
import sys
import zipfile
from dataclasses import replace
from datetime import date
from xml.etree import ElementTree

import pytest

from dondoc.errors import MissingTool
from dondoc.exchange.sheets import CITATION_COLUMNS, DUTY_COLUMNS, csv_register, xlsx_register
from tests.samples import EMPTY, FULL, many

NS = {"m": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}


def read_csv(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def sheet(data: bytes, number: int) -> tuple[list[list[str]], ElementTree.Element]:
    """The cells of a sheet as they are stored, and its XML."""
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        strings = [
            "".join(t.text or "" for t in si.iter(f"{{{NS['m']}}}t"))
            for si in ElementTree.fromstring(book.read("xl/sharedStrings.xml")).findall("m:si", NS)
        ]
        root = ElementTree.fromstring(book.read(f"xl/worksheets/sheet{number}.xml"))
    rows = []
    for row in root.iterfind(".//m:row", NS):
        cells = {}
        for c in row.iterfind("m:c", NS):
            value = c.findtext("m:v", namespaces=NS) or ""
            column = re.match(r"[A-Z]+", c.attrib["r"])
            assert column
            cells[column.group()] = strings[int(value)] if c.get("t") == "s" else value
        rows.append([cells.get(chr(65 + i), "") for i in range(20)])
    return rows, root


def test_csv_has_a_row_for_every_duty_of_every_document():
    rows = read_csv(csv_register([FULL, EMPTY, many(3)]))
    assert [r["Tệp"] for r in rows] == ["127-KH-UBND.pdf"] * 5 + ["3.txt"] * 3
    assert rows[0] == {
        "Tệp": "127-KH-UBND.pdf",
        "Văn bản": "Kế hoạch số 127/KH-UBND",
        "Ngày văn bản": "2026-03-27",
        "Số": "1",
        "Ở": "II.1.a",
        "Nhiệm vụ": "Tham mưu ban hành quy định phân cấp theo Chỉ thị số 14-CT/TU",
        "Loại": "sản phẩm",
        "Chủ trì": "Sở Nội vụ",
        "Chủ trì lấy từ": "theo mục II.1",
        "Gợi ý theo Kính gửi": "",
        "Phối hợp": "Sở Tư pháp; các sở, ban, ngành liên quan",
        "Báo cáo về": "Ủy ban nhân dân tỉnh",
        "Hạn": "2026-10-24",
        "Lời của hạn": "trước ngày 24 tháng 10 năm 2026",
        "Định kỳ": "",
        "Chỉ tiêu": "",
    }


def test_a_lead_that_nobody_confirmed_never_stands_as_the_lead():
    row = read_csv(csv_register([FULL]))[2]
    assert row["Chủ trì"] == row["Chủ trì lấy từ"] == ""
    assert row["Gợi ý theo Kính gửi"] == "Các sở, ban, ngành; Ủy ban nhân dân các xã, phường"


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_a_cell_never_computes(start):
    duty = replace(FULL.obligations[0], lead=(f"{start}HYPERLINK(1)",), report_to=f"{start}1")
    bad = replace(FULL, obligations=(duty,))
    row = read_csv(csv_register([bad]))[0]
    assert row["Chủ trì"] == f"'{start}HYPERLINK(1)"
    data = xlsx_register([bad])
    rows, root = sheet(data, 1)
    assert rows[1][7].strip() == f"{start}HYPERLINK(1)".strip()
    assert root.find(".//m:f", NS) is None


def test_quotes_commas_and_line_breaks_survive():
    words = 'a "b", c\r\nd'
    row = read_csv(csv_register([replace(FULL, obligations=(replace(FULL.obligations[0], report_to=words),))]))[0]
    assert row["Báo cáo về"] == words


def test_a_bom_only_when_asked():
    assert not csv_register([FULL]).startswith(b"\xef\xbb\xbf")
    assert csv_register([FULL], bom=True) == b"\xef\xbb\xbf" + csv_register([FULL])


def test_excel_has_both_sheets_with_heads_that_stay():
    data = xlsx_register([FULL, many(3)])
    duties, root = sheet(data, 1)
    citations, _ = sheet(data, 2)
    assert duties[0][: len(DUTY_COLUMNS)] == [head for head, _ in DUTY_COLUMNS]
    assert citations[0][: len(CITATION_COLUMNS)] == [head for head, _ in CITATION_COLUMNS]
    assert (len(duties), len(citations)) == (9, 8)
    pane = root.find(".//m:pane", NS)
    assert pane is not None
    assert (pane.get("ySplit"), pane.get("state")) == ("1", "frozen")
    area = root.find("m:autoFilter", NS)
    assert area is not None
    assert area.get("ref") == "A1:P9"


def test_days_are_days_in_excel():
    data = xlsx_register([FULL])
    rows, root = sheet(data, 1)
    assert rows[1][12] == str((date(2026, 10, 24) - date(1899, 12, 30)).days)
    cell = root.find(".//m:c[@r='M2']", NS)
    assert cell is not None
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        styles = ElementTree.fromstring(book.read("xl/styles.xml"))
    formats = {f.attrib["numFmtId"]: f.attrib["formatCode"] for f in styles.iterfind(".//m:numFmt", NS)}
    used = styles.findall("m:cellXfs/m:xf", NS)[int(cell.attrib["s"])].attrib["numFmtId"]
    assert formats[used] == "dd/mm/yyyy"


def test_a_day_before_excel_counts_is_kept_as_words():
    old = replace(FULL, header=replace(FULL.header, date=date(1890, 5, 19)))
    assert sheet(xlsx_register([old]), 1)[0][1][2] == "1890-05-19"


def test_excel_gives_the_same_bytes():
    assert xlsx_register([FULL]) == xlsx_register([FULL])


def test_what_xml_cannot_hold_and_what_a_cell_cannot_hold():
    duty = replace(FULL.obligations[0], action="a\x00b\ud800c" + "x" * 40_000)
    words = sheet(xlsx_register([replace(FULL, obligations=(duty,))]), 1)[0][1][5]
    assert words.startswith("a\ufffdb\ufffdc")
    assert len(words) == 32_767
    assert words.endswith("…")
    assert csv_register([replace(FULL, obligations=(replace(duty, action="\ud800"),))]).decode("utf-8")


def test_no_duty_is_a_head_alone():
    assert len(read_csv(csv_register([EMPTY]))) == 0
    assert len(sheet(xlsx_register([EMPTY]), 1)[0]) == 1


def test_without_the_package_it_says_how_to_get_it(monkeypatch):
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    with pytest.raises(MissingTool, match=r"dondoc\[xlsx\]"):
        xlsx_register([FULL])
