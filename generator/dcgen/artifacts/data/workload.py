"""workload.json: the needs of the workload, what the design gives, and the assumptions, as numbers for programs."""

from collections.abc import Iterator
from typing import NamedTuple

from dcgen.analysis import Analysis
from dcgen.page import FreeText, Page
from dcgen.plan.jobs import ServeJob, TrainJob
from dcgen.workload.need import JobNeed

Values = dict[str, str | int | float | bool | list[str] | dict[str, int | float]]  # of the keys of a blueprint
NeedValues = dict[str, str | float | list[str] | None]
AssumedValues = dict[str, FreeText | float | bool]


class WorkloadFile(NamedTuple):
    """The jobs, the first need and the others (one line each), and the assumptions of `workload.json`."""

    jobs: dict[str, Values | dict[str, Values]]
    first: NeedValues
    others: tuple[NeedValues, ...]
    assumptions: dict[str, AssumedValues]


def pages(analysis: Analysis) -> Iterator[Page]:
    """Yield `workload.json` if the blueprint states a workload."""
    workload = analysis.topology.plan.workload
    if not workload:
        return
    kinds: dict[str, tuple[TrainJob | ServeJob, ...]] = {"train": workload.train, "serve": workload.serve}
    stated = {kind: _stated(jobs) for kind, jobs in kinds.items() if jobs}
    used = sorted({name for need in analysis.fit for name in need.assumed})
    first, *others = map(_need, analysis.fit)
    assumptions = {name: workload.assumptions[name]._asdict() for name in used}
    yield Page("workload.json", "workload/workload.json.j2", WorkloadFile(stated, first, tuple(others), assumptions))


def _stated(jobs: tuple[TrainJob | ServeJob, ...]) -> Values | dict[str, Values]:
    """Return the keys of the only job, or those of each job by its name."""
    found: dict[str, Values] = {
        job.name: {**job.spec.model_dump(mode="json", exclude_none=True), "params_b": job.model.params_b}
        for job in jobs
    }
    return found.get("", found)


def _need(need: JobNeed) -> NeedValues:
    """Return a need as plain values; `bound` is null for a row without a target."""
    return {
        "job": need.job,
        **({"name": need.name} if need.name else {}),
        "title": need.title,
        "unit": need.unit,
        "bound": ("at most" if need.at_most else "at least") if need.target else None,
        "needed": need.needed,
        "given": need.given,
        "verdict": need.verdict,
        "basis": need.basis,
        "assumed": list(need.assumed),
        "missing": list(need.missing),
    }
