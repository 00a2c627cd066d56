"""Chữ trong hình: scans, arrival stamps and numbers in signature fields; what is said when the program is missing."""

from __future__ import annotations

import shutil

import pytest

from dondoc.errors import MissingTool
from dondoc.model import Doubt, Signature, Source, Span, Text
from dondoc.readers.limits import Limits
from dondoc.readers.pdf import read_pdf
from dondoc.readers.pdf.doubts import pictured, weighed
from tests.readers.press import Press

Image = pytest.importorskip("PIL.Image", reason="pillow is not installed")
from PIL import ImageDraw, ImageFont  # noqa: E402 - after the check

needs_tesseract = pytest.mark.skipif(shutil.which("tesseract") is None, reason="the program tesseract is not installed")
pytestmark = pytest.mark.slow


def read(press: Press, **limits: object) -> Text:
    return read_pdf(press.save(), source=Source(), limits=Limits(**limits))  # type: ignore[arg-type]


def drawn(lines: list[tuple[int, int, str, str]], size: tuple[int, int], letters: int = 56, ground: str = "white") -> Image.Image:
    picture = Image.new("RGB", size, ground)
    pen = ImageDraw.Draw(picture)
    for x, y, words, colour in lines:
        pen.text((x, y), words, fill=colour, font=ImageFont.load_default(letters))
    return picture


