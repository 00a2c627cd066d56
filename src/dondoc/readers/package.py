"""Gói tệp văn phòng: the parts of a .docx or .odt, taken out of the zip with limits, and their XML without entities.

What a hostile package costs is bounded three ways: by what its directory declares, by the ratio, and by what really comes out.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from typing import IO

from lxml import etree

from dondoc.errors import BrokenFile, EncryptedFile, TooLarge
from dondoc.readers.limits import MIB, Limits

_MAX_PARTS = 10_000
_CHUNK = 256 * 1024
_ENTITY = re.compile(rb"<\x00?!\x00?E\x00?N\x00?T\x00?I\x00?T\x00?Y")


class Package:
    """Gói: parts by lower-case name with ``/``. Raises BrokenFile, EncryptedFile or TooLarge; never unpacks over the limits."""

    def __init__(self, data: bytes, limits: Limits) -> None:
        self.limits = limits
        self.left = limits.max_unpacked
        try:
            self.zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OverflowError, NotImplementedError, EOFError, UnicodeDecodeError) as error:
            raise _broken("mục lục của gói không đọc được", "its directory is unreadable") from error
        infos = self.zip.infolist()
        if len(infos) > _MAX_PARTS:
            raise TooLarge(f"Gói tệp có {len(infos)} phần, quá {_MAX_PARTS}.", f"The package has {len(infos)} parts, over {_MAX_PARTS}.")
        _refuse_bomb(infos, limits)
        self.parts = {info.filename.replace("\\", "/").lstrip("/").lower(): info for info in infos}

    def __contains__(self, name: str) -> bool:
        return name.lower() in self.parts

    def read(self, name: str) -> bytes:
        """The bytes of one part, counted against what the whole package may unpack to."""
        info = self.parts.get(name.lower())
        if info is None:
            raise _broken(f"thiếu phần “{name}”", f"part {name!r} is missing")
        if info.flag_bits & 0x1:
            raise EncryptedFile("Gói tệp có mật khẩu; hãy bỏ mật khẩu rồi đọc lại.", "The package is encrypted; remove its password.")
        try:
            with self.zip.open(info) as stream:
                return self._drain(stream, name)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError) as error:
            raise _broken(f"phần “{name}” hỏng hoặc bị cắt cụt", f"part {name!r} is damaged or cut short") from error

    def _drain(self, stream: IO[bytes], name: str) -> bytes:
        chunks = []
        while chunk := stream.read(_CHUNK):
            self.left -= len(chunk)
            if self.left < 0:
                raise _bomb(f"phần “{name}” bung ra quá {self.limits.max_unpacked // MIB} MiB")
            chunks.append(chunk)
        return b"".join(chunks)

    def xml(self, name: str) -> etree._Element:
        """The root element of one part. Entities are refused, the network is never asked, depth is what libxml2 allows (256)."""
        return parse_xml(self.read(name), name)


def parse_xml(data: bytes, name: str) -> etree._Element:
    """An XML part from its bytes, entities refused."""
    if _ENTITY.search(data):
        raise TooLarge(
            f"Phần “{name}” khai báo thực thể XML (ENTITY), có thể phình ra không giới hạn; không đọc.",
            f"Part {name!r} declares XML entities, which may grow without bound.",
        )
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        if "xcessive depth" in str(error) or "XML_PARSE_HUGE" in str(error):
            raise TooLarge(
                f"Phần “{name}” lồng nhau quá sâu hoặc có đoạn quá dài.", f"Part {name!r} is nested too deep or holds too long a text."
            ) from error
        raise _broken(f"phần “{name}” không phải XML đúng dạng", f"part {name!r} is not well-formed XML") from error
    if root is None:
        raise _broken(f"phần “{name}” rỗng", f"part {name!r} is empty")
    return root


def _refuse_bomb(infos: list[zipfile.ZipInfo], limits: Limits) -> None:
    unpacked = sum(info.file_size for info in infos)
    if unpacked > limits.max_unpacked:
        raise _bomb(f"khai báo bung ra {unpacked // MIB} MiB, quá {limits.max_unpacked // MIB} MiB")
    for info in infos:
        if info.file_size > MIB and info.file_size > limits.max_ratio * max(info.compress_size, 1):
            raise _bomb(f"phần “{info.filename}” bung ra hơn {limits.max_ratio} lần")


def _bomb(what: str) -> TooLarge:
    return TooLarge(
        f"Gói tệp {what}: có thể là tệp cố ý làm nghẽn máy. Hãy lưu lại bằng Word hoặc LibreOffice rồi đọc.",
        "The package unpacks to far more than it should (a zip bomb?). Save it again with an office program.",
    )


def _broken(what: str, english: str) -> BrokenFile:
    return BrokenFile(f"Tệp hỏng: {what}. Hãy xin lại tệp gốc.", f"The file is damaged: {english}.")
