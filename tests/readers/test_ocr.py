"""Recognition from pictures: pages drawn here, read by tesseract, as scanners and telephones leave them."""

from __future__ import annotations

import io
import json
import os
import stat
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image, ImageFilter

from dondoc.errors import MissingTool, TookTooLong
from dondoc.folding import strip_marks
from dondoc.model import Source, Span
from dondoc.readers import tesseract
from dondoc.readers.ocr import OcrPage, ocr_image
from dondoc.readers.ocr_queue import ocr_pages
from dondoc.readers.ocr_text import UNREAD, WORD, join_pages, page_text, word_doubt
from dondoc.readers.second_look import agree, second_sheet
from dondoc.readers.tesseract import OcrWord
from tests.readers.paper import BODY, Paper, letterhead, needs_font, needs_tesseract

pytestmark = [needs_font, needs_tesseract, pytest.mark.slow]

REAL = Path(__file__).parents[3] / "shared/corpus/files"

GOLDEN = [  # the letterhead in two columns: left lines, then right
    "UY BAN NHAN DAN", "TINH SONG LAM", "SO: 125/KH-UBND", "",
    "CONG HOA XA HOI CHU NGHIA VIET NAM", "DOC LAP - TU DO - HANH PHUC", "SONG LAM, NGAY 18 THANG 5 NAM 2026", "",
    "KE HOACH", "VE VIEC RA SOAT VAN BAN CUA TINH", "",
    *(strip_marks(line).upper() for line in BODY),
]  # fmt: skip


def _plain(page: OcrPage) -> list[str]:
    """Lines without marks and case: what the layout answers for; single accents are tesseract's affair."""
    return strip_marks(page_text(page).content).upper().replace("–", "-").rstrip("\n").split("\n")


def _likeness(page: OcrPage) -> float:
    """Share of the words of the golden page that were read, marks aside."""
    read = " ".join(_plain(page)).split()
    meant = " ".join(GOLDEN).split()
    return sum(word in read for word in meant) / len(meant)


def test_letterhead_is_read_as_two_columns() -> None:
    assert _plain(ocr_image(letterhead().image, dpi=200)) == GOLDEN


def test_marks_come_out_too() -> None:
    content = page_text(ocr_image(letterhead().image, dpi=200)).content
    for words in ("Số: 125/KH-UBND", "ngày 18 tháng 5 năm 2026", "Ủy ban nhân dân tỉnh"):
        assert words in content


def _askew(image: Image.Image) -> Image.Image:
    return image.rotate(0.7, Image.Resampling.BICUBIC, fillcolor="white")


def _steep(image: Image.Image) -> Image.Image:
    return image.rotate(-5, Image.Resampling.BICUBIC, fillcolor="white")


def _fax(image: Image.Image) -> Image.Image:
    return image.convert("L").point(lambda v: 255 if v > 130 else 0).convert("1")


def _noisy(image: Image.Image) -> Image.Image:
    grey = image.convert("L").filter(ImageFilter.GaussianBlur(0.8))
    return Image.blend(grey, Image.effect_noise(grey.size, 60), 0.2)


def _clear(image: Image.Image) -> Image.Image:
    out = Image.new("RGBA", image.size, (0, 0, 0, 0))  # black and unseen: not white
    ink = image.convert("L").point(lambda v: 255 - v)
    out.putalpha(ink)
    return out


CONDITIONS: list[tuple[str, Callable[[Image.Image], Image.Image], float]] = [
    ("clean", lambda i: i, 1.0),
    ("grey", lambda i: i.convert("L"), 1.0),
    ("one bit, as a fax", _fax, 0.97),
    ("palette", lambda i: i.quantize(16), 0.97),
    ("transparent, letters alone", _clear, 0.97),
    ("CMYK", lambda i: i.convert("CMYK"), 0.97),
    ("16 bits", lambda i: i.convert("L").convert("I").point(lambda v: v * 256).convert("I;16"), 0.97),
    ("askew by less than a degree", _askew, 0.95),
    ("askew by five degrees", _steep, 0.9),
    ("blurred and noisy", _noisy, 0.9),
    ("turned to the right", lambda i: i.transpose(Image.Transpose.ROTATE_270), 0.95),
    ("turned to the left", lambda i: i.transpose(Image.Transpose.ROTATE_90), 0.95),
    ("upside down", lambda i: i.transpose(Image.Transpose.ROTATE_180), 0.95),
]


