"""Độ chắc của nhận dạng chữ: the names under which readers leave doubts of single words in ``Text.doubts``."""

from __future__ import annotations

from dondoc.model import Text

WORD = "ocr.word"  # ``Doubt.field`` of a word with digits that the machine was not sure of
UNREAD = "ocr.unreadable"  # the same where two readings differ, or one is next to nothing: it must not be used as a value
HIDDEN = "N143"  # ``Note.code`` of a PDF whose text layer a machine has recognised


def is_recognised(text: Text) -> bool:
    """Whether the words of a text come from a recognising machine, here or before the file came to us."""
    return text.source.ocr or any(note.code == HIDDEN for note in text.notes)
