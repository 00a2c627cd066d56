"""``dondoc show``: one page on which the text stands beside its register of duties."""

from __future__ import annotations

import os

import click

from dondoc.cli import outlet
from dondoc.cli.frame import Verb
from dondoc.cli.inputs import STANDARD_INPUT, Input, Inputs
from dondoc.cli.options import files, path, reading
from dondoc.cli.reading import Reading
from dondoc.cli.speech import _, mark, n_


def _run(file: str, output: str, max_pages: int, lexicon: tuple[str, ...]) -> int:
    if file != STANDARD_INPUT and os.path.isdir(file):
        raise click.UsageError(_("“{path}” là thư mục; show đọc một tệp.").format(path=file))
    read = Reading(Inputs((Input(os.path.basename(file) or file, file),), many=False), max_pages, lexicon)
    outlet.check(output, [file])
    for outcome in read.outcomes():
        if outcome.directive is not None:
            from dondoc.exchange.page import page

            outlet.save(output, page(outcome.directive).encode(errors="replace"))
            if output != "-":
                count = n_("{n} nhiệm vụ", "{n} nhiệm vụ", len(outcome.directive.obligations))
                outlet.tell(_("Đã ghi {path}: {count}.").format(path=output, count=count))
    return read.status


verb = Verb(
    "show",
    callback=_run,
    params=[
        files(one=True),
        path(["-o", "--output"], mark("Tệp HTML sẽ ghi; - là đầu ra chuẩn."), required=True),
        *reading(),
    ],
    help=mark("Trang xem: văn bản có đánh dấu bên trái, bảng nhiệm vụ bên phải, trong một tệp HTML."),
)
