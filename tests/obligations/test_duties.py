"""Nhiệm vụ: what is a duty and what is none; who leads; what comes from headings, fields and tables."""

from __future__ import annotations

from datetime import date

import pytest

from .conftest import Duties

NO_DUTY = [  # why it is none, text, type
    ("grounds", "Căn cứ Luật Tổ chức chính quyền địa phương;\n\nTheo đề nghị của Giám đốc Sở Nội vụ.", "quyet_dinh"),
    ("things past", "1. Ủy ban nhân dân tỉnh đã ban hành 12 văn bản chỉ đạo.", "cong_van"),
    ("aims of a plan", "I. MỤC ĐÍCH, YÊU CẦU\n- Nâng cao trách nhiệm của người đứng đầu.\n- Bảo đảm đúng tiến độ.", "ke_hoach"),
    ("results of a report", "I. KẾT QUẢ THỰC HIỆN\n1. Tổ chức 05 hội nghị.\n2. Ban hành kế hoạch.", "bao_cao"),
    ("a heading whose items hold the duties", "1. Giao Sở Nội vụ:", "cong_van"),
    ("only told", "Văn phòng Chính phủ thông báo để các Bộ, cơ quan biết, thực hiện./.", "cong_van"),
    ("thanks", "Trân trọng cảm ơn./.", "cong_van"),
    ("an article that is done by being issued", "Điều 1. Phê duyệt Đề án chuyển đổi số tỉnh.", "quyet_dinh"),
    ("a definition", "1. Hồ sơ điện tử là tập hợp các tài liệu điện tử.", "quy_dinh"),
    ("a list of documents", "- Quyết định số 12/QĐ-UBND ngày 01/02/2026;\n- Hướng dẫn số 05-HD/VPTW;", "ke_hoach"),
    ("why a rule is made", "Điều 2. Mục đích xây dựng quy tắc ứng xử\n1. Bảo đảm chuẩn mực về thái độ.", "thong_tu"),
    ("what is met when", "II. TIÊU CHÍ XÃ NÔNG THÔN MỚI\n1. Bảo đảm hạ tầng số đồng bộ.", "quyet_dinh"),
    ("a share that says what is met when", "1. Tỷ lệ hài lòng của người dân đạt từ 85% trở lên.", "quyet_dinh"),
    ("whose money", "V. KINH PHÍ THỰC HIỆN KẾ HOẠCH\n- Ngân sách tỉnh: chiếm khoảng 10% tổng kinh phí.", "ke_hoach"),
    ("what is known, not telling it", "1. Thông tin trên cơ sở dữ liệu hộ tịch được khai thác khi giải quyết hồ sơ.", "nghi_quyet"),
    ("what a word of a rule means", "1. Đào tạo theo tín chỉ là phương thức tổ chức theo từng lớp học phần.", "quy_che"),
    ("what a rule has of each", "1. Học phần bắt buộc: là các học phần phải tích lũy.", "quy_che"),
    ("words that change another rule", "1. Thay thế cụm từ “cấp huyện” bằng cụm từ “cấp xã” tại Điều 3.", "thong_tu"),
    ("a clause that falls away", "1. Bãi bỏ khoản 3 Điều 5.", "quyet_dinh"),
    ("papers of a file", "1. Hồ sơ đề nghị gồm:\n- Báo cáo thẩm định của đảng ủy;\n- Tổng hợp ý kiến nhận xét.", "huong_dan"),
    ("a goal of no year", "I. MỤC TIÊU CHUNG\n- Hoàn thiện thể chế, nâng cao nhận thức.", "ke_hoach"),
    ("who was elected", "1. Chủ tịch hội: Ông Trần Văn An; Phó Chủ tịch: Bà Lê Thị Bình.", "cong_van"),
    ("what was told before", "1. Ngày 05/01/2026, Ủy ban nhân dân tỉnh đã yêu cầu các sở báo cáo.", "cong_van"),
]


@pytest.mark.parametrize(("text", "kind"), [pytest.param(t, k, id=why) for why, t, k in NO_DUTY])
def test_no_duty_is_invented(duties: Duties, text: str, kind: str) -> None:
    assert duties(text, kind) == ()


