"""What only a browser shows: switches without script, links that arrive, nothing wider than a phone, paper."""

from __future__ import annotations

import shutil
import time
from dataclasses import replace

import pytest

from dondoc.exchange.page import page
from dondoc.model import Citation, Directive, Header, Obligation, Source, Span, Table, Text
from tests.samples import EMPTY, FULL, many

pytestmark = [pytest.mark.browser]
sync_api = pytest.importorskip("playwright.sync_api", reason="the package playwright is not installed")
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip
DESK, PHONE = {"width": 1440, "height": 1000}, {"width": 390, "height": 844}


@pytest.fixture(scope="module")
def browser():
    if CHROMIUM is None:
        pytest.skip("no chromium on this machine")
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def open_page(browser, tmp_path):
    """Open the page of a directive; gives the browser's page and what it complained of."""
    contexts = []

    def opened(directive: Directive, viewport=DESK, **options):
        file = tmp_path / "page.html"
        file.write_bytes(page(directive).encode())
        context = browser.new_context(viewport=viewport, **options)
        contexts.append(context)
        tab = context.new_page()
        tab.complaints = []
        tab.on("console", lambda message: tab.complaints.append(message.text))
        tab.on("request", lambda request: tab.complaints.append(request.url) if not request.url.startswith(("file:", "data:")) else None)
        tab.goto(file.as_uri())
        return tab

    yield opened
    for context in contexts:
        context.close()


def style(tab, selector: str, name: str) -> str:
    return tab.eval_on_selector(selector, f"e => getComputedStyle(e)['{name}']")


def long_names() -> Directive:
    """Names and codes without a place to break, and a table of many columns."""
    code = "12345/2026/NQ-HĐND-UBND-" + "X" * 70
    name = "Ủybannhândân" * 12
    words = f"{name} {code}"
    cells = [f"ô{i}{'dài' * 12}" for i in range(9)]
    content = words + "\n" + "\n".join(cells) + "\n"
    at = [content.index(c) for c in cells]
    table = Table(Span(at[0], len(content) - 1), (tuple(Span(a, a + len(c)) for a, c in zip(at, cells, strict=True)),))
    return Directive(
        Text(content, source=Source("tệp-" + "dài" * 40 + ".pdf", "0" * 64)),
        Header(type="ke_hoach", code=code, issuer=name, title=name, addressees=(name,), body=Span(0, len(content))),
        tables=(table,),
        citations=(Citation("ke_hoach", code, None, name, name, "w", "mentions", "code", None, Span(len(name) + 1, len(words))),),
        obligations=(Obligation("o1", None, Span(0, len(words)), words, "product", lead=(name,), coordinate=(name,)),),
    )


WIDTHS = [("full", lambda: FULL), ("no text", lambda: EMPTY), ("60 duties", lambda: many(60)), ("names that cannot break", long_names)]


@pytest.mark.parametrize(
    "viewport", [DESK, PHONE, {"width": 320, "height": 700}, {"width": 900, "height": 800}], ids=lambda v: str(v["width"])
)
@pytest.mark.parametrize("make", [pytest.param(make, id=why) for why, make in WIDTHS])
def test_nothing_is_wider_than_the_window(open_page, make, viewport):
    tab = open_page(make(), viewport)
    assert tab.evaluate("document.documentElement.scrollWidth") == viewport["width"]
    # Each thing ends inside the window, unless it stands in a table that scrolls by itself.
    beyond = tab.evaluate(
        """() => [...document.querySelectorAll('body *')].filter(e => !e.closest('.tw') && !e.closest('.vh') && !e.matches('.skip')
           && e.getBoundingClientRect().right > innerWidth + 1).map(e => e.outerHTML.slice(0, 90))"""
    )
    assert beyond == []


SWITCHES = [  # switch, what shows it, property, on, off
    ("t-d", "#d1", "backgroundColor", lambda v: v != "rgba(0, 0, 0, 0)", lambda v: v == "rgba(0, 0, 0, 0)"),
    ("t-d", ".sh-d .k", "display", lambda v: v != "none", lambda v: v == "none"),
    ("t-t", "#d1 ~ .on .m-t, .sh-d .m-t", "textDecorationLine", lambda v: v == "underline", lambda v: v == "none"),
    ("t-f", ".sh-d .m-f", "borderBottomStyle", lambda v: v == "solid", lambda v: v == "none"),
    ("t-c", ".sh-d .m-c", "textDecorationLine", lambda v: v == "underline", lambda v: v == "none"),
    ("t-q", ".sh-d .m-q", "outlineStyle", lambda v: v == "dashed", lambda v: v == "none"),
    ("t-q", ".sh-d .mg", "display", lambda v: v == "block", lambda v: v == "none"),
]


@pytest.mark.parametrize(("switch", "selector", "name", "on", "off"), SWITCHES, ids=[f"{s} {n} of {e}" for s, e, n, *_ in SWITCHES])
def test_marks_can_be_switched_off_and_on(open_page, switch, selector, name, on, off):
    tab = open_page(FULL)
    assert on(style(tab, selector, name))
    tab.click(f"label:has(#{switch})")
    assert off(style(tab, selector, name))
    tab.click(f"label:has(#{switch})")
    assert on(style(tab, selector, name))


