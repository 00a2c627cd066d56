"""Việc thử cho tiến trình con: what a native reader may do to its process."""

from __future__ import annotations

import os
import signal
import time

from dondoc.errors import EncryptedFile
from dondoc.model import Note, Source, Span, Text
from dondoc.readers.child import Report


def echo(value: object, report: Report) -> object:
    return value


def text(report: Report) -> Text:
    print("what a library prints", flush=True)
    return Text("chữ\n", source=Source("a.pdf"), pages=(Span(0, 4),), notes=(Note("N140", "ghi chú"),))


def pages(count: int, pause: float, report: Report) -> int:
    for number in range(count):
        time.sleep(pause)
        report(number + 1, count)
    return count


def scans(count: int, pause: float, report: Report) -> int:
    for _ in range(count):
        report.ocr()
        time.sleep(pause)
    return count


def sleep(report: Report) -> None:
    time.sleep(60)


def sleep_with_child(path: str, report: Report) -> None:
    if os.fork() == 0:
        time.sleep(3)
        with open(path, "w") as late:
            late.write("still here")
        os._exit(0)
    time.sleep(60)


def eat(report: Report) -> None:
    kept = []
    while True:
        kept.append(bytearray(8 << 20))


def die(how: int, report: Report) -> None:
    os.kill(os.getpid(), how)


def leave(report: Report) -> None:
    os._exit(7)


def refuse(report: Report) -> None:
    raise EncryptedFile("có mật khẩu", "encrypted", place="a.pdf")


def stumble(report: Report) -> None:
    raise ValueError("odd bytes")


def nest(report: Report) -> None:
    nest(report)


def smuggle(path: str, report: Report) -> object:
    return _Smuggled(path)


class _Smuggled:
    def __init__(self, path: str) -> None:
        self.path = path

    def __reduce__(self) -> tuple[object, ...]:
        return (os.mkdir, (self.path,))


SEGV, KILL = int(signal.SIGSEGV), int(signal.SIGKILL)
