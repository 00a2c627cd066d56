"""Dạng của từ điển: which sections and keys there are, and what stands under each.

``words`` is a list of strings, ``table`` a table of strings, ``kinds`` the list of kinds of document.
"""

from __future__ import annotations

KINDS_KEYS = ("id", "name", "names", "state", "party")

SCHEMA: dict[str, dict[str, str]] = {
    "kinds": {"kind": "kinds"},
    "bodies": {"heads": "words", "groups": "words", "persons": "words", "symbols": "table", "abbreviations": "table", "places": "words"},
    "posts": {"posts": "words", "prefixes": "words", "titles": "words"},
    "cues": {},
    "form": {},
}
