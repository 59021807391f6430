"""The columns and rows of a picture of the address plan: switches that share a box, with the prefixes below them.

A box holds a switch, the pair of leaves that share hosts, the spines of one AS number, or many switches of a large
fabric. Then the first boxes and the last one remain, and one box in the middle represents all others.
"""

import ipaddress
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from dcgen.network.bonds import pairs_of
from dcgen.plan.records import Cable, FabricSummary, Plan
from dcgen.plan.subnets import LinkAddresses, Router
from dcgen.topology import Topology
from dcgen.views.addressplan import OUTSIDE, AddressSummary, PrefixUse, ends_text, span_text

LISTED = 4  # prefixes that a box lists; of more it has the first and the last
Names = tuple[str, ...]


class MapBox(NamedTuple):
    """A box: its role in the drawing, its switches, its lines of text, and whether it represents several boxes."""

    role: str
    names: Names
    lines: tuple[str, ...]
    stacked: bool = False


class PrefixBand(NamedTuple):
    """The prefixes of one network: a box below each column of leaves, or one box below all of them."""

    title: str
    notes: tuple[str, ...]
    boxes: tuple[MapBox, ...]
    wide: bool


class MapSheet(NamedTuple):
    """The boxes of a picture: tiers from top to bottom, the columns of leaves last, then the prefixes by network.

    `joints` are pairs of an upper and a lower switch with a cable between them.
    """

    tiers: tuple[tuple[str, tuple[MapBox, ...]], ...]
    bands: tuple[PrefixBand, ...]
    joints: frozenset[tuple[str, str]]


class MapSource(NamedTuple):
    """The source of the pictures of a site: the prefixes by fabric, pairs of leaves, and cables by fabric.

    `circuits` has the cable and the addresses of each routed circuit.
    """

    topology: Topology
    uses: Mapping[str, Sequence[PrefixUse]]
    pairs: Mapping[str, tuple[str, str]]
    cables: Mapping[str, frozenset[tuple[str, str]]]
    circuits: Sequence[tuple[Cable, LinkAddresses]]

    @property
    def plan(self) -> Plan:
        """Return the plan."""
        return self.topology.plan


def make_source(topology: Topology, addressing: AddressSummary) -> MapSource:
    """Return the parts of a site that its pictures need."""
    uses: dict[str, list[PrefixUse]] = defaultdict(list)
    for use in addressing.prefixes:
        uses[use.prefix.fabric].append(use)
    cables: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for cable in topology.plan.cables:
        if cable.a_device in topology.fabric_of:
            cables[cable.fabric].add((cable.b_device, cable.a_device))
    joints = {name: frozenset(pairs) for name, pairs in cables.items()}
    return MapSource(topology, uses, pairs_of(topology.plan), joints, list(_routed(topology.plan)))


def _routed(plan: Plan) -> Iterator[tuple[Cable, LinkAddresses]]:
    """Yield the cable and the addresses of each routed circuit, in the order of the cables."""
    links = {id_: link for id_, link in plan.routing.links.items() if link.asn is not None}
    yield from ((cable, links[cable.id]) for cable in (plan.cables if links else ()) if cable.id in links)


def make_map(source: MapSource, summary: FabricSummary, columns: int) -> MapSheet:
    """Return the boxes of a fabric or plane, in at most `columns` columns."""
    folded = _fold(_units(source, summary, columns), columns)
    leaves = tuple(_switch_box(source, "leaf", "leaves", places) for places in folded)
    tiers = [*_upper_tiers(source, summary, columns), ("leaves", leaves)]
    bands = tuple(_bands(source, summary, leaves))
    return MapSheet(tuple(tiers), bands, source.cables.get(summary.name, frozenset()))


def _places(source: MapSource, summary: FabricSummary) -> list[Names]:
    """Return the leaves of a fabric, those of a pair together, in the order of the plan."""
    return list(dict.fromkeys(source.pairs.get(name, (name,)) for name in summary.leaves))


