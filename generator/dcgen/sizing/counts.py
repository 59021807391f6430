"""The number of servers of one model that a workload needs, with the reason for each count."""

from math import ceil
from typing import NamedTuple

from dcgen.blueprint import ServerGroup
from dcgen.blueprint.sizing import SizedServer
from dcgen.catalog import Catalog
from dcgen.catalog import models as parts
from dcgen.finding import KeyPath, fault
from dcgen.plan.inventory import fitting
from dcgen.plan.jobs import ServeJob, TrainJob, WorkloadPlan
from dcgen.workload import serving, training
from dcgen.workload.availability import availability, installed_for
from dcgen.workload.division import Batch, divide
from dcgen.workload.packing import ReplicaClaim, servers_for
from dcgen.workload.servefit import accelerator, choose
from dcgen.workload.serving import Accelerator
from dcgen.workload.training import Efficiency

PER_UNIT = 32  # servers of a scalable unit in NVIDIA's reference architectures of DGX H100, H200 and B200
RACKS_PER_UNIT = 8  # of a scalable unit in NVIDIA's reference architecture of DGX GB200, 144 trays


MOST = 256 * PER_UNIT  # servers of one site, below the limit of `numbers:`; published pods have up to 128 units


class Counts(NamedTuple):
    """The servers that carry the workload, the spare ones, and the reasons of both as text."""

    needed: int
    spare: int
    reasons: tuple[str, ...]
    per_unit: int = PER_UNIT

    @property
    def servers(self) -> int:
        """The number of servers to install."""
        return self.needed + self.spare

    @property
    def units(self) -> int:
        """The number of scalable units, 0 for a site without units."""
        return ceil(self.servers / self.per_unit) if self.servers > self.per_unit else 0


class Hardware(NamedTuple):
    """A server model with its parts and the facts of its GPUs; `domain` is the number of GPUs that NVLink connects."""

    server: parts.Server
    fitted: parts.Fitted
    gpu: parts.Gpu
    gpus: int
    domain: int


def hardware(catalog: Catalog, choice: SizedServer, key: str, path: KeyPath) -> Hardware:
    """Return the facts of a server model with its parts. `key` is its group, and `path` its place in the request.

    Raise FindingsError for a model without GPUs.
    """
    server = catalog.get(parts.Server, choice.model, (*path, "model"))
    group = ServerGroup.model_construct(model=choice.model, numbers=(1,), fitted=choice.fitted)
    built = fitting.fit(key, group, server)
    fitted = built.fitted if built else None
    if not fitted or not fitted.gpus:
        message = f"the configuration of {choice.model} has no GPUs"
        hint = f"write `{{model: {choice.model}, fitted: {{gpus: ..., nics: ...}}}}`, or choose another model"
        raise fault("DC620", message, hint, path)
    gpu = catalog.get(parts.Gpu, fitted.gpus.model, (*path, "fitted", "gpus", "model"))
    domain = fitted.gpus.count
    if server.nvlink:
        domain *= server.nvlink.trays
    elif not (server.gpu_slots and server.gpu_slots.nvswitches):
        domain = 1
    return Hardware(server, fitted, gpu, fitted.gpus.count, domain)


