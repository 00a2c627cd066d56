"""How well the written cases are read: ``python benchmarks/score_cases.py [--misses] [--json FILE]``.

``tests/cases/NAME.toml`` is the half that the rules were written with, ``NAME_aside.toml`` the half kept aside; both were
written before the rules. Figures and targets are scored by F1, cycles and deadlines by accuracy. A case of a deadline is
right when its day and the name of its rule are. Exit status 0; 1 with ``--least`` when a figure is below it.
"""

from __future__ import annotations

import argparse
import json
import sys
import tomllib
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "src"))

from dondoc.deadlines import find_dues, find_every  # noqa: E402
from dondoc.figures import find_figures  # noqa: E402
from dondoc.layout import read_flow  # noqa: E402
from dondoc.model import Header, Span, Text  # noqa: E402
from dondoc.targets import find_targets  # noqa: E402

CASES = ROOT / "tests" / "cases"
Case = dict[str, Any]
Pairs = tuple[list[Any], list[Any]]  # what should be said, what was said


def every(case: Case) -> Pairs:
    """The cycle of a passage; "" where there is none."""
    return [case["every"]], [find_every(case["words"]) or ""]


def dues(case: Case) -> Pairs:
    """The last deadline of a passage and its rule; ("", "") where there is none."""
    issued = date.fromisoformat(case["issued"]) if case["issued"] else None
    found = find_dues(case["words"], issued=issued, place=Span)
    best = max(found, key=lambda due: due.date or date.min, default=None)
    said = ("", "") if best is None else (best.date.isoformat() if best.date else "", best.rule)
    return [(case["date"], case["rule"])], [said]


def targets(case: Case) -> Pairs:
    """Operator, value, unit of every target, and whether it is aspirational where the case says so."""
    found = find_targets(case["words"], place=Span)
    wish = "aspirational" in case
    gold = [(op, value, unit, case["aspirational"] if wish else None) for op, value, unit in case["targets"]]
    return gold, [(t.op, t.value, t.unit.lower(), t.aspirational if wish else None) for t in found]


def figures(case: Case) -> Pairs:
    """Kind, numbers in any order, whether it holds."""
    text = Text(case["text"])
    found = find_figures(read_flow(text), Header(type="bao_cao", body=Span(0, len(case["text"]))))
    gold = [(kind, tuple(sorted(numbers)), holds) for kind, numbers, holds in case["figures"]]
    return gold, [(f.kind, tuple(sorted(f.numbers)), f.holds) for f in found]


SUBJECTS: dict[str, tuple[Callable[[Case], Pairs], str]] = {
    "figures": (figures, "F1"),
    "targets": (targets, "F1"),
    "every": (every, "accuracy"),
    "dues": (dues, "accuracy"),
}


def score(name: str, half: str, *, misses: bool = False) -> tuple[float, int]:
    """The figure of one half and its number of cases. ``half`` is "" or "_aside"."""
    ask, measure = SUBJECTS[name]
    cases = tomllib.loads((CASES / f"{name}{half}.toml").read_text("utf-8"))["cases"]
    hit = gold_count = said_count = 0
    for case in cases:
        gold, said = ask(case)
        rest = list(said)
        for want in gold:
            if want in rest:
                rest.remove(want)
                hit += 1
        gold_count += len(gold)
        said_count += len(said)
        if misses and (len(gold) != len(said) or rest):
            print(f"- {name}{half} ({case['why']}): {case.get('words') or case.get('text')}\n    want {gold}\n    said {said}")
    if measure == "accuracy":
        return hit / gold_count, len(cases)
    return 2 * hit / (gold_count + said_count), len(cases)


def main() -> int:
    """Print both halves beside each other."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--misses", action="store_true", help="list what was wrong in the half that was worked with")
    ask.add_argument("--aside", action="store_true", help="with --misses: list those kept aside too; they are then used up")
    ask.add_argument("--json", type=Path)
    ask.add_argument("--least", type=float, default=0.0)
    given = ask.parse_args()
    table: dict[str, dict[str, float | int | str]] = {}
    for name, (_, measure) in SUBJECTS.items():
        seen, cases = score(name, "", misses=given.misses)
        aside, cases_aside = score(name, "_aside", misses=given.misses and given.aside)
        table[name] = {
            "measure": measure,
            "cases": cases,
            "score": round(seen, 4),
            "cases_aside": cases_aside,
            "score_aside": round(aside, 4),
        }
    print(f"{'':10}{'measure':10}{'worked with':>14}{'kept aside':>14}")
    for name, row in table.items():
        print(f"{name:10}{row['measure']:10}{row['score']:>9.3f} ({row['cases']}){row['score_aside']:>9.3f} ({row['cases_aside']})")
    if given.json:
        given.json.write_text(json.dumps(table, indent=1) + "\n", "utf-8")
    return int(any(min(float(row["score"]), float(row["score_aside"])) < given.least for row in table.values()))


if __name__ == "__main__":
    sys.exit(main())
