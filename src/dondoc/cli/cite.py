"""``dondoc cite``: the documents that a document cites, and what looks like a code and was not understood."""

from __future__ import annotations

from dondoc.cli import outlet, terms
from dondoc.cli.frame import Verb
from dondoc.cli.inputs import gather
from dondoc.cli.options import files, flag, reading
from dondoc.cli.reading import Reading, tell_notes
from dondoc.cli.speech import _, mark
from dondoc.exchange import wording
from dondoc.model import Citation, Directive


def _run(files: tuple[str, ...], json: bool, max_pages: int, lexicon: tuple[str, ...]) -> int:
    read = Reading(gather(files), max_pages, lexicon)
    if json:
        from dondoc.cli.records import write_records

        return write_records(read, lines=False, keys=("schema", "source", "header", "citations", "unplaced", "notes"))
    first = True
    for outcome in read.outcomes():
        if outcome.directive is not None:
            outlet.write(("" if first else "\n") + table(outcome.directive))
            tell_notes(outcome.directive)
            first = False
    return read.status


def table(directive: Directive) -> str:
    """The documents cited, each once, in the order of their first mention."""
    from dondoc.cli.grid import Column, grid

    title = f"{directive.text.source.name}: {wording.document_name(directive.header)}"
    works: dict[str, list[Citation]] = {}
    for c in directive.citations:
        works.setdefault(c.work, []).append(c)
    content = directive.text.content
    unplaced = "".join(f"  {_('Chưa hiểu')}: {wording.shortened(u.text, 80)} ({u.why})\n" for u in directive.unplaced)
    if not works:
        return f"{title}\n  {_('Văn bản không viện dẫn văn bản nào.')}\n{unplaced}"
    columns = [
        Column(_("Văn bản"), share=4),
        Column(_("Ngày")),
        Column(_("Nơi ban hành"), share=3),
        Column(_("Vai trò"), share=2),
        Column(_("Lần"), right=True),
    ]
    lines = []
    for mentions in works.values():
        best = max(mentions, key=lambda c: (bool(c.code), bool(c.date), bool(c.issuer), bool(c.title)))
        name = wording.cited_name(best) if best.code or best.title else best.span.of(content)
        roles = ", ".join(dict.fromkeys(terms.role(c.role) for c in mentions))
        day = wording.day(best.date) if best.date else ""
        lines.append((wording.shortened(name, 160), day, best.issuer or "", roles, str(len(mentions))))
    return grid(title, columns, lines) + unplaced


verb = Verb(
    "cite",
    callback=_run,
    params=[files(), flag("--json", mark("In JSON: từng lần viện dẫn và chỗ chưa hiểu.")), *reading()],
    help=mark("Các văn bản được viện dẫn: số, ký hiệu, ngày, nơi ban hành, vai trò."),
)
