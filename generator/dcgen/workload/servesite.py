"""The site around a served model: spare servers, availability, local storage, and what growth takes."""

from collections.abc import Iterator
from math import prod
from typing import NamedTuple

from dcgen.plan import traffic
from dcgen.plan.jobs import ServeJob, WorkloadPlan
from dcgen.plan.records import Device
from dcgen.topology import Topology
from dcgen.workload import growth, path, pcie, serving, supply
from dcgen.workload.availability import availability, available, installed_for
from dcgen.workload.need import PERCENT, JobNeed, percent
from dcgen.workload.serving import PRECISIONS


class SeriesPart(NamedTuple):
    """A row of equal parts of which some must run: its name and its availability."""

    name: str
    share: float


class ServingLoad(NamedTuple):
    """The servers with GPUs of a site, those of them that carry the load, and the servers and replicas of one step."""

    servers: list[Device]
    needed: int
    step: growth.GrowthStep
    gpus: int


def needs(topology: Topology, workload: WorkloadPlan, job: ServeJob, load: ServingLoad) -> Iterator[JobNeed]:
    """Yield the rows of availability, spare servers, local storage, PCIe, network and growth."""
    yield _availability(topology, workload, job, load.servers, load.needed)
    yield _spares(workload, job, load)
    yield _store(topology, workload, (job,), load.servers)
    yield from pcie.needs(job, load.servers, load.gpus)
    yield path.need(topology, workload, job)
    yield growth.need(topology, load.servers, load.step)


def own_needs(topology: Topology, workload: WorkloadPlan, job: ServeJob, load: ServingLoad) -> Iterator[JobNeed]:
    """Yield the rows of one of several models on the same servers: its load time, network and growth."""
    yield from pcie.loading(job, load.servers, load.gpus)
    yield path.need(topology, workload, job)
    yield growth.need(topology, load.servers, load.step)


def shared_needs(
    topology: Topology, workload: WorkloadPlan, jobs: tuple[ServeJob, ...], servers: list[Device], needed: int
) -> Iterator[JobNeed]:
    """Yield the rows of several models on the same servers, `needed` of which carry all of them at their peaks.

    The highest target of availability counts.
    """
    first = max(jobs, key=lambda job: job.spec.availability or 0)
    yield _availability(topology, workload, first, servers, needed)
    yield _spares(workload, first, ServingLoad(servers, needed, growth.GrowthStep(1, 1), 1))
    yield _store(topology, workload, jobs, servers)
    yield from pcie.hardware(servers)


def parts(topology: Topology, workload: WorkloadPlan, servers: int, needed: int) -> list[SeriesPart]:
    """Return the parts in series: servers, switches, circuits and feeds, each with its redundancy."""
    plan, values = topology.plan, workload.assumptions
    each = availability(values["server_mtbf_hours"].value, values["repair_hours"].value)
    switch = availability(values["switch_mtbf_hours"].value, values["repair_hours"].value)
    found = [SeriesPart(f"{needed} of {servers} servers", available(needed, servers, each))]
    for name in traffic.carriers(plan, "inband"):
        leaves = [leaf for fabric in plan.fabrics if fabric.name == name for leaf in fabric.leaves]
        homes = _homes(topology, name, leaves)
        if leaves:
            found.append(SeriesPart(f"1 of {homes} switches of fabric '{name}'", available(1, homes, switch)))
    circuits = [
        cable
        for cable in plan.cables
        if plan.devices[cable.b_device].kind == "circuit" and not traffic.is_out_of_band(plan, cable.fabric)
    ]
    if circuits:
        line = values["circuit_availability"].value
        found.append(SeriesPart(f"1 of {len(circuits)} circuits", available(1, len(circuits), line)))
    found.append(_feeds(topology, workload))
    return found


def _feeds(topology: Topology, workload: WorkloadPlan) -> SeriesPart:
    """Return the feeds: one must run if the site survives the loss of a feed, else all. A UPS bridges short outages."""
    plan, values = topology.plan, workload.assumptions
    shares = [values["ups_feed_availability" if feed.ups else "feed_availability"].value for feed in plan.feeds]
    backed = ", with a UPS" if any(feed.ups for feed in plan.feeds) else ""
    feeds = "1 feed" if len(shares) == 1 else f"{len(shares)} feeds"
    if len(shares) > 1 and topology.survives_a_feed:
        return SeriesPart(f"1 of {feeds}{backed}", 1 - prod(1 - share for share in shares))
    return SeriesPart(f"{len(shares)} of {feeds}{backed}", prod(shares))


