"""avd/: Ansible reads the inputs, pyavd makes EOS configurations from them, and these have the facts of the records."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from conftest import Examine
from dcgen import render
from dcgen.artifacts.network import avd
from dcgen.network.records import IpAddress, Neighbor, Pair, SwitchBond, SwitchNetwork, SwitchPort, Vlan
from dcgen.network.switches import make_switches
from support import eosnet
from support.eosconfig import Configured, Facts, configure, configured_facts, planned_facts
from support.eosnet import Network
from support.hostile import VALUES, Place, places

heavy = pytest.mark.heavy("pyavd", "ansible-inventory")


def numbered_slice() -> Network:
    """Return the rail slice with a numbered link, and with a link to a spine that runs another system."""
    network = eosnet.rail_slice()
    leaf, spine = network["pod-su01-compute-leaf-01"], network["pod-compute-spine-01"]
    ends = (leaf, "Ethernet33/1", "10.4.0.1", spine.asn), (spine, "Ethernet1/1", "10.4.0.0", leaf.asn)
    for switch, port, own, _ in ends:
        far = "10.4.0.0" if own.endswith("1") else "10.4.0.1"
        ports = tuple(
            replace_port(item, addresses=(IpAddress(own, 31),)) if item.name == port else item for item in switch.ports
        )
        sessions = tuple(item._replace(address=far) if item.port == port else item for item in switch.neighbors)
        network[switch.name] = switch._replace(ports=ports, neighbors=sessions)
    network["pod-compute-spine-02"] = network["pod-compute-spine-02"]._replace(nos="sonic")
    return network


def replace_port(port: SwitchPort, **changes: object) -> SwitchPort:
    """Return a port with some fields changed."""
    return port._replace(**changes)  # type: ignore[arg-type]


def host_route_pair() -> Network:
    """Return the pair without an overlay, which announces the addresses of its hosts one by one."""
    network = eosnet.evpn_pair()
    for name, switch in network.items():
        vlans = tuple(vlan._replace(vni=0) for vlan in switch.vlans)
        pair = switch.pair and switch.pair._replace(kind="host-routes")
        hosts = switch.tier == "leaf"
        network[name] = switch._replace(overlay="", vlans=vlans, pair=pair, host_routes=hosts, connected=())
    return network


def bridge_site() -> Network:
    """Return a switch that only bridges, one that routes between VLANs alone, and a spine with a circuit."""
    plain = eosnet.switch("shop-oob-leaf-01", "leaf", 0, (), 61)
    ports = (SwitchPort("Ethernet1", "host", "shop-infer-001", "bmc", "server", "oob", 1, 1, 0, 1, 1500, untagged=200),)
    oob = plain._replace(fabric="oob", roce="", ports=ports, vlans=(Vlan(200, "oob", "oob", 1500),))
    alone = eosnet.switch("shop-inband-leaf-01", "leaf", 4200069633, ("10.3.96.1",), 62)
    own = (IpAddress("10.42.1.1", 24), IpAddress("fd00:42:0:1::1", 64))
    vlans = (
        Vlan(20, "inband", "inband", 9216, own, own),
        Vlan(30, "cameras", "inband", 1500, (), (IpAddress("10.42.2.1", 24),), True, vrf="cameras"),
    )
    leaf = alone._replace(fabric="inband", roce="", vlans=vlans, connected=("10.42.1.0/24",))
    bare = eosnet.switch("shop-inband-spine-01", "spine", 4200065792, ("10.3.80.1",), 63)
    line = SwitchPort(
        *("Ethernet5/1", "circuit", "shop-uplink-wan1", "port1", "circuit", "inband", 400, 5, 0, 1, 9216),
        addresses=(IpAddress("10.12.0.0", 31), IpAddress("fd00:12::", 127)),
        lanes=4,
    )
    session = Neighbor("Ethernet5/1", "circuit", "shop-uplink-wan1", 64512, "10.12.0.1", "fd00:12::1")
    spine = bare._replace(fabric="inband", roce="", ports=(line,), neighbors=(session,))
    network = {item.name: item for item in (oob, leaf, spine)}
    eosnet.join(network, leaf.name, "Ethernet49/1", spine.name, "Ethernet1/1", 100, 4)
    return network


NETWORKS: dict[str, Callable[[], Network]] = {
    "rails": eosnet.rail_slice,
    "edge": eosnet.edge_pair,
    "evpn": eosnet.evpn_pair,
    "numbered": numbered_slice,
    "host-routes": host_route_pair,
    "bridge": bridge_site,
}


@pytest.fixture(scope="module")
def configured(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Configured]:
    """A function from the name of a network to its configurations, made once."""
    done: dict[str, Configured] = {}

    def door(name: str) -> Configured:
        if name not in done:
            done[name] = configure(NETWORKS[name](), tmp_path_factory.mktemp(name))
        return done[name]

    return door


@pytest.mark.consumer("pyavd", "6.4", "makes the configuration of EOS switches with the addresses of the plan")
@heavy
@pytest.mark.parametrize("name", NETWORKS)
def test_configurations_have_the_facts_of_the_records(name: str, configured: Callable[[str], Configured]) -> None:
    """Each address, session, VLAN, MTU and description is in the configuration, and the configuration has no other."""
    network = {key: switch for key, switch in NETWORKS[name]().items() if switch.nos == "eos"}
    made = configured(name)
    assert set(made.structured) == set(network)
    for key, switch in network.items():
        found, planned = configured_facts(made.structured[key]), planned_facts(switch, NETWORKS[name]())
        assert sorted(map(str, planned - found)) == [], f"{key} lacks"
        assert sorted(map(str, found - planned)) == [], f"{key} has besides"


@heavy
def test_commands_follow_the_design(configured: Callable[[str], Configured]) -> None:
    """The commands of a rail leaf: plain AS numbers, no IPv4 on fabric links, IPv4 routes with IPv6 next hops."""
    text = configured("rails").commands["pod-su01-compute-leaf-01"]
    assert "router bgp 4200200713\n" in text
    assert "next-hop address-family ipv6 originate" in text
    assert "redistribute connected route-map RM-CONNECTED" in text
    link = text.partition("interface Ethernet33/1\n")[2].partition("!")[0]
    assert "ipv6 enable" in link
    assert "ip address" not in link
    assert "priority-flow-control priority 3 no-drop" in text
    assert "lldp" not in text  # on by default in EOS


@heavy
def test_a_pair_without_peer_link_follows_its_uplinks(configured: Callable[[str], Configured]) -> None:
    """A bond over two switches goes down with the uplinks of its switch; one over an MLAG pair does not."""
    for name, tracked in (("evpn", True), ("host-routes", True), ("edge", False)):
        commands = configured(name).commands
        text = next(text for switch, text in commands.items() if switch.endswith("inband-leaf-01"))
        bond = text.partition("interface Port-Channel1\n")[2].partition("\n!\ninterface")[0]
        assert ("link tracking group LT_GROUP1 downstream" in bond) == tracked
        assert ("link tracking group LT_GROUP1 upstream" in text) == tracked


def mutated(facts: Facts) -> set[str]:
    return {str(fact[0]) for fact in facts}


@heavy
def test_facts_cover_each_kind(configured: Callable[[str], Configured]) -> None:
    """The comparison looks at every kind of fact in at least one network."""
    kinds = set[str]()
    for name in NETWORKS:
        for config in configured(name).structured.values():
            kinds |= mutated(configured_facts(config))
    assert kinds == {
        *("name", "address", "virtual", "vrrp", "mtu", "speed", "vrf", "mlag", "service_profile", "description"),
        *("bridged", "routed", "member", "segment", "fallback", "lacp", "as", "router id", "paths", "session"),
        *("aggregate", "redistribute", "vlan", "vni", "route", "announce"),
    }


# --- blueprints ------------------------------------------------------------------------------------------------------

POD = """
kind: training-pod
name: pod
servers: {gpu: {model: DGX-B200, units: 1, numbers: 1-2, capacity: 2}}
max_units: 1
fabrics:
  compute: {design: rail-optimized, switch: 7060X6-64PE, uplinks: 2, spines: 2LINKS}
  storage: {design: leaf-spine, switch: 7060X6-64PE, leaves: 2, uplinks: 2, spines: 2, pair: mlag, peer_links: 2}
  inband: {design: leaf-spine, switch: 7060X6-64PE, leaves: 2, uplinks: 2, spines: 2PAIR}
  oob: {design: single, switch: SN2201}
