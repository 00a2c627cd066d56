"""Dạng của từ điển: which sections and keys there are, and what stands under each.

``words`` is a list of strings, ``table`` a table of strings, ``kinds`` the list of kinds of document.
"""

from __future__ import annotations

KINDS_KEYS = ("id", "name", "names", "state", "party")

SCHEMA: dict[str, dict[str, str]] = {
    "kinds": {"kind": "kinds"},
    "bodies": {"heads": "words", "groups": "words", "persons": "words", "symbols": "table", "abbreviations": "table", "places": "words", "determiners": "words", "not_bodies": "words"},
    "posts": {"posts": "words", "prefixes": "words", "titles": "words"},
    "duties": {
        "verbs": "words",
        "adverbs": "words",
        "modals": "words",
        "assigning": "words",
        "assigning_not_after": "words",
        "boundaries": "words",
        "inside_names": "words",
        "openers": "words",
        "not_duty_starts": "words",
        "only_tells": "words",
        "purpose_headings": "words",
        "target_headings": "words",
        "past_headings": "words",
        "funding_headings": "words",
        "task_headings": "words",
        "field_lead": "words",
        "field_coordinate": "words",
        "field_due": "words",
        "field_both": "words",
        "field_content": "words",
        "field_other": "words",
        "column_task": "words",
        "column_lead": "words",
        "column_coordinate": "words",
        "column_due": "words",
        "column_past": "words",
        "class_report": "words",
        "class_prohibition": "words",
        "class_product": "words",
    },
    "cues": {},
    "form": {
        "issuers": "words",
        "unfinished": "words",
        "organs": "words",
        "party": "words",
        "mass": "words",
        "not_mass": "words",
        "not_issuer": "words",
        "localities": "words",
        "names": "words",
        "openers": "words",
        "performatives": "words",
        "urgency": "table",
        "secrecy": "table",
    },
}
