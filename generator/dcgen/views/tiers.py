"""The switches above each server, one per tier, for schedulers that place a node below one leaf switch.

In a rail design a server has a cable to several leaves. The leaves that the same servers share then count as one
switch, with the name of the first of them.
"""

from collections.abc import Iterable
from typing import NamedTuple

from dcgen.plan.traffic import carriers
from dcgen.proof.wiring import parts
from dcgen.topology import Topology


class Tiers(NamedTuple):
    """The switches above each server, the leaf first, and all switches of each such group by the name of its first."""

    above: dict[str, tuple[str, ...]]
    groups: dict[str, tuple[str, ...]]


def switches_above(topology: Topology, fabrics: Iterable[str] | None = None) -> Tiers:
    """Return the switches above each server on some fabrics, by default on those between GPUs: one per tier.

    Servers that reach each other without a higher tier share a switch name: that of the first switch of this tier.
    A server on several of the fabrics counts on the first.
    """
    found = Tiers({}, {})
    for name in sorted(carriers(topology.plan, "compute") if fabrics is None else fabrics):
        tiers = _above(topology, name)
        for server, above in tiers.above.items():
            found.above.setdefault(server, above)
        found.groups.update(tiers.groups)
    return found


def _above(topology: Topology, fabric: str) -> Tiers:
    """Return the switches above each server on one fabric, over all of its planes."""
    tiers = _tiers(topology, fabric)
    links = [cable for cable in topology.plan.cables if cable.fabric == fabric and cable.b_device in tiers]
    servers = dict.fromkeys(cable.a_device for cable in links if topology.plan.devices[cable.a_device].kind == "server")
    found: dict[str, tuple[str, ...]] = dict.fromkeys(servers, ())
    groups: dict[str, tuple[str, ...]] = {}
    for tier in range(max(tiers.values(), default=-1) + 1):
        lower = {**{name: of for name, of in tiers.items() if of <= tier}, **dict.fromkeys(servers, -1)}
        joined = [
            (cable.a_device, cable.b_device)
            for cable in links
            if lower.get(cable.b_device) is not None and lower.get(cable.a_device, tier) < lower[cable.b_device]
        ]
        for part in parts(lower, joined):
            switches = tuple(name for name in part if tiers.get(name) == tier)
            below = [name for name in part if switches and name in servers and len(found[name]) == tier]
            for server in below:
                found[server] = (*found[server], switches[0])
            if below:
                groups[switches[0]] = switches
    return Tiers(found, groups)


def _tiers(topology: Topology, fabric: str) -> dict[str, int]:
    """Return the tier of each switch of a fabric: 0 for a leaf. Spines of another fabric count as its own."""
    planes = [item for item in topology.plan.fabrics if item.name == fabric]
    rows = (
        [name for item in planes for name in item.leaves],
        [name for item in planes for name in item.spines or item.far],
        [name for item in planes for name in item.cores],
    )
    return {name: tier for tier, names in enumerate(rows) for name in names}
