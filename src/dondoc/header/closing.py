"""Phần cuối: the place of "Nơi nhận" and of the signature block, wherever in the document they stand.

In a decision that issues a regulation they stand before the regulation, in a plan before its annexes. The two stand side by
side in the original, so in text they come as columns, as cells, one after the other, or the signature first.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import takewhile
from typing import NamedTuple

from ..capitals import Witness
from ..folding import fold
from ..layout import Flow, Line
from ..lexicon import Lexicon
from ..model import Span
from ..patterns import pattern
from .form import Form
from .marks import is_upper
from .recipients import HEAD, Recipients, read_recipients
from .signature import Signature, read_signatures
from .strips import Strip, cut

_BEFORE, _AFTER, _TRIES = 10, 70, 12
_POST_AT_MOST = 90  # characters of a line that names a post
_NOI_NHAN = pattern(r"N(?:[ơoờởớ]i|ƠI|OI)[ \u00a0_*]+[nN][hH][ậâạaẬÂ][nN]")  # a scan often loses a mark
_EDGE = " \t\u00a0|*_#>/.\\-+"
_PREFIXED = pattern(r"(?:TM|KT|TL|TUQ|T/M|K/T|T/L|T/UQ|T/U)\s?[./ ]")


class Closing(NamedTuple):
    """Phần cuối: the entries of "Nơi nhận", the signatures, where the part begins and ends in the content."""

    recipients: tuple[str, ...]
    recipients_span: Span | None
    signatures: tuple[Signature, ...]
    span: Span


def find_closing(flow: Flow, after: int, witness: Witness, lexicon: Lexicon, form: Form) -> Closing | None:
    """The closing part behind ``after``; None when there is none."""
    best: Closing | None = None
    most = 0
    for tries, anchor in enumerate(_anchors(flow, after)):
        closing = _at_anchor(flow, anchor, after, witness, lexicon, form)
        weight = _weight(closing)
        if best is None or weight > most:
            best, most = closing, weight
        if most >= 5 or tries > 4:
            break
    if most > 0:
        return best
    return _signature_alone(flow, after, witness, lexicon, form) or best


def _weight(closing: Closing) -> int:
    kept = any(entry[:3].lower() == "lưu" for entry in closing.recipients)
    return 2 * kept + min(2, len(closing.recipients)) + max((s.found for s in closing.signatures), default=0)


def _anchors(flow: Flow, after: int) -> Iterator[int]:
    """Where a line (or, in text without line breaks, a sentence) begins with ``Nơi nhận``."""
    content = flow.content
    for found in _NOI_NHAN.finditer(content, after):
        line_start = max(content.rfind("\n", max(0, found.start() - 200), found.start()) + 1, found.start() - 200)
        before = content[line_start : found.start()]
        rest = content[found.end() : found.end() + 12].lstrip(" *_:|")
        colon = ":" in content[found.end() : found.end() + 6]
        if (
            not before.strip(_EDGE)
            and (colon or not rest or rest[0] in "\n-–")
            or colon
            and (before[-1:] in "./;)|" or re.search(r"[\s|]{3,}\Z", before))
        ):
            yield found.start()


def _at_anchor(flow: Flow, anchor: int, after: int, witness: Witness, lexicon: Lexicon, form: Form) -> Closing:
    row = max(0, bisect_right(flow.starts, anchor) - 1)
    while row + 1 < len(flow.lines) and flow.lines[row].end <= anchor:
        row += 1
    first = min(row, max(0, row - _BEFORE, bisect_left(flow.starts, after)))
    strips = cut(flow.content, flow.lines[first : row + _AFTER], anchor)
    at = next((i for i, s in enumerate(strips) if s.text[0] in "Nn" and HEAD.match(s.text) and s.whole.end > anchor), None)
    if at is None:
        return Closing((), None, (), Span(anchor, anchor))
    head = strips[at]
    left, right = _sides(strips, at, form)
    listed = read_recipients([head, *left], form)
    used = [head, *left][: listed.used]
    rest = right if right is not None else left[listed.used - 1 :]
    signatures = read_signatures(rest, witness, lexicon, form)
    if not any(s.name for s in signatures):
        earlier = read_signatures(_tail_of(strips[:at], form), witness, lexicon, form)
        if any(s.name for s in earlier) or (earlier and not signatures):
            signatures = earlier + [s for s in signatures if s.name]
    return _closing(listed, used, signatures)


def _closing(listed: Recipients, used: list[Strip], signatures: list[Signature]) -> Closing:
    spans = [strip.whole for strip in used]
    over = Span(min(s.start for s in spans), max(s.end for s in spans))
    whole = [over, *(s.span for s in signatures if s.span)]
    return Closing(
        listed.entries,
        over if listed.entries else None,
        tuple(signatures),
        Span(min(s.start for s in whole), max(s.end for s in whole)),
    )


def _sides(strips: list[Strip], at: int, form: Form) -> tuple[list[Strip], list[Strip] | None]:
    """The strips under ``Nơi nhận``, those of the other column (None when there is none)."""
    head, later = strips[at], strips[at + 1 :]
    cell = head.line.cell
    if cell is not None:
        table = [s for s in strips if s.line.cell is not None and s.line.cell[0] == cell[0] and s is not head]
        other = [s for s in table if s.line.cell and s.line.cell[2] != cell[2]]
        if other:
            own = [s for s in later if s.line.cell is not None and s.line.cell[0] == cell[0] and s.line.cell[2] == cell[2]]
            beyond = [s for s in later if s.line.cell is None or s.line.cell[0] != cell[0]]
            sign = _from_sign(other, form)
            return own, sign + beyond
    row = list(takewhile(lambda s: s.row == head.row, later))
    if len(row) > 2 and len(row) == len(later):  # text that lost its line breaks: only the shape of a piece tells
        listed = [s for s in row if s.text[0] in "-–"]
        return listed, _from_sign([s for s in row if s.text[0] not in "-–"], form)
    edge = _edge(strips, at, form)
    if edge is None:
        return later, None
    right = [s for s in strips[max(0, at - 6) :] if s is not head and _is_right(s, edge)]
    left = [s for s in later if not _is_right(s, edge)]
    stop = next((i for i, s in enumerate(left) if s.row > head.row + 55 or s.line.cell is not None), len(left))
    return left[:stop], _from_sign(right, form)


def _is_right(strip: Strip, edge: int) -> bool:
    like_a_name = strip.text[0].isupper() and 1 <= strip.text.count(" ") <= 5 and strip.first == 0 and strip.text[-1].isalpha()
    return strip.column >= edge - (14 if like_a_name else 0)  # a long name is centred under a short post


def _edge(strips: list[Strip], at: int, form: Form) -> int | None:
    """Where the right column begins in text that kept its layout."""
    head = strips[at]
    found: int | None = None
    right = head.column + 22
    for strip in strips[max(0, at - 5) : at + 24]:
        if strip.column < right or strip.line.cell is not None or abs(strip.row - head.row) > 12:
            continue
        low = fold(strip.text)
        if is_upper(strip.text) and (form.prefix.match(low) or form.post.match(low)):
            found = strip.column if found is None else min(found, strip.column)
    return found


def _side_by_side(strips: list[Strip], form: Form) -> list[list[Strip]]:
    """Signature blocks that stand beside each other, each by itself: a strip belongs to the nearest post."""
    if len(strips) < 2 or strips[0].row != strips[1].row or strips[0].line.cell is not None:
        return [strips]
    posts = [s for s in strips if s.row == strips[0].row and _opens_signature(s, form)]
    if len(posts) < 2:
        return [strips]
    blocks: list[list[Strip]] = [[] for _ in posts]
    for strip in strips:
        blocks[min(range(len(posts)), key=lambda k: abs(posts[k].centre - strip.centre))].append(strip)
    return blocks


def _from_sign(strips: list[Strip], form: Form) -> list[Strip]:
    """The strips from the first that says for whom or as what one signs."""
    for index, strip in enumerate(strips):
        if _opens_signature(strip, form):
            return strips[index:]
    return strips


def _opens_signature(strip: Strip, form: Form) -> bool:
    if strip.text[0].lower() not in form.signs:
        return False
    upper = is_upper(strip.text)
    if not upper and len(strip.text) >= _POST_AT_MOST:
        return False
    low = fold(strip.text)
    if upper and form.prefix.match(low):
        return True
    post = form.post.match(low)
    return post is not None and (upper or post.end() == len(low)) and len(strip.text) < _POST_AT_MOST


def _tail_of(strips: list[Strip], form: Form) -> list[Strip]:
    """A signature that stands above ``Nơi nhận``."""
    for index, strip in enumerate(strips):
        if _opens_signature(strip, form):
            return strips[index:]
    return []


def _signature_alone(flow: Flow, after: int, witness: Witness, lexicon: Lexicon, form: Form) -> Closing | None:
    """A signature block without "Nơi nhận": the first with TM., KT. …, else one in the last lines."""
    lines = flow.lines
    start = bisect_left(flow.starts, after)
    tries = 0
    for row in range(start, len(lines)):
        text = lines[row].text
        if text[:1] in "TK" and _PREFIXED.match(text) and is_upper(text[:40]):
            closing = _alone(flow, lines[row : row + 40], witness, lexicon, form)
            tries += 1
            if closing is not None:
                return closing
            if tries > _TRIES:
                break
    last = max(start, len(lines) - 16)
    strips = cut(flow.content, lines[last:], len(flow.content))
    opening = next((i for i, s in enumerate(strips) if _opens_signature(s, form)), None)
    if opening is None:
        return None
    return _alone(flow, tuple(s.line for s in strips[opening:]), witness, lexicon, form)


def _alone(flow: Flow, lines: tuple[Line, ...], witness: Witness, lexicon: Lexicon, form: Form) -> Closing | None:
    unique = tuple(dict.fromkeys(lines))
    strips = _from_sign(cut(flow.content, unique), form)
    signatures = [s for block in _side_by_side(strips, form) for s in read_signatures(block, witness, lexicon, form)]
    if not any(s.name for s in signatures) and not (len(unique) < 8 and any(s.authority for s in signatures)):
        return None
    spans = [s.span for s in signatures if s.span]
    return Closing((), None, tuple(signatures), Span(min(s.start for s in spans), max(s.end for s in spans)))
