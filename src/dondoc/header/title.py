"""Trích yếu: what the document is about.

It stands under the kind; a công văn carries it as ``V/v …`` under its number.
Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, II.5; Hướng dẫn 05-HD/VPTW, I.5.
"""

from __future__ import annotations

from typing import NamedTuple

from ..folding import fold
from ..layout import read_label
from ..letters import LOWER, UPPER
from ..patterns import pattern
from .author import is_author
from .form import Form
from .marks import DASHES, Token, is_upper
from .strips import Sheet

_LONG = 700
_OPEN_END = pattern(
    r"(?:[,\-–]|\b(?:và|của|về|các|cho|tại|trong|với|theo|từ|đến|số|năm|ngày|tháng|bằng|trên|thực hiện|đối với|giai đoạn|khóa))\Z"
)
_STOPS = frozenset(("to", "number", "date", "nation", "party", "union", "motto", "signed", "end"))
_STUCK = pattern(rf"(?<=[{LOWER}])(?=[{UPPER}][{LOWER}])")


class Title(NamedTuple):
    """Trích yếu: its words, ``[first, last)`` in the sheet, the index of the token after it, the bracketed note under it.

    ``author`` is the body that a line of its own names above it (``CỦA TỈNH ỦY …``).
    """

    words: str
    first: int
    last: int
    after: int
    note: str | None = None
    author: str | None = None


def read_title(sheet: Sheet, tokens: list[Token], index: int, rest: int | None, form: Form) -> Title | None:
    """The trích yếu from the token ``index`` on; ``rest`` is where words after the kind's name begin on its own line."""
    sheet_text = sheet.text
    parts: list[tuple[int, int]] = []
    taken: list[int] = []
    prose = False
    if rest is not None:
        own = sheet_text[rest : tokens[index].last]
        if own.strip(" :.-–*"):
            begin = rest + len(own) - len(own.lstrip(" :.-–*"))
            parts.append((begin, tokens[index].last))
            taken.append(index)
        index += 1
        while index < len(tokens) and tokens[index].last <= rest:
            index += 1
    spread = _gaps(tokens, index)
    note: str | None = None
    while index < len(tokens):
        token = tokens[index]
        if token.kind in _STOPS or (token.kind == "rule" and parts):
            break
        if token.kind == "rule" or token.text in DASHES:
            index += 1
            continue
        words = " ".join(sheet_text[a:b] for a, b in parts)
        if token.kind == "text" and _is_note(token, words):
            begin, index = index, _after_note(tokens, index)
            note = " ".join(t.text for t in tokens[begin:index])
            continue
        if token.kind == "text" and not _goes_on(words, token, spread, form) and not _before_mark(tokens, index, words):
            prose = not token.above and not token.upper and not form.opener.match(token.low)
            break
        if parts and token.kind == "text" and _leaves_centre(sheet, tokens[taken[-1]], token):
            break
        parts.append((token.first, token.last))
        taken.append(index)
        index += 1
    if prose and (cut := _short_of_prose(tokens, taken)):
        index = taken[cut]
        parts, taken = parts[:cut], taken[:cut]
    if not parts:
        return None
    author = _author_line(sheet, parts, form)
    words = " ".join(" ".join(sheet_text[a:b].split()) for a, b in parts[author is not None :])
    return Title(_STUCK.sub(" ", words).rstrip(" .;,:*-–"), parts[0][0], parts[-1][1], index, note, author)


def _author_line(sheet: Sheet, parts: list[tuple[int, int]], form: Form) -> str | None:
    """The body on a line of its own in capitals under the kind, when what it is about follows in small letters."""
    if len(parts) < 2 or not is_author(sheet.low[slice(*parts[0])], form):
        return None
    first, second = sheet.text[slice(*parts[0])], sheet.text[slice(*parts[1])]
    return first.split(None, 1)[1].strip(" ,") if is_upper(first) and not is_upper(second) else None


