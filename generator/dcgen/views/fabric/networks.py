"""A fabric or plane as a network of tiers, with links counted by their two ends and equal switches grouped.

Switches are compared by their devices and links, never by their names, so a drawing of 500 switches fits a page. The
run time is linear in the number of cables.
"""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from operator import attrgetter
from typing import NamedTuple, TypeVar

from dcgen.plan.records import Device, FabricSummary
from dcgen.topology import Topology

DEVICE, LEAF, SPINE, CORE = range(4)
IN_A_ROW = 16  # the most boxes per row that fit a page

Joint = tuple[str, float, int]  # far end, speed in Gbps, number of links
Joints = dict[str, list[Joint]]  # by near end
_Joints = defaultdict[str, list[Joint]]
Kind = tuple[int, str]  # tier and model of a switch
Item = TypeVar("Item", bound=Hashable)
Color = tuple[Kind, Hashable]  # the shared properties of the switches in a box
_ends = attrgetter("fabric", "a_device", "b_device", "speed_gbps")


@dataclass(frozen=True)
class Network:
    """The nodes of a fabric by tier; in a fabric without switches the servers are its leaves.

    `up` has the joints of a node to upper tiers, `down` to lower tiers, and `beside` to its own tier, at both ends.
    If the uplinks end on switches of another fabric, these are in the spine tier. They have further names here, since
    such a switch can be a device of this fabric as well. `near` counts the links of other fabrics that end here.
    """

    summary: FabricSummary
    devices: Mapping[str, Device]
    tiers: dict[str, int]
    up: Joints
    down: Joints
    beside: Joints
    rails: dict[str, set[int]]
    near: Counter[str] = field(default_factory=Counter)

    @cached_property
    def far(self) -> tuple[str, str]:
        """The fabric and the tier of the switches on which the uplinks end, both "" without them."""
        if not self.summary.far:
            return "", ""
        fabric, _, tier = self.devices[self.summary.far[0]].role.rpartition("-")
        return fabric, tier

    @cached_property
    def rows(self) -> tuple[list[str], ...]:
        """The nodes by tier."""
        rows: tuple[list[str], ...] = ([], [], [], [])
        for node, tier in self.tiers.items():
            rows[tier].append(node)
        return rows


class NodeGroup(NamedTuple):
    """The nodes of a box: switches of one tier, or devices (`out`: WAN circuits) on the same switch boxes."""

    tier: int
    out: bool
    nodes: tuple[str, ...]
    units: tuple[int, ...]


class Grouping(NamedTuple):
    """The boxes of a drawing, and the grouping rule: each, unit, group, equal or tier."""

    rule: str
    groups: tuple[NodeGroup, ...]


def read_networks(topology: Topology) -> list[Network]:
    """Return the networks of a site, in the plan's order; a fabric without cables has no drawing."""
    networks_of: dict[str, list[Network]] = {}
    place: dict[str, dict[str, Network]] = {}
    for summary in topology.plan.fabrics:
        devices = topology.plan.devices
        if summary.far:
            devices = {**devices, **{far_name(name): devices[name] for name in summary.far}}
        network = Network(summary, devices, {}, _Joints(list), _Joints(list), _Joints(list), {})
        networks_of.setdefault(summary.name, []).append(network)
        for tier, names in ((LEAF, summary.leaves), (SPINE, summary.spines), (CORE, summary.cores)):
            network.tiers.update(dict.fromkeys(names, tier))
            place.setdefault(summary.name, {}).update(dict.fromkeys(names, network))
        network.tiers.update(dict.fromkeys(map(far_name, summary.far), SPINE))
    far = {(item.name, switch) for item in topology.plan.fabrics for switch in item.far}
    homes = {switch: network for switches in place.values() for switch, network in switches.items()} if far else {}
    for (fabric, a, b, speed), links in Counter(map(_ends, topology.plan.cables)).items():
        switches = place.get(fabric, {})
        if (fabric, b) in far and a in switches:
            homes[b].near[fabric] += links
            b = far_name(b)
        _join(switches.get(b) or switches.get(a) or networks_of[fabric][0], a, b, speed, links)
    _read_rails(topology, place)
    return [network for networks in networks_of.values() for network in networks if network.tiers]


def far_name(switch: str) -> str:
    """Return the name of a switch of another fabric in the drawing of the fabric whose uplinks end on it."""
    return f"{switch} (uplinks)"


def _join(network: Network, a: str, b: str, speed: float, links: int) -> None:
    """Add the links between two nodes; a node that is not a switch is a device."""
    tiers = network.tiers
    other = DEVICE if network.summary.leaves else LEAF
    low, high = tiers.setdefault(a, other), tiers.setdefault(b, other)
    if low == high:
        network.beside[a].append((b, speed, links))
        network.beside[b].append((a, speed, links))
        return
    if low > high:
        a, b = b, a
    network.up[a].append((b, speed, links))
    network.down[b].append((a, speed, links))


