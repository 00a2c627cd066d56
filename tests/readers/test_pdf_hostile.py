"""PDF hỏng hoặc độc: each has its error, in bounded time and memory, and nothing that can be read is lost."""

from __future__ import annotations

import random
import time
import zlib
from io import BytesIO
from pathlib import Path

import pytest

from dondoc.errors import BrokenFile, DondocError, EmptyFile, EncryptedFile, TookTooLong, TooLarge
from dondoc.model import Source, Text
from dondoc.readers import peaks
from dondoc.readers.limits import Limits
from dondoc.readers.pdf import read_pdf
from tests.readers.press import Press, assemble

CATALOG = b"<</Type/Catalog/Pages 2 0 R>>"
PAGE = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>"


def read(data: bytes, **limits: float) -> Text:
    return read_pdf(data, source=Source(name="thử.pdf"), limits=Limits(**limits))  # type: ignore[arg-type]


def pages(count: int) -> bytes:
    press = Press()
    for n in range(count):
        press.page().text(85, 100, f"Trang {n + 1} có chữ để đọc")
    return press.save()


def many_empty(count: int) -> bytes:
    kids = b" ".join(b"%d 0 R" % (3 + i) for i in range(count))
    return assemble([CATALOG, b"<</Type/Pages/Count %d/Kids[%s]>>" % (count, kids), *[PAGE] * count])


def deep_tree(depth: int) -> bytes:
    nodes = [b"<</Type/Pages/Count 1/Kids[%d 0 R]/Parent %d 0 R>>" % (i + 3, i + 1) for i in range(depth)]
    return assemble([CATALOG, *nodes, b"<</Type/Page/Parent %d 0 R/MediaBox[0 0 595 842]>>" % (depth + 1)])


def stream(data: bytes, entries: bytes = b"") -> bytes:
    packed = zlib.compress(data, 9)
    return b"<<%s/Filter/FlateDecode/Length %d>>\nstream\n%s\nendstream" % (entries, len(packed), packed)


def one_page(content: bytes, *more: bytes) -> bytes:
    page = PAGE[:-2] + b"/Contents 4 0 R/Resources<</XObject<</X 5 0 R>>>>>>"
    return assemble([CATALOG, b"<</Type/Pages/Count 1/Kids[3 0 R]>>", page, stream(content), *more])


def form_bomb(depth: int) -> bytes:
    """Each form draws the next one twice: 2 to the power of ``depth`` drawings."""
    entries = b"/Type/XObject/Subtype/Form/BBox[0 0 600 800]/Resources<</XObject<</X %d 0 R>>>>"
    return one_page(b"/X Do /X Do", *(stream(b"/X Do /X Do", entries % (6 + i)) for i in range(depth)), stream(b"", entries % 5))


def encrypted() -> bytes:
    writer = pytest.importorskip("pyhanko.pdf_utils.writer")
    reader = pytest.importorskip("pyhanko.pdf_utils.reader")
    out = writer.copy_into_new_writer(reader.PdfFileReader(BytesIO(pages(1))))
    out.encrypt(owner_pass="chủ", user_pass="người đọc")
    return _written(out)


def locked_for_the_owner_only() -> bytes:
    writer = pytest.importorskip("pyhanko.pdf_utils.writer")
    reader = pytest.importorskip("pyhanko.pdf_utils.reader")
    out = writer.copy_into_new_writer(reader.PdfFileReader(BytesIO(pages(1))))
    out.encrypt(owner_pass="chủ", user_pass="")
    return _written(out)


def _written(out: object) -> bytes:
    buffer = BytesIO()
    out.write(buffer)  # type: ignore[attr-defined]
    return buffer.getvalue()


