"""The site around a served model: spare servers, availability, local storage, and what growth takes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from math import prod
from typing import NamedTuple

from dcgen.plan import traffic
from dcgen.plan.jobs import ServeJob, WorkloadPlan
from dcgen.plan.records import Device
from dcgen.topology import Topology
from dcgen.workload import serving
from dcgen.workload.availability import availability, available, installed_for
from dcgen.workload.need import JobNeed
from dcgen.workload.serving import PRECISIONS

PATH = ("workload", "serve")


class SeriesPart(NamedTuple):
    """A row of equal parts of which some must run: its name and its availability."""

    name: str
    share: float


def needs(
    topology: Topology, workload: WorkloadPlan, job: ServeJob, servers: list[Device], needed: int
) -> Iterator[JobNeed]:
    """Yield the rows of availability, local storage and growth; `needed` servers carry the load."""
    yield _availability(topology, workload, job, servers, needed)
    yield _store(job, servers)
    yield from _load_time(job, servers)
    yield _growth(topology, servers)


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
    feeds = len(plan.feeds)
    found.append(SeriesPart(f"1 of {feeds} feeds", available(1, feeds, values["feed_availability"].value)))
    return found


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
    basis = " x ".join(f"{part.share:.6f} ({part.name})" for part in found)
    values = workload.assumptions
    each = availability(values["server_mtbf_hours"].value, values["repair_hours"].value)
    fix = "add spare servers, a second feed, switch or circuit: the smallest factor limits the product"
    if job.spec.availability and found and found[0].share < job.spec.availability:
        more = installed_for(needed, each, job.spec.availability)
        fix = f"use {more} servers, of which {needed} carry the load" if more else fix
    return JobNeed(
        job="serve",
        title="availability at the peak",
        unit="of the time",
        needed=job.spec.availability,
        given=given,
        basis=basis or f"the load needs {needed} servers, and the site has {len(servers)}",
        code="DC614",
        fix=fix,
        path=(*PATH, "availability" if job.spec.availability else "model"),
        target=job.spec.availability is not None,
        assumed=(
            *("circuit_availability", "feed_availability", "repair_hours"),
            *("server_mtbf_hours", "switch_mtbf_hours"),
        ),
    )


def _store(job: ServeJob, servers: list[Device]) -> JobNeed:
    weights = serving.weights_gb(job.model, PRECISIONS[job.spec.precision]) / 1000
    given = min(device.type.capacity_tb for device in servers)
    return JobNeed(
        job="serve",
        title="local drives of a server for the model",
        unit="TB",
        needed=weights,
        given=given,
        basis=f"one copy of the weights in {job.spec.precision}; {given / weights:,.0f} models of this size fit",
        code="DC615",
        fix="fit drives into the servers",
        path=(*PATH, "model"),
    )


def _load_time(job: ServeJob, servers: list[Device]) -> Iterator[JobNeed]:
    """Yield the time to load the model from the local drives, if the blueprint limits it."""
    if job.spec.load_s is None:
        return
    weights = serving.weights_gb(job.model, PRECISIONS[job.spec.precision])
    speeds = [device.type.drives_gbytes_per_s.value for device in servers]
    slowest = None if None in speeds else min(speed or 0 for speed in speeds)
    models = sorted({device.type.model for device in servers if device.type.drives_gbytes_per_s.value is None})
    yield JobNeed(
        job="serve",
        title="time to load the model",
        unit="s",
        needed=job.spec.load_s,
        given=weights / slowest if slowest else None,
        basis=f"{weights:,.4g} GB from all local drives" + (f" at {slowest:g} GB/s" if slowest else ""),
        code="DC616",
        fix="fit more or faster drives, or accept a longer `load_s`",
        path=(*PATH, "load_s"),
        at_most=True,
        missing=tuple(f"`read_gbytes_per_s` of the drives of {model}" for model in models),
    )


def _growth(topology: Topology, servers: list[Device]) -> JobNeed:
    """Return how many servers the site can still take, and what one of them needs."""
    plan = topology.plan
    counts = Counter(device.group for device in servers)
    left = sum(max(0, plan.capacity.get(group, count) - count) for group, count in counts.items())
    type_ = servers[0].type
    watts = type_.power_w.value
    power = "unknown power" if watts is None else f"{watts / 1000:.3g} kW"
    ports = sum(port.fabric is not None for port in type_.ports)
    return JobNeed(
        job="serve",
        title="servers that the site can still take",
        unit="servers",
        needed=None,
        given=left,
        basis=f"up to `capacity:` of the groups; one server takes {type_.u_height} U, {power} and {ports} ports",
        code="",
        fix="",
        path=PATH,
        target=False,
    )
