"""Chọn cơ quan ban hành: the witnesses of ``issuer`` asked in their order, and where the one that counts stands."""

from __future__ import annotations

from ..capitals import Witness, restore
from ..folding import fold
from ..lexicon import Lexicon
from ..model import Span
from .form import Form
from .issuer import Issuer, from_ending, from_letterhead, from_note, from_opening, from_plenum, from_signature
from .marks import is_upper
from .opening import Opening
from .signature import Signature

Found = tuple[Issuer, Span | None]


def printed_issuer(opening: Opening, author: str | None, witness: Witness, lexicon: Lexicon, form: Form) -> Found:
    """The issuer that the letterhead names. ``author`` is the body in the title."""
    symbol = opening.number.symbol if opening.number else None
    joint = bool(opening.kind and "liên tịch" in opening.kind.name) or bool(symbol and symbol.startswith(("NQLT", "TTLT")))
    found = from_letterhead(list(opening.names), joint, witness, lexicon, form)
    span = opening.sheet.place(found.name.first, found.name.last) if found.name is not None else None
    if author and found.issuer and fold(found.issuer) == "ban chấp hành trung ương":
        # The Central Committee's letterhead also serves the Politburo and the Secretariat; the title says which.
        return Issuer(restore(author, witness, lexicon, names=True), found.issuer, found.name), span
    return found, span


def implied_issuer(
    opening: Opening, author: str | None, signature: Signature, body: str, witness: Witness, lexicon: Lexicon, form: Form
) -> Found:
    """The issuer of a document that lost its letterhead. ``body`` is its content."""
    sheet, title, decides = opening.sheet, opening.title, opening.authority
    if author and title:
        return _named(author, witness, lexicon), sheet.place(title.first, title.last)
    if decides is not None and form.issuer.match(fold(decides.words)):
        return _named(decides.words, witness, lexicon), sheet.place(decides.first, decides.last)
    if title is not None and (noted := from_note(title.note, form)):
        return _named(noted, witness, lexicon), sheet.place(title.last, min(opening.body, len(sheet.text)))
    if title is not None and (met := from_plenum(title.words, form)):
        return Issuer(restore(met, witness, lexicon, names=True), None, None), sheet.place(title.first, title.last)
    laid = from_opening(witness, form)
    signed = from_signature(signature.authority, signature.post, witness, lexicon, form)
    best = signed
    if laid and (not signed or (_agree(laid, signed) and (len(laid) >= len(signed) or fold(signed).startswith("ban thường vụ")))):
        best = laid
    if best is None and opening.kind is not None:
        best = from_ending(body, form)
    return Issuer(best, None, None), None


def _named(words: str, witness: Witness, lexicon: Lexicon) -> Issuer:
    return Issuer(restore(words, witness, lexicon, names=True) if is_upper(words) else words, None, None)


def _agree(laid: str, signed: str) -> bool:
    """Whether two names can be of one body: the same first word, or a standing committee and its committee."""
    a, b = fold(laid), fold(signed)
    return a.split()[0] == b.split()[0] or b.startswith("ban thường vụ") or a in b or b in a
