"""frr/ on running daemons: the network of the records carries packets, heals, and finds the faults of earlier plans."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from ipaddress import ip_address, ip_network
from pathlib import Path
from typing import Any, NamedTuple

import pytest

import dcgen
from conftest import ROOT
from dcgen.artifacts.network.frr import with_pair_session
from dcgen.network.hosts import make_hosts
from dcgen.network.records import HostInterface, Neighbor, SwitchNetwork
from dcgen.network.switches import make_switches
from support.netlab import (
    JUMBO,
    Lab,
    batch,
    has_port,
    ping,
    route_device,
    running,
    sent,
    set_link,
    set_node,
    show,
    until,
)
from support.samplefabrics import (
    PUBLIC,
    Networks,
    dual_tor,
    edge,
    one_prefix_per_rail,
    part_of,
    rail_slice,
    wan_routers,
)

pytestmark = [pytest.mark.slow, pytest.mark.heavy("frr", "netns", "ping")]
MANY = 20  # pings in a row, more than the packets that a host sends by itself in the meantime
SECONDS = 30  # for a network to converge; it takes about five


# --- assertions over any network --------------------------------------------------------------------------------


def session_faults(lab: Lab) -> list[str]:
    """Return the sessions of the cabling that are not Established with the router at the far end."""
    found, switches = [], lab.networks.switches
    for switch, peers in zip(switches.values(), shown(lab, "bgp neighbors"), strict=True):
        for item in switch.neighbors:
            if item.peer in lab.spaces and (item.kind != "circuit" or item.asn is not None):
                peer, far = peers.get(item.address or item.port, {}), switches.get(item.peer)
                state, router = peer.get("bgpState"), peer.get("remoteRouterId")
                if state != "Established" or (far and router != far.router_id):
                    found.append(f"{switch.name} {item.port}: {state} with {router}")
    return found


def shown(lab: Lab, words: str) -> list[Any]:
    """Return the answer of each switch to a show command."""
    with ThreadPoolExecutor(4) as pool:
        return list(pool.map(lambda name: show(lab, name, words), lab.networks.switches))


def own_prefixes(switch: SwitchNetwork, version: int) -> set[str]:
    """Return the prefixes that a switch announces as its own."""
    every = {*(str(at) for at in switch.loopbacks), *switch.aggregates, *switch.connected}
    return {prefix for prefix in every if ip_network(prefix).version == version}


def by_interface(table: dict[str, Any]) -> dict[str, set[str]]:
    """Return the interfaces of the next hops of each selected route that has one, by prefix."""
    hops = {
        prefix: {hop["interfaceName"] for hop in entry["nexthops"] if hop.get("fib") and "interfaceName" in hop}
        for prefix, entries in table.items()
        for entry in entries
        if entry.get("selected")
    }
    return {prefix: names for prefix, names in hops.items() if names}


def routes(lab: Lab, name: str) -> dict[str, set[str]]:
    """Return the interfaces of each IPv4 route of BGP on a switch."""
    return by_interface(show(lab, name, "ip route bgp"))


def wanted_routes(lab: Lab, switch: SwitchNetwork, version: int) -> dict[str, set[str]]:
    """Return the routes that a switch of two tiers must have.

    A spine has the prefixes of its leaves, each by the ports to them. A leaf has those of all other leaves by all of
    its uplinks, and the loopback of each spine by the ports to it. Two leaves with a session between them announce each
    other's prefixes too, and reach each other by it.
    """
    found: dict[str, set[str]] = {}
    for port in switch.ports:
        far = lab.networks.switches.get(port.peer)
        if far and port.role in ("uplink", "downlink"):
            beyond = [far, *(lab.networks.switches[item.peer] for item in session_of_pair(lab, far))]
            beyond += _leaves_below(lab, far, switch) if port.role == "uplink" else ()
            for prefix in {prefix for other in beyond for prefix in own_prefixes(other, version)}:
                found.setdefault(prefix, set()).add(port.name)
    for item in session_of_pair(lab, switch):
        for prefix in own_prefixes(lab.networks.switches[item.peer], version):
            found[prefix] = {item.port}
    return {prefix: ports for prefix, ports in found.items() if prefix not in own_prefixes(switch, version)}


def session_of_pair(lab: Lab, switch: SwitchNetwork) -> list[Neighbor]:
    """Return the session of a switch with the other one of its pair, if it has one."""
    neighbors = with_pair_session(switch, lab.networks.switches).neighbors
    return [item for item in neighbors if item.kind == "peer"]


def table_faults(lab: Lab) -> list[str]:
    """Return the differences between the routes of each switch of two tiers and its cabling."""
    found, switches = [], lab.networks.switches.values()
    for version, words in ((4, "ip route bgp"), (6, "ipv6 route bgp")):
        for switch, table in zip(switches, shown(lab, words), strict=True):
            actual, wanted = by_interface(table), wanted_routes(lab, switch, version)
            different = {key for key in (*actual, *wanted) if actual.get(key) != wanted.get(key)}
            found += [f"{switch.name}: {key} by {actual.get(key)}, not {wanted.get(key)}" for key in sorted(different)]
    return found


def _leaves_below(lab: Lab, spine: SwitchNetwork, leaf: SwitchNetwork) -> Iterator[SwitchNetwork]:
    """Yield the leaves of a spine, except one."""
    names = dict.fromkeys(port.peer for port in spine.ports if port.role == "downlink" and port.peer != leaf.name)
    yield from (lab.networks.switches[name] for name in names if name in lab.networks.switches)


class Flow(NamedTuple):
    """Traffic between two rails: host, interface and address at both ends."""

    host: str
    item: HostInterface
    source: str
    far: str
    far_item: HostInterface
    target: str


def flows(lab: Lab, version: int) -> list[Flow]:
    """Return the flows from the first host to each rail of each other host, along and across rails."""
    ends = [
        (host.name, item, at.address)
        for host in lab.networks.hosts.values()
        for item in host.interfaces
        for at in item.addresses
        if item.rail and has_port(lab, host.name, item.name) and ip_address(at.address).version == version
    ]
    return [Flow(*near, *far) for near in ends if near[0] == ends[0][0] for far in ends if far[0] != ends[0][0]]


def ping_faults(lab: Lab) -> list[str]:
    """Return the flows between rails that do not carry jumbo frames. An IPv6 header has 20 bytes more than IPv4."""
    every = [(flow, JUMBO if version == 4 else JUMBO - 20) for version in (4, 6) for flow in flows(lab, version)]
    with ThreadPoolExecutor(8) as pool:
        answers = pool.map(lambda row: ping(lab, row[0].host, row[0].source, row[0].target, row[1]), every)
    return [f"{flow.source} to {flow.target}" for (flow, _), answer in zip(every, answers, strict=True) if not answer]


def rail_faults(lab: Lab) -> list[str]:
    """Return the flows that leave by another rail than that of their source, in both directions."""
    found = []
    for flow in (*flows(lab, 4), *flows(lab, 6)):
        for host, item, source, target in (
            (flow.host, flow.item, flow.source, flow.target),
            (flow.far, flow.far_item, flow.target, flow.source),
        ):
            device = route_device(lab, host, target, source)
            if device != item.name:
                found.append(f"{host}: {source} to {target} by {device or 'nothing'}")
    return found


def reply_faults(lab: Lab) -> list[str]:
    """Return the flows across rails, bound to the rail of their source, that lose a reply or get it by another rail."""
    found, across = [], [flow for flow in flows(lab, 4) if flow.item.rail != flow.far_item.rail]
    with ThreadPoolExecutor(8) as pool:
        for source in dict.fromkeys(flow.source for flow in across):  # the flows of one source have different targets
            own = [flow for flow in across if flow.source == source]
            found += [text for text in pool.map(lambda flow: reply_fault(lab, flow), own) if text]
    return found


def reply_fault(lab: Lab, flow: Flow) -> str:
    """Return the fault of one flow, "" if its far end answers every ping by the rail that was asked."""
    before = sent(lab, flow.far, flow.far_item.name)
    received = ping(lab, flow.host, flow.source, flow.target, device=flow.item.name, count=MANY)
    answered = sent(lab, flow.far, flow.far_item.name) - before
    if received == MANY <= answered:
        return ""
    return f"{flow.far}: {answered} of {MANY} replies from {flow.target}, {received} received"


# --- rails -------------------------------------------------------------------------------------------------------


@pytest.mark.consumer("FRR", "8.4", "runs the switches of a rail-optimized slice, a dual-ToR pair and an edge site")
def test_a_slice_of_rails() -> None:
    """Sessions follow the cables, spines hold aggregates and loopbacks, jumbo frames take their rails, a link heals.

    Without the rules for sources the same assertions fail.
    """
    with running(rail_slice()) as lab:
        assert until(lambda: session_faults(lab), SECONDS) == []
        assert until(lambda: table_faults(lab), SECONDS) == []
        assert until(lambda: ping_faults(lab), 5) == []
        assert rail_faults(lab) == []
        assert reply_faults(lab) == []

        leaf, port = "su01-rail-leaf-01", "swp33"
        set_link(lab, leaf, port, "down")
        assert until(lambda: ping_faults(lab), SECONDS) == []
        assert session_faults(lab) != [] and table_faults(lab) != []
        assert routes(lab, leaf)["10.16.0.128/26"] == {"swp34"}
        set_link(lab, leaf, port, "up")
        assert until(lambda: session_faults(lab) + table_faults(lab), SECONDS) == []
        assert ping_faults(lab) == []

        for host in lab.networks.hosts.values():
            batch(
                lab,
                host.name,
                [
                    f"rule del priority {rule.priority}"
                    for item in host.interfaces
                    for rule in item.rules
                    if ":" not in rule.source
                ],
            )
        assert rail_faults(lab) != [] and reply_faults(lab) != []


def test_one_prefix_over_two_leaves_is_found() -> None:
    """One /24 per rail over the leaves of all units brings its sessions up, and loses packets between units."""
    with running(one_prefix_per_rail(rail_slice())) as lab:
        assert until(lambda: session_faults(lab), SECONDS) == []
        assert until(lambda: ping_faults(lab), 3) != []


def planned(path: Path) -> Networks:
    """Return the networks of a blueprint."""
    topology = dcgen.load(path)
    return Networks(make_switches(topology), make_hosts(topology))


def test_a_slice_of_a_blueprint() -> None:
    """A plane of two rails in two units of a shipped pod: sessions, routes, jumbo frames and replies."""
    units = [f"osl1-b-su{unit:02}" for unit in (1, 2)]
    leaves = [f"{unit}-compute-p1-leaf-{rail:02}" for unit in units for rail in (1, 2)]
    hosts = [f"{unit}-gpu-{number:03}" for unit in units for number in (1, 2)]
    every = planned(ROOT / "blueprints" / "osl1-b.yaml")
    spines = [name for name in every.switches if "-compute-p1-spine-" in name]
    with running(part_of(every, (*leaves, *spines, *hosts))) as lab:
        assert until(lambda: session_faults(lab), SECONDS) == []
        assert until(lambda: table_faults(lab), SECONDS) == []
        assert len(flows(lab, 4)) == 2 * 3 * 2
        assert until(lambda: ping_faults(lab), 5) == []
        assert rail_faults(lab) == []
        assert reply_faults(lab) == []


# --- pairs and the edge ------------------------------------------------------------------------------------------


def pair_faults(lab: Lab, pairs: list[tuple[str, str, str]], leaves: list[str]) -> list[str]:
    """Return the pings of a pair that get no answer in jumbo frames, with both leaves and with either of them down.

    A pair is a host, its address and a target.
    """

    def lost() -> list[str]:
        return [f"{near} to {far}" for host, near, far in pairs if not ping(lab, host, near, far, JUMBO)]

    found = list(until(lost, 5))
    for leaf in leaves:
        set_node(lab, leaf, "down")
        found += [f"{leaf} down: {text}" for text in until(lost, SECONDS)]
        set_node(lab, leaf, "up")
        found += until(lambda: session_faults(lab), SECONDS)
    return found


def test_a_pair_of_leaves() -> None:
    """A bond over two leaves carries both VLANs in jumbo frames, and still does when either leaf is down."""
    with running(dual_tor()) as lab:
        assert until(lambda: session_faults(lab), SECONDS) == []
        assert until(lambda: table_faults(lab), SECONDS) == []
        pairs = [("su01-gpu-001", "10.1.1.16", "10.1.2.16"), ("su01-gpu-001", "10.2.1.16", "10.2.2.16")]
        assert pair_faults(lab, pairs, ["su02-inband-leaf-01", "su02-inband-leaf-02"]) == []


def test_a_pair_of_a_blueprint() -> None:
    """The bonds of a shipped cluster reach their gateway, each other and the next switch when either leaf is down."""
    every = planned(ROOT / "blueprints" / "fra1-chat.yaml")
    hosts = [f"fra1-chat-infer-{number:03}" for number in (1, 2)]
    with running(part_of(every, [*every.switches, *hosts])) as lab:
        assert until(lambda: session_faults(lab), SECONDS) == []
        assert until(lambda: table_faults(lab), SECONDS) == []
        bonds = [item for name in hosts for item in every.hosts[name].interfaces if item.name == "bond0"]
        [near, far] = [item.addresses[0].address for item in bonds]
        targets = (far, bonds[0].gateways[0], every.switches["fra1-chat-oob-leaf-01"].router_id)
        leaves = [f"fra1-chat-inband-leaf-{number:02}" for number in (1, 2)]
        assert pair_faults(lab, [(hosts[0], near, target) for target in targets], leaves) == []


def vrrp_faults(lab: Lab, states: dict[str, str]) -> list[str]:
    """Return the VRRP groups of some switches that are not in the state of the switch."""
    found = []
    for name, state in states.items():
        groups = {group["vrid"]: group["v4"]["status"] for group in show(lab, name, "vrrp") or []}
        wanted = {vlan.vrid: state for vlan in lab.networks.switches[name].vlans}
        found += [f"{name}: {vrid} is {groups.get(vrid)}" for vrid in wanted if groups.get(vrid) != wanted[vrid]]
    return found


def planned_edge(folder: Path) -> Networks:
    """Return a shipped edge site whose circuits have an AS number, so that its switches own the gateways."""
    text = (ROOT / "blueprints" / "lyon-store-042.yaml").read_text(encoding="utf-8")
    for number in (1, 2):
        circuit = f"provider: provider {number},"
        assert circuit in text
        text = text.replace(circuit, f"{circuit} asn: 64512, prefix: 10.12.0.{2 * number}/31,")
    cameras = "    vlans:\n      cameras: {vlan: 30, prefix: 10.202.42.0/24, groups: [infer]}\n"
    text = text.replace("    peer_links: 2\n", f"    peer_links: 2\n{cameras}")
    path = folder / "blueprints" / "lyon-store-042.yaml"
    path.parent.mkdir()
    path.write_text(text, encoding="utf-8")
    every = planned(path)
    return part_of(every, [*(name for name in every.switches if "-inband-" in name), "lyon-store-042-infer-001"])


@pytest.mark.parametrize("of_blueprint", [False, True], ids=["sample", "blueprint"])
def test_an_edge_site(of_blueprint: bool, tmp_path: Path) -> None:
    """The first switch owns the gateways and has a default route; when it goes down, the second takes both over.

    The gateway also stays useful when the circuit of its owner fails, by the session between the two.
    """
    networks = planned_edge(tmp_path) if of_blueprint else edge()
    (first, second), [host] = networks.switches, networks.hosts.values()
    source = next(at.address for item in host.interfaces if item.name == "bond0" for at in item.addresses)
    wans = [next(port for port in switch.ports if port.role == "circuit") for switch in networks.switches.values()]
    with running(networks, wan_routers(networks.switches)) as lab:

        def lost() -> bool:
            return not ping(lab, host.name, source, PUBLIC)

        def carried(number: int) -> int:
            before = sent(lab, wans[number].peer, wans[number].peer_port)
            assert ping(lab, host.name, source, PUBLIC, count=MANY) == MANY
            return sent(lab, wans[number].peer, wans[number].peer_port) - before

        assert until(lambda: session_faults(lab), SECONDS) == []
        assert until(lambda: vrrp_faults(lab, {first: "Master", second: "Backup"}), SECONDS) == []
        assert until(lost, SECONDS) is False
        for name in (first, second):
            assert until(lambda name=name: routes(lab, name).get("0.0.0.0/0") != {"swp48"}, SECONDS) is False  # type: ignore[misc]
        known = by_interface(show(lab, wans[0].peer, "ip route bgp"))
        assert own_prefixes(networks.switches[first], 4) <= set(known) and "0.0.0.0/0" not in known
        assert carried(0) >= MANY

        set_node(lab, first, "down")
        assert until(lambda: vrrp_faults(lab, {second: "Master"}), SECONDS) == []
        assert until(lost, SECONDS) is False
        assert "0.0.0.0/0" not in routes(lab, first)
        assert carried(1) >= MANY

        set_node(lab, first, "up")
        assert until(lambda: vrrp_faults(lab, {first: "Master", second: "Backup"}), SECONDS) == []
        assert until(lambda: session_faults(lab), SECONDS) == []
        set_link(lab, first, "swp48", "down")
        assert until(lambda: routes(lab, first).get("0.0.0.0/0") != {"vlan20"}, SECONDS) is False
        assert until(lost, SECONDS) is False
