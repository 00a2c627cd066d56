"""Cụm từ: the longest phrase at a place, never half a word."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dondoc.folding import fold
from dondoc.phrases import Phrases

WORDS = Phrases(["báo cáo", "báo", "Ủy ban", "hoà giải"])


def test_the_longest_phrase_wins_and_ends_at_a_word() -> None:
    assert WORDS.match("báo cáo tuần", 0) == len("báo cáo")
    assert WORDS.match("báo chí", 0) == len("báo")
    assert WORDS.match("báocáo", 0) == -1


def test_case_and_tone_placement_do_not_matter() -> None:
    assert WORDS.match(fold("UỶ BAN nhân dân"), 0) == len("ủy ban")
    assert WORDS.match(fold("hòa giải"), 0) == len("hòa giải")


def test_a_phrase_of_one_or_two_letters_is_found_before_any_word() -> None:
    short = Phrases(["ở", "và", "Ủy ban"])
    assert short.match("ở xã", 0) == len("ở")
    assert short.match("và các", 0) == len("và")
    assert short.match("ủy ban", 0) == len("ủy ban")
    assert short.match("vào", 0) == -1
    assert short.match("xã", len("xã")) == -1
    assert Phrases([]).match("xã", 0) == -1


@given(st.text(alphabet="báocủyn ,.", max_size=40))
def test_find_agrees_with_match(text: str) -> None:
    found = WORDS.find(text)
    first = next((i for i in range(len(text)) if (i == 0 or not text[i - 1].isalnum()) and WORDS.match(text, i) >= 0), None)
    assert found == (None if first is None else (first, WORDS.match(text, first)))
