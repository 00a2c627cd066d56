"""Tiến trình con: every way a file can take its reader down ends as one of our errors, in bounded time."""

from __future__ import annotations

import sys
import time
from pathlib import Path

import pytest

from dondoc.errors import BrokenFile, DondocError, EncryptedFile, MissingTool, TookTooLong
from dondoc.model import Note, Source, Span, Text
from dondoc.readers.child import call, program, unnamed_file
from dondoc.readers.limits import Limits
from tests.readers import jobs

JOBS = "tests.readers.jobs:"
SHORT = Limits(seconds=1.5, memory_mb=400)


@pytest.fixture(autouse=True)
def _importable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parents[2]))


def test_value_comes_back_whole_whatever_its_size() -> None:
    data = bytes(range(256)) * 40_000
    assert call(JOBS + "echo", data, limits=SHORT) == data


def test_our_values_come_back_and_printing_does_not_disturb() -> None:
    assert call(JOBS + "text", limits=SHORT) == Text("chữ\n", source=Source("a.pdf"), pages=(Span(0, 4),), notes=(Note("N140", "ghi chú"),))


FAULTS = [  # why it is here                          job        arguments      error
    ("the error of a reader", "refuse", (), EncryptedFile),
    ("a library that crashes", "die", (jobs.SEGV,), BrokenFile),
    ("killed from outside", "die", (jobs.KILL,), BrokenFile),
    ("a library that ends the process", "leave", (), BrokenFile),
    ("an exception that nobody expected", "stumble", (), BrokenFile),
    ("nested without end", "nest", (), BrokenFile),
    ("hangs", "sleep", (), TookTooLong),
    ("asks for memory without end", "eat", (), TookTooLong),
]


@pytest.mark.parametrize(("job", "arguments", "error"), [pytest.param(j, a, e, id=why) for why, j, a, e in FAULTS])
def test_fault_becomes_our_error(job: str, arguments: tuple[object, ...], error: type[DondocError]) -> None:
    start = time.monotonic()
    with pytest.raises(error) as caught:
        call(JOBS + job, *arguments, limits=SHORT)
    assert type(caught.value) is error
    assert caught.value.english != caught.value.message
    assert time.monotonic() - start < 5


def test_answer_that_would_run_code_in_the_parent_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BrokenFile):
        call(JOBS + "smuggle", str(tmp_path / "made"), limits=SHORT)
    assert not (tmp_path / "made").exists()


def test_error_keeps_its_data() -> None:
    with pytest.raises(EncryptedFile) as caught:
        call(JOBS + "refuse", limits=SHORT)
    assert (caught.value.message, caught.value.english, caught.value.place) == ("có mật khẩu", "encrypted", "a.pdf")


def test_memory_error_names_the_limit() -> None:
    patient = Limits(seconds=60, memory_mb=SHORT.memory_mb)  # on a busy machine the time of SHORT is over before its memory is
    with pytest.raises(TookTooLong, match="400 MB"):
        call(JOBS + "eat", limits=patient)


def test_progress_is_told_and_earns_time() -> None:
    seen: list[tuple[int, int]] = []
    limits = Limits(seconds=1.0)
    assert call(JOBS + "pages", 20, 0.08, limits=limits, progress=lambda d, t: seen.append((d, t))) == 20
    assert seen == [(n, 20) for n in range(1, 21)]


def test_each_ocr_earns_its_own_time() -> None:
    assert call(JOBS + "scans", 3, 0.7, limits=Limits(seconds=0.8, ocr_seconds=1.0)) == 3
    with pytest.raises(TookTooLong):
        call(JOBS + "scans", 3, 0.7, limits=Limits(seconds=0.8, ocr_seconds=0.0))


def test_what_the_child_started_ends_with_it(tmp_path: Path) -> None:
    late = tmp_path / "late"
    with pytest.raises(TookTooLong):
        call(JOBS + "sleep_with_child", str(late), limits=Limits(seconds=0.7))
    time.sleep(3.2)
    assert not late.exists()


def test_program_gives_what_it_printed() -> None:
    done = program([sys.executable, "-c", "import sys; print(sys.stdin.read().upper()); sys.exit(3)"], seconds=10, stdin=b"abc")
    assert (done.status, done.stdout.strip()) == (3, b"ABC")


def test_program_is_ended_in_time() -> None:
    start = time.monotonic()
    with pytest.raises(TookTooLong):
        program(["sleep", "30"], seconds=0.5)
    assert time.monotonic() - start < 3


def test_program_that_is_not_there_is_named() -> None:
    with pytest.raises(MissingTool, match="khong-co-that"):
        program(["khong-co-that"], seconds=1)


def test_program_has_its_memory_limited() -> None:
    done = program([sys.executable, "-c", "x = bytearray(900 << 20)"], seconds=10, memory_mb=300)
    assert done.status != 0
    assert b"MemoryError" in done.stderr


def test_program_reads_a_file_from_its_start_and_long_input_whole() -> None:
    count = [sys.executable, "-c", "import sys; print(len(sys.stdin.buffer.read()))"]
    with unnamed_file() as file:
        file.write(b"x" * 3_000_000)
        assert program(count, seconds=10, stdin=file).stdout.split() == [b"3000000"]
    assert program(count, seconds=10, stdin=b"y" * 3_000_000).stdout.split() == [b"3000000"]
    assert program(count, seconds=10).stdout.split() == [b"0"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limits")
def test_program_has_its_processor_time_limited() -> None:
    done = program([sys.executable, "-c", "import resource; print(*resource.getrlimit(resource.RLIMIT_CPU))"], seconds=7)
    assert done.stdout.split() == [b"9", b"10"]
