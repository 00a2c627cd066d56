"""Số và ký hiệu: the one home of ``21-KL/TW``, ``8645/UBND-VX``, ``98/2023/QH15``: reading, writing, comparing.

Three shapes (``Code.form``): ``dash`` (Party and some mass organisations: ``{n}-{TYPE}/{ORG}``), ``slash`` (State:
``{n}/{TYPE}-{ORG}``, with the year for normative texts; a dispatch names no type: ``{n}/{ORG}-{UNIT}``) and
``assembly`` (``{n}/{yyyy}/QH15``). Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.3; Hướng dẫn
36-HD/VPTW §1.3; Hướng dẫn 05-HD/VPTW §I.3.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from .errors import UnreadableCode
from .folding import nfc, strip_marks
from .lexicon import LEXICON, Lexicon

GROUP_START = _UP = "A-ZĐƯƠÂÊÔĂ"  # the letters that may begin a group of a symbol
_LOW = "a-zđ"
# A group of the symbol: capitals, at most two small letters together (TTg, SNgV, CTrHĐ); ``&`` and its broken form ``<`` inside.
_WORD = rf"[{_UP}](?:[{_LOW}]{{0,2}}[{_UP}0-9]){{0,24}}[{_LOW}]{{0,2}}(?![a-zà-ỹđ])"
_GROUP = rf"{_WORD}(?:[ ]?[&<][ ]?{_WORD}){{0,3}}"
_PAGE = r"(?:[ \t]*-?[ \t]*[0-9]{1,3}[ \t]*-?[ \t\r]*\n\s{0,8})?"  # a page number that stands alone in a code broken over two pages
_BEFORE = r"[ \t\xa0\\]{0,3}"  # a blank or a Markdown escape before a sign
_AFTER = rf"\\?[ \t\xa0]{{0,3}}(?:\n\s{{0,8}}{_PAGE})?"  # blanks or the end of the line (or of the page) after it
DASH = _DASH = "[-–—−‐‑]"  # printed, typed and pasted dashes
_TIGHT = rf"(?:\\?{_DASH}(?:[ ]?\n\s{{0,8}})?|\.)"
_LOOSE = rf"{_BEFORE}{_DASH}{_AFTER}"
_CODE = re.compile(
    rf"""(?P<number>[0-9]{{1,6}}(?:[a-eA-E](?=[/-]))?){_BEFORE}
    (?: {_DASH}{_AFTER}(?P<kind>{_WORD}){_BEFORE}/{_AFTER}(?P<organ>{_GROUP}(?:{_TIGHT}{_GROUP}){{0,6}}(?:/nb\b)?)
      | /{_AFTER}(?:(?P<year>(?:19|20)[0-9]{{2}}){_BEFORE}(?:/|{_DASH}){_AFTER})?
        (?P<mark>(?:NQLT|TTLT)(?:{_LOOSE}{_GROUP}){{1,6}} | {_GROUP}(?:{_LOOSE}{_GROUP}(?:{_TIGHT}{_GROUP}){{0,6}})?)
    )""".replace("[ ]", "\\ "),
    re.VERBOSE,
)
_SLIP = re.compile(rf"(?P<number>[0-9]{{1,6}}){_BEFORE}{_DASH}[ ]?(?P<run>[{_UP}][{_UP}{_LOW}]{{2,12}})(?![\w/-])")
_NOISE = re.compile(rf"[\s\xa0\\*]+|{_DASH}")
_ROMAN = re.compile(r"X{0,3}(?:IX|IV|V?I{0,3})")
_ASSEMBLY = re.compile(r"(?:QH|UBTVQH)[0-9]{1,2}")


@dataclass(frozen=True, slots=True)
class Code:
    """Số và ký hiệu. ``str(code)`` is the canonical writing: as printed, inner blanks and line breaks dropped.

    ``mark`` is what follows the number and the year (``KL/TW``, ``UBND-VX``, ``QH15``); ``kind`` the abbreviation of
    the type in its canonical case, None where the code names none (công văn, luật); ``parts`` the issuer and units after it.
    ``doubt`` says in Vietnamese why the reading is not sure, None where it is. Two codes are equal when their ``key`` is.
    """

    printed: str = field(compare=False)
    key: str  # no leading zeros, upper case
    number: int = field(compare=False)
    year: int | None = field(compare=False)
    mark: str = field(compare=False)
    kind: str | None = field(compare=False)
    parts: tuple[str, ...] = field(compare=False)
    form: str = field(compare=False)  # dash | slash | assembly
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
        """Ký hiệu: what follows the number, the year left out."""
        return self.mark

    @property
    def normative(self) -> bool:
        """Văn bản quy phạm pháp luật: a State code with its year. ``74/NQ-CP`` is administrative, ``…/2025/NQ-CP`` is not."""
        return self.year is not None

    def kinds(self, lexicon: Lexicon = LEXICON) -> tuple[str, ...]:
        """The kinds of document that the code alone allows; ``()`` when it says nothing. Party ``QĐ`` gives two."""
        if self.form == "assembly":
            return ("phap_lenh", "nghi_quyet") if self.mark.startswith("UBTVQH") else ("luat", "bo_luat", "nghi_quyet")
        if self.kind is None:
            return ("cong_van",) if self.form == "slash" and len(self.parts) > 1 else ()
        tables, kind = _abbreviations(lexicon), self.kind.upper()
        return tables[self.form].get(kind) or tables["slash"].get(kind) or tables[self.form].get(_marked(kind, lexicon), ())

    @property
    def family(self) -> str:
        """For joining mentions: the key without what writers add to a code or leave out of it.

        ``193/2025/NQ-QH15`` is ``193/2025/QH15``; ``88/NĐ-CP`` lacks a year that a decree always has: ``88/*/NĐ-CP`` for both.
        """
        if self.form == "slash" and self.year and len(self.parts) == 1 and _ASSEMBLY.fullmatch(self.parts[0]):
            return f"{self.number}/{self.year}/{self.parts[0]}"
        if self.form == "slash" and self.kind in _ALWAYS_DATED:
            return f"{self.number}/*/{self.mark.upper()}"
        return self.key

    def issuers(self, lexicon: Lexicon = LEXICON) -> tuple[str, ...]:
        """Names of the bodies behind the symbol, as far as the lexicon knows them. A dispatch's second group is a unit."""
        names = lexicon.table("bodies.symbols")
        parts = self.parts[:1] if self.form == "slash" and self.kind is None else self.parts
        return tuple(names[bare] for part in parts if (bare := _known(part, names)) is not None)


