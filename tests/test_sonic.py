"""sonic/: the tables of each switch against the rules of SONiC's YANG models, and what they say of the records.

The rules are in `sonic.yaml`. With `SONIC_YANG` set to a copy of `src/sonic-yang-models`, yanglint reads the files too.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from conftest import tool_path
from dcgen import render
from dcgen.analysis import Analysis
from dcgen.artifacts.network import sonic
from dcgen.artifacts.network.sonic.ports import vrf_name
from dcgen.network.platforms import PLATFORMS, CageLanes, lanes_of, mode_of, number_cages, port_name
from dcgen.network.records import IpAddress, Neighbor, SwitchBond, SwitchNetwork, SwitchPort
from dcgen.network.switches import make_switches
from support.hostile import VALUES
from support.samplenet import EDGE_LEAF, PAIR_LEAF, RAIL_LEAF, SPINE
from support.sonic import Database, violations, yanglint


def numbered(switch: SwitchNetwork) -> SwitchNetwork:
    """Return a switch with addresses on its links between switches, of both IP versions."""
    ports, neighbors = [], {item.port: item for item in switch.neighbors}
    for number, port in enumerate(switch.ports):
        if port.name in neighbors and not port.addresses:
            own = (IpAddress(f"10.4.0.{2 * number}", 31), IpAddress(f"fd00:4::{2 * number:x}", 127))
            far = {"address": f"10.4.0.{2 * number + 1}", "address6": f"fd00:4::{2 * number + 1:x}"}
            neighbors[port.name] = neighbors[port.name]._replace(**far)
            port = port._replace(addresses=own)
        ports.append(port)
    return switch._replace(ports=tuple(ports), neighbors=tuple(neighbors.values()))


VRFS = numbered(PAIR_LEAF)._replace(
    name="vrfs",
    vlans=tuple(vlan._replace(vrf="storage/net of all") if vlan.vlan == 500 else vlan for vlan in PAIR_LEAF.vlans),
    default_via=("10.1.1.4", "10.1.1.5", "fd00::9"),
)
HOST_ROUTES = numbered(PAIR_LEAF)._replace(
    name="host-routes",
    pair=PAIR_LEAF.pair and PAIR_LEAF.pair._replace(kind="host-routes"),
    overlay="",
    host_routes=True,
)
BRIDGE = EDGE_LEAF._replace(name="bridge", asn=0, loopbacks=(), neighbors=(), pair=None, management=None, connected=())
PLAIN_BOND = SPINE._replace(
    name="plain-bond",
    ports=(SPINE.ports[0]._replace(bond="bond9"),),
    bonds=(SwitchBond("bond9", 9, ("swp1",), RAIL_LEAF.name, 9216, 0),),
)
SAMPLES = {
    switch.name: switch._replace(nos="sonic")
    for switch in (*map(numbered, (RAIL_LEAF, SPINE, PAIR_LEAF, EDGE_LEAF)), VRFS, HOST_ROUTES, BRIDGE, PLAIN_BOND)
} | {"unnumbered": RAIL_LEAF._replace(name="unnumbered", nos="sonic")}


def drawn(*switches: SwitchNetwork, types: dict[str, dict[int, str]] | None = None) -> dict[str, str]:
    """Return the files of some switches by path."""
    made = sonic.make_pages({switch.name: switch for switch in switches}, types or {})
    return {artifact.path: artifact.text for artifact in render.render(made)}


def database(switch: SwitchNetwork) -> Database:
    """Return the tables of a switch."""
    read: Database = json.loads(drawn(switch._replace(nos="sonic"))[f"sonic/{switch.name}.json"])
    return read


@pytest.mark.parametrize("name", SAMPLES)
def test_tables_keep_the_rules_of_the_models(name: str) -> None:
    """No table, key or field breaks a rule of SONiC's YANG models."""
    assert violations(database(SAMPLES[name])) == []


def remove(table: str, key: str) -> Callable[[Database], object]:
    return lambda tables: tables[table].pop(key)


