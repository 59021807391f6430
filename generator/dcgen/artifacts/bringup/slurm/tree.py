"""The tree of topology/tree: the switches above the nodes, one level per tier of the fabric."""

from collections.abc import Iterable, Iterator

from dcgen.artifacts.bringup.slurm.files import TreeSwitch
from dcgen.plan.records import Device
from dcgen.plan.traffic import carriers
from dcgen.topology import Topology
from dcgen.views.nodesets import fold
from dcgen.views.tiers import Tiers, switches_above

UNCONNECTED = "unconnected"  # the pseudo switch of the nodes without a cable to the fabric


def tree_fabrics(topology: Topology) -> tuple[str, ...]:
    """Return the fabrics of the tree: those that carry compute, or in-band traffic where nothing carries compute."""
    return tuple(carriers(topology.plan, "compute") or carriers(topology.plan, "inband"))


def make_tree(topology: Topology, servers: Iterable[Device]) -> tuple[TreeSwitch, ...]:
    """Return the switches of the tree by tier, leaves first. Return none if no node has a cable to a switch.

    Slurm wants each node below one leaf. Leaves that the same nodes share, such as those of the rails of a unit, are
    one switch of the tree.
    """
    tiers = switches_above(topology, tree_fabrics(topology))
    nodes: dict[str, list[str]] = {}
    for server in servers:
        above = tiers.above.get(server.name, ())
        nodes.setdefault(above[0] if above else "", []).append(server.name)
    alone = nodes.pop("", [])
    if not nodes:
        return ()
    found = [*_leaves(topology, tiers, nodes), *_upper(topology, tiers, nodes)]
    if alone:
        found.append(TreeSwitch(_free_name(topology), "", fold(alone), "", 0))
    return tuple(found)


def _leaves(topology: Topology, tiers: Tiers, nodes: dict[str, list[str]]) -> Iterator[TreeSwitch]:
    """Yield the switches above nodes."""
    for name in _in_order(topology, nodes):
        yield TreeSwitch(name, "", fold(nodes[name]), *_members(tiers, name))


def _upper(topology: Topology, tiers: Tiers, nodes: dict[str, list[str]]) -> Iterator[TreeSwitch]:
    """Yield the switches above switches, tier by tier."""
    paths = [tiers.above[names[0]] for names in nodes.values()]
    for tier in range(1, max(map(len, paths))):
        children: dict[str, dict[str, None]] = {}
        for path in paths:
            if len(path) > tier:
                children.setdefault(path[tier], {})[path[tier - 1]] = None
        for name in _in_order(topology, children):
            yield TreeSwitch(name, fold(children[name]), "", *_members(tiers, name))


def _in_order(topology: Topology, names: Iterable[str]) -> list[str]:
    """Return switches in the order of the plan."""
    wanted = set(names)
    return [name for name in topology.plan.devices if name in wanted]


def _members(tiers: Tiers, name: str) -> tuple[str, int]:
    """Return the switches that one represents, as a folded list, and their number."""
    members = tiers.groups[name]
    return fold(members), len(members)


def _free_name(topology: Topology) -> str:
    """Return a name that no device has."""
    name = f"{topology.plan.name}-{UNCONNECTED}"
    while name in topology.plan.devices:
        name += "-x"
    return name