def _units(source: MapSource, summary: FabricSummary, columns: int) -> list[list[Names]]:
    """Return the places of leaves, each alone if all fit beside each other, otherwise those of a unit together."""
    places = _places(source, summary)
    by_unit: dict[int, list[Names]] = defaultdict(list)
    for place in places:
        by_unit[source.plan.devices[place[0]].unit].append(place)
    if len(places) <= columns or len(by_unit) == 1:
        return [[place] for place in places]
    return [by_unit[unit] for unit in sorted(by_unit)]


def _fold(groups: Sequence[list[Names]], columns: int) -> list[list[Names]]:
    """Return groups in at most `columns` groups: the first ones, all others together, and the last one."""
    if len(groups) <= columns:
        return list(groups)
    first = max(columns - 2, 0)
    last = 1 if columns > 2 else 0
    middle = [place for group in groups[first : len(groups) - last] for place in group]
    return [*groups[:first], middle, *groups[len(groups) - last :]]


def _upper_tiers(source: MapSource, summary: FabricSummary, columns: int) -> Iterator[tuple[str, tuple[MapBox, ...]]]:
    """Yield the rows above the leaves that have switches or circuits."""
    if circuits := tuple(_circuits(source, summary)):
        yield "circuits", circuits if len(circuits) <= columns else (_all_circuits(circuits),)
    routers = source.plan.routing.routers
    rows = (("cores", "core", summary.cores), ("spines", "spine", summary.spines))
    for title, role, names in (*rows, (f"{summary.uplinks_to} switches", "spine", summary.far)):
        by_asn: dict[int, list[str]] = defaultdict(list)
        for name in names:
            by_asn[routers[name].asn if name in routers else 0].append(name)
        groups = _fold([[tuple(own)] for own in by_asn.values()], columns)
        if names:
            yield title, tuple(_switch_box(source, role, title, places) for places in groups)


def _circuits(source: MapSource, summary: FabricSummary) -> Iterator[MapBox]:
    """Yield a box for each routed circuit of a fabric, with the AS number and addresses of its far end."""
    leaves = set(summary.leaves)
    by_far: dict[str, list[str]] = defaultdict(list)
    asns: dict[str, int | None] = {}
    for cable, link in source.circuits:
        if cable.a_device in leaves:
            by_far[cable.b_device].append(f"{link.b}/{link.length}")
            asns[cable.b_device] = link.asn
    for name, texts in by_far.items():
        yield MapBox("out", (name,), (_short(source.plan, name), f"AS {asns[name]}", *texts))


def _all_circuits(boxes: Sequence[MapBox]) -> MapBox:
    names = tuple(name for box in boxes for name in box.names)
    return MapBox("out", names, (f"{len(boxes)} routed circuits",), True)


def _switch_box(source: MapSource, role: str, title: str, places: Sequence[Names]) -> MapBox:
    """Return the box of some switches: their names, AS numbers and loopbacks."""
    names = tuple(name for place in places for name in place)
    routers = [source.plan.routing.routers[name] for name in names if name in source.plan.routing.routers]
    stacked = len(places) > 1 or (role != "leaf" and len(names) > 1)
    shown = [_short(source.plan, name) for name in (names if len(names) <= 2 else (names[0], names[-1]))]
    if len(names) > 2:
        heading = [f"{len(names):,} {title}", f"{shown[0]} to {shown[-1]}"]
    else:
        heading = [" and ".join(shown)]
    return MapBox(role, names, (*heading, *_router_lines(routers)), stacked)


def _router_lines(routers: Sequence[Router]) -> Iterator[str]:
    """Yield the AS numbers and the loopbacks of some switches, or that they do not route."""
    if not routers:
        yield "no routing"
        return
    yield f"AS {span_text(router.asn for router in routers)}"
    for texts in ([each.loopback for each in routers], [each.loopback6 for each in routers]):
        if any(texts):
            yield f"lo {_range(filter(None, texts))}"


