"""Đọc tệp: from any file to one ``Text``. ``read`` is the only door; what a kind of file needs is imported when such a file comes."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import IO, TypeAlias

from dondoc.errors import DondocError, EmptyFile, MissingFile, MissingTool, TooLarge
from dondoc.model import Source, Text
from dondoc.readers import media
from dondoc.readers.limits import DEFAULT, MIB, Limits

__all__ = ["Limits", "Progress", "Readable", "read"]

Readable: TypeAlias = str | os.PathLike[str] | bytes | bytearray | memoryview | IO[bytes]
Progress: TypeAlias = Callable[[int, int], None]  # pages done, pages in all

_EXTRA = {"pdf": "pdf", "docx": "office", "odt": "office", "doc": "office", "html": "html", "mhtml": "html", "image": "ocr"}


def read(path_or_bytes: Readable, *, name: str | None = None, limits: Limits = DEFAULT, progress: Progress | None = None) -> Text:
    """Đọc một tệp: the words of a file, with what is known of their place on the page.

    ``path_or_bytes`` is a path, the bytes themselves, or a binary file (``sys.stdin.buffer``). ``name`` is shown in errors and helps where
    content alone cannot tell (``.md``); a path brings its own. ``progress(done, of)`` is called for every page of a PDF or a picture.

    Raises Unreadable (E101–E107) when there is nothing to give, MissingTool (E201) when a program or package is not there; never
    anything else for a file of whatever content. What was left out, converted or guessed is told in ``Text.notes``.
    """
    data, own_name = _take(path_or_bytes, limits)
    shown = own_name if name is None else name
    try:
        return _read(data, shown, limits, progress)
    except DondocError as error:
        if not error.place:
            error.place = shown
        raise


def _read(data: bytes, name: str, limits: Limits, progress: Progress | None) -> Text:
    if not data:
        raise EmptyFile("Tệp rỗng (0 byte). Hãy chép hoặc tải lại.", "The file is empty (0 bytes). Copy or download it again.")
    kind, notes = media.kind_of(data, name)
    source = Source(name=name, sha256=hashlib.sha256(data).hexdigest(), media_type=kind.media_type)
    text = _dispatch(kind.name, data, source, limits, progress)
    return replace(text, notes=notes + text.notes) if notes else text


def _dispatch(kind: str, data: bytes, source: Source, limits: Limits, progress: Progress | None) -> Text:
    try:
        if kind == "text":
            from dondoc.readers.text import read_text

            return read_text(data, source=source)
        if kind == "markdown":
            from dondoc.readers.markdown import read_markdown

            return read_markdown(data, source=source, limits=limits)
        if kind == "pdf":
            from dondoc.readers.pdf import read_pdf

            return read_pdf(data, source=source, limits=limits, progress=progress)
        if kind == "image":
            from dondoc.readers.image import read_image

            return read_image(data, source=source, limits=limits, progress=progress)
        from dondoc.readers.office import read_office

        return read_office(kind, data, source=source, limits=limits)
    except ModuleNotFoundError as error:
        extra = _EXTRA.get(kind, "all")
        raise MissingTool(
            f"Thiếu gói Python “{error.name}” để đọc loại tệp này. Cài bằng: pip install 'dondoc[{extra}]'",
            f"The Python package {error.name!r} is needed for this kind of file: pip install 'dondoc[{extra}]'",
        ) from error


def _take(given: Readable, limits: Limits) -> tuple[bytes, str]:
    """The bytes, at most ``limits.max_bytes`` of them, and the name."""
    if isinstance(given, (bytes, bytearray, memoryview)):
        return _bounded(bytes(given), limits), ""
    if isinstance(given, (str, os.PathLike)):
        return _from_path(os.fspath(given), limits)
    data = given.read(limits.max_bytes + 1)
    if not isinstance(data, bytes):
        raise TypeError("read() takes a path, bytes, or a file opened in binary mode")
    name = getattr(given, "name", "")
    return _bounded(data, limits), Path(name).name if isinstance(name, str) and not name.startswith("<") else ""


def _from_path(path: str, limits: Limits) -> tuple[bytes, str]:
    name = os.path.basename(path) or path
    try:
        with open(path, "rb") as file:
            data = file.read(limits.max_bytes + 1)
    except IsADirectoryError as error:
        raise _missing(path, "là thư mục, không phải tệp", "is a folder, not a file") from error
    except PermissionError as error:
        raise _missing(path, "không được phép mở; hãy xem lại quyền của tệp", "may not be opened; see its permissions") from error
    except FileNotFoundError as error:
        raise _missing(path, "không có; hãy xem lại đường dẫn", "does not exist; see the path") from error
    except (OSError, ValueError) as error:
        raise _missing(path, f"không mở được ({error})", f"cannot be opened ({error})") from error
    return _bounded(data, limits), name


def _bounded(data: bytes, limits: Limits) -> bytes:
    if len(data) > limits.max_bytes:
        _too_large(limits)
    return data


def _too_large(limits: Limits) -> None:
    size = limits.max_bytes // MIB or 1
    raise TooLarge(f"Tệp lớn hơn {size} MiB. Hãy tách tệp, hoặc nâng giới hạn max_bytes.", f"The file is over {size} MiB (max_bytes).")


def _missing(path: str, what: str, english: str) -> MissingFile:
    shown = path.replace("\0", "\\0")
    return MissingFile(f"“{shown}” {what}.", f"{shown!r} {english}.", place=shown)
