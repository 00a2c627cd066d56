"""Bản ghi JSON ra màn: one object for one file, an array for several, or one object a line."""

from __future__ import annotations

from collections.abc import Callable

from dondoc.cli import outlet, speech
from dondoc.cli.reading import Outcome, Reading
from dondoc.exchange.interchange import Record, compact, error_record, readable, record
from dondoc.model import Directive


def write_records(reading: Reading, *, lines: bool, keys: tuple[str, ...] = (), boxes: bool = False) -> int:
    """Write every outcome as it comes; the exit status. ``keys`` keeps only these of each object, in their order."""

    def of(outcome: Outcome) -> Record:
        if outcome.directive is None:
            return _error(outcome)
        return _record(outcome.directive, keys, boxes=boxes)

    shown: Callable[[Record], str] = compact if lines else readable
    array = reading.inputs.many and not lines
    first = True
    for outcome in reading.outcomes():
        before = "" if lines or not array else "[\n" if first else ",\n"
        outlet.write(before + shown(of(outcome)) + ("" if array else "\n"))
        outlet.flush()
        first = False
    if array:
        outlet.write("[]\n" if first else "\n]\n")
    return reading.status


def _record(directive: Directive, keys: tuple[str, ...], *, boxes: bool) -> Record:
    whole = record(directive, boxes=boxes)
    return {key: whole[key] for key in keys} if keys else whole


def _error(outcome: Outcome) -> Record:
    if outcome.error is None:
        raise ValueError("an outcome holds a directive or an error")
    return error_record(outcome.input.name, outcome.error, sha256=outcome.sha256, english=speech.english())
