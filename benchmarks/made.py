"""Kho văn bản tự tạo: documents made by rule, the same on every run, to measure speed with.

No sentence is from a real document; provinces, bodies and people are invented. Per 10,000 characters they hold about as
many citations, duties and figures as real directives do (measured on those that records were made for: 21, 18 and 1),
so that speed here says something of speed there.
"""

from __future__ import annotations

import random
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass

PROVINCES = ("Sông Lam", "Nậm Khao", "Mường Trạch", "Hải Triều", "Tây Đô Hạ", "Bạch Sơn", "An Khê Thượng", "Cửa Lân")
DEPARTMENTS = (
    "Sở Nội vụ", "Sở Tài chính", "Sở Y tế", "Sở Giáo dục và Đào tạo", "Sở Khoa học và Công nghệ", "Sở Xây dựng", "Sở Tư pháp",
    "Sở Công Thương",
    "Sở Nông nghiệp và Môi trường", "Sở Văn hóa, Thể thao và Du lịch", "Công an tỉnh", "Bộ Chỉ huy Quân sự tỉnh", "Thanh tra tỉnh",
    "Văn phòng Ủy ban nhân dân tỉnh",
    "Ban Quản lý các khu công nghiệp", "Kho bạc Nhà nước khu vực", "Bảo hiểm xã hội tỉnh", "Ban Dân tộc tỉnh",
)  # fmt: skip
OTHERS = (
    "Ủy ban nhân dân các xã, phường", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh", "Hội Nông dân tỉnh", "Tỉnh đoàn", "Liên đoàn Lao động tỉnh",
    "các sở, ban, ngành", "Báo và Phát thanh, Truyền hình tỉnh", "các cơ quan, đơn vị liên quan", "Hội Liên hiệp Phụ nữ tỉnh",
)  # fmt: skip
SUBJECTS = (
    "chuyển đổi số trong cơ quan nhà nước", "cải cách thủ tục hành chính", "giảm nghèo bền vững",
    "phòng cháy, chữa cháy và cứu nạn, cứu hộ", "an toàn thực phẩm",
    "xây dựng nông thôn mới", "bảo đảm trật tự, an toàn giao thông", "phòng, chống tham nhũng, lãng phí, tiêu cực",
    "học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh",
    "tiếp công dân, giải quyết khiếu nại, tố cáo", "bảo vệ môi trường", "giải ngân vốn đầu tư công", "phát triển du lịch cộng đồng",
    "nâng cao chất lượng sinh hoạt chi bộ",
    "phòng, chống thiên tai", "quản lý, sử dụng tài sản công", "phổ biến, giáo dục pháp luật", "chăm sóc, giáo dục trẻ em",
    "sắp xếp tổ chức bộ máy",
)  # fmt: skip
KINDS = (
    ("Kế hoạch", "KH"),
    ("Quyết định", "QĐ"),
    ("Chỉ thị", "CT"),
    ("Chương trình", "CTr"),
    ("Thông báo", "TB"),
    ("Báo cáo", "BC"),
    ("Hướng dẫn", "HD"),
)
DUTIES = (
    "Chủ trì, phối hợp với {other} rà soát, bổ sung các quy định về {subject}, báo cáo {chief} {due}.",
    "Xây dựng, trình {chief} ban hành kế hoạch về {subject} {due}.",
    "Thường xuyên kiểm tra, đôn đốc việc thực hiện {cite} tại các địa phương.",
    "Tổ chức quán triệt {cite} đến toàn thể cán bộ, công chức, viên chức và người lao động {due}.",
    "Hằng quý tổng hợp kết quả thực hiện, gửi {department} để theo dõi.",
    "Bảo đảm 100% cơ quan, đơn vị thực hiện {subject} theo đúng quy định; phấn đấu trên {share}% hồ sơ được giải quyết trước hạn.",
    "Tham mưu bố trí kinh phí thực hiện {subject} theo phân cấp ngân sách hiện hành.",
    "Phối hợp với {other} tuyên truyền về {subject} trên hệ thống thông tin cơ sở, tối thiểu {few} tin, bài mỗi tháng.",
    "Kiên quyết không để xảy ra tình trạng né tránh, đùn đẩy trách nhiệm trong {subject}.",
    "Thực hiện nghiêm {cite} và các văn bản có liên quan; kịp thời báo cáo, đề xuất tháo gỡ khó khăn, vướng mắc.",
    "Tiến hành ít nhất {few} cuộc kiểm tra việc chấp hành quy định về {subject}, hoàn thành {due}.",
    "Rà soát, cập nhật dữ liệu về {subject} vào hệ thống dùng chung, bảo đảm đúng, đủ, sạch, sống {due}.",
)
RESULTS = (
    "Việc triển khai {cite} được thực hiện nghiêm túc, đúng tiến độ; các cơ quan, đơn vị đã chủ động phối hợp, kịp thời "
    "tháo gỡ khó khăn cho cơ sở.",
    "Công tác kiểm tra, giám sát về {subject} được tăng cường, qua đó phát hiện và chấn chỉnh kịp thời một số thiếu sót "
    "trong quá trình thực hiện.",
    "Nhận thức của cấp ủy, chính quyền, cơ quan, đơn vị và Nhân dân về {subject} có chuyển biến rõ nét so với trước khi thực hiện {cite}.",
    "Đã có {part}/{whole} đơn vị ban hành kế hoạch, đạt {percent}%.",
    "Tiếp nhận {whole} hồ sơ, trong đó {part} hồ sơ đã giải quyết và {rest} hồ sơ đang giải quyết.",
    "Trong kỳ, các đơn vị đã tổ chức tuyên truyền về {subject} với nhiều hình thức phù hợp, nhận thức của cán bộ và Nhân "
    "dân được nâng lên rõ rệt.",
    "Thực hiện {cite}, công tác {subject} có chuyển biến tích cực; tuy nhiên một số nơi triển khai còn chậm, chưa đồng bộ.",
)
MORE = (
    "Nội dung thực hiện phải bám sát tình hình thực tế của từng địa phương, đơn vị, có trọng tâm, trọng điểm, "
    "phân công rõ người, rõ việc, rõ tiến độ, rõ kết quả, "
    "gắn trách nhiệm của người đứng đầu với kết quả thực hiện nhiệm vụ được giao.",
    "Kết quả thực hiện là một trong những căn cứ để đánh giá, xếp loại mức độ hoàn thành nhiệm vụ của tập thể, cá nhân "
    "theo hướng dẫn của cơ quan có thẩm quyền.",
    "Đây là nội dung đã được nêu tại {cite}, gắn với yêu cầu nâng cao hiệu lực, hiệu quả quản lý nhà nước về {subject} "
    "trên địa bàn tỉnh {province}.",
    "Các giải pháp bảo đảm đồng bộ, khả thi, tiết kiệm, phù hợp với khả năng cân đối nguồn lực và đặc điểm dân cư, địa "
    "hình của vùng núi, vùng ven biển và hải đảo.",
)
REASONS = (
    "Thời gian qua, công tác {subject} trên địa bàn tỉnh {province} đã đạt được những kết quả quan trọng, góp phần phát "
    "triển kinh tế - xã hội, giữ vững quốc phòng, an ninh.",
    "Bên cạnh kết quả đạt được, việc triển khai {cite} ở một số cơ quan, địa phương còn hình thức; công tác phối hợp giữa "
    "các ngành chưa chặt chẽ, trách nhiệm chưa rõ.",
    "Để khắc phục những hạn chế nêu trên và tiếp tục thực hiện có hiệu quả {cite}, {issuer} yêu cầu các cơ quan, đơn vị "
    "thực hiện tốt các nội dung sau:",
)
MOTTO = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
FAMILY = ("Đặng", "Lương", "Vi", "Hoàng", "Phan", "Trịnh", "Lò", "Cao")
GIVEN = ("Minh Lam", "Thu Sương", "Quốc Trạch", "Văn Khao", "Thị Triều", "Hữu Sơn", "Thanh Lân")


