"""Latency, availability and feed loads of a site as texts, for sites side by side."""

from __future__ import annotations

from math import prod

from dcgen.analysis import Analysis
from dcgen.plan import traffic
from dcgen.plan.jobs import ASSUMPTIONS, WorkloadPlan
from dcgen.plan.records import Cable, FabricSummary
from dcgen.proof import power
from dcgen.views import figures
from dcgen.workload import servesite, supply

UNKNOWN = "unknown"
NONE = "none"
NS_PER_M = 5.0  # light in fiber of refractive index 1.47 takes 4.9 ns per meter, and copper about as long
MESSAGE_BYTES = 4_096  # the largest payload of an InfiniBand packet


def compute_fabrics(site: Analysis) -> list[FabricSummary]:
    """Return the fabrics that carry compute, or in-band traffic where nothing carries compute."""
    plan = site.topology.plan
    what = "compute" if traffic.carriers(plan, "compute") else "inband"
    return [fabric for fabric in plan.fabrics if traffic.carries(plan, fabric.name, what)]


def hops(site: Analysis) -> str:
    """Return the switches on the longest of the shortest paths between two servers."""
    found = compute_fabrics(site)
    return str(max(map(_hops, found))) if found else NONE


def _hops(fabric: FabricSummary) -> int:
    """Return the switches between two servers. Two leaves without spines are apart, or have peer links."""
    return 5 if fabric.cores else 3 if fabric.spines else 1


def cable_delay(site: Analysis) -> str:
    """Return the time of light on the longest path between two servers, and the length of that path."""
    found = [_path_m(site, fabric) for fabric in compute_fabrics(site)]
    if not found:
        return NONE
    known = [length for length in found if length is not None]
    if len(known) < len(found):
        return UNKNOWN
    return f"{max(known) * NS_PER_M / 1000:.3g} µs over {max(known):.4g} m"


def _path_m(site: Analysis, fabric: FabricSummary) -> float | None:
    """Return twice the longest cable of each tier of a fabric in meters, None if a length is unknown."""
    tiers = {name: level for level, names in enumerate((fabric.leaves, fabric.spines, fabric.cores)) for name in names}
    longest: dict[int, float] = {}
    for cable in site.topology.plan.cables:
        level = _level(tiers, cable)
        if cable.fabric != fabric.name or level is None:
            continue
        if cable.length_m is None:
            return None
        longest[level] = max(longest.get(level, 0.0), cable.length_m)
    return 2 * sum(longest.values())


def _level(tiers: dict[str, int], cable: Cable) -> int | None:
    """Return 0 for a cable of a server, 1 and 2 for cables between tiers, None for other cables."""
    ends = [tiers.get(name, -1) for name in (cable.a_device, cable.b_device)]
    return max(ends) if max(ends) >= 0 and ends[0] != ends[1] else None


def send_time(site: Analysis) -> str:
    """Return the time in which the slowest port of a server in these fabrics sends a packet."""
    speeds = [fabric.speed_gbps for fabric in compute_fabrics(site)]
    return f"{MESSAGE_BYTES * 8 / min(speeds) / 1000:.2g} µs at {min(speeds):g} Gbps" if speeds else NONE


def availability(site: Analysis) -> str:
    """Return the share of the time in which the servers that carry the load run and have switches, lines and feeds."""
    topology = site.topology
    servers = supply.gpu_servers(topology.plan)
    if not servers:
        return NONE
    workload = topology.plan.workload or WorkloadPlan((), (), ASSUMPTIONS)
    needed = len(supply.working(topology.plan, servers))
    found = servesite.parts(topology, workload, len(servers), needed)
    return f"{100 * prod(part.share for part in found):.5g} % with {needed:,} of {len(servers):,} servers"


def fullest_feed(site: Analysis) -> str:
    """Return the load of the fullest feed of the site after the loss of another feed."""
    topology = site.topology
    feeds = [feed.name for feed in topology.plan.feeds]
    if len(feeds) < 2:
        return "no other feed"
    worst = max((power.worst_feed_load(topology, feed) for feed in feeds), key=lambda state: state[0].value)
    text = plain(figures.used_text(worst[0], "kW"))
    return f"{text} without feed {worst[1]}" if worst[1] else text


def plain(text: str) -> str:
    """Return a text with normal spaces, for a terminal."""
    return text.replace(figures.NO_BREAK, " ")
