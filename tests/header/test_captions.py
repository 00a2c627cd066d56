"""The number that only the annexes print: taken when it names this document, left when it may be another's."""

from __future__ import annotations

from datetime import date

import pytest

from dondoc import parse, read

BODY = """BAN TUYÊN GIÁO TỈNH ỦY SÔNG LAM
ĐẢNG CỘNG SẢN VIỆT NAM

HƯỚNG DẪN
công tác báo cáo viên

1. Các cấp ủy kiện toàn đội ngũ báo cáo viên.

Nơi nhận:
- Các huyện ủy;
- Lưu: VP.
TRƯỞNG BAN

Trần Văn An

Phụ lục
Biểu mẫu thống kê
(Kèm theo {caption})
"""

CAPTIONS = [  # why, caption, code, day
    ("its own annex", "Hướng dẫn số 40-HD/BTGTU, ngày 27/11/2025 của Ban Tuyên giáo", "40-HD/BTGTU", date(2025, 11, 27)),
    ("the annex of another type", "Quyết định số 12-QĐ/TU, ngày 27/11/2025 của Tỉnh ủy", None, None),
    ("no number yet", "Hướng dẫn số      -HD/BTGTU, ngày    /11/2025", None, None),
]


@pytest.mark.parametrize(("caption", "code", "day"), [pytest.param(*row[1:], id=row[0]) for row in CAPTIONS])
def test_annexes_name_their_document(caption: str, code: str | None, day: date | None) -> None:
    text = BODY.format(caption=caption)
    header = parse(read(text.encode())).header
    assert (header.code, header.date) == (code, day)
    if code is not None:
        assert header.spans["code"].of(text) == code
        assert header.spans["date"].of(text) == "ngày 27/11/2025"


def test_two_numbers_are_no_number() -> None:
    text = BODY.format(caption="Hướng dẫn số 40-HD/BTGTU") + "\nPhụ lục 2\n(Kèm theo Hướng dẫn số 41-HD/BTGTU)\n"
    assert parse(read(text.encode())).header.code is None
