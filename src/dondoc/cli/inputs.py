"""Tệp vào: the files that the arguments mean, in an order that is the same on every machine."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

STANDARD_INPUT = "-"


@dataclass(frozen=True, slots=True)
class Input:
    """Một tệp vào. ``name`` is shown and stands in the result: the file's name, or its path inside the folder that was given."""

    name: str
    path: str


@dataclass(frozen=True, slots=True)
class Inputs:
    """Các tệp vào. ``many`` says that an array is wanted: several arguments, or a folder (whatever it holds)."""

    files: tuple[Input, ...]
    many: bool


def gather(arguments: Sequence[str]) -> Inputs:
    """Files as given; folders walked, sorted, only kinds that are read. A file that is not there stays: its error is told at its place."""
    found: list[Input] = []
    many = len(arguments) > 1
    for argument in arguments:
        if argument != STANDARD_INPUT and os.path.isdir(argument):
            many = True
            found += _walk(argument)
        else:
            found.append(Input(os.path.basename(argument) or argument, argument))
    return Inputs(tuple(found), many)


def _walk(folder: str) -> Iterator[Input]:
    """Hidden files, and the owner files that Word leaves beside an open document (``~$…``), are passed over, and what is no file (pipes).

    A folder that may not be opened stays as a file would: its error is told at its place.
    """
    from dondoc.readers.media import KINDS

    endings = tuple(e for kind in KINDS for e in kind.extensions)
    closed: list[str] = []
    for at, folders, names in os.walk(folder, onerror=lambda error: closed.append(os.fspath(error.filename))):
        yield from _taken(closed, folder)
        folders[:] = sorted(f for f in folders if not f.startswith("."))
        for name in sorted(names):
            if name.lower().endswith(endings) and not name.startswith((".", "~$")):
                path = os.path.join(at, name)
                if os.path.isfile(path) or not os.path.exists(path):  # a link that leads nowhere is told, too
                    yield _inside(folder, path)
    yield from _taken(closed, folder)


def _taken(closed: list[str], folder: str) -> Iterator[Input]:
    while closed:
        yield _inside(folder, closed.pop(0))


def _inside(folder: str, path: str) -> Input:
    return Input(Path(path).relative_to(folder).as_posix(), path)
