"""Văn bản: citations and the whole parse beside the decoding of the same bytes, and whether time grows with length only.

Processor time of this process, so that other work on the machine counts less. The ratio is what travels between machines.
"""

from __future__ import annotations

import gc
from collections.abc import Callable
from statistics import median
from time import process_time

from dondoc.citations import find_citations
from dondoc.folding import nfc
from dondoc.model import Text
from dondoc.pipeline import parse

from .made import corpus, document
from .rows import Row

SIZES = (10_000, 50_000, 200_000, 500_000, 2_000_000)  # bytes of one document


def _cost(work: Callable[[], object]) -> float:
    gc.collect()
    start = process_time()
    work()
    return process_time() - start


def ratios(size: int) -> list[Row]:
    """Decode, citations, parse over a made corpus of ``size`` bytes."""
    documents = corpus(size)
    total = sum(map(len, documents))
    texts = [data.decode() for data in documents]
    parse(Text(texts[0]))  # the lexicon and its patterns are compiled once
    find_citations(texts[0])
    found: list[int] = [0, 0, 0]

    def decode() -> None:
        for data in documents:
            data.decode()

    def cite() -> None:
        for text in texts:
            find_citations(nfc(text))

    def read() -> None:
        for text in texts:
            directive = parse(Text(nfc(text)))
            found[0] += len(directive.citations)
            found[1] += len(directive.obligations)
            found[2] += len(directive.figures)

    decoding = min(_cost(decode) for _ in range(5))
    citing, reading = _cost(cite), _cost(read)
    letters = sum(map(len, texts)) / 10_000
    dense = f"per 10,000 characters: {found[0] / letters:.1f} citations, {found[1] / letters:.1f} duties, {found[2] / letters:.1f} figures"
    return [
        Row("corpus", total / 1e6, "MB", note=f"{len(documents)} documents; {dense}"),
        Row("decode, one by one", total / 1e6 / decoding, "MB/s"),
        Row("citations", total / 1e6 / citing, "MB/s"),
        Row("citations / decode", citing / decoding, "times", most=20),
        Row("parse", total / 1e6 / reading, "MB/s"),
        Row("parse / decode", reading / decoding, "times", most=200),
    ]


def growth(sizes: tuple[int, ...] = SIZES) -> list[Row]:
    """Time of one document from 10 kB to 2 MB; linear when a byte of the longest costs no more than 1.5 of a usual byte."""
    rows = []
    per_byte = []
    for size in sizes:
        data = document(7, letters=int(size / 1.36)).encode()
        text = Text(nfc(data.decode()))
        runs = max(1, min(9, 400_000 // size))
        cost = median(_cost(lambda text=text: parse(text)) for _ in range(runs))
        per_byte.append(cost / len(data))
        rows.append(
            Row(f"one document of {len(data) / 1000:,.0f} kB", 1000 * cost, "ms", note=f"{1e9 * cost / len(data) / 1000:.3f} ms/kB")
        )
    rows.append(Row("time of a byte, longest / median", per_byte[-1] / median(per_byte), "times", most=1.5))
    return rows
