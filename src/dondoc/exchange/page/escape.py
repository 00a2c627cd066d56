"""Chữ vào HTML: escaped, and without the control characters that HTML forbids."""

from __future__ import annotations

import re
from html import escape

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
# Characters that turn the direction of what follows could make a page say something else than the file does.
_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")


def clean(words: str) -> str:
    """Safe in text and in a quoted attribute. Forbidden characters show as U+FFFD, so that nothing vanishes unseen."""
    return escape(_TURNING.sub("\ufffd", _FORBIDDEN.sub("\ufffd", words)))


def icon(name: str) -> str:
    """A drawing beside a word; hidden from screen readers because the word says it."""
    return f'<span class="i i-{name}" aria-hidden="true"></span>'
