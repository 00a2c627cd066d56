"""Cây đoạn: the provisions as a tree, each with its section, the field it fills and the bodies its heading names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import field as default
from functools import lru_cache
from typing import NamedTuple

from ..bodies import beginning_at
from ..folding import fold
from ..lexicon import LEXICON, Lexicon
from ..model import Span
from ..outline import Item
from ..phrases import Phrases
from . import sections
from .actors import Actors, find_actors
from .fields import BOTH, COORDINATE, LEAD, OTHER, Field, Part, fields_behind, read_field, roles_alone
from .headings import bodies_only
from .openings import FIELD, LEAD_IN, OPENS, openings
from .orders import find_orders
from .sentences import sentences

_HEADING_AT_MOST = 320
_NAMES_AT_MOST = 160


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
    kinds: int  # what its words can begin with (``openings``)
    begins: int  # how the name of a body begins them (``bodies.beginning_at``)
    parent: int | None
    field: Field | None
    section: str | None
    labelled: bool  # a number, a letter or a dash stands before it
    opens: bool  # it ends with a colon and so introduces what follows
    children: list[int] = default(default_factory=list)
    bodies_only: tuple[str, ...] = ()
    behind: tuple[Part, ...] = ()  # fields that stand behind its words
    duty: bool = False
    opening: bool = False  # before the first labelled item
    _clauses: list[Clause] | None = None

    @property
    def role(self) -> str | None:
        """The role of the field that it fills, None where it fills none."""
        return self.field.role if self.field is not None else None

    def clauses(self, lexicon: Lexicon = LEXICON) -> list[Clause]:
        """Its sentences with who leads in each, read once."""
        if self._clauses is None:
            start = self.field.start if self.field else 0
            words, folded, opening = self.words, self.folded, self.opening
            at_start = (self.kinds, self.begins)
            orders = find_orders(folded, start, lexicon)
            self._clauses = []
            for begin, end in sentences(words, folded, lexicon=lexicon):
                if end > start:
                    begin = max(begin, start)
                    actors = find_actors(words, folded, begin, end, orders=orders, at_start=at_start, opening=opening, lexicon=lexicon)
                    self._clauses.append(Clause(begin, end, actors))
        return self._clauses


class Placed:
    """Chỗ của chữ: places of words in a passage that begins ``shift`` characters into its node."""

    __slots__ = ("node", "shift")

    def __init__(self, node: Node, shift: int) -> None:
        self.node = node
        self.shift = shift

    def __call__(self, start: int, end: int) -> Span:
        return self.node.item.place(self.shift + start, self.shift + end)


def build(items: list[Item], *, reports: bool, lexicon: Lexicon = LEXICON) -> list[Node]:
    """The nodes of the outline in order. ``reports``: the document tells what was done, so that only its plan for the future counts."""
    nodes: list[Node] = []
    at_id: dict[str, int] = {}
    introduced: set[int | None] = set()  # parents under which a sentence has announced tasks
    intros = _intros(lexicon)
    begins = openings(lexicon).begins
    for item, words, folded in _folded(items):
        kinds = begins.at(folded, 0)
        labelled, opens = item.provision.label is not None, words.rstrip().endswith((":", "："))
        parent = at_id.get(item.provision.parent) if item.provision.parent else None
        field = _field(item, words, folded, lexicon) if kinds & FIELD or words.startswith("(") else None
        if field is None and item.provision.kind in ("dash", "plus", "paragraph"):
            field = roles_alone(words, folded, lexicon=lexicon)
        name = beginning_at(words, folded, 0, kinds=kinds, lexicon=lexicon) if kinds & OPENS else 0
        node = Node(item, words, folded, kinds, name, parent, field, None, labelled, opens)
        if field is None and not opens:
            node.behind = fields_behind(words, folded, lexicon=lexicon)
        above = nodes[parent].section if parent is not None else (sections.PAST if reports else None)
        if parent in introduced and above == sections.PAST:
            above = sections.TASK
        node.section = _section(node, above, nodes[parent] if parent is not None else None, lexicon)
        if not node.labelled and node.opens and intros.find(node.folded[-160:]) and not reports:
            introduced.add(parent)
        if (name or kinds & LEAD_IN) and (len(words) < _HEADING_AT_MOST or opens):
            node.bodies_only = bodies_only(words, folded, kinds, name, heading=_names_section(item), lexicon=lexicon)
        at_id[item.provision.id] = len(nodes)
        if parent is not None:
            nodes[parent].children.append(len(nodes))
        node.opening = not (nodes and not nodes[-1].opening) and not node.labelled
        nodes.append(node)
    _name_unclosed(nodes, lexicon)
    _open_sections(nodes, lexicon)
    return nodes


def _folded(items: list[Item]) -> Iterator[tuple[Item, str, str]]:
    """Each item with its words, as they are and folded: folded all at once, which is quicker than one by one."""
    words = [item.words for item in items]
    folded = fold("\n".join(words))
    at = 0
    for item, own in zip(items, words, strict=True):
        yield item, own, folded[at : at + len(own)]
        at += len(own) + 1


def _name_unclosed(nodes: list[Node], lexicon: Lexicon) -> None:
    """A numbered line with items under it and no stop at its end is a heading too, however it ends: "5. Sở A (cơ quan thường trực)"."""
    for node in nodes:
        provision = node.item.provision
        if not node.children or not node.labelled or node.bodies_only or provision.heading is not None:
            continue
        unclosed = len(node.words) < _NAMES_AT_MOST and not node.words.rstrip().endswith((".", ";"))
        if unclosed and provision.kind not in ("dash", "plus"):
            node.bodies_only = bodies_only(node.words, node.folded, node.kinds, node.begins, heading=True, lexicon=lexicon)


@lru_cache(maxsize=8)
def _intros(lexicon: Lexicon) -> Phrases:
    return Phrases(lexicon.words("duties.task_intros"))


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
    found = sections.section_of(node.folded, lexicon=lexicon)
    if found == sections.TASK and above in (sections.PURPOSE, sections.TARGET):
        return above
    if found == sections.PAST and above == sections.TASK:
        return above
    # "I. Kết quả" > "1. Ban hành kế hoạch": what was done is told task by task.
    if (
        found == sections.TASK
        and above == sections.PAST
        and parent
        and sections.section_of(parent.folded, lexicon=lexicon) == sections.PAST
    ):
        return above
    return found or above


def _names_section(item: Item) -> bool:
    """Whether the provision is a short numbered heading, so that a body it begins with is all that it names."""
    provision = item.provision
    return (
        provision.label is not None
        and provision.heading is not None
        and provision.kind not in ("dash", "plus")
        and len(item.words) < _NAMES_AT_MOST
    )
