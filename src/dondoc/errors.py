"""Các lỗi: one tree, one code each; a code never changes its meaning.

    DondocError
    ├── Unreadable            the file could not be read
    │   ├── EmptyFile         E101
    │   ├── UnknownFormat     E102  binary rubbish, or a kind of file that is not read
    │   ├── BrokenFile        E103  truncated, malformed
    │   ├── EncryptedFile     E104
    │   ├── TooLarge          E105  too many bytes, pages, pixels; unpacks to too much; too deep
    │   ├── TookTooLong       E106  the time or memory limit of the child process
    │   └── MissingFile       E107  no such file, or no right to open it
    ├── MissingTool           E201  a program or package that this kind of file needs is not there
    ├── BadLexicon            E301  a lexicon file has the wrong form
    └── BadUse                E401  the call or its options are wrong
        └── UnreadableCode    E402  what was given is no số và ký hiệu

``str(error)`` is Vietnamese: what was found, where, and what to do next. ``error.english`` is the same in English.
"""

from __future__ import annotations


class DondocError(Exception):
    """Lỗi của Đôn Đốc: ``code``, ``message`` (tiếng Việt), ``english``; ``place`` names the file or the line."""

    code = "E000"

    def __init__(self, message: str, english: str = "", *, place: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.english = english or message
        self.place = place

    def __reduce__(self) -> tuple[object, ...]:  # errors cross from the child process
        return (_rebuild, (type(self), self.message, self.english, self.place))


def _rebuild(kind: type[DondocError], message: str, english: str, place: str) -> DondocError:
    return kind(message, english, place=place)


class Unreadable(DondocError):
    """Không đọc được tệp."""

    code = "E100"


class EmptyFile(Unreadable):
    """Tệp rỗng."""

    code = "E101"


class UnknownFormat(Unreadable):
    """Không nhận ra loại tệp."""

    code = "E102"


class BrokenFile(Unreadable):
    """Tệp hỏng."""

    code = "E103"


class EncryptedFile(Unreadable):
    """Tệp có mật khẩu."""

    code = "E104"


class TooLarge(Unreadable):
    """Tệp vượt giới hạn."""

    code = "E105"


class TookTooLong(Unreadable):
    """Đọc quá thời gian hoặc bộ nhớ cho phép."""

    code = "E106"


class MissingFile(Unreadable):
    """Không có tệp, hoặc không được mở."""

    code = "E107"


class MissingTool(DondocError):
    """Thiếu chương trình cần cho loại tệp này."""

    code = "E201"


class BadLexicon(DondocError):
    """Từ điển sai dạng."""

    code = "E301"


class BadUse(DondocError):
    """Gọi sai."""

    code = "E401"


class UnreadableCode(BadUse):
    """Không phải số và ký hiệu. ``printed`` is what was given."""

    code = "E402"

    @property
    def printed(self) -> str:
        """The words that were given to be read as a code."""
        return self.place