def train_counts(workload: WorkloadPlan, jobs: tuple[TrainJob, ...], machine: Hardware, path: KeyPath) -> Counts:
    """Return the servers of training jobs: for the days, for the memory, and for those under repair.

    Several jobs run one after the other, the one with the earliest target first.
    """
    values = workload.assumptions
    gpus, run = _gpus_for(workload, jobs, machine, path)
    servers = limited(ceil(gpus / machine.gpus), machine, path)
    reasons = [f"{number(gpus, 'GPU')} for {run}: {number(servers, 'server')} x {number(machine.gpus, 'GPU')}"]
    for job in jobs:
        fitting = _fitting(servers, gpus, job, machine, values["state_share"].value)
        if fitting is None:
            message = f"{job.model.model} cannot be divided over {machine.gpu.model}"
            raise fault("DC622", message, "choose a server with more GPU memory, or change `parallelism:`", path)
        if fitting > servers:
            servers = fitting
            reason = f"{number(servers, 'server')} for the state of {job.model.params_b:g} billion parameters"
            reasons.append(f"{reason}, divided so that {number(gpus, 'GPU')} are at work" if gpus > 1 else reason)
    rate = values["failures_per_gpu_hour"].value * servers * machine.gpus
    spare = ceil(rate * values["repair_hours"].value)
    repair = f"{values['repair_hours'].value:g} hours of repair"
    reasons.append(f"{spare} spare for one failure per {1 / rate:.3g} hours and {repair}")
    return _filled(Counts(servers, limited(servers + spare, machine, path) - servers, tuple(reasons)), machine)


def _gpus_for(workload: WorkloadPlan, jobs: tuple[TrainJob, ...], machine: Hardware, path: KeyPath) -> tuple[int, str]:
    """Return the GPUs with which each run ends before its target, and what they compute as text."""
    values = workload.assumptions
    efficiency = Efficiency(values["mfu"].value, values["goodput"].value)
    sums: list[tuple[float, float, float]] = []  # days of one GPU up to the end of a run, its target, its operations
    for job in sorted(jobs, key=lambda each: (each.spec.days or 0, each.name)):
        peak = _known(machine.gpu, job.spec.precision, path)
        if job.spec.days is None:
            place: KeyPath = ("workload", "train", *([job.name] if job.name else []))
            raise fault(
                "DC621", "the training job has no target", f"set `days:` under `{': '.join(map(str, place))}:`", place
            )
        operations = training.flops(job.model, job.spec.tokens)
        alone = training.days(operations, 1, peak, efficiency)
        sums.append((alone + (sums[-1][0] if sums else 0), job.spec.days, operations))
    most = max(range(len(sums)), key=lambda index: sums[index][0] / sums[index][1])
    total, target, _ = sums[most]
    run = f"{sum(each[2] for each in sums[: most + 1]):.3g} operations in {target:g} day{'' if target == 1 else 's'}"
    run += f", the first {most + 1} of {len(jobs)} runs in turn" if len(jobs) > 1 else ""
    return ceil(total / target), run


def _fitting(servers: int, gpus: int, job: TrainJob, machine: Hardware, share: float) -> int | None:
    """Return the smallest number of servers, from `servers` on, over which a division has `gpus` at work.

    More GPUs never make a division impossible, so bisection finds it. Return None above MOST.
    """

    def fits(count: int) -> bool:
        batch = Batch(job.spec.batch_tokens, job.spec.sequence)
        total, memory = count * machine.gpus, machine.gpu.memory_gb or 0
        found = divide(job.model, job.spec.parallelism, total, machine.domain, memory, share, batch)
        return found is not None and found.used >= gpus

    low, high = servers - 1, servers
    while not fits(high):
        low, high = high, 2 * high
        if high > 2 * MOST:
            return None
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if fits(middle) else (middle, high)
    return high if high <= MOST else None


def serve_counts(workload: WorkloadPlan, jobs: tuple[ServeJob, ...], machine: Hardware, path: KeyPath) -> Counts:
    """Return the servers of served models: the replicas for their loads, and the spare servers."""
    values = workload.assumptions
    claims = [_claim(workload, job, machine, path) for job in jobs]
    needed = limited(servers_for([claim for claim, _ in claims], machine.gpus), machine, path)
    if len(jobs) == 1:
        reasons = [f"{claims[0][1]}: {number(needed, 'server')}"]
    else:
        reasons = [f"{job.name}: {reason}" for job, (_, reason) in zip(jobs, claims, strict=True)]
        reasons.append(f"{number(needed, 'server')} x {number(machine.gpus, 'GPU')} for all models together")
    one = availability(values["server_mtbf_hours"].value, values["repair_hours"].value)
    target = max((job.spec.availability or 0 for job in jobs), default=0)
    goal = 1 - (1 - target) / 2 if target else None  # switches, feeds and circuits have the rest
    installed = installed_for(needed, one, goal) if goal else needed + 1
    spare = max(1, (installed or needed + 1) - needed)
    reasons.append(f"{spare} spare" + (f" for {target:.6g} of the time" if target else " (N+1)"))
    return _filled(Counts(needed, limited(needed + spare, machine, path) - needed, tuple(reasons)), machine)


