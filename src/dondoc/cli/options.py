"""Tùy chọn chung: what several verbs ask for."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from dondoc.cli.frame import Option
from dondoc.cli.speech import LANGUAGES, _, mark, set_language

if TYPE_CHECKING:
    from dondoc.lexicon import Lexicon


class WholeNumber(click.ParamType[int]):
    """Số nguyên dương: a whole number from 1 up."""

    name = "number"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """Raises click.BadParameter in the chosen language."""
        try:
            number = int(value)
        except ValueError:
            number = 0
        if number < 1:
            self.fail(_("cần một số nguyên từ 1, không phải “{value}”.").format(value=value), param, ctx)
        return number


def language() -> Option:
    """``--lang vi|en``: already heard when the arguments were looked through; here its form is checked."""
    return Option(
        ["--lang"],
        metavar="vi|en",
        is_eager=True,
        expose_value=False,
        callback=_check_language,
        help=mark("Ngôn ngữ của lời báo: vi hoặc en (hoặc biến môi trường DONDOC_LANG)."),
    )


def _check_language(ctx: click.Context, _option: click.Parameter, code: str | None) -> None:
    if code is None:
        return
    if code not in LANGUAGES:
        raise click.BadParameter(_("cần vi hoặc en, không phải “{value}”.").format(value=code), param=_option, ctx=ctx)
    set_language(code)


def files(*, one: bool = False) -> click.Argument:
    """``FILE…``: files and folders, ``-`` for standard input."""
    return click.Argument(
        ["file" if one else "files"], type=click.Path(), metavar="FILE" if one else "[FILE]...", nargs=1 if one else -1, required=True
    )


def reading() -> list[click.Parameter]:
    """What a verb that reads files may be told."""
    return [
        Option(
            ["--max-pages"],
            type=WholeNumber(),
            metavar="N",
            default=2000,
            help=mark("Từ chối tệp nhiều hơn N trang (mặc định 2000)."),
        ),
        Option(
            ["--lexicon"],
            type=click.Path(),
            multiple=True,
            metavar="PATH",
            help=mark("Tệp TOML (hoặc thư mục) từ ngữ riêng, đặt chồng lên từ điển có sẵn; dùng được nhiều lần."),
        ),
        language(),
    ]


def flag(name: str, words: str) -> Option:
    """A switch that is off."""
    return Option([name], is_flag=True, help=words)


def path(names: list[str], words: str, *, required: bool = False) -> Option:
    """A file to write; ``-`` is standard output."""
    return Option(names, type=click.Path(), metavar="PATH", required=required, help=words)


def lexicon(paths: tuple[str, ...]) -> Lexicon | None:
    """The lexicon with the user's own words over it; None for the one that ships. Raises BadLexicon."""
    if not paths:
        return None
    from dondoc.lexicon import load

    return load(*map(Path, paths))
