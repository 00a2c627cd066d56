"""Người ký: for whom the signer signs (TM., KT., T/M …), his post and his name.

Source: Nghị định 30/2020/NĐ-CP, Điều 13 and Phụ lục I, II.7; Hướng dẫn 05-HD/VPTW, I.7.
"""

from __future__ import annotations

from typing import NamedTuple

from ..capitals import Witness, restore
from ..folding import fold, squeeze
from ..lexicon import Lexicon
from ..model import Span
from ..patterns import pattern
from .form import Form
from .marks import is_upper
from .strips import Strip
from .units import Unit, units_of

_PIECE = pattern(r"\S+")
_CHAIR = pattern(r"chủ (?:tọa|trì)")


class Signature(NamedTuple):
    """Khối chữ ký: as printed; ``post`` in the writing of running text; places of each; None where absent."""

    authority: str | None = None
    post: str | None = None
    name: str | None = None
    authority_span: Span | None = None
    post_span: Span | None = None
    name_span: Span | None = None
    span: Span | None = None

    @property
    def found(self) -> int:
        """How much was found: a name counts most."""
        return 2 * bool(self.name) + bool(self.post) + bool(self.authority)


def read_signatures(strips: list[Strip], witness: Witness, lexicon: Lexicon, form: Form) -> list[Signature]:
    """The signature blocks in ``strips``, in order; reading stops where something else begins."""
    found: list[Signature] = []
    block: list[Unit] = []
    for unit in units_of(strips, form):
        if unit.kind == "end":
            break
        if block and unit.kind != "name" and unit.kind != "one" and any(u.kind == "name" for u in block):
            found.append(_sign(block, witness, lexicon, form))
            block = []
            if unit.kind in ("upper", "caps"):
                break
        block.append(unit)
    if block:
        found.append(_sign(block, witness, lexicon, form))
    return [signature for signature in found if signature.found]


def choose(signatures: list[Signature], issuer: str | None) -> Signature:
    """The signer who counts: the chair of minutes, the lead body of a joint paper, else the first with a name."""
    if not signatures:
        return Signature()
    named = [s for s in signatures if s.name] or signatures
    for signature in named:
        if signature.post and _CHAIR.match(fold(signature.post)):
            return signature
    if issuer and len(named) > 1:
        lead = fold(issuer)
        for signature in named:
            body = fold(signature.authority or "").partition(" ")[2].strip(". ")
            if body and lead.startswith(body[:12]):
                return signature
    return named[0]


def _sign(block: list[Unit], witness: Witness, lexicon: Lexicon, form: Form) -> Signature:
    """One signature from its units."""
    authority: list[Unit] = []
    posts: list[Unit] = []
    names: list[Unit] = []
    last = ""
    for index in range(len(block)):
        unit = _settled(block, index, posts[-1] if last == "post" else None, bool(posts or authority), form)
        kind = unit.kind
        if kind == "authority":
            if posts and not names and form.prefix.match(fold(unit.text)):
                authority += posts
                posts = []
            authority.append(unit)
            last = kind
        elif kind == "post":
            if last == "authority" and authority and _is_undone(" ".join(u.text for u in authority), unit.text, form):
                authority.append(unit)
            elif not names and last == "post" and _joins(posts[-1].text, unit.text, form):
                posts[-1] = _with(posts[-1], unit)
            elif not names:
                posts.append(unit)
                last = kind
        elif kind == "upper":
            if names:
                continue
            if last == "authority":
                authority.append(unit)
            elif not posts and not authority:
                continue
            elif last == "post":
                posts[-1] = _with(posts[-1], unit)
        elif kind in ("name", "one") and (posts or authority or kind == "name"):
            names.append(unit)
    if len(names) > 1 and names[0].kind == "name":
        second = names[1]
        broken = not second.above and (second.kind == "one" or (names[0].text.count(" ") == 1 and second.text.count(" ") < 2))
        names = names[: 2 if broken else 1]
    name = squeeze(" ".join(unit.text for unit in names)) if names and not (len(names) == 1 and names[0].kind == "one") else None
    used = [*authority, *posts, *(names if name else [])]
    return Signature(
        squeeze(" ".join(unit.text for unit in authority)).rstrip(",") or None,
        ", ".join(_post(unit.text, witness, lexicon, form) for unit in posts) or None,
        _person(name, form) if name else None,
        _over(authority),
        _over(posts),
        _over(names) if name else None,
        _over(used),
    )


