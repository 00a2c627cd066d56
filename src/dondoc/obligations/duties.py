"""Đoạn giao việc: whether a passage lays a duty.

What is a duty: an order to somebody, a task of a plan, a target to reach, a report to send. What is none: grounds, things
past, aims, definitions, a heading or an introduction whose items hold the duties, a line that only fills a field.
"""

from __future__ import annotations

from functools import lru_cache

from ..folding import fold
from ..lexicon import LEXICON, Lexicon
from ..numbers import ORDINAL as ORDINAL_WORDS
from ..patterns import pattern
from . import sections
from .asides import RULES, amends, defines, lists_parts
from .fields import CONTENT, FILLING
from .nodes import Node
from .openings import GROUNDS, MEMBER, ORDINAL, PERFORMS, REACH, TELLS, TIME, Openings, kinds_at, openings
from .subjects import is_predicate
from .verbs import opens_with_verb, says_modal

_PAST = pattern(r"đã(?<![^\s,]đã)\s")
_PAST_STARTS = ("kết quả", "tính đến", "đến nay", "trong năm qua")
_ORDINAL = pattern(rf"{ORDINAL_WORDS}\s?[,:]?\s")
_APPOINTS = pattern(r"[^:;.]{0,60}:\s(?:các )?(?:ông|bà|đồng chí|đ/c)\b")
_COUNT = pattern(r"[^:]{3,80}:\s*[\d.,]+[\s.;]*")  # "Kiến nghị giữ nguyên: 67"
# "Tháng 7 năm 2010: sơ kết 06 tháng", "Đợt 2: dịp Quốc khánh, từ ngày …": an entry of a timetable.
_TIMETABLE = pattern(
    r"(?:trong |từ |cuối |giữa |đầu )?(?:ngày|tháng|quý|tuần)\s(?=[\di])[\w/.,\s-]{1,40}:\s\S|"
    r"đợt\s(?:\d{1,2}|[ivx]{1,4}|cao điểm)\s?[:,(][^;]{0,300}?\s\d{1,2}\s?/\s?\d"
)
_REQUEST = pattern(r"(?:đề nghị|yêu cầu|xin đề nghị)\s")
_QUALITIES = ("bảo đảm", "đảm bảo", "phù hợp", "tuân thủ", "đa dạng")  # how, not what
_REACH = pattern(r"(?:cơ bản )?(?:hoàn thành|phấn đấu|đạt)\b")
_IN_TARGETS = ("%", "phấn đấu", "ít nhất", "tối thiểu", "không quá", "tối đa")  # one of them is in each
_NUMBERED_AIM = pattern(r"\d\s?%|(?:ít nhất|tối thiểu|không quá|tối đa)\s\d")
_BY_YEAR = pattern(r"\bnăm 20[0-9]{2}")
_TARGET = pattern(r"\d\s?%|phấn đấu|(?:ít nhất|tối thiểu|không quá|tối đa)\s\d")


@lru_cache(maxsize=8)
def _only_tells(lexicon: Lexicon) -> tuple[str, ...]:
    return tuple(fold(w) for w in lexicon.words("duties.only_tells"))


def mark_duties(nodes: list[Node], *, kind: str | None, lexicon: Lexicon = LEXICON) -> None:
    """Set ``duty`` on the nodes that lay one, children before parents. ``kind``: the type of the document."""
    inside_field = _inside_fields(nodes)
    whole = "\n".join([node.folded for node in nodes])
    tells = [tell for tell in _only_tells(lexicon) if tell in whole]  # few documents have more than one of them
    for i in range(len(nodes) - 1, -1, -1):
        node = nodes[i]
        if i in inside_field or node.field is not None and node.field.role != CONTENT:
            continue
        if node.children and _is_described(nodes, node, lexicon):
            for child in node.children:
                nodes[child].duty = False
            node.duty = True
            continue
        if node.children and _holds_items(nodes, node):
            continue
        node.duty = _lays_duty(nodes, node, kind, tells, lexicon)


