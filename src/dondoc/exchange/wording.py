"""Lời gọi: how values are called in front of a Vietnamese reader. The names of kinds of document are the lexicon's."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime, timedelta, timezone

from dondoc.folding import fold
from dondoc.lexicon import LEXICON
from dondoc.model import Citation, Due, Header, Obligation, Target
from dondoc.recognition import UNREAD, WORD

CLASS = {"product": "sản phẩm", "report": "báo cáo", "target": "chỉ tiêu", "conduct": "nền nếp", "prohibition": "điều cấm"}
EVERY = {
    "day": "hằng ngày",
    "week": "hằng tuần",
    "month": "hằng tháng",
    "quarter": "mỗi quý",
    "half_year": "sáu tháng một lần",
    "year": "hằng năm",
    "regular": "thường xuyên",
}
ROLE = {
    "basis": "căn cứ",
    "implements": "thực hiện",
    "on_proposal_of": "theo đề nghị tại",
    "amends": "sửa đổi",
    "replaces": "thay thế",
    "repeals": "bãi bỏ",
    "answers": "trả lời",
    "mentions": "nhắc tới",
}
SYSTEM = {"state": "Nhà nước", "party": "Đảng", "mass": "đoàn thể", "other": "chưa rõ hệ thống"}
URGENCY = {"khan": "Khẩn", "thuong_khan": "Thượng khẩn", "hoa_toc": "Hỏa tốc"}
SECRECY = {"mat": "Mật", "toi_mat": "Tối mật", "tuyet_mat": "Tuyệt mật"}
FIGURE = {"ratio": "tỷ lệ", "sum": "tổng", "change": "tăng, giảm", "count": "số đếm"}
CHAIN = {"unchecked": "chưa kiểm tra chuỗi chứng thư", "trusted": "chuỗi chứng thư tin cậy", "untrusted": "chuỗi chứng thư không tin cậy"}
FIELD = {
    "system": "hệ thống",
    "type": "loại văn bản",
    "code": "số, ký hiệu",
    "number": "số",
    "symbol": "ký hiệu",
    "date": "ngày",
    "place": "địa danh",
    "issuer": "cơ quan ban hành",
    "parent_issuer": "cơ quan chủ quản",
    "title": "trích yếu",
    "addressees": "kính gửi",
    "recipients": "nơi nhận",
    "signer": "người ký",
    "signer_position": "chức vụ người ký",
    "sign_authority": "quyền hạn ký",
    "urgency": "độ khẩn",
    "secrecy": "độ mật",
    "arrival": "dấu đến",
    "lead": "chủ trì",
    "coordinate": "phối hợp",
    "report_to": "nơi nhận báo cáo",
    "due": "thời hạn",
    "every": "định kỳ",
    "targets": "chỉ tiêu",
    "pinpoint": "điều khoản dẫn tới",
    "action": "nhiệm vụ",
}
_SCOPE = {"header": "thể thức", "citations": "viện dẫn", "obligations": "nhiệm vụ", "figures": "số liệu", "footnotes": "chú thích"}
_OP = {">=": "≥", "<=": "≤", ">": ">", "<": "<", "=": "="}
_VIETNAM = timezone(timedelta(hours=7))  # one zone, no summer time since 1975
_KINDS = {k.id: k.name for k in LEXICON.kinds}


def kind_name(kind: str | None) -> str:
    """``ke_hoach`` -> ``Kế hoạch``; what is not known is called ``Văn bản``."""
    return _KINDS.get(kind or "", "Văn bản")


def day(value: date) -> str:
    """``31/12/2024``: the form of the day in official tables, always two digits for day and month."""
    return f"{value.day:02}/{value.month:02}/{value.year:04}"


def moment(time: str) -> str:
    """``2025-01-23T03:46:29Z`` -> ``10:46 ngày 23/01/2025`` (Vietnam time, UTC+7); without a zone, or no ISO 8601: as it is."""
    try:
        at = datetime.fromisoformat(time)
    except ValueError:
        return time
    if at.tzinfo is None:
        return time
    at = at.astimezone(_VIETNAM)
    return f"{at.hour:02}:{at.minute:02} ngày {day(at)}"


def number(value: float) -> str:
    """``9728`` -> ``9.728``, ``98.3`` -> ``98,3``: point for thousands, comma for decimals."""
    text = f"{int(value):,}" if value == int(value) else f"{value:,.10g}"
    return text.translate(str.maketrans(",.", ".,"))


def document_name(h: Header) -> str:
    """``Kế hoạch số 12/KH-UBND``, as far as it is known."""
    return f"{kind_name(h.type)} số {h.code}" if h.code else kind_name(h.type)


def cited_name(c: Citation) -> str:
    """``Kết luận số 21-KL/TW``, or the title where there is no code."""
    if c.code:
        return f"{kind_name(c.type)} số {c.code}"
    kind = kind_name(c.type)
    if c.title and fold(c.title).startswith(fold(kind)):  # "Luật Giáo dục đại học" names its kind itself
        return c.title[:1].upper() + c.title[1:]
    return f"{kind} {c.title}" if c.title else kind


def target(t: Target) -> str:
    """``≥ 90%``, ``= 11 văn bản``; "phấn đấu" is said, since it binds less."""
    unit = t.unit if t.unit in ("", "%") else f" {t.unit}"
    return f"{_OP.get(t.op, t.op)} {number(t.value)}{unit}" + (" (phấn đấu)" if t.aspirational else "")


def due_words(due: Due) -> str:
    """The words that named the day, on one line."""
    return " ".join(due.text.split())


_STEP = {"-": "gạch đầu dòng", "+": "dấu cộng", "p": "đoạn"}
_UNPRINTED = re.compile(r"([-+p])(\d+)")
_NAMED = re.compile(r"(?:Phần|Chương|Mục|Tiểu mục|Điều|Phụ lục)\b", re.I)  # "theo Điều 2", but "theo mục II.2"


def address(path: str) -> str:
    """``III.3.-2`` -> ``III.3, gạch đầu dòng 2``: what has no printed label is called by what it is."""
    said = ""
    for step in path.split("."):
        unprinted = _UNPRINTED.fullmatch(step)
        if unprinted:
            said += f"{', ' if said else ''}{_STEP[unprinted[1]]} {unprinted[2]}"
        else:
            said += f"{'.' if said else ''}{step}"
    return said


def lead_source(o: Obligation, heading_path: str | None) -> str:
    """Where the lead was read when not in the passage itself; empty when it stands there."""
    if o.lead and o.lead_from == "heading":
        if heading_path is None:
            return "theo đề mục"
        place = address(heading_path)
        return f"theo {place}" if _NAMED.match(place) else f"theo mục {place}"
    if o.lead and o.lead_from == "opening":
        return "theo câu dẫn"
    return "theo Kính gửi" if not o.lead and o.lead_default else ""


def field_name(field: str, numbers: dict[str, int] | None = None) -> str:
    """``header.code`` -> ``thể thức: số, ký hiệu``; ``obligations.o17.lead`` -> ``nhiệm vụ 17: chủ trì``."""
    if field in (WORD, UNREAD):
        return "chữ do máy đọc"
    scope, *rest = field.split(".")
    words = _SCOPE.get(scope, scope)
    if len(rest) == 2:
        at = (numbers or {}).get(rest[0])
        words += f" {at}" if at else ""
    last = FIELD.get(rest[-1], rest[-1]) if rest else ""
    return f"{words}: {last}" if last else words


def joined(names: Sequence[str]) -> str:
    """Names of bodies in one line; "; " because a name may hold commas."""
    return "; ".join(names)


def shortened(words: str, limit: int) -> str:
    """At most ``limit`` characters, cut at a word, and "…" where something was left off. White space is squeezed."""
    flat = " ".join(words.split())
    if len(flat) <= limit:
        return flat
    cut = flat.rfind(" ", 0, limit + 1)
    return flat[: cut if cut > limit // 2 else limit].rstrip(" ,;:.-–") + "…"
