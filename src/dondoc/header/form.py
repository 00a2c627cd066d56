"""Chữ của thể thức: the words of the lexicon made ready for comparing, once for each lexicon."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache, partial

from ..folding import fold, strip_marks
from ..letters import UPPER
from ..lexicon import Lexicon
from ..patterns import pattern

_Tree = dict[str, "_Tree"]
_SIGN = pattern(r" ?- ?|.")
_PHO = r"(?:phó )?"


class Form:
    """Bộ chữ đã biên dịch. All patterns run on folded text (``fold``) with single blanks; each is written when it is first used."""

    def __init__(self, lexicon: Lexicon) -> None:
        words = lexicon.words
        self.issuer = pattern(lambda: rf"(?!{_any(words('form.not_heads'))}){_any(words('form.issuers'))}(?!\w)")
        self.unfinished = _whole(lexicon, "form.unfinished")
        self.organ = _whole(lexicon, "form.organs")
        self.party = _starts(lexicon, "form.party")
        self.mass = _starts(lexicon, "form.mass")
        self.not_mass = _starts(lexicon, "form.not_mass")
        self.not_issuer = _starts(lexicon, "form.not_issuer")
        self.locality = _starts(lexicon, "form.localities")
        self.localities = _any(words("form.localities"))
        self.opener = _starts(lexicon, "form.openers")
        self.known = pattern(lambda: rf"(?<!\w){_any(name for name in words('form.names') if ' ' in name)}(?!\w)")
        self.bare_prefix = pattern(lambda: rf"(?:{'|'.join(re.escape(fold(p)) for p in words('posts.prefixes') if len(p) > 1)})[./]?\Z")
        self.head = pattern(lambda: rf"(?<!\w){self.issuer.pattern}")
        self.performative = pattern(
            lambda: rf"\s+(?:(?:đã|sẽ|cũng|xin|kính|tiếp tục|trân trọng|nghiêm túc|vừa|có)\s+)?{_any(words('form.performatives'))}(?!\w)"
        )
        # Of two words and more: one word alone is many without its marks, and so is "quân đoàn" beside "quận đoàn".
        heads = {name for key in ("form.issuers", "form.organs") for name in words(key) if " " in name}
        bare = Counter(map(strip_marks, heads))
        self.spellings = {strip_marks(name): name for name in heads if bare[strip_marks(name)] == 1}
        self.urgency = {fold(printed): key for key, printed in lexicon.table("form.urgency").items()}
        self.secrecy = {fold(printed): key for key, printed in lexicon.table("form.secrecy").items()}
        kinds = {fold(name): kind.id for kind in lexicon.kinds for name in (kind.name, *kind.names)}
        self.kinds = kinds
        self.kind = pattern(lambda: _any(kinds) + r"(?:\s+liên\s+tịch)?(?:(?!\w)|(?=(?:của|về)\b))")
        posts = partial(_any, words("posts.posts"))
        self.post = pattern(lambda: rf"{_PHO}(?:quyền )?{posts()}(?: thường trực| phụ trách)?(?!\w)")
        wholes = [fold(post).split() for post in words("posts.posts")]
        self.post_starts = {" ".join(whole[:count]) for whole in wholes for count in range(1, len(whole))}
        self.signs = frozenset(fold(word)[0] for key in ("posts.posts", "posts.prefixes") for word in words(key)) | {"p", "q"}  # phó, quyền
        self.prefix_signs = frozenset(fold(word)[0] for word in words("posts.prefixes"))
        self.posts = {fold(post): post for post in words("posts.posts")}
        self.prefix = pattern(lambda: rf"(?:{'|'.join(re.escape(fold(p)) for p in words('posts.prefixes'))})(?:\s*[./]\s*|\s+)(?=\w)")
        self.academic = pattern(
            lambda: rf"(?:(?:{'|'.join(re.escape(t) for t in words('posts.titles'))})\.?(?=[\s.,]|\b)[\s.,-]*)+(?=[{UPPER}])"
        )


@lru_cache(maxsize=8)
def form_of(lexicon: Lexicon) -> Form:
    """The words of ``lexicon``, compiled once."""
    return Form(lexicon)


def _any(words: Iterable[str]) -> str:
    """Any of the words, blanks and hyphens in them written in any way, the longest first.

    Written as a tree of letters: of hundreds of names ``re`` then looks only at those that go on as the text does.
    """
    tree: _Tree = {}
    for word in words:
        node = tree
        for sign in _SIGN.findall(fold(word)):
            node = node.setdefault(r"\s*-\s*" if "-" in sign else r"\s+" if sign == " " else re.escape(sign), {})
        node[""] = {}
    return f"(?:{_written(tree)})"


def _written(node: _Tree) -> str:
    branches = [sign + _written(node[sign]) for sign in sorted(node) if sign]
    if not branches:
        return ""
    if "" in node:  # a shorter word ends here
        return f"(?:{'|'.join(branches)})?"
    return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"


def _starts(lexicon: Lexicon, key: str) -> re.Pattern[str]:
    return pattern(lambda: _any(lexicon.words(key)) + r"(?!\w)")


def _whole(lexicon: Lexicon, key: str) -> re.Pattern[str]:
    return pattern(lambda: _any(lexicon.words(key)) + r"\Z")
