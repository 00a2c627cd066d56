"""Word 97-2003 (.doc): turned into .docx by LibreOffice, in a folder and with a profile of its own, killed when the time is over."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from dondoc.errors import BrokenFile, MissingTool
from dondoc.readers import child
from dondoc.readers.limits import Limits

_PROGRAMS = ("soffice", "libreoffice")
_MEMORY_MB = 4096  # of address space; LibreOffice maps about 1.5 GiB before it reads a word
_MACRO_FREE = (  # a strange file runs nothing: macros off, links not followed
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<oor:items xmlns:oor="http://openoffice.org/2001/registry">\n'
    '<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse">'
    "<value>3</value></prop></item>\n"
    '<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse">'
    "<value>true</value></prop></item>\n"
    "</oor:items>\n"
)


def find_libreoffice() -> str | None:
    """The path of the program, or None."""
    return next(filter(None, map(shutil.which, _PROGRAMS)), None)


def to_docx(data: bytes, limits: Limits) -> bytes:
    """The same document as .docx. Raises MissingTool, TookTooLong, or BrokenFile where LibreOffice gives nothing."""
    program = find_libreoffice()
    if program is None:
        raise MissingTool(
            "Thiếu LibreOffice để đọc tệp .doc. Cài bằng: apt install libreoffice-writer-nogui, hoặc lưu tệp thành .docx rồi đọc.",
            "LibreOffice is needed for .doc: apt install libreoffice-writer-nogui, or save the file as .docx.",
        )
    with tempfile.TemporaryDirectory(prefix="dondoc-") as folder:
        home = Path(folder)
        (home / "profile" / "user").mkdir(parents=True)
        (home / "profile" / "user" / "registrymodifications.xcu").write_text(_MACRO_FREE, encoding="utf-8")
        (home / "in.doc").write_bytes(data)
        finished = child.program(
            [
                program,
                f"-env:UserInstallation={(home / 'profile').as_uri()}",
                *("--headless", "--norestore", "--nolockcheck", "--convert-to", "docx:MS Word 2007 XML", "--outdir", home / "out"),
                home / "in.doc",
            ],
            seconds=limits.seconds,
            memory_mb=_MEMORY_MB,
            cwd=home,
        )
        made = home / "out" / "in.docx"
        if not made.is_file() or not made.stat().st_size:
            raise BrokenFile(
                "LibreOffice không mở được tệp .doc này: tệp hỏng hoặc bị cắt cụt. Hãy xin lại tệp gốc.",
                f"LibreOffice could not open this .doc (status {finished.status}).",
            )
        return made.read_bytes()
