"""What a reading machine takes for one another."""

from __future__ import annotations

import pytest

from dondoc.lookalikes import bare_shape, could_be, could_be_number

PAIRS = [  # why it is here                     read           meant          may be
    ("D for Đ", "QD-UBND", "QĐ-UBND", True),
    ("a lost mark", "CV/DU", "CV/ĐU", True),
    ("1 for T", "T1-BNV", "TT-BNV", True),
    ("I for the slash", "KHITU", "KH/TU", True),
    ("O for Q", "NO-CP", "NQ-CP", True),
    ("l for 1 and S for 5", "lS-KH/TU", "15-KH/TU", True),
    ("8 for B", "U8ND", "UBND", True),
    ("lost slash", "340NQ-HĐT", "340/NQ-HĐT", True),
    ("I for R in Tờ trình's code", "TIr-SNV", "TTr-SNV", True),
    ("H for N", "ĐNHT", "ĐHNT", False),  # two places at once
    ("the same is no slip", "QĐ-UBND", "QĐ-UBND", False),
    ("another body", "SNV", "STC", False),
    ("another kind", "KH", "TB", False),
    ("another body by one letter", "SYT", "SCT", False),
    ("a short one that lost a letter says nothing", "UBD", "UBND", False),
]


@pytest.mark.parametrize(("read", "meant", "expected"), [pytest.param(r, m, e, id=why) for why, r, m, e in PAIRS])
def test_could_be(read: str, meant: str, expected: bool) -> None:
    assert could_be(read, meant) is expected
    assert could_be(meant, read) is expected


NUMBERS = [
    ("6 for 8", "16", "18", True),
    ("7 for 1", "1231", "1237", True),
    ("a digit lost", "1513", "151", True),
    ("a digit doubled", "1513", "15133", True),
    ("2 for 0 is not met", "20", "22", False),
    ("two digits at once", "1668", "1886", False),
    ("lone digits do not grow", "5", "55", False),
]


@pytest.mark.parametrize(("read", "meant", "expected"), [pytest.param(r, m, e, id=why) for why, r, m, e in NUMBERS])
def test_could_be_number(read: str, meant: str, expected: bool) -> None:
    assert could_be_number(read, meant) is expected


def test_shape_forgets_marks_case_and_signs() -> None:
    assert bare_shape("1513/QĐ - UBND") == bare_shape("I5l3QD-U8nd")