def _read_rails(topology: Topology, place: dict[str, dict[str, Network]]) -> None:
    """Read the rails on each leaf: rails of GPUs, and rails of a rail-optimized or rail-only fabric."""
    devices = topology.plan.devices
    built = {item.name for item in topology.plan.fabrics if item.design.startswith("rail")}
    railed: dict[int, dict[str, int]] = {}  # by device type, since thousands of servers share a type
    for type_ in {id(device.type): device.type for device in devices.values()}.values():
        ports = [port for port in type_.ports if port.gpu is not None or port.fabric in built]
        railed[id(type_)] = {port.name: port.rail for port in ports if port.rail}
    for cable in topology.plan.cables:
        rails = railed[id(devices[cable.a_device].type)]
        if cable.a_port in rails and (network := place.get(cable.fabric, {}).get(cable.b_device)):
            network.rails.setdefault(cable.b_device, set()).add(rails[cable.a_port])


def groupings(network: Network) -> Iterator[Grouping]:
    """Yield groupings from one box per switch to one box per tier; the last grouping always fits a page."""
    units = {node: network.devices[node].unit for node in network.tiers}
    kinds = {node: (tier, network.devices[node].type.model) for node, tier in network.tiers.items() if tier}
    scopes = {node: int(unit > 0) for node, unit in units.items()}
    each: dict[str, Color] = {node: (kind, node) for node, kind in kinds.items()}
    if not _crowded(each):
        yield _grouping(network, "each", each, units)
        yield _grouping(network, "each", each, scopes)
    groups = parts(network, LEAF)
    rules: list[tuple[str, Mapping[str, Hashable]]] = [("unit", units), ("group", groups), ("equal", scopes)]
    for rule, scope in rules:
        if rule == "group" and len(set(groups.values())) < 2:
            continue
        first: dict[str, Color] = {node: (kind, scope.get(node)) for node, kind in kinds.items()}
        if not _crowded(first) and not _crowded(color := _refine(network, first)):
            yield _grouping(network, rule, color, units if rule == "unit" else scopes)
    tiers: dict[str, Color] = {node: ((tier, ""), scopes[node]) for node, (tier, _) in kinds.items()}
    yield _grouping(network, "tier", tiers, scopes)


def parts(network: Network, tier: int) -> dict[str, str]:
    """Return the nodes of a tier and the tier above, each with a representative of its connected part."""
    parent: dict[str, str] = {}
    seen: dict[frozenset[str], str] = {}
    for node in network.rows[tier]:
        fars = frozenset([far for far, _, _ in network.up.get(node, ())])
        if fars in seen:  # most leaves of a part connect to the same spines
            join(parent, node, seen[fars])
            continue
        for far in fars:
            seen[fars] = node
            join(parent, node, far)
    return {node: find(parent, node) for node in parent}


def join(parent: dict[Item, Item], a: Item, b: Item) -> None:
    """Join the sets of `a` and `b`; the representative of `a` represents both."""
    first, second = find(parent, a), find(parent, b)
    parent[second] = first


def find(parent: dict[Item, Item], item: Item) -> Item:
    """Return the representative of the set of `item`; a new item is a set of its own."""
    root = item
    while (above := parent.setdefault(root, root)) != root:
        root = above
    while parent[item] != root:
        parent[item], item = root, parent[item]
    return root


def _grouping(network: Network, rule: str, color: Mapping[str, Color], scope: Mapping[str, int]) -> Grouping:
    """Group switches of one color, and devices of one scope on switches of the same colors."""
    groups: dict[Hashable, list[str]] = {}
    for node, tier in network.tiers.items():
        if tier:
            key: Hashable = color[node]
        else:
            out = network.devices[node].kind == "circuit"
            key = (scope[node], out, frozenset([color[far] for far, _, _ in network.up.get(node, ())]))
        groups.setdefault(key, []).append(node)
    return Grouping(rule, tuple(_group(network, nodes) for nodes in groups.values()))


def _group(network: Network, nodes: list[str]) -> NodeGroup:
    first = network.devices[nodes[0]]
    units = sorted({network.devices[node].unit for node in nodes})
    return NodeGroup(network.tiers[nodes[0]], first.kind == "circuit", tuple(nodes), tuple(units))


def _crowded(color: Mapping[str, Color]) -> bool:
    """Return whether a tier has more colors than a row has boxes."""
    return max(Counter(tier for (tier, _), _ in set(color.values())).values(), default=0) > IN_A_ROW


def _refine(network: Network, first: Mapping[str, Color]) -> dict[str, Color]:
    """Split colors until all switches of a color have equal links to each other color and device group."""
    near: dict[str, list[Joint]] = {}
    keys: dict[str, Hashable] = {}
    for node, given in first.items():
        every = [*network.up.get(node, ()), *network.down.get(node, ()), *network.beside.get(node, ())]
        near[node] = [joint for joint in every if joint[0] in first]
        devices = Counter((network.devices[far].group, speed, links) for far, speed, links in every if far not in first)
        keys[node] = (given, frozenset(devices.items()))
    while True:
        numbers = {key: number for number, key in enumerate(dict.fromkeys(keys.values()))}
        color = {node: numbers[key] for node, key in keys.items()}
        finer: dict[str, Hashable] = {node: (color[node], _seen(joints, color)) for node, joints in near.items()}
        if len(set(finer.values())) == len(numbers):
            return {node: (first[node][0], number) for node, number in color.items()}
        keys = finer


def _seen(joints: list[Joint], color: Mapping[str, int]) -> frozenset[tuple[tuple[int, float, int], int]]:
    """Return the number of joints of each kind to each color."""
    return frozenset(Counter([(color[far], speed, links) for far, speed, links in joints]).items())
