"""Every pattern of the package compiles, and a pattern that waits behaves as one of ``re``."""

from __future__ import annotations

import copy
import pkgutil
import re
from importlib import import_module

import pytest

import dondoc
from dondoc import patterns


def _modules() -> list[str]:
    return [m.name for m in pkgutil.walk_packages(dondoc.__path__, "dondoc.") if not m.name.endswith("__main__")]


@pytest.mark.parametrize("name", _modules())
def test_all_patterns_of_a_module_compile(name: str) -> None:
    try:
        module = import_module(name)
    except ModuleNotFoundError as missing:
        pytest.skip(f"{missing.name} is not installed")
    for key, value in vars(module).items():
        if isinstance(value, patterns._Later):
            assert value.pattern is not None, key


def test_nothing_is_written_before_the_first_use() -> None:
    written: list[str] = []

    def source() -> str:
        written.append("once")
        return r"(\d+)(?P<unit>%)"

    share = patterns.pattern(source)
    assert not written
    assert share.search("đạt 95%").group("unit") == "%"  # type: ignore[union-attr]
    assert [m.group(1) for m in share.finditer("5% và 7%")] == ["5", "7"]
    assert written == ["once"]


METHODS = [  # every method that the package uses
    ("match", ("ab",)),
    ("search", ("xab",)),
    ("fullmatch", ("ab",)),
    ("findall", ("abxab",)),
    ("split", ("1ab2",)),
    ("sub", ("-", "1ab2")),
]


@pytest.mark.parametrize(("method", "arguments"), METHODS)
def test_a_waiting_pattern_answers_as_a_compiled_one(method: str, arguments: tuple[str, ...]) -> None:
    got = getattr(patterns.pattern("AB", re.IGNORECASE), method)(*arguments)
    wanted = getattr(re.compile("AB", re.IGNORECASE), method)(*arguments)
    assert (got.span() if isinstance(got, re.Match) else got) == (wanted.span() if isinstance(wanted, re.Match) else wanted)


def test_it_can_be_copied_before_and_after_its_first_use() -> None:
    waiting = patterns.pattern("a")
    assert copy.copy(waiting).match("a")
    assert waiting.match("a")
    assert copy.copy(waiting).match("a")


def test_a_source_that_is_no_pattern_is_told_at_the_first_use() -> None:
    with pytest.raises(re.error):
        patterns.pattern("(").match("")
