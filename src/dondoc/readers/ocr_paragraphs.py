"""Đoạn văn trên trang quét: where a new paragraph begins, by white, by indent, by a short line before."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from dondoc.readers.ocr_pieces import OcrLine, Piece


def paragraphs(pieces: list[Piece], em: float, width: int, *, top: bool) -> list[OcrLine]:
    """Lines of plain flow, each told whether a paragraph begins there: more white above, a first-line indent, a short line before.

    ``top``: these are the first lines of the page, so the first may go on from the page before.
    """
    if not pieces:
        return []
    block = _block(pieces, em, width)
    gaps = [b.y - a.y for a, b in pairwise(pieces)]
    pitch = _pitch(gaps, em)
    out = [OcrLine(pieces[0].words, fresh=not top or block.is_indented(pieces[0]))]
    for (before, piece), gap in zip(pairwise(pieces), gaps, strict=True):
        both_centred = block.are_centred(before, piece)
        one_centred = not both_centred and block.is_centred(piece) != block.is_centred(before)
        fresh = gap > 1.3 * pitch or one_centred or (not both_centred and (block.is_indented(piece) or block.is_short(before)))
        out.append(OcrLine(piece.words, fresh=fresh))
    return out


@dataclass(frozen=True, slots=True)
class _Block:
    """Khối chữ: the left margin and the right edge of the running text."""

    margin: float
    edge: float
    em: float

    def is_indented(self, piece: Piece) -> bool:
        return piece.x0 > self.margin + 1.2 * self.em

    def is_short(self, piece: Piece) -> bool:
        return piece.x1 < self.edge - 3 * self.em

    def are_centred(self, above: Piece, below: Piece) -> bool:
        """Both stand in the middle of the measure, or one in the middle under the other."""
        under = abs((above.x0 + above.x1) - (below.x0 + below.x1)) / 2 < 0.8 * self.em and abs(above.x0 - below.x0) > self.em
        indented = self.is_indented(above) and self.is_indented(below)
        return (indented and under) or (self.is_centred(above) and self.is_centred(below))

    def is_centred(self, piece: Piece) -> bool:
        left, right = piece.x0 - self.margin, self.edge - piece.x1
        return left > 1.2 * self.em and right > 1.2 * self.em and abs(left - right) < 3 * self.em


def _block(pieces: list[Piece], em: float, width: int) -> _Block:
    wide = [p for p in pieces if p.x1 - p.x0 > 0.5 * width] or pieces
    lefts, rights = sorted(p.x0 for p in wide), sorted(p.x1 for p in wide)
    return _Block(lefts[len(lefts) // 4], rights[(3 * len(rights)) // 4], em)


def _pitch(gaps: list[float], em: float) -> float:
    """The usual distance of two lines of one paragraph: the lower of the common distances."""
    usual = sorted(g for g in gaps if 0.8 * em < g < 3 * em)
    return usual[len(usual) // 4] if usual else 1.6 * em
