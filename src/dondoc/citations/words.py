"""Từ ngữ của viện dẫn: what the steps of this package compile once from a lexicon.

Words before a code are matched backwards: the text in front is turned round and matched at its start, so that no
position is tried but the one that counts. Every pattern takes both tone placements (``hoà`` and ``hòa``).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from ..folding import both_tones, fold, strip_marks
from ..letters import UPPER
from ..lexicon import Lexicon
from ..patterns import pattern

WORD = r"[^\W⁰¹²³⁴-⁹]+"  # a syllable; the raised digit of a footnote is none of it
_GAP = r"[\s_*]{1,9}"
_BLANK = r"[\s_]{1,3}"
_SKIP = r"[\s*_:.\\“\"\xa0]{0,40}"
NOTE = r"(?:[⁰¹²³⁴-⁹]{1,3}|\[[0-9]{1,3}\]|\*{1,3}|_{1,2})*"  # the mark of a footnote, Markdown's bold
# One blank, or one line end that no blank line, bullet or number follows.
WRAP = r"(?:[ \t\xa0]+|[ \t]*\n[ \t]*(?![\n\-+•*|#–]|[0-9]{1,2}[.)]))"


@dataclass(frozen=True, eq=False, slots=True)
class Words:
    """Mẫu của một bộ từ điển: what is written from one lexicon.

    Patterns named ``…_behind`` want lowered text, turned round; each is compiled when first used.
    """

    kind_behind: re.Pattern[str]
    not_document_behind: re.Pattern[str]
    kind_ids: Mapping[str, str]  # name in small letters, one blank between its words -> id of the kind
    kind_names: re.Pattern[str]  # a name of a kind with its capital, forwards
    nicknames: tuple[re.Pattern[str], re.Pattern[str]]  # the blank and the number of "Kế hoạch 83", on one line and over its end
    generic: frozenset[str]
    abbreviations: Mapping[str, tuple[str, ...]]  # NĐ -> ids, as printed
    role_behind: re.Pattern[str]  # the nearest cue, or one of ``CLAUSE_ENDS`` before any
    roles: Mapping[str, str]  # cue turned round -> role
    usual_kinds: Mapping[str, str]  # name of two words as printed -> id of the kind: no longer name ends with it
    usual_cues: Mapping[str, str]  # cue of two words as printed -> role: no longer cue ends with it, and nothing but it is asked for
    issuer: re.Pattern[str]
    issuer_in_capitals: re.Pattern[str]  # after "CỦA", in titles
    title: re.Pattern[str]
    title_begins: frozenset[str]  # its first two letters
    short_names: tuple[re.Pattern[str], ...]  # one for each first word, so that each is led by a literal
    laws: re.Pattern[str]  # on lowered text
    not_laws_after: tuple[str, ...]
    committees: tuple[str, ...]  # folded

    kinds_behind: dict[str, tuple[str | None, str]]  # filled as names are met

    def kind_of(self, behind: str) -> tuple[str | None, str]:
        """Id and name of a kind that stands turned round, as ``kind_behind`` matched it; kept in ``kinds_behind``."""
        name = behind[::-1]
        known = (self.kind_id(name), name)
        if len(self.kinds_behind) < 1 << 12:
            self.kinds_behind[behind] = known
        return known

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
    roles = {f: role for cue, role in lexicon.table("citations.roles").items() for f in both_tones(cue.lower())}
    generic = frozenset(f for w in lexicon.words("citations.generic") for f in both_tones(w))
    between = tuple(_forms(lexicon, "between"))
    printed = [name for name in ids if name not in bare]
    return Words(
        kind_behind=pattern(lambda: rf"{_SKIP}{_number(lexicon)}(?:{_between(lexicon)}(?P<kind>{_turned(ids)}))?"),
        not_document_behind=pattern(lambda: rf"{_SKIP}{_number(lexicon)}(?:{_turned(_forms(lexicon, 'not_documents'))})(?![^\W_])"),
        kind_ids=ids,
        kind_names=pattern(lambda: rf"(?:{_either(_capitals(printed))})(?!\w)"),
        nicknames=_nicknames(printed),
        generic=generic,
        abbreviations=short,
        role_behind=pattern(lambda: _roles_behind(roles)),
        roles={cue[::-1]: role for cue, role in roles.items()},
        usual_kinds=_usual({n: ids[n] for n in printed if ids[n] != "khac" and n not in generic and not n.endswith(between)}, ids),
        usual_cues=_usual({cue: role for cue, role in roles.items() if role not in CHANGES}, roles),
        issuer=pattern(lambda: _issuer(lexicon, _roots({n[0].upper() + n[1:] for n in printed}), str)),
        issuer_in_capitals=pattern(lambda: _issuer(lexicon, _roots({n.upper() for n in printed}), str.upper)),
        title=pattern(lambda: _title(lexicon)),
        title_begins=frozenset(opener[:2] for opener in _title_openers(lexicon)),
        short_names=tuple(pattern(rf"{cue}[\s:]+(?:là\s+)?[“\"*]*") for cue in _led(_forms(lexicon, "short_name"))),
        laws=pattern(lambda: rf"(?:{_either(form.lower() for form in _forms(lexicon, 'laws'))})(?!\w)"),
        kinds_behind={},
        not_laws_after=tuple(f for w in lexicon.words("citations.not_laws_after") for f in both_tones(w)),
        committees=tuple(fold(w) for w in lexicon.words("citations.committees")),
    )


CLAUSE_ENDS = ";:(.\n"
CHANGES = ("amends", "replaces", "repeals")


def _usual(said: Mapping[str, str], every: Iterable[str]) -> dict[str, str]:
    """Those of two words that end no longer one, with a small first letter and with a capital."""
    two = {words: meant for words, meant in said.items() if words.count(" ") == 1 and not any(e.endswith(" " + words) for e in every)}
    return two | {words[0].upper() + words[1:]: meant for words, meant in two.items()}


def _number(lexicon: Lexicon) -> str:
    return rf"(?P<number>(?:{_turned(_forms(lexicon, 'number_words'))})(?![^\W_])[\s*_:.\\(\[“\"]{{0,40}})?"


def _between(lexicon: Lexicon) -> str:
    return rf"(?:(?:{_turned(_forms(lexicon, 'between'))}){_GAP})?"


def _roles_behind(cues: Iterable[str]) -> str:
    """Every branch begins with its literal, so that the search passes over all other letters; the borders are looked at after it."""
    branches = [";", ":", r"\(", r"\.(?<=[\s/]\.)", r"\n\n"]
    by_letter: dict[str, list[str]] = {}
    for cue in _longest(c[::-1] for c in cues):
        by_letter.setdefault(cue[0], []).append(re.escape(cue[1:]).replace("\\ ", _BLANK))
    branches += [rf"{first}(?<!\w{first})(?:{'|'.join(rest)})(?!\w)" for first, rest in by_letter.items()]
    return "|".join(branches)


def _issuer(lexicon: Lexicon, names: list[str], case: Callable[[str], str]) -> str:
    """A body's name after "của": it begins with a capital and ends before a verb, a sign or the next document (``names``)."""
    kinds = _either(names)
    stops = [case(word) for word in _forms(lexicon, "issuer_stops")]
    # Words with a capital and words without end at different ones: only those of its own are tried at a word.
    large, small = (_either(n for n in (*names, *stops) if n[0].isupper() is capital) for capital in (True, False))
    commas = _either(case(word) for word in _forms(lexicon, "issuer_commas"))
    # After a name that is whole ("Chính phủ", "Quốc hội") a small letter goes on only with a place or a term. Most words before do not
    # end as such a name does, which is asked first.
    whole = lexicon.words("citations.issuer_closed")
    other_end = rf"(?<![{''.join(sorted({re.escape(name[-1]) for name in whole}))}]\s)"
    closed = "".join(rf"(?<!{name.replace(' ', '[ _]')}\s)" for name in whole)
    free = rf"(?:{other_end}|{closed}|(?={_either(_forms(lexicon, 'issuer_after_closed'))}))"
    joins = rf"{case('và')}{WRAP}(?![{UPPER}])"
    word = rf"(?:(?=[{UPPER}])(?!(?:{large})(?!\w)|{joins})|(?![{UPPER}])(?!(?:{small})(?!\w)|{joins}){free}){WORD}"
    tail = rf"{WRAP}{word}|\ ?[-–]\ ?(?=[{UPPER}]){WORD}|,{WRAP}(?={commas}){WORD}"
    return rf"(?!(?:{kinds})(?!\w))[{UPPER}](?:{WORD})?(?:{tail}){{0,24}}"


