"""``dondoc doctor``: what is there, what is missing, what then does not work, and the one command that installs it."""

from __future__ import annotations

import json as jsons

from dondoc.cli import outlet
from dondoc.cli.frame import DONE, FOUND, Verb
from dondoc.cli.needs import Need, needs
from dondoc.cli.options import flag, language
from dondoc.cli.speech import _, mark, n_


def _run(json: bool, strict: bool) -> int:
    found = needs()
    missing = [need for need in found if need.found is None]
    if json:
        outlet.write(jsons.dumps([_record(need) for need in found], ensure_ascii=False, indent=1) + "\n")
    else:
        outlet.write("".join(_lines(need) for need in found))
        words = n_("Thiếu {n} thứ; phần còn lại vẫn chạy.", "Thiếu {n} thứ; phần còn lại vẫn chạy.", len(missing))
        outlet.write((words if missing else _("Không thiếu gì.")) + "\n")
    return FOUND if strict and missing else DONE


def _record(need: Need) -> dict[str, object]:
    return {
        "name": need.name,
        "kind": need.kind,
        "found": need.found is not None,
        "version": need.found or None,
        "without": _(need.without),
        "install": need.install,
    }


def _lines(need: Need) -> str:
    if need.found is not None:
        return f"  {_('có')}     {need.name}" + (f" ({need.found})" if need.found else "") + "\n"
    return (
        f"  {outlet.bold(_('THIẾU'))}  {need.name}: {_(need.without)}\n"
        f"         {_('cài bằng')}: {need.install}\n"
    )  # fmt: skip


verb = Verb(
    "doctor",
    callback=_run,
    params=[
        flag("--json", mark("In JSON.")),
        flag("--strict", mark("Trả về 1 khi thiếu thứ gì.")),
        language(),
    ],
    help=mark("Xem máy này có đủ gói và chương trình cần dùng không, thiếu thì cài bằng lệnh nào."),
)
