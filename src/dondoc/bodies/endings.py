"""Chỗ hết tên: where a list of bodies ends: before a verb, a boundary word or the end of its clause."""

from __future__ import annotations

from ..lexicon import Lexicon
from ..patterns import pattern
from .beginnings import starts_body
from .collective import is_generic
from .kinds import MANY_OF_A_KIND
from .words import (
    ALL,
    BOUNDARY,
    DETERMINER,
    INSIDE,
    LINK,
    LINKS,
    LOWER,
    NEVER,
    NOUN_VERB,
    OPENS,
    PLACE,
    TOKEN,
    TURNS,
    VERB,
    WORD,
    Words,
    after_blanks,
    known_words,
    skip_head,
)
from .work import past_work

_LONGEST = 700
_MARKS = '.,;:()…"'
_WORDS_OF_A_HEAD = 4
# "Ủy ban nhân dân các xã có nông sản xuất khẩu thường xuyên …", "các hộ có đất bị thu hồi phải …": which of them, before the verb.
_HAVING = pattern(
    r"có\s(?:[\w-]+,?\s){1,12}?"
    r"(?=(?:thường xuyên|chủ động|phải|cần|có trách nhiệm|chịu trách nhiệm|khẩn trương|kịp thời|tích cực|trực tiếp|căn cứ)\s)"
)
# "Cán bộ phụ trách lĩnh vực giám sát và phản biện xã hội": what a person is in charge of names him.
_IN_CHARGE = pattern(
    r"phụ trách\s(?:lĩnh vực|công tác|mảng|khối|địa bàn|nội dung|ngành)\s[^,;:.()]{2,90}?"
    r"(?=[,;:.()]|\s(?:chủ trì|có trách nhiệm|chịu trách nhiệm|có nhiệm vụ|phải|cần|trực tiếp|chủ động)\b|\s*\Z)"
)
# "Phòng Đào tạo phụ trách các công việc:" says that tasks follow.
_ITS_TASKS = pattern(r"phụ trách\s(?:các\s|những\s)?(?:công việc|nhiệm vụ)\b")
_TOGETHER = pattern(r"(?:chủ trì|phối hợp)(?:,| với\b| cùng\b)")  # no name goes on so, capital or not
_KIND_ONLY = pattern(rf"{MANY_OF_A_KIND}\s*\Z")
_DUTY_HOLDS = pattern(r"\s(?:có trách nhiệm|chịu trách nhiệm|có nhiệm vụ|phải)\s")


def end_of_list(words: str, folded: str, at: int, semicolons: bool, lexicon: Lexicon) -> int:
    """Where the list of bodies that begins at ``at`` ends. ``semicolons``: ";" stands between names."""
    known = known_words(lexicon)
    limit = min(len(words), at + _LONGEST)
    i = skip_head(known, folded, at)
    word = limit  # where the last capitalised syllable began
    kinds_of = known.begins.kinds
    while i < limit:
        if words[i] == " ":
            i += 1
            continue
        blank = folded.find(" ", i, limit)
        plain = folded[i:blank] if blank > i else ""
        if plain.isalpha():
            kinds = kinds_of.get(plain, 0)
            if not kinds & (TURNS | LINK):  # most words of a name neither turn nor link: it goes on behind their blank
                word, i = (i if words[i].isupper() else blank), blank + 1
                continue
            text, links = words[i:blank], kinds & LINK and plain in LINKS
        else:
            text = words[i] if words[i] in _MARKS else _token(words, i)
            links = text in _MARKS or text.isspace() or text.lower() in LINKS
            kinds = kinds_of.get(folded[i : i + len(text)], 0) if text.isalpha() else ALL
        if links:
            further = _past_mark(words, folded, at, i, text, semicolons, lexicon)
        else:
            end = i + len(text)
            further = _past_turn(words, folded, at, i, word, kinds, lexicon) if kinds & TURNS else i
            if further == i:
                word, i = (i if text[0].isupper() else end), end
                continue
        if further < 0:
            return i
        i = further
    return i


