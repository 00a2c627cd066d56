"""Ký hiệu: what follows the number: the type's abbreviation, the issuer, the drafting unit. Few are in use, so each is read once."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from ..folding import strip_marks
from ..lexicon import Lexicon
from .shapes import ASSEMBLY, ROMAN, squeeze

ALWAYS_DATED = ("NĐ", "TTLT", "NQLT")  # normative by nature: their codes carry the year


@dataclass(frozen=True, slots=True)
class Symbol:
    """Ký hiệu: ``KL/TW``, ``UBND-VX``, ``QH15``; ``mark`` is its canonical writing.

    ``kind`` is the abbreviation of the type in its canonical case, None where none is named (công văn, luật); ``parts``
    the issuers and units after it; ``form`` is dash | slash | assembly; ``doubt`` says in Vietnamese why it is not sure.
    """

    mark: str
    upper: str
    kind: str | None
    parts: tuple[str, ...]
    form: str
    doubt: str | None = None

    def kinds(self, lexicon: Lexicon) -> tuple[str, ...]:
        """The kinds of document that the symbol allows; ``()`` when it says nothing."""
        if self.form == "assembly":
            return ("phap_lenh", "nghi_quyet") if self.mark.startswith("UBTVQH") else ("luat", "bo_luat", "nghi_quyet")
        if self.kind is None:
            return ("cong_van",) if self.form == "slash" and len(self.parts) > 1 else ()
        tables, kind = abbreviations(lexicon), self.kind.upper()
        return tables[self.form].get(kind) or tables["slash"].get(kind) or tables[self.form].get(_marked(kind, lexicon), ())

    def issuers(self, lexicon: Lexicon) -> tuple[str, ...]:
        """Names of the bodies behind it, as far as the lexicon knows them. A dispatch's second group is a unit."""
        names = lexicon.table("bodies.symbols")
        parts = self.parts[:1] if self.form == "slash" and self.kind is None else self.parts
        return tuple(names[bare] for part in parts if (bare := _known(part, names)) is not None)


@lru_cache(maxsize=1 << 14)
def read_symbol(kind: str | None, printed: str, dated: bool, lexicon: Lexicon) -> tuple[Symbol, int] | None:
    """The symbol as printed, and how many characters at its end are a footnote's. None where it is no symbol.

    ``kind`` is what stands between dash and slash (Party form), ``dated`` whether a year stands before.
    """
    names = lexicon.table("bodies.symbols")
    groups, cut = _groups(squeeze(printed), names)
    mark = "".join(groups)
    parts = tuple(g for g in groups[0::2] if g != "nb")  # "/nb" marks an internal paper, it is no body
    form = "dash" if kind is not None else "assembly" if dated and len(parts) == 1 and ASSEMBLY.fullmatch(parts[0]) else "slash"
    known = abbreviations(lexicon)[form]
    if kind is not None:
        kind = squeeze(kind)
        if kind.upper() not in known and sum(c.isupper() for c in kind) < 2:
            return None
        mark = f"{kind}/{mark}"
    elif form == "slash" and (parts[0].upper() in known or _marked(parts[0].upper(), lexicon) in known):
        kind, parts = parts[0], parts[1:]
    elif form == "slash" and len(parts) == 1 and ROMAN.fullmatch(parts[0]):
        return None  # 30/IV: a day with a Roman month
    if sum(c.isupper() for c in mark) < 2:
        return None
    doubt = _doubt(kind, parts, form, known, names, dated)
    return Symbol(mark, mark if mark.isupper() else mark.upper(), canonical(kind, lexicon), parts, form, doubt), cut


def split_run(run: str, lexicon: Lexicon) -> tuple[str, str] | None:
    """``ĐATU`` -> ``ĐA``, ``TU``: a type and a body whose slash was left out; only where both are known."""
    known, names = abbreviations(lexicon)["dash"], lexicon.table("bodies.symbols")
    for cut in range(len(run) - 1, 0, -1):
        if run[:cut].upper() in known and run[cut:] in names:
            return run[:cut], run[cut:]
    return None


def canonical(kind: str | None, lexicon: Lexicon) -> str | None:
    """``CTR`` -> ``CTr``: an abbreviation in its canonical case; as it is where the lexicon has none."""
    return None if kind is None else _spellings(lexicon).get(kind.upper(), kind)


def _groups(bare: str, names: Mapping[str, str]) -> tuple[list[str], int]:
    """Groups and the signs between them, and how long the footnote's digits after the last one are."""
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


def _doubt(
    kind: str | None, parts: tuple[str, ...], form: str, known: Mapping[str, object], names: Mapping[str, str], dated: bool
) -> str | None:
    if kind is not None and kind.upper() not in known:
        return f"không có loại văn bản viết tắt là {kind}" if form == "dash" else f"{kind} có thể mất dấu"
    if kind is not None and not parts:
        return "thiếu ký hiệu cơ quan sau tên loại"
    if kind in ALWAYS_DATED and not dated:
        return "thiếu năm: số của loại văn bản này luôn có năm"
    if form == "slash" and kind is None and len(parts) == 1 and parts[0] not in names:
        return f"ký hiệu chỉ có một nhóm chữ lạ: {parts[0]}"
    if any("<" in part for part in parts):
        return "ký hiệu có dấu < (có thể là dấu & bị hỏng)"
    return None


def _known(part: str, names: Mapping[str, str]) -> str | None:
    """The entry for a part: ``QH15`` -> ``QH``, ``TTG`` -> ``TTg``."""
    stem = part.rstrip("0123456789")
    cased = "TTg" if part == "TTG" else part
    return cased if cased in names else stem if stem in names else None


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
def abbreviations(lexicon: Lexicon) -> dict[str, dict[str, tuple[str, ...]]]:
    """Form -> abbreviation in capitals -> ids of the kinds."""
    table: dict[str, dict[str, tuple[str, ...]]] = {"slash": {}, "dash": {}, "assembly": {}}
    for kind in lexicon.kinds:
        for form, spelt in (("slash", kind.state), ("dash", kind.party)):
            for a in spelt:
                table[form][a.upper()] = (*table[form].get(a.upper(), ()), kind.id)
    return table
