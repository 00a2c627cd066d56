"""Chữ ký số: who signed a PDF, for which body, when, and whether the bytes that were signed are still the same.

No chain is built here (``chain`` is "unchecked"): the roots of the government's authorities are no part of this library.
Runs in the child process. Notes: N148 (a signature that could not be read), N149 (the package is not there).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, datetime
from io import BytesIO
from typing import TYPE_CHECKING, Any

from dondoc.folding import nfc, squeeze
from dondoc.model import Note, Signature

if TYPE_CHECKING:
    from pyhanko.pdf_utils.reader import PdfFileReader
    from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature

MOST_SIGNATURES = 200
_END = re.compile(rb"startxref\s+\d+\s+%%EOF(?:\r?\n|\r)?")
_PDF_TIME = re.compile(r"D:(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:(Z)|([+-])(\d\d)'?(\d\d)?'?)?")


def read_signatures(data: bytes, *, count: int) -> tuple[tuple[Signature, ...], tuple[Note, ...]]:
    """The ``count`` signatures of a PDF, in the order in which they were made. Never raises on odd ones."""
    try:
        from pyhanko.pdf_utils.reader import PdfFileReader
    except ImportError:
        note = Note("N149", f"Tệp có {count} chữ ký số nhưng chưa cài gói pyhanko nên không đọc được: pip install 'dondoc[signatures]'.")
        return (Signature(None),) * min(count, MOST_SIGNATURES), (note,)
    try:
        found = list(_embedded(PdfFileReader, data))[:MOST_SIGNATURES]
    except Exception as error:
        note = Note("N148", f"Tệp có {count} chữ ký số nhưng cấu trúc tệp sai nên không đọc được ({_short(error)}).")
        return (Signature(None),) * min(count, MOST_SIGNATURES), (note,)
    signatures, notes = [], []
    for number, embedded in enumerate(found, 1):
        if str(embedded.sig_object.get("/Type", "/Sig")) == "/DocTimeStamp":
            continue
        try:
            signature, troubles = _read(embedded, number, len(data))
        except Exception as error:
            signature, troubles = Signature(None), [Note("N148", f"Không đọc được chữ ký số thứ {number} ({_short(error)}).")]
        signatures.append(signature)
        notes += troubles
    return tuple(signatures), tuple(notes)


def _embedded(reader: type[PdfFileReader], data: bytes) -> Iterable[EmbeddedPdfSignature]:
    """The signatures; what was added after the last end of the file is passed over if it stands in the way."""
    try:
        found: Iterable[EmbeddedPdfSignature] = reader(BytesIO(data), strict=False).embedded_signatures
    except Exception:
        ends = [match.end() for match in _END.finditer(data)]
        if not ends or not data[ends[-1] :].strip():
            raise
        found = reader(BytesIO(data[: ends[-1]]), strict=False).embedded_signatures
    return found


def _read(embedded: EmbeddedPdfSignature, number: int, size: int) -> tuple[Signature, list[Note]]:
    subject = embedded.signer_cert.subject.native
    notes: list[Note] = []
    spans = [int(n) for n in embedded.byte_range]
    whole, inside = _covers(embedded, spans, size)
    intact: bool | None = None
    if not inside:
        intact = False
        notes.append(
            Note(
                "N148",
                f"Chữ ký số thứ {number} khai ký cả những byte nằm ngoài tệp: tệp đã bị ghi lại sau khi ký nên chữ ký không còn giá trị.",
            )
        )
    else:
        try:
            intact = _intact(embedded)
        except Exception as error:
            notes.append(Note("N148", f"Không kiểm tra được chữ ký số thứ {number} ({_short(error)})."))
    return (
        Signature(
            signer=_name(subject.get("common_name")),
            organisation=_name(subject.get("organization_name")),
            unit=_name(subject.get("organizational_unit_name")),
            time=_time(embedded),
            covers_whole_file=whole,
            intact=intact,
        ),
        notes,
    )


def _covers(embedded: EmbeddedPdfSignature, spans: list[int], size: int) -> tuple[bool, bool]:
    """Whether the signed bytes are the whole file but for the signature itself, and whether they lie inside the file."""
    if len(spans) < 4 or len(spans) % 2 or min(spans) < 0:
        return False, False
    inside = all(start + length <= size for start, length in zip(spans[::2], spans[1::2], strict=True))
    if not inside or len(spans) != 4 or spans[0] != 0 or spans[2] + spans[3] != size:
        return False, inside
    gap = spans[2] - spans[1]  # "<", the hexadecimal digits, ">": nothing else may hide in the gap
    return gap == 2 * len(embedded.pkcs7_content) + 2, True


def _intact(embedded: EmbeddedPdfSignature) -> bool:
    from pyhanko.sign.validation.generic_cms import validate_sig_integrity

    same, valid = validate_sig_integrity(
        embedded.signer_info, embedded.signer_cert, expected_content_type=_content_type(embedded), actual_digest=embedded.compute_digest()
    )
    return bool(same and valid)


def _content_type(embedded: EmbeddedPdfSignature) -> str:
    return str(embedded.signed_data["encap_content_info"]["content_type"].native)


def _time(embedded: EmbeddedPdfSignature) -> str | None:
    """The time that the signing program wrote, in UTC: that of the dictionary, else that inside the signature.

    The dictionary comes first: programs are known that write their local time inside the signature as though it were UTC.
    """
    written = _PDF_TIME.fullmatch(str(embedded.sig_object.get("/M", "")).strip())
    if written is not None:
        return _pdf_time(written)
    moment = embedded.self_reported_timestamp
    return _iso(moment) if moment is not None else None


def _pdf_time(found: re.Match[str]) -> str | None:
    year, month, day, hour, minute, second, zulu, sign, hours, minutes = found.groups()
    text = f"{year}-{month or '01'}-{day or '01'}T{hour or '00'}:{minute or '00'}:{second or '00'}"
    zone = "+00:00" if zulu else f"{sign}{hours}:{minutes or '00'}" if sign else ""
    try:
        return _iso(datetime.fromisoformat(text + zone))
    except ValueError:
        return None


def _iso(moment: datetime) -> str:
    """``2025-01-23T03:46:29Z``; without a zone where none was written."""
    if moment.tzinfo is None:
        return moment.isoformat(timespec="seconds")
    return moment.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def _name(value: Any) -> str | None:
    """One name of the certificate's subject; of several units the last, which is the smallest."""
    if isinstance(value, str):
        return squeeze(nfc(value)) or None
    if isinstance(value, Iterable):
        names = [squeeze(nfc(str(v))) for v in value]
        return names[-1] if names else None
    return None


def _short(error: Exception) -> str:
    return squeeze(str(error))[:160] or type(error).__name__
