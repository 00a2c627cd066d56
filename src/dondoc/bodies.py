"""Cơ quan, tổ chức: reading the names of bodies in running text. The one home of what a body's name is.

A list of bodies runs until a verb, a boundary word or the end of its clause. Verbs inside names ("Ban Quản lý", "cơ quan
chuyên trách tham mưu, giúp việc") are known by their capital or from the lexicon. Source of the kinds of bodies: the
organisation of State, Party and Front before and after 01/7/2025; the words are in ``lexicon/bodies.toml``.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from .folding import fold
from .lexicon import LEXICON, Lexicon
from .phrases import Phrases

_TOKEN = re.compile(r"\(|\)|[,;:.…]|\"|\s+|[^\s(),;:.…\"]+")
_WORD = re.compile(r"[^\W\d_]+")
_LINKS = frozenset(("và", "hoặc", "cùng", "cùng với", "&", "-", "với"))
_LONGEST = 700
# "Ủy ban nhân dân các xã có nông sản xuất khẩu thường xuyên …", "các hộ có đất bị thu hồi phải …": which of them, before the verb.
_HAVING = re.compile(
    r"có\s(?:[\w-]+,?\s){1,12}?"
    r"(?=(?:thường xuyên|chủ động|phải|cần|có trách nhiệm|chịu trách nhiệm|khẩn trương|kịp thời|tích cực|căn cứ)\s)"
)
_RELATIVE = re.compile(r"\s+được\s(?:giao|phân công)\b")
_DUTY_HOLDS = re.compile(r"\s(?:có trách nhiệm|chịu trách nhiệm|có nhiệm vụ)\s")


class BodyList(NamedTuple):
    """Danh sách cơ quan: the names in order, where they begin and end in the words they were read from."""

    names: tuple[str, ...]
    start: int
    end: int


class _Words(NamedTuple):
    heads: Phrases
    lower: Phrases
    determiners: Phrases
    verbs: Phrases
    boundaries: Phrases
    inside: Phrases
    never: Phrases
    parts: Phrases
    places: Phrases
    generic: Phrases
    noun_verbs: Phrases
    plain: Phrases
    turns: frozenset[str]  # first syllables of all that can end or bend a name
    openings: frozenset[str]  # first syllables of all that can begin one


@lru_cache(maxsize=8)
def _words(lexicon: Lexicon) -> _Words:
    heads = (*lexicon.words("bodies.heads"), *lexicon.words("bodies.persons"))
    groups = lexicon.words("bodies.groups")
    duties = lexicon.words
    words = _Words(
        Phrases(heads),
        Phrases((*groups, *heads)),
        Phrases(lexicon.words("bodies.determiners")),
        Phrases((*duties("duties.verbs"), *duties("duties.adverbs"), *duties("duties.modals"))),
        Phrases(duties("duties.boundaries")),
        Phrases(duties("duties.inside_names")),
        Phrases(lexicon.words("bodies.not_bodies")),
        Phrases((*groups, *lexicon.words("bodies.places"))),
        Phrases(lexicon.words("bodies.places")),
        Phrases(duties("duties.generic_bodies")),
        Phrases(duties("duties.noun_verbs")),
        Phrases((*duties("duties.adverbs"), *duties("duties.modals"))),
        frozenset(),
        frozenset(),
    )
    turning = (words.verbs, words.boundaries, words.inside, words.determiners, words.noun_verbs)
    opening = (words.heads, words.lower, words.determiners, words.inside, words.places)
    return words._replace(
        turns=frozenset().union(*(phrases.firsts for phrases in turning)),
        openings=frozenset().union(*(phrases.firsts for phrases in opening)),
    )


def starts_body(words: str, folded: str, at: int, *, loose: bool = False, lexicon: Lexicon = LEXICON) -> bool:
    """Whether the name of a body begins at ``at``. ``loose``: a small first letter will do (after "giao", "phối hợp với")."""
    known = _words(lexicon)
    first = _WORD.match(folded, at)
    if first is None or first.group() not in known.openings:
        return False
    place = at
    determined = False
    for _ in range(2):
        end = known.determiners.match(folded, place)
        if end < 0:
            break
        determined = True
        place = end
        while place < len(folded) and folded[place] == " ":
            place += 1
    if place >= len(folded) or known.never.match(folded, place) >= 0:
        return False
    if not determined and known.verbs.match(folded, place) > known.heads.match(folded, place):
        return False
    if not determined and _names_place(words, folded, place, known):
        return True
    if determined or loose:
        end = known.lower.match(folded, place)
        return end >= 0 and (determined or known.inside.match(folded, place) >= 0 or known.verbs.match(folded, place) < end)
    head = known.heads.match(folded, place)
    if head < 0 or not words[place].isupper():
        return False
    return known.verbs.match(folded, place) < head or known.inside.match(folded, place) >= 0 or _second_capital(words, head)


def _names_place(words: str, folded: str, at: int, known: _Words) -> bool:
    """A unit called by its place: "thành phố Đà Nẵng", "tỉnh Sông Lam", "xã Lương Minh"."""
    end = known.places.match(folded, at)
    return end >= 0 and words[end + 1 : end + 2].isupper() and not words[at:end].isupper()


def _second_capital(words: str, end: int) -> bool:
    """A verb's own word before a capital is a name ("Thanh tra Chính phủ"); "Tổ chức Hội nghị" is not."""
    return end + 1 < len(words) and words[end + 1].isupper() and not fold(words[max(0, end - 7) : end]).endswith("tổ chức")


