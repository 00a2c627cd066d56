"""Những gì Đôn Đốc cần ngoài chính nó: looked for on this machine, with the one command that brings each."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

from dondoc.cli.speech import mark

# extra of the package -> its distributions, and what does not work without them
EXTRAS: dict[str, tuple[tuple[str, ...], str]] = {
    "pdf": (("pypdfium2",), mark("không đọc được PDF")),
    "office": (("lxml",), mark("không đọc được .docx, .odt, .doc")),
    "html": (("selectolax",), mark("không đọc được trang web (HTML)")),
    "ocr": (("pillow", "pypdfium2"), mark("không đọc được ảnh và PDF chỉ có ảnh")),
    "signatures": (("pyhanko",), mark("không xem được chữ ký số của PDF")),
    "xlsx": (("XlsxWriter",), mark("không ghi được sổ Excel (duties --xlsx)")),
}
_TESSERACT = {
    "debian": "sudo apt install tesseract-ocr tesseract-ocr-vie",
    "windows": "winget install UB-Mannheim.TesseractOCR",
    "macos": "brew install tesseract tesseract-lang",
}
_OFFICE = {
    "debian": "sudo apt install libreoffice-writer-nogui",
    "windows": "winget install TheDocumentFoundation.LibreOffice",
    "macos": "brew install --cask libreoffice",
}
_FONTS = {
    "debian": "sudo apt install fonts-liberation2 fonts-noto-core",
    "windows": "winget install Microsoft.Office",
    "macos": "brew install --cask font-noto-serif font-noto-sans",
}
# Families that hold every Vietnamese letter and look as official paper must (Nghị định 30/2020/NĐ-CP, Phụ lục I: Times New Roman).
_FAMILIES = ("Times New Roman", "Liberation Serif", "Noto Serif", "Tinos", "Source Serif 4", "DejaVu Serif")
_SECONDS = 20.0


@dataclass(frozen=True, slots=True)
class Need:
    """Một thứ cần: ``found`` is its version (or "" where it has none to tell), None when it is missing.

    ``without`` says what then does not work; ``install`` is the command for this platform, "" where we know none.
    """

    name: str
    kind: str  # package | program | data | fonts
    found: str | None
    without: str
    install: str


def platform() -> str:
    """``debian`` | ``windows`` | ``macos``; other Linux systems are told Debian's names of the packages."""
    return {"win32": "windows", "darwin": "macos"}.get(sys.platform, "debian")


def needs(*, on: str | None = None) -> tuple[Need, ...]:
    """Everything, found or not, in a fixed order. Looks at this machine only; nothing is fetched."""
    system = on or platform()
    return (*_packages(), *_programs(system), _fonts(system))


def _packages() -> Iterable[Need]:
    for extra, (distributions, without) in EXTRAS.items():
        versions = [_version(d) for d in distributions]
        there = None if None in versions else ", ".join(f"{d} {v}" for d, v in zip(distributions, versions, strict=True))
        yield Need(f"dondoc[{extra}]", "package", there, without, f"{_python()} -m pip install 'dondoc[{extra}]'")


def _version(distribution: str) -> str | None:
    try:
        return metadata.version(distribution)
    except metadata.PackageNotFoundError:
        return None


def _python() -> str:
    return "py" if sys.platform == "win32" else "python3"


def _programs(system: str) -> Iterable[Need]:
    tesseract = shutil.which("tesseract")
    version = _said(tesseract, "--version", lambda out: out.split("\n")[0].removeprefix("tesseract").strip()) if tesseract else None
    without = mark("không đọc được ảnh quét và PDF chỉ có ảnh")
    yield Need("tesseract", "program", version, without, _TESSERACT[system])
    languages = (_said(tesseract, "--list-langs", str) or "").split() if tesseract else []
    yield Need("tesseract: vie", "data", "" if "vie" in languages else None, without, _TESSERACT[system])
    office = shutil.which("soffice") or shutil.which("libreoffice")
    version = _said(office, "--version", lambda out: " ".join(out.split()[1:2])) if office else None
    yield Need("LibreOffice", "program", version, mark("không đọc được .doc (Word 97-2003)"), _OFFICE[system])


def _said(program: str, option: str, take: Callable[[str], str]) -> str | None:
    """What a program says of itself; None where it cannot be run."""
    try:
        done = subprocess.run([program, option], capture_output=True, timeout=_SECONDS, check=False, stdin=subprocess.DEVNULL)
    except (OSError, subprocess.TimeoutExpired):
        return None
    words = (done.stdout or done.stderr).decode("utf-8", "replace").strip()
    return take(words) if done.returncode == 0 else None


def _fonts(system: str) -> Need:
    without = mark("trang xem và bản in có thể sai dấu tiếng Việt")
    return Need("Times New Roman / Liberation Serif / Noto Serif", "fonts", _family(system), without, _FONTS[system])


def _family(system: str) -> str | None:
    """The first family of ours that is installed and claims Vietnamese."""
    if system == "windows":
        there = Path(os.environ.get("WINDIR", r"C:\Windows"), "Fonts", "times.ttf").exists()
        return _FAMILIES[0] if there else None
    if system == "macos" and Path("/System/Library/Fonts/Supplemental/Times New Roman.ttf").exists():
        return _FAMILIES[0]
    lister = shutil.which("fc-list")
    families = (_said(lister, ":lang=vi", str) or "") if lister else ""
    return next((f for f in _FAMILIES if f in families), None)
