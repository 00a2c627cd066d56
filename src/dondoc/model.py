"""Các giá trị: what one document says, as frozen values. Imports nothing of ours but how they are made.

Every value that was read keeps its ``Span``: ``text[start:end]`` are the words themselves, counted in
Unicode code points of ``Text.content`` (NFC, ``\\n`` line ends). What was not found is ``None`` or ``()``.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from .frozen import made_quickly


class Span(NamedTuple):
    """Chỗ trong văn bản: ``[start, end)`` in code points of the text that was read."""

    start: int
    end: int

    def of(self, content: str) -> str:
        """The words at this place."""
        return content[self.start : self.end]

    def holds(self, other: Span) -> bool:
        """Whether ``other`` lies inside this place."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Note:
    """Ghi chú: what the reader could not do. ``code`` is N… and never changes its meaning; ``message`` is Vietnamese."""

    code: str
    message: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Doubt:
    """Chỗ ngờ: a value that was read and is not sure. ``field`` names it (``header.code``, ``citations.3.code``)."""

    field: str
    span: Span
    why: str
    candidates: tuple[str, ...] = ()


# ---- what a reader gives


@dataclass(frozen=True, slots=True)
class Source:
    """Tệp gốc: where the text came from. ``sha256`` is of the bytes; ``pages`` is None where there are no pages."""

    name: str = ""
    sha256: str = ""
    media_type: str = "text/plain"
    pages: int | None = None
    ocr: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Bảng: rows of cells; a cell is its place in the text (an empty cell has an empty span)."""

    span: Span
    rows: tuple[tuple[Span, ...], ...]


@dataclass(frozen=True, slots=True)
class Footnote:
    """Chú thích cuối trang: its label as printed, its words (without the label), the places that refer to it."""

    label: str
    span: Span
    refs: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Aside:
    """Phần ngoài mạch văn: text that is on the page but not in the flow.

    ``kind``: ``page_number`` | ``running_head`` | ``stamp`` (dấu đến) | ``signature`` (words of a digital
    signature) | ``footnote``. The words stay in ``Text.content``; steps that read the flow pass over them.
    """

    kind: str
    span: Span


@dataclass(frozen=True, slots=True)
class Signature:
    """Chữ ký số. ``time`` is ISO 8601 as signed; ``intact`` None when it could not be checked.

    ``chain`` is ``unchecked`` | ``trusted`` | ``untrusted``: whether the certificate chain could be checked.
    """

    signer: str | None
    organisation: str | None = None
    unit: str | None = None
    time: str | None = None
    covers_whole_file: bool | None = None
    intact: bool | None = None
    chain: str = "unchecked"


class Box(NamedTuple):
    """Khung dòng: where a line of text stands on its page; points from the top left corner."""

    start: int
    end: int
    page: int
    x0: float
    y0: float
    x1: float
    y1: float


@dataclass(frozen=True, slots=True)
class Text:
    """Bản đọc: what a reader took from a file. ``content`` is NFC with ``\\n``; layout is kept.

    A letterhead of two columns stands as the left column's lines, then the right's. Each cell of a table
    ends with a line break. ``sure`` is False where the words came through OCR.
    """

    content: str
    source: Source = Source()
    pages: tuple[Span, ...] = ()
    tables: tuple[Table, ...] = ()
    footnotes: tuple[Footnote, ...] = ()
    asides: tuple[Aside, ...] = ()
    signatures: tuple[Signature, ...] = ()
    boxes: tuple[Box, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    notes: tuple[Note, ...] = ()


# ---- what the steps give


@dataclass(frozen=True, slots=True)
class Arrival:
    """Dấu "ĐẾN": number and day of arrival, and the body that received. Source: Nghị định 30/2020/NĐ-CP, Phụ lục IV."""

    number: str | None = None
    date: date | None = None
    issuer: str | None = None


@dataclass(frozen=True, slots=True)
class Header:
    """Thể thức: the form of the document. ``spans`` maps a field's name to where it was read."""

    system: str = "other"  # state | party | mass | other
    type: str | None = None
    code: str | None = None
    number: int | None = None
    symbol: str | None = None
    date: date | None = None
    place: str | None = None
    issuer: str | None = None
    parent_issuer: str | None = None
    title: str | None = None
    addressees: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    signer: str | None = None
    signer_position: str | None = None
    sign_authority: str | None = None
    urgency: str | None = None
    secrecy: str | None = None
    arrival: Arrival | None = None
    spans: dict[str, Span] = field(default_factory=dict)
    body: Span = Span(0, 0)  # from the first word after the form to the last before the closing, or of the annexes behind it
    closing: Span | None = None  # "Nơi nhận" and the signature block, when it stands inside ``body``
    notes: tuple[Note, ...] = ()


