"""Từ điển: its lists are read by somebody, say each word once and say what they are for; a file of an office is laid over or refused."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from dondoc.errors import BadLexicon
from dondoc.lexicon import LEXICON, load
from dondoc.lexicon.schema import SCHEMA

ROOT = Path(__file__).resolve().parents[2]
FILES = sorted((ROOT / "src/dondoc/lexicon").glob("*.toml"))
KEYS = [(section, key) for section, keys in SCHEMA.items() for key in keys if section != "kinds"]


def names_in_code() -> tuple[set[str], list[re.Pattern[str]]]:
    """The short strings of the library outside the form of the lexicon, and the patterns of keys that are put together (``duties.field_{role}``)."""
    code = "\n".join(p.read_text("utf-8") for p in (ROOT / "src/dondoc").rglob("*.py") if p.name != "schema.py")
    joined = [f for f in re.findall(r'f"(\w+\.\w*\{\w+\}\w*)"', code) if f.split(".")[1].strip("{}") not in ("key", "n")]
    return set(re.findall(r"""["']((?:\w+\.)?\w+)["']""", code)), [re.compile(re.sub(r"\{\w+\}", r"\\w+", f)) for f in joined]


def test_every_list_is_read_by_somebody():
    plain, joined = names_in_code()
    unread = [
        f"{section}.{key}"
        for section, key in KEYS
        if f"{section}.{key}" not in plain and key not in plain and not any(j.fullmatch(f"{section}.{key}") for j in joined)
    ]
    assert unread == []


@pytest.mark.parametrize("file", FILES, ids=lambda p: p.name)
def test_a_file_holds_all_its_lists_and_each_word_once(file):
    data = tomllib.loads(file.read_text("utf-8"))
    assert sorted(data) == sorted(SCHEMA[file.stem])
    lists = {key: value for key, value in data.items() if isinstance(value, list) and isinstance(value[0], str)}
    assert {key: sorted({w for w in words if words.count(w) > 1}) for key, words in lists.items() if len(set(words)) < len(words)} == {}


@pytest.mark.parametrize("file", FILES, ids=lambda p: p.name)
def test_a_file_says_first_what_it_holds(file):
    assert file.read_text("utf-8").startswith("# ")


@pytest.fixture
def written(tmp_path):
    """Writes a lexicon of an office, gives its path."""

    def write(words: str, name: str = "ours.toml") -> Path:
        path = tmp_path / name
        path.write_text(words, "utf-8")
        return path

    return write


def test_lists_grow_tables_are_replaced_by_entry_kinds_by_id(written):
    ours = load(
        written('[bodies]\nheads = ["Trung tâm Điều hành"]\n[bodies.symbols]\nTTDH = "Trung tâm Điều hành"\nHND = "Hội Nghề cá"\n'),
        written('[[kinds.kind]]\nid = "ke_hoach"\nname = "Kế hoạch công tác"\nstate = ["KHCT"]\n', "kinds.toml"),
    )
    assert set(ours.words("bodies.heads")) == {*LEXICON.words("bodies.heads"), "Trung tâm Điều hành"}
    assert (ours.table("bodies.symbols")["TTDH"], ours.table("bodies.symbols")["HND"]) == ("Trung tâm Điều hành", "Hội Nghề cá")
    assert [k.name for k in ours.kinds if k.id == "ke_hoach"] == ["Kế hoạch công tác"]
    assert len(ours.kinds) == len(LEXICON.kinds)
    assert "TTDH" not in LEXICON.table("bodies.symbols"), "what ships is not changed"


def test_a_folder_is_laid_over_in_the_order_of_names(written, tmp_path):
    written('[bodies.symbols]\nQQ = "Quỹ Một"\n', "1.toml")
    written('[bodies.symbols]\nQQ = "Quỹ Hai"\n', "2.toml")
    assert load(tmp_path).table("bodies.symbols")["QQ"] == "Quỹ Hai"


WRONG = [  # why it is refused, the file, what the message names
    ("no TOML", "[bodies\n", "TOML"),
    ("no such section", "[body]\nheads = []\n", "body"),
    ("no such key", '[bodies]\nhead = ["Trung tâm"]\n', "bodies.head"),
    ("a word where a list belongs", '[bodies]\nheads = "Trung tâm"\n', "bodies.heads"),
    ("a number among words", "[bodies]\nheads = [1]\n", "bodies.heads"),
    ("a blank word", '[bodies]\nheads = [" "]\n', "bodies.heads"),
    ("a word with a blank at its end", '[bodies]\nheads = ["Trung tâm "]\n', "bodies.heads"),
    ("a list where a table belongs", '[bodies]\nsymbols = ["TT"]\n', "bodies.symbols"),
    ("a key outside a section", "heads = []\n", "heads"),
    ("a section that is a word", 'bodies = "Trung tâm"\n', "bodies"),
    ("a kind without its name", '[[kinds.kind]]\nid = "phieu"\n', "kinds.kind"),
    ("a kind with a key that is none", '[[kinds.kind]]\nid = "phieu"\nname = "Phiếu"\nnom = []\n', "kinds.kind"),
    ("a kind whose abbreviation is a word", '[[kinds.kind]]\nid = "phieu"\nname = "Phiếu"\nstate = "PH"\n', "kinds.kind"),
    ("a kind whose abbreviations are numbers", '[[kinds.kind]]\nid = "phieu"\nname = "Phiếu"\nstate = [1]\n', "kinds.kind"),
]


@pytest.mark.parametrize(("words", "named"), [pytest.param(w, n, id=why) for why, w, n in WRONG])
def test_a_file_of_the_wrong_form_is_refused_and_named(written, words, named):
    path = written(words)
    with pytest.raises(BadLexicon) as told:
        load(path)
    assert told.value.code == "E301"
    assert path.name in str(told.value)
    assert named in str(told.value)
    assert path.name in told.value.english
    assert told.value.place == str(path)


def test_a_file_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(BadLexicon, match="không mở được"):
        load(tmp_path / "none.toml")
