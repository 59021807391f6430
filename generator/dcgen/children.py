"""Fork a process that ends with this one.

A child watches a pipe. When this process closes the other end, the leash, or ends itself, the kernel ends the child.
"""

import os
import signal
import sys
import threading
import warnings
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO, NamedTuple


class Child(NamedTuple):
    """A forked process: its number, the pipe with what it sends, and a pipe whose end kills it."""

    number: int
    sent: BinaryIO
    leash: int


def start(serve: Callable[[int, int], None]) -> Child:
    """Fork a child. It runs `serve` with the pipe to write to and the pipe to watch, and never returns from here."""
    parent = os.getpid()
    sent, out = os.pipe()
    watched, leash = os.pipe()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)  # about threads; those of dcgen wait and have no lock
            number = os.fork()
        if not number:
            serve(out, watched)
    finally:
        if os.getpid() != parent:  # also if a signal ends `serve`
            os._exit(1)
    os.close(out)
    os.close(watched)
    return Child(number, os.fdopen(sent, "rb"), leash)


def end(child: Child) -> int:
    """End a child and return its wait status. A child that has ended before keeps its own status."""
    child.sent.close()
    os.close(child.leash)
    try:
        os.kill(child.number, signal.SIGKILL)
        return os.waitpid(child.number, 0)[1]
    except (ProcessLookupError, ChildProcessError):  # SIGCHLD is ignored, so the status is lost
        return 0


# The functions below run in the child.


def alone(*wanted: int) -> list[int]:
    """Close all files but `wanted`, and return their new descriptors, above those of the standard streams.

    A lock of the parent then ends with the parent, not with this process.
    """
    import fcntl

    kept = [fcntl.fcntl(number, fcntl.F_DUPFD_CLOEXEC, 3) for number in wanted]
    sys.stdin = sys.stdout = sys.stderr = None
    for number in {int(path.name) for path in Path("/dev/fd").iterdir()} - set(kept):
        with suppress(OSError):
            os.close(number)
    return kept


def follow(watched: int) -> None:
    """End this process when the parent ends, which closes the other end of `watched`."""
    import fcntl

    if not hasattr(fcntl, "F_SETSIG"):
        threading.Thread(target=_wait, args=(watched,), daemon=True).start()
        return
    # On Linux the kernel sends SIGKILL, even during a long call into C code that blocks all threads.
    fcntl.fcntl(watched, fcntl.F_SETSIG, signal.SIGKILL)
    fcntl.fcntl(watched, fcntl.F_SETOWN, os.getpid())
    fcntl.fcntl(watched, fcntl.F_SETFL, os.O_ASYNC | os.O_NONBLOCK)
    with suppress(BlockingIOError):
        _wait(watched)  # the parent has ended already


def _wait(watched: int) -> None:
    os.read(watched, 1)
    os._exit(1)