@made_quickly
@dataclass(frozen=True, slots=True)
class Provision:
    """Điều khoản: one numbered, lettered, dashed or plain passage. ``id`` is unique, ``path`` is the printed address."""

    id: str
    path: str
    label: str | None
    kind: str  # part | chapter | section | article | clause | point | dash | plus | paragraph | row
    depth: int
    parent: str | None
    heading: str | None
    span: Span
    footnotes: tuple[str, ...] = ()


@made_quickly
@dataclass(frozen=True, slots=True)
class Citation:
    """Viện dẫn: one mention of another document. Mentions of one document share ``work``."""

    type: str | None
    code: str | None
    date: date | None
    issuer: str | None
    title: str | None
    work: str
    role: str  # basis | implements | on_proposal_of | amends | replaces | repeals | answers | mentions
    via: str  # full | code | alias | list | name
    pinpoint: str | None
    span: Span
    provision: str | None = None


@dataclass(frozen=True, slots=True)
class Unplaced:
    """Chưa hiểu: what looks like a code and was not understood."""

    text: str
    span: Span
    why: str


@dataclass(frozen=True, slots=True)
class Due:
    """Thời hạn: the last day named, the words, their place and the rule that gave the day.

    ``date`` is None where the words name no day (``ngay sau khi có hướng dẫn``). ``steps`` derive the day in words.
    """

    date: date | None
    text: str
    span: Span
    rule: str
    steps: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Target:
    """Chỉ tiêu: ``op`` is >= > <= < =; ``value`` in ``unit`` (%, cuộc, …); ``aspirational`` for "phấn đấu"."""

    op: str
    value: float
    unit: str
    aspirational: bool
    subject: str | None
    span: Span


@made_quickly
@dataclass(frozen=True, slots=True)
class Obligation:
    """Nhiệm vụ: one passage that lays a duty on somebody for the future.

    ``lead`` is named in the passage or in a heading above it; a body known only as addressee stands in
    ``lead_default``. ``every``: day | week | month | quarter | half_year | year | regular.
    """

    id: str
    provision: str | None
    span: Span
    action: str
    kind: str  # product | report | target | conduct | prohibition
    lead: tuple[str, ...] = ()
    lead_default: tuple[str, ...] = ()
    coordinate: tuple[str, ...] = ()
    report_to: str | None = None
    due: Due | None = None
    every: str | None = None
    targets: tuple[Target, ...] = ()
    lead_from: str | None = None  # own | heading | opening | None


@dataclass(frozen=True, slots=True)
class Figure:
    """Số liệu: a relation between numbers that the text states. ``kind``: ratio | sum | change | count.

    ratio: part, whole, stated percent; sum: whole, parts …; change: old, new, stated percent; count: stated, listed.
    """

    kind: str
    numbers: tuple[float, ...]
    holds: bool
    expected: float | None
    span: Span


@dataclass(frozen=True, slots=True)
class Finding:
    """Phát hiện: what a check says of the document."""

    rule: str
    severity: str
    message: str
    span: Span
    evidence: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Directive:
    """Văn bản chỉ đạo, điều hành: all that was read of one document."""

    text: Text
    header: Header
    provisions: tuple[Provision, ...] = ()
    footnotes: tuple[Footnote, ...] = ()
    tables: tuple[Table, ...] = ()
    citations: tuple[Citation, ...] = ()
    unplaced: tuple[Unplaced, ...] = ()
    obligations: tuple[Obligation, ...] = ()
    figures: tuple[Figure, ...] = ()
    findings: tuple[Finding, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    notes: tuple[Note, ...] = ()
