"""Máy in thử: makes small PDFs by hand, so that every point on the page is the test's own. Needs no font and no package.

Letters are coded one by one and mapped to Unicode by a ToUnicode table, as office programs do; the shapes are those of
Times-Roman, so the text layer is right and the picture is not: what OCR must read is drawn by Pillow.
"""

from __future__ import annotations

import zlib
from dataclasses import dataclass, field
from io import BytesIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image

NARROW, WIDE = "iljtfrI.,:;'|!()/[]-", "mwMWƠÔOĐĂÂA"


def width_of(words: str, size: float) -> float:
    """How wide the words are printed, in points."""
    return sum(250 if c == " " else 290 if c in NARROW else 740 if c in WIDE else 640 if c.isupper() else 470 for c in words) * size / 1000


@dataclass
class Sheet:
    """Một trang: what is drawn, in points from the top left corner."""

    width: float = 595.0
    height: float = 842.0
    rotate: int = 0
    drawn: list[bytes] = field(default_factory=list)
    images: list[Image] = field(default_factory=list)
    widgets: list[tuple[tuple[float, float, float, float], Image]] = field(default_factory=list)
    words: list[tuple[int, str]] = field(default_factory=list)

    def text(self, x: float, y: float, words: str, *, size: float = 14.0, font: str = "F1", turn: int = 0) -> Sheet:
        """Words whose foot stands at ``y``; ``turn`` 90 runs them up the page."""
        matrix = {0: "1 0 0 1", 90: "0 1 -1 0", 180: "-1 0 0 -1", 270: "0 -1 1 0"}[turn]
        self.words.append((len(self.drawn), words))
        self.drawn.append(f"BT /{font} {size} Tf {matrix} {x} {self.height - y} Tm ".encode() + b"%s Tj ET")
        return self

    def centre(self, y: float, words: str, *, size: float = 14.0, x: float | None = None) -> Sheet:
        """Words with their middle at ``x`` (the page's middle)."""
        middle = self.width / 2 if x is None else x
        return self.text(middle - width_of(words, size) / 2, y, words, size=size)

    def lines(self, x: float, y: float, lines: list[str], *, size: float = 14.0, leading: float = 18.0, indent: float = 0.0) -> float:
        """Lines under one another, the first one indented; gives the y of the next."""
        for index, line in enumerate(lines):
            self.text(x + (indent if not index else 0), y + index * leading, line, size=size)
        return y + len(lines) * leading

    def rule(self, x0: float, y0: float, x1: float, y1: float) -> Sheet:
        """A line."""
        self.drawn.append(f"0.5 w {x0} {self.height - y0} m {x1} {self.height - y1} l S".encode())
        return self

    def bar(self, x0: float, y0: float, x1: float, y1: float) -> Sheet:
        """A filled box, as Word draws the borders of cells."""
        self.drawn.append(f"{x0} {self.height - y1} {x1 - x0} {y1 - y0} re f".encode())
        return self

    def grid(self, xs: list[float], ys: list[float], *, bars: bool = False) -> Sheet:
        """A ruled table."""
        for y in ys:
            _ = self.bar(xs[0], y - 0.25, xs[-1], y + 0.25) if bars else self.rule(xs[0], y, xs[-1], y)
        for x in xs:
            _ = self.bar(x - 0.25, ys[0], x + 0.25, ys[-1]) if bars else self.rule(x, ys[0], x, ys[-1])
        return self

    def raw(self, content: bytes) -> Sheet:
        """PDF operators as they are."""
        self.drawn.append(content)
        return self

    def picture(self, image: Image, x: float, y: float, width: float, height: float) -> Sheet:
        """A picture with its top left corner at (x, y)."""
        self.images.append(image)
        self.drawn.append(f"q {width} 0 0 {height} {x} {self.height - y - height} cm /Im{len(self.images)} Do Q".encode())
        return self

    def signature_field(self, image: Image, x: float, y: float, width: float, height: float) -> Sheet:
        """A signature field (not signed) that shows a picture."""
        self.widgets.append(((x, self.height - y - height, x + width, self.height - y), image))
        return self


