"""The storage of a training job beyond checkpoints: published tiers, samples, and the local drives of servers."""

from collections.abc import Iterator
from typing import NamedTuple

from dcgen.plan.jobs import TrainJob
from dcgen.topology import Topology
from dcgen.workload import storefit, supply
from dcgen.workload.need import JobNeed
from dcgen.workload.supply import Pool, Storage

GPUS_PER_SERVER, GPUS_PER_UNIT = 8, 256  # a scalable unit has 32 DGX H100


class Tier(NamedTuple):
    """Read and write bandwidth in GB/s: of a server, of one scalable unit, and per unit of several."""

    server: tuple[float, float]
    unit: tuple[float, float]
    each: tuple[float, float]


# NVIDIA DGX SuperPOD reference architecture with DGX H100, RA-11333-001 V11 of 2023-09-22, page 16, table 6. It lists a
# server, one unit and four units; a quarter of four units is what each unit needs in a larger site.
TIERS = {
    "good": Tier((4, 2), (15, 7), (15, 7.5)),
    "better": Tier((8, 4), (40, 20), (40, 20)),
    "best": Tier((40, 20), (125, 62), (125, 62.5)),
}


def tier_gbytes(tier: Tier, gpus: int) -> tuple[float, float]:
    """Return the read and write bandwidth (GB/s) of a tier for a number of GPUs.

    It is linear above one unit. Below one unit it is the sum of the servers, at most the need of one unit.
    """
    units, servers = gpus / GPUS_PER_UNIT, gpus / GPUS_PER_SERVER
    if units > 1:
        return tier.each[0] * units, tier.each[1] * units
    return min(tier.unit[0], tier.server[0] * servers), min(tier.unit[1], tier.server[1] * servers)


def needs(topology: Topology, job: TrainJob, pool: Pool) -> Iterator[JobNeed]:
    """Yield the rows of the storage tier, of samples, and of local drives."""
    storage = supply.storage(topology.plan, job.groups)
    if job.spec.storage_tier and pool.gpus:
        yield from _tier(topology, job, job.spec.storage_tier, storage)
    samples = job.spec.samples
    if samples and pool.gpus:
        each = samples.per_gpu * samples.megabytes / 1000 / samples.step_s
        basis = f"{pool.gpus:,} GPUs x {samples.per_gpu:,} samples of {samples.megabytes:g} MB in {samples.step_s:g} s "
        basis += f"= {pool.gpus:,} x {each:.3g} GB/s"
        fix = "copy the data to local drives before the run"
        title = "read bandwidth for samples"
        yield storefit.bandwidth(storage, "read", title, pool.gpus * each, "DC634", fix, ("samples",), basis)
    if pool.gpus:
        yield _local(topology, job)


def _tier(topology: Topology, job: TrainJob, name: str, storage: Storage) -> Iterator[JobNeed]:
    """Yield the rows of a tier: of all servers with GPUs together, and of one of them."""
    tier, servers = TIERS[name], supply.gpu_servers(topology.plan, job.groups)
    gpus = sum(device.type.gpus.count for device in servers if device.type.gpus)
    fix = "accept a lower `storage_tier`"
    path = ("storage_tier",)
    ways = zip(("read", "write"), tier_gbytes(tier, gpus), tier.unit, tier.server, strict=True)
    for way, needed, unit, server in ways:
        basis = (
            f"NVIDIA's tier '{name}' asks for {unit:g} GB/s per unit of {GPUS_PER_UNIT} GPUs, and {server:g} GB/s per "
        )
        basis += f"{GPUS_PER_SERVER} GPUs of a smaller site; the site has {gpus:,} GPUs"
        title = f"{way} bandwidth of storage tier '{name}'"
        yield storefit.bandwidth(storage, way, title, needed, "DC609", fix, path, basis)
    yield JobNeed(
        title=f"storage ports of a server in tier '{name}'",
        unit="GB/s",
        needed=max(tier.server),
        given=storage.client,
        basis=f"a server reads {tier.server[0]:g} GB/s and writes {tier.server[1]:g} GB/s",
        code="DC609",
        fix="fit faster storage adapters into the GPU servers, or accept a lower `storage_tier`",
        path=path,
    )


def _local(topology: Topology, job: TrainJob) -> JobNeed:
    """Return the row of the local drives: a need if data or scratch lies there, else what they could hold."""
    spec = job.spec
    servers = supply.working(topology.plan, supply.gpu_servers(topology.plan, job.groups))
    given = sum(device.type.capacity_tb for device in servers)
    sizes = (("dataset", "data", spec.dataset_tb or 0), ("scratch", "scratch", spec.scratch_tb or 0))
    needed = sum(size for key, _, size in sizes if key in spec.local)
    parts = [f"{size:g} TB of {name}" for key, name, size in sizes if key in spec.local]
    others = [f"{size:g} TB of {name}" for key, name, size in sizes if size and key not in spec.local]
    basis = f"{len(servers):,} servers together, without redundancy"
    basis += f"; they hold {' and '.join(parts)}" if parts else ""
    basis += f"; on storage servers: {' and '.join(others)}" if others else ""
    return JobNeed(
        title="local drives of the GPU servers",
        unit="TB",
        needed=needed if spec.local else None,
        given=given,
        basis=basis,
        code="DC630",
        fix="fit more drives into the GPU servers, or remove the entry from `local:`",
        path=("local" if spec.local else "model",),
        target=bool(spec.local),
    )
