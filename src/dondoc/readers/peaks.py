"""Bộ nhớ đã dùng: the most memory that a child or we ourselves have used, in MiB.

The system counts to a child also what its parent had used when it was started; so a child's own count is taken from time to time
while it lives, where the system tells it.
"""

from __future__ import annotations

import sys

from dondoc.readers.limits import MIB


class Memory:
    """Bộ nhớ của tiến trình con: its peak in MiB as seen from time to time, where the system tells (Linux)."""

    def __init__(self, pid: int) -> None:
        self._status = f"/proc/{pid}/status"
        self.peak = 0

    def look(self) -> None:
        """Take the peak down; what a child has used is gone with it."""
        try:
            with open(self._status, "rb") as status:
                line = next((line for line in status if line.startswith(b"VmHWM:")), b"")
        except OSError:
            return
        if line:
            self.peak = max(self.peak, int(line.split()[1]) // 1024)


def of_child(peak: int) -> int:
    """The peak of a child that has ended, as the system gave it; 0 where it says no more than that its parent was large."""
    used = in_mib(peak)
    return used if used > 1.1 * own_peak() else 0


def own_peak() -> int:
    """Our own peak memory in MiB. The system gives it to the child that we start, whose peak below it tells nothing."""
    import resource  # not everywhere; here there are children

    return in_mib(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)


def in_mib(peak: int) -> int:
    """Each system counts in a unit of its own."""
    return peak // MIB if sys.platform == "darwin" else peak // 1024
