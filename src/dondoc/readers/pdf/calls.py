"""Gọi hàng loạt: short PDFium functions called over a whole row of arguments, without a step of Python between two calls.

A page has some 1,000 boxes of letters and 600 objects to ask for. The wrappers of ``pypdfium2_raw`` check the type of every
argument; called as plain addresses through ``map`` the same functions cost half.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from typing import Any

Address = int
Short = Callable[..., Any]


def address(handle: Any) -> Address:
    """Where the thing behind a handle of PDFium lies; 0 for none."""
    return ctypes.cast(handle, ctypes.c_void_p).value or 0


def short(function: Any, result: Any, *arguments: Any) -> Short:
    """The function with plain arguments (``c_void_p`` takes an address). Python's lock is held during a call: for short ones only."""
    found: Short = ctypes.PYFUNCTYPE(result, *arguments)(address(function))
    return found
