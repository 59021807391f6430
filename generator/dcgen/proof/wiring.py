"""The wiring of a fabric: the ports of each device on each switch, and the links between its switches.

All proofs use this record, which contains the planned cables and not the intention of the design.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from functools import cached_property
from types import MappingProxyType
from typing import Any, NamedTuple

from dcgen.plan.records import Cable, FabricSummary
from dcgen.topology import Topology

TIERS = ("leaf", "spine", "core")


class Trunk(NamedTuple):
    """The parallel cables between two switches: their number, and their Gbps together."""

    links: int
    gbps: float


NO_TRUNK = Trunk(0, 0)
NOTHING: Mapping[Any, Any] = MappingProxyType({})  # all records share a default, so nobody may change it


class Fan(NamedTuple):
    """Lower switches with equal trunks and cables to the same upper switches, and these trunks by upper switch."""

    lower: tuple[str, ...]
    trunks: dict[str, Trunk]


class TierPair(NamedTuple):
    """Connected switches of two neighboring tiers: leaves with their spines, or spines with their cores."""

    lower: tuple[str, ...]
    upper: tuple[str, ...]


class _WiringFields(NamedTuple):
    """The fields of a wiring."""

    speed_gbps: float
    homes: Mapping[str, Mapping[str, int]]
    tiers: Mapping[str, str]
    bundles: Mapping[tuple[str, str], Trunk]
    planes: int = 1
    elsewhere: Mapping[str, int] = NOTHING
    rails: Mapping[str, frozenset[int]] = NOTHING
    strays: tuple[str, ...] = ()
    gbps: Mapping[str, float] = NOTHING
    shared: Mapping[tuple[str, str], int] = NOTHING
    foreign: Mapping[str, tuple[str, str]] = NOTHING
    peers: Mapping[tuple[str, str], Trunk] = NOTHING


class Wiring(_WiringFields):
    """One fabric, or one of its `planes`.

    Each device port runs at `speed_gbps`. If the zones of a switch have different speeds, `gbps` is the bandwidth of
    all device ports on the switch. `homes` maps a device to its number of ports per switch, and `elsewhere` maps it
    to its number of ports in the other planes. `tiers` maps a switch to its tier. `bundles` maps two switches, the
    lower tier first, to their cables. A fabric without switches has its devices in `bundles`. `rails` lists the rails
    on each leaf of a rail design. `peers` maps the pairs of leaves with uplinks to their cables. No proof counts these
    as a path, because their use depends on the configuration of the switches. `strays` describes cables and switches
    that leave their plane or fabric. `shared` maps two devices to the most links that one of their cables carries,
    where that is more than one.

    If the uplinks of the leaves end on switches of another fabric, these are the next tier here. `foreign` maps them to
    their own tier and fabric as text. Links between them belong to `bundles` only where the leaves need them to reach
    each other.
    """

    @cached_property
    def down_gbps(self) -> dict[str, float]:
        """The bandwidth of the used device ports on each switch."""
        return {switch: self.gbps.get(switch, ports * self.speed_gbps) for switch, ports in self.ports.items()}

    @cached_property
    def ports(self) -> dict[str, int]:
        """The number of used device ports on each switch."""
        counts = dict.fromkeys(self.tiers, 0)
        for home in self.homes.values():
            for switch, ports in home.items():
                counts[switch] += ports
        return counts

    @cached_property
    def above(self) -> dict[str, dict[str, Trunk]]:
        """The trunks of each switch to the tier above it, or to its peer."""
        above: dict[str, dict[str, Trunk]] = {switch: {} for switch in self.tiers}
        tier = self.tiers.get
        if not any(set(map(tier, fan.lower)) & set(map(tier, fan.trunks)) for fan in self.fans):  # no peers
            return above | {lower: fan.trunks for fan in self.fans for lower in fan.lower}
        for (lower, upper), trunk in self.bundles.items():
            above.setdefault(lower, {})[upper] = trunk
            if self.tiers.get(lower) == self.tiers.get(upper):
                above.setdefault(upper, {})[lower] = trunk
        return above

    @cached_property
    def fans(self) -> tuple[Fan, ...]:
        """The trunks of `bundles`, each lower switch in one fan. A regular fabric has few fans for many trunks."""
        found: dict[str, dict[str, Trunk]] = {}
        for (lower, upper), trunk in self.bundles.items():
            found.setdefault(lower, {})[upper] = trunk
        equal: dict[tuple[object, ...], list[str]] = {}
        for lower, trunks in found.items():
            shared = tuple(self.shared.get((lower, upper), 1) for upper in trunks) if self.shared else ()
            equal.setdefault((tuple(trunks), tuple(trunks.values()), shared), []).append(lower)
        return tuple(Fan(tuple(lower), found[lower[0]]) for lower in equal.values())

    @cached_property
    def parts(self) -> list[list[str]]:
        """The switches that reach each other, each part in the order of `tiers`; in a mesh the devices that do so."""
        return self._parts(self.tiers or dict.fromkeys((device for pair in self.bundles for device in pair), ""))

    def _parts(self, switches: Mapping[str, str]) -> list[list[str]]:
        """Return the parts of some switches. The first pairs of a fan join all of its switches."""
        joined: list[tuple[str, str]] = []
        for fan in self.fans:
            lower = [switch for switch in fan.lower if switch in switches]
            upper = [switch for switch in fan.trunks if switch in switches]
            if lower and upper:
                joined += [(lower[0], switch) for switch in upper]
                joined += [(switch, upper[0]) for switch in lower]
        return parts(switches, joined)

    @cached_property
    def spine_groups(self) -> tuple[TierPair, ...]:
        """The groups of leaves with common spines, and these spines. A leaf without spines is its own group."""
        return self._groups("leaf", "spine")

    @cached_property
    def core_groups(self) -> tuple[TierPair, ...]:
        """The groups of spines with common cores, and these cores; empty without cores."""
        return self._groups("spine", "core") if "core" in self.tiers.values() else ()

    def _groups(self, lower: str, upper: str) -> tuple[TierPair, ...]:
        tiers = {switch: tier for switch, tier in self.tiers.items() if tier in (lower, upper)}
        return tuple(
            TierPair(
                tuple(switch for switch in part if tiers[switch] == lower),
                tuple(switch for switch in part if tiers[switch] == upper),
            )
            for part in self._parts(tiers)
        )


def make_wirings(topology: Topology) -> list[tuple[FabricSummary, Wiring]]:
    """Return every fabric or plane with its wiring, in the order of the plan."""
    made = [_Draft(fabric) for fabric in topology.plan.fabrics]
    places: dict[str, dict[str, _Draft]] = defaultdict(dict)
    switchless = {draft.fabric.name: draft for draft in made if not draft.tiers}
    for draft in made:
        place = places[draft.fabric.name]
        draft.strays += [f"switch {switch} is in two planes" for switch in draft.tiers if switch in place]
        place.update(dict.fromkeys(draft.tiers, draft))
    far = {(draft.fabric.name, switch): draft for draft in made for switch in draft.fabric.far}
    for cable in topology.plan.cables:
        place = places[cable.fabric]
        lower, upper = place.get(cable.a_device), place.get(cable.b_device)
        if lower is None:
            if upper is not None:
                upper.attach(topology, cable)
            elif outside := switchless.get(cable.fabric):
                outside.join(cable)
            continue
        if upper is None:
            upper = far.get((cable.fabric, cable.b_device))
        if upper is lower:
            lower.join(cable)
        elif upper is not None:
            upper.strays.append(f"cable {cable.label} ends in another plane")
        elif topology.plan.devices[cable.b_device].kind != "circuit":
            lower.strays.append(f"cable {cable.label} ends on a device outside the fabric")
    for draft in made:
        if draft.fabric.far:
            _add_far_fabric(draft, made)
    return [(draft.fabric, draft.wiring(made)) for draft in made]


def _add_far_fabric(draft: "_Draft", made: "list[_Draft]") -> None:
    """Add the far switches to a fabric, and their own links where its leaves do not reach each other without them.

    Far leaves are the second tier of the near fabric and the other far switches its third. Far spines are its second
    tier, and the far leaves below them join them like leaves without ports.
    """
    far = {switch: (tier, other) for other in made for switch, tier in other.tiers.items()}
    ends = {switch: far[switch] for switch in draft.fabric.far if switch in far}
    draft.foreign.update({switch: (tier, other.fabric.name) for switch, (tier, other) in ends.items()})
    draft.tiers.update(dict.fromkeys(ends, "spine"))
    if len(parts(draft.tiers, draft.bundles)) < 2:
        return
    tier, other = next(iter(ends.values()), ("", draft))
    for (lower, upper), trunk in other.bundles.items():
        if tier == "leaf" and other.tiers[lower] == tier and lower not in ends:
            continue  # a far leaf that no uplink ends on joins nothing
        draft.bundles[lower, upper] = trunk
        for switch in (lower, upper):
            own = other.tiers[switch]
            draft.foreign[switch] = (own, other.fabric.name)
            draft.tiers.setdefault(switch, "leaf" if tier == "spine" and own == "leaf" else "core")


def parts(nodes: Iterable[str], joined: Iterable[tuple[str, str]]) -> list[list[str]]:
    """Return the separate parts of a graph, each in the order of `nodes`."""
    root = {node: node for node in nodes}

    def find(node: str) -> str:
        while root[node] != node:
            root[node] = node = root[root[node]]
        return node

    for a, b in joined:
        if root[a] != root[b] and (one := find(a)) != (other := find(b)):
            root[other] = one
    members: dict[str, list[str]] = {}
    for node in root:
        members.setdefault(find(node), []).append(node)
    return list(members.values())


class _Draft:
    """A wiring during the count of its cables."""

    def __init__(self, fabric: FabricSummary) -> None:
        switches = (fabric.leaves, fabric.spines, fabric.cores)
        self.fabric = fabric
        self.has_rails = fabric.design.startswith("rail")
        self.tiers = {name: tier for tier, names in zip(TIERS, switches, strict=True) for name in names}
        self.gbps: dict[str, float] = {}
        self.homes: dict[str, dict[str, int]] = {}
        self.bundles: dict[tuple[str, str], Trunk] = {}
        self.trunks: dict[tuple[int, float], Trunk] = {}  # equal trunks are one record
        self.rails: dict[str, set[int]] = defaultdict(set)
        self.strays: list[str] = []
        self.heads: Counter[str] = Counter()
        self.shared: dict[tuple[str, str], int] = {}
        self.foreign: dict[str, tuple[str, str]] = {}

    def attach(self, topology: Topology, cable: Cable) -> None:
        """Count a cable of a device."""
        device, switch = cable.a_device, cable.b_device
        if cable.links > 1:
            self._share(cable, (device, switch))
        if (home := self.homes.get(device)) is None:
            home = self.homes[device] = {}
        home[switch] = home.get(switch, 0) + 1
        self.gbps[switch] = self.gbps.get(switch, 0) + cable.speed_gbps
        if self.has_rails:
            rail, on_switch = topology.plan.devices[device].type.port[cable.a_port].rail, self.rails[switch]
            if rail:
                on_switch.add(rail)

    def join(self, cable: Cable) -> None:
        """Count a cable between two switches, or between two devices of a fabric without switches."""
        ends = (cable.a_device, cable.b_device)
        pair = ends if self.tiers else (min(ends), max(ends))
        if cable.links > 1:
            self._share(cable, pair)
        links, gbps = self.bundles.get(pair, NO_TRUNK)
        sums = links + 1, gbps + cable.speed_gbps
        self.bundles[pair] = self.trunks.get(sums) or self.trunks.setdefault(sums, Trunk(*sums))

    def _share(self, cable: Cable, pair: tuple[str, str]) -> None:
        """Count the links of a cable of several links."""
        self.heads[cable.head] += 1
        self.shared[pair] = max(self.shared.get(pair, 1), self.heads[cable.head])

    def wiring(self, made: "list[_Draft]") -> Wiring:
        """Return the counted cables as a wiring, with the ports in other planes of the same fabric."""
        others = [draft for draft in made if draft is not self and draft.fabric.name == self.fabric.name]
        names = self.homes if others else ()
        elsewhere = {name: sum(sum(draft.homes.get(name, {}).values()) for draft in others) for name in names}
        rails = {leaf: frozenset(on_leaf) for leaf, on_leaf in self.rails.items()}
        upper = self.fabric.spines or self.foreign
        leaves = {switch for switch, tier in self.tiers.items() if tier == TIERS[0] and upper}
        peers = {(a, b): trunk for (a, b), trunk in self.bundles.items() if b in leaves and a in leaves}
        bundles = {pair: trunk for pair, trunk in self.bundles.items() if pair not in peers} if peers else self.bundles
        return Wiring(
            self.fabric.speed_gbps, self.homes, self.tiers, bundles,
            len(others) + 1, elsewhere, rails, tuple(self.strays), self.gbps, self.shared,
            self.foreign, peers,
        )  # fmt: skip
