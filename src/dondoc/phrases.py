"""Cụm từ: finding the longest phrase of a list at a place, by its first syllable; asking which lists may have one there.

Texts and phrases are compared folded (``folding.fold``: lower case, one tone placement), so that offsets stay those of the text.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

from .folding import fold
from .patterns import pattern

_WORD = pattern(r"[^\W_]+%?|&")
_LONGEST = 40  # no first syllable is longer; a text may go on for a million letters without a blank
_OPENING = 6  # letters by which phrases are kept; those that are shorter stand with the longer ones that they begin, and by themselves
_STEMS_AT_MOST = 9  # to look for more words one by one takes longer than one pattern of all
_WORTH_A_STEM = 3  # phrases


class Phrases:
    """Bộ cụm từ. ``match`` tells where the longest phrase that begins at a place ends."""

    __slots__ = ("_anywhere", "_by_opening", "_by_short", "_shortest", "_stems", "_words")

    def __init__(self, words: Iterable[str]) -> None:
        folded = fold("\n".join(words)).split("\n")  # all at once: thousands of words are folded before the first text is read
        self._words = sorted({word for word in folded if word[:1].isalnum() or word[:1] == "&"}, key=lambda w: (-len(w), w))
        self._anywhere = pattern(self._branches)
        self._stems: tuple[tuple[str, tuple[int, ...]], ...] | None = None  # made when first looked for
        long: dict[str, list[str]] = {}
        short: dict[str, list[str]] = {}
        few = {word for word in self._words if len(word) < _OPENING}
        self._shortest = min(map(len, few), default=1)
        for word in self._words:
            if len(word) < _OPENING:
                short.setdefault(word[: self._shortest], []).append(word)
            else:
                long.setdefault(word[:_OPENING], []).append(word)
        for opening, phrases in long.items():
            phrases += [opening[:n] for n in range(_OPENING - 1, 0, -1) if opening[:n] in few]
        self._by_opening = {opening: tuple(phrases) for opening, phrases in long.items()}
        self._by_short = {opening: tuple(phrases) for opening, phrases in short.items()}

    @property
    def firsts(self) -> frozenset[str]:
        """The first syllables of the phrases: a word that is none of them begins no phrase."""
        begins = {word.split(" ", 1)[0] for word in self._words}
        return frozenset(first.group() for first in map(_WORD.match, begins) if first)

    def match(self, folded: str, at: int) -> int:
        """The end of the longest phrase that begins at ``at`` and ends at a word's end; -1 when there is none."""
        # Most places begin no phrase, and a few letters say so; those that do leave one or two to be compared.
        phrases = self._by_opening.get(folded[at : at + _OPENING]) or self._by_short.get(folded[at : at + self._shortest])
        if phrases is None:
            return -1
        for phrase in phrases:
            if folded.startswith(phrase, at):
                end = at + len(phrase)
                if not folded[end : end + 1].isalnum():
                    return end
        return -1

    def find(self, folded: str, start: int = 0, end: int | None = None) -> tuple[int, int] | None:
        """The first phrase in ``folded[start:end]`` as (start, end), or None."""
        end = len(folded) if end is None else end
        stems = self._stems if self._stems is not None else self._make_stems()
        if stems:
            begins = _begins(stems, folded, start, end)
            return next(self._beginning(begins, folded, start, end), None) if begins else None
        found = self._anywhere.search(folded, start, end)
        return found.span() if found else None

    def find_all(self, folded: str, start: int, end: int) -> list[tuple[int, int]]:
        """The phrases in ``folded[start:end]`` from left to right, each as (start, end), none over another."""
        stems = self._stems if self._stems is not None else self._make_stems()
        if stems:
            begins = _begins(stems, folded, start, end)
            return list(self._beginning(begins, folded, start, end)) if begins else []
        return [found.span() for found in self._anywhere.finditer(folded, start, end)]

    def _make_stems(self) -> tuple[tuple[str, tuple[int, ...]], ...]:
        self._stems = _shared_by(self._words)
        return self._stems

    def _beginning(self, begins: list[int], folded: str, start: int, end: int) -> Iterator[tuple[int, int]]:
        """The phrases that begin at some of these places."""
        begins.sort()
        for begin in begins:
            if begin < start or begin and (folded[begin - 1].isalnum() or folded[begin - 1] == "_"):
                continue
            stop = self.match(folded, begin)
            if 0 <= stop <= end:
                yield begin, stop
                start = stop

    def _branches(self) -> str:
        """One branch a letter, the word's beginning looked for behind it: a pattern that begins with letters is searched quicker."""
        by_letter: dict[str, list[str]] = {}
        for word in self._words:
            by_letter.setdefault(re.escape(word[0]), []).append(re.escape(word[1:]))
        branches = [rf"{letter}(?<!\w{letter})(?:{'|'.join(rest)})" for letter, rest in by_letter.items()]
        return rf"(?:{'|'.join(branches)})(?!\w)" if branches else "(?!)"


