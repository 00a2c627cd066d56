"""A directive made by hand: every field of the model is filled at least once, so that no face can forget one.

The province, the bodies and the people are invented.
"""

from __future__ import annotations

from datetime import date
from hashlib import sha256

from dondoc.model import (
    Arrival,
    Aside,
    Box,
    Citation,
    Directive,
    Doubt,
    Due,
    Figure,
    Finding,
    Footnote,
    Header,
    Note,
    Obligation,
    Provision,
    Signature,
    Source,
    Span,
    Table,
    Target,
    Text,
    Unplaced,
)

CONTENT = """ỦY BAN NHÂN DÂN
TỈNH SÔNG LAM
Số: 127/KH-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Sông Lam, ngày 27 tháng 3 năm 2026

SỞ NỘI VỤ
ĐẾN Số: 0421 Ngày: 30/3/2026

KẾ HOẠCH
Nâng cao chất lượng phục vụ Nhân dân của chính quyền cấp xã

Kính gửi: Các sở, ban, ngành; Ủy ban nhân dân các xã, phường

Thực hiện Chỉ thị số 14-CT/TU ngày 02/02/2026 của Ban Thường vụ Tỉnh ủy Sông Lam về nâng cao chất lượng phục vụ <Nhân dân> & doanh nghiệp;

I. ĐÁNH GIÁ
Đã giải quyết 30/60 hồ sơ, đạt 40%; có văn bản 60- NQ/TW1 chưa rõ1.
II. NHIỆM VỤ
1. Sở Nội vụ chủ trì:
a) Tham mưu ban hành quy định phân cấp theo Chỉ thị số 14-CT/TU,
hoàn thành trước ngày 24 tháng 10 năm 2026; báo cáo Ủy ban nhân dân tỉnh.
b) Phấn đấu trên 90% tổ chức, cá nhân hài lòng; thực hiện ngay sau khi có hướng dẫn theo Quyết định số 1513.
2
2. Thường xuyên công khai thủ tục hành chính tại nơi tiếp nhận, mỗi quý một lần.
Biểu phân công
1
Số hóa ít nhất 18 điểm tiếp nhận
Sở Khoa học và Công nghệ
31/12/2026
1 Xem Báo cáo số 88/BC-SNV.

Nơi nhận:
- Như trên;
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
Lê Thị Mẫu
"""


def at(words: str, nth: int = 1) -> Span:
    """The place of the nth occurrence of ``words``."""
    start = -1
    for _ in range(nth):
        start = CONTENT.index(words, start + 1)
    return Span(start, start + len(words))


def between(first: str, last: str) -> Span:
    """From the first word of ``first`` to the last of ``last``."""
    return Span(at(first).start, at(last).end)


_TASK_A = between("a) Tham mưu", "báo cáo Ủy ban nhân dân tỉnh.")
_TASK_B = between("b) Phấn đấu", "Quyết định số 1513.")
_TASK_2 = between("2. Thường xuyên", "mỗi quý một lần.")
_CELLS = ("Số hóa ít nhất 18 điểm tiếp nhận", "Sở Khoa học và Công nghệ", "31/12/2026")
_ROW = (Span(at("\n1\nSố hóa").start + 1, at("\n1\nSố hóa").start + 2), *(at(c) for c in _CELLS))
_TABLE = Table(Span(_ROW[0].start, _ROW[-1].end), (_ROW,))
_FOOTNOTE = Footnote("1", at("Xem Báo cáo số 88/BC-SNV."), (Span(at("chưa rõ1").end - 1, at("chưa rõ1").end),))
_PAGE_NUMBER = Span(at("\n2\n2. Thường").start + 1, at("\n2\n2. Thường").start + 2)
_SECOND_PAGE = _PAGE_NUMBER.start

