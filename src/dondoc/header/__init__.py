"""Thể thức: from the lines of a document to its header: who issues what, when, to whom, signed by whom.

``read_header(text, flow)`` looks at the head and at the closing part only. It never raises on odd input: a field that was not
found is None. ``Header.spans`` holds the place of every field that was found; a field whose lines stand in one column of two
has a place from its first word to its last, the other column's words between them included.
"""

from __future__ import annotations

from ..layout import Flow
from ..lexicon import LEXICON, Lexicon
from ..model import Header, Text
from .assemble import assemble_header
from .form import form_of

__all__ = ["read_header"]


def read_header(text: Text, flow: Flow, lexicon: Lexicon = LEXICON) -> Header:
    """Read the header (thể thức) of a document. ``flow`` is ``read_flow(text)``."""
    return assemble_header(text, flow, lexicon, form_of(lexicon))
