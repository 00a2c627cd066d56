"""``dondoc completion``: the script that makes a shell complete verbs, options and files."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

from dondoc.cli import outlet
from dondoc.cli.frame import Verb
from dondoc.cli.options import language
from dondoc.cli.speech import _, mark

SHELLS = ("bash", "zsh", "fish")


def _run(shell: str) -> None:
    found = get_completion_class(shell) if shell in SHELLS else None
    context = click.get_current_context()
    if found is None:
        raise click.UsageError(_("Cần bash, zsh hoặc fish, không phải “{value}”.").format(value=shell), ctx=context)
    outlet.write(found(context.find_root().command, {}, "dondoc", "_DONDOC_COMPLETE").source() + "\n")


verb = Verb(
    "completion",
    callback=_run,
    params=[click.Argument(["shell"], metavar="bash|zsh|fish"), language()],
    help=mark('In đoạn mã để shell tự điền lệnh và tùy chọn.\nVí dụ, trong ~/.bashrc: eval "$(dondoc completion bash)"'),
)
