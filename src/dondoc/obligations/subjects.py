"""Chủ ngữ: the body or the person that a sentence is about and whose verb it has: "Sở A rà soát", "Nếu quá hạn thì chi bộ xem xét"."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from ..bodies import CAPITAL, SMALL, BodyList, beginning_at, known_words, list_at, read_bodies, split_bodies, starts_body
from ..lexicon import LEXICON, Lexicon
from ..patterns import pattern
from ..phrases import Phrases
from .openings import OPENER, OPENS, PEOPLE, POST, TOWARDS, Openings, openings, past_marks

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
_ANSWERS = pattern(r"\s(?:phải|cần|có trách nhiệm|chịu trách nhiệm|chủ trì)\s")
_TOWARDS = pattern(r"(?:đối với|về phía|phía)\s")
_ANSWERING = pattern(r"\s(?:chịu trách nhiệm|có (?:các |những )?(?:trách nhiệm|nghĩa vụ|nhiệm vụ|chức năng))\b")
_NOT_IN_WHO = pattern(r"[:;.()]|\s(?:rằng|do)\s")
_WHO_MUST = pattern(r"([^:;.()]{4,120}?)\s(?:cần )?phải\s")
_OPENER_AT_MOST = 420
# What may stand between a subject and its verb.
_BEFORE_VERB = ("căn cứ", "trên cơ sở", "theo chức năng", "tùy theo", "trong phạm vi", "theo nhiệm vụ", "với chức năng")


class _Words(NamedTuple):
    predicates: Phrases
    people: Phrases
    openings: Openings


@lru_cache(maxsize=8)
def _words(lexicon: Lexicon) -> _Words:
    names = known_words(lexicon)
    return _Words(names.verbs, names.people, openings(lexicon))


def is_predicate(folded: str, at: int, *, lexicon: Lexicon = LEXICON) -> bool:
    """Whether a verb, an adverb of doing or "phải", "cần", "có trách nhiệm" begins at ``at``."""
    return _words(lexicon).predicates.match(folded, at) >= 0


def subject_of(words: str, folded: str, first: int, end: int, kinds: int, begins: int, lexicon: Lexicon) -> BodyList | None:
    """The subject of the sentence whose words begin at ``first``; ``kinds``, ``begins``: what can begin there, and how a body does."""
    known = _words(lexicon)
    event = folded.startswith(_EVENTS, first)
    for place in _subject_places(folded, first, end, kinds, known):
        at_place = kinds
        if place != first:
            at_place = known.openings.begins.at(folded, place)
            begins = beginning_at(words, folded, place, kinds=at_place, lexicon=lexicon) if at_place & OPENS else 0
        if begins & CAPITAL:
            bodies = list_at(words, folded, place, True, lexicon)
            if bodies and bodies.end < end and acts(folded, bodies.end, end, lexicon):
                return bodies
        if not begins & SMALL or at_place & PEOPLE and known.people.match(folded, place) >= 0:
            continue
        bodies = list_at(words, folded, place, False, lexicon)
        if bodies is None or bodies.end >= end:
            continue
        # A small letter needs the word of responsibility, or an event or a post: "Khi có cháy, chi bộ báo …", "Đến hạn, trưởng thôn báo …".
        post = place > first and (event or at_place & POST and known.openings.posts.match(folded, place) >= 0)
        if _ANSWERS.match(folded, bodies.end) or post and acts(folded, bodies.end, end, lexicon):
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
    near = min(end, start + 200)
    colon = folded.find(":", start, near)  # one letter is found far quicker than two
    while colon > 0 and not folded.startswith(" ", colon + 1, near):
        colon = folded.find(":", colon + 1, near)
    if colon > 0:
        places.append(colon + 2)
    opener = known.openings.openers.match(folded, start) if kinds & OPENER else -1
    if opener >= 0 and known.predicates.match(folded, start) <= opener:
        for match in _AFTER_OPENER.finditer(folded, start, min(end, start + _OPENER_AT_MOST)):
            if known.predicates.match(folded, match.end()) >= 0:
                break  # the verb has come: what follows are its objects
            places.append(match.end())
    return places


def acts(folded: str, at: int, end: int, lexicon: Lexicon) -> bool:
    """Whether a verb follows the names: then they are the subject of it. ", nhất là …," may stand between."""
    known = _words(lexicon)
    place = past_marks(folded, at)
    if folded.startswith((*_ABOVE_ALL, *_ASIDES), place):
        return any(known.predicates.match(folded, m.end()) >= 0 for m in _AFTER_ASIDE.finditer(folded, place, min(end, place + 260)))
    return folded.startswith(_BEFORE_VERB, place) or known.predicates.match(folded, place) >= 0
