"""The pages say what is true: their Python runs, their commands exist and run, their tables list what the code has."""

from __future__ import annotations

import doctest
import inspect
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import click
import pytest

import dondoc
from dondoc import errors
from dondoc.cli import main as command_line

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
DONDOC = Path(sys.executable).with_name("dondoc")


def blocks(page: Path, *languages: str) -> list[str]:
    """The fenced blocks of a page in these languages."""
    return [body for language, body in re.findall(r"^```(\w+)\n(.*?)^```$", page.read_text("utf-8"), re.M | re.S) if language in languages]


def ids(page: Path) -> str:
    return str(page.relative_to(ROOT))


@pytest.fixture
def desk(tmp_path, monkeypatch):
    """A folder with the examples in it, where a page's commands can write."""
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("page", [p for p in PAGES if blocks(p, "python")], ids=ids)
def test_python_of_a_page_runs(page, desk):
    """Blocks with ``>>>`` are held to what they print; others must run. One page shares its names from top to bottom."""
    names: dict[str, object] = {}
    runner = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE, verbose=False)
    told: list[str] = []
    for block in blocks(page, "python"):
        if ">>>" in block:
            test = doctest.DocTestParser().get_doctest(block, names, ids(page), str(page), 0)
            runner.run(test, out=told.append, clear_globs=False)
            names.update(test.globs)
        else:
            exec(compile(block, str(page), "exec"), names)
    assert not runner.failures, "".join(told)


def commands(page: Path) -> list[list[str]]:
    """The calls of ``dondoc`` in the shell blocks of a page, up to the first sign of the shell, comments dropped."""
    found = []
    for block in blocks(page, "sh", "console", "bash"):
        for line in block.replace("\\\n", " ").splitlines():
            words = shlex.split(line.removeprefix("$ "), comments=True)
            for at, word in enumerate(words):
                if word == "dondoc" or word.endswith("/dondoc"):
                    call = words[at + 1 :]
                    stop = next((i for i, w in enumerate(call) if w in {"|", ">", ">>", "&&", ";", "<"}), len(call))
                    found.append(call[:stop])
                    break
    return found


CALLS = [pytest.param(p, c, id=f"{ids(p)}:{' '.join(c)}") for p in PAGES for c in commands(p)]


@pytest.mark.parametrize(("page", "call"), CALLS)
def test_command_of_a_page_exists_with_its_options(page, call):
    assert isinstance(command_line, click.Group)
    context = click.Context(command_line)
    verb = next((w for w in call if not w.startswith("-")), None)
    known = {o for p in command_line.params for o in (*p.opts, *p.secondary_opts)}
    if verb is not None:
        command = command_line.get_command(context, verb)
        assert command is not None, f"dondoc has no verb {verb}"
        known |= {o for p in command.params for o in (*p.opts, *p.secondary_opts)}
    used = {w.split("=")[0] for w in call if w.startswith("-") and w != "-"}
    assert used <= known | {"--help"}


def runnable(call: list[str]) -> bool:
    """A call that names only files of the examples (or none at all)."""
    files = [w for w in call[1:] if not w.startswith("-") and re.search(r"[./]", w)]
    return (
        bool(call)
        and "-" not in call
        and all(f.startswith(("examples/", "out", "page")) or f.endswith((".csv", ".xlsx", ".html")) for f in files)
    )


@pytest.mark.parametrize("call", sorted({tuple(p.values[1]) for p in CALLS if runnable(p.values[1])}), ids=" ".join)
def test_command_of_a_page_runs(call, desk):
    (desk / "out").mkdir()
    done = subprocess.run([DONDOC, *call], capture_output=True, text=True, timeout=60, check=False)
    if call[0] == "doctor":  # tells of what is missing, which differs from machine to machine
        assert done.returncode in (0, 1), done.stderr
    else:
        assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr


def verbs() -> list[str]:
    assert isinstance(command_line, click.Group)
    return command_line.list_commands(click.Context(command_line))


