"""A fabric or plane as a network of tiers, with links counted by their two ends and equal switches grouped.

Switches are compared by their devices and links, never by their names, so a drawing of 500 switches fits a page. The
run time is linear in the number of cables. Nodes with the same links to upper tiers share one tuple of them, and are
counted together.
"""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping
from functools import cached_property
from itertools import chain, groupby
from operator import attrgetter
from typing import NamedTuple, TypeVar

from dcgen.plan.records import Device, FabricSummary
from dcgen.topology import Topology

DEVICE, LEAF, SPINE, CORE = range(4)
IN_A_ROW = 16  # the most boxes per row that fit a page

Joint = tuple[str, float, int]  # far end, speed in Gbps, number of links
Joints = tuple[Joint, ...]
Alike = tuple[Joints, list[str]]  # joints to upper tiers, and the nodes that have them
Kind = tuple[int, str]  # tier and model of a switch
Item = TypeVar("Item", bound=Hashable)
Color = tuple[Kind, Hashable]  # the shared properties of the switches in a box
_begin = attrgetter("fabric", "a_device")
_end = attrgetter("b_device", "speed_gbps")


class _NetworkFields(NamedTuple):
    """The fields of a network."""

    summary: FabricSummary
    devices: Mapping[str, Device]
    tiers: dict[str, int]
    up: dict[str, Joints]
    beside: dict[str, Joints]
    rails: dict[str, set[int]]
    near: Counter[str]


class Network(_NetworkFields):
    """The nodes of a fabric by tier; in a fabric without switches the servers are its leaves.

    `up` has the joints of a node to upper tiers, and `beside` to its own tier, at both ends.
    If the uplinks end on switches of another fabric, these are in the spine tier. They have further names here, since
    such a switch can be a device of this fabric as well. `near` counts the links of other fabrics that end here.
    """

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

    @cached_property
    def alike(self) -> tuple[list[Alike], ...]:
        """The nodes by tier, those with the same joints to upper tiers together."""
        return tuple(map(self.alike_of, self.rows))

    def alike_of(self, nodes: Iterable[str]) -> list[Alike]:
        """Return the different joints of some nodes to upper tiers, each with the nodes that have them."""
        found: dict[int, Alike] = {}
        for node in nodes:
            joints = self.up.get(node, ())
            found.setdefault(id(joints), (joints, []))[1].append(node)
        return list(found.values())


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
        network = Network(summary, devices, {}, {}, {}, {}, Counter())
        networks_of.setdefault(summary.name, []).append(network)
        for tier, names in ((LEAF, summary.leaves), (SPINE, summary.spines), (CORE, summary.cores)):
            network.tiers.update(dict.fromkeys(names, tier))
            place.setdefault(summary.name, {}).update(dict.fromkeys(names, network))
        network.tiers.update(dict.fromkeys(map(far_name, summary.far), SPINE))
    networks = [network for networks in networks_of.values() for network in networks]
    strands: dict[int, list[tuple[str, Joints]]] = {id(network): [] for network in networks}
    for a, network, joints in _strands(topology, networks_of, place):
        strands[id(network)].append((a, joints))
    for network in networks:
        _join(network, strands[id(network)])
    _read_rails(topology, place)
    return [network for network in networks if network.tiers]


def far_name(switch: str) -> str:
    """Return the name of a switch of another fabric in the drawing of the fabric whose uplinks end on it."""
    return f"{switch} (uplinks)"


def _strands(
    topology: Topology, networks_of: Mapping[str, list[Network]], place: Mapping[str, Mapping[str, Network]]
) -> Iterator[tuple[str, Network, Joints]]:
    """Yield the joints of consecutive cables that begin at one node, by network. Equal joints are one tuple."""
    far = {(item.name, switch) for item in topology.plan.fabrics for switch in item.far}
    homes = {switch: network for switches in place.values() for switch, network in switches.items()} if far else {}
    known: dict[Hashable, list[tuple[Network, Joints]]] = {}
    for (fabric, a), cables in groupby(topology.plan.cables, _begin):
        switches = place.get(fabric, {})
        own, ends = switches.get(a), tuple(map(_end, cables))
        if (found := known.get((fabric, id(own), ends))) is None:
            parts: dict[int, tuple[Network, list[Joint]]] = {}
            for (b, speed), links in Counter(ends).items():
                upper = own and (fabric, b) in far
                network = own if own and upper else switches.get(b) or own or networks_of[fabric][0]
                joint = far_name(b) if upper else b, speed, links
                parts.setdefault(id(network), (network, []))[1].append(joint)
            found = [(network, tuple(joints)) for network, joints in parts.values()]
            known[fabric, id(own), ends] = found
        if own and far:
            for b, _ in ends:
                if (fabric, b) in far:
                    homes[b].near[fabric] += 1
        yield from ((a, network, joints) for network, joints in found)


