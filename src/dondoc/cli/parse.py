"""``dondoc parse``: all that was read of a document; a summary for the eye, or JSON (interchange ``dondoc/1``)."""

from __future__ import annotations

import click

from dondoc.cli import outlet
from dondoc.cli.frame import Verb
from dondoc.cli.inputs import gather
from dondoc.cli.options import files, flag, reading
from dondoc.cli.reading import Reading
from dondoc.cli.speech import _, mark


def _run(files: tuple[str, ...], json: bool, jsonl: bool, boxes: bool, max_pages: int, lexicon: tuple[str, ...]) -> int:
    if json and jsonl:
        raise click.UsageError(_("Chọn một trong --json và --jsonl."))
    if boxes and not (json or jsonl):
        raise click.UsageError(_("--boxes chỉ đi cùng --json hoặc --jsonl."))
    read = Reading(gather(files), max_pages, lexicon, boxes=boxes)
    if json or jsonl:
        from dondoc.cli.records import write_records

        return write_records(read, lines=jsonl, boxes=boxes)
    from dondoc.cli.summary import summary

    first = True
    for outcome in read.outcomes():
        if outcome.directive is not None:
            outlet.write(("" if first else "\n") + summary(outcome.directive))
            first = False
    return read.status


verb = Verb(
    "parse",
    callback=_run,
    params=[
        files(),
        flag("--json", mark("Một đối tượng JSON (nhiều tệp thì một mảng).")),
        flag("--jsonl", mark("Mỗi tệp một dòng JSON.")),
        flag("--boxes", mark("Thêm khung của từng dòng trên trang vào JSON.")),
        *reading(),
    ],
    help=mark("Đọc văn bản: thể thức, điều khoản, viện dẫn, nhiệm vụ, số liệu.\nTỆP là tệp, thư mục, hoặc - cho đầu vào chuẩn."),
)
