"""Từ ngữ của viện dẫn: what the steps of this package compile once from a lexicon.

Words before a code are matched backwards: the text in front is turned round and matched at its start, so that no
position is tried but the one that counts. Every pattern takes both tone placements (``hoà`` and ``hòa``).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from ..folding import both_tones, strip_marks
from ..lexicon import Lexicon

WORD = r"[^\W⁰¹²³⁴-⁹]+"  # a syllable; the raised digit of a footnote is none of it
UP = "A-ZÀ-ÃÈ-ÊÌÍÒ-ÕÙÚÝĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ"
_GAP = r"[\s_*]{1,9}"
_SKIP = r"[\s*_:.\\“\"\xa0]{0,40}"
# One blank, or one line end that no blank line, bullet or number follows.
WRAP = r"(?:[ \t\xa0]+|[ \t]*\n[ \t]*(?![\n\-+•*|#–]|[0-9]{1,2}[.)]))"


@dataclass(frozen=True, eq=False, slots=True)
class Words:
    """What is compiled from one lexicon. Patterns named ``…_behind`` want lowered text, turned round."""

    kind_behind: re.Pattern[str]
    not_document_behind: re.Pattern[str]
    kind_ids: Mapping[str, str]  # name in small letters, one blank between its words -> id of the kind
    kind_names: re.Pattern[str]  # a name of a kind with its capital, forwards
    generic: frozenset[str]
    abbreviations: Mapping[str, tuple[str, ...]]  # NĐ -> ids, as printed
    roles: tuple[tuple[str, str], ...]
    issuer: re.Pattern[str]
    title: re.Pattern[str]
    short_names: tuple[str, ...]
    short_name: re.Pattern[str]
    laws: re.Pattern[str]
    not_laws_after: tuple[str, ...]

    def kind_id(self, printed: str) -> str | None:
        """The id of a kind's name as printed, in any case."""
        low = printed.lower()
        return self.kind_ids.get(low) or self.kind_ids.get(" ".join(low.replace("_", " ").replace("*", " ").split()))


@lru_cache(maxsize=8)
def words(lexicon: Lexicon) -> Words:
    """The compiled words of a lexicon."""
    ids = {form: kind.id for kind in reversed(lexicon.kinds) for name in (kind.name, *kind.names) for form in both_tones(name.lower())}
    bare = {strip_marks(name): kind for name, kind in ids.items() if " " in name}  # what a recogniser leaves of "quyết định"
    ids = {**bare, **ids}
    short: dict[str, tuple[str, ...]] = {}
    for kind in lexicon.kinds:
        for a in sorted({*kind.state, *kind.party}):
            short[a] = (*short.get(a, ()), kind.id)
    number = rf"(?P<number>(?:{_back(lexicon, 'number_words')})(?![^\W_])[\s*_:.\\(\[“\"]{{0,40}})?"
    between = rf"(?:(?:{_back(lexicon, 'between')}){_GAP})?"
    names = "|".join(_behind(n) for n in _longest(ids))
    capital = "|".join(_ahead(n) for n in _longest(_capitals(n for n in ids if n not in bare)))
    return Words(
        kind_behind=re.compile(rf"{_SKIP}{number}(?:{between}(?P<kind>{names}))?"),
        not_document_behind=re.compile(rf"{_SKIP}{number}(?:{_back(lexicon, 'not_documents')})(?![^\W_])"),
        kind_ids=ids,
        kind_names=re.compile(rf"(?:{capital})(?!\w)"),
        generic=frozenset(f for w in lexicon.words("citations.generic") for f in both_tones(w)),
        abbreviations=short,
        roles=tuple((f, role) for cue, role in lexicon.table("citations.roles").items() for f in both_tones(cue)),
        issuer=_issuer(lexicon, capital),
        title=_title(lexicon),
        short_names=tuple(f for w in lexicon.words("citations.short_name") for f in both_tones(w)),
        short_name=re.compile(rf"(?:{_fore(lexicon, 'short_name')})[\s:]+(?:là\s+)?[“\"*]*"),
        laws=re.compile(rf"(?:{_fore(lexicon, 'laws')})(?!\w)", re.IGNORECASE),
        not_laws_after=tuple(f for w in lexicon.words("citations.not_laws_after") for f in both_tones(w)),
    )


def _issuer(lexicon: Lexicon, kinds: str) -> re.Pattern[str]:
    """A body's name after "của": it begins with a capital and ends before a verb, a sign or the next document."""
    stops = "|".join(_ahead(f) for w in lexicon.words("citations.issuer_stops") for f in (w, w.upper()))
    commas = _fore(lexicon, "issuer_commas")
    last = rf"(?:và|VÀ){WRAP}(?:(?![{UP}])|(?:{kinds})(?!\w))"  # "… và các quy định", "… và Kế hoạch số"
    # After a name that is whole ("Chính phủ", "Quốc hội") a small letter goes on only with a place or a term.
    closed = "".join(rf"(?<!{name.replace(' ', '[ _]')}\s)" for name in lexicon.words("citations.issuer_closed"))
    free = rf"(?:(?=[{UP}])|{closed}|(?={_fore(lexicon, 'issuer_after_closed')}))"
    word = rf"(?!(?:{stops}|{kinds})(?!\w)|{last}){free}{WORD}"
    tail = rf"{WRAP}{word}|\ ?[-–]\ ?(?=[{UP}]){WORD}|,{WRAP}(?={commas}){WORD}"
    return re.compile(rf"(?!(?:{kinds})(?!\w))[{UP}](?:{WORD})?(?:{tail}){{0,24}}")


def _title(lexicon: Lexicon) -> re.Pattern[str]:
    """Trích yếu: from its opener to a sign that ends it. A point inside a word ("3.0") and a wrapped line do not."""
    openers = "|".join(_ahead(f) for f in _longest({f for w in lexicon.words("citations.title_openers") for f in (w, w.upper())}))
    run = r"[^;:|()\[\].\n]"
    return re.compile(rf"(?:{openers})(?!\w){run}*(?:(?:\.(?=\w)|\n(?!\s*(?:\n|[-+•*|#–]|\Z))){run}+)*")


def _capitals(names: Iterable[str]) -> set[str]:
    """``kế hoạch`` -> ``Kế hoạch``, ``KẾ HOẠCH``."""
    return {form for name in names for form in (name[0].upper() + name[1:], name.upper())}


def _longest(names: Iterable[str]) -> list[str]:
    return sorted(set(names), key=lambda n: (-len(n), n))


def _ahead(name: str) -> str:
    return re.escape(name).replace("\\ ", _GAP)


def _behind(name: str) -> str:
    return re.escape(name.lower()[::-1]).replace("\\ ", _GAP)


def _back(lexicon: Lexicon, key: str) -> str:
    return "|".join(_behind(f) for f in _longest(f for w in lexicon.words(f"citations.{key}") for f in both_tones(w)))


def _fore(lexicon: Lexicon, key: str) -> str:
    return "|".join(_ahead(f) for f in _longest(f for w in lexicon.words(f"citations.{key}") for f in both_tones(w)))
