"""Phần đầu: the tokens of the head put to their fields.

Order does not matter to it: the letterhead may come row by row, column by column or after the title of the Party.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from ..dates import read_date
from ..folding import squeeze
from ..frozen import made_quickly
from ..layout import read_label
from ..lexicon import Lexicon
from ..model import Arrival, Span
from .addressees import Addressees, read_addressees
from .arrival import take_arrival
from .author import skip_authority
from .dateline import DateLine, read_dateline
from .form import Form
from .kindline import Heading, KindLine, find_kind, read_heading
from .letterhead import Name, read_names
from .marks import Token, is_upper, tokens_of
from .numberline import OwnNumber, read_number
from .strips import Sheet
from .title import Title, read_title

_LETTERHEAD = ("nation", "motto", "party", "union", "number", "date")


@made_quickly
@dataclass(frozen=True, slots=True)
class Opening:
    """Phần đầu đã đọc: places are in ``sheet`` unless they are a ``Span``; ``body`` is where in the sheet the content begins."""

    sheet: Sheet
    marks: frozenset[str]
    names: tuple[Name, ...]
    number: OwnNumber | None
    dated: DateLine | None
    kind: KindLine | None
    title: Title | None
    addressees: Addressees | None
    arrival: Arrival | None
    arrival_span: Span | None
    urgency: tuple[str, Token] | None
    secrecy: tuple[str, Token] | None
    authority: Name | None
    body: int
    complete: bool
    notes: tuple[str, ...] = field(default=())


def read_opening(sheet: Sheet, lexicon: Lexicon, form: Form) -> Opening:
    """Read the head."""
    arrival, arrival_span, tokens = take_arrival(sheet, tokens_of(sheet, form), form)
    tokens = [token for token in tokens if token.kind != "signed"]
    last = _limit(tokens, form) - 1
    while last >= 0 and tokens[last].kind not in _LETTERHEAD:
        last -= 1
    head = [token.kind for token in tokens[: last + 1]]
    number = tokens[head.index("number")] if "number" in head else None
    dated = tokens[head.index("date")] if "date" in head else None
    kind = find_kind(tokens, last + 1, form, first_line=last < 0) or _early_kind(tokens, last, form)
    to = next((i for i, t in enumerate(tokens) if t.kind == "to" and i > (kind.token if kind else -1)), None)
    heading = read_heading(sheet, kind, form) if kind is not None and number is None else None
    if kind is not None and heading is not None:
        kind = kind._replace(rest=heading.rest)
    title, after = _title(sheet, tokens, kind, number, last, form)
    names = tuple(read_names(_letterhead(tokens, number, kind, title, last), form))
    own = read_number(sheet, number.first, number.last, lexicon) if number else None
    line = read_dateline(sheet, dated.first, dated.last) if dated else None
    if heading is not None:
        own = read_number(sheet, heading.code[0], heading.code[1], lexicon)
        line = line or _day_of(sheet, heading)
        names = names or _body_of(sheet, heading)
    after = max(after, last + 1)
    authority: Name | None = None
    if kind is not None and kind.token >= last:
        skipped = skip_authority(tokens, after, form)
        authority = _name_of([t for t in tokens[after:skipped] if t.kind == "text"])
        after = skipped
    addressees = read_addressees(tokens, to, form) if to is not None and _is_near(tokens, after, to) else None
    body = _body(tokens, after, addressees)
    urgency, secrecy = _words_alone(tokens[: max(after, last) + 1], form.urgency, form.secrecy)
    return Opening(
        sheet,
        frozenset(head),
        names,
        own,
        line,
        kind,
        title,
        addressees,
        arrival,
        arrival_span,
        urgency,
        secrecy,
        authority,
        body,
        body < len(sheet.text),
    )


def _day_of(sheet: Sheet, heading: Heading) -> DateLine | None:
    if heading.day is None:
        return None
    read = read_date(sheet.text, heading.day[0])
    return DateLine(None, None, read.day if read else None, sheet.place(*heading.day))


def _body_of(sheet: Sheet, heading: Heading) -> tuple[Name, ...]:
    if heading.body is None:
        return ()
    words = sheet.text[heading.body[0] : heading.body[1]].strip()
    return (Name(squeeze(words), heading.body[0], heading.body[0] + len(words)),)


def _limit(tokens: list[Token], form: Form) -> int:
    """The index of the first token that is surely of the body; the letterhead ends before it."""
    for index, token in enumerate(tokens):
        if token.kind == "to":
            return index
        if token.kind == "text" and index > 2 and tokens[index - 1].kind != "subject":
            if token.above and not token.upper and form.opener.match(token.low) and not form.kind.match(tokens[index - 1].low):
                return index
            long = len(token.text) > 220 or (len(token.text) > 90 and token.text.endswith((".", ";", "như sau:")))
            label = read_label(token.text)
            if long or (
                label is not None and label.kind in ("article", "chapter", "roman", "part", "number") and len(token.text) > label.end + 3
            ):
                return index
    return len(tokens)


def _early_kind(tokens: list[Token], last: int, form: Form) -> KindLine | None:
    """A kind named before the letterhead's last line: a heading over the document, or columns in another order."""
    if last < 0:
        return None
    return find_kind(tokens[: last + 1], 0, form, first_line=False)