def _token(words: str, at: int) -> str:
    """The run of letters and signs, or of white space, that begins at ``at``, which is no mark."""
    token = TOKEN.match(words, at)
    return token.group() if token else words[at]


def _past_mark(words: str, folded: str, at: int, i: int, text: str, semicolons: bool, lexicon: Lexicon) -> int:
    """Past the mark or the link ``text`` at ``i`` to where the list goes on; -1 where it ends before it."""
    end = i + len(text)
    if text.isspace():
        return end
    if text == "(":
        close = words.find(")", i, i + 160)
        return close + 1 if close >= 0 else -1
    if text in '.…)"' or (text == ";" and not semicolons):
        return -1
    known = known_words(lexicon)
    ahead = after_blanks(words, end)
    if not (_goes_on(words, folded, ahead, text, known, lexicon) or _same_name(words, folded, at, i, ahead, text, known)):
        return -1
    return skip_head(known, folded, ahead) if text == ":" else max(skip_head(known, folded, ahead), ahead)


def _past_turn(words: str, folded: str, at: int, i: int, word: int, kinds: int, lexicon: Lexicon) -> int:
    """Past a phrase at ``i`` that belongs to the names; ``i`` itself where a plain word of a name stands, -1 where the list ends."""
    known = known_words(lexicon)
    inside = known.inside.match(folded, i) if kinds & INSIDE else -1
    if inside >= 0:
        if _ITS_TASKS.match(folded, i):
            return -1
        charge = _IN_CHARGE.match(folded, i)
        return charge.end() if charge else _past_relative(folded, i, inside)
    if kinds & DETERMINER and (determined := known.determiners.match(folded, i)) >= 0:
        return max(skip_head(known, folded, i), determined)
    noun = known.noun_verbs.match(folded, i) if kinds & NOUN_VERB else -1
    if noun >= 0 and known.verbs.match(folded, after_blanks(words, noun)) >= 0:
        return noun
    if words[i].islower() or words[i].isdigit():
        verb = known.verbs.match(folded, i) if kinds & VERB else -1
        if verb >= 0 and not _inside_word(words, folded, word, i, verb, known):
            work = past_work(folded, at, i, lexicon)
            if work >= 0:
                return work
            which = _which_of(words, folded, at, i, lexicon)
            return -1 if which is None else which
        if verb < 0 and kinds & BOUNDARY and known.boundaries.match(folded, i) >= 0:
            further = _HAVING.match(folded, i)
            return further.end() if further else -1
    elif kinds & VERB and i > at and (_TOGETHER.match(folded, i) or _opens_duty(words, folded, i, known) and not _answers(folded, i)):
        return -1
    return i


def _inside_word(words: str, folded: str, word: int, at: int, verb: int, known: Words) -> bool:
    """Whether the verb is the rest of a word of the name: "Đào tạo", "Ngoại giao", "Ban chỉ đạo", "Thư ký".

    A capital begins each word of a name and only its first syllable, so one syllable behind a capital is doubtful: it stays.
    """
    if max(known.verbs.match(folded, word), known.inside.match(folded, word)) > at:
        return True
    if known.plain.match(folded, at) >= 0:  # "cần", "phải", "chủ động" are never the rest of a word
        return False
    behind_capital = word + 1 < at and " " not in words[word : at - 1] and not words[word : at - 1].isupper()
    return behind_capital and " " not in words[at:verb]


def _opens_duty(words: str, folded: str, at: int, known: Words) -> bool:
    """A capitalised verb after a small letter begins a sentence whose stop was lost: "… các tỉnh, thành phố Khẩn trương rà soát".

    "Công ty Khai thác công trình thủy lợi có trách nhiệm" is a name after all: ask ``_answers`` too.
    """
    if not words[at].isupper() or words[at - 1] != " ":
        return False
    end = known.verbs.match(folded, at)
    before = words.rfind(" ", 0, at - 1)
    last = words[before + 1 : at - 1]
    return (
        end >= 0
        and not _after_head(words, folded, at, known)
        and words[at - 2] not in ",;:"
        and " " in words[at:end]
        and last[:1].islower()
        and last not in LINKS
        and words[end : end + 2].strip()[:1].islower()
    )


