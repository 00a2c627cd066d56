"""The page says every word of the document once, escapes all of it, and every link leads somewhere."""

from __future__ import annotations

import re
import time
from base64 import b64decode, b64encode
from dataclasses import fields, is_dataclass, replace
from datetime import date
from hashlib import sha256

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dondoc.exchange.page import page
from dondoc.exchange.page.sheet import LAYERS, sheet
from dondoc.model import (
    Aside,
    Citation,
    Directive,
    Doubt,
    Due,
    Figure,
    Footnote,
    Header,
    Note,
    Obligation,
    Provision,
    Span,
    Table,
    Target,
    Text,
    Unplaced,
)
from tests.exchange.reading import Page, letters
from tests.samples import CONTENT, EMPTY, FULL, at, many


def shown(directive: Directive) -> Page:
    return Page(page(directive))


def test_every_word_of_the_document_stands_once():
    assert letters(shown(FULL).said) == letters(CONTENT)


def test_every_link_leads_to_something_and_no_id_comes_twice():
    found = shown(FULL)
    assert len(found.ids) == len(set(found.ids))
    assert [h for h in found.hrefs if h.startswith("#") and h[1:] not in found.ids] == []
    assert [h for h in found.hrefs if not h.startswith(("#", "data:"))] == []


@pytest.mark.parametrize("number", range(1, 6))
def test_each_row_leads_to_its_words_and_back(number):
    html = page(FULL)
    row = html[html.index(f'<tr id="r{number}">') :]
    assert f'href="#d{number}"' in row[: row.index("</tr>")]
    assert f'href="#r{number}"' in html[: html.index("</article>")]
    words = re.search(rf'<mark id="d{number}">(.*?)</mark>', html, re.S)
    assert words is not None
    marked = letters(re.sub(r"<[^>]+>", "", words.group(1)))
    assert letters(FULL.obligations[number - 1].span.of(CONTENT)).startswith(marked)


SAID = [  # why, words on the page
    ("head", "Kế hoạch số 127/KH-UBND ngày 27/03/2026 · Ủy ban nhân dân tỉnh Sông Lam"),
    ("title", "Nâng cao chất lượng phục vụ Nhân dân của chính quyền cấp xã"),
    ("counts", "Nhiệm vụ5Thời hạn3Chỉ tiêu2Viện dẫn3Chỗ ngờ4"),
    ("urgency", "Độ khẩnKhẩn"),
    ("sign authority", "Quyền hạn kýKT. Chủ tịch"),
    ("recipients", "Nơi nhậnNhư trên; Lưu: VT"),
    ("arrival", "Dấu đếnsố 0421, ngày 30/03/2026, Sở Nội vụ"),
    (
        "a broken signature",
        "ký lúc 10:46 ngày 27/03/2026; NỘI DUNG ĐÃ BỊ SỬA sau khi ký; không ký trên cả tệp; chưa kiểm tra chuỗi chứng thư",
    ),
    ("a signature that could not be checked", "không rõ người ký; chưa kiểm tra được nội dung"),
    ("day and its words", "24/10/2026trước ngày 24 tháng 10 năm 2026"),
    ("a deadline without a day", "chưa rõ ngàyngay sau khi có hướng dẫn"),
    ("cycle", "mỗi quý"),
    ("no deadline", "không nêu"),
    ("target", "≥ 18 điểm tiếp nhận"),
    ("a wish is called one", "> 90% (phấn đấu)"),
    ("place and class", "II.1.a · sản phẩm"),
    ("lead from a heading", "Sở Nội vụtheo mục II.1"),
    ("lead from the addressees", "Các sở, ban, ngành; Ủy ban nhân dân các xã, phườngtheo Kính gửi"),
    ("that lead is not confirmed", "cần người xác nhận"),
    ("no lead", "chưa rõ"),
    ("coordination", "phối hợp: Sở Tư pháp; các sở, ban, ngành liên quan"),
    ("report", "báo cáo: Ủy ban nhân dân tỉnh"),
    ("a figure that does not hold", "Số không khớp tỷ lệ: 30/60 ghi 40%, tính ra 50%"),
    ("a code that was not placed", "Chưa hiểu “60- NQ/TW1”: ký hiệu dính với số chú thích"),
    ("a doubt with its candidates", "Ngờ Viện dẫn: số, ký hiệu: thiếu ký hiệu và ngày. Có thể là: 1513/QĐ-UBND; 1513/QĐ-TTg."),
    ("a finding", "D210 Hạn gắn với một sự kiện chưa có ngày."),
    ("a note", "N101 Trang 2 nhận dạng từ ảnh."),
    ("a work cited twice", "Chỉ thị số 14-CT/TU ngày 02/02/2026 · Ban Thường vụ Tỉnh ủy Sông Lam"),
    ("a citation without code", "Quyết định số 1513nhắc tới"),
    ("text from pictures", "chữ nhận dạng từ ảnh"),
    ("aside", "Số trang 2"),
]