def put(table: str, key: str, **fields: Any) -> Callable[[Database], object]:
    return lambda tables: tables.setdefault(table, {}).setdefault(key, {}).update(fields)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (remove("PORT", "Ethernet0"), "key part 'Ethernet0'"),
        (remove("INTERFACE", "Ethernet256"), "key part 'Ethernet256'"),
        (remove("PREFIX_SET", "CONNECTED4"), "CONNECTED4"),
        (put("PORT", "Ethernet0", mtu="9217"), "mtu '9217'"),
        (put("PORT", "Ethernet0", mtu=9216), "mtu 9216"),
        (put("PORT", "Ethernet0", speeds="1"), "no field speeds"),
        (put("PORTS", "Ethernet0"), "no such table"),
        (put("VLAN", "Vlan1", vlanid="1"), "Vlan1"),
        (put("VLAN", "Vlan30", vlanid="31"), "another vlanid"),
        (put("SAG", "GLOBAL"), "gateway_mac is missing"),
        (put("BGP_NEIGHBOR", "default|10.0.0.256"), "10.0.0.256"),
        (put("ROUTE_REDISTRIBUTE", "default|connected|bgp|ipv4", route_map="X"), "an array or not"),
        (put("VLAN_MEMBER", "Vlan30|Ethernet0", tagging_mode="tagged"), "router interface"),
        (put("DEVICE_METADATA", "localhost", hostname="x" * 64), "hostname"),
    ],
)
def test_a_damaged_table_breaks_a_rule(change: Callable[[Database], object], words: str) -> None:
    """The rules notice a removed reference, a wrong number, an unknown name, and a wrong type."""
    tables = database(SAMPLES[RAIL_LEAF.name])
    change(tables)
    found = "; ".join(violations(tables))

    assert found and words in found


@pytest.mark.skipif("SONIC_YANG" not in os.environ, reason="needs a copy of SONiC's YANG models")
@pytest.mark.heavy("yanglint")
@pytest.mark.parametrize("name", SAMPLES)
def test_yanglint_accepts_the_tables(name: str, tmp_path: Path) -> None:
    """The real models accept each file, and refuse it after a port is gone."""
    assert tool_path("yanglint")
    tables = database(SAMPLES[name])
    models = Path(os.environ["SONIC_YANG"])

    assert yanglint(models, tables, tmp_path) == ""
    tables["PORT"].popitem()
    assert "err" in yanglint(models, tables, tmp_path)


def test_a_leaf_of_a_rail() -> None:
    """Ports, addresses, aggregates, policies and sessions are those of the record."""
    tables = database(numbered(RAIL_LEAF))

    assert tables["PORT"]["Ethernet4"] == {
        "admin_status": "up",
        "description": "pod-su01-gpu-002 OSFP4P1",
        "mtu": "9216",
        "speed": "400000",
    }
    assert tables["BREAKOUT_CFG"] == {"Ethernet0": {"brkout_mode": "2x400G[200G,100G,50G,40G,25G,10G]"}}
    assert {"Ethernet0|10.16.0.64/31", "Ethernet0|fd00:16:0:1::/127"} <= tables["INTERFACE"].keys()
    assert "Loopback0|10.3.224.5/32" in tables["LOOPBACK_INTERFACE"]
    assert tables["BGP_GLOBALS"]["default"]["local_asn"] == "4200200709"
    assert tables["BGP_GLOBALS"]["default"]["load_balance_mp_relax"] == "true"
    assert tables["BGP_GLOBALS_AF_AGGREGATE_ADDR"]["default|ipv4_unicast|10.16.0.64/26"] == {"summary_only": "true"}
    assert tables["ROUTE_REDISTRIBUTE"]["default|connected|bgp|ipv6"] == {"route_map": ["CONNECTED6"]}
    assert tables["PREFIX"].keys() == {"CONNECTED4|10.16.0.64/26|27..32", "CONNECTED6|fd00:16:0:1::/64|65..128"}
    assert tables["BGP_NEIGHBOR"]["default|10.4.0.5"]["asn"] == "4200196864"
    assert "default|10.4.0.5|ipv6_unicast" not in tables["BGP_NEIGHBOR_AF"]
    assert tables["MGMT_INTERFACE"] == {"eth0|10.0.0.20/24": {"gwaddr": "10.0.0.1"}}
    assert tables["MGMT_VRF_CONFIG"]["vrf_global"]["mgmtVrfEnabled"] == "true"
    assert tables["LLDP"]["GLOBAL"]["enabled"] == "true"