def _before_mark(tokens: list[Token], index: int, words: str) -> bool:
    """Whether only short lines stand between here and the rule or the "Kính gửi" that closes the title."""
    for at, token in enumerate(tokens[index : index + 3], index):
        if token.kind in ("to", "rule"):
            return bool(words) and tokens[at - 1].strip != token.strip
        if token.kind != "text" or len(token.text) > 110 or token.text[-1:] in ".;:" or token.text[0] in "-–(" or _is_item(token.text):
            return False
    return False


def _leaves_centre(sheet: Sheet, before: Token, token: Token) -> bool:
    """Whether, in text that kept its layout, a line stands no longer in the middle of the page: the body has begun."""
    a, b = sheet.strips[before.strip], sheet.strips[token.strip]
    return a.column > 7 and b.column < a.column and abs(a.centre - b.centre) > 5 and token.text[0].isupper() and len(token.text) > 40


def _short_of_prose(tokens: list[Token], taken: list[int]) -> int | None:
    """Where a title ends when the body follows without a blank line: after a short line, before one with a capital."""
    widest = max((len(tokens[i].text) for i in taken), default=0)
    for at in range(1, len(taken)):
        before, token = tokens[taken[at - 1]], tokens[taken[at]]
        if token.text[0].isupper() and len(before.text) < 0.85 * widest and not _hangs(before.low):
            return at
    return None


def _gaps(tokens: list[Token], index: int) -> int:
    """How many blank lines stand between lines that belong together: 0, or 1 in text with a blank line after every line."""
    near = [token for token in tokens[index : index + 12] if token.kind == "text"]
    return 1 if len(near) > 3 and all(token.above for token in near) else 0


def _is_note(token: Token, words: str) -> bool:
    """``(Kèm theo Quyết định số …)``, ``(Từ ngày … đến ngày …)`` under a title."""
    return (
        bool(words)
        and token.text[0] == "("
        and not token.text[1:2].isdigit()
        and not _hangs(words)
        and (token.text.rstrip(" .*")[-1:] == ")" or len(token.text) > 40)
    )


def _after_note(tokens: list[Token], index: int) -> int:
    """The index after a note that may take several lines."""
    at = index
    while at < len(tokens) and at < index + 5 and tokens[at].kind in ("text", "date", "number"):
        if ")" in tokens[at].text:
            return at + 1
        at += 1
    return index + 1


def _goes_on(words: str, token: Token, spread: int, form: Form) -> bool:
    """Whether the line ``token`` belongs to the title whose words so far are ``words``."""
    text, low = token.text, token.low
    first = next((c for c in text if c.isalnum()), " ")
    if not words or words.lower().strip(" :") in ("v/v", "về việc"):
        prose = len(text) > 200 and text.endswith((".", ";")) and not words
        return not (low.startswith("căn cứ") or text.endswith(":") or _is_item(text) or prose or len(text) > _LONG)
    label = read_label(text)
    if label is not None and label.kind == "paren" and "(1)" in words:
        return True
    before, capitals = fold(words), is_upper(words)
    hanging = _hangs(before)
    if capitals and is_author(before, form) and first.islower() and token.above < 2:
        return True
    if len(words) + len(text) > _LONG or _is_item(text) or (text.endswith((";", ":")) and (first.isupper() or len(text) > 160)):
        return False
    if capitals and first.islower() and not token.above and len(text) < 160:
        return True  # "QUY CHẾ LÀM VIỆC / của …": the body never begins with a small letter
    if capitals and not token.upper:
        return hanging and len(text) < 60 and not form.opener.match(low) and not token.above
    if first.islower() and token.above <= 2 * spread + 1:
        return not (len(text) > 160 and text.endswith("."))
    if token.upper and not capitals:
        return False
    if form.opener.match(low) and not hanging and not token.upper:
        return False
    if token.upper and not hanging and (form.issuer.match(low) or form.post.match(low)) and token.above:
        return False
    return not token.above or (hanging and token.above <= spread + 1)


def _hangs(words: str) -> bool:
    """Whether words must follow the last one; only the end is looked at."""
    return _OPEN_END.search(words, max(0, len(words) - 12)) is not None


def _is_item(text: str) -> bool:
    label = read_label(text)
    return label is not None and not (label.kind == "dash" and text[label.end : label.end + 1].islower())
