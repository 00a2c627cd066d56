"""Chủ thể: who a sentence lays its duty on.

Four ways the field says it: "giao/yêu cầu/đề nghị A …", "A (chủ trì, có trách nhiệm, …)" as the subject, "do A …",
and "100% A thực hiện …". Source: the roles of directives (chủ trì, phối hợp, tham mưu, báo cáo).
"""

from __future__ import annotations

from typing import NamedTuple

from ..bodies import BodyList, beginning_at, read_bodies
from ..lexicon import LEXICON, Lexicon
from ..patterns import pattern
from .openings import OPENS, SHARE, Openings, openings, past_marks
from .orders import assigned, before, issues
from .subjects import acts, is_predicate, subject_of

_BY = pattern(r"do (?<!\wdo )")
_MUST_BE = pattern(r"phải (?:có |được |do )+(?=\w)")  # "Hồ sơ phải được cấp ủy cơ sở thẩm định"
_PER_CENT = pattern(r"(?:(?:có\s)?(?:ít nhất|tối thiểu|trên)\s)?100\s?%\s")
_BRACKET_LABEL = pattern(r"(?:(?:cơ quan|đơn vị)\s)?(?:chủ trì|thực hiện|phụ trách|chủ trì thực hiện)\s?:\s?|giao\s|do\s")
_BRACKET_VERBS = (" chủ trì", " thực hiện", " báo cáo", " chuẩn bị", " trình bày", " tham mưu", " phụ trách", " tổng hợp")
_OF_A_DOCUMENT = pattern(r"như sau\W*$|:\s*$|\ssố\s*\d+[-/]")


class Actors(NamedTuple):
    """Chủ thể của một câu: who leads and how it was said; None when nobody is named.

    ``way``: ``assigned`` | ``directed`` ("chỉ đạo A chủ trì": beside the one who directs) | ``subject`` | ``by`` | ``share``.
    """

    lead: BodyList | None
    way: str | None


_NOBODY = Actors(None, None)


def find_actors(
    words: str,
    folded: str,
    start: int,
    end: int,
    *,
    orders: list[tuple[int, int]],
    at_start: tuple[int, int],
    opening: bool = False,
    lexicon: Lexicon = LEXICON,
) -> Actors:
    """Who leads in the sentence ``words[start:end]``.

    Of the whole passage: ``orders`` in it (``find_orders``); what it can begin with (of ``openings``) and how the name of a body does.
    """
    known = openings(lexicon)
    first = past_marks(folded, start)
    kinds, begins = at_start
    if first:
        kinds = known.begins.at(folded, first)
        begins = beginning_at(words, folded, first, kinds=kinds, lexicon=lexicon) if kinds & OPENS else 0
    told = assigned(words, folded, start, end, orders, lexicon) if orders else None
    subject = subject_of(words, folded, first, end, kinds, begins, lexicon)
    if subject and _only_speaks(folded, past_marks(folded, subject.end), end, known, opening=opening):
        subject = None
    if subject and (told is None or subject.start < told.start and not issues(folded, subject.end)):
        return Actors(subject, "subject")
    if told:
        return Actors(told, "directed" if before(folded, told.start).endswith("chỉ đạo") else "assigned")
    share = _share(words, folded, start, end, lexicon) if kinds & SHARE else None
    if share:
        return Actors(share, "share")
    part = folded[start:end]  # mostly the whole, which is not copied
    by = _by(words, folded, start, end, lexicon) if "do " in part or "phải " in part else None
    by = by or (_in_brackets(words, folded, start, end, lexicon) if "(" in part else None)
    return Actors(by, "by") if by else _NOBODY


def _only_speaks(folded: str, at: int, end: int, known: Openings, *, opening: bool) -> bool:
    """Whether the verb at ``at`` only approves, or announces this document or one that has its number, and asks nothing of its subject."""
    if known.approving.match(folded, at) >= 0:
        return True
    announces = known.announcing.match(folded, at) >= 0
    if not announces and known.ruling.match(folded, at) < 0:
        return False
    return announces and opening or _OF_A_DOCUMENT.search(folded[at:end]) is not None


def is_approval(folded: str, at: int, *, lexicon: Lexicon = LEXICON) -> bool:
    """Whether the words at ``at`` only approve ("Thống nhất với …", "Nhất trí …"): what is agreed asks nothing by itself."""
    return openings(lexicon).approving.match(folded, at) >= 0


def _share(words: str, folded: str, start: int, end: int, lexicon: Lexicon) -> BodyList | None:
    match = _PER_CENT.match(folded, start)
    if match is None:
        return None
    bodies = read_bodies(words, folded, match.end(), loose=True, lexicon=lexicon)
    if bodies and bodies.end < end and (acts(folded, bodies.end, end, lexicon) or folded.startswith(" có ", bodies.end)):
        return bodies
    return None


def _by(words: str, folded: str, start: int, end: int, lexicon: Lexicon) -> BodyList | None:
    for match in _MUST_BE.finditer(folded, start, end):
        bodies = read_bodies(words, folded, match.end(), loose=True, lexicon=lexicon)
        if bodies and bodies.end < end and is_predicate(folded, past_marks(folded, bodies.end), lexicon=lexicon):
            return bodies
    for match in _BY.finditer(folded, start, end):
        bodies = read_bodies(words, folded, match.end(), lexicon=lexicon)
        if (
            bodies
            and bodies.end < end
            and folded.startswith((" chủ trì", " hướng dẫn", " thực hiện", " đảm nhận", " chịu trách nhiệm"), bodies.end)
        ):
            return bodies
    return None


def _in_brackets(words: str, folded: str, start: int, end: int, lexicon: Lexicon) -> BodyList | None:
    """ "(Sở A chủ trì)", "(Chủ trì: Sở A; phối hợp: Sở B)", "(Đơn vị thực hiện: Sở A)" behind a task."""
    at = folded.find("(", start, end)
    while at >= 0:
        label = _BRACKET_LABEL.match(folded, at + 1)
        bodies = read_bodies(words, folded, label.end() if label else at + 1, loose=label is not None, lexicon=lexicon)
        if bodies and (label or folded.startswith(_BRACKET_VERBS, bodies.end)):
            return bodies
        at = folded.find("(", at + 1, end)
    return None