def read_bodies(
    words: str, folded: str, at: int, *, loose: bool = False, semicolons: bool = False, lexicon: Lexicon = LEXICON
) -> BodyList | None:
    """The list of bodies that begins at ``at``, up to a verb, a boundary word or the end of the clause; None when there is none.

    ``semicolons``: a list in a field or a heading, where ";" stands between names and verbs do not end them all.
    """
    if not starts_body(words, folded, at, loose=loose, lexicon=lexicon):
        return None
    end = _end_of_list(words, folded, at, semicolons, lexicon)
    text = words[at:end].rstrip(" ,;:.-")
    if not text:
        return None
    names = tuple(split_bodies(_without_relative(text, lexicon), lexicon=lexicon))
    return BodyList(names, at, at + len(text)) if names else None


def _without_relative(text: str, lexicon: Lexicon) -> str:
    """Without "được phân công …" after a name that stands by itself; "các cơ quan được phân công …" needs it."""
    match = _RELATIVE.search(text)
    if match is None or is_generic((text[: match.start()],), lexicon=lexicon):
        return text
    return text[: match.start()]


def is_generic(names: tuple[str, ...], *, lexicon: Lexicon = LEXICON) -> bool:
    """Whether the names only point back at bodies named before: "các đơn vị", "các cơ quan, đơn vị liên quan"."""
    generic = _words(lexicon).generic
    for name in names:
        folded = fold(name)
        if folded in ("thành phố", "tỉnh", "huyện", "xã", "phường"):  # "Thành phố" for the city that was named
            continue
        at = _after(folded, 0)
        while at < len(folded):
            end = generic.match(folded, at)
            if end < 0:
                return False
            at = end
            while at < len(folded) and folded[at] in " ,;":
                at += 1
    return bool(names)


def _end_of_list(words: str, folded: str, at: int, semicolons: bool, lexicon: Lexicon) -> int:
    known = _words(lexicon)
    i = at
    limit = min(len(words), at + _LONGEST)
    end_of_determined = _skip_head(known, folded, at)
    i = end_of_determined
    word = limit  # where the last capitalised syllable began
    while i < limit:
        token = _TOKEN.match(words, i)
        if token is None:
            return i
        text = token.group()
        if text.isspace():
            i = token.end()
            continue
        if text == "(":
            close = words.find(")", i, i + 160)
            if close < 0:
                return i
            i = close + 1
            continue
        if text in '.…)"' or (text == ";" and not semicolons):
            return i
        if text in ",;:" or text.lower() in _LINKS:
            ahead = _after(words, token.end())
            if not (_goes_on(words, folded, ahead, text, known, lexicon) or _same_name(words, folded, at, i, ahead, text, known)):
                return i
            i = _skip_head(known, folded, ahead) if text == ":" else max(_skip_head(known, folded, ahead), ahead)
            continue
        if text[0].islower() and text not in known.turns and text.isalpha():
            word = i = token.end()
            continue
        inside = known.inside.match(folded, i)
        if inside >= 0:
            i = _past_relative(folded, i, inside)
            continue
        if known.determiners.match(folded, i) >= 0:
            i = max(_skip_head(known, folded, i), token.end())
            continue
        noun = known.noun_verbs.match(folded, i)
        if noun >= 0 and known.verbs.match(folded, _after(words, noun)) >= 0:
            i = noun
            continue
        if text[0].islower() or text[0].isdigit():
            verb = known.verbs.match(folded, i)
            if verb >= 0 and not _inside_word(words, folded, word, i, verb, known):
                return i
            if verb < 0 and known.boundaries.match(folded, i) >= 0:
                further = _HAVING.match(folded, i)
                if further is None:
                    return i
                i = further.end()
                continue
        elif text[0].isupper() and i > at and words[i - 1] == " " and _opens_duty(words, folded, i, known):
            return i
        word = i if text[0].isupper() else token.end()
        i = token.end()
    return i


