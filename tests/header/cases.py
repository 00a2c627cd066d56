"""Văn bản thử: letterheads and closing parts in the layouts that real text comes in. Bodies, places and persons are invented."""

from __future__ import annotations

from datetime import date
from typing import Any

BODY = "Thực hiện chỉ đạo của cấp trên, cơ quan đề nghị các đơn vị triển khai những việc sau đây cho kịp thời gian.\n1. Rà soát hồ sơ.\n2. Báo cáo kết quả."

CASES: list[tuple[str, str, dict[str, Any]]] = [
    (
        "State dispatch, cell by cell",
        """ỦY BAN NHÂN DÂN
TỈNH SÔNG LAM
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số: 0845/UBND-VX
V/v tăng cường quản lý hồ sơ
Sông Lam, ngày 05 tháng 3 năm 2024

Kính gửi:
- Các sở, ban, ngành;
- Ủy ban nhân dân các xã, phường.

Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024, Ủy ban nhân dân tỉnh yêu cầu các đơn vị rà soát hồ sơ./.

Nơi nhận:
- Như trên;
- TT Tỉnh ủy (để b/c);
- Lưu: VT, VX.

KT. CHỦ TỊCH
PHÓ CHỦ TỊCH

Trần Văn Lụa
""",
        {
            "system": "state",
            "type": "cong_van",
            "code": "0845/UBND-VX",
            "date": date(2024, 3, 5),
            "place": "Sông Lam",
            "issuer": "Ủy ban nhân dân tỉnh Sông Lam",
            "parent_issuer": None,
            "title": "V/v tăng cường quản lý hồ sơ",
            "addressees": ("Các sở, ban, ngành", "Ủy ban nhân dân các xã, phường"),
            "recipients": ("Như trên", "TT Tỉnh ủy (để b/c)", "Lưu: VT, VX"),
            "signer": "Trần Văn Lụa",
            "signer_position": "Phó Chủ tịch",
            "sign_authority": "KT. CHỦ TỊCH",
            "body": ("Căn cứ Luật Lưu trữ", "rà soát hồ sơ./."),
        },
    ),
    (
        "two columns by wide gaps, subject under the number, signature beside the recipients",
        """     UBND TỈNH SÔNG LAM            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
   SỞ GIÁO DỤC VÀ ĐÀO TẠO              Độc lập - Tự do - Hạnh phúc
  Số: 12/SGDĐT-VP                   Sông Lam, ngày 9 tháng 12 năm 2023
 V/v báo cáo công tác thi đua
     năm học 2023 - 2024

                 Kính gửi: Hiệu trưởng các trường trung học phổ thông

      Thực hiện kế hoạch năm học, Sở Giáo dục và Đào tạo đề nghị các trường báo
cáo kết quả trước ngày 20/12/2023.
      Trân trọng./.

 Nơi nhận:                                       GIÁM ĐỐC
 - Như trên;
 - Lãnh đạo Sở;                    (để b/c)
 - Lưu: VT, VP.



                                           Nguyễn Thị Hồng Gấm
""",
        {
            "system": "state",
            "type": "cong_van",
            "code": "12/SGDĐT-VP",
            "date": date(2023, 12, 9),
            "issuer": "Sở Giáo dục và Đào tạo",
            "parent_issuer": "UBND tỉnh Sông Lam",
            "title": "V/v báo cáo công tác thi đua năm học 2023 - 2024",
            "addressees": ("Hiệu trưởng các trường trung học phổ thông",),
            "recipients": ("Như trên", "Lãnh đạo Sở (để b/c)", "Lưu: VT, VP"),
            "signer": "Nguyễn Thị Hồng Gấm",
            "signer_position": "Giám đốc",
            "sign_authority": None,
            "body": ("Thực hiện kế hoạch năm học", "Trân trọng./."),
        },
    ),
    (
        "a table of pipes, number and day left blank in a draft",
        """|ỦY BAN NHÂN DÂN                      |CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM        |
|XÃ SUỐI MƠ                           |Độc lập - Tự do - Hạnh phúc               |
|Số:        /KH-UBND                  |Suối Mơ, ngày      tháng 02 năm 2026      |

KẾ HOẠCH
Trồng cây mùa xuân năm 2026

Căn cứ Quyết định số 15/QĐ-UBND ngày 10/01/2026 của Ủy ban nhân dân tỉnh, Ủy ban nhân dân xã ban hành Kế hoạch như sau:
I. MỤC ĐÍCH
1. Trồng cây.

|Nơi nhận:                            |TM. ỦY BAN NHÂN DÂN                       |
|- Đảng ủy xã;                        |CHỦ TỊCH                                  |
|- Các thôn;                          |                                          |
|- Lưu: VT.                           |                                          |
|                                     |Lò Văn Pản                                |
""",
        {
            "system": "state",
            "type": "ke_hoach",
            "code": None,
            "number": None,
            "symbol": "KH-UBND",
            "date": None,
            "place": "Suối Mơ",
            "issuer": "Ủy ban nhân dân xã Suối Mơ",
            "title": "Trồng cây mùa xuân năm 2026",
            "recipients": ("Đảng ủy xã", "Các thôn", "Lưu: VT"),
            "signer": "Lò Văn Pản",
            "signer_position": "Chủ tịch",
            "sign_authority": "TM. ỦY BAN NHÂN DÂN",
            "body": ("Căn cứ Quyết định", "Trồng cây."),
        },
    ),
    (
        "HTML cells with a lone pipe between them, words broken inside the letterhead",
        """|
**ỦY
BAN NHÂN DÂN **
THÀNH PHỐ BIỂN XANH
--------
|
**CỘNG HÒA XÃ
HỘI CHỦ NGHĨA VIỆT NAM**
Độc lập - Tự do - Hạnh phúc
---------------
|
|
Số:
7/QĐ-UBND
|
*Biển Xanh, ngày
03 tháng 12 năm 2025*
|

**QUYẾT ĐỊNH**

BAN HÀNH QUY CHẾ LÀM VIỆC CỦA TỔ CÔNG TÁC CHUYỂN ĐỔI SỐ
THÀNH PHỐ BIỂN XANH

**ỦY BAN NHÂN DÂN THÀNH PHỐ BIỂN XANH**

*Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;*

**QUYẾT ĐỊNH:**

**Điều 1.** Ban hành kèm theo Quyết định này Quy chế làm việc của Tổ công tác chuyển đổi số.

**Điều 2.** Quyết định này có hiệu lực kể từ ngày ký./.

|
*Nơi nhận:*
- Như Điều 2;
- Các phó chủ tịch Ủy ban
nhân dân thành phố;
- Lưu: VT,
(VX/KN).
|
**TM. ỦY BAN
NHÂN DÂN **
KT. CHỦ TỊCH
**PHÓ CHỦ TỊCH**
**Đinh
Xuân Thuỷ**
|
""",
        {
            "system": "state",
            "type": "quyet_dinh",
            "code": "7/QĐ-UBND",
            "date": date(2025, 12, 3),
            "place": "Biển Xanh",
            "issuer": "Ủy ban nhân dân thành phố Biển Xanh",
            "title": "Ban hành Quy chế làm việc của Tổ công tác chuyển đổi số thành phố Biển Xanh",
            "recipients": ("Như Điều 2", "Các phó chủ tịch Ủy ban nhân dân thành phố", "Lưu: VT, (VX/KN)"),
            "signer": "Đinh Xuân Thuỷ",
            "signer_position": "Phó Chủ tịch",
            "sign_authority": "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH",
            "body": ("Căn cứ Luật Tổ chức", "kể từ ngày ký./."),
        },
    ),
    (
        "Party organ: star, no colon, commas between recipients",
        """TỈNH UỶ SÔNG LAM
BAN TỔ CHỨC
*
ĐẢNG CỘNG SẢN VIỆT NAM
Sông Lam, ngày 02 tháng 4 năm 2022
Số 45-HD/BTCTU

HƯỚNG DẪN
công tác phát triển đảng viên
-----
Thực hiện Nghị quyết số 21-NQ/TW, ngày 16/6/2022, Ban Tổ chức Tỉnh uỷ hướng dẫn một số nội dung như sau:
1. Tạo nguồn.
2. Bồi dưỡng.

Nơi nhận:
- Ban Thường vụ Tỉnh uỷ (để báo cáo),
- Các huyện uỷ, thị uỷ,
- Lưu Văn phòng.

K/T TRƯỞNG BAN
PHÓ TRƯỞNG BAN THƯỜNG TRỰC


Hà Thị Nhài
""",
        {
            "system": "party",
            "type": "huong_dan",
            "code": "45-HD/BTCTU",
            "date": date(2022, 4, 2),
            "place": "Sông Lam",
            "issuer": "Ban Tổ chức Tỉnh uỷ Sông Lam",
            "parent_issuer": "Tỉnh uỷ Sông Lam",
            "title": "công tác phát triển đảng viên",
            "recipients": ("Ban Thường vụ Tỉnh uỷ (để báo cáo)", "Các huyện uỷ, thị uỷ", "Lưu Văn phòng"),
            "signer": "Hà Thị Nhài",
            "signer_position": "Phó Trưởng Ban Thường trực",
            "sign_authority": "K/T TRƯỞNG BAN",
            "body": ("Thực hiện Nghị quyết", "2. Bồi dưỡng."),
        },
    ),
    (
        "Party conclusion without letterhead: the standing committee stands in the title",
        """Số 99-KL/TU

KẾT LUẬN
CỦA BAN THƯỜNG VỤ TỈNH ỦY
về đẩy mạnh cải cách hành chính trong các cơ quan đảng
-----

Qua 5 năm thực hiện, các cơ quan đã đạt kết quả. Ban Thường vụ Tỉnh ủy kết luận như sau:
1. Tiếp tục cải cách.

Nơi nhận:
- Các huyện ủy,
- Lưu Văn phòng Tỉnh ủy.

T/M BAN THƯỜNG VỤ
PHÓ BÍ THƯ


Phạm Quang Sậy
""",
        {
            "system": "party",
            "type": "ket_luan",
            "code": "99-KL/TU",
            "date": None,
            "place": None,
            "issuer": "Ban Thường vụ Tỉnh ủy",
            "title": "về đẩy mạnh cải cách hành chính trong các cơ quan đảng",
            "signer": "Phạm Quang Sậy",
            "signer_position": "Phó Bí thư",
            "sign_authority": "T/M BAN THƯỜNG VỤ",
            "body": ("Qua 5 năm thực hiện", "1. Tiếp tục cải cách."),
        },
    ),
    (
        "Party dispatch without letterhead: the opening sentence names the committee, another is only cited",
        """Số 12 -CV/ĐU

Về việc rà soát đảng viên

Kính gửi: Các chi bộ trực thuộc

Thực hiện Kế hoạch số 36-KH/TU ngày 12 tháng 7 năm 2024 của Thành ủy về công tác đảng viên, Đảng ủy Sở Xây dựng đề nghị các chi bộ thực hiện các nội dung như sau:

1. Rà soát.

Nơi nhận:
- Như trên,
- Lưu Văn phòng Đảng ủy.

T/M BAN THƯỜNG VỤ
PHÓ BÍ THƯ

Vũ Thị Mận
""",
        {
            "system": "party",
            "type": "cong_van",
            "code": "12-CV/ĐU",
            "issuer": "Đảng ủy Sở Xây dựng",
            "title": "Về việc rà soát đảng viên",
            "addressees": ("Các chi bộ trực thuộc",),
            "recipients": ("Như trên", "Lưu Văn phòng Đảng ủy"),
            "signer": "Vũ Thị Mận",
            "body": ("Thực hiện Kế hoạch", "1. Rà soát."),
        },
    ),
    (
        "Central Committee's letterhead, the Politburo in the title",
        """BAN CHẤP HÀNH TRUNG ƯƠNG                    ĐẢNG CỘNG SẢN VIỆT NAM
          *                                     -------------
    Số 301-QĐ/TW                        Hà Nội, ngày 20 tháng 5 năm 2023

                           QUY ĐỊNH
                     CỦA BỘ CHÍNH TRỊ
             về trách nhiệm của người đứng đầu
                            -----
- Căn cứ Điều lệ Đảng;
- Căn cứ Quy chế làm việc của Ban Chấp hành Trung ương,
Bộ Chính trị quy định như sau:
Điều 1. Phạm vi
Quy định này áp dụng cho người đứng đầu.

                                        T/M BỘ CHÍNH TRỊ


                                         Lê Văn Tre
""",
        {
            "system": "party",
            "type": "quy_dinh",
            "code": "301-QĐ/TW",
            "date": date(2023, 5, 20),
            "issuer": "Bộ Chính trị",
            "title": "về trách nhiệm của người đứng đầu",
            "signer": "Lê Văn Tre",
            "signer_position": None,
            "sign_authority": "T/M BỘ CHÍNH TRỊ",
            "body": ("- Căn cứ Điều lệ Đảng", "cho người đứng đầu."),
        },
    ),
    (
        "Party proposal of the newer form: Kính trình, semicolons",
        """ĐẢNG BỘ TỈNH SÔNG LAM
ĐẢNG UỶ PHƯỜNG CẦU MÂY
*
Số 07-TTr/ĐU
ĐẢNG CỘNG SẢN VIỆT NAM
Cầu Mây, ngày 11 tháng 6 năm 2026

TỜ TRÌNH
về kiện toàn nhân sự uỷ ban kiểm tra
-----
Kính trình: - Ban Thường vụ Tỉnh uỷ;
- Ban Tổ chức Tỉnh uỷ.

Căn cứ quy định, Đảng uỷ phường kính trình Ban Thường vụ Tỉnh uỷ xem xét, quyết định.

Nơi nhận:
- Như trên;
- Lưu Văn phòng Đảng uỷ.

T/M ĐẢNG UỶ
BÍ THƯ
(Đã ký)
Hoàng Thị Lài
""",
        {
            "system": "party",
            "type": "to_trinh",
            "code": "07-TTr/ĐU",
            "issuer": "Đảng uỷ phường Cầu Mây",
            "parent_issuer": "Đảng bộ tỉnh Sông Lam",
            "addressees": ("Ban Thường vụ Tỉnh uỷ", "Ban Tổ chức Tỉnh uỷ"),
            "signer": "Hoàng Thị Lài",
            "signer_position": "Bí thư",
            "sign_authority": "T/M ĐẢNG UỶ",
            "place": "Cầu Mây",
            "body": ("Căn cứ quy định", "xem xét, quyết định."),
        },
    ),
    (
        "Youth Union: its own title instead of the State's",
        """TỈNH ĐOÀN SÔNG LAM
BCH ĐOÀN XÃ SUỐI MƠ
***
Số: 03-KH/ĐTN
ĐOÀN TNCS HỒ CHÍ MINH
Suối Mơ, ngày 01 tháng 3 năm 2025

KẾ HOẠCH
Tổ chức Tháng Thanh niên năm 2025
----------------
Thực hiện Kế hoạch của Tỉnh đoàn, Ban Thường vụ Đoàn xã ban hành kế hoạch như sau:
I. MỤC ĐÍCH
- Phát huy vai trò thanh niên.

TM. BAN THƯỜNG VỤ
BÍ THƯ

Giàng A Sáo
""",
        {
            "system": "mass",
            "type": "ke_hoach",
            "code": "03-KH/ĐTN",
            "date": date(2025, 3, 1),
            "issuer": "BCH Đoàn xã Suối Mơ",
            "title": "Tổ chức Tháng Thanh niên năm 2025",
            "signer": "Giàng A Sáo",
            "signer_position": "Bí thư",
            "sign_authority": "TM. BAN THƯỜNG VỤ",
            "body": ("Thực hiện Kế hoạch của Tỉnh đoàn", "vai trò thanh niên."),
        },
    ),
    (
        "Front committee: State title, mass organisation, three lines",
        """ỦY BAN MTTQ VIỆT NAM

XÃ SUỐI MƠ

BAN THƯỜNG TRỰC

Số: 16/BC-MTTQ-BTT

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM

   Độc lập - Tự do - Hạnh phúc



Suối Mơ, ngày 18 tháng 11 năm 2025



BÁO CÁO

Kết quả giám sát việc thực hiện dân chủ

ở cơ sở năm 2025



Thực hiện chương trình công tác, Ban Thường trực báo cáo kết quả giám sát như sau:

1. Kết quả đạt được.

  Nơi nhận:

- BTT Ủy ban MTTQ Việt Nam tỉnh;

- Các tổ chức thành viên,

 ban công tác Mặt trận;

- Lưu: MTTQ

TM. BAN THƯỜNG TRỰC

CHỦ TỊCH





Bàn Thị Ngải
""",
        {
            "system": "mass",
            "type": "bao_cao",
            "code": "16/BC-MTTQ-BTT",
            "issuer": "Ban Thường trực Ủy ban MTTQ Việt Nam xã Suối Mơ",
            "title": "Kết quả giám sát việc thực hiện dân chủ ở cơ sở năm 2025",
            "recipients": ("BTT Ủy ban MTTQ Việt Nam tỉnh", "Các tổ chức thành viên, ban công tác Mặt trận", "Lưu: MTTQ"),
            "signer": "Bàn Thị Ngải",
            "signer_position": "Chủ tịch",
            "body": ("Thực hiện chương trình", "1. Kết quả đạt được."),
        },
    ),
    (
        "telegram: addressees after điện, several lines each",
        """THỦ TƯỚNG CHÍNH PHỦ
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 88/CĐ-TTg
Hà Nội, ngày 16 tháng 9 năm 2025

CÔNG ĐIỆN
Về việc ứng phó mưa lũ

THỦ TƯỚNG CHÍNH PHỦ điện:
- Chủ tịch Ủy ban nhân dân các tỉnh: Sông Lam,
Biển Xanh;
- Bộ trưởng các Bộ: Quốc phòng, Công an.

Theo dự báo, mưa lớn còn tiếp diễn. Thủ tướng Chính phủ yêu cầu:
1. Trực ban 24/24 giờ./.

Nơi nhận:
- Như trên;
- Lưu: VT, NN (2b).

KT. THỦ TƯỚNG
PHÓ THỦ TƯỚNG
Mai Văn Tràm
""",
        {
            "system": "state",
            "type": "cong_dien",
            "issuer": "Thủ tướng Chính phủ",
            "title": "Về việc ứng phó mưa lũ",
            "addressees": ("Chủ tịch Ủy ban nhân dân các tỉnh: Sông Lam, Biển Xanh", "Bộ trưởng các Bộ: Quốc phòng, Công an"),
            "signer": "Mai Văn Tràm",
            "signer_position": "Phó Thủ tướng",
            "sign_authority": "KT. THỦ TƯỚNG",
            "body": ("Theo dự báo", "24/24 giờ./."),
        },
    ),
    (
        "arrival stamp between the date and the addressees is not the document's number",
        """ỦY BAN NHÂN DÂN
TỈNH SÔNG LAM

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 45/UBND-NC
V/v tiếp công dân

Sông Lam, ngày 4 tháng 5 năm 2024

UBND HUYỆN BÌNH AN
ĐẾN Số: 777
Ngày: 06/5/2024
Chuyển:
Số và ký hiệu HS:

Kính gửi: Thủ trưởng các sở, ngành.

Ủy ban nhân dân tỉnh yêu cầu thủ trưởng các sở, ngành tiếp công dân theo quy định./.

CHỦ TỊCH
(đã ký)
Lý Thị Hến
""",
        {
            "code": "45/UBND-NC",
            "date": date(2024, 5, 4),
            "title": "V/v tiếp công dân",
            "addressees": ("Thủ trưởng các sở, ngành",),
            "arrival": ("777", date(2024, 5, 6), "UBND HUYỆN BÌNH AN"),
            "signer": "Lý Thị Hến",
            "signer_position": "Chủ tịch",
            "body": ("Ủy ban nhân dân tỉnh yêu cầu", "theo quy định./."),
        },
    ),
    (
        "words of a digital signature before the letterhead",
        """                                              Ký bởi: Sở Nội vụ
                                              Email: vanthu@songlam.example
                                              Cơ quan: Tỉnh Sông Lam
                                              Thời gian ký: 03/08/2024 16:29:07
                                              +07:00
UBND TỈNH SÔNG LAM                CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    SỞ NỘI VỤ                         Độc lập - Tự do - Hạnh phúc
   Số: 253/TTr-SNV                  Sông Lam, ngày 22 tháng 01 năm 2025

                               TỜ TRÌNH
                 Đề nghị gia hạn thời gian đại hội

                 Kính gửi: Chủ tịch Ủy ban nhân dân tỉnh.

      Sở Nội vụ nhận được đề nghị của hội, kính trình Chủ tịch xem xét./.

Nơi nhận:                                    GIÁM ĐỐC
- Như trên;
- Lưu: VT.
                                          Đỗ Văn Chuối
""",
        {
            "system": "state",
            "type": "to_trinh",
            "code": "253/TTr-SNV",
            "issuer": "Sở Nội vụ",
            "parent_issuer": "UBND tỉnh Sông Lam",
            "title": "Đề nghị gia hạn thời gian đại hội",
            "addressees": ("Chủ tịch Ủy ban nhân dân tỉnh",),
            "signer": "Đỗ Văn Chuối",
            "body": ("Sở Nội vụ nhận được", "xem xét./."),
        },
    ),
    (
        "everything glued on one line",
        "ỦY BAN NHÂN DÂNTỈNH SÔNG LAMCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAMĐộc lập - Tự do - Hạnh phúcSố: 912/UBND-NC    Sông Lam, ngày 7 tháng 4 năm 2026V/v thực hiện công văn của Bộ Công an          Kính gửi: Công an tỉnh.Ủy ban nhân dân tỉnh nhận được công văn của Bộ Công an về phòng, chống ma túy. Chủ tịch Ủy ban nhân dân tỉnh giao Công an tỉnh nghiên cứu, trả lời trước ngày 20/4/2026./.Nơi nhận:- Như trên;- Sở Nội vụ;- Lưu: VT, NC.TL. CHỦ TỊCHKT. CHÁNH VĂN PHÒNGPHÓ CHÁNH VĂN PHÒNGTrịnh Ngọc Bưởi",
        {
            "system": "state",
            "type": "cong_van",
            "code": "912/UBND-NC",
            "date": date(2026, 4, 7),
            "place": "Sông Lam",
            "issuer": "Ủy ban nhân dân tỉnh Sông Lam",
            "title": "V/v thực hiện công văn của Bộ Công an",
            "addressees": ("Công an tỉnh",),
            "recipients": ("Như trên", "Sở Nội vụ", "Lưu: VT, NC"),
            "signer": "Trịnh Ngọc Bưởi",
            "signer_position": "Phó Chánh Văn phòng",
            "sign_authority": "TL. CHỦ TỊCH KT. CHÁNH VĂN PHÒNG",
            "body": ("Ủy ban nhân dân tỉnh nhận được", "20/4/2026./."),
        },
    ),
    (
        "Markdown: headings, emphasis, a heading over the letterhead",
        """## Công văn xin ý kiến

**TỈNH ỦY SÔNG LAM**
**VĂN PHÒNG**
\\*
Số 402-CV/VPTU
V/v xin ý kiến dự thảo báo cáo

**ĐẢNG CỘNG SẢN VIỆT NAM**
Sông Lam, ngày 25 tháng 5 năm 2025

**Kính gửi:**
- Các đồng chí Ủy viên Ban Thường vụ Tỉnh ủy,
- Ban Tổ chức Tỉnh ủy.

Văn phòng Tỉnh ủy kính đề nghị các đồng chí cho ý kiến trước **20h00 ngày 27 tháng 5 năm 2025**.

**Nơi nhận:**
- Như trên,
- Lưu: VT.

**(Đã ký)**
**CHÁNH VĂN PHÒNG**
**Trần Thị Na**

---
""",
        {
            "system": "party",
            "type": "cong_van",
            "code": "402-CV/VPTU",
            "issuer": "Văn phòng Tỉnh ủy Sông Lam",
            "parent_issuer": "Tỉnh ủy Sông Lam",
            "title": "V/v xin ý kiến dự thảo báo cáo",
            "addressees": ("Các đồng chí Ủy viên Ban Thường vụ Tỉnh ủy", "Ban Tổ chức Tỉnh ủy"),
            "recipients": ("Như trên", "Lưu: VT"),
            "signer": "Trần Thị Na",
            "signer_position": "Chánh Văn phòng",
            "sign_authority": None,
            "body": ("Văn phòng Tỉnh ủy kính đề nghị", "27 tháng 5 năm 2025"),
        },
    ),
    (
        "one row of a Markdown table holds the whole closing part",
        """| ỦY BAN NHÂN DÂN TỈNH SÔNG LAM ------- | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc --------------- |
|---|---|
| Số: 986/QĐ-UBND | Sông Lam, ngày 13 tháng 8 năm 2024 |

QUYẾT ĐỊNH

VỀ VIỆC CÔNG NHẬN XÃ ĐẠT CHUẨN

CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH SÔNG LAM

Căn cứ Luật Tổ chức chính quyền địa phương;

QUYẾT ĐỊNH:

Điều 1. Công nhận xã Suối Mơ đạt chuẩn./.

| Nơi nhận: - Bộ Nội vụ; (báo cáo) - Như Điều 2; - Lưu: VT, NC (VB). | KT. CHỦ TỊCH PHÓ CHỦ TỊCH Hoàng Thị Dâu |
|---|---|
""",
        {
            "type": "quyet_dinh",
            "code": "986/QĐ-UBND",
            "issuer": "Ủy ban nhân dân tỉnh Sông Lam",
            "title": "Về việc công nhận xã đạt chuẩn",
            "recipients": ("Bộ Nội vụ; (báo cáo)", "Như Điều 2", "Lưu: VT, NC (VB)"),
            "signer": "Hoàng Thị Dâu",
            "signer_position": "Phó Chủ tịch",
            "sign_authority": "KT. CHỦ TỊCH",
            "body": ("Căn cứ Luật Tổ chức", "đạt chuẩn./."),
        },
    ),
    (
        "a regulation follows the decision's signature: the body goes to the end",
        """BỘ GIÁO DỤC VÀ ĐÀO TẠO
TRƯỜNG ĐẠI HỌC SÔNG LAM
Số: 566/QĐ-ĐHSL
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Sông Lam, ngày 31 tháng 5 năm 2021

QUYẾT ĐỊNH
Về việc ban hành Quy chế đào tạo

HIỆU TRƯỞNG TRƯỜNG ĐẠI HỌC SÔNG LAM

Căn cứ Luật Giáo dục đại học ngày 18 tháng 6 năm 2012;

Điều 1. Ban hành Quy chế đào tạo.

Nơi nhận:
- Như Điều 3;
- Lưu: VT.
                    HIỆU TRƯỞNG
                    PGS.TS. Trang Sĩ Ngô

QUY CHẾ ĐÀO TẠO
(Ban hành kèm theo Quyết định số 566/QĐ-ĐHSL ngày 31 tháng 5 năm 2021)
Chương I
QUY ĐỊNH CHUNG
Điều 1. Phạm vi điều chỉnh
Quy chế này quy định về tổ chức đào tạo trình độ đại học, bao gồm chương trình, kế hoạch, đánh giá và công nhận tốt nghiệp của sinh viên.
Điều 2. Giảng viên có trách nhiệm công bố đề cương trước khi học phần bắt đầu.
""",
        {
            "type": "quyet_dinh",
            "issuer": "Trường Đại học Sông Lam",
            "parent_issuer": "Bộ Giáo dục và Đào tạo",
            "signer": "Trang Sĩ Ngô",
            "signer_position": "Hiệu trưởng",
            "recipients": ("Như Điều 3", "Lưu: VT"),
            "body": ("Căn cứ Luật Giáo dục", "học phần bắt đầu."),
        },
    ),
    (
        "a law: number after the word Luật, day of passing at the end",
        """QUỐC HỘI
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Luật số: 940/2025/QH15

LUẬT
ĐO ĐẠC NƯỚC NGẦM

Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam;
Quốc hội ban hành Luật Đo đạc nước ngầm.
Điều 1. Phạm vi điều chỉnh
Luật này quy định việc đo đạc nước ngầm.
Luật này được Quốc hội khóa XV, Kỳ họp thứ 10 thông qua ngày 10 tháng 12 năm 2025.

CHỦ TỊCH QUỐC HỘI
(Đã ký)
Tô Văn Mơ
""",
        {
            "system": "state",
            "type": "luat",
            "code": "940/2025/QH15",
            "date": date(2025, 12, 10),
            "issuer": "Quốc hội",
            "title": "Đo đạc nước ngầm",
            "signer": "Tô Văn Mơ",
            "signer_position": "Chủ tịch Quốc hội",
            "body": ("Căn cứ Hiến pháp", "10 tháng 12 năm 2025."),
        },
    ),
    (
        "joint resolution: issuers over four lines, three signatures, the lead body's counts",
        """ỦY BAN THƯỜNG VỤ QUỐC HỘI
CHÍNH PHỦ - ĐOÀN CHỦ TỊCH
ỦY BAN TRUNG ƯƠNG
MẶT TRẬN TỔ QUỐC VIỆT NAM
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 902/2025/NQLT-UBTVQH15-CP-ĐCTUBTWMTTQVN
Hà Nội, ngày 26 tháng 9 năm 2025

NGHỊ QUYẾT LIÊN TỊCH
Hướng dẫn quy trình hiệp thương

Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam;
Điều 1. Phạm vi.

TM. ĐOÀN CHỦ TỊCH
CHỦ TỊCH
(Đã ký)
Đỗ Văn Sim
TM. CHÍNH PHỦ
THỦ TƯỚNG
(Đã ký)
Phạm Thị Mít
TM. ỦY BAN THƯỜNG VỤ QUỐC HỘI
CHỦ TỊCH
(Đã ký)
Trần Văn Ổi
""",
        {
            "type": "nghi_quyet",
            "issuer": "Ủy ban Thường vụ Quốc hội - Chính phủ - Đoàn Chủ tịch Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam",
            "signer": "Trần Văn Ổi",
            "sign_authority": "TM. ỦY BAN THƯỜNG VỤ QUỐC HỘI",
            "title": "Hướng dẫn quy trình hiệp thương",
        },
    ),
    (
        "minutes: two signatures side by side, the chair's counts",
        """UBND XÃ SUỐI MƠ                     CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỔ THẨM ĐỊNH                            Độc lập - Tự do - Hạnh phúc

                         BIÊN BẢN
                Họp thẩm định kế hoạch năm 2025

Hôm nay, hồi 8 giờ 00 ngày 12/5/2025, tại hội trường xã, Tổ thẩm định họp.
1. Thành phần có 7 người.
Biên bản kết thúc hồi 10 giờ cùng ngày./.

          THƯ KÝ                                  CHỦ TỌA



     Nguyễn Văn Khế                          Lê Thị Vải
""",
        {
            "system": "state",
            "type": "bien_ban",
            "issuer": "Tổ thẩm định",
            "title": "Họp thẩm định kế hoạch năm 2025",
            "signer": "Lê Thị Vải",
            "signer_position": "Chủ tọa",
            "body": ("Hôm nay, hồi 8 giờ", "cùng ngày./."),
        },
    ),
    (
        "invitation: the invited are the addressees",
        """HỘI NÔNG DÂN TỈNH SÔNG LAM
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 15/GM-HND
Sông Lam, ngày 4 tháng 7 năm 2024

GIẤY MỜI
Dự hội nghị sơ kết 6 tháng đầu năm

Kính gửi: Thường trực Hội Nông dân các xã, phường

Ban Thường vụ Hội Nông dân tỉnh trân trọng mời các đồng chí dự hội nghị vào ngày 10/7/2024.

TM. BAN THƯỜNG VỤ
PHÓ CHỦ TỊCH
Nông Thị Cà
""",
        {
            "system": "mass",
            "type": "giay_moi",
            "issuer": "Hội Nông dân tỉnh Sông Lam",
            "title": "Dự hội nghị sơ kết 6 tháng đầu năm",
            "addressees": ("Thường trực Hội Nông dân các xã, phường",),
            "signer": "Nông Thị Cà",
            "signer_position": "Phó Chủ tịch",
        },
    ),
    (
        "steering committee with a post in the board and one in the host",
        """BAN CHỈ ĐẠO
CHUYỂN ĐỔI SỐ TỈNH SÔNG LAM
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 16/KH-BCĐ
Sông Lam, ngày 11 tháng 11 năm 2023

KẾ HOẠCH
HOẠT ĐỘNG CỦA BAN CHỈ ĐẠO CHUYỂN ĐỔI SỐ TỈNH NĂM 2024

Căn cứ Quyết định số 1753/QĐ-UBND, Ban Chỉ đạo Chuyển đổi số tỉnh xây dựng kế hoạch như sau:
1. Họp định kỳ./.

Nơi nhận:
- Thành viên Ban Chỉ đạo;
- Lưu: VT.

TRƯỞNG BAN




CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH
Bế Văn Đào
""",
        {
            "type": "ke_hoach",
            "issuer": "Ban Chỉ đạo Chuyển đổi số tỉnh Sông Lam",
            "title": "Hoạt động của Ban Chỉ đạo Chuyển đổi số tỉnh năm 2024",
            "signer": "Bế Văn Đào",
            "recipients": ("Thành viên Ban Chỉ đạo", "Lưu: VT"),
        },
    ),
    (
        "urgent dispatch: the mark stands alone under the subject",
        """BỘ NỘI VỤ
Số: 99/BNV-TCCB
V/v sắp xếp nhân sự
HỎA TỐC
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Hà Nội, ngày 2 tháng 6 năm 2025
Kính gửi: Ủy ban nhân dân các tỉnh, thành phố
Bộ Nội vụ đề nghị các tỉnh, thành phố khẩn trương báo cáo; văn bản này không có độ mật.
KT. BỘ TRƯỞNG
THỨ TRƯỞNG
NGUYỄN VĂN GỪNG
""",
        {
            "urgency": "hoa_toc",
            "secrecy": None,
            "title": "V/v sắp xếp nhân sự",
            "issuer": "Bộ Nội vụ",
            "signer": "Nguyễn Văn Gừng",
            "signer_position": "Thứ trưởng",
            "sign_authority": "KT. BỘ TRƯỞNG",
            "body": ("Bộ Nội vụ đề nghị", "không có độ mật."),
        },
    ),
    (
        "word-segmented text without letterhead",
        """Báo_cáo tình_hình thực_hiện nhiệm_vụ tháng 02 năm 2010
I .
Kết_quả
Trong tháng , Sở đã trình Uỷ_ban_nhân_dân tỉnh kế_hoạch công_tác .
""",
        {"type": "bao_cao", "title": "tình hình thực hiện nhiệm vụ tháng 02 năm 2010", "code": None, "date": None, "signer": None},
    ),
    (
        "a report headed by kind and title in one line of capitals",
        """PHÒNG VĂN HÓA - XÃ HỘI | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Suối Mơ, ngày 25 tháng 6 năm 2026

BÁO CÁO CÔNG TÁC TUẦN 02 THÁNG 6 NĂM 2026
(Từ ngày 22/6/2026 đến ngày 25/6/2026)

I. TÌNH HÌNH HOẠT ĐỘNG
- Cập nhật dữ liệu.
Kính báo cáo lãnh đạo Phòng./.
 | Người báo cáo




Đặng Thị Khoai
""",
        {
            "system": "state",
            "type": "bao_cao",
            "code": None,
            "issuer": "Phòng Văn hóa - Xã hội",
            "title": "Công tác tuần 02 tháng 6 năm 2026",
            "signer": "Đặng Thị Khoai",
            "signer_position": "Người báo cáo",
            "body": ("I. TÌNH HÌNH HOẠT ĐỘNG", "lãnh đạo Phòng./."),
        },
    ),
    (
        "attached text that lost its letterhead: the note under the title says whose it is",
        """HƯỚNG DẪN
Thực hiện công tác tốt nghiệp
(Ban hành kèm theo Quyết định số: 506 /QĐ-ĐHSL, ngày 16 tháng 5 năm 2019
của Hiệu trưởng Trường Đại học Sông Lam)

I. Các hình thức
Sinh viên làm khóa luận.
""",
        {
            "type": "huong_dan",
            "title": "Thực hiện công tác tốt nghiệp",
            "issuer": "Trường Đại học Sông Lam",
            "code": None,
            "body": ("I. Các hình thức", "làm khóa luận."),
        },
    ),
]

