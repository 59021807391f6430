"""The needs of a served model against a design: memory, latency, throughput and servers."""

from collections.abc import Iterator
from math import ceil
from typing import NamedTuple

from dcgen.blueprint.workload import Serve
from dcgen.catalog.models import Gpu
from dcgen.page import counted
from dcgen.plan.jobs import ServeJob, WorkloadPlan
from dcgen.plan.lanes import GBYTES_PER_LANE
from dcgen.plan.records import Device, Plan
from dcgen.topology import Topology
from dcgen.workload import growth, path, servesite, serving, supply
from dcgen.workload.need import NEVER, JobNeed, figure
from dcgen.workload.packing import ReplicaClaim, replicas_beside
from dcgen.workload.serving import PRECISIONS, Accelerator, Constants, Query, Replica
from dcgen.workload.supply import Pool

SERVE_CONSTANTS = ("serve_mfu", "serve_mbu", "prefill_mfu", "serve_link", "exchange_us", "sequence_us")


class Choice(NamedTuple):
    """The GPUs of a replica, the replica at its largest batch within the targets, and the replicas per server.

    `replica` is None if the model does not fit, or keeps no target. `servers` are the servers per replica if one server
    is too small.
    """

    gpus: int
    replica: Replica | None
    per_server: int
    servers: int


def needs(
    topology: Topology, workload: WorkloadPlan, job: ServeJob, jobs: tuple[ServeJob, ...] = ()
) -> Iterator[JobNeed]:
    """Yield the rows of a served model. `jobs` are all models on its servers, with itself."""
    pool = supply.gpu_pool(topology, PRECISIONS[job.spec.precision].peak, job.groups)
    servers = supply.gpu_servers(topology.plan, job.groups)
    accelerator = _accelerator(topology.plan, servers, job.spec, pool)
    if not accelerator or not servers or not servers[0].type.gpus:
        yield _unknown(pool, servers, topology.plan, job)
        return
    choice = choose(workload, job, accelerator, servers[0].type.gpus.count, pool.domain)
    others = tuple(claim for other in jobs if other != job and (claim := claim_of(topology, workload, other)))
    yield _memory(job, accelerator, choice)
    if alone := _alone(workload, job, accelerator, choice):
        yield _tpot(job, alone)
        yield _ttft(topology, workload, job, alone, _running(alone, servers))
    if choice.replica:
        running = _beside(workload, job, choice, servers, others)
        yield _tpot(job, choice)
        yield _ttft(topology, workload, job, choice, running)
        yield _throughput(workload, job, choice, servers, running)
        step = growth.GrowthStep(choice.servers, choice.per_server if choice.servers == 1 else 1)
        load = servesite.ServingLoad(servers, _servers_needed(workload, job, choice), step, choice.gpus)
        site = servesite.own_needs if len(jobs) > 1 else servesite.needs
        yield from site(topology, workload, job, load)


def claim_of(topology: Topology, workload: WorkloadPlan, job: ServeJob) -> ReplicaClaim | None:
    """Return the replicas that a model needs, None if it has none or a value is unknown."""
    pool = supply.gpu_pool(topology, PRECISIONS[job.spec.precision].peak, job.groups)
    servers = supply.gpu_servers(topology.plan, job.groups)
    accelerator = _accelerator(topology.plan, servers, job.spec, pool)
    if not accelerator or not servers[0].type.gpus:
        return None
    choice = choose(workload, job, accelerator, servers[0].type.gpus.count, pool.domain)
    return ReplicaClaim(choice.gpus, _copies(workload, job, choice)) if choice.replica else None


