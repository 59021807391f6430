"""The number of servers of one model that a workload needs, with the reason for each count."""

from __future__ import annotations

from math import ceil
from typing import NamedTuple

from dcgen.catalog import Catalog
from dcgen.catalog import models as parts
from dcgen.finding import KeyPath, fault
from dcgen.plan.jobs import ServeJob, TrainJob, WorkloadPlan
from dcgen.workload import serving, training
from dcgen.workload.availability import availability, installed_for
from dcgen.workload.division import divide
from dcgen.workload.servefit import accelerator, choose
from dcgen.workload.serving import Accelerator
from dcgen.workload.training import Efficiency

PER_UNIT = 32  # servers of a scalable unit in NVIDIA's reference architectures of DGX H100, H200 and B200


class Counts(NamedTuple):
    """The servers that carry the workload, the spare ones, and the reasons of both in words."""

    needed: int
    spare: int
    reasons: tuple[str, ...]

    @property
    def servers(self) -> int:
        """The number of servers to install."""
        return self.needed + self.spare

    @property
    def units(self) -> int:
        """The number of scalable units, 0 for a site without units."""
        return ceil(self.servers / PER_UNIT) if self.servers > PER_UNIT else 0


class Hardware(NamedTuple):
    """A server model with the facts of its GPUs; `domain` is the number of GPUs that NVLink connects."""

    server: parts.Server
    gpu: parts.Gpu
    gpus: int
    domain: int


def hardware(catalog: Catalog, name: str, path: KeyPath) -> Hardware:
    """Return the facts of a server model. Raise FindingsError for a model without GPUs in its configuration."""
    server = catalog.get(parts.Server, name, path)
    fitted = server.fitted
    if not fitted or not fitted.gpus:
        message = f"the standard configuration of {name} has no GPUs"
        raise fault("DC620", message, "choose a model with `fitted: gpus:` in its catalog entry", path)
    gpu = catalog.get(parts.Gpu, fitted.gpus.model, path)
    domain = fitted.gpus.count
    if server.nvlink:
        domain *= server.nvlink.trays
    elif not (server.gpu_slots and server.gpu_slots.nvswitches):
        domain = 1
    return Hardware(server, gpu, fitted.gpus.count, domain)


def train_counts(workload: WorkloadPlan, job: TrainJob, machine: Hardware, path: KeyPath) -> Counts:
    """Return the servers of a training job: for the days, for the memory, and for those under repair."""
    values, spec = workload.assumptions, job.spec
    peak = _known(machine.gpu, spec.precision, path)
    if spec.days is None:
        raise fault(
            "DC621", "the training job has no target", "set `days:` under `workload: train:`", ("workload", "train")
        )
    operations = training.flops(job.model, spec.tokens)
    efficiency = Efficiency(values["mfu"].value, values["goodput"].value)
    gpus = training.gpus_for(operations, spec.days, peak, efficiency)
    servers = ceil(gpus / machine.gpus)
    reasons = [f"{gpus:,} GPUs for {operations:.3g} operations in {spec.days:g} days: {servers:,} servers"]
    while not divide(
        job.model,
        spec.parallelism,
        servers * machine.gpus,
        machine.domain,
        machine.gpu.memory_gb or 0,
        values["state_share"].value,
    ):
        servers *= 2
        if servers * machine.gpus > 1_000_000:
            message = f"{job.model.model} cannot be divided over {machine.gpu.model}"
            raise fault("DC622", message, "choose a server with more GPU memory, or change `parallelism:`", path)
        reasons[1:] = [f"{servers:,} servers for the state of {job.model.params_b:g} billion parameters"]
    rate = values["failures_per_gpu_hour"].value * servers * machine.gpus
    spare = ceil(rate * values["repair_hours"].value)
    repair = f"{values['repair_hours'].value:g} hours of repair"
    reasons.append(f"{spare} spare for one failure per {1 / rate:.3g} hours and {repair}")
    return Counts(servers, spare, tuple(reasons))


def serve_counts(workload: WorkloadPlan, job: ServeJob, machine: Hardware, path: KeyPath) -> Counts:
    """Return the servers of a served model: the replicas for the load, and the spare servers."""
    spec, gpu, values = job.spec, machine.gpu, workload.assumptions
    peak = _known(gpu, serving.PRECISIONS[spec.precision].peak, path)
    device = accelerator(gpu, spec.precision, machine.domain) or Accelerator(0, 0, peak)
    choice = choose(workload, job, device, machine.gpus, machine.domain)
    if not choice.replica:
        message = f"{job.model.model} does not fit {machine.server.model}, or keeps none of the targets there"
        raise fault("DC622", message, "choose another server, a smaller `precision:`, or other targets", path)
    each = choice.replica
    copies = serving.replicas(spec.requests_per_s, spec.growth, each, values["load_factor"].value)
    needed = copies * choice.servers if choice.servers > 1 else ceil(copies / choice.per_server)
    bound = "KV memory" if each.bound == "memory" else "`tpot_ms`"
    reasons = [f"{copies * each.gpus:,} GPUs = {copies:,} replicas x {each.gpus}; bound by {bound}: {needed:,} servers"]
    one = availability(values["server_mtbf_hours"].value, values["repair_hours"].value)
    installed = installed_for(needed, one, spec.availability) if spec.availability else needed + 1
    spare = max(1, (installed or needed + 1) - needed)
    reasons.append(f"{spare} spare" + (f" for {spec.availability:.6g} of the time" if spec.availability else " (N+1)"))
    return Counts(needed, spare, tuple(reasons))


def _known(gpu: parts.Gpu, precision: str, path: KeyPath) -> float:
    """Return the peak (TFLOPS) of a GPU at a precision. Raise FindingsError if a value for sizing is unknown."""
    peak = next((value for name, value in (gpu.tflops or {}).items() if name == precision), None)
    needed = (("memory_gb", gpu.memory_gb), ("memory_gbytes_per_s", gpu.memory_gbytes_per_s))
    missing = [key for key, value in needed if not value]
    missing += [] if peak else [f"tflops: {precision}"]
    if missing or not peak:
        message = f"no source states {' and '.join(missing)} of {gpu.model}"
        raise fault("DC623", message, "choose another server or precision, or add the value to your catalog", path)
    return peak
