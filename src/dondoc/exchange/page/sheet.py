"""Tờ kiểu: the style sheet, one file a layer, joined into one for a page that stands alone."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

LAYERS = ("tokens", "base", "frame", "parts", "pages", "print")
_FOLDER = Path(__file__).with_name("css")


@cache
def sheet() -> str:
    """The whole sheet without its comments. The order of the layers is the order of the names."""
    layers = [f"@layer {', '.join(LAYERS)};"]
    layers += [(_FOLDER / f"{layer}.css").read_text("utf-8") for layer in LAYERS]
    return re.sub(r"/\*.*?\*/\s*", "", "\n".join(layers), flags=re.DOTALL)
