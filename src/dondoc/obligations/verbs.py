"""Động từ: whether words begin with doing something, and where that verb ends."""

from __future__ import annotations

from functools import lru_cache

from ..lexicon import Lexicon
from ..patterns import pattern
from ..phrases import Phrases
from .actors import is_approval
from .openings import ABOUT, APPROVES, OPENER, VERB, openings
from .subjects import is_predicate

# What stands before is looked for behind the first letter: a pattern that begins with letters is searched quicker.
MODAL = pattern(
    r"(?:p(?<![^\s,;]p)hải|c(?<![^\s,;]c)(?:ần|ó trách nhiệm|hịu trách nhiệm)|k(?<![^\s,;]k)hông (?:được|để)|n(?<![^\s,;]n)ghiêm cấm)\s"
)
_IN_MODALS = ("phải", "cần", "trách nhiệm", "không", "nghiêm cấm")  # one of them is in each
_NUMBERED = pattern(r"\s*(?:số\s*[:\d]|\d+[-/])")
_ABOUT = pattern(r"(?:về|đối với|công tác|nhiệm vụ|nội dung)\s[^:.;]{3,160}:\s")


def says_modal(folded: str, start: int, end: int) -> bool:
    """Whether "phải", "cần", "có trách nhiệm" or a ban stands in ``folded[start:end]``."""
    part = folded[start:end]  # mostly the whole, which is not copied; ``in`` is twice as quick as ``find`` with bounds
    for word in _IN_MODALS:
        if word in part:
            return MODAL.search(folded, start, end) is not None
    return False


def opens_with_verb(folded: str, at: int, kinds: int, lexicon: Lexicon) -> bool:
    """Whether the words begin with a verb of doing, directly or after "Về …:"; "Quyết định số 12" is no verb.

    ``kinds``: what can begin at ``at`` (``openings``).
    """
    if kinds & APPROVES and is_approval(folded, at, lexicon=lexicon):
        return False
    places = [at] if kinds & VERB else []
    about = _ABOUT.match(folded, at) if kinds & ABOUT else None
    if about:
        places.append(about.end())
    opener = _words_after_opener(folded, at, lexicon) if kinds & OPENER else None
    if opener:
        places.append(opener)
    for place in places:
        if is_predicate(folded, place, lexicon=lexicon):
            end = end_of_verb(folded, place, lexicon)
            if folded.startswith((" này", " số"), end):  # "Quyết định này", "Hướng dẫn số": a document, no verb
                continue
            if folded.startswith("thông tin", place) and folded.startswith((" trên", " của", " tại", " từ"), end):
                continue  # "Thông tin trên cơ sở dữ liệu": what is known, not telling it
            if _NUMBERED.match(folded, end) is None:
                return True
    return False


def _words_after_opener(folded: str, at: int, lexicon: Lexicon) -> int | None:
    if openings(lexicon).openers.match(folded, at) < 0:
        return None
    comma = folded.find(", ", at, at + 300)
    return comma + 2 if comma > 0 else None


@lru_cache(maxsize=8)
def _verbs(lexicon: Lexicon) -> Phrases:
    return Phrases(lexicon.words("duties.verbs"))


def end_of_verb(folded: str, at: int, lexicon: Lexicon) -> int:
    """Where the verb that begins at ``at`` ends; ``at`` itself when none does."""
    end = _verbs(lexicon).match(folded, at)
    return end if end >= 0 else at
