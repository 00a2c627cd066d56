"""Ngoài mạch văn: page numbers, running heads and the printed words of digital signatures are told from the flow.

Source: Nghị định 30/2020/NĐ-CP, Phụ lục I mục II (page numbers stand alone, top centre; Party paper also at the foot) and
Phụ lục I mục IV (the words of a digital signature: body, signing time).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from dondoc.readers.pdf.lines import Run, rows_of
from dondoc.readers.pdf.place import Shown

_PAGE_NUMBER = re.compile(r"[-–—(]?\s*(?:Trang|trang|Page|Tr\.)?\s*(?:\d{1,4}|[ivxl]{1,6})(?:\s*(?:/|of|trên)\s*\d{1,4})?\s*[-–—).]?")
_MARGIN = 0.12  # of the page's height
# Text begins 20 to 25 mm from the upper and the lower edge (Phụ lục I mục I): what stands nearer to the edge is in the margin.
_TOP, _FOOT = 0.07, 0.07

_STRONG = re.compile(
    r"(?:Được )?(?:Người ký|[Kk]ý (?:số |điện tử )?bởi|Ký ngày|(?:Ngày|Thời gian|Thời điểm) ký|Digitally signed|Signed by|Signing time)",
    re.I,
)
_CUE = re.compile(
    rf"(?:{_STRONG.pattern}|E-?mail|Cơ quan|Tổ chức|Đơn vị|Chức vụ|Chức danh|Địa điểm|Lý do|Nơi ký|Date|Reason|Location)\s*:"
    rf"|{_STRONG.pattern}|(?:Chữ ký (?:số )?(?:hợp lệ|không hợp lệ)|Signature (?:Not )?(?:Valid|Verified))",
    re.I,
)


def take_page_number(runs: list[Run], place: Shown) -> list[Run]:
    """The runs of page numbers, taken out of ``runs``: alone on the first or the last line, in the margin."""
    if not runs:
        return []
    rows = rows_of(runs)
    found = []
    for row, beside in ((rows[0], rows[1:2]), (rows[-1], rows[-2:-1])):
        run = row[0]
        inside = run.top > _MARGIN * place.height and run.bottom < (1 - _MARGIN) * place.height
        if len(row) > 1 or inside or run in found or not _PAGE_NUMBER.fullmatch(run.text()):
            continue
        apart = not beside or _apart(run, beside[0])
        side = abs(run.middle - place.width / 2) < 0.08 * place.width or run.x0 > 0.75 * place.width or run.x1 < 0.25 * place.width
        if apart and side:
            found.append(run)
    for run in found:
        runs.remove(run)
    return found


def take_running_heads(runs: list[Run], place: Shown) -> tuple[list[list[Run]], list[list[Run]]]:
    """Rows that may be running heads (above) or feet (below): in the outer margin and apart from what stands next.

    Whether they are is known only when other pages carry them too.
    """
    rows = rows_of(runs)
    if not rows:
        return [], []
    first, last = rows[0], rows[-1]
    alone = len(rows) == 1  # a table fills the rest of the page
    above = [first] if first[0].bottom < _TOP * place.height and (alone or _apart(first[0], rows[1])) else []
    below = [last] if last[0].top > (1 - _FOOT) * place.height and (alone or _apart(last[0], rows[-2])) else []
    taken = {id(r) for row in above + below for r in row}
    runs[:] = [r for r in runs if id(r) not in taken]
    return above, below


def _apart(run: Run, row: Sequence[Run]) -> bool:
    gap = max(min(r.top for r in row) - run.bottom, run.top - max(r.bottom for r in row))
    return gap > 0.25 * run.height


def head_key(text: str) -> str:
    """What two running heads have in common: their words without numbers and blanks."""
    return re.sub(r"[\d\s]+", "", text).casefold()


def take_signature_words(runs: list[Run]) -> list[list[Run]]:
    """Blocks such as "Ký bởi: … / Cơ quan: … / Thời gian ký: …", taken out of ``runs``.

    A block has a line that can only be a signature's and at least one other; a value may go on over the next line.
    """
    cued = [r for r in runs if _CUE.match(r.text())]
    if not any(_STRONG.match(r.text()) for r in cued):
        return []
    blocks = []
    for block in _stacks(cued):
        if len(block) > 1 and any(_STRONG.match(r.text()) for r in block):
            blocks.append(_with_tails(block, runs))
    taken = {id(r) for block in blocks for r in block}
    runs[:] = [r for r in runs if id(r) not in taken]
    return blocks


def _stacks(runs: Iterable[Run]) -> list[list[Run]]:
    """Runs that stand under one another with the same left edge, a wrapped value between them allowed."""
    stacks: list[list[Run]] = []
    for run in sorted(runs, key=lambda r: r.top):
        for stack in stacks:
            last = stack[-1]
            if (
                abs(run.x0 - last.x0) < 6
                and run.top - last.bottom < 2.6 * last.height
                and abs(run.height - last.height) < 0.3 * last.height
            ):
                stack.append(run)
                break
        else:
            stacks.append([run])
    return stacks


def _with_tails(block: list[Run], runs: Sequence[Run]) -> list[Run]:
    """The block with the lines on which its values go on: same edge, same letters, close under a line of the block."""
    whole = list(block)
    inside = {id(r) for r in block}
    foot = block[-1].bottom
    for run in sorted(runs, key=lambda r: r.top):
        above = max((r for r in whole if r.top < run.top), key=lambda r: r.top, default=None)
        if id(run) in inside or above is None:
            continue
        close = run.top - above.bottom < 0.5 * above.height and abs(run.height - above.height) < 0.15 * above.height
        tail = run.bottom <= foot + 1 or (re.match(r"[+\-–]?\d{1,2}[:.]\d\d", run.text()) is not None)
        if close and tail and -3 < run.x0 - above.x0 < 30:
            whole.append(run)
            inside.add(id(run))
    return sorted(whole, key=lambda r: (r.top, r.x0))