@dataclass
class Press:
    """Tệp: pages in order. ``fonts`` maps a resource name to a base font; F1 has a ToUnicode table, others are Latin-1."""

    fonts: dict[str, str] = field(default_factory=dict)
    sheets: list[Sheet] = field(default_factory=list)
    objects: list[bytes] = field(default_factory=list)

    def page(self, **shape: float) -> Sheet:
        """A new page."""
        self.sheets.append(Sheet(**shape))  # type: ignore[arg-type]
        return self.sheets[-1]

    def save(self) -> bytes:
        """The file."""
        self.objects = [b"", b"", b""]  # catalog, pages, resources
        codes = self._codes()
        fonts = " ".join(f"/{name} {self._add(_latin_font(base))} 0 R" for name, base in self.fonts.items())
        fonts += f" /F1 {self._unicode_font(codes)} 0 R"
        kids, widgets = [], []
        for sheet in self.sheets:
            images = " ".join(f"/Im{i} {self._image(image)} 0 R" for i, image in enumerate(sheet.images, 1))
            content = self._add(_stream(b"\n".join(_coded(sheet, codes))))
            page = len(self.objects) + 1
            self.objects.append(b"")
            mine = [self._widget(box, image, page) for box, image in sheet.widgets]
            widgets += mine
            self.objects[page - 1] = (
                f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {sheet.width} {sheet.height}]/Rotate {sheet.rotate}/Contents {content} 0 R"
                f"/Resources<</Font<<{fonts}>>/XObject<<{images}>>>>/Annots[{' '.join(f'{w} 0 R' for w in mine)}]>>"
            ).encode()
            kids.append(page)
        form = f"/AcroForm<</Fields[{' '.join(f'{w} 0 R' for w in widgets)}]/SigFlags 3>>" if widgets else ""
        self.objects[0] = f"<</Type/Catalog/Pages 2 0 R{form}>>".encode()
        self.objects[1] = f"<</Type/Pages/Count {len(kids)}/Kids[{' '.join(f'{k} 0 R' for k in kids)}]>>".encode()
        self.objects[2] = b"<<>>"
        return assemble(self.objects)

    def _add(self, body: bytes) -> int:
        self.objects.append(body)
        return len(self.objects)

    def _codes(self) -> dict[str, int]:
        letters = sorted({c for s in self.sheets for at, words in s.words if b"/F1 " in s.drawn[at] for c in words} | {" "})
        if len(letters) > 220:
            raise ValueError("too many different letters for one font")
        return {c: 33 + i for i, c in enumerate(letters)}

    def _unicode_font(self, codes: dict[str, int]) -> int:
        pairs = "\n".join(f"<{code:02x}> <{letter.encode('utf-16-be').hex()}>" for letter, code in codes.items())
        cmap = (
            "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def 1 begincodespacerange <00> <ff> endcodespacerange\n"
            f"{len(codes)} beginbfchar\n{pairs}\nendbfchar endcmap end end"
        )
        table = self._add(_stream(cmap.encode()))
        widths = " ".join(str(round(width_of(letter, 1000))) for letter in codes)
        first, last = min(codes.values()), max(codes.values())
        return self._add(
            f"<</Type/Font/Subtype/Type1/BaseFont/Times-Roman/FirstChar {first}/LastChar {last}/Widths[{widths}]/ToUnicode {table} 0 R>>".encode()
        )

    def _image(self, image: Image) -> int:
        pixels = image.convert("RGB")
        return self._add(
            _stream(
                pixels.tobytes(),
                f"/Type/XObject/Subtype/Image/Width {pixels.width}/Height {pixels.height}/ColorSpace/DeviceRGB/BitsPerComponent 8",
            )
        )

    def _widget(self, box: tuple[float, float, float, float], image: Image, page: int) -> int:
        x0, y0, x1, y1 = box
        shown = self._image(image)
        face = self._add(
            _stream(
                f"q {x1 - x0} 0 0 {y1 - y0} 0 0 cm /Im Do Q".encode(),
                f"/Type/XObject/Subtype/Form/BBox[0 0 {x1 - x0} {y1 - y0}]/Resources<</XObject<</Im {shown} 0 R>>>>",
            )
        )
        return self._add(
            f"<</Type/Annot/Subtype/Widget/FT/Sig/T(S{len(self.objects)})/F 132/Rect[{x0} {y0} {x1} {y1}]/P {page} 0 R/AP<</N {face} 0 R>>>>".encode()
        )


def assemble(objects: list[bytes]) -> bytes:
    """The objects as a file; the first is the catalog."""
    out = BytesIO()
    out.write(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, body))
    start = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    out.writelines(b"%010d 00000 n \n" % place for place in places)
    out.write(b"trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start))
    return out.getvalue()


def _latin_font(base: str) -> bytes:
    return (
        f"<</Type/Font/Subtype/Type1/BaseFont/{base}/Encoding/WinAnsiEncoding/FirstChar 32/LastChar 255/Widths[{'500 ' * 224}]>>".encode()
    )


def _coded(sheet: Sheet, codes: dict[str, int]) -> list[bytes]:
    drawn = list(sheet.drawn)
    for at, words in sheet.words:
        code = bytes(codes[c] for c in words) if b"/F1 " in drawn[at] else words.encode("latin-1")
        drawn[at] = drawn[at] % (b"<" + code.hex().encode() + b">")
    return drawn


def _stream(data: bytes, entries: str = "") -> bytes:
    packed = zlib.compress(data)
    return f"<<{entries}/Filter/FlateDecode/Length {len(packed)}>>\nstream\n".encode() + packed + b"\nendstream"
