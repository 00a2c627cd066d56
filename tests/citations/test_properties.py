"""Viện dẫn: what holds on any text, and that the fast patterns find what the readable ones do."""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dondoc.citations import Found, after, find_citations
from dondoc.citations.aliases import find_nicknames
from dondoc.citations.before import pinpoint_before, read_before, role_before, turned, usual_before
from dondoc.citations.numbers import find_codes
from dondoc.citations.words import words
from dondoc.dates import day_in
from dondoc.folding import both_tones, fold, nfc, place_tones
from dondoc.lexicon import LEXICON
from tests.citations import slow

W = words(LEXICON)

PIECES = [
    "Căn cứ ", "thực hiện ", "theo đề nghị của Giám đốc Sở Nội vụ tại ", "thay thế ", "đã được sửa đổi, bổ sung theo ", "một số điều của ", "Điều 5 ", "khoản 2 ",
    "Kết luận số ", "Kế hoạch ", "kế hoạch ", "Quy định số ", "Công văn số ", "Luật ", "Bộ luật Hình sự", "Luật Phòng, chống tham nhũng", "các Quyết định số ", "Văn bản ",
    "21-KL/TW", "83-KH/TU", "83", "21", "8645 /UBND-VX", "98/2023/QH15", "60-\n\nNQ/TW", "57\\-NQ/TW", "01-ĐATU", "33-NQITW", "12, 13/QĐ-UBND", "155/CP", "12/12",
    "24/7", "9.728/9.897", "2020-2025", "30/IV", "/TTr-UBND", "số:      /TTr-UBND", " - CT/ĐU", "NĐ 88/2025/NĐ-CP", "https://a.vn/1/AB-CD", "1/", "-/-", "số ", "số\n",
    " ngày 25/10/2021", ", ngày 25 tháng 10 năm 2021", " ngày 31/02/2024", " (13/4/2025)", " của Ban Thường vụ Tỉnh ủy Sông Lam", " của Uỷ ban nhân dân tỉnh",
    " của Bộ Chính trị, Ban Bí thư", " về đẩy mạnh xây dựng Đảng", " (sau đây gọi tắt là Kế hoạch 83)", " Nghị quyết Trung ương 4 (khoá XI, XII)", "Nghị quyết Đại hội XIII của Đảng",
    "; ", ", ", " và ", ". ", "\n", "\n\n", " ", "**", "²", "1", "_", "|", "(", ")", ":", "“", "İ", "hoà giải", "quý", "Đề án 06", "Mẫu số 05/HNCT", "ABC", "x",
]  # fmt: skip
texts = st.lists(st.sampled_from(PIECES), max_size=24).map("".join)
wild = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=6)), max_size=16).map("".join)


def facts(found: Found) -> list[tuple[object, ...]]:
    return [
        (c.type, c.code, c.date, c.role, c.via, c.pinpoint, c.span, fold(c.work), fold(c.issuer or ""), fold(c.title or ""))
        for c in found.citations
    ]


@given(wild)
def test_spans_lie_in_the_text_on_their_words(text: str) -> None:
    content = nfc(text)
    found = find_citations(text)
    for c in found.citations:
        assert 0 <= c.span.start < c.span.end <= len(content)
        words_of = c.span.of(content)
        if c.code is not None:
            assert re.match(r"0*([0-9]+)", c.code)[1] in words_of  # type: ignore[index]
        assert c.work
    for u in found.unplaced:
        assert u.span.of(content) == u.text
        assert u.why
    for d in found.doubts:
        assert d.span == found.citations[int(d.field.split(".")[1])].span


@given(wild)
def test_citations_are_in_order_and_twice_the_same(text: str) -> None:
    found = find_citations(text)
    assert [c.span for c in found.citations] == sorted(c.span for c in found.citations)
    assert find_citations(text) == found


@given(texts)
def test_mentions_by_number_do_not_overlap(text: str) -> None:
    spans = [c.span for c in find_citations(text).citations if c.code is not None]
    assert all(a.end <= b.start for a, b in pairwise(spans))


@given(texts)
def test_line_ends_and_decomposed_letters_change_nothing(text: str) -> None:
    found = facts(find_citations(text))
    assert facts(find_citations(text.replace("\n", "\r\n"))) == found
    assert facts(find_citations(unicodedata.normalize("NFD", text))) == found


def _old_tones(text: str) -> str:
    return "".join(both_tones(word)[-1] for word in re.split(r"(\s+)", place_tones(text)))


@given(texts)
def test_tone_placement_changes_nothing(text: str) -> None:
    assert facts(find_citations(place_tones(text))) == facts(find_citations(_old_tones(text)))


@given(texts)
def test_own_code_is_only_taken_away(text: str) -> None:
    with_all = [(c.code, c.span) for c in find_citations(text).citations]
    without = [(c.code, c.span) for c in find_citations(text, own="21-KL/TW").citations]
    assert without == [(code, span) for code, span in with_all if code != "21-KL/TW"]


@settings(max_examples=400)
@given(texts)
def test_fast_codes_are_the_slow_ones(text: str) -> None:
    content = nfc(text)
    fast, _ = find_codes(content, LEXICON)
    assert [read[:3] for read in fast] == [(r.code, r.start, r.end) for r in slow.codes(content)]


