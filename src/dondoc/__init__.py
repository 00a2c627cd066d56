"""Đôn Đốc: reads official documents and points at the words that lay duties on somebody."""

__version__ = "0.1.0"  # the only place: pyproject.toml reads it, CHANGELOG.md and `dondoc --version` are held to it
