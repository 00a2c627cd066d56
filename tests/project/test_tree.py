"""What may stand in the repository: no address of a registry, no path of a machine, no talk about how it was made."""

from __future__ import annotations

import ast
import re
import subprocess
from pathlib import Path

import pytest

from benchmarks.score import SET_ASIDE

ROOT = Path(__file__).resolve().parents[2]
CORPUS = ROOT.parent / "shared" / "corpus"
SET_ASIDE_SCORE = "benchmarks/score.py"  # the one file that may name the documents set aside

# Written in pieces, so that this file passes its own test.
REGISTRIES = [
    "py" + "pi.org",
    "python" + "hosted.org",
    "npm" + "js.org",
    "npm" + "js.com",
    "deb." + "debian.org",
    "security." + "debian.org",
    "proxy." + "golang.org",
    "crates" + ".io",
]
FORBIDDEN = [  # why                                   what
    ("path of a machine", r"(?<![\w.:/])/(?:work|root|home|Users)/"),
    ("package mirror of a machine", r"file://|/opt/" + "pypi"),
    ("talk of tickets", r"(?i)\bissues? #?\d"),
    ("talk of working sittings", r"(?i)\b(?:this|earlier|previous|next|another) session\b"),
    ("talk of who wrote it", r"(?i)\b(?:another|other) helpers?\b|\bhelper's\b|\bsub-?agents?\b"),
    ("a mark left by an editor", r"^(?:<<<<<<<|>>>>>>>) "),
]
MAY_READ_CORPUS = ("tests/", "benchmarks/", "Makefile")
SUBJECTLESS = {"utils", "util", "helpers", "helper", "common", "core", "base", "misc", "extras", "tools", "stuff"}
LONGEST_MODULE = 350
LONGEST_FUNCTION = 60


def tracked() -> list[str]:
    """The files of the repository, new ones included, ignored ones not."""
    listing = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if listing.returncode:
        pytest.skip("not a git checkout")
    return sorted(f for f in set(listing.stdout.split("\0")) if f and (ROOT / f).is_file())


def texts() -> list[tuple[str, str]]:
    """The files that are text, with their content."""
    found = []
    for name in tracked():
        try:
            found.append((name, (ROOT / name).read_text("utf-8")))
        except UnicodeDecodeError:
            continue
    return found


@pytest.fixture(scope="module")
def content() -> list[tuple[str, str]]:
    return texts()


@pytest.mark.parametrize("host", REGISTRIES)
def test_no_registry_address(content, host):
    assert [name for name, text in content if host in text] == []


@pytest.mark.parametrize(("why", "pattern"), FORBIDDEN, ids=[why for why, _ in FORBIDDEN])
def test_no_forbidden_words(content, why, pattern):
    here = "tests/project/test_tree.py"
    hits = [f"{name}: {m.group()}" for name, text in content if name != here for m in re.finditer(pattern, text, re.M)]
    assert hits == [], why


def test_only_tests_and_benchmarks_read_the_corpus(content):
    hits = [
        name for name, text in content if re.search(r"\bshared/(?:corpus|design|domain)", text) and not name.startswith(MAY_READ_CORPUS)
    ]
    assert hits == []


def test_set_aside_documents_are_named_in_one_place(content):
    names = [a + b for a, b in (("d0", "16"), ("d0", "35"), ("d0", "47"), ("d0", "66"), ("d0", "98"))]
    hits = {name for name, text in content for n in names if re.search(rf"\b{n}\b", text)}
    assert hits <= {SET_ASIDE_SCORE}


def runs(text: str, syllables: int = 45) -> set[int]:
    """Every run of so many syllables, hashed: longer than the full name of a decree, shorter than two sentences."""
    words = re.findall(r"\w+", text.lower())
    return {hash(tuple(words[i : i + syllables])) for i in range(len(words) - syllables + 1)}


def test_no_passage_of_a_real_document(content):
    if not CORPUS.exists():
        pytest.skip("skipped: the real documents are not beside the repository")
    real: set[int] = set()
    for file in [*(CORPUS / "dev").glob("*.txt"), *(CORPUS / "more").glob("*.txt")]:
        if file.stem.split("_")[0] not in SET_ASIDE:
            real |= runs(file.read_text("utf-8", "replace"))
    assert len(real) > 10_000, "nothing was compared"
    assert [name for name, text in content if name != "requirements.lock" and runs(text) & real] == []


def modules() -> list[Path]:
    return sorted(ROOT.glob("src/**/*.py"))


def test_no_pattern_takes_a_range_of_marked_letters():
    """Their capitals and small letters are mixed in Unicode: ``À-Ỹ`` holds ``đ``. The classes are in ``letters.py``."""
    assert [str(p.relative_to(ROOT)) for p in modules() if re.search("À-Ỹ|à-ỹ", p.read_text("utf-8"))] == []


def test_every_module_is_named_after_its_subject():
    named = [p for p in modules() if SUBJECTLESS & {p.stem, *p.relative_to(ROOT).parts[:-1]}]
    assert named == []


def test_no_module_is_too_long():
    lengths = {str(p.relative_to(ROOT)): p.read_text("utf-8").count("\n") for p in modules()}
    assert {name: n for name, n in lengths.items() if n > LONGEST_MODULE} == {}


def test_no_function_is_too_long():
    long = {}
    for p in modules():
        for node in ast.walk(ast.parse(p.read_text("utf-8"))):
            if isinstance(node, ast.FunctionDef) and (n := (node.end_lineno or 0) - node.lineno + 1) > LONGEST_FUNCTION:
                long[f"{p.relative_to(ROOT)}:{node.name}"] = n
    assert long == {}


def test_every_module_and_public_name_says_what_it_is():
    """A docstring on each module, public class and public function of the library."""
    silent = []
    for p in modules():
        tree = ast.parse(p.read_text("utf-8"))
        if not ast.get_docstring(tree):
            silent.append(str(p.relative_to(ROOT)))
        for node in tree.body:
            if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_") and not ast.get_docstring(node):
                silent.append(f"{p.relative_to(ROOT)}:{node.name}")
    assert silent == []


def test_the_lock_names_no_place_and_hashes_everything():
    lock = (ROOT / "requirements.lock").read_text("utf-8")
    assert not re.search(r"https?:|file:|--(?:index|extra|find)", lock)
    blocks = re.split(r"\n(?=[a-zA-Z0-9])", lock.strip())
    assert len(blocks) > 20
    assert [b.split("==")[0] for b in blocks if "==" not in b.splitlines()[0] or "--hash=sha256:" not in b] == []
