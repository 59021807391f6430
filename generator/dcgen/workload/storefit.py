"""The storage of a training job: checkpoints, restarts and capacity."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil

from dcgen.blueprint.workload import Train
from dcgen.finding import KeyPath
from dcgen.plan.jobs import TrainJob, WorkloadPlan
from dcgen.topology import Topology
from dcgen.workload import supply, training
from dcgen.workload.need import JobNeed, figure
from dcgen.workload.supply import Pool, Storage


def needs(topology: Topology, workload: WorkloadPlan, job: TrainJob, pool: Pool) -> Iterator[JobNeed]:
    """Yield the rows of storage: write and read bandwidth, checkpoint interval, and capacity."""
    storage = supply.storage(topology.plan, job.groups)
    size = training.checkpoint_bytes(job.model) / 1e9
    if pool.gpus:
        yield from _checkpoints(workload, job, pool, storage, size)
    yield _capacity(storage, workload, job, size)


def _checkpoints(workload: WorkloadPlan, job: TrainJob, pool: Pool, storage: Storage, size: float) -> Iterator[JobNeed]:
    """Yield the rows of writing and reading a checkpoint of `size` GB, and of the time between checkpoints."""
    yield _write(workload, job, pool, storage, size)
    fix = "accept a longer `restart_s`"
    basis = f"{size:,.0f} GB in {job.spec.restart_s:g} s"
    title = "read bandwidth for a restart"
    yield bandwidth(storage, "read", title, size / job.spec.restart_s, "DC607", fix, _place(job, "restart_s"), basis)
    yield _interval(workload, job, pool)


def bandwidth(
    storage: Storage, way: str, title: str, needed: float, code: str, fix: str, path: KeyPath, basis: str
) -> JobNeed:
    """Return the row of a bandwidth (GB/s) to `write` or `read`: the smallest of storage servers and the ports.

    `fix` is what the blueprint can accept instead of more hardware.

    If no source states the speed of a storage server, the row fails on the ports alone or cannot be told.
    """
    speed = storage.write if way == "write" else storage.read
    ports = min(storage.clients, storage.ports)
    known = not speed.unknown or ports < needed
    given = (ports if speed.unknown else min(ports, speed.value)) if known else None
    if given is not None:
        fix = f"{_more(storage, needed, given)}{fix}"
    rated = "at an unknown rate" if speed.unknown else f"{figure(speed.value)} GB/s"
    if storage.servers:
        basis += f"; storage servers {way} {rated}, their ports carry {figure(storage.ports)} GB/s, and those of the "
        basis += f"GPU servers {figure(storage.clients)} GB/s"
    else:
        basis, fix = f"{basis}; the site has no storage servers", "add a group of storage servers under `servers:`"
    return JobNeed(
        title=title,
        unit="GB/s",
        needed=needed,
        given=given,
        basis=basis,
        code=code,
        fix=fix,
        path=path,
        missing=() if known else tuple(f"`{way}_gbytes_per_s` of {model}" for model in speed.unknown),
    )


def _more(storage: Storage, needed: float, given: float) -> str:
    """Return the first half of a fix: ports of GPU servers if they are the limit, else a number of storage servers."""
    if storage.clients <= given:
        return "fit more or faster storage ports into the GPU servers, or "
    if not given:
        return "connect the storage servers to a fabric that carries storage, or "
    return f"use {ceil(storage.servers * needed / given):,} storage servers of this kind, or "


def _place(job: TrainJob, key: str) -> KeyPath:
    """Return the path of a key of the job, or that of its model if the blueprint does not state the key."""
    return (key if key in job.spec.model_fields_set else "model",)


def _write(workload: WorkloadPlan, job: TrainJob, pool: Pool, storage: Storage, size: float) -> JobNeed:
    """Return the row of checkpoints: written within the stall, or in the background until the next one."""
    spec, title = job.spec, "write bandwidth for a checkpoint"
    basis = f"{training.CHECKPOINT_BYTES} bytes per parameter = {size:,.0f} GB"
    if not spec.checkpoint_in_background:
        fix = "set `checkpoint_in_background: true`"
        basis += f" in {spec.checkpoint_stall_s:g} s"
        path = _place(job, "checkpoint_stall_s")
        return bandwidth(storage, "write", title, size / spec.checkpoint_stall_s, "DC606", fix, path, basis)
    seconds = 60 * (spec.checkpoint_minutes or _best(workload, job, pool))
    fix = "raise `checkpoint_minutes`"
    basis += f" in the background within {seconds / 60:.3g} minutes, until the next checkpoint"
    path = _place(job, "checkpoint_minutes")
    return bandwidth(storage, "write", title, size / seconds, "DC606", fix, path, basis)


def _best(workload: WorkloadPlan, job: TrainJob, pool: Pool) -> float:
    """Return the best number of minutes between checkpoints."""
    rate = workload.assumptions["failures_per_gpu_hour"].value * pool.gpus
    return training.checkpoint_interval_s(job.spec.checkpoint_stall_s, 1 / rate) / 60


def _interval(workload: WorkloadPlan, job: TrainJob, pool: Pool) -> JobNeed:
    rate = workload.assumptions["failures_per_gpu_hour"].value * pool.gpus
    stall, best = job.spec.checkpoint_stall_s, _best(workload, job, pool)
    stated = job.spec.checkpoint_minutes
    minutes = stated or best
    lost = training.lost_share(stall, 1 / rate, 60 * minutes)
    basis = f"the best interval is {best:.3g} minutes, the square root of 2 x {stall:g} s x {1 / rate:.3g} hours "
    basis += f"between interruptions; checkpoints and repeated work take {lost:.2%} of the time"
    return JobNeed(
        title="minutes between checkpoints",
        unit="min",
        needed=None,
        given=minutes,
        basis=basis,
        target=False,
        assumed=("failures_per_gpu_hour",),
    )


def capacity_tb(job: TrainJob, size: float) -> float:
    """Return the space on storage servers for checkpoints of `size` GB, data and scratch in TB."""
    return job.spec.checkpoints * size / 1000 + sum(_shared_tb(job.spec))


def _shared_tb(spec: Train) -> tuple[float, float]:
    """Return the data and the scratch that are not on local drives in TB."""
    amounts = (("dataset", spec.dataset_tb), ("scratch", spec.scratch_tb))
    dataset, scratch = (0 if name in spec.local else amount or 0 for name, amount in amounts)
    return dataset, scratch


def _capacity(storage: Storage, workload: WorkloadPlan, job: TrainJob, size: float) -> JobNeed:
    """Return the row of the capacity for checkpoints, and for the data and scratch that are not on local drives."""
    spec, usable = job.spec, workload.assumptions["storage_usable"].value
    dataset, scratch = _shared_tb(spec)
    needed = capacity_tb(job, size)
    given: float | None = usable * storage.capacity_tb
    unknown = storage.without_drives if (given or 0) < needed else ()
    fix = "keep fewer `checkpoints`, or put scratch on `local:` drives"
    if not storage.servers:
        fix = "add a group of storage servers under `servers:`"
    elif given:
        fix = f"use {ceil(storage.servers * needed / given):,} storage servers of this kind, or {fix}"
    basis = f"{spec.checkpoints} checkpoints of {size / 1000:.3g} TB, {dataset:g} TB of data and "
    basis += f"{scratch:g} TB of scratch; {usable:.0%} of {storage.capacity_tb:,.4g} TB in "
    basis += f"{storage.servers} storage servers"
    return JobNeed(
        title="storage capacity",
        unit="TB",
        needed=needed,
        given=None if unknown else given,
        basis=basis,
        code="DC608",
        fix=fix,
        assumed=("storage_usable",),
        missing=tuple(f"the drives of {model}" for model in unknown),
    )
