"""Numbers as office programs print them before a paragraph."""

from __future__ import annotations

import pytest

from dondoc.readers.counting import written
from dondoc.readers.symbols import plain, sign

FORMS = [  # number, form, custom, printed
    (3, "decimal", None, "3"),
    (3, "decimalZero", None, "03"),
    (4, "upperRoman", None, "IV"),
    (1994, "lowerRoman", None, "mcmxciv"),
    (0, "upperRoman", None, "0"),
    (4000, "upperRoman", None, "4000"),
    (26, "lowerLetter", None, "z"),
    (28, "upperLetter", None, "BB"),
    (0, "lowerLetter", None, "0"),
    (1, "vietnameseCounting", None, "một"),
    (10, "vietnameseCounting", None, "mười"),
    (15, "vietnameseCounting", None, "mười lăm"),
    (21, "cardinalText", None, "hai mươi mốt"),
    (11, "cardinalText", None, "mười một"),
    (30, "cardinalText", None, "ba mươi"),
    (100, "vietnameseCounting", None, "100"),
    (5, "none", None, ""),
    (5, "custom", "a, b, c, d, đ, ...", "đ"),
    (6, "custom", "a, b, c, d, đ, ...", "aa"),
    (7, "custom", "001, 002, 003, ...", "007"),
    (7, "custom", "", "7"),
    (7, "unknown", None, "7"),
]


@pytest.mark.parametrize(("number", "form", "custom", "expected"), FORMS)
def test_written(number: int, form: str, custom: str | None, expected: str) -> None:
    assert written(number, form, custom) == expected


SIGNS = [  # words, font, printed
    ("\uf0b7", "Symbol", "•"),
    ("\uf0fc", "Wingdings", "✓"),
    ("\uf0a7", None, "▪"),
    ("\uf02d", "Symbol", "-"),
    ("\uf041", None, "A"),
    ("\uf0ee", "Wingdings", "•"),
    ("Điều 1", "Symbol", "Điều 1"),
]


@pytest.mark.parametrize(("words", "font", "expected"), SIGNS)
def test_signs_of_private_fonts(words: str, font: str | None, expected: str) -> None:
    assert plain(words, font) == expected


def test_sign_by_its_code() -> None:
    assert sign(0xB3, "Symbol") == "≥"
