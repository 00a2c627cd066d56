"""Đoạn văn có thể là nhiệm vụ: the provisions as a tree, each with its section and its field, and whether it lays a duty.

What is a duty: an order to somebody, a task of a plan, a target to reach, a report to send. What is none: grounds, things
past, aims, definitions, a heading or an introduction whose items hold the duties, a line that only fills a field.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from dataclasses import field as default
from functools import lru_cache
from typing import NamedTuple

from ..bodies import read_bodies, split_bodies
from ..folding import fold
from ..lexicon import LEXICON, Lexicon
from ..outline import Item
from ..phrases import Phrases
from . import sections
from .actors import Actors, find_actors, is_approval, is_predicate, sentences
from .fields import BOTH, CONTENT, COORDINATE, LEAD, OTHER, Field, read_field

_PAST_CLAUSE = re.compile(r"(?:^|[\s,])đã\s|^(?:kết quả|tính đến|đến nay|trong năm qua)\b")
_MODAL = re.compile(r"(?:^|[\s,;])(?:phải|cần|có trách nhiệm|chịu trách nhiệm|không được|nghiêm cấm|không để)\s")
_NUMBERED = re.compile(r"\s*(?:số\s*[:\d]|\d+[-/])")
_ABOUT = re.compile(r"(?:về|đối với|công tác|nhiệm vụ|nội dung)\s[^:.;]{3,160}:\s")
_INTRO = re.compile(r"[:：]\s*\Z")
_TASKS = r"(?:chức năng|nhiệm vụ|quyền hạn|trách nhiệm)"
_HEAD_OF_BODY = re.compile(
    r"(?:(?:giao(?:\s(?:trách nhiệm|nhiệm vụ))?|yêu cầu|đề nghị|phân công|riêng)(?:\sđối với)?|"
    rf"{_TASKS}\sđối với|đối với|về phía|phía|{_TASKS}"
    rf"(?:(?:,\s|\s(?:và\s)?)(?:{_TASKS}|cụ thể|chính|chủ yếu|thực hiện|thi hành|triển khai)){{0,3}}\s(?:của|cho))\s+"
)
_HEADING_AT_MOST = 320
_BLANK = re.compile(r"\s")
_ORDINAL = re.compile(r"(?:(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) là|thứ (?:nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười))\s?[,:]?\s")
_MEMBER = r"(?:phó )?(?:chủ tịch|trưởng ban|tổ trưởng|trưởng đoàn|chủ nhiệm|ủy viên|thành viên|thư ký|giám đốc)"
_APPOINTS = re.compile(rf"{_MEMBER}[^:;.]{{0,60}}:\s(?:các )?(?:ông|bà|đồng chí|đ/c)\b")
# "Tháng 7 năm 2010: sơ kết 06 tháng": an entry of a timetable.
_TIMETABLE = re.compile(r"(?:trong |từ |cuối |giữa |đầu )?(?:ngày|tháng|quý|tuần)\s(?=[\di])[\w/.,\s-]{1,40}:\s\S")
_REQUEST = re.compile(r"(?:đề nghị|yêu cầu|xin đề nghị)\s")


class Clause(NamedTuple):
    """Một câu của đoạn: where it stands in the words, who leads in it."""

    start: int
    end: int
    actors: Actors


@dataclass(slots=True)
class Node:
    """Một nút: an item of the outline, its place in the tree, the section it stands in, the field it fills."""

    item: Item
    words: str
    folded: str
    parent: int | None
    field: Field | None
    section: str | None
    children: list[int] = default(default_factory=list)
    bodies_only: tuple[str, ...] = ()
    duty: bool = False
    opening: bool = False  # before the first labelled item
    _clauses: list[Clause] | None = None

    def clauses(self, lexicon: Lexicon = LEXICON) -> list[Clause]:
        """Its sentences with who leads in each, read once."""
        if self._clauses is None:
            start = self.field.start if self.field else 0
            words, folded, opening = self.words, self.folded, self.opening
            bounds = [(max(begin, start), end) for begin, end in sentences(words) if end > start]
            self._clauses = [Clause(a, b, find_actors(words, folded, a, b, opening=opening, lexicon=lexicon)) for a, b in bounds]
        return self._clauses

    @property
    def labelled(self) -> bool:
        """Whether a number, a letter or a dash stands before it."""
        return self.item.provision.label is not None

    @property
    def opens(self) -> bool:
        """Whether it ends with a colon and so introduces what follows."""
        return _INTRO.search(self.words) is not None


class _Words(NamedTuple):
    not_starts: Phrases
    grounds: Phrases
    only_tells: tuple[str, ...]
    performatives: Phrases


@lru_cache(maxsize=8)
def _words(lexicon: Lexicon) -> _Words:
    return _Words(
        Phrases(lexicon.words("duties.not_duty_starts")),
        Phrases(lexicon.words("duties.grounds_starts")),
        tuple(fold(w) for w in lexicon.words("duties.only_tells")),
        Phrases(lexicon.words("duties.performatives")),
    )


def build(items: list[Item], *, reports: bool, lexicon: Lexicon = LEXICON) -> list[Node]:
    """The nodes of the outline in order. ``reports``: the document tells what was done, so that only its plan for the future counts."""
    nodes: list[Node] = []
    at_id: dict[str, int] = {}
    introduced: set[int | None] = set()  # parents under which a sentence has announced tasks
    intros = Phrases(lexicon.words("duties.task_intros"))
    for item in items:
        words = item.words
        folded = fold(words)
        parent = at_id.get(item.provision.parent) if item.provision.parent else None
        node = Node(item, words, folded, parent, _field(item, words, folded, lexicon), None)
        above = nodes[parent].section if parent is not None else (sections.PAST if reports else None)
        if parent in introduced and above == sections.PAST:
            above = sections.TASK
        node.section = _section(node, above, nodes[parent] if parent is not None else None, lexicon)
        if not node.labelled and node.opens and intros.find(node.folded[-160:]) and not reports:
            introduced.add(parent)
        if len(words) < _HEADING_AT_MOST or node.opens:
            node.bodies_only = bodies_only(words, node.folded, heading=_names_section(item), lexicon=lexicon)
        at_id[item.provision.id] = len(nodes)
        if parent is not None:
            nodes[parent].children.append(len(nodes))
        node.opening = not (nodes and not nodes[-1].opening) and not node.labelled
        nodes.append(node)
    _open_sections(nodes, lexicon)
    return nodes


def _open_sections(nodes: list[Node], lexicon: Lexicon) -> None:
    """ "Phân công thực hiện" above "1. Sở A: …" is a section and no field: under a field stand names, not what they do."""
    for node in nodes:
        field = node.field
        numbered = node.item.provision.kind not in ("dash", "plus", "paragraph")
        if field is None or field.role not in (LEAD, COORDINATE, BOTH) or field.start < len(node.words) or not numbered:
            continue
        under = [nodes[child] for child in node.children]
        if any(child.field is None and (child.children or any(c.actors.lead for c in child.clauses(lexicon))) for child in under):
            node.field = None


def _field(item: Item, words: str, folded: str, lexicon: Lexicon) -> Field | None:
    """The field a provision fills. "7. Kinh phí" alone on its line is a section, not a field."""
    found = read_field(words, folded, lexicon=lexicon)
    numbered = item.provision.kind in ("section", "clause", "article", "chapter", "part")
    if found and found.role == OTHER and numbered and found.start == len(words):
        return None
    return found


def _section(node: Node, above: str | None, parent: Node | None, lexicon: Lexicon) -> str | None:
    provision = node.item.provision
    if provision.label is None or provision.kind in ("dash", "plus") or not (provision.heading or node.opens):
        return above
    if len(node.words) > 220:
        return above
    found = sections.section_of(node.words, lexicon=lexicon)
    if found == sections.TASK and above in (sections.PURPOSE, sections.TARGET):
        return above
    if found == sections.PAST and above == sections.TASK:
        return above
    # "I. Kết quả" > "1. Ban hành kế hoạch": what was done is told task by task.
    if found == sections.TASK and above == sections.PAST and parent and sections.section_of(parent.words, lexicon=lexicon) == sections.PAST:
        return above
    return found or above


def _names_section(item: Item) -> bool:
    """Whether the provision is a short numbered heading, so that a body it begins with is all that it names."""
    provision = item.provision
    return (
        provision.label is not None and provision.heading is not None and provision.kind not in ("dash", "plus") and len(item.words) < 160
    )


def bodies_only(words: str, folded: str, *, heading: bool = False, lexicon: Lexicon = LEXICON) -> tuple[str, ...]:
    """The bodies of a heading that names only them: "Giao Sở A:", "2. Bộ Quốc phòng", "Trách nhiệm của …"."""
    lead_in = _HEAD_OF_BODY.match(folded)
    at = lead_in.end() if lead_in else 0
    if folded.startswith("cho ", at):
        at += 4
    bodies = read_bodies(words, folded, at, loose=lead_in is not None, semicolons=True, lexicon=lexicon)
    if bodies is None:
        return ()
    rest = folded[bodies.end :].strip(" :.;,")
    if rest in ("", "có trách nhiệm", "chịu trách nhiệm", "có nhiệm vụ", "chủ trì"):
        return bodies.names
    named = words[at : _end_of_named(words, folded, bodies.end)]
    if words.rstrip().endswith(":") and len(words) < 160 and not _says_more(folded, bodies.end, lexicon):
        return (named,)
    if heading and (lead_in is not None or bodies.end - at >= 0.4 * (len(words) - at)):
        # "1. Phòng Công nghệ thông tin", "5. Các phòng tham gia đào tạo"; but "2. Thanh tra tỉnh tăng cường công tác kiểm tra"
        of = lead_in is not None and lead_in.group().endswith(("của ", "cho "))  # "Nhiệm vụ của Ban Chỉ đạo phòng, chống dịch"
        sentence = (
            not of and _acts_further(folded, bodies.end, lexicon) or folded.startswith("giao") and folded.startswith(_DOES, bodies.end)
        )
        return bodies.names if sentence else tuple(split_bodies(named, lexicon=lexicon))
    return ()


_DOES = (" thực hiện", " chủ trì", " phụ trách", " tổ chức")
_WITHIN = re.compile(
    r"\s(?:trong phạm vi (?:chức năng|nhiệm vụ|quyền hạn|thẩm quyền)|theo chức năng|căn cứ|trên cơ sở|"
    r"ngoài các|có trách nhiệm|có nhiệm vụ)\b"
)


def _end_of_named(words: str, folded: str, at: int) -> int:
    """Where the names of a heading end: before "theo chức năng, nhiệm vụ", "có trách nhiệm", or its last word."""
    within = _WITHIN.search(folded, at)
    return within.start() if within else len(words.rstrip(" :.;"))


def _acts_further(folded: str, at: int, lexicon: Lexicon) -> bool:
    """Whether a verb with an object of three words or more follows: then the heading is a sentence."""
    place = at + 1 if folded.startswith(" ", at) else at
    if _MODAL.match(folded, at):
        return True
    end = _end_of_verb(folded, place, lexicon)
    return end > place and len(folded[end:].split()) >= 3


def _says_more(folded: str, at: int, lexicon: Lexicon) -> bool:
    """Whether a verb stands after the names, so that the heading is a sentence."""
    return any(is_predicate(folded, m.end(), lexicon=lexicon) for m in _BLANK.finditer(folded, at))


def mark_duties(nodes: list[Node], *, kind: str | None, lexicon: Lexicon = LEXICON) -> None:
    """Set ``duty`` on the nodes that lay one, children before parents. ``kind``: the type of the document."""
    inside_field = _inside_fields(nodes)
    for i in range(len(nodes) - 1, -1, -1):
        node = nodes[i]
        if i in inside_field or (node.field is not None and node.field.role != CONTENT):
            continue
        if _holds_items(nodes, node):
            continue
        node.duty = _lays_duty(nodes, node, kind, lexicon)


def _inside_fields(nodes: list[Node]) -> set[int]:
    """The nodes under a field that is not the content of the task: they are its value."""
    inside: set[int] = set()
    for i, node in enumerate(nodes):
        parent = node.parent
        if parent is None:
            continue
        above = nodes[parent].field
        if parent in inside or (above is not None and above.role != CONTENT):
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


def _lays_duty(nodes: list[Node], node: Node, kind: str | None, lexicon: Lexicon) -> bool:
    words, folded = node.words, node.folded
    known = _words(lexicon)
    if node.opens and not (node.labelled and any(nodes[c].labelled for c in node.children)) or not words or node.bodies_only:
        return False
    if node.section == sections.PURPOSE or known.not_starts.match(folded, 0) >= 0:
        return False
    if _APPOINTS.match(folded):
        return False
    if has_own_fields(nodes, node) and node.labelled:
        return True
    if node.item.provision.kind == "article" and kind in ("quyet_dinh", "nghi_quyet") and known.performatives.match(folded, 0) >= 0:
        return False
    if node.section == sections.PAST:
        return False
    acting = _acting(node, lexicon)
    told = node.parent is not None and bool(nodes[node.parent].bodies_only)
    if known.grounds.match(folded, 0) >= 0:
        if node.parent is None and not node.labelled:  # grounds cite bodies that issued, not bodies that must act
            return any(clause.actors.way == "assigned" for clause in node.clauses(lexicon))
        if acting != "named":
            return told or (acting == "verb" and node.labelled)
    if node.section == sections.FUNDING or kind in ("to_trinh", "bien_ban"):
        return acting == "named"
    if node.section == sections.TARGET:
        return acting == "named" or _targets(folded) or _REACH.match(folded) is not None
    if node.labelled and _TIMETABLE.match(folded):
        return True
    if told and node.labelled:  # under a heading that names who must, each item is a task
        return not _PAST_CLAUSE.search(folded, 0, 60)
    ordinal = _ORDINAL.match(folded)
    if ordinal and not node.labelled:
        return acting == "named" or is_predicate(folded, ordinal.end(), lexicon=lexicon)
    if node.parent is None and not node.labelled:  # an opening or a closing: only what tells somebody to act
        return acting == "named" or (_REQUEST.search(folded) is not None and not folded.startswith("theo"))
    return acting != "" or _targets(folded)


def _acting(node: Node, lexicon: Lexicon) -> str:
    """How a passage acts: ``named`` (somebody is told to), ``verb`` (it opens with a verb or says "phải", "cần"), or ""."""
    folded = node.folded
    verb = False
    tells = _words(lexicon).only_tells
    for n, (begin, end, actors) in enumerate(node.clauses(lexicon)):
        if any(tell in folded[begin:end] for tell in tells) and not _REQUEST.search(folded, begin, end):
            continue
        if n == 0 and opens_with_verb(folded, begin, lexicon):
            verb = True
        elif _PAST_CLAUSE.search(folded, begin, min(end, begin + 40)):
            continue
        told_before = actors.lead is not None and actors.way == "assigned" and " đã " in folded[begin : actors.lead.start]
        if actors.lead is not None and not told_before and not _past_after(folded, actors.lead.end):
            return "named"
        verb = verb or _MODAL.search(folded, max(0, begin - 1), end) is not None
    return "verb" if verb else ""


def _past_after(folded: str, at: int) -> bool:
    return folded[at : at + 16].lstrip(" ,").startswith(("đã ", "được ", "vẫn còn", "còn "))


def opens_with_verb(folded: str, at: int, lexicon: Lexicon) -> bool:
    """Whether the words begin with a verb of doing, directly or after "Về …:"; "Quyết định số 12" is no verb."""
    if is_approval(folded, at, lexicon=lexicon):
        return False
    places = [at]
    about = _ABOUT.match(folded, at)
    if about:
        places.append(about.end())
    opener = _words_after_opener(folded, at, lexicon)
    if opener:
        places.append(opener)
    for place in places:
        if is_predicate(folded, place, lexicon=lexicon):
            end = _end_of_verb(folded, place, lexicon)
            if folded.startswith((" này", " số"), end):  # "Quyết định này", "Hướng dẫn số": a document, no verb
                continue
            if folded.startswith("thông tin", place) and folded.startswith((" trên", " của", " tại", " từ"), end):
                continue  # "Thông tin trên cơ sở dữ liệu": what is known, not telling it
            if _NUMBERED.match(folded, end) is None:
                return True
    return False


def _words_after_opener(folded: str, at: int, lexicon: Lexicon) -> int | None:
    if Phrases.match(_openers(lexicon), folded, at) < 0:
        return None
    comma = folded.find(", ", at, at + 300)
    return comma + 2 if comma > 0 else None


@lru_cache(maxsize=8)
def _openers(lexicon: Lexicon) -> Phrases:
    return Phrases(lexicon.words("duties.openers"))


@lru_cache(maxsize=8)
def _verbs(lexicon: Lexicon) -> Phrases:
    return Phrases(lexicon.words("duties.verbs"))


def _end_of_verb(folded: str, at: int, lexicon: Lexicon) -> int:
    end = _verbs(lexicon).match(folded, at)
    return end if end >= 0 else at


_REACH = re.compile(r"(?:cơ bản )?(?:hoàn thành|phấn đấu|đạt)\b")
_TARGET = re.compile(r"\d\s?%|phấn đấu|(?:ít nhất|tối thiểu|không quá|tối đa)\s\d")


def _targets(folded: str) -> bool:
    return _TARGET.search(folded) is not None


def has_own_fields(nodes: list[Node], node: Node) -> bool:
    """Whether lines under it fill its lead, support or day."""
    roles = {nodes[c].field.role for c in node.children if nodes[c].field is not None}  # type: ignore[union-attr]
    others = [c for c in node.children if nodes[c].field is None or nodes[c].field.role == CONTENT]  # type: ignore[union-attr]
    return bool(roles & {"lead", "coordinate", "due", "both"}) and not any(nodes[c].labelled for c in others)