@pytest.mark.parametrize("viewport", [DESK, PHONE], ids=["desk", "phone"])
@pytest.mark.parametrize("number", [1, 45, 60])
def test_a_row_leads_to_its_words_and_back(open_page, viewport, number):
    tab = open_page(many(60), viewport)
    tab.click(f"#r{number} .act")
    top = tab.eval_on_selector(f"#d{number}", "e => e.getBoundingClientRect().top")
    bar = tab.eval_on_selector(".sh-t", "e => e.getBoundingClientRect().bottom")
    assert bar - 1 <= top < viewport["height"], "the words are in sight, not under the bar"
    assert style(tab, f"#d{number}", "outlineStyle") == "solid"
    tab.click(f'.sh-d .k[href="#r{number}"]')
    row = tab.eval_on_selector(f"#r{number}", "e => e.getBoundingClientRect().top")
    assert 0 <= row < viewport["height"]
    assert style(tab, f"#r{number} .k", "color") != style(tab, "#r2 .k" if number != 2 else "#r3 .k", "color")


def test_a_citation_leads_to_its_entry_and_back(open_page):
    tab = open_page(FULL)
    tab.click(".sh-d .m-c >> nth=0")
    assert tab.evaluate("location.hash") == "#c1"
    tab.click('#c1 a[href="#x2"]')
    assert style(tab, "#x2 + a", "outlineStyle") == "solid"


def test_a_doubt_leads_to_its_words(open_page):
    tab = open_page(FULL)
    tab.click(".bad li:nth-child(2) a")
    assert tab.eval_on_selector(f"{tab.evaluate('location.hash')} + *", "e => e.textContent") == "60- NQ/TW1"


def test_it_works_without_script_and_the_policy_finds_nothing_to_say(open_page):
    tab = open_page(FULL)
    assert tab.complaints == []
    tab.click("summary >> nth=0")
    assert tab.is_visible("text=Độ khẩn")


def test_who_copies_the_text_gets_the_words_of_the_document(open_page):
    """Numbers of duties and the notes beside the text stay out of a copied passage."""
    tab = open_page(FULL)
    assert tab.is_visible(".sh-d .k >> nth=0")
    assert tab.is_visible(".sh-d .mg >> nth=0")
    copied = tab.evaluate(
        """() => { const range = document.createRange(); range.selectNodeContents(document.querySelector(".sh-d"));
        const chosen = getSelection(); chosen.removeAllRanges(); chosen.addRange(range); return chosen.toString() }"""
    )
    assert "".join(copied.split()) == "".join(FULL.text.content.split())


def test_marks_of_grey_paper_and_of_forced_colours_stay(open_page):
    tab = open_page(FULL, forced_colors="active")
    assert style(tab, "#d1", "borderBottomStyle") == "solid"
    assert style(tab, ".sh-d .m-q", "outlineStyle") == "dashed"


def test_dark_is_dark_and_print_is_light_and_keeps_its_marks(open_page):
    tab = open_page(FULL, color_scheme="dark")
    assert style(tab, "body", "backgroundColor") == "rgb(29, 33, 36)"
    tab.emulate_media(media="print")
    assert style(tab, "body", "backgroundColor") == "rgb(255, 255, 255)"
    assert style(tab, ".sh-t", "display") == "none"
    assert style(tab, ".sh-d .m-c", "textDecorationLine") == style(tab, ".sh-d .m-t", "textDecorationLine") == "underline"


def test_print_keeps_every_page_and_no_box_runs_off_it(open_page):
    tab = open_page(many(60))
    assert tab.pdf().count(b"/Type /Page\n") in range(6, 25)


def test_numbers_at_the_margin_stand_in_one_line(open_page):
    tab = open_page(FULL)
    lefts = tab.eval_on_selector_all(".part > * > .k:not(.in)", "es => es.map(e => Math.round(e.getBoundingClientRect().left))")
    assert len(lefts) == 3
    assert len(set(lefts)) == 1
    assert lefts[0] >= 0


def test_3000_duties_and_2_million_characters_open_and_jump(open_page):
    big = many(3000, 600)
    assert len(big.text.content) > 2_000_000
    begun = time.perf_counter()
    tab = open_page(big)
    tab.screenshot()
    opened = time.perf_counter() - begun
    tab.evaluate("location.hash = 'd2500'")
    assert 0 <= tab.eval_on_selector("#d2500", "e => e.getBoundingClientRect().top") < 1000
    tab.evaluate("location.hash = 'r2900'")
    assert 0 <= tab.eval_on_selector("#r2900", "e => e.getBoundingClientRect().top") < 1000
    assert opened < 20  # about 2 seconds on two cores; the bound allows for a busy machine


def test_a_file_called_by_its_long_name_breaks_in_the_head(open_page):
    tab = open_page(replace(FULL, header=replace(FULL.header, code="1/" + "A" * 200)), PHONE)
    assert tab.evaluate("document.documentElement.scrollWidth") == 390