def test_a_leaf_of_an_overlay() -> None:
    """The bond is a segment with the MAC address of the pair, and the gateway is on all leaves."""
    tables = database(numbered(PAIR_LEAF))

    assert tables["PORTCHANNEL"]["PortChannel1"]["system_mac"] == "44:38:39:ff:01:03"
    assert tables["PORTCHANNEL"]["PortChannel1"]["fallback"] == "true"
    assert tables["EVPN_ETHERNET_SEGMENT"]["PortChannel1"]["type"] == "TYPE_3_MAC_BASED"
    assert tables["VXLAN_TUNNEL_MAP"]["vtep|map_4300_Vlan300"] == {"vlan": "Vlan300", "vni": "4300"}
    assert tables["VLAN_MEMBER"] == {
        "Vlan300|PortChannel1": {"tagging_mode": "untagged"},
        "Vlan500|PortChannel1": {"tagging_mode": "tagged"},
    }
    assert tables["VLAN_INTERFACE"].keys() == {"Vlan300", "Vlan300|10.1.1.1/24", "Vlan500", "Vlan500|10.2.1.1/24"}
    assert [key for key in tables["BGP_NEIGHBOR_AF"] if key.endswith("l2vpn_evpn")] == ["default|10.4.0.3|l2vpn_evpn"]


def test_an_edge_switch() -> None:
    """A provider has policies in both directions. What SONiC cannot express is in the README."""
    files = drawn(EDGE_LEAF._replace(nos="sonic"))
    tables = json.loads(files[f"sonic/{EDGE_LEAF.name}.json"])
    family = tables["BGP_NEIGHBOR_AF"]["default|10.12.0.1|ipv4_unicast"]

    assert (family["route_map_in"], family["route_map_out"]) == (["CIRCUIT-IN4"], ["CIRCUIT-OUT4"])
    assert tables["ROUTE_MAP"]["CIRCUIT-OUT4|10"] == {"route_operation": "deny", "match_prefix_set": "DEFAULT4"}
    assert tables["VLAN_INTERFACE"].keys() == {"Vlan20", "Vlan20|10.42.1.2/24", "Vlan30", "Vlan30|10.42.2.2/24"}
    assert "MCLAG_DOMAIN" not in tables
    assert "the MLAG pair with shop-inband-leaf-02" in files["sonic/README.md"]
    assert "the gateway 10.42.1.1 of VLAN 20: SONiC has no table of VRRP" in files["sonic/README.md"]


def test_gaps_are_named() -> None:
    """The README names sessions without addresses, static bonds, silent circuits and routes to hosts."""
    silent = EDGE_LEAF.neighbors[0]._replace(asn=None)
    static = tuple(bond._replace(lacp=False) for bond in EDGE_LEAF.bonds)
    inner = Neighbor("swp49", "peer", "shop-inband-leaf-02", None)
    odd = EDGE_LEAF._replace(nos="sonic", neighbors=(silent, inner), bonds=static, host_routes=True)
    readme = drawn(odd, SAMPLES["unnumbered"])["sonic/README.md"]

    assert "a BGP session with shop-uplink-wan1: no one states the AS" in readme
    assert "a BGP session with shop-inband-leaf-02: the links to it only bridge" in readme
    assert "the static bond to shop-infer-001" in readme
    assert "routes to single hosts" in readme
    assert "links with addresses: its sessions need a new image" in readme
    assert "config qos reload" in readme
    assert set(database(odd).get("BGP_NEIGHBOR", {})) == set()


def test_other_systems_have_no_file() -> None:
    """A switch with another operating system has no file, and without a SONiC switch there is no README."""
    assert drawn(RAIL_LEAF) == {}


@pytest.mark.parametrize(
    ("model", "cage", "lane", "links", "expected"),
    [
        ("SN5600", 1, 1, 2, "Ethernet4"),
        ("SN5600", 64, 3, 4, "Ethernet510"),
        ("SN3420", 48, 0, 1, "Ethernet188"),
        ("SN3420", 49, 1, 4, "Ethernet193"),
        ("SN2201", 48, 0, 1, "Ethernet47"),
        ("SN2201", 50, 1, 2, "Ethernet54"),
        ("SN2010-C2P", 19, 0, 1, "Ethernet72"),
        ("DS2000", 49, 0, 1, "Ethernet48"),
        ("own", 1, 0, 1, "Ethernet0"),
        ("own", 3, 1, 4, "Ethernet10"),
        ("own", 6, 0, 1, "Ethernet28"),
        ("own", 7, 0, 1, "Ethernet29"),
    ],
)
def test_ports_are_named_by_lanes(model: str, cage: int, lane: int, links: int, expected: str) -> None:
    """Known models have the numbers of their platform files, others those that follow from their cages."""
    port = SwitchPort("x", "host", "y", "z", "server", "f", 100, cage, lane, links, 9216)
    types = {1: "QSFP28", 3: "OSFP", 5: "QSFP112", 6: "SFP28", 7: "RJ45"}  # cage 2 and 4 are not in use

    assert port_name(port, number_cages(model, types)) == expected