def _claim(workload: WorkloadPlan, job: ServeJob, machine: Hardware, path: KeyPath) -> tuple[ReplicaClaim, str]:
    """Return the replicas of a served model, and their reason."""
    spec, gpu, values = job.spec, machine.gpu, workload.assumptions
    peak = _known(gpu, serving.PRECISIONS[spec.precision].peak, path)
    device = accelerator(gpu, spec.precision, machine.domain) or Accelerator(0, 0, peak)
    choice = choose(workload, job, device, machine.gpus, machine.domain)
    if not choice.replica:
        message = f"{job.model.model} does not fit {machine.server.model}, or keeps none of the targets there"
        raise fault("DC622", message, "choose another server, a smaller `precision:`, or other targets", path)
    each = choice.replica
    copies = serving.replicas(spec.requests_per_s, spec.growth, each, values["load_factor"].value)
    bound = "KV memory" if each.bound == "memory" else "`tpot_ms`"
    if (waiting := _copies_for_wait(job, each)) > copies:
        copies, bound = waiting, "the queue before the first token"
    limited(copies * choice.servers if choice.servers > 1 else ceil(copies / choice.per_server), machine, path)
    total = f"{number(copies * each.gpus, 'GPU')} = {number(copies, 'replica')} x {each.gpus}"
    return ReplicaClaim(each.gpus, copies), f"{total}; bound by {bound}"


def _copies_for_wait(job: ServeJob, each: serving.Replica) -> int:
    """Return the replicas that keep `ttft_ms` with the wait for earlier prompts, 0 without that target.

    The wait of an M/D/1 queue with load rho is rho s / (2 (1 - rho)), so rho is at most 2 w / (s + 2 w).
    """
    spec = job.spec
    if spec.ttft_ms is None:
        return 0
    wait = (spec.ttft_ms - (spec.network_ms or 0)) / 1000 - each.ttft_s
    most = 2 * wait / (each.ttft_s + 2 * wait)
    return ceil(spec.requests_per_s * spec.growth * each.ttft_s / most * (1 + 1e-9)) if most > 0 else 0


def number(count: float, noun: str) -> str:
    """Return a count with its noun."""
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


def _filled(found: Counts, machine: Hardware) -> Counts:
    """Return the counts with whole NVLink domains, and as many servers in each unit, which adds spare servers."""
    trays = machine.server.nvlink.trays if machine.server.nvlink else 1
    found = found._replace(per_unit=trays * RACKS_PER_UNIT if trays > 1 else PER_UNIT)
    block = trays * max(1, found.units)
    if more := -found.servers % block:
        each = (found.servers + more) // max(1, found.units)
        whole = f"{found.units} units have {each} servers each" if found.units else f"each NVLink domain has {trays}"
        return found._replace(spare=found.spare + more, reasons=(*found.reasons, f"{more} more spare, so that {whole}"))
    return found


def limited(servers: int, machine: Hardware, path: KeyPath) -> int:
    """Return a number of servers. Raise FindingsError if one site does not have that many."""
    if servers > MOST:
        message = f"the workload needs {servers:,} servers of {machine.server.model}; one site has at most {MOST:,}"
        raise fault("DC622", message, "divide the workload over several sites, or choose a larger server", path)
    return servers


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
