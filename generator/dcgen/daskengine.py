"""Send work to the workers of a Dask cluster (`--engine dask`), with the results of local processes.

This process deals out the batches itself: it names the worker of each batch, and each worker has at most two. The
scheduler therefore holds a few batches, however many sites a fleet has, and a dead worker shows which batch it had.
Batches take half a second, because a task costs the cluster about 2 ms. `daskworker` runs them.
"""

import asyncio
import pickle
import queue
import secrets
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from dcgen import clusterfaults, daskworker
from dcgen.finding import Finding, FindingsError
from dcgen.folderlock import marked
from dcgen.workers import Lost, Outcomes, Work, WorkOutcome, name_of

TARGET_S = 0.5  # seconds per batch: a task costs 2 ms, which is 0.4 % of it, and a stopped build ends soon
MOST = 100  # sites per batch: the results of a batch wait in the memory of its worker
AHEAD = 2  # batches per worker, so that one waits there while the other runs
POLL_S = 0.5  # between two looks at the list of workers: how long a death stays unseen
CONNECT_S = 10.0  # to reach the scheduler, and until it has a worker
ANSWER_S = 10.0  # for the scheduler; an answer takes it milliseconds
REVIEW_S = 30.0  # for a worker to load dcgen and read its files from a slow file system
WORKERLESS_S = 30.0  # without workers during a build: a nanny needs about 2 s to replace one, a container more
STOP_S = 10.0  # for workers to finish what they write; the largest pod takes 7 s
DEATHS = 2  # a batch whose worker died is tried once more
KILLERS = ("KilledWorker", "NoValidWorkerError")  # exceptions of Dask that mean a dead worker


class _Batch(NamedTuple):
    """Work for one worker: indexes of the arguments, and how many workers died of it."""

    indexes: tuple[int, ...]
    deaths: int = 0


class _Sent(NamedTuple):
    """A batch at a worker: the address of the worker, and the future of its outcomes."""

    address: str
    batch: _Batch
    future: Any


class _Job(NamedTuple):
    """The values that stay the same during a build."""

    client: Any
    scheduler: str
    required: daskworker.Required
    work: Work
    arguments: list[tuple[Any, ...]]
    lost: Lost


@dataclass
class _Progress:
    """The state of a build. `busy` has the batches of each usable worker, the oldest first.

    Work from the index `begun` on has not begun, and work from `end` on is not needed. `again` waits for any worker
    and `suspects` for an idle one, because a worker died of each.
    """

    end: int
    begun: int = 0
    pace_s: float = 0.0
    again: deque[_Batch] = field(default_factory=deque)
    suspects: deque[_Batch] = field(default_factory=deque)
    busy: dict[str, dict[str, _Sent]] = field(default_factory=dict)
    homes: dict[str, str] = field(default_factory=dict)
    refused: dict[str, list[Finding]] = field(default_factory=dict)
    ended: queue.SimpleQueue[Any] = field(default_factory=queue.SimpleQueue)
    seen_at: float = 0.0
    alone_since: float | None = None


def outcomes(scheduler: str, out: str, work: Work, arguments: list[tuple[Any, ...]], lost: Lost) -> Outcomes:
    """Yield the index and the outcome of each of `arguments`, in the order in which they finish.

    `scheduler` is the address of the cluster. `out` is the folder that the work writes, "" if it writes nothing.
    Raise FindingsError DC913 if the scheduler cannot be reached, ends or has no workers. Raise DC914 if a worker has
    other versions than this process, and DC915 if a worker sees other files.
    """
    with _quiet(), _connected(scheduler) as client, marked(out) as marker:
        required = daskworker.Required(
            secrets.token_hex(8), str(Path.cwd()), daskworker.versions(), daskworker.sampled(arguments), marker
        )
        job, progress = _Job(client, scheduler, required, work, arguments, lost), _Progress(len(arguments))
        try:
            _begin(job, progress)
            while _left(progress):
                _send(job, progress)
                yield from _received(job, progress, _next_ended(progress))
                if time.monotonic() - progress.seen_at > POLL_S:
                    yield from _watch(job, progress)
        finally:
            _stop(job, progress)


