"""Tiến trình con: native code reads strange files here, under limits of time, processor and memory, one process a job.

``call`` runs one function of ours in a child and gives its value or raises its DondocError; ``program`` runs an
outside program (LibreOffice, tesseract) under the same limits. What comes back from a child is read by an unpickler
that knows only our own frozen values and errors, so that a file that captures the child gains nothing in the parent.

Raises BrokenFile (E103) where the child died of the file, TookTooLong (E106) where a limit of time or memory was met,
MissingTool (E201) where the program is not there.
"""

from __future__ import annotations

import importlib
import io
import os
import pickle
import selectors
import signal
import struct
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import IO, Any, NoReturn

from dondoc.errors import BrokenFile, DondocError, TookTooLong
from dondoc.readers import peaks
from dondoc.readers.limits import MIB, Limits
from dondoc.readers.programs import TIMEOUT, Finished, kill_group, limits_wanted, program, unnamed_file

__all__ = ["Finished", "Progress", "Report", "call", "program", "unnamed_file"]

Progress = Callable[[int, int], None]

_FRAME = struct.Struct("<cQ")
_PAGE_SECONDS = 0.1  # what one page that came through adds to the wall clock
_LOOK = 0.05  # seconds: how often the child's memory is looked at while nothing comes
_LONGEST_ANSWER = 1024 * MIB
_MEMORY = "Quá bộ nhớ cho phép ({mb} MB) khi đọc tệp. Tăng giới hạn bộ nhớ nếu tệp thật sự lớn."
_DIED = "Tệp làm hỏng chương trình đọc ({how}): tệp hỏng hoặc cố ý gây lỗi. Hãy xin lại tệp gốc."


