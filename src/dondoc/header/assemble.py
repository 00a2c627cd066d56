"""Ghép: the parts of the header put together, each value with its place."""

from __future__ import annotations

import re
from datetime import date

from ..capitals import Witness, is_syllable, restore
from ..codes import Code
from ..dates import read_date
from ..layout import Flow
from ..lexicon import Lexicon
from ..model import Arrival, Header, Note, Span, Text
from ..patterns import pattern
from .arrival import read_stamp
from .author import split_author
from .captions import read_captions
from .closing import Closing, find_closing
from .extent import body_of, body_start
from .form import Form
from .issuer import system_of
from .issuing import implied_issuer, printed_issuer
from .legibility import is_garbled, marks_like
from .marks import Token, is_upper
from .opening import Opening, read_opening
from .page import head_sheet
from .signature import Signature, choose
from .witness import BodyWitness

_PASSED = pattern(r"thông\s+qua\s+(?=ngày\s)")


def assemble_header(text: Text, flow: Flow, lexicon: Lexicon, form: Form) -> Header:
    """The header of ``text``."""
    if not flow.lines:
        return Header(body=Span(0, 0))
    opening = read_opening(head_sheet(flow), lexicon, form)
    if not opening.complete and len(flow.lines) > 20:
        opening = read_opening(head_sheet(flow, 4), lexicon, form)
    start = body_start(flow, opening)
    if not opening.marks & {"nation", "motto", "party"} and is_garbled(opening.sheet):  # a fixed line read whole vouches for the rest
        return _only_what_is_sure(flow, opening)
    witness = BodyWitness(flow, start, opening.dated.place if opening.dated else None)
    closing = find_closing(flow, start, witness, lexicon, form)
    return _Assembly(text, flow, opening, closing, witness, lexicon, form).header(start)


def _only_what_is_sure(flow: Flow, opening: Opening) -> Header:
    """The header of a badly read document: its form, and a number and a day that are whole; no words."""
    like = marks_like(opening.sheet) | opening.marks
    number, dated = opening.number, opening.dated
    code = number.code if number and number.code and number.code.doubt is None else None
    day = dated.day if dated else None
    spans = {"code": opening.sheet.place(number.start, number.end)} if code and number else {}
    if day and dated:
        spans["date"] = dated.day_span
    addressed = opening.title is not None or "to" in like
    note = Note("N120", "Chữ đọc từ bản quét quá kém: chỉ ghi những gì chắc chắn, các mục khác để trống. Hãy quét lại hoặc nhập tay.")
    return Header(
        system="party" if "party" in like else "state" if like & {"nation", "motto"} else "other",
        type="cong_van" if addressed and opening.kind is None else opening.kind.kind if opening.kind else None,
        code=str(code) if code else None,
        number=code.number if code else None,
        symbol=code.symbol if code else None,
        date=day,
        spans=spans,
        body=Span(flow.lines[0].start, flow.lines[-1].end),  # nothing is lost
        notes=(note,),
    )


