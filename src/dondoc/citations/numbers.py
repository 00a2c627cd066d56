"""Tìm số và ký hiệu trong văn bản: where codes stand, and what only looks like one.

Most are written "số 21-KL/TW ngày 25/10/2021 của Bộ …": one pattern finds those with what follows them. Every other code but a slip
has a slash before a capital letter, and slashes are rare: between the usual ones they are found first, then the number is looked for in
the few characters before. What stands at such a place and cannot be read is told with the reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from operator import itemgetter

from ..codes import DASH, GROUP_START, KIND_LETTERS, PLAIN_CODE, Code, plain_code, read_code
from ..letters import LOWER
from ..lexicon import Lexicon
from ..model import Span, Unplaced
from ..patterns import pattern
from .after import USUAL_AFTER, Ahead

# The slash, then what a code may have between it and the next capital: blanks, a line end, "2017-" of a slip.
_SLASH = pattern(rf"/(?:\\?\s{{0,9}}|[12][09][0-9]{{2}}{DASH})(?=[{GROUP_START}])")
_YEAR = pattern(r"năm (?:19|20)[0-9]{2}(?![0-9])")
_LOOK_BACK = 64
_LONGEST_NUMBER = 6
# Before the slash, turned round: the type or the year, then the number.
_SPACE = r"[ \t\xa0\\]{0,3}"
_PAGE = r"(?:\s{1,9}-?\ ?[0-9]{1,3}\ ?-?)?"  # the number of a page, where the code goes over its end
_HEAD_BEHIND = pattern(
    rf"{_SPACE}(?:[0-9]{{2}}(?:91|02)\s{{0,9}}/{_SPACE}|[{KIND_LETTERS}]{{0,7}}[{GROUP_START}]\s{{0,9}}{_PAGE}\s{{0,9}}\\?{DASH}{_SPACE})?"
    rf"(?P<number>[a-eA-E]?[0-9]{{1,6}}(?:\.[0-9]{{1,3}}(?=[\s:(]|\Z))?)"
)
# "Số:      /TTr-UBND", "Số - CT/ĐU": the number is still to come.
_BLANK = pattern(rf"(?:[Ss]ố|SỐ)[\s:.…_*]*(?:{DASH}[ \t]*[{GROUP_START}][{KIND_LETTERS}]{{0,7}}[ \t]*)?\Z")
_NUMBERED = pattern(r"(?:[Ss]ố|SỐ)[\s:*]{1,4}[0-9]{1,6}[^/\n]{0,10}\Z")
_GROUP = rf"[{GROUP_START}](?:[a-zđ]{{0,2}}[{GROUP_START}0-9&]){{1,16}}[a-zđ]{{0,2}}(?![{LOWER}])"
_MARK = pattern(rf"/\s{{0,4}}{_GROUP}(?: ?{DASH} ?{_GROUP}){{0,5}}")
_USUAL = pattern(rf"ố[ \n]{PLAIN_CODE}{USUAL_AFTER}")  # led by one letter alone, which is found faster than two


# A code, where it stands (start, end), and what follows it where that is written as most are; else None.
Numbered = tuple[Code, int, int, Ahead | None]


def find_codes(content: str, lexicon: Lexicon) -> tuple[list[Numbered], list[Unplaced]]:
    """The codes of the text in order, whatever stands before them, and what could not be read."""
    found: list[Numbered] = []
    unplaced: list[Unplaced] = []
    end = seen = 0  # the end of the last code, and of what is known to hold no other
    for usual in _USUAL.finditer(content):
        number, rest, day, _, month, year, of, bare = usual.groups()
        code = plain_code(number, rest, lexicon)
        if code is None:
            continue
        start = usual.start() + 2
        if content.find("/", seen, start) >= 0 and _SLASH.search(content, seen, start) is not None:
            _find_others(content, end, start, lexicon, found, unplaced)
        end, seen = start + len(code.printed), usual.end()
        if of is not None:
            found.append((code, start, end, (_day(year, month, day) if day is not None else None, seen)))
        else:
            found.append((code, start, end, _NOTHING_AHEAD if bare is not None else None))
    if _SLASH.search(content, seen) is not None:
        _find_others(content, end, len(content), lexicon, found, unplaced)
    slips = list(_slips(content, lexicon, unplaced))
    if slips:
        found = sorted((*found, *slips), key=_START)
    return found, unplaced


_START = itemgetter(1)
_NOTHING_AHEAD: Ahead = (None, 0)


def _day(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:  # the calendar has no such day
        return None


def _find_others(content: str, end: int, stop: int, lexicon: Lexicon, found: list[Numbered], unplaced: list[Unplaced]) -> None:
    """Add what stands between the last code, which ends at ``end``, and the next usual one, whose number begins at ``stop``."""
    for slash in _SLASH.finditer(content, end, stop):
        at = slash.start()
        if at < end:  # inside the code before: "5053-CV/VPTW" after its own slash
            continue
        floor = max(end, at - _LOOK_BACK)
        start = _number_at(content, floor, at)
        if start is None:
            unplaced += _told(content, _BLANK.search(content, floor, at), at, "chỗ ghi số để trống (dự thảo, hoặc số nằm trong ảnh)")
            continue
        if not _may_begin(content, start):
            continue
        read = read_code(content, start, lexicon)
        if read is not None and read.end > at:
            found.append((*read, None))
            end = read.end
        else:
            unplaced += _told(content, _NUMBERED.search(content, floor, at), at, "không hiểu ký hiệu sau số")


def _number_at(content: str, floor: int, slash: int) -> int | None:
    """Where the number begins that stands before a slash, with a type or a year between or without; None where there is none."""
    before = content[floor:slash]
    bare = before.rstrip("0123456789")
    digits = len(before) - len(bare)
    if 1 <= digits <= _LONGEST_NUMBER and bare[-1:] not in ("", ".", "/"):  # "1513/": so the most are, and no pattern is needed
        return slash - digits
    head = _HEAD_BEHIND.match(before[::-1])
    return None if head is None else slash - head.end()


def _told(content: str, before: re.Match[str] | None, slash: int, why: str) -> list[Unplaced]:
    """What stands at a slash and is no code, when "số" stands before and a symbol after."""
    mark = _MARK.match(content, slash) if before is not None else None
    if before is None or mark is None:
        return []
    span = Span(before.start(), mark.end())
    return [Unplaced(span.of(content), span, why)]


def _may_begin(content: str, start: int) -> bool:
    """Whether a number that begins here may be a code's: not inside a word, a longer number or an address of a page."""
    if start == 0:
        return True
    before = content[start - 1]
    if before == " ":  # not "ngày 25 tháng 10 năm 2021 - CT/ĐU"
        return not (content.startswith("năm", start - 4) and start >= 4 and _YEAR.match(content, start - 4))
    if before in "\n\t\xa0(:":
        return True
    if before.isalnum() or before in "/=&%?#@+~":
        return False
    return not (before in ".,-–" and start > 1 and content[start - 2].isdigit())


