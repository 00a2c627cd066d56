"""``dondoc duties``: the register of duties, as a table, CSV, Excel or JSON."""

from __future__ import annotations

import click

from dondoc.cli import outlet, terms
from dondoc.cli.frame import Verb
from dondoc.cli.inputs import gather
from dondoc.cli.options import files, flag, path, reading
from dondoc.cli.reading import Reading, tell_notes
from dondoc.cli.speech import _, mark, n_
from dondoc.exchange import wording
from dondoc.model import Directive


def _run(files: tuple[str, ...], csv: str | None, bom: bool, xlsx: str | None, json: bool, max_pages: int, lexicon: tuple[str, ...]) -> int:
    if sum((csv is not None, xlsx is not None, json)) > 1:
        raise click.UsageError(_("Chọn một trong --csv, --xlsx và --json."))
    if bom and csv is None:
        raise click.UsageError(_("--bom chỉ đi cùng --csv."))
    read = Reading(gather(files), max_pages, lexicon)
    if json:
        from dondoc.cli.records import write_records

        return write_records(read, lines=False, keys=("schema", "source", "header", "obligations", "notes"))
    if csv is not None or xlsx is not None:
        return _save(read, csv, xlsx, bom=bom)
    first, total, documents = True, 0, 0
    for outcome in read.outcomes():
        if outcome.directive is not None:
            outlet.write(("" if first else "\n") + table(outcome.directive))
            tell_notes(outcome.directive)
            first, documents = False, documents + 1
            total += len(outcome.directive.obligations)
    if documents > 1:
        outlet.tell(n_("{n} nhiệm vụ", "{n} nhiệm vụ", total) + _(" trong ") + n_("{n} văn bản", "{n} văn bản", documents) + ".")
    return read.status


def _save(read: Reading, csv: str | None, xlsx: str | None, *, bom: bool) -> int:
    from dondoc.exchange.sheets import csv_register, xlsx_register

    target = csv if csv is not None else xlsx or ""
    outlet.check(target, [source.path for source in read.inputs.files])
    directives = [o.directive for o in read.outcomes() if o.directive is not None]
    for directive in directives:
        tell_notes(directive)
    data = csv_register(directives, bom=bom) if csv is not None else xlsx_register(directives)
    outlet.save(target, data)
    count = n_("{n} nhiệm vụ", "{n} nhiệm vụ", sum(len(d.obligations) for d in directives))
    count += _(" trong ") + n_("{n} văn bản", "{n} văn bản", len(directives))
    outlet.tell(_("Đã ghi {path}: {count}.").format(path=target, count=count))
    if read.failed:
        outlet.tell(n_("{n} tệp không đọc được, không có trong bảng.", "{n} tệp không đọc được, không có trong bảng.", read.failed))
    return read.status


def table(directive: Directive) -> str:
    """The register of one document for the terminal."""
    from dondoc.cli.grid import Column, grid
    from dondoc.exchange.register import rows

    title = f"{directive.text.source.name}: {wording.document_name(directive.header)}"
    register = rows(directive)
    if not register:
        return f"{title}\n  {_('Văn bản không giao nhiệm vụ nào.')}\n"
    columns = [
        Column(_("Số"), right=True),
        Column(_("Nhiệm vụ"), share=7),
        Column(_("Ở"), share=2),
        Column(_("Chủ trì"), share=3),
        Column(_("Phối hợp"), share=2),
        Column(_("Hạn")),
        Column(_("Định kỳ, chỉ tiêu"), share=2),
    ]
    lines = []
    for r in register:
        lead = r.lead or (f"({r.lead_default})" if r.lead_default else _("chưa rõ"))
        source = f"\n{terms.phrase(r.lead_source)}" if r.lead_source else ""
        due = wording.day(r.due) if r.due else (_("chưa rõ ngày") if r.duty.due else "")
        extra = "\n".join(p for p in (terms.every(r.duty.every), terms.target(r.targets)) if p)
        lines.append((str(r.number), wording.shortened(r.action, 240), terms.phrase(r.place), lead + source, r.coordinate, due, extra))
    return grid(title, columns, lines)


verb = Verb(
    "duties",
    callback=_run,
    params=[
        files(),
        path(["--csv"], mark("Ghi ra CSV (UTF-8, RFC 4180); - là đầu ra chuẩn.")),
        flag("--bom", mark("Thêm dấu BOM vào CSV để Excel nhận ra tiếng Việt.")),
        path(["--xlsx"], mark("Ghi ra sổ Excel: nhiệm vụ và viện dẫn.")),
        flag("--json", mark("In JSON: nguồn, thể thức, nhiệm vụ và ghi chú của từng văn bản.")),
        *reading(),
    ],
    help=mark(
        "Bảng nhiệm vụ: việc gì, ai chủ trì, ai phối hợp, hạn nào.\nChủ trì trong ngoặc đơn chỉ biết từ mục Kính gửi, cần người xác nhận."
    ),
)
