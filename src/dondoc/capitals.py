"""Viết hoa: words printed in capitals back to the writing of running text.

The best witness is the document itself: the same words in its body. Then the lexicon (``form.names``, ``form.issuers``), then
the rule that a name follows ``tỉnh``, ``xã`` …. Source: Nghị định 30/2020/NĐ-CP, Phụ lục II.
"""

from __future__ import annotations

from functools import cached_property, lru_cache

from .folding import fold
from .lexicon import LEXICON, Lexicon
from .patterns import pattern

_SENTENCE_END = '.:;!?-–“"('


class Witness:
    """Lời văn làm chứng: running text of the document with single blanks, and the same folded."""

    def __init__(self, *parts: str) -> None:
        self._parts = parts

    @cached_property
    def text(self) -> str:
        """The words on one line."""
        return " ".join(self._parts)

    @cached_property
    def low(self) -> str:
        """``text`` folded; as long as it."""
        return fold(self.text)

    def writing(self, words: list[str], since: int = 0) -> tuple[str | None, int]:
        """How ``words`` (folded) are written in running text, and where they first stand (-1: nowhere); None where never in small letters.

        ``since``: they do not stand before that place.
        """
        phrase = " ".join(words)
        low = self.low
        at = first = low.find(phrase, since)
        best: str | None = None
        tries = 0
        while at >= 0 and tries < 6:
            end = at + len(phrase)
            if not low[at - 1 : at].isalnum() and not low[end : end + 1].isalnum():
                found = self.text[at:end]
                if found.islower() or sum(map(str.isupper, found)) * 2 < len(found):
                    if at and self.text[max(0, at - 2) : at].rstrip()[-1:] not in _SENTENCE_END:
                        return found, first
                    best = best or found[0].lower() + found[1:]
                tries += 1
            at = low.find(phrase, at + 1)
        return best, first


def restore(printed: str, witness: Witness, lexicon: Lexicon = LEXICON, *, names: bool = False) -> str:
    """``ỦY BAN NHÂN DÂN TỈNH SÔNG LAM`` -> ``Ủy ban nhân dân tỉnh Sông Lam``. ``names``: it is a body's name, so the lexicon goes first."""
    words = printed.split()
    lows = fold(printed).split()
    if len(words) != len(lows):
        return printed
    out: list[str] = []
    at = 0
    while at < len(words):
        found, count = _known(lows, at, lexicon) if names else ("", 0)
        if names and not count:
            in_name = _in_name(lows, at, lexicon)
            if in_name or _of_place(lows, at, lexicon):
                found, count = _by_rule(words, lows, at, lexicon, in_name), 1
        if not count:
            found, count = _seen(words, lows, at, witness)
        if not count:
            found, count = _known(lows, at, lexicon)
        if not count:
            found, count = _by_rule(words, lows, at, lexicon, _in_name(lows, at, lexicon)), 1
        elif count > 1 or not words[at].isupper() or len(words[at]) > 1:
            found = _like(words[at : at + count], found)
        out.append(found)
        at += count
    text = " ".join(out)
    return text[0].upper() + text[1:] if text else text


def _seen(words: list[str], lows: list[str], at: int, witness: Witness) -> tuple[str, int]:
    """The longest run of at least two words from ``at`` on that the document writes in small letters."""
    best: tuple[str, int] = ("", 0)
    size, since = 2, 0
    while at + size <= len(words):
        found, since = witness.writing(lows[at : at + size], since)
        if found is None:
            break
        best = (found, size)
        size += 1
    return best


def _like(words: list[str], found: str) -> str:
    """``found`` with the tone marks as ``words`` print them: ``UỶ BAN`` stays ``Uỷ ban``."""
    if " ".join(words).lower() == found.lower():  # mostly they print the same
        return found
    pieces = found.split(" ")
    if len(pieces) != len(words):
        return found
    return " ".join(_cased(word, piece) for word, piece in zip(words, pieces, strict=True))


def _cased(word: str, model: str) -> str:
    if len(word) != len(model) or word.lower() == model.lower():
        return model
    return "".join(c.upper() if m.isupper() else c.lower() for c, m in zip(word, model, strict=True))


def _known(lows: list[str], at: int, lexicon: Lexicon) -> tuple[str, int]:
    table, longest = _names(lexicon)
    for size in range(min(longest.get(lows[at].rstrip(",;."), 0), len(lows) - at), 0, -1):
        name = table.get(" ".join(lows[at : at + size]).rstrip(",;."))
        if name is not None:
            tail = lows[at + size - 1]
            return name + tail[len(tail.rstrip(",;.")) :], size
    return "", 0


@lru_cache(maxsize=8)
def _names(lexicon: Lexicon) -> tuple[dict[str, str], dict[str, int]]:
    """The names by how they are compared, and how many words the longest has that begins with a word."""
    table = {fold(name): name for name in (*lexicon.words("form.issuers"), *lexicon.words("form.names")) if " " in name or name.isupper()}
    table |= {fold(name): name for name in lexicon.words("form.short_names")}
    longest: dict[str, int] = {}
    for words in map(str.split, table):
        longest[words[0]] = max(longest.get(words[0], 0), len(words))
    return table, longest


