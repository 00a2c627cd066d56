"""Bảng kết quả: one row a figure, with its mark and whether it was reached."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """Một dòng: ``value`` None where it could not be measured (``note`` says why). ``most``/``least`` is the mark, if there is one."""

    name: str
    value: float | None
    unit: str
    most: float | None = None
    least: float | None = None
    note: str = ""

    @property
    def reached(self) -> bool | None:
        """Whether the mark was reached; None where there is no mark or no value."""
        if self.value is None or (self.most is None and self.least is None):
            return None
        return (self.most is None or self.value <= self.most) and (self.least is None or self.value >= self.least)

    @property
    def mark(self) -> str:
        """The mark in words."""
        if self.most is not None:
            return f"≤ {self.most:g}"
        return f"≥ {self.least:g}" if self.least is not None else ""

    def as_dict(self) -> dict[str, object]:
        """For JSON."""
        value = None if self.value is None else round(self.value, 4)
        return {"name": self.name, "value": value, "unit": self.unit, "mark": self.mark or None, "reached": self.reached, "note": self.note}


def missing(name: str, unit: str, why: str) -> Row:
    """A figure that could not be measured here."""
    return Row(name, None, unit, note=why)


def table(rows: list[Row]) -> str:
    """The rows as a Markdown table, padded to be read in a terminal too."""
    head = ("measure", "value", "unit", "mark", "reached", "note")
    cells = [
        (r.name, "–" if r.value is None else f"{r.value:,.3g}" if abs(r.value) < 100 else f"{r.value:,.0f}", r.unit, r.mark,
         {True: "yes", False: "NO", None: ""}[r.reached], r.note)
        for r in rows
    ]  # fmt: skip
    widths = [max(len(row[i]) for row in (head, *cells)) for i in range(len(head))]
    lines = ["| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) + " |" for row in (head, *cells)]
    lines.insert(1, "|" + "|".join("-" * (width + 2) for width in widths) + "|")
    return "\n".join(lines)