GARBLED = """B0 CoNc UllJONc                      CQNG HoA xA HoI cHU NGHiA vI[T NAM
   TRUbNG EAI HQC                       DQc l6p - Tg,do - Hanh phric
        sii: J067111-e116*                      Hd NQL ngdy 05 thdng 09 ndm 2019
     Trudng D4i hoc C6ng nghiQp ph6i hqp vdi C6ng ty td chric chuong trinh, H6i theo co h6i vi6c ldm
C6ng ty nhim girli thiQu cs h6i vi6c ldm cho sirh yi6r dA fiit nghi6p vi sinh vi6n trinh tIQ Eai h9c kh6a nAy vd c6c kh6a sau
nginh). E6 c6ng tdc chuAn bi vd t6 chrirc dat ktit qua t6t, HiCu trudng Nhd trudng yelr ciu cdc don vi thuc hien
"""

GARBLED_WITH_MARKS = """  UBND THANH PHO BIEN XANH             CQNG HOA XA HO! CHU NGHiA VIET NAM
   SO XAY DIJNG                         Dc 1p - Tir do - Hnh phüc
    S:2/SXD-QL                          Bin Xanh, ngây 03 tháng nám 2020
V/v Trin khai các dim giOi thiu san phârn
     KInh giri: UBND huyn Binh An.
     Thirc hin K hoch s 1 O0/KH-UBND ngày 15/5/2020 cüa UBND Thành phô ye Triên khai mô hInh chi dio diem
Chixcing trInh Mi xà mt san phâm thành phô näm 2020, Kê hoch so 2223/KH-SXD ngày 27/5/2020 cüa S& Xây dçrng ye vic
Triên khai mô hInh chi do diem Chuong trInh mi xã mt san phâm thành phô näm 2020. Doan cong tác cüa Thành pM do Sâ lam.
"""
