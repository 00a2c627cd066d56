"""Từ của người dùng: a user's lexicon reaches days, cycles and targets of duties, as it reaches bodies and verbs."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from dondoc.layout import read_flow
from dondoc.lexicon import LEXICON, Lexicon, load
from dondoc.model import Header, Obligation, Span, Text
from dondoc.obligations import find_obligations
from dondoc.outline import read_outline

# why it is here, the words of the user, the text, what is read with them
OWN = [
    (
        "a cue before a day",
        '[cues]\ndue_by = ["khóa sổ"]',
        "Giao Sở Nội vụ rà soát hồ sơ, khóa sổ ngày 15/6/2026.",
        "due",
        date(2026, 6, 15),
    ),
    ("a word before a bare period", '[cues]\nevery_reports = ["kiểm kê"]', "Giao Sở Tài chính kiểm kê tháng.", "every", "month"),
    ("a unit of two words", '[cues]\ntarget_units = ["luống rau"]', "Sở Nội vụ trồng ít nhất 20 luống rau.", "targets", ["luống rau"]),
    (
        "a cue in a heading for what stands under it",
        '[cues]\ndue_by = ["khóa sổ"]',
        "1. Giao Sở Nội vụ rà soát hồ sơ, khóa sổ ngày 15/6/2026:\na) Rà soát hồ sơ;\nb) Báo cáo kết quả.",
        "due",
        date(2026, 6, 15),
    ),
]


def first_duty(text: str, lexicon: Lexicon) -> Obligation:
    flow = read_flow(Text(text))
    header = Header(type="ke_hoach", date=date(2026, 3, 27), body=Span(0, len(text)))
    return find_obligations(read_outline(flow, header.body), flow, header, lexicon=lexicon)[0]


def value(duty: Obligation, what: str) -> object:
    if what == "due":
        return duty.due.date if duty.due else None
    return [target.unit for target in duty.targets] if what == "targets" else duty.every


@pytest.mark.parametrize(("words", "text", "what", "expected"), [pytest.param(*row[1:], id=row[0]) for row in OWN])
def test_words_of_the_user_reach_every_part_of_a_duty(tmp_path: Path, words: str, text: str, what: str, expected: object) -> None:
    own = tmp_path / "own.toml"
    own.write_text(words, "utf-8")
    assert value(first_duty(text, load(own)), what) == expected
    assert value(first_duty(text, LEXICON), what) != expected
