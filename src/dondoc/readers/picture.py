"""Ảnh trang: pictures opened safely and made fit for reading: upright, on white, of any size and depth.

The size is taken from the header and checked before a pixel is decoded. Runs in the child process (``readers.child``).
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from io import BytesIO
from typing import TypeVar

from PIL import Image, ImageOps, JpegImagePlugin, PngImagePlugin, TiffImagePlugin, UnidentifiedImageError

from dondoc.errors import BrokenFile, TooLarge, UnknownFormat
from dondoc.readers.limits import Limits

_T = TypeVar("_T")

MM_PER_INCH = 25.4
_A4_LONG_SIDE = 11.69  # inches
_PLAUSIBLE = (4.0, 48.0)  # inches of a page's long side: from an A6 slip to an A0 map
_MEDIA = {"PNG": "image/png", "JPEG": "image/jpeg", "MPO": "image/jpeg", "TIFF": "image/tiff"}
# The readers of these formats, named here so that Pillow need not import forty others to find that of TIFF.
_FORMATS = tuple(plugin.format for plugin in (PngImagePlugin.PngImageFile, JpegImagePlugin.JpegImageFile, TiffImagePlugin.TiffImageFile))
_SIGNATURES = (b"\x89PNG", b"\xff\xd8\xff", b"II*\0", b"MM\0*", b"II+\0", b"MM\0+")
# What Pillow raises on malformed files, beside OSError: bad chunks, bad tags, numbers out of range.
_BROKEN = (OSError, SyntaxError, ValueError, TypeError, KeyError, IndexError, AttributeError, EOFError, OverflowError, ArithmeticError)


@dataclass(frozen=True, slots=True)
class Frame:
    """Một trang ảnh: the decoded picture, dots per inch (believed or worked out from A4), page and count from 1."""

    image: Image.Image
    dpi: float
    number: int
    count: int


def open_frames(data: bytes, *, limits: Limits) -> Iterator[Frame]:
    """The pages of a PNG, JPEG or TIFF, one at a time.

    Raises UnknownFormat (E102), BrokenFile (E103), TooLarge (E105: ``max_pixels`` of one page, ``max_pages``).
    """
    picture = _open(data)
    count = _frame_count(picture, limits)
    for index in range(count):
        if index:
            _guarded(partial(picture.seek, index))
        check_pixels(picture.size, limits)
        yield Frame(_guarded(lambda: _upright(picture)), believed_dpi(picture.size, picture.info.get("dpi")), index + 1, count)


def page_count(data: bytes, *, limits: Limits) -> int:
    """How many pages a PNG, JPEG or TIFF has. Raises as ``open_frames`` does, but for the pixels."""
    return _frame_count(_open(data), limits)


def media_type(data: bytes) -> str:
    """``image/png``, ``image/jpeg`` or ``image/tiff`` by what the bytes are. Raises UnknownFormat."""
    return _MEDIA[_open(data).format or ""]


def _open(data: bytes) -> Image.Image:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # the warning about size: our own limit is checked on the header
            return Image.open(BytesIO(data), formats=_FORMATS)
    except Image.DecompressionBombError as error:
        told = re.search(r"[0-9]+", str(error))  # "Image size (900000000 pixels) exceeds limit of …"
        raise _too_many_pixels(told.group() if told else "?") from error
    except UnidentifiedImageError as error:
        if data.startswith(_SIGNATURES):
            raise _broken(error) from error
        raise UnknownFormat(
            "Không phải ảnh PNG, JPEG hay TIFF đọc được. Hãy lưu lại ảnh ở một trong ba dạng này.",
            "Not a readable PNG, JPEG or TIFF picture.",
        ) from error
    except _BROKEN as error:
        raise _broken(error) from error


def _frame_count(picture: Image.Image, limits: Limits) -> int:
    if picture.format != "TIFF":  # a telephone's JPEG (MPO) carries its preview as a second picture: not a page
        return 1
    count = int(_guarded(lambda: getattr(picture, "n_frames", 1)))
    if count > limits.max_pages:
        raise TooLarge(
            f"Ảnh có {count} trang, quá giới hạn {limits.max_pages} trang. Tăng --max-pages nếu cần đọc hết.",
            f"The picture has {count} pages; the limit is {limits.max_pages}.",
        )
    return count


def check_pixels(size: tuple[int, int], limits: Limits) -> None:
    """Raise TooLarge (E105) when a picture of ``size`` has more than ``max_pixels``."""
    if size[0] * size[1] > limits.max_pixels:
        raise _too_many_pixels(f"{size[0]} × {size[1]} > {limits.max_pixels}")


def _too_many_pixels(how: str) -> TooLarge:
    return TooLarge(
        f"Ảnh quá lớn ({how} điểm ảnh): không mở để tránh hết bộ nhớ. Quét lại ở 200–300 dpi hoặc thu nhỏ ảnh.",
        f"The picture has too many pixels ({how}).",
    )


def _broken(error: BaseException) -> BrokenFile:
    said = re.sub(r" ?<_io\.BytesIO object[^>]*>", "", str(error))
    return BrokenFile(f"Ảnh hỏng hoặc bị cắt cụt ({said}). Hãy xin lại tệp gốc.", f"The picture is broken: {said}")


def _guarded(read: Callable[[], _T]) -> _T:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return read()
    except Image.DecompressionBombError as error:
        told = re.search(r"[0-9]+", str(error))  # "Image size (900000000 pixels) exceeds limit of …"
        raise _too_many_pixels(told.group() if told else "?") from error
    except _BROKEN as error:
        raise _broken(error) from error


def believed_dpi(size: tuple[int, int], said: object) -> float:
    """Dots per inch as the file says, if that makes a page of a possible size; else as if the long side were that of A4.

    Telephones and web sites write 72 whatever the picture is.
    """
    long_side = max(size)
    if isinstance(said, tuple) and said:
        try:
            dpi = float(said[0])
        except (TypeError, ValueError, ZeroDivisionError):
            dpi = 0.0
        if dpi > 0 and _PLAUSIBLE[0] <= long_side / dpi <= _PLAUSIBLE[1] / 2.8:
            return dpi
    return long_side / _A4_LONG_SIDE


def _upright(picture: Image.Image) -> Image.Image:
    """Decode, and turn as the EXIF data say."""
    picture.load()
    return ImageOps.exif_transpose(picture)


def on_white(image: Image.Image) -> Image.Image:
    """``L`` or ``RGB`` whatever the picture was: palettes, transparency, CMYK, 16 and 32 bits, 1 bit."""
    if image.mode in ("L", "RGB"):
        return image if "transparency" not in image.info else on_white(image.convert("RGBA"))
    if image.mode == "1":
        return image.convert("L")
    if image.mode in ("RGBA", "LA", "PA", "RGBa", "La") or "transparency" in image.info:
        image = image.convert("RGBA")
        paper = Image.new("RGB", image.size, "white")
        paper.paste(image, mask=image.getchannel("A"))
        return paper
    if image.mode == "F" or image.mode.startswith("I"):
        wide = image.convert("F")
        top = float(wide.getextrema()[1])  # type: ignore[arg-type]
        # 16-bit scanners fill the range; a 32-bit picture of small numbers is an 8-bit one.
        return wide.point(lambda v: v * (255.0 / 65535.0 if top > 255 else 1.0) + 0).convert("L")
    return image.convert("RGB")


def scaled(image: Image.Image, factor: float) -> Image.Image:
    """Larger or smaller; 1-bit pictures must be grey before, or letters break."""
    size = (max(1, round(image.width * factor)), max(1, round(image.height * factor)))
    if size == image.size:
        return image
    return image.resize(size, Image.Resampling.LANCZOS, reducing_gap=3.0)
