"""Lời của giao diện: Vietnamese is the source, English a gettext catalogue (``locale/en/LC_MESSAGES/dondoc.po``).

The catalogue is read from its ``.po`` by the few lines below, so that nothing has to be compiled when the package is built
and what ships is what translators edit. Vietnamese needs no catalogue, hence costs no time at the start.
``_`` translates now, ``mark`` only says that the words are translated later, ``n_`` chooses the plural (Vietnamese has none).
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

LANGUAGES = ("vi", "en")
CATALOGUE = Path(__file__).parents[1] / "locale" / "en" / "LC_MESSAGES" / "dondoc.po"
_chosen = ["vi"]


def choose(arguments: Sequence[str], environment: Mapping[str, str]) -> None:
    """The language of this call: ``--lang`` wherever it stands, else DONDOC_LANG, else Vietnamese.

    Looked for before the arguments are parsed, so that what is wrong with them is said in the language asked for.
    """
    asked = environment.get("DONDOC_LANG", "")
    for here, after in zip(arguments, (*arguments[1:], ""), strict=False):
        if here == "--":
            break
        if here == "--lang":
            asked = after
        elif here.startswith("--lang="):
            asked = here.removeprefix("--lang=")
    set_language(asked)


def set_language(code: str) -> None:
    """``vi`` or ``en`` (``en_GB.UTF-8`` counts as ``en``); anything else is Vietnamese."""
    short = code.lower()[:2]
    _chosen[0] = short if short in LANGUAGES else "vi"


def english() -> bool:
    """Whether words are said in English."""
    return _chosen[0] == "en"


def mark(words: str) -> str:
    """Words that are translated where they are shown."""
    return words


def _(words: str) -> str:
    """The words in the chosen language."""
    return _catalogue(CATALOGUE).get(words, (words,))[0] if english() else words


def n_(one: str, many: str, count: int) -> str:
    """The words for this count, with ``{n}`` filled in."""
    forms = _catalogue(CATALOGUE).get(one, (one, many)) if english() else (one, many)
    return forms[0 if count == 1 else -1].format(n=f"{count:,}" if english() else f"{count:,}".replace(",", "."))


@cache
def _catalogue(file: Path) -> dict[str, tuple[str, ...]]:
    """msgid -> its forms. Entries marked fuzzy or left empty are not used."""
    entries: dict[str, tuple[str, ...]] = {}
    for block in file.read_text("utf-8").split("\n\n"):
        fields: dict[str, str] = {}
        key, fuzzy = "", False
        for line in block.splitlines():
            if line.startswith("#"):
                fuzzy |= line.startswith("#,") and "fuzzy" in line
                continue
            if not line.startswith('"'):
                key, _blank, line = line.partition(" ")
                fields[key] = ""
            fields[key] += json.loads(line)  # the escapes of a .po string are those of JSON
        forms = tuple(v for k, v in fields.items() if k.startswith("msgstr"))
        if fields.get("msgid") and all(forms) and not fuzzy:
            entries[fields["msgid"]] = forms
    return entries
