"""What a training job needs of a design, and what the design gives: time, memory and servers."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil

from dcgen.plan.jobs import TrainJob, WorkloadPlan
from dcgen.proof import Proof
from dcgen.topology import Topology
from dcgen.workload import netfit, storefit, supply, training
from dcgen.workload.division import Division, divide, state_gb
from dcgen.workload.need import JobNeed
from dcgen.workload.supply import Pool
from dcgen.workload.training import Efficiency

PATH = ("workload", "train")


def needs(topology: Topology, proofs: tuple[Proof, ...], workload: WorkloadPlan, job: TrainJob) -> Iterator[JobNeed]:
    """Yield the rows of a training job."""
    pool = supply.gpu_pool(topology, job.spec.precision)
    division = None
    if pool.memory_gb and pool.gpus:
        share = workload.assumptions["state_share"].value
        division = divide(job.model, job.spec.parallelism, pool.gpus, pool.domain, pool.memory_gb, share)
    run = _days(workload, job, pool)
    yield run
    yield _memory(workload, job, pool, division)
    if division:
        yield from netfit.needs(topology, proofs, workload, job, pool, division)
    yield from storefit.needs(topology, workload, job, pool)
    if run.given:
        yield _spares(topology, workload, pool, min(run.given, job.spec.days or run.given))


def _days(workload: WorkloadPlan, job: TrainJob, pool: Pool) -> JobNeed:
    spec, assumed = job.spec, workload.assumptions
    efficiency = Efficiency(assumed["mfu"].value, assumed["goodput"].value)
    operations = training.flops(job.model, spec.tokens)
    given = training.days(operations, 1, pool.tflops, efficiency) if pool.tflops else None
    basis = f"6 x {job.model.active / 1e9:g}e9 parameters x {spec.tokens:g} tokens = {operations:.3g} operations on "
    basis += f"{pool.gpus:,} GPUs of together {pool.tflops or 0:,.0f} TFLOPS" if given else f"{pool.gpus:,} GPUs"
    fix = "add units or servers, train on fewer tokens, or accept more days"
    if given and spec.days and given > spec.days:
        more = training.gpus_for(operations, spec.days, (pool.tflops or 0) / pool.gpus, efficiency)
        fix = f"use {more:,} GPUs of this kind, train on fewer tokens, or set `days: {ceil(given)}`"
    return JobNeed(
        job="train",
        title="days of the run",
        unit="days",
        needed=spec.days,
        given=given,
        basis=basis,
        code="DC601",
        fix=fix,
        path=(*PATH, "days" if spec.days else "model"),
        at_most=True,
        target=spec.days is not None,
        assumed=("mfu", "goodput"),
        missing=tuple(text for text in pool.missing if "tflops" in text),
    )


def _memory(workload: WorkloadPlan, job: TrainJob, pool: Pool, division: Division | None) -> JobNeed:
    """Return the memory per GPU for the division of the model, or of all GPUs together if no division fits."""
    share = workload.assumptions["state_share"].value
    given = share * pool.memory_gb if pool.memory_gb else None
    basis = f"{share:.0%} of the memory of a GPU, the rest is for activations"
    if division:
        needed = state_gb(job.model, division)
        basis = f"{division}; 4 bytes per parameter on the GPU, and 12 that the replicas share; {basis}"
    else:
        needed = training.state_bytes(job.model) / 1e9 / max(pool.gpus, 1)
        basis = f"{training.STATE_BYTES} bytes per parameter over {pool.gpus:,} GPUs, if they could be divided evenly; "
        basis += "no division of the model fits"
    return JobNeed(
        job="train",
        title="memory per GPU for weights, gradients and optimizer",
        unit="GB",
        needed=needed if division or not given else max(needed, given * 1.001),
        given=given,
        basis=basis,
        code="DC602",
        fix="use more GPUs or GPUs with more memory, train a smaller model, or change `parallelism:`",
        path=(*PATH, "model"),
        assumed=("state_share",),
        missing=tuple(text for text in pool.missing if "memory_gb" in text),
    )


def _spares(topology: Topology, workload: WorkloadPlan, pool: Pool, days: float) -> JobNeed:
    """Return the servers under repair at a time, against the servers beyond those that must run."""
    plan, assumed = topology.plan, workload.assumptions
    servers = supply.gpu_servers(plan)
    rate = assumed["failures_per_gpu_hour"].value * pool.gpus
    repair = assumed["repair_hours"].value
    groups = {device.group for device in servers}
    basis = f"{rate * 24 * days:.3g} interruptions in {days:.3g} days, one per {1 / rate:.3g} hours; each takes a "
    basis += f"server out for {repair:g} hours; the spares are the servers beyond `required:` of their group"
    return JobNeed(
        job="train",
        title="spare servers for those under repair",
        unit="servers",
        needed=ceil(rate * repair),
        given=len(servers) - len(supply.working(plan, servers)),
        basis=basis,
        code="DC603",
        fix="set `required:` of the group to the servers that the job uses, and add servers as spares",
        path=("servers", min(groups)) if groups else PATH,
        assumed=("failures_per_gpu_hour", "repair_hours"),
    )
