"""Mẫu: regular expressions that are compiled when they are first used.

A short text needs a third of our patterns, and compiling the others cost a quarter of a command's whole time.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any, cast


class _Later:
    """Mẫu chưa biên dịch. Its first use puts the compiled pattern's own methods in its place: later uses look nothing up."""

    __slots__ = ("_flags", "_source", "findall", "finditer", "fullmatch", "match", "search", "split", "sub")

    def __init__(self, source: str | Callable[[], str], flags: int) -> None:
        self._source = source
        self._flags = flags

    def __getattr__(self, name: str) -> Any:  # called only for what is not there yet
        if name.startswith("_"):  # copy and pickle ask for such names
            raise AttributeError(name)
        compiled = re.compile(self._source if isinstance(self._source, str) else self._source(), self._flags)
        self.match, self.search, self.fullmatch = compiled.match, compiled.search, compiled.fullmatch
        self.finditer, self.findall, self.sub, self.split = compiled.finditer, compiled.findall, compiled.sub, compiled.split
        return getattr(compiled, name)


def pattern(source: str | Callable[[], str], flags: int = 0) -> re.Pattern[str]:
    """A pattern of ``re``, compiled at its first use; ``source`` may be a function that writes it then.

    Raises ``re.error`` at that first use where the source is no pattern (a test uses them all). Give it to no function of ``re``:
    use its own methods.
    """
    return cast("re.Pattern[str]", _Later(source, flags))


def any_word(words: Iterable[str]) -> str:
    """The branches of a pattern for any of ``words`` where a word begins, a blank in them being any white space; the first wins.

    Each branch begins with a letter and looks then for what stands before it: ``re`` is quick only where a pattern shows its first letter.
    """
    by_letter: dict[str, list[str]] = {}
    for word in words:
        by_letter.setdefault(re.escape(word[0]), []).append(re.escape(word[1:]).replace(r"\ ", r"\s+"))
    return "|".join(rf"{letter}(?<!\w{letter})(?:{'|'.join(rest)})" for letter, rest in by_letter.items())
