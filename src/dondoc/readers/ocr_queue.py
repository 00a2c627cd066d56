"""Hàng đợi nhận dạng: pages of one document are read a few at a time, on all processors, and come back one by one in order.

A start of the program costs a tenth of a second and is shared by the pages of a batch; batches are small enough for all
processors to have work, for memory to stay bounded, and for progress to be seen.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor

from PIL import Image

from dondoc.errors import DondocError
from dondoc.readers import tesseract
from dondoc.readers.ocr import OcrPage, Sheet, prepare, read_sheets

_MOST_PAGES = 4  # of a batch: the start is then two in a hundred of the whole
_MOST_PIXELS = 48_000_000  # of a batch: four pages at 300 dpi


class PageQueue:
    """Hàng đợi trang: ``put`` pages, ask for their outcomes in the same order.

    ``pages`` is how many may come: few pages are dealt out evenly. ``seconds`` is for each page.
    """

    def __init__(self, pages: int, *, seconds: float = tesseract.SECONDS) -> None:
        self.workers = max(1, min(8, os.cpu_count() or 1))
        self.batch = max(1, min(_MOST_PAGES, -(-pages // self.workers)))
        self._seconds = seconds
        self._pool: ThreadPoolExecutor | None = None
        self._gathered: list[tuple[Sheet, Future[OcrPage]]] = []

    @property
    def most_waiting(self) -> int:
        """How many pages may be on their way before the first of them should be waited for: every processor then has its batch."""
        return self.workers * self.batch

    def put(self, image: Image.Image, *, dpi: float) -> Future[OcrPage]:
        """Make a page ready and give it to its batch. The future raises MissingTool, TookTooLong, BrokenFile."""
        sheet, page = prepare(image, dpi=dpi), Future[OcrPage]()
        if self._gathered and sum(s.pixels for s, _ in self._gathered) + sheet.pixels > _MOST_PIXELS:
            self._begin()
        self._gathered.append((sheet, page))
        if len(self._gathered) >= self.batch:
            self._begin()
        return page

    def outcome(self, page: Future[OcrPage]) -> OcrPage:
        """Wait for a page; its batch is begun as it is where it waits for more pages. Raises what the page's future raises."""
        if any(page is other for _, other in self._gathered):
            self._begin()
        return page.result()

    def _begin(self) -> None:
        self._pool = self._pool or ThreadPoolExecutor(self.workers)
        self._pool.submit(_read, self._gathered, self._seconds)
        self._gathered = []

    def close(self) -> None:
        """Let go of the threads; batches that were not begun are not read."""
        self._gathered = []
        if self._pool is not None:
            self._pool.shutdown(cancel_futures=True)


def _read(batch: list[tuple[Sheet, Future[OcrPage]]], seconds: float) -> None:
    try:
        found = read_sheets([sheet for sheet, _ in batch], seconds=seconds)
    except BaseException as error:
        for _, page in batch:
            page.set_exception(error)
        return
    for (_, page), one in zip(batch, found, strict=True):
        if isinstance(one, DondocError):
            page.set_exception(one)
        else:
            page.set_result(one)


def ocr_pages(images: Iterable[tuple[Image.Image, float]], *, pages: int, seconds: float = tesseract.SECONDS) -> Iterator[OcrPage]:
    """Read pages (picture, dpi), given back in order; ``pages`` is how many there may be. Raises as ``ocr_image`` does."""
    queue = PageQueue(pages, seconds=seconds)
    waiting: deque[Future[OcrPage]] = deque()
    try:
        for image, dpi in images:
            waiting.append(queue.put(image, dpi=dpi))
            while waiting and (waiting[0].done() or len(waiting) > queue.most_waiting):
                yield queue.outcome(waiting.popleft())
        while waiting:
            yield queue.outcome(waiting.popleft())
    finally:
        queue.close()