def choose(workload: WorkloadPlan, job: ServeJob, accelerator: Accelerator, per_server: int, domain: int) -> Choice:
    """Return the smallest number of GPUs per replica that fits the model and keeps the targets."""
    spec, constants = job.spec, constants_of(workload)
    load, precision = Query(spec.prompt, spec.output), PRECISIONS[spec.precision]
    most = max(per_server, domain)
    sizes = [spec.gpus_per_replica] if spec.gpus_per_replica else _powers(most)
    tpot = spec.tpot_ms / 1000 if spec.tpot_ms else None
    ttft = (spec.ttft_ms - (spec.network_ms or 0)) / 1000 if spec.ttft_ms else None
    found = None
    for gpus in sizes:
        each = serving.replica(job.model, precision, accelerator, gpus, load, tpot, ttft, constants)
        if each and (not found or each.requests_per_s / gpus > 1.0001 * found[1].requests_per_s / found[0]):
            found = (gpus, each)
        if found and not spec.gpus_per_replica:
            break
    if not found:
        return Choice(sizes[-1], None, max(1, per_server // sizes[-1]), ceil(sizes[-1] / per_server))
    gpus, each = found
    return Choice(gpus, each, max(1, per_server // gpus), ceil(gpus / per_server))


def _alone(workload: WorkloadPlan, job: ServeJob, accelerator: Accelerator, choice: Choice) -> Choice | None:
    """Return the choice with one sequence per replica if the model fits but keeps no target, else None."""
    load, precision = Query(job.spec.prompt, job.spec.output), PRECISIONS[job.spec.precision]
    if choice.replica or not serving.sequences(job.model, precision, accelerator, choice.gpus, load):
        return None
    constants = constants_of(workload)
    return choice._replace(
        replica=serving.step(job.model, precision, accelerator, choice.gpus, load, 1, constants)._replace(bound="tpot")
    )


def constants_of(workload: WorkloadPlan) -> Constants:
    """Return the constants of the serving arithmetic from the assumptions of a workload."""
    values = workload.assumptions
    return Constants(*(values[name].value for name in SERVE_CONSTANTS))


def _powers(most: int) -> list[int]:
    return [1 << power for power in range(most.bit_length())]


def accelerator(gpu: Gpu, precision: str, domain: int, network: float | None = None) -> Accelerator | None:
    """Return a GPU at a precision, None if a value is unknown. NVLink connects `domain` GPUs, PCIe more than these.

    `network` bounds the bandwidth beyond the domain for replicas of several servers, in GB/s per GPU.
    """
    peaks = {str(name): value for name, value in (gpu.tflops or {}).items()}
    peak = peaks.get(PRECISIONS[precision].peak)
    if not (peak and gpu.memory_gb and gpu.memory_gbytes_per_s):
        return None
    lanes = gpu.pcie.split(" x") if gpu.pcie else None
    outside = GBYTES_PER_LANE[int(lanes[0])] * int(lanes[1]) if lanes else None
    if network is not None:
        outside = min(outside or network, network)
    link = gpu.nvlink_gbytes_per_s / 2 if gpu.nvlink_gbytes_per_s else None
    return Accelerator(gpu.memory_gb, gpu.memory_gbytes_per_s, peak, domain, link, outside)


def _accelerator(plan: Plan, servers: list[Device], spec: Serve, pool: Pool) -> Accelerator | None:
    """Return the GPU of the servers at a precision, None if a value is unknown or the servers differ."""
    names = {device.type.gpus.model: device.type.gpus.count for device in servers if device.type.gpus}
    if len(names) != 1:
        return None
    (name, count), *_ = names.items()
    apart = (spec.gpus_per_replica or 1) > max(count, pool.domain)
    return accelerator(plan.gpus[name], spec.precision, pool.domain, pool.network if apart else None)


def _unknown(pool: Pool, servers: list[Device], plan: Plan, job: ServeJob) -> JobNeed:
    """Return the row of servers whose GPUs are unknown or differ."""
    names = sorted({device.type.gpus.model for device in servers if device.type.gpus})
    missing = [*pool.missing]
    missing += [f"`memory_gbytes_per_s` of {name}" for name in names if not plan.gpus[name].memory_gbytes_per_s]
    if len(names) != 1:
        missing = ["GPU servers" if not names else f"one GPU model for all servers, instead of {', '.join(names)}"]
    return JobNeed(
        title="requests per second",
        unit="requests/s",
        needed=job.spec.requests_per_s * job.spec.growth,
        given=None if names else 0.0,
        basis="from memory, memory bandwidth and peak of the GPUs",
        code="DC613",
        fix="add servers with GPUs",
        path=("requests_per_s",),
        missing=tuple(missing),
    )


def _running(choice: Choice, servers: list[Device]) -> int:
    """Return the number of replicas that the servers hold."""
    return len(servers) // choice.servers if choice.servers > 1 else len(servers) * choice.per_server


def _beside(
    workload: WorkloadPlan, job: ServeJob, choice: Choice, servers: list[Device], others: tuple[ReplicaClaim, ...]
) -> int:
    """Return the number of replicas that the servers hold beside those that other models need.

    If all together do not fit, it is the number that the model needs, at most what it has alone. The row of all models
    then fails.
    """
    alone = _running(choice, servers)
    gpus = servers[0].type.gpus
    if not others or not gpus:
        return alone
    left = replicas_beside(others, choice.gpus, gpus.count, len(servers))
    return max(left, min(_copies(workload, job, choice), alone))


def _copies(workload: WorkloadPlan, job: ServeJob, choice: Choice) -> int:
    """Return the replicas that the load needs."""
    assert choice.replica
    factor = workload.assumptions["load_factor"].value
    return serving.replicas(job.spec.requests_per_s, job.spec.growth, choice.replica, factor)


def _servers_needed(workload: WorkloadPlan, job: ServeJob, choice: Choice) -> int:
    copies = _copies(workload, job, choice)
    return copies * choice.servers if choice.servers > 1 else ceil(copies / choice.per_server)


def _memory(job: ServeJob, accelerator: Accelerator, choice: Choice) -> JobNeed:
    spec, precision = job.spec, PRECISIONS[job.spec.precision]
    weights = serving.weights_gb(job.model, precision)
    one = serving.cache_gb(job.model, precision, spec.prompt + spec.output)
    given = choice.gpus * serving.usable_gb(accelerator)
    tokens = spec.prompt + spec.output
    basis = f"{weights:,.4g} GB of weights and {one:.3g} GB of cache per sequence of {tokens:,} tokens; "
    basis += f"{choice.gpus} x {serving.usable_gb(accelerator):.4g} GB, which hold "
    held = serving.sequences(job.model, precision, accelerator, choice.gpus, Query(spec.prompt, spec.output))
    basis += f"{held:,} sequences"
    fix = "use GPUs with more memory or servers with more GPUs, a smaller `precision:`, or set `gpus_per_replica:`"
    return JobNeed(
        title="GPU memory of a replica",
        unit="GB",
        needed=weights + one,
        given=given,
        basis=basis,
        code="DC610",
        fix=fix,
        path=("model",),
    )


def _tpot(job: ServeJob, choice: Choice) -> JobNeed:
    each = choice.replica
    assert each
    return JobNeed(
        title="time per output token",
        unit="ms",
        needed=job.spec.tpot_ms,
        given=each.tpot_s * 1000,
        basis=f"the largest batch, {counted(each.batch, 'sequence')} on {counted(each.gpus, 'GPU')}, {_bound(each)}",
        code="DC611",
        fix="use GPUs with more memory bandwidth, or more `gpus_per_replica:`",
        path=("tpot_ms" if job.spec.tpot_ms else "model",),
        at_most=True,
        target=job.spec.tpot_ms is not None,
        assumed=tuple(sorted(SERVE_CONSTANTS)),
    )


def _bound(each: Replica) -> str:
    return {"memory": "bound by the memory of the cache", "tpot": "bound by `tpot_ms`"}[each.bound]


def _ttft(topology: Topology, workload: WorkloadPlan, job: ServeJob, choice: Choice, running: int) -> JobNeed:
    """Return the time to the first token: network, wait for the prompts before, and computation of the prompt."""
    each, spec = choice.replica, job.spec
    assert each
    network = path.need(topology, workload, job).given or spec.network_ms or 0.0
    rate = spec.requests_per_s * spec.growth / max(running, 1)
    wait = serving.prompt_wait_s(each, rate)
    given = None if wait is None else network + (wait + each.ttft_s) * 1000
    basis = f"{figure(network)} ms of network, "
    if wait is None:
        basis += "a queue of prompts that never empties"
    else:
        longest = (serving.longest_wait_s(each, rate, 0.99) + each.ttft_s) * 1000 + network
        basis += f"{figure(wait * 1000)} ms of queue on average"
    basis += f" and {figure(each.ttft_s * 1000)} ms for a prompt of {spec.prompt:,} tokens"
    if wait is not None:
        basis += f"; 99 % of the prompts have it within {figure(longest)} ms"
    return JobNeed(
        title="time to the first token",
        unit="ms",
        needed=spec.ttft_ms,
        given=given if given is not None or not spec.ttft_ms else NEVER,
        basis=basis,
        code="DC612",
        fix="add replicas, use faster GPUs, or more `gpus_per_replica:`",
        path=("ttft_ms" if spec.ttft_ms else "model",),
        at_most=True,
        target=spec.ttft_ms is not None,
        assumed=("exchange_us", "prefill_mfu", "serve_link"),
    )


def _throughput(workload: WorkloadPlan, job: ServeJob, choice: Choice, servers: list[Device], running: int) -> JobNeed:
    each, factor = choice.replica, workload.assumptions["load_factor"].value
    assert each
    needed = job.spec.requests_per_s * job.spec.growth
    copies = serving.replicas(job.spec.requests_per_s, job.spec.growth, each, factor)
    basis = f"{counted(running, 'replica')} x {each.requests_per_s:.3g} requests/s at a load of {factor:.0%}; "
    needs_gpus = f"{counted(copies * each.gpus, 'GPU')} = {counted(copies, 'replica')} x {each.gpus}"
    basis += f"the load needs {needs_gpus}, {_bound(each)}"
    return JobNeed(
        title="requests per second",
        unit="requests/s",
        needed=needed,
        given=running * each.requests_per_s * factor,
        basis=basis,
        code="DC613",
        fix=f"use {_servers_needed(workload, job, choice):,} servers (now {len(servers):,}), or lower `growth:`",
        path=("requests_per_s",),
        assumed=("load_factor", *sorted(SERVE_CONSTANTS)),
    )
