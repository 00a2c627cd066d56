"""Đo: speed and memory (``python -m benchmarks``), scores on documents (``score.py``) and on written cases (``score_cases.py``)."""