@lru_cache(maxsize=8)
def _slip_pattern(lexicon: Lexicon) -> re.Pattern[str]:
    """After the dash: a type and a body that no slash parts: ``01-ĐATU``, ``33-NQITW``, ``21-KL``."""
    kinds = "|".join(sorted({a for kind in lexicon.kinds for a in kind.party}, key=lambda a: (-len(a), a)))
    organs = [re.escape(o) for o in lexicon.table("bodies.symbols") if o.isupper() and len(o) < 8]
    known = "|".join(sorted(organs, key=lambda o: (-len(o), o)))
    return pattern(rf"(?P<kind>{kinds})(?P<sign>[Il1|!\\]?)(?P<organ>{known})?(?![A-Za-zĐđƯư/]|-[A-ZĐ])")


_DASH_SEEK = pattern(rf"-(?=[{GROUP_START}])(?<=[0-9]-)(?![{KIND_LETTERS}]{{1,8}}/)")  # not "21-KL/TW", which is no slip


def _slips(content: str, lexicon: Lexicon, unplaced: list[Unplaced]) -> Iterator[Numbered]:
    slip = _slip_pattern(lexicon)
    for hit in _DASH_SEEK.finditer(content):
        start = at = hit.start()
        dash = slip.match(content, hit.end())
        if dash is None:
            continue
        while start > at - 7 and start > 0 and content[start - 1] in "0123456789":
            start -= 1
        if start == at or not _may_begin(content, start):
            continue
        end = dash.end("organ") if dash["organ"] else dash.end("kind")
        printed = content[start:end]
        if not dash["organ"]:
            unplaced.append(Unplaced(printed, Span(start, end), "thiếu ký hiệu cơ quan sau tên loại"))
        elif dash["sign"]:
            likely = f"{content[start:at]}-{dash['kind']}/{dash['organ']}"
            unplaced.append(Unplaced(printed, Span(start, end), f"dấu gạch chéo bị đọc thành “{dash['sign']}”, có thể là {likely}"))
        elif (read := read_code(content, start, lexicon)) is not None:
            yield (*read, None)
