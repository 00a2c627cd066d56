"""What doctor says is there and missing, on each platform, whatever this machine has."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import pytest

from dondoc.cli import doctor, needs
from dondoc.cli.needs import Need

ROOT = Path(__file__).resolve().parents[2]
THERE = Need("tesseract", "program", "5.3.0", "không đọc được ảnh quét và PDF chỉ có ảnh", "x")
GONE = Need("LibreOffice", "program", None, "không đọc được .doc (Word 97-2003)", "sudo apt install libreoffice")


def test_every_extra_of_the_package_is_looked_for():
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["optional-dependencies"]
    assert set(needs.EXTRAS) == set(extras) - {"all", "dev"}
    for extra, (distributions, _) in needs.EXTRAS.items():
        wanted = {entry.split(">")[0].split("[")[0].lower() for entry in extras[extra]}
        assert {d.lower() for d in distributions} == wanted


STATUS = [  # why, what is found, arguments, status
    ("all there", [THERE], [], 0),
    ("something missing is told, not an error", [THERE, GONE], [], 0),
    ("strict and all there", [THERE], ["--strict"], 0),
    ("strict and something missing", [THERE, GONE], ["--strict"], 1),
    ("strict as JSON", [THERE, GONE], ["--strict", "--json"], 1),
]


@pytest.mark.parametrize(("found", "arguments", "status"), [pytest.param(*rest, id=why) for why, *rest in STATUS])
def test_status(run, monkeypatch, found, arguments, status):
    monkeypatch.setattr(doctor, "needs", lambda: tuple(found))
    assert run("doctor", *arguments).exit_code == status


def test_what_is_missing_comes_with_its_harm_and_its_command(run, monkeypatch):
    monkeypatch.setattr(doctor, "needs", lambda: (THERE, GONE))
    said = run("doctor").stdout
    assert "có     tesseract (5.3.0)" in said
    assert "THIẾU  LibreOffice: không đọc được .doc (Word 97-2003)" in said
    assert "cài bằng: sudo apt install libreoffice" in said
    assert "MISSING  LibreOffice: .doc files (Word 97-2003) cannot be read" in run("doctor", "--lang", "en").stdout


def test_json_says_the_same(run, monkeypatch):
    monkeypatch.setattr(doctor, "needs", lambda: (THERE, GONE))
    there, gone = json.loads(run("doctor", "--json").stdout)
    assert (there["found"], there["version"], gone["found"], gone["version"]) == (True, "5.3.0", False, None)
    assert gone["install"] == GONE.install


@pytest.mark.parametrize(("system", "word"), [("debian", "apt install"), ("windows", "winget install"), ("macos", "brew install")])
def test_each_platform_gets_its_own_command(system, word):
    outside = [n for n in needs.needs(on=system) if n.kind != "package"]
    assert len(outside) == 4
    assert all(word in n.install for n in outside)


def test_a_machine_with_nothing_is_told_of_everything(monkeypatch):
    monkeypatch.setattr(needs.shutil, "which", lambda name: None)

    def missing(name):
        raise needs.metadata.PackageNotFoundError(name)

    monkeypatch.setattr(needs.metadata, "version", missing)
    found = needs.needs(on="debian")
    assert [n.name for n in found if n.found is not None] == []
    assert all(n.without and n.install for n in found)


def test_a_program_that_hangs_or_fails_counts_as_missing(monkeypatch, tmp_path):
    program = tmp_path / "tesseract"
    program.write_text("#!/bin/sh\nexit 3\n", "utf-8")
    program.chmod(0o755)
    assert needs._said(str(program), "--version", str) is None
    program.write_text("#!/bin/sh\nsleep 5\n", "utf-8")
    monkeypatch.setattr(needs, "_SECONDS", 0.1)
    assert needs._said(str(program), "--version", str) is None
