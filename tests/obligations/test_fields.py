"""Fields of a task: the ways in which lines, brackets and words behind a task say who leads and who supports."""

from __future__ import annotations

from datetime import date

import pytest

from .conftest import Duties

FORMS = [  # the task with its fields, who leads, who supports
    (
        "1. Rà soát quy trình.\nĐơn vị thực hiện: Sở Nội vụ chủ trì, phối hợp với Sở Tư pháp, Sở Tài chính.",
        ["Sở Nội vụ"],
        ["Sở Tư pháp", "Sở Tài chính"],
    ),
    (
        "1. Rà soát quy trình.\n- Phân công: Sở Nội vụ chủ trì; Sở Tư pháp, Sở Tài chính phối hợp thực hiện.",
        ["Sở Nội vụ"],
        ["Sở Tư pháp", "Sở Tài chính"],
    ),
    ("1. Rà soát quy trình (Sở Nội vụ chủ trì, phối hợp với Sở Tư pháp, Sở Tài chính).", ["Sở Nội vụ"], ["Sở Tư pháp", "Sở Tài chính"]),
    (
        "1. Rà soát quy trình.\n+ Chủ trì thực hiện: Sở Nội vụ.\n+ Phối hợp thực hiện: Sở Tư pháp và Sở Tài chính.",
        ["Sở Nội vụ"],
        ["Sở Tư pháp", "Sở Tài chính"],
    ),
    (
        "1. Rà soát quy trình.\n* Cơ quan thực hiện: Sở Nội vụ (chủ trì); Sở Tư pháp, Sở Tài chính (phối hợp).",
        ["Sở Nội vụ"],
        ["Sở Tư pháp", "Sở Tài chính"],
    ),
    (
        "1. Rà soát quy trình.\n- Cơ quan chủ trì, tham mưu: Sở Nội vụ.\n- Cơ quan phối hợp: Sở Tư pháp, Sở Tài chính.",
        ["Sở Nội vụ"],
        ["Sở Tư pháp", "Sở Tài chính"],
    ),
    (
        "1. Rà soát quy trình.\n- Trách nhiệm thực hiện: Sở Nội vụ; phối hợp: Sở Tư pháp, Sở Tài chính.",
        ["Sở Nội vụ"],
        ["Sở Tư pháp", "Sở Tài chính"],
    ),
    (
        "1. Rà soát quy trình.\n(Chủ trì: Sở Nội vụ; Phối hợp: Sở Tư pháp, Sở Tài chính; Thời gian: Quý II/2026)",
        ["Sở Nội vụ"],
        ["Sở Tư pháp", "Sở Tài chính"],
    ),
    (
        "1. Rà soát quy trình. Thực hiện: Sở Nội vụ; phối hợp thực hiện: Sở Tư pháp, Sở Tài chính; hoàn thành trong quý II/2026.",
        ["Sở Nội vụ"],
        ["Sở Tư pháp", "Sở Tài chính"],
    ),
    ("1. Rà soát quy trình.\n- Sở Nội vụ chủ trì, các sở: Tư pháp, Tài chính phối hợp.", ["Sở Nội vụ"], ["Sở Tư pháp", "Sở Tài chính"]),
    (
        "1. Rà soát quy trình.\n- Bộ phận chủ trì: Phòng Tổ chức.\n- Bộ phận phối hợp: Phòng Kế toán, Phòng Hành chính.",
        ["Phòng Tổ chức"],
        ["Phòng Kế toán", "Phòng Hành chính"],
    ),
    (
        "1. Rà soát quy trình.\n- Đầu mối thực hiện: Sở Nội vụ.\n- Cơ quan, đơn vị phối hợp: Sở Tư pháp, Sở Tài chính.",
        ["Sở Nội vụ"],
        ["Sở Tư pháp", "Sở Tài chính"],
    ),
    (
        "1. Rà soát quy trình.\n- Chủ trì tham mưu: Sở Nội vụ; phối hợp: Sở Tư pháp; Sở Tài chính.",
        ["Sở Nội vụ"],
        ["Sở Tư pháp", "Sở Tài chính"],
    ),
    (
        "1. Rà soát quy trình.\n- Đơn vị phụ trách: Sở Nội vụ.\n- Đơn vị tham gia: Sở Tư pháp, Sở Tài chính.",
        ["Sở Nội vụ"],
        ["Sở Tư pháp", "Sở Tài chính"],
    ),
    (
        "1. Rà soát quy trình.\n- Người thực hiện: Công chức Tư pháp - Hộ tịch.\n- Phối hợp: Công chức Văn hóa, Công chức Địa chính.",
        ["Công chức Tư pháp - Hộ tịch"],
        ["Công chức Văn hóa", "Công chức Địa chính"],
    ),
    ("1. Rà soát quy trình.\n- Phân công thực hiện: Ban Thường vụ Đoàn xã; các chi đoàn.", ["Ban Thường vụ Đoàn xã", "các chi đoàn"], []),
    (
        "1. Rà soát quy trình, do Sở Nội vụ chủ trì, phối hợp với Sở Tư pháp và Sở Tài chính thực hiện trong quý II/2026.",
        ["Sở Nội vụ"],
        ["Sở Tư pháp", "Sở Tài chính"],
    ),
    (
        "1. Rà soát quy trình.\n(Trách nhiệm: Sở Nội vụ phối hợp với Sở Tư pháp, Sở Tài chính).",
        ["Sở Nội vụ"],
        ["Sở Tư pháp", "Sở Tài chính"],
    ),
    (
        "1. Rà soát quy trình.\n- Cơ quan tham mưu: Sở Nội vụ.\n- Phối hợp cùng: Sở Tư pháp, Sở Tài chính.",
        ["Sở Nội vụ"],
        ["Sở Tư pháp", "Sở Tài chính"],
    ),
    (
        "1. Rà soát quy trình.\nChủ trì: Sở Nội vụ. Phối hợp: Sở Tư pháp, Sở Tài chính. Thời gian: Quý II/2026.",
        ["Sở Nội vụ"],
        ["Sở Tư pháp", "Sở Tài chính"],
    ),
    (
        "1. Rà soát quy trình.\n- Cơ quan chủ trì: Sở Nội vụ; cơ quan phối hợp: Sở Tư pháp, Sở Tài chính; thời gian: tháng 5/2026.",
        ["Sở Nội vụ"],
        ["Sở Tư pháp", "Sở Tài chính"],
    ),
    ("1. Giao cho Sở Nội vụ phối hợp cùng với Sở Tư pháp, Sở Tài chính rà soát quy trình.", ["Sở Nội vụ"], ["Sở Tư pháp", "Sở Tài chính"]),
    (
        "1. Sở Nội vụ chịu trách nhiệm chính, phối hợp chặt chẽ với Sở Tư pháp và Sở Tài chính rà soát quy trình.",
        ["Sở Nội vụ"],
        ["Sở Tư pháp", "Sở Tài chính"],
    ),
    ("1. Sở Nội vụ\nChủ trì và phối hợp với Sở Tư pháp, Sở Tài chính rà soát quy trình.", ["Sở Nội vụ"], ["Sở Tư pháp", "Sở Tài chính"]),
    (
        "1. Sở Nội vụ\nLà cơ quan thường trực, có trách nhiệm phối hợp các sở: Tư pháp, Tài chính rà soát quy trình.",
        ["Sở Nội vụ"],
        ["Sở Tư pháp", "Sở Tài chính"],
    ),
    ("1. Sở Nội vụ: Tham mưu UBND tỉnh; với sự phối hợp của Sở Tư pháp, Sở Tài chính.", ["Sở Nội vụ"], ["Sở Tư pháp", "Sở Tài chính"]),
    (
        "1. Sửa chữa mái che.\n- Đơn vị thực hiện: Văn phòng HĐND và UBND phường.",  # one office
        ["Văn phòng HĐND và UBND phường"],
        [],
    ),
    ("1. Rà soát quy trình [CQCT: Sở Nội vụ; CQPH: Sở Tư pháp; TGHT: quý IV/2026].", ["Sở Nội vụ"], ["Sở Tư pháp"]),
    ("1. Tổ chức hội thao.\n- Đơn vị tổ chức: Sở Văn hóa, Thể thao và Du lịch.", ["Sở Văn hóa, Thể thao và Du lịch"], []),
    (
        "1. Sơ tán người dân.\n- Đơn vị thực hiện: Đội xung kích phòng, chống thiên tai xã;",
        ["Đội xung kích phòng, chống thiên tai xã"],
        [],
    ),
    (
        "1. Việc giải tỏa hành lang do Sở Xây dựng chủ trì, Công an tỉnh và các xã phối hợp thực hiện.",
        ["Sở Xây dựng"],
        ["Công an tỉnh", "các xã"],
    ),
    (
        "- Tập huấn kỹ năng số (Phòng Văn hóa - Xã hội chủ trì, Đoàn Thanh niên xã phối hợp; xong trước 30/6).",
        ["Phòng Văn hóa - Xã hội"],
        ["Đoàn Thanh niên xã"],
    ),
    ("1. Sở Y tế chủ trì, cùng với Sở Tài chính, các xã rà soát quỹ đất.", ["Sở Y tế"], ["Sở Tài chính", "các xã"]),
    ("1. Việc lập hồ sơ do Sở Xây dựng chịu trách nhiệm.", ["Sở Xây dựng"], []),
    ("1. Rà soát quy trình.\n- Phân công: Sở Nội vụ chủ trì, Sở Tư pháp phối hợp thực hiện.", ["Sở Nội vụ"], ["Sở Tư pháp"]),
]


