"""Nhãn: the shapes of numbering, and what only looks like one."""

from __future__ import annotations

import pytest

from dondoc.layout import read_label

LABELS = [  # why it is here, as printed, kind, key; None: no label
    ("State roman", "I. MỤC ĐÍCH", "roman", "I"),
    ("Party roman with a dash", "II- MỤC TIÊU", "roman", "II"),
    ("capital letter part", "B. NỘI DUNG", "letter_big", "B"),
    ("clause", "1. Mục đích", "number", "1"),
    ("clause with a slash, seen in the field", "1/ Mục đích", "number", "1"),
    ("sub-clause", "1.1. Về tuyên truyền", "dotted", "1.1"),
    ("sub-clause without the last dot", "2.3 Tổ chức khảo sát", "dotted", "2.3"),
    ("point", "đ) Đổi mới", "letter", "đ"),
    ("numbered target", "(1) Phấn đấu", "paren", "1"),
    ("small roman", "(ii) Chỉ đạo", "paren_roman", "ii"),
    ("article", "Điều 12. Hiệu lực", "article", "Điều 12"),
    ("chapter", "Chương II", "chapter", "Chương II"),
    ("an agenda counts its contents", "Nội dung 5. Công tác cán bộ", "step", "Nội dung 5"),
    ("contents without a number are words", "Nội dung và giải pháp", None, None),
    ("dash", "- Tăng cường", "dash", "-"),
    ("plus", "+ Hướng dẫn", "plus", "+"),
    ("a label alone on its line", "3.", "number", "3"),
    ("words of a segmented text", "2 . Tổ chức", "number", "2"),
    ("a letter parted from its bracket", "a ) Bộ Nội vụ", "letter", "a"),
    ("capitals that a program made small", "Iii. mục đích", "roman", "III"),
    ("a year is no label", "2025. Tiếp tục", None, None),
    ("a share is no label", "100% cán bộ", None, None),
    ("a decimal is no label", "1,5 triệu đồng", None, None),
    ("a date is no label", "18/10/2024 là hạn", None, None),
    ("a word is no label", "Các sở, ban, ngành", None, None),
    ("a code is no label", "57-NQ/TW", None, None),
    ("a hyphen before a small letter, marked or not", "-địa phương", None, None),
    ("a dash before a capital, marked or not", "-Ủy ban", "dash", "-"),
]


@pytest.mark.parametrize(("printed", "kind", "key"), [pytest.param(p, k, key, id=why) for why, p, k, key in LABELS])
def test_a_label_is_told_by_its_shape(printed: str, kind: str | None, key: str | None) -> None:
    found = read_label(printed)
    assert (found.kind, found.key) == (kind, key) if kind else found is None


def test_words_begin_behind_the_label() -> None:
    found = read_label("1.2.  Giao Sở Nội vụ")
    assert found is not None
    assert "1.2.  Giao Sở Nội vụ"[found.end :] == "Giao Sở Nội vụ"