def test_lanes_and_modes() -> None:
    """Lanes follow from the cage type. A mode has the text of the platform file, or a short one."""
    assert [lanes_of(cage) for cage in ("OSFP", "QSFP-DD", "QSFP56", "QSFP28", "SFP28", "RJ45")] == [8, 8, 4, 4, 1, 1]
    assert mode_of("Z9864F-ON", 2, 400) == "2x400G(8)"
    assert mode_of("Z9864F-ON", 4, 200) == "4x200G"
    assert mode_of("own", 4, 25) == "4x25G"
    assert number_cages("own", {}) == {}
    assert number_cages("own", {0: "OSFP", 1: "OSFP"}) == {0: CageLanes(0, 8), 1: CageLanes(8, 8)}


def test_long_names_of_vrfs_stay_distinct() -> None:
    """A VRF has a name of at most 15 characters that begins with `Vrf`."""
    names = [vrf_name(vrf) for vrf in ("STORAGE", "STORAGE_NET_OLD", "STORAGE_NET_NEW")]

    assert names[0] == "VrfSTORAGE"
    assert len(set(names)) == 3 and all(len(name) <= 15 and name.startswith("Vrf") for name in names)


def test_names_of_ports_are_distinct() -> None:
    """No two ports of any split of any known model have the same name."""
    for model in PLATFORMS:
        cages = number_cages(model, {})
        names = [
            port_name(SwitchPort("x", "host", "y", "z", "server", "f", 100, cage, lane, links, 9216), cages)
            for cage, (_, lanes) in cages.items()
            for links in [min(lanes, 2 if cage % 2 else 4)]
            for lane in range(links)
        ]
        assert len(set(names)) == len(names), model


@pytest.mark.parametrize("value", VALUES)
def test_hostile_texts_stay_values(value: str) -> None:
    """A description is read back as it is, up to its limit, and no text of a person is in a name or key."""
    ports = tuple(port._replace(name=f"{value}{port.name}", peer_port=value) for port in RAIL_LEAF.ports)
    neighbors = tuple(item._replace(port=f"{value}{item.port}") for item in RAIL_LEAF.neighbors)
    tables = database(RAIL_LEAF._replace(ports=ports, neighbors=neighbors))
    plain = database(RAIL_LEAF)

    assert [item["description"] for item in tables["PORT"].values()] == [
        f"{port.peer} {value}".strip()[:255] for port in ports
    ]
    for item in (*tables["PORT"].values(), *plain["PORT"].values()):
        del item["description"]
    assert tables == plain


def test_the_name_of_a_neighbor_is_one_word() -> None:
    """SONiC copies it into a command of its routing daemon, so it has no blank and no line break."""
    far = RAIL_LEAF.neighbors[0]._replace(peer="x\n no router bgp")
    names = [item["name"] for item in database(RAIL_LEAF._replace(neighbors=(far,)))["BGP_NEIGHBOR"].values()]

    assert names == ["x__no_router_bgp"]


SITE = """\
kind: training-pod
name: x
servers:
  gpu: {model: DGX-H100, numbers: 1-2}
fabrics:
  compute: {design: rail-optimized, switch: SN5600, nos: sonic}
"""


def test_a_site_has_a_file_per_switch(examine: Callable[[str], Any]) -> None:
    """Each switch with SONiC has a file that keeps the rules. Its links have addresses, and the README names the file."""
    topology, findings = examine(SITE)
    assert topology, findings
    analysis = Analysis(topology)
    switches = {name: item for name, item in analysis.once(make_switches).items() if item.nos == "sonic"}
    files = {artifact.path: artifact.text for artifact in render.render(sonic.pages(analysis))}

    assert switches and set(files) == {"sonic/README.md", *(f"sonic/{name}.json" for name in switches)}
    assert "links with addresses" not in files["sonic/README.md"]
    for name in switches:
        assert violations(json.loads(files[f"sonic/{name}.json"])) == []
    assert sonic.make_cage_types(topology)["SN5600"][1] == "OSFP"
