"""What only a process shows: pipes that close, interrupts, locales that are not UTF-8, and how little is imported."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
# A command that a script started behind itself is deaf to an interrupt; at a terminal it hears.
STAND_IN = """
import signal, sys, time
signal.signal(signal.SIGINT, signal.default_int_handler)
from dondoc.cli import main, reading
from tests.samples import FULL, many
def understand(source, max_pages, words, *, boxes, progress):
    if "slow" in source.name:
        print("reading", file=sys.stderr, flush=True)
        time.sleep(30)
    return many(2000) if "many" in source.name else FULL
reading.understand = understand
main(sys.argv[1:])
"""
POSIX = pytest.mark.skipif(os.name != "posix", reason="signals and closed pipes of POSIX")


def start(*arguments: str, **environment: str) -> subprocess.Popen[bytes]:
    env = {k: v for k, v in os.environ.items() if not k.startswith(("LC_", "LANG", "PYTHON", "DONDOC", "COLUMNS"))}
    env |= {"PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT)]), **environment}
    return subprocess.Popen([sys.executable, "-c", STAND_IN, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=env)


@POSIX
def test_a_reader_who_leaves_ends_it_quietly():
    with start("parse", "--json", "many.txt", "many.txt") as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(10)
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(30) == 141


@POSIX
def test_an_interrupt_ends_it_with_a_word():
    with start("parse", "slow.txt") as process:
        assert process.stderr is not None
        assert process.stderr.readline() == b"reading\n"
        process.send_signal(signal.SIGINT)
        assert process.stderr.read().decode() == "Đã dừng.\n"
        assert process.wait(30) == 130


@POSIX
def test_output_that_cannot_be_kept_is_an_error():
    if not Path("/dev/full").exists():
        pytest.skip("no /dev/full here")
    command = [sys.executable, "-c", STAND_IN, "parse", "--json", "many.txt"]
    env = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT)])}
    with open("/dev/full", "wb") as full:
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, env=env, check=False, timeout=30)
    assert done.returncode == 2
    assert done.stderr.startswith(b"E401 ")
    assert b"Traceback" not in done.stderr
    assert b"Exception" not in done.stderr


@pytest.mark.parametrize(
    "locale", [{"LC_ALL": "C"}, {"LC_ALL": "POSIX", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}], ids=["C", "no UTF-8 at all"]
)
@pytest.mark.parametrize("arguments", [["parse", "a.txt"], ["parse", "--json", "a.txt"], ["duties", "a.txt"]], ids=" ".join)
def test_output_is_utf_8_whatever_the_locale(locale, arguments):
    with start(*arguments, **locale) as process:
        out, err = process.communicate(timeout=30)
    assert process.returncode == 0, err
    assert "Sở Nội vụ" in out.decode("utf-8")


@POSIX
def test_a_name_of_stray_bytes_still_gives_valid_json(tmp_path):
    env = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT)])}
    script = STAND_IN.replace(
        "else FULL", "else replace(FULL, text=replace(FULL.text, source=replace(FULL.text.source, name=source.name)))"
    )
    command = [sys.executable, "-c", f"from dataclasses import replace{script}", "parse", "--json", b"k\xff.txt"]
    done = subprocess.run(command, capture_output=True, env=env, check=False, timeout=30)
    assert json.loads(done.stdout.decode("utf-8"))["source"]["name"] == "k\udcff.txt"


def test_a_summary_imports_nothing_it_does_not_need():
    """What takes the time of a cold start; `make bench` measures the time itself."""
    script = STAND_IN.replace("main(sys.argv[1:])", "try: main(sys.argv[1:])\nfinally: print(*sorted(sys.modules), file=sys.stderr)")
    env = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT)])}
    done = subprocess.run(
        [sys.executable, "-c", script, "parse", "a.txt"], capture_output=True, text=True, env=env, check=False, timeout=30
    )
    loaded = set(done.stderr.split())
    assert "dondoc.cli.summary" in loaded
    heavy = {"rich", "docx", "odfdo", "lxml", "pypdfium2", "PIL", "xlsxwriter", "pyhanko", "selectolax", "asyncio", "importlib.metadata"}
    assert sorted(loaded & heavy) == []
    assert not any(name.startswith(("dondoc.exchange.page", "dondoc.exchange.sheets", "dondoc.cli.duties")) for name in loaded)


def test_it_starts_fast():
    times = []
    for _ in range(3):
        begun = time.perf_counter()
        with start("--version") as process:
            process.communicate(timeout=30)
        times.append(time.perf_counter() - begun)
    assert min(times) < 1.0  # a loose bound against an import that creeps in; the promise of 0.35 s is held by `make bench`
