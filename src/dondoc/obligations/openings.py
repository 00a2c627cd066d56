"""Chữ mở đầu: what a passage or a sentence can begin with, told by its first syllable.

A dozen lists and a dozen patterns are asked where a passage begins, and most begin with a word of none: one look at that word
says which are worth asking. Whoever asks "rà soát …" for a ground, an opener, a field or a body asks in vain.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from ..bodies import OPENS, PEOPLE, VERB, known_words
from ..lexicon import Lexicon
from ..phrases import Beginnings, Phrases
from .fields import first_syllables

__all__ = [
    "ABOUT", "ANNOUNCES", "APPROVES", "FIELD", "GROUNDS", "LEAD_IN", "MEMBER", "OPENER", "OPENS", "ORDINAL", "PEOPLE", "PERFORMS", "POST",
    "REACH", "SHARE", "TELLS", "TIME", "TOWARDS", "VERB", "kinds_at", "openings", "past_marks",
]  # fmt: skip

# Bits behind those of the names of bodies.
(
    FIELD, TELLS, GROUNDS, PERFORMS, MEMBER, OPENER, APPROVES, ANNOUNCES, POST,
    LEAD_IN, TOWARDS, SHARE, ABOUT, TIME, REACH, ORDINAL,
) = (1 << n for n in range(16, 32))  # fmt: skip

# The first syllables of the patterns that stand beside the lists, each in the module that asks it.
_PATTERNS = {
    LEAD_IN: "giao yêu đề phân riêng chức nhiệm quyền trách đối về phía cho",  # headings.py: "Giao Sở A:", "Trách nhiệm của …"
    TOWARDS: "đối về phía",  # subjects.py: "Đối với Sở A: …"
    SHARE: "có ít tối trên 100 100%",  # actors.py: "100% các xã …"
    ABOUT: "về đối công nhiệm nội",  # verbs.py, __init__.py: "Về đề nghị …: …"
    TIME: "trong từ cuối giữa đầu ngày tháng quý tuần đợt",  # duties.py: "Tháng 7 năm 2010: …"
    REACH: "cơ hoàn phấn đạt",  # duties.py: "hoàn thành", "đạt"
    ORDINAL: "một hai ba bốn năm sáu bảy tám chín mười thứ",  # numbers.py: "Một là", "Thứ hai"
}


class Openings(NamedTuple):
    """Các nhóm từ mở đầu: each list one matcher; made once for a lexicon."""

    tells: Phrases  # what begins so tells, greets or closes
    grounds: Phrases
    performs: Phrases
    members: Phrases
    openers: Phrases
    approving: Phrases
    announcing: Phrases
    ruling: Phrases
    posts: Phrases
    begins: Beginnings


@lru_cache(maxsize=8)
def openings(lexicon: Lexicon) -> Openings:
    """The words of ``lexicon`` that are looked for where a passage begins."""
    words = lexicon.words
    made = Openings(
        Phrases(words("duties.not_duty_starts")),
        Phrases(words("duties.grounds_starts")),
        Phrases(words("duties.performatives")),
        Phrases(words("duties.members")),
        Phrases(words("duties.openers")),
        Phrases(words("duties.approving")),
        Phrases(words("duties.announcing")),
        Phrases(words("duties.ruling")),
        Phrases(words("bodies.persons")),
        Beginnings(()),
    )
    begins = Beginnings(
        [
            *((bits, (first,)) for first, bits in known_words(lexicon).begins.kinds.items()),
            *((bit, firsts.split()) for bit, firsts in _PATTERNS.items()),
            (FIELD, first_syllables(lexicon)),
            (TELLS, made.tells.firsts),
            (GROUNDS, made.grounds.firsts),
            (PERFORMS, made.performs.firsts),
            (MEMBER, (*made.members.firsts, "phó")),
            (OPENER, made.openers.firsts),
            (APPROVES, made.approving.firsts),
            (ANNOUNCES, made.announcing.firsts),
            (POST, made.posts.firsts),
        ]
    )
    return made._replace(begins=begins)


def kinds_at(folded: str, at: int, lexicon: Lexicon) -> int:
    """What can begin at ``at``, as bits: what is not among them need not be asked for there."""
    return openings(lexicon).begins.at(folded, at)


def past_marks(folded: str, at: int) -> int:
    """The first place from ``at`` that is no blank, comma or colon."""
    while at < len(folded) and folded[at] in " ,:":
        at += 1
    return at
