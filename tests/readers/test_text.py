"""Plain text: the same words whatever table they were saved in, and nothing touched but NFC and line ends."""

from __future__ import annotations

import unicodedata

import pytest

from dondoc.errors import UnknownFormat
from dondoc.model import Span
from dondoc.readers.text import read_text
from tests.readers.test_legacy import tcvn3, vni

WORDS = "Điều 1. Phê duyệt kế hoạch\nKhoản 2: ưu tiên hộ nghèo; 50% số xã\n"


def in_1258(text: str) -> bytes:
    """As Windows writes Vietnamese: the five tones as marks after their vowel."""
    out = b""
    for c in unicodedata.normalize("NFC", text):
        base, tone = c, ""
        for part in unicodedata.normalize("NFD", c)[1:]:
            if part in "\u0300\u0301\u0303\u0309\u0323":
                tone = part
        if tone:
            base = unicodedata.normalize("NFC", "".join(d for d in unicodedata.normalize("NFD", c) if d != tone))
        out += base.encode("cp1258") + tone.encode("cp1258")
    return out


SAVED = [  # why, bytes, notes
    ("UTF-8", WORDS.encode(), []),
    ("UTF-8 with its mark", b"\xef\xbb\xbf" + WORDS.encode(), []),
    ("UTF-16 of Notepad", WORDS.encode("utf-16"), []),
    ("UTF-16 big end first, with its mark", b"\xfe\xff" + WORDS.encode("utf-16-be"), []),
    ("UTF-16 without its mark", WORDS.encode("utf-16-le"), []),
    ("UTF-16 big end first, without its mark", WORDS.encode("utf-16-be"), []),
    ("UTF-32", WORDS.encode("utf-32"), []),
    ("NFD", unicodedata.normalize("NFD", WORDS).encode(), []),
    ("line ends of Windows", WORDS.replace("\n", "\r\n").encode(), []),
    ("line ends of the old Mac", WORDS.replace("\n", "\r").encode(), []),
    ("Windows-1258", in_1258(WORDS), ["N102"]),
    ("TCVN3", tcvn3(WORDS).encode("latin-1"), ["N102"]),
    ("VNI", vni(WORDS).encode("latin-1"), ["N102"]),
    ("TCVN3 that somebody saved as UTF-8", tcvn3(WORDS).encode(), ["N102"]),
    ("NUL within", WORDS[:9].encode() + b"\0" + WORDS[9:].encode(), ["N104"]),
]


@pytest.mark.parametrize(("data", "notes"), [pytest.param(*case, id=why) for why, *case in SAVED])
def test_the_same_words_from_any_table(data: bytes, notes: list[str]) -> None:
    text = read_text(data)
    assert text.content == WORDS
    assert [n.code for n in text.notes] == notes


KEPT = [  # why, words
    ("marks of Markdown", "**Số:** 12/KH-UBND\n\n| a | b |\n1\\. x\n"),
    ("blanks and tabs", "  \tSố:        /UBND  \n\n\n\n x"),
    ("no-break blanks and dashes", "Số:\u00a012\u2013KH"),
    ("French is no TCVN3", "Élève à l'école française, où être forêt déjà"),
]


@pytest.mark.parametrize("words", [pytest.param(words, id=why) for why, words in KEPT])
def test_nothing_else_is_changed(words: str) -> None:
    assert read_text(words.encode()).content == words


def test_a_few_bad_bytes_are_shown_and_told() -> None:
    text = read_text(WORDS.encode()[:40] + b"\xff" + WORDS.encode()[40:])
    assert "\ufffd" in text.content
    assert text.content.replace("\ufffd", "").startswith("Điều 1.")
    assert [n.code for n in text.notes] == ["N103"]


def test_lone_surrogates_are_bad_bytes() -> None:
    text = read_text(WORDS.encode() + b"\xed\xa0\x80 cu\xe1\xbb\x91i")
    assert text.content.endswith("\ufffd cuối")
    text.content.encode()


def test_bytes_that_prove_nothing_are_read_with_a_note() -> None:
    text = read_text(b"Caf\xe9 s\xe0 lim\xf4n")
    assert [n.code for n in text.notes] == ["N103"]


RUBBISH = [
    ("control characters", bytes(range(32)) * 9),
    ("random bytes", bytes((i * 197 + i * i * 31) % 256 for i in range(4096))),
    ("zeros", b"\0" * 100),
    ("one control character", b"\x01"),
]


@pytest.mark.parametrize("data", [pytest.param(data, id=why) for why, data in RUBBISH])
def test_rubbish_is_no_text(data: bytes) -> None:
    with pytest.raises(UnknownFormat) as raised:
        read_text(data)
    assert raised.value.code == "E102"


def test_form_feeds_part_the_pages() -> None:
    text = read_text("Trang một\n\fTrang hai\n\f".encode())
    assert text.pages == (Span(0, 11), Span(11, 22))
    assert text.source.pages == 2
    assert read_text("một".encode()).source.pages is None


def test_blank_file_says_so() -> None:
    assert [n.code for n in read_text(b" \n\t\n").notes] == ["N109"]
