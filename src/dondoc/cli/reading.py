"""Đọc lần lượt: file after file, a bad one told and passed, so that the others go on."""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from dondoc.cli import outlet
from dondoc.cli.frame import DONE, UNREAD, error_words
from dondoc.cli.inputs import STANDARD_INPUT, Input, Inputs
from dondoc.cli.options import lexicon
from dondoc.cli.progress import Progress
from dondoc.cli.speech import _, n_
from dondoc.errors import DondocError
from dondoc.model import Directive

if TYPE_CHECKING:
    from dondoc.lexicon import Lexicon

_NOTES = 5  # notes of one file that are told


@dataclass(frozen=True, slots=True)
class Outcome:
    """Kết quả của một tệp: what was read, or why it could not be. Exactly one of ``directive`` and ``error`` is there."""

    input: Input
    directive: Directive | None = None
    error: DondocError | None = None
    sha256: str | None = None


@dataclass(slots=True)
class Reading:
    """Lượt đọc. ``status`` is right when all outcomes were taken."""

    inputs: Inputs
    max_pages: int
    lexicon_paths: tuple[str, ...] = ()
    boxes: bool = False
    status: int = DONE
    failed: int = field(default=0)

    def outcomes(self) -> Iterator[Outcome]:
        """In the order of the inputs. An error is said on standard error as it comes. Raises BadLexicon before the first file."""
        words = lexicon(self.lexicon_paths)
        if not self.inputs.files:
            outlet.tell(_("Trong thư mục không có tệp nào thuộc loại đọc được."))
        progress = Progress(len(self.inputs.files))
        try:
            for source in self.inputs.files:
                progress.start(source.name)
                outcome = self._one(source, words, progress)
                progress.finish()
                progress.clear()
                if outcome.error is not None:
                    self.status, self.failed = UNREAD, self.failed + 1
                    outlet.tell(error_words(outcome.error))
                yield outcome
        finally:
            progress.clear()

    def _one(self, source: Input, words: Lexicon | None, progress: Progress) -> Outcome:
        try:
            return Outcome(source, directive=understand(source, self.max_pages, words, boxes=self.boxes, progress=progress))
        except DondocError as error:
            error.place = error.place or source.name
            return Outcome(source, error=error, sha256=_hash(source))
        except Exception as error:
            if os.environ.get("DONDOC_DEBUG"):
                raise
            # A defect of ours; the other files are still read, and the file's name is told with the kind of the error.
            return Outcome(source, error=_defect(error, source), sha256=_hash(source))


def tell_notes(directive: Directive) -> None:
    """What the reader could not do, on standard error: for a verb whose result has no place for it."""
    name = directive.text.source.name
    for note in directive.notes[:_NOTES]:
        outlet.tell(f"{note.code} {name}: {note.message}")
    if len(directive.notes) > _NOTES:
        more = len(directive.notes) - _NOTES
        outlet.tell(f"{name}: … " + n_("còn {n} ghi chú, xem: dondoc parse --json", "còn {n} ghi chú, xem: dondoc parse --json", more))


def understand(source: Input, max_pages: int, words: Lexicon | None, *, boxes: bool, progress: Progress) -> Directive:
    """Read and parse one file. Raises DondocError."""
    from dondoc.pipeline import parse
    from dondoc.readers import Limits, read

    limits = Limits(max_pages=max_pages, boxes=boxes)
    given = sys.stdin.buffer if source.path == STANDARD_INPUT else source.path
    text = read(given, name=source.name, limits=limits, progress=progress.pages)
    return parse(text) if words is None else parse(text, lexicon=words)


def _defect(error: Exception, source: Input) -> DondocError:
    what = f"{type(error).__name__}: {error}".rstrip(": ")
    return DondocError(
        f"Lỗi của chương trình khi đọc tệp này ({what}). Đặt DONDOC_DEBUG=1 để thấy chỗ lỗi và báo lại cho người làm Đôn Đốc.",
        f"A defect of the program showed on this file ({what}). Set DONDOC_DEBUG=1 to see where, and report it.",
        place=source.name,
    )


def _hash(source: Input) -> str | None:
    """The hash of a file that could not be read, where its bytes can be had."""
    if not os.path.isfile(source.path):
        return None
    try:
        with open(source.path, "rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return None
