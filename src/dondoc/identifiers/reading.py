"""Độ chắc và chỗ trống: what the reading itself says of numbers and days, and days that do not exist."""

from __future__ import annotations

import re
from itertools import pairwise

from dondoc.dates import ReadDate, find_dates
from dondoc.folding import fold, squeeze, strip_marks
from dondoc.identifiers.found import Identifier, head_end, stamp_place, touches
from dondoc.model import Doubt, Header, Span, Text
from dondoc.patterns import pattern
from dondoc.recognition import UNREAD, WORD

_NEAR = 20_000  # characters in which a name on a stamp is looked for
_OWN_NUMBER = pattern(r"^[^\w\n]*[Ss][ốôóoò]\b[ \t]*:?[ \t]*(?P<code>[^\n]{1,40})", re.M)
_OWN_DAY = pattern(r"ng[àa]y(?P<day>[^\n]{0,16}?)th[áa]ng(?P<month>[^\n]{0,12}?)n[ăa]m[ \t]*(?P<year>\S{1,8})")


def check_days_exist(text: Text, header: Header, own: Identifier, cited: list[Identifier], places: list[Span]) -> None:
    """Days that the calendar does not have, where a day should stand and none was read; ``places`` are those of all citations."""
    if own.day is None:
        near = _near(places)
        for found in find_dates(text.content, 0, head_end(text, header)):
            place = Span(found.start, found.end)
            if _impossible(found) and _is_own_line(text.content, place) and not touches(place, near):
                own.day_span = place
                own.doubt("date", found.why or "")
                break
    for one in cited:
        if one.day is not None:
            continue
        first = next(find_dates(text.content, one.span.start, min(len(text.content), one.span.end + 40)), None)
        if first is not None and _impossible(first) and first.start <= one.span.end + 8:
            one.day_span = Span(first.start, first.end)
            one.doubt("date", first.why or "")


def _near(places: list[Span]) -> list[Span]:
    return [Span(place.start, place.end + 40) for place in places]


def _is_own_line(content: str, place: Span) -> bool:
    """Whether a day ends its line and only a place name stands before it: "Sông Lam, ngày 31 tháng 4 năm 2026"."""
    start = content.rfind("\n", 0, place.start) + 1
    after = content[place.end : place.end + 12].split("\n")[0]
    return place.start - start < 60 and not after.strip(" .")


def _impossible(found: ReadDate) -> bool:
    return found.day is None and found.numbers[2] is not None


def check_trust(text: Text, identifiers: list[Identifier]) -> None:
    """How sure the machine was of the words."""
    words = [d for d in text.doubts if d.field in (WORD, UNREAD)]
    if not words:
        return
    for one in identifiers:
        for what, place, there in (("code", one.code_span, one.printed), ("date", one.day_span, one.day)):
            for word in words:
                if there is not None and place is not None and touches(place, (word.span,)):
                    one.doubt(what, word.why, *(_value(what, c) for c in word.candidates))


def _value(what: str, words: str) -> str:
    """A candidate as the field would hold it: a day in ISO, a code as read."""
    day = next(find_dates(words), None) if what == "date" else None
    return day.day.isoformat() if day is not None and day.day is not None else words.strip(" .,;:")


def check_missing(text: Text, header: Header, own: Identifier, cited: list[Identifier]) -> None:
    """A number or day that stands in the form but could not be read: where it stands, and what was made out."""
    end = head_end(text, header)
    unread = [d for d in text.doubts if d.field in (WORD, UNREAD) and d.span.start < end]
    if own.printed is None and (found := _OWN_NUMBER.search(text.content, 0, end)):
        place = Span(found.start("code"), found.end("code"))
        made_out = [c for d in unread if touches(place, (d.span,)) for c in (d.span.of(text.content), *d.candidates)]
        if made_out:
            own.code_span = place
            own.doubt("code", "số và ký hiệu viết tay hoặc mờ, không đọc chắc được", *(_value("code", c) for c in made_out))
    if own.day is None and "date" not in own.whys:
        for day in _OWN_DAY.finditer(text.content, 0, end):
            place = Span(*day.span())
            if _is_own_line(text.content, place) and not touches(place, _near([one.span for one in cited])):
                own.day_span = place
                own.doubt("date", "ngày, tháng viết tay, mờ hoặc để trống, không đọc chắc được")
                break


def issuer_doubts(text: Text, header: Header) -> list[Doubt]:
    """The issuer's name where its known spelling was put for what the machine read ("VAN PHONG")."""
    place = header.spans.get("issuer")
    if place is None or header.issuer is None:
        return []
    words = set(fold(f"{header.issuer} {header.parent_issuer or ''}").split())
    bare = set(map(strip_marks, words))
    printed = place.of(text.content)
    if all(word in words or strip_marks(word) not in bare for word in fold(printed).split()):
        return []
    return [Doubt("header.issuer", place, f"Máy đọc là “{squeeze(printed)}”, đã ghi theo cách viết đã biết.", (squeeze(printed),))]


def arrival_doubts(text: Text, header: Header) -> list[Doubt]:
    """What is not sure in the arrival stamp (dấu đến): words read with doubt, a day before the day of issue."""
    arrival = header.arrival
    place = header.spans.get("arrival") or stamp_place(text)
    if arrival is None or place is None:
        return []
    told = [d for d in text.doubts if d.field in (WORD, UNREAD) and place.holds(d.span)]
    found = [Doubt("header.arrival", d.span, d.why, d.candidates) for d in told]
    if arrival.date is not None and header.date is not None and arrival.date < header.date:
        found.append(Doubt("header.arrival", place, "Ngày đến trước ngày ban hành văn bản."))
    if arrival.issuer is not None and (other := _spelt_elsewhere(arrival.issuer, text.content)) is not None:
        found.append(
            Doubt("header.arrival", place, f"Máy đọc tên cơ quan là “{arrival.issuer}”, chỗ khác trong văn bản viết khác dấu.", (other,))
        )
    return found


def _spelt_elsewhere(name: str, content: str) -> str | None:
    """The name with the marks that two words of it standing together have everywhere else: ``TĨNH BÌNH`` beside ``tỉnh Bình``."""
    parts = name.split()
    bare = strip_marks(name)
    pairs = {pair for pair in pairwise(re.findall(r"[^\W\d_]+", fold(content[:_NEAR]))) if strip_marks(pair[0]) in bare}
    meant = list(parts)
    for n, pair in enumerate(pairwise(parts)):
        low = (fold(pair[0]), fold(pair[1]))
        others = {p for p in pairs if p != low and [*map(strip_marks, p)] == [*map(strip_marks, low)]}
        if len(others) == 1:  # the stamp itself is one place where it is written so
            for at, word in zip((n, n + 1), others.pop(), strict=True):
                meant[at] = meant[at] if fold(meant[at]) == word else word.upper()
    return " ".join(meant) if meant != parts else None
