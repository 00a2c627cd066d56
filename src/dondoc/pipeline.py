"""Thứ tự các bước: the only place that knows in which order a document is read."""

from __future__ import annotations

from .citations import find_citations
from .figures import find_figures
from .header import read_header
from .identifiers import check_identifiers, withhold
from .layout import read_flow
from .lexicon import LEXICON, Lexicon
from .model import Directive, Text
from .obligations import find_obligations
from .outline import read_outline, with_footnotes


def parse(text: Text, *, lexicon: Lexicon = LEXICON) -> Directive:
    """Read one document (văn bản) that was read with ``dondoc.read``.

    Never raises on odd input: what was not understood is in ``unplaced``, ``doubts`` and ``notes``. Every span counts in
    ``text.content``. The same text and lexicon give the same value on every run.
    """
    flow = read_flow(text)
    read = read_header(text, flow, lexicon)
    header = withhold(text, read)
    items = with_footnotes(read_outline(flow, header.body, header.closing), flow.footnotes)
    provisions = tuple(item.provision for item in items)
    found = find_citations(text.content, lexicon=lexicon, own=read.code, provisions=provisions)
    return Directive(
        text=text,
        header=header,
        provisions=provisions,
        footnotes=flow.footnotes,
        tables=flow.tables,
        citations=found.citations,
        unplaced=found.unplaced,
        obligations=find_obligations(items, flow, header, lexicon=lexicon),
        figures=find_figures(flow, header, lexicon=lexicon),
        doubts=(*text.doubts, *check_identifiers(text, read, found.citations, lexicon)),
        notes=(*text.notes, *header.notes),
    )
