"""Thanh tiến độ: one line on standard error, only in a terminal and only when the work has become long."""

from __future__ import annotations

import shutil
import sys
import time
import unicodedata

from dondoc.cli.speech import _

_PATIENCE = 0.7  # seconds of silence before the first line
_PACE = 0.1  # seconds between two lines
_BAR = 16


class Progress:
    """``[######----------] 3/12 tệp · báo-cáo.pdf · trang 40/200``, drawn over itself; ``clear`` before other words are said."""

    def __init__(self, total: int) -> None:
        self._total = total
        self._done = 0
        self._name = ""
        self._shown = False
        self._next = time.monotonic() + _PATIENCE
        self._live = sys.stderr is not None and sys.stderr.isatty()

    def start(self, name: str) -> None:
        """A file begins."""
        self._name = name
        self._draw("", 0.0)

    def pages(self, done: int, total: int) -> None:
        """A page of the file is done: what readers call."""
        self._draw(_("trang {done}/{total}").format(done=done, total=total), done / total if total else 0.0)

    def finish(self) -> None:
        """A file has ended."""
        self._done += 1

    def clear(self) -> None:
        """Take the line away."""
        if self._shown:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
            self._shown = False

    def _draw(self, pages: str, share: float) -> None:
        now = time.monotonic()
        if not self._live or now < self._next:
            return
        self._next = now + _PACE
        whole = (self._done + min(share, 1.0)) / max(self._total, 1)
        filled = int(whole * _BAR)
        files = _("{done}/{total} tệp").format(done=self._done, total=self._total) if self._total > 1 else ""
        line = " · ".join(p for p in (files, self._name, pages) if p)
        bar = f"[{'#' * filled}{'-' * (_BAR - filled)}] "
        sys.stderr.write("\r\x1b[K" + _cut(bar + line, shutil.get_terminal_size().columns - 1))
        sys.stderr.flush()
        self._shown = True


def _cut(line: str, width: int) -> str:
    """At most ``width`` columns, and no character that could move the cursor."""
    safe = "".join(c if unicodedata.category(c)[0] != "C" else "?" for c in line)
    return safe if len(safe) <= width else safe[: max(width - 1, 0)] + "…"
