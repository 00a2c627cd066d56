"""Pages read a few at a time: how they are dealt out, what comes back in which order, what one bad page does to the others."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator, Sequence

import pytest
from PIL import Image

from dondoc.errors import BrokenFile, MissingTool, TookTooLong
from dondoc.readers import tesseract
from dondoc.readers.ocr import OcrPage, ocr_image, prepare, read_sheets
from dondoc.readers.ocr_queue import PageQueue, ocr_pages
from dondoc.readers.tesseract import OcrWord, Reading
from tests.readers.paper import letterhead, needs_font, needs_tesseract

WIDTH = 700  # of page 0 in pixels; page n is n pixels wider: the stand-in for the program tells pages by it
PAGE, BLOCK = 3, 6


class Program:
    """A stand-in for tesseract: eight words a page, each the number of the page; some pages can be bad."""

    def __init__(self, bad: Sequence[int] = ()) -> None:
        self.bad, self.runs = bad, list[tuple[int, int]]()

    def __call__(self, greys: Sequence[Image.Image], *, dpi: int, layout: int = PAGE, seconds: float = 0.0) -> list[Reading]:
        self.runs.append((layout, len(greys)))
        numbers = [grey.width - WIDTH for grey in greys]
        if any(n in self.bad for n in numbers):
            raise BrokenFile("Trang hỏng.", "A bad page.")
        return [Reading((tuple(OcrWord(f"trang{n:04}", 50 * i, 100, 50 * i + 40, 120, 95) for i in range(8)),)) for n in numbers]


def pages(count: int) -> Iterator[tuple[Image.Image, float]]:
    return ((Image.new("L", (WIDTH + n, 900), 255), 170.0) for n in range(count))


def number(page: OcrPage) -> int:
    return int(page.lines[0].words[0].text.removeprefix("trang"))


@pytest.fixture
def two_processors(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: 2)


DEALT = [  # why it is here,                           pages, pages a run
    ("one page waits for nobody", 1, [1]),
    ("two pages go to two processors", 2, [1, 1]),
    ("four pages: two runs", 4, [2, 2]),
    ("an odd page is a run of its own", 5, [2, 3]),
    ("many pages go by four", 12, [4, 4, 4]),
    ("the last batch is what is left", 10, [2, 4, 4]),
]


@pytest.mark.usefixtures("two_processors")
@pytest.mark.parametrize(("count", "runs"), [pytest.param(*row, id=why) for why, *row in DEALT])
def test_pages_are_dealt_out(monkeypatch: pytest.MonkeyPatch, count: int, runs: list[int]) -> None:
    program = Program()
    monkeypatch.setattr(tesseract, "recognise_all", program)
    assert [number(page) for page in ocr_pages(pages(count), pages=count)] == list(range(count))
    for look in (PAGE, BLOCK):  # both looks at a batch are one run each
        assert sorted(size for layout, size in program.runs if layout == look) == runs


@pytest.mark.usefixtures("two_processors")
def test_a_bad_page_does_not_take_the_others_with_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tesseract, "recognise_all", Program(bad=[2]))
    queue = PageQueue(8)
    waiting = [queue.put(image, dpi=dpi) for image, dpi in pages(4)]
    with pytest.raises(BrokenFile):
        queue.outcome(waiting[2])
    assert [number(queue.outcome(waiting[n])) for n in (0, 1, 3)] == [0, 1, 3]
    queue.close()


def test_without_the_program_it_is_not_tried_page_by_page(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []

    def missing(greys: Sequence[Image.Image], **_: object) -> list[Reading]:
        asked.append(len(greys))
        raise MissingTool("Không có tesseract.", "no tesseract")

    monkeypatch.setattr(tesseract, "recognise_all", missing)
    found = read_sheets([prepare(image, dpi=dpi) for image, dpi in pages(3)])
    assert [type(one) for one in found] == [MissingTool] * 3
    assert asked == [3]


@pytest.mark.usefixtures("two_processors")
def test_a_page_that_is_asked_for_does_not_wait_for_its_batch_to_fill(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tesseract, "recognise_all", Program())
    queue = PageQueue(100)
    (image, dpi), *_ = pages(1)
    assert number(queue.outcome(queue.put(image, dpi=dpi))) == 0
    queue.close()


@pytest.mark.usefixtures("two_processors")
def test_few_pictures_are_held_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tesseract, "recognise_all", Program())
    drawn = 0

    def counted() -> Iterator[tuple[Image.Image, float]]:
        nonlocal drawn
        for one in pages(60):
            drawn += 1
            yield one

    for done, _ in enumerate(ocr_pages(counted(), pages=60), 1):
        assert drawn - done <= 8  # two processors with four pages each


@pytest.mark.usefixtures("two_processors")
def test_large_pages_go_in_small_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    program = Program()
    monkeypatch.setattr(tesseract, "recognise_all", program)
    large = [(Image.new("L", (3000, 4200), 255), 170.0) for _ in range(4)]  # 25 million bytes with the picture that is read
    assert len(list(ocr_pages(iter(large), pages=100))) == 4
    assert {size for _, size in program.runs} == {1}


def test_a_page_that_takes_too_long_leaves_the_others_their_time(monkeypatch: pytest.MonkeyPatch) -> None:
    class Slow(Program):
        def __call__(self, greys: Sequence[Image.Image], *, dpi: int, layout: int = PAGE, seconds: float = 0.0) -> list[Reading]:
            assert seconds >= 0.15
            if layout == PAGE and any(grey.width == WIDTH for grey in greys):
                time.sleep(seconds)
                raise TookTooLong("Quá lâu.", "Too long.")
            return super().__call__(greys, dpi=dpi, layout=layout)

    monkeypatch.setattr(tesseract, "recognise_all", Slow())
    first, second = read_sheets([prepare(image, dpi=dpi) for image, dpi in pages(2)], seconds=0.2)
    assert isinstance(first, TookTooLong)
    assert isinstance(second, OcrPage)
    assert [w.again is not None for line in second.lines for w in line.words] == [True] * 8  # read twice all the same


@needs_font
@needs_tesseract
@pytest.mark.slow
def test_together_is_read_what_is_read_alone() -> None:
    upright, turned = letterhead().image, letterhead().image.transpose(Image.Transpose.ROTATE_90)
    small = upright.crop((0, 0, upright.width, 300))
    together = read_sheets([prepare(image, dpi=200) for image in (upright, small, turned)])
    assert together == [ocr_image(image, dpi=200) for image in (upright, small, turned)]
