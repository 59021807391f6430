"""The storage of a training job: checkpoints, restarts and capacity."""

from __future__ import annotations

from collections.abc import Iterator

from dcgen.plan.jobs import TrainJob, WorkloadPlan
from dcgen.topology import Topology
from dcgen.workload import supply, training
from dcgen.workload.need import JobNeed
from dcgen.workload.supply import Pool

PATH = ("workload", "train")


def needs(topology: Topology, workload: WorkloadPlan, job: TrainJob, pool: Pool) -> Iterator[JobNeed]:
    """Yield the rows of storage: write and read bandwidth, checkpoint interval, and capacity."""
    size = training.checkpoint_bytes(job.model) / 1e9
    basis = f"{training.CHECKPOINT_BYTES} bytes per parameter = {size:,.0f} GB in {job.spec.checkpoint_stall_s:g} s"
    yield _bandwidth(topology, job, size / job.spec.checkpoint_stall_s, "DC606", "checkpoint_stall_s", basis)
    basis = f"{size:,.0f} GB in {job.spec.restart_s:g} s"
    yield _bandwidth(topology, job, size / job.spec.restart_s, "DC607", "restart_s", basis)
    if pool.gpus:
        yield _interval(workload, job, pool)
    yield _capacity(topology, workload, job, size)


def _bandwidth(topology: Topology, job: TrainJob, needed: float, code: str, key: str, basis: str) -> JobNeed:
    """Return the row of a bandwidth (GB/s): the smallest of storage servers, their ports, and the ports of GPU servers.

    If no source states the speed of a storage server, the row fails on the ports alone or cannot be told.
    """
    plan = topology.plan
    storage = supply.storage(plan)
    speed = storage.write if key == "checkpoint_stall_s" else storage.read
    clients = sum(supply.storage_gbps(plan, supply.gpu_servers(plan))) / supply.GBPS_PER_GBYTE
    ports = min(clients, storage.ports)
    name = "write" if key == "checkpoint_stall_s" else "read"
    known = not speed.unknown or ports < needed
    return JobNeed(
        job="train",
        title=f"{name} bandwidth for a {'checkpoint' if name == 'write' else 'restart'}",
        unit="GB/s",
        needed=needed,
        given=(min(ports, speed.value) if not speed.unknown else ports) if known else None,
        basis=f"{basis}; the ports of storage and servers carry {ports:,.4g} GB/s",
        code=code,
        fix=f"add storage servers or ports, or accept a longer `{key}`",
        path=(*PATH, key if key in job.spec.model_fields_set else "model"),
        missing=() if known else tuple(f"`{name}_gbytes_per_s` of {model}" for model in speed.unknown),
    )


def _interval(workload: WorkloadPlan, job: TrainJob, pool: Pool) -> JobNeed:
    rate = workload.assumptions["failures_per_gpu_hour"].value * pool.gpus
    best = training.checkpoint_interval_s(job.spec.checkpoint_stall_s, 1 / rate) / 60
    stated = job.spec.checkpoint_minutes
    lost = training.lost_share(job.spec.checkpoint_stall_s, 1 / rate)
    basis = f"the square root of 2 x {job.spec.checkpoint_stall_s:g} s x {1 / rate:.3g} hours between interruptions; "
    basis += f"checkpoints and repeated work take {lost:.2%} of the time at the best interval"
    return JobNeed(
        job="train",
        title="minutes between checkpoints",
        unit="min",
        needed=None,
        given=stated or best,
        basis=basis,
        code="",
        fix="",
        path=PATH,
        target=False,
        assumed=("failures_per_gpu_hour",),
    )


def _capacity(topology: Topology, workload: WorkloadPlan, job: TrainJob, size: float) -> JobNeed:
    spec, usable = job.spec, workload.assumptions["storage_usable"].value
    storage = supply.storage(topology.plan)
    needed = spec.checkpoints * size / 1000 + (spec.dataset_tb or 0) + (spec.scratch_tb or 0)
    basis = f"{spec.checkpoints} checkpoints of {size / 1000:.3g} TB, {spec.dataset_tb or 0:g} TB of data and "
    basis += f"{spec.scratch_tb or 0:g} TB of scratch; {usable:.0%} of {storage.capacity_tb:,.4g} TB in "
    basis += f"{storage.servers} storage servers"
    return JobNeed(
        job="train",
        title="storage capacity",
        unit="TB",
        needed=needed,
        given=usable * storage.capacity_tb,
        basis=basis,
        code="DC608",
        fix="add storage servers or drives, or keep fewer `checkpoints`",
        path=PATH,
        assumed=("storage_usable",),
    )
