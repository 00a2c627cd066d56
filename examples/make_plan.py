"""Writes examples/ke-hoach.docx, the same bytes every time: a plan (kế hoạch) of an invented province.

Form: Nghị định 30/2020/NĐ-CP, Phụ lục I and III (mẫu 1.4): sizes, margins, letterhead in a table of two columns.
    python examples/make_plan.py [FILE]
"""

from __future__ import annotations

import sys
import zipfile
from datetime import datetime
from io import BytesIO
from pathlib import Path

from docx import Document
from docx.document import Document as Paper
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Mm, Pt
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

GROUNDS = (
    "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;",
    "Căn cứ Nghị định số 118/2025/NĐ-CP ngày 09 tháng 6 năm 2025 của Chính phủ về thực hiện thủ tục hành chính theo cơ chế một cửa, "
    "một cửa liên thông tại Bộ phận Một cửa và Cổng Dịch vụ công quốc gia;",
    "Thực hiện Nghị quyết số 57-NQ/TW ngày 22 tháng 12 năm 2024 của Bộ Chính trị về đột phá phát triển khoa học, công nghệ, "
    "đổi mới sáng tạo và chuyển đổi số quốc gia và Kế hoạch số 112-KH/TU ngày 15 tháng 12 năm 2025 của Ban Thường vụ Tỉnh ủy Sông Lam,",
    "Ủy ban nhân dân tỉnh Sông Lam ban hành Kế hoạch nâng cao chất lượng giải quyết thủ tục hành chính và chuyển đổi số năm 2026 như sau:",
)

BODY = """
I. MỤC ĐÍCH, YÊU CẦU
1. Giảm thời gian và chi phí của người dân, doanh nghiệp khi thực hiện thủ tục hành chính.
2. Xác định rõ cơ quan chủ trì, cơ quan phối hợp, thời hạn và sản phẩm của từng nhiệm vụ.
II. CHỈ TIÊU
1. Phấn đấu trên 90% hồ sơ được tiếp nhận trực tuyến.
2. 100% kết quả giải quyết thủ tục hành chính được số hóa trước ngày 31 tháng 12 năm 2026.
3. Tỷ lệ hồ sơ quá hạn dưới 1%.
III. NHIỆM VỤ, GIẢI PHÁP
1. Rà soát, đơn giản hóa thủ tục hành chính
a) Các sở, ban, ngành rà soát toàn bộ thủ tục hành chính thuộc phạm vi quản lý, đề xuất cắt giảm ít nhất 30% thời gian giải quyết.
b) Công bố danh mục thủ tục thực hiện không phụ thuộc địa giới hành chính.
Cơ quan chủ trì: Văn phòng Ủy ban nhân dân tỉnh.
Cơ quan phối hợp: Các sở, ban, ngành; Ủy ban nhân dân các xã, phường.
Thời gian hoàn thành: Trước ngày 30 tháng 4 năm 2026.
2. Hạ tầng và dữ liệu
a) Giao Sở Khoa học và Công nghệ chủ trì, phối hợp với Sở Nội vụ nâng cấp Hệ thống thông tin giải quyết thủ tục hành chính của tỉnh, \
hoàn thành trong quý II/2026.
b) Giao Công an tỉnh chủ trì, phối hợp với Ủy ban nhân dân các xã, phường làm sạch dữ liệu dân cư, hằng tháng gửi kết quả về Sở Nội vụ.
3. Nâng cao năng lực cán bộ, công chức
- Sở Nội vụ tổ chức ít nhất 06 lớp tập huấn về kỹ năng số cho cán bộ, công chức cấp xã trong năm 2026.
- Ủy ban nhân dân các xã, phường bố trí công chức hướng dẫn người dân nộp hồ sơ trực tuyến; không để người dân phải đi lại nhiều lần.
IV. BẢNG PHÂN CÔNG NHIỆM VỤ
""".strip().splitlines()

TASKS = (
    ("TT", "Nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời hạn"),
    (
        "1",
        "Ban hành Quy chế phối hợp giải quyết thủ tục hành chính liên thông",
        "Văn phòng Ủy ban nhân dân tỉnh",
        "Các sở, ban, ngành",
        "31/3/2026",
    ),
    ("2", "Số hóa sổ hộ tịch lưu tại xã, phường", "Sở Tư pháp", "Ủy ban nhân dân các xã, phường", "Quý III/2026"),
    (
        "3",
        "Khảo sát mức độ hài lòng của người dân, doanh nghiệp",
        "Sở Nội vụ",
        "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh",
        "Tháng 10/2026",
    ),
)

