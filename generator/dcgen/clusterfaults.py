"""The findings of a Dask cluster: its scheduler, its workers, and work that ends them."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from dcgen import daskworker
from dcgen.finding import Case, Finding, FindingsError, fault, fold, shortened

START = "start it with `dask scheduler`"
JOIN = "start workers with `dask worker ADDRESS --nthreads 1`"


def unreachable(scheduler: str, error: Exception) -> FindingsError:
    """Return DC913 for a scheduler to which no connection can be made."""
    reason = shortened(" ".join(str(error).split())) or type(error).__name__
    message = f"the scheduler at '{shortened(scheduler)}' cannot be reached: {reason}"
    return fault("DC913", message, f"{START}, and correct the address or the TLS settings of Dask")


def ended(scheduler: str) -> FindingsError:
    """Return DC913 for a scheduler whose connection was lost during the build."""
    message = f"the connection to the scheduler at '{shortened(scheduler)}' was lost during the build"
    return fault("DC913", message, f"{START} and run the command again; it writes only what is missing")


def silent(scheduler: str, seconds: float) -> FindingsError:
    """Return DC913 for a scheduler that does not answer."""
    message = f"the scheduler at '{shortened(scheduler)}' does not answer for {seconds:g} s"
    return fault("DC913", message, "restart it with `dask scheduler`, and run the command again")


def workerless(scheduler: str, seconds: float) -> FindingsError:
    """Return DC913 for a scheduler without a worker that can be used."""
    message = f"the scheduler at '{shortened(scheduler)}' has no usable worker for {seconds:g} s"
    return fault("DC913", message, f"{JOIN} and run the command again")


def deadly(name: str) -> Finding:
    """Return DC912 for work that two workers died of."""
    message = f"two workers of the cluster ended while they worked on '{shortened(name)}'"
    return Finding("DC912", message, "give the workers more memory (`dask worker --memory-limit`), or build it alone")


def faults_of(address: str, answer: Any, required: daskworker.Required) -> Iterator[Finding]:
    """Yield the findings about the worker at `address`. `answer` is that of `daskworker.review`, or an exception."""
    here = required.versions
    install = f"pip install 'dcgen[dask]=={here['dcgen']}'"
    if not isinstance(answer, daskworker.Reviewed):
        why = shortened(" ".join(f"{type(answer).__name__}: {answer}".split()))
        message = f"the worker {shortened(address)} cannot run dcgen {here['dcgen']} of this machine: {why}"
        yield Finding("DC914", message, f"run `{install}` in the Python of the worker, then restart it")
        return
    if answer.versions:
        theirs = ", ".join(f"{name} {text}" for name, text in answer.versions.items())
        ours = ", ".join(f"{name} {here[name]}" for name in answer.versions)
        message = f"the worker {shortened(address)} has {theirs}; this machine has {ours}"
        yield Finding("DC914", message, "install the same versions in the Python of the worker, then restart it")
    if answer.unseen:
        message = f"the worker {shortened(address)} does not see '{shortened(answer.unseen)}' as this machine does"
        hint = "mount the shared file system at the same path on every machine, or choose a folder on it with `--out`"
        yield Finding("DC915", message, hint)


def folded(refused: Mapping[str, Iterable[Finding]]) -> list[Finding]:
    """Return the findings about workers, one per cause: the first worker is named, further ones are counted."""
    cases = [
        Case((finding.code, finding.message.replace(address, "", 1)), address, finding)
        for address, findings in sorted(refused.items())
        for finding in findings
    ]
    return list(fold(cases, "worker"))
