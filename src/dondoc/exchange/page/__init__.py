"""Trang đọc: one document and its register of duties as ONE file of HTML: no script, no network, nothing sent anywhere.

Left the whole text with its marks, right the register; each row leads to its words and each mark back to its row.
What the document says is serif, what we say is sans. Everything read from a file is escaped, and a content security
policy forbids scripts and loading in any case.
"""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256

from dondoc.exchange import wording
from dondoc.exchange.register import rows
from dondoc.exchange.remarks import find_remarks
from dondoc.model import Directive

from .escape import clean
from .head import head, switches
from .prose import prose
from .sheet import sheet
from .side import side

__all__ = ["page"]


def page(directive: Directive) -> str:
    """The page, in Vietnamese. Work and size grow linearly with the text and the number of its marks."""
    register = rows(directive)
    doubts = find_remarks(directive)
    style = sheet()
    policy = f"default-src 'none'; style-src 'sha256-{b64encode(sha256(style.encode()).digest()).decode()}'; img-src data:; "
    policy += "base-uri 'none'; form-action 'none'"
    title = clean(wording.document_name(directive.header))
    parts = [
        '<!doctype html>\n<html lang="vi">\n<head>\n<meta charset="utf-8">\n',
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n',
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="color-scheme" content="light dark">\n',
        '<meta name="referrer" content="no-referrer">\n',
        f"<title>{title}: văn bản và nhiệm vụ – Đôn Đốc</title>\n<style>{style}</style>\n</head>\n<body>\n",
        '<a class="skip" href="#bang">Đến bảng nhiệm vụ</a>\n',
        head(directive, register, doubts),
        switches(),
        f'<main class="sh{_size(directive)}">\n',
        prose(directive, register, doubts),
        side(directive, register, doubts),
        "</main>\n",
        _foot(directive),
        "</body>\n</html>\n",
    ]
    return "".join(parts)


def _size(directive: Directive) -> str:
    """Only a long page lets the browser skip what is off screen: the heights it then guesses would leave gaps in a short one."""
    long = len(directive.text.content) > 150_000 or len(directive.obligations) > 200
    return " long" if long else ""


def _foot(directive: Directive) -> str:
    source = directive.text.source
    facts = [f"Đọc từ tệp {clean(source.name)}" if source.name else "Đọc từ văn bản"]
    if source.sha256:
        facts.append(f'sha256 <span class="nw">{clean(source.sha256[:8])}…{clean(source.sha256[-4:])}</span>')
    if source.pages:
        facts.append(f"{source.pages} trang")
    if source.ocr:
        facts.append("chữ nhận dạng từ ảnh")
    facts += ["mỗi dòng dẫn về đúng chữ trong văn bản", "Đôn Đốc đề xuất, người có thẩm quyền xác nhận"]
    return f'<footer class="sh-f">{" · ".join(facts)}</footer>\n'
