"""Cơ quan ban hành: who issues, in the fullest form that the document prints.

Order of witnesses: the letterhead; the body in the title ("KẾT LUẬN CỦA BAN THƯỜNG VỤ …"); the line that says who decides;
the signature (TM., T/M); the sentence of the opening that lays down ("… yêu cầu …:"), which also completes a short name.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from ..capitals import Witness, restore
from ..folding import fold, squeeze
from ..lexicon import Lexicon
from ..patterns import pattern
from .form import Form
from .letterhead import Name
from .marks import is_upper

_PLACE = r"(?:[^\W\d_]+|[0-9]{1,2})"
_ABBREVIATED = (("ubnd", "Ủy ban nhân dân"), ("hđnd", "Hội đồng nhân dân"))
_PLENUM = pattern(r"(?:của\s+)?(?:hội nghị|kỳ họp|đại hội)\s+(?:toàn thể\s+)?lần\s+thứ\s+\S+\s+(?:của\s+)?")
_PLENUM_END = pattern(r",?\s+(?:\(?khóa|nhiệm kỳ|về|tại)(?!\w)")
_CLAUSE = pattern(r"[,;.:]\s")
_LAYING = pattern(r":(?=\s|\Z)|như sau|sau đây|sau:")
_UNDONE = pattern(r"(?<!\w)(?:và|về|của|các|cho|để|sự|công tác|việc|đã|có|được|do|với|theo|số|này)\Z")
_BRACKETS = pattern(r"\([^()]{0,120}\)")


class Issuer(NamedTuple):
    """Cơ quan ban hành và cơ quan chủ quản; ``name`` says which printed name it came from, None when it was not a printed line."""

    issuer: str | None
    parent: str | None
    name: Name | None


def from_letterhead(names: list[Name], joint: bool, witness: Witness, lexicon: Lexicon, form: Form) -> Issuer:
    """The issuer and its parent from the names in the left corner."""
    if not names:
        return Issuer(None, None, None)
    if joint or any(" - " in f" {name.words} " and form.head.search(fold(name.words.split(" - ", 1)[1])) for name in names[:1]):
        whole = Name(" - ".join(name.words.strip(" -") for name in names), names[0].first, names[-1].last)
        return Issuer(restore(whole.words, witness, lexicon, names=True), None, whole)
    own = restore(names[-1].words, witness, lexicon, names=True) if is_upper(names[-1].words) else names[-1].words
    parent = restore(names[-2].words, witness, lexicon, names=True) if len(names) > 1 else None
    if form.organ.match(fold(own)):
        own = _with_parent(own, parent, witness)
    if own[:1] in "UuHh":  # UBND, HĐND
        own = _spelt_out(own, witness)
    return Issuer(_complete(own, witness, form), parent, names[-1])


def _with_parent(organ: str, parent: str | None, witness: Witness) -> str:
    """``Văn phòng`` under ``Bộ Tư pháp`` -> ``Văn phòng Bộ Tư pháp``; under the Central Committee ``Văn phòng Trung ương Đảng``."""
    if parent is None:
        return organ
    if fold(parent) == "ban chấp hành trung ương":
        for tail in ("Trung ương Đảng", "Trung ương"):
            if f"{fold(organ)} {fold(tail)}" in witness.low:
                return f"{organ} {tail}"
        return f"{organ} Trung ương" if fold(organ) != "văn phòng" else f"{organ} Trung ương Đảng"
    return f"{organ} {parent}"


def _spelt_out(name: str, witness: Witness) -> str:
    """``UBND xã X`` -> ``Ủy ban nhân dân xã X`` where the document writes it out somewhere."""
    low = fold(name)
    for short, full in _ABBREVIATED:
        if low.startswith(short + " ") and fold(full) in witness.low:
            return full + name[len(short) :]
    return name


def _complete(name: str, witness: Witness, form: Form) -> str:
    """A name that lacks its place (``Ủy ban nhân dân``) with the place that the text gives it, when it gives only one."""
    low = fold(name)
    if low not in ("ủy ban nhân dân", "ubnd", "hội đồng nhân dân", "hđnd", "tỉnh ủy", "thành ủy", "huyện ủy", "quận ủy"):
        return name
    wanted = re.compile(rf"(?<!\w){re.escape(low)}\s+((?:{form.localities}\s+)?)")
    found: set[str] = set()
    for match in wanted.finditer(witness.low):
        tail = _capitalised(witness.text, match.end())
        if tail and (match.group(1) or low.endswith("ủy")):
            found.add((witness.text[match.start(1) : match.end()] + tail).strip())
    return f"{name} {found.pop()}" if len(found) == 1 else name


def _capitalised(text: str, at: int) -> str:
    """The words with a capital from ``at`` on (a place's name), at most four."""
    words = []
    for word in text[at : at + 60].split(" ")[:4]:
        bare = word.rstrip(",;.:()/")
        if not bare[:1].isupper() or bare.isupper():
            break
        words.append(bare)
        if bare != word:
            break
    return " ".join(words)


def from_opening(witness: Witness, form: Form) -> str | None:
    """The body that lays down in the opening: ``…, Đảng ủy Sở X đề nghị … như sau:``."""
    text = _BRACKETS.sub("", witness.text[:4500])
    low = fold(text)
    for laying in _LAYING.finditer(low):
        begin = max(low.rfind(". ", 0, laying.start()), low.rfind("; ", 0, laying.start()), 0)
        clause = begin
        for stop in _CLAUSE.finditer(low, begin, laying.start()):
            name = _body_before_verb(text, low, stop.end(), laying.start(), form)
            if name is not None:
                return name
            clause = stop.end()
        name = _body_before_verb(text, low, begin if begin == 0 else begin + 2, laying.start(), form)
        if name is not None and clause >= 0:
            return name
        if laying.start() > 3500:
            break
    return None


def _body_before_verb(text: str, low: str, start: int, end: int, form: Form) -> str | None:
    """The body that opens a clause when a verb of laying down follows it."""
    head = form.issuer.match(low, start)
    if head is None or (" " not in head.group() and not text[head.end() + 1 : head.end() + 2].isupper()):
        return None
    for verb in form.performative.finditer(low, head.end(), min(end + 1, head.end() + 200)):
        if text[verb.start() :].lstrip()[0].isupper():  # "Sở Xây dựng" is a name
            continue
        name = text[start : verb.start()].strip()
        if any(sign in name for sign in ",;:") or name.count(" ") > 30:
            return None
        if not _UNDONE.search(fold(name)):
            return squeeze(name[0].upper() + name[1:])
    return None


def from_ending(text: str, form: Form) -> str | None:
    """The body that speaks in the last paragraph: ``Văn phòng Chính phủ xin thông báo để các cơ quan … biết``."""
    words = squeeze(_BRACKETS.sub("", text[-1500:].replace("_", " ").replace("*", "")))
    low = fold(words)
    starts = [0, *(stop.end() for stop in re.finditer(r"[.;]\s+", low))]
    for start in reversed(starts[-3:]):
        name = _body_before_verb(words, low, start, len(low), form)
        if name is not None:
            return name
    return None


def from_note(note: str | None, form: Form) -> str | None:
    """The body in ``(Ban hành kèm theo Quyết định số … của Hiệu trưởng Trường …)``."""
    if note is None or "kèm theo" not in fold(note):
        return None
    low = fold(note)
    at = low.rfind("của ")
    if at < 0:
        return None
    begin = at + 4
    post = form.post.match(low, begin)
    if post is not None and form.issuer.match(low, post.end() + 1):
        begin = post.end() + 1
    return squeeze(note[begin:].rstrip(" ).;*")) if form.issuer.match(low, begin) else None


def from_plenum(title: str | None, form: Form) -> str | None:
    """``Hội nghị lần thứ tư Ban Chấp hành … khóa X về …``: the body that met."""
    low = fold(title or "")
    met = _PLENUM.match(low)
    if title is None or met is None or form.issuer.match(low, met.end()) is None:
        return None
    stop = _PLENUM_END.search(low, met.end())
    return squeeze(title[met.end() : stop.start() if stop else len(title)]).strip(" ,") or None


def from_signature(authority: str | None, position: str | None, witness: Witness, lexicon: Lexicon, form: Form) -> str | None:
    """The body for which the signer signs: ``TM. ỦY BAN NHÂN DÂN``, ``T/M BAN THƯỜNG VỤ``; the Prime Minister by his post."""
    if authority:
        prefix = form.prefix.match(fold(authority))
        if prefix is not None and fold(authority).startswith(("tm", "t/m")):
            body = re.split(r"\s+(?:KT|K/T|TL|T/L)[./]?\s", authority[prefix.end() :])[0].strip()
            if form.issuer.match(fold(body)):
                return _complete(restore(body, witness, lexicon, names=True), witness, form)
    if position and fold(position) in ("thủ tướng", "thủ tướng chính phủ"):
        return "Thủ tướng Chính phủ"
    return None


def system_of(issuer: str | None, parent: str | None, marks: set[str], symbol: str | None, dashed: bool, form: Form) -> str:
    """``party`` | ``state`` | ``mass`` | ``other``: by the title over the page, then the issuer, then the number."""
    if "party" in marks:
        return "party"
    low, above = fold(issuer or ""), fold(parent or "")
    if "union" in marks or _is_mass(low, form) or (_COMMITTEE.match(low) and _is_mass(above, form)):
        return "mass"
    if form.party.match(low) or form.party.match(above):
        return "party"
    if "nation" in marks or "motto" in marks:
        return "state"
    if symbol and dashed:
        return "party"
    if low or symbol:
        return "party" if low.startswith("ban thường vụ") else "state"
    return "other"


_COMMITTEE = pattern(r"(?:ban chấp hành|bch|ban thường vụ|ban thường trực|văn phòng)(?!\w)")


def _is_mass(low: str, form: Form) -> bool:
    for organ in ("ban thường trực ", "ban chấp hành ", "bch ", "văn phòng ", "ban thường vụ "):
        if low.startswith(organ) and form.mass.match(low, len(organ)) and not form.not_mass.match(low, len(organ)):
            return True
    return form.mass.match(low) is not None and form.not_mass.match(low) is None
