"""Giá trị bất biến làm nhanh: frozen values of which one document gives hundreds.

The ``__init__`` that ``dataclass`` writes for a frozen class looks ``object.__setattr__`` up for every field of every value;
the one written here calls the slots themselves, in half the time. All else stays as it is: the values are as frozen as before.
"""

from __future__ import annotations

from dataclasses import MISSING, fields
from typing import Any, TypeVar, cast

_T = TypeVar("_T")


def made_quickly(cls: type[_T]) -> type[_T]:
    """Give a frozen dataclass with slots the quicker ``__init__``, with the same parameters. Fields made by a factory are not for it."""
    names: dict[str, Any] = {}
    parameters, lines = [], []
    for field in fields(cast("Any", cls)):
        name = field.name
        if field.default_factory is not MISSING:
            raise TypeError(f"{cls.__name__}.{name} is made by a factory")
        names[f"put_{name}"] = getattr(cls, name).__set__  # what a slot is written by
        names[f"default_{name}"] = field.default
        parameters.append(name if field.default is MISSING else f"{name}=default_{name}")
        lines.append(f"    put_{name}(self, {name})")
    exec(f"def __init__(self, {', '.join(parameters)}):\n" + "\n".join(lines), names)  # as dataclass itself does
    quick = names["__init__"]
    quick.__qualname__, quick.__module__ = f"{cls.__qualname__}.__init__", cls.__module__
    quick.__annotations__ = cls.__init__.__annotations__
    cls.__init__ = quick  # type: ignore[method-assign]
    return cls
