"""Đầu ra: results to standard output, words to standard error, UTF-8 whatever the locale says."""

from __future__ import annotations

import errno
import io
import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
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
    """To standard output. Raises Gone where nobody reads it any more, BadUse where it cannot be written (a full disk)."""
    with _standard_output():
        if sys.stdout is not None:
            sys.stdout.write(words)


def write_bytes(data: bytes) -> None:
    """To standard output as they are. Raises as ``write`` does."""
    with _standard_output():
        if sys.stdout is not None:
            sys.stdout.flush()
            sys.stdout.buffer.write(data)
            sys.stdout.buffer.flush()


def flush() -> None:
    """What is buffered goes out now. Raises as ``write`` does."""
    with _standard_output():
        if sys.stdout is not None:
            sys.stdout.flush()


@contextmanager
def _standard_output() -> Iterator[None]:
    try:
        yield
    except BrokenPipeError as error:
        leave()
        raise Gone from error
    except OSError as error:
        leave()
        raise _unwritable("-", _reason(error), error.strerror or str(error)) from error


def leave() -> None:
    """Point standard output at nothing, so that the interpreter's last flush stays silent."""
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


def check(target: str, sources: Iterable[str]) -> None:
    """Before long work: the target can be written and is none of the files that are read. Raises BadUse."""
    path = Path(target)
    if target == "-":
        return
    if path.is_dir():
        raise _unwritable(target, "là thư mục", "is a folder")
    if not path.parent.is_dir():
        raise _unwritable(target, "không có thư mục chứa nó; hãy tạo thư mục trước", "its folder does not exist; make it first")
    if path.exists() and any(os.path.exists(s) and os.path.samefile(path, s) for s in sources):
        raise BadUse(
            f"“{target}” là chính tệp đang đọc; hãy chọn tên khác.",
            f"{target!r} is a file that is being read; choose another name.",
        )


def save(target: str, data: bytes) -> None:
    """A whole file or none: written beside the target, then put in its place. ``-`` is standard output. Raises BadUse."""
    if target == "-":
        write_bytes(data)
        return
    import tempfile  # brings much with it, and most calls write no file

    path = Path(target)
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
        raise _unwritable(target, _reason(error), error.strerror or str(error)) from error


def _unwritable(target: str, why: str, english: str) -> BadUse:
    return BadUse(f"Không ghi được “{target}” ({why}).", f"Cannot write {target!r} ({english}).")


_REASONS = {
    errno.ENOSPC: "ổ đĩa đã đầy",
    errno.EDQUOT: "đã hết phần ổ đĩa được cấp",
    errno.EACCES: "không có quyền ghi",
    errno.EPERM: "không có quyền ghi",
    errno.EROFS: "ổ chỉ đọc",
    errno.ENAMETOOLONG: "tên quá dài",
    errno.EIO: "ổ đĩa báo lỗi",
}


def _reason(error: OSError) -> str:
    return _REASONS.get(error.errno or 0, error.strerror or str(error))


def _umask() -> int:
    mask = os.umask(0o022)
    os.umask(mask)
    return mask