CLOSING = """
V. TỔ CHỨC THỰC HIỆN
1. Thủ trưởng các sở, ban, ngành, Chủ tịch Ủy ban nhân dân các xã, phường xây dựng kế hoạch của cơ quan, địa phương mình, gửi Sở Nội vụ \
trước ngày 15 tháng 02 năm 2026; định kỳ trước ngày 20 của tháng cuối quý báo cáo kết quả thực hiện.
2. Sở Tài chính cân đối, bố trí kinh phí thực hiện Kế hoạch theo quy định.
3. Giao Sở Nội vụ theo dõi, đôn đốc việc thực hiện Kế hoạch này; tổng hợp, báo cáo Ủy ban nhân dân tỉnh 6 tháng trước ngày 25 tháng 6 \
năm 2026 và cả năm trước ngày 20 tháng 12 năm 2026.
Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, các cơ quan, địa phương phản ánh về Sở Nội vụ để tổng hợp, \
báo cáo Ủy ban nhân dân tỉnh xem xét, quyết định./.
""".strip().splitlines()

RECIPIENTS = (
    "- Thường trực Tỉnh ủy (để báo cáo);",
    "- Chủ tịch, các Phó Chủ tịch Ủy ban nhân dân tỉnh;",
    "- Các sở, ban, ngành;",
    "- Ủy ban nhân dân các xã, phường;",
    "- Lưu: VT, NC.",
)


def write(
    paragraph: Paragraph, text: str, *, size: float = 14, bold: bool = False, italic: bool = False, align: ALIGN = ALIGN.CENTER
) -> None:
    """One line in one style; sizes in points."""
    run = paragraph.add_run(text)
    run.font.name, run.font.size, run.bold, run.italic = "Times New Roman", Pt(size), bold, italic
    paragraph.alignment = align
    paragraph.paragraph_format.space_after = Pt(0)


def lines(cell: _Cell, *rows: tuple[str, dict[str, object]]) -> None:
    """Lines of a cell, one paragraph each."""
    for i, (text, style) in enumerate(rows):
        write(cell.paragraphs[0] if i == 0 else cell.add_paragraph(), text, **style)  # type: ignore[arg-type]


def two_columns(paper: Paper, left: Mm, right: Mm) -> tuple[_Cell, _Cell]:
    """A table of one row without borders: the letterhead, and the block of recipients and signature."""
    table: Table = paper.add_table(rows=1, cols=2)
    a, b = table.rows[0].cells
    set_widths(table, (left, right))
    return a, b


def set_widths(table: Table, widths: tuple[Mm, ...]) -> None:
    """Widths on the grid and on every cell: Word goes by the cells, LibreOffice by the grid."""
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
        for cell in column.cells:
            cell.width = width


def rule(paragraph: Paragraph, side: Mm) -> None:
    """The solid line under issuer, tiêu ngữ and trích yếu; ``side`` is what is left free on either side of it."""
    line = f'<w:pBdr {nsdecls("w")}><w:bottom w:val="single" w:sz="6" w:space="1" w:color="000000"/></w:pBdr>'
    paragraph.paragraph_format.left_indent = paragraph.paragraph_format.right_indent = side
    write(paragraph, "", size=3)
    paragraph._p.get_or_add_pPr().insert_element_before(parse_xml(line), "w:spacing", "w:ind", "w:jc")


def page_numbers(paper: Paper) -> None:
    """Arabic, centred in the top margin, not on the first page."""
    section = paper.sections[0]
    section.different_first_page_header_footer = True
    paragraph = section.header.paragraphs[0]
    write(paragraph, "", size=14)
    field = f'<w:fldSimple {nsdecls("w")} w:instr="PAGE"><w:r><w:t>2</w:t></w:r></w:fldSimple>'
    paragraph._p.append(parse_xml(field))


