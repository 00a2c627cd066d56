"""Từ điển: the words that an official could correct, as data, and the one loader.

``LEXICON`` is what ships. ``load(path)`` lays a user's own TOML files over it: lists grow, table entries are
replaced or added. Sections are the files, ``kinds.toml`` to ``form.toml``; ``schema.py`` says which keys each has.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import Any

from ..errors import BadLexicon
from .schema import KINDS_KEYS, SCHEMA

_HERE = Path(__file__).parent


@dataclass(frozen=True)
class Kind:
    """Tên loại văn bản: ``id`` (``cong_van``), printed name, other names, abbreviations of State and of Party paper."""

    id: str
    name: str
    names: tuple[str, ...] = ()
    state: tuple[str, ...] = ()
    party: tuple[str, ...] = ()


@dataclass(frozen=True, eq=False)
class Lexicon:
    """Bộ từ điển. Compared and hashed by identity, so that what is compiled from it can be cached."""

    data: Mapping[str, Mapping[str, Any]] = field(repr=False)

    def words(self, key: str) -> tuple[str, ...]:
        """The list at ``section.key``, longest first (so that the longest wins in a pattern)."""
        return tuple(sorted(self._at(key), key=lambda w: (-len(w), w)))

    def table(self, key: str) -> Mapping[str, str]:
        """The table at ``section.key``."""
        return MappingProxyType(self._at(key))

    def _at(self, key: str) -> Any:
        section, _, name = key.partition(".")
        return self.data[section][name]

    @cached_property
    def kinds(self) -> tuple[Kind, ...]:
        """The kinds of document, in the order of the file."""
        return tuple(
            Kind(k["id"], k["name"], *(tuple(k.get(n, ())) for n in ("names", "state", "party"))) for k in self.data["kinds"]["kind"]
        )


def load(*paths: Path | str) -> Lexicon:
    """The shipped lexicon with the user's files (or folders of files) laid over it. Raises BadLexicon."""
    data: dict[str, dict[str, Any]] = {section: {} for section in SCHEMA}
    for file in (*sorted(_HERE.glob("*.toml")), *_files(paths)):
        _lay_over(data, _checked(file))
    return Lexicon(MappingProxyType(data))


def _files(paths: tuple[Path | str, ...]) -> list[Path]:
    found: list[Path] = []
    for path in map(Path, paths):
        found += sorted(path.glob("*.toml")) if path.is_dir() else [path]
    return found


def _checked(file: Path) -> dict[str, dict[str, Any]]:
    """One file, its form checked against the schema. A user's file may hold several sections."""
    try:
        raw = tomllib.loads(file.read_text("utf-8"))
    except OSError as error:
        raise _bad(file, f"không mở được ({error.strerror})", f"cannot be opened ({error.strerror})") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise _bad(file, f"không phải TOML hợp lệ: {error}", f"is not valid TOML: {error}") from error
    if file.parent == _HERE:
        raw = {file.stem: raw}
    for section, keys in raw.items():
        if section not in SCHEMA:
            raise _bad(file, f"mục [{section}] không có; các mục: {', '.join(SCHEMA)}", f"unknown section [{section}]")
        if not isinstance(keys, dict):
            raise _bad(file, f"{section} phải là một mục, viết [{section}]", f"{section} must be a section, written [{section}]")
        for key, value in keys.items():
            _check_value(file, section, key, value)
    return raw


def _check_value(file: Path, section: str, key: str, value: Any) -> None:
    want = SCHEMA[section].get(key)
    if want is None:
        raise _bad(file, f"khoá {section}.{key} không có", f"unknown key {section}.{key}")
    if want == "words":
        right = _is_words(value)
    elif want == "table":
        right = isinstance(value, dict) and all(isinstance(w, str) and w.strip() for w in value.values())
    else:
        right = isinstance(value, list) and all(_is_kind(k) for k in value)
    if not right:
        raise _bad(file, f"{section}.{key} sai dạng, cần {want}", f"{section}.{key} has the wrong form, wanted {want}")


def _is_words(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(w, str) and w.strip() == w and w for w in value)


def _is_kind(entry: Any) -> bool:
    if not isinstance(entry, dict) or set(entry) - set(KINDS_KEYS) or not {"id", "name"} <= set(entry):
        return False
    return all(isinstance(v, str) if k in ("id", "name") else _is_words(v) for k, v in entry.items())


def _bad(file: Path, vi: str, en: str) -> BadLexicon:
    return BadLexicon(f"Từ điển {file.name}: {vi}. Sửa tệp rồi chạy lại.", f"Lexicon {file.name}: {en}.", place=str(file))


def _lay_over(data: dict[str, dict[str, Any]], more: dict[str, dict[str, Any]]) -> None:
    for section, keys in more.items():
        for key, value in keys.items():
            old = data[section].get(key)
            if old is None:
                data[section][key] = value
            elif isinstance(value, dict):
                data[section][key] = {**old, **value}
            elif SCHEMA[section][key] == "kinds":
                ids = {k["id"] for k in value}
                data[section][key] = [k for k in old if k["id"] not in ids] + value
            else:
                data[section][key] = [*old, *(w for w in value if w not in old)]


LEXICON = load()