class Beginnings:
    """Chữ đầu: which of many lists can have a phrase at a place, as bits, by one look at the first syllable there.

    Most places begin no phrase of any list. A bit that is set says only that it is worth asking ``match`` of that list.
    """

    __slots__ = ("_kinds",)

    def __init__(self, lists: Iterable[tuple[int, Iterable[str]]]) -> None:
        """``lists``: for each the bits, and the first syllables of its phrases (``Phrases.firsts``)."""
        self._kinds: dict[str, int] = {}
        for bits, firsts in lists:
            for first in firsts:
                self._kinds[first] = self._kinds.get(first, 0) | bits

    @property
    def kinds(self) -> Mapping[str, int]:
        """The bits of each first syllable."""
        return self._kinds

    def at(self, folded: str, at: int) -> int:
        """The bits of the lists that can have a phrase at ``at``; 0 where none can."""
        blank = folded.find(" ", at, at + _LONGEST)
        first = folded[at : blank if blank >= 0 else at + _LONGEST]
        kinds = self._kinds.get(first)
        if kinds is not None:
            return kinds
        if first.isalnum():
            return 0
        word = _WORD.match(folded, at)
        return self._kinds.get(word.group(), 0) if word else 0


def _begins(stems: tuple[tuple[str, tuple[int, ...]], ...], folded: str, start: int, end: int) -> list[int]:
    """Where phrases with these stems can begin: to look for a few words is ten times quicker than for a pattern."""
    begins: list[int] = []
    part = folded[start:end]
    for stem, offsets in stems:
        if stem not in part:  # twice as quick as ``find``, and most are not there
            continue
        at = folded.find(stem, start, end)
        while at >= 0:
            begins += [at - offset for offset in offsets]
            at = folded.find(stem, at + 1, end)
    return begins


def _shared_by(phrases: list[str]) -> tuple[tuple[str, tuple[int, ...]], ...]:
    """A few words of which each phrase holds one, with how far from its beginning they stand; nothing where it takes many."""
    left = {phrase for phrase in phrases if not any(other in phrase and other != phrase for other in phrases)}
    stems: list[str] = []
    while left and len(stems) < _STEMS_AT_MOST:
        counts = Counter(part for phrase in left for part in _parts(phrase))
        stem = max(counts, key=lambda part: (counts[part], len(part), part))
        if counts[stem] < _WORTH_A_STEM:  # "chỉ" for "chỉ thị", "chỉ đạo" stands in too many texts
            stem = max(left)
        stems.append(stem)
        left = {phrase for phrase in left if stem not in phrase}
    if left:
        return ()
    return tuple((stem, tuple(sorted({m.start() for p in phrases for m in re.finditer(re.escape(stem), p)}))) for stem in stems)


def _parts(phrase: str) -> set[str]:
    """Its words and its pairs of words."""
    words = phrase.split()
    return {*words, *(" ".join(pair) for pair in pairwise(words))}
