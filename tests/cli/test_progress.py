"""The bar is drawn only in a terminal, only when the work is long, and never lets a file's name command the terminal."""

from __future__ import annotations

import io

import pytest

from dondoc.cli import progress
from dondoc.cli.progress import Progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def clock(monkeypatch):
    now = [100.0]
    monkeypatch.setattr(progress.time, "monotonic", lambda: now[0])
    return now


def work(bar: Progress, clock: list[float], seconds: float, name: str = "kế-hoạch.pdf") -> None:
    bar.start(name)
    clock[0] += seconds
    bar.pages(40, 200)
    bar.finish()


CASES = [  # why, stream, seconds, whether something is drawn
    ("long work in a terminal", Terminal, 2.0, True),
    ("short work in a terminal", Terminal, 0.2, False),
    ("long work in a pipe", io.StringIO, 60.0, False),
]


@pytest.mark.parametrize(("stream", "seconds", "drawn"), [pytest.param(*rest, id=why) for why, *rest in CASES])
def test_when_it_is_drawn(monkeypatch, clock, stream, seconds, drawn):
    err = stream()
    monkeypatch.setattr("sys.stderr", err)
    bar = Progress(12)
    work(bar, clock, seconds)
    assert bool(err.getvalue()) is drawn
    bar.clear()
    assert err.getvalue().endswith("\r\x1b[K") is drawn


def test_it_says_files_name_and_pages_in_one_line(monkeypatch, clock):
    err = Terminal()
    monkeypatch.setattr("sys.stderr", err)
    monkeypatch.setenv("COLUMNS", "200")
    bar = Progress(12)
    work(bar, clock, 5.0)
    assert "0/12 tệp · kế-hoạch.pdf · trang 40/200" in err.getvalue()
    assert "\n" not in err.getvalue()


def test_a_name_cannot_command_the_terminal_and_the_line_is_cut(monkeypatch, clock):
    err = Terminal()
    monkeypatch.setattr("sys.stderr", err)
    monkeypatch.setenv("COLUMNS", "60")
    bar = Progress(1)
    work(bar, clock, 5.0, name="a\x1b[2J" + "x" * 500)
    line = err.getvalue().removeprefix("\r\x1b[K")
    assert "\x1b" not in line
    assert len(line) == 59
