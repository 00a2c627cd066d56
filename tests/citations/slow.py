"""The readable patterns that the fast ones must equal: forwards, every position tried, nothing led by a literal."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dondoc.citations.words import words
from dondoc.codes import ReadCode, read_code
from dondoc.folding import both_tones
from dondoc.lexicon import LEXICON

_NUMBER = re.compile(r"(?<![^\W_])(?<![/=&%?#@+~])(?<![0-9][.,\-–])(?!(?<=năm )(?:19|20)[0-9]{2}(?![0-9]))[0-9]{1,6}(?![0-9])")


def codes(content: str) -> list[ReadCode]:
    """Every number is tried as the beginning of a code."""
    found: list[ReadCode] = []
    end = 0
    for number in _NUMBER.finditer(content):
        read = read_code(content, number.start(), LEXICON) if number.start() >= end else None
        if read is not None:
            found.append(read)
            end = read.end
    return found


_NAMES = sorted({f for kind in LEXICON.kinds for name in (kind.name, *kind.names) for f in both_tones(name.lower())}, key=len, reverse=True)
_NICKNAME = re.compile(
    rf"(?<!\w)(?P<name>{'|'.join(re.escape(n) for n in _NAMES)})(?:[ \n]+(?:số))?[ \n](?P<number>[0-9]{{1,4}})"
    r"(?![0-9]|[.,/\-–][0-9A-Za-zĐđ]|\ ?[-/–]\ ?[0-9A-ZĐ]|\ ?%)",
    re.IGNORECASE,
)


def nicknames(content: str) -> list[tuple[int, int, str]]:
    """Begin, end and kind of "Kế hoạch 83" and "Kế hoạch số 83": a kind with a capital and a short number."""
    return sorted(_nicknames(content))


def _nicknames(content: str) -> Iterator[tuple[int, int, str]]:
    w = words(LEXICON)
    for found in _NICKNAME.finditer(content):
        name = found["name"]
        kind = w.kind_id(name)
        if name[0].isupper() and kind is not None and name.lower() not in w.generic:
            yield found.start(), found.end(), kind


def role(before: str) -> str | None:
    """The role of what stands right after ``before``: the cue that ends last in the clause, unless it is passive or far away."""
    cues = {f: r for cue, r in LEXICON.table("citations.roles").items() for f in both_tones(cue)}
    low = before.lower()[-110:]
    found = [
        (m.end(), len(cue), cue) for cue in cues for m in re.finditer(rf"(?<!\w){re.escape(cue)}(?!\w)", low)
    ]  # fmt: skip
    clause = max([m.end() for m in re.finditer(r"[;:(]|\.[\s/]|\n\n", low)], default=0)
    found = [f for f in found if f[0] > clause]
    if not found:
        return None
    end, length, cue = max(found)
    if cues[cue] in ("amends", "replaces", "repeals") and "được" in low[: end - length][-24:]:
        return None
    return cues[cue] if len(low) - end <= 48 or cues[cue] in ("basis", "on_proposal_of") else None
