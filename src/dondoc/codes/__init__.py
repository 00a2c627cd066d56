"""Số và ký hiệu: the one home of ``21-KL/TW``, ``8645/UBND-VX``, ``98/2023/QH15``: reading, writing, comparing.

Three shapes (``Code.form``): ``dash`` (Party and some mass organisations: ``{n}-{TYPE}/{ORG}``), ``slash`` (State:
``{n}/{TYPE}-{ORG}``, with the year for normative texts; a dispatch names no type: ``{n}/{ORG}-{UNIT}``) and
``assembly`` (``{n}/{yyyy}/QH15``). Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.3; Hướng dẫn
36-HD/VPTW §1.3; Hướng dẫn 05-HD/VPTW §I.3.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from ..errors import UnreadableCode
from ..folding import nfc
from ..frozen import made_quickly
from ..lexicon import LEXICON, Lexicon
from .shapes import ASSEMBLY, CODE, DASH, GROUP_START, KIND_LETTERS, PLAIN, PLAIN_CODE, PLAIN_REST, SLIP, squeeze
from .symbols import ALWAYS_DATED, Symbol, canonical, read_symbol, split_run

__all__ = ["DASH", "GROUP_START", "KIND_LETTERS", "PLAIN_CODE", "Code", "ReadCode", "Symbol", "code_key", "plain_code", "read_code"]


@made_quickly
@dataclass(frozen=True, slots=True)
class Code:
    """Số và ký hiệu. ``str(code)`` is the canonical writing: as printed, inner blanks and line breaks dropped.

    ``key`` is for comparing: no leading zeros, upper case; two codes are equal when their keys are. ``number`` leaves
    out a letter ("12a/QĐ-UBND"). ``doubt`` says in Vietnamese why the reading is not sure, None where it is.
    """

    printed: str = field(compare=False)
    key: str
    number: int = field(compare=False)
    year: int | None = field(compare=False)
    sign: Symbol = field(compare=False)
    doubt: str | None = field(default=None, compare=False)

    @classmethod
    def parse(cls, printed: str, lexicon: Lexicon = LEXICON) -> Code:
        """Read a code as printed, with nothing before or after it. Raises UnreadableCode, which keeps ``printed``."""
        bare = nfc(printed).strip()
        found = read_code(bare, 0, lexicon)
        if found is None or bare[found.end :].strip(" ²³¹0123456789.,;*"):
            raise UnreadableCode(
                f"“{printed}” không phải số và ký hiệu văn bản. Viết như 21-KL/TW, 1513/QĐ-UBND, 98/2023/QH15.",
                f"{printed!r} is not the number and symbol of a document.",
                place=printed,
            )
        return found.code

    def __str__(self) -> str:
        return self.printed

    @property
    def symbol(self) -> str:
        """Ký hiệu: what follows the number and the year: ``KL/TW``, ``UBND-VX``, ``QH15``."""
        return self.sign.mark

    @property
    def form(self) -> str:
        """dash | slash | assembly."""
        return self.sign.form

    @property
    def kind(self) -> str | None:
        """The abbreviation of the type in its canonical case, None where the code names none (công văn, luật)."""
        return self.sign.kind

    @property
    def parts(self) -> tuple[str, ...]:
        """The issuers and units of the symbol."""
        return self.sign.parts

    @property
    def normative(self) -> bool:
        """Văn bản quy phạm pháp luật: a State code with its year. ``74/NQ-CP`` is administrative, ``…/2025/NQ-CP`` is not."""
        return self.year is not None

    def kinds(self, lexicon: Lexicon = LEXICON) -> tuple[str, ...]:
        """The kinds of document that the code alone allows; ``()`` when it says nothing. Party ``QĐ`` gives two."""
        return self.sign.kinds(lexicon)

    def issuers(self, lexicon: Lexicon = LEXICON) -> tuple[str, ...]:
        """Names of the bodies behind the symbol, as far as the lexicon knows them. A dispatch's second group is a unit."""
        return self.sign.issuers(lexicon)

    @property
    def family(self) -> str:
        """For joining mentions: the key without what writers add to a code or leave out of it.

        ``193/2025/NQ-QH15`` is ``193/2025/QH15``; ``88/NĐ-CP`` lacks a year that a decree always has: ``88/*/NĐ-CP`` for both.
        """
        if self.sign.form == "slash":
            if self.sign.kind in ALWAYS_DATED:
                return f"{self.number}/*/{self.sign.upper}"
            if self.year is not None and len(self.sign.parts) == 1 and ASSEMBLY.fullmatch(self.sign.parts[0]):
                return f"{self.number}/{self.year}/{self.sign.parts[0]}"
        return self.key