class _Assembly:
    """Việc ghép của một văn bản."""

    def __init__(
        self, text: Text, flow: Flow, opening: Opening, closing: Closing | None, witness: Witness, lexicon: Lexicon, form: Form
    ) -> None:
        self.text, self.flow, self.opening, self.closing = text, flow, opening, closing
        self.witness, self.lexicon, self.form = witness, lexicon, form
        self.spans: dict[str, Span] = {}

    def header(self, start: int) -> Header:
        opening, sheet = self.opening, self.opening.sheet
        number = opening.number
        code = number.code if number else None
        symbol = number.symbol if number else None
        if number is not None and (code or symbol):
            self.spans["code" if code else "symbol"] = sheet.place(number.start, number.end)
        author, title = self._title()
        body = body_of(self.flow, start, self.closing)
        issuer, place = printed_issuer(opening, author, self.witness, self.lexicon, self.form)
        signature = choose(list(self.closing.signatures), issuer.issuer) if self.closing else Signature()
        if issuer.issuer is None:
            words = body.of(self.flow.content)
            issuer, place = implied_issuer(opening, author, signature, words, self.witness, self.lexicon, self.form)
        if issuer.issuer is not None and place is not None:
            self.spans["issuer"] = place
        kind = self._kind(symbol)
        marks = set(opening.marks)
        inside = self.closing is not None and body.holds(self.closing.span)
        day = self._date() or self._passed(kind)
        if number is None and self.closing is not None:
            code, day = self._of_captions(kind, day)
            symbol = code.symbol if code else symbol
        return Header(
            system=system_of(
                issuer.issuer, issuer.parent, marks, symbol, code.form == "dash" if code else "/" in (symbol or ""), self.form
            ),
            type=kind,
            code=str(code) if code else None,
            number=code.number if code else None,
            symbol=symbol,
            date=day,
            place=self._place(),
            issuer=issuer.issuer,
            parent_issuer=issuer.parent,
            title=title,
            addressees=self._addressees(),
            recipients=self._recipients(),
            signer=self._sign("signer", signature.name, signature.name_span),
            signer_position=self._sign("signer_position", signature.post, signature.post_span),
            sign_authority=self._sign("sign_authority", signature.authority, signature.authority_span),
            urgency=self._mark("urgency", opening.urgency),
            secrecy=self._mark("secrecy", opening.secrecy),
            arrival=self._arrival(),
            spans=self.spans,
            body=body,
            closing=self.closing.span if self.closing is not None and inside else None,
        )

    def _title(self) -> tuple[str | None, str | None]:
        title = self.opening.title
        if title is None:
            return None, None
        self.spans["title"] = self.opening.sheet.place(title.first, title.last)
        author, words = split_author(title.words, self.opening.kind.name if self.opening.kind else "", self.form)
        author = title.author or author
        capitals = len(words) if is_upper(words) else _capitals(words)
        if capitals:
            words = restore(words[:capitals], self.witness, self.lexicon) + words[capitals:]
        return author, words or None

    def _kind(self, symbol: str | None) -> str | None:
        """By the kind line, else the number, else ``Kính gửi``."""
        opening = self.opening
        code = opening.number.code if opening.number else None
        kind = opening.kind
        if kind is not None:
            self.spans["type"] = opening.sheet.place(kind.first, kind.first + len(kind.name))
        if kind is not None and (opening.title is None or opening.title.first >= kind.rest or kind.rest > opening.sheet.starts[-1]):
            return kind.kind
        if code is not None and (kinds := code.kinds(self.lexicon)):
            return kinds[0]
        if symbol and code is None:
            group = re.split(r"[-/]", symbol)[0].upper()
            for known in self.lexicon.kinds:
                if group in {a.upper() for a in (*known.state, *known.party)}:
                    return known.id
        if opening.addressees is not None or symbol:
            return kind.kind if kind is not None else "cong_van"
        return kind.kind if kind is not None else None

    def _date(self) -> date | None:
        dated = self.opening.dated
        if dated is None or dated.day is None:
            return None
        self.spans["date"] = dated.day_span
        return dated.day

    def _of_captions(self, kind: str | None, day: date | None) -> tuple[Code | None, date | None]:
        """The number, and the day where the letterhead has none, from the captions of the annexes."""
        caption = read_captions(self.flow.content, self.closing.span.end, kind, self.lexicon) if self.closing else None
        if caption is None:
            return None, day
        self.spans["code"] = caption.code_span
        if day is None and caption.day_span is not None:
            self.spans["date"] = caption.day_span
        return caption.code, day or caption.day

    def _passed(self, kind: str | None) -> date | None:
        """A law carries no day in its letterhead; its last sentence says when it was passed."""
        if kind not in ("luat", "bo_luat", "phap_lenh", "nghi_quyet", "hien_phap"):
            return None
        end = self.closing.span.start if self.closing else len(self.flow.content)
        for found in _PASSED.finditer(self.flow.content, max(0, end - 800), end):
            day = read_date(self.flow.content, found.end())
            if day is not None and day.day is not None:
                self.spans["date"] = Span(found.end(), day.end)
                return day.day
        return None

    def _place(self) -> str | None:
        dated = self.opening.dated
        if dated is None or dated.place is None or dated.place_span is None:
            return None
        self.spans["place"] = dated.place_span
        return dated.place

    def _arrival(self) -> Arrival | None:
        """The stamp in the text, else one that the reader kept apart."""
        if self.opening.arrival is not None and self.opening.arrival_span is not None:
            self.spans["arrival"] = self.opening.arrival_span
            return self.opening.arrival
        for aside in self.text.asides:
            if aside.kind == "stamp" and (stamp := read_stamp(aside.span.of(self.text.content), self.form)) is not None:
                self.spans["arrival"] = aside.span
                return stamp
        return None

    def _addressees(self) -> tuple[str, ...]:
        found = self.opening.addressees
        if found is None or not found.entries:
            return ()
        self.spans["addressees"] = self.opening.sheet.place(found.first, found.last)
        return found.entries

    def _recipients(self) -> tuple[str, ...]:
        if self.closing is None or self.closing.recipients_span is None:
            return ()
        self.spans["recipients"] = self.closing.recipients_span
        return self.closing.recipients

    def _sign(self, name: str, value: str | None, span: Span | None) -> str | None:
        if value is not None and span is not None:
            self.spans[name] = span
        return value

    def _mark(self, name: str, found: tuple[str, Token] | None) -> str | None:
        if found is None:
            return None
        self.spans[name] = self.opening.sheet.place(found[1].first, found[1].last)
        return found[0]


def _capitals(words: str) -> int:
    """How long the part in capitals is that a title begins with ("KẾT LUẬN CỦA … tại phiên họp …"); 0 when it is no phrase."""
    end = 0
    for count, word in enumerate(words.split(" ")):
        if not word.isupper():
            sound = count > 1 and all(is_syllable(part) for part in words[:end].split())
            return end - 1 if count > 3 or sound else 0
        end += len(word) + 1
    return 0
