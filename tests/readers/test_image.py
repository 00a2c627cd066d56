"""Picture files: what is opened, what is refused before a pixel is decoded, which files are pages of one scan."""

from __future__ import annotations

import io
import resource
import struct
import zlib
from dataclasses import replace

import pytest
from PIL import Image, TiffImagePlugin

from dondoc.errors import BrokenFile, DondocError, EmptyFile, TooLarge, UnknownFormat
from dondoc.folding import strip_marks
from dondoc.model import Source
from dondoc.readers.image import read_image, read_images, scans_of_one
from dondoc.readers.limits import DEFAULT
from dondoc.readers.picture import believed_dpi, on_white, open_frames
from tests.readers.paper import Paper, letterhead, needs_font, needs_tesseract

SOURCE = Source(name="quet.png", sha256="00", media_type="image/png")


def _bytes(image: Image.Image, form: str, **options: object) -> bytes:
    out = io.BytesIO()
    image.save(out, form, **options)
    return out.getvalue()


def _png(width: int, height: int) -> bytes:
    """A PNG that only says how large it is: black, one bit, packed to nearly nothing."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    packer = zlib.compressobj(9)
    row = bytes(1 + (width + 7) // 8)
    packed = b"".join(packer.compress(row) for _ in range(height)) + packer.flush()
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0))
        + chunk(b"IDAT", packed)
        + chunk(b"IEND", b"")
    )


# ---- refused


@pytest.fixture(scope="module")
def vast() -> bytes:
    return _png(30_000, 30_000)


def test_a_vast_picture_is_refused_by_its_header(vast: bytes) -> None:
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with pytest.raises(TooLarge, match="quá lớn") as caught:
        list(open_frames(vast, limits=DEFAULT))
    assert caught.value.code == "E105"
    assert "(900000000 điểm ảnh)" in caught.value.message, "no English words of Pillow"
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 20_000  # kB; decoded it would be 900 MB


@needs_tesseract
def test_a_vast_picture_is_refused_through_the_child_too(vast: bytes) -> None:
    with pytest.raises(TooLarge):
        read_image(vast, source=SOURCE)


def test_the_limit_of_pixels_is_the_callers() -> None:
    data = _bytes(Image.new("L", (400, 300)), "PNG")
    assert len(list(open_frames(data, limits=replace(DEFAULT, max_pixels=120_000)))) == 1
    with pytest.raises(TooLarge):
        list(open_frames(data, limits=replace(DEFAULT, max_pixels=119_999)))


def test_a_later_page_of_a_tiff_is_measured_too() -> None:
    pages = [Image.new("L", (100, 100)), Image.new("L", (4000, 4000))]
    data = _bytes(pages[0], "TIFF", save_all=True, append_images=pages[1:])
    frames = open_frames(data, limits=replace(DEFAULT, max_pixels=1_000_000))
    assert next(frames).image.size == (100, 100)
    with pytest.raises(TooLarge):
        next(frames)


def test_more_pages_than_allowed() -> None:
    data = _bytes(Image.new("1", (10, 10)), "TIFF", save_all=True, append_images=[Image.new("1", (10, 10))] * 3)
    with pytest.raises(TooLarge, match="4 trang"):
        list(open_frames(data, limits=replace(DEFAULT, max_pages=3)))


WHOLE = _bytes(Image.effect_noise((200, 200), 90), "PNG")
REFUSED: list[tuple[str, bytes, type[DondocError]]] = [
    ("empty", b"", EmptyFile),
    ("no picture", b"KINH GUI " * 40, UnknownFormat),
    ("another kind of picture", _bytes(Image.new("L", (9, 9)), "GIF"), UnknownFormat),
    ("PNG cut short", WHOLE[: len(WHOLE) // 2], BrokenFile),
    ("JPEG cut short", _bytes(Image.effect_noise((200, 200), 90), "JPEG")[:900], BrokenFile),
    ("TIFF cut short", _bytes(Image.effect_noise((200, 200), 90), "TIFF", compression="tiff_lzw")[:2000], BrokenFile),
    ("PNG with a spoiled body", WHOLE[:60] + bytes(200) + WHOLE[260:], BrokenFile),
]


@needs_tesseract
@pytest.mark.parametrize(("data", "error"), [pytest.param(d, e, id=why) for why, d, e in REFUSED])
def test_bad_files_are_refused_with_their_code(data: bytes, error: type[DondocError]) -> None:
    with pytest.raises(error) as caught:
        read_image(data, source=SOURCE)
    assert caught.value.message
    assert caught.value.english != caught.value.message


@needs_tesseract
def test_too_many_bytes() -> None:
    with pytest.raises(TooLarge):
        read_image(WHOLE, source=SOURCE, limits=replace(DEFAULT, max_bytes=len(WHOLE) - 1))


# ---- opened


def test_a_telephones_turn_is_undone() -> None:
    image = Image.new("L", (40, 20), 255)
    image.paste(0, (0, 0, 5, 5))
    exif = Image.Exif()
    exif[0x0112] = 6  # the camera lay on its side: turn clockwise to see it upright
    (frame,) = open_frames(_bytes(image, "JPEG", exif=exif.tobytes()), limits=DEFAULT)
    assert frame.image.size == (20, 40)
    assert frame.image.convert("L").getpixel((17, 2)) < 60  # type: ignore[operator]


MODES = [
    ("black on clear", Image.new("RGBA", (4, 4), (0, 0, 0, 0)), 255),
    ("half clear black", Image.new("RGBA", (4, 4), (0, 0, 0, 128)), 127),
    ("grey with alpha", Image.new("LA", (4, 4), (0, 0)), 255),
    ("CMYK without ink", Image.new("CMYK", (4, 4), (0, 0, 0, 0)), 255),
    ("CMYK black", Image.new("CMYK", (4, 4), (0, 0, 0, 255)), 0),
    ("one bit", Image.new("1", (4, 4), 1), 255),
    ("16 bits, white", Image.new("I;16", (4, 4), 65535), 255),
    ("16 bits, half", Image.new("I;16", (4, 4), 32768), 128),
    ("32 bits holding 8", Image.new("I", (4, 4), 200), 200),
    ("palette", Image.new("RGB", (4, 4), (255, 255, 255)).quantize(2), 255),
]


@pytest.mark.parametrize(("image", "grey"), [pytest.param(i, g, id=why) for why, i, g in MODES])
def test_every_mode_becomes_ink_on_white(image: Image.Image, grey: int) -> None:
    out = on_white(image)
    assert out.mode in ("L", "RGB")
    assert abs(out.convert("L").getpixel((1, 1)) - grey) <= 1  # type: ignore[operator]


DPI = [  # why it is here,                          pixels,        said,        believed
    ("a scanner says 200 and means it", (1654, 2339), (200, 200), 200),
    ("a telephone says 72: as if A4", (3024, 4032), (72, 72), 345),
    ("nothing said", (2000, 2829), None, 242),
    ("nought", (2000, 2829), (0, 0), 242),
    ("a broken fraction", (2000, 2829), (TiffImagePlugin.IFDRational(1, 0), 1), 242),
    ("a slip of A6", (827, 1165), (200, 200), 200),
]


@pytest.mark.parametrize(("size", "said", "dpi"), [pytest.param(s, d, b, id=why) for why, s, d, b in DPI])
def test_resolution_is_believed_when_it_makes_a_page(size: tuple[int, int], said: object, dpi: int) -> None:
    assert round(believed_dpi(size, said)) == dpi


# ---- read


@needs_font
@needs_tesseract
@pytest.mark.slow
def test_a_tiff_of_several_pages_is_one_text_of_pages() -> None:
    pages = []
    for n in (12, 13, 14):
        paper = Paper(dpi=150, mode="L")
        paper.write(105, 12, str(n), anchor="ms")
        paper.write(30, 285, "KH-RASOAT", size=14)
        for k in range(5):
            paper.write(30, 40 + 9 * k, f"Dòng thứ {k} của trang được quét, gửi các sở, ban, ngành")
        pages.append(paper.image)
    told: list[tuple[int, int]] = []
    data = _bytes(pages[0], "TIFF", save_all=True, append_images=pages[1:], dpi=(150, 150))
    text = read_image(
        data, source=replace(SOURCE, media_type="image/tiff"), limits=replace(DEFAULT, boxes=True), progress=lambda *n: told.append(n)
    )
    assert text.source == replace(SOURCE, media_type="image/tiff", pages=3, ocr=True)
    assert [n for n, _ in told] == [1, 2, 3]
    assert len(text.pages) == 3
    assert text.pages[0].start == 0
    assert all(a.end == b.start for a, b in zip(text.pages, text.pages[1:], strict=False))
    assert text.pages[-1].end == len(text.content)
    by_kind = {
        kind: [strip_marks(a.span.of(text.content)).strip() for a in text.asides if a.kind == kind]
        for kind in ("page_number", "running_head")
    }
    assert by_kind == {"page_number": ["12", "13", "14"], "running_head": ["kh-rasoat"] * 3}
    lines = [text.content[b.start : b.end] for b in text.boxes]
    assert lines == [line for line in text.content.split("\n") if line]
    first = next(b for b in text.boxes if "thứ 0" in text.content[b.start : b.end])
    assert first.x0 == pytest.approx(30 / 25.4 * 72, abs=3)  # points from the left edge
    assert first.y0 < 40 / 25.4 * 72 < first.y1 + 3


@needs_font
@needs_tesseract
@pytest.mark.slow
def test_several_pictures_are_pages_of_one_document() -> None:
    back = Paper(dpi=150, mode="L")
    for k in range(4):
        back.write(30, 40 + 9 * k, "Các sở, ban, ngành báo cáo kết quả về Ủy ban nhân dân tỉnh")
    text = read_images([_bytes(letterhead(dpi=150).image, "JPEG"), _bytes(back.image, "PNG")], source=SOURCE)
    first, second = (strip_marks(span.of(text.content)) for span in text.pages)
    assert "ke hoach" in first
    assert "bao cao ket qua" in second
    assert text.boxes == ()  # not asked for


GROUPS = [
    ("pages of one scan, in the order of their numbers", ["s-p0002.jpg", "s-p0001.jpg", "s-p0003.jpg"], [["s-p0001.jpg", "s-p0002.jpg", "s-p0003.jpg"]]),
    ("numbers of documents", ["cv-8645.jpg", "cv-8646.jpg"], [["cv-8645.jpg"], ["cv-8646.jpg"]]),
    ("bare numbers from one", ["ke hoach 1.png", "ke hoach 2.png"], [["ke hoach 1.png", "ke hoach 2.png"]]),
    ("in brackets", ["kh (1).jpg", "kh (2).jpg"], [["kh (1).jpg", "kh (2).jpg"]]),
    ("Vietnamese mark of a page", ["bc_trang 3.tif", "bc_trang 4.tif"], [["bc_trang 3.tif", "bc_trang 4.tif"]]),
    ("a page is missing: nobody knows", ["s-p1.jpg", "s-p3.jpg"], [["s-p1.jpg"], ["s-p3.jpg"]]),
    ("two scans and a PDF", ["a-p1.png", "b-p1.png", "x.pdf", "a-p2.png", "b-p2.png"], [["a-p1.png", "a-p2.png"], ["b-p1.png", "b-p2.png"], ["x.pdf"]]),
    ("other folders are other documents", ["1/a-p1.png", "2/a-p2.png"], [["1/a-p1.png"], ["2/a-p2.png"]]),
    ("PDFs are never pages", ["a-p1.pdf", "a-p2.pdf"], [["a-p1.pdf"], ["a-p2.pdf"]]),
    ("one alone", ["a-p1.png"], [["a-p1.png"]]),
    ("nothing", [], []),
]  # fmt: skip


@pytest.mark.parametrize(("names", "groups"), [pytest.param(n, g, id=why) for why, n, g in GROUPS])
def test_files_that_are_pages_of_one_scan(names: list[str], groups: list[list[str]]) -> None:
    assert scans_of_one(names) == groups
