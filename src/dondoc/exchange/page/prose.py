"""Văn bản bên trái: the whole text in its structure, marked, with our remarks at their places."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dondoc.exchange.register import Row
from dondoc.exchange.remarks import Remark
from dondoc.model import Directive, Span, Table

from .blocks import Block, blocks
from .escape import clean, icon
from .marks import Mark, Marker

_PER_SECTION = 40  # blocks that the browser may skip together while they are off screen
_ASIDE = {"page_number": "Số trang", "running_head": "Đầu trang", "stamp": "Dấu đến", "signature": "Chữ ký số"}
_TABLE_RULES = set("|-:+=─│┌┐└┘├┤┬┴┼ \t\n")


def prose(directive: Directive, register: Sequence[Row], doubts: Sequence[Remark]) -> str:
    """The article. Every word of the text stands in it once; what we add is marked as ours (``mg``, ``k``, ``pg``)."""
    marker = Marker(directive.text.content, marks(directive, register, doubts))
    remarks = _Remarks([*doubts_at_place(doubts), *inherited(register)])
    out = ['<article class="sh-d doc" aria-label="Văn bản">']
    for n, block in enumerate(blocks(directive)):
        if n % _PER_SECTION == 0:
            out.append('<section class="part">' if not n else '</section><section class="part">')
        out.append(_block(block, marker, directive.text.content) + remarks.upto(block.span.end))
    out.append(remarks.upto(len(directive.text.content) + 1))
    out.append("</section>" if len(out) > 2 else '<p class="none">Văn bản không có chữ nào.</p>')
    out.append("</article>\n")
    return "\n".join(out)


def marks(directive: Directive, register: Sequence[Row], doubts: Sequence[Remark]) -> list[Mark]:
    """All marks of the text. A link leads from the words to the row, the list or the footnote that speaks of them."""
    found: list[Mark] = []
    for row in register:
        o = row.duty
        unsure = not o.lead
        found.append(Mark("d", o.span, anchor=f"d{row.number}", number=row.number, doubtful=unsure))
        if o.due:
            found.append(Mark("t", o.due.span))
        found += [Mark("f", t.span) for t in o.targets]
    found += [Mark("f", f.span) for f in directive.figures]
    found += [Mark("h", directive.header.spans[name]) for name in ("type", "title") if name in directive.header.spans]
    works = {w: n for n, w in enumerate(dict.fromkeys(c.work for c in directive.citations), 1)}
    found += [Mark("c", c.span, anchor=f"x{n}", href=f"#c{works[c.work]}") for n, c in enumerate(directive.citations, 1)]
    found += [Mark("q", r.span, anchor=f"q{n}") for n, r in enumerate(doubts, 1) if r.span and r.tone == "doubt"]
    for i, f in enumerate(directive.footnotes):
        found += [Mark("n", ref, href=f"#n{i}") for ref in f.refs]
    return found


class _Remarks:
    """Lời ghi chờ chỗ: given out, in order, after the block in which their place lies."""

    def __init__(self, remarks: list[tuple[int, str]]) -> None:
        self._remarks = sorted(remarks, key=lambda r: r[0])
        self._next = 0

    def upto(self, end: int) -> str:
        out = []
        while self._next < len(self._remarks) and self._remarks[self._next][0] < end:
            out.append(self._remarks[self._next][1])
            self._next += 1
        return "".join(out)


def doubts_at_place(doubts: Sequence[Remark]) -> Iterator[tuple[int, str]]:
    """Each doubt and note under the words it speaks of."""
    for r in doubts:
        if r.span is not None:
            dashed = r.tone == "doubt"
            sign = icon("doubt") + " " if dashed else ""
            tone = " doubt" if dashed else ""
            yield r.span.start, f'<div class="mg{tone}" role="note"><b>{sign}{clean(r.label)}</b> {clean(r.words)}</div>'


def inherited(register: Sequence[Row]) -> Iterator[tuple[int, str]]:
    """Where a lead does not stand in the words of the duty; said once for duties in a row that share it."""
    before: tuple[str, str, str] | None = None
    for row in register:
        key = (row.lead, row.lead_default, row.lead_source)
        if row.lead_source and key != before:
            yield row.duty.span.start, _inherited(row)
        before = key


def _inherited(row: Row) -> str:
    if row.lead:
        return f'<div class="mg" role="note"><b>{icon("up")} Chủ trì</b> {clean(row.lead_source)}: “{clean(row.lead)}”.</div>'
    return (
        f'<div class="mg doubt" role="note"><b>{icon("doubt")} Chủ trì</b> không nêu trong đoạn này; {clean(row.lead_source)}: '
        f"“{clean(row.lead_default)}”, cần người xác nhận.</div>"
    )


def _block(block: Block, marker: Marker, content: str) -> str:
    page = f'<p class="pg"><span>trang {block.page}</span></p>' if block.page and block.page > 1 else ""
    if block.table is not None:
        return page + _table(block.table, marker, content)
    words = marker.draw(block.span)
    p = block.provision
    if block.kind == "aside":
        kind = _ASIDE.get(block.what, "Ngoài mạch văn")
        return f'{page}<p class="out"><span class="lab">{kind}</span> {words}</p>'
    if block.kind == "footnote":
        return f'{page}<p class="fn" id="{block.what}">{words}</p>'
    if block.kind == "heading" and p is not None:
        level = min(max(p.depth, 1), 4) + 1
        return f'{page}<h{level} class="h">{words}</h{level}>'
    if block.kind == "form":
        return f'{page}<p class="form">{words}</p>'
    depth = min(max(p.depth, 0), 5) if p is not None else 0
    return f'{page}<p class="l{depth}">{words}</p>' if depth else f"{page}<p>{words}</p>"


def _table(table: Table, marker: Marker, content: str) -> str:
    """The rows as a table. Words between cells (a row's tail that no cell holds) follow in a row of their own."""
    out = ['<div class="tw" role="group" tabindex="0" aria-label="Bảng trong văn bản"><table>']
    at = table.span.start
    for row in table.rows:
        cells = ""
        for cell in row:
            at, between = max(at, cell.end), content[at : cell.start]
            if set(between) - _TABLE_RULES:
                cells += f"<td>{marker.draw(Span(cell.start - len(between), cell.start), boxed=False)}</td>"
            cells += f"<td>{marker.draw(cell, boxed=False)}</td>"
        out.append(f"<tr>{cells}</tr>")
    if set(content[at : table.span.end]) - _TABLE_RULES:
        out.append(f'<tr><td colspan="{max(map(len, table.rows))}">{marker.draw(Span(at, table.span.end), boxed=False)}</td></tr>')
    out.append("</table></div>")
    return "".join(out)
