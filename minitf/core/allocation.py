"""Keeps memory that arrays gave back at hand for the next ones: imported, it has done so.

A step of training makes and frees megabytes of arrays. The C library gives large pieces back to
the system at once, and the system hands them out again page by page, each page cleared first: a
third of a step of a small network was spent on that, most of Adam's update.
"""

import sys

# What mallopt calls them (glibc's malloc.h)
_TRIM_THRESHOLD, _MMAP_THRESHOLD = -1, -3
KEPT = 128 << 20  # bytes of freed memory that the process may keep
LARGEST = 32 << 20  # arrays from this size on, glibc's limit, come from the system one by one


def keep_freed_memory():
    """Tell the C library to keep freed memory; one that cannot be told so goes on as before."""
    if not sys.platform.startswith("linux"):
        return
    import ctypes  # NumPy has imported it already

    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)  # musl has none
    if mallopt is not None:
        mallopt(_MMAP_THRESHOLD, LARGEST)
        mallopt(_TRIM_THRESHOLD, KEPT)


keep_freed_memory()
