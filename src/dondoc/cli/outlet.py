"""Đầu ra: results to standard output, words to standard error, UTF-8 whatever the locale says."""

from __future__ import annotations

import io
import os
import sys
import tempfile
from pathlib import Path

import click

from dondoc.errors import BadUse


class Gone(Exception):
    """Đầu đọc đã đóng: who read our output (``head``) has enough. Not an error of the file that is being read."""


def prepare() -> None:
    """UTF-8 on both streams; what cannot be encoded (a file name of stray bytes) is escaped and never stops the work."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def write(words: str) -> None:
    """To standard output. Raises Gone where nobody reads it any more."""
    try:
        if sys.stdout is not None:
            sys.stdout.write(words)
    except BrokenPipeError as error:
        raise Gone from error


def flush() -> None:
    """What is buffered goes out now. Raises Gone."""
    try:
        if sys.stdout is not None:
            sys.stdout.flush()
    except BrokenPipeError as error:
        raise Gone from error


def leave() -> None:
    """After Gone: point standard output at nothing, so that the interpreter's last flush stays silent."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, ValueError, AttributeError):
        pass


def tell(words: str) -> None:
    """To standard error, a line."""
    click.echo(words, err=True)


def in_colour() -> bool:
    """Whether standard output may carry colour: a terminal, and NO_COLOR is not set."""
    return bool(sys.stdout and sys.stdout.isatty()) and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def bold(words: str) -> str:
    """In a terminal, bold."""
    return click.style(words, bold=True) if in_colour() else words


def save(target: str, data: bytes, *, source: str | None = None) -> None:
    """A whole file or none: written beside the target, then put in its place. ``-`` is standard output. Raises BadUse.

    ``source`` is what was read; it is never written over.
    """
    if target == "-":
        flush()
        binary = getattr(sys.stdout, "buffer", None)
        try:
            if binary is not None:
                binary.write(data)
                binary.flush()
        except BrokenPipeError as error:
            raise Gone from error
        return
    path = Path(target)
    if source is not None and path.exists() and os.path.samefile(path, source):
        raise BadUse(
            f"“{target}” là chính tệp đang đọc; hãy chọn tên khác.",
            f"{target!r} is the file being read; choose another name.",
        )
    temporary = ""
    try:
        if path.exists() and not path.is_file():  # a device or a pipe takes the bytes as they are
            path.write_bytes(data)
            return
        handle, temporary = tempfile.mkstemp(prefix=".dondoc-", dir=path.parent)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        os.chmod(temporary, path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask())
        os.replace(temporary, path)
    except OSError as error:
        if temporary and os.path.exists(temporary):
            os.unlink(temporary)
        raise BadUse(f"Không ghi được “{target}” ({error.strerror}).", f"Cannot write {target!r} ({error.strerror}).") from error


def _umask() -> int:
    mask = os.umask(0o022)
    os.umask(mask)
    return mask
