"""``python -m benchmarks [--json FILE] [--size MB] [--pages N] [--only NAME …]``: one table of speed and memory, with marks.

Exit status 0 whether or not the marks are reached (machines differ); ``--strict``: 1 when one is missed.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "src"))

from benchmarks import files, scans, start, texts  # noqa: E402
from benchmarks.rows import Row, table  # noqa: E402


def measure(size: int, pages: int, only: list[str], folder: Path) -> list[Row]:
    """All that was asked for, in the order of the table."""
    pdf: list[Path | str] = []

    def made() -> Path | str:
        if not pdf:
            pdf.append(files.made_pdf(folder, pages))
        return pdf[0]

    parts: dict[str, Callable[[], list[Row]]] = {
        "texts": lambda: texts.ratios(size),
        "growth": texts.growth,
        "pdf": lambda: files.pdf_speed(made(), pages),
        "ocr": lambda: scans.ocr_overhead(made()),
        "start": lambda: start.cold_start(folder),
        "memory": lambda: files.memory(made()),
    }
    rows: list[Row] = []
    for name, part in parts.items():
        if not only or name in only:
            print(f"… {name}", file=sys.stderr, flush=True)
            rows += part()
    return rows


def main() -> int:
    """Measure, print, write."""
    ask = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--json", type=Path, help="write the rows here too")
    ask.add_argument("--size", type=float, default=30, help="MB of made documents (30)")
    ask.add_argument("--pages", type=int, default=200, help="pages of the PDF (200)")
    ask.add_argument("--only", nargs="*", default=[], choices=["texts", "growth", "pdf", "ocr", "start", "memory"])
    ask.add_argument("--strict", action="store_true", help="exit 1 when a mark is missed")
    given = ask.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        rows = measure(int(given.size * 1e6), max(given.pages, 100), given.only, Path(folder))
    print(table(rows))
    where = f"Python {platform.python_version()}, {platform.machine()}, {os.cpu_count()} processors"
    print(f"\n{where}")
    if given.json:
        given.json.parent.mkdir(parents=True, exist_ok=True)
        record = {"where": where, "rows": [row.as_dict() for row in rows]}
        given.json.write_text(json.dumps(record, ensure_ascii=False, indent=1) + "\n", "utf-8")
    return int(given.strict and any(row.reached is False for row in rows))


if __name__ == "__main__":
    sys.exit(main())