def _homes(topology: Topology, fabric: str, leaves: list[str]) -> int:
    """Return the smallest number of leaves to which a GPU server is connected."""
    known = set(leaves)
    counts = [
        len({cable.b_device for cable in topology.cables_of[name] if cable.fabric == fabric} & known)
        for name, device in topology.plan.devices.items()
        if device.type.gpus
    ]
    return max(1, min(counts, default=1))


def _availability(
    topology: Topology, workload: WorkloadPlan, job: ServeJob, servers: list[Device], needed: int
) -> JobNeed:
    found = parts(topology, workload, len(servers), needed) if needed <= len(servers) else []
    given = prod(part.share for part in found) if found else 0.0
    basis = " x ".join(f"{percent(part.share)} ({part.name})" for part in found)
    values = workload.assumptions
    each = availability(values["server_mtbf_hours"].value, values["repair_hours"].value)
    fix = "add spare servers, a second feed, switch or circuit: the smallest factor limits the product"
    if job.spec.availability and found and found[0].share < job.spec.availability:
        more = installed_for(needed, each, job.spec.availability)
        fix = f"use {more} servers, of which {needed} carry the load" if more else fix
    return JobNeed(
        title="availability at the peak",
        unit=PERCENT,
        needed=None if job.spec.availability is None else 100 * job.spec.availability,
        given=100 * given,
        basis=basis or f"the load needs {needed} servers, and the site has {len(servers)}",
        code="DC614",
        fix=fix,
        path=("availability" if job.spec.availability else "model",),
        target=job.spec.availability is not None,
        assumed=(
            *("circuit_availability", "feed_availability", "repair_hours"),
            *("server_mtbf_hours", "switch_mtbf_hours", "ups_feed_availability"),
        ),
    )


def _spares(workload: WorkloadPlan, job: ServeJob, load: ServingLoad) -> JobNeed:
    """Return the row of spare servers: N+k, with k from the target of availability."""
    target, values = job.spec.availability, workload.assumptions
    each = availability(values["server_mtbf_hours"].value, values["repair_hours"].value)
    installed = installed_for(load.needed, each, target) if target else None
    basis = f"{load.needed} of {len(load.servers)} servers carry the load"
    if target:
        basis += f"; servers that run for {percent(each)} of the time each need spares for {percent(target)} together"
    return JobNeed(
        title="spare servers",
        unit="servers",
        needed=None if installed is None else installed - load.needed,
        given=max(0, len(load.servers) - load.needed),
        basis=basis,
        code="DC614",
        fix=f"use {installed or load.needed + 1} servers, of which {load.needed} carry the load",
        path=("availability" if target else "model",),
        target=installed is not None,
        assumed=("repair_hours", "server_mtbf_hours"),
    )


def _store(topology: Topology, workload: WorkloadPlan, jobs: tuple[ServeJob, ...], servers: list[Device]) -> JobNeed:
    """Return the row of the space for the models: on local drives, or on the storage servers without such drives."""
    weights = sum(serving.weights_gb(job.model, PRECISIONS[job.spec.precision]) for job in jobs)
    precisions = " and ".join(f"{job.name} in {job.spec.precision}".strip() for job in jobs)
    given = 1000 * min(device.type.capacity_tb for device in servers)
    stored = supply.storage(topology.plan)
    shared = not given and stored.servers > 0
    usable = workload.assumptions["storage_usable"].value
    given = 1000 * usable * stored.capacity_tb if shared else given
    fits = "one copy of the weights "
    fits += f"in {jobs[0].spec.precision}" if len(jobs) == 1 else f"of {precisions}"
    fits += f"; {given / weights:,.0f} copies of this size fit"
    if shared:
        fits += f" on {stored.servers} storage servers; {usable:.0%} of {stored.capacity_tb:,.4g} TB are usable"
    return JobNeed(
        title=("storage for the model" if shared else "local drives of a server for the model") + "s" * (len(jobs) > 1),
        unit="GB",
        needed=weights,
        given=given,
        basis=fits,
        code="DC615",
        fix="fit drives into the servers",
        path=("model",),
        assumed=("storage_usable",) if shared else (),
    )
