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
from .words import DETERMINER, OPENS, after_blanks, known_words

# What may stand between two names; "và" only as a word of its own.
_BETWEEN = pattern(r"[(),;]|(?:[Vv][Àà]|[Cc][Ùù][Nn][Gg]|[Hh][Oo][Ặặ][Cc])(?=[\s(),;:.…\"]|\Z)")
_STOPPED = pattern(r"[ ,:.-]*;")
_MARKS = '(),;:.…"'
_JOINT = pattern(
    r"(?:.*[,;]\s*)?(?:(?:lãnh đạo|(?:phó )?chánh|cán bộ|công chức) )*văn phòng "
    r"(?:(?:đoàn đại biểu quốc hội|đoàn đbqh|hđnd|hội đồng nhân dân|đảng ủy),? (?:và )?)+\Z"
)
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
    return list_at(words, folded, at, semicolons, lexicon)


@lru_cache(maxsize=256)
def list_at(words: str, folded: str, at: int, semicolons: bool, lexicon: Lexicon) -> BodyList | None:
    """The list where the name of a body begins. The same place is asked for as a heading, a subject, as who is told: it is read once."""
    if semicolons:
        plain = list_at(words, folded, at, False, lexicon)
        if plain is not None and not _STOPPED.match(words, plain.end):  # it ends elsewhere, so that semicolons make no difference
            return plain
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
    match = _RELATIVE.search(text) if "được" in text else None
    if match is None or is_generic((text[: match.start()],), lexicon=lexicon):
        return text
    return text[: match.start()]


def split_bodies(text: str, *, lexicon: Lexicon = LEXICON) -> list[str]:
    """The names in a list of bodies: cut where a new name begins, not inside "các sở, ban, ngành".

    "các sở: Nội vụ, Tài chính" gives "Sở Nội vụ" and "Sở Tài chính".
    """
    shared = split_shared(text) if ":" in text else None
    if shared:
        return shared
    folded = ""
    cuts = [0]
    depth = 0
    for token in _BETWEEN.finditer(text):
        word = token.group()
        if word in "()":
            depth += 1 if word == "(" else -1
            continue
        at = token.start()
        if depth or word not in ",;" and at and not (text[at - 1] in _MARKS or text[at - 1].isspace()):
            continue
        ahead = after_blanks(text, token.end())
        if text.startswith("với ", ahead):
            ahead += 4
        folded = folded or fold(text)
        if ahead < len(text) and (word == ";" or _begins_name(text, folded, ahead, word, lexicon)):
            cuts.append(at)
            cuts.append(ahead)
    cuts.append(len(text))
    names = (text[a:b].strip(" ,;.") for a, b in zip(cuts[::2], cuts[1::2], strict=True))
    return [name for name in names if name]


def _begins_name(text: str, folded: str, at: int, link: str, lexicon: Lexicon) -> bool:
    """Whether a new name begins at ``at``, behind a comma or ``link``; a name's own "và" and a kind in "các Sở, Ban, ngành" begin none."""
    known = known_words(lexicon)
    kinds = known.begins.at(folded, at)
    if not kinds & OPENS:
        return False
    if kinds & DETERMINER and known.determiners.match(folded, at) >= 0 and starts_body(text, folded, at, lexicon=lexicon):
        return True
    return (
        text[at].isupper()
        and starts_body(text, folded, at, lexicon=lexicon)
        and not in_collective(text, folded, at, known)
        and not (link == "và" and _JOINT.match(folded[:at]))  # "Văn phòng HĐND và UBND xã": one office
        and not (link == "và" and known.people.match(folded, at) >= 0)  # "Cục Nhà giáo và Cán bộ quản lý": one name
    )