def call(target: str, *args: object, limits: Limits, progress: Progress | None = None) -> Any:
    """Run ``package.module:function`` in a child with ``args`` and give its value.

    The function is called as ``function(*args, report)``; ``report(done, total)`` tells ``progress`` and, like
    ``report.ocr()``, adds to the time the job may take. ``args`` and the value are plain or our own frozen values.
    """
    job = pickle.dumps((target, args, limits.memory_mb, limits.seconds), protocol=5)
    process = subprocess.Popen(
        [sys.executable, "-m", "dondoc.readers.child"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, start_new_session=True, env=_environment(),
    )  # fmt: skip
    if process.stdin is None or process.stdout is None:
        raise RuntimeError("pipes were asked for")
    answer: tuple[bytes, bytes] | None = None
    late = False
    seen = peaks.Memory(process.pid)
    try:
        answer, late = _talk(process.stdin, process.stdout, _FRAME.pack(b"J", len(job)) + job, limits, progress, seen)
    finally:
        peak = max(_end(process), seen.peak)
        process.stdin.close()
        process.stdout.close()
    if answer is None:
        _blame(process.returncode, peak, limits, late)
    kind, body = answer
    try:
        value = _OwnValues(io.BytesIO(body)).load()
    except Exception as error:
        raise BrokenFile(_DIED.format(how="trả lời sai dạng"), "The child's answer could not be read.") from error
    if kind == b"E":
        raise value if isinstance(value, DondocError) else BrokenFile(_DIED.format(how=str(value)), f"The reader failed: {value}")
    return value


# ---- the parent's side


def _environment() -> dict[str, str]:
    paths = [p for p in sys.path if p and (Path(p) / "dondoc").is_dir()]  # run from a source tree that is not installed
    known = os.environ.get("PYTHONPATH", "").split(os.pathsep)
    return os.environ | {"PYTHONPATH": os.pathsep.join(dict.fromkeys([*paths, *filter(None, known)])), "OMP_THREAD_LIMIT": "1"}


def _talk(
    to: IO[bytes], back: IO[bytes], job: bytes, limits: Limits, progress: Progress | None, memory: peaks.Memory
) -> tuple[tuple[bytes, bytes] | None, bool]:
    """Send the job while listening; the answer (None when the child closed without one) and whether time ran out."""
    left, seen = memoryview(job), bytearray()
    deadline = time.monotonic() + limits.seconds
    pages = scans = 0
    os.set_blocking(to.fileno(), False)
    with selectors.DefaultSelector() as watch:
        watch.register(to, selectors.EVENT_WRITE)
        watch.register(back, selectors.EVENT_READ)
        while True:
            wait = deadline - time.monotonic()
            if wait <= 0:
                return None, True
            memory.look()
            for key, _ in watch.select(min(wait, _LOOK)):
                if key.fileobj is to:
                    left = left[_write(to.fileno(), left) :]
                    if not left:
                        watch.unregister(to)
                    continue
                chunk = os.read(back.fileno(), 1 << 18)
                if not chunk:
                    return None, False
                seen += chunk
                for kind, body in _frames(seen):
                    if kind == b"P":
                        done, total = struct.unpack("<QQ", body)
                        deadline += _PAGE_SECONDS if pages < limits.max_pages else 0.0
                        pages += 1
                        if progress is not None:
                            progress(done, total)
                    elif kind == b"O":
                        deadline += limits.ocr_seconds if scans < limits.max_pages else 0.0
                        scans += 1
                    else:
                        return (kind, body), False
                if len(seen) > _LONGEST_ANSWER:
                    return None, False


def _write(descriptor: int, left: memoryview) -> int:
    try:
        return os.write(descriptor, left[: 1 << 16])
    except BlockingIOError:
        return 0
    except BrokenPipeError:  # the child is gone; reading its side tells how
        return len(left)


def _frames(seen: bytearray) -> list[tuple[bytes, bytes]]:
    """Take the whole frames off the front."""
    found = []
    while len(seen) >= _FRAME.size:
        kind, size = _FRAME.unpack_from(seen)
        if size > _LONGEST_ANSWER:
            return [(b"?", b"")]
        if len(seen) < _FRAME.size + size:
            break
        found.append((kind, bytes(seen[_FRAME.size : _FRAME.size + size])))
        del seen[: _FRAME.size + size]
    return found


def _end(process: subprocess.Popen[bytes]) -> int:
    """Kill what is left of the child's group, wait for it, and give its peak memory in MiB; 0 when only the parent's is known."""
    for _ in range(20):  # a child that has answered goes by itself; one that closed its pipe is about to
        pid, status, usage = os.wait4(process.pid, os.WNOHANG)
        if pid:
            break
        time.sleep(0.001)
    else:
        kill_group(process.pid)
        pid, status, usage = os.wait4(process.pid, 0)
    kill_group(process.pid)
    process.returncode = os.waitstatus_to_exitcode(status)
    return peaks.of_child(usage.ru_maxrss)


def _blame(status: int, peak: int, limits: Limits, late: bool) -> NoReturn:
    """Say why there is no answer. A library that asks for too much aborts by itself: its peak memory tells."""
    if late or status == -signal.SIGXCPU:
        raise TookTooLong(TIMEOUT.format(seconds=limits.seconds), f"Reading took more than {limits.seconds:.0f} s.")
    if status == _OUT_OF_MEMORY or (status < 0 and peak > 0.7 * limits.memory_mb):
        raise TookTooLong(_MEMORY.format(mb=limits.memory_mb), f"Reading needs more than {limits.memory_mb} MB.")
    how = signal.Signals(-status).name if status < 0 else f"mã {status}"
    raise BrokenFile(_DIED.format(how=how), f"The file killed the reader ({how}).")


class _OwnValues(pickle.Unpickler):
    """Only our own frozen values and errors, and the date."""

    def find_class(self, module: str, name: str) -> Any:
        if (module, name) == ("datetime", "date") or (module, name) == ("dondoc.errors", "_rebuild"):
            return super().find_class(module, name)
        if module in ("dondoc.model", "dondoc.errors", "dondoc.readers.child") and not name.startswith("_"):
            found = super().find_class(module, name)
            if isinstance(found, type) and found.__module__ == module:
                return found
        raise pickle.UnpicklingError(f"{module}.{name}")


# ---- the child's side

_OUT_OF_MEMORY = 71


def _restrain(memory_mb: int, seconds: float) -> None:
    try:
        import resource
    except ImportError:  # Windows: the parent's clock is the only limit
        return
    for what, soft, hard in limits_wanted(memory_mb, seconds):
        resource.setrlimit(getattr(resource, f"RLIMIT_{what}"), (soft, hard))


class Report:
    """Báo tiến độ: told from inside the child; each page and each OCR adds to the time the job may take."""

    def __init__(self, out: IO[bytes]) -> None:
        self._out = out
        self._told = 0.0

    def __call__(self, done: int, total: int) -> None:
        """One more page is read."""
        self._send(b"P", struct.pack("<QQ", done, total))

    def ocr(self) -> None:
        """An OCR begins."""
        self._send(b"O", b"")

    def _send(self, kind: bytes, body: bytes) -> None:
        self._out.write(_FRAME.pack(kind, len(body)) + body)
        self._out.flush()


def _main() -> int:
    back = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints must not stand between the frames
    head = sys.stdin.buffer.read(_FRAME.size)
    target, args, memory_mb, seconds = pickle.loads(sys.stdin.buffer.read(_FRAME.unpack(head)[1]))
    report = Report(back)
    try:
        _restrain(memory_mb, seconds * 20)  # the parent holds the clock; this only ends a child without a parent
        module, _, name = target.partition(":")
        kind, value = b"V", getattr(importlib.import_module(module), name)(*args, report)
        body = pickle.dumps(value, protocol=5)
    except MemoryError:
        return _OUT_OF_MEMORY
    except DondocError as error:
        kind, body = b"E", pickle.dumps(error, protocol=5)
    except RecursionError:
        kind, body = b"E", pickle.dumps("cấu trúc lồng quá sâu", protocol=5)
    except Exception as error:
        kind, body = b"E", pickle.dumps(f"{type(error).__name__}: {error}", protocol=5)
    back.write(_FRAME.pack(kind, len(body)) + body)
    back.flush()
    os._exit(0)  # nothing to tidy, and native libraries tidy slowly


if __name__ == "__main__":
    sys.exit(_main())
