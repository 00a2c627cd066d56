"""What is installed: the core works with its few packages, each package is asked for where it is used, the wheel carries its data."""

from __future__ import annotations

import ast
import json
import re
import subprocess
import sys
import tomllib
import zipfile
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]

# Refuses every package of an extra, then reads a plain text through the command line.
CORE_ONLY = """
import sys
class Refuse:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in {"pypdfium2", "docx", "lxml", "odfdo", "selectolax", "PIL", "pyhanko", "xlsxwriter"}:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)
sys.meta_path.insert(0, Refuse())
from dondoc.cli import main
main(["parse", "--json", sys.argv[1]], standalone_mode=True)
"""


def test_plain_text_needs_no_extra():
    done = subprocess.run(
        [sys.executable, "-c", CORE_ONLY, str(ROOT / "examples/cong-van.txt")], capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr
    said = json.loads(done.stdout)
    assert said["header"]["code"] == "207-CV/TU"
    assert said["obligations"]


def test_a_missing_extra_is_said_by_its_code():
    done = subprocess.run(
        [sys.executable, "-c", CORE_ONLY, str(ROOT / "examples/ke-hoach.docx")], capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 3
    assert json.loads(done.stdout)["error"]["code"] == "E201"
    assert "Traceback" not in done.stderr


def test_rtf_and_markdown_need_no_extra(tmp_path):
    plain = r"{\rtf1\ansi\b K\u7871 ? ho\u7841 ?ch\b0\par}"
    for name, words in (("so.rtf", plain), ("so.md", "# Kế hoạch")):
        (tmp_path / name).write_text(words, "utf-8")
        done = subprocess.run(
            [sys.executable, "-c", CORE_ONLY, str(tmp_path / name)], capture_output=True, text=True, timeout=60, check=False
        )
        assert json.loads(done.stdout)["text"].strip() == "Kế hoạch", done.stderr


def imported() -> set[str]:
    """The packages that the library imports, by the names under which they are installed."""
    tops = set()
    for file in (ROOT / "src/dondoc").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Import):
                tops |= {a.name.split(".")[0] for a in node.names}
            elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
                tops.add(node.module.split(".")[0])
    known = packages_distributions()
    return {known[top][0].lower() for top in tops - {"dondoc"} - set(sys.stdlib_module_names)}


def test_every_package_is_asked_for_where_it_is_used_and_only_there():
    asked = [*PROJECT["dependencies"], *(d for name, group in PROJECT["optional-dependencies"].items() if name != "dev" for d in group)]
    assert imported() == {re.split(r"[<>=\[]", d)[0].lower() for d in asked} - {"dondoc"}


def test_every_extra_is_in_all():
    extras = PROJECT["optional-dependencies"]
    assert extras["all"] == [f"dondoc[{','.join(name for name in extras if name not in ('all', 'dev'))}]"]


def test_the_lock_holds_what_is_asked_for():
    lock = (ROOT / "requirements.lock").read_text("utf-8").lower()
    asked = [*PROJECT["dependencies"], *(d for group in PROJECT["optional-dependencies"].values() for d in group)]
    names = {d.split(">")[0].split("=")[0].lower() for d in asked if not d.startswith("dondoc[")}
    assert [n for n in sorted(names) if f"\n{n}==" not in "\n" + lock] == []


@pytest.mark.slow
def test_the_wheel_carries_every_data_file(tmp_path):
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)],
        cwd=ROOT,
        check=True,
        capture_output=True,
        timeout=120,
    )
    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as packed:
        names = set(packed.namelist())
    wanted = {str(p.relative_to(ROOT / "src")) for p in (ROOT / "src/dondoc").rglob("*") if p.is_file() and "__pycache__" not in p.parts}
    assert wanted - names == set()
