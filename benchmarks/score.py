"""Scores against real documents with records made by hand, where these lie beside the repository: ``make score``.

Two columns: the documents that rules were written with, and those set aside so that the score on unseen text can be
measured. Of the second only the figures are ever printed, never what was missed: a rule written after looking at a miss
would make them documents that rules were written with. Exit status 0 also where the documents are not there (said in words).

    python benchmarks/score.py [--json FILE] [--misses]      # --misses: of the first column only
"""

from __future__ import annotations

import argparse
import json
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CORPUS = ROOT.parent / "shared" / "corpus"

# Set aside before the first rule was written and kept aside while rules are written: nobody reads their text, their records or
# what was missed in them, so that one of the two scores is on text that no rule was made for.
SET_ASIDE = ("d016", "d035", "d047", "d066", "d098", "002")
LARGEST_GAP = 0.03  # above this the rules fit the documents they were written with: stop adding, change the design

Figures = dict[str, float]


def is_set_aside(record: Path) -> bool:
    """Whether a gold record belongs to the set aside; a name may go on after ``_``."""
    return record.name.removesuffix(".gold.json").split("_")[0] in SET_ASIDE


def records(corpus: Path = CORPUS) -> tuple[list[Path], list[Path]]:
    """The gold records: those worked with, those set aside."""
    found = sorted((corpus / "dev").glob("*.gold.json"))
    return [r for r in found if not is_set_aside(r)], [r for r in found if is_set_aside(r)]


def headline(row: dict[str, float]) -> float:
    """The one figure of a row: mean of the header; share of scalars right (every document answers, so p = r); else F1."""
    return row["mean"] if "mean" in row else row["f1"]


def run_score(gold: list[Path], *, misses: bool = False) -> tuple[Figures, str]:
    """Score some records alone, in a folder of links; gives the figures, and the misses when they may be seen."""
    command = shlex.join([str(Path(sys.executable).with_name("dondoc")), "parse", "--json"])
    with tempfile.TemporaryDirectory() as folder:
        for record in gold:
            for file in (record, record.with_name(record.name.removesuffix(".gold.json") + ".txt")):
                (Path(folder) / file.name).symlink_to(file)
        call = [sys.executable, str(CORPUS / "score.py"), folder, "--run", command]
        said = json.loads(subprocess.run([*call, "--json"], capture_output=True, text=True, check=True).stdout)
        if said["failed"]:
            print(f"  {len(said['failed'])} of {len(gold)} could not be read: all they hold counts as missed", file=sys.stderr)
        listing = subprocess.run([*call, "--misses"], capture_output=True, text=True, check=True).stdout if misses else ""
    return {key: headline(row) for key, row in said["figures"].items()}, listing


def mean_of(figures: Figures, keys: list[str]) -> float:
    """Mean over the rows that both columns have, each row once; the header's own mean is left out: its fields are rows."""
    return sum(figures[k] for k in keys) / len(keys)


def table(worked: Figures, aside: Figures) -> str:
    """Both columns side by side, the mean and the gap last."""
    rows = [f"{'':32}{'worked with':>12}{'set aside':>12}{'gap':>9}"]
    for key in sorted(worked.keys() | aside.keys()):
        a, b = worked.get(key), aside.get(key)
        gap = f"{a - b:+9.3f}" if a is not None and b is not None else f"{'':9}"
        rows.append(f"{key:32}{_figure(a)}{_figure(b)}{gap}")
    shared = [k for k in sorted(worked.keys() & aside.keys()) if k != "header"]
    a, b = mean_of(worked, shared), mean_of(aside, shared)
    rows.append(f"{f'mean of {len(shared)} rows':32}{a:12.3f}{b:12.3f}{a - b:+9.3f}")
    if a - b > LARGEST_GAP:
        rows.append(f"The set aside is more than {LARGEST_GAP} under the rest: stop adding rules and change the design.")
    return "\n".join(rows)


def _figure(value: float | None) -> str:
    return f"{'-':>12}" if value is None else f"{value:12.3f}"


def main() -> int:
    parser = argparse.ArgumentParser(description="Scores on real documents, worked with and set aside.")
    parser.add_argument("--json", type=Path, metavar="FILE")
    parser.add_argument("--misses", action="store_true", help="list what was missed in the documents worked with")
    options = parser.parse_args()
    if not (CORPUS / "score.py").exists():
        print("score: skipped, the real documents are not beside the repository")
        return 0
    worked_records, aside_records = records()
    worked, listing = run_score(worked_records, misses=options.misses)
    aside, _ = run_score(aside_records)
    if options.misses:
        print(listing)
    print(f"{len(worked_records)} documents worked with, {len(aside_records)} set aside")
    print(table(worked, aside))
    if options.json:
        options.json.write_text(json.dumps({"worked_with": worked, "set_aside": aside}, indent=1) + "\n", "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
