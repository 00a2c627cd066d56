"""Reads a page back, as a browser would: its words by voice, its ids, its links, its tags."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = {"meta", "link", "input", "br", "col"}
OURS = {"mg", "k", "pg", "lab", "vh", "none"}  # classes of what we say inside the article


@dataclass
class Page(HTMLParser):
    """``said`` are the document's own words in the article, ``ours`` what we put between them."""

    html: str
    said: str = ""
    ours: str = ""
    whole: str = ""
    ids: list[str] = field(default_factory=list)
    hrefs: list[str] = field(default_factory=list)
    tags: list[tuple[str, dict[str, str | None]]] = field(default_factory=list)
    style: str = ""

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._open: list[tuple[str, set[str]]] = []
        self.feed(self.html)
        self.close()
        assert self._open == [], "every tag is closed"

    def handle_starttag(self, tag, attrs):
        names = [name for name, _ in attrs]
        assert len(names) == len(set(names)), f"an attribute twice: {attrs}"
        found = dict(attrs)
        self.tags.append((tag, found))
        if "id" in found:
            self.ids.append(found["id"] or "")
        if "href" in found:
            self.hrefs.append(found["href"] or "")
        if tag not in VOID:
            self._open.append((tag, set((found.get("class") or "").split())))

    def handle_endtag(self, tag):
        assert self._open, f"</{tag}> closes nothing"
        opened = self._open.pop()[0]
        assert opened == tag, f"<{opened}> is closed by </{tag}>"

    def handle_data(self, data):
        tags = [tag for tag, _ in self._open]
        if "style" in tags:
            self.style += data
            return
        self.whole += data
        if "article" in tags:
            if any(classes & OURS for _, classes in self._open):
                self.ours += data
            else:
                self.said += data


def letters(words: str) -> str:
    """Without white space."""
    return "".join(words.split())
