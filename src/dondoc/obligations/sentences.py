"""Câu của một đoạn: where its sentences and clauses begin and end."""

from __future__ import annotations

from ..bodies import read_bodies, starts_body
from ..lexicon import LEXICON, Lexicon
from ..patterns import pattern
from .partners import lists_partners

_SENTENCE = pattern(r"[.;!]\s+(?=\S)")


def sentences(words: str, folded: str, *, lexicon: Lexicon = LEXICON) -> list[tuple[int, int]]:
    """The sentences and clauses of a passage as (start, end): cut at full stops and semicolons outside brackets and quotes."""
    inside = words[:-1]
    if "." not in inside and ";" not in inside and "!" not in inside:  # most have one mark, at their end
        return [(0, len(words))]
    cuts = [0]
    at = brackets = quotes = 0  # counted on from mark to mark: a passage may have a hundred thousand of them
    bracketed, quoted = "(" in words, "“" in words
    for match in _SENTENCE.finditer(words):
        stop, after = match.span()
        if bracketed:
            brackets += words.count("(", at, stop) - words.count(")", at, stop)
        if quoted:
            quotes += words.count("“", at, stop) - words.count("”", at, stop)
        at = stop
        if brackets > 0 or quotes > 0:
            continue
        if words[stop] == "." and not (words[after].isupper() or words[after] in "“("):
            continue
        if words[stop] == ";" and (
            _only_names(words, folded, cuts[-1], stop, lexicon) or lists_partners(words, folded, cuts[-1], stop, lexicon)
        ):
            continue
        cuts.append(after)
        at, brackets, quotes = after, 0, 0
    return list(zip(cuts, [*cuts[1:], len(words)], strict=True))


def _only_names(words: str, folded: str, start: int, end: int, lexicon: Lexicon) -> bool:
    """Whether the clause is one name or more and nothing else: "Giám đốc Sở A; Chủ tịch …" is one subject."""
    if end - start > 300 or not (words[start].isupper() or words.startswith("các ", start)):
        return False
    if not starts_body(words, folded, start, loose=True, lexicon=lexicon):
        return False
    part = words[start:end]
    bodies = read_bodies(part, folded[start:end], 0, loose=True, semicolons=True, lexicon=lexicon)
    return bodies is not None and bodies.end >= len(part.rstrip()) - 1
