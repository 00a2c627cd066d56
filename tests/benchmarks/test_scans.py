"""What OCR adds: runs of the program are told apart and counted, and what could not be measured is said."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import dondoc
from benchmarks import scans


def test_what_cannot_be_measured_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (row,) = scans.ocr_overhead("LibreOffice is not installed")
    assert (row.value, row.note) == (None, "LibreOffice is not installed")
    monkeypatch.setattr(shutil, "which", lambda name: None)
    (row,) = scans.ocr_overhead(tmp_path / "made.pdf")
    assert row.value is None
    assert "tesseract" in row.note


@pytest.mark.skipif(sys.platform == "win32", reason="runs are counted by a script of the shell")
def test_the_two_looks_are_counted_apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    busy = tmp_path / "busy"
    busy.write_text(f"#!{sys.executable}\nimport sys, time\nwhile time.process_time() < float(sys.argv[1]): pass\n", "utf-8")
    busy.chmod(0o755)

    def read(_scan: Path) -> None:  # as the reader does: two runs of one kind, one of the other
        program = shutil.which("tesseract")
        assert program is not None
        for seconds, mode in (("0.2", "3"), ("0.2", "3"), ("0.1", "6")):
            subprocess.run([program, seconds, "--psm", mode], check=True)

    monkeypatch.setattr(dondoc, "read", read)
    folder = tmp_path / "counted"
    folder.mkdir()
    first, second, ours = scans._read(str(busy), tmp_path / "scan.tiff", folder)
    assert first == pytest.approx(0.4, abs=0.12)
    assert second == pytest.approx(0.1, abs=0.08)
    assert 0 <= ours + 0.05 < 0.3