# --- the cluster ------------------------------------------------------------------------------------------


@contextmanager
def _quiet() -> Iterator[None]:
    """Print no log line and no warning of Dask during the body: what matters becomes a finding."""
    import logging
    import warnings

    before = logging.root.manager.disable
    logging.disable(logging.CRITICAL)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        logging.disable(before)


@contextmanager
def _connected(scheduler: str) -> Iterator[Any]:
    """Yield a client of the scheduler. TLS follows Dask's own configuration."""
    from distributed import Client

    try:
        client = Client(scheduler, timeout=CONNECT_S, set_as_default=False)
    except Exception as error:  # of the network, of TLS, or of an address that Dask does not know
        raise clusterfaults.unreachable(scheduler, error) from None
    try:
        yield client
    finally:
        with suppress(Exception):
            client.close(timeout=1)


def _ask(job: _Job, question: Callable[..., Any], *arguments: Any, **options: Any) -> Any:
    """Return the answer of the cluster. Raise TimeoutError, or FindingsError DC913 if the scheduler has ended."""
    try:
        if job.client.status == "running":
            return question(*arguments, **options)
    except TimeoutError:
        raise
    except (OSError, RuntimeError, AttributeError):  # the last: the client has just closed itself
        pass
    raise clusterfaults.ended(job.scheduler)


def _members(job: _Job) -> set[str]:
    """Return the addresses of the workers. Raise FindingsError DC913 if the scheduler does not answer."""
    try:
        return set(_ask(job, job.client.nthreads, callback_timeout=ANSWER_S))
    except TimeoutError:
        lost = job.client.status != "running"
        raise clusterfaults.ended(job.scheduler) if lost else clusterfaults.silent(job.scheduler, ANSWER_S) from None


def _review(job: _Job, addresses: Iterable[str]) -> dict[str, list[Finding]]:
    """Return the findings about each of some workers. A worker that does not answer has one."""
    answers = _ask(job, job.client.sync, _answers, job.client, job.required, sorted(addresses))
    if job.client.status != "running":
        raise clusterfaults.ended(job.scheduler)
    return {
        address: list(clusterfaults.faults_of(address, answer, job.required)) for address, answer in answers.items()
    }


async def _answers(client: Any, required: daskworker.Required, addresses: list[str]) -> dict[str, Any]:
    """Return the answer of each worker to its review, or the exception that came of it."""

    async def answer(address: str) -> Any:
        asked = client.run(daskworker.review, required, workers=[address], on_error="return", asynchronous=True)
        try:
            return (await asyncio.wait_for(asked, REVIEW_S))[address]
        except TimeoutError:
            return TimeoutError(f"no answer for {REVIEW_S:g} s")
        except Exception as error:
            return error

    return dict(zip(addresses, await asyncio.gather(*map(answer, addresses)), strict=True))


# --- the workers ------------------------------------------------------------------------------------------


def _begin(job: _Job, progress: _Progress) -> None:
    """Wait for the first worker. Raise FindingsError for all workers that differ, before any of them begins."""
    deadline = time.monotonic() + CONNECT_S
    while not _join(job, progress) and not progress.refused:
        if time.monotonic() > deadline:
            raise clusterfaults.workerless(job.scheduler, CONNECT_S)
        time.sleep(POLL_S / 5)
    if progress.refused:
        raise FindingsError(clusterfaults.folded(progress.refused))


def _join(job: _Job, progress: _Progress) -> bool:
    """Review workers that are new, add those that can be used, and return whether there is any."""
    members = _members(job)
    progress.seen_at = time.monotonic()
    if new := members - progress.busy.keys() - progress.refused.keys():
        for address, found in sorted(_review(job, new).items()):
            if found:
                progress.refused[address] = found
            else:
                progress.busy[address] = {}
    return bool(progress.busy.keys() & members)


