"""Share tasks among this process and forked copies of it, which have its plan without a copy of their memory.

Each process takes the next task from the pipe of its lane, and then from those of the other lanes. A copy sends its
results when no task is left, and it ends with this process. Tasks may write to files that no other task writes to. They
share no memory after the fork.
"""

import gc
import os
import pickle
import signal
import traceback
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from itertools import chain
from typing import Any

from dcgen import children, signals
from dcgen.children import Child
from dcgen.finding import FindingsError, fault

MOST = 64  # processes: the same limit as that of --jobs
Task = Callable[[], Any]
Results = dict[int, Any]


def usable(wanted: int) -> int:
    """Return how many processes are of use: at most `wanted`, one per CPU, and one where the system cannot fork."""
    if not hasattr(os, "fork"):
        return 1
    cpus = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return max(1, min(wanted, cpus, MOST))


def each(
    tasks: Sequence[Task],
    own: Sequence[int],
    lanes: Sequence[Sequence[int]],
    processes: int,
    first: Task,
    turn: Task = tuple,
) -> list[Any]:
    """Return the result of each task, or the exception that it raised, from as many `processes`.

    `own` and `lanes` are the positions of tasks in the order in which they begin: tasks of this process, and those of
    any process. This process calls `first` before its tasks. If that raises an exception, end the other processes and
    raise it. A process calls `turn` before the first task from another lane.
    A task that another process did not finish, because it was ended from outside, has the finding DC909 as its
    exception. Other exceptions of that process than FindingsError and OSError become RuntimeError with a traceback.
    """
    waiting = [_filled(lane) for lane in lanes]
    copies: list[Child] = []
    ends: list[int] = []
    results: Results = {}
    gc.freeze()  # a collection would write to the pages that the processes share
    try:
        for number in range(1, min(processes, 1 + sum(map(len, lanes)))):
            place = number % len(lanes)
            copies.append(_start(tasks, [*waiting[place:], *waiting[:place]], turn))
        first()
        results |= _worked(tasks, chain(own, _taken(waiting, turn)))
        for copy in copies:
            with suppress(EOFError, pickle.UnpicklingError):  # it has ended before it could send all of its results
                results |= pickle.load(copy.sent)
    finally:
        ends = [children.end(copy) for copy in copies]
        for pipe in waiting:
            os.close(pipe)
        gc.unfreeze()
    return [results[index] if index in results else _lost(ends) for index in range(len(tasks))]


def _filled(order: Sequence[int]) -> int:
    """Return a pipe to read the number of the next task from: one byte each, so that no task is taken twice."""
    out, into = os.pipe()
    os.write(into, bytes(order))
    os.close(into)
    return out


def _taken(waiting: Sequence[int], turn: Task) -> Iterator[int]:
    """Yield the number of the next task until no pipe has one. Call `turn` before the first task from another pipe."""
    for place, pipe in enumerate(waiting):
        turned = not place
        while taken := os.read(pipe, 1):
            if not turned:
                turn()
            turned = True
            yield taken[0]


def _worked(tasks: Sequence[Task], taken: Iterable[int]) -> Results:
    """Do the taken tasks. A failure ends only its own task."""
    results: Results = {}
    for number in taken:
        try:
            results[number] = tasks[number]()
        except Exception as error:
            results[number] = error
    return results


def _start(tasks: Sequence[Task], waiting: Sequence[int], turn: Task) -> Child:
    """Fork a process that does tasks. Signals wait until it is begun."""
    with signals.held():
        return children.start(lambda out, watched: _serve(tasks, waiting, turn, out, watched))


def _serve(tasks: Sequence[Task], waiting: Sequence[int], turn: Task, out: int, watched: int) -> None:
    """Do tasks in a forked process and send the results. Ctrl-C reaches the parent too, which ends this process."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_DFL)
    signal.pthread_sigmask(signal.SIG_SETMASK, ())
    out, watched, *waiting = children.alone(out, watched, *waiting)
    children.follow(watched)
    results = _worked(tasks, _taken(waiting, turn))
    with os.fdopen(out, "wb") as file:
        pickle.dump({index: _sendable(result) for index, result in results.items()}, file, pickle.HIGHEST_PROTOCOL)
    os._exit(0)


def _sendable(result: Any) -> Any:
    """Return a result, or an exception that another process can load."""
    if not isinstance(result, Exception) or isinstance(result, FindingsError | OSError):
        return result
    return RuntimeError(f"a process failed:\n{''.join(traceback.format_exception(result))}")


def _lost(ends: list[int]) -> FindingsError:
    """Return the finding of a task that a process took and did not finish."""
    numbers = [os.WTERMSIG(status) for status in ends if os.WIFSIGNALED(status)]
    how = f"was ended by {signal.Signals(numbers[0]).name}" if numbers else "ended without its results"
    hint = "free memory or use a smaller --jobs, then run the command again"
    return fault("DC909", f"a process that renders files {how}", hint)
