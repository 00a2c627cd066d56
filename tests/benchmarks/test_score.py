"""``make score``: two columns that never mix, and no word of what was missed in the set aside."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from benchmarks import score

FIRST = score.SET_ASIDE[0]

# Stands in for the real score.py: notes what it was given and asked, then answers with figures.
STAND_IN = """
import json, sys
from pathlib import Path
names = sorted(p.name for p in Path(sys.argv[1]).iterdir())
asked = "--misses" in sys.argv
with open(Path(__file__).with_name("calls.jsonl"), "a") as log:
    print(json.dumps([names, asked]), file=log)
if asked:
    print("d001 - a miss")
else:
    print(json.dumps({"documents": 1, "failed": [], "figures": {"outline": {"f1": 0.9 if len(names) > 2 else 0.8}, "header": {"mean": 0.5}}}))
"""

RECORDS = [  # why                                  name                        set aside
    ("named in the list", f"{FIRST}.gold.json", True),
    ("its name goes on", "002_5d6a97fff0bc936f.gold.json", True),
    ("another document with the same digits", "d002.gold.json", False),
    ("begins like one of the list", f"{FIRST}0.gold.json", False),
    ("not in the list", "001_2c51f6b54013adea.gold.json", False),
]


@pytest.mark.parametrize(("name", "aside"), [pytest.param(n, a, id=why) for why, n, a in RECORDS])
def test_what_is_set_aside(name, aside):
    assert score.is_set_aside(Path(name)) is aside


@pytest.fixture
def corpus(tmp_path, monkeypatch):
    (tmp_path / "dev").mkdir()
    for stem in ("d001", "d003", FIRST):
        (tmp_path / "dev" / f"{stem}.gold.json").write_text("{}")
        (tmp_path / "dev" / f"{stem}.txt").write_text("x")
    (tmp_path / "score.py").write_text(STAND_IN)
    monkeypatch.setattr(score, "CORPUS", tmp_path)
    monkeypatch.setattr(score.records, "__defaults__", (tmp_path,))
    return tmp_path


def test_columns_do_not_mix_and_misses_of_the_set_aside_are_never_asked_for(corpus, monkeypatch, capsys):
    monkeypatch.setattr(sys, "argv", ["score.py", "--misses"])
    assert score.main() == 0
    calls = (corpus / "calls.jsonl").read_text().splitlines()
    assert calls == [
        '[["d001.gold.json", "d001.txt", "d003.gold.json", "d003.txt"], false]',
        '[["d001.gold.json", "d001.txt", "d003.gold.json", "d003.txt"], true]',
        f'[["{FIRST}.gold.json", "{FIRST}.txt"], false]',
    ]
    said = capsys.readouterr().out
    assert "2 documents worked with, 1 set aside" in said
    assert "stop adding rules" in said  # 0.9 against 0.8


def test_a_small_gap_is_not_called_one():
    assert "stop adding rules" not in score.table({"outline": 0.99}, {"outline": 0.97})


def test_says_so_and_succeeds_where_the_documents_are_not(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(score, "CORPUS", tmp_path)
    monkeypatch.setattr(sys, "argv", ["score.py"])
    assert score.main() == 0
    assert "skipped" in capsys.readouterr().out
