"""Tệp thật, từ tệp đến nhiệm vụ: every file beside the repository against everything that ``expected.json`` says of it.

Where a machine had to read the page, words are compared by likeness, and no number or day may be wrong that is said to be sure.
"""

from __future__ import annotations

import json
import shutil
from datetime import date, datetime
from difflib import SequenceMatcher
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import dondoc
from dondoc.folding import fold, nfc, squeeze, strip_marks
from dondoc.model import Citation, Directive, Header, Obligation
from dondoc.readers import doc

FILES = Path(__file__).parents[3] / "shared" / "corpus" / "files"
HERE = FILES.is_dir()
EXPECTED: dict[str, Any] = json.loads((FILES / "expected.json").read_text("utf-8")) if HERE else {}
PAGES = {name: said["files"] for name, said in EXPECTED.items() if "files" in said}  # a document that is one picture a page
NAMES = sorted(name for name in EXPECTED if name not in ("same", "same_differences"))
SAME = [tuple(pair) for pair in EXPECTED.get("same", [])]
LIKE = 0.85  # of letters without marks, in words that a machine has read

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not HERE, reason="the real documents (../shared/corpus/files) are not here"),
]
NO_OFFICE = pytest.mark.skipif(doc.find_libreoffice() is None, reason="LibreOffice is not installed: .doc is not read")
NO_TESSERACT = pytest.mark.skipif(shutil.which("tesseract") is None, reason="the program tesseract is not installed")


def each(names: list[str]) -> list[Any]:
    """The names as parameters, with what each needs of this machine."""

    def marks(name: str) -> list[pytest.MarkDecorator]:
        said = EXPECTED[name]
        return [NO_OFFICE] * name.endswith(".doc") + [NO_TESSERACT] * bool(said["needs_ocr"] or said.get("needs_ocr_for"))

    return [pytest.param(name, id=name, marks=marks(name)) for name in names]


@cache
def parsed(file: str) -> Directive:
    return dondoc.parse(dondoc.read(FILES / file, limits=dondoc.Limits(seconds=180)))


def first(name: str) -> Directive:
    """The document, or its first page where each page is a file."""
    return parsed(PAGES.get(name, [name])[0])


def flow(name: str) -> str:
    """All words of the document without what stands beside them (page numbers, stamps)."""
    kept = []
    for file in PAGES.get(name, [name]):
        text, at = parsed(file).text, 0
        for aside in sorted(text.asides, key=lambda a: a.span):
            kept.append(text.content[at : max(at, aside.span.start)])
            at = max(at, aside.span.end)
        kept.append(text.content[at:] + "\n")
    return squeeze("".join(kept))


def bare(words: str | None) -> str:
    return squeeze(fold(nfc(words or ""))).rstrip(" ./;,")


def likeness(read: str, meant: str) -> float:
    return SequenceMatcher(None, strip_marks(bare(read)), strip_marks(bare(meant)), autojunk=False).ratio()


def is_said(found: str | None, said: Any, *, recognised: bool) -> bool:
    """Whether a value is one of those that are right. Of a page that a machine read, near is right, and null is no error."""
    options = said if isinstance(said, list) else [said]
    if bare(found) in [bare(option) for option in options]:
        return True
    return recognised and (found is None or any(option and likeness(found, option) >= LIKE for option in options))


WORDS = ("place", "issuer", "title", "signer", "signer_position", "sign_authority")


@pytest.mark.parametrize("name", each(NAMES))
def test_header(name: str) -> None:
    said, found = EXPECTED[name]["header"], first(name).header
    recognised = EXPECTED[name]["needs_ocr"]
    wrong = {
        key: (getattr(found, key), said[key])
        for key in (*WORDS, "system", "type", "urgency", "secrecy")
        if not is_said(getattr(found, key), said[key], recognised=recognised and key in WORDS)
    }
    for key in ("addressees", "recipients"):
        entries = getattr(found, key)
        alike = len(entries) == len(said[key]) and all(
            is_said(a, b, recognised=recognised) for a, b in zip(entries, said[key], strict=True)
        )
        if not alike:
            wrong[key] = (entries, said[key])
    assert wrong == {}


