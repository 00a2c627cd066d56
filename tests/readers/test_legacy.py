"""TCVN3 and VNI: every letter there and back, what proves a table, what must stay as it is."""

from __future__ import annotations

import pytest

from dondoc.readers import legacy

SMALL = "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ"
# The charts as printed: what stands on the bytes. Written out here a second time, by letter and not by code, so that a slip in one shows.
TCVN3_OF = dict(zip(
    SMALL + "ĂÂÊÔƠƯĐ",
    "µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉËÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\xadõøö÷ùúýûüþ®¡¢£¤¥¦§",
    strict=True,
))  # fmt: skip
_VNI_CHART = """
aø aù aû aõ aï aê aè aé aú aü aë aâ aà aá aå aã aä eø eù eû eõ eï eâ eà eá eå eã eä ì í
æ ó ò oø où oû oõ oï oâ oà oá oå oã oä ô ôø ôù ôû ôõ ôï uø uù uû uõ uï ö öø öù öû öõ
öï yø yù yû yõ î ñ
"""
VNI_OF = dict(zip(SMALL, _VNI_CHART.split(), strict=True))
PARAGRAPH = "Căn cứ Quyết định của Ủy ban nhân dân tỉnh, các sở, ban, ngành tổ chức thực hiện; nghiệm thu ở xã Phước Thuận."


def tcvn3(text: str) -> str:
    """As a typist's file holds it: capitals with marks are typed in small letters of a capital font."""
    return "".join(TCVN3_OF.get(c, TCVN3_OF.get(c.lower(), c)) for c in text)


def vni(text: str) -> str:
    return "".join(VNI_OF[c] if c in VNI_OF else VNI_OF[c.lower()].upper() if c.lower() in VNI_OF else c for c in text)


def test_every_letter_of_tcvn3() -> None:
    assert {letter: legacy.from_tcvn3(code) for letter, code in TCVN3_OF.items()} == {letter: letter for letter in TCVN3_OF}


def test_every_letter_of_vni_in_both_cases() -> None:
    assert legacy.from_vni(" ".join(VNI_OF.values())) == " ".join(SMALL)
    assert legacy.from_vni(" ".join(VNI_OF.values()).upper()) == " ".join(SMALL).upper()


CONVERTED = [  # why, table, old, new
    ("mark typed small after a capital letter", legacy.VNI, "Uûy ban", "Ủy ban"),
    ("two vowels, the second marked", legacy.VNI, "hoaø bình", "hoà bình"),
    ("horn and tone", legacy.VNI, "Nöôùc", "Nước"),
    (
        "line of capitals raises its marked letters",
        legacy.TCVN3,
        "CéNG HOµ X· HéI CHñ NGHÜA VIÖT NAM",
        "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    ),
    ("word of capitals in a line of small letters", legacy.TCVN3, "cña UBND tØnh vµ HéI Phô n÷", "của UBND tỉnh và HỘI Phụ nữ"),
    ("one capital alone says nothing of the rest", legacy.TCVN3, "X· §iÒn", "Xã Điền"),
    ("line ends stay", legacy.TCVN3, "§iÒu 1\r\n§iÒu 2\n", "Điều 1\r\nĐiều 2\n"),
]


@pytest.mark.parametrize(("table", "old", "new"), [pytest.param(*case, id=why) for why, *case in CONVERTED])
def test_text_in_a_table(table: str, old: str, new: str) -> None:
    assert legacy.from_table(old, table) == new


DETECTED = [  # why, text, table
    ("TCVN3", tcvn3(PARAGRAPH), legacy.TCVN3),
    ("VNI", vni(PARAGRAPH), legacy.VNI),
    ("Unicode is left alone", PARAGRAPH, None),
    ("plain ASCII", "UBND tinh Song Lam, 12/KH-UBND", None),
    ("French", "Élève à l'école française, où être forêt déjà", None),
    ("German", "Äußerst schöne Grüße über Nürnberg für Jürgen", None),
    ("two marked words prove nothing", "§iÒu cña", None),
    ("one letter that only Unicode has", "ệ " + tcvn3(PARAGRAPH), None),
]


@pytest.mark.parametrize(("text", "table"), [pytest.param(*case, id=why) for why, *case in DETECTED])
def test_table_is_found_by_the_form_of_its_words(text: str, table: str | None) -> None:
    assert legacy.detect(text) == table


def test_what_was_found_reads_back() -> None:
    assert legacy.from_table(tcvn3(PARAGRAPH), legacy.TCVN3).lower() == PARAGRAPH.lower()
    assert legacy.from_table(vni(PARAGRAPH), legacy.VNI) == PARAGRAPH


FONTS = [  # font, words, converted
    (".VnTime", "§iÒu", ("Điều", legacy.TCVN3)),
    (".VnTimeH", "®iÒu lÖ", ("ĐIỀU LỆ", legacy.TCVN3)),
    ("'.VnArial'", "§iÒu", ("Điều", legacy.TCVN3)),
    ("VNI-Times", "Ñieàu", ("Điều", legacy.VNI)),
    ("Times New Roman", "§iÒu", ("§iÒu", None)),
    (".VnTime", "Điều", ("Điều", None)),
    (".VnTime", "12/2025", ("12/2025", None)),
    (".VnTimeH", "a", ("A", None)),
]


@pytest.mark.parametrize(("font", "words", "expected"), FONTS)
def test_font_tells_the_table(font: str, words: str, expected: tuple[str, str | None]) -> None:
    assert legacy.convert(words, font) == expected


def test_agrees_with_viparse() -> None:
    viparse = pytest.importorskip("viparse", reason="viparse is not installed: the tables are not checked against it")
    for encoded, name in ((tcvn3(PARAGRAPH.lower()), "tcvn3"), (vni(PARAGRAPH), "vni")):
        fixed = viparse.fix(encoded, encoding=name)
        fixed = fixed if isinstance(fixed, str) else fixed.text
        assert legacy.from_table(encoded, legacy.TCVN3 if name == "tcvn3" else legacy.VNI) == fixed