def _inside_word(words: str, folded: str, word: int, at: int, verb: int, known: _Words) -> bool:
    """Whether the verb is the rest of a word of the name: "Đào tạo", "Ngoại giao", "Ban chỉ đạo", "Thư ký".

    A capital begins each word of a name and only its first syllable, so one syllable behind a capital is doubtful: it stays.
    """
    if max(known.verbs.match(folded, word), known.inside.match(folded, word)) > at:
        return True
    if known.plain.match(folded, at) >= 0:  # "cần", "phải", "chủ động" are never the rest of a word
        return False
    behind_capital = word + 1 < at and " " not in words[word : at - 1] and not words[word : at - 1].isupper()
    return behind_capital and " " not in words[at:verb]


def _opens_duty(words: str, folded: str, at: int, known: _Words) -> bool:
    """A capitalised verb after a small letter begins a sentence whose stop was lost: "… các tỉnh, thành phố Khẩn trương rà soát"."""
    end = known.verbs.match(folded, at)
    before = words.rfind(" ", 0, at - 1)
    last = words[before + 1 : at - 1]
    return (
        end >= 0
        and words[at - 2] not in ",;:"
        and " " in words[at:end]
        and last[:1].islower()
        and last not in _LINKS
        and words[end : end + 2].strip()[:1].islower()
    )


def _past_relative(folded: str, at: int, end: int) -> int:
    """Past a clause that only says which bodies: "các cơ quan được phân công … theo Kế hoạch này có trách nhiệm"."""
    if not folded.startswith("được", at):
        return end
    match = _DUTY_HOLDS.search(folded, end, end + 140)
    return match.start() if match and not set(folded[end : match.start()]) & set(".;:") else end


def _skip_head(known: _Words, folded: str, at: int) -> int:
    """Past the determiner and the head of a name that begins at ``at``; ``at`` itself when none does."""
    place = at
    end = known.determiners.match(folded, place)
    if end >= 0:
        place = end
        while place < len(folded) and folded[place] == " ":
            place += 1
    inside = known.inside.match(folded, place)
    head = max(known.lower.match(folded, place), inside)
    return head if head >= 0 else place


def _after(words: str, at: int) -> int:
    while at < len(words) and words[at] == " ":
        at += 1
    return at


def _goes_on(words: str, folded: str, ahead: int, link: str, known: _Words, lexicon: Lexicon) -> bool:
    """Whether what follows a comma, a colon or "và" is still part of the list."""
    if ahead >= len(words):
        return False
    if link == "-":  # "chính trị - xã hội", "Lao động - Thương binh"
        return True
    if words[ahead].islower() and known.never.match(folded, ahead) >= 0:
        return False
    if starts_body(words, folded, ahead, loose=True, lexicon=lexicon):
        if known.determiners.match(folded, ahead) >= 0:
            return True
        verb = known.verbs.match(folded, ahead)
        head = known.lower.match(folded, ahead)
        return words[ahead].isupper() or verb < head or known.inside.match(folded, ahead) >= 0
    if known.inside.match(folded, ahead) >= 0:
        return True
    if known.verbs.match(folded, ahead) >= 0:
        return words[ahead].isupper() and link != ":" and not _opens_sentence(words, ahead)
    if known.parts.match(folded, ahead) >= 0:
        return True
    return words[ahead].isupper() and link != ":"


