"""Đôn Đốc: reads official documents and points at the words that lay duties on somebody."""