@pytest.mark.parametrize(("text", "lead", "coordinate"), FORMS)
def test_who_leads_and_who_supports(duties: Duties, text: str, lead: list[str], coordinate: list[str]) -> None:
    found = [duty for duty in duties(text + "\n2. Tổng kết công tác.") if duty.provision != "2"]
    assert len(found) == 1
    assert (list(found[0].lead), list(found[0].coordinate)) == (lead, coordinate)


def test_the_day_stands_in_the_same_line(duties: Duties) -> None:
    (duty,) = duties("1. Rà soát quy trình.\n- Chủ trì: Sở Nội vụ; phối hợp: Sở Tư pháp; thời gian: 6/2026.")
    assert duty.due is not None
    assert (duty.due.date, duty.due.text) == (date(2026, 6, 30), "6/2026")


@pytest.mark.parametrize(
    "text",
    [
        "1. Thực hiện: xây dựng kế hoạch và dự toán.",  # a verb and a colon, and no name behind
        "III. TỔ CHỨC THỰC HIỆN\n1. Rà soát quy trình.",  # a section
    ],
)
def test_no_label(duties: Duties, text: str) -> None:
    assert [duty.lead for duty in duties(text)] == [()]


def test_a_cell_may_say_both_and_repeat_the_row_above(duties: Duties) -> None:
    text = (
        "| TT | Nhiệm vụ | Phân công thực hiện | Thời gian |\n|---|---|---|---|\n"
        "| 1 | Ban hành định mức | Chủ trì: Sở Xây dựng; Phối hợp: Sở Tài chính, Sở Tư pháp | Quý III/2026 |\n"
        "| 2 | Giám sát dịch bệnh | -nt- | Tháng 7/2026 |"
    )
    found = [(duty.lead, duty.coordinate) for duty in duties(text)]
    assert found == [(("Sở Xây dựng",), ("Sở Tài chính", "Sở Tư pháp"))] * 2