def _inside_fields(nodes: list[Node]) -> set[int]:
    """The nodes under a field that is not the content of the task: they are its value."""
    inside: set[int] = set()
    fields = {i for i, node in enumerate(nodes) if node.field is not None and node.field.role != CONTENT}
    if fields:
        for i, node in enumerate(nodes):
            if node.parent in inside or node.parent in fields:
                inside.add(i)
    return inside


def _holds_items(nodes: list[Node], node: Node) -> bool:
    """Whether its own words only introduce items that hold the duties."""
    held = [child for child in node.children if nodes[child].duty or any(nodes[c].duty for c in nodes[child].children)]
    if not held:
        return False
    if any(nodes[child].labelled for child in held):
        return True
    return node.item.provision.heading is not None or node.opens


def _lays_duty(nodes: list[Node], node: Node, kind: str | None, tells: list[str], lexicon: Lexicon) -> bool:
    words, folded = node.words, node.folded
    known = openings(lexicon)
    kinds = node.kinds
    if node.opens and not (node.labelled and any(nodes[c].labelled for c in node.children)) or not words or node.bodies_only:
        return False
    aside = node.section == sections.PURPOSE and "trách nhiệm thi hành" not in folded  # "Hiệu lực và trách nhiệm thi hành"
    if (
        aside
        and not (kind in RULES and " có trách nhiệm " in folded and _acting(node, tells, lexicon) == "named")
        or kinds & TELLS
        and known.tells.match(folded, 0) >= 0
    ):
        return False
    if kinds & MEMBER and _appoints(folded, known) or folded.find(":", 0, 81) >= 3 and _COUNT.fullmatch(folded):
        return False
    if node.children and node.labelled and _has_own_fields(nodes, node):
        return True
    decrees = kinds & PERFORMS and node.item.provision.kind == "article" and kind in ("quyet_dinh", "nghi_quyet")
    if decrees and known.performs.match(folded, 0) >= 0:
        return False
    if node.section == sections.PAST:
        return False
    acting = _acting(node, tells, lexicon)
    if acting != "named" and _is_aside(nodes, node, kind):
        return False
    told = node.parent is not None and bool(nodes[node.parent].bodies_only)
    if kinds & GROUNDS and known.grounds.match(folded, 0) >= 0:
        if node.parent is None and not node.labelled:  # grounds cite bodies that issued, not bodies that must act
            return any(clause.actors.way == "assigned" for clause in node.clauses(lexicon))
        if acting != "named":
            return told or (acting == "verb" and node.labelled)
    if node.section == sections.FUNDING or kind in ("to_trinh", "bien_ban"):
        return acting == "named"
    if node.section == sections.TARGET:
        reached = kinds & REACH != 0 and _REACH.match(folded) is not None
        return acting == "named" or _targets(folded) or reached or acting == "verb" and node.labelled and _is_timed(nodes, node)
    if node.labelled and kinds & TIME and _TIMETABLE.match(folded):
        return True
    if told and node.labelled:  # under a heading that names who must, each item is a task
        return not _tells_of_past(folded, 0, 60)
    ordinal = _ORDINAL.match(folded) if kinds & ORDINAL else None
    if ordinal and not node.labelled:
        return acting == "named" or is_predicate(folded, ordinal.end(), lexicon=lexicon)
    if node.parent is None and not node.labelled:  # an opening or a closing: only what tells somebody to act
        aims = folded.startswith("phấn đấu") and _NUMBERED_AIM.search(folded) is not None
        return acting == "named" or aims or (_REQUEST.search(folded) is not None and not folded.startswith("theo"))
    criterion = node.section is None and kind in RULES and "phấn đấu" not in folded  # in a rule a share alone says what is met when
    return acting != "" or _targets(folded) and not criterion


def _is_aside(nodes: list[Node], node: Node, kind: str | None) -> bool:
    """Whether a passage that names nobody defines, amends, or is a part of what the line above it lists."""
    if kind in RULES and (amends(node.folded) or defines(node.folded) and not _says_must_later(node.folded)):
        return True
    return node.parent is not None and node.labelled and nodes[node.parent].opens and lists_parts(nodes[node.parent].folded)


