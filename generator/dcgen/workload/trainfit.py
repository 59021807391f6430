"""The needs of a training job against a design: time, memory and servers."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil

from dcgen.plan.jobs import TrainJob, WorkloadPlan
from dcgen.proof import Proof
from dcgen.topology import Topology
from dcgen.workload import dividefit, netfit, storefit, supply, tierfit, training
from dcgen.workload.division import Division, state_gb
from dcgen.workload.need import JobNeed, figure
from dcgen.workload.supply import Pool
from dcgen.workload.training import Efficiency


def needs(topology: Topology, proofs: tuple[Proof, ...], workload: WorkloadPlan, job: TrainJob) -> Iterator[JobNeed]:
    """Yield the rows of a training job."""
    pool = supply.gpu_pool(topology, job.spec.precision, job.groups)
    if not pool.gpus:
        yield _no_gpus()
    else:
        yield from _gpu_needs(topology, proofs, workload, job, pool)
    yield from storefit.needs(topology, workload, job, pool)
    yield from tierfit.needs(topology, job, pool)


def run_days(topology: Topology, workload: WorkloadPlan, job: TrainJob) -> float | None:
    """Return the days of a run alone on its GPUs, None without GPUs or if a value is unknown."""
    pool = supply.gpu_pool(topology, job.spec.precision, job.groups)
    if not pool.gpus:
        return None
    division = None if dividefit.impossible(job, pool) else dividefit.best(workload, job, pool)
    return _days(workload, job, pool, division.used if division else pool.gpus).given


def _gpu_needs(
    topology: Topology, proofs: tuple[Proof, ...], workload: WorkloadPlan, job: TrainJob, pool: Pool
) -> Iterator[JobNeed]:
    """Yield the rows of the GPUs. A division that cannot work at all has one row that names the reason."""
    faults = dividefit.impossible(job, pool)
    division = None if faults else dividefit.best(workload, job, pool)
    run = _days(workload, job, pool, division.used if division else pool.gpus)
    yield run
    yield from faults or [_memory(workload, job, pool, division)]
    if division:
        yield from dividefit.needs(workload, job, pool, division)
        yield from netfit.needs(topology, proofs, workload, job, pool, division)
    elif not pool.memory_gb:
        yield netfit.unknown(pool)
    if run.given:
        yield _spares(topology, workload, job, pool, min(run.given, job.spec.days or run.given))


def _no_gpus() -> JobNeed:
    """Return the row of a site without GPUs."""
    return JobNeed(
        title="GPUs for training",
        unit="GPUs",
        needed=1,
        given=0,
        basis="no server has GPUs",
        code="DC602",
        fix="add servers with GPUs, or fit GPUs with `fitted: gpus:`",
        path=("model",),
    )


def _days(workload: WorkloadPlan, job: TrainJob, pool: Pool, used: int) -> JobNeed:
    """Return the days of the run on the `used` GPUs of the pool."""
    spec, assumed = job.spec, workload.assumptions
    efficiency = Efficiency(assumed["mfu"].value, assumed["goodput"].value)
    operations = training.flops(job.model, spec.tokens)
    peak = pool.tflops / pool.gpus if pool.tflops else None
    given = training.days(operations, used, peak, efficiency) if peak else None
    basis = f"6 x {job.model.active / 1e9:g}e9 parameters x {spec.tokens:g} tokens = {operations:.3g} operations on "
    basis += f"{used:,} GPUs" + (f" of together {peak * used:,.0f} TFLOPS" if peak else "")
    fix = "add units or servers, train on fewer tokens, or accept more days"
    if given and peak and spec.days and given > spec.days:
        more = training.gpus_for(operations, spec.days, peak, efficiency)
        fix = f"use {more:,} GPUs of this kind, train on fewer tokens, or set `days: {ceil(given)}`"
    return JobNeed(
        title="days of the run",
        unit="days",
        needed=spec.days,
        given=given,
        basis=basis,
        code="DC601",
        fix=fix,
        path=("days" if spec.days else "model",),
        at_most=True,
        target=spec.days is not None,
        assumed=("mfu", "goodput"),
        missing=tuple(text for text in pool.missing if "tflops" in text),
    )


def _memory(workload: WorkloadPlan, job: TrainJob, pool: Pool, division: Division | None) -> JobNeed:
    """Return the memory per GPU for the division of the model, or of all GPUs together if no division fits."""
    share = workload.assumptions["state_share"].value
    given = share * pool.memory_gb if pool.memory_gb else None
    fix = "use more GPUs or GPUs with more memory, train a smaller model, or change `parallelism:`"
    basis = f"{share:.0%} of the memory of a GPU, the rest is for activations"
    if division:
        needed = state_gb(job.model, division)
        basis = f"{division}, with 4 bytes per parameter on the GPU and 12 that the replicas share; {basis}"
    else:
        needed = training.state_bytes(job.model) / 1e9 / max(pool.gpus, 1)
        basis = f"{training.STATE_BYTES} bytes per parameter over {pool.gpus:,} GPUs, if they could be divided evenly; "
        basis += "no division of the model fits"
        enough = dividefit.enough(workload, job, pool)
        fix = f"use at least {enough:,} GPUs of this kind, or GPUs with more memory" if enough else fix
    return JobNeed(
        title="memory per GPU for weights, gradients and optimizer",
        unit="GB",
        needed=needed if division or not given else max(needed, given * 1.001),
        given=given,
        basis=basis,
        code="DC602",
        fix=fix,
        path=("model",),
        assumed=("state_share",),
        missing=tuple(text for text in pool.missing if "memory_gb" in text),
    )


def _spares(topology: Topology, workload: WorkloadPlan, job: TrainJob, pool: Pool, days: float) -> JobNeed:
    """Return the servers under repair at a time, against the servers beyond those that must run.

    A run that expects less than one interruption needs no spare server.
    """
    plan, assumed = topology.plan, workload.assumptions
    servers = supply.gpu_servers(plan, job.groups)
    rate = assumed["failures_per_gpu_hour"].value * pool.gpus
    repair, expected = assumed["repair_hours"].value, rate * 24 * days
    groups = {device.group for device in servers}
    basis = f"{figure(expected)} interruptions in {figure(days)} days, one per {figure(1 / rate)} hours; each takes a "
    basis += f"server out for {repair:g} hours; the spares are the servers beyond `required:` of their group"
    needed = ceil(rate * repair) if expected >= 1 else 0
    spare = len(servers) - len(supply.working(plan, servers))
    fix = f"add {needed - spare} {'server' if needed - spare == 1 else 'servers'}, and set `required:` of the group to "
    fix += f"{len(servers) - spare} servers"
    return JobNeed(
        title="spare servers for those under repair",
        unit="servers",
        needed=needed,
        given=spare,
        basis=basis,
        code="DC603",
        fix=fix,
        path=("servers", min(groups)) if groups else (),
        assumed=("failures_per_gpu_hour", "repair_hours"),
    )