@pytest.mark.parametrize("verb", verbs())
def test_every_verb_has_help_and_a_place_in_both_references(verb):
    done = subprocess.run([DONDOC, verb, "--help"], capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    for page in ("docs/en/cli.md", "docs/vi/dong-lenh.md"):
        assert f"`dondoc {verb}" in (ROOT / page).read_text("utf-8"), page


@pytest.mark.parametrize("verb", verbs())
def test_every_option_stands_in_both_references(verb):
    assert isinstance(command_line, click.Group)
    command = command_line.get_command(click.Context(command_line), verb)
    assert command
    options = [max(p.opts, key=len) for p in command.params if isinstance(p, click.Option) and not p.hidden]
    for page in ("docs/en/cli.md", "docs/vi/dong-lenh.md"):
        text = (ROOT / page).read_text("utf-8")
        assert [o for o in options if f"`{o}" not in text] == [], page


def codes_of_errors() -> set[str]:
    found = {cls.code for _, cls in inspect.getmembers(errors, inspect.isclass) if issubclass(cls, errors.DondocError)}
    return found - {"E100"}  # it only groups others


def codes_of_notes() -> set[str]:
    return {c for p in ROOT.glob("src/**/*.py") for c in re.findall(r"\"(N\d{3})\"", p.read_text("utf-8"))}


@pytest.mark.parametrize("page", ["docs/en/codes.md", "docs/vi/ma-loi.md"])
def test_the_table_of_codes_is_whole(page):
    listed = set(re.findall(r"^\| `([A-Z]\d{3})`", (ROOT / page).read_text("utf-8"), re.M))
    assert listed == codes_of_errors() | codes_of_notes()


@pytest.mark.parametrize("page", ["docs/en/lexicon.md", "docs/vi/tu-dien.md"])
def test_the_lexicon_page_names_every_file(page):
    text = (ROOT / page).read_text("utf-8")
    assert [p.name for p in ROOT.glob("src/dondoc/lexicon/*.toml") if f"`{p.name}`" not in text] == []


def test_the_library_page_names_everything_public():
    text = (ROOT / "docs/en/library.md").read_text("utf-8")
    assert [name for name in dondoc.__all__ if f"`{name}" not in text] == []


def test_public_names_are_sorted_and_there():
    assert list(dondoc.__all__) == sorted(dondoc.__all__)
    assert [name for name in dondoc.__all__ if not hasattr(dondoc, name)] == []


def test_the_tour_names_every_module():
    text = (ROOT / "docs/en/index.md").read_text("utf-8")
    tops = {p.name + "/" if p.is_dir() else p.name for p in (ROOT / "src/dondoc").iterdir() if not p.name.startswith(("_", "."))}
    assert [name for name in sorted(tops - {"py.typed"}) if f"`{name}`" not in text] == []


@pytest.mark.parametrize("page", PAGES, ids=ids)
def test_links_inside_the_repository_lead_somewhere(page):
    targets = re.findall(r"\]\(([^)#\s]+)(?:#[^)]*)?\)", page.read_text("utf-8"))
    assert [t for t in targets if "://" not in t and not t.startswith("mailto:") and not (page.parent / t).exists()] == []


@pytest.mark.parametrize("page", sorted((ROOT / "docs/adr").glob("*.md")), ids=ids)
def test_a_decision_has_its_parts_on_one_page(page):
    text = page.read_text("utf-8")
    parts = re.findall(r"^## (.+)$", text, re.M)
    assert parts == ["Status", "Context", "Decision", "Consequences", "Alternatives"]
    assert re.search(r"^## Decision\n\nWe will ", text, re.M)
    assert len(text.splitlines()) <= 60


def test_decisions_are_numbered_without_gaps():
    numbers = [int(p.name[:4]) for p in sorted((ROOT / "docs/adr").glob("*.md"))]
    assert numbers == list(range(1, len(numbers) + 1))