@pytest.mark.parametrize(("spoil", "least"), [pytest.param(f, least, id=why) for why, f, least in CONDITIONS])
def test_pictures_of_every_kind_are_read(spoil: Callable[[Image.Image], Image.Image], least: float) -> None:
    page = ocr_image(spoil(letterhead().image), dpi=200)
    assert _likeness(page) >= least


@pytest.mark.parametrize("dpi", [100, 150, 300, 600])
def test_resolution_does_not_matter(dpi: int) -> None:
    assert _likeness(ocr_image(letterhead(dpi=dpi).image, dpi=dpi)) >= (0.85 if dpi == 100 else 0.97)


def _dark_share(image: Image.Image, box: tuple[float, float, float, float]) -> float:
    """Share of all dark pixels of the page that lie inside ``box``, grown a little."""
    ink = image.convert("L").point(lambda v: 1 if v < 128 else 0)
    x0, y0, x1, y1 = box
    inside = ink.crop((round(x0) - 3, round(y0) - 3, round(x1) + 3, round(y1) + 3))
    return sum(inside.tobytes()) / max(1, sum(ink.tobytes()))


@pytest.mark.parametrize(
    "spoil",
    [pytest.param(lambda i: i, id="upright"), *(pytest.param(f, id=why) for why, f, _ in CONDITIONS if "turned" in why or "down" in why)],
)
@pytest.mark.parametrize("dpi", [100, 200, 600])
def test_boxes_stand_on_the_words_of_the_picture_that_was_given(spoil: Callable[[Image.Image], Image.Image], dpi: int) -> None:
    paper = Paper(dpi=dpi, mode="L")
    for n in range(8):
        paper.write(30, 60 + 8 * n, "Ủy ban nhân dân tỉnh yêu cầu các sở, ban, ngành")
    one = Paper(dpi=dpi, mode="L")  # the fourth line alone: its box must hold all of its ink
    one.write(30, 60 + 8 * 3, "Ủy ban nhân dân tỉnh yêu cầu các sở, ban, ngành")
    page = ocr_image(spoil(paper.image), dpi=dpi)
    assert len(page.lines) == 8
    assert _dark_share(spoil(one.image), page.lines[3].box) > 0.97


def test_a_red_stamp_over_the_letterhead_is_read_apart() -> None:
    paper = letterhead()
    red = "#c8102e"
    paper.frame(22, 8, 72, 34, ink=red, width=0.8)
    paper.write(47, 13, "VP. UBND TỈNH SÔNG LAM", size=9, anchor="ms", style="bold", ink=red)
    paper.rule(22, 15, 72, 15, ink=red)
    paper.write(24, 24, "ĐẾN", size=16, style="bold", ink=red)
    paper.write(41, 20, "Số: ...................", size=10, ink=red)
    paper.write(41, 26, "Ngày: ................", size=10, ink=red)
    paper.write(50, 20, "1874", size=11)
    paper.write(52, 26, "24/5/2026", size=11)
    page = ocr_image(paper.image, dpi=200)
    stamp = [line.text for line in page.lines if line.kind == "stamp"]
    flow = strip_marks("\n".join(line.text for line in page.lines if line.kind is None)).upper()
    assert any("1874" in line for line in stamp)
    assert any("24/5/2026" in line for line in stamp)
    assert any("DEN" in strip_marks(line).upper() for line in stamp)
    assert "1874" not in flow
    for words in ("UY BAN NHAN DAN", "TINH SONG LAM", "SO: 125/KH-UBND"):
        assert words in flow
    asides = page_text(page).asides
    assert {a.kind for a in asides} == {"stamp"}


