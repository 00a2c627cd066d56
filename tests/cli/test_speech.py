"""The English catalogue holds every word of the interface, no more and no less, and says the same blanks."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from dondoc.cli import speech, terms
from dondoc.exchange import wording

SOURCES = sorted(Path(speech.__file__).parent.glob("*.py"))


def said_in_code() -> dict[str, str]:
    """msgid -> the file that says it: what stands in ``_("…")``, ``mark("…")`` and ``n_("…", "…", n)``."""
    found: dict[str, str] = {}
    for file in SOURCES:
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in {"_", "mark", "n_"}:
                first = node.args[0]
                if isinstance(first, ast.Constant) and isinstance(first.value, str):
                    found.setdefault(first.value, file.name)
    return found


def catalogue() -> dict[str, tuple[str, ...]]:
    return speech._catalogue(speech.CATALOGUE)


def test_code_says_something():
    assert len(said_in_code()) > 50


def test_nothing_is_untranslated():
    assert sorted(set(said_in_code()) - set(catalogue())) == []


def test_nothing_is_translated_in_vain():
    assert sorted(set(catalogue()) - set(said_in_code())) == []


@pytest.mark.parametrize("words", sorted(said_in_code()))
def test_the_translation_fills_the_same_blanks(words):
    blanks = set(re.findall(r"\{\w*\}", words))
    for form in catalogue()[words]:
        assert set(re.findall(r"\{\w*\}", form)) == blanks


def test_no_fuzzy_entry_is_used(tmp_path):
    file = tmp_path / "x.po"
    file.write_text(
        'msgid ""\nmsgstr ""\n\n#, fuzzy\nmsgid "a"\nmsgstr "b"\n\nmsgid "c"\nmsgstr ""\n\nmsgid "d"\n"e"\nmsgstr "f\\n"\n"g"\n', "utf-8"
    )
    assert speech._catalogue(file) == {"de": ("f\ng",)}


PLURALS = [  # why, language, count, what is said
    ("Vietnamese has one form", "vi", 1, "1 nhiệm vụ"),
    ("thousands are parted by a point", "vi", 3000, "3.000 nhiệm vụ"),
    ("English singular", "en", 1, "1 duty"),
    ("English plural, thousands by a comma", "en", 3000, "3,000 duties"),
    ("none is many", "en", 0, "0 duties"),
]


@pytest.mark.parametrize(("language", "count", "expected"), [pytest.param(*rest, id=why) for why, *rest in PLURALS])
def test_counts_are_said(language, count, expected):
    speech.set_language(language)
    try:
        assert speech.n_("{n} nhiệm vụ", "{n} nhiệm vụ", count) == expected
    finally:
        speech.set_language("vi")


CHOICES = [  # why, arguments, environment, whether English
    ("Vietnamese unless asked", ["parse", "a"], {}, False),
    ("an option of the verb", ["parse", "--lang", "en", "a"], {}, True),
    ("an option of dondoc itself", ["--lang=en", "parse"], {}, True),
    ("the environment", ["parse"], {"DONDOC_LANG": "en_GB.UTF-8"}, True),
    ("the option is stronger", ["parse", "--lang", "vi"], {"DONDOC_LANG": "en"}, False),
    ("what is not known is Vietnamese", ["parse"], {"DONDOC_LANG": "fr"}, False),
    ("a file may be called --lang", ["parse", "--", "--lang", "en"], {}, False),
]


@pytest.mark.parametrize(("arguments", "environment", "english"), [pytest.param(*rest, id=why) for why, *rest in CHOICES])
def test_language_is_chosen(arguments, environment, english):
    try:
        speech.choose(arguments, environment)
        assert speech.english() is english
    finally:
        speech.set_language("vi")


def test_every_code_of_a_result_has_its_english_word():
    said = {*wording.EVERY.values(), *wording.ROLE.values(), *wording._STEP.values()}
    assert sorted(said - set(terms._SAID)) == []


PHRASES = [  # why, as the register says it, in English
    ("lead of a heading", "theo mục III.2, gạch đầu dòng 1", "by item III.2, dash 1"),
    ("the longer phrase is taken", "theo đề mục", "by the heading"),
    ("row of a table", "bảng 1, số 3", "table 1, no. 3"),
    ("labels stay", "II.1.a", "II.1.a"),
    ("inside another word nothing is taken", "đoạnx", "đoạnx"),
]


@pytest.mark.parametrize(("words", "english"), [pytest.param(*rest, id=why) for why, *rest in PHRASES])
def test_set_phrases_are_said_in_both_languages(words, english):
    assert terms.phrase(words) == words
    speech.set_language("en")
    try:
        assert terms.phrase(words) == english
        assert (terms.every("month"), terms.role("basis"), terms.every(None)) == ("every month", "legal basis", "")
        assert terms.target("≥ 90% (phấn đấu)") == "≥ 90% (aimed at)"
    finally:
        speech.set_language("vi")
