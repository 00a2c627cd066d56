"""Danh sách cơ quan: reading a list of bodies at a place, and cutting it into names."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from ..folding import fold
from ..lexicon import LEXICON, Lexicon
from ..patterns import pattern
from .beginnings import starts_body
from .collective import in_collective, is_generic
from .endings import end_of_list
from .kinds import split_shared
from .words import TOKEN, after_blanks, known_words

_RELATIVE = pattern(r"(?<!\s)\s+được\s(?:giao|phân công)\b")  # a run of blanks is tried once


class BodyList(NamedTuple):
    """Danh sách cơ quan: the names in order, where they begin and end in the words they were read from."""

    names: tuple[str, ...]
    start: int
    end: int


def read_bodies(
    words: str, folded: str, at: int, *, loose: bool = False, semicolons: bool = False, lexicon: Lexicon = LEXICON
) -> BodyList | None:
    """The list of bodies that begins at ``at``, up to a verb, a boundary word or the end of the clause; None when there is none.

    ``semicolons``: a list in a field or a heading, where ";" stands between names and verbs do not end them all.
    """
    if not starts_body(words, folded, at, loose=loose, lexicon=lexicon):
        return None
    return _list_at(words, folded, at, semicolons, lexicon)


@lru_cache(maxsize=256)
def _list_at(words: str, folded: str, at: int, semicolons: bool, lexicon: Lexicon) -> BodyList | None:
    """The same place is asked for as a heading, as a subject, as who is told: it is read once."""
    end = end_of_list(words, folded, at, semicolons, lexicon)
    text = words[at:end].rstrip(" ,;:.-")
    names = _names(text, lexicon) if text else ()
    return BodyList(names, at, at + len(text)) if names else None


@lru_cache(maxsize=4096)
def _names(text: str, lexicon: Lexicon) -> tuple[str, ...]:
    """The names in the words of one list; the same offices come again and again."""
    return tuple(split_bodies(_without_relative(text, lexicon), lexicon=lexicon))


def _without_relative(text: str, lexicon: Lexicon) -> str:
    """Without "được phân công …" after a name that stands by itself; "các cơ quan được phân công …" needs it."""
    match = _RELATIVE.search(text)
    if match is None or is_generic((text[: match.start()],), lexicon=lexicon):
        return text
    return text[: match.start()]


def split_bodies(text: str, *, lexicon: Lexicon = LEXICON) -> list[str]:
    """The names in a list of bodies: cut where a new name begins, not inside "các sở, ban, ngành".

    "các sở: Nội vụ, Tài chính" gives "Sở Nội vụ" and "Sở Tài chính".
    """
    shared = split_shared(text)
    if shared:
        return shared
    folded = fold(text)
    known = known_words(lexicon)
    cuts = [0]
    depth = 0
    for token in TOKEN.finditer(text):
        word = token.group()
        depth += (word == "(") - (word == ")")
        if depth or not (word in ",;" or word.lower() in ("và", "cùng", "hoặc")):
            continue
        ahead = after_blanks(text, token.end())
        if text.startswith("với ", ahead):
            ahead += 4
        if ahead < len(text) and (
            word == ";"
            or known.determiners.match(folded, ahead) >= 0
            and starts_body(text, folded, ahead, lexicon=lexicon)
            or text[ahead].isupper()
            and starts_body(text, folded, ahead, lexicon=lexicon)
            and not in_collective(text, folded, ahead, known)
            and not (word == "và" and known.people.match(folded, ahead) >= 0)  # "Cục Nhà giáo và Cán bộ quản lý": one name
        ):
            cuts.append(token.start())
            cuts.append(ahead)
    cuts.append(len(text))
    names = (text[a:b].strip(" ,;.") for a, b in zip(cuts[::2], cuts[1::2], strict=True))
    return [name for name in names if name]
