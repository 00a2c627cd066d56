"""Dạng và các lần nhắc: codes against the known abbreviations, against the other mentions, and days against the calendar."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable
from datetime import date

from dondoc.codes import code_key
from dondoc.identifiers.found import Identifier
from dondoc.lexicon import Lexicon
from dondoc.lookalikes import bare_shape, could_be, could_be_number
from dondoc.patterns import pattern

_PARTS = pattern(r"[-/.&]")
_WEEKDAYS = {5: "thứ Bảy", 6: "Chủ nhật"}


def check_forms(identifiers: list[Identifier], lexicon: Lexicon) -> None:
    """Abbreviations that are none but look like one, kinds that do not fit, a slash or a year that does not agree."""
    kinds = {a for kind in lexicon.kinds for a in (*kind.state, *kind.party)}
    seen = Counter(part for one in identifiers if one.found for part in one.found.code.parts)
    bodies = set(lexicon.table("bodies.symbols")) | {part for part, times in seen.items() if times > 1}
    for one in identifiers:
        if one.found is None:
            if one.printed is not None:
                one.doubt("code", f"“{one.printed}” không đúng dạng số và ký hiệu")
            continue
        code = one.found.code
        if code.doubt:
            one.doubt("code", code.doubt)
        expected = code.kinds(lexicon)
        if code.kind is not None and one.kind is not None and expected and one.kind not in expected and one.kind != "khac":
            one.doubt("code", f"ký hiệu {code.symbol} không phải của loại văn bản được nêu")
        for n, token in enumerate(_PARTS.split(code.symbol)):
            alike = _alike(token, kinds | bodies if n == 0 else bodies)
            if alike:
                why = f"không biết chữ viết tắt {token}, trông giống {', '.join(alike)}"
                one.doubt("code", why, *(one.printed.replace(token, k) for k in alike if one.printed))
        if code.year is not None and one.day is not None and code.year != one.day.year:
            one.doubt("code", f"năm trong số hiệu ({code.year}) khác năm ban hành ({one.day.year})")
            one.doubt("date", f"năm ban hành ({one.day.year}) khác năm trong số hiệu ({code.year})")


def _alike(token: str, known: set[str]) -> list[str]:
    """At most three known abbreviations that ``token``, which is none itself, looks like; those of equal length first."""
    if not token or token.upper() in {k.upper() for k in known}:
        return []
    alike = [k for k in known if could_be(token, k) and (len(k) == len(token) or len(token) > 4)]
    exact = [k for k in alike if bare_shape(k) == bare_shape(token)]
    return sorted(exact or alike, key=lambda k: (len(k) != len(token), k))[:3]


def check_mentions(cited: list[Identifier]) -> None:
    """Mentions of one document that differ: one code with two days, one day with two codes that look alike."""
    by_key: dict[str, list[Identifier]] = defaultdict(list)
    by_day: dict[date, list[Identifier]] = defaultdict(list)
    by_shape: dict[str, list[Identifier]] = defaultdict(list)
    for one in cited:
        if one.printed is not None:
            by_key[code_key(one.printed)].append(one)
            by_shape[bare_shape(one.printed)].append(one)
            if one.day is not None:
                by_day[one.day].append(one)
    for group in by_key.values():
        _compare_days([one for one in group if one.day is not None])
    for group in by_day.values():
        _compare_codes(group, {code_key(one.printed or ""): len(by_key[code_key(one.printed or "")]) for one in group}, _is_alike)
    for group in by_shape.values():
        _compare_codes(group, {code_key(one.printed or ""): len(by_key[code_key(one.printed or "")]) for one in group}, _is_other)


def _compare_days(group: list[Identifier]) -> None:
    """The rarer day of one code is doubtful; both are when they come equally often. Two issuers may have the same number."""
    days = Counter(one.day for one in group)
    if len(days) < 2 or len({one.issuer for one in group if one.issuer}) > 1:
        return
    most = max(days.values())
    for one in group:
        others = sorted(d for d in days if d is not None and d != one.day and days[d] >= days[one.day])
        if others and (days[one.day] < most or list(days.values()).count(most) > 1):
            shown = ", ".join(f"{d.day:02}/{d.month:02}/{d.year}" for d in others)
            one.doubt("date", f"chỗ khác trong văn bản ghi {one.printed} ngày {shown}", *(d.isoformat() for d in others))


def _compare_codes(group: list[Identifier], times: dict[str, int], alike: Callable[[Identifier, Identifier], bool]) -> None:
    for one in group:
        mine = code_key(one.printed or "")
        others = {
            other.printed for other in group
            if other.printed and code_key(other.printed) != mine and alike(one, other) and times[code_key(other.printed)] >= times[mine]
        }  # fmt: skip
        if others:
            one.doubt("code", f"chỗ khác trong văn bản ghi gần giống: {', '.join(sorted(others))}", *sorted(others))


def _is_other(one: Identifier, other: Identifier) -> bool:
    return True


def _is_alike(one: Identifier, other: Identifier) -> bool:
    """Whether two codes of one day may be one code: the number or the symbol has one slip, the rest is the same.

    Neighbouring numbers are left in peace: a body that issues twice on one day gives them.
    """
    a, b = one.found, other.found
    if a is None or b is None or (one.kind and other.kind and one.kind != other.kind):
        return False
    same_mark = bare_shape(a.code.symbol) == bare_shape(b.code.symbol)
    if same_mark and a.code.year == b.code.year:
        return abs(a.code.number - b.code.number) != 1 and could_be_number(str(a.code.number), str(b.code.number))
    return a.code.number == b.code.number and could_be(a.code.symbol, b.code.symbol)


def check_calendar(own: Identifier, cited: list[Identifier]) -> None:
    """A document cites what was there before it; offices issue on working days."""
    if own.day is None:
        return
    later = [one for one in cited if one.day is not None and one.day > own.day]
    if len(later) > 1 and len(later) * 2 > sum(one.day is not None for one in cited):
        own.doubt("date", f"{len(later)} văn bản được viện dẫn có ngày sau ngày này")
    else:
        for one in later:
            one.doubt("date", "sau ngày ban hành của chính văn bản này")
    if own.day.weekday() in _WEEKDAYS:
        own.doubt("date", f"ngày ban hành rơi vào {_WEEKDAYS[own.day.weekday()]}")
