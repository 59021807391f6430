"""Build many blueprints side by side, in processes that never outlive their parent.

Each worker has a pipe to its parent and takes one blueprint at a time. A thread of the worker waits at the pipe for the
next task. It notices at once when the parent ends, even while the worker is busy. Only a second process needs the
module multiprocessing, which is imported then.
"""

import gc
import os
import signal
import time
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import closing
from typing import TYPE_CHECKING, Any, NamedTuple

from dcgen import signals
from dcgen.finding import Finding, FindingsError, shortened

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from queue import SimpleQueue

SWEEP = 25  # blueprints between two garbage collections; collecting after each one is slow
GRACE_S = 1.0  # for a worker to remove its staged files; a longer wait would look like a hang

Work = Callable[..., Any]
Counted = Callable[[Iterable[Any]], Iterable[Any]]
Lost = Callable[[Finding], Any]


class WorkOutcome(NamedTuple):
    """The outcome of one piece of work: its result, or the findings or the traceback of its exception."""

    kind: str  # result, findings or crash
    value: Any

    @property
    def failed(self) -> bool:
        """True if the work raised an exception."""
        return self.kind != "result"


Outcomes = Generator[tuple[int, WorkOutcome], None, None]


class Engine(NamedTuple):
    """The place where work is done: `jobs` processes of this machine, or elsewhere.

    `elsewhere` takes the work, the list of its arguments and the function `lost` of `each`. It yields an index and
    its outcome, in the order in which they finish. After a failure it begins nothing that comes later.
    """

    jobs: int = 1
    elsewhere: Callable[[Work, list[tuple[Any, ...]], Lost], Outcomes] | None = None


class _Worker(NamedTuple):
    process: Any  # of the context's own class
    pipe: Any  # Connection


def each(work: Work, arguments: list[tuple[Any, ...]], engine: Engine, lost: Lost, counted: Counted) -> list[Any]:
    """Return the results of `work` for each of `arguments`, in order. The first argument names the work in messages.

    If a worker is killed from outside, `lost` turns the finding (DC909) into its result. `counted` shows progress.
    Raise FindingsError if `work` raises it, and RuntimeError with the worker's traceback for any other exception. Of
    several failures, the first in the order of `arguments` is raised, whichever engine does the work.
    """
    if not arguments:
        return []
    if engine.elsewhere:
        outcomes = engine.elsewhere(work, arguments, lost)
    elif engine.jobs == 1 or len(arguments) < 2:
        return list(_one_by_one(work, counted(arguments)))
    else:
        outcomes = _side_by_side(work, arguments, engine.jobs, lost)
    with closing(outcomes):
        return _collected(counted(outcomes), len(arguments))


def name_of(item: tuple[Any, ...]) -> str:
    """Return the name of one piece of work for messages: its first argument, or the path of that."""
    return str(getattr(item[0], "path", item[0]))


def uncounted(items: Iterable[Any], words: str) -> Iterator[Any]:
    """Yield the items, and show nothing."""
    yield from items


def _collected(outcomes: Iterable[tuple[int, WorkOutcome]], count: int) -> list[Any]:
    """Return the results in order. Raise the first failure in order."""
    results, failures = [None] * count, dict[int, WorkOutcome]()
    for index, outcome_ in outcomes:
        if outcome_.failed:
            failures[index] = outcome_
        else:
            results[index] = outcome_.value
    if not failures:
        return results
    first = failures[min(failures)]
    if first.kind == "findings":
        raise FindingsError(first.value)
    raise RuntimeError(f"a worker failed:\n{first.value}")


def _one_by_one(work: Work, arguments: Iterable[tuple[Any, ...]]) -> Iterator[Any]:
    """Yield the results one by one, and collect garbage now and then, because a build leaves reference cycles."""
    for number, item in enumerate(arguments, 1):
        yield work(*item)
        if number % SWEEP == 0:
            gc.collect()