def _same_name(words: str, folded: str, at: int, link: int, ahead: int, text: str, known: _Words) -> bool:
    """Whether the words after the link still belong to the name: "các sở: Nội vụ, …", "các khu công nghệ cao và khu công nghiệp"."""
    if text == ":":
        return _shares_kind(words, at, link, ahead)
    first = _WORD.match(folded, ahead)
    if first is None or known.verbs.match(folded, ahead) >= 0 or known.boundaries.match(folded, ahead) >= 0:
        return False
    return text == "và" or (text == "," and first.group() in folded[at:link].split())


def _shares_kind(words: str, at: int, colon: int, ahead: int) -> bool:
    """ "các sở: Nội vụ, Tài chính": proper names after the kind they share."""
    return words[ahead : ahead + 1].isupper() and _KIND_ONLY.search(words, max(at, colon - 30), colon) is not None


def _opens_sentence(words: str, at: int) -> bool:
    return at >= 2 and words[at - 2] in ".;"


def split_bodies(text: str, *, lexicon: Lexicon = LEXICON) -> list[str]:
    """The names in a list of bodies: cut where a new name begins, not inside "các sở, ban, ngành".

    "các sở: Nội vụ, Tài chính" gives "Sở Nội vụ" and "Sở Tài chính".
    """
    shared = _shared_head(text)
    if shared:
        return shared
    folded = fold(text)
    known = _words(lexicon)
    cuts = [0]
    depth = 0
    for token in _TOKEN.finditer(text):
        word = token.group()
        depth += (word == "(") - (word == ")")
        if depth or not (word in ",;" or word.lower() in ("và", "cùng", "hoặc")):
            continue
        ahead = _after(text, token.end())
        if text.startswith("với ", ahead):
            ahead += 4
        if ahead < len(text) and (
            word == ";"
            or known.determiners.match(folded, ahead) >= 0
            and starts_body(text, folded, ahead, lexicon=lexicon)
            or text[ahead].isupper()
            and starts_body(text, folded, ahead, lexicon=lexicon)
            and not _collective(text, folded, ahead, known)
        ):
            cuts.append(token.start())
            cuts.append(ahead)
    cuts.append(len(text))
    names = (text[a:b].strip(" ,;.") for a, b in zip(cuts[::2], cuts[1::2], strict=True))
    return [name for name in names if name]


_KIND_ONLY = re.compile(r"(?:[Cc]ác|[Nn]hững)\s+(?:Bộ|[a-zà-ỹđ]{2,8}(?:\s[a-zà-ỹđ]{2,8})?)\s*\Z")
_AND_HEAD = re.compile(r"\s+và\s+(?=(?:Hội|Hiệp hội|Liên hiệp|Sở|Ban|Trường|Phòng|Bộ)\s)")
_NEXT_OF_MANY = re.compile(r",|\s(?:và\s)?ngành\b|\sđoàn thể\b")


def _collective(text: str, folded: str, at: int, known: _Words) -> bool:
    """A bare kind in a collective list: "các Sở, Ban, ngành"."""
    end = known.heads.match(folded, at)
    return end >= 0 and _NEXT_OF_MANY.match(text, end) is not None


_SHARED = re.compile(r"(?:[Cc]ác|[Nn]hững)\s+(Bộ|[a-zà-ỹđ]{2,8}(?:\s[a-zà-ỹđ]{2,8})?)\s*:\s*(.+)\Z")


def _shared_head(text: str) -> list[str]:
    match = _SHARED.match(text)
    if match is None:
        return []
    kind = match.group(1)
    head = kind[0].upper() + kind[1:]
    parts = _split_names(match.group(2))
    return [part if fold(part).startswith((fold(kind) + " ", "hiệp hội", "liên hiệp")) else f"{head} {part}" for part in parts]


def _split_names(rest: str) -> list[str]:
    """Proper names after a shared kind: cut at commas before a capital; the last "và" too when it joins two names."""
    parts: list[str] = []
    for piece in re.split(r"\s*[,;]\s*", rest.strip(" .;,")):
        if parts and piece and not piece[0].isupper():
            parts[-1] += ", " + piece
        elif piece:
            parts += _AND_HEAD.split(piece)
    return parts
