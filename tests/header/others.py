"""Văn bản thử, tập ba: paragraphs apart, annexes with a letterhead of their own, lost letterheads, odd lists. All invented."""

from __future__ import annotations

from datetime import date
from typing import Any

CASES: list[tuple[str, str, dict[str, Any]]] = [
    (
        "docx style: paragraphs apart by blank lines",
        """ỦY BAN NHÂN DÂN
PHƯỜNG CẦU MÂY
Số: 45/BC-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Cầu Mây, ngày 25 tháng 9 năm 2025

BÁO CÁO

Tình hình kinh tế - xã hội 9 tháng đầu năm,

nhiệm vụ trọng tâm 3 tháng cuối năm 2025

Thực hiện Nghị quyết của Đảng ủy, Ủy ban nhân dân phường báo cáo như sau:

I. KẾT QUẢ

1. Kinh tế.

Trên đây là báo cáo của Ủy ban nhân dân phường./.

Nơi nhận:
- UBND thành phố;
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH



Lò Thị Bông
""",
        {
            "type": "bao_cao",
            "issuer": "Ủy ban nhân dân phường Cầu Mây",
            "title": "Tình hình kinh tế - xã hội 9 tháng đầu năm, nhiệm vụ trọng tâm 3 tháng cuối năm 2025",
            "signer": "Lò Thị Bông",
            "signer_position": "Phó Chủ tịch",
            "body": ("Thực hiện Nghị quyết", "phường./."),
        },
    ),
    (
        "title: two centred capital-initial lines in layout",
        """UBND XÃ SUỐI MƠ                      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
VĂN PHÒNG HĐND VÀ UBND                  Độc lập - Tự do - Hạnh phúc
Số: 9/KH-VP                          Suối Mơ, ngày 8 tháng 8 năm 2025

                           KẾ HOẠCH
              Triển khai phong trào “Bình dân học vụ số”
                 Giai đoạn 2025 - 2026
      Căn cứ Kế hoạch số 12/KH-UBND, Văn phòng ban hành kế hoạch.
      I. MỤC TIÊU
      100% cán bộ biết dùng.
""",
        {
            "issuer": "Văn phòng HĐND và UBND",
            "parent_issuer": "UBND xã Suối Mơ",
            "title": "Triển khai phong trào “Bình dân học vụ số” Giai đoạn 2025 - 2026",
            "body": ("Căn cứ Kế hoạch", "biết dùng."),
        },
    ),
    (
        "quốc hiệu left-over: only motto",
        """SỞ TƯ PHÁP TỈNH SÔNG LAM
PHÒNG CÔNG CHỨNG SỐ 1
Độc lập - Tự do - Hạnh phúc
Số: 9/CV-PCC1
Sông Lam, ngày 8/8/2025
Kính gửi: Sở Tư pháp
Phòng Công chứng báo cáo.
TRƯỞNG PHÒNG
Lò Thị Bông
""",
        {
            "system": "state",
            "code": "9/CV-PCC1",
            "type": "cong_van",
            "issuer": "Phòng Công chứng số 1",
            "addressees": ("Sở Tư pháp",),
            "date": date(2025, 8, 8),
        },
    ),
    (
        "signature name in capitals with degree",
        """BỆNH VIỆN ĐA KHOA TỈNH SÔNG LAM
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 9/QĐ-BV
Sông Lam, ngày 8 tháng 8 năm 2025
QUYẾT ĐỊNH
Về việc khen thưởng
GIÁM ĐỐC BỆNH VIỆN ĐA KHOA TỈNH SÔNG LAM
Căn cứ quy chế;
QUYẾT ĐỊNH
Điều 1. Khen thưởng.
Nơi nhận:                              GIÁM ĐỐC
- Như Điều 3;
- Lưu: TCCB.
                              BSCKII. NGUYỄN THỊ LƠ
""",
        {
            "type": "quyet_dinh",
            "issuer": "Bệnh viện đa khoa tỉnh Sông Lam",
            "title": "Về việc khen thưởng",
            "signer": "Nguyễn Thị Lơ",
            "signer_position": "Giám đốc",
            "recipients": ("Như Điều 3", "Lưu: TCCB"),
            "body": ("Căn cứ quy chế", "Khen thưởng."),
        },
    ),
    (
        "Party cell minutes-like report",
        """ĐẢNG BỘ PHƯỜNG CẦU MÂY               ĐẢNG CỘNG SẢN VIỆT NAM
CHI BỘ TRƯỜNG TIỂU HỌC HOA BAN
            *                        Cầu Mây, ngày 02 tháng 01 năm 2026
Số 01-BC/CB

                         BÁO CÁO
       kiểm điểm tập thể chi bộ năm 2025
                         -----
      Thực hiện Hướng dẫn số 05-HD/ĐU, Chi bộ kiểm điểm như sau:
      1. Ưu điểm.

Nơi nhận:                                T/M CHI BỘ
- Đảng ủy phường,                          BÍ THƯ
- Lưu chi bộ.


                                       Lương Thị Bến
""",
        {
            "system": "party",
            "code": "01-BC/CB",
            "issuer": "Chi bộ Trường Tiểu học Hoa Ban",
            "parent_issuer": "Đảng bộ phường Cầu Mây",
            "title": "kiểm điểm tập thể chi bộ năm 2025",
            "signer": "Lương Thị Bến",
            "recipients": ("Đảng ủy phường", "Lưu chi bộ"),
            "sign_authority": "T/M CHI BỘ",
            "signer_position": "Bí thư",
        },
    ),
    (
        "recipients in OCR'd form with dropped dashes",
        """ỦY BAN NHÂN DÂN
HUYỆN BÌNH AN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 9/UBND-NV
V/v bầu cử
Bình An, ngày 8 tháng 8 năm 2020
Kính gửi:
- Phòng Nội vụ;
- UBND các xã, thị trấn.
Ủy ban nhân dân huyện yêu cầu chuẩn bị bầu cử./.
Nơi nhận:
Như trên;
TT Huyện ủy;
Lưu: VT.
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
Đã ký
Hà Văn Khoai
""",
        {
            "recipients": ("Như trên", "TT Huyện ủy", "Lưu: VT"),
            "addressees": ("Phòng Nội vụ", "UBND các xã, thị trấn"),
            "signer": "Hà Văn Khoai",
            "issuer": "Ủy ban nhân dân huyện Bình An",
        },
    ),
    (
        "notice with kính gửi and named kind, party dispatch subject in parentheses",
        """HUYỆN ỦY BÌNH AN
*
Số 77-TB/HU
ĐẢNG CỘNG SẢN VIỆT NAM
Bình An, ngày 8 tháng 8 năm 2020
THÔNG BÁO
KẾT LUẬN CỦA BAN THƯỜNG VỤ HUYỆN ỦY
tại phiên họp ngày 05/8/2020
-----
Ngày 05/8/2020, Ban Thường vụ Huyện ủy họp và kết luận:
1. Đồng ý.
Nơi nhận:
- Các chi, đảng bộ,
- Lưu Văn phòng Huyện ủy.
T/L BAN THƯỜNG VỤ
CHÁNH VĂN PHÒNG
Hà Văn Khoai
""",
        {
            "type": "thong_bao",
            "issuer": "Huyện ủy Bình An",
            "title": "Kết luận của Ban Thường vụ Huyện ủy tại phiên họp ngày 05/8/2020",
            "sign_authority": "T/L BAN THƯỜNG VỤ",
            "signer_position": "Chánh Văn phòng",
            "body": ("Ngày 05/8/2020", "1. Đồng ý."),
        },
    ),
    (
        "wide-gap with three cells per line: date beside number, subject wraps",
        """BỘ TÀI CHÍNH                CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
-------                         Độc lập - Tự do - Hạnh phúc
                                ---------------
Số: 4321/BTC-CST             Hà Nội, ngày 12 tháng 4 năm 2019
V/v chính sách thuế giá trị
gia tăng đối với nông sản

Kính gửi: Cục Thuế các tỉnh, thành phố trực thuộc Trung ương.

Bộ Tài chính nhận được công văn của một số Cục Thuế. Về vấn đề này, Bộ Tài chính có ý kiến như sau:
1. Nông sản chưa chế biến.
Bộ Tài chính thông báo để các đơn vị biết./.

Nơi nhận:                    TL. BỘ TRƯỞNG
- Như trên;                  KT. VỤ TRƯỞNG VỤ CHÍNH SÁCH THUẾ
- Lưu: VT, CST (5b).         PHÓ VỤ TRƯỞNG




                             Nguyễn Thị Thanh Trà
""",
        {
            "type": "cong_van",
            "code": "4321/BTC-CST",
            "title": "V/v chính sách thuế giá trị gia tăng đối với nông sản",
            "addressees": ("Cục Thuế các tỉnh, thành phố trực thuộc Trung ương",),
            "signer": "Nguyễn Thị Thanh Trà",
            "signer_position": "Phó Vụ trưởng",
            "sign_authority": "TL. BỘ TRƯỞNG KT. VỤ TRƯỞNG VỤ CHÍNH SÁCH THUẾ",
            "recipients": ("Như trên", "Lưu: VT, CST (5b)"),
        },
    ),
    (
        "HTML joined cells: Kính gửi cell then list cell then body with no opener",
        """|
**TỔNG CỤC HẢI QUAN**
-------
|
**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**
Độc lập - Tự do - Hạnh phúc
---------------
|
|
Số: 1/TCHQ-GSQL
V/v thủ tục
|
*Hà Nội, ngày 2 tháng 1 năm 2019*
|

|
**Kính gửi:**
|
Công ty TNHH Hoa Ban.
*(Đ/c: Số 1, phố Mây, Hà Nội)*
|

Tổng cục Hải quan nhận được công văn số 12/HB của Công ty TNHH Hoa Ban về thủ
tục. Tổng cục có ý kiến như sau:

1. Hồ sơ.

|
Nơi nhận:
- Như trên;
- Lưu: VT, GSQL (3b).
|
**TL. TỔNG CỤC TRƯỞNG
KT. CỤC TRƯỞNG CỤC GIÁM SÁT QUẢN LÝ VỀ HẢI QUAN
PHÓ CỤC TRƯỞNG**
Đào Thị Mây
|
""",
        {
            "issuer": "Tổng cục Hải quan",
            "addressees": ("Công ty TNHH Hoa Ban",),
            "signer": "Đào Thị Mây",
            "signer_position": "Phó Cục trưởng",
            "body": ("Tổng cục Hải quan nhận", "1. Hồ sơ."),
        },
    ),
    (
        "provincial directive lost letterhead; TM. UBND",
        """CHỈ THỊ
VỀ VIỆC TĂNG CƯỜNG QUẢN LÝ ĐẤT ĐAI

Thời gian qua, công tác quản lý đất đai trên địa bàn tỉnh Sông Lam đã có chuyển biến. Để khắc phục hạn chế, Ủy ban nhân dân tỉnh Sông Lam chỉ thị:

1. Giám đốc Sở rà soát.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Hà Thị Sim
""",
        {
            "system": "state",
            "type": "chi_thi",
            "issuer": "Ủy ban nhân dân tỉnh Sông Lam",
            "title": "Về việc tăng cường quản lý đất đai",
            "signer": "Hà Thị Sim",
            "body": ("Thời gian qua", "rà soát."),
        },
    ),
    (
        "plan attached as annex with its own kind and a repeated letterhead",
        """ỦY BAN NHÂN DÂN
XÃ SUỐI MƠ
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 9/QĐ-UBND
Suối Mơ, ngày 8 tháng 8 năm 2025
QUYẾT ĐỊNH
Phê duyệt kế hoạch đào tạo

CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ

Căn cứ Luật;
Điều 1. Phê duyệt.
Nơi nhận:
- Như Điều 3;
- Lưu: VT.
CHỦ TỊCH
Hà Thị Sim
ỦY BAN NHÂN DÂN
XÃ SUỐI MƠ
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
KẾ HOẠCH
Đào tạo năm 2026
(Kèm theo Quyết định số 9/QĐ-UBND ngày 8 tháng 8 năm 2025)
1. Mở 05 lớp trong quý I năm 2026, giao Văn phòng chủ trì, phối hợp Phòng Kinh tế.
2. Kinh phí từ ngân sách xã.
""",
        {
            "type": "quyet_dinh",
            "title": "Phê duyệt kế hoạch đào tạo",
            "signer": "Hà Thị Sim",
            "body": ("Căn cứ Luật", "ngân sách xã."),
        },
    ),
    (
        "arrival stamp whose day comes last",
        """SỞ XÂY DỰNG
Số: 45/SXD-VP
V/v tiếp công dân
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Sông Lam, ngày 4 tháng 5 năm 2024
UBND XÃ SUỐI MƠ
ĐẾN
Số: 777
Ngày: 06/5/2024
Kính gửi: Ủy ban nhân dân xã.
Sở Xây dựng đề nghị xã tiếp công dân./.
""",
        {"title": "V/v tiếp công dân", "arrival": ("777", date(2024, 5, 6), "UBND XÃ SUỐI MƠ"), "addressees": ("Ủy ban nhân dân xã",)},
    ),
    (
        "a title without any gap before the body, at the left edge",
        """SỞ XÂY DỰNG
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 45/BC-SXD
Sông Lam, ngày 4 tháng 5 năm 2024
BÁO CÁO
Công tác phòng, chống thiên tai
Mưa lớn kéo dài đã gây thiệt hại nặng cho nhiều xã vùng cao, hàng trăm nhà ở và
công trình bị hư hỏng; ngành đã cử cán bộ xuống cơ sở kiểm tra, hướng dẫn
người dân gia cố nhà cửa.
1. Thiệt hại.
""",
        {"title": "Công tác phòng, chống thiên tai", "body": ("Mưa lớn kéo dài", "1. Thiệt hại.")},
    ),
    (
        "the letterhead lacks its place: the text gives one",
        """ỦY BAN NHÂN DÂN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 45/KH-UBND
KẾ HOẠCH
Trồng rừng

Ủy ban nhân dân tỉnh Sông Lam ban hành kế hoạch như sau:
1. Trồng 5 ha.
""",
        {"issuer": "Ủy ban nhân dân tỉnh Sông Lam", "title": "Trồng rừng"},
    ),
    (
        "the letterhead lacks its place: the text names two, so neither is taken",
        """ỦY BAN NHÂN DÂN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 45/KH-UBND
KẾ HOẠCH
Trồng rừng

Ủy ban nhân dân tỉnh Sông Lam và Ủy ban nhân dân tỉnh Biển Xanh cùng trồng.
""",
        {"issuer": "Ủy ban nhân dân"},
    ),
    (
        "the subject's lines stand beside the date and the words of a signature",
        """   UBND TỈNH SÔNG LAM             CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
     SỞ XÂY DỰNG                      Độc lập - Tự do - Hạnh phúc
   Số: 45/SXD-VP
 V/v kiểm tra chất lượng          Sông Lam, ngày 4 tháng 5 năm 2024
   công trình trường học                           +07:00
     năm 2024

                  Kính gửi: Chủ đầu tư các công trình.

     Sở Xây dựng đề nghị báo cáo./.
""",
        {"title": "V/v kiểm tra chất lượng công trình trường học năm 2024", "date": date(2024, 5, 4), "issuer": "Sở Xây dựng"},
    ),
    (
        "the same in a table of pipes",
        """|SỞ XÂY DỰNG                      |CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |
|Số: 45/SXD-VP                    |Độc lập - Tự do - Hạnh phúc        |
|V/v kiểm tra chất lượng          |Sông Lam, ngày 4 tháng 5 năm 2024  |
|công trình trường học            |                                   |

Kính gửi: Chủ đầu tư các công trình.

Sở Xây dựng đề nghị báo cáo./.
""",
        {"title": "V/v kiểm tra chất lượng công trình trường học", "date": date(2024, 5, 4), "issuer": "Sở Xây dựng"},
    ),
    (
        "minutes with the chair on the left",
        """TỔ THẨM ĐỊNH
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
BIÊN BẢN
Họp thẩm định

Hôm nay, Tổ thẩm định họp./.

        THƯ KÝ                 ĐẠI DIỆN               CHỦ TRÌ


    Nguyễn Văn Khế                                Lê Thị Vải
""",
        {"signer": "Lê Thị Vải", "signer_position": "Chủ trì"},
    ),
    (
        "pdftotext plan, Party district, long recipients in two columns with wraps",
        """   ĐẢNG ỦY XÃ SUỐI MƠ                        ĐẢNG CỘNG SẢN VIỆT NAM
 BAN XÂY DỰNG ĐẢNG
          *                                Suối Mơ, ngày 17 tháng 9 năm 2025
    Số 15-KH/BXDĐ

                               KẾ HOẠCH
          tuyên truyền kỷ niệm ngày thành lập xã
                                -----

      Thực hiện Kế hoạch số 20-KH/ĐU, ngày 10/9/2025 của Đảng ủy xã, Ban Xây dựng
Đảng xây dựng kế hoạch tuyên truyền như sau:
      I. MỤC ĐÍCH
      Nâng cao nhận thức.

Nơi nhận:                                          K/T TRƯỞNG BAN
- Thường trực Đảng ủy (báo cáo),                  PHÓ TRƯỞNG BAN
- UBND, Ủy ban MTTQ Việt
Nam và các đoàn thể xã,
- Các chi, đảng bộ trực thuộc,
- Lưu BXDĐ.
                                                Hà Thị Mây Trắng
""",
        {
            "system": "party",
            "code": "15-KH/BXDĐ",
            "type": "ke_hoach",
            "issuer": "Ban Xây dựng Đảng Đảng ủy xã Suối Mơ",
            "parent_issuer": "Đảng ủy xã Suối Mơ",
            "title": "tuyên truyền kỷ niệm ngày thành lập xã",
            "recipients": (
                "Thường trực Đảng ủy (báo cáo)",
                "UBND, Ủy ban MTTQ Việt Nam và các đoàn thể xã",
                "Các chi, đảng bộ trực thuộc",
                "Lưu BXDĐ",
            ),
            "signer": "Hà Thị Mây Trắng",
            "signer_position": "Phó Trưởng Ban",
            "sign_authority": "K/T TRƯỞNG BAN",
            "body": ("Thực hiện Kế hoạch", "Nâng cao nhận thức."),
        },
    ),
    (
        "HTML ministry decision by deputy, no place given in text body",
        """**BỘ KHOA HỌC VÀ
CÔNG NGHỆ**
-------
|
**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**
Độc lập - Tự do - Hạnh phúc
---------------
|
|
Số: 2345/QĐ-BKHCN
|
*Hà Nội, ngày 12 tháng 9 năm 2024*
|

**QUYẾT ĐỊNH**

VỀ VIỆC CÔNG BỐ TIÊU CHUẨN QUỐC GIA VỀ NƯỚC MẮM

**BỘ TRƯỞNG
BỘ KHOA HỌC VÀ CÔNG NGHỆ**

*Căn cứ Luật Tiêu chuẩn ngày 29 tháng 6 năm 2006;*

*Xét đề nghị của Chủ tịch Ủy ban Tiêu chuẩn.*

**QUYẾT ĐỊNH:**

**Điều 1.** Công bố 02 tiêu chuẩn.

**Điều 2.** Quyết định này có hiệu lực từ ngày ký./.

|
** **
*Nơi nhận:*
- Như Điều 2;
- Bộ trưởng (để b/c);
- Lưu: VT, TĐC.
|
**KT. BỘ TRƯỞNG
THỨ TRƯỞNG**
Lê Xuân Dứa
|
""",
        {
            "system": "state",
            "code": "2345/QĐ-BKHCN",
            "issuer": "Bộ Khoa học và Công nghệ",
            "title": "Về việc công bố Tiêu chuẩn quốc gia về nước mắm",
            "body": ("Căn cứ Luật", "từ ngày ký./."),
            "recipients": ("Như Điều 2", "Bộ trưởng (để b/c)", "Lưu: VT, TĐC"),
            "signer": "Lê Xuân Dứa",
            "signer_position": "Thứ trưởng",
        },
    ),
    (
        "Markdown report with heading levels and bold number",
        """# BÁO CÁO

## ỦY BAN NHÂN DÂN PHƯỜNG CẦU MÂY

**Số:** 120/BC-UBND

*Cầu Mây, ngày 30 tháng 6 năm 2025*

### BÁO CÁO
**Kết quả cải cách hành chính 6 tháng đầu năm 2025**

Thực hiện kế hoạch, UBND phường báo cáo:

#### I. KẾT QUẢ
- Tốt.

**Nơi nhận:**
- UBND thành phố;
- Lưu: VT.

**TM. ỦY BAN NHÂN DÂN**
**CHỦ TỊCH**

**Lò Văn Sắn**
""",
        {
            "type": "bao_cao",
            "code": "120/BC-UBND",
            "issuer": "Ủy ban nhân dân phường Cầu Mây",
            "title": "Kết quả cải cách hành chính 6 tháng đầu năm 2025",
            "place": "Cầu Mây",
            "signer": "Lò Văn Sắn",
            "recipients": ("UBND thành phố", "Lưu: VT"),
            "body": ("Thực hiện kế hoạch", "Tốt."),
        },
    ),
    (
        "dispatch of a joint-stock company to authorities",
        """CÔNG TY CỔ PHẦN NƯỚC SẠCH SÔNG LAM
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 45/CV-NSSL
V/v ngừng cấp nước
Sông Lam, ngày 3 tháng 4 năm 2023
Kính gửi: Quý khách hàng khu vực phường Cầu Mây.
Công ty xin thông báo ngừng cấp nước ngày 05/4/2023.
Trân trọng!
TỔNG GIÁM ĐỐC
Đoàn Văn Ngô
""",
        {
            "code": "45/CV-NSSL",
            "type": "cong_van",
            "parent_issuer": None,
            "title": "V/v ngừng cấp nước",
            "addressees": ("Quý khách hàng khu vực phường Cầu Mây",),
            "signer": "Đoàn Văn Ngô",
            "signer_position": "Tổng Giám đốc",
        },
    ),
    (
        "standing committee of council, two prefixes",
        """HỘI ĐỒNG NHÂN DÂN TỈNH SÔNG LAM
THƯỜNG TRỰC
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 77/HĐND-TH
V/v chuẩn bị kỳ họp
Sông Lam, ngày 3 tháng 10 năm 2023
Kính gửi:
 - Ủy ban nhân dân tỉnh;
 - Các Ban Hội đồng nhân dân tỉnh;
 - Tòa án nhân dân, Viện kiểm sát nhân dân tỉnh.
Để chuẩn bị kỳ họp, Thường trực HĐND tỉnh đề nghị các cơ quan gửi báo cáo.
Nơi nhận:
- Như trên;
- Lưu: VT.
TM. THƯỜNG TRỰC HỘI ĐỒNG NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
Vi Thị Lành
""",
        {
            "issuer": "Thường trực Hội đồng nhân dân tỉnh Sông Lam",
            "parent_issuer": "Hội đồng nhân dân tỉnh Sông Lam",
            "sign_authority": "TM. THƯỜNG TRỰC HỘI ĐỒNG NHÂN DÂN KT. CHỦ TỊCH",
            "signer_position": "Phó Chủ tịch",
            "addressees": ("Ủy ban nhân dân tỉnh", "Các Ban Hội đồng nhân dân tỉnh", "Tòa án nhân dân, Viện kiểm sát nhân dân tỉnh"),
        },
    ),
    (
        "antiword style indents, decision approving with appendices",
        """UỶ BAN NHÂN DÂN           CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM
    HUYỆN BÌNH AN                  Độc lập - Tự do - Hạnh phúc


   Số: 1234/QĐ-UBND                Bình An, ngày 5 tháng 01 năm 2018



                                 QUYẾT ĐỊNH
        Về việc phê duyệt kế hoạch sử dụng đất năm 2018


                     CHỦ TỊCH UỶ BAN NHÂN DÂN HUYỆN


    Căn cứ Luật Đất đai ngày 29 tháng 11 năm 2013;
    Theo đề nghị của Trưởng phòng Tài nguyên và Môi trường,

                                 QUYẾT ĐỊNH:

    Điều 1. Phê duyệt kế hoạch.
    Điều 2. Chánh Văn phòng chịu trách nhiệm thi hành./.

    Nơi nhận:                                  CHỦ TỊCH
    - Như Điều 2;
    - Lưu: VT, TNMT.


                                         Cao Văn Mít

                                 Phụ lục
                   DANH MỤC CÔNG TRÌNH NĂM 2018
    (Kèm theo Quyết định số 1234/QĐ-UBND ngày 5 tháng 01 năm 2018)
    1. Đường liên xã Suối Mơ - Cầu Mây, chiều dài 5 km, chủ đầu tư Ban Quản lý dự án huyện, vốn ngân sách huyện.
    2. Trường mầm non Suối Mơ, quy mô 10 phòng học, chủ đầu tư Phòng Giáo dục và Đào tạo huyện, vốn ngân sách tỉnh.
""",
        {
            "type": "quyet_dinh",
            "code": "1234/QĐ-UBND",
            "date": date(2018, 1, 5),
            "issuer": "Uỷ ban nhân dân huyện Bình An",
            "title": "Về việc phê duyệt kế hoạch sử dụng đất năm 2018",
            "signer": "Cao Văn Mít",
            "signer_position": "Chủ tịch",
            "recipients": ("Như Điều 2", "Lưu: VT, TNMT"),
            "body": ("Căn cứ Luật Đất đai", "ngân sách tỉnh."),
        },
    ),
    (
        "programme of a Party standing committee, lost letterhead, action programme",
        """CHƯƠNG TRÌNH HÀNH ĐỘNG
CỦA TỈNH ỦY SÔNG LAM
thực hiện Nghị quyết số 57-NQ/TW, ngày 22/12/2024 của Bộ Chính trị
-----
Thực hiện Nghị quyết số 57-NQ/TW, Tỉnh ủy ban hành Chương trình hành động như sau:
I- MỤC TIÊU
1. Đến năm 2030.

T/M TỈNH ỦY
BÍ THƯ
Quàng Văn Lộc
""",
        {
            "system": "party",
            "type": "chuong_trinh",
            "issuer": "Tỉnh ủy Sông Lam",
            "title": "thực hiện Nghị quyết số 57-NQ/TW, ngày 22/12/2024 của Bộ Chính trị",
            "signer": "Quàng Văn Lộc",
            "body": ("Thực hiện Nghị quyết", "Đến năm 2030."),
        },
    ),
    (
        "circular of a minister with footnote rule after",
        """BỘ Y TẾ
Số: 15/2023/TT-BYT
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Hà Nội, ngày 20 tháng 7 năm 2023

THÔNG TƯ
Quy định chi tiết một số nội dung về trạm y tế

Căn cứ Nghị định số 95/2022/NĐ-CP;
Theo đề nghị của Vụ trưởng Vụ Pháp chế;
Bộ trưởng Bộ Y tế ban hành Thông tư quy định chi tiết.
Điều 1. Phạm vi điều chỉnh
Thông tư này quy định về trạm y tế.

Nơi nhận:
- Ủy ban Xã hội của Quốc hội (để giám sát);
- Văn phòng Chính phủ (Phòng Công báo, Cổng TTĐT Chính phủ);
- Lưu: VT, PC.

BỘ TRƯỞNG



Mã Thị Đào
""",
        {
            "type": "thong_tu",
            "code": "15/2023/TT-BYT",
            "issuer": "Bộ Y tế",
            "title": "Quy định chi tiết một số nội dung về trạm y tế",
            "signer": "Mã Thị Đào",
            "signer_position": "Bộ trưởng",
            "recipients": (
                "Ủy ban Xã hội của Quốc hội (để giám sát)",
                "Văn phòng Chính phủ (Phòng Công báo, Cổng TTĐT Chính phủ)",
                "Lưu: VT, PC",
            ),
            "body": ("Căn cứ Nghị định", "trạm y tế."),
        },
    ),
    (
        "Party dispatch, subject capital without ve viec under number",
        """THÀNH ỦY BIỂN XANH
VĂN PHÒNG
*
Số 268-CV/VPTU
Chuẩn bị nội dung làm việc
với Đoàn kiểm tra
ĐẢNG CỘNG SẢN VIỆT NAM
Biển Xanh, ngày 5 tháng 2 năm 2024

Kính gửi: Các đảng ủy trực thuộc,

Văn phòng Thành ủy đề nghị các đảng ủy chuẩn bị báo cáo.

Nơi nhận:
- Như trên,
- Lưu Văn phòng.
CHÁNH VĂN PHÒNG
Phí Thị Lê
""",
        {
            "type": "cong_van",
            "title": "Chuẩn bị nội dung làm việc với Đoàn kiểm tra",
            "issuer": "Văn phòng Thành ủy Biển Xanh",
            "addressees": ("Các đảng ủy trực thuộc",),
            "signer": "Phí Thị Lê",
        },
    ),
    (
        "right column first",
        """CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Sông Lam, ngày 6 tháng 8 năm 2022
UBND TỈNH SÔNG LAM
SỞ NGOẠI VỤ
Số: 300/SNgV-LSQT
V/v đoàn ra
Kính gửi: Ủy ban nhân dân tỉnh
Sở Ngoại vụ kính báo cáo.
PHÓ GIÁM ĐỐC PHỤ TRÁCH
Tạ Thị Đậu
""",
        {
            "code": "300/SNgV-LSQT",
            "issuer": "Sở Ngoại vụ",
            "parent_issuer": "UBND tỉnh Sông Lam",
            "title": "V/v đoàn ra",
            "date": date(2022, 8, 6),
            "signer": "Tạ Thị Đậu",
            "signer_position": "Phó Giám đốc phụ trách",
        },
    ),
    (
        "number after date on one row in prose, no gaps",
        """BỘ QUỐC PHÒNG
BỘ TƯ LỆNH QUÂN KHU X
Số: 88/CT-BTL
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Sông Lam, ngày 6 tháng 8 năm 2022
CHỈ THỊ
Về công tác huấn luyện năm 2023

Năm 2022, các đơn vị đã hoàn thành nhiệm vụ. Tư lệnh chỉ thị:
1. Huấn luyện.

Nơi nhận:
- Các đơn vị;
- Lưu: VT. T15.
TƯ LỆNH
Thiếu tướng Hoàng Văn Kê
""",
        {
            "type": "chi_thi",
            "issuer": "Bộ Tư lệnh Quân khu X",
            "parent_issuer": "Bộ Quốc phòng",
            "title": "Về công tác huấn luyện năm 2023",
            "signer": "Hoàng Văn Kê",
            "signer_position": "Tư lệnh",
            "body": ("Năm 2022, các", "Huấn luyện."),
        },
    ),
    (
        "report to higher body: Kính gửi after the title, single on own line",
        """UBND XÃ SUỐI MƠ
PHÒNG KINH TẾ
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 12/BC-KT
Suối Mơ, ngày 6 tháng 11 năm 2025

BÁO CÁO
Tiến độ giải ngân vốn đầu tư công tháng 10 năm 2025

Kính gửi:
Ủy ban nhân dân xã Suối Mơ
Sở Tài chính tỉnh Sông Lam

Phòng Kinh tế báo cáo tiến độ như sau:
I. KẾT QUẢ
Giải ngân 60%.

Nơi nhận:
- Như kính gửi;
- Lưu: KT.
TRƯỞNG PHÒNG
(Đã ký)
Chẩu Thị Tre
""",
        {
            "type": "bao_cao",
            "addressees": ("Ủy ban nhân dân xã Suối Mơ", "Sở Tài chính tỉnh Sông Lam"),
            "title": "Tiến độ giải ngân vốn đầu tư công tháng 10 năm 2025",
            "issuer": "Phòng Kinh tế",
            "signer": "Chẩu Thị Tre",
            "signer_position": "Trưởng Phòng",
            "recipients": ("Như kính gửi", "Lưu: KT"),
            "body": ("Phòng Kinh tế báo cáo", "60%."),
        },
    ),
    (
        "official wire in another shape",
        """ỦY BAN NHÂN DÂN
TỈNH SÔNG LAM
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 05/CĐ-UBND
Sông Lam, ngày 6 tháng 9 năm 2024, lúc 10h00'
CÔNG ĐIỆN
Về việc tập trung ứng phó bão số 3

CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH SÔNG LAM ĐIỆN:
- Giám đốc các sở;
- Chủ tịch UBND các huyện.

Bão số 3 rất mạnh. Chủ tịch Ủy ban nhân dân tỉnh yêu cầu:
1. Cấm biển.

CHỦ TỊCH
Lê Thị Cúc Hoa
""",
        {
            "type": "cong_dien",
            "addressees": ("Giám đốc các sở", "Chủ tịch UBND các huyện"),
            "title": "Về việc tập trung ứng phó bão số 3",
            "issuer": "Ủy ban nhân dân tỉnh Sông Lam",
            "date": date(2024, 9, 6),
            "place": "Sông Lam",
            "signer": "Lê Thị Cúc Hoa",
            "body": ("Bão số 3 rất mạnh", "Cấm biển."),
        },
    ),
    (
        "conclusion notice signed by deputy chief by order in layout",
        """   VĂN PHÒNG ỦY BAN               CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
 NHÂN DÂN TỈNH SÔNG LAM               Độc lập - Tự do - Hạnh phúc
 Số: 234/TB-VPUBND                Sông Lam, ngày 9 tháng 9 năm 2021

                          THÔNG BÁO
     Kết luận của Phó Chủ tịch UBND tỉnh Hà Văn Mơ
          tại cuộc họp về giải phóng mặt bằng

      Ngày 07/9/2021, Phó Chủ tịch UBND tỉnh chủ trì cuộc họp.
      Sau khi nghe báo cáo, kết luận như sau:
      1. Đồng ý phương án.
      Văn phòng UBND tỉnh thông báo để các đơn vị thực hiện./.

Nơi nhận:                              KT. CHÁNH VĂN PHÒNG
- CT, các PCT UBND tỉnh;               PHÓ CHÁNH VĂN PHÒNG
- Các sở: TN&MT, XD;
- UBND huyện Bình An;
- CVP, PCVP;
- Lưu: VT, NĐ.

                                         Phan Thị Bưởi
""",
        {
            "type": "thong_bao",
            "issuer": "Văn phòng Ủy ban nhân dân tỉnh Sông Lam",
            "parent_issuer": None,
            "title": "Kết luận của Phó Chủ tịch UBND tỉnh Hà Văn Mơ tại cuộc họp về giải phóng mặt bằng",
            "recipients": ("CT, các PCT UBND tỉnh", "Các sở: TN&MT, XD", "UBND huyện Bình An", "CVP, PCVP", "Lưu: VT, NĐ"),
            "signer": "Phan Thị Bưởi",
            "sign_authority": "KT. CHÁNH VĂN PHÒNG",
            "body": ("Ngày 07/9/2021", "thực hiện./."),
        },
    ),
    (
        "urgent with hour",
        """SỞ Y TẾ
Số: 12/SYT-NVY
V/v dịch sởi
HỎA TỐC HẸN GIỜ
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Sông Lam, ngày 9 tháng 9 năm 2021
Kính gửi: Trung tâm Y tế các huyện
Sở Y tế yêu cầu báo cáo khẩn.
GIÁM ĐỐC
Phan Thị Bưởi
""",
        {
            "urgency": "hoa_toc",
            "title": "V/v dịch sởi",
            "signer": "Phan Thị Bưởi",
        },
    ),
    (
        "regulation without number, Party cell style rules",
        """QUY CHẾ LÀM VIỆC
của Ban Chấp hành Đảng bộ xã Suối Mơ khóa I, nhiệm kỳ 2025 - 2030
(ban hành kèm theo Quyết định số 05-QĐ/ĐU, ngày 10/8/2025 của Đảng ủy xã)
-----
Chương I
QUY ĐỊNH CHUNG
Điều 1. Phạm vi
Quy chế này quy định lề lối làm việc.
""",
        {
            "system": "party",
            "type": "quy_che",
            "issuer": "Đảng ủy xã",
            "code": None,
            "body": ("Chương I", "làm việc."),
        },
    ),
]
