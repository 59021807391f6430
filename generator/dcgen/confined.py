"""Run the templates of a project in a child process with limits on memory, CPU time and output.

The child inherits the plan by fork. It sends one file at a time through a pipe, as messages with a short header. If the
kernel ends the child at a limit, the parent raises a finding. The limits apply while a template is rendered, and not
while dcgen makes its views.
"""

import gc
import json
import os
import signal
import struct
import time
import traceback
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import contextmanager, nullcontext, suppress
from functools import partial
from typing import BinaryIO, NamedTuple

from dcgen import children
from dcgen.children import Child
from dcgen.finding import Finding, FindingsError, Place, fault, shortened
from dcgen.page import Artifact, Task
from dcgen.reader import open_regular

HEAD = struct.Struct(">cQ")  # the kind of a message, and how many bytes follow
BEGIN, BLOCK, END, FINDINGS, CRASH, DONE = b"B", b"D", b"E", b"F", b"X", b"Z"


class Limits(NamedTuple):
    """The limits of templates. dcgen's own templates stay below them for 102,400 GPUs."""

    memory: int = 2**30  # bytes of address space beyond that at the fork; dcgen's templates take 60 MiB
    seconds: float = 20  # of CPU time per file; the slowest file takes 7 s
    seconds_in_all: float = 120  # dcgen's templates take 52 s
    size: int = 256 * 2**20  # bytes of a file; the largest, topology.json, has 160 MB
    size_in_all: int = 4 * 2**30  # bytes of all files; dcgen's have 1 GB


LIMITS = Limits()


class _Begun(NamedTuple):
    """The file that the child is making, and its limit of CPU time in seconds; 0 for no limit."""

    path: str
    maker: str
    seconds: float

    def __str__(self) -> str:
        return f"the template '{shortened(self.maker)}' of '{shortened(self.path)}'"


Send = Callable[[bytes, bytes], None]


def artifacts(tasks: Iterable[Task]) -> Iterator[Artifact]:
    """Yield the file of each task, made one at a time in a child process.

    Raise FindingsError DC910 if a task exceeds a limit or the system cannot fork. Raise the FindingsError of a task,
    and RuntimeError with the child's traceback for any other exception in the child.
    """
    if not hasattr(os, "fork"):
        message = "your own templates run in a limited process, and this system cannot start one (it has no fork)"
        raise fault("DC910", message, "build on Linux or macOS, or remove the folder templates/")
    child = _start(tasks, LIMITS)
    try:
        broken = yield from _received(child.sent, LIMITS)
    finally:
        status = children.end(child)
    if broken:
        raise _death(broken, status, LIMITS)


def _received(messages: BinaryIO, limits: Limits) -> Generator[Artifact, None, _Begun | None]:
    """Yield the files that the child sends. If its messages break off, return the file that it was making."""
    begun, blocks, size, sum_of_sizes = _Begun("", "", 0), list[bytes](), 0, 0
    while len(head := messages.read(HEAD.size)) == HEAD.size:
        kind, length = HEAD.unpack(head)
        if kind == BLOCK:
            size += length
            sum_of_sizes += length if begun.seconds else 0
            if begun.seconds and (size > limits.size or sum_of_sizes > limits.size_in_all):
                raise _too_large(begun, size, limits)
        data = messages.read(length)
        if len(data) < length:
            break
        if kind == BEGIN:
            begun, blocks, size = _Begun(*json.loads(data)), [], 0
        elif kind == BLOCK:
            blocks.append(data)
        elif kind == END:
            artifact = Artifact(begun.path, tuple(blocks))
            blocks = []
            yield artifact
            del artifact  # free its memory before the next one arrives, which may be as large
        elif kind == DONE:
            return None
        else:
            raise _raised(kind, data)
    return begun


def _raised(kind: bytes, data: bytes) -> Exception:
    """Return the exception that ended the child's work."""
    if kind == CRASH:
        return RuntimeError(f"the process that renders templates failed:\n{data.decode()}")
    findings = [Finding(*each) for each in json.loads(data)]
    return FindingsError(
        [
            finding._replace(
                path=tuple(finding.path),
                place=finding.place and Place(*finding.place),
                names=tuple(finding.names),
            )
            for finding in findings
        ]
    )