LEADS = [  # why it is here, text, leads of the duties in order
    ("assigned", "1. Giao Sở Nội vụ chủ trì tham mưu ban hành quy chế.", [["Sở Nội vụ"]]),
    ("the subject", "1. Sở Tài chính cân đối, bố trí kinh phí.", [["Sở Tài chính"]]),
    (
        "the subject behind an opening phrase",
        "1. Trên cơ sở đề xuất của các đơn vị, Sở Tài chính trình bố trí kinh phí.",
        [["Sở Tài chính"]],
    ),
    ("requested by the issuer", "1. Ủy ban nhân dân tỉnh yêu cầu các sở, ban, ngành triển khai thực hiện.", [["các sở, ban, ngành"]]),
    ("from the heading", "1. Giao Sở Nội vụ:\na) Rà soát quy chế.\nb) Báo cáo kết quả.", [["Sở Nội vụ"], ["Sở Nội vụ"]]),
    ("a heading that is only the name", "2. Bộ Quốc phòng\nChủ trì xây dựng đề án.", [["Bộ Quốc phòng"]]),
    ("tasks of a body", "2. Nhiệm vụ, quyền hạn của Tổ công tác\n- Tham mưu kế hoạch.", [["Tổ công tác"]]),
    ("its own subject wins over the heading", "1. Giao Sở Nội vụ:\na) Sở Tư pháp thẩm định dự thảo.", [["Sở Tư pháp"]]),
    (
        "a name that only points back does not",
        "1. Các cơ sở Đoàn trực thuộc\n- Các đơn vị gửi đăng ký về Đoàn xã.",
        [["Các cơ sở Đoàn trực thuộc"]],
    ),
    ("by whom", "1. Rà soát hồ sơ do Bộ Quốc phòng hướng dẫn thực hiện.", [["Bộ Quốc phòng"]]),
    ("a share of units", "1. 100% chi bộ trực thuộc có kiểm tra chương trình hành động.", [["chi bộ trực thuộc"]]),
    (
        "who must enforce a decision",
        "Điều 3. Chánh Văn phòng Ủy ban nhân dân tỉnh; Giám đốc Sở Nội vụ; Thủ trưởng các đơn vị liên quan chịu trách nhiệm thi hành Quyết định này./.",
        [["Chánh Văn phòng Ủy ban nhân dân tỉnh", "Giám đốc Sở Nội vụ", "Thủ trưởng các đơn vị liên quan"]],
    ),
    (
        "who must enforce, under a heading that says when it is in force",
        "Điều 4. Hiệu lực và trách nhiệm thi hành\n1. Giám đốc các sở chịu trách nhiệm thi hành Quyết định này.",
        [["Giám đốc các sở"]],
    ),
    (
        "two bodies in one passage are two duties",
        "1. Tăng cường kiểm tra. Ban Tuyên giáo xây dựng chuyên đề; Ban Tổ chức ban hành quy trình.",
        [[], ["Ban Tuyên giáo"], ["Ban Tổ chức"]],
    ),
    ("for whom, before a colon", "2. Đối với Sở Tài chính: tổng hợp, trình Ủy ban nhân dân tỉnh.", [["Sở Tài chính"]]),
    (
        "who answers, whatever he is called",
        "2. Các hộ kinh doanh trong chợ có trách nhiệm trang bị bình chữa cháy.",
        [["Các hộ kinh doanh trong chợ"]],
    ),
    (
        "a bare kind with the verb that says which",
        "2. Cơ quan giải quyết thủ tục hành chính có trách nhiệm khai thác dữ liệu.",
        [["Cơ quan giải quyết thủ tục hành chính"]],
    ),
    (
        "a council named by its matter",
        "Điều 2. Ban Chỉ đạo liên ngành về vệ sinh an toàn thực phẩm có nhiệm vụ, quyền hạn sau:\n- Xây dựng kế hoạch.",
        [["Ban Chỉ đạo liên ngành về vệ sinh an toàn thực phẩm"]],
    ),
    (
        "tasks of a council named by its matter",
        "Điều 2. Nhiệm vụ của Ban Chỉ đạo phòng, chống dịch bệnh gia súc tỉnh Sông Lam\n- Kiểm tra việc thực hiện.",
        [["Ban Chỉ đạo phòng, chống dịch bệnh gia súc tỉnh Sông Lam"]],
    ),
    (
        "a heading that is a sentence",
        "4. Văn phòng Ủy ban, Thanh tra tỉnh tăng cường công tác kiểm tra thường xuyên\n- Xây dựng kế hoạch.",
        [["Văn phòng Ủy ban", "Thanh tra tỉnh"]],
    ),
    ("a heading within bounds", "2. Các sở, ngành trong phạm vi chức năng, nhiệm vụ của mình:\n- Rà soát quy chế.", [["Các sở, ngành"]]),
    ("a heading without its colon", "2. Riêng Sở Tài chính, Sở Nội vụ\n- Rà soát quy chế.", [["Sở Tài chính", "Sở Nội vụ"]]),
    (
        "a section that is called like a field",
        "Điều 2. Phân công thực hiện\n1. Trách nhiệm của Sở Y tế\na) Xây dựng kế hoạch.",
        [["Sở Y tế"]],
    ),
    ("told in words, one by one", "Yêu cầu các sở:\nMột là, rà soát quy chế.\nHai là, báo cáo kết quả.", [["các sở"], ["các sở"]]),
    ("an entry of a timetable", "- Tháng 7 năm 2026: có sơ kết 06 tháng.", [[]]),
    (
        "who rules speaks, and is told nothing",
        "Ban Thường vụ Tỉnh ủy quy định việc chia sẻ dữ liệu như sau:\n1. Việc chia sẻ dữ liệu phải tuân thủ quy chế.",
        [[]],
    ),
    ("who guides his own is told to", "1. Sở Nội vụ hướng dẫn các xã kiểm tra hồ sơ.", [["Sở Nội vụ"]]),
    ("who is written to is not named", "1. Đề nghị Đồng chí nghiên cứu, cho ý kiến.", [[]]),
    (
        "who was told hands a part on",
        "1. Phòng Kinh tế:\n- Nghiên cứu giao nhiệm vụ cho Ban Quản lý dự án đề xuất duy tu.",
        [["Phòng Kinh tế"]],
    ),
    ("an order behind an approval", "1. Thống nhất chủ trương, giao Sở Nội vụ hoàn thiện.", [["Sở Nội vụ"]]),
    (
        "a semicolon in the list of who supports",
        "1. Sở Y tế phối hợp với Chủ tịch Ủy ban nhân dân các xã; các phòng có liên quan hướng dẫn thực hiện.",
        [["Sở Y tế"]],
    ),
    ("in which cases", "1. Dừng kết nối trong các trường hợp sau:\na) Nâng cấp hệ thống;\nb) Kết nối gây mất an toàn.", [[]]),
    (
        "tasks that a line lists",
        "1. Nhiệm vụ trọng tâm gồm:\n- Rà soát quy chế;\n- Xây dựng kế hoạch.",
        [[], []],
    ),
    ("an entry of a drive", "- Đợt 2: Dịp Quốc khánh, từ ngày 20/8/2026 đến hết ngày 05/9/2026.", [[]]),
    ("a goal of a year, without a number", "I. MỤC TIÊU ĐẾN NĂM 2030\n- Hoàn thiện cơ sở dữ liệu dùng chung.", [[]]),
    (
        "who acts after an event, in small letters",
        "1. Sau khi nhận đủ hồ sơ, chi bộ xem xét, ra nghị quyết.",
        [["chi bộ"]],
    ),
    ("what he must do behind a colon", "2.3. Công đoàn cơ sở: tổ chức bồi dưỡng ủy viên.", [["Công đoàn cơ sở"]]),
    (
        "responsibility and powers, as a heading",
        "1. Về trách nhiệm và quyền hạn của các cấp ủy, tổ chức đảng\n- Nắm chắc tình hình cán bộ.",
        [["các cấp ủy, tổ chức đảng"]],
    ),
    ("the title of a chapter", "Chương II\nCƠ QUAN, TỔ CHỨC GIỚI THIỆU NGƯỜI\nĐiều 5. Gửi hồ sơ\n1. Hồ sơ phải được niêm phong.", [[]]),
    ("by whom it must be done", "1. Lý lịch phải được cấp ủy cơ sở thẩm tra, chứng nhận.", [["cấp ủy cơ sở"]]),
    ("who acts behind 'thì'", "1. Nếu quá 12 tháng thì chi bộ xem xét lại hồ sơ.", [["chi bộ"]]),
    ("somebody who must", "1. Người nuôi chó trong khu dân cư phải tiêm phòng đủ liều.", [["Người nuôi chó trong khu dân cư"]]),
    ("a thing that must be so", "1. Hồ sơ dự tuyển phải được niêm phong.", [[]]),
    ("what a heading says they are in charge of", "2. Phòng Đào tạo phụ trách các công việc:\na) Xếp thời khóa biểu.", [["Phòng Đào tạo"]]),
    (
        "a team named by its work, as a heading",
        "2. Tổ kiểm tra liên ngành trật tự đô thị - an toàn giao thông:\n- Xử lý vi phạm.",
        [["Tổ kiểm tra liên ngành trật tự đô thị - an toàn giao thông"]],
    ),
    ("in brackets behind its matter", "1. Công tác cán bộ (Ban Tổ chức Thành ủy báo cáo).", [["Ban Tổ chức Thành ủy"]]),
    ("a name that joins two nouns", "1. Cục Nhà giáo và Cán bộ quản lý chủ trì hướng dẫn.", [["Cục Nhà giáo và Cán bộ quản lý"]]),
    (
        "a heading that ends with a bracket",
        "5. Sở Nội vụ (cơ quan thường trực cải cách hành chính)\n- Rà soát quy chế.",
        [["Sở Nội vụ (cơ quan thường trực cải cách hành chính)"]],
    ),
    ("when, before its verb", "1. Sở Y tế, trong tháng 3/2026, hoàn thành kế hoạch.", [["Sở Y tế"]]),
    ("as what, before its verb", "1. Sở Y tế với vai trò là cơ quan thường trực, chủ trì rà soát.", [["Sở Y tế"]]),
    ("a post behind an opening", "1. Khi có cháy, người đứng đầu cơ sở báo cáo Công an tỉnh.", [["người đứng đầu cơ sở"]]),
    (
        "the matter before the colon is no duty of its own",
        "1. Về đề nghị các bộ sớm ban hành hướng dẫn; hoàn thiện quy trình: Bộ Nội vụ nghiên cứu đề nghị của thành phố.",
        [["Bộ Nội vụ"]],
    ),
    (
        "a verb that goes on with the name of its kind",
        "1. Trung tâm Kiểm soát bệnh tật tỉnh hướng dẫn các xã.",
        [["Trung tâm Kiểm soát bệnh tật tỉnh"]],
    ),
    ("another", "1. Văn phòng Đăng ký đất đai tỉnh cập nhật biến động.", [["Văn phòng Đăng ký đất đai tỉnh"]]),
    (
        "a long name of verbs",
        "1. Ban Quản lý dự án đầu tư xây dựng công trình giao thông tỉnh chủ trì lập hồ sơ.",
        [["Ban Quản lý dự án đầu tư xây dựng công trình giao thông tỉnh"]],
    ),
    ("nobody is named", "1. Tiếp tục đẩy mạnh chuyển đổi số.", [[]]),
]


