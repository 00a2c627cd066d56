"""Numbers and days checked a second way: tables of texts as a machine may have read them."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest

from dondoc.dates import find_dates
from dondoc.identifiers import check_identifiers, withhold
from dondoc.model import Arrival, Aside, Citation, Doubt, Header, Note, Source, Span, Text
from dondoc.pipeline import parse
from dondoc.recognition import UNREAD, WORD

SCAN = Source(name="quet.png", ocr=True)


def _text(content: str, *, ocr: bool = True, doubts: tuple[Doubt, ...] = (), asides: tuple[Aside, ...] = ()) -> Text:
    return Text(content, source=replace(SCAN, ocr=ocr), doubts=doubts, asides=asides)


def _cited(content: str, *mentions: tuple[str, str | None, str]) -> tuple[Citation, ...]:
    """Citations at the words ``mention`` (unique in the text), with the kind and code given and the day that stands in them."""
    out = []
    for mention, kind, code in mentions:
        start = content.index(mention)
        day = next((d.day for d in find_dates(mention)), None)
        out.append(Citation(kind, code, day, None, None, code, "mentions", "full", None, Span(start, start + len(mention))))
    return tuple(out)


def _fields(doubts: tuple[Doubt, ...]) -> dict[str, tuple[str, ...]]:
    return {d.field: d.candidates for d in doubts}


IN_SCANS = [  # why it is here, mentions as read (words, kind, code), doubtful fields with candidates
    ("all agrees", [
        ("Kế hoạch số 15-KH/TU ngày 12/10/2016", "ke_hoach", "15-KH/TU"),
        ("Quyết định số 203/QĐ-UBND ngày 28/02/2019", "quyet_dinh", "203/QĐ-UBND"),
    ], {}),
    ("D for Đ in a known kind", [("Quyết định số 203/QD-UBND ngày 28/02/2019", "quyet_dinh", "203/QD-UBND")],
     {"citations.0.code": ("203/QĐ-UBND",)}),
    ("one code with two days, one oftener", [
        ("Kế hoạch số 99-KH/TU ngày 21/3/2022", "ke_hoach", "99-KH/TU"),
        ("kế hoạch 99-KH/TU, ngày 21/3/2022", "ke_hoach", "99-KH/TU"),
        ("theo 99-KH/TU ngày 31/3/2022", "ke_hoach", "99-KH/TU"),
    ], {"citations.2.date": ("2022-03-21",)}),
    ("one code with two days, equally often", [
        ("Kế hoạch số 99-KH/TU ngày 21/3/2022", "ke_hoach", "99-KH/TU"),
        ("theo 99-KH/TU ngày 31/3/2022", "ke_hoach", "99-KH/TU"),
    ], {"citations.0.date": ("2022-03-31",), "citations.1.date": ("2022-03-21",)}),
    ("one day, a number with 6 for 8", [
        ("Công văn số 1669/UBND-VX ngày 31/12/2019", "cong_van", "1669/UBND-VX"),
        ("Công văn số 1869/UBND-VX ngày 31/12/2019", "cong_van", "1869/UBND-VX"),
    ], {"citations.0.code": ("1869/UBND-VX",), "citations.1.code": ("1669/UBND-VX",)}),
    ("neighbouring numbers of one day are two documents", [
        ("Quy định số 131-QĐ/TW ngày 27/10/2023", "quy_dinh", "131-QĐ/TW"),
        ("Quy định số 132-QĐ/TW ngày 27/10/2023", "quy_dinh", "132-QĐ/TW"),
    ], {}),
    ("the rarer of two codes that look alike", [
        ("Công văn số 1669/UBND-VX ngày 31/12/2019", "cong_van", "1669/UBND-VX"),
        ("tại 1669/UBND-VX ngày 31/12/2019", "cong_van", "1669/UBND-VX"),
        ("Công văn số 1869/UBND-VX ngày 31/12/2019", "cong_van", "1869/UBND-VX"),
    ], {"citations.2.code": ("1669/UBND-VX",)}),
    ("two kinds of one day are two documents", [
        ("Quy định số 131-QĐ/TW ngày 27/10/2023", "quy_dinh", "131-QĐ/TW"),
        ("Quyết định số 137-QĐ/TW ngày 27/10/2023", "quyet_dinh", "137-QĐ/TW"),
    ], {}),
    ("three days of one code: the rarer look to the oftener", [
        *[(f"{a} 99-KH/TU ngày 21/3/2022", "ke_hoach", "99-KH/TU") for a in ("theo", "xem", "tại")],
        *[(f"{a} 99-KH/TU ngày 31/3/2022", "ke_hoach", "99-KH/TU") for a in ("theo", "xem")],
        ("theo 99-KH/TU ngày 22/3/2022", "ke_hoach", "99-KH/TU"),
    ], {"citations.3.date": ("2022-03-21",), "citations.4.date": ("2022-03-21",), "citations.5.date": ("2022-03-21", "2022-03-31")}),
    ("a short unit that is no known body", [("Công văn số 6356/UBND-NNMT ngày 02/6/2025", "cong_van", "6356/UBND-NNMT")], {}),
    ("the year in the code is another", [("Nghị định số 99/2019/NĐ-CP ngày 30/12/2018", "nghi_dinh", "99/2019/NĐ-CP")],
     {"citations.0.code": (), "citations.0.date": ()}),
    ("later than the document itself", [("Kết luận số 21-KL/TW ngày 25/10/2027", "ket_luan", "21-KL/TW")], {"citations.0.date": ()}),
    ("the code is of another kind", [("Kế hoạch số 12/QĐ-UBND ngày 01/02/2024", "ke_hoach", "12/QĐ-UBND")], {"citations.0.code": ()}),
]  # fmt: skip


@pytest.mark.parametrize(("mentions", "expected"), [pytest.param(m, e, id=why) for why, m, e in IN_SCANS])
def test_citations_of_a_scan(mentions: list[tuple[str, str, str]], expected: dict[str, tuple[str, ...]]) -> None:
    content = ";\n".join(words for words, _, _ in mentions) + ".\n"
    header = Header(code="20/BC-UBND", date=date(2026, 11, 25))
    doubts = check_identifiers(_text(content), header, _cited(content, *mentions))
    assert _fields(doubts) == expected
    assert all(d.why and d.span.of(content) for d in doubts)


@pytest.mark.parametrize("mentions", [pytest.param(m, id=why) for why, m, _ in IN_SCANS])
def test_nothing_of_this_is_said_of_text_that_was_typed(mentions: list[tuple[str, str, str]]) -> None:
    content = ";\n".join(words for words, _, _ in mentions) + ".\n"
    assert check_identifiers(_text(content, ocr=False), Header(date=date(2026, 11, 25)), _cited(content, *mentions)) == ()


def test_two_bodies_may_give_one_number_on_two_days() -> None:
    mentions = [
        ("Kế hoạch số 83-KH/TU ngày 21/3/2022", "ke_hoach", "83-KH/TU"),
        ("Kế hoạch số 83-KH/TU ngày 05/9/2023", "ke_hoach", "83-KH/TU"),
    ]
    content = "; ".join(m for m, _, _ in mentions)
    cited = _cited(content, *mentions)
    assert len(check_identifiers(_text(content), Header(), cited)) == 2
    named = tuple(replace(c, issuer=body) for c, body in zip(cited, ("Tỉnh ủy Sông Lam", "Thành ủy Ngàn Phố"), strict=True))
    assert check_identifiers(_text(content), Header(), named) == ()


IMPOSSIBLE = [
    ("no 31 February", "Quyết định số 5/QĐ-UBND ngày 31/02/2025 của Ủy ban", "citations.0.date", "ngày 31/02/2025"),
    ("no 13th month", "Quyết định số 5/QĐ-UBND ngày 3/13/2025 của Ủy ban", "citations.0.date", "ngày 3/13/2025"),
    ("no 29/02 in a common year", "Quyết định số 5/QĐ-UBND ngày 29 tháng 02 năm 2023", "citations.0.date", "ngày 29 tháng 02 năm 2023"),
]


@pytest.mark.parametrize("ocr", [True, False])
@pytest.mark.parametrize(("content", "name", "words"), [pytest.param(*row, id=why) for why, *row in IMPOSSIBLE])
def test_days_that_do_not_exist_are_doubtful_in_every_text(content: str, name: str, words: str, ocr: bool) -> None:
    cited = Citation("quyet_dinh", "5/QĐ-UBND", None, None, None, "w", "mentions", "full", None, Span(0, content.index(" ngày")))
    (doubt,) = check_identifiers(_text(content, ocr=ocr), Header(), (cited,))
    assert (doubt.field, doubt.span.of(content)) == (name, words)


NO_DAY_OF_THE_CITATION = [
    ("a deadline after it", "Thực hiện Quyết định số 5/QĐ-UBND, các sở báo cáo trước ngày 31/02/2025"),
    ("a day without its year", "Thực hiện Quyết định số 5/QĐ-UBND ngày 3/5"),
]


@pytest.mark.parametrize("content", [pytest.param(c, id=why) for why, c in NO_DAY_OF_THE_CITATION])
def test_other_days_are_not_taken_for_the_citations(content: str) -> None:
    start = content.index("Quyết")
    span = Span(start, content.index("UBND") + 4)
    cited = Citation("quyet_dinh", "5/QĐ-UBND", None, None, None, "w", "mentions", "full", None, span)
    header = Header(date=date(2025, 1, 6))
    assert check_identifiers(_text(content, ocr=False), header, (cited,)) == ()


def test_a_number_left_blank_is_not_called_unreadable() -> None:
    content = FORM.replace("506", "     ")
    assert check_identifiers(_text(content), Header(date=date(2026, 5, 21)), ()) == ()


def test_own_day_that_does_not_exist() -> None:
    content = "UBND TỈNH SÔNG LAM\nSố: 12/KH-UBND\nSông Lam, ngày 31 tháng 4 năm 2026\n"
    (doubt,) = check_identifiers(_text(content, ocr=False), Header(code="12/KH-UBND"), ())
    assert doubt.field == "header.date"
    assert "Tháng 4" in doubt.why


def test_a_deadline_is_no_day_of_the_document() -> None:
    content = "KẾ HOẠCH\n1. Báo cáo trước ngày 31/02/2026.\n"
    header = Header(date=date(2026, 1, 5), body=Span(9, len(content)))
    assert check_identifiers(_text(content, ocr=False), header, ()) == ()


def _own(content: str, code: str, day: date | None) -> Header:
    spans = {}
    if code in content:
        spans["code"] = Span(content.index(code), content.index(code) + len(code))
    found = re.search(r"ngày[^\n]*", content)
    if found:
        spans["date"] = Span(*found.span())
    return Header(type="ke_hoach", code=code, number=int(code.split("/")[0]), date=day, spans=spans)


FORM = "UBND TỈNH SÔNG LAM\nSố: 506/KH-UBND\n\nSông Lam, ngày 21 tháng 5 năm 2026\n\nKẾ HOẠCH\n"


def _doubt_on(words: str, field: str, *candidates: str) -> Doubt:
    at = FORM.index(words)
    return Doubt(field, Span(at, at + len(words)), "Máy đọc chữ này không chắc (độ chắc 41%).", candidates)


def test_own_number_that_was_read_in_two_ways_is_doubtful_and_withheld() -> None:
    text = _text(FORM, doubts=(_doubt_on("506/KH-UBND", UNREAD, "566/KH-UBND"),))
    header = _own(FORM, "506/KH-UBND", date(2026, 5, 21))
    (doubt,) = check_identifiers(text, header, ())
    assert (doubt.field, doubt.candidates) == ("header.code", ("566/KH-UBND",))
    held = withhold(text, header)
    assert (held.code, held.number, held.date) == (None, None, date(2026, 5, 21))
    (doubt,) = check_identifiers(text, held, ())  # the clerk still sees where it stands and what it may be
    assert doubt.field == "header.code"
    assert set(doubt.candidates) == {"506/KH-UBND", "566/KH-UBND"}


def test_symbol_is_kept_when_only_the_number_was_read_in_two_ways() -> None:
    header = replace(_own(FORM, "506/KH-UBND", date(2026, 5, 21)), symbol="KH-UBND")
    assert withhold(_text(FORM, doubts=(_doubt_on("506", UNREAD, "566"),)), header).symbol == "KH-UBND"
    assert withhold(_text(FORM, doubts=(_doubt_on("506/KH-UBND", UNREAD, "506/KN-UBND"),)), header).symbol is None


def test_own_day_that_was_read_in_two_ways_is_withheld() -> None:
    text = _text(FORM, doubts=(_doubt_on("21", UNREAD, "31"),))
    held = withhold(text, _own(FORM, "506/KH-UBND", date(2026, 5, 21)))
    assert (held.code, held.date) == ("506/KH-UBND", None)


def test_a_word_read_with_little_trust_is_doubtful_and_stays() -> None:
    text = _text(FORM, doubts=(_doubt_on("506/KH-UBND", WORD),))
    header = _own(FORM, "506/KH-UBND", date(2026, 5, 21))
    assert _fields(check_identifiers(text, header, ())) == {"header.code": ()}
    assert withhold(text, header) == header


def test_handwriting_in_the_form_is_pointed_at() -> None:
    content = FORM.replace("506", "®66").replace("ngày 21", "ngày 2Í")
    words = "®66/KH-UBND"
    at = content.index(words)
    text = _text(content, doubts=(Doubt(UNREAD, Span(at, at + len(words)), "…", ("566/KH-UBND",)),))
    doubts = {d.field: d for d in check_identifiers(text, Header(), ())}
    assert doubts["header.code"].candidates == (words, "566/KH-UBND")
    assert doubts["header.date"].span.of(content) == "ngày 2Í tháng 5 năm 2026"


CALENDAR = [
    ("a Sunday", date(2026, 5, 31), "Chủ nhật"),
    ("a Saturday", date(2026, 5, 30), "thứ Bảy"),
    ("a working day", date(2026, 5, 29), None),
]


@pytest.mark.parametrize(("day", "said"), [pytest.param(d, s, id=why) for why, d, s in CALENDAR])
def test_own_day_at_the_weekend(day: date, said: str | None) -> None:
    doubts = check_identifiers(_text("x"), Header(date=day), ())
    assert [d.field for d in doubts] == (["header.date"] if said else [])
    assert said is None or said in doubts[0].why


def test_when_most_citations_are_later_it_is_the_own_day_that_is_doubtful() -> None:
    mentions = [(f"Quyết định số {n}/QĐ-UBND ngày {n}/3/2025", "quyet_dinh", f"{n}/QĐ-UBND") for n in (10, 14, 24)]
    content = "; ".join(m for m, _, _ in mentions)
    doubts = check_identifiers(_text(content), Header(date=date(2024, 12, 31)), _cited(content, *mentions))
    assert [d.field for d in doubts] == ["header.date"]


def test_trust_of_the_words_of_a_citation_goes_to_the_right_part() -> None:
    content = "Nghị quyết số 340/NQ-HĐND ngày 24/3/2021 của Hội đồng"
    at = content.index("24/3/2021")
    text = _text(content, doubts=(Doubt(WORD, Span(at, at + 9), "Máy đọc không chắc.", ("24/8/2021",)),))
    cited = _cited(content, ("Nghị quyết số 340/NQ-HĐND ngày 24/3/2021", "nghi_quyet", "340/NQ-HĐND"))
    assert _fields(check_identifiers(text, Header(), cited)) == {"citations.0.date": ("2021-08-24",)}


def test_the_arrival_stamp() -> None:
    content = "VP. UBND TỈNH SÔNG LAM\nĐẾN\n1874\nNgày: 24/01/2025\n"
    stamp = Aside("stamp", Span(0, len(content)))
    at = content.index("1874")
    doubts = (Doubt(UNREAD, Span(at, at + 4), "Hai lần nhận dạng cho kết quả khác nhau.", ("1873",)),)
    text = _text(content, doubts=doubts, asides=(stamp,))
    header = Header(date=date(2025, 2, 3), arrival=Arrival("1874", date(2025, 1, 24), None))
    found = check_identifiers(text, header, ())
    assert [d.field for d in found] == ["header.arrival", "header.arrival"]
    assert found[0].candidates == ("1873",)
    assert "trước ngày ban hành" in found[1].why
    assert withhold(text, header).arrival == Arrival(None, date(2025, 1, 24), None)
    at = content.index("24/01/2025")
    by_day = _text(content, doubts=(Doubt(UNREAD, Span(at, at + 10), "…", ("24/07/2025",)),), asides=(stamp,))
    assert withhold(by_day, header).arrival == Arrival("1874", None, None)


STAMPS = [  # why, name on the stamp, words of the letter, what it may be
    ("a mark turned", "VP.UBND TĨNH SÔNG LAM", "UBND TỈNH SÔNG LAM", ("VP.UBND TỈNH SÔNG LAM",)),
    ("as everywhere", "VP.UBND TỈNH SÔNG LAM", "UBND TỈNH SÔNG LAM", None),
    ("nothing to compare with", "VP.UBND TĨNH SÔNG LAM", "SỞ NỘI VỤ", None),
    ("another word beside it", "VĂN PHÒNG TỈNH ỦY", "cách tính phí", None),
]


@pytest.mark.parametrize(("name", "words", "candidates"), [pytest.param(*case, id=why) for why, *case in STAMPS])
@pytest.mark.parametrize("ocr", [True, False])
def test_receiver_on_a_stamp_is_compared_with_the_letter(name: str, words: str, candidates: tuple[str, ...] | None, ocr: bool) -> None:
    """A stamp is read by a machine on typed paper, too."""
    content = f"{words}\nKính gửi: Chủ tịch tỉnh\n\n{name}\nĐẾN Số: 1874\n"
    place = Span(content.index(name), len(content) - 1)
    header = Header(arrival=Arrival("1874", None, name), spans={"arrival": place})
    expected = {} if candidates is None else {"header.arrival": candidates}
    assert _fields(check_identifiers(_text(content, ocr=ocr), header, ())) == expected


def test_nothing_is_repaired() -> None:
    text = _text(FORM, doubts=(_doubt_on("506/KH-UBND", UNREAD, "566/KH-UBND"),))
    before = text.content
    check_identifiers(text, _own(FORM, "506/KH-UBND", None), ())
    assert text.content == before


def test_a_text_layer_that_a_machine_made_is_looked_at_like_a_scan() -> None:
    content = "Quyết định số 203/QD-UBND ngày 28/02/2019"
    cited = _cited(content, (content, "quyet_dinh", "203/QD-UBND"))
    typed = _text(content, ocr=False)
    assert check_identifiers(typed, Header(), cited) == ()
    hidden = replace(typed, notes=(Note("N143", "Lớp chữ do máy nhận dạng tạo ra."),))
    assert _fields(check_identifiers(hidden, Header(), cited)) == {"citations.0.code": ("203/QĐ-UBND",)}


def test_the_whole_reading_withholds_what_was_read_in_two_ways() -> None:
    content = (
        "ỦY BAN NHÂN DÂN\nTỈNH SÔNG LAM\nSố: 506/KH-UBND\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
        "Sông Lam, ngày 21 tháng 5 năm 2026\n\nKẾ HOẠCH\nVề việc rà soát văn bản\n\n1. Giao Sở Tư pháp rà soát văn bản.\n"
    )
    at = content.index("506/KH-UBND")
    doubtful = Doubt(UNREAD, Span(at, at + 11), "Hai lần nhận dạng cho kết quả khác nhau.", ("566/KH-UBND",))
    sure = parse(_text(content))
    assert (sure.header.code, sure.header.date) == ("506/KH-UBND", date(2026, 5, 21))
    directive = parse(_text(content, doubts=(doubtful,)))
    assert (directive.header.code, directive.header.number, directive.header.date) == (None, None, date(2026, 5, 21))
    (doubt,) = [d for d in directive.doubts if d.field == "header.code"]
    assert (doubt.span.of(content), doubt.candidates) == ("506/KH-UBND", ("566/KH-UBND",))
