"""Phối hợp và nơi nhận báo cáo: who supports a duty, and to whom it reports."""

from __future__ import annotations

from collections.abc import Iterator

from ..bodies import read_bodies, starts_body
from ..lexicon import LEXICON, Lexicon
from ..patterns import pattern

_COORDINATE = pattern(r"phối hợp(?:(?:\s\w+){0,3}?\s(?:cùng với|với|cùng)|\schặt chẽ|(?<=với sự phối hợp)\scủa)?\s")
_CHAIRS = pattern(r"chủ trì(?:[,;]| và) (?P<along>cùng (?:với )?)?")
_SUPPORT = pattern(r"[^;:.()]{0,40}?\sphối hợp(?:\s(?:thực hiện|triển khai)\b|\s?[;.,)]|\Z)")  # a few words may say which of them
_AND_VERB = pattern(r"và\s\w+\s\w+\s")
# By letters that are rarer than the first of each word.
_REPORT_TO = pattern(
    r"(?:áo cáo(?<=báo cáo)|ửi(?<=gửi)|ộp(?<=nộp)|ình(?<=trình))"
    r"(?:\s(?:kết quả|văn bản|báo cáo|danh sách|ý kiến)){0,2}\s(?:về|cho|đến|tới|lên|qua)?\s?"
)


def find_coordinators(words: str, folded: str, start: int, end: int, *, lexicon: Lexicon = LEXICON) -> list[str]:
    """The bodies after "phối hợp (với)" in ``words[start:end]``."""
    names: list[str] = []
    at = folded.find("phối hợp", start, end)
    for match in _COORDINATE.finditer(folded, at, end) if at >= 0 else ():
        place = match.end()
        bodies = read_bodies(words, folded, place, loose=True, lexicon=lexicon)
        if bodies and _goes_on(words, folded, bodies.end, lexicon):
            bodies = read_bodies(words, folded, place, loose=True, semicolons=True, lexicon=lexicon)
        if bodies is None:
            verb = _AND_VERB.match(folded, place)
            bodies = read_bodies(words, folded, verb.end(), lexicon=lexicon) if verb else None
        if bodies and bodies.start < end:
            names += [name for name in bodies.names if name not in names]
    if "chủ trì" in folded[start:end]:
        names += [name for name in _named_before(words, folded, start, end, lexicon) if name not in names]
    return names


def _named_before(words: str, folded: str, start: int, end: int, lexicon: Lexicon) -> Iterator[str]:
    """ "Sở A chủ trì, Công an tỉnh và Ủy ban nhân dân các xã phối hợp": who supports stands between the two verbs, or behind "cùng với"."""
    for chairs in _CHAIRS.finditer(folded, start, end):
        bodies = read_bodies(words, folded, chairs.end(), loose=True, lexicon=lexicon)
        if bodies and (chairs["along"] or _SUPPORT.match(folded, bodies.end, end)):
            yield from bodies.names


def lists_partners(words: str, folded: str, start: int, end: int, lexicon: Lexicon) -> bool:
    """Whether the semicolon at ``end`` stands in a list of who supports: "phối hợp với Chủ tịch …; các phòng liên quan hướng dẫn …".

    The verb is still to come there, and what follows begins with a small letter: it is no sentence of its own.
    """
    at = folded.rfind("phối hợp", max(start, end - 300), end)
    match = _COORDINATE.match(folded, at, end) if at >= 0 else None
    if match is None or not _goes_on(words, folded, end, lexicon):
        return False
    bodies = read_bodies(words, folded, match.end(), loose=True, lexicon=lexicon)
    return bodies is not None and bodies.end == end


def _goes_on(words: str, folded: str, at: int, lexicon: Lexicon) -> bool:
    """Whether a semicolon stands at ``at`` and the name of a body in small letters behind it."""
    ahead = at + 2
    return (
        words.startswith("; ", at) and words[ahead : ahead + 1].islower() and starts_body(words, folded, ahead, loose=True, lexicon=lexicon)
    )


def find_receiver(words: str, folded: str, start: int, end: int, *, lexicon: Lexicon = LEXICON) -> str | None:
    """To whom the duty reports: the body after "báo cáo (về)", "gửi về"."""
    if not _names_report(folded, start, end):
        return None
    for match in _REPORT_TO.finditer(folded, start, end):
        bodies = read_bodies(words, folded, match.end(), lexicon=lexicon)
        if bodies and bodies.start < end:
            return bodies.names[0]
    return None


def _names_report(folded: str, start: int, end: int) -> bool:
    part = folded[start:end]  # mostly the whole, which is not copied
    return "báo cáo" in part or "trình" in part or "gửi" in part or "nộp" in part  # one of them is in each
