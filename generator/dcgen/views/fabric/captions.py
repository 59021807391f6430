"""The words of a fabric drawing: what stands in its boxes, beside its rows, between them and at its foot."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator

from dcgen.views.fabric.networks import DEVICE, LEAF, Network, NodeGroup, parts
from dcgen.views.figures import NO_BREAK

WORDS = ("device", "leaf", "spine", "core")
Shared = tuple[str, ...]  # by tier: how each of its nodes is joined to those above, where all are joined alike
PLURALS = ("devices", "leaves", "spines", "cores")
RULES = {
    "each": "",
    "unit": "equal {nodes} of one unit: the same numbers of links to the same boxes",
    "group": "equal {nodes} of one group of units: the same numbers of links to the same boxes",
    "equal": "equal {nodes} of all units: the same numbers of links to the same boxes",
    "tier": "all {nodes} of a tier, equal or not; ranges say how far they differ",
}


def heading(network: Network) -> str:
    """Design, speed, switches, oversubscription and rails of a fabric."""
    return "; ".join(_heading(network))


def _heading(network: Network) -> Iterator[str]:
    summary = network.summary
    yield f"{summary.design}, {summary.protocol} {summary.speed_gbps:g}G"
    for tier in range(LEAF, len(WORDS)):
        if nodes := network.rows[tier]:
            yield counted(network, tier, len(nodes))
    if summary.oversubscription:
        yield f"oversubscription {summary.oversubscription:.3g}:1"
    if network.rails:
        yield f"rails {ranges(set().union(*network.rails.values()))}"


def counted(network: Network, tier: int, count: int) -> str:
    """How many nodes of a tier; the leaves of a fabric without switches are servers."""
    if tier == LEAF and not network.summary.leaves:
        return f"{count:,} {'server' if count == 1 else 'servers'}"
    return f"{count:,} {(WORDS if count == 1 else PLURALS)[tier]}"


def row_lines(network: Network, tier: int) -> Iterator[str]:
    """What stands beside a row: how many there are of what."""
    nodes = network.rows[tier]
    if tier == DEVICE:
        out = sum(network.devices[node].kind == "circuit" for node in nodes)
        if len(nodes) > out:
            yield counted(network, tier, len(nodes) - out)
        if out:
            yield f"{out:,} {'line' if out == 1 else 'lines'} out"
        return
    yield counted(network, tier, len(nodes))
    yield ", ".join(sorted({network.devices[node].type.model for node in nodes}))
    if links := sum(links for node in nodes for _, _, links in network.beside.get(node, ())) // 2:
        yield f"{links:,} {'link' if links == 1 else 'links'} beside one another"


def gap_lines(network: Network, shared: Shared, tier: int) -> Iterator[str]:
    """What stands between a row and the one above it: how they are joined, once when it is the same for all."""
    nodes = [node for node in network.rows[tier] if node in network.up]
    links = sum(links for node in nodes for _, _, links in network.up[node])
    if not links:
        return
    if shared[tier]:
        yield f"every {_word(network, nodes)}: {shared[tier]}"
    if tier >= LEAF and (sizes := _parts(network, tier)):
        yield sizes
    yield f"{links:,} {'link' if links == 1 else 'links'} in all"


def shared_patterns(network: Network) -> Shared:
    """For each tier, how each of its nodes is joined to those above, where that is the same for all; else nothing."""
    seen: list[set[tuple[tuple[float, int], ...]]] = [set() for _ in WORDS]
    first: dict[int, str] = {}
    for node, tier in network.tiers.items():
        seen[tier].add(tuple(sorted([(speed, links) for _, speed, links in network.up.get(node, ())])))
        first.setdefault(tier, node)
    return tuple(pattern(network, (first[tier],)) if len(found) == 1 else "" for tier, found in enumerate(seen))


def pattern(network: Network, nodes: Collection[str]) -> str:
    """How each of `nodes` is joined to those above: links at a speed to each of so many; a range where they differ."""
    links: dict[float, set[int]] = {}
    reach: dict[float, Counter[int]] = {}
    target = ""
    for node in nodes:
        seen: Counter[float] = Counter()
        for far, speed, count in network.up.get(node, ()):
            links.setdefault(speed, set()).add(count)
            seen[speed] += 1
            target = target or far
        for speed, number in seen.items():
            reach.setdefault(speed, Counter())[number] += 1
    return " and ".join(
        f"{_links(links[speed])} of {speed:g}G {_reach(network, network.tiers[target], found, len(nodes))}"
        for speed, found in sorted(reach.items())
    )


def switch_lines(network: Network, shared: Shared, group: NodeGroup, inside: Counter[float]) -> Iterator[str]:
    """What a box of switches says; the first line is its heading."""
    scope = scope_text(network, group)
    if len(group.nodes) == 1:
        yield f"{scope if group.units[0] else ''} {short_name(network, group.nodes[0])}".strip()
    else:
        count = counted(network, group.tier, len(group.nodes))
        yield scope or count
        if scope:
            each = _each_unit(network, group.nodes)
            yield f"{count}, {each} a unit" if each else count
        yield from _numbers(network, group)
    if rails := set().union(*(network.rails.get(node, ()) for node in group.nodes)):
        single = len(group.nodes) > 1 and all(len(network.rails.get(node, ())) == 1 for node in group.nodes)
        yield f"{'rails' if len(rails) > 1 else 'rail'} {ranges(rails)}{', one a leaf' if single else ''}"
    if inside:
        yield f"{joint_text(inside)} among them"
    if not shared[group.tier] and (how := pattern(network, group.nodes)):
        yield how


def device_lines(network: Network, shared: Shared, group: NodeGroup) -> Iterator[str]:
    """What a box of devices says: how many of what, and how each is joined unless all devices are joined alike."""
    kinds: dict[str, list[str]] = {}
    for node in group.nodes:
        kinds.setdefault(network.devices[node].group, []).append(node)
    if scope := "lines out" if group.out else scope_text(network, group):
        yield scope
    elif len(kinds) > 1:
        yield counted(network, DEVICE, len(group.nodes))
    alike: dict[str, list[str]] = {}
    for kind, nodes in kinds.items():
        how = "" if shared[DEVICE] else pattern(network, nodes)
        alike.setdefault(how, []).append(_kind_text(network, kind, nodes))
    for how, what in alike.items():
        yield ", ".join(what)
        if how:
            yield f"each {how}"


def foot_lines(network: Network, rule: str, stacked: bool) -> Iterator[str]:
    """What a reader needs to know once."""
    if stacked:
        nodes = "switches" if network.summary.leaves else "servers"
        yield f"A box with a second edge stands for {RULES[rule].format(nodes=nodes)}."
    node = next(node for node, tier in network.tiers.items() if tier)
    unit = network.devices[node].unit
    yield f"{short_name(network, node)}{f' of su{unit:02}' if unit else ''} is {node} in full."
    if any(device.kind == "circuit" for device in map(network.devices.__getitem__, network.tiers)):
        yield "A dashed box is a line that leaves the site."


def scope_text(network: Network, group: NodeGroup) -> str:
    """The units of a group, or the site where the fabric has both; nothing in a fabric without units."""
    if group.units == (0,):
        both = group.tier <= LEAF and any(network.devices[node].unit for node in network.tiers)
        return "site" if both else ""
    return ", ".join(f"su{a:02}" if a == b else f"su{a:02} to su{b:02}" for a, b in _runs(group.units))


def short_name(network: Network, node: str) -> str:
    """A name without the parts that a whole row shares."""
    if network.summary.leaves:
        return f"{WORDS[network.tiers[node]]}-{node.rpartition('-')[2]}"
    return f"{network.devices[node].group}-{node.rpartition('-')[2]}"


def names_text(group: NodeGroup) -> str:
    """The devices of a group by their full names."""
    first, last = group.nodes[0], group.nodes[-1]
    return first if first == last else f"{len(group.nodes):,}, {first} to {last}"


def joint_text(speeds: Counter[float]) -> str:
    """How many links there are of each speed."""
    return " + ".join(f"{count:,} × {speed:g}G" for speed, count in sorted(speeds.items()))


def ranges(numbers: Iterable[int], digits: int = 1) -> str:
    """Numbers with their runs drawn together: 1 to 3, 5."""
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


def _reach(network: Network, tier: int, found: Counter[int], nodes: int) -> str:
    """How many nodes of a tier are reached; some of the nodes may reach none."""
    every = len(network.rows[tier])
    low, high = min(found) if found.total() == nodes else 0, max(found)
    word, words = WORDS[tier], PLURALS[tier]
    if low == high == every:
        return f"to the {word}" if every == 1 else f"to every {word}"
    if low == high:
        return f"to one {word}" if low == 1 else f"to each of {low} {words}"
    return f"to each of {low} to {high} {words}"


def _word(network: Network, nodes: Collection[str]) -> str:
    """What a sentence calls these nodes."""
    tier = network.tiers[next(iter(nodes))]
    kinds = {network.devices[node].group for node in nodes}
    return kinds.pop() if tier == DEVICE and len(kinds) == 1 else WORDS[tier]


def _parts(network: Network, tier: int) -> str:
    """How a tier and the one above fall into parts with no link between them, unless they are one."""
    found: dict[str, Counter[int]] = {}
    for node, part in parts(network, tier).items():
        found.setdefault(part, Counter())[network.tiers[node]] += 1
    if len(found) < 2:
        return ""
    below, above = {sizes[tier] for sizes in found.values()}, {sizes[tier + 1] for sizes in found.values()}
    return f"{len(found)} groups of {_size(below, tier)} and {_size(above, tier + 1)}"


def _size(sizes: set[int], tier: int) -> str:
    low, high = min(sizes), max(sizes)
    return f"{low} {(WORDS if high == 1 else PLURALS)[tier]}" if low == high else f"{low} to {high} {PLURALS[tier]}"


def _each_unit(network: Network, nodes: Iterable[str]) -> int:
    """How many nodes each of several units has, where all have as many; else 0."""
    counts = Counter(network.devices[node].unit for node in nodes)
    return next(iter(counts.values())) if len(counts) > 1 and len(set(counts.values())) == 1 else 0


def _numbers(network: Network, group: NodeGroup) -> Iterator[str]:
    """The numbers of switches, where all units have the same."""
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
    return f"{count}, {each} a unit" if each else count
