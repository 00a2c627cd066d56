"""Thành phần của khối chữ ký: its lines cut into what stands for one thing each: for whom, as what, who.

Lines may be broken inside a post or a name, and a whole block may stand on one line.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from ..capitals import is_syllable
from ..folding import fold
from ..layout import is_rule, read_label
from ..letters import LOWER, UPPER
from ..model import Span
from ..patterns import pattern
from .form import Form
from .marks import is_upper
from .strips import Strip

_NOISE = pattern(r"[\[(]\s*(?:đã ký|ký|signed|dấu|chữ ký)[^\])]*[\])]|^đã ký$|^\W*$", re.IGNORECASE)
_NAME = pattern(rf"[{UPPER}][{LOWER}'’]*(?:[\s.-]+[{UPPER}][{LOWER}'’]*){{1,5}}\Z")
_ONE = pattern(rf"[{UPPER}][{LOWER}]+\Z")
_AGAIN = pattern(r"\s(?=(?:kt|k/t|tl|t/l)[./])")
_NEXT_WORD = pattern(r"\s(?=\S)")
_SYLLABLE = pattern(r"[^\W\d]+")
_INLINE = pattern(rf"[ ,](?<=[{UPPER}]{{2}}[ ,])[ ,]*(?=(?:[{UPPER}][{LOWER}]+ ){{1,4}}[{UPPER}][{LOWER}]+)")


class Unit(NamedTuple):
    """Một thành phần: ``authority`` | ``post`` | ``start`` (of a post) | ``upper`` | ``caps`` | ``name`` | ``one`` (a capitalised word)."""

    kind: str
    text: str
    span: Span
    above: int


def units_of(strips: list[Strip], form: Form) -> list[Unit]:
    """The units of the block in order; ends with one of kind ``end`` where words follow that are none (after a name, or three before)."""
    units: list[Unit] = []
    strange = 0
    for strip in strips:
        whole = fold(strip.text)
        for begin, end in _split(strip.text, whole, form):
            text = strip.text[begin:end].strip(" *_|\\")
            low = whole if len(text) == len(whole) else fold(text)
            if low[:1] not in form.prefix_signs or (not form.prefix.match(low) and not form.bare_prefix.match(low)):
                text = text.strip(" *_.,|\\")
                low = low if len(text) == len(low) else fold(text)
            if not text or ((not text[0].isalnum() or text[0] in "đĐ") and (_NOISE.match(text) or is_rule(text))):
                continue
            kind = _kind_of(text, low, form)
            unit = Unit(kind, text, strip.place(begin, end), strip.above if begin == 0 else 0)
            if kind == "" or (kind == "upper" and not any(u.kind in ("authority", "post", "start") for u in units)):
                strange += 1
                if strange > 2 or any(u.kind in ("name", "one") for u in units):
                    units.append(unit._replace(kind="end"))
                    return units
                continue
            units.append(unit)
    return units


def _split(text: str, low: str, form: Form) -> list[tuple[int, int]]:
    """Cut a line that holds a whole block: before a name, before ``KT.``, before a post that follows a whole post."""
    cuts = [0, *(found.end() for found in _INLINE.finditer(text))]
    upper_end = cuts[1] if len(cuts) > 1 else len(text)
    if is_upper(text[:upper_end]):
        at = 0
        prefix = form.prefix.match(low)
        at = prefix.end() if prefix else 0
        while at < upper_end:
            post = form.post.match(low, at)
            if post and post.end() < upper_end and text[post.end()] in " \u00a0":
                after = post.end() + 1
                follows = form.post.match(low, after) or (form.prefix.match(low, after) and low[after : after + 2] != "q ")
                if follows:
                    cuts.append(after)
                    more = form.prefix.match(low, after)
                    at = more.end() if more else after
                    continue
            if post is None and prefix is not None and at == prefix.end():
                inner = _AGAIN.search(low, at, upper_end)
                if inner is None:
                    inner = next((m for m in _NEXT_WORD.finditer(low, at, upper_end) if _rest_is_post(low, m.end(), upper_end, form)), None)
                if inner is not None:
                    at = inner.end()
                    cuts.append(at)
                    more = form.prefix.match(low, at)
                    prefix = more
                    at = more.end() if more else at
                    continue
            break
    cuts = sorted(set(cuts))
    return list(zip(cuts, [*cuts[1:], len(text)], strict=True))


def _rest_is_post(low: str, start: int, end: int, form: Form) -> bool:
    post = form.post.match(low, start) if low[start] in form.signs else None
    return post is not None and (
        post.end() == end or form.post.match(low, post.end() + 1) is not None or low[post.end() : end].strip() == ""
    )


def _kind_of(text: str, low: str, form: Form) -> str:
    prefixed = low[:1] in form.prefix_signs
    prefix = form.prefix.match(low) if prefixed else None
    if prefix is None and read_label(text) is not None:
        return ""
    upper = is_upper(text)
    if prefix is not None and (upper or form.post.match(low, prefix.end())):
        return "authority"
    post = form.post.match(low) if low[:1] in form.signs else None
    if post is not None and (upper or post.end() == len(low)):
        return "post"
    if prefixed and form.bare_prefix.match(low) and text[0].isupper():
        return "authority"
    if text.isupper() and (low in form.post_starts or low.startswith(("phó ", "quyền ")) or low == "phó"):
        return "start"  # a post broken over two lines, if the next line bears it out: "CHÁNH VĂN / PHÒNG"
    title = form.academic.match(text)
    if title is not None and is_upper(text[title.end() :]) and _sounds(text[title.end() :]):
        return "name"
    if upper:
        if (
            2 <= len(text.split()) <= 5
            and not form.issuer.match(low)
            and all(is_syllable(word) for word in text.split())
            and "," not in text
            and "-" not in text
        ):
            return "caps"
        return "upper"
    bare = form.academic.sub("", text, count=1) if title is not None else text
    if len(bare) < 40 and _NAME.match(bare) and (bare.startswith("Đoàn ") or not form.issuer.match(fold(bare))) and _sounds(bare):
        return "name"
    return "one" if _ONE.match(text) and is_syllable(text) else ""


def _sounds(name: str) -> bool:
    """Whether most of its words are syllables (``Y Thanh Niê Kđăm`` keeps those of another language)."""
    words = _SYLLABLE.findall(name)
    return sum(is_syllable(word) for word in words) * 2 > len(words)
