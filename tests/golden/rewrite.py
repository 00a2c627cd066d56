"""Writes again what each document is expected to say: ``make golden`` or ``make golden NAME=cong-van``. Read the difference.

A document is an example, or ``tests/golden/NAME/source.*`` written for the purpose; what it says stands in
``tests/golden/NAME/expected.json``, the output of ``dondoc parse --json`` laid out for reading, one line a thing.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from dondoc.exchange.interchange import readable

HERE = Path(__file__).resolve().parent
EXAMPLES = HERE.parents[1] / "examples"


def documents() -> dict[str, Path]:
    """Name -> file, in the order of names."""
    found = {p.stem: p for p in EXAMPLES.iterdir() if p.suffix in {".docx", ".md", ".txt"}}
    found |= {p.parent.name: p for p in HERE.glob("*/source.*")}
    return dict(sorted(found.items()))


def said(file: Path) -> str:
    """What the command line says of one file, laid out for reading."""
    call = [Path(sys.executable).with_name("dondoc"), "parse", "--json", file.name]
    done = subprocess.run(call, cwd=file.parent, capture_output=True, text=True, check=True, timeout=60)
    return readable(json.loads(done.stdout)) + "\n"


def expected(name: str) -> Path:
    """Where the expected words of a document stand."""
    return HERE / name / "expected.json"


def main(names: list[str]) -> int:
    known = documents()
    for name in names or known:
        if name not in known:
            print(f"golden: no document {name!r}; there are {', '.join(known)}", file=sys.stderr)
            return 2
        new, target = said(known[name]), expected(name)
        old = target.read_text("utf-8") if target.exists() else None
        target.parent.mkdir(exist_ok=True)
        target.write_text(new, "utf-8")
        print(f"{name}: {'new' if old is None else 'unchanged' if old == new else 'changed'}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
