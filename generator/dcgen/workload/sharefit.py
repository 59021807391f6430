"""The needs of several jobs together: models on the same servers, runs on the same GPUs, and their storage."""

from __future__ import annotations

from collections.abc import Iterator

from dcgen.page import counted
from dcgen.plan.jobs import ServeJob, TrainJob, WorkloadPlan
from dcgen.topology import Topology
from dcgen.workload import servefit, servesite, storefit, supply, trainfit, training
from dcgen.workload.need import JobNeed, figure
from dcgen.workload.packing import servers_for


def serve_needs(topology: Topology, workload: WorkloadPlan, jobs: tuple[ServeJob, ...]) -> Iterator[JobNeed]:
    """Yield the rows of models that share servers. A model without a replica has its own finding and counts nothing."""
    servers = supply.gpu_servers(topology.plan, jobs[0].groups)
    claims = {job.name: claim for job in jobs if (claim := servefit.claim_of(topology, workload, job))}
    if not claims:
        return
    gpus = servers[0].type.gpus
    assert gpus
    needed = servers_for(claims.values(), gpus.count)
    parts = [
        f"{counted(claim.gpus * claim.copies, 'GPU')} = {counted(claim.copies, 'replica')} x {claim.gpus} of '{name}'"
        for name, claim in claims.items()
    ]
    yield JobNeed(
        title="servers for all models together",
        unit="servers",
        needed=needed,
        given=len(servers),
        basis=f"{' + '.join(parts)}, on servers of {counted(gpus.count, 'GPU')}",
        code="DC619",
        fix=f"use {needed:,} servers (now {len(servers):,}), or give the models separate `groups:`",
        assumed=("load_factor", *sorted(servefit.SERVE_CONSTANTS)),
    )
    yield from servesite.shared_needs(topology, workload, jobs, servers, needed)


def train_needs(topology: Topology, workload: WorkloadPlan, jobs: tuple[TrainJob, ...]) -> Iterator[JobNeed]:
    """Yield the row of runs on the same GPUs, one after the other, the one with the earliest target first."""
    runs = {job.name: trainfit.run_days(topology, workload, job) for job in jobs}
    order = sorted(jobs, key=lambda job: (job.spec.days is None, job.spec.days or 0, job.name))
    ends: list[tuple[TrainJob, float]] = []
    for job in order:
        days = runs[job.name]
        if days is None:
            return  # the row of the job names what is unknown
        ends.append((job, days + (ends[-1][1] if ends else 0)))
    limited = [(job, end) for job, end in ends if job.spec.days]
    last, end = max(limited, key=lambda each: each[1] / (each[0].spec.days or 1)) if limited else ends[-1]
    before = [job for job, when in ends if when <= end]
    basis = (
        f"{' + '.join(f'{figure(runs[job.name] or 0)} days of {job.name!r}' for job in before)}, one after the other"
    )
    yield JobNeed(
        title="days until the end of the runs",
        unit="days",
        needed=last.spec.days,
        given=end,
        basis=f"{basis}; the target is that of '{last.name}'",
        code="DC619",
        fix="add units or servers, give the jobs separate `groups:`, or accept more days",
        at_most=True,
        target=last.spec.days is not None,
        assumed=("mfu", "goodput"),
    )


def storage_needs(topology: Topology, workload: WorkloadPlan) -> Iterator[JobNeed]:
    """Yield the row of the storage for all training jobs."""
    storage = supply.storage(topology.plan)
    sizes = {job.name: storefit.capacity_tb(job, training.checkpoint_bytes(job.model) / 1e9) for job in workload.train}
    usable = workload.assumptions["storage_usable"].value
    needed, given = sum(sizes.values()), usable * storage.capacity_tb
    basis = " + ".join(f"{size:.4g} TB of '{name}'" for name, size in sizes.items())
    unknown = storage.without_drives if given < needed else ()
    yield JobNeed(
        title="storage capacity for all jobs",
        unit="TB",
        needed=needed,
        given=None if unknown else given,
        basis=f"{basis}; {usable:.0%} of {storage.capacity_tb:,.4g} TB in {storage.servers} storage servers",
        code="DC619",
        fix="add storage servers or drives, or keep fewer `checkpoints`",
        assumed=("storage_usable",),
        missing=tuple(f"the drives of {model}" for model in unknown),
    )