# A number of one to four digits that is not the beginning of a longer one, of a code, of a share.
NUMBER_END = r"(?![0-9]|[.,/\-–][0-9A-Za-zĐđ]|\ ?[-/–]\ ?[0-9A-ZĐ]|\ ?%)"


def _nicknames(names: Iterable[str]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Led by the blank, for one literal is found faster than ten digits; then the digit, then the end of the name before."""
    ends = {form for name in names for form in (name[-2:], name[-2:].upper())} | {"số", "SỐ", "Số"}
    letters = "".join(sorted({end[-1] for end in ends}))  # "ngày 3", "tháng 5", "năm 2025" fall at this first look
    month = "(?<![Tt]háng .)(?<!THÁNG .)"  # no document is named so, and it stands before most numbers
    digit = rf"[0-9](?<=[{letters}] .){month}(?<=(?:{'|'.join(sorted(ends))}) .)[0-9]{{0,3}}{NUMBER_END}"
    return pattern(" " + digit), pattern(r"\n" + digit.replace(" .)", r"\n.)"))


def _title_openers(lexicon: Lexicon) -> list[str]:
    return [form for word in _forms(lexicon, "title_openers") for form in (word, word.upper())]


def _title(lexicon: Lexicon) -> str:
    """Trích yếu: from its opener to a sign that ends it. A point inside a word ("3.0") and a wrapped line do not."""
    openers = _either(_title_openers(lexicon))
    run = r"[^;:|()\[\].\n]"
    return rf"{NOTE}[ \t]?,?{WRAP}?(?P<title>(?:{openers})(?!\w){run}*(?:(?:\.(?=\w)|\n(?!\s*(?:\n|[-+•*|#–]|\Z))){run}+)*)"


def _capitals(names: Iterable[str]) -> set[str]:
    """``kế hoạch`` -> ``Kế hoạch``, ``KẾ HOẠCH``."""
    return {form for name in names for form in (name[0].upper() + name[1:], name.upper())}


def _roots(names: set[str]) -> list[str]:
    """The names without those that only go on from another: "Chương trình" stands for "Chương trình hành động" too."""
    return [name for name in names if not any(name.startswith(other + " ") for other in names)]


def _longest(names: Iterable[str]) -> list[str]:
    return sorted(set(names), key=lambda n: (-len(n), n))


def _either(names: Iterable[str], gap: str = _GAP) -> str:
    """The names as branches, longest first, those with one first letter under one branch: fewer are tried at a place."""
    by_letter: dict[str, list[str]] = {}
    for name in _longest(names):
        by_letter.setdefault(name[0], []).append(re.escape(name[1:]).replace("\\ ", gap))
    return "|".join(f"{re.escape(first)}(?:{'|'.join(rest)})" for first, rest in by_letter.items())


def _turned(names: Iterable[str], gap: str = _GAP) -> str:
    """The same for text in small letters that was turned round."""
    return _either((name.lower()[::-1] for name in names), gap)


def _led(cues: Iterable[str]) -> list[str]:
    """The cues as one pattern for each first word."""
    by_word: dict[str, list[str]] = {}
    for cue in _longest(cues):
        first, _, rest = cue.partition(" ")
        by_word.setdefault(first, []).append(re.escape(rest).replace("\\ ", r"\s+"))
    return [rf"{re.escape(first)}\s+(?:{'|'.join(rest)})" for first, rest in by_word.items()]


def _forms(lexicon: Lexicon, key: str) -> list[str]:
    return [form for word in lexicon.words(f"citations.{key}") for form in both_tones(word)]