def _side_by_side(work: Work, arguments: list[tuple[Any, ...]], jobs: int, lost: Lost) -> Outcomes:
    """Yield the index and the outcome of each of `arguments`, in the order in which they finish.

    Work begins in the order of `arguments`, so after a failure only the work that runs already can come before it.
    """
    from multiprocessing.connection import wait

    waiting = list(range(len(arguments)))[::-1]
    idle: list[_Worker] = []
    busy: dict[Any, tuple[_Worker, int]] = {}
    end = len(arguments)  # the first failure
    try:
        while waiting or any(index < end for _, index in busy.values()):
            while waiting and len(busy) < jobs:
                worker = idle.pop() if idle else _start(work, [*(worker.pipe for worker in idle), *busy])
                busy[worker.pipe] = worker, waiting.pop()
                _ask(worker, arguments[busy[worker.pipe][1]])
            for pipe in wait(list(busy)):
                worker, index = busy.pop(pipe)
                found = _received(worker)
                if found is None:
                    yield index, WorkOutcome("result", lost(_death(worker, arguments[index])))
                    continue
                idle.append(worker)
                if found.failed:
                    end = min(end, index)
                    waiting.clear()
                yield index, found
        for worker in idle:
            _ask(worker, None)
    finally:
        _end([*idle, *(worker for worker, _ in busy.values())])


def _start(work: Work, others: "list[Connection]") -> _Worker:
    """Start a worker. A forked worker inherits the pipes of the others, so it closes them."""
    import multiprocessing

    context = multiprocessing.get_context()
    ours, theirs = context.Pipe()
    inherited = [*others, ours] if context.get_start_method() == "fork" else []
    with signals.held():
        process = context.Process(target=_serve, args=(work, theirs, inherited), daemon=True)
        process.start()
    theirs.close()
    return _Worker(process, ours)


def _ask(worker: _Worker, item: tuple[Any, ...] | None) -> None:
    try:
        worker.pipe.send(item)
    except OSError:
        return  # it has ended, and `_received` will see that


def _received(worker: _Worker) -> WorkOutcome | None:
    """Return the outcome that the worker sent, or None if the worker has ended."""
    try:
        return WorkOutcome(*worker.pipe.recv())
    except (EOFError, OSError):
        return None


def _death(worker: _Worker, item: tuple[Any, ...]) -> Finding:
    worker.pipe.close()
    worker.process.join()
    code = worker.process.exitcode or 0
    how = f"was ended by {signal.Signals(-code).name}" if code < 0 else f"ended with exit code {code}"
    message = f"the process that works on '{shortened(name_of(item))}' {how}"
    return Finding("DC909", message, "free memory or use a smaller --jobs, then run the command again")


def _end(workers: list[_Worker]) -> None:
    """Let the workers clean up and end. Kill those that take too long."""
    for worker in workers:
        worker.pipe.close()
    deadline = time.monotonic() + GRACE_S
    for worker in workers:
        worker.process.join(max(deadline - time.monotonic(), 0))
        if worker.process.is_alive():
            worker.process.kill()
            worker.process.join()


# The functions below run in a worker.


def _serve(work: Work, pipe: "Connection", inherited: "list[Connection]") -> None:
    for each_ in inherited:
        each_.close()
    import queue
    import threading

    gc.enable()
    tasks = queue.SimpleQueue[tuple[Any, ...] | None]()
    # The signals are still held here. One that came within the locks of `start` would break them.
    threading.Thread(target=_listen, args=(pipe, tasks), daemon=True).start()
    try:
        signals.catch(ignored=(signal.SIGINT,))  # Ctrl-C reaches the parent too, and the parent ends its workers
        while (item := tasks.get()) is not None:
            pipe.send(outcome(work, item))
    except signals.Stopped as stop:
        signals.die(stop.number)
    except OSError:  # the parent has ended, and the listening thread will end this process
        time.sleep(GRACE_S)


def _listen(pipe: "Connection", tasks: "SimpleQueue[tuple[Any, ...] | None]") -> None:
    """Pass tasks from the pipe to the queue. When the parent closes the pipe, stop this process, then kill it."""
    try:
        item: tuple[Any, ...] | None = ()
        while item is not None:
            item = pipe.recv()
            tasks.put(item)
    except (EOFError, OSError):
        os.kill(os.getpid(), signal.SIGTERM)
        time.sleep(GRACE_S)
        os._exit(1)


def outcome(work: Work, item: tuple[Any, ...]) -> WorkOutcome:
    """Do one piece of work and return its outcome. Findings and exceptions are outcomes too."""
    try:
        return WorkOutcome("result", work(*item))
    except FindingsError as error:
        return WorkOutcome("findings", error.findings)
    except Exception:
        import traceback

        return WorkOutcome("crash", traceback.format_exc())