@pytest.mark.parametrize("words", [pytest.param(words, id=why) for why, words in SAID])
def test_the_page_says(words):
    assert letters(words) in letters(shown(FULL).whole)


CLASSES = [  # layer, words, class
    ("deadline", "trước ngày 24 tháng 10 năm 2026", "m-t"),
    ("target", "trên 90%", "m-f"),
    ("figure", "30/60 hồ sơ, đạt 40%", "m-f m-q"),
    ("citation", "Báo cáo số 88/BC-SNV", "m-c"),
    ("doubt on a citation", "Quyết định số 1513", "m-c m-q"),
    ("doubt on a deadline", "ngay sau khi có hướng dẫn", "m-t m-q"),
    ("code that was not placed", "60- NQ/TW1", "m-q"),
]


@pytest.mark.parametrize(("words", "classes"), [pytest.param(*rest, id=why) for why, *rest in CLASSES])
def test_marks_lie_on_their_words(words, classes):
    pieces = re.findall(r'<(?:a|span) class="([^"]*)"[^>]*>([^<]*)</', page(FULL))
    assert [set(c.split()) for c, said in pieces if said == words and c.startswith("m-")] == [set(classes.split())]


def test_a_table_is_a_table_and_a_footnote_stands_apart():
    html = page(FULL)
    assert re.search(r"<tr><td>1</td><td>.*Số hóa.*</td><td>Sở Khoa học và Công nghệ</td><td>.*31/12/2026.*</td></tr>", html)
    assert re.search(r'<p class="fn" id="n0">1 Xem ', html)
    assert '<a class="m-n" href="#n0">1</a>' in html
    assert re.search(r'<h3 class="h">1\. Sở Nội vụ chủ trì:</h3>', html)


def test_letterhead_and_signature_keep_their_lines_also_before_an_annex():
    annex = Span(at("Nơi nhận:").start, len(CONTENT))
    whole = replace(FULL.header, body=Span(FULL.header.body.start, len(CONTENT)))
    html = page(replace(FULL, header=whole))
    assert '<p class="form">Nơi nhận:' not in html
    html = page(replace(FULL, header=replace(whole, closing=annex)))
    assert '<p class="form">Nơi nhận:\n- Như trên;' in html
    assert '<p class="form">ỦY BAN NHÂN DÂN\nTỈNH SÔNG LAM' in html


def test_the_source_of_a_lead_is_said_once_for_duties_in_a_row():
    html = page(FULL)
    assert html.count("Chủ trì</b> theo mục II.1") == 1


# ---- safety

ATTACK = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)> &amp; </style></title>"


def poisoned(value: object) -> object:
    """The same value with every string but the closed words turned into an attack."""
    closed = {
        "kind",
        "type",
        "system",
        "every",
        "role",
        "via",
        "op",
        "tone",
        "severity",
        "lead_from",
        "chain",
        "media_type",
        "id",
        "parent",
        "provision",
    }
    if isinstance(value, Span):
        return value
    if isinstance(value, tuple):
        return tuple(ATTACK if isinstance(v, str) else poisoned(v) for v in value)
    if is_dataclass(value) and not isinstance(value, type):
        changed = {}
        for f in fields(value):
            held = getattr(value, f.name)
            changed[f.name] = ATTACK if isinstance(held, str) and f.name not in closed | {"content"} else poisoned(held)
        return replace(value, **changed)
    return value