def test_a_red_seal_over_the_signature_does_not_hide_the_name() -> None:
    paper = letterhead()
    paper.write(140, 130, "CHỦ TỊCH", anchor="ms", style="bold")
    paper.write(140, 155, "Trần Văn Sông", anchor="ms", style="bold")
    box = [paper.px(118), paper.px(124), paper.px(154), paper.px(160)]
    paper.draw.ellipse(box, outline="#d01030", width=paper.px(0.8))
    paper.write(136, 140, "ỦY BAN NHÂN DÂN", size=9, anchor="ms", ink="#d01030")
    paper.write(136, 154.5, "TỈNH SÔNG LAM", size=9, anchor="ms", ink="#d01030")
    words = strip_marks(page_text(ocr_image(paper.image, dpi=200)).content)
    assert "tran van" in words
    assert "chu tich" in words


def test_the_urgency_stamp_stays_in_the_text() -> None:
    paper = letterhead()
    paper.frame(45, 50, 75, 58, ink="#c8102e")
    paper.write(60, 56, "HỎA TỐC", anchor="ms", style="bold", ink="#c8102e")
    assert "hoa toc" in strip_marks(page_text(ocr_image(paper.image, dpi=200)).content)


def test_one_word_alone_is_read() -> None:
    paper = Paper(dpi=211, mode="L", width=8, height=6)
    paper.write(1, 4.7, "21", size=13)
    assert page_text(ocr_image(paper.image, dpi=211)).content == "21\n"


def test_an_empty_page_says_so_and_costs_one_run() -> None:
    page = ocr_image(Image.new("L", (1654, 2339), 255), dpi=200)
    assert page.lines == ()
    text = join_pages([page], Source())
    assert text.content == ""
    assert [n.code for n in text.notes] == ["N153"]


def test_a_turned_page_is_told() -> None:
    page = ocr_image(letterhead().image.transpose(Image.Transpose.ROTATE_270), dpi=200)
    assert page.turned == 270
    assert "N152" in [n.code for n in page_text(page).notes]


def test_pages_come_back_in_their_order() -> None:
    pages = []
    for n in range(5):
        paper = Paper(dpi=150, mode="L", height=100)
        paper.write(30, 40, f"Trang thứ {n} của bản kế hoạch", size=20)
        pages.append((paper.image, 150.0))
    read = [page_text(p).content for p in ocr_pages(iter(pages), pages=5)]
    assert [str(n) in text for n, text in enumerate(read)] == [True] * 5


# ---- the program


def test_time_is_bounded() -> None:
    begun = time.monotonic()
    with pytest.raises(TookTooLong) as caught:
        ocr_image(letterhead(dpi=300).image, dpi=300, seconds=0.05)
    assert time.monotonic() - begun < 5
    assert caught.value.code == "E106"


