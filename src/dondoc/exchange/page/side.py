"""Bảng bên phải: the register of duties, the documents cited, the doubts. Each row leads to its words."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Sequence
from datetime import date

from dondoc.exchange import wording
from dondoc.exchange.calendar import calendar
from dondoc.exchange.interchange import readable, record
from dondoc.exchange.register import Row
from dondoc.exchange.remarks import Remark
from dondoc.model import Citation, Directive

from .escape import clean, icon

_PER_TABLE = 100  # rows of one table; the browser skips tables that are off screen
_EMBED_LIMIT = 150_000  # bytes of JSON that the page still carries
_COLUMNS = "".join(f'<th scope="col">{word}</th>' for word in ("Số", "Nhiệm vụ", "Chủ trì", "Hạn"))
_OPEN_LIMIT = 12  # a longer list of doubts starts closed


def side(directive: Directive, register: Sequence[Row], doubts: Sequence[Remark]) -> str:
    """The right side of the page."""
    return (
        f'<aside class="sh-r" id="bang" aria-label="Bảng nhiệm vụ" tabindex="-1">'
        f"<header><h2>Bảng nhiệm vụ</h2>{_downloads(directive, register)}</header>\n"
        f"{_register(register)}{_doubts(doubts)}{_citations(directive)}{_notes(doubts)}</aside>\n"
    )


def _register(register: Sequence[Row]) -> str:
    if not register:
        return '<p class="none">Văn bản này không giao nhiệm vụ nào cho ai, theo cách Đôn Đốc đọc.</p>\n'
    return "".join(_table(register, first) for first in range(0, len(register), _PER_TABLE))


def _table(register: Sequence[Row], first: int) -> str:
    rows = register[first : first + _PER_TABLE]
    hidden = ' class="vh"' if first else ""
    return (
        f'<div class="tt"><table class="t"><caption class="vh">Nhiệm vụ {first + 1}–{first + len(rows)}</caption>'
        f'<colgroup><col class="c1"><col class="c2"><col class="c3"><col class="c4"></colgroup>'
        f"<thead{hidden}><tr>{_COLUMNS}</tr></thead>"
        f"<tbody>{''.join(map(_row, rows))}</tbody></table></div>\n"
    )


def _row(row: Row) -> str:
    n = row.number
    where = " · ".join(p for p in (row.place, row.kind) if p)
    box = "k" if row.lead else "k q"
    return (
        f'<tr id="r{n}"><td><a class="{box}" href="#d{n}"><span class="vh">Đến lời của nhiệm vụ </span>{n}</a></td>'
        f'<td><a class="act" href="#d{n}">{clean(wording.shortened(row.action, 110))}</a><span class="src">{clean(where)}</span></td>'
        f'<td data-l="Chủ trì">{_lead(row)}</td><td data-l="Hạn">{_due(row)}</td></tr>\n'
    )


def _lead(row: Row) -> str:
    if row.lead:
        out = clean(wording.shortened(row.lead, 120))
        if row.lead_source:
            out += f'<span class="src">{clean(row.lead_source)}</span>'
    elif row.lead_default:
        out = (
            f'<span class="guess">{clean(wording.shortened(row.lead_default, 140))}</span><span class="src">{clean(row.lead_source)}</span>'
        )
    else:
        out = f'<span class="doubt">{icon("doubt")} chưa rõ</span>'
    if row.coordinate:
        out += f'<span class="src">phối hợp: {clean(wording.shortened(row.coordinate, 120))}</span>'
    if row.report_to:
        out += f'<span class="src">báo cáo: {clean(wording.shortened(row.report_to, 90))}</span>'
    return out


def _due(row: Row) -> str:
    lines = []
    if row.due:
        lines.append(f'<span class="nw">{wording.day(row.due)}</span>')
    elif row.duty.due:
        lines.append(f'<span class="doubt">{icon("doubt")} chưa rõ ngày</span>')
    if row.every:
        lines.append(clean(row.every))
    if not lines:
        lines.append('<span class="mut">không nêu</span>')
    said = "" if row.due and row.due_words.lstrip("0") in _plain(row.due) else row.due_words
    small = [wording.shortened(said, 70), wording.shortened(row.targets, 90)]
    return "<br>".join(lines) + "".join(f'<span class="src">{clean(s)}</span>' for s in small if s)


def _plain(due: date) -> tuple[str, ...]:
    """Forms of the day that say nothing more than the day above them."""
    return (wording.day(due).lstrip("0"), f"{due.day}/{due.month}/{due.year}")


def _doubts(doubts: Sequence[Remark]) -> str:
    unsure = [(n, r) for n, r in enumerate(doubts, 1) if r.tone == "doubt"]
    if not unsure:
        return ""
    items = "".join(
        f'<li>{f"""<a href="#q{n}">{clean(r.label)}</a>""" if r.span and r.span.end > r.span.start else f"<b>{clean(r.label)}</b>"} '
        f"{clean(r.words)}</li>\n"
        for n, r in unsure
    )
    shown = " open" if len(unsure) <= _OPEN_LIMIT else ""
    head = f"{icon('doubt')} {wording.number(len(unsure))} chỗ ngờ, cần người xem"
    return f'<details class="bad"{shown}><summary>{head}</summary><ol>{items}</ol></details>\n'


def _citations(directive: Directive) -> str:
    works: dict[str, list[tuple[int, Citation]]] = {}
    for n, c in enumerate(directive.citations, 1):
        works.setdefault(c.work, []).append((n, c))
    content = directive.text.content
    if not works:
        return ""
    items = "".join(_work(n, mentions, content) for n, mentions in enumerate(works.values(), 1))
    # Open from the start: not every browser opens a closed list when a link leads into it.
    return f'<details class="cites" open><summary>{icon("cite")} Viện dẫn: {len(works)} văn bản</summary><ol>{items}</ol></details>\n'


def _work(number: int, mentions: Sequence[tuple[int, Citation]], content: str) -> str:
    best = max((c for _, c in mentions), key=lambda c: (bool(c.code), bool(c.date), bool(c.issuer), bool(c.title)))
    name = wording.cited_name(best) if best.code or best.title else best.span.of(content)
    day = f" ngày {wording.day(best.date)}" if best.date else ""
    whose = f" · {clean(best.issuer)}" if best.issuer else ""
    title = f'<span class="src doc">{clean(wording.shortened(best.title, 220))}</span>' if best.title and best.code else ""
    roles = ", ".join(dict.fromkeys(wording.ROLE.get(c.role, c.role) for _, c in mentions))
    places = " ".join(f'<a href="#x{n}"><span class="vh">chỗ nhắc thứ </span>{place}</a>' for place, (n, _) in enumerate(mentions, 1))
    return (
        f'<li id="c{number}"><b>{clean(wording.shortened(name, 160))}</b>{day}{whose}{title}'
        f'<span class="src">{clean(roles)} · nhắc ở: {places}</span></li>\n'
    )


def _notes(doubts: Sequence[Remark]) -> str:
    notes = [r for r in doubts if r.tone == "note"]
    if not notes:
        return ""
    items = "".join(f"<li><b>{clean(r.label)}</b> {clean(r.words)}</li>\n" for r in notes)
    return f'<details class="notes"><summary>{len(notes)} ghi chú khi đọc</summary><ol>{items}</ol></details>\n'


def _downloads(directive: Directive, register: Sequence[Row]) -> str:
    """The same result as JSON and as a calendar, inside the page, while it stays small."""
    out = ""
    data = readable(record(directive)).encode(errors="backslashreplace") if len(directive.text.content) < _EMBED_LIMIT else b""
    if 0 < len(data) <= _EMBED_LIMIT:
        out += _download("application/json", data, "van-ban.json", f"{icon('doc')} JSON")
    if any(row.due for row in register):
        days = calendar(directive, register).encode(errors="replace")
        if len(days) <= _EMBED_LIMIT:
            out += _download("text/calendar", days, "thoi-han.ics", f"{icon('cal')} .ics")
    return f'<span class="acts">{out}</span>' if out else ""


def _download(kind: str, data: bytes, name: str, label: str) -> str:
    return f'<a download="{name}" href="data:{kind};charset=utf-8;base64,{b64encode(data).decode()}">{label}</a>'
