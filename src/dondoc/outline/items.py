"""Đơn vị của bố cục: a provision and the words it was read from."""

from __future__ import annotations

from typing import NamedTuple

from ..layout import Paragraph
from ..model import Provision, Span


class Item(NamedTuple):
    """Một đơn vị của bố cục: its provision and the words it was read from (``words`` without the label)."""

    provision: Provision
    paragraph: Paragraph
    first: int  # where the words begin in ``paragraph.text``
    last: int  # where they end

    @property
    def words(self) -> str:
        """The words of the provision without its label, on one line."""
        return self.paragraph.text[self.first : self.last]

    def place(self, start: int, end: int) -> Span:
        """The place in the content of ``words[start:end]``."""
        return self.paragraph.place(self.first + start, self.first + end)
