"""Đoạn không giao việc: passages of rules that define, amend or list what something consists of.

A rule (quy chế, quy định, thông tư, hướng dẫn …) says beside what must be done also what a word means, which clause of another
rule now reads otherwise, which papers make a file and under which conditions something holds. None of these asks for anything.
"""

from __future__ import annotations

from ..patterns import pattern

RULES = ("quyet_dinh", "quy_dinh", "quy_che", "thong_tu", "thong_tu_lien_tich", "nghi_dinh", "luat", "dieu_le", "huong_dan")

_DEFINES = pattern(
    r"[“\"]?[^.;:,()“”\"]{2,90}?[”\"]?(?:\s\([^()]{1,60}\))?:?\s(?:là|được hiểu là|bao gồm|gồm có|gồm)\s"
    r"(?!cơ quan|đơn vị|đầu mối|thường trực|người đứng đầu|thành viên|nòng cốt)"
)
_AMENDS = pattern(
    r"(?:thay(?: thế)?|bỏ|bãi bỏ|bổ sung|sửa đổi)(?:, (?:bổ sung|thay thế|bãi bỏ))*\s(?:(?:các|một số|tên)\s)*"
    r"(?:cụm từ|từ|điểm|khoản|điều|mục|chương|phụ lục|biểu|mẫu)\b"
)
_LISTS = pattern(
    r"(?:(?<!\w)(?:gồm|gồm có|bao gồm|gồm các loại)|"
    r"(?:điều kiện|trường hợp|tiêu chuẩn|tiêu chí|hồ sơ|giấy tờ|tài liệu|hành vi)(?:\s(?!phải|cần)[^\s:;.]+){0,8}?"
    r"\s(?:như\s)?(?:sau|sau đây|dưới đây))\s*:\s*\Z"
)
_LAST = ("gồm", "gồm có", "gồm các loại", "sau", "sau đây", "dưới đây")  # with one of them each such introduction ends
_OF_TASKS = ("nhiệm vụ", "giải pháp", "công việc", "biện pháp", "hoạt động", "nội dung")
_FIRST_WORDS = 180  # letters that the words defined and their verb can take
_TAIL = 120  # letters before the colon


def defines(folded: str) -> bool:
    """Whether a passage says what its first words mean or are made of: "Học phần bắt buộc là …", "Hồ sơ gồm …"."""
    near = folded[:_FIRST_WORDS]
    return ("là" in near or "gồm" in near) and _DEFINES.match(folded) is not None  # the pattern is slow to say no


def amends(folded: str) -> bool:
    """Whether a passage changes the words of another rule: "Thay thế cụm từ …", "Bãi bỏ khoản 3 Điều 5"."""
    return _AMENDS.match(folded) is not None


def lists_parts(folded: str) -> bool:
    """Whether an introduction announces conditions, papers or parts, and no tasks: "Hồ sơ gồm:", "khi đủ các điều kiện sau:"."""
    tail = folded[-_TAIL:]
    if not tail.rstrip().removesuffix(":").rstrip().endswith(_LAST) or _LISTS.search(tail) is None:
        return False
    clause = tail[max(tail.rfind(". "), tail.rfind("; ")) + 1 :]
    return not any(word in clause for word in _OF_TASKS)
