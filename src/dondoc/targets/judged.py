"""Xét từng con số: which quantities of a passage are targets, under which operator, in which unit, of what."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import NamedTuple

from ..letters import LOWER, UPPER
from ..lexicon import Lexicon
from ..model import Span, Target
from ..numbers import Number
from ..patterns import any_word, pattern
from .operators import read_operator

# All patterns but those of sentences and clauses are for words in small letters.
_RANGE = pattern(r"\s*%?\s*(?:-|–|đến)\s*\Z")
_OVER = pattern(r"\btrên\s*\Z")
_AIMED = pattern(r"\bphấn\s+đấu\b[^,;.]*\Z")
_SHARE = pattern(r"\btỷ\s+(?:lệ|suất)\b")
_ONWARDS = pattern(r"^trở\s+(?:lên|xuống)\s*")
_TO_GROW = pattern(r"\btừ\s+[\d.,]+\s*%?\s*(?:lên|xuống)\s")
_SET = pattern(
    r"(?:\A|[,;:.]|\b(?:đạt|phấn\s+đấu|bảo\s+đảm|đảm\s+bảo|có|còn|lên|xuống|là|ở\s+mức|mức|tỷ\s+lệ|và|duy\s+trì|hoàn\s+thành|giảm|tăng))\s*\Z",
)
_LOWER = pattern(r"\b(?:xuống|còn|giảm|ở\s+mức|là|đạt|duy\s+trì)\s+dưới\s*\Z")
# By letters that are rarer than the first of each word: the words before a hundred numbers are searched for these.
_CONDITION = pattern(r"(?:ường(?<=\btrường)\s+hợp|ếu(?<=\bnếu)|ông(?<=\bkhông)\s+đạt)\b")
_AS_FOR = pattern(r"\s*đối\s+với\s[^,:]*\Z")
_COMPARED = pattern(r"\s*so\s+với\s+(?:cùng\s+kỳ|năm|tháng|quý|kỳ|tuần)\s+(?:trước|\d|[iv])|\s*so\s+với\s+cùng\s+kỳ")
_SCALES = r"(?:(?:nghìn|ngàn|vạn|triệu|tỷ|tỉ)\s+){0,2}"  # "2,1 triệu tấn": the scale is part of the unit, as in "tỷ đồng"
_TIME = ("ngày", "ngày làm việc", "giờ", "phút", "tháng", "tuần", "năm")
_WISH = pattern(r"\bphấn\s+đấu\b")
_LIMIT = pattern(
    r"(?:ời(?<=\bthời)\s+hạn|ong(?<=\btrong)\s+vòng|ậm(?<=\bchậm)\s+(?:nhất|hơn)|ộn(?<=\bmuộn)\s+(?:nhất|hơn)|ớm(?<=\bsớm)\s+hơn|ễ(?<=\btrễ)\s+hơn)"
    r"\b[^,;.]*\Z"
)
_NOTICE = pattern(r"\btrước\s+(?:khi|ngày|kỳ|thời\s+điểm)\b[^,;.]*\Z")  # "trước khi học kỳ bắt đầu ít nhất 1 tuần"
_COUNTS_FROM = pattern(r"[^.;,()]{0,20}?\b(?:kể\s+từ|tính\s+từ|trước\s+khi|trước\s+ngày|sau\s+khi)\b")
_HISTORY = pattern(r"\(\s*(?:năm\s+\d{4}|hiện|so\s+với|tính\s+đến|cùng\s+kỳ|đã|tăng|giảm)\b[^()]*\Z")
_YEAR_RESULT = pattern(r"(?:\A|[,;(]\s*)(?:trong\s+)?(?:năm|quý|tháng|\d+\s+tháng)[^,;]*,?[^,;]*\b(?:đã|đạt được)\b")
_SENTENCE = pattern(rf"[.!?](?=\s+[{UPPER}“\"(\d])")
_CLAUSE = pattern(r"[;:]|,(?=\s)|\.(?=\s)")
_TAIL_VERB = pattern(
    r"[\s,]*(?:\b(?:đạt|là|được|có|ở|mức|tỷ\s+lệ|từ|còn|lên|xuống|bảo\s+đảm|đảm\s+bảo|phấn\s+đấu|duy\s+trì|giữ|giảm|tăng|trên|dưới|ít\s+nhất|tối\s+thiểu|không\s+quá"
    r"|không\s+vượt\s+quá|tối\s+đa|hơn|khoảng)\s*)*\Z",
    re.IGNORECASE,
)


class _Words(NamedTuple):
    unit: re.Pattern[str]
    not_unit: re.Pattern[str]
    not_before: re.Pattern[str]
    past: re.Pattern[str]


def judge(words: str, low: str, numbers: list[Number], place: Callable[[int, int], Span], lexicon: Lexicon) -> tuple[Target, ...]:
    """The targets among ``numbers``, the quantities of ``words`` in order; ``low`` is them in small letters."""
    cues = _words(lexicon)
    wished = "phấn" in low
    lows = [_range_start(low, numbers, i) for i in range(len(numbers))]
    out: list[Target] = []
    for number, bottom, next_bottom in zip(numbers, lows, [*lows[1:], None], strict=True):
        if next_bottom is not None:
            continue
        first = bottom or number
        op, cue = read_operator(low, first, number)
        if op is None and not wished and not number.unit:
            continue
        unit, end = _unit(low, number, cues)
        if not unit or not _is_set(low, first, unit, op) or _is_no_target(low, number, cues) or _is_notice(low, first, unit):
            continue
        if _is_quoted(words, first.start):
            continue
        wish = wished and _is_wished(words, low, first.start)
        subject = _subject(words, low, cue, end)
        spot = place(cue, end)
        if bottom is not None:
            out += [Target(">=", bottom.value, unit, wish, subject, spot), Target("<=", number.value, unit, wish, subject, spot)]
        else:
            out.append(Target(op or "=", number.value, unit, wish, subject, spot))
    return tuple(out)


def _range_start(words: str, numbers: list[Number], i: int) -> Number | None:
    """The lower end when ``numbers[i]`` is the upper end of "95 - 97%", "từ 15% đến 20%"."""
    if i == 0:
        return None
    low, high = numbers[i - 1], numbers[i]
    if high.value <= low.value or low.unit not in ("", high.unit) or not _RANGE.fullmatch(words[low.end : high.start]):
        return None
    return low


def _is_no_target(low: str, number: Number, cues: _Words) -> bool:
    """A result, a state, a limit of days, an age, a share of capital, a fraction."""
    start, after = number.start, number.after
    clause = _clause_before(low, start)
    if _CONDITION.search(clause) or _AS_FOR.match(clause) or (number.unit and _COMPARED.match(low, after)):
        return True
    if cues.past.search(clause) or _HISTORY.search(low, max(0, start - 200), start):
        return True
    if ("đã" in clause or "đạt được" in clause) and _YEAR_RESULT.search(clause):
        return True
    if _LIMIT.search(clause) or _COUNTS_FROM.match(low, after):
        return True
    if cues.not_unit.match(low, after) or (number.unit and cues.not_before.match(low, after)):
        return True
    return low[start - 1 : start] == "/" or low.startswith("/", number.end)


def _is_notice(words: str, number: Number, unit: str) -> bool:
    """How long before something else: "trước khi học kỳ bắt đầu ít nhất 1 tuần"; a limit of time, and no target."""
    return unit in _TIME and _NOTICE.search(_clause_before(words, number.start)) is not None


def _is_quoted(words: str, at: int) -> bool:
    """Whether a quotation is open at ``at``: a number in the name of a scheme or a movement sets nothing."""
    left = words[max(0, at - 300) : at]
    return left.rfind("“") > left.rfind("”") or (left.count('"') % 2 == 1 and '"' in words[at : at + 300])


def _clause_before(words: str, at: int) -> str:
    """The words of the same clause (to the semicolon or full stop) before ``at``."""
    return words[_last_end(words, max(0, at - 160), at, ";", ".") : at]


def _last_end(words: str, start: int, end: int, marks: str, before_blank: str) -> int:
    """Behind the last mark in ``words[start:end]`` that ends a clause, some only before a blank; ``start`` where there is none."""
    last = max(words.rfind(mark, start, end) for mark in marks)
    for mark in before_blank:
        at = words.rfind(mark, max(start, last), end)
        while at >= 0 and not words[at + 1 : min(at + 2, end)].isspace():
            at = words.rfind(mark, max(start, last), at)
        last = max(last, at)
    return last + 1 if last >= 0 else start


def _unit(words: str, number: Number, cues: _Words) -> tuple[str, int]:
    """The unit and where it ends. Money keeps its scale ("tỷ đồng"); an unknown thing is its first word."""
    if number.unit:
        return number.unit, number.after
    found = cues.unit.match(words, number.end)
    if found is None:
        return "", number.end
    return " ".join(found["unit"].split()), found.end("unit")


def _is_set(words: str, number: Number, unit: str, op: str | None) -> bool:
    """Whether the passage sets this number: under an operator, as a whole of 100 %, as a share or an aim that it names."""
    left = words[max(0, number.start - 60) : number.start]
    counted = unit not in ("%", "‰")
    if op is not None:
        # "trên 03 lĩnh vực" is "in three fields": over a count only where the count is large enough to be an estimate.
        few = op == ">" and _OVER.search(left) is not None and number.value * number.scale < 50
        return not counted or not (few or (op == "<" and not _LOWER.search(left)))
    if not counted:
        return number.value == 100 or _SET.search(left) is not None or _TO_GROW.search(left) is not None
    return unit not in _TIME and _AIMED.search(_clause_before(words, number.start)) is not None


def _is_wished(words: str, low: str, at: int) -> bool:
    """ "Phấn đấu" in the same sentence, before ``at``."""
    start = max(0, at - 600)
    wish = low.rfind("phấn", start, at)
    while wish >= 0 and not _WISH.match(low, wish, at):
        wish = low.rfind("phấn", start, wish)
    return wish >= 0 and _SENTENCE.search(words, wish, at) is None


def _subject(words: str, low: str, cue: int, end: int) -> str | None:
    """What the number measures: the words after it in its clause ("100% chi bộ …"), else those before ("Tỷ lệ … đạt")."""
    stop = _CLAUSE.search(words, end, end + 300)
    after = _ONWARDS.sub("", words[end : stop.start() if stop else end + 300].strip(" ,;:.()"))
    begin = _last_end(words, max(0, cue - 300), cue, ";:", ",.")
    if after and not _SHARE.search(low, begin, cue):  # the most: what stands before them is not asked for
        return after
    before = _TAIL_VERB.sub("", words[begin:cue]).strip(" ,;:.")
    return before if _SHARE.search(before.lower()) else after or before or None


def _iter_words(lexicon: Lexicon, key: str) -> Iterator[str]:
    for word in lexicon.words(key):
        yield re.escape(word.lower()).replace(r"\ ", r"\s+")


@lru_cache(maxsize=8)
def _words(lexicon: Lexicon) -> _Words:
    units = "|".join(_iter_words(lexicon, "cues.target_units"))
    return _Words(
        unit=pattern(rf"\s+(?P<unit>{_SCALES}(?:{units})(?!\w)|{_SCALES}(?!và\b|đến\b|hoặc\b|của\b|trong\b|là\b|ở\b)[{LOWER}]+)"),
        not_unit=pattern(rf"\s*(?:{'|'.join(_iter_words(lexicon, 'cues.target_not_units'))})(?!\w)"),
        not_before=pattern(rf"\s*(?:{'|'.join(_iter_words(lexicon, 'cues.target_not_before'))})(?!\w)"),
        past=pattern(rf"(?:{any_word(w.lower() for w in lexicon.words('cues.target_past'))})\b"),
    )