REFUSED = [  # why it is here                     the file                                                       error        limits
    ("empty", lambda: b"", EmptyFile, {}),
    ("no PDF at all", lambda: b"PK\x03\x04" + bytes(500), BrokenFile, {}),
    ("nothing but the head", lambda: b"%PDF-1.7", BrokenFile, {}),
    ("binary garbage under the head", lambda: b"%PDF-1.7\n" + random.Random(5).randbytes(300_000), BrokenFile, {}),
    ("truncated in the middle", lambda: pages(3)[:900], BrokenFile, {}),
    ("with a password", encrypted, EncryptedFile, {}),
    ("more pages than allowed", lambda: many_empty(20_000), TooLarge, {}),
    ("more bytes than allowed", lambda: pages(3), TooLarge, {"max_bytes": 1000}),
    ("a page tree that holds itself", lambda: assemble([CATALOG, b"<</Type/Pages/Count 2/Kids[2 0 R 2 0 R]>>"]), BrokenFile, {}),
    ("a page tree 5,000 deep", lambda: deep_tree(5000), BrokenFile, {}),
    ("a stream that unpacks to 200 MB", lambda: one_page(b"q " * 100_000_000), TookTooLong, {"seconds": 20, "memory_mb": 600}),
    ("forms in forms, each drawn twice", lambda: form_bomb(40), TookTooLong, {"seconds": 5, "memory_mb": 600}),
]  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize(("make", "error", "limits"), [pytest.param(m, e, x, id=why) for why, m, e, x in REFUSED])
def test_file_is_refused_with_its_code(make: object, error: type[DondocError], limits: dict[str, float]) -> None:
    data = make()  # type: ignore[operator]
    start = time.monotonic()
    with pytest.raises(error) as caught:
        read(data, **limits)
    assert type(caught.value) is error
    assert time.monotonic() - start < 25


@pytest.mark.slow
@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="the system does not tell what memory a process has used")
def test_memory_is_told_from_a_crash_however_much_the_parent_has_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(peaks, "own_peak", lambda: 1 << 20)  # what the system lends the child then says nothing of it
    with pytest.raises(TookTooLong):
        read(one_page(b"q " * 100_000_000), seconds=20, memory_mb=600)


def test_too_many_pages_are_refused_from_the_count_alone() -> None:
    data = many_empty(20_000)
    start = time.monotonic()
    with pytest.raises(TooLarge, match="20000"):
        read(data)
    assert time.monotonic() - start < 1.5


@pytest.mark.slow
def test_many_pages_are_read_one_by_one_with_progress() -> None:
    seen: list[tuple[int, int]] = []
    text = read_pdf(
        many_empty(20_000), source=Source(), limits=Limits(max_pages=20_000, memory_mb=300), progress=lambda d, t: seen.append((d, t))
    )
    assert len(text.pages) == 20_000
    assert seen[-1] == (20_000, 20_000)
    assert len(seen) == 20_000


def drawn(paths: bytes) -> bytes:
    press = Press()
    press.page().text(85, 100, "Trang có chữ").raw(paths)
    return press.save()


KEPT = [  # why it is here                        the file                                                       words, notes
    ("a million lines", lambda: drawn(b"\n".join(b"%d %d m %d %d l S" % (i % 500, i % 800, i % 500 + 50, i % 800) for i in range(1_000_000))), "Trang có chữ\n", ["N145"]),
    ("a path of a million pieces", lambda: drawn(b"0 0 m " + b" ".join(b"%d %d l" % (i % 500, i % 800) for i in range(1_000_000)) + b" S"), "Trang có chữ\n", ["N145"]),
    ("a page of 250 metres", lambda: _huge(), "Trang khổng lồ\n", []),
    ("locked against change only", locked_for_the_owner_only, "Trang 1 có chữ để đọc\n", []),
    ("a count of pages that lies", lambda: _one_of_three(), "Trang có chữ\n", ["N140"]),
]  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize(("make", "words", "notes"), [pytest.param(m, w, n, id=why) for why, m, w, n in KEPT])
def test_what_can_be_read_is_read(make: object, words: str, notes: list[str]) -> None:
    text = read(make(), seconds=30)  # type: ignore[operator]
    assert text.content == words
    assert [n.code for n in text.notes] == notes


def _huge() -> bytes:
    press = Press()
    press.page(width=720_000.0, height=720_000.0).text(85, 100, "Trang khổng lồ")
    return press.save()


def _one_of_three() -> bytes:
    return drawn(b"").replace(b"/Count 1/", b"/Count 3/")


@pytest.mark.slow
def test_cut_anywhere_it_is_read_or_refused() -> None:
    data = pages(4)
    for cut in random.Random(7).sample(range(10, len(data)), 12):
        try:
            assert "Trang" in read(data[:cut]).content
        except BrokenFile:
            pass


@pytest.mark.slow
def test_changed_anywhere_it_is_read_or_refused() -> None:
    chance = random.Random(11)
    data = pages(2)
    for _ in range(15):
        changed = bytearray(data)
        for _ in range(20):
            changed[chance.randrange(len(changed))] = chance.randrange(256)
        try:
            text = read(bytes(changed), seconds=10, memory_mb=500)
        except (BrokenFile, TooLarge, TookTooLong, EncryptedFile):
            continue
        assert all(0 <= s.start <= s.end <= len(text.content) for s in text.pages)
