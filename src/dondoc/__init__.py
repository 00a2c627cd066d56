"""Đôn Đốc: reads official documents and points at the words that lay duties on somebody.

``read`` takes a file to a ``Text``, ``parse`` a ``Text`` to a ``Directive``; everything else is a value of those two.

>>> import dondoc
>>> text = dondoc.read("Giao Sở Nội vụ tổng hợp, báo cáo trước ngày 15/6/2026.".encode(), name="giao-viec.txt")
>>> duty = dondoc.parse(text).obligations[0]
>>> duty.lead, duty.due.date.isoformat()
(('Sở Nội vụ',), '2026-06-15')
"""

from __future__ import annotations

__version__ = "0.1.0"  # the only place: pyproject.toml reads it, CHANGELOG.md and `dondoc --version` are held to it

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .errors import DondocError
    from .lexicon import LEXICON, Lexicon
    from .lexicon import load as load_lexicon
    from .model import (
        Aside,
        Citation,
        Directive,
        Doubt,
        Due,
        Figure,
        Finding,
        Footnote,
        Header,
        Note,
        Obligation,
        Provision,
        Signature,
        Source,
        Span,
        Table,
        Target,
        Text,
        Unplaced,
    )
    from .pipeline import parse
    from .readers import read
    from .readers.limits import Limits

_HOMES = {
    "LEXICON": ("lexicon", "LEXICON"),
    "Lexicon": ("lexicon", "Lexicon"),
    "load_lexicon": ("lexicon", "load"),
    "DondocError": ("errors", "DondocError"),
    "Limits": ("readers.limits", "Limits"),
    "parse": ("pipeline", "parse"),
    "read": ("readers", "read"),
}
_VALUES = (
    "Aside", "Citation", "Directive", "Doubt", "Due", "Figure", "Finding", "Footnote", "Header", "Note", "Obligation",
    "Provision", "Signature", "Source", "Span", "Table", "Target", "Text", "Unplaced",
)  # fmt: skip

__all__ = [
    "Aside",
    "Citation",
    "Directive",
    "DondocError",
    "Doubt",
    "Due",
    "Figure",
    "Finding",
    "Footnote",
    "Header",
    "LEXICON",
    "Lexicon",
    "Limits",
    "Note",
    "Obligation",
    "Provision",
    "Signature",
    "Source",
    "Span",
    "Table",
    "Target",
    "Text",
    "Unplaced",
    "load_lexicon",
    "parse",
    "read",
]


def __getattr__(name: str) -> Any:
    """A public name, imported when it is first asked for: a command that only prints its version reads no lexicon."""
    home, inner = _HOMES.get(name) or (("model", name) if name in _VALUES else (None, None))
    if home is None or inner is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{home}"), inner)
    globals()[name] = value
    return value
