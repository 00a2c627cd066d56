"""Frozen values that are made quickly are the values that ``dataclass`` makes."""

from __future__ import annotations

import copy
import inspect
import pickle
from dataclasses import FrozenInstanceError, dataclass, field, replace

import pytest

from dondoc import Citation, Span
from dondoc.frozen import made_quickly


@dataclass(frozen=True, slots=True)
class Plain:
    number: int
    words: tuple[str, ...] = ()
    why: str | None = field(default=None, compare=False)


@made_quickly
@dataclass(frozen=True, slots=True)
class Quick:
    number: int
    words: tuple[str, ...] = ()
    why: str | None = field(default=None, compare=False)


def test_the_same_parameters_defaults_and_values():
    assert str(inspect.signature(Quick)) == str(inspect.signature(Plain))
    for given in ({"number": 1}, {"number": 2, "why": "vì"}, {"number": 3, "words": ("a",), "why": None}):
        quick, plain = Quick(**given), Plain(**given)
        assert [getattr(quick, name) for name in Plain.__slots__] == [getattr(plain, name) for name in Plain.__slots__]
    with pytest.raises(TypeError):
        Quick()


def test_as_frozen_comparable_and_copied_as_before():
    quick = Quick(1, ("a",), "vì")
    with pytest.raises(FrozenInstanceError):
        quick.number = 2
    assert quick == Quick(1, ("a",), "khác")
    assert hash(quick) == hash(Quick(1, ("a",)))
    assert replace(quick, number=5) == Quick(5, ("a",))
    assert pickle.loads(pickle.dumps(Citation("luat", None, None, None, None, "w", "basis", "name", None, Span(0, 4)))).span == Span(0, 4)
    assert copy.copy(quick) == quick
    assert repr(quick) == "Quick(number=1, words=('a',), why='vì')"


def test_a_field_made_by_a_factory_is_refused():
    with pytest.raises(TypeError):

        @made_quickly
        @dataclass(frozen=True, slots=True)
        class Listed:
            words: list[str] = field(default_factory=list)
