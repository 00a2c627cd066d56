"""A command line whose reader is a stand-in: what a file holds says what is read of it, so that only the faces are tested."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dondoc.cli import main, reading, speech
from dondoc.errors import BrokenFile, EmptyFile, MissingFile, MissingTool
from dondoc.model import Directive
from tests.samples import EMPTY, FULL, many


def stand_in(source, max_pages, words, *, boxes, progress) -> Directive:
    """``full`` | ``empty`` | ``many`` are read; the other words raise what a reader may raise."""
    if source.path != "-" and not Path(source.path).exists():
        raise MissingFile("không có tệp", "there is no such file", place=source.name)
    held = "full" if source.path == "-" else Path(source.path).read_text("utf-8")
    if held == "":
        raise EmptyFile("Tệp rỗng.", "The file is empty.")
    if held == "broken":
        raise BrokenFile("Tệp hỏng.", "The file is broken.")
    if held == "tool":
        raise MissingTool("Thiếu tesseract.", "tesseract is missing.")
    if held == "defect":
        raise RecursionError("too deep")
    if held == "stop":
        raise KeyboardInterrupt
    found = {"full": FULL, "none": EMPTY, "many": many(250)}[held]
    text = replace(found.text, source=replace(found.text.source, name=source.name))
    return replace(found, text=text)


@pytest.fixture
def run(monkeypatch, tmp_path):
    """Call ``dondoc`` in an empty folder; gives click's Result."""
    monkeypatch.setattr(reading, "understand", stand_in)
    monkeypatch.chdir(tmp_path)
    for name in ("DONDOC_LANG", "DONDOC_DEBUG", "COLUMNS", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)

    def call(*arguments: str, **files: str) -> Result:
        for name, held in files.items():
            Path(name.replace("_", ".", 1)).write_text(held, "utf-8")
        return CliRunner().invoke(main, list(arguments))

    yield call
    speech.set_language("vi")
