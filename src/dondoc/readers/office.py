"""Tệp văn phòng và trang web: each is parsed in a child process under limits; .doc is first turned into .docx by LibreOffice."""

from __future__ import annotations

import importlib.util
from typing import cast

from dondoc.errors import MissingTool
from dondoc.model import Source, Text
from dondoc.readers import child
from dondoc.readers.limits import Limits

# kind: the function that reads it in the child, the package it needs, and the extra that brings the package
_READERS = {
    "docx": ("dondoc.readers.docx:read_docx", "lxml", "office"),
    "odt": ("dondoc.readers.odt:read_odt", "lxml", "office"),
    "rtf": ("dondoc.readers.rtf:read_rtf", None, ""),
    "html": ("dondoc.readers.html:read_html", "selectolax", "html"),
    "mhtml": ("dondoc.readers.html:read_mhtml", "selectolax", "html"),
}


def read_office(kind: str, data: bytes, *, source: Source, limits: Limits) -> Text:
    """One .docx, .doc, .odt, .rtf, .html or .mht file. Raises MissingTool where lxml, selectolax or LibreOffice is not there."""
    if kind == "doc":
        from dondoc.readers.doc import to_docx

        _need("docx")
        data, kind = to_docx(data, limits), "docx"
    _need(kind)
    return cast(Text, child.call(_READERS[kind][0], data, source, limits, limits=limits))


def _need(kind: str) -> None:
    _, package, extra = _READERS[kind]
    if package is not None and importlib.util.find_spec(package) is None:
        raise MissingTool(
            f"Thiếu gói Python “{package}” để đọc loại tệp này. Cài bằng: pip install 'dondoc[{extra}]'",
            f"The Python package {package!r} is needed for this kind of file: pip install 'dondoc[{extra}]'",
        )
