"""Ghi chú của người đọc tệp: what the readers of files (all but PDF and OCR) left out, converted or guessed. One home of N101–N119.

N101  the extension says another kind of file than the bytes
N102  TCVN3 or VNI was converted to Unicode
N103  the encoding was guessed, or some bytes stand for no letter
N104  control characters were removed
N105  deleted revisions or hidden words were left out
N106  pictures and embedded objects were not read
N107  comments were left out
N108  tables nested too deep were read as plain lines
N109  there is not one word in the file
N110  a part of the package is missing or damaged; the rest was read
"""

from __future__ import annotations

from dondoc.model import Note


def wrong_extension(extension: str, kind: str) -> Note:
    """``.docx`` that is a PDF: read as what it is."""
    return Note("N101", f"Tên tệp có đuôi {extension} nhưng nội dung là {kind}; đã đọc theo nội dung.")


def converted(encodings: str) -> Note:
    """``encodings`` as an official calls them: ``TCVN3 (ABC)``, ``VNI``."""
    return Note("N102", f"Văn bản dùng bảng mã cũ {encodings}; đã chuyển sang Unicode. Nên đối chiếu lại tên riêng và số liệu với bản gốc.")


def guessed_encoding(encoding: str) -> Note:
    """Plain bytes that are not Unicode and gave no proof of their table."""
    return Note("N103", f"Tệp không theo Unicode và không rõ bảng mã; đã đọc theo {encoding}, có thể sai dấu.")


def bad_bytes(count: int) -> Note:
    """``count`` places hold bytes that stand for no letter; each shows as U+FFFD."""
    return Note("N103", f"Có {count} chỗ trong tệp không giải mã được thành chữ; chỗ đó hiện ký hiệu \ufffd.")


def control_characters(count: int) -> Note:
    """``count`` characters such as NUL, which print nothing."""
    return Note("N104", f"Đã bỏ {count} ký tự điều khiển không in ra được.")


def left_out(deleted: int, hidden: int) -> Note:
    """How many passages the author had deleted (track changes) or hidden."""
    what = [f"{n} đoạn chữ {name}" for n, name in ((deleted, "đã xoá (theo dõi sửa đổi)"), (hidden, "ẩn")) if n]
    return Note("N105", f"Không đọc {' và '.join(what)}; bản in ra không có các chữ này.")


def pictures(count: int) -> Note:
    """``count`` pictures, charts or embedded objects whose words are not in the text."""
    return Note("N106", f"Có {count} hình hoặc đối tượng nhúng trong tệp; chữ nằm trong đó (nếu có) không được đọc.")


def comments(count: int) -> Note:
    """``count`` comments in the margin."""
    return Note("N107", f"Có {count} lời bình bên lề không thuộc văn bản; đã bỏ qua.")


def too_deep(depth: int) -> Note:
    """Tables nested below ``depth``."""
    return Note("N108", f"Có bảng lồng nhau sâu hơn {depth} lớp; chữ trong các lớp sâu hơn được đọc thành dòng thường.")


def lists_too_deep() -> Note:
    """Lists and quotations of Markdown nested deeper than its parser counts."""
    return Note("N108", "Có danh sách lồng nhau quá sâu; cả tệp được đọc thành dòng thường, giữ nguyên các dấu Markdown.")


def no_words() -> Note:
    """A file of pictures, or an empty form."""
    return Note("N109", "Tệp không có chữ nào đọc được.")


def missing_part(name: str) -> Note:
    """A part that others refer to (``word/footnotes.xml``) is not there, or is not well formed."""
    return Note("N110", f"Phần “{name}” trong tệp thiếu hoặc hỏng; phần còn lại vẫn được đọc.")