@dataclass
class _Hand:
    """One hand that writes one document: its dice and its province."""

    dice: random.Random
    province: str
    year: int

    def cite(self) -> str:
        kind, mark = self.dice.choice(KINDS)
        number, day, month = self.dice.randint(1, 2400), self.dice.randint(1, 28), self.dice.randint(1, 12)
        year = self.year - self.dice.randint(0, 4)
        form = self.dice.random()
        subject = self.dice.choice(SUBJECTS)
        if form < 0.35:
            return f"{kind} số {number}/{mark}-UBND ngày {day:02} tháng {month:02} năm {year} của Ủy ban nhân dân tỉnh về {subject}"
        if form < 0.6:
            return f"{kind} số {number}-{mark}/TU, ngày {day}/{month}/{year} của Ban Thường vụ Tỉnh ủy {self.province}"
        if form < 0.75:
            return f"Nghị định số {number % 180 + 1}/{year}/NĐ-CP ngày {day:02}/{month:02}/{year} của Chính phủ"
        if form < 0.88:
            return f"Nghị quyết số {number % 98 + 1}-NQ/TW ngày {day}/{month}/{year} của Bộ Chính trị về {subject}"
        return f"{kind} số {number}/{mark}-UBND"

    def due(self) -> str:
        day, month = self.dice.randint(1, 28), self.dice.randint(1, 12)
        forms = (f"trước ngày {day:02}/{month:02}/{self.year + 1}", f"trong quý {('I', 'II', 'III', 'IV')[month % 4]}/{self.year + 1}",
                 f"trong tháng {month}/{self.year + 1}", "trong thời hạn 15 ngày làm việc kể từ ngày nhận được văn bản này", "",
                 "")  # fmt: skip
        return self.dice.choice(forms)

    def fill(self, sentence: str) -> str:
        whole = self.dice.randint(40, 9000)
        part = self.dice.randint(whole // 2, whole)
        words = {
            "subject": self.dice.choice(SUBJECTS), "other": self.dice.choice(OTHERS), "department": self.dice.choice(DEPARTMENTS),
            "province": self.province,
            "chief": "Ủy ban nhân dân tỉnh", "issuer": "Ủy ban nhân dân tỉnh", "few": f"{self.dice.randint(2, 9):02}",
            "share": str(self.dice.randint(80, 99)),
            "part": _dotted(part), "whole": _dotted(whole), "rest": _dotted(whole - part),
            "percent": f"{100 * part / whole:.1f}".replace(".", ","),
        }  # fmt: skip
        if "{cite}" in sentence:
            words["cite"] = self.cite()
        if "{due}" in sentence:
            words["due"] = self.due()
        return sentence.format(**words).replace(" .", ".").replace(" ,", ",")


def _dotted(number: int) -> str:
    return f"{number:,}".replace(",", ".")


def document(seed: int, *, letters: int = 9500) -> str:
    """One document of about ``letters`` characters: dispatch, plan or report, of State or Party, wrapped or not."""
    dice = random.Random(f"dondoc {seed}")
    hand = _Hand(dice, dice.choice(PROVINCES), 2026 - dice.randint(0, 3))
    party = seed % 4 == 3
    kind, mark = (("Công văn", "CV"), ("Kế hoạch", "KH"), ("Báo cáo", "BC"))[seed % 3]
    subject = dice.choice(SUBJECTS)
    head = list(_head(hand, kind, mark, subject, party=party))
    tail = list(_tail(hand, party=party))
    budget = letters - sum(map(len, head)) - sum(map(len, tail))
    body = list(_body(hand, kind, budget))
    lines = [*head, *body, *tail]
    if seed % 5 == 2:  # hard-wrapped, as pdftotext gives it
        lines = [piece for line in lines for piece in (textwrap.wrap(line, 88) or [""])]
    return "\n".join(lines) + "\n"


def _head(hand: _Hand, kind: str, mark: str, subject: str, *, party: bool) -> Iterator[str]:
    dice = hand.dice
    number, day, month = dice.randint(1, 4000), dice.randint(1, 28), dice.randint(1, 12)
    code = f"{number}-{mark}/TU" if party else f"{number}/{'UBND-TH' if mark == 'CV' else f'{mark}-UBND'}"
    place = f"{hand.province}, ngày {day:02} tháng {month:02} năm {hand.year}"
    if party:
        yield from (f"TỈNH ỦY {hand.province.upper()}", "*", f"Số {code}", "", "ĐẢNG CỘNG SẢN VIỆT NAM", place, "")
    else:
        yield from (f"ỦY BAN NHÂN DÂN TỈNH {hand.province.upper()}", f"Số: {code}", "", *MOTTO, place, "")
    if mark == "CV":
        yield f"V/v tăng cường {subject}"
        yield ""
        yield "Kính gửi:"
        yield from (f"- {body};" for body in dice.sample(DEPARTMENTS, 4))
    else:
        yield from (kind.upper(), f"Về {subject} năm {hand.year}")
    yield ""


def _body(hand: _Hand, kind: str, budget: int) -> Iterator[str]:
    spent = 0
    opening = [f"Căn cứ {hand.cite()};", f"Thực hiện {hand.cite()};", *(hand.fill(reason) for reason in REASONS)]
    for line in opening:
        spent += len(line) + 1
        yield line
    section = 0
    while spent < budget:
        section += 1
        report = kind == "Báo cáo" and section % 3 != 0
        for line in _section(hand, section, report=report):
            spent += len(line) + 1
            yield line


def _section(hand: _Hand, number: int, *, report: bool) -> Iterator[str]:
    dice = hand.dice
    yield f"{number}. {'Kết quả về ' + dice.choice(SUBJECTS) if report else 'Giao ' + dice.choice(DEPARTMENTS) + ':'}"
    for letter in "abcdđe"[: dice.randint(2, 6)]:
        yield f"{letter}) {_item(hand, report=report)}"
        if dice.random() < 0.2:
            yield f"- {_item(hand, report=report)}"
    yield ""


def _item(hand: _Hand, *, report: bool) -> str:
    dice = hand.dice
    first = hand.fill(dice.choice(RESULTS if report else DUTIES))
    return first + "".join(" " + hand.fill(dice.choice(MORE)) for _ in range(dice.choice((0, 0, 0, 1, 1, 2))))


def _tail(hand: _Hand, *, party: bool) -> Iterator[str]:
    name = f"{hand.dice.choice(FAMILY)} {hand.dice.choice(GIVEN)}"
    yield "Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, các cơ quan, đơn vị báo cáo Ủy ban nhân dân tỉnh xem xét, giải quyết./."
    yield ""
    yield "Nơi nhận:"
    yield from ("- Như trên;", "- Thường trực Tỉnh ủy (để báo cáo);", "- Các Phó Chủ tịch Ủy ban nhân dân tỉnh;", "- Lưu: VT, TH.", "")
    yield from (("T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ") if party else ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"))
    yield from ("", name)


def corpus(size: int) -> list[bytes]:
    """Documents of about 13 kB each, at least ``size`` bytes in all, as UTF-8."""
    out: list[bytes] = []
    total = 0
    while total < size:
        out.append(document(len(out)).encode())
        total += len(out[-1])
    return out
