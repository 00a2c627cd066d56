"""Ghép: the parts of the header put together, each value with its place."""

from __future__ import annotations

import re
from bisect import bisect_left
from datetime import date

from ..capitals import Witness, restore
from ..dates import read_date
from ..folding import fold
from ..layout import Flow, is_rule
from ..lexicon import Lexicon
from ..model import Arrival, Header, Note, Span, Text
from .arrival import read_stamp
from .closing import Closing, find_closing
from .form import Form
from .issuer import Issuer, from_ending, from_letterhead, from_note, from_opening, from_plenum, from_signature, system_of
from .legibility import is_garbled, marks_like
from .marks import Token, is_upper
from .opening import Opening, read_opening
from .page import head_sheet
from .signature import Signature, choose
from .title import split_author

_ANNEX = 200  # characters after the signature block that make an annex
_WITNESS = 4500  # characters of the body that show how a name is written
_PASSED = re.compile(r"thông\s+qua\s+(?=ngày\s)")
_MARKER = re.compile(r"[\[(]?\d{1,2}[\])]?\s|[¹²³⁴-⁹*]")


def assemble_header(text: Text, flow: Flow, lexicon: Lexicon, form: Form) -> Header:
    """The header of ``text``."""
    if not flow.lines:
        return Header(body=Span(0, 0))
    opening = read_opening(head_sheet(flow), lexicon, form)
    if not opening.complete and len(flow.lines) > 20:
        opening = read_opening(head_sheet(flow, 4), lexicon, form)
    start = _body_start(flow, opening)
    if not opening.marks & {"nation", "motto", "party"} and is_garbled(opening.sheet):  # a fixed line read whole vouches for the rest
        return _only_what_is_sure(flow, opening)
    tail = flow.content[max(start, len(flow.content) - _WITNESS // 3) :]
    place = opening.dated.place if opening.dated and opening.dated.place else ""
    witness = Witness(f"tại {place}," if place else "", flow.content[start : start + _WITNESS], tail if len(flow.content) - start > _WITNESS else "")
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
    note = Note("N141", "Chữ đọc từ bản quét quá kém: chỉ ghi những gì chắc chắn, các mục khác để trống. Hãy quét lại hoặc nhập tay.")
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

    def __init__(self, text: Text, flow: Flow, opening: Opening, closing: Closing | None, witness: Witness, lexicon: Lexicon, form: Form) -> None:
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
        issuer = self._issuer(author, symbol)
        signature = choose(list(self.closing.signatures), issuer.issuer) if self.closing else Signature()
        if issuer.issuer is None:
            issuer = self._fallback(author, signature, symbol, start)
        kind = self._kind(symbol)
        marks = set(opening.marks)
        body = self._body(start)
        inside = self.closing is not None and body.holds(self.closing.span)
        return Header(
            system=system_of(issuer.issuer, issuer.parent, marks, symbol, code.form == "dash" if code else "/" in (symbol or ""), self.form),
            type=kind,
            code=str(code) if code else None,
            number=code.number if code else None,
            symbol=symbol,
            date=self._date() or self._passed(kind),
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
        if is_upper(words):
            words = restore(words, self.witness, self.lexicon)
        return author, words or None

    def _issuer(self, author: str | None, symbol: str | None) -> Issuer:
        opening = self.opening
        joint = bool(opening.kind and "liên tịch" in opening.kind.name) or bool(symbol and symbol.startswith(("NQLT", "TTLT")))
        found = from_letterhead(list(opening.names), joint, self.witness, self.lexicon, self.form)
        if found.name is not None:
            self.spans["issuer"] = opening.sheet.place(found.name.first, found.name.last)
        if author and found.issuer and fold(found.issuer) == "ban chấp hành trung ương":
            # The Central Committee's letterhead also serves the Politburo and the Secretariat; the title says which.
            return Issuer(restore(author, self.witness, self.lexicon, names=True), found.issuer, found.name)
        return found

    def _fallback(self, author: str | None, signature: Signature, symbol: str | None, start: int) -> Issuer:
        """The issuer of a document that lost its letterhead."""
        if author:
            self.spans["issuer"] = self.spans["title"]
            return Issuer(restore(author, self.witness, self.lexicon, names=True), None, None)
        authority = self.opening.authority
        if authority is not None and self.form.issuer.match(fold(authority.words)):
            self.spans["issuer"] = self.opening.sheet.place(authority.first, authority.last)
            return Issuer(restore(authority.words, self.witness, self.lexicon, names=True), None, None)
        sheet = self.opening.sheet
        noted = from_note(self.opening.title.note, self.form) if self.opening.title else None
        met = from_plenum(self.opening.title.words, self.form) if self.opening.title else None
        if noted or met:
            self.spans["issuer"] = self.spans["title"] if met and not noted else sheet.place(self.opening.title.last, self.opening.body)  # type: ignore[union-attr]
            return Issuer(noted if noted and not is_upper(noted) else restore(noted or met or "", self.witness, self.lexicon, names=True), None, None)
        laid = from_opening(self.witness, self.form, symbol)
        signed = from_signature(signature.authority, signature.post, self.witness, self.lexicon, self.form)
        if laid and signed and not _agree(laid, signed):
            laid = None
        best = laid if laid and (not signed or len(laid) >= len(signed) or fold(signed).startswith("ban thường vụ")) else signed
        if best is None and self.opening.kind is not None:
            best = from_ending(self.flow.content[start : self._body(start).end], self.form)
        return Issuer(best, None, None)

    def _kind(self, symbol: str | None) -> str | None:
        """By the kind line, else the number, else ``Kính gửi``."""
        opening = self.opening
        code = opening.number.code if opening.number else None
        kind = opening.kind
        if kind is not None:
            self.spans["type"] = opening.sheet.place(kind.rest - len(kind.name), kind.rest)
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

    def _body(self, start: int) -> Span:
        """From the first word after the form to the last before the closing part, or to the end when an annex follows."""
        lines, closing = self.flow.lines, self.closing
        end = next((line.end for line in reversed(lines) if not is_rule(line.text)), lines[-1].end)
        if closing is None:
            return Span(min(start, end), end)
        after = lines[bisect_left(self.flow.starts, closing.span.end) :]
        words = [line for line in after if not is_rule(line.text)]
        if sum(len(line.text) for line in words) > _ANNEX and not all(_MARKER.match(line.text) for line in words[:1]):
            return Span(start, end)
        stop = self.flow.content[start : closing.span.start].rstrip(" \t\n|*_>#-\\\u00a0")
        return Span(start, max(start + len(stop), start)) if stop else Span(start, end)


def _agree(laid: str, signed: str) -> bool:
    """Whether two names can be of one body: the same first word, or a standing committee and its committee."""
    a, b = fold(laid), fold(signed)
    return a.split()[0] == b.split()[0] or b.startswith("ban thường vụ") or a in b or b in a


def _body_start(flow: Flow, opening: Opening) -> int:
    """The place in the content where the content begins."""
    sheet = opening.sheet
    if opening.body >= len(sheet.text):
        last = sheet.strips[-1]
        row = bisect_left(flow.starts, last.line.end)
        return flow.lines[row].start if row < len(flow.lines) else last.line.start
    at = opening.body
    while at < len(sheet.text) and sheet.text[at] in " .;,\n":
        at += 1
    return sheet.place(at, at + 1).start if at < len(sheet.text) else sheet.strips[-1].line.start
