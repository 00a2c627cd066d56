"""Kiểm tra số, ký hiệu và ngày: every identifier a second way, after a machine has read the page.

A number and a day are checked by how sure the reading was, against the known abbreviations of kinds and bodies, against the
other mentions in the same text, and against the calendar. What is not listed is sure; nothing is repaired, and
candidates only say what it may have been. On text that no machine has recognised only the calendar is looked at.
"""

from __future__ import annotations

from dataclasses import replace

from dondoc.dates import find_dates
from dondoc.identifiers.forms import check_calendar, check_forms, check_mentions
from dondoc.identifiers.found import Identifier, own_identifier, place_all, stamp_place, touches
from dondoc.identifiers.reading import arrival_doubts, check_days_exist, check_missing, check_trust, issuer_doubts
from dondoc.lexicon import LEXICON, Lexicon
from dondoc.model import Arrival, Citation, Doubt, Header, Span, Text
from dondoc.recognition import UNREAD, is_recognised

__all__ = ["check_identifiers", "withhold"]


def check_identifiers(text: Text, header: Header, citations: tuple[Citation, ...], lexicon: Lexicon = LEXICON) -> tuple[Doubt, ...]:
    """The doubtful numbers and days of the document itself, of its arrival stamp and of its citations, in this order.

    ``Doubt.field`` is ``header.code``, ``header.date``, ``header.issuer``, ``header.arrival``, ``citations.3.code``,
    ``citations.3.date``. A field has one doubt with all its reasons. Whether the text was recognised by a
    machine is told by its source and notes.
    """
    own = own_identifier(header)
    recognised = is_recognised(text)
    cited = [  # on text that no machine has recognised a day that was read is a day of the calendar: nothing is left to check
        Identifier(f"citations.{n}", c.span, c.type, c.issuer, c.date, c.code)
        for n, c in enumerate(citations)
        if recognised or c.date is None
    ]
    check_days_exist(text, header, own, cited, [c.span for c in citations])
    extra: list[Doubt] = []
    if recognised:
        everything = [own, *cited]
        place_all(text, everything, lexicon)
        check_trust(text, everything)
        check_forms(everything, lexicon)
        check_mentions(cited)
        check_calendar(own, cited)
        check_missing(text, header, own, cited)
        extra = issuer_doubts(text, header)
    extra += arrival_doubts(text, header)  # a stamp is a picture on typed paper, too
    return (*own.doubts(), *extra, *(d for one in cited for d in one.doubts()))


def withhold(text: Text, header: Header) -> Header:
    """The header without what two readings do not agree on: a number that may be wrong is worse than none.

    The words stay in the text, and ``check_identifiers`` names them as candidates.
    """
    unread = [d.span for d in text.doubts if d.field == UNREAD]
    if not unread:
        return header
    if (place := header.spans.get("code")) is not None and touches(place, unread):
        behind = next((at for at in range(place.start, place.end) if not text.content[at].isdigit()), place.end)
        sure = header.symbol if not touches(Span(behind, place.end), unread) else None  # only the number was written by hand
        header = replace(header, code=None, number=None, symbol=sure)
    if touches(header.spans.get("date"), unread):
        header = replace(header, date=None)
    if header.arrival is not None:
        place = header.spans.get("arrival") or stamp_place(text)
        number, day = header.arrival.number, header.arrival.date
        for span in unread if place else ():
            words = span.of(text.content)
            if place is not None and place.holds(span):
                number = None if number is not None and number in words else number
                day = None if day is not None and any(d.day == day for d in find_dates(words)) else day
        header = replace(header, arrival=Arrival(number, day, header.arrival.issuer))
    return header
