"""Số liệu: relations between numbers that a text states and arithmetic can check: ratio, sum, change, count.

``find_figures`` says a relation where the words state it; where they only hint at one it is said only if it holds, so that
a false one can be believed. Tolerance: half a unit of the last printed digit, rounding or truncation.
"""

from __future__ import annotations

from ..layout import Flow
from ..lexicon import LEXICON, Lexicon
from ..model import Figure, Header
from .passages import read_notes, read_passages

__all__ = ["find_figures"]


def find_figures(flow: Flow, header: Header, *, lexicon: Lexicon = LEXICON) -> tuple[Figure, ...]:
    """The relations of a document in the order of the text, annexes, tables and footnotes included, letterhead and
    signature block left out.

    Linear in the length of the text; never raises. ``numbers`` as in ``Figure``; ``expected`` is what the others give.
    """
    body = read_passages(flow, header, lexicon)
    below = read_notes(flow, lexicon)
    if not any(passage.numbers for passage in (*body, *below)):
        return ()
    from .listed import Notes
    from .relations import relations

    notes = Notes(flow.footnotes, flow.content)
    return tuple(sorted((*relations(body, notes, lexicon), *relations(below, notes, lexicon)), key=lambda figure: figure.span))