FULL = Directive(
    text=Text(
        content=CONTENT,
        source=Source("127-KH-UBND.pdf", sha256(CONTENT.encode()).hexdigest(), "application/pdf", 2, ocr=True),
        pages=(Span(0, _SECOND_PAGE), Span(_SECOND_PAGE, len(CONTENT))),
        tables=(_TABLE,),
        footnotes=(_FOOTNOTE,),
        asides=(
            Aside("stamp", between("SỞ NỘI VỤ\nĐẾN", "30/3/2026")),
            Aside("page_number", _PAGE_NUMBER),
            Aside("footnote", Span(at("1 Xem Báo cáo").start, at("1 Xem Báo cáo số 88/BC-SNV.").end)),
        ),
        signatures=(
            Signature("Lê Thị Mẫu", "Ủy ban nhân dân tỉnh Sông Lam", None, "2026-03-27T03:46:29Z", False, False, "unchecked"),
            Signature(None),
        ),
        boxes=(Box(0, 15, 1, 56.5, 60.0, 200.0, 74.25),),
    ),
    header=Header(
        system="state",
        type="ke_hoach",
        code="127/KH-UBND",
        number=127,
        symbol="KH-UBND",
        date=date(2026, 3, 27),
        place="Sông Lam",
        issuer="Ủy ban nhân dân tỉnh Sông Lam",
        parent_issuer=None,
        title="Nâng cao chất lượng phục vụ Nhân dân của chính quyền cấp xã",
        addressees=("Các sở, ban, ngành", "Ủy ban nhân dân các xã, phường"),
        recipients=("Như trên", "Lưu: VT"),
        signer="Lê Thị Mẫu",
        signer_position="Phó Chủ tịch",
        sign_authority="KT. Chủ tịch",
        urgency="khan",
        secrecy=None,
        arrival=Arrival("0421", date(2026, 3, 30), "Sở Nội vụ"),
        spans={"date": at("ngày 27 tháng 3 năm 2026"), "code": at("127/KH-UBND")},
        body=Span(at("Thực hiện Chỉ thị").start, at("1 Xem Báo cáo số 88/BC-SNV.").end),
    ),
    provisions=(
        Provision("p1", "I", "I.", "part", 1, None, "ĐÁNH GIÁ", at("I. ĐÁNH GIÁ")),
        Provision("p2", "I", None, "paragraph", 2, "p1", None, between("Đã giải quyết", "chưa rõ1."), ("1",)),
        Provision("p3", "II", "II.", "part", 1, None, "NHIỆM VỤ", at("II. NHIỆM VỤ")),
        Provision("p4", "II.1", "1.", "clause", 2, "p3", "Sở Nội vụ chủ trì:", at("1. Sở Nội vụ chủ trì:")),
        Provision("p5", "II.1.a", "a)", "point", 3, "p4", None, _TASK_A),
        Provision("p6", "II.1.b", "b)", "point", 3, "p4", None, _TASK_B),
        Provision("p7", "II.2", "2.", "clause", 2, "p3", None, _TASK_2),
        Provision("p8", "II.2", None, "paragraph", 3, "p7", None, at("Biểu phân công")),
        Provision("p9", "II.2", None, "row", 3, "p7", None, _TABLE.span),
    ),
    footnotes=(_FOOTNOTE,),
    tables=(_TABLE,),
    citations=(
        Citation(
            "chi_thi",
            "14-CT/TU",
            date(2026, 2, 2),
            "Ban Thường vụ Tỉnh ủy Sông Lam",
            "về nâng cao chất lượng phục vụ <Nhân dân> & doanh nghiệp",
            "chi_thi/14-CT/TU/2026-02-02",
            "implements",
            "full",
            None,
            at("Chỉ thị số 14-CT/TU"),
            None,
        ),
        Citation(
            "chi_thi",
            "14-CT/TU",
            None,
            None,
            None,
            "chi_thi/14-CT/TU/2026-02-02",
            "mentions",
            "code",
            "2",
            at("Chỉ thị số 14-CT/TU", 2),
            "p5",
        ),
        Citation("quyet_dinh", None, None, None, None, "quyet_dinh/1513", "mentions", "name", None, at("Quyết định số 1513"), "p6"),
        Citation("bao_cao", "88/BC-SNV", None, None, None, "bao_cao/88/BC-SNV", "mentions", "full", None, at("Báo cáo số 88/BC-SNV"), None),
    ),
    unplaced=(Unplaced("60- NQ/TW1", at("60- NQ/TW1"), "ký hiệu dính với số chú thích"),),
    obligations=(
        Obligation(
            "o1",
            "p5",
            _TASK_A,
            "Tham mưu ban hành quy định phân cấp theo Chỉ thị số 14-CT/TU",
            "product",
            lead=("Sở Nội vụ",),
            coordinate=("Sở Tư pháp", "các sở, ban, ngành liên quan"),
            report_to="Ủy ban nhân dân tỉnh",
            due=Due(
                date(2026, 10, 24),
                "trước ngày 24 tháng 10 năm 2026",
                at("trước ngày 24 tháng 10 năm 2026"),
                "before_day",
                ("trước ngày 24/10/2026", "24/10/2026"),
            ),
            lead_from="heading",
        ),
        Obligation(
            "o2",
            "p6",
            _TASK_B,
            "Phấn đấu trên 90% tổ chức, cá nhân hài lòng",
            "target",
            lead=("Sở Nội vụ",),
            due=Due(None, "ngay sau khi có hướng dẫn", at("ngay sau khi có hướng dẫn"), "event"),
            targets=(Target(">", 90.0, "%", True, "tổ chức, cá nhân hài lòng", at("trên 90%")),),
            lead_from="heading",
        ),
        Obligation(
            "o3",
            "p7",
            _TASK_2,
            "Thường xuyên công khai thủ tục hành chính tại nơi tiếp nhận",
            "conduct",
            lead_default=("Các sở, ban, ngành", "Ủy ban nhân dân các xã, phường"),
            every="quarter",
        ),
        Obligation(
            "o4",
            "p9",
            at(_CELLS[0]),
            "Số hóa ít nhất 18 điểm tiếp nhận",
            "target",
            lead=("Sở Khoa học và Công nghệ",),
            due=Due(date(2026, 12, 31), "31/12/2026", at("31/12/2026"), "on_day"),
            targets=(Target(">=", 18.0, "điểm tiếp nhận", False, None, at("ít nhất 18 điểm tiếp nhận")),),
            lead_from="own",
        ),
        Obligation("o5", None, at("hoàn thành trước ngày 24 tháng 10 năm 2026"), "Hoàn thành", "report"),
    ),
    figures=(Figure("ratio", (30.0, 60.0, 40.0), False, 50.0, at("30/60 hồ sơ, đạt 40%")),),
    findings=(Finding("D210", "warning", "Hạn gắn với một sự kiện chưa có ngày.", at("ngay sau khi có hướng dẫn"), (at("Phấn đấu"),)),),
    doubts=(Doubt("citations.2.code", at("Quyết định số 1513"), "thiếu ký hiệu và ngày", ("1513/QĐ-UBND", "1513/QĐ-TTg")),),
    notes=(Note("N101", "Trang 2 nhận dạng từ ảnh."), Note("N104", "Chữ khó đọc.", at("Biểu phân công"))),
)

