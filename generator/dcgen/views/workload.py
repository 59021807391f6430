"""The workload of a site as texts: what it needs, what the design gives, the margin, and what is assumed."""

from collections.abc import Iterator
from typing import NamedTuple

from dcgen.evidence import Evidence
from dcgen.page import FreeText
from dcgen.plan.jobs import WorkloadPlan
from dcgen.workload.need import NEVER, PERCENT, JobNeed, percent

JOBS = {"train": "training", "serve": "serving"}


class NeedRow(NamedTuple):
    """A need of a job with its numbers as texts; `basis` decomposes them."""

    job: str
    need: str
    needed: str
    given: str
    margin: str
    verdict: str
    basis: str


class AssumedRow(NamedTuple):
    """An assumption, its value and its source, and the needs that rest on it."""

    name: str
    value: str
    source: FreeText
    needs: str


class JobBlock(NamedTuple):
    """The needs of one of several jobs under its title, or of the only jobs of a site without a title."""

    title: str
    rows: tuple[NeedRow, ...]


class WorkloadView(NamedTuple):
    """The jobs as text, the needs by job, and the assumptions; without a workload all of them are empty."""

    jobs: tuple[str, ...]
    blocks: tuple[JobBlock, ...]
    assumed: tuple[AssumedRow, ...]


def make_workload(evidence: Evidence) -> WorkloadView:
    """Return the workload section of a site."""
    workload = evidence.topology.plan.workload
    if not workload:
        return WorkloadView((), (), ())
    used = sorted({name for need in evidence.fit for name in need.assumed})
    return WorkloadView(
        tuple(_jobs(workload)),
        tuple(_blocks(evidence.fit)),
        tuple(
            AssumedRow(
                name,
                _number(each.value),
                f"{'the blueprint: ' * each.own}{each.source}",
                ", ".join(dict.fromkeys(need.title for need in evidence.fit if name in need.assumed)),
            )
            for name in used
            for each in (workload.assumptions[name],)
        ),
    )


def _blocks(needs: tuple[JobNeed, ...]) -> Iterator[JobBlock]:
    """Yield a block per job and per set of jobs that share servers, or one block if no job has a name."""
    named = any(need.name for need in needs)
    by_job: dict[str, list[NeedRow]] = {}
    for need in needs:
        by_job.setdefault(job_title(need) if named else "", []).append(_row(need))
    yield from (JobBlock(title, tuple(rows)) for title, rows in by_job.items())


def job_title(need: JobNeed) -> str:
    """Return the kind of the job of a need with its name."""
    return f"{JOBS[need.job]} {need.name}".rstrip()


def _jobs(workload: WorkloadPlan) -> list[str]:
    """Return a sentence per job."""
    found = []
    for job in workload.train:
        spec = job.spec
        text = f"Train {job.model.model} on {spec.tokens:.4g} tokens in {spec.precision}."
        found.append(_named(job.name, text))
    for serving in workload.serve:
        load = serving.spec
        text = f"Serve {serving.model.model} in {load.precision} to {load.requests_per_s:g} requests per second "
        text += f"of {load.prompt:,} prompt tokens and {load.output:,} output tokens."
        found.append(_named(serving.name, text))
    return found


def _named(name: str, text: str) -> str:
    return f"{name}: {text}" if name else text


def _row(need: JobNeed) -> NeedRow:
    needed = _text(need.needed, need.unit) if need.target else "no target"
    bound = ("at most " if need.at_most else "at least ") if need.target and need.needed is not None else ""
    return NeedRow(
        job_title(need),
        need.title,
        f"{bound}{needed}",
        _given(need),
        _margin(need),
        need.verdict if need.target else "-",
        need.basis,
    )


def _given(need: JobNeed) -> str:
    """Return what the design gives, marked if it rests on assumptions."""
    if need.at_most and (need.given or 0) >= NEVER:
        return "never"
    return _text(need.given, need.unit) + " *" * (bool(need.assumed) and need.given is not None)


def _text(value: float | None, unit: str) -> str:
    if value is None:
        return "unknown"
    if unit == PERCENT:
        return f"{percent(value / 100)}{unit[1:]}"
    return f"{_number(value)} {_singular(unit) if value == 1 else unit}".rstrip()


def _singular(unit: str) -> str:
    return unit[:-1] if unit in ("servers", "steps", "lanes", "days") else unit


def _number(value: float) -> str:
    """Return a number with three digits, and with all digits of a whole number below a million."""
    if value == int(value) and abs(value) < 1_000_000:
        return f"{int(value):,}"
    if 0.9 < value < 1:  # a share such as an availability, whose distance from 1 counts
        return f"{value:.6g}"
    return f"{value:,.0f}" if 1_000 <= abs(value) < 1e9 else f"{value:.3g}"


def _margin(need: JobNeed) -> str:
    """Return what the design gives beyond the need, as a percentage of the need, or as a multiple from ten times on.

    The margin of an availability is the part of the permitted outage that is left.
    """
    if not need.target or need.needed is None or need.given is None or not need.needed or need.given >= NEVER:
        return "-"
    if need.unit == PERCENT:
        return f"{100 * (1 - (100 - need.given) / (100 - need.needed)):+,.0f} % of the outage"
    share = need.given / need.needed - 1
    if share >= 9 and not need.at_most:
        return f"{share + 1:,.0f} x"
    return f"{100 * (-share if need.at_most else share):+,.0f} %"