@pytest.mark.parametrize(("text", "leads"), [pytest.param(t, leads, id=why) for why, t, leads in LEADS])
def test_who_leads(duties: Duties, text: str, leads: list[list[str]]) -> None:
    assert [list(duty.lead) for duty in duties(text)] == leads


def test_addressees_are_proposed_and_never_stand_in_lead(duties: Duties) -> None:
    text = "Sở Giáo dục và Đào tạo đề nghị các trường thực hiện các nội dung sau:\n- Tổ chức kiểm tra.\n- Rà soát cơ sở vật chất."
    for duty in duties(text, "cong_van", addressees=("Các trường",)):
        assert duty.lead == ()
        assert duty.lead_default == ("Các trường",)
        assert duty.lead_from is None


@pytest.mark.parametrize("kind", ["bao_cao", "to_trinh"])
def test_whom_a_report_is_addressed_to_is_not_proposed(duties: Duties, kind: str) -> None:
    text = "II. NHIỆM VỤ THỜI GIAN TỚI\n1. Tham mưu sửa đổi quy chế trước ngày 30/6/2026.\n2. Đề nghị Ủy ban nhân dân tỉnh bố trí kinh phí."
    found = duties(text, kind, ("Ủy ban nhân dân tỉnh",))
    assert found
    assert [duty.lead_default for duty in found] == [()] * len(found)
    assert found[-1].lead == ("Ủy ban nhân dân tỉnh",), "whom it asks is named"


