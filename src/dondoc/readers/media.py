"""Loại tệp: what kind of file some bytes are. The content decides; the extension only helps where content cannot (Markdown is text)."""

from __future__ import annotations

import io
import re
from dataclasses import dataclass
from pathlib import PurePath
from typing import TYPE_CHECKING

from dondoc.errors import BrokenFile, EncryptedFile, UnknownFormat
from dondoc.model import Note
from dondoc.readers import notes as noted

if TYPE_CHECKING:
    import zipfile


@dataclass(frozen=True, slots=True)
class Kind:
    """Loại: ``name`` is pdf | docx | odt | doc | rtf | html | mhtml | markdown | text | image; ``words`` is what people call it."""

    name: str
    media_type: str
    words: str
    extensions: tuple[str, ...]


PDF = Kind("pdf", "application/pdf", "PDF", (".pdf",))
DOCX = Kind(
    "docx",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "Word (.docx)",
    (".docx", ".docm", ".dotx", ".dotm"),
)
ODT = Kind("odt", "application/vnd.oasis.opendocument.text", "OpenDocument (.odt)", (".odt", ".ott"))
DOC = Kind("doc", "application/msword", "Word 97-2003 (.doc)", (".doc", ".dot"))
RTF = Kind("rtf", "application/rtf", "RTF", (".rtf",))
HTML = Kind("html", "text/html", "trang web (HTML)", (".html", ".htm", ".xhtml"))
MHTML = Kind("mhtml", "multipart/related", "trang web lưu một tệp (MHTML)", (".mht", ".mhtml"))
MARKDOWN = Kind("markdown", "text/markdown", "Markdown", (".md", ".markdown"))
TEXT = Kind("text", "text/plain", "văn bản thuần (.txt)", (".txt", ".text"))
PNG = Kind("image", "image/png", "hình PNG", (".png",))
JPEG = Kind("image", "image/jpeg", "hình JPEG", (".jpg", ".jpeg", ".jpe"))
TIFF = Kind("image", "image/tiff", "hình TIFF", (".tif", ".tiff"))
KINDS = (PDF, DOCX, ODT, DOC, RTF, HTML, MHTML, MARKDOWN, TEXT, PNG, JPEG, TIFF)

_IMAGES = ((b"\x89PNG\r\n\x1a\n", PNG), (b"\xff\xd8\xff", JPEG), (b"II*\0", TIFF), (b"MM\0*", TIFF), (b"II+\0", TIFF), (b"MM\0+", TIFF))
_NOT_READ = (  # what people do bring, with its name and what they can do
    (b"GIF8", "hình GIF", "hãy lưu lại thành PNG"),
    (b"BM", "hình BMP", "hãy lưu lại thành PNG"),
    (b"RIFF", "tệp âm thanh hoặc hình WebP", "hãy lưu lại thành PNG nếu là hình"),
    (b"\x1f\x8b", "tệp nén gzip", "hãy giải nén trước"),
    (b"7z\xbc\xaf\x27\x1c", "tệp nén 7z", "hãy giải nén trước"),
    (b"Rar!", "tệp nén RAR", "hãy giải nén trước"),
    (b"MZ", "chương trình Windows", "không mở tệp này nếu không rõ nguồn"),
    (b"\x7fELF", "chương trình Linux", "không mở tệp này nếu không rõ nguồn"),
    (b"SQLite format 3", "cơ sở dữ liệu SQLite", "hãy xuất ra văn bản"),
    (b"ID3", "tệp âm thanh", "hãy gỡ băng thành văn bản"),
)
_PAGE = re.compile(rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html[\s>])", re.I | re.S)
_TAGS = re.compile(rb"<(?:html|head|body|meta|title|table|div|p|br|span|h[1-6]|ul|ol|font|b|i|center)\b[^<>]*>", re.I)
_OFFICE_XML = re.compile(rb"\A\s*<\?xml\b.{0,1500}?<(?:w:wordDocument|pkg:package|office:document)\b", re.S)
_MIME = re.compile(rb"(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?content-type:\s*multipart/related", re.I)
_ENCRYPTED_WORD = 0x0100  # FibBase.fEncrypted, [MS-DOC] 2.5.2


def kind_of(data: bytes, name: str = "") -> tuple[Kind, tuple[Note, ...]]:
    """The kind of a file, with a note where its extension says another.

    Raises UnknownFormat (a kind that is not read), EncryptedFile (an Office file with a password), BrokenFile (a zip without its end).
    Text and rubbish are told apart later, when it is decoded.
    """
    extension = PurePath(name).suffix.lower() if "\0" not in name else ""
    kind = _by_content(data, extension)
    told = next((k for k in KINDS if extension in k.extensions), None)
    if told is None or told == kind:
        return kind, ()
    return kind, (noted.wrong_extension(extension, kind.words),)


def _by_content(data: bytes, extension: str) -> Kind:
    head = data[:4096]
    if head.lstrip(b"\xef\xbb\xbf \t\r\n\0").startswith(b"%PDF-") or (b"%PDF-" in head[:1024] and b"startxref" in data[-4096:]):
        return PDF
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _zipped(data)
    if head.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return _ole(data)
    if head.lstrip().startswith(b"{\\rtf"):
        return RTF
    for magic, kind in _IMAGES:
        if head.startswith(magic):
            return kind
    for magic, words, advice in _NOT_READ:
        if head.startswith(magic) and _is_binary(head):
            raise UnknownFormat(f"Đây là {words}, không phải văn bản; {advice}.", "This kind of file is not a document that is read.")
    return _texts(data, head, extension)