def _by_rule(words: list[str], lows: list[str], at: int, lexicon: Lexicon, in_name: bool) -> str:
    word, low = words[at], lows[at]
    if at and _ROMAN.fullmatch(word.rstrip(",.;")) and lows[at - 1] in _COUNTED:
        return word
    if not (is_syllable(low) if low.isalpha() else not any(map(str.isdigit, word)) and all(map(is_syllable, _WORD.findall(low)))):
        return word
    if in_name or (at + 1 < len(lows) and lows[at + 1][0].isdigit() and lows[at] in _localities(lexicon)):
        return _title(word)  # Phụ lục II, III.1b: "Quận 7" has a capital, "quận Sông Lam" has not
    return word.lower()


_LINKS = frozenset(("và", "về", "của", "cho", "các", "-"))
_ROMAN = pattern(r"[IVXLC]+")
_WORD = pattern(r"\w+")
_COUNTED = frozenset(("thứ", "khóa", "phần", "quý", "chương", "lục", "mục", "đại", "kỳ", "hội"))
_STOP = frozenset(
    [
        "và",
        "về",
        "của",
        "cho",
        "các",
        "trên",
        "trong",
        "tại",
        "đến",
        "năm",
        "giai",
        "đoạn",
        "lần",
        "khóa",
        "nhiệm",
        "theo",
        "với",
        "từ",
        "để",
        "là",
        "thuộc",
        "do",
        "bằng",
        "được",
        "đối",
        "phê",
        "thực",
        "ban",
        "hành",
        "triển",
        "quý",
        "tháng",
    ]
)


def _of_place(lows: list[str], at: int, lexicon: Lexicon) -> bool:
    """Whether the word is ``tỉnh``, ``thành phố`` …."""
    localities = _localities(lexicon)
    return lows[at] in localities or " ".join(lows[at : at + 2]) in localities or " ".join(lows[max(0, at - 1) : at + 1]) in localities


@lru_cache(maxsize=8)
def _localities(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(fold(word) for word in lexicon.words("form.localities"))


@lru_cache(maxsize=8)
def _not_localities(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(fold(word) for word in lexicon.words("form.not_localities"))


@lru_cache(maxsize=8)
def _pairs(lexicon: Lexicon) -> frozenset[str]:
    """The syllables of those of them that have two."""
    return frozenset(part for name in _localities(lexicon) | _not_localities(lexicon) for part in name.split() if " " in name)


@lru_cache(maxsize=8)
def _named(lexicon: Lexicon) -> dict[str, list[str]]:
    """What stands before a name, by its first syllable."""
    named: dict[str, list[str]] = {}
    for word in map(fold, lexicon.words("form.named")):
        named.setdefault(word.split()[0], []).append(word)
    return named


def _in_name(lows: list[str], at: int, lexicon: Lexicon) -> bool:
    """Whether the word stands in a name after ``tỉnh``, ``thành phố``, ``xã`` … (at most four words)."""
    localities, pairs = _localities(lexicon), _pairs(lexicon)
    if lows[at] in localities or (lows[at] in pairs and " ".join(lows[at : at + 2]) in localities):
        return False
    if lows[at] in pairs and " ".join(lows[at - 1 : at + 1]) in _not_localities(lexicon):
        return False
    before = " ".join(lows[max(0, at - 8) : at])
    for first, names in _named(lexicon).items():
        for name in names if first in before else ():
            start = before.rfind(name)
            if start >= 0 and not set(before[start + len(name) :].split()) & _LINKS:
                return True
    if lows[at] in _STOP:
        return False
    for back in range(1, 5):
        if at - back < 0 or lows[at - back].endswith((",", ";", ".", "-")) or lows[at - back] in _STOP:
            return False
        if lows[at - back] in localities:
            return True
        if lows[at - back] in pairs and " ".join(lows[max(0, at - back - 1) : at - back + 1]) in localities:
            return True
    return False


def _title(word: str) -> str:
    return "-".join(piece[:1].upper() + piece[1:].lower() for piece in word.split("-"))


_VOWELS = frozenset("aăâeêioôơuưyàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ")
_SOUND = pattern(r"[\W_]*(?:ngh|ng|nh|gh|gi|ch|kh|ph|th|tr|qu|[bcdđghklmnpqrstvx])?(?P<core>\w+?)(?:ng|nh|ch|[cmnptk])?[\W_]*\Z")


@lru_cache(maxsize=1 << 13)
def is_syllable(word: str) -> bool:
    """Whether ``word`` can be a syllable of Vietnamese; abbreviations (``UBND``, ``TNCS``) and badly read words (``CQNG``) cannot."""
    found = _SOUND.match(word.lower())
    return found is not None and len(found["core"]) <= 3 and set(found["core"]) <= _VOWELS