def _answers(folded: str, at: int) -> bool:
    """Whether the clause that goes on at ``at`` comes to "có trách nhiệm", so that all before it is who."""
    match = _DUTY_HOLDS.search(folded, at, at + 140)
    return match is not None and not set(folded[at : match.start()]) & set(".;:")


def _which_of(words: str, folded: str, at: int, verb: int, lexicon: Lexicon) -> int | None:
    """The end of "cơ quan giải quyết thủ tục hành chính" before "có trách nhiệm": a bare kind needs its verb to say which; else None."""
    if not is_generic((words[at:verb],), lexicon=lexicon) or not _answers(folded, verb):
        return None
    match = _DUTY_HOLDS.search(folded, verb, verb + 140)
    return match.start() if match else None


def _after_head(words: str, folded: str, at: int, known: Words) -> bool:
    """Whether the kind of a body stands right before: in "Trung tâm Kiểm soát bệnh tật" the capital goes on with the name."""
    start = at - 1
    for _ in range(_WORDS_OF_A_HEAD):
        start = words.rfind(" ", 0, start - 1) + 1
        if words[start : start + 1].isupper():
            return known.heads.match(folded, start) == at - 1 and known.places.match(folded, start) != at - 1
        if start == 0:
            return False
    return False


def _past_relative(folded: str, at: int, end: int) -> int:
    """Past a clause that only says which bodies: "các cơ quan được phân công … theo Kế hoạch này có trách nhiệm"."""
    if not folded.startswith("được", at):
        return end
    match = _DUTY_HOLDS.search(folded, end, end + 140)
    return match.start() if match and _answers(folded, end) else end


def _goes_on(words: str, folded: str, ahead: int, link: str, known: Words, lexicon: Lexicon) -> bool:
    """Whether what follows a comma, a colon or "và" is still part of the list."""
    if ahead >= len(words):
        return False
    if link == "-":  # "chính trị - xã hội", "Lao động - Thương binh"
        return True
    kinds = known.begins.at(folded, ahead)
    if link == ":" and kinds & VERB and words[ahead].islower() and known.verbs.match(folded, ahead) >= 0:
        return False  # "Công đoàn cơ sở: tổ chức …": what it must do
    capital = words[ahead].isupper()
    if kinds & NEVER and words[ahead].islower() and known.never.match(folded, ahead) >= 0:
        return False
    if kinds & OPENS and starts_body(words, folded, ahead, loose=True, lexicon=lexicon):
        if capital or kinds & DETERMINER and known.determiners.match(folded, ahead) >= 0:
            return True
        verb = known.verbs.match(folded, ahead) if kinds & VERB else -1
        return verb < known.lower.match(folded, ahead) or kinds & INSIDE != 0 and known.inside.match(folded, ahead) >= 0
    if kinds & INSIDE and known.inside.match(folded, ahead) >= 0:
        return True
    if kinds & VERB and known.verbs.match(folded, ahead) >= 0:
        return capital and link != ":" and not _opens_sentence(words, ahead)
    if kinds & (LOWER | PLACE) and known.parts.match(folded, ahead) >= 0:
        return True
    return capital and link != ":"


def _same_name(words: str, folded: str, at: int, link: int, ahead: int, text: str, known: Words) -> bool:
    """Whether the words after the link still belong to the name: "các sở: Nội vụ, …", "các khu công nghệ cao và khu công nghiệp"."""
    if text == ":":
        return _shares_kind(words, at, link, ahead)
    first = WORD.match(folded, ahead)
    if first is None or known.verbs.match(folded, ahead) >= 0 or known.boundaries.match(folded, ahead) >= 0:
        return False
    return text == "và" or (text == "," and first.group() in folded[at:link].split())


def _shares_kind(words: str, at: int, colon: int, ahead: int) -> bool:
    """ "các sở: Nội vụ, Tài chính": proper names after the kind they share."""
    return words[ahead : ahead + 1].isupper() and _KIND_ONLY.search(words, max(at, colon - 30), colon) is not None


def _opens_sentence(words: str, at: int) -> bool:
    return at >= 2 and words[at - 2] in ".;"
