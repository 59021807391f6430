"""The fit of a design to its workload: one row per need, from the plan and the proofs of its fabrics."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

from dcgen.plan.jobs import ServeJob, TrainJob, WorkloadPlan
from dcgen.proof import Proof
from dcgen.topology import Topology
from dcgen.workload import servefit, sharefit, trainfit
from dcgen.workload.need import JobNeed

Job = TypeVar("Job", TrainJob, ServeJob)


def fit(topology: Topology, proofs: tuple[Proof, ...]) -> tuple[JobNeed, ...]:
    """Return the needs of the workload of a plan, none without a workload."""
    workload = topology.plan.workload
    if not workload:
        return ()
    return (*_training(topology, proofs, workload), *_serving(topology, workload))


def _training(topology: Topology, proofs: tuple[Proof, ...], workload: WorkloadPlan) -> Iterator[JobNeed]:
    for job in workload.train:
        yield from (need.of("train", job.name) for need in trainfit.needs(topology, proofs, workload, job))
    for jobs in _sharing(workload.train):
        names = [job.name for job in jobs]
        yield from (need.of("train", *names) for need in sharefit.train_needs(topology, workload, jobs))
    if len(workload.train) > 1:
        names = [job.name for job in workload.train]
        yield from (need.of("train", *names) for need in sharefit.storage_needs(topology, workload))


def _serving(topology: Topology, workload: WorkloadPlan) -> Iterator[JobNeed]:
    together = tuple(_sharing(workload.serve))
    shared = {job.name: jobs for jobs in together for job in jobs}
    for job in workload.serve:
        found = servefit.needs(topology, workload, job, shared.get(job.name, (job,)))
        yield from (need.of("serve", job.name) for need in found)
    for jobs in together:
        names = [job.name for job in jobs]
        yield from (need.of("serve", *names) for need in sharefit.serve_needs(topology, workload, jobs))


def _sharing(jobs: tuple[Job, ...]) -> Iterator[tuple[Job, ...]]:
    """Yield the jobs of the same server groups, if there are several of them."""
    by_groups: dict[tuple[str, ...], list[Job]] = {}
    for job in jobs:
        by_groups.setdefault(job.groups, []).append(job)
    yield from (tuple(found) for found in by_groups.values() if len(found) > 1)