def test_no_word_of_a_file_becomes_markup():
    attacked = poisoned(FULL)
    assert isinstance(attacked, Directive)
    text = replace(attacked.text, content=CONTENT.replace("KẾ HOẠCH\n", ATTACK[:8] + "\n").replace("<Nhân dân>", "</i></p><b>"))
    found = shown(replace(attacked, text=text))
    assert not {"script", "img", "iframe", "object", "link", "base"} & {tag for tag, _ in found.tags}
    assert not [name for _, attrs in found.tags for name in attrs if name.startswith("on") or name in {"src", "style"}]
    assert letters(found.said) == letters(text.content)


def test_closed_words_that_are_not_known_are_escaped_too():
    odd = replace(FULL.obligations[0], kind=ATTACK, every=ATTACK, lead_from=ATTACK, id=ATTACK)
    cited = replace(FULL.citations[0], type=ATTACK, role=ATTACK, work=ATTACK)
    header = replace(FULL.header, type=ATTACK, system=ATTACK, urgency=ATTACK, secrecy=ATTACK)
    found = shown(replace(FULL, obligations=(odd,), citations=(cited,), header=header, footnotes=()))
    assert not {"script", "img"} & {tag for tag, _ in found.tags}


def test_the_policy_allows_this_sheet_and_nothing_else():
    html = page(FULL)
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', html)
    style = re.search(r"<style>(.*?)</style>", html, re.S)
    assert policy
    assert style
    allowed = b64encode(sha256(style.group(1).encode()).digest()).decode()
    assert policy.group(1) == f"default-src 'none'; style-src 'sha256-{allowed}'; img-src data:; base-uri 'none'; form-action 'none'"
    assert html.index("Content-Security-Policy") < html.index("<style>")


def test_nothing_is_fetched():
    assert not re.search(r"https?://(?!www\.w3\.org/2000/svg)", sheet())
    assert "@import" not in sheet()
    assert set(re.findall(r"url\(\"?(\w+):", sheet())) == {"data"}


def test_control_characters_show_and_surrogates_can_be_written():
    content = "a\x00b\x1bc\ud800d\u202ee\x0cf"
    html = page(Directive(Text(content), Header()))
    html.encode("utf-8")
    assert not re.search("[\x00-\x08\x0b\x0e-\x1f\u202e]", html)
    assert "a\ufffdb\ufffdc\ufffdd\ufffde\x0cf" in html


# ---- the sheet


def test_the_sheet_holds_every_layer_in_order():
    found = re.findall(r"^@layer (\w+) \{", sheet(), re.M)
    assert found == list(LAYERS)
    assert sheet().count("{") == sheet().count("}")


def test_every_class_of_the_page_has_a_rule():
    classes = {c for _, attrs in shown(FULL).tags for c in (attrs.get("class") or "").split()}
    ruled = set(re.findall(r"\.([a-zA-Z][\w-]*)", re.sub(r'url\("[^"]*"\)', "", sheet())))
    plain = {"l1", "l2", "c2", "notes"}  # named for reading, styled by what is around them
    assert classes - ruled - plain == set()


def test_every_colour_has_a_value_for_light_and_dark():
    light, dark = re.findall(r":root \{(.*?)\}", re.sub(r"/\*.*?\*/", "", sheet().split("@layer base {")[0]), re.S)[:2]
    names = lambda block: {n for n, v in re.findall(r"(--[\w-]+): (#\w+)", block)}  # noqa: E731
    assert names(light) == names(dark)
    assert len(names(light)) > 15


# ---- sizes


def test_no_duty_is_one_sentence():
    found = shown(replace(FULL, obligations=()))
    assert "không giao nhiệm vụ nào" in found.whole
    assert "tr" not in {tag for tag, attrs in found.tags if attrs.get("id", "").startswith("r")}


def test_no_text_is_a_page_too():
    assert "Văn bản không có chữ nào" in shown(EMPTY).whole


def test_a_long_page_lets_the_browser_skip_and_a_short_one_does_not():
    assert '<main class="sh long">' in page(many(300))
    assert '<main class="sh">' in page(FULL)


