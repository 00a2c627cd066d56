"""Chủ thể: who a sentence lays its duty on, who supports, to whom it reports.

Four ways the field says it: "giao/yêu cầu/đề nghị A …", "A (chủ trì, có trách nhiệm, …)" as the subject, "do A …",
and "100% A thực hiện …". Source: the roles of directives (chủ trì, phối hợp, tham mưu, báo cáo).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache
from typing import NamedTuple

from ..bodies import CAPITAL, SMALL, BodyList, beginning_at, known_words, list_at, read_bodies, split_bodies, starts_body
from ..folding import fold
from ..lexicon import LEXICON, Lexicon
from ..patterns import pattern
from ..phrases import Phrases
from .openings import OPENER, OPENS, PEOPLE, POST, SHARE, TOWARDS, Openings, openings

_BY = pattern(r"do (?<!\wdo )")
_MUST_BE = pattern(r"phải (?:có |được |do )+(?=\w)")  # "Hồ sơ phải được cấp ủy cơ sở thẩm định"
_PER_CENT = pattern(r"(?:(?:có\s)?(?:ít nhất|tối thiểu|trên)\s)?100\s?%\s")
_AFTER_OPENER = pattern(r",\s(?:thì\s)?|\sthì\s|(?:vướng mắc|phát sinh|khó khăn|bất cập)\s(?=các|những)")
_AFTER_ASIDE = pattern(r",\s|\s(?=phải\s|cần\s)")
_ABOVE_ALL = ("nhất là", "đặc biệt là", "trước hết là", "trong đó có")
# "Sở A, trong tháng 3, hoàn thành …", "Sở A với vai trò là …, chủ trì": when, why and as what may stand before the verb.
_ASIDES = (
    "với vai trò", "với tư cách", "với trách nhiệm", "trong quá trình", "khi ", "sau khi", "ngay sau", "trước ngày", "trước mắt",
    "đến ngày", "từ ngày", "từ nay", "trong tháng", "trong quý", "trong năm", "trong thời gian", "ngoài ", "bên cạnh",
    "cùng với", "để ", "nhằm ", "tùy", "tuỳ", "phù hợp", "thông qua", "đối với",
)  # fmt: skip
_EVENTS = ("khi ", "sau khi ", "trước khi ", "ngay sau khi ", "nếu ", "trường hợp ")  # who acts then follows, capital or not
_REQUESTS = ("yêu cầu", "đề nghị", "trân trọng đề nghị", "kính đề nghị")
_JOINS = ("trong đó", "đồng thời", "theo đó", "trước mắt", "riêng", "và", "thì", "trên", "sau", "này")
_ADVERBS = pattern(r"\b(?:trân trọng|kính|tiếp tục|cũng|thống nhất|có ý kiến như sau|nhận thấy)\b")
_BRACKET_LABEL = pattern(r"(?:(?:cơ quan|đơn vị)\s)?(?:chủ trì|thực hiện|phụ trách|chủ trì thực hiện)\s?:\s?|giao\s|do\s")
_BRACKET_VERBS = (" chủ trì", " thực hiện", " báo cáo", " chuẩn bị", " trình bày", " tham mưu", " phụ trách", " tổng hợp")
_ANSWERS = pattern(r"\s(?:phải|cần|có trách nhiệm|chịu trách nhiệm|chủ trì)\s")
_TOWARDS = pattern(r"(?:đối với|về phía|phía)\s")
_ANSWERING = pattern(r"\s(?:chịu trách nhiệm|có (?:các |những )?(?:trách nhiệm|nghĩa vụ|nhiệm vụ|chức năng))\b")
_NOT_IN_WHO = pattern(r"[:;.()]|\srằng\s")
_WHO_MUST = pattern(r"([^:;.()]{4,120}?)\s(?:cần )?phải\s")
_OPENER_AT_MOST = 420
# What may stand between a subject and its verb.
_BEFORE_VERB = ("căn cứ", "trên cơ sở", "theo chức năng", "tùy theo", "trong phạm vi", "theo nhiệm vụ", "với chức năng")


class Actors(NamedTuple):
    """Chủ thể của một câu: who leads and how it was said; None when nobody is named.

    ``way``: ``assigned`` | ``directed`` ("chỉ đạo A chủ trì": beside the one who directs) | ``subject`` | ``by`` | ``share``.
    """

    lead: BodyList | None
    way: str | None


_NOBODY = Actors(None, None)


class _Words(NamedTuple):
    assigning: Phrases
    not_after: tuple[str, ...]
    compounds: Phrases
    predicates: Phrases
    people: Phrases
    openings: Openings


@lru_cache(maxsize=8)
def _words(lexicon: Lexicon) -> _Words:
    words = lexicon.words
    names = known_words(lexicon)
    return _Words(
        Phrases(words("duties.assigning")),
        tuple(" " + fold(w) for w in words("duties.assigning_not_after")),
        Phrases(words("duties.assigning_compounds")),
        names.verbs,
        names.people,
        openings(lexicon),
    )


def is_predicate(folded: str, at: int, *, lexicon: Lexicon = LEXICON) -> bool:
    """Whether a verb, an adverb of doing or "phải", "cần", "có trách nhiệm" begins at ``at``."""
    return _words(lexicon).predicates.match(folded, at) >= 0


def find_orders(folded: str, start: int, lexicon: Lexicon = LEXICON) -> list[tuple[int, int]]:
    """Where "giao", "yêu cầu", "đề nghị" stand in a passage from ``start`` on: looked for once for all its sentences."""
    return _words(lexicon).assigning.find_all(folded, start, len(folded))


def orders_at(folded: str, at: int, lexicon: Lexicon = LEXICON) -> bool:
    """Whether a word of order ("giao", "yêu cầu", "đề nghị") stands at ``at``."""
    return _words(lexicon).assigning.match(folded, at) >= 0


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
    known = _words(lexicon)
    first = _skip(folded, start)
    kinds, begins = at_start
    if first:
        kinds = known.openings.begins.at(folded, first)
        begins = beginning_at(words, folded, first, lexicon=lexicon) if kinds & OPENS else 0
    assigned = _assigned(words, folded, start, end, orders, known, lexicon) if orders else None
    subject = _subject(words, folded, first, end, kinds, begins, known, lexicon)
    if subject and _only_speaks(folded, _skip(folded, subject.end), end, known, opening=opening):
        subject = None
    if subject and (assigned is None or subject.start < assigned.start and not _issues(folded, subject.end)):
        return Actors(subject, "subject")
    if assigned:
        return Actors(assigned, "directed" if _before(folded, assigned.start).endswith("chỉ đạo") else "assigned")
    share = _share(words, folded, start, end, known, lexicon) if kinds & SHARE else None
    if share:
        return Actors(share, "share")
    by = _by(words, folded, start, end, lexicon) or _in_brackets(words, folded, start, end, lexicon)
    return Actors(by, "by") if by else _NOBODY


def _before(folded: str, at: int) -> str:
    """The words just before a place, enough for any cue: a passage may be as long as a document."""
    return folded[max(0, at - 80) : at].rstrip(" ,")


_OF_A_DOCUMENT = pattern(r"như sau\W*$|:\s*$|\ssố\s*\d+[-/]")


def _only_speaks(folded: str, at: int, end: int, known: _Words, *, opening: bool) -> bool:
    """Whether the verb at ``at`` only approves, or announces this document or one that has its number, and asks nothing of its subject."""
    if known.openings.approving.match(folded, at) >= 0:
        return True
    announces = known.openings.announcing.match(folded, at) >= 0
    if not announces and known.openings.ruling.match(folded, at) < 0:
        return False
    return announces and opening or _OF_A_DOCUMENT.search(folded[at:end]) is not None


def is_approval(folded: str, at: int, *, lexicon: Lexicon = LEXICON) -> bool:
    """Whether the words at ``at`` only approve ("Thống nhất với …", "Nhất trí …"): what is agreed asks nothing by itself."""
    return openings(lexicon).approving.match(folded, at) >= 0


def _issues(folded: str, at: int) -> bool:
    """The subject is the one who gives the order: "Ủy ban nhân dân tỉnh yêu cầu các sở …"."""
    rest = folded[at : at + 260].lstrip(" ,")
    return re.match(r"(?:cũng |tiếp tục |trân trọng |kính )?(?:yêu cầu|đề nghị|giao|phân công|chỉ thị|kêu gọi)", rest) is not None


def _assigned(
    words: str, folded: str, start: int, end: int, orders: list[tuple[int, int]], known: _Words, lexicon: Lexicon
) -> BodyList | None:
    for i in range(bisect_left(orders, (start, 0)), len(orders)):  # a passage may have thousands of sentences and orders
        begin, stop = orders[i]
        if begin >= end:
            return None
        if _before(folded, begin).endswith(known.not_after) or _is_compound(words, folded, begin, stop, known):
            continue
        if folded.startswith(_REQUESTS, begin) and not _speaks_for_issuer(words, folded, start, begin, lexicon):
            continue
        if folded[begin:stop] == "chỉ đạo":
            bodies = read_bodies(words, folded, _skip(folded, stop), loose=True, lexicon=lexicon)
            if bodies and bodies.end <= end and folded.startswith(" chủ trì", bodies.end):
                return bodies
            continue
        place = _skip(folded, stop)
        if folded.startswith("cho ", place):
            place += 4
        bodies = read_bodies(words, folded, place, loose=True, lexicon=lexicon)
        if bodies is None and folded.startswith("giao", begin):  # "giao nhiệm vụ … cho Sở A"
            to = folded.find(" cho ", stop, min(end, stop + 140))
            bodies = read_bodies(words, folded, to + 5, loose=True, lexicon=lexicon) if to > 0 else None
        if bodies and bodies.start < end:
            return bodies
    return None


def _is_compound(words: str, folded: str, begin: int, stop: int, known: _Words) -> bool:
    """ "giao ban", "giao thông" are words; "giao Ban Tổ chức" is an order."""
    return known.compounds.match(folded, begin) >= 0 and words[stop + 1 : stop + 2].islower()


def _speaks_for_issuer(words: str, folded: str, start: int, begin: int, lexicon: Lexicon) -> bool:
    """Whether "yêu cầu", "đề nghị" opens its clause or follows its subject; "tờ khai đề nghị chi bộ" asks, it does not order."""
    before = folded[start:begin].rstrip()
    if not before or before[-1] in ",;:." or before.endswith(_JOINS):
        return True
    clause = max(start, start + before.rfind(", ") + 2 if ", " in before else start)
    for place in (clause, _skip(folded, start)):
        bodies = read_bodies(words, folded, place, semicolons=True, lexicon=lexicon)
        if bodies and not _ADVERBS.sub("", folded[bodies.end : begin]).strip(" ,"):
            return True
    return False


def _skip(folded: str, at: int) -> int:
    while at < len(folded) and folded[at] in " ,:":
        at += 1
    return at


def _subject(words: str, folded: str, first: int, end: int, kinds: int, begins: int, known: _Words, lexicon: Lexicon) -> BodyList | None:
    event = folded.startswith(_EVENTS, first)
    for place in _subject_places(folded, first, end, kinds, known):
        at_place = kinds
        if place != first:
            at_place = known.openings.begins.at(folded, place)
            begins = beginning_at(words, folded, place, lexicon=lexicon) if at_place & OPENS else 0
        if begins & CAPITAL:
            bodies = list_at(words, folded, place, True, lexicon)
            if bodies and bodies.end < end and _acts(folded, bodies.end, end, known):
                return bodies
        if not begins & SMALL or at_place & PEOPLE and known.people.match(folded, place) >= 0:
            continue
        bodies = list_at(words, folded, place, False, lexicon)
        if bodies is None or bodies.end >= end:
            continue
        # A small letter needs the word of responsibility, or an event or a post: "Khi có cháy, chi bộ báo …", "Đến hạn, trưởng thôn báo …".
        post = place > first and (event or at_place & POST and known.openings.posts.match(folded, place) >= 0)
        if _ANSWERS.match(folded, bodies.end) or post and _acts(folded, bodies.end, end, known):
            return bodies
    addressed = _addressed(words, folded, first, end, lexicon) if kinds & TOWARDS else None
    return addressed or _answering(words, folded, first, end, known, lexicon)


def _addressed(words: str, folded: str, start: int, end: int, lexicon: Lexicon) -> BodyList | None:
    """ "Đối với Sở A: tổng hợp, trình …": whom the words are for stands before the colon."""
    towards = _TOWARDS.match(folded, start)
    if towards is None:
        return None
    bodies = read_bodies(words, folded, towards.end(), loose=True, semicolons=True, lexicon=lexicon)
    return bodies if bodies and bodies.end < end and folded.startswith(":", bodies.end) else None


def _answering(words: str, folded: str, start: int, end: int, known: _Words, lexicon: Lexicon) -> BodyList | None:
    """ "Các hộ kinh doanh trong chợ có trách nhiệm …": only somebody can answer for a thing, whatever he is called."""
    near = folded[start : min(end, start + 140)]
    answers = " có " in near or " chịu " in near
    must = " phải " in near
    if not answers and not must:
        return None
    if (
        not words[start : start + 1].isupper()
        or known.openings.openers.match(folded, start) >= 0
        or known.predicates.match(folded, start) >= 0
    ):
        return None
    stop = _end_of_who(folded, start, end) if answers else -1
    if stop < 0 and must and _is_somebody(words, folded, start, lexicon):
        found = _WHO_MUST.match(folded, start, end)
        stop = found.end(1) if found else -1
    if stop < 0:
        return None
    return BodyList(tuple(split_bodies(words[start:stop], lexicon=lexicon)), start, stop)


def _end_of_who(folded: str, start: int, end: int) -> int:
    """Where the words end before "có trách nhiệm" that say who answers, in one clause and of some length; -1 where they do not."""
    found = _ANSWERING.search(folded, start + 4, min(end, start + 160))
    if found is None or found.start() > start + 120 or _NOT_IN_WHO.search(folded, start, found.start() + 1):
        return -1
    return found.start()


def _is_somebody(words: str, folded: str, at: int, lexicon: Lexicon) -> bool:
    """Whether a person or a body stands at ``at``: a thing may have to be so too, and nobody is told by that."""
    return folded.startswith(("người ", "những người "), at) or starts_body(words, folded, at, loose=True, lexicon=lexicon)


def _subject_places(folded: str, start: int, end: int, kinds: int, known: _Words) -> list[int]:
    """Where a subject may stand: at the start, and after the commas of an opening phrase ("Trên cơ sở …, Sở A …")."""
    places = [start]
    colon = folded.find(": ", start, min(end, start + 200))
    if colon > 0:
        places.append(colon + 2)
    opener = known.openings.openers.match(folded, start) if kinds & OPENER else -1
    if opener >= 0 and known.predicates.match(folded, start) <= opener:
        for match in _AFTER_OPENER.finditer(folded, start, min(end, start + _OPENER_AT_MOST)):
            if known.predicates.match(folded, match.end()) >= 0:
                break  # the verb has come: what follows are its objects
            places.append(match.end())
    return places


def _acts(folded: str, at: int, end: int, known: _Words) -> bool:
    """Whether a verb follows the names: then they are the subject of it. ", nhất là …," may stand between."""
    place = _skip(folded, at)
    if folded.startswith((*_ABOVE_ALL, *_ASIDES), place):
        return any(known.predicates.match(folded, m.end()) >= 0 for m in _AFTER_ASIDE.finditer(folded, place, min(end, place + 260)))
    return folded.startswith(_BEFORE_VERB, place) or known.predicates.match(folded, place) >= 0


def _share(words: str, folded: str, start: int, end: int, known: _Words, lexicon: Lexicon) -> BodyList | None:
    match = _PER_CENT.match(folded, start)
    if match is None:
        return None
    bodies = read_bodies(words, folded, match.end(), loose=True, lexicon=lexicon)
    if bodies and bodies.end < end and (_acts(folded, bodies.end, end, known) or folded.startswith(" có ", bodies.end)):
        return bodies
    return None


def _by(words: str, folded: str, start: int, end: int, lexicon: Lexicon) -> BodyList | None:
    for match in _MUST_BE.finditer(folded, start, end):
        bodies = read_bodies(words, folded, match.end(), loose=True, lexicon=lexicon)
        if bodies and bodies.end < end and is_predicate(folded, _skip(folded, bodies.end), lexicon=lexicon):
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