def _is_binary(head: bytes) -> bool:
    """``BM``, ``MZ`` and ``ID3`` open sentences too; a binary file shows a control character within its first bytes."""
    return any(byte < 9 or 13 < byte < 32 for byte in head[:64])


def _texts(data: bytes, head: bytes, extension: str) -> Kind:
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        head = data[:8192].decode("utf-16", "replace").encode("utf-8", "replace")
    head = head.removeprefix(b"\xef\xbb\xbf")
    if _PAGE.match(head):
        return HTML
    if _OFFICE_XML.search(head):
        raise UnknownFormat(
            "Đây là văn bản lưu dạng một tệp XML (Word 2003 XML hoặc Flat XML); hãy mở và lưu lại thành .docx hoặc .odt.",
            "This is a flat XML document (Word 2003 XML or Flat ODF); save it as .docx or .odt.",
        )
    if _MIME.match(head.replace(b"\r\n", b"\n")):
        return MHTML
    if extension in MARKDOWN.extensions:
        return MARKDOWN
    if extension in TEXT.extensions:
        return TEXT
    tags = len(_TAGS.findall(head))
    if extension in HTML.extensions:
        return HTML if tags or _TAGS.search(data) else TEXT
    # A .doc or a nameless file that is a page without its <html>: law portals give such.
    return HTML if tags >= 3 and head.lstrip().startswith(b"<") else TEXT


def _zipped(data: bytes) -> Kind:
    import zipfile  # here, so that a text is read without it

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            names = {info.filename.replace("\\", "/").lower() for info in package.infolist()[:20_000]}
            told = _told_type(package) if "mimetype" in names else b""
    except (zipfile.BadZipFile, ValueError, OverflowError, NotImplementedError, EOFError, OSError) as error:
        raise BrokenFile(
            "Tệp bị cắt cụt hoặc hỏng: gói nén không có phần cuối. Hãy tải hoặc xin lại tệp gốc.",
            "The file is cut short or damaged: its zip directory is missing.",
        ) from error
    if any(name.startswith("word/") for name in names):
        return DOCX
    if "content.xml" in names and "mimetype" in names:
        return _open_document(told)
    for part, words in (("xl/", "bảng tính Excel"), ("ppt/", "bản trình chiếu PowerPoint")):
        if any(name.startswith(part) for name in names):
            raise UnknownFormat(
                f"Đây là {words}, không phải văn bản; hãy xuất ra .docx hoặc .pdf.", f"This is an office file of kind {part}."
            )
    if "[content_types].xml" in names:  # the main part may stand anywhere: its relationships say where
        return DOCX
    raise UnknownFormat(
        "Đây là tệp nén .zip, không phải văn bản; hãy giải nén rồi đọc từng tệp.", "This is a zip archive; unpack it first."
    )


def _told_type(package: zipfile.ZipFile) -> bytes:
    """The media type that an OpenDocument package tells in its first part (ODF 1.3 part 2, 3.3)."""
    try:
        with package.open("mimetype") as part:
            return part.read(200)
    except Exception:  # damaged in whatever way: its content will tell
        return b""


def _open_document(told: bytes) -> Kind:
    for word, words in ((b"spreadsheet", "bảng tính"), (b"presentation", "bản trình chiếu"), (b"graphics", "bản vẽ")):
        if b"opendocument." + word in told:
            raise UnknownFormat(f"Đây là {words} OpenDocument, không phải văn bản.", "This OpenDocument file is no text.")
    return ODT


def _ole(data: bytes) -> Kind:
    if _utf16("EncryptedPackage") in data:
        raise EncryptedFile(
            "Tệp Word có mật khẩu; hãy mở bằng Word, bỏ mật khẩu (Tệp > Thông tin > Bảo vệ tài liệu) rồi lưu lại.",
            "The Office file is encrypted; remove its password in Word and save it again.",
        )
    entry = data.find(_utf16("WordDocument"))
    if entry >= 0:
        if _word_flags(data, entry) & _ENCRYPTED_WORD:
            raise EncryptedFile("Tệp Word 97-2003 có mật khẩu; hãy bỏ mật khẩu rồi lưu lại.", "The Word file is encrypted.")
        return DOC
    for stream, words in (("Workbook", "bảng tính Excel"), ("PowerPoint Document", "bản trình chiếu PowerPoint")):
        if _utf16(stream) in data:
            raise UnknownFormat(f"Đây là {words} cũ, không phải văn bản; hãy xuất ra .docx hoặc .pdf.", "This Office file is no text.")
    if _sector(data, int.from_bytes(data[48:52], "little")) >= len(data):
        raise BrokenFile(
            "Tệp Office cũ bị cắt cụt: mất mục lục. Hãy xin lại tệp gốc.", "The OLE file is cut short: its directory is missing."
        )
    raise UnknownFormat("Tệp Office cũ (OLE) nhưng không phải văn bản Word.", "An OLE file that is no Word document.")


def _utf16(name: str) -> bytes:
    return name.encode("utf-16-le") + b"\0\0"


def _sector(data: bytes, number: int) -> int:
    """Where a sector begins ([MS-CFB] 2.2)."""
    return (number + 1) << min(int.from_bytes(data[30:32], "little"), 16)


def _word_flags(data: bytes, entry: int) -> int:
    """The flags of the file information block; 0 where the sector cannot be found ([MS-CFB] 2.6.1, [MS-DOC] 2.5.2)."""
    start = _sector(data, int.from_bytes(data[entry + 116 : entry + 120], "little"))
    block = data[start : start + 12]
    return int.from_bytes(block[10:12], "little") if block[:2] == b"\xec\xa5" else 0