circuits:
  wan1: {fabric: inband, number: 1, provider: carrier, speed_gbps: 400, asn: 64512, prefix: 192.0.2.0/31}
"""
EDGE = """
kind: edge-site
name: shop
servers:
  infer:
    model: KR4268V2
    numbers: 1-2
    fitted: {nics: {front: {model: MCX631102AN-ADAT, count: 1, ports: [inband, inband]}}}
fabrics:
  inband: {design: single, switch: 7050SX3-48YC8, switches: 2, peer_links: 2, uplink_gbps: 100GATEWAY}
  oob: {design: single, switch: SN2201}
circuits:
  wan1: {fabric: inband, leaf: 1, number: 1, provider: carrier, speed_gbps: 25}
racks: {main: {model: AR3100, holds: {infer: 2, inband-leaf: 2, oob-leaf: 1}}}
power: {feeds: {a: {}, b: {}}, pdu: AP7553}
assume: {KR4268V2: {u_height: 4, gpu_slots: 8, nic_slots: 4, power_max_w: 2200, reason: datasheet}}
"""
IPV6 = "addressing: {ipv6: {compute: 'fd00:16::/48', inband: 'fd00:1::/48', loopback: 'fd00:3::/64'}}"
BLUEPRINTS = {
    "unnumbered, EVPN pair": POD.replace("LINKS", "").replace("PAIR", "") + IPV6,
    "numbered, host routes": POD.replace("LINKS", ", links: numbered").replace("PAIR", ", pair: host-routes"),
    "bridging pair": EDGE.replace("GATEWAY", ""),
    "VRRP pair": EDGE.replace("GATEWAY", ", gateway: leaf"),
}


@heavy
@pytest.mark.parametrize("text", BLUEPRINTS.values(), ids=BLUEPRINTS.keys())
def test_configurations_follow_a_blueprint(text: str, examine: Examine, tmp_path: Path) -> None:
    """The configurations of the switches of a whole site have the facts of its plan, and no other."""
    topology, findings = examine(text)
    assert topology, findings
    network = make_switches(topology)
    made = configure(network, tmp_path / "made")
    switches = {name: switch for name, switch in network.items() if switch.nos == "eos"}
    assert set(made.structured) == set(switches) != set(network)
    for name, switch in switches.items():
        found, planned = configured_facts(made.structured[name]), planned_facts(switch, network)
        assert sorted(map(str, planned - found)) == [], f"{name} lacks"
        assert sorted(map(str, found - planned)) == [], f"{name} has besides"


# --- hostile texts ---------------------------------------------------------------------------------------------------


def busy_leaf(texts: Sequence[str], start: int) -> Network:
    """Return a leaf with a port per text, in turn routed, bridged and bonded; host and far port have the text."""
    bare = eosnet.switch("pod-su01-compute-leaf-01", "leaf", 4200200713, ("10.3.224.9",), 21)
    ports, bonds = [], []
    for number, text in enumerate(texts, 1):
        port = SwitchPort(
            f"Ethernet{number}", "host", f"{number} {text}", text, "server", "compute", 25, number, 0, 1, 9216
        )
        kind = (number + start) % 3
        if kind == 0:
            port = port._replace(addresses=(IpAddress(f"10.16.1.{2 * number}", 31),))
        elif kind == 1:
            port = port._replace(untagged=300)
        else:
            port = port._replace(bond=f"bond{number}")
            bonds.append(SwitchBond(port.bond, number, (port.name,), port.peer, 9216, 300))
        ports.append(port)
    vlans = (Vlan(300, "inband", "compute", 9216),)
    return {bare.name: bare._replace(roce="", ports=tuple(ports), bonds=tuple(bonds), vlans=vlans)}


def visible(text: str) -> str:
    """Return a text as one line without blanks at its ends or twice in a row, at most half of a description of EOS."""
    return " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())[:127].rstrip()


@heavy
@pytest.mark.parametrize("start", range(3))
def test_hostile_texts_stay_descriptions(start: int, tmp_path: Path) -> None:
    """Any name of a host or its port comes back from Ansible and pyavd as one description, and adds no command."""
    network = busy_leaf(VALUES, start)
    [(name, switch)] = network.items()
    made = configure(network, tmp_path / "hostile")
    plain = configure(busy_leaf(["plain"] * len(VALUES), start), tmp_path / "plain")
    described = {item["name"]: item["description"] for item in made.structured[name]["ethernet_interfaces"]}
    for port in switch.ports:
        assert described[port.name] == f"{visible(port.peer)} {visible(port.peer_port)}"
    assert without_descriptions(made.commands[name]) == without_descriptions(plain.commands[name])


def without_descriptions(commands: str) -> list[str]:
    """Return the commands that describe nothing."""
    lines = commands.split("\n")
    return [line for line in lines if not re.match(r" +(neighbor \S+ )?description ", line)]


@heavy
@pytest.mark.parametrize(
    "text", ["Ethernet1-4", "Ethernet1,2", "Ethernet1\nusername x nopassword", "swp1", "Ethernet 1"]
)
def test_a_port_that_eos_lacks_is_listed(text: str, tmp_path: Path) -> None:
    """A port whose name or far name EOS does not have is in no configuration; the README lists it."""
    network = eosnet.rail_slice()
    leaf, spine = network["pod-su01-compute-leaf-01"], network["pod-compute-spine-01"]
    ports = (leaf.ports[0]._replace(name=text), *leaf.ports[1:])
    network[leaf.name] = leaf._replace(ports=ports)
    odd = tuple(port._replace(peer_port=text) if port.name == "Ethernet2/1" else port for port in spine.ports)
    network[spine.name] = spine._replace(ports=odd)
    made = configure(network, tmp_path)
    interfaces = {item["name"] for item in made.structured[leaf.name]["ethernet_interfaces"]}
    assert interfaces == {"Ethernet1/5", "Ethernet33/1", "Ethernet34/1"}
    assert "username" not in "".join(made.commands.values())
    rows = [line for line in made.files["avd/README.md"].splitlines() if line.startswith("| pod-")]
    assert [row.split(" | ")[0] for row in rows] == [f"| {leaf.name}", f"| {spine.name}"]


MARK = "QZQ"  # in no name of a network


def marked(network: Network) -> Network:
    """Return a network with a mark in each port name that a catalog states, except those that EOS must have."""
    eos = {name for name, switch in network.items() if switch.nos == "eos"}
    return {
        name: switch._replace(
            ports=tuple(
                port if port.peer in eos else port._replace(peer_port=f"{MARK} {port.peer_port}")
                for port in switch.ports
            ),
        )
        for name, switch in network.items()
    }


def test_fields_with_free_text_are_declared() -> None:
    """What a catalog wrote is in the fields that are declared as free text, and in each of them."""
    seen: dict[Place, bool] = {}
    for make in NETWORKS.values():
        network = marked(make())
        odd = next(iter(network.values()))._replace(name="odd", ports=(eosnet.odd_port(MARK),))
        network["odd"] = odd._replace(bonds=(), neighbors=(), vlans=(), pair=None)
        for page in avd.make_pages("pod", network):
            for place, text in places(type(page.view), page.view, ""):
                seen[place] = seen.get(place, False) or MARK in text
    assert sorted(where for (where, is_free), has_mark in seen.items() if has_mark != is_free) == []


# --- files -----------------------------------------------------------------------------------------------------------


def written(network: dict[str, SwitchNetwork]) -> dict[str, str]:
    """Return the files of a network by path."""
    return {page.path: page.text for page in render.render(avd.make_pages("pod", network))}


def test_a_site_without_eos_has_no_files() -> None:
    """Switches of other systems give no file, and no entry beside a switch with EOS."""
    network = {name: switch._replace(nos="sonic") for name, switch in eosnet.rail_slice().items()}
    assert written(network) == {}
    network |= eosnet.evpn_pair()
    assert not any("compute" in text for text in written(network).values())


def test_groups_hold_each_switch_once() -> None:
    """The inventory has a group per fabric and node type, and every switch is in one of them."""
    network = {**eosnet.rail_slice(), **eosnet.evpn_pair()}
    site = YAML(typ="safe").load(written(network)["avd/inventory.yml"])["all"]["children"]["avd_pod"]["children"]
    groups = {name: list(group["hosts"]) for fabric in site.values() for name, group in fabric["children"].items()}
    assert groups == {
        "avd_pod__compute__l3leaf": ["pod-su01-compute-leaf-01", "pod-su01-compute-leaf-02"],
        "avd_pod__compute__spine": ["pod-compute-spine-01", "pod-compute-spine-02"],
        "avd_pod__inband__l3leaf": ["pod-su01-inband-leaf-01", "pod-su01-inband-leaf-02"],
        "avd_pod__inband__spine": ["pod-inband-spine-01", "pod-inband-spine-02"],
    }


def test_growth_changes_no_line() -> None:
    """A further leaf adds lines and files, and changes none of the earlier ones but the count in the README."""
    before = eosnet.rail_slice()
    after = eosnet.rail_slice()
    after["pod-su02-compute-leaf-01"] = eosnet.switch(
        "pod-su02-compute-leaf-01", "leaf", 4200200721, ("10.3.224.17", "fd00:3:0:3::2011"), 25
    )
    eosnet.join(after, "pod-su02-compute-leaf-01", "Ethernet33/1", "pod-compute-spine-01", "Ethernet9/1")
    old, new = written(before), written(after)
    assert set(old) < set(new)
    for path in set(old) - {"avd/README.md"}:
        later = iter(new[path].splitlines())
        assert [line for line in old[path].splitlines() if line not in later] == [], path


def test_loopbacks_of_any_pool_have_an_id() -> None:
    """A loopback outside the pool of its tier has its own pool, and the pool with the id gives its address."""
    network = eosnet.rail_slice()
    leaf = network["pod-su01-compute-leaf-02"]
    network[leaf.name] = leaf._replace(loopbacks=(IpAddress("10.99.40.7", 32), IpAddress("fd00:99::5", 128)))
    nodes = YAML(typ="safe").load(written(network)["avd/group_vars/avd_pod__compute.yml"])["l3leaf"]["node_groups"]
    assert nodes[1]["nodes"][0]["loopback_ipv4_pool"] == "10.99.32.0/19"
    assert nodes[1]["nodes"][0]["id"] == 8 * 256 + 7
    assert nodes[1]["nodes"][0]["loopback_ipv6_offset"] == 5 - (8 * 256 + 7)


@heavy
def test_loopbacks_of_any_pool_are_configured(tmp_path: Path) -> None:
    """AVD gives such a switch the addresses of the plan."""
    network = eosnet.rail_slice()
    leaf = network["pod-su01-compute-leaf-02"]
    network[leaf.name] = leaf._replace(loopbacks=(IpAddress("10.99.40.7", 32), IpAddress("fd00:99::5", 128)))
    [loopback] = configure(network, tmp_path).structured[leaf.name]["loopback_interfaces"]
    assert (loopback["ip_address"], loopback["ipv6_addresses"]) == ("10.99.40.7/32", ["fd00:99::5/128"])


def test_a_pair_without_peer_ports_is_no_mlag() -> None:
    """A pair that names no port to its peer has no MLAG settings."""
    network = eosnet.edge_pair()
    for name, switch in network.items():
        assert isinstance(switch.pair, Pair)
        network[name] = switch._replace(pair=switch.pair._replace(ports=()))
    text = written(network)["avd/group_vars/avd_pod__inband.yml"]
    assert "mlag: true" not in text
    assert "mlag_interfaces:" not in text
