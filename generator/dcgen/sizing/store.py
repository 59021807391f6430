"""The number of storage servers of a training job."""

from __future__ import annotations

from math import ceil

from dcgen.blueprint.sizing import SizeRequest
from dcgen.catalog import Catalog
from dcgen.catalog import models as parts
from dcgen.finding import fault
from dcgen.plan.jobs import WorkloadPlan
from dcgen.sizing.counts import Hardware
from dcgen.workload import training

LEAST = 2  # storage servers, so that the loss of one leaves another


def storage_count(
    request: SizeRequest, catalog: Catalog, workload: WorkloadPlan, machine: Hardware
) -> tuple[int, tuple[str, ...]]:
    """Return the number of storage servers for training jobs and its reasons, 0 for served models.

    A pod whose servers have no storage ports has no storage servers.
    """
    if not workload.train or not _ports_gbps(catalog, machine.fitted):
        return 0, ()
    server = catalog.get(parts.Server, request.storage, ("storage",))
    if catalog.kind_of_server(request.storage) != "storage":
        hint = "run `dcgen catalog list storage` for all models, or add your own to catalog/storage/"
        raise fault("DC626", f"{request.storage} is a server, not a storage server", hint, ("storage",))
    sizes = {job.name: training.checkpoint_bytes(job.model) / 1e12 for job in workload.train}
    needed = sum(
        job.spec.checkpoints * sizes[job.name] + (job.spec.dataset_tb or 0) + (job.spec.scratch_tb or 0)
        for job in workload.train
    )
    usable = workload.assumptions["storage_usable"].value * _capacity_tb(catalog, server.fitted)
    by_size = ceil(needed / usable) if usable else 0
    ports = _ports_gbps(catalog, server.fitted) / 8
    speed = max(  # the jobs run one after the other
        sizes[job.name] * 1000 / min(job.spec.checkpoint_stall_s, job.spec.restart_s) for job in workload.train
    )
    by_speed = ceil(speed / ports) if ports else 0
    count = max(by_size, by_speed, LEAST)
    space = f"{by_size} for {needed:.4g} TB" if usable else f"unknown for {needed:.4g} TB"
    speeds = f"{by_speed} for {speed:.4g} GB/s by ports" if ports else f"unknown for {speed:.4g} GB/s"
    return count, (f"{count} storage servers: {space}, {speeds}, and {LEAST} at least",)


def _capacity_tb(catalog: Catalog, fitted: parts.Fitted | None) -> float:
    drives = fitted.drives.values() if fitted else ()
    return sum(catalog.get(parts.Drive, item.model, ("storage",)).capacity_tb * item.count for item in drives)


def _ports_gbps(catalog: Catalog, fitted: parts.Fitted | None) -> float:
    """Return the sum of the speed of all ports that name fabric `storage`."""
    nics = fitted.nics.values() if fitted else ()
    return sum(
        catalog.get(parts.Nic, item.model, ("storage",)).speed_gbps * item.count * item.ports.count("storage")
        for item in nics
    )