@settings(max_examples=300)
@given(st.lists(st.sampled_from(["Kế hoạch", "kế hoạch", "KẾ HOẠCH", "Kết luận", "Văn bản", "Quy chế", "Lệnh", "Pháp lệnh", "Điều lệ", "số", "83", "7", "12345", "1.000", "21-KL/TW", "5%",
                                 "Đề án", "tỷ", "x", "\n", ",", "Thông báo kết luận", "Chỉ thị", "Luật"]), max_size=14))  # fmt: skip
def test_fast_nicknames_are_the_slow_ones(parts: list[str]) -> None:
    content = " ".join(parts).replace(" \n ", "\n").replace(" ,", ",")
    fast = sorted((before.begin, end, kind) for before, kind, _, end, _ in find_nicknames(content, W))
    assert fast == slow.nicknames(content)


@settings(max_examples=300)
@given(st.lists(st.sampled_from([*LEXICON.table("citations.roles"), "đã được", "một số điều của", "các", "và", "nghiêm", "; ", ". ", ", ", ":", "nhiệm vụ", "xem", "\n\n", "tại", "đơn vị"]), max_size=9))  # fmt: skip
def test_fast_role_is_the_slow_one(parts: list[str]) -> None:
    before = " ".join(parts) + " "
    fast = role_before(turned(before, len(before)), 0, len(before), W)
    assert (fast or None) == slow.role(before)


TIMED = [
    "1/",
    "số ",
    "-/-/",
    "điểm ",
    "Kế hoạch số ",
    "Luật ",
    "của Ban ",
    "1-KL/TW, ",
    "khóa XI, ",
    "\n",
    "1/A-B-",
    "Kế hoạch 8 ",
    "gọi tắt là ",
    "(",
    ")",
    "số:\n/KH",
    "khoản 2 Điều 5 ",
]


@pytest.mark.slow
@pytest.mark.parametrize("piece", TIMED)
def test_repeats_take_time_in_step_with_their_length(piece: str) -> None:
    """Eight times the text, at most about eight times the time: no pattern falls into a hole."""
    from time import process_time

    def seconds(size: int) -> float:
        text = piece * (size // len(piece))
        best = float("inf")
        for _ in range(3):
            began = process_time()
            find_citations(text)
            best = min(best, process_time() - began)
        return best

    small, large = seconds(60_000), seconds(480_000)
    assert large < 20 * max(small, 0.004)


_LONG_WAY = re.compile(after._AFTER.pattern.replace(f"{after._USUAL_DAY}|", "").replace(r"\ của (?=[", "(?!)(?:[", 1))
_AROUND = [
    " ",
    "\n",
    ",",
    ", ",
    " ngày ",
    "\nngày\n",
    "ngày ",
    "25/10/2021",
    "31/02/2024",
    "1/1/2025-KH",
    "25 tháng 10 năm 2021",
    "3",
    " tháng 4",
    " năm 2025",
    " của ",
    "Bộ",
    "²",
    ".",
]


@given(st.lists(st.sampled_from(_AROUND), max_size=8).map("".join))
def test_the_usual_writing_of_a_day_is_read_as_the_long_way_round_reads_it(text: str) -> None:
    short, long = after._AFTER.match(text), _LONG_WAY.match(text)
    assert short is not None
    assert long is not None
    assert (short.span(), short["day"], short.span("of")) == (long.span(), long["day"], long.span("of"))
    if short["du"]:
        assert after._usual_day(short) == day_in(short["day"])
        assert bool(short["near"]) == bool(long["comma"])


@settings(max_examples=400)
@given(st.lists(st.sampled_from([*_AROUND, "của Bộ Nội vụ", " về", " và", "\ncủa\n", ";", "*", "("]), max_size=8).map("".join))
def test_what_follows_a_usual_code_is_read_as_the_long_way_round_reads_it(text: str) -> None:
    content = "Kết luận số 21-KL/TW" + text
    for _, _, end, ahead in find_codes(content, LEXICON)[0]:
        assert after.read_after(content, end, W, ahead) == after.read_after(content, end, W)


_SAID = [*LEXICON.table("citations.roles"), "theo đề nghị", "Căn cứ", "Thực hiện", "Kế hoạch", "Kết luận", "Thông báo kết luận", "Văn bản", "Quyết định", "Thông tư liên tịch", "số", "của",
         "khoản 2 Điều 5", "tại", "(xem", "nêu trên)", ";", "\n", "\n\n", "được"]  # fmt: skip


@settings(max_examples=400)
@given(
    st.lists(st.sampled_from(_SAID), max_size=8),
    st.sampled_from(["thực hiện", "Căn cứ", "sửa đổi", "đề nghị"]),
    st.sampled_from(["Kế hoạch", "kết luận", "Văn bản", "Quy chế"]),
)
def test_the_usual_words_before_are_read_as_the_long_way_round_reads_them(parts: list[str], cue: str, name: str) -> None:
    content = " ".join([*parts, cue, name]).replace(" \n ", "\n").replace("\n\n ", "\n\n") + " số "
    usual = usual_before(content, len(content), 0, W)
    if usual is not None:
        back = turned(content, len(content))
        before = read_before(content, len(content), 0, back, W)
        at = len(content) - before.begin
        assert usual == (before.kind, before.begin, role_before(back, at, len(content), W))
        assert pinpoint_before(content, before.begin, back, at, len(content)) is None
        assert before.numbered
        assert not before.apart
        assert before.name not in W.generic


def test_most_mentions_are_read_by_their_usual_words() -> None:
    assert all(usual_before(t, len(t), 0, W) for t in ["x" * 40 + f"; {cue} {kind} số " for cue in W.usual_cues for kind in W.usual_kinds])
