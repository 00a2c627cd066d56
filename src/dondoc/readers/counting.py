"""Cách viết số thứ tự: 3 as ``3``, ``III``, ``c``, ``ba``: the forms that office programs print before a paragraph."""

from __future__ import annotations

_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"),
          (4, "iv"), (1, "i"))  # fmt: skip
_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")


def roman(number: int) -> str:
    """3 -> ``iii``; what Roman figures cannot say (0, 4000) stays decimal."""
    if not 0 < number < 4000:
        return str(number)
    said = ""
    for worth, sign in _ROMAN:
        times, number = divmod(number, worth)
        said += sign * times
    return said


def letter(number: int) -> str:
    """3 -> ``c``, 27 -> ``aa``, 28 -> ``bb`` (ECMA-376 17.18.59, lowerLetter). The office program's alphabet has no đ."""
    if not 0 < number <= 780:
        return str(number)
    return chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)


def in_words(number: int) -> str:
    """3 -> ``ba``, 21 -> ``hai mươi mốt``: vietnameseCounting, up to 99."""
    if not 0 <= number < 100:
        return str(number)
    tens, ones = divmod(number, 10)
    if tens == 0:
        return _DIGITS[ones]
    head = "mười" if tens == 1 else f"{_DIGITS[tens]} mươi"
    if ones == 0:
        return head
    last = "lăm" if ones == 5 else "mốt" if ones == 1 and tens > 1 else _DIGITS[ones]
    return f"{head} {last}"


def written(number: int, form: str, custom: str | None = None) -> str:
    """A number in a form named as WordprocessingML names it; ``custom`` is ``"a, b, c, d, đ, ..."`` for the form ``custom``."""
    if form == "custom" and custom:
        return _custom(number, custom)
    if form in ("upperRoman", "lowerRoman"):
        return roman(number).upper() if form == "upperRoman" else roman(number)
    if form in ("upperLetter", "lowerLetter"):
        return letter(number).upper() if form == "upperLetter" else letter(number)
    if form in ("vietnameseCounting", "cardinalText"):
        return in_words(number)
    if form == "decimalZero":
        return f"{number:02d}"
    if form == "none":
        return ""
    return str(number)


def _custom(number: int, pattern: str) -> str:
    samples = [s.strip() for s in pattern.split(",") if s.strip() and s.strip() not in ("...", "…")]
    if samples and samples[0].isdecimal():  # "001, 002, 003, ..." is a width
        return str(number).zfill(len(samples[0]))
    return samples[(number - 1) % len(samples)] * ((number - 1) // len(samples) + 1) if samples and number > 0 else str(number)