def _watch(job: _Job, progress: _Progress) -> Iterator[tuple[int, WorkOutcome]]:
    """Take the batches of dead workers back, and yield the outcome of a batch that a second worker died of.

    Raise FindingsError DC913 if there is no usable worker for WORKERLESS_S.
    """
    members = _members(job)
    for address in sorted(progress.busy.keys() - members):
        yield from _bury(job, progress, address)
    for address in progress.refused.keys() - members:
        del progress.refused[address]
    if _join(job, progress):
        progress.alone_since = None
        return
    progress.alone_since = progress.alone_since or time.monotonic()
    if time.monotonic() - progress.alone_since > WORKERLESS_S:
        fault = clusterfaults.workerless(job.scheduler, WORKERLESS_S)
        raise FindingsError([*fault.findings, *clusterfaults.folded(progress.refused)])


def _bury(job: _Job, progress: _Progress, address: str) -> Iterator[tuple[int, WorkOutcome]]:
    """Take back the batches of a dead worker. Each that is not known to be done is suspect.

    The worker may have died of the second one: the news that the first is done waits some ms and dies with it.
    """
    sent = list(progress.busy.pop(address).values())
    for each in sent:
        del progress.homes[each.future.key]
        if each.future.done():
            progress.again.append(each.batch)
        else:
            yield from _suspected(job, progress, each.batch)
    _cancel(job, sent)


def _suspected(job: _Job, progress: _Progress, batch: _Batch) -> Iterator[tuple[int, WorkOutcome]]:
    """Let each part of a batch wait for an idle worker. After the second death, yield its outcome: a finding."""
    deaths = batch.deaths + 1
    for index in batch.indexes:
        if deaths < DEATHS:
            progress.suspects.append(_Batch((index,), deaths))
        elif index < progress.end:
            yield index, WorkOutcome("result", job.lost(clusterfaults.deadly(name_of(job.arguments[index]))))


# --- the batches ------------------------------------------------------------------------------------------


def _left(progress: _Progress) -> bool:
    """Return whether work is left, besides work that comes after the first failure."""
    waiting = (*progress.again, *progress.suspects)
    sent = (each.batch for batches in progress.busy.values() for each in batches.values())
    return progress.begun < progress.end or any(batch.indexes[0] < progress.end for batch in (*waiting, *sent))


def _send(job: _Job, progress: _Progress) -> None:
    """Send each worker as many batches as it may have."""
    for address, sent in progress.busy.items():
        while batch := _next_batch(progress, [each.batch for each in sent.values()]):
            key = f"dcgen-{job.required.build}-{batch.indexes[0]}-{batch.deaths}-{secrets.token_hex(4)}"
            items = [job.arguments[index] for index in batch.indexes]
            future = _ask(
                job,
                job.client.submit,
                daskworker.run,
                job.required,
                pickle.dumps((job.work, items)),
                key=key,
                pure=False,
                workers=[address],
                allow_other_workers=False,
            )
            sent[key], progress.homes[key] = _Sent(address, batch, future), address
            future.add_done_callback(progress.ended.put)


def _next_batch(progress: _Progress, sent: list[_Batch]) -> _Batch | None:
    """Return the next batch for a worker that has the batches `sent`, None if it gets no more now.

    A suspect runs at a worker that has nothing else. If the worker dies, no other batch is to blame.
    """
    if len(sent) >= AHEAD or any(batch.deaths for batch in sent) or (sent and progress.suspects):
        return None
    for waiting in (progress.suspects, progress.again):
        while waiting:
            batch = waiting.popleft()
            if needed := tuple(index for index in batch.indexes if index < progress.end):
                return batch._replace(indexes=needed)
    if progress.begun >= progress.end:
        return None
    first, progress.begun = progress.begun, min(progress.begun + _size(progress), progress.end)
    return _Batch(tuple(range(first, progress.begun)))


