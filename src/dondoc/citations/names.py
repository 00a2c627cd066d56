"""Gọi bằng tên: documents named without a number: "Nghị quyết Trung ương 4 khóa XII", "Luật Ngân sách nhà nước".

Each kind of name is looked for by a literal that is rare in prose, then read forwards. The mention has no code; its
``title`` is the name, one for each term where several share it ("Trung ương 4 (khóa XI, XII)").
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..letters import UPPER
from ..patterns import pattern
from .after import plain, read_after
from .before import lowered, turned
from .mentions import Mention
from .words import WRAP, Words

_TERM = r"[XVI]{1,6}(?!\w)"
_ORDINAL = r"(?:[0-9]{1,2}|nhất|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười(?:\s\w+)?)"
_PLENUM = pattern(
    rf"(?P<name>(?:Hội nghị\s+)?(?:lần thứ\s+{_ORDINAL}\s+)?(?:của\s+)?(?:Ban Chấp hành\s+)?Trung ương(?:\s+Đảng)?"
    rf"(?:\s+(?:lần thứ\s+)?{_ORDINAL})?)(?P<gap>[\s,]*\(?[\s]*)(?:khóa|khoá)\s+"
    rf"(?P<terms>{_TERM}(?:\s*(?:,|và)\s*(?:khóa\s+|khoá\s+)?{_TERM})*)"
)
_YEARS = r"nhiệm kỳ\s+[0-9]{4}\s?[-–]\s?[0-9]{4}"
_CONGRESS = pattern(
    rf"Đại hội(?:\s+(?!lần\b)[\w-]+){{0,12}}?\s+(?:(?:lần thứ\s+)?{_TERM}|{_YEARS})(?:,?\s+{_YEARS})?"
    rf"(?:\s+(?:của\s+Đảng(?!\s+bộ)|(?:của\s+)?Đảng bộ\s+(?:[Tt]hành phố|\w+)(?:\s+[{UPPER}]\w+){{0,3}}))?"
)
_LEAD = pattern(r"(?:Nghị|NGHỊ)\s+\Z|(?:Kết|KẾT)\s+\Z|(?:Văn)\s+\Z")
_AMENDING = pattern(r"sửa đổi,\s+bổ sung\s+(?:một số điều\s+(?:của\s+)?)?(?:(?:các|[0-9]{2})\s+)?(?:Luật|luật|Bộ luật)?\s*")
_YEAR = pattern(r"\s+(?:năm\s+|(?P<open>\())(?P<year>(?:19|20)[0-9]{2})(?![0-9])(?(open)\))")
# Led by one letter alone, the rest of the word in a look ahead: ``re`` runs over a text for one letter twice as fast as for a word.
_LAW = pattern(r"ậ(?=t )(?<=[Ll]uậ)t ")
_ORDINANCE = pattern(r"P(?=háp lệnh )háp lệnh ")
_CHARTER = pattern(r"Đ(?:iều lệ Đảng(?![^\W\d_]| bộ)|(?P<session>ại hội))")
_CONSTITUTION = pattern(r"H(?=iến pháp)iến pháp(?![^\W\d_]| bộ)")


def read_names(content: str, mentions: list[Mention], w: Words) -> list[Mention]:
    """Mentions by name that lie in no mention by number."""
    found = [*_laws(content, w), *_constitutions(content), *_by_body(content, w)]
    sessions = _CENTRAL.search(content) is not None
    for hit in _CHARTER.finditer(content):  # one run over the text for both words that begin so
        if hit["session"] is None:
            found.append(_named(hit.start(), hit.end(), "dieu_le", hit.group()))
        else:
            sessions = True
    if sessions:
        found += _sessions(content)
    if not found:
        return found
    found.sort(key=lambda m: (m.start, -m.end))
    taken = [(m.start, m.title_end if m.code is not None else m.end) for m in mentions]
    out: list[Mention] = []
    end, i = 0, 0
    for m in found:
        while i < len(taken) and taken[i][1] <= m.start:
            i += 1
        if m.start < end or (i < len(taken) and taken[i][0] < m.end):
            continue
        if out and m.start - end < 12 and m.title and out[-1].title and _stem(m.title) == _stem(out[-1].title):
            m.role = out[-1].role  # "… 4 (khóa XI, XII)"
        else:
            m.place(content, turned(content, m.start), m.start, max(0, m.start - 110), None, w)
        out.append(m)
        end = m.end
    return out


def _stem(title: str) -> str:
    return title.rpartition(" khóa ")[0] or title


def _named(start: int, end: int, kind: str, title: str) -> Mention:
    mention = Mention(start, end, kind, None, "name")
    mention.title = plain(title)
    return mention


_CENTRAL = pattern("T(?=rung ương)")
_SESSIONS = (
    (pattern(r"q(?=uyết [THĐ])uyết "), "nghi_quyet"),
    (pattern(r"l(?=uận [TH])uận "), "ket_luan"),
    (pattern(r"k(?=iện Đại hội )iện "), "khac"),
)


def _sessions(content: str) -> Iterator[Mention]:
    """Plenums ("Nghị quyết Trung ương 4 khóa XII") and congresses ("Nghị quyết Đại hội XIII") of a text that says one of these words."""
    for head, kind in _SESSIONS:
        for hit in head.finditer(content):
            lead = _LEAD.search(content, max(0, hit.start() - 6), hit.start())
            if lead is None:
                continue
            plenum = _PLENUM.match(content, hit.end())
            if plenum is not None:
                yield from _terms(content, lead.start(), plenum, kind)
                continue
            congress = _CONGRESS.match(content, hit.end())
            if congress is not None:
                yield _named(lead.start(), congress.end(), kind, content[lead.start() : congress.end()])


def _terms(content: str, start: int, plenum: re.Match[str], kind: str) -> Iterator[Mention]:
    """One mention a term: "Trung ương 4 (khóa XI, XII)" names two documents."""
    name = content[start : plenum.end("name")]
    for n, term in enumerate(re.finditer(_TERM, plenum["terms"])):
        at = plenum.start("terms")
        yield _named(at + term.start() if n else start, at + term.end(), kind, f"{name} khóa {term.group()}")


def _laws(content: str, w: Words) -> Iterator[Mention]:
    for hit in _LAW.finditer(content):
        yield from _law(content, hit.start() - 2, hit.end(), "luat", w)
    for hit in _ORDINANCE.finditer(content):
        yield from _law(content, hit.start(), hit.end(), "phap_lenh", w)


def _law(content: str, at: int, name: int, kind: str, w: Words) -> Iterator[Mention]:
    if content[at] == "l":
        if content[at - 3 : at] != "Bộ ":
            return
        at, kind = at - 3, "bo_luat"
    if at and (content[at - 1].isalnum() or lowered(content, max(0, at - 12), at).rstrip().endswith(w.not_laws_after)):
        return
    low = lowered(content, name, name + 160)
    amending = _AMENDING.match(low)
    known = w.laws.match(low, amending.end() if amending else 0)
    if known is not None:
        end = name + known.end()
    else:
        other = w.issuer.match(content, name, name + 120) if content[name : name + 1].isupper() else None
        if other is None:
            return
        end = other.end()
    yield _dated(content, _named(at, end, kind, content[at:end]), w)


def _constitutions(content: str) -> Iterator[Mention]:
    for hit in _CONSTITUTION.finditer(content):
        yield _named(hit.start(), hit.end(), "hien_phap", hit.group())


def _dated(content: str, mention: Mention, w: Words) -> Mention:
    year = _YEAR.match(content, mention.end)
    if year is not None:
        mention.end = year.end()
        mention.title = f"{mention.title} năm {year['year']}"
        return mention
    if not content.startswith((" ngày", ", ngày", "\nngày", ",\nngày"), mention.end):
        return mention
    mention.date, mention.issuer, _, mention.end, _ = read_after(content, mention.end, w)
    return mention


# Led by a letter that is rarer than the blank before it.
_OF = pattern(rf"ủ(?=a )a (?=[{UPPER}])(?<= của )(?<=(?:hị|ri|ết|nh|ch|ận|ẫn|áo|án|ăn|hế) của )")
_ABOUT = pattern(rf"{WRAP}(?:về|ban hành)\s")


def _by_body(content: str, w: Words) -> Iterator[Mention]:
    """ "Thông tri của Ban Thường vụ Thành ủy về …": only with a capital kind, a body and a title."""
    for of in _OF.finditer(content):
        at = of.start() - 2
        found = w.kind_behind.match(lowered(content, max(0, at - 40), at)[::-1])
        if found is None or found["kind"] is None or found["number"] is not None:
            continue
        begin = at - found.end()
        kind = w.kind_id(found["kind"][::-1])
        if not content[begin].isupper() or kind is None:
            continue
        body = w.issuer.match(content, of.end(), of.end() + 240)
        if body is None or not _ABOUT.match(content, body.end()):
            continue
        title = w.title.match(content, body.end(), body.end() + 400)
        if title is None:
            continue
        mention = _named(begin, body.end(), kind, title["title"])
        mention.issuer = plain(body.group())
        mention.title_end = title.end()
        yield mention