def test_an_opening_without_addressees_leads(duties: Duties) -> None:
    first, second = duties(
        "Ban Thường vụ Tỉnh ủy yêu cầu các cấp ủy thực hiện:\n1. Quán triệt nghị quyết.\n2. Kiểm tra việc thực hiện.", "ket_luan"
    )
    assert first.lead == second.lead == ("các cấp ủy",)
    assert first.lead_from == "opening"


def test_support_and_receiver(duties: Duties) -> None:
    (duty,) = duties("1. Sở Nội vụ chủ trì, phối hợp với Sở Tài chính và các sở, ngành liên quan tổng hợp, báo cáo Ủy ban nhân dân tỉnh.")
    assert duty.coordinate == ("Sở Tài chính", "các sở, ngành liên quan")
    assert duty.report_to == "Ủy ban nhân dân tỉnh"
    assert duty.kind == "report"


def test_support_from_the_heading(duties: Duties) -> None:
    (duty,) = duties("1.5. Phối hợp với tổ chức đảng của cơ quan thực hiện các nội dung:\na) Thực hiện nghiêm tự phê bình.")
    assert duty.coordinate == ("tổ chức đảng của cơ quan",)


def test_field_lines_fill_the_task_above_them(duties: Duties) -> None:
    text = "1. Rà soát văn bản quy phạm pháp luật\n- Cơ quan chủ trì: Sở Tư pháp.\n- Cơ quan phối hợp: Các sở, ngành.\n- Thời gian thực hiện: Quý II năm 2026.\n2. Tổ chức hội nghị\n- Đơn vị thực hiện: Sở Nội vụ."
    first, second = duties(text)
    assert (first.lead, first.coordinate, first.due and first.due.date) == (("Sở Tư pháp",), ("Các sở, ngành",), date(2026, 6, 30))
    assert (second.lead, second.coordinate, second.due) == (("Sở Nội vụ",), (), None)
    assert first.lead_from == "own"