_ALWAYS_DATED = ("NĐ", "TTLT", "NQLT")  # normative by nature: their codes carry the year


class ReadCode(NamedTuple):
    """A code and where it stands: ``text[start:end]``."""

    code: Code
    start: int
    end: int


def code_key(printed: str) -> str:
    """The form for comparing: no blanks, no leading zeros, upper case: ``03 -kh/tw`` -> ``3-KH/TW``."""
    bare = _NOISE.sub(_plain, nfc(printed)).upper()
    return bare.lstrip("0") if bare[:1] == "0" and bare[1:2].isdigit() else bare


def read_code(text: str, pos: int, lexicon: Lexicon = LEXICON) -> ReadCode | None:
    """The code that begins at ``pos`` (its first digit) of an NFC text, or None.

    A digit of a footnote that sticks to the end (``60-NQ/TW1``) is left outside. Whether a lone group
    (``155/CP``, ``12/CLB``) is a code is for the words before it to say: such a code carries a ``doubt``.
    """
    found = _CODE.match(text, pos) or _SLIP.match(text, pos)
    if found is None:
        return None
    raw = found.group()
    made = _make(raw, lexicon)
    if made is None:
        return None
    code, cut = made
    return ReadCode(code, pos, found.end() - cut)


def _plain(noise: re.Match[str]) -> str:
    return "-" if noise.group().strip(" \t\r\n\f\v\xa0\\*") else ""


@lru_cache(maxsize=1 << 15)
def _make(raw: str, lexicon: Lexicon) -> tuple[Code, int] | None:
    """The code in ``raw`` and how many characters at its end are not part of it."""
    found = _CODE.fullmatch(raw)
    if found is None:
        return _mend(raw, lexicon)
    names = lexicon.table("bodies.symbols")
    number, year, dashed = found["number"], found["year"], found["kind"] is not None
    groups, cut = _groups(found["organ"] if dashed else found["mark"], names)
    kinds = _abbreviations(lexicon)["dash" if dashed else "slash"]
    mark = "".join(groups)
    parts = tuple(g for g in groups[0::2] if g != "nb")  # "/nb" marks an internal paper, it is no body
    assembly = year is not None and len(parts) == 1 and _ASSEMBLY.fullmatch(parts[0]) is not None
    kind: str | None = None
    if dashed:
        kind = _NOISE.sub(_plain, found["kind"])
        mark = f"{kind}/{mark}"
    elif len(parts) > 1 and (parts[0].upper() in kinds or _marked(parts[0].upper(), lexicon) in kinds):
        kind, parts = parts[0], parts[1:]
    elif len(parts) == 1 and not assembly and not _may_stand_alone(parts[0]):
        return None
    if sum(c.isupper() for c in mark) < 2:
        return None
    form = "assembly" if assembly else "dash" if dashed else "slash"
    slip = year is not None and "/" not in raw[found.end("year") : found.start("mark")]  # 48/2017-TT-BYT
    whole = (f"{number}/{year}" if year else number) + ("-" if dashed or slip else "/") + mark
    if slip:
        doubt: str | None = "sau năm là gạch ngang, thể thức là gạch chéo"
    elif kind in _ALWAYS_DATED and year is None:
        doubt = "thiếu năm: số của loại văn bản này luôn có năm"
    else:
        doubt = _doubt(kind, parts, form, kinds, names)
    value = int(number.rstrip("abcdeABCDE"))
    return Code(whole, code_key(whole), value, int(year) if year else None, mark, _canonical(kind, lexicon), parts, form, doubt), cut


