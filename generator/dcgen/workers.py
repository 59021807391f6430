"""Build many blueprints side by side, in processes that never outlive their parent.

Each worker has a pipe to its parent and takes one blueprint at a time. A thread of the worker waits at the pipe for the
next task. It notices at once when the parent ends, even while the worker is busy. Only a second process needs the
module multiprocessing, which is imported then.
"""

import gc
import os
import queue
import signal
import threading
import time
import traceback
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from dcgen import signals
from dcgen.finding import Finding, FindingsError, shortened

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

SWEEP = 25  # blueprints between two garbage collections; collecting after each one is slow
GRACE_S = 1.0  # for a worker to remove its staged files; a longer wait would look like a hang

Work = Callable[..., Any]
Counted = Callable[[Iterable[Any]], Iterable[Any]]


class _Worker(NamedTuple):
    process: Any  # of the context's own class
    pipe: Any  # Connection


def each(
    work: Work, arguments: list[tuple[Any, ...]], jobs: int, lost: Callable[[Finding], Any], counted: Counted
) -> list[Any]:
    """Return the results of `work` for each of `arguments`, in order, on `jobs` processes.

    If a worker is killed from outside, `lost` turns the finding (DC909) into its result. `counted` shows progress.
    Raise FindingsError if `work` raises it, and RuntimeError with the worker's traceback for any other exception.
    """
    if jobs == 1 or len(arguments) < 2:
        return list(_one_by_one(work, counted(arguments)))
    results = [None] * len(arguments)
    for index, result in counted(_side_by_side(work, arguments, jobs, lost)):
        results[index] = result
    return results


def _one_by_one(work: Work, arguments: Iterable[tuple[Any, ...]]) -> Iterator[Any]:
    """Yield the results one by one, and collect garbage now and then, because a build leaves reference cycles."""
    for number, item in enumerate(arguments, 1):
        yield work(*item)
        if number % SWEEP == 0:
            gc.collect()


def _side_by_side(
    work: Work, arguments: list[tuple[Any, ...]], jobs: int, lost: Callable[[Finding], Any]
) -> Iterator[tuple[int, Any]]:
    """Yield the index and the result of each of `arguments`, in the order in which they finish."""
    from multiprocessing.connection import wait

    waiting = list(range(len(arguments)))[::-1]
    idle: list[_Worker] = []
    busy: dict[Any, tuple[_Worker, int]] = {}
    try:
        while waiting or busy:
            while waiting and len(busy) < jobs:
                worker = idle.pop() if idle else _start(work, [*(worker.pipe for worker in idle), *busy])
                busy[worker.pipe] = worker, waiting.pop()
                _ask(worker, arguments[busy[worker.pipe][1]])
            for pipe in wait(list(busy)):
                worker, index = busy.pop(pipe)
                result = _result(worker)
                if result is None:
                    yield index, lost(_death(worker, arguments[index]))
                    continue
                idle.append(worker)
                yield index, result[0]
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
        return  # it has ended, and `_result` will see that


def _result(worker: _Worker) -> tuple[Any] | None:
    """Return the result that the worker sent, or None if the worker has ended. Raise the exception of its work."""
    try:
        kind, value = worker.pipe.recv()
    except (EOFError, OSError):
        return None
    if kind == "findings":
        raise FindingsError(value)
    if kind == "crash":
        raise RuntimeError(f"a worker failed:\n{value}")
    return (value,)


def _death(worker: _Worker, item: tuple[Any, ...]) -> Finding:
    worker.pipe.close()
    worker.process.join()
    code = worker.process.exitcode or 0
    how = f"was ended by {signal.Signals(-code).name}" if code < 0 else f"ended with exit code {code}"
    message = f"the process that works on '{shortened(str(item[0]))}' {how}"
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
    signals.catch(ignored=(signal.SIGINT,))  # Ctrl-C reaches the parent too, and the parent ends its workers
    gc.enable()
    tasks = queue.SimpleQueue[tuple[Any, ...] | None]()
    threading.Thread(target=_listen, args=(pipe, tasks), daemon=True).start()
    try:
        while (item := tasks.get()) is not None:
            pipe.send(_outcome(work, item))
    except signals.Stopped as stop:
        signals.die(stop.number)
    except OSError:  # the parent has ended, and the listening thread will end this process
        time.sleep(GRACE_S)


def _listen(pipe: "Connection", tasks: queue.SimpleQueue[tuple[Any, ...] | None]) -> None:
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


def _outcome(work: Work, item: tuple[Any, ...]) -> tuple[str, Any]:
    try:
        return "result", work(*item)
    except FindingsError as error:
        return "findings", error.findings
    except Exception:
        return "crash", traceback.format_exc()