def letterhead(paper: Paper) -> None:
    """Quốc hiệu, tiêu ngữ, cơ quan ban hành, số và ký hiệu, địa danh và thời gian (ô 1 to 4)."""
    left, right = two_columns(paper, Mm(60), Mm(100))
    bold: dict[str, object] = {"size": 12, "bold": True}
    lines(left, ("ỦY BAN NHÂN DÂN", bold), ("TỈNH SÔNG LAM", bold))
    rule(left.add_paragraph(), Mm(18))
    write(left.add_paragraph(), "Số: 45/KH-UBND", size=13)
    lines(right, ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", bold), ("Độc lập - Tự do - Hạnh phúc", {"size": 13, "bold": True}))
    rule(right.add_paragraph(), Mm(20))
    write(right.add_paragraph(), "Sông Lam, ngày 20 tháng 01 năm 2026", size=13, italic=True)


def passage(paper: Paper, text: str, **style: bool) -> None:
    """One paragraph of the body: justified, first line indented 1,27 cm, 6 pt apart."""
    paragraph = paper.add_paragraph()
    heading = text.isupper() or (text[0].isdigit() and not text.endswith((".", "./.")))  # titled parts and clauses are bold
    write(paragraph, text, bold=heading, italic=style.get("italic", False), align=ALIGN.JUSTIFY)
    paragraph.paragraph_format.first_line_indent = Mm(12.7)
    paragraph.paragraph_format.space_after = Pt(6)


def task_table(paper: Paper) -> None:
    """The table of tasks (bảng phân công), ruled."""
    table = paper.add_table(rows=0, cols=len(TASKS[0]))
    table.style = "Table Grid"
    for n, row in enumerate(TASKS):
        for cell, text in zip(table.add_row().cells, row, strict=True):
            lines(cell, (text, {"size": 12, "bold": n == 0, "align": ALIGN.CENTER if n == 0 else ALIGN.LEFT}))
    set_widths(table, (Mm(10), Mm(56), Mm(35), Mm(35), Mm(24)))


def closing_block(paper: Paper) -> None:
    """Nơi nhận on the left, quyền hạn, chức vụ and name on the right (ô 7 and 9b)."""
    left, right = two_columns(paper, Mm(80), Mm(80))
    at_left = [(line, {"size": 11, "align": ALIGN.LEFT}) for line in RECIPIENTS]
    lines(left, ("Nơi nhận:", {"size": 12, "bold": True, "italic": True, "align": ALIGN.LEFT}), *at_left)
    strong: dict[str, object] = {"size": 14, "bold": True}
    lines(
        right,
        ("TM. ỦY BAN NHÂN DÂN", strong),
        ("KT. CHỦ TỊCH", strong),
        ("PHÓ CHỦ TỊCH", strong),
        ("", {}),
        ("", {}),
        ("Trần Thanh Giang", strong),
    )


def plan() -> Paper:
    """The whole plan."""
    paper = Document()
    section = paper.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin, section.left_margin, section.right_margin = Mm(20), Mm(20), Mm(30), Mm(20)
    paper.core_properties.author, paper.core_properties.title = "", "Kế hoạch số 45/KH-UBND"
    paper.core_properties.created = paper.core_properties.modified = datetime(2026, 1, 20)  # noqa: DTZ001 - the format stores no zone
    page_numbers(paper)
    letterhead(paper)
    write(paper.add_paragraph(), "")
    write(paper.add_paragraph(), "KẾ HOẠCH", bold=True)
    write(paper.add_paragraph(), "Nâng cao chất lượng giải quyết thủ tục hành chính và chuyển đổi số năm 2026", bold=True)
    rule(paper.add_paragraph(), Mm(55))
    write(paper.add_paragraph(), "")
    for text in GROUNDS[:-1]:
        passage(paper, text, italic=True)
    for text in (GROUNDS[-1], *BODY):
        passage(paper, text)
    task_table(paper)
    for text in CLOSING:
        passage(paper, text)
    closing_block(paper)
    return paper


def packed(paper: Paper) -> bytes:
    """The file's bytes with one time on every member, so that they do not change from run to run."""
    package = paper.part.package
    for key in [k for k, rel in package.rels.items() if rel.reltype.endswith("/thumbnail")]:  # a picture of the library's empty template
        del package.rels[key]
    raw, out = BytesIO(), BytesIO()
    paper.save(raw)
    with zipfile.ZipFile(raw) as read, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as write_to:
        for name in read.namelist():
            write_to.writestr(zipfile.ZipInfo(name, (2026, 1, 20, 0, 0, 0)), read.read(name), zipfile.ZIP_DEFLATED)
    return out.getvalue()


if __name__ == "__main__":
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).with_name("ke-hoach.docx")
    target.write_bytes(packed(plan()))