def _groups(printed: str, names: Mapping[str, str]) -> tuple[list[str], int]:
    """Groups and the signs between them, and how long the footnote's digits after the last one are."""
    bare = _NOISE.sub(_plain, printed)
    pieces = re.split(r"([-.]|/(?=nb$))", bare)
    last = pieces[-1]
    stem = last.rstrip("0123456789")
    if stem != last and last not in names:
        glued = len(last) - len(stem)
        if stem in ("QH", "UBTVQH"):  # the term has two digits; what follows them is a footnote
            glued = max(0, glued - 2)
        elif stem not in names and stem.upper() not in names:
            glued = 0
        if glued:
            pieces[-1] = last[:-glued]
            return pieces, glued
    return pieces, 0


def _may_stand_alone(part: str) -> bool:
    """``155/CP``, ``123/SNV``; not ``30/IV`` (a day with a Roman month), not ``24/H``."""
    return _ROMAN.fullmatch(part) is None and sum(c.isupper() for c in part) > 1


def _doubt(kind: str | None, parts: tuple[str, ...], form: str, kinds: Mapping[str, object], names: Mapping[str, str]) -> str | None:
    if form == "dash" and kind is not None and kind.upper() not in kinds:
        return f"không có loại văn bản viết tắt là {kind}"
    if kind is not None and form == "slash" and kind.upper() not in kinds:
        return f"{kind} có thể mất dấu"
    if form == "slash" and kind is None and len(parts) == 1 and parts[0] not in names:
        return f"ký hiệu chỉ có một nhóm chữ lạ: {parts[0]}"
    if any("<" in part for part in parts):
        return "ký hiệu có dấu < (có thể là dấu & bị hỏng)"
    return None


def _mend(raw: str, lexicon: Lexicon) -> tuple[Code, int] | None:
    """``01-ĐATU``: the slash was left out. Kept as printed and doubted; only where both halves are known."""
    found = _SLIP.fullmatch(raw)
    if found is None:
        return None
    run, kinds, names = found["run"], _abbreviations(lexicon)["dash"], lexicon.table("bodies.symbols")
    for cut in range(len(run) - 1, 0, -1):
        kind, organ = run[:cut], run[cut:]
        if kind.upper() in kinds and organ in names:
            printed = f"{found['number']}-{run}"
            why = f"thiếu dấu gạch chéo, có thể là {found['number']}-{kind}/{organ}"
            return Code(printed, code_key(printed), int(found["number"]), None, run, _canonical(kind, lexicon), (organ,), "dash", why), 0
    return None


def _known(part: str, names: Mapping[str, str]) -> str | None:
    """The entry for a part: ``QH15`` -> ``QH``, ``TTG`` -> ``TTg``."""
    stem = part.rstrip("0123456789")
    cased = "TTg" if part == "TTG" else part
    return cased if cased in names else stem if stem in names else None


def _canonical(kind: str | None, lexicon: Lexicon) -> str | None:
    return None if kind is None else _spellings(lexicon).get(kind.upper(), kind)


def _marked(kind: str, lexicon: Lexicon) -> str:
    """``QD`` -> ``QĐ``: the abbreviation whose marks were lost; as it is where there is none, or more than one."""
    return _bare(lexicon).get(kind, kind)


@lru_cache(maxsize=8)
def _bare(lexicon: Lexicon) -> dict[str, str]:
    spelt: dict[str, set[str]] = {}
    for a in _spellings(lexicon):
        spelt.setdefault(strip_marks(a).upper(), set()).add(a)
    return {bare: next(iter(full)) for bare, full in spelt.items() if len(full) == 1 and bare not in full}


@lru_cache(maxsize=8)
def _spellings(lexicon: Lexicon) -> dict[str, str]:
    """``CTR`` -> ``CTr``: the canonical case of each abbreviation."""
    return {a.upper(): a for kind in lexicon.kinds for a in (*kind.state, *kind.party)}


@lru_cache(maxsize=8)
def _abbreviations(lexicon: Lexicon) -> dict[str, dict[str, tuple[str, ...]]]:
    """Form -> abbreviation in capitals -> ids of the kinds."""
    table: dict[str, dict[str, tuple[str, ...]]] = {"slash": {}, "dash": {}, "assembly": {}}
    for kind in lexicon.kinds:
        for form, abbreviations in (("slash", kind.state), ("dash", kind.party)):
            for a in abbreviations:
                table[form][a.upper()] = (*table[form].get(a.upper(), ()), kind.id)
    return table
