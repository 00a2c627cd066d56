"""Văn bản thử, tập hai: kinds of issuer, marks, drafts, joint papers, signatures of every prefix. All invented."""

from __future__ import annotations

from datetime import date
from typing import Any

CASES: list[tuple[str, str, dict[str, Any]]] = [
    (
        "pdftotext directive, body follows without blank or rule",
        """   ỦY BAN NHÂN DÂN                CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM
    TỈNH SÔNG LAM                     ĐỘC LẬP - TỰ DO - HẠNH PHÚC

   Số: 08/CT-UBND                 Sông Lam, ngày 15 tháng 6 năm 2021

                              CHỈ THỊ
        Về việc tăng cường công tác phòng, chống cháy rừng
             trên địa bàn tỉnh Sông Lam mùa khô 2021
      Mùa khô năm nay thời tiết diễn biến phức tạp, nắng nóng kéo dài gây nguy
cơ cháy rừng rất cao. Để chủ động phòng, chống cháy rừng, Chủ tịch Ủy ban nhân
dân tỉnh yêu cầu:
      1. Sở Nông nghiệp và Phát triển nông thôn chủ trì.
                                        2

      2. Các địa phương phối hợp./.

Nơi nhận:                                     TM. ỦY BAN NHÂN DÂN
- Bộ Nông nghiệp và PTNT;                          CHỦ TỊCH
- TT Tỉnh ủy, TT HĐND tỉnh;
- Các sở, ban, ngành, đoàn thể
cấp tỉnh;
- UBND các huyện, thành phố;
- Lưu: VT, KT.
                                              Nguyễn Văn Bình Minh
""",
        {
            "type": "chi_thi",
            "title": "Về việc tăng cường công tác phòng, chống cháy rừng trên địa bàn tỉnh Sông Lam mùa khô 2021",
            "issuer": "Ủy ban nhân dân tỉnh Sông Lam",
            "code": "08/CT-UBND",
            "recipients": (
                "Bộ Nông nghiệp và PTNT",
                "TT Tỉnh ủy, TT HĐND tỉnh",
                "Các sở, ban, ngành, đoàn thể cấp tỉnh",
                "UBND các huyện, thành phố",
                "Lưu: VT, KT",
            ),
            "signer": "Nguyễn Văn Bình Minh",
            "sign_authority": "TM. ỦY BAN NHÂN DÂN",
            "signer_position": "Chủ tịch",
            "body": ("Mùa khô năm nay", "phối hợp./."),
        },
    ),
    (
        "council resolution with session lines",
        """HỘI ĐỒNG NHÂN DÂN
TỈNH SÔNG LAM
Số: 45/2022/NQ-HĐND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Sông Lam, ngày 08 tháng 12 năm 2022

NGHỊ QUYẾT
Quy định mức chi hỗ trợ hội nghị

HỘI ĐỒNG NHÂN DÂN TỈNH SÔNG LAM
KHÓA XVIII, KỲ HỌP THỨ 11

Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;
Xét Tờ trình số 100/TTr-UBND;

QUYẾT NGHỊ:
Điều 1. Mức chi.
Nghị quyết này đã được Hội đồng nhân dân tỉnh khóa XVIII, kỳ họp thứ 11 thông qua ngày 08 tháng 12 năm 2022./.

Nơi nhận:
- Ủy ban Thường vụ Quốc hội;
- Lưu: VT.

CHỦ TỊCH

Vàng Seo Cờ
""",
        {
            "type": "nghi_quyet",
            "code": "45/2022/NQ-HĐND",
            "date": date(2022, 12, 8),
            "issuer": "Hội đồng nhân dân tỉnh Sông Lam",
            "title": "Quy định mức chi hỗ trợ hội nghị",
            "signer": "Vàng Seo Cờ",
            "signer_position": "Chủ tịch",
            "body": ("Căn cứ Luật", "năm 2022./."),
        },
    ),
    (
        "joint of two departments",
        """SỞ TÀI CHÍNH - SỞ NỘI VỤ
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 12/HDLT-STC-SNV
Sông Lam, ngày 3 tháng 3 năm 2020
HƯỚNG DẪN LIÊN TỊCH
Về chế độ phụ cấp

Căn cứ quy định hiện hành, liên Sở hướng dẫn như sau:
1. Đối tượng.
""",
        {
            "type": "huong_dan",
            "issuer": "Sở Tài chính - Sở Nội vụ",
            "date": date(2020, 3, 3),
            "title": "Về chế độ phụ cấp",
        },
    ),
    (
        "police with rank",
        """BỘ CÔNG AN
CÔNG AN TỈNH SÔNG LAM
Số: 77/TB-CAT-PX01
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Sông Lam, ngày 3 tháng 3 năm 2025
THÔNG BÁO
Tuyển chọn công dân

Công an tỉnh thông báo tuyển chọn công dân như sau:
1. Chỉ tiêu.

Nơi nhận:
- Công an các xã;
- Lưu: VT, PX01.
KT. GIÁM ĐỐC
PHÓ GIÁM ĐỐC
Đại tá Hoàng Văn Nghé
""",
        {
            "type": "thong_bao",
            "issuer": "Công an tỉnh Sông Lam",
            "parent_issuer": "Bộ Công an",
            "signer": "Hoàng Văn Nghé",
            "signer_position": "Phó Giám đốc",
            "sign_authority": "KT. GIÁM ĐỐC",
        },
    ),
    (
        "by order of the minister",
        """BỘ NỘI VỤ
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 5/BNV-TCBC
V/v biên chế
Hà Nội, ngày 3 tháng 3 năm 2025
Kính gửi: Sở Nội vụ các tỉnh
Bộ Nội vụ đề nghị báo cáo biên chế.
Nơi nhận:
- Như trên;
- Lưu: VT.
TL. BỘ TRƯỞNG
VỤ TRƯỞNG VỤ TỔ CHỨC - BIÊN CHẾ
Trần Thị Sen
""",
        {
            "sign_authority": "TL. BỘ TRƯỞNG",
            "signer": "Trần Thị Sen",
            "addressees": ("Sở Nội vụ các tỉnh",),
            "body": ("Bộ Nội vụ đề nghị", "biên chế."),
        },
    ),
    (
        "by authority",
        """ỦY BAN NHÂN DÂN
XÃ SUỐI MƠ
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 5/GM-UBND
Suối Mơ, ngày 3 tháng 3 năm 2025
GIẤY MỜI
Họp giao ban

Ủy ban nhân dân xã trân trọng kính mời:
- Bí thư chi bộ các thôn;
- Trưởng thôn các thôn.
Thời gian: 8 giờ 00 ngày 5/3/2025.
Địa điểm: Hội trường xã.
Nơi nhận:
- Như trên;
- Lưu: VT.
TUQ. CHỦ TỊCH
CHÁNH VĂN PHÒNG HĐND VÀ UBND
Y Thanh Niê Kđăm
""",
        {
            "type": "giay_moi",
            "sign_authority": "TUQ. CHỦ TỊCH",
            "signer": "Y Thanh Niê Kđăm",
            "addressees": ("Bí thư chi bộ các thôn", "Trưởng thôn các thôn"),
            "title": "Họp giao ban",
        },
    ),
    (
        "addressees on the mark's line and under it, by indentation",
        """         UBND TỈNH SÔNG LAM           CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
           SỞ Y TẾ                        Độc lập - Tự do - Hạnh phúc
     Số: 1500 /SYT-NVY                Sông Lam, ngày 27 tháng 7 năm 2022
     V/v phòng dịch

                  Kính gửi:  - Bệnh viện đa khoa tỉnh;
                             - Trung tâm Y tế các huyện, thị xã, thành
                               phố;
                             - Các cơ sở y tế tư nhân.

      Trước diễn biến của dịch, Sở Y tế yêu cầu các đơn vị thực hiện nghiêm.
      Trân trọng./.
Nơi nhận:                                      KT. GIÁM ĐỐC
- Như trên;                                    PHÓ GIÁM ĐỐC
- UBND tỉnh (b/c);
- Lưu: VT, NVY.
                                                (Đã ký)

                                         BS. CKII. Nguyễn Hữu Đức
""",
        {
            "type": "cong_van",
            "issuer": "Sở Y tế",
            "addressees": ("Bệnh viện đa khoa tỉnh", "Trung tâm Y tế các huyện, thị xã, thành phố", "Các cơ sở y tế tư nhân"),
            "title": "V/v phòng dịch",
            "signer": "Nguyễn Hữu Đức",
            "code": "1500/SYT-NVY",
            "recipients": ("Như trên", "UBND tỉnh (b/c)", "Lưu: VT, NVY"),
        },
    ),
    (
        "short date, TP place",
        """ỦY BAN NHÂN DÂN QUẬN 7
PHÒNG TÀI CHÍNH - KẾ HOẠCH
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập – Tự do – Hạnh phúc
Số 45 /TCKH
Quận 7, ngày 05/8/2023
BÁO CÁO
Tình hình thu, chi ngân sách tháng 7

Phòng Tài chính - Kế hoạch báo cáo Ủy ban nhân dân quận như sau:
1. Thu.
Người lập                           TRƯỞNG PHÒNG
Lê A                                Trần Bá Đạo
""",
        {
            "date": date(2023, 8, 5),
            "place": "Quận 7",
            "issuer": "Phòng Tài chính - Kế hoạch",
            "parent_issuer": "Ủy ban nhân dân Quận 7",
            "title": "Tình hình thu, chi ngân sách tháng 7",
        },
    ),
    (
        "draft marks",
        """DỰ THẢO LẦN 2
TỈNH ỦY SÔNG LAM                     ĐẢNG CỘNG SẢN VIỆT NAM
      *                              Sông Lam, ngày    tháng    năm 2024
Số      -NQ/TU

NGHỊ QUYẾT
CỦA BAN CHẤP HÀNH ĐẢNG BỘ TỈNH
về phát triển kinh tế biển đến năm 2030
-----
Phần thứ nhất
TÌNH HÌNH
Thời gian qua kinh tế biển phát triển.

T/M TỈNH ỦY
BÍ THƯ
""",
        {
            "system": "party",
            "type": "nghi_quyet",
            "code": None,
            "symbol": "NQ/TU",
            "issuer": "Tỉnh ủy Sông Lam",
            "title": "về phát triển kinh tế biển đến năm 2030",
            "place": "Sông Lam",
            "date": None,
            "signer": None,
            "sign_authority": "T/M TỈNH ỦY",
            "signer_position": "Bí thư",
            "body": ("Phần thứ nhất", "kinh tế biển phát triển."),
        },
    ),
    (
        "congress",
        """ĐẢNG BỘ TỈNH SÔNG LAM
ĐẠI HỘI ĐẠI BIỂU ĐẢNG BỘ XÃ SUỐI MƠ
LẦN THỨ I, NHIỆM KỲ 2025 - 2030
*
Số 01-NQ/ĐH
ĐẢNG CỘNG SẢN VIỆT NAM
Suối Mơ, ngày 20 tháng 7 năm 2025

NGHỊ QUYẾT
Đại hội đại biểu Đảng bộ xã Suối Mơ lần thứ I, nhiệm kỳ 2025 - 2030
-----
Đại hội quyết nghị:
1. Tán thành báo cáo chính trị.

T/M ĐOÀN CHỦ TỊCH
Lường Văn Panh
""",
        {
            "system": "party",
            "type": "nghi_quyet",
            "code": "01-NQ/ĐH",
            "issuer": "Đại hội đại biểu Đảng bộ xã Suối Mơ lần thứ I, nhiệm kỳ 2025 - 2030",
            "signer": "Lường Văn Panh",
            "sign_authority": "T/M ĐOÀN CHỦ TỊCH",
            "signer_position": None,
            "title": "Đại hội đại biểu Đảng bộ xã Suối Mơ lần thứ I, nhiệm kỳ 2025 - 2030",
        },
    ),
    (
        "women union, state style",
        """HỘI LIÊN HIỆP PHỤ NỮ VIỆT NAM
BAN CHẤP HÀNH TỈNH SÔNG LAM
Số: 33/BTV-TG
V/v tuyên truyền
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Sông Lam, ngày 1 tháng 2 năm 2022
Kính gửi: Hội LHPN các huyện, thành phố
Ban Thường vụ Hội LHPN tỉnh đề nghị tuyên truyền.
Nơi nhận:
- Như trên;
- Lưu: VP.
TM. BAN THƯỜNG VỤ
PHÓ CHỦ TỊCH
Ma Thị Nụ
""",
        {
            "system": "mass",
            "type": "cong_van",
            "code": "33/BTV-TG",
            "signer": "Ma Thị Nụ",
            "addressees": ("Hội LHPN các huyện, thành phố",),
        },
    ),
    (
        "trade union",
        """TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM
LIÊN ĐOÀN LAO ĐỘNG TỈNH SÔNG LAM
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 33/KH-LĐLĐ
Sông Lam, ngày 1 tháng 2 năm 2022
KẾ HOẠCH
Tổ chức Tháng Công nhân

Căn cứ Kế hoạch của Tổng Liên đoàn, Ban Thường vụ Liên đoàn Lao động tỉnh ban hành kế hoạch như sau:
1. Nội dung.
TM. BAN THƯỜNG VỤ
CHỦ TỊCH
Ma Thị Nụ
""",
        {
            "system": "mass",
            "type": "ke_hoach",
            "issuer": "Liên đoàn Lao động tỉnh Sông Lam",
            "parent_issuer": "Tổng Liên đoàn Lao động Việt Nam",
            "signer": "Ma Thị Nụ",
        },
    ),
    (
        "court",
        """TÒA ÁN NHÂN DÂN TỐI CAO
TÒA ÁN NHÂN DÂN TỈNH SÔNG LAM
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 33/TA-VP
Sông Lam, ngày 1 tháng 2 năm 2022
V/v báo cáo thống kê
Kính gửi: Tòa án nhân dân các huyện
Yêu cầu báo cáo thống kê.
Nơi nhận:
- Như trên;
- Lưu: VP.
CHÁNH ÁN
Ma Thị Nụ
""",
        {
            "system": "state",
            "type": "cong_van",
            "issuer": "Tòa án nhân dân tỉnh Sông Lam",
            "title": "V/v báo cáo thống kê",
            "signer_position": "Chánh án",
            "signer": "Ma Thị Nụ",
        },
    ),
    (
        "title of a web page: kind, code, date and body in one line",
        """Quyết định số 749/QĐ-UBND ngày 03/6/2020 của Ủy ban nhân dân tỉnh Sông Lam
Về việc phê duyệt chương trình chuyển đổi số

Căn cứ Luật Tổ chức chính quyền địa phương;
Điều 1. Phê duyệt chương trình.
""",
        {
            "type": "quyet_dinh",
            "code": "749/QĐ-UBND",
            "date": date(2020, 6, 3),
            "issuer": "Ủy ban nhân dân tỉnh Sông Lam",
            "title": "Về việc phê duyệt chương trình chuyển đổi số",
            "body": ("Căn cứ Luật", "chương trình."),
        },
    ),
    (
        "recipients first item inline, acting head",
        """SỞ CÔNG THƯƠNG
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 33/SCT-VP
V/v họp
Sông Lam, ngày 1 tháng 2 năm 2022
Kính gửi: Các phòng
Đề nghị dự họp.
Nơi nhận: - Như trên;
- Lưu: VP.
Q. GIÁM ĐỐC
Ma Thị Nụ
""",
        {
            "recipients": ("Như trên", "Lưu: VP"),
            "sign_authority": "Q. GIÁM ĐỐC",
            "signer": "Ma Thị Nụ",
        },
    ),
    (
        "secret, urgent stacked",
        """ĐẢNG ỦY CÔNG AN TỈNH SÔNG LAM
*
Số 9-CV/ĐUCA
về việc báo cáo
MẬT
KHẨN
ĐẢNG CỘNG SẢN VIỆT NAM
Sông Lam, ngày 1 tháng 2 năm 2022
Kính gửi: Các đảng bộ trực thuộc
Đề nghị báo cáo khẩn.
T/M ĐẢNG ỦY
PHÓ BÍ THƯ
Ma Văn Nụ
""",
        {
            "system": "party",
            "urgency": "khan",
            "secrecy": "mat",
            "title": "về việc báo cáo",
            "issuer": "Đảng ủy Công an tỉnh Sông Lam",
            "signer_position": "Phó Bí thư",
        },
    ),
    (
        "school plan, mixed lines",
        """PHÒNG GD&ĐT HUYỆN BÌNH AN
TRƯỜNG THCS SUỐI MƠ
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 05/KH-THCSSM
Suối Mơ, ngày 5 tháng 9 năm 2023
KẾ HOẠCH
Thực hiện nhiệm vụ năm học 2023 - 2024

I. ĐẶC ĐIỂM TÌNH HÌNH
Trường có 20 lớp.

Nơi nhận:
- Phòng GD&ĐT (b/c);
- Lưu: VT.
HIỆU TRƯỞNG
Quách Thị Mùi
""",
        {
            "type": "ke_hoach",
            "issuer": "Trường THCS Suối Mơ",
            "parent_issuer": "Phòng GD&ĐT huyện Bình An",
            "title": "Thực hiện nhiệm vụ năm học 2023 - 2024",
            "signer": "Quách Thị Mùi",
            "body": ("I. ĐẶC ĐIỂM", "20 lớp."),
        },
    ),
    (
        "steering committee long name wrapped",
        """BAN CHỈ ĐẠO QUỐC GIA
VỀ PHÒNG, CHỐNG THIÊN TAI
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 05/BCĐ-VP
V/v trực ban
Hà Nội, ngày 5 tháng 9 năm 2023
Kính gửi: Ban Chỉ huy PCTT và TKCN các tỉnh, thành phố
Ban Chỉ đạo đề nghị trực ban.
TL. TRƯỞNG BAN
CHÁNH VĂN PHÒNG
Quách Văn Mùi
""",
        {
            "issuer": "Ban Chỉ đạo quốc gia về phòng, chống thiên tai",
            "sign_authority": "TL. TRƯỞNG BAN",
            "signer_position": "Chánh Văn phòng",
        },
    ),
    (
        "decree",
        """CHÍNH PHỦ
Số: 930/2020/NĐ-CP
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Hà Nội, ngày 05 tháng 3 năm 2020
NGHỊ ĐỊNH
Về công tác đo lường
Căn cứ Luật Tổ chức Chính phủ ngày 19 tháng 6 năm 2015;
Chính phủ ban hành Nghị định về công tác đo lường.
Chương I
QUY ĐỊNH CHUNG
Điều 1. Phạm vi
Nghị định này quy định về đo lường.
Nơi nhận:
- Ban Bí thư;
- Lưu: VT, TCCV (2b).
TM. CHÍNH PHỦ
THỦ TƯỚNG
Mạc Văn Sen
Phụ lục I
THỂ THỨC
(Kèm theo Nghị định số 930/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ)
I. QUY ĐỊNH CHUNG VỀ THỂ THỨC
1. Khổ giấy A4, phông chữ, canh lề, số trang, vị trí trình bày các thành phần thể thức được áp dụng chung.
2. Các thành phần khác theo hướng dẫn.
""",
        {
            "type": "nghi_dinh",
            "code": "930/2020/NĐ-CP",
            "issuer": "Chính phủ",
            "title": "Về công tác đo lường",
            "signer": "Mạc Văn Sen",
            "signer_position": "Thủ tướng",
            "sign_authority": "TM. CHÍNH PHỦ",
            "body": ("Căn cứ Luật", "theo hướng dẫn."),
        },
    ),
]
