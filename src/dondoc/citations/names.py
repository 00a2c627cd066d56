"""Gọi bằng tên: documents named without a number: "Nghị quyết Trung ương 4 khóa XII", "Luật Ngân sách nhà nước".

Each kind of name is looked for by a literal that is rare in prose, then read forwards. The mention has no code; its
``title`` is the name, one for each term where several share it ("Trung ương 4 (khóa XI, XII)").
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from .around import lowered, plain, read_after
from .mentions import Mention
from .words import UP, WRAP, Words

_TERM = r"[XVI]{1,6}(?!\w)"
_ORDINAL = r"(?:[0-9]{1,2}|nhất|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười(?:\s\w+)?)"
_PLENUM = re.compile(
    rf"(?P<name>(?:Hội nghị\s+)?(?:lần thứ\s+{_ORDINAL}\s+)?(?:của\s+)?(?:Ban Chấp hành\s+)?Trung ương(?:\s+Đảng)?"
    rf"(?:\s+(?:lần thứ\s+)?{_ORDINAL})?)(?P<gap>[\s,]*\(?[\s]*)(?:khóa|khoá)\s+(?P<terms>{_TERM}(?:\s*(?:,|và)\s*(?:khóa\s+|khoá\s+)?{_TERM})*)"
)
_CONGRESS = re.compile(
    rf"Đại hội(?:\s+(?!lần\b)[\w-]+){{0,12}}?\s+(?:(?:lần thứ\s+)?{_TERM}|nhiệm kỳ\s+[0-9]{{4}}\s?[-–]\s?[0-9]{{4}})"
    rf"(?:,?\s+nhiệm kỳ\s+[0-9]{{4}}\s?[-–]\s?[0-9]{{4}})?(?:\s+(?:của\s+Đảng(?!\s+bộ)|(?:của\s+)?Đảng bộ\s+(?:[Tt]hành phố|\w+)(?:\s+[{UP}]\w+){{0,3}}))?"
)
_LEAD = re.compile(r"(?:Nghị|NGHỊ)\s+\Z|(?:Kết|KẾT)\s+\Z|(?:Văn)\s+\Z")
_AMENDING = re.compile(r"sửa đổi,\s+bổ sung\s+(?:một số điều\s+(?:của\s+)?)?(?:(?:các|[0-9]{2})\s+)?(?:Luật|luật|Bộ luật)?\s*")
_YEAR = re.compile(r"\s+(?:năm\s+|(?P<open>\())(?P<year>(?:19|20)[0-9]{2})(?![0-9])(?(open)\))")
_LAWS = (("Luật ", "luat"), ("Bộ luật ", "bo_luat"), ("Pháp lệnh ", "phap_lenh"))


def read_names(content: str, mentions: list[Mention], w: Words) -> list[Mention]:
    """Mentions by name that lie in no mention by number."""
    found = sorted(
        (*_plenums(content), *_congresses(content), *_laws(content, w), *_charters(content), *_by_body(content, w)),
        key=lambda m: (m.start, -m.end),
    )
    taken = sorted((m.start, m.title_end if m.code is not None else m.end) for m in mentions)
    out: list[Mention] = []
    end = 0
    for m in found:
        if m.start < end or any(a <= m.start < b or m.start <= a < m.end for a, b in taken):
            continue
        out.append(m)
        m.place(content, max(0, m.start - 110), None, w)
        end = m.end
    return out


def _each(content: str, literal: str) -> Iterator[int]:
    at = content.find(literal)
    while at >= 0:
        yield at
        at = content.find(literal, at + len(literal))


def _named(start: int, end: int, kind: str, title: str) -> Mention:
    mention = Mention(start, end, kind, None, "name")
    mention.title = plain(title)
    return mention


def _plenums(content: str) -> Iterator[Mention]:
    for head, kind in (("quyết ", "nghi_quyet"), ("luận ", "ket_luan")):
        for tail in ("Trung ương", "Hội nghị"):
            for at in _each(content, head + tail):
                found = _PLENUM.match(content, at + len(head))
                lead = _LEAD.search(content, max(0, at - 6), at)
                if found is None or lead is None:
                    continue
                for n, term in enumerate(re.finditer(_TERM, found["terms"])):
                    place = found.start("terms")
                    start = lead.start() if n == 0 else place + term.start()
                    title = f"{content[lead.start() : found.end('name')]} khóa {term.group()}"
                    yield _named(start, place + term.end(), kind, title)


def _congresses(content: str) -> Iterator[Mention]:
    for literal, kind in (("quyết Đại hội ", "nghi_quyet"), ("kiện Đại hội ", "khac")):
        for at in _each(content, literal):
            found = _CONGRESS.match(content, at + literal.index("Đ"))
            lead = _LEAD.search(content, max(0, at - 6), at)
            if found is not None and lead is not None:
                yield _named(lead.start(), found.end(), kind, content[lead.start() : found.end()])


def _laws(content: str, w: Words) -> Iterator[Mention]:
    for literal, kind in _LAWS:
        for at in _each(content, literal):
            if at and (content[at - 1].isalnum() or lowered(content, max(0, at - 12), at).rstrip().endswith(w.not_laws_after)):
                continue
            name = at + len(literal)
            amending = _AMENDING.match(content, name)
            known = w.laws.match(content, amending.end() if amending else name)
            if known is None:
                if not content[name : name + 1].isupper():
                    continue
                known = w.issuer.match(content, name, name + 120)
            if known is None:
                continue
            yield _dated(content, _named(at, known.end(), kind, content[at : known.end()]), w)


def _charters(content: str) -> Iterator[Mention]:
    for literal, kind in (("Điều lệ Đảng", "dieu_le"), ("Hiến pháp", "hien_phap")):
        for at in _each(content, literal):
            end = at + len(literal)
            if content[end : end + 1].isalpha() or content.startswith(" bộ", end):
                continue
            yield _named(at, end, kind, literal)


def _dated(content: str, mention: Mention, w: Words) -> Mention:
    year = _YEAR.match(content, mention.end)
    if year is not None:
        mention.end = year.end()
        mention.title = f"{mention.title} năm {year['year']}"
        return mention
    after = read_after(content, mention.end, w)
    mention.date, mention.issuer, mention.end = after.date, after.issuer, after.end
    return mention


_OF = re.compile(rf" của (?<=(?:hị|ri|ết|nh|ch|ận|ẫn|áo|án|ăn|hế) của )(?=[{UP}])")
_ABOUT = re.compile(rf"{WRAP}(?:về|ban hành)\s")


def _by_body(content: str, w: Words) -> Iterator[Mention]:
    """ "Thông tri của Ban Thường vụ Thành ủy về …": only with a capital kind, a body and a title."""
    for of in _OF.finditer(content):
        back = lowered(content, max(0, of.start() - 40), of.start())[::-1]
        found = w.kind_behind.match(back)
        if found is None or found["kind"] is None or found["number"] is not None:
            continue
        begin = of.start() - found.end()
        kind = w.kind_id(found["kind"][::-1])
        if not content[begin].isupper() or kind is None:
            continue
        body = w.issuer.match(content, of.end(), of.end() + 240)
        if body is None or not _ABOUT.match(content, body.end()):
            continue
        title = w.title.match(content, body.end() + 1, body.end() + 400)
        if title is None:
            continue
        mention = _named(begin, body.end(), kind, title.group())
        mention.issuer = plain(body.group())
        mention.title_end = title.end()
        yield mention