@pytest.fixture
def no_tesseract(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    monkeypatch.setenv("PATH", str(tmp_path_factory.mktemp("empty")))


def scan() -> Image.Image:
    lines = [
        (200, 260 + 90 * n, words, "black")
        for n, words in enumerate(["Report of the third month", "The office has read 25 letters", "and answered 21 of them"])
    ]
    return drawn(lines, (1240, 1754), 48)


def stamp() -> Image.Image:
    picture = drawn(
        [(30, 10, "VP UBND TINH SONG LAM", "red"), (230, 90, "So:", "red"), (230, 160, "Ngay:", "red"), (30, 230, "Chuyen:", "red")],
        (760, 310),
    )
    ImageDraw.Draw(picture).rectangle((3, 3, 756, 306), outline="red", width=4)
    pen = ImageDraw.Draw(picture)
    pen.text((30, 110), "DEN", fill="red", font=ImageFont.load_default(80))
    pen.text((400, 90), "1874", fill="black", font=ImageFont.load_default(56))
    pen.text((400, 160), "24/01/2026", fill="black", font=ImageFont.load_default(56))
    return picture


def letter(press: Press) -> None:
    sheet = press.page()
    sheet.text(85, 60, "UBND TỈNH SÔNG LAM").text(300, 60, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", size=12)
    sheet.text(85, 80, "Số").text(130, 80, "-HD/BTCTU").text(330, 80, "Sông Lam, ngày").text(455, 80, "tháng 8 năm 2026")
    sheet.signature_field(drawn([(8, 0, "21", "black")], (80, 76), 64), 104, 66, 18, 17)


@needs_tesseract
def test_page_that_is_only_a_picture_is_read() -> None:
    press = Press()
    press.page().picture(scan(), 0, 0, 595, 842)
    press.page().text(85, 100, "Trang có lớp chữ")
    text = read(press, boxes=True)
    assert text.source.ocr
    first, second = (p.of(text.content) for p in text.pages)
    assert "The office has read 25 letters" in first
    assert second == "Trang có lớp chữ\n"
    assert {b.page for b in text.boxes} == {1, 2}
    assert all(0 <= b.x0 < b.x1 <= 596 and 0 <= b.y0 < b.y1 <= 843 for b in text.boxes)


@needs_tesseract
def test_pages_of_a_scan_stand_in_order_with_pages_between() -> None:
    press = Press()
    for n in range(5):
        if n % 2:
            press.page().text(85, 100, f"Trang chữ {n}")
        else:
            press.page().picture(drawn([(200, 300, f"Picture page number {n}", "black")], (1240, 1754), 56), 0, 0, 595, 842)
    text = read(press)
    assert [str(n) in p.of(text.content) for n, p in enumerate(text.pages)] == [True] * 5
    assert len(text.pages) == 5


@needs_tesseract
def test_number_in_a_signature_field_is_read_at_its_place_and_doubted() -> None:
    press = Press()
    letter(press)
    text = read(press)
    assert "Số 21 -HD/BTCTU" in text.content
    (doubt,) = text.doubts
    assert (doubt.field, doubt.span.of(text.content), doubt.candidates) == ("header.code", "21", ("21",))
    assert "ngày tháng 8" in text.content.replace("   ", " ")


@needs_tesseract
def test_arrival_stamp_is_read_apart_from_the_letter() -> None:
    press = Press()
    letter(press)
    press.sheets[0].picture(stamp(), 20, 8, 152, 62)
    text = read(press)
    (aside,) = [a for a in text.asides if a.kind == "stamp"]
    words = aside.span.of(text.content)
    assert "1874" in words
    assert "24/01/2026" in words
    assert "1874" not in text.content.replace(words, "")
    assert "UBND TỈNH SÔNG LAM" in text.content.replace(words, "")


@needs_tesseract
def test_picture_without_the_words_of_a_stamp_is_none() -> None:
    press = Press()
    letter(press)
    press.sheets[0].picture(drawn([(30, 60, "BIG LOGO", "red")], (400, 200)), 20, 8, 120, 60)
    assert [a for a in read(press).asides if a.kind == "stamp"] == []


@pytest.mark.usefixtures("no_tesseract")
def test_without_the_program_the_rest_is_read_and_a_note_says_which_pages() -> None:
    press = Press()
    press.page().text(85, 100, "Trang có lớp chữ")
    press.page().picture(scan(), 0, 0, 595, 842)
    text = read(press)
    assert text.content == "Trang có lớp chữ\n"
    (note,) = text.notes
    assert note.code == "N141"
    assert "trang 2" in note.message
    assert "dondoc doctor" in note.message


@pytest.mark.usefixtures("no_tesseract")
def test_without_the_program_a_file_of_pictures_is_refused() -> None:
    press = Press()
    press.page().picture(scan(), 0, 0, 595, 842)
    with pytest.raises(MissingTool):
        read(press)


def test_pictures_are_left_alone_when_not_wanted() -> None:
    press = Press()
    press.page().text(85, 100, "Trang có lớp chữ").picture(stamp(), 20, 8, 152, 62)
    text = read(press, ocr=False)
    assert (text.content, text.notes) == ("Trang có lớp chữ\n", ())


def test_layer_that_looks_misread_is_kept_and_told() -> None:
    press = Press()
    words = "CONG HoAxA H()I CHiJ NGHiA Vl[T NAM DQc l6p T\\t do H4nh ph0c tHUc hiEn kE ho4ch cUa UBND tlnh vE vi[c tri(n kHai"
    press.page().picture(scan(), 0, 0, 595, 842).text(40, 100, words, size=8).text(40, 120, words, size=8)
    text = read(press)
    assert words in text.content
    assert [n.code for n in text.notes] == ["N143"]


def test_clean_layer_over_a_picture_is_not_suspected() -> None:
    press = Press()
    words = "Căn cứ Kế hoạch số 83-KH/TU ngày 20/3/2022 của Ban Thường vụ Tỉnh ủy về việc triển khai nhiệm vụ"
    press.page().picture(scan(), 0, 0, 595, 842).text(40, 100, words, size=8).text(40, 120, words, size=8)
    assert read(press).notes == ()


SIGNED = Signature("Trần Văn Mẫu", time="2026-08-21T08:53:29Z")
DAYS = [  # why it is here                          the line, with the read word in ‹›               signature             fields that stay
    ("signed on that day", "Sông Lam, ngày ‹21› tháng 8 năm 2026", SIGNED, []),
    ("signed on another day", "Sông Lam, ngày ‹24› tháng 8 năm 2026", SIGNED, ["header.date"]),
    ("past midnight in Vietnam", "ngày ‹22› tháng 8 năm 2026", Signature("A", time="2026-08-21T17:30:00Z"), []),
    ("a time without a zone proves nothing", "ngày ‹21› tháng 8 năm 2026", Signature("A", time="2026-08-21T08:53:29"), ["header.date"]),
    ("no signature", "ngày ‹21› tháng 8 năm 2026", Signature(None), ["header.date"]),
    ("a number is not confirmed by a day", "Số ‹21› -HD/BTCTU", SIGNED, ["header.code"]),
    ("neither number nor day", "bản ‹21›", SIGNED, ["ocr.word"]),
]  # fmt: skip


@pytest.mark.parametrize(("line", "signature", "fields"), [pytest.param(a, s, f, id=why) for why, a, s, f in DAYS])
def test_day_is_confirmed_by_the_day_of_signing(line: str, signature: Signature, fields: list[str]) -> None:
    start = line.index("‹")
    content = line.replace("‹", "").replace("›", "")
    span = Span(start, line.index("›") - 1)
    assert [d.field for d in weighed([pictured(span, (span.of(content),))], content, [signature])] == fields


def test_two_readings_that_differ_confirm_nothing() -> None:
    content = "ngày 21 tháng 8 năm 2026"
    assert [d.candidates for d in weighed([pictured(Span(5, 7), ("21", "27"))], content, [SIGNED])] == [("21", "27")]


def test_other_doubts_stay_as_they_are() -> None:
    doubt = Doubt("ocr.word", Span(5, 7), "…")
    assert weighed([doubt], "ngày 21 tháng 8 năm 2026", [SIGNED]) == (doubt,)