def _range(texts: Iterable[str]) -> str:
    """Return addresses as text: one or two of them, or the lowest and the highest."""
    return ends_text(sorted(set(texts), key=lambda text: int(ipaddress.ip_address(text))))


def _bands(source: MapSource, summary: FabricSummary, columns: Sequence[MapBox]) -> Iterator[PrefixBand]:
    """Yield the prefixes of each network of a fabric or plane."""
    own, networks = set(summary.leaves), defaultdict[str, list[PrefixUse]](list)
    for use in source.uses.get(summary.name, ()):
        if own.intersection(use.prefix.leaves) or not (use.prefix.leaves or summary.plane > 1):
            networks[use.title].append(use)
    insides = [set(column.names) for column in columns]
    for title, uses in networks.items():
        inside = [[use for use in uses if names.issuperset(use.prefix.leaves)] for names in insides]
        placed = sum(map(len, inside)) == len(uses) and all(use.prefix.leaves for use in uses)
        groups = [(column.names, group) for column, group in zip(columns, inside, strict=True)]
        if not placed:
            groups = [(tuple(summary.leaves), uses)]
        boxes = tuple(_prefix_box(source.plan, names, group) for names, group in groups)
        yield PrefixBand(title, tuple(_notes(uses)), boxes, not placed)


def _notes(uses: Sequence[PrefixUse]) -> Iterator[str]:
    """Yield what the prefixes of a network share, for the texts beside their row."""
    if vlans := span_text(use.prefix.vlan for use in uses if use.prefix.vlan):
        yield f"VLAN {vlans}"
    if mtu := span_text(use.prefix.mtu for use in uses if use.prefix.mtu):
        yield f"MTU {mtu}"
    if any(use.routed for use in uses):
        yield "gateway: each leaf port"
    elif any(use.prefix.external for use in uses):
        yield f"gateway: {OUTSIDE}"
    elif not any(use.prefix.gateway for use in uses):
        yield "no gateway"


def _prefix_box(plan: Plan, names: Names, uses: Sequence[PrefixUse]) -> MapBox:
    """Return the box of some prefixes: one with its owners, or several as a range."""
    if not uses:
        return MapBox("dev", names, ("no prefix",))
    role = "out" if any(use.prefix.external for use in uses) else "dev"
    used = f"{sum(use.used for use in uses):,} in use"
    if len(uses) == 1:
        return MapBox(role, names, (*_single(plan, uses[0]), used))
    texts = [_part(use) for use in uses]
    listed = texts if len(texts) <= LISTED else [f"{texts[0]} to {texts[-1]}"]
    gateways = [use.prefix.gateway for use in uses if use.prefix.gateway]
    last = (f"gateways {gateways[0]} to {gateways[-1]}",) if gateways else ()
    return MapBox(role, names, (f"{len(uses):,} prefixes", *listed, *last, used), True)


def _single(plan: Plan, use: PrefixUse) -> Iterator[str]:
    prefix = use.prefix
    yield prefix.prefix
    yield from filter(None, (prefix.prefix6, f"rail {prefix.rail}" if prefix.rail else ""))
    yield from (f"gateway {text}" for text in (prefix.gateway, prefix.gateway6) if text)
    if len(prefix.owners) > 1 and prefix.owners[0].address:
        yield f"leaves {_range(owner.address for owner in prefix.owners)}"
    elif prefix.owners and prefix.owners[0].device not in prefix.leaves:
        yield f"of {_short(plan, prefix.owners[0].device)}"


def _part(use: PrefixUse) -> str:
    rail = f" rail {use.prefix.rail}" if use.prefix.rail else ""
    return f"{use.prefix.prefix}{rail}"


def _short(plan: Plan, name: str) -> str:
    """Return the name of a device without that of its site."""
    return name.removeprefix(f"{plan.name}-")
