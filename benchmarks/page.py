"""Puts what was measured into docs/en/performance.md: its numbers come from ``make bench`` and ``make score``, never from a hand.

python -m benchmarks.page        # takes out/bench.json and out/score.json, whichever is there
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import Any

from benchmarks.rows import Row, table

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs" / "en" / "performance.md"


def speed(said: dict[str, Any]) -> str:
    """The table of ``make bench`` with the machine under it."""
    return f"{table([_row(r) for r in said['rows']])}\n\n{said['where']}."


def _row(r: dict[str, Any]) -> Row:
    sign, _, limit = (r["mark"] or "").partition(" ")
    most, least = (float(limit) if sign == s else None for s in ("≤", "≥"))
    return Row(r["name"], r["value"], r["unit"], most, least, r["note"])


def scores(said: dict[str, dict[str, float]]) -> str:
    """Both columns of ``make score``, and their distance where both have the row."""
    worked, aside = said["worked_with"], said["set_aside"]
    lines = ["| | worked with | set aside | gap |", "|---|---|---|---|"]
    for key in sorted(worked.keys() | aside.keys()):
        a, b = worked.get(key), aside.get(key)
        gap = f"{a - b:+.3f}" if a is not None and b is not None else ""
        lines.append(f"| {key} | {'' if a is None else f'{a:.3f}'} | {'' if b is None else f'{b:.3f}'} | {gap} |")
    return "\n".join(lines)


def filled(page: str, name: str, words: str) -> str:
    """The page with ``words`` between the marks of ``name``. Raises ValueError when the marks are not there."""
    pattern = re.compile(rf"(<!-- {name} -->\n).*?(<!-- /{name} -->)", re.S)
    if not pattern.search(page):
        raise ValueError(f"{name}: no marks in the page")
    return pattern.sub(lambda m: f"{m[1]}\n{words}\n\n{m[2]}", page)


def main() -> int:
    """Fill the page from the files that are there."""
    page = PAGE.read_text("utf-8")
    for name, write in (("bench", speed), ("score", scores)):
        source = ROOT / "out" / f"{name}.json"
        if source.exists():
            page = filled(page, name, write(json.loads(source.read_text("utf-8"))))
            print(f"{PAGE.relative_to(ROOT)}: {name}")
    PAGE.write_text(page, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
