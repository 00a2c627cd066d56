"""Cụm từ: finding the longest phrase of a list at a place, by its first syllable.

Texts and phrases are compared folded (``folding.fold``: lower case, one tone placement), so that offsets stay those of the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from .folding import fold
from .patterns import pattern

_WORD = pattern(r"[^\W_]+%?|&")
_LONGEST = 40  # no first syllable is longer; a text may go on for a million letters without a blank
_OPENING = 3  # letters that are compared before the whole first syllable


class Phrases:
    """Bộ cụm từ. ``match`` tells where the longest phrase that begins at a place ends."""

    __slots__ = ("_anywhere", "_by_first", "_openings", "_shortest")

    def __init__(self, words: Iterable[str]) -> None:
        by_first: dict[str, list[str]] = {}
        folded = fold("\n".join(words)).split("\n")  # all at once: thousands of words are folded before the first text is read
        for word in sorted(set(folded), key=lambda w: (-len(w), w)):
            first = _WORD.match(word)
            if first:
                by_first.setdefault(first.group(), []).append(word)
        self._by_first = {k: tuple(v) for k, v in by_first.items()}
        self._anywhere = pattern(self._branches)
        self._shortest = min((_OPENING, *(len(w) for v in by_first.values() for w in v)))
        self._openings = frozenset(w[: self._shortest] for v in by_first.values() for w in v)

    @property
    def firsts(self) -> frozenset[str]:
        """The first syllables of the phrases: a word that is none of them begins no phrase."""
        return frozenset(self._by_first)

    def match(self, folded: str, at: int) -> int:
        """The end of the longest phrase that begins at ``at`` and ends at a word's end; -1 when there is none."""
        if folded[at : at + self._shortest] not in self._openings:  # most places begin no phrase, and three letters say so
            return -1
        blank = folded.find(" ", at, at + _LONGEST)
        first = folded[at:blank] if blank >= 0 else folded[at : at + _LONGEST]
        phrases = self._by_first.get(first)
        if phrases is None:
            if first.isalnum():
                return -1
            word = _WORD.match(folded, at)
            phrases = self._by_first.get(word.group()) if word else None
            if phrases is None:
                return -1
        for phrase in phrases:
            if folded.startswith(phrase, at):
                end = at + len(phrase)
                if end >= len(folded) or not folded[end].isalnum():
                    return end
        return -1

    def find(self, folded: str, start: int = 0, end: int | None = None) -> tuple[int, int] | None:
        """The first phrase in ``folded[start:end]`` as (start, end), or None."""
        found = self._anywhere.search(folded, start, len(folded) if end is None else end)
        return found.span() if found else None

    def _branches(self) -> str:
        """One branch a letter, the word's beginning looked for behind it: a pattern that begins with letters is searched quicker."""
        by_letter: dict[str, list[str]] = {}
        for word in sorted((w for v in self._by_first.values() for w in v), key=lambda w: (-len(w), w)):
            by_letter.setdefault(re.escape(word[0]), []).append(re.escape(word[1:]))
        branches = [rf"{letter}(?<!\w{letter})(?:{'|'.join(rest)})" for letter, rest in by_letter.items()]
        return rf"(?:{'|'.join(branches)})(?!\w)" if branches else "(?!)"
