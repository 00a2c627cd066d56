"""Tiêu đề nêu tên: the bodies that a heading names and gives everything under it: "Giao Sở A:", "2. Bộ Quốc phòng"."""

from __future__ import annotations

from ..bodies import CAPITAL, list_at, read_bodies, split_bodies
from ..lexicon import LEXICON, Lexicon
from ..patterns import pattern
from .openings import LEAD_IN
from .subjects import is_predicate
from .verbs import MODAL, end_of_verb

_TASKS = r"(?:chức năng|nhiệm vụ|quyền hạn|trách nhiệm)"
_HEAD_OF_BODY = pattern(
    r"(?:(?:giao(?:\s(?:trách nhiệm|nhiệm vụ))?|yêu cầu|đề nghị|phân công|riêng)(?:\sđối với)?|"
    rf"{_TASKS}\sđối với|đối với|về phía|phía|(?:về\s)?{_TASKS}"
    rf"(?:(?:,\s|\s(?:và\s)?)(?:{_TASKS}|cụ thể|chính|chủ yếu|thực hiện|thi hành|triển khai)){{0,3}}\s(?:của|cho))\s+"
)
_BRACKETED = pattern(r"\([^()]*\)")
_LAST_BRACKET = pattern(r"\s*\([^()]*\)\s*\Z")
_BLANK = pattern(r"\s")
_WHOEVER = ("cơ quan", "tổ chức", "đơn vị", "cá nhân")
_DOES = (" thực hiện", " chủ trì", " phụ trách", " tổ chức")
_WITHIN = pattern(
    r"\s(?:trong phạm vi (?:chức năng|nhiệm vụ|quyền hạn|thẩm quyền)|theo chức năng|căn cứ|trên cơ sở|"
    r"ngoài các|có trách nhiệm|có nhiệm vụ|phụ trách (?:các|những))\b"
)


def bodies_only(words: str, folded: str, kinds: int, begins: int, *, heading: bool = False, lexicon: Lexicon = LEXICON) -> tuple[str, ...]:
    """The bodies of a heading that names only them: "Giao Sở A:", "2. Bộ Quốc phòng", "Trách nhiệm của …".

    ``kinds``: what it can begin with (``openings``); ``begins``: how a body's name does (``bodies.beginning_at``).
    """
    if not (kinds & LEAD_IN or begins & CAPITAL):
        return ()
    lead_in = _HEAD_OF_BODY.match(folded) if kinds & LEAD_IN else None
    at = lead_in.end() if lead_in else 0
    if folded.startswith("cho ", at):
        at += 4
    if at == 0:
        bodies = list_at(words, folded, 0, True, lexicon) if begins & CAPITAL else None
    else:
        bodies = read_bodies(words, folded, at, loose=lead_in is not None, semicolons=True, lexicon=lexicon)
    if bodies is None or folded.startswith(_WHOEVER, at) and words.isupper():
        return ()  # "CƠ QUAN, TỔ CHỨC GIỚI THIỆU NGƯỜI ỨNG CỬ": the title of a chapter, about whoever it is
    rest = folded[bodies.end :].strip(" :.;,")
    if rest in ("", "có trách nhiệm", "chịu trách nhiệm", "có nhiệm vụ", "chủ trì"):
        return bodies.names
    if rest.startswith("(") and rest.endswith(")"):  # "Sở A (cơ quan thường trực)"
        return bodies.names
    colon = words.rstrip().endswith(":")
    if not colon and not heading:
        return ()
    named = words[at : _end_of_named(words, folded, bodies.end)]
    if colon and len(words) < 160 and not _says_more(folded, bodies.end, lexicon):
        return (named,)
    if heading and (lead_in is not None or bodies.end - at >= 0.4 * (len(_BRACKETED.sub("", words)) - at)):
        # "1. Phòng Công nghệ thông tin", "5. Các phòng tham gia đào tạo"; but "2. Thanh tra tỉnh tăng cường công tác kiểm tra"
        of = lead_in is not None and lead_in.group().endswith(("của ", "cho "))  # "Nhiệm vụ của Ban Chỉ đạo phòng, chống dịch"
        sentence = (
            not of and _acts_further(folded, bodies.end, lexicon) or folded.startswith("giao") and folded.startswith(_DOES, bodies.end)
        )
        return bodies.names if sentence else tuple(split_bodies(_LAST_BRACKET.sub("", named), lexicon=lexicon))
    return ()


def _end_of_named(words: str, folded: str, at: int) -> int:
    """Where the names of a heading end: before "theo chức năng, nhiệm vụ", "có trách nhiệm", or its last word."""
    within = _WITHIN.search(folded, at)
    return within.start() if within else len(words.rstrip(" :.;"))


def _acts_further(folded: str, at: int, lexicon: Lexicon) -> bool:
    """Whether a verb with an object of three words or more follows: then the heading is a sentence."""
    place = at + 1 if folded.startswith(" ", at) else at
    if MODAL.match(folded, at + 1):
        return True
    end = end_of_verb(folded, place, lexicon)
    return end > place and len(folded[end:].split()) >= 3


def _says_more(folded: str, at: int, lexicon: Lexicon) -> bool:
    """Whether a verb stands after the names, so that the heading is a sentence."""
    return any(is_predicate(folded, m.end(), lexicon=lexicon) for m in _BLANK.finditer(folded, at))
