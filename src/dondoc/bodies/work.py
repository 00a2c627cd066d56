"""Tên theo việc: names that say what the body does: "Ban quản lý Dự án đầu tư hạ tầng", "Tổ kiểm tra liên ngành về trật tự đô thị".

Inside such a name a verb is no predicate. It belongs to the name when its words run on, with no object of a task among them
("việc", "các", "công tác" …), to the predicate itself, to the colon of a heading, or to the end.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from ..folding import fold
from ..lexicon import Lexicon
from ..patterns import pattern
from ..phrases import Phrases
from .words import Words, after_blanks, known_words

_WORDS_AT_MOST = 9
_WORDS_OF_A_KIND = 3
_CLOSED = pattern(
    r"\s*(?:[;.:)]|\Z)|\s(?:trên địa bàn|trong (?:tỉnh|thành phố|ngành|và ngoài)|(?:có )?liên quan|thuộc|trực thuộc|khác|tư nhân|"
    r"phải|cần|chịu trách nhiệm|có trách nhiệm|có nhiệm vụ)\b"
)
_NEXT = pattern(r"\s(?:[-–]\s)?(?=[\w/])")
_WORD = pattern(r"[\w/]+")


class _Work(NamedTuple):
    heads: Phrases
    verbs: Phrases
    objects: frozenset[str]
    kinds: Phrases


@lru_cache(maxsize=8)
def _work(lexicon: Lexicon) -> _Work:
    words = lexicon.words
    objects = frozenset(fold(word) for word in words("bodies.objects_of_work"))
    kinds = Phrases(words("bodies.kinds_of_work"))
    return _Work(Phrases(words("bodies.named_by_work")), Phrases(words("bodies.work")), objects, kinds)


def past_work(folded: str, start: int, at: int, lexicon: Lexicon) -> int:
    """Past the verb at ``at`` when it is part of the name that begins at ``start``; -1 when it is what the body must do."""
    work = _work(lexicon)
    end = work.verbs.match(folded, at)
    if end < 0:
        return -1
    known = known_words(lexicon)
    if _of_a_kind(folded, start, at, work) and _CLOSED.match(folded, end) is not None:
        return end
    determined = known.determiners.match(folded, start)
    if work.heads.match(folded, after_blanks(folded, determined) if determined >= 0 else start) < 0:
        return -1
    return end if _names(folded, end, known, work) else -1


def _of_a_kind(folded: str, start: int, at: int, work: _Work) -> bool:
    """Whether a bare kind stands right before ``at``: in "các viện, trung tâm nghiên cứu trên địa bàn" the verb says of which kind."""
    first = at - 1
    for _ in range(_WORDS_OF_A_KIND):
        first = folded.rfind(" ", start, first) + 1 or start
        if work.kinds.match(folded, first) == at - 1:
            return True
        if first == start:
            return False
        first -= 1
    return False


def _names(folded: str, at: int, known: Words, work: _Work) -> bool:
    for count in range(_WORDS_AT_MOST):
        further = _NEXT.match(folded, at)
        if further is None:
            return count > 0 and (at >= len(folded) or folded[after_blanks(folded, at) :][:1] in ("", ":", "(", ";", "."))
        at = further.end()
        named = work.verbs.match(folded, at)
        if named >= 0:
            at = named
            continue
        if known.verbs.match(folded, at) >= 0:
            return count > 0
        word = _WORD.match(folded, at)
        if word is None or word.group() in work.objects or known.boundaries.match(folded, at) >= 0:
            return False
        at = word.end()
    return False