@pytest.mark.parametrize("name", each(NAMES))
def test_number_and_day_are_right_or_left_open(name: str) -> None:
    said, found = EXPECTED[name], first(name).header
    code = said["header"]["code"] if isinstance(said["header"]["code"], list) else [said["header"]["code"]]
    day = said["header"]["date"]
    open_too = set(said.get("handwritten", ()))
    assert found.code in [*code, *([None] * ("code" in open_too))]
    assert found.date in [date.fromisoformat(day) if day else None, *([None] * ("date" in open_too))]
    blank = [c for c in code if c and not c[0].isdigit()]
    if blank:
        assert f"{blank[0][0]}{found.symbol}" == blank[0]
    told = {d.field for d in first(name).doubts}
    for field in open_too:
        if getattr(found, field) is None:
            assert f"header.{field}" in told, "what could not be read is told as a doubt"


@pytest.mark.parametrize("name", each(NAMES))
def test_words_are_those_of_the_document(name: str) -> None:
    said = EXPECTED[name]
    words = flow(name)
    for key in ("first_words", "last_words", "last_words_of_file", "last_words_of_circular"):
        if key in said:
            meant = squeeze(nfc(said[key]))
            assert meant in words or (said["needs_ocr"] and _nearest(meant, words) >= LIKE), key
    assert [w for w in said["must_not_contain"] if squeeze(nfc(w)) in words] == []
    pages = sum(parsed(file).text.source.pages or 0 for file in PAGES.get(name, [name]))
    assert pages in (said["pages"], 0)  # 0: the file holds no count of pages
    assert pages or not name.endswith(".pdf")