def test_downloads_are_carried_while_small_and_say_the_same():
    html = page(FULL)
    data = re.search(r'download="van-ban.json" href="data:application/json;charset=utf-8;base64,([^"]*)"', html)
    assert data
    from dondoc.exchange.interchange import readable, record

    assert b64decode(data.group(1)).decode() == readable(record(FULL))
    assert 'download="thoi-han.ics"' in html
    assert "van-ban.json" not in page(many(400, 600))


def test_time_and_size_grow_with_the_text():
    def cost(count: int) -> float:
        directive = many(count, 600)
        begun = time.perf_counter()
        page(directive)
        return time.perf_counter() - begun

    small = min(cost(200) for _ in range(3))
    big = min(cost(1600) for _ in range(2))
    assert big < small * 8 * 4  # eight times the work; four times over allows for a busy machine, a square would be 64


def test_one_paragraph_with_many_marks_is_not_square():
    def cost(count: int) -> float:
        piece = "Sở A báo cáo trước 1/1/2026; "
        spans = [Span(i * len(piece), i * len(piece) + 27) for i in range(count)]
        duties = tuple(
            Obligation(f"o{i}", None, s, "báo cáo", "report", due=Due(date(2026, 1, 1), "x", Span(s.start + 13, s.end), "r"))
            for i, s in enumerate(spans)
        )
        directive = Directive(Text(piece * count), Header(), obligations=duties)
        begun = time.perf_counter()
        page(directive)
        return time.perf_counter() - begun

    small = min(cost(300) for _ in range(3))
    assert min(cost(2400) for _ in range(2)) < small * 8 * 4


# ---- any directive


@st.composite
def directives(draw):
    """Any text with marks, tables, asides and provisions anywhere, also where no reader would put them."""
    content = draw(st.text(alphabet='aÊđ1. \n|<&"*', max_size=120))
    place = st.integers(0, len(content))
    spans = st.tuples(place, place).map(lambda p: Span(min(p), max(p)))
    several = st.lists(spans, max_size=4)
    header = Header(body=draw(spans), spans={"title": draw(spans)})
    provisions = tuple(
        Provision(
            f"p{i}",
            str(i),
            None,
            draw(st.sampled_from(["clause", "paragraph", "row"])),
            draw(st.integers(0, 9)),
            None,
            draw(st.sampled_from([None, "a"])),
            s,
        )
        for i, s in enumerate(draw(several))
    )
    duties = tuple(
        Obligation(
            f"o{i}", draw(st.sampled_from([None, "p0", "gone"])), s, "x", "product", lead_default=("y",),
            due=Due(None, "z", draw(spans), "r"), targets=(Target("=", 1, "", False, None, draw(spans)),), lead_from="heading",
        )
        for i, s in enumerate(draw(several))
    )  # fmt: skip
    cites = tuple(Citation(None, None, None, None, None, f"w{i % 2}", "mentions", "code", None, s) for i, s in enumerate(draw(several)))
    tables = tuple(Table(s, (tuple(c for c in draw(several) if s.holds(c)),)) for s in draw(several))
    text = Text(
        content,
        pages=tuple(draw(several)),
        asides=tuple(Aside(draw(st.sampled_from(["footnote", "stamp", "page_number"])), s) for s in draw(several)),
    )
    return Directive(
        text,
        header,
        provisions,
        footnotes=tuple(Footnote("1", s, tuple(draw(several))) for s in draw(several)),
        tables=tables,
        citations=cites,
        unplaced=tuple(Unplaced("x", s, "y") for s in draw(several)),
        obligations=duties,
        figures=tuple(Figure("sum", (1.0, 2.0), False, None, s) for s in draw(several)),
        doubts=tuple(Doubt("header.code", s, "?") for s in draw(several)),
        notes=tuple(Note("N1", "x", s) for s in draw(several)),
    )


@settings(max_examples=150, deadline=None)
@given(directives())
def test_any_directive_gives_a_page_that_holds(directive):
    found = shown(directive)
    assert len(found.ids) == len(set(found.ids))
    if not directive.tables:
        assert letters(found.said) == letters(directive.text.content.replace("\ufffd", ""))
    # A duty without a letter in the text, or one inside what is shown elsewhere, still has its row.
    assert sum(i.startswith("r") for i in found.ids) == len(directive.obligations)
