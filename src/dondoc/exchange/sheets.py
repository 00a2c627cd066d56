"""Sổ nhiệm vụ ra tệp: CSV (RFC 4180) and Excel, several documents one after another.

A cell never becomes a formula: in CSV a leading ``= + - @``, tab or line break is put behind an apostrophe (the cell then
shows it), in Excel cells are written as strings. Days are real dates in Excel and ISO 8601 in CSV. Raises MissingTool where
XlsxWriter is not installed, BadUse where a sheet cannot hold the rows.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from dondoc.errors import BadUse, MissingTool
from dondoc.exchange import wording
from dondoc.exchange.register import Row, rows
from dondoc.folding import nfc, squeeze
from dondoc.model import Citation, Directive

# head, width in characters
DUTY_COLUMNS = (
    ("Tệp", 22), ("Văn bản", 24), ("Ngày văn bản", 13), ("Số", 6), ("Ở", 10), ("Nhiệm vụ", 70), ("Loại", 12),
    ("Chủ trì", 34), ("Chủ trì lấy từ", 18), ("Gợi ý theo Kính gửi", 30), ("Phối hợp", 34), ("Báo cáo về", 24),
    ("Hạn", 12), ("Lời của hạn", 28), ("Định kỳ", 16), ("Chỉ tiêu", 26),
)  # fmt: skip
CITATION_COLUMNS = (
    ("Tệp", 22), ("Văn bản", 24), ("Viện dẫn", 34), ("Loại", 16), ("Số, ký hiệu", 20), ("Ngày", 12), ("Nơi ban hành", 36),
    ("Trích yếu", 60), ("Vai trò", 16), ("Điều khoản dẫn tới", 16), ("Ở", 10),
)  # fmt: skip

Cell = str | int | date | None
_FORMULA = re.compile(r"[=+\-@\t\r\n]")
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")  # XML 1.0 cannot hold them
_MAX_CELL = 32_767  # characters in a cell of Excel
_MAX_ROWS = 1_048_576  # rows of a sheet of Excel


def csv_register(directives: Sequence[Directive], *, bom: bool = False) -> bytes:
    """The register of duties as CSV: UTF-8, CRLF. ``bom`` is for Excel, which else takes UTF-8 for an old code page."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([head for head, _ in DUTY_COLUMNS])
    for cells in _duties(directives):
        writer.writerow([_csv_cell(cell) for cell in cells])
    return (b"\xef\xbb\xbf" if bom else b"") + out.getvalue().encode("utf-8", "replace")


def xlsx_register(directives: Sequence[Directive]) -> bytes:
    """An Excel book: ``Nhiệm vụ`` and ``Viện dẫn``. The same documents give the same bytes."""
    try:
        import xlsxwriter
    except ModuleNotFoundError as error:
        raise MissingTool(
            "Thiếu gói Python “XlsxWriter” để ghi Excel. Cài bằng: pip install 'dondoc[xlsx]'",
            "The Python package 'XlsxWriter' is needed to write Excel: pip install 'dondoc[xlsx]'",
        ) from error
    out = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    book = xlsxwriter.Workbook(out, options)
    # No clock: the day the book was made would make two runs differ.
    book.set_properties({"title": "Sổ nhiệm vụ", "created": _made(directives)})
    _sheet(book, "Nhiệm vụ", DUTY_COLUMNS, _duties(directives))
    _sheet(book, "Viện dẫn", CITATION_COLUMNS, _citations(directives))
    book.close()
    return out.getvalue()


def _made(directives: Sequence[Directive]) -> Any:
    from datetime import datetime

    newest = max((d.header.date for d in directives if d.header.date and d.header.date.year >= 1900), default=date(2020, 1, 1))
    return datetime(newest.year, newest.month, newest.day)  # noqa: DTZ001 - Excel knows no time zones


def _sheet(book: Any, name: str, columns: Sequence[tuple[str, int]], lines: Iterator[tuple[Cell, ...]]) -> None:
    sheet = book.add_worksheet(name)
    plain = book.add_format({"text_wrap": True, "valign": "top"})
    day = book.add_format({"num_format": "dd/mm/yyyy", "valign": "top", "align": "left"})
    head = book.add_format({"bold": True, "bg_color": "#DFF1EF", "bottom": 1, "text_wrap": True, "valign": "vcenter"})
    for at, (title, width) in enumerate(columns):
        sheet.set_column(at, at, width)
        sheet.write_string(0, at, title, head)
    last = 0
    for last, cells in enumerate(lines, 1):
        if last >= _MAX_ROWS:
            raise BadUse(
                f"Quá {_MAX_ROWS - 1} dòng, một trang tính Excel không chứa hết. Dùng --csv, hoặc chia tệp.",
                "More rows than a sheet of Excel holds. Use --csv, or fewer files.",
            )
        for at, cell in enumerate(cells):
            _write(sheet, last, at, cell, plain, day)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, last, len(columns) - 1)
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)


def _write(sheet: Any, row: int, at: int, cell: Cell, plain: Any, day: Any) -> None:
    if isinstance(cell, date) and cell.year >= 1900:  # Excel counts days from 1900
        sheet.write_datetime(row, at, cell, day)
    elif isinstance(cell, int):
        sheet.write_number(row, at, cell, plain)
    elif cell:
        words = _FORBIDDEN.sub("\ufffd", cell.isoformat() if isinstance(cell, date) else nfc(cell))
        sheet.write_string(row, at, words if len(words) <= _MAX_CELL else words[: _MAX_CELL - 1] + "…", plain)


def _csv_cell(cell: Cell) -> str | int:
    if cell is None:
        return ""
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, int):
        return cell
    return "'" + cell if _FORMULA.match(cell) else cell


def _duties(directives: Sequence[Directive]) -> Iterator[tuple[Cell, ...]]:
    for directive in directives:
        for row in rows(directive):
            yield _duty(directive, row)


def _duty(directive: Directive, r: Row) -> tuple[Cell, ...]:
    h = directive.header
    return (
        directive.text.source.name, wording.document_name(h), h.date, r.number, r.place, r.action, r.kind,
        r.lead, r.lead_source if r.lead else "", r.lead_default, r.coordinate, r.report_to,
        r.due, r.due_words, r.every, r.targets,
    )  # fmt: skip


def _citations(directives: Sequence[Directive]) -> Iterator[tuple[Cell, ...]]:
    for directive in directives:
        paths = {p.id: wording.address(p.path) for p in directive.provisions}
        for c in directive.citations:
            yield _citation(directive, c, paths)


def _citation(directive: Directive, c: Citation, paths: dict[str, str]) -> tuple[Cell, ...]:
    return (
        directive.text.source.name, wording.document_name(directive.header), squeeze(c.span.of(directive.text.content)),
        wording.kind_name(c.type) if c.type else "", c.code, c.date, c.issuer,
        squeeze(c.title or ""), wording.ROLE.get(c.role, c.role), c.pinpoint, paths.get(c.provision or "", ""),
    )  # fmt: skip
