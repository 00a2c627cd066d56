"""Lặp vô tận: what repeats a hundred thousand times takes time in proportion, whatever it is and wherever it stands.

Two sizes are timed, one four times the other: patterns that look again at what they have seen take sixteen times as long.
"""

from __future__ import annotations

import time

import pytest

from dondoc import Source, Text, parse
from dondoc.folding import nfc

pytestmark = pytest.mark.slow

SMALL, TIMES, QUADRATIC, UNSURE = 25_000, 4, 9.0, 0.4  # characters, seconds under which nothing can be told
HEAD = """ỦY BAN NHÂN DÂN
TỈNH SÔNG LAM
Số: 12/UBND-VX
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Sông Lam, ngày 12 tháng 3 năm 2025

KẾ HOẠCH
Về việc rà soát thủ tục

"""


def alone(words: str, size: int) -> str:
    return words * (size // len(words))


def in_a_duty(words: str, size: int) -> str:
    return f"{HEAD}1. Giao Sở Nội vụ chủ trì, phối hợp với Sở Tài chính {alone(words, size)} trước ngày 01/5/2025.\n"


def around_the_head(words: str, size: int) -> str:
    return f"{alone(words, size // 2)}\n{HEAD}{alone(words, size // 2)}"


def lines_of_a_task(words: str, size: int) -> str:
    return f"{HEAD}II. Giao các sở:\n{alone(words.strip() + chr(10) if words.strip() else words, size)}"


PLACES = {"alone": alone, "in a duty": in_a_duty, "around the head": around_the_head, "lines of a task": lines_of_a_task}
REPEATS = [
    "a)", "a)\n", "1.1.", "1.1 ", "1.\n", "1/", "12/UBND-", "a.", "(", ")", "()", "“", "“”", '"', "[^1]", ". ", ".", "....\n", "____\n", "*",
    "- ", "- \n", "+ a\n", "; ", ", ", ":", "|", "| a | b |\n", "<", "<p>a", "¹", " ", "\n", "\t", "\f", "\x0b", "\u3000", "\u2028", "\u00a0",
    "\u200b", "a\u0301", "số ", "Số 1/", "số 1/A-B ", "ngày ", "ngày 1/1/2024 ", "ngày 1 tháng 2 năm 2024 ", "quý I ", "phối hợp ", "và ",
    "Ủy ban nhân dân ", "ỦY BAN NHÂN DÂN\n", "Sở A, ", "Sở A;\n", "Sở Nội vụ và ", "các sở, ban, ngành ", "của Ủy ban nhân dân ", "chủ trì ",
    "Giao Sở Nội vụ ", "Giao Sở Nội vụ. ", "trước ngày ", "Căn cứ Nghị định số ", "Nghị quyết số 1-NQ/TW ", "khoản 1 Điều 2 ", "Điều 1\n", "90% ",
    "1.000.", "9728/9897 (98,3%) ", "12 người, trong đó ", "tăng 5% ", "báo cáo Ủy ban nhân dân tỉnh trước ngày 15 hằng tháng. ",
    "Kính gửi:\n- Sở A;\n", "Nơi nhận:\n", "KT. CHỦ TỊCH\n", "Nguyễn Văn A\n", "QUYẾT ĐỊNH\n", "Phụ lục\n", "x", "Đ", "I\n", "1\n",
    "thay thế Quyết định số 1/QĐ-UBND ngày 1/1/2020 của Ủy ban nhân dân tỉnh ",
]  # fmt: skip


def seconds(content: str) -> float:
    text = Text(nfc(content), source=Source("a.txt"))
    begun = time.process_time()
    directive = parse(text)
    spent = time.process_time() - begun
    assert all(0 <= o.span.start <= o.span.end <= len(text.content) for o in directive.obligations)
    return spent


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("words", REPEATS, ids=lambda words: repr(words)[1:-1][:30])
def test_time_is_in_proportion(words: str, place: str) -> None:
    large, small = PLACES[place](words, SMALL * TIMES), PLACES[place](words, SMALL)
    many = seconds(large)
    assert many < 30, "a tenth of a million characters"
    if many > UNSURE and many / seconds(small) >= QUADRATIC:  # a busy machine may have disturbed one of the two: the least of three tells
        assert min(seconds(large) for _ in range(3)) / min(seconds(small) for _ in range(3)) < QUADRATIC