def _says_must_later(folded: str) -> bool:
    """Whether a sentence after the first says "phải", "cần": "Sổ theo dõi gồm: … . Định kỳ 6 tháng phải đối chiếu"."""
    stop = folded.find(". ")
    return stop >= 0 and says_modal(folded, stop, len(folded))


def _appoints(folded: str, known: Openings) -> bool:
    """Whether it names who holds a post: "Phó Trưởng ban: Ông …"."""
    post = known.members.match(folded, 4 if folded.startswith("phó ") else 0)
    return post >= 0 and _APPOINTS.match(folded, post) is not None


def _acting(node: Node, tells: list[str], lexicon: Lexicon) -> str:
    """How a passage acts: ``named`` (somebody is told to), ``verb`` (it opens with a verb or says "phải", "cần"), or "".

    ``tells``: what only tells, of all that the document says.
    """
    folded = node.folded
    verb = False
    for n, (begin, end, actors) in enumerate(node.clauses(lexicon)):
        if tells and any(folded.find(tell, begin, end) >= 0 for tell in tells) and not _REQUEST.search(folded, begin, end):
            continue
        if n == 0 and opens_with_verb(folded, begin, node.kinds if begin == 0 else kinds_at(folded, begin, lexicon), lexicon):
            verb = True
        elif _tells_of_past(folded, begin, min(end, begin + 40)):
            continue
        told_before = actors.lead is not None and actors.way == "assigned" and " đã " in folded[begin : actors.lead.start]
        if actors.lead is not None and not told_before and not _past_after(folded, actors.lead.end):
            return "named"
        verb = verb or says_modal(folded, begin, end)
    return "verb" if verb else ""


def _tells_of_past(folded: str, begin: int, near: int) -> bool:
    """Whether "đã" stands at the beginning of a clause, or the passage itself begins with what was reached."""
    if begin == 0 and folded.startswith(_PAST_STARTS, 0, near):
        start = next(start for start in _PAST_STARTS if folded.startswith(start))
        if not folded[len(start) : len(start) + 1].isalnum():
            return True
    return folded.find("đã", begin, near) >= 0 and _PAST.search(folded, begin, near) is not None


def _past_after(folded: str, at: int) -> bool:
    return folded[at : at + 16].lstrip(" ,").startswith(("đã ", "được ", "vẫn còn", "còn "))


def _is_timed(nodes: list[Node], node: Node) -> bool:
    """Whether a heading above says by which year: what stands under "Mục tiêu đến năm 2030" is to be reached, number or not."""
    above = node.parent
    while above is not None:
        if nodes[above].section == sections.TARGET and _BY_YEAR.search(nodes[above].folded):
            return True
        above = nodes[above].parent
    return False


def _targets(folded: str) -> bool:
    for word in _IN_TARGETS:
        if word in folded:
            return _TARGET.search(folded) is not None
    return False


def _is_described(nodes: list[Node], node: Node, lexicon: Lexicon) -> bool:
    """Whether a task has its own fields under it, and beside them only how it is to be done: "- Bảo đảm thống nhất với …"."""
    if not node.labelled or not _fields_of(nodes, node) or not opens_with_verb(node.folded, 0, node.kinds, lexicon):
        return False
    others = [nodes[c] for c in node.children if nodes[c].role in (None, CONTENT)]
    return bool(others) and all(
        not other.children
        and other.field is None
        and (other.folded.startswith(_QUALITIES) or not opens_with_verb(other.folded, 0, other.kinds, lexicon))
        and not any(clause.actors.lead for clause in other.clauses(lexicon))
        for other in others
    )


def _fields_of(nodes: list[Node], node: Node) -> bool:
    """Whether lines under it fill its lead, support or day."""
    return any(nodes[c].role in FILLING for c in node.children)


def _has_own_fields(nodes: list[Node], node: Node) -> bool:
    """Whether lines under it fill its fields, and no item of its own stands beside them."""
    others = [c for c in node.children if nodes[c].role in (None, CONTENT)]
    return _fields_of(nodes, node) and not any(nodes[c].labelled for c in others)
