"""Lớp nhiệm vụ: product, report, target, conduct or prohibition. Only the first three can be overdue by themselves.

Source: the five classes of duties in directives; the cues are in ``lexicon/duties.toml``.
"""

from __future__ import annotations

from functools import lru_cache

from ..lexicon import LEXICON, Lexicon
from ..phrases import Phrases


@lru_cache(maxsize=8)
def _cues(lexicon: Lexicon) -> tuple[Phrases, Phrases, Phrases]:
    words = lexicon.words
    return (
        Phrases(words("duties.class_report")),
        Phrases(words("duties.class_prohibition")),
        Phrases(words("duties.class_product")),
    )


def class_of(folded: str, *, dated: bool, aimed: bool, lexicon: Lexicon = LEXICON) -> str:
    """The class of a duty by its words, folded; ``dated``: a day is set; ``aimed``: it holds a target."""
    if aimed:
        return "target"
    report, prohibition, product = _cues(lexicon)
    if prohibition.match(folded, 0) >= 0:
        return "prohibition"
    if report.find(folded):
        return "report"
    if dated or product.find(folded, 0, min(len(folded), 160)):
        return "product"
    return "prohibition" if prohibition.find(folded) else "conduct"
