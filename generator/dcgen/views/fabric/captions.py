"""The texts of a fabric drawing: in its boxes, beside and between its rows, and at its foot."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator

from dcgen.views.fabric.networks import DEVICE, LEAF, SPINE, Network, NodeGroup, parts
from dcgen.views.figures import NO_BREAK

TIERS = ("device", "leaf", "spine", "core")
Shared = tuple[str, ...]  # by tier: the uplinks of each node, if all nodes have the same
PLURALS = ("devices", "leaves", "spines", "cores")
RULES = {
    "each": "",
    "unit": "{nodes} of one unit with equal links to the same boxes",
    "group": "{nodes} of one group of units with equal links to the same boxes",
    "equal": "{nodes} of all units with equal links to the same boxes",
    "tier": "all {nodes} of a tier; ranges show how far their links differ",
}


def heading(network: Network) -> str:
    """Return the design, speed, switches, oversubscription and rails of a fabric."""
    return "; ".join(_heading(network))


def _heading(network: Network) -> Iterator[str]:
    summary = network.summary
    yield f"{summary.design}, {summary.protocol} {summary.speed_gbps:g}G"
    for tier in range(LEAF, len(TIERS)):
        if nodes := network.rows[tier]:
            yield counted(network, tier, len(nodes))
    if summary.oversubscription:
        yield f"oversubscription {summary.oversubscription:.3g}:1 at full capacity"
    if network.rails:
        yield f"rails {ranges(set().union(*network.rails.values()))}"


def counted(network: Network, tier: int, count: int) -> str:
    """Return the number of nodes of a tier; in a fabric without switches the leaves are servers."""
    if tier == LEAF and not network.summary.leaves:
        return f"{count:,} {'server' if count == 1 else 'servers'}"
    return f"{count:,} {tier_text(network, tier, count)}"


def tier_text(network: Network, tier: int, count: int = 1) -> str:
    """Return the noun for some nodes of a tier. It has the name of the fabric if these are far switches."""
    fabric, own = network.far
    if fabric and tier == SPINE:
        return f"{fabric} {(TIERS if count == 1 else PLURALS)[TIERS.index(own)]}"
    return (TIERS if count == 1 else PLURALS)[tier]


def row_lines(network: Network, tier: int) -> Iterator[str]:
    """Yield the texts beside a row: counts and models."""
    nodes = network.rows[tier]
    if tier == DEVICE:
        circuits = sum(network.devices[node].kind == "circuit" for node in nodes)
        if len(nodes) > circuits:
            yield counted(network, tier, len(nodes) - circuits)
        if circuits:
            yield f"{circuits:,} WAN {'circuit' if circuits == 1 else 'circuits'}"
        return
    yield counted(network, tier, len(nodes))
    yield ", ".join(sorted({network.devices[node].type.model for node in nodes}))
    if links := sum(links for node in nodes for _, _, links in network.beside.get(node, ())) // 2:
        yield f"{links:,} peer {'link' if links == 1 else 'links'}"


def gap_lines(network: Network, shared: Shared, tier: int) -> Iterator[str]:
    """Yield the texts between a row and the row above: the uplinks, if all nodes have the same, and their total."""
    nodes = [node for node in network.rows[tier] if node in network.up]
    links = sum(len(alike) * sum(links for _, _, links in joints) for joints, alike in network.alike[tier])
    if not links:
        return
    if shared[tier]:
        yield f"each {_name(network, nodes)}: {shared[tier]}"
    if tier >= LEAF and (sizes := _parts(network, tier)):
        yield sizes
    yield f"{links:,} {'link' if links == 1 else 'links'} in total"


def shared_patterns(network: Network) -> Shared:
    """Return the uplinks of each tier, or an empty text if its nodes differ."""
    return tuple(_shared_pattern(network, tier) for tier in range(len(TIERS)))


def _shared_pattern(network: Network, tier: int) -> str:
    seen = {tuple(sorted([(speed, links) for _, speed, links in joints])) for joints, _ in network.alike[tier]}
    return pattern(network, network.rows[tier][:1]) if len(seen) == 1 else ""


def pattern(network: Network, nodes: Collection[str]) -> str:
    """Return the uplinks of each of `nodes`: links, speed and number of upper nodes, as a range if they differ."""
    links: dict[float, set[int]] = {}
    reach: dict[float, Counter[int]] = {}
    target = ""
    for joints, alike in network.alike_of(nodes):
        seen: Counter[float] = Counter()
        for far, speed, count in joints:
            links.setdefault(speed, set()).add(count)
            seen[speed] += 1
            target = target or far
        for speed, number in seen.items():
            reach.setdefault(speed, Counter())[number] += len(alike)
    return " and ".join(
        f"{_links(links[speed])} of {speed:g}G {_reach(network, network.tiers[target], counts, len(nodes))}"
        for speed, counts in sorted(reach.items())
    )


def switch_lines(network: Network, shared: Shared, group: NodeGroup, inside: Counter[float]) -> Iterator[str]:
    """Yield the texts of a box of switches; the first is its heading."""
    scope = scope_text(network, group)
    if len(group.nodes) == 1:
        yield f"{scope if group.units[0] else ''} {short_name(network, group.nodes[0])}".strip()
    else:
        count = counted(network, group.tier, len(group.nodes))
        yield scope or count
        if scope:
            each = _each_unit(network, group.nodes)
            yield f"{count}, {each} per unit" if each else count
        yield from _numbers(network, group)
    if rails := set().union(*(network.rails.get(node, ()) for node in group.nodes)):
        single = len(group.nodes) > 1 and all(len(network.rails.get(node, ())) == 1 for node in group.nodes)
        yield f"{'rails' if len(rails) > 1 else 'rail'} {ranges(rails)}{', one per leaf' if single else ''}"
    if inside:
        yield f"{joint_text(inside)} between them"
    if not shared[group.tier] and (how := pattern(network, group.nodes)):
        yield how


def device_lines(network: Network, shared: Shared, group: NodeGroup) -> Iterator[str]:
    """Yield the texts of a box of devices: counts, and the uplinks of each unless all devices have the same."""
    kinds: dict[str, list[str]] = {}
    for node in group.nodes:
        kinds.setdefault(network.devices[node].group, []).append(node)
    if scope := f"WAN circuit{'s' * (len(group.nodes) > 1)}" if group.out else scope_text(network, group):
        yield scope
    elif len(kinds) > 1:
        yield counted(network, DEVICE, len(group.nodes))
    alike: dict[str, list[str]] = {}
    for kind, nodes in kinds.items():
        how = "" if shared[DEVICE] else pattern(network, nodes)
        alike.setdefault(how, []).append(_kind_text(network, kind, nodes))
    for how, groups in alike.items():
        yield ", ".join(groups)
        if how:
            yield f"each {how}"


def foot_lines(network: Network, rule: str, stacked: bool, bused: bool) -> Iterator[str]:
    """Yield the notes at the foot of the drawing."""
    if stacked:
        nodes = "switches" if network.summary.leaves else "servers"
        yield f"A box with a double edge shows {RULES[rule].format(nodes=nodes)}."
    if bused:
        yield "A horizontal line joins each box below it to every box above it."
    node = next(node for node, tier in network.tiers.items() if tier)
    unit = network.devices[node].unit
    yield f"{short_name(network, node)}{f' of su{unit:02}' if unit else ''} is short for {node}."
    for name, links in sorted(network.near.items()):
        yield f"{links:,} uplink{'s' * (links > 1)} of fabric {name} end{'s' * (links == 1)} on these switches."
    if any(device.kind == "circuit" for device in map(network.devices.__getitem__, network.tiers)):
        yield "A dashed box shows WAN circuits."


def scope_text(network: Network, group: NodeGroup) -> str:
    """Return the units of a group, or the site if the fabric has both; empty in a fabric without units."""
    if group.units == (0,):
        both = group.tier <= LEAF and any(network.devices[node].unit for node in network.tiers)
        return "site" if both else ""
    return ", ".join(f"su{a:02}" if a == b else f"su{a:02} to su{b:02}" for a, b in _runs(group.units))


def short_name(network: Network, node: str) -> str:
    """Return a name without the parts that its row shares."""
    if network.summary.leaves:
        stem = tier_text(network, network.tiers[node])
        return f"{stem}-{network.devices[node].name.rpartition('-')[2]}"
    return f"{network.devices[node].group}-{node.rpartition('-')[2]}"


def names_text(group: NodeGroup) -> str:
    """Return the full names of the first and last device of a group."""
    first, last = group.nodes[0], group.nodes[-1]
    return first if first == last else f"{len(group.nodes):,}, {first} to {last}"


def joint_text(speeds: Counter[float]) -> str:
    """Return the number of links of each speed."""
    return " + ".join(f"{count:,} × {speed:g}G" for speed, count in sorted(speeds.items()))


def ranges(numbers: Iterable[int], digits: int = 1) -> str:
    """Return numbers with consecutive ones as ranges: 1 to 3, 5."""
    return ", ".join(f"{a:0{digits}}" if a == b else f"{a:0{digits}} to {b:0{digits}}" for a, b in _runs(numbers))


def _runs(numbers: Iterable[int]) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for number in sorted(numbers):
        if runs and runs[-1][1] == number - 1:
            runs[-1] = (runs[-1][0], number)
        else:
            runs.append((number, number))
    return runs


def _links(counts: set[int]) -> str:
    low, high = min(counts), max(counts)
    return f"{low} {'link' if low == 1 else 'links'}" if low == high else f"{low} to {high} links"


def _reach(network: Network, tier: int, counts: Counter[int], nodes: int) -> str:
    """Return the number of reached nodes of a tier; some of the nodes may reach none."""
    every = len(network.rows[tier])
    low, high = min(counts) if counts.total() == nodes else 0, max(counts)
    singular, plural = tier_text(network, tier), tier_text(network, tier, 2)
    if low == high == every:
        return f"to the {singular}" if every == 1 else f"to every {singular}"
    if low == high:
        return f"to one {singular}" if low == 1 else f"to each of {low} {plural}"
    return f"to each of {low} to {high} {plural}"


def _name(network: Network, nodes: Collection[str]) -> str:
    """Return the name of nodes in a sentence: their device group or their tier."""
    tier = network.tiers[next(iter(nodes))]
    kinds = {network.devices[node].group for node in nodes}
    return kinds.pop() if tier == DEVICE and len(kinds) == 1 else tier_text(network, tier)


def _parts(network: Network, tier: int) -> str:
    """Return the separate parts of a tier and the tier above, or an empty text if links join them all."""
    sizes_of: dict[str, Counter[int]] = {}
    for node, part in parts(network, tier).items():
        sizes_of.setdefault(part, Counter())[network.tiers[node]] += 1
    if len(sizes_of) < 2:
        return ""
    below, above = {sizes[tier] for sizes in sizes_of.values()}, {sizes[tier + 1] for sizes in sizes_of.values()}
    return f"{len(sizes_of)} groups of {_size(network, below, tier)} and {_size(network, above, tier + 1)}"


def _size(network: Network, sizes: set[int], tier: int) -> str:
    low, high = min(sizes), max(sizes)
    return (
        f"{low} {tier_text(network, tier, high)}" if low == high else f"{low} to {high} {tier_text(network, tier, 2)}"
    )


def _each_unit(network: Network, nodes: Iterable[str]) -> int:
    """Return the number of nodes per unit, or 0 if units differ or there is only one."""
    counts = Counter(network.devices[node].unit for node in nodes)
    return next(iter(counts.values())) if len(counts) > 1 and len(set(counts.values())) == 1 else 0


def _numbers(network: Network, group: NodeGroup) -> Iterator[str]:
    """Yield the numbers of switches, if all units have the same."""
    by_unit: dict[int, set[int]] = {}
    for node in group.nodes:
        by_unit.setdefault(network.devices[node].unit, set()).add(network.devices[node].number)
    first, *others = by_unit.values()
    if all(numbers == first for numbers in others):
        stem, _, number = short_name(network, group.nodes[0]).rpartition("-")
        yield f"{stem}-{ranges(first, len(number))}"


def _kind_text(network: Network, kind: str, nodes: list[str]) -> str:
    if network.devices[nodes[0]].kind == "circuit":
        return kind.removeprefix("uplink-")
    each = _each_unit(network, nodes)
    count = f"{kind}{NO_BREAK}×{NO_BREAK}{len(nodes):,}"
    return f"{count}, {each} per unit" if each else count
