"""Ảnh quét (PNG, JPEG, TIFF): one picture, a TIFF of several pages, or several pictures that are the pages of one document."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import PurePath

from PIL import Image

from dondoc.errors import EmptyFile, TooLarge
from dondoc.model import Source, Text
from dondoc.readers import tesseract
from dondoc.readers.child import Progress, Report, call
from dondoc.readers.limits import DEFAULT, Limits
from dondoc.readers.ocr import OcrPage
from dondoc.readers.ocr_queue import ocr_pages
from dondoc.readers.ocr_text import join_pages
from dondoc.readers.picture import open_frames, page_count

_EXTENSIONS = (".png", ".jpg", ".jpeg", ".tif", ".tiff")
_PAGE_NAME = re.compile(r"(?P<stem>.*?)(?P<mark>[-_ ]*(?:p|pg|page|trang|tr)[-_ ]?|[-_ ]|[-_ ]?\()?(?P<number>\d{1,4})\)?", re.I | re.S)


def read_image(data: bytes, *, source: Source, limits: Limits = DEFAULT, progress: Progress | None = None) -> Text:
    """Read one picture file by OCR; each page of a TIFF is a page. ``source`` is given back with its pages and ``ocr`` True.

    Raises EmptyFile (E101), UnknownFormat (E102), BrokenFile (E103), TooLarge (E105), TookTooLong (E106), MissingTool (E201).
    """
    return read_images([data], source=source, limits=limits, progress=progress)


def read_images(files: Sequence[bytes], *, source: Source, limits: Limits = DEFAULT, progress: Progress | None = None) -> Text:
    """Read several picture files as the pages of one document, in the order given. Raises as ``read_image`` does."""
    if not files or not all(files):
        raise EmptyFile("Tệp ảnh rỗng (0 byte).", "The picture file is empty.")
    size = sum(map(len, files))
    if size > limits.max_bytes:
        raise TooLarge(
            f"Ảnh quá lớn ({size} byte, giới hạn {limits.max_bytes}).", f"The pictures have {size} bytes; the limit is {limits.max_bytes}."
        )
    tesseract.find()  # say what is missing before a child is started
    text = call("dondoc.readers.image:read_in_child", list(files), source, limits, limits=limits, progress=progress)
    assert isinstance(text, Text)
    return text


def read_in_child(files: Sequence[bytes], source: Source, limits: Limits, report: Report) -> Text:
    """The child's part of ``read_images``: decode, recognise, join."""
    pages: list[OcrPage] = []
    count = len(files) if len(files) > 1 else page_count(files[0], limits=limits)
    for page in ocr_pages(_pictures(files, limits, report), pages=count, seconds=limits.ocr_seconds):
        pages.append(page)
        report(len(pages), 0)
    return join_pages(pages, source, boxes=limits.boxes)


def _pictures(files: Sequence[bytes], limits: Limits, report: Report) -> Iterator[tuple[Image.Image, float]]:
    done = 0
    for data in files:
        for frame in open_frames(data, limits=limits):
            done += 1
            if done > limits.max_pages:
                raise TooLarge(
                    f"Quá giới hạn {limits.max_pages} trang. Tăng --max-pages nếu cần đọc hết.", f"More than {limits.max_pages} pages."
                )
            report.ocr()
            yield frame.image, frame.dpi


def scans_of_one(names: Sequence[str]) -> list[list[str]]:
    """Names of files gathered by document: pictures named alike but for a page number that counts on by one are pages of one scan.

    ``["a-p0001.jpg", "a-p0002.jpg", "b.pdf"]`` -> ``[["a-p0001.jpg", "a-p0002.jpg"], ["b.pdf"]]``. Bare numbers without a
    mark of a page (``cv-8645.jpg``) count only from 0 or 1 on: else they are numbers of documents. Order of first appearance.
    """
    families: dict[tuple[str, str, str], dict[int, str]] = {}
    keys: dict[str, tuple[str, str, str]] = {}
    for name in names:
        path = PurePath(name)
        found = _PAGE_NAME.fullmatch(path.stem)
        if path.suffix.lower() in _EXTENSIONS and found:
            mark = (found["mark"] or "").strip("-_ (").lower()
            key = (str(path.parent / found["stem"]), mark, path.suffix.lower())
            keys[name] = key
            families.setdefault(key, {})[int(found["number"])] = name
    groups: list[list[str]] = []
    used: set[str] = set()
    for name in names:
        if name in used:
            continue
        family = families.get(keys[name], {}) if name in keys else {}
        group = [family[n] for n in sorted(family)] if _is_scan(family, keys.get(name)) else [name]
        groups.append(group)
        used.update(group)
    return groups


def _is_scan(family: dict[int, str], key: tuple[str, str, str] | None) -> bool:
    numbers = sorted(family)
    if key is None or len(numbers) < 2 or numbers != list(range(numbers[0], numbers[0] + len(numbers))):
        return False
    return bool(key[1]) or numbers[0] in (0, 1)