def test_field_sections_fill_the_tasks_of_their_part(duties: Duties) -> None:
    text = "I. QUÁN TRIỆT\n1. Nội dung\na) Tổ chức hội nghị.\nb) Ban hành kế hoạch.\n2. Cơ quan chủ trì\n- Ban Chỉ đạo tỉnh.\n- Sở Nội vụ.\n3. Thời gian thực hiện: Tháng 12/2026 và thường xuyên."
    found = duties(text)
    assert [duty.lead for duty in found] == [("Ban Chỉ đạo tỉnh", "Sở Nội vụ")] * 2
    assert {duty.due.date for duty in found if duty.due} == {date(2026, 12, 31)}
    assert {duty.every for duty in found} == {"regular"}


def test_rows_of_a_task_table_are_duties(duties: Duties) -> None:
    text = "Các nhiệm vụ như sau:\n\n| TT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian hoàn thành |\n|---|---|---|---|---|\n| I | Hoàn thiện thể chế | | | |\n| 1 | Rà soát quy chế | Sở Nội vụ | Các sở, ngành | Quý II/2026 |\n| 2 | Ban hành đề án | Sở Tư pháp; Sở Tài chính | | 30/9/2026 |"
    first, second = duties(text)
    assert (first.action, first.lead, first.coordinate) == ("Rà soát quy chế", ("Sở Nội vụ",), ("Các sở, ngành",))
    assert first.due is not None
    assert first.due.date == date(2026, 6, 30)
    assert second.lead == ("Sở Tư pháp", "Sở Tài chính")
    assert second.due is not None
    assert second.due.date == date(2026, 9, 30)


def test_a_table_of_what_was_done_sets_no_task(duties: Duties) -> None:
    assert (
        duties(
            "| TT | Nhiệm vụ | Chủ trì | Thời hạn | Tình trạng |\n|---|---|---|---|---|\n| 1 | Rà soát | Sở A | Quý I/2026 | Hoàn thành |"
        )
        == ()
    )


