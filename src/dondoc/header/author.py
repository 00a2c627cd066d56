"""Ai ban hành, ai quyết định, ngay trong tên gọi: the body in ``KẾT LUẬN CỦA BAN THƯỜNG VỤ …``, the line that says who decides."""

from __future__ import annotations

from ..folding import fold
from ..layout import read_label
from ..patterns import pattern
from .form import Form
from .marks import Token

_OF = pattern(r"của\s+")
_ABOUT = pattern(r"(?<!\w)về(?!\w)")
_TERMS = pattern(r"(?:khóa|kỳ họp|nhiệm kỳ|lần thứ|\(|họp)")


def skip_authority(tokens: list[Token], index: int, form: Form) -> int:
    """The index after the line that says who decides: ``BỘ TRƯỞNG BỘ …``, ``HỘI ĐỒNG NHÂN DÂN … / KHÓA …``."""
    at = index
    while at < len(tokens) and tokens[at].kind == "rule":
        at += 1
    begin = at
    while at < len(tokens) and tokens[at].kind == "text" and at - begin < 6:
        token, low = tokens[at], tokens[at].low
        starts = form.issuer.match(low) or form.post.match(low)
        goes_on = at > begin and (_TERMS.match(low) or (token.upper and not read_label(token.text) and not form.kind.match(low)))
        if not (token.upper and starts and not low.endswith(":")) and not goes_on:
            break
        at += 1
    if at == begin:
        return index
    while at < len(tokens) and tokens[at].kind == "rule":
        at += 1
    return at


def split_author(words: str, kind_name: str, form: Form) -> tuple[str | None, str]:
    """``của Ban Thường vụ Thành ủy về …`` -> the body and the rest. What a person says stays in the title."""
    low = fold(words)
    of = _OF.match(low)
    if of is None or "kết luận" in kind_name.split("thông báo")[-1:][0] and kind_name.startswith("thông báo"):
        return None, words
    if form.issuer.match(low, of.end()) is None:
        return None, words
    about = _ABOUT.search(low, of.end())
    if about is None:
        return None, words
    return words[of.end() : about.start()].strip(" ,"), words[about.start() :]


def is_author(low: str, form: Form) -> bool:
    """``CỦA BAN THƯỜNG VỤ …`` alone: what the document is about follows."""
    of = _OF.match(low)
    return of is not None and form.issuer.match(low, of.end()) is not None and _ABOUT.search(low) is None
