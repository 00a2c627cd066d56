"""Chữ ký số: PDFs signed in the test with a key of its own, whole, added to, changed, cut, and with times of every form."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from io import BytesIO
from types import SimpleNamespace
from typing import Any

import pytest

from dondoc.model import Signature, Source
from dondoc.readers.pdf import read_pdf
from dondoc.readers.signatures import _name, _time, read_signatures
from tests.readers.press import Press

pytest.importorskip("pyhanko", reason="pyhanko is not installed")


@pytest.fixture(scope="module")
def signer() -> Any:
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import rsa
    from cryptography.x509.oid import NameOID
    from pyhanko.sign import signers

    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    names = [
        (NameOID.COUNTRY_NAME, "VN"), (NameOID.ORGANIZATION_NAME, "ỦY BAN NHÂN DÂN TỈNH SÔNG LAM"),
        (NameOID.ORGANIZATIONAL_UNIT_NAME, "SỞ NỘI VỤ"), (NameOID.COMMON_NAME, "Trần Văn  Mẫu"),
    ]  # fmt: skip
    subject = x509.Name([x509.NameAttribute(kind, value) for kind, value in names])
    certificate = (
        x509.CertificateBuilder().subject_name(subject).issuer_name(subject).public_key(key.public_key()).serial_number(7)
        .not_valid_before(datetime(2020, 1, 1, tzinfo=UTC)).not_valid_after(datetime(2040, 1, 1, tzinfo=UTC)).sign(key, hashes.SHA256())
    )  # fmt: skip
    packed = serialization.pkcs12.serialize_key_and_certificates(b"x", key, certificate, None, serialization.BestAvailableEncryption(b"x"))
    return signers.SimpleSigner.load_pkcs12_data(packed, other_certs=[], passphrase=b"x")


def plain() -> bytes:
    press = Press()
    press.page().text(85, 100, "Văn bản được ký số")
    return press.save()


def signed(signer: Any, data: bytes, field: str = "Chu_ky_1") -> bytes:
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
    from pyhanko.sign import signers

    out = BytesIO()
    signers.sign_pdf(IncrementalPdfFileWriter(BytesIO(data)), signers.PdfSignatureMetadata(field_name=field), signer=signer, output=out)
    return out.getvalue()


def facts(data: bytes) -> list[tuple[bool | None, bool | None]]:
    return [(s.covers_whole_file, s.intact) for s in read_pdf(data, source=Source()).signatures]


def test_signer_body_unit_and_time_are_read(signer: Any) -> None:
    (found,) = read_pdf(signed(signer, plain()), source=Source()).signatures
    assert (found.signer, found.organisation, found.unit) == ("Trần Văn Mẫu", "ỦY BAN NHÂN DÂN TỈNH SÔNG LAM", "SỞ NỘI VỤ")
    assert (found.covers_whole_file, found.intact, found.chain) == (True, True, "unchecked")
    assert found.time is not None
    assert re.fullmatch(r"20\d\d-\d\d-\d\dT\d\d:\d\d:\d\dZ", found.time)


def test_second_signature_leaves_the_first_intact(signer: Any) -> None:
    assert facts(signed(signer, signed(signer, plain()), "Chu_ky_2")) == [(False, True), (True, True)]


def test_words_added_after_signing_are_not_covered(signer: Any) -> None:
    assert facts(signed(signer, plain()) + b"\n% added\n%%EOF\n") == [(False, True)]


def test_changed_byte_breaks_the_signature(signer: Any) -> None:
    data = bytearray(signed(signer, plain()))
    at = data.index(b"Times-Roman")
    data[at : at + 5] = b"Limes"
    assert facts(bytes(data)) == [(True, False)]


def test_range_past_the_end_does_not_crash(signer: Any) -> None:
    data = signed(signer, plain())
    start = data.index(b"/ByteRange")
    old = data[start : data.index(b"]", start) + 1]
    numbers = old.split(b"[")[1].rstrip(b"]").split()
    numbers[3] = str(int(numbers[3]) + 50).encode()
    new = b"/ByteRange [" + b" ".join(numbers) + b"]"
    data = data.replace(old, new + b" " * (len(old) - len(new)) if len(new) <= len(old) else new[: len(old)])
    text = read_pdf(data, source=Source())
    assert [(s.signer, s.covers_whole_file, s.intact) for s in text.signatures] == [("Trần Văn Mẫu", False, False)]
    assert [n.code for n in text.notes] == ["N148"]


def test_broken_signature_leaves_the_text_and_says_so(signer: Any) -> None:
    data = signed(signer, plain())
    start = data.index(b"/Contents <") + len(b"/Contents <")
    text = read_pdf(data[:start] + b"f" * 200 + data[start + 200 :], source=Source())
    assert text.content == "Văn bản được ký số\n"
    assert [s.signer for s in text.signatures] == [None]
    assert [n.code for n in text.notes] == ["N148"]


def test_file_without_signatures_has_none() -> None:
    text = read_pdf(plain(), source=Source())
    assert (text.signatures, text.notes) == ((), ())


def test_without_the_package_the_signatures_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    monkeypatch.setitem(sys.modules, "pyhanko.pdf_utils.reader", None)
    signatures, notes = read_signatures(b"%PDF-", count=2)
    assert signatures == (Signature(None), Signature(None))
    assert [n.code for n in notes] == ["N149"]


TIMES = [  # why it is here                       /M as written                inside the signature                                what we say
    ("Vietnam time", "D:20250123104629+07'00'", None, "2025-01-23T03:46:29Z"),
    ("without the last quote", "D:20250123104629+07'00", None, "2025-01-23T03:46:29Z"),
    ("universal time", "D:20250123034629Z", None, "2025-01-23T03:46:29Z"),
    ("west of Greenwich", "D:20250123104629-05'30'", None, "2025-01-23T16:16:29Z"),
    ("no zone: none is made up", "D:20250123104629", None, "2025-01-23T10:46:29"),
    ("a day that is none", "D:20250231104629Z", None, None),
    ("none in the dictionary", "", datetime(2025, 1, 23, 3, 46, 29, tzinfo=UTC), "2025-01-23T03:46:29Z"),
    ("the dictionary before the signature", "D:20220906093922+07'00'", datetime(2022, 9, 6, 9, 39, 23, tzinfo=UTC), "2022-09-06T02:39:22Z"),
    ("nowhere", "", None, None),
]  # fmt: skip


@pytest.mark.parametrize(("written", "inside", "said"), [pytest.param(w, i, s, id=why) for why, w, i, s in TIMES])
def test_time_is_in_utc(written: str, inside: datetime | None, said: str | None) -> None:
    embedded: Any = SimpleNamespace(sig_object={"/M": written}, self_reported_timestamp=inside)
    assert _time(embedded) == said


@pytest.mark.parametrize(
    ("value", "name"),
    [("Sở  Nội vụ", "Sở Nội vụ"), (["UBND TỈNH", "SỞ NỘI VỤ"], "SỞ NỘI VỤ"), ("Sơ\u0309", "Sở"), (None, None), ("", None), ([], None)],
    ids=["blanks", "units from great to small", "decomposed", "none", "empty", "empty list"],
)
def test_name_is_one_line(value: Any, name: str | None) -> None:
    assert _name(value) == name