def _nearest(meant: str, words: str) -> float:
    """The likeness of the place in ``words`` that is nearest to ``meant``."""
    step = max(1, len(meant) // 8)
    return max(likeness(words[at : at + len(meant)], meant) for at in range(0, max(1, len(words) - len(meant) + 1), step))


@pytest.mark.parametrize("name", each([name for name in NAMES if "ocr_truth" in EXPECTED[name]]))
def test_recognised_pages_are_near_to_what_is_printed(name: str) -> None:
    for page, truth in EXPECTED[name]["ocr_truth"].items():
        (file,) = [file for file in PAGES[name] if page in file]
        meant, read = squeeze(nfc(truth)).split(), squeeze(parsed(file).text.content).split()
        lost = sorted(set(meant) - set(read))
        assert len(lost) <= 0.06 * len(meant), lost


@pytest.mark.parametrize("name", each([name for name in NAMES if EXPECTED[name]["citations"] is not None]))
def test_citations(name: str) -> None:
    said, directive = EXPECTED[name]["citations"], first(name)
    recognised = EXPECTED[name]["needs_ocr"]
    doubtful = {int(d.field.split(".")[1]) for d in directive.doubts if d.field.startswith("citations.")}
    sure = [c for n, c in enumerate(directive.citations) if c.code and not (recognised and n in doubtful)]
    meant = {code: entry for entry in said for code in _list(entry["code"])}
    assert [c.code for c in sure if c.code not in meant] == []
    for entry in said:
        mentions = [c for c in sure if c.code in _list(entry["code"])]
        if mentions or not recognised:
            assert {c.type for c in mentions} <= set(_list(entry["type"])) != set(), entry
            assert {c.date.isoformat() if c.date else None for c in mentions} - {entry["date"]} <= {None}, entry
            assert entry["date"] is None or any(c.date for c in mentions), entry
    if recognised:
        assert len({c.code for c in sure}) >= len(said) / 4  # less, and the reading is of no use


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


@pytest.mark.parametrize("name", each(NAMES))
def test_arrival_stamp(name: str) -> None:
    said, found = EXPECTED[name]["arrival"], first(name).header.arrival
    if said is None:
        assert found is None
        return
    assert found is not None
    assert found.number == said["number"]
    assert found.date == (date.fromisoformat(said["date"]) if said["date"] else None)
    assert is_said(found.issuer, said["issuer"], recognised=True)


@pytest.mark.parametrize("name", each(NAMES))
def test_signatures(name: str) -> None:
    found = first(name).text.signatures
    for ours, said in zip(found, EXPECTED[name]["signatures"], strict=True):
        assert (ours.signer, ours.organisation, ours.unit) == tuple(
            nfc(v) if v else v for v in (said["signer"], said["organisation"], said["unit"])
        )
        assert ours.covers_whole_file is said["covers_whole_file"]
        assert ours.intact is said["intact"] or (said["intact"] is None and ours.intact is False)
        assert datetime.fromisoformat(ours.time or "") in [datetime.fromisoformat(t) for t in _list(said["time"])]


@pytest.mark.parametrize("name", each(NAMES))
def test_places_are_inside_the_text_and_on_their_words(name: str) -> None:
    for file in PAGES.get(name, [name]):
        directive = parsed(file)
        content = directive.text.content
        places = [p.span for p in directive.provisions] + [o.span for o in directive.obligations] + [c.span for c in directive.citations]
        places += [*directive.header.spans.values(), *(d.span for d in directive.doubts), *(u.span for u in directive.unplaced)]
        assert [p for p in places if not 0 <= p.start <= p.end <= len(content)] == []
        for duty in directive.obligations:
            if duty.due is not None:
                assert squeeze(duty.due.span.of(content)) == squeeze(duty.due.text)


# ---- one document in two formats


def header_values(header: Header) -> dict[str, Any]:
    return {k: getattr(header, k) for k in Header.__dataclass_fields__ if k not in ("spans", "body", "closing", "notes")}


def citation_values(c: Citation) -> tuple[Any, ...]:
    return c.type, c.code, c.date, c.issuer, squeeze(c.title or ""), c.work, c.role, c.via, c.pinpoint


def duty_values(o: Obligation, content: str) -> tuple[Any, ...]:
    due = (o.due.date, squeeze(o.due.text), o.due.rule, o.due.steps) if o.due else None
    targets = tuple((t.op, t.value, t.unit, t.aspirational, t.subject and squeeze(t.subject)) for t in o.targets)
    words = (squeeze(o.action), squeeze(o.span.of(content)))
    return (*words, o.kind, o.lead, o.lead_default, o.coordinate, o.report_to, due, o.every, targets, o.lead_from)


@pytest.mark.parametrize(
    ("one", "other"), [pytest.param(*pair, id=" = ".join(pair), marks=[NO_OFFICE] if ".doc " in " = ".join(pair) else []) for pair in SAME]
)
def test_one_document_in_two_formats_says_the_same(one: str, other: str) -> None:
    a, b = parsed(one), parsed(other)
    assert header_values(a.header) == header_values(b.header)
    assert [citation_values(c) for c in a.citations] == [citation_values(c) for c in b.citations]
    assert [duty_values(o, a.text.content) for o in a.obligations] == [duty_values(o, b.text.content) for o in b.obligations]
    assert [(p.path, p.kind, p.label) for p in a.provisions] == [(p.path, p.kind, p.label) for p in b.provisions]
    assert [(f.kind, f.numbers, f.holds) for f in a.figures] == [(f.kind, f.numbers, f.holds) for f in b.figures]


@NO_OFFICE
def test_a_dispatch_made_to_pdf_says_the_same(tmp_path: Path) -> None:
    """The old Word file laid out as PDF: its lines are then broken where the page ends them, inside names too."""
    from dondoc.readers import child

    program = doc.find_libreoffice()
    assert program is not None
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    child.program([program, profile, "--headless", "--convert-to", "pdf", "--outdir", tmp_path, FILES / "f02-cong-van.doc"], seconds=120)
    old, laid_out = parsed("f02-cong-van.doc"), dondoc.parse(dondoc.read(tmp_path / "f02-cong-van.pdf"))
    assert header_values(laid_out.header) == header_values(old.header)
    assert [citation_values(c) for c in laid_out.citations] == [citation_values(c) for c in old.citations]
    assert [duty_values(o, laid_out.text.content) for o in laid_out.obligations] == [
        duty_values(o, old.text.content) for o in old.obligations
    ]
