"""Chỗ ngờ và ghi chú: all that a person should look at, in one list in the order of the text."""

from __future__ import annotations

from dataclasses import dataclass

from dondoc.exchange import wording
from dondoc.model import Directive, Doubt, Figure, Span
from dondoc.recognition import UNREAD, WORD


@dataclass(frozen=True, slots=True)
class Remark:
    """Lời ghi tại chỗ: words beside a place. ``span`` None stands for the whole document.

    ``tone``: ``doubt`` counts and is dashed; ``note`` is what the reader could not do.
    """

    tone: str
    label: str
    words: str
    span: Span | None


def find_remarks(directive: Directive) -> tuple[Remark, ...]:
    """Doubts, codes that were not understood, figures that do not hold, findings, and the reader's notes."""
    numbers = {o.id: n for n, o in enumerate(directive.obligations, 1)}
    found = [
        Remark("doubt", "Ngờ", f"{_named(d, directive, numbers)}: {d.why.rstrip('.')}.{_choices(d.candidates)}", d.span)
        for d in _each_once(directive.doubts)
    ]
    found += [Remark("doubt", "Chưa hiểu", f"“{u.text}”: {u.why}", u.span) for u in directive.unplaced]
    found += [Remark("doubt", "Số không khớp", figure_words(f), f.span) for f in directive.figures if not f.holds]
    found += [Remark("doubt" if f.severity != "info" else "note", f.rule, f.message, f.span) for f in directive.findings]
    found += [Remark("note", n.code, n.message, n.span) for n in directive.notes]
    end = len(directive.text.content)
    return tuple(sorted(found, key=lambda r: (r.span.start if r.span else end, r.tone, r.label, r.words)))


def _named(d: Doubt, directive: Directive, numbers: dict[str, int]) -> str:
    """What is in doubt: the field, or the word itself, since a table may hold ten of them."""
    name = wording.field_name(d.field, numbers)
    name = name[:1].upper() + name[1:]
    return f"{name} “{wording.shortened(d.span.of(directive.text.content), 40)}”" if d.field in (WORD, UNREAD) else name


def _each_once(doubts: tuple[Doubt, ...]) -> list[Doubt]:
    """Without the doubt of a single word where a field that stands on it tells the same reason."""
    fields = [d for d in doubts if d.field not in (WORD, UNREAD)]
    return [d for d in doubts if d.field not in (WORD, UNREAD) or not any(_tells(f, d) for f in fields)]


def _tells(field: Doubt, word: Doubt) -> bool:
    apart = field.span.end <= word.span.start or word.span.end <= field.span.start
    return not apart and word.why.rstrip(".").lower() in field.why.lower()


def figure_words(f: Figure) -> str:
    """The relation with its numbers in it: ``tỷ lệ: 30/60 ghi 40%, tính ra 50%``."""
    n = [wording.number(x) for x in f.numbers]
    kind = wording.FIGURE.get(f.kind, f.kind)
    expected = wording.number(f.expected) if f.expected is not None else "số khác"
    if f.kind == "ratio" and len(n) == 3:
        return f"{kind}: {n[0]}/{n[1]} ghi {n[2]}%, tính ra {expected}%"
    if f.kind == "sum" and len(n) > 1:
        return f"{kind}: ghi {n[0]}, cộng {' + '.join(n[1:])} được {expected}"
    if f.kind == "change" and len(n) == 3:
        return f"{kind}: từ {n[0]} đến {n[1]} ghi {n[2]}%, tính ra {expected}%"
    if f.kind == "count" and len(n) == 2:
        return f"{kind}: ghi {n[0]}, kể ra {n[1]}"
    return f"{kind}: {', '.join(n)}; tính ra {expected}"


def _choices(candidates: tuple[str, ...]) -> str:
    return f" Có thể là: {'; '.join(candidates)}." if candidates else ""