def _too_large(begun: _Begun, size: int, limits: Limits) -> FindingsError:
    if size > limits.size:
        message, hint = f"prints more than {limits.size / 2**20:,.6g} MiB", "shorten the output of the template"
    else:
        message = f"and those before it print more than {limits.size_in_all / 2**20:,.6g} MiB together"
        hint = "shorten the output of the templates"
    return fault("DC910", f"{begun} {message}", hint)


def _death(begun: _Begun, status: int, limits: Limits) -> FindingsError:
    """Return the error for a child that the kernel or another process ended."""
    number = os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0
    if number == signal.SIGPROF and begun.seconds == limits.seconds:
        message, hint = f"{begun} takes more than {limits.seconds:g} s of CPU time", "shorten its loops"
    elif number == signal.SIGPROF:
        message = f"{begun} and those before it take more than {limits.seconds_in_all:g} s of CPU time together"
        hint = "shorten their loops"
    else:
        how = f"was ended by {signal.Signals(number).name}" if number else "ended without a message"
        message = f"the process that renders {begun} {how}"
        hint = "free memory on this machine, or let the template nest less deeply"
    return fault("DC910", message, hint)


def _start(tasks: Iterable[Task], limits: Limits) -> Child:
    """Fork the child that makes the files."""
    return children.start(lambda out, watched: _serve(tasks, out, watched, limits))


# The functions below run in the child.


def _serve(tasks: Iterable[Task], out: int, watched: int, limits: Limits) -> None:
    import resource

    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        if signal.getsignal(number) != signal.SIG_IGN:
            signal.signal(number, signal.SIG_DFL)
    signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    signal.signal(signal.SIGPROF, signal.SIG_DFL)
    signal.pthread_sigmask(signal.SIG_SETMASK, ())
    out, watched = children.alone(out, watched)
    children.follow(watched)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))  # it only writes to a pipe
    gc.freeze()  # never collect the plan, only the garbage of templates
    gc.enable()
    send = partial(_send, out)
    try:
        _make(tasks, send, limits)
        send(DONE, b"")
    except FindingsError as error:
        send(FINDINGS, json.dumps(error.findings).encode())
    except BaseException:
        send(CRASH, traceback.format_exc().encode(errors="backslashreplace"))


def _make(tasks: Iterable[Task], send: Send, limits: Limits) -> None:
    ceiling, spent = _size() + limits.memory, 0.0
    for task in tasks:
        seconds = min(limits.seconds, max(limits.seconds_in_all - spent, 0.001)) if task.bounded else 0
        begun, start = _Begun(task.path, task.maker, seconds), time.process_time()
        send(BEGIN, json.dumps(begun).encode())
        try:
            with _bounded(seconds, ceiling) if task.bounded else nullcontext():
                for block in task.blocks():
                    send(BLOCK, block)
        except MemoryError:
            if not task.bounded:
                raise
            message = f"{begun} takes more than {limits.memory / 2**20:,.6g} MiB of memory, or is nested too deeply"
            raise fault("DC910", message, "print in loops instead of collecting or repeating text") from None
        spent += time.process_time() - start if task.bounded else 0
        send(END, b"")


@contextmanager
def _bounded(seconds: float, ceiling: int) -> Iterator[None]:
    """Let the kernel refuse memory beyond `ceiling`, and end this process after `seconds` of CPU time."""
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    lowest = min(limit for limit in (ceiling, soft, hard) if limit != resource.RLIM_INFINITY)
    with suppress(OSError, ValueError):  # macOS has no such limit
        resource.setrlimit(resource.RLIMIT_AS, (lowest, hard))
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        with suppress(OSError, ValueError):
            resource.setrlimit(resource.RLIMIT_AS, (soft, hard))


def _size() -> int:
    """Return the size of the address space of this process in bytes."""
    import resource

    try:
        with open_regular("/proc/self/statm") as file:
            return int(file.read(100).split()[0]) * resource.getpagesize()
    except OSError:  # not Linux
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def _send(out: int, kind: bytes, data: bytes) -> None:
    for part in (HEAD.pack(kind, len(data)), data):
        rest = memoryview(part)
        while rest:
            rest = rest[os.write(out, rest) :]