def _size(progress: _Progress) -> int:
    """Return the size of the next batch: as much as takes TARGET_S, and less near the end, so that all end together."""
    if not progress.pace_s:
        return 1
    shares = AHEAD * len(progress.busy)
    return max(1, min(int(TARGET_S / progress.pace_s), (progress.end - progress.begun) // shares, MOST))


def _next_ended(progress: _Progress) -> list[Any]:
    """Return the futures that have ended. Wait for the first of them, but no longer than POLL_S."""
    found = []
    with suppress(queue.Empty):
        found.append(progress.ended.get(timeout=POLL_S))
        while True:
            found.append(progress.ended.get_nowait())
    return found


def _received(job: _Job, progress: _Progress, futures: Iterable[Any]) -> Iterator[tuple[int, WorkOutcome]]:
    """Yield the outcomes of the futures that have ended. Send the batches of the others again."""
    known = {future.key: future for future in futures if future.key in progress.homes}
    values = _gathered(job, progress, [future for future in known.values() if future.status == "finished"])
    for key, future in known.items():
        if key not in values and future.status == "finished":
            continue
        sent = progress.busy[progress.homes.pop(key)].pop(key)
        if key in values:
            yield from _results(progress, sent.batch, *values[key])
        elif future.status != "error":
            progress.again.append(sent.batch)
        elif type(error := future.exception()).__name__ in KILLERS:
            yield from _suspected(job, progress, sent.batch)
        else:
            crash = WorkOutcome("crash", f"{type(error).__name__}: {error}")
            yield from _results(progress, sent.batch, 0, [crash])


def _gathered(job: _Job, progress: _Progress, futures: list[Any]) -> dict[str, tuple[float, list[WorkOutcome]]]:
    """Return the values of finished futures by key. One that a dead worker has taken along is looked at again later."""
    if not futures:
        return {}
    client, wanted = job.client, {future.key: future for future in futures}
    try:
        values = _ask(
            job,
            client.sync,
            lambda: client.gather(wanted, errors="skip", asynchronous=True),
            callback_timeout=ANSWER_S,
        )
    except TimeoutError:
        values = {}
    for key, future in wanted.items():
        if values.get(key) is None:
            progress.ended.put(future)
    return {key: value for key, value in values.items() if value is not None}


def _results(
    progress: _Progress, batch: _Batch, seconds: float, found: list[WorkOutcome]
) -> Iterator[tuple[int, WorkOutcome]]:
    """Yield the outcomes of a batch, and note the first failure."""
    progress.pace_s = seconds / max(len(found), 1)
    for index, outcome in zip(batch.indexes, found, strict=False):  # a failure ends the batch
        if outcome.failed:
            progress.end = min(progress.end, index)
        yield index, outcome


# --- the end ----------------------------------------------------------------------------------------------


def _cancel(job: _Job, sent: Iterable[_Sent]) -> None:
    """Let the scheduler forget batches."""
    client, futures = job.client, [each.future for each in sent]
    if futures and client.status == "running":
        with suppress(Exception):
            client.sync(lambda: client.cancel(futures, asynchronous=True), callback_timeout=ANSWER_S)


def _stop(job: _Job, progress: _Progress) -> None:
    """Cancel the batches that are not needed, and wait for workers to finish the blueprint that they write."""
    sent = [each for batches in progress.busy.values() for each in batches.values()]
    _cancel(job, sent)
    client, addresses = job.client, sorted({each.address for each in sent})
    if sent and client.status == "running":
        with suppress(Exception):
            client.sync(
                lambda: client.run(
                    daskworker.stop, job.required.build, workers=addresses, on_error="ignore", asynchronous=True
                ),
                callback_timeout=STOP_S,
            )
