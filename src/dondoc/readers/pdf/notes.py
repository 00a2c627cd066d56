"""Ghi chú khi đọc PDF: what happened to which pages. One home of N140 to N145."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from dondoc.model import Note
from dondoc.readers import notes as noted
from dondoc.recognition import HIDDEN

_MANY = 20  # pages named one by one


@dataclass(slots=True)
class Troubles:
    """Trục trặc: pages (from 0) by what was the matter; ``tables`` counts words by the old encoding they were in."""

    broken: list[int] = field(default_factory=list)
    garbled: list[int] = field(default_factory=list)
    bounded: list[int] = field(default_factory=list)
    recognised: list[int] = field(default_factory=list)
    skipped: set[int] = field(default_factory=set)
    failed: set[int] = field(default_factory=set)
    missing: str = ""
    tables: Counter[str] = field(default_factory=Counter)

    def told(self, content: str) -> tuple[Note, ...]:
        """The notes, each once for all its pages."""
        pages = [
            ("N140", self.broken, "Không mở được {}: trang hỏng, đã bỏ qua."),
            ("N141", sorted(self.skipped), "Chưa đọc được chữ trong hình ở {}. " + self.missing.replace("{", "").replace("}", "")),
            ("N142", sorted(self.failed), "Nhận dạng chữ trong hình không thành ở {}."),
            (HIDDEN, self.recognised, "Lớp chữ ở {} có vẻ do máy nhận dạng (OCR) tạo ra và có lỗi; giữ nguyên, cần đối chiếu với hình."),
            ("N144", self.garbled, "Lớp chữ ở {} dùng ký hiệu không có nghĩa (phông chữ không kèm bảng mã); giữ nguyên."),
            ("N145", self.bounded, "Có quá nhiều nét vẽ ở {}: bảng kẻ ở đó có thể chưa được nhận ra đủ."),
        ]
        told = [Note(code, words.format(_named(which))) for code, which, words in pages if which]
        told += [noted.converted(", ".join(sorted(self.tables)))] if self.tables else []
        told += [] if content.strip() else [noted.no_words()]
        return tuple(told)


def _named(pages: list[int]) -> str:
    return "trang " + ", ".join(str(p + 1) for p in pages[:_MANY]) + (f" và {len(pages) - _MANY} trang khác" if len(pages) > _MANY else "")
