"""Khung dòng lệnh: finds the verbs, says help and errors in the chosen language, gives the exit status.

Exit status: 0 done, 1 ``--strict`` and something was found, 2 wrong use, 3 a file could not be read, 130 interrupted,
141 nobody reads our output any more.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Any

import click
from click.shell_completion import shell_complete

from dondoc.cli import outlet, speech
from dondoc.cli.speech import _, english
from dondoc.errors import DondocError, Unreadable

DONE, FOUND, WRONG_USE, UNREAD, INTERRUPTED, LEFT = 0, 1, 2, 3, 130, 141
_COMPLETE = "_DONDOC_COMPLETE"


class Option(click.Option):
    """Tùy chọn whose help is translated when it is shown."""

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """The names and the help, translated."""
        shown = super().get_help_record(ctx)
        return (shown[0], _(self.help or "")) if shown else None


class _Spoken(click.Command):
    """A command that says its help in the chosen language."""

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """``--help``."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = _("In hướng dẫn này rồi thôi.")
        return option

    def get_short_help_str(self, limit: int = 45) -> str:
        """The first sentence, whole: it is short because we wrote it."""
        return _(self.help or "").split("\n")[0]

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """``Cách dùng: dondoc parse …``"""
        formatter.write_usage(ctx.command_path, " ".join(self.collect_usage_pieces(ctx)), prefix=f"{_('Cách dùng')}: ")

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """The pieces of the usage line, translated."""
        names = {"[OPTIONS]": _("[TÙY CHỌN]"), "COMMAND [ARGS]...": _("LỆNH ..."), "[FILE]...": _("TỆP ..."), "FILE": _("TỆP")}
        return [names.get(piece, piece) for piece in super().collect_usage_pieces(ctx)]

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The help, a paragraph a line."""
        formatter.write_paragraph()
        with formatter.indentation():
            for line in _(self.help or "").split("\n"):
                formatter.write_text(line)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Options, then what the subclass adds."""
        records = [r for p in self.get_params(ctx) if isinstance(p, click.Option) and (r := p.get_help_record(ctx))]
        with formatter.section(_("Tùy chọn")):
            formatter.write_dl(records)


class Verb(_Spoken):
    """Một lệnh: its function gives the exit status, None for done."""

    def __init__(self, name: str, **rest: Any) -> None:
        super().__init__(name, context_settings={"allow_extra_args": True}, **rest)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """What is too much is said in our words."""
        left = super().parse_args(ctx, args)
        if left and not ctx.resilient_parsing:
            raise click.UsageError(_("Thừa: {words}.").format(words=" ".join(left)), ctx=ctx)
        return left


class Dondoc(_Spoken, click.Group):
    """Lệnh ``dondoc``: verbs are modules of this package; other packages add theirs by the entry point group ``dondoc.verbs``."""

    def __init__(self, name: str, *, verbs: Sequence[str], **rest: Any) -> None:
        super().__init__(name, context_settings={"help_option_names": ["-h", "--help"]}, no_args_is_help=False, **rest)
        self._verbs = tuple(verbs)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Our verbs in the order of their use, then those of other packages."""
        return [*self._verbs, *(name for name in sorted(_joined()) if name not in self._verbs)]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import one verb; None where there is none of this name."""
        if cmd_name in self._verbs:
            found: click.Command = import_module(f"dondoc.cli.{cmd_name}").verb
            return found
        entry = _joined().get(cmd_name)
        return entry.load() if entry else None

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The verbs first."""
        commands = [(name, self.get_command(ctx, name)) for name in self.list_commands(ctx)]
        with formatter.section(_("Lệnh")):
            formatter.write_dl([(name, c.get_short_help_str()) for name, c in commands if c])
        super().format_options(ctx, formatter)

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,
        **extra: Any,
    ) -> Any:
        """Run and leave with the exit status."""
        if args is None:
            args = sys.argv[1:]
        speech.choose(args, os.environ)
        outlet.prepare()
        if instruction := os.environ.get(_COMPLETE):
            sys.exit(shell_complete(self, {}, "dondoc", _COMPLETE, instruction))
        sys.exit(self._status(list(args)))

    def _status(self, args: list[str]) -> int:
        try:
            with self.make_context("dondoc", args) as context:
                status = self.invoke(context)
            outlet.flush()
            return status if isinstance(status, int) else DONE
        except click.exceptions.Exit as left:
            return left.exit_code
        except outlet.Gone:
            return LEFT
        except (KeyboardInterrupt, click.Abort):
            outlet.tell(_("Đã dừng."))
            return INTERRUPTED
        except click.UsageError as error:
            _say_wrong_use(error)
            return WRONG_USE
        except DondocError as error:
            outlet.tell(error_words(error))
            return UNREAD if isinstance(error, Unreadable) else WRONG_USE

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Without a verb: the help."""
        return super().parse_args(ctx, args or ["--help"])


def show_version(ctx: click.Context, _option: click.Parameter, asked: bool) -> None:
    """``--version``."""
    if asked and not ctx.resilient_parsing:
        from dondoc import __version__

        outlet.write(f"dondoc {__version__}\n")
        outlet.flush()
        ctx.exit()


def error_words(error: DondocError) -> str:
    """``E103 tệp.pdf: …`` in the chosen language."""
    words = error.english if english() else error.message
    return f"{error.code} {error.place}: {words}" if error.place and error.place not in words else f"{error.code} {words}"


def _joined() -> dict[str, Any]:
    """Verbs of other packages; looked for only when one of ours was not meant."""
    from importlib.metadata import entry_points

    return {entry.name: entry for entry in entry_points(group="dondoc.verbs")}


def _say_wrong_use(error: click.UsageError) -> None:
    outlet.tell(f"E401 {_wrong_use(error)}")
    if error.ctx is not None:
        outlet.tell(_("Xem: {command} --help").format(command=error.ctx.command_path))


def _wrong_use(error: click.UsageError) -> str:
    """What click found, in our words."""
    if isinstance(error, click.NoSuchOption):
        near = f" ({_('có phải')}: {', '.join(sorted(error.possibilities))})" if error.possibilities else ""
        return _("Không có tùy chọn {name}").format(name=error.option_name) + near + "."
    if isinstance(error, click.exceptions.NoSuchCommand):
        return _("Không có lệnh “{name}”.").format(name=error.command_name)
    if isinstance(error, click.MissingParameter):
        name = error.param.opts[0] if isinstance(error.param, click.Option) else _("TỆP")
        return _("Thiếu {name}.").format(name=name)
    if isinstance(error, click.BadOptionUsage):
        return _("Tùy chọn {name} cần một giá trị.").format(name=error.option_name)
    if isinstance(error, click.BadParameter) and error.param is not None:
        return f"{error.param.opts[0]}: {error.message}"
    return error.message
