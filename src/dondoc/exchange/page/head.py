"""Đầu trang: what document this is, the counts, its facts, and the switches of the marks."""

from __future__ import annotations

from collections.abc import Sequence

from dondoc.exchange import wording
from dondoc.exchange.register import Row
from dondoc.exchange.remarks import Remark
from dondoc.model import Directive, Header, Signature

from .escape import clean

_MARKS = (("d", "nhiệm vụ"), ("t", "thời hạn"), ("f", "chỉ tiêu, số liệu"), ("c", "viện dẫn"), ("q", "chỗ ngờ"))

_WHOLE = 40  # characters of a code that is kept on one line; what is longer is no code that anybody prints


def head(directive: Directive, register: Sequence[Row], doubts: Sequence[Remark]) -> str:
    """Type, code, day, issuer, title, counts; the other facts of the form in a ``details``."""
    h = directive.header
    name = clean(wording.kind_name(h.type))
    if h.code:
        whole = ' class="code"' if len(h.code) <= _WHOLE else ""
        name += f" số <span{whole}>{clean(h.code)}</span>"
    about = [f"ngày\u00a0{wording.day(h.date)}" if h.date else "", clean(h.issuer or "")]
    source = f'<p class="sm mut"><b>dondoc show</b> {clean(directive.text.source.name)}</p>'
    title = f'<p class="doc sm">{clean(h.title)}</p>' if h.title else ""
    return (
        f'<header class="sh-h"><div class="who">{source}<h1>{name} <small>{" · ".join(a for a in about if a)}</small></h1>{title}'
        f"{_facts(directive)}</div>\n{_counts(directive, register, doubts)}</header>\n"
    )


def switches() -> str:
    """Check boxes that the sheet reads with ``:has()``; where a browser has none they are the legend alone."""
    boxes = "".join(
        f'<label class="opt"><input type="checkbox" id="t-{key}" checked autocomplete="off"> <span class="m-{key}">{word}</span></label>'
        for key, word in _MARKS
    )
    return (
        f'<form class="sh-t" aria-label="Lớp đánh dấu"><fieldset><legend class="lab">Đánh dấu</legend>{boxes}</fieldset>'
        '<a class="down" href="#bang">Bảng nhiệm vụ</a>'
        '<span class="end">Một tệp, mở không cần mạng, không gửi gì đi</span></form>\n'
    )


def _counts(directive: Directive, register: Sequence[Row], doubts: Sequence[Remark]) -> str:
    counts = [
        ("Nhiệm vụ", len(register), ""),
        ("Thời hạn", sum(row.duty.due is not None for row in register), ""),
        ("Chỉ tiêu", sum(len(row.duty.targets) for row in register), ""),
        ("Viện dẫn", len({c.work for c in directive.citations}), ""),
    ]
    unsure = sum(r.tone == "doubt" for r in doubts)
    counts.append(("Chỗ ngờ", unsure, ' class="doubt"' if unsure else ""))
    return (
        '<dl class="sh-n">'
        + "".join(f"<div><dt{tone}>{word}</dt><dd{tone}>{wording.number(count)}</dd></div>" for word, count, tone in counts)
        + "</dl>"
    )


def _facts(directive: Directive) -> str:
    """Thể thức: every field that was read, in the order of the form."""
    rows = [*_form(directive.header), *(("Chữ ký số", _signature(s)) for s in directive.text.signatures)]
    if not rows:
        return ""
    items = "".join(f"<div><dt>{word}</dt><dd>{clean(value)}</dd></div>" for word, value in rows if value)
    return f'<details class="facts"><summary>Thể thức</summary><dl>{items}</dl></details>'


def _form(h: Header) -> list[tuple[str, str]]:
    arrival = ""
    if h.arrival:
        a = h.arrival
        parts = [f"số {a.number}" if a.number else "", f"ngày {wording.day(a.date)}" if a.date else "", a.issuer or ""]
        arrival = ", ".join(p for p in parts if p)
    place = ", ".join(p for p in (h.place, f"ngày {wording.day(h.date)}" if h.date else "") if p)
    return [
        ("Hệ thống", wording.SYSTEM.get(h.system, h.system)),
        ("Cơ quan chủ quản", h.parent_issuer or ""),
        ("Cơ quan ban hành", h.issuer or ""),
        ("Số, ký hiệu", h.code or ""),
        ("Nơi, ngày ban hành", place),
        ("Độ khẩn", wording.URGENCY.get(h.urgency, h.urgency) if h.urgency else ""),
        ("Độ mật", wording.SECRECY.get(h.secrecy, h.secrecy) if h.secrecy else ""),
        ("Kính gửi", wording.joined(h.addressees)),
        ("Quyền hạn ký", h.sign_authority or ""),
        ("Chức vụ", h.signer_position or ""),
        ("Người ký", h.signer or ""),
        ("Nơi nhận", wording.joined(h.recipients)),
        ("Dấu đến", arrival),
    ]


def _signature(s: Signature) -> str:
    intact = {
        True: "nội dung còn nguyên",
        False: "NỘI DUNG ĐÃ BỊ SỬA sau khi ký",
        None: "chưa kiểm tra được nội dung",
    }[s.intact]
    whole = {True: "ký trên cả tệp", False: "không ký trên cả tệp", None: ""}[s.covers_whole_file]
    names = ", ".join(n for n in (s.signer, s.unit, s.organisation) if n) or "không rõ người ký"
    when = f"ký lúc {wording.moment(s.time)}" if s.time else ""
    return "; ".join(p for p in (names, when, intact, whole, wording.CHAIN.get(s.chain, s.chain)) if p)
