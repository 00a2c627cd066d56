"""Khởi động: ``dondoc parse`` of one small text in a new process."""

from __future__ import annotations

import resource
import subprocess
import sys
from pathlib import Path
from statistics import median
from time import perf_counter

from .rows import Row

TIMES = 9
SMALL = "Giao Sở Nội vụ chủ trì, phối hợp với các sở, ngành tổng hợp, báo cáo Ủy ban nhân dân tỉnh trước ngày 15 tháng 6 năm 2026.\n"


def cold_start(folder: Path) -> list[Row]:
    """The median of nine starts, from the command to its end; once before that so that the files are in memory."""
    text = folder / "small.txt"
    text.write_text(SMALL, "utf-8")
    script = Path(sys.executable).with_name("dondoc")
    command = [str(script)] if script.exists() else [sys.executable, "-m", "dondoc.cli"]
    costs = []
    processor = _children()
    for _ in range(TIMES + 1):
        start = perf_counter()
        subprocess.run([*command, "parse", "--json", str(text)], check=True, capture_output=True)
        costs.append(perf_counter() - start)
    processor = (_children() - processor) / (TIMES + 1)
    note = f"median of {TIMES}, {min(costs):.2f} to {max(costs[1:]):.2f} s; {processor:.2f} s of processor"
    return [Row("cold start of dondoc parse", median(costs[1:]), "s", most=0.35, note=note)]


def _children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
