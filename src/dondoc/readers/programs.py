"""Chương trình ngoài: LibreOffice and tesseract run under limits of time, processor and memory, each in a process group of its own."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from dondoc.errors import MissingTool, TookTooLong
from dondoc.readers.limits import MIB

TIMEOUT = "Quá thời gian cho phép ({seconds:.0f} giây) khi đọc tệp. Tăng giới hạn thời gian nếu tệp thật sự lớn."


@dataclass(frozen=True, slots=True)
class Finished:
    """Kết quả: what an outside program left."""

    status: int
    stdout: bytes
    stderr: bytes


def program(
    argv: Sequence[str | Path], *, seconds: float, memory_mb: int | None = None, stdin: bytes | IO[bytes] = b"", cwd: Path | None = None,
    env: dict[str, str] | None = None,
) -> Finished:  # fmt: skip
    """Run an outside program; its whole process group is killed when ``seconds`` are over. ``memory_mb`` None: no limit.

    ``stdin`` is what it reads: bytes, or a file as ``unnamed_file`` gives it, read from its start.
    Raises TookTooLong (E106), MissingTool (E201).
    """
    try:
        with _input(stdin) as given:
            process = subprocess.Popen(
                _limited(argv, memory_mb, seconds), stdin=given, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                start_new_session=True, cwd=cwd, env=env,
            )  # fmt: skip
    except FileNotFoundError as error:
        name = Path(str(argv[0])).name
        raise MissingTool(
            f"Không có chương trình {name}. Chạy `dondoc doctor` để biết cách cài.",
            f"There is no program {name}. Run `dondoc doctor` to see how to install it.",
        ) from error
    try:
        out, err = process.communicate(timeout=seconds)
    except subprocess.TimeoutExpired as error:
        kill_group(process.pid)
        process.communicate()
        raise TookTooLong(TIMEOUT.format(seconds=seconds), f"{argv[0]} took more than {seconds:.0f} s.") from error
    except BaseException:
        kill_group(process.pid)
        process.communicate()
        raise
    return Finished(process.returncode, out, err)


def unnamed_file() -> IO[bytes]:
    """A file to hand to a program, gone when it is closed; where the system can, it lies in memory and touches no disk.

    Long input goes through a file because a pipe takes it in steps of 4 kB, each with a turn of listening.
    """
    return os.fdopen(os.memfd_create("dondoc"), "w+b") if hasattr(os, "memfd_create") else tempfile.TemporaryFile()


@contextmanager
def _input(given: bytes | IO[bytes]) -> Iterator[IO[bytes] | int]:
    if not given:
        yield subprocess.DEVNULL
    elif isinstance(given, bytes):
        with unnamed_file() as file:
            file.write(given)
            file.seek(0)
            yield file
    else:
        given.seek(0)
        yield given


def kill_group(pid: int) -> None:
    """Kill a process and all that it started in its group."""
    try:
        os.killpg(pid, signal.SIGKILL)
    except (ProcessLookupError, PermissionError):
        pass


def limits_wanted(memory_mb: int | None, seconds: float) -> Iterator[tuple[str, int, int]]:
    """The limits to set (name, soft, hard), those left out that are narrower already. None where the system knows none."""
    try:
        import resource
    except ImportError:
        return
    whole = int(seconds) + 2
    yield "CORE", 0, 0
    if memory_mb is not None and sys.platform != "darwin":
        hard = resource.getrlimit(resource.RLIMIT_AS)[1]
        if hard == resource.RLIM_INFINITY or hard >= memory_mb * MIB:
            yield "AS", memory_mb * MIB, memory_mb * MIB
    soft = resource.getrlimit(resource.RLIMIT_CPU)[0]
    if soft == resource.RLIM_INFINITY or soft > whole:
        yield "CPU", whole, whole + 1


_ULIMIT = {"CORE": ("-c", 512), "AS": ("-v", 1024), "CPU": ("-t", 1)}  # the shell's letter, its unit


def _limited(argv: Sequence[str | Path], memory_mb: int | None, seconds: float) -> list[str]:
    """The command under its limits: a shell sets them and becomes the program.

    A function run by Python between fork and exec would make a start ten times as dear, and is not safe beside threads.
    """
    command = [str(a) for a in argv]
    if shutil.which(command[0]) is None:
        raise FileNotFoundError(command[0])
    orders = []
    for what, soft, hard in limits_wanted(memory_mb, seconds):
        letter, unit = _ULIMIT[what]
        orders += [f"ulimit -S {letter} {soft // unit}", f"ulimit -H {letter} {hard // unit}"]
    return ["/bin/sh", "-c", "; ".join([*orders, 'exec "$@"']), "sh", *command] if orders else command
