"""Tìm số và ký hiệu trong văn bản: where codes stand, and what only looks like one.

Every code but a slip has a slash before a capital letter, and slashes are rare: they are found first, then the number
is looked for in the few characters before. What stands at such a place and cannot be read is told with the reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from ..codes import DASH, GROUP_START, KIND_LETTERS, ReadCode, read_code
from ..letters import LOWER
from ..lexicon import Lexicon
from ..model import Span, Unplaced
from ..patterns import pattern

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


def find_codes(content: str, lexicon: Lexicon) -> tuple[list[ReadCode], list[Unplaced]]:
    """The codes of the text in order, whatever stands before them, and what could not be read."""
    found: list[ReadCode] = []
    unplaced: list[Unplaced] = []
    end = 0
    for slash in _SLASH.finditer(content):
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
            found.append(read)
            end = read.end
        else:
            unplaced += _told(content, _NUMBERED.search(content, floor, at), at, "không hiểu ký hiệu sau số")
    slips = list(_slips(content, lexicon, unplaced))
    if slips:
        found = sorted((*found, *slips), key=lambda r: r.start)
    return found, unplaced


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


def _slips(content: str, lexicon: Lexicon, unplaced: list[Unplaced]) -> Iterator[ReadCode]:
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
            yield read