def _title(
    sheet: Sheet, tokens: list[Token], kind: KindLine | None, number: Token | None, last: int, form: Form
) -> tuple[Title | None, int]:
    """The title and the index of the token after it."""
    if kind is not None and kind.token > last:
        title = read_title(sheet, tokens, kind.token, kind.rest, form)
        return title, title.after if title else kind.token + 1
    start = tokens.index(number) + 1 if number in tokens else 0
    for index in range(start, len(tokens)):
        token = tokens[index]
        if token.kind == "subject":
            title = read_title(sheet, tokens, index, None, form)
            return title, title.after if title else index + 1
        if token.kind == "to" or index > start + 12 + max(0, last - start):
            break
    if number is not None and start < len(tokens):
        # A Party dispatch of the older form prints its subject under the number without "về việc".
        token = tokens[start]
        if token.kind == "text" and not token.upper and not token.above > 1 and len(token.text) < 160 and _has_to(tokens, start):
            title = read_title(sheet, tokens, start, None, form)
            return title, title.after if title else start
    if kind is not None:
        title = read_title(sheet, tokens, kind.token, kind.rest, form)
        return title, max(last + 1, title.after if title else 0)
    return None, 0


def _has_to(tokens: list[Token], start: int) -> bool:
    return any(t.kind == "to" for t in tokens[start : start + 20])


def _letterhead(tokens: list[Token], number: Token | None, kind: KindLine | None, title: Title | None, last: int) -> list[Token]:
    """The tokens in which the issuing body is named: before the number, else before the title."""
    stop = last + 1
    if number is not None and number in tokens:
        stop = tokens.index(number)
    if last < 0:
        return []
    named = [t for t in tokens[:stop] if t.kind == "text"]
    if kind is not None and kind.token < last:
        named = [t for t in named if t is not tokens[kind.token]]
    if not any(is_upper(t.text) for t in named) and number is not None:
        end = min(kind.token if kind and kind.token > stop else last + 1, last + 1)
        named += [
            t for t in tokens[stop:end] if t.kind == "text" and t.upper and (title is None or not title.first <= t.first < title.last)
        ]
    return named


def _name_of(tokens: list[Token]) -> Name | None:
    if not tokens:
        return None
    return Name(" ".join(t.text for t in tokens if t.text[0] != "("), tokens[0].first, tokens[-1].last)


def _is_near(tokens: list[Token], after: int, to: int) -> bool:
    """``Kính gửi`` belongs to the head when no paragraph stands before it."""
    between = [t for t in tokens[after:to] if t.kind == "text"]
    return len(between) < 8 and all(len(t.text) < 160 for t in between)


def _words_alone(tokens: list[Token], *lists: dict[str, str]) -> list[tuple[str, Token] | None]:
    """A mark of urgency, of secrecy: only when it stands alone in capitals; the first of each list."""
    found: list[tuple[str, Token] | None] = [None] * len(lists)
    for token in tokens:
        if token.kind == "text":
            low = token.low.strip(" .*_|()[]").removesuffix(" hẹn giờ").strip()
            for n, words in enumerate(lists):
                if low in words and found[n] is None and token.upper:
                    found[n] = (words[low], token)
    return found


def _body(tokens: list[Token], after: int, addressees: Addressees | None) -> int:
    """Where in the sheet the content begins."""
    at = addressees.last if addressees else -1
    for index, token in enumerate(tokens):
        if index >= after and token.kind == "text" and token.last > at + 1:
            first = max(token.first, at)
            if addressees and first < token.last and first > token.first:
                return first
            if token.first >= at:
                return token.first
    return max(at, tokens[-1].last if tokens else 0)