class ReadCode(NamedTuple):
    """Số và ký hiệu tại chỗ: a code and where it stands: ``text[start:end]``."""

    code: Code
    start: int
    end: int


def code_key(printed: str) -> str:
    """The form for comparing: no blanks, no leading zeros, upper case: ``03 -kh/tw`` -> ``3-KH/TW``."""
    return _without_zeros(squeeze(nfc(printed)).upper())


def read_code(text: str, pos: int, lexicon: Lexicon = LEXICON) -> ReadCode | None:
    """The code that begins at ``pos`` (its first digit) of an NFC text, or None.

    A digit of a footnote that sticks to the end (``60-NQ/TW1``) is left outside. Whether a lone group
    (``155/CP``, ``12/CLB``) is a code is for the words before it to say: such a code carries a ``doubt``.
    """
    plain = PLAIN.match(text, pos)
    if plain is not None:
        code = plain_code(plain[1], plain[2], lexicon)
        return None if code is None else ReadCode(code, pos, plain.end())
    found = CODE.match(text, pos)
    if found is None:
        return _read_slip(text, pos, lexicon)
    number, kind, organ, year, sign, mark = found.groups()
    read = read_symbol(kind, mark or organ, year is not None, lexicon)  # symbols are few and kept; numbers are many
    if read is None:
        return None
    symbol, cut = read
    if year is None:
        code = _code(number, "/" if kind is None else "-", None, symbol, symbol.doubt)
    elif sign == "/":
        code = _code(number, f"/{year}/", int(year), symbol, symbol.doubt)
    else:
        code = _code(number, f"/{year}-", int(year), symbol, "sau năm là gạch ngang, thể thức là gạch chéo")  # 48/2017-TT-BYT
    return ReadCode(code, pos, found.end() - cut)


def plain_code(number: str, rest: str, lexicon: Lexicon) -> Code | None:
    """The code that ``PLAIN_CODE`` matched: its number, and the rest, of which few are in use, so each is read once."""
    known = _plain_rest(rest, lexicon)
    if known is None:
        return None
    symbol, upper, year = known
    value, printed = int(number), number + rest
    # The most are printed as they are compared.
    return Code(printed, printed if upper is rest and number[0] != "0" else f"{value}{upper}", value, year, symbol, symbol.doubt)


@lru_cache(maxsize=1 << 14)
def _plain_rest(rest: str, lexicon: Lexicon) -> tuple[Symbol, str, int | None] | None:
    """``/2023/NĐ-CP`` -> its symbol, the same in capitals, its year."""
    found = PLAIN_REST.fullmatch(rest)
    if found is None:
        return None
    kind, year, mark = found.groups()
    read = read_symbol(kind, mark, year is not None, lexicon)
    return None if read is None else (read[0], rest if rest.isupper() else rest.upper(), int(year) if year else None)


def _code(number: str, joint: str, year: int | None, symbol: Symbol, doubt: str | None) -> Code:
    if number.isdigit():
        value = int(number)
        printed = f"{number}{joint}{symbol.mark}"
        alike = symbol.mark is symbol.upper and number[0] != "0"  # the most are printed as they are compared
        return Code(printed, printed if alike else f"{value}{joint}{symbol.upper}", value, year, symbol, doubt)
    if "." in number:  # 66.7/2025/NQ-CP: the seventh of a row under one number
        value = int(number.split(".")[0])
        return Code(f"{number}{joint}{symbol.mark}", f"{number}{joint}{symbol.upper}", value, year, symbol, doubt)
    value = int(number[:-1])  # 12a/QĐ-UBND
    return Code(f"{number}{joint}{symbol.mark}", f"{value}{number[-1].upper()}{joint}{symbol.upper}", value, year, symbol, doubt)


def _without_zeros(key: str) -> str:
    return key.lstrip("0") if key[:1] == "0" and key[1:2].isdigit() else key


def _read_slip(text: str, pos: int, lexicon: Lexicon) -> ReadCode | None:
    """``01-ĐATU``: the slash was left out. Kept as printed and doubted; only where both halves are known."""
    found = SLIP.match(text, pos)
    halves = split_run(found["run"], lexicon) if found else None
    if found is None or halves is None:
        return None
    number, (kind, organ) = found["number"], halves
    doubt = f"thiếu dấu gạch chéo, có thể là {number}-{kind}/{organ}"
    symbol = Symbol(found["run"], found["run"].upper(), canonical(kind, lexicon), (organ,), "dash", doubt)
    return ReadCode(_code(number, "-", None, symbol, doubt), pos, found.end())
