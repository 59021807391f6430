"""Signals that stop a command: one exception unwinds it, so that what is staged is cleared, then it dies as asked.

A shell sees the signal itself (130 for Ctrl-C, 143 for SIGTERM). While things are cleared, further signals are ignored.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from types import FrameType
from typing import Any, NamedTuple, NoReturn

STOPS = [getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)]
AGAIN_S = 0.05  # until a signal comes again whose exception got lost


class Stopped(SystemExit):
    """Raised in the main thread, wherever it is, when a signal asks to stop. Python's own pools end on it silently."""

    def __init__(self, number: int) -> None:
        super().__init__(128 + number)
        self.number = number


class Handlers(NamedTuple):
    """The handlers of signals, and of exceptions that Python drops, before `catch` replaced them."""

    of: dict[int, Any]
    lost: Any


def catch(ignored: tuple[int, ...] = ()) -> Handlers:
    """Let each signal that stops a process raise Stopped, and return the handlers from before.

    What was ignored before, as under `nohup`, stays ignored, and so does each of `ignored`. Does nothing outside the
    main thread.
    """
    before = Handlers({number: signal.getsignal(number) for number in STOPS}, sys.unraisablehook)
    with suppress(ValueError):  # not the main thread
        for number in STOPS:
            if before.of[number] != signal.SIG_IGN:
                signal.signal(number, signal.SIG_IGN if number in ignored else _stop)
        sys.unraisablehook = _lost
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, STOPS)
    return before


def restore(before: Handlers) -> None:
    """Set the handlers that `catch` returned."""
    sys.unraisablehook = before.lost
    with suppress(ValueError):  # not the main thread
        for number, handler in before.of.items():
            signal.signal(number, handler)


@contextmanager
def held() -> Iterator[None]:
    """Keep the signals back for a moment, in this process and in those that it starts."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, STOPS)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


@contextmanager
def postponed() -> Iterator[None]:
    """Let the signals take effect after the body: they end a build before its first move or after its last.

    Blocking them, as `held` does, is not enough: another thread of the process could take one. Outside the main
    thread Python runs no handler, so there is nothing to hold back.
    """
    import threading  # late, because `--help` loads this module

    came: list[int] = []
    try:
        with ExitStack() as handlers:
            for number in STOPS if threading.current_thread() is threading.main_thread() else ():
                handler = signal.getsignal(number)
                if handler not in (signal.SIG_IGN, None):
                    handlers.callback(signal.signal, number, handler)
                    signal.signal(number, lambda number, frame: came.append(number))
            yield
    finally:
        for each in dict.fromkeys(came):
            signal.raise_signal(each)


def die(number: int) -> NoReturn:
    """End this process as the signal does that it did not catch. Nothing is flushed."""
    sys.unraisablehook = _drop
    signal.signal(number, signal.SIG_DFL)
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, STOPS)
    os.kill(os.getpid(), number)
    os._exit(128 + number)


def _stop(number: int, frame: FrameType | None) -> None:
    for each in STOPS:
        signal.signal(each, _wait)
    raise Stopped(number)


def _wait(number: int, frame: FrameType | None) -> None:
    """Let what is being cleared be cleared. SIG_IGN would make Python complain of a signal that came just before."""


def _drop(told: sys.UnraisableHookArgs) -> None:
    """Say nothing of a signal that came just before its handler was taken away."""


def _lost(told: sys.UnraisableHookArgs) -> None:
    """Python drops an exception that is raised while it lets go of an object: let the signal come again."""
    if not isinstance(told.exc_value, Stopped):
        sys.__unraisablehook__(told)
        return
    number = told.exc_value.number
    signal.signal(signal.SIGALRM, lambda _, frame: _stop(number, frame))
    signal.setitimer(signal.ITIMER_REAL, AGAIN_S)