def test_a_report_lays_duties_only_in_its_plan(duties: Duties) -> None:
    text = "I. KẾT QUẢ\n1. Tổ chức hội nghị.\nII. PHƯƠNG HƯỚNG, NHIỆM VỤ\n- Tiếp tục cập nhật hồ sơ."
    (duty,) = duties(text, "bao_cao")
    assert duty.action == "Tiếp tục cập nhật hồ sơ."


CLASSES = [  # text, class
    ("1. Giao Sở A hoàn thành đề án trước ngày 30/6/2026.", "product"),
    ("1. Giao Sở A kịp thời báo cáo Ủy ban nhân dân tỉnh.", "report"),
    ("1. Phấn đấu trên 90% hồ sơ đúng hạn.", "target"),
    ("1. Không để xảy ra tình trạng mất dân chủ.", "prohibition"),
    ("1. Tăng cường trách nhiệm nêu gương.", "conduct"),
]


@pytest.mark.parametrize(("text", "kind"), CLASSES)
def test_the_class_of_a_duty(duties: Duties, text: str, kind: str) -> None:
    (duty,) = duties(text)
    assert duty.kind == kind


def test_spans_are_on_the_words(duties: Duties) -> None:
    text = "1. Giao Sở Nội vụ rà soát. Sở Tư pháp thẩm định\ntrước ngày 30/6/2026."
    for duty in duties(text):
        assert " ".join(duty.span.of(text).split()) == duty.action


def test_a_typographic_mark_of_minutes_is_read(duties: Duties) -> None:
    (duty,) = duties("1. Giao Sở Nội vụ gửi báo cáo trước 14 giờ 20’ ngày 15/4/2026.")
    assert duty.due is not None
    assert duty.due.text == "trước 14 giờ 20’ ngày 15/4/2026"


def test_the_day_of_another_provision_is_followed(duties: Duties) -> None:
    text = "1. Yêu cầu các hội hoàn thành đại hội chậm nhất ngày 31/12/2026.\n2. Giao Sở Nội vụ hướng dẫn các hội theo thời gian nêu tại khoản 1."
    first, second = duties(text)
    assert first.due is not None
    assert second.due is not None
    assert (second.due.date, second.due.rule) == (first.due.date, "as_there")
    assert second.due.span.of(text) == "thời gian nêu tại khoản 1"


def test_the_day_of_a_named_time_is_followed(duties: Duties) -> None:
    text = (
        "1. Hưởng ứng\n- Thời gian triển khai: Từ ngày 10/5/2026 - 05/6/2026.\n2. Giao Đoàn xã gửi quà về huyện trong thời gian triển khai."
    )
    last = duties(text)[-1]
    assert last.due is not None
    assert (last.due.date, last.due.rule) == (date(2026, 6, 5), "as_there")
    assert last.due.span.of(text) == "trong thời gian triển khai"


def test_the_year_of_a_heading_of_targets_is_their_deadline(duties: Duties) -> None:
    text = "I. MỤC TIÊU\n1. Mục tiêu đến năm 2030\n- 100% xã có trạm y tế.\n2. Tầm nhìn đến năm 2045\n- 100% xã hiện đại."
    (duty,) = duties(text)
    assert duty.due is not None
    assert (duty.due.date, duty.due.rule, duty.due.span.of(text)) == (date(2030, 12, 31), "in_year", "đến năm 2030")


def test_fields_of_the_last_item_hold_for_those_without(duties: Duties) -> None:
    text = "I. NHIỆM VỤ\n1. Rà soát quy chế\n2. Xây dựng kế hoạch\n- Đơn vị chủ trì: Sở Nội vụ.\n3. Kiểm tra việc thực hiện"
    assert [list(duty.lead) for duty in duties(text)] == [["Sở Nội vụ"], ["Sở Nội vụ"], []]


def test_a_misprint_in_a_list_of_who_supports_ends_nothing(duties: Duties) -> None:
    text = "I. NHIỆM VỤ\n1. Rà soát quy chế\n- Đơn vị phối hợp: Các đồng chí Phó chỉ tịch, Trưởng đoàn thể xã, các chuyên viên cơ quan."
    (duty,) = duties(text)
    assert list(duty.coordinate) == ["Các đồng chí Phó chỉ tịch", "Trưởng đoàn thể xã", "các chuyên viên cơ quan"]


