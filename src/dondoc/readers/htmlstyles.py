"""Cách hiện của phần tử HTML: which elements end a line, which hold no words, and what a style says of fonts, lists and hiding."""

from __future__ import annotations

import re

from selectolax.lexbor import LexborHTMLParser

from dondoc.readers import legacy

NOT_WORDS = frozenset((
    "script", "style", "head", "title", "noscript", "template", "svg", "math", "iframe", "object", "embed", "audio", "video",
    "canvas", "select", "datalist",
))  # fmt: skip
LINES = frozenset((
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "div", "dl", "dt",
    "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html",
    "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead",
    "tr", "ul",
))  # fmt: skip
FORMS = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
CSS_FORMS = {"lower-alpha": "lowerLetter", "upper-alpha": "upperLetter", "lower-roman": "lowerRoman", "upper-roman": "upperRoman"}
HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.I)
FAMILY = re.compile(r"font-family\s*:\s*([^;}]+)", re.I)
LIST_STYLE = re.compile(r"list-style(?:-type)?\s*:[^;]*?\b(none|lower-alpha|upper-alpha|lower-roman|upper-roman)\b", re.I)
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")


def fonts_by_class(tree: LexborHTMLParser) -> dict[str, str]:
    """Old fonts that a style sheet gives to classes and elements: ``p.MsoNormal`` -> ``.VnTime``."""
    found: dict[str, str] = {}
    for sheet in tree.css("style"):
        for selectors, body in _RULE.findall(sheet.text()):
            family = FAMILY.search(body)
            font = first_font(family.group(1)) if family else ""
            if legacy.by_font(font):
                found |= {s.strip().rpartition(".")[2].lower(): font for s in selectors.split(",")}
    return found


def first_font(families: str) -> str:
    """The first name of a ``font-family``, without quotes."""
    return families.split(",")[0].strip(" \t\r\n'\"")
