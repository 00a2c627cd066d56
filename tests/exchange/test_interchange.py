"""The JSON object: every key of the form in its order, every value of the model in it, the same bytes on every run."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import fields
from pathlib import Path

import pytest

from dondoc import model
from dondoc.errors import BrokenFile
from dondoc.exchange.interchange import compact, error_record, readable, record
from tests.samples import CONTENT, EMPTY, FULL, at, many

ROOT = Path(__file__).resolve().parents[2]

KEYS = {  # the form, copied from its description; the order counts
    "": "schema source text pages header provisions footnotes citations unplaced obligations "
    "signatures tables doubts boxes figures findings notes",
    "source": "name sha256 media_type pages ocr",
    "header": "system type code number symbol date place issuer parent_issuer title addressees recipients "
    "signer signer_position sign_authority urgency secrecy arrival spans",
    "header.arrival": "number date issuer",
    "provisions": "id path label kind depth parent heading span footnotes",
    "footnotes": "label span refs",
    "citations": "type code date issuer title work role via pinpoint span provision",
    "unplaced": "text span why",
    "obligations": "id provision span action class lead lead_default coordinate report_to due every targets lead_from",
    "obligations.due": "date text span rule",
    "obligations.targets": "op value unit aspirational subject span",
    "signatures": "signer organisation unit time covers_whole_file intact chain",
    "tables": "span rows",
    "doubts": "field span why candidates",
    "figures": "kind numbers holds expected span",
    "findings": "rule severity message span evidence",
    "notes": "code message span",
}


def held(path: str) -> dict:
    """The first object at this path of the full sample."""
    found = record(FULL)
    for name in filter(None, path.split(".")):
        if isinstance(found, list):
            found = next(entry for entry in found if entry[name])
        found = found[name]
    return found[0] if isinstance(found, list) else found


@pytest.mark.parametrize("path", KEYS)
def test_keys_and_their_order(path):
    assert list(held(path)) == KEYS[path].split()


VALUES = [  # why, where, value
    ("a day is ISO 8601", lambda r: r["header"]["date"], "2026-03-27"),
    ("arrival", lambda r: r["header"]["arrival"], {"number": "0421", "date": "2026-03-30", "issuer": "Sở Nội vụ"}),
    ("places of the header, in the order of the text", lambda r: list(r["header"]["spans"]), ["code", "date"]),
    ("a span is start and end", lambda r: r["header"]["spans"]["code"], list(at("127/KH-UBND"))),
    (
        "the class is not called kind",
        lambda r: [o["class"] for o in r["obligations"]],
        ["product", "target", "conduct", "target", "report"],
    ),
    ("what was not found is null", lambda r: r["obligations"][2]["due"], None),
    ("or an empty list", lambda r: r["obligations"][2]["lead"], []),
    ("a deadline without a day", lambda r: r["obligations"][1]["due"]["date"], None),
    ("whole numbers are whole", lambda r: r["obligations"][1]["targets"][0]["value"], 90),
    ("also among figures", lambda r: r["figures"][0]["numbers"], [30, 60, 40]),
    ("pages", lambda r: r["pages"][1][1], len(CONTENT)),
    ("cells of a table", lambda r: len(r["tables"][0]["rows"][0]), 4),
    ("a reference to a footnote", lambda r: len(r["footnotes"][0]["refs"]), 1),
    ("a signature that could not be checked", lambda r: r["signatures"][1]["intact"], None),
    ("a note without a place", lambda r: r["notes"][0]["span"], None),
    ("boxes only when asked", lambda r: r["boxes"], None),
]


@pytest.mark.parametrize(("take", "value"), [pytest.param(*rest, id=why) for why, *rest in VALUES])
def test_values(take, value):
    assert take(record(FULL)) == value


def test_a_fraction_stays_one():
    figure = model.Figure("ratio", (9728.0, 9897.0, 98.3), True, 98.29, model.Span(0, 1))
    from dataclasses import replace

    assert record(replace(FULL, figures=(figure,)))["figures"][0]["numbers"] == [9728, 9897, 98.3]
    assert compact(record(replace(FULL, figures=(figure,)))).count("98.29") == 1


RENAMED = {"kind": "class"}  # of Obligation only
LEFT_OUT = {
    "Due": {"steps"},
    "Header": {"body", "closing", "notes"},
    "Text": {"content", "asides", "doubts", "notes"},
    "Directive": {"text"},
}


@pytest.mark.parametrize(
    ("value", "path"),
    [
        (model.Source, "source"), (model.Header, "header"), (model.Arrival, "header.arrival"), (model.Provision, "provisions"),
        (model.Footnote, "footnotes"), (model.Citation, "citations"), (model.Unplaced, "unplaced"), (model.Obligation, "obligations"),
        (model.Due, "obligations.due"), (model.Target, "obligations.targets"), (model.Signature, "signatures"), (model.Table, "tables"),
        (model.Doubt, "doubts"), (model.Figure, "figures"), (model.Finding, "findings"), (model.Note, "notes"), (model.Directive, ""),
        (model.Text, ""),
    ],
    ids=lambda v: getattr(v, "__name__", v),
)  # fmt: skip
def test_no_field_of_the_model_is_forgotten(value, path):
    """A field that is added to the model must be given its place in the form, or be left out by name here."""
    names = {RENAMED.get(f.name, f.name) if value is model.Obligation else f.name for f in fields(value)}
    assert names - LEFT_OUT.get(value.__name__, set()) <= set(KEYS[path].split())


@pytest.mark.parametrize("write", [compact, readable], ids=["compact", "readable"])
@pytest.mark.parametrize("directive", [FULL, EMPTY, many(30)], ids=["full", "empty", "many"])
def test_both_forms_say_the_object(write, directive):
    assert json.loads(write(record(directive, boxes=True))) == record(directive, boxes=True)
    assert list(json.loads(write(record(directive)))) == KEYS[""].split()


def test_compact_is_one_line_and_readable_one_line_a_thing():
    assert "\n" not in compact(record(FULL))
    lines = readable(record(FULL)).splitlines()
    assert sum(line.startswith('  {"id": "o') for line in lines) == 5


def test_the_bytes_do_not_depend_on_the_hash_of_strings():
    script = "from tests.samples import FULL\nfrom dondoc.exchange.interchange import *\nprint(readable(record(FULL, boxes=True)))"
    env = {"PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT)]), "PYTHONIOENCODING": "utf-8"}
    said = {
        subprocess.run(
            [sys.executable, "-c", script], env={**os.environ, **env, "PYTHONHASHSEED": seed}, capture_output=True, check=True
        ).stdout
        for seed in ("0", "1", "2")
    }
    assert len(said) == 1


def test_an_unreadable_file_stands_at_its_place():
    error = BrokenFile("Tệp hỏng.", "The file is broken.")
    assert error_record("a.pdf", error, sha256="ab") == {
        "schema": "dondoc/1",
        "source": {"name": "a.pdf", "sha256": "ab", "media_type": None, "pages": None, "ocr": None},
        "error": {"code": "E103", "message": "Tệp hỏng."},
    }
    assert error_record("a.pdf", error, english=True)["error"]["message"] == "The file is broken."


def test_what_json_cannot_say_is_refused():
    from dataclasses import replace

    bad = replace(FULL, figures=(model.Figure("sum", (float("inf"),), True, None, model.Span(0, 1)),))
    with pytest.raises((ValueError, OverflowError)):
        compact(record(bad))
