"""Stop a command on a signal: an exception unwinds it, so that staged files are removed, then the signal ends it.

A shell sees the signal itself (130 for Ctrl-C, 143 for SIGTERM). During the cleanup, further signals are ignored.
"""

from __future__ import annotations

# Built in; `signal` itself makes enumerations, which take longer than the rest of this module.
import _signal as signal  # type: ignore[import-not-found]
import os
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from types import FrameType
from typing import Any, NoReturn

STOPS = [getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)]
# The handlers of signals, and of exceptions that Python drops, from before `catch` replaced them.
Handlers = tuple[dict[int, Any], Any]
AGAIN_S = 0.05  # until a signal whose exception got lost is raised again


class Stopped(SystemExit):
    """A signal asks this process to stop. Raised in the main thread; Python's own pools end on it silently."""

    def __init__(self, number: int) -> None:
        super().__init__(128 + number)
        self.number = number


def catch(ignored: tuple[int, ...] = ()) -> Handlers:
    """Make each signal that stops a process raise Stopped, and return the earlier handlers.

    A signal that was ignored before, as under `nohup`, stays ignored, and so does each of `ignored`. Do nothing
    outside the main thread.
    """
    before, lost = {number: signal.getsignal(number) for number in STOPS}, sys.unraisablehook
    with suppress(ValueError):  # not the main thread
        for number in STOPS:
            if before[number] != signal.SIG_IGN:
                signal.signal(number, signal.SIG_IGN if number in ignored else _stop)
        sys.unraisablehook = _lost
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, STOPS)
    return before, lost


def restore(before: Handlers) -> None:
    """Restore the handlers that `catch` returned."""
    handlers, sys.unraisablehook = before
    with suppress(ValueError):  # not the main thread
        for number, handler in handlers.items():
            signal.signal(number, handler)


@contextmanager
def held() -> Iterator[None]:
    """Block the signals during the body, in this process and in those that it starts."""
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
    """Postpone signals until after the body, so that they end a build before its first move or after its last.

    Blocking them, as `held` does, is not enough, because another thread of the process could receive one. Outside the
    main thread Python runs no handler, so nothing needs to be postponed.
    """
    import threading  # imported here, because `--help` loads this module

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
    """End this process with the signal, as if it were not caught. Flush nothing."""
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
    """Ignore a signal during the cleanup. With SIG_IGN, Python would print an error for a signal just before."""


def _drop(told: sys.UnraisableHookArgs) -> None:
    """Print nothing about a signal that arrived just before its handler was removed."""


def _lost(told: sys.UnraisableHookArgs) -> None:
    """Raise the signal again if Python dropped its exception, as it does while it frees an object."""
    if not isinstance(told.exc_value, Stopped):
        sys.__unraisablehook__(told)
        return
    number = told.exc_value.number
    signal.signal(signal.SIGALRM, lambda _, frame: _stop(number, frame))
    signal.setitimer(signal.ITIMER_REAL, AGAIN_S)