def _join(network: Network, strands: list[tuple[str, Joints]]) -> None:
    """Add the joints of each node; a node that is not a switch is a device."""
    tiers, other = network.tiers, DEVICE if network.summary.leaves else LEAF
    up: defaultdict[str, list[Joints]] = defaultdict(list)
    beside: defaultdict[str, list[Joints]] = defaultdict(list)
    least: dict[int, int] = {}  # the lowest tier of the far ends of joints that nodes share
    for a, joints in strands:
        low = tiers.setdefault(a, other)
        if id(joints) not in least:
            least[id(joints)] = min([tiers.setdefault(b, other) for b, _, _ in joints])
        if least[id(joints)] > low:
            up[a].append(joints)
            continue
        for b, speed, links in joints:
            high = tiers[b]
            if low == high:
                beside[a].append(((b, speed, links),))
                beside[b].append(((a, speed, links),))
            elif low < high:
                up[a].append(((b, speed, links),))
            else:
                up[b].append(((a, speed, links),))
    network.up.update((node, _merged(parts)) for node, parts in up.items())
    network.beside.update((node, _merged(parts)) for node, parts in beside.items())


def _merged(parts: list[Joints]) -> Joints:
    """Return joints as one tuple, with each far end and speed once."""
    if len(parts) == 1:
        return parts[0]
    counts: Counter[tuple[str, float]] = Counter()
    for joints in parts:
        for far, speed, links in joints:
            counts[far, speed] += links
    return tuple((far, speed, links) for (far, speed), links in counts.items())


def _read_rails(topology: Topology, place: dict[str, dict[str, Network]]) -> None:
    """Read the rails on each leaf: rails of GPUs, and rails of a rail-optimized or rail-only fabric."""
    devices = topology.plan.devices
    built = {item.name for item in topology.plan.fabrics if item.design.startswith("rail")}
    railed: dict[int, dict[str, int]] = {}  # by device type, since thousands of servers share a type
    for type_ in {id(device.type): device.type for device in devices.values()}.values():
        ports = [port for port in type_.ports if port.gpu is not None or port.fabric in built]
        railed[id(type_)] = {port.name: port.rail for port in ports if port.rail}
    for (fabric, a), cables in groupby(topology.plan.cables, _begin):
        rails, switches = railed[id(devices[a].type)], place.get(fabric, {})
        for cable in cables if rails else ():
            if cable.a_port in rails and (network := switches.get(cable.b_device)):
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
    for joints, nodes in network.alike[tier]:
        for far, _, _ in joints:
            join(parent, nodes[0], far)
        for node in nodes[1:] if joints else ():  # most leaves of a part connect to the same spines
            join(parent, node, nodes[0])
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
    above: dict[str, Hashable] = {}
    for joints, nodes in network.alike[DEVICE]:
        above |= dict.fromkeys(nodes, frozenset([color[far] for far, _, _ in joints]))
    for node, tier in network.tiers.items():
        if tier:
            key: Hashable = color[node]
        else:
            out = network.devices[node].kind == "circuit"
            key = (scope[node], out, above[node])
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
    below: dict[str, dict[Hashable, int]] = {node: defaultdict(int) for node in first}
    for joints, nodes in chain(*network.alike):
        groups = Counter(network.devices[node].group for node in nodes if node not in first)
        for far, speed, links in joints if groups else ():
            for group, count in groups.items():
                below[far][group, speed, links] += count
    keys: dict[str, Hashable] = {node: (given, frozenset(below[node].items())) for node, given in first.items()}
    while True:
        numbers = {key: number for number, key in enumerate(dict.fromkeys(keys.values()))}
        color = {node: numbers[key] for node, key in keys.items()}
        finer = _finer(network, color)
        if len(set(finer.values())) == len(numbers):
            return {node: (first[node][0], number) for node, number in color.items()}
        keys = finer


def _finer(network: Network, color: Mapping[str, int]) -> dict[str, Hashable]:
    """Return the color of each switch with the number of its joints of each kind to each color: up, down, beside."""

    def seen(joints: Joints) -> frozenset[tuple[Hashable, int]]:
        return frozenset(Counter([(color[far], speed, links) for far, speed, links in joints]).items())

    up: dict[str, Hashable] = {}
    down: dict[str, dict[Hashable, int]] = {node: defaultdict(int) for node in color}
    for joints, nodes in chain(*network.alike[LEAF:]):
        up |= dict.fromkeys(nodes, seen(joints))
        colors = Counter(map(color.__getitem__, nodes))
        for far, speed, links in joints:
            for near, count in colors.items():
                down[far][near, speed, links] += count
    beside = {node: seen(joints) for node, joints in network.beside.items() if node in color}
    return {node: (own, up[node], frozenset(down[node].items()), beside.get(node)) for node, own in color.items()}
