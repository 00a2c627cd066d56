"""Chữ hoa, chữ thường: the classes hold each letter of Vietnamese once, on its side."""

from __future__ import annotations

import re
import unicodedata

from dondoc.letters import LOWER, UPPER

MARKED = "aăâeêioôơuưy"
TONES = ["", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"]
SMALL = {unicodedata.normalize("NFC", vowel + tone) for vowel in MARKED for tone in TONES} | set("abcdđeghiklmnopqrstuvxyfjwz")


def of(letters: str) -> set[str]:
    return {chr(i) for i in range(0x20, 0x2000) if re.fullmatch(f"[{letters}]", chr(i))}


def test_small_letters_are_all_there_and_nothing_else():
    assert of(LOWER) == SMALL


def test_capitals_are_those_of_the_small_letters():
    assert of(UPPER) == {letter.upper() for letter in SMALL}
