"""Số và ký hiệu: read as printed, written canonically, compared."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dondoc.codes import Code, code_key, plain_code, read_code
from dondoc.codes.shapes import CODE, PLAIN, PLAIN_REST
from dondoc.errors import UnreadableCode
from dondoc.lexicon import LEXICON

CODES = [  # why it is here, as printed, canonical, form, kind, parts, what it may be
    ("Party: dash after the number", "21-KL/TW", "21-KL/TW", "dash", "KL", ("TW",), ("ket_luan",)),
    ("Party QĐ is a decision or a regulation", "131-QĐ/TW", "131-QĐ/TW", "dash", "QĐ", ("TW",), ("quyet_dinh", "quy_dinh")),
    ("Party TT is thông tri", "12-TT/TU", "12-TT/TU", "dash", "TT", ("TU",), ("thong_tri",)),
    ("the older regulation QĐi", "11-QĐi/TW", "11-QĐi/TW", "dash", "QĐi", ("TW",), ("quy_dinh",)),
    ("Party dispatch names its type", "974-CV/ĐU", "974-CV/ĐU", "dash", "CV", ("ĐU",), ("cong_van",)),
    ("local habit CTrHĐ", "44-CTrHĐ/TU", "44-CTrHĐ/TU", "dash", "CTrHĐ", ("TU",), ("chuong_trinh",)),
    ("capitals throughout", "3-CTR/TU", "3-CTR/TU", "dash", "CTr", ("TU",), ("chuong_trinh",)),
    ("two issuers", "06-HD/BTCTW-BTGTW", "06-HD/BTCTW-BTGTW", "dash", "HD", ("BTCTW", "BTGTW"), ("huong_dan",)),
    ("one of a row under one number", "66.7/2025/NQ-CP", "66.7/2025/NQ-CP", "slash", "NQ", ("CP",), ("nghi_quyet",)),
    ("an internal paper", "5053-CV/VPTW/nb", "5053-CV/VPTW/nb", "dash", "CV", ("VPTW",), ("cong_van",)),
    ("a congress", "16-BC/ĐH", "16-BC/ĐH", "dash", "BC", ("ĐH",), ("bao_cao",)),
    ("mass organisation, Party form", "29-HD/TWĐTN-VP", "29-HD/TWĐTN-VP", "dash", "HD", ("TWĐTN", "VP"), ("huong_dan",)),
    ("mass organisation, State form", "33/KH-MTTQ-BTT", "33/KH-MTTQ-BTT", "slash", "KH", ("MTTQ", "BTT"), ("ke_hoach",)),
    ("State: slash after the number", "1513/QĐ-UBND", "1513/QĐ-UBND", "slash", "QĐ", ("UBND",), ("quyet_dinh",)),
    ("State TT is thông tư", "08/2024/TT-BXD", "08/2024/TT-BXD", "slash", "TT", ("BXD",), ("thong_tu",)),
    ("dispatch: no type, a unit", "8645 /UBND-VX", "8645/UBND-VX", "slash", None, ("UBND", "VX"), ("cong_van",)),
    ("dispatch with two units", "2606/BTTTT-THH-ATTT", "2606/BTTTT-THH-ATTT", "slash", None, ("BTTTT", "THH", "ATTT"), ("cong_van",)),
    ("a unit with &", "15972/SXD-QLN& TTBĐS", "15972/SXD-QLN&TTBĐS", "slash", None, ("SXD", "QLN&TTBĐS"), ("cong_van",)),
    ("units with digits", "2388/C04-P6", "2388/C04-P6", "slash", None, ("C04", "P6"), ("cong_van",)),
    ("a committee that ends in its decision's number", "252/KH-BCĐQG1237", "252/KH-BCĐQG1237", "slash", "KH", ("BCĐQG1237",), ("ke_hoach",)),
    ("a field after a point", "1234/QĐ-UBND.HC", "1234/QĐ-UBND.HC", "slash", "QĐ", ("UBND", "HC"), ("quyet_dinh",)),
    ("a number with a letter", "12a/QĐ-UBND", "12a/QĐ-UBND", "slash", "QĐ", ("UBND",), ("quyet_dinh",)),
    ("joint plan", "515/KH-BCA-BNN&MT", "515/KH-BCA-BNN&MT", "slash", "KH", ("BCA", "BNN&MT"), ("ke_hoach",)),
    ("normative, of a chairperson", "44/2025/QĐ-CTUBND", "44/2025/QĐ-CTUBND", "slash", "QĐ", ("CTUBND",), ("quyet_dinh",)),
    ("law", "98/2023/QH15", "98/2023/QH15", "assembly", None, ("QH15",), ("luat", "bo_luat", "nghi_quyet")),
    ("standing committee", "76/2025/UBTVQH15", "76/2025/UBTVQH15", "assembly", None, ("UBTVQH15",), ("phap_lenh", "nghi_quyet")),
    ("resolution written with its type", "193/2025/NQ-QH15", "193/2025/NQ-QH15", "slash", "NQ", ("QH15",), ("nghi_quyet",)),
    ("joint resolution with blanks", "102/2025/NQLT - UBTVQH15 - CP - ĐCTUBTWMTQVN", "102/2025/NQLT-UBTVQH15-CP-ĐCTUBTWMTQVN",
     "slash", "NQLT", ("UBTVQH15", "CP", "ĐCTUBTWMTQVN"), ("nghi_quyet",)),
    ("an old decree without its type", "155/CP", "155/CP", "slash", None, ("CP",), ()),
    ("blank before the dash", "71/NQ -CP", "71/NQ-CP", "slash", "NQ", ("CP",), ("nghi_quyet",)),
    ("blanks on both sides", "46 - CT/TW", "46-CT/TW", "dash", "CT", ("TW",), ("chi_thi",)),
    ("a printed dash", "21–KL/TW", "21-KL/TW", "dash", "KL", ("TW",), ("ket_luan",)),
    ("a hyphen that does not break", "296‑QĐ/TW", "296-QĐ/TW", "dash", "QĐ", ("TW",), ("quyet_dinh", "quy_dinh")),
    ("a Markdown escape", "57\\-NQ/TW", "57-NQ/TW", "dash", "NQ", ("TW",), ("nghi_quyet",)),
    ("broken over two lines", "10280/\nTTr-SNV", "10280/TTr-SNV", "slash", "TTr", ("SNV",), ("to_trinh",)),
    ("broken with a blank line", "60-\n\nNQ/TW", "60-NQ/TW", "dash", "NQ", ("TW",), ("nghi_quyet",)),
    ("broken over two pages", "60-\n\n12\n\nNQ/TW", "60-NQ/TW", "dash", "NQ", ("TW",), ("nghi_quyet",)),
    ("a footnote's digit sticks to a Party code", "60-NQ/TW1", "60-NQ/TW", "dash", "NQ", ("TW",), ("nghi_quyet",)),
    ("a footnote's digit sticks to a term", "98/2023/QH151", "98/2023/QH15", "assembly", None, ("QH15",), ("luat", "bo_luat", "nghi_quyet")),
]  # fmt: skip


@pytest.mark.parametrize(("printed", "canonical", "form", "kind", "parts", "kinds"), [pytest.param(*row, id=why) for why, *row in CODES])
def test_code_is_read(printed: str, canonical: str, form: str, kind: str | None, parts: tuple[str, ...], kinds: tuple[str, ...]) -> None:
    code = Code.parse(printed)
    assert str(code) == canonical
    assert (code.form, code.kind, code.parts, code.kinds()) == (form, kind, parts, kinds)
    assert code.doubt is None or form == "slash" and kind is None and len(parts) == 1


DOUBTED = [  # why, as printed, kept so, part of the reason
    ("the slash was left out", "01-ĐATU", "01-ĐATU", "01-ĐA/TU"),
    ("& broken on a page of the web", "851/BNV-CVT<NN", "851/BNV-CVT<NN", "<"),
    ("dash after the year", "48/2017-TT-BYT", "48/2017-TT-BYT", "gạch ngang"),
    ("a decree always has its year", "88/NĐ-CP", "88/NĐ-CP", "thiếu năm"),
    ("marks were lost", "3041/QD-BCT", "3041/QD-BCT", "mất dấu"),
    ("an unknown type", "02-KHPH/CDVCTP", "02-KHPH/CDVCTP", "KHPH"),
    ("a lone unknown group", "12/CLB", "12/CLB", "CLB"),
    ("no body", "895/HD", "895/HD", "cơ quan"),
]


@pytest.mark.parametrize(("printed", "canonical", "reason"), [pytest.param(*row, id=why) for why, *row in DOUBTED])
def test_doubtful_code_is_kept_and_doubted(printed: str, canonical: str, reason: str) -> None:
    code = Code.parse(printed)
    assert str(code) == canonical
    assert code.doubt is not None
    assert reason in code.doubt


NO_CODES = [  # false friends
    "12/12", "9.728/9.897", "24/7", "24/24H", "2020-2025", "30/4", "30/IV", "6/7 chức danh", "27/10/2023", "028/3829", "028-38291234",
    "120 km/h", "50 triệu đồng/ha", "01/Ban Tổ chức", "10/A1", "2021-\n\n- Tuyên truyền", "12/người", "3-5/năm", "KL/TW", "", "số", "-KH/ĐTN",
    "142418/Ton-chi-muc-dich", "02/2026\n\n- Giao",
]  # fmt: skip


@pytest.mark.parametrize("printed", NO_CODES)
def test_false_friend_is_no_code(printed: str) -> None:
    with pytest.raises(UnreadableCode) as raised:
        Code.parse(printed)
    assert raised.value.printed == printed
    assert raised.value.code == "E402"
    assert printed in str(raised.value)


def test_state_qd_without_marks_may_be_a_decision() -> None:
    assert Code.parse("3041/QD-BCT").kinds() == ("quyet_dinh",)


KEYS = [  # why, two writings of one code
    ("leading zeros", "03-KH/TW", "3-kh/tw"),
    ("blanks and line ends", "8645 /UBND-VX", "8645/\nUBND-VX"),
    ("dashes", "21–KL/TW", "21-KL/TW"),
    ("case", "1237/QĐ-TTG", "1237/QĐ-TTg"),
    ("decomposed letters", "1237/QĐ-TTg".replace("Đ", "Đ"), "1237/QĐ-TTg"),
]


@pytest.mark.parametrize(("one", "other"), [pytest.param(a, b, id=why) for why, a, b in KEYS])
def test_two_writings_are_one_code(one: str, other: str) -> None:
    assert code_key(one) == code_key(other)
    assert Code.parse(one.upper()).key == code_key(other)


def test_zero_alone_stays() -> None:
    assert code_key("0/QĐ-UBND") == "0/QĐ-UBND"


def test_family_joins_what_writers_vary_and_no_more() -> None:
    family = {
        printed: Code.parse(printed).family
        for printed in ("193/2025/NQ-QH15", "193/2025/QH15", "88/NĐ-CP", "88/2025/NĐ-CP", "74/NQ-CP", "74/2025/NQ-CP")
    }
    assert family["193/2025/NQ-QH15"] == family["193/2025/QH15"]
    assert family["88/NĐ-CP"] == family["88/2025/NĐ-CP"]
    assert family["74/NQ-CP"] != family["74/2025/NQ-CP"], "administrative and normative resolutions are two series"


def test_year_makes_it_normative() -> None:
    assert Code.parse("06/2024/QĐ-UBND").normative
    assert not Code.parse("1513/QĐ-UBND").normative


ISSUERS = [
    ("a dispatch's unit is no issuer", "8645/UBND-VX", ("Ủy ban nhân dân",)),
    ("the Prime Minister in capitals", "27/CT-TTG", ("Thủ tướng Chính phủ",)),
    ("the term is dropped", "98/2023/QH15", ("Quốc hội",)),
    ("both issuers", "05-QC/BTCTU-BDVTU", ("Ban Tổ chức Tỉnh ủy, Thành ủy", "Ban Dân vận Tỉnh ủy, Thành ủy")),
    ("unknown symbols stay unknown", "2388/C04-P6", ()),
]


@pytest.mark.parametrize(("printed", "names"), [pytest.param(p, n, id=why) for why, p, n in ISSUERS])
def test_issuers_are_named(printed: str, names: tuple[str, ...]) -> None:
    assert Code.parse(printed).issuers() == names


def test_footnote_digit_is_left_outside() -> None:
    text = "Nghị quyết số 60-NQ/TW1 của"
    read = read_code(text, text.index("60"))
    assert read is not None
    assert text[read.start : read.end] == "60-NQ/TW"


STATE = sorted({a for kind in LEXICON.kinds for a in kind.state if kind.id not in ("nghi_dinh", "thong_tu_lien_tich") and a != "NQLT"})
PARTY = sorted({a for kind in LEXICON.kinds for a in kind.party})
ORGANS = sorted(o for o in LEXICON.table("bodies.symbols") if o not in {a.upper() for a in STATE + PARTY} | set(STATE))


@st.composite
def codes(draw: st.DrawFn) -> str:
    """Codes of every form as the rules of numbering make them."""
    number = draw(st.integers(1, 99_999).map(lambda n: f"{n:02d}"))
    organ = draw(st.sampled_from(ORGANS))
    form = draw(st.sampled_from(["dash", "slash", "dated", "dispatch", "assembly"]))
    if form == "dash":
        return f"{number}-{draw(st.sampled_from(PARTY))}/{organ}"
    if form == "slash":
        return f"{number}/{draw(st.sampled_from(STATE))}-{organ}"
    if form == "dated":
        return f"{number}/{draw(st.integers(1990, 2039))}/{draw(st.sampled_from(['QĐ', 'NQ', 'NĐ', 'TT', 'CT']))}-{organ}"
    if form == "assembly":
        return f"{number}/{draw(st.integers(1990, 2039))}/{draw(st.sampled_from(['QH', 'UBTVQH']))}{draw(st.integers(10, 19))}"
    return f"{number}/{organ}-{draw(st.sampled_from(['VX', 'TH', 'KT', 'NC', 'VP', 'TTĐT', 'QLN&TTBĐS']))}"


@given(codes())
def test_code_survives_writing_and_reading(printed: str) -> None:
    code = Code.parse(printed)
    assert str(code) == printed
    assert Code.parse(str(code)) == code
    assert code.doubt is None
    assert code.kinds()


@given(codes(), st.sampled_from(["", " ", "\n", "\n\n", "\n 12\n"]), st.sampled_from(["", " ", "\\"]))
def test_breaks_inside_a_code_change_nothing(printed: str, after: str, before: str) -> None:
    sign = "-" if "-" in printed.split("/")[0] else "/"
    broken = printed.replace(sign, before + sign + after, 1)
    assert str(Code.parse(broken)) == printed


@given(st.text(alphabet="0123456789/-. QĐKLTWUBND\nabgrđ&<", max_size=40))
def test_any_text_is_read_or_refused(text: str) -> None:
    read = read_code(text, 0)
    if read is not None:
        assert read.start == 0
        assert read.end <= len(text)
        assert str(Code.parse(str(read.code))) == str(read.code)


_BITS = [
    "21",
    "1513",
    "98",
    "2023",
    "-",
    "/",
    "KL",
    "QĐ",
    "NQLT",
    "TTLT",
    "TTg",
    "UBND",
    "VX",
    "QH15",
    "TW",
    " ",
    "  ",
    ",",
    ".",
    ". ",
    ";",
    "\n",
    "\\",
    "&",
    "–",
    "x",
    "a",
]


@given(
    st.lists(st.sampled_from(_BITS), max_size=12).map("".join),
    st.sampled_from(["21-KL/TW", "98/2023/NĐ-CP", "8645/UBND-VX", "33/TTLT-BTC-BNV", "7/CTr-UBND", "5/QĐ-TTg", "98/2023/QH15", ""]),
)
def test_the_plain_pattern_says_what_the_long_one_does(bits: str, code: str) -> None:
    text = code + bits
    for at in range(len(text)):
        plain = PLAIN.match(text, at)
        if plain is not None:
            long = CODE.match(text, at)
            assert long is not None
            rest = PLAIN_REST.fullmatch(plain["rest"])
            assert rest is not None
            assert (plain.span(), plain["number"]) == (long.span(), long["number"])
            assert (rest["kind"], rest["year"], rest["mark"]) == (long["kind"], long["year"], long["organ"] or long["mark"])
            code = plain_code(plain["number"], plain["rest"], LEXICON)
            assert repr(code) == repr(Code.parse(plain.group()) if code is not None else None)
