"""The written cases of targets, figures, cycles and deadlines, both halves: they were written before the rules."""

from __future__ import annotations

import pytest

from benchmarks.score_cases import SUBJECTS, score

LEAST = {"figures": 0.95, "targets": 0.90, "every": 0.95, "dues": 0.95}


@pytest.mark.parametrize("half", ["", "_aside"], ids=["worked with", "kept aside"])
@pytest.mark.parametrize("name", SUBJECTS)
def test_cases_are_read(name, half):
    figure, cases = score(name, half)
    assert cases >= 30
    assert figure >= LEAST[name], f"{name}{half}: {figure:.3f} (python benchmarks/score_cases.py --misses)"