def test_the_letterhead_of_an_attached_document_gives_nobody_a_task(duties: Duties) -> None:
    text = (
        "Điều 3. Trưởng các đơn vị chịu trách nhiệm thi hành.\n\nTRƯỜNG ĐẠI HỌC SÔNG LAM\n\nQUY CHẾ ĐÀO TẠO\n\n"
        "Điều 1. Chương trình\n1. Chương trình phải được công khai."
    )
    assert [duty.lead for duty in duties(text, "quyet_dinh", issuer="Trường Đại học Sông Lam")][1:] == [()]


FLAT = """**PHÓ CHỦ TỊCH**
|
Trần Văn An
|

**PHỤ LỤC**

DANH MỤC NHIỆM VỤ

|
**STT**
|
**Tên nhiệm vụ**
|
**Cơ quan chủ trì**
|
**Thời gian**
|
|
**I**
|
**THỂ CHẾ**
|
** **
|
** **
|
|
1
|
Rà soát quy chế
|
Sở Nội vụ
|
2026-2027
|
|
2
|
Xây dựng cơ sở dữ liệu
|
Sở Y tế
|
6/2027
|
"""


def test_a_flattened_table_behind_a_signature_keeps_its_rows(duties: Duties) -> None:
    """The title of the annex is no cell, a row of a section is no task, and a year alone in the column of time is a day."""
    found = [(duty.action, duty.lead, duty.due.date if duty.due else None) for duty in duties(FLAT)]
    assert found == [
        ("Rà soát quy chế", ("Sở Nội vụ",), date(2027, 12, 31)),
        ("Xây dựng cơ sở dữ liệu", ("Sở Y tế",), date(2027, 6, 30)),
    ]


def test_how_a_task_is_to_be_done_is_no_task_beside_its_fields(duties: Duties) -> None:
    text = (
        "1.1. Xây dựng hướng dẫn công tác bầu cử\n- Bảo đảm thống nhất với hướng dẫn của tỉnh.\n- Thời gian: Tháng 4/2026\n"
        "- Đơn vị chủ trì: Phòng Nội vụ\n1.2. Tuyên truyền\n- Tổ chức hội nghị.\n- Viết tin, bài.\n- Thời gian: Tháng 5/2026"
    )
    found = [(duty.action, duty.lead, duty.due.date if duty.due else None) for duty in duties(text)]
    assert found == [
        ("Xây dựng hướng dẫn công tác bầu cử", ("Phòng Nội vụ",), date(2026, 4, 30)),
        ("Tổ chức hội nghị.", (), date(2026, 5, 31)),
        ("Viết tin, bài.", (), date(2026, 5, 31)),
    ]


def test_what_a_rule_defines_may_be_followed_by_what_must_be_done(duties: Duties) -> None:
    text = "1. Hệ thống sổ theo dõi gồm: sổ danh sách, sổ giao nhận. Định kỳ 6 tháng phải đối chiếu danh sách."
    assert len(duties(text, "huong_dan")) == 1


def test_principles_of_a_rule_may_say_who_is_responsible(duties: Duties) -> None:
    text = "Điều 4. Nguyên tắc chia sẻ dữ liệu\n1. Bảo đảm an toàn.\n2. Các cơ quan chủ quản dữ liệu có trách nhiệm phân loại dữ liệu."
    assert [duty.lead for duty in duties(text, "quy_dinh")] == [("Các cơ quan chủ quản dữ liệu",)]


def test_a_row_that_names_nobody_and_no_time_is_no_task(duties: Duties) -> None:
    table = "|STT|Chương trình đào tạo|Thời gian thiết kế|\n|---|---|---|\n|1|Kỹ sư|4,0 năm|\n|2|Rà soát quy chế|Theo kế hoạch|"
    assert [duty.action for duty in duties(table, "quy_che")] == ["Rà soát quy chế"]


def test_a_field_of_time_may_leave_its_words_out(duties: Duties) -> None:
    (duty,) = duties("1. Xây dựng kho dữ liệu dùng chung\n- Chủ trì: Sở Nội vụ\n- Thời gian thực hiện: 2026 - 2028")
    assert duty.due is not None
    assert (duty.due.date, duty.due.text) == (date(2028, 12, 31), "2026 - 2028")