def test_no_program(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(MissingTool, match="tesseract") as caught:
        ocr_image(letterhead().image, dpi=200)
    assert caught.value.code == "E201"


def test_no_vietnamese_data(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("TESSDATA_PREFIX", str(tmp_path))
    with pytest.raises(MissingTool, match=r"vie\.traineddata"):
        ocr_image(letterhead().image, dpi=200)


def test_without_orientation_data_a_turned_page_is_read_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tesseract, "languages", lambda path: frozenset({"vie"}))
    page = ocr_image(letterhead().image.transpose(Image.Transpose.ROTATE_90), dpi=200)
    assert page.turned == 90
    assert _likeness(page) >= 0.95


def test_one_thread_a_page(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    spy = tmp_path / "tesseract"
    spy.write_text(f'#!/bin/sh\necho "$OMP_THREAD_LIMIT $*" > {tmp_path}/said\nexec {tesseract.find()} "$@"\n')
    spy.chmod(spy.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    tesseract.recognise(Image.new("L", (300, 100), 255), dpi=170)
    assert (tmp_path / "said").read_text().split()[:5] == ["1", "-", "-", "-l", "vie"]


# ---- the second look


DOUBTED = [  # why it is here,                 first,         second,       certainty, field of the doubt
    ("a digit taken for another", "16/6/1966", "16/8/1966", 93, UNREAD),
    ("a lost slash", "340NQ-HĐT", "340/NQ-HĐT", 93, UNREAD),
    ("a sign at the edge", "16/8/1966;", "16/8/1966", 93, None),
    ("a long dash", "15–KH/TU", "15-KH/TU", 93, None),
    ("twice alike with little trust", "399-QĐ/TW", "399-QĐ/TW", 44, None),
    ("twice alike with hardly any", "399-QĐ/TW", "399-QĐ/TW", 12, WORD),
    ("nothing the second time, sure the first", "22", "", 96, None),
    ("nothing the second time, unsure the first", "®66/QĐ", "", 55, UNREAD),
    ("read once, sure", "60", None, 75, None),
    ("read once, unsure", "60", None, 50, WORD),
    ("read once, hardly", "60", None, 20, UNREAD),
    ("no digit in it", "NghJ", None, 5, None),
]


@pytest.mark.parametrize(("first", "second", "trust", "field"), [pytest.param(*row, id=why) for why, *row in DOUBTED])
def test_which_words_are_doubted(first: str, second: str | None, trust: float, field: str | None) -> None:
    doubt = word_doubt(OcrWord(first, 0, 0, 10, 10, trust, again=second), Span(0, len(first)))
    assert (doubt.field if doubt else None) == field
    if doubt is not None:
        assert doubt.candidates == ((second,) if second and second != first else ())


def test_the_second_look_reads_codes_and_days_only() -> None:
    paper = letterhead(mode="L")
    page = ocr_image(paper.image, dpi=200)
    twice = {w.text.strip(",.;") for line in page.lines for w in line.words if w.again is not None}
    assert twice == {"125/KH-UBND", "18", "5", "2026", "12"}
    assert all(agree(w) for line in page.lines for w in line.words)


def test_the_second_look_is_not_asked_for_when_there_is_nothing_to_read() -> None:
    page = ocr_image(letterhead().image, dpi=200)
    plain = [line for line in page.lines if not any(c.isdigit() for c in line.text)]
    assert second_sheet(plain, Image.new("L", (10, 10)), factor=1.0, pad=0) is None


def test_a_number_by_hand_is_doubtful() -> None:
    paper = letterhead()
    paper.draw.rectangle([paper.px(45), paper.px(40), paper.px(58), paper.px(48)], fill="white")
    for x in (50, 53, 56):  # three scrawls where the number should stand
        paper.draw.arc([paper.px(x - 2), paper.px(41), paper.px(x), paper.px(46)], 20, 300, fill="black", width=3)
        paper.rule(x - 1, 41, x, 46.5)
    text = join_pages([ocr_image(paper.image, dpi=200)], Source())
    line = next(line for line in text.content.split("\n") if "UBND" in line and "-" in line)
    start = text.content.index(line)
    digits = [c for c in line if c.isdigit()]
    doubted = [d for d in text.doubts if start <= d.span.start < start + len(line)]
    assert not digits or doubted


# ---- real scans, where they are


@pytest.mark.skipif(not REAL.is_dir(), reason="the real documents are not beside the repository")
def test_a_real_scan_is_read_line_for_line() -> None:
    truth = json.loads((REAL / "expected.json").read_text("utf-8"))["f05-huong-dan-scan"]["ocr_truth"]
    for number, least in (("p0001", 0.93), ("p0002", 0.93)):
        with Image.open(io.BytesIO((REAL / f"f05-huong-dan-scan-{number}.jpg").read_bytes())) as image:
            content = page_text(ocr_image(image, dpi=242)).content
        meant = truth[number].split()
        assert sum(word in content.split() for word in meant) / len(meant) >= least