def test_columns_of_beginning_and_end(duties: Duties) -> None:
    text = (
        "| Hạng mục | Bộ phận phụ trách | Bắt đầu | Kết thúc |\n|---|---|---|---|\n"
        "| Nâng cấp phần mềm | Phòng Công nghệ thông tin | 02/02/2026 | 30/6/2026 |\n"
        "| Đào tạo người dùng | Phòng Tổ chức | 01/7/2026 | 31/7/2026 |"
    )
    assert [duty.due.date for duty in duties(text) if duty.due] == [date(2026, 6, 30), date(2026, 7, 31)]


def test_a_stage_before_its_matter_is_its_time(duties: Duties) -> None:
    (duty,) = duties("1. Sở Nông nghiệp\n- Giai đoạn 2026 - 2028: Xây dựng mã số vùng trồng.")
    assert duty.due is not None
    assert (duty.due.date, duty.due.text) == (date(2028, 12, 31), "Giai đoạn 2026 - 2028")


def test_an_aim_with_a_number_may_stand_in_a_plain_paragraph(duties: Duties) -> None:
    assert len(duties("Phấn đấu đến hết năm 2026, kết nạp ít nhất 12 đảng viên.")) == 1
    assert duties("Phấn đấu hoàn thành xuất sắc nhiệm vụ được giao.") == ()


def test_the_day_of_one_part_is_not_looked_for_in_another(duties: Duties) -> None:
    (duty,) = duties("1. Rà soát quy trình.\n- Chủ trì: Tổ công tác lập trước ngày 30/9/2026; thời gian: quý II/2026.")
    assert duty.due is not None
    assert duty.due.date == date(2026, 6, 30)


def test_a_beginning_is_no_deadline(duties: Duties) -> None:
    (duty,) = duties("1. Rà soát quy trình.\n- Thời gian thực hiện: Từ năm 2026.")
    assert duty.due is None
