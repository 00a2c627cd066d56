"""Bản tóm tắt: one document in some lines for the eye. Plain text; bold only in a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from dondoc.cli import terms
from dondoc.cli.outlet import bold
from dondoc.cli.speech import _, n_
from dondoc.exchange import wording
from dondoc.exchange.register import Row, rows
from dondoc.exchange.remarks import Remark, find_remarks
from dondoc.model import Directive, Header, Signature

_DUTIES = 12  # how many duties a summary names; `dondoc duties` has them all
_REMARKS = 10


class _Title(str):
    """A line that stands out."""


def summary(directive: Directive) -> str:
    """The summary, ended by a line break."""
    register = rows(directive)
    remarks = find_remarks(directive)
    lines = [*_head(directive), *_counts(directive, register, remarks), *_duties(register), *_remarks(remarks)]
    return "\n".join(bold(_printable(line)) if isinstance(line, _Title) else _printable(line) for line in lines) + "\n"


def _head(directive: Directive) -> Iterator[str]:
    h = directive.header
    day = f" {_('ngày')} {wording.day(h.date)}" if h.date else ""
    issuer = f" · {h.issuer}" if h.issuer else ""
    yield _Title(f"{wording.document_name(h)}{day}{issuer}")
    if h.title:
        yield f"  {wording.shortened(h.title, 300)}"
    yield f"  {_('Tệp')}: {directive.text.source.name or '-'}"
    if signer := _signer(h):
        yield f"  {_('Người ký')}: {signer}"
    for s in directive.text.signatures:
        yield f"  {_('Chữ ký số')}: {_signature(s)}"


def _signer(h: Header) -> str:
    return ", ".join(p for p in (h.signer, h.signer_position) if p)


def _signature(s: Signature) -> str:
    state = {
        True: _("nội dung còn nguyên"),
        False: _("NỘI DUNG ĐÃ BỊ SỬA sau khi ký"),
        None: _("chưa kiểm tra được nội dung"),
    }[s.intact]
    return ", ".join(p for p in (s.signer or _("không rõ người ký"), wording.moment(s.time) if s.time else "", state) if p)


def _counts(directive: Directive, register: tuple[Row, ...], remarks: tuple[Remark, ...]) -> Iterator[str]:
    parts = [
        n_("{n} nhiệm vụ", "{n} nhiệm vụ", len(register)),
        n_("{n} thời hạn", "{n} thời hạn", sum(r.duty.due is not None for r in register)),
        n_("{n} văn bản viện dẫn", "{n} văn bản viện dẫn", len({c.work for c in directive.citations})),
        n_("{n} điều khoản", "{n} điều khoản", len(directive.provisions)),
        n_("{n} số liệu đã tính lại", "{n} số liệu đã tính lại", len(directive.figures)),
        n_("{n} chỗ ngờ", "{n} chỗ ngờ", sum(r.tone == "doubt" for r in remarks)),
    ]
    yield "  " + " · ".join(parts)


def _duties(register: tuple[Row, ...]) -> Iterator[str]:
    if not register:
        return
    yield ""
    yield _Title(_("Nhiệm vụ"))
    width = len(str(min(len(register), _DUTIES)))
    for row in register[:_DUTIES]:
        day = wording.day(row.due) if row.due else (_("chưa rõ ngày") if row.duty.due else "")
        who = row.lead or (f"({row.lead_default})" if row.lead_default else _("chưa rõ chủ trì"))
        when = " · ".join(p for p in (day, terms.every(row.duty.every)) if p)
        yield f"  {row.number:>{width}}. {wording.shortened(row.action, 150)}"
        yield f"  {'':{width}}  {wording.shortened(who, 110)}" + (f" · {when}" if when else "")
    if len(register) > _DUTIES:
        yield "  … " + n_("còn {n} nhiệm vụ, xem: dondoc duties", "còn {n} nhiệm vụ, xem: dondoc duties", len(register) - _DUTIES)


def _remarks(remarks: tuple[Remark, ...]) -> Iterator[str]:
    for tone, title in (("doubt", _("Chỗ ngờ, cần người xem")), ("note", _("Ghi chú khi đọc"))):
        those = [r for r in remarks if r.tone == tone]
        if those:
            yield ""
            yield _Title(title)
        for r in those[:_REMARKS]:
            yield f"  {r.label}: {wording.shortened(r.words, 220)}"
        if len(those) > _REMARKS:
            yield "  … " + n_("còn {n} điều nữa, xem: dondoc show", "còn {n} điều nữa, xem: dondoc show", len(those) - _REMARKS)


def _printable(line: str) -> str:
    """Without control characters of the file, which a terminal would obey."""
    return "".join(c if c >= " " and not "\x7f" <= c <= "\x9f" else "\ufffd" for c in line)
