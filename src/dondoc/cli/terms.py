"""Từ của kết quả: how the codes and set phrases of a result (``month``, ``basis``, ``theo Kính gửi``) are said in the chosen language."""

from __future__ import annotations

from dondoc.cli.speech import _, english, mark
from dondoc.exchange import wording
from dondoc.patterns import pattern

_SAID = (  # what ``exchange.wording`` and ``exchange.register`` say; a test holds the two together
    mark("hằng ngày"), mark("hằng tuần"), mark("hằng tháng"), mark("mỗi quý"), mark("sáu tháng một lần"), mark("hằng năm"),
    mark("thường xuyên"),
    mark("căn cứ"), mark("thực hiện"), mark("theo đề nghị tại"), mark("sửa đổi"), mark("thay thế"), mark("bãi bỏ"), mark("trả lời"),
    mark("nhắc tới"), mark("theo mục"), mark("theo đề mục"), mark("theo câu dẫn"), mark("theo Kính gửi"), mark("gạch đầu dòng"),
    mark("dấu cộng"), mark("đoạn"), mark("bảng"), mark("dòng"), mark("số"), mark("phấn đấu"),
)  # fmt: skip
_PHRASE = pattern(lambda: r"(?<!\w)(?:" + "|".join(sorted(_SAID, key=len, reverse=True)) + r")(?!\w)")


def every(code: str | None) -> str:
    """``month`` -> ``hằng tháng``, ``every month``; "" for none."""
    return _(wording.EVERY.get(code, code)) if code else ""


def role(code: str) -> str:
    """``basis`` -> ``căn cứ``, ``legal basis``."""
    return _(wording.ROLE.get(code, code))


def phrase(words: str) -> str:
    """Words made only of set phrases, labels and numbers: ``theo mục III.2`` -> ``by item III.2``, ``bảng, số 3`` -> ``table, no. 3``."""
    return _PHRASE.sub(lambda found: _(found.group()), words) if english() else words


def target(words: str) -> str:
    """``≥ 90% (phấn đấu)`` -> ``≥ 90% (aimed at)``; the unit is the document's own word and stays."""
    wish = f" ({mark('phấn đấu')})"
    return words.replace(wish, f" ({_('phấn đấu')})")