def _settled(block: list[Unit], index: int, post: Unit | None, begun: bool, form: Form) -> Unit:
    """The unit with its kind told by its neighbours. ``post``: the post just before; ``begun``: a post or an authority stands above."""
    unit = block[index]
    if unit.kind == "start":
        after = block[index + 1] if index + 1 < len(block) else None
        whole_post = after is not None and _joins(unit.text, after.text, form)
        return unit._replace(kind="post" if whole_post and not (post and _joins(post.text, unit.text, form)) else "upper")
    if unit.kind == "caps":
        last = not any(u.kind in ("name", "one", "post", "authority") for u in block[index + 1 :])
        named = last and begun and unit.above + (index > 0) > 0 and not _hangs(block[index - 1], form)
        return unit._replace(kind="name" if named else "upper")
    return unit


def _with(unit: Unit, more: Unit) -> Unit:
    return unit._replace(text=f"{unit.text} {more.text}", span=Span(unit.span.start, more.span.end))


def _hangs(unit: Unit, form: Form) -> bool:
    """Whether a line in capitals goes on with the one before: ``TM. ỦY BAN / NHÂN DÂN``, ``K/T CHÁNH / VĂN PHÒNG``."""
    low = fold(unit.text)
    prefix = form.prefix.match(low)
    if prefix is None:
        return unit.kind == "upper"
    post = form.post.match(low, prefix.end())
    return post is None or post.end() < len(low)


def _is_undone(text: str, following: str, form: Form) -> bool:
    """``KT. BỘ TRƯỞNG,``, ``T/M BAN`` and ``KT. TỔNG CỤC`` go on in the next line although that line begins like a post."""
    low = fold(text)
    prefix = None
    for found in _PIECE.finditer(low):
        if low[found.start()] in form.prefix_signs:
            prefix = form.prefix.match(low, found.start()) or prefix
    if form.bare_prefix.match(low.rsplit(" ", 1)[-1]):
        return True
    if low.endswith(",") or prefix is None:
        return low.endswith(",")
    rest = low[prefix.end() :]
    if " " not in rest and form.unfinished.match(rest):
        return True
    if form.post.fullmatch(rest):
        return False
    joined = form.post.match(f"{rest} {fold(following)}")
    return joined is not None and joined.end() > len(rest)


def _joins(first: str, second: str, form: Form) -> bool:
    """Whether the end of one line and the beginning of the next make one post: ``PHÓ TỔNG / GIÁM ĐỐC``."""
    low = fold(first)
    whole = form.post.match(low)
    if whole is not None and whole.end() == len(low):
        return False
    joined = form.post.match(f"{low} {fold(second)}")
    return joined is not None and joined.end() > len(low) + 1


def _over(units: list[Unit]) -> Span | None:
    if len(units) < 2:
        return units[0].span if units else None
    return Span(min([u.span.start for u in units]), max([u.span.end for u in units]))


def _person(name: str, form: Form) -> str:
    """The name without ranks and degrees, in the writing of names."""
    found = form.academic.match(name)
    bare = name[found.end() :] if found else name
    return " ".join(word.capitalize() for word in bare.split()) if is_upper(bare) else bare


def _post(text: str, witness: Witness, lexicon: Lexicon, form: Form) -> str:
    """``PHÓ CHÁNH VĂN PHÒNG THƯỜNG TRỰC`` -> ``Phó Chánh Văn phòng Thường trực``."""
    if not is_upper(text):
        return squeeze(text)
    low = squeeze(fold(text))
    for lead, written in (("phó ", "Phó "), ("quyền ", "Quyền ")):
        if low.startswith(lead):
            return written + _post(text.split(None, 1)[1], witness, lexicon, form)
    if low.endswith(" thường trực") and low not in form.posts:
        return _post(" ".join(text.split()[:-2]), witness, lexicon, form) + " Thường trực"
    return form.posts.get(low) or restore(squeeze(text), witness, lexicon)
