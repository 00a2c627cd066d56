"""Văn bản: citations and the whole parse beside the decoding of the same bytes, and whether time grows with length only.

Processor time of this process, so that other work on the machine counts less. The ratio is what travels between machines, so
both of its sides are taken in the same state: a document is decoded as it is when it comes in, between the reading of others. The
same bytes decoded over and over with nothing between go up to twice as fast (the processor has learnt them); that is printed beside.
"""

from __future__ import annotations

import gc
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median
from time import process_time, process_time_ns

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
    """Decode, citations, parse over a made corpus of ``size`` bytes, in one run: each document is decoded, then read, then the next."""
    documents = corpus(size)
    total = sum(map(len, documents)) / 1e6
    first = documents[0].decode()
    parse(Text(first))  # the lexicon and its patterns are compiled once
    find_citations(first)
    spent = _Spent()
    gc.collect()
    for data in documents:
        _one(data, spent)
    row = total / min(_cost(lambda: _decode(documents)) for _ in range(5))
    letters = spent.letters / 10_000
    found = ((spent.citations, "citations"), (spent.duties, "duties"), (spent.figures, "figures"))
    dense = "per 10,000 characters: " + ", ".join(f"{count / letters:.1f} {name}" for count, name in found)
    decoding, citing, reading = (1e9 * total / nanoseconds for nanoseconds in (spent.decoding, spent.citing, spent.reading))
    return [
        Row("corpus", total, "MB", note=f"{len(documents)} documents; {dense}"),
        Row("decode, each before it is read", decoding, "MB/s", note=f"all in a row, nothing between, best of 5: {row:.0f} MB/s"),
        Row("citations", citing, "MB/s"),
        Row("citations / decode", decoding / citing, "times", most=20, note=f"by the decoding in a row: {row / citing:.1f}"),
        Row("parse", reading, "MB/s"),
        Row("parse / decode", decoding / reading, "times", most=200, note=f"by the decoding in a row: {row / reading:.0f}"),
    ]


@dataclass(slots=True)
class _Spent:
    """Thời gian: nanoseconds spent on each part, and what was found."""

    decoding: int = 0
    citing: int = 0
    reading: int = 0
    letters: int = 0
    citations: int = 0
    duties: int = 0
    figures: int = 0


def _one(data: bytes, spent: _Spent) -> None:
    begun = process_time_ns()
    text = data.decode()
    decoded = process_time_ns()
    find_citations(nfc(text))
    cited = process_time_ns()
    directive = parse(Text(nfc(text)))
    parsed = process_time_ns()
    spent.decoding += decoded - begun
    spent.citing += cited - decoded
    spent.reading += parsed - cited
    spent.letters += len(text)
    spent.citations += len(directive.citations)
    spent.duties += len(directive.obligations)
    spent.figures += len(directive.figures)


def _decode(documents: list[bytes]) -> None:
    for data in documents:
        data.decode()


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