EMPTY = Directive(text=Text(content="", source=Source("trong.txt")), header=Header())


def many(count: int, filler: int = 0) -> Directive:
    """A directive of ``count`` duties, each with a day, a target and a citation; ``filler`` characters more in each."""
    parts: list[str] = ["KẾ HOẠCH\nTriển khai\n\nI. NHIỆM VỤ\n"]
    size = len(parts[0])
    provisions = [Provision("p", "I", "I.", "part", 1, None, "NHIỆM VỤ", Span(size - 12, size - 1))]
    duties, citations = [], []
    for n in range(1, count + 1):
        more = " theo đúng quy định hiện hành" * (filler // 29)
        words = (
            f"{n}. Sở Xây dựng tỉnh Sông Lam rà soát, xử lý trên 90% hồ sơ theo Quyết định số {n}/QĐ-UBND{more}, xong trước ngày 30/6/2026."
        )
        span = Span(size, size + len(words))
        cited, aimed, due = (words.index(w) for w in ("Quyết định số", "trên 90%", "trước ngày"))
        provisions.append(Provision(f"p{n}", f"I.{n}", f"{n}.", "clause", 2, "p", None, span))
        code = f"{n}/QĐ-UBND"
        citations.append(
            Citation(
                "quyet_dinh",
                code,
                None,
                None,
                None,
                f"w{n}",
                "mentions",
                "full",
                None,
                Span(size + cited, size + cited + 14 + len(code)),
                f"p{n}",
            )
        )
        duties.append(
            Obligation(
                f"o{n}",
                f"p{n}",
                span,
                words[len(str(n)) + 2 :],
                "product",
                lead=("Sở Xây dựng tỉnh Sông Lam",),
                lead_from="own",
                due=Due(date(2026, 6, 30), words[due:-1], Span(size + due, span.end - 1), "before_day"),
                targets=(Target(">", 90.0, "%", False, "hồ sơ", Span(size + aimed, size + aimed + 8)),),
            )
        )
        parts.append(words + "\n")
        size += len(words) + 1
    text = Text(content="".join(parts), source=Source(f"{count}.txt"))
    header = Header(type="ke_hoach", code="1/KH-UBND", date=date(2026, 1, 5), title="Triển khai", body=Span(provisions[0].span.start, size))
    return Directive(text, header, tuple(provisions), obligations=tuple(duties), citations=tuple(citations))
