"""nvue/: the startup configuration of each switch against the object model of its version, and against the record."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from typing import Any

import pytest
import yaml
from ruamel.yaml import YAML

import dcgen
from conftest import ROOT
from dcgen import render
from dcgen.analysis import Analysis
from dcgen.artifacts.network import nvue
from dcgen.artifacts.network.nvue.dialect import LATEST, dialect_of
from dcgen.network.records import IpAddress, Neighbor, SwitchBond, SwitchNetwork, SwitchPort, Vlan
from dcgen.network.switches import make_switches
from support import doors
from support.hostile import VALUES
from support.samplenet import EDGE_LEAF, PAIR_LEAF, RAIL_LEAF, SPINE

# The versions with most of the differences come first: they are the fast lane.
MINORS = (13, 15, *(minor for minor in range(LATEST + 1) if minor not in (13, 15)))
OLD, NEW = "cumulus-5.13", "cumulus-5.15"

# The edge pair without a peer link has VRRP, a session over addresses of both versions, and a static default route.
VRRP_LEAF = EDGE_LEAF._replace(
    name="vrrp",
    pair=None,
    ports=EDGE_LEAF.ports[:2],
    bonds=(SwitchBond("bond1", 1, ("swp1",), "shop-infer-001", 9216, 20, lacp=False),),
    vlans=(
        *EDGE_LEAF.vlans,
        Vlan(40, "six", "inband", 9216, (IpAddress("fd00:40::2", 64),), (IpAddress("fd00:40::1", 64),), True, vrid=40),
        Vlan(50, "own", "inband", 9216, (IpAddress("10.42.5.1", 24),), (IpAddress("10.42.5.1", 24),), vrf="STORAGE"),
    ),
    connected=(*EDGE_LEAF.connected, "fd00:40::/64", "10.42.5.0/24"),
    neighbors=(EDGE_LEAF.neighbors[0]._replace(address6="fd00:12::1"),),
    default_via=("10.42.1.9", "fd00:40::9"),
)
# The pair has a session over its peer link, in one AS, and an overlay.
MLAG_LEAF = EDGE_LEAF._replace(
    name="mlag",
    overlay="evpn",
    vlans=tuple(vlan._replace(vni=4000 + vlan.vlan) for vlan in EDGE_LEAF.vlans),
    roce="lossy",
    neighbors=(*EDGE_LEAF.neighbors, Neighbor("swp49", "peer", "shop-inband-leaf-02", EDGE_LEAF.asn)),
)
# A switch that only bridges, with cages of eight ports.
BRIDGE = RAIL_LEAF._replace(
    name="bridge",
    asn=0,
    loopbacks=(),
    neighbors=(),
    aggregates=(),
    management=None,
    ports=tuple(
        SwitchPort(f"swp3s{lane}", "host", f"x-{lane}", "p", "server", "compute", 100, 3, lane, 8, 9216, untagged=7)
        for lane in range(8)
    ),
    vlans=(),
)
SAMPLES = {switch.name: switch for switch in (RAIL_LEAF, SPINE, PAIR_LEAF, EDGE_LEAF, VRRP_LEAF, MLAG_LEAF, BRIDGE)}


def drawn(*switches: SwitchNetwork) -> dict[str, str]:
    """Return the files of some switches by path."""
    made = nvue.make_pages({switch.name: switch for switch in switches})
    return {artifact.path: artifact.text for artifact in render.render(made)}


def configuration(switch: SwitchNetwork, nos: str = OLD) -> dict[str, Any]:
    """Return what a file sets, as both dialects of YAML read it."""
    text = drawn(switch._replace(nos=nos))[f"nvue/{switch.name}.yaml"]
    [read] = YAML(typ="safe").load(text)
    assert yaml.safe_load(text) == [read]
    assert list(read) == ["set"]
    found: dict[str, Any] = read["set"]
    return found


def paths(tree: Any, above: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """Yield the path of every key of a mapping of mappings."""
    if isinstance(tree, dict):
        for key, value in tree.items():
            yield (*above, key)
            yield from paths(value, (*above, key))


def lost(tree: dict[str, Any], minor: int) -> set[tuple[str, ...]]:
    """Return the keys that the object model of a version does not know. It raises if a value is wrong."""
    model = import_module(f"nvueschema.models.v5_{minor}").NvueConfig
    kept = model.model_validate(tree).model_dump(mode="json", by_alias=True, exclude_unset=True)
    return set(paths(tree)) - set(paths(kept))


@pytest.mark.consumer(
    "nvueschema", "0.1.0", "accepts the configuration of each version from 5.0 to 5.18, and knows every key"
)
@pytest.mark.parametrize("minor", MINORS)
def test_the_model_of_the_version_knows_every_key(minor: int) -> None:
    """The object model of each version accepts each file, and loses no key."""
    found = {name: lost(configuration(switch, f"cumulus-5.{minor}"), minor) for name, switch in SAMPLES.items()}

    assert found == {name: set() for name in SAMPLES}


@pytest.mark.parametrize(("nos", "other"), [(OLD, 15), (NEW, 13)])
def test_the_dialects_differ(nos: str, other: int) -> None:
    """The model of one dialect refuses the other one, or does not know its keys: the test of keys can fail."""
    tree = configuration(RAIL_LEAF, nos)
    try:
        assert lost(tree, other)
    except ValueError:
        return


def test_a_leaf_of_a_rail() -> None:
    """Splits, speeds, descriptions, addresses, policies and sessions are those of the record."""
    tree = configuration(RAIL_LEAF)
    ports, bgp = tree["interface"], tree["vrf"]["default"]["router"]["bgp"]
    family = bgp["address-family"]["ipv4-unicast"]

    assert tree["system"] == {"hostname": RAIL_LEAF.name}
    assert ports["swp1"] == {"type": "swp", "link": {"breakout": {"2x": {}}}}
    assert ports["swp1s1"] == {
        "description": "pod-su01-gpu-002 OSFP4P1",
        "type": "swp",
        "link": {"mtu": 9216, "speed": "400G"},
        "ip": {"address": {"10.16.0.66/31": {}, "fd00:16:0:1::2/127": {}}},
    }
    assert "ip" not in ports["swp33"]
    assert ports["eth0"]["ip"] == {"address": {"10.0.0.20/24": {}}, "gateway": {"10.0.0.1": {}}, "vrf": "mgmt"}
    assert ports["lo"]["ip"]["address"] == {"10.3.224.5/32": {}, "fd00:3:0:3::2005/128": {}}
    assert tree["qos"] == {"roce": {"enable": "on", "mode": "lossless"}}
    assert tree["service"] == {"lldp": {"state": "enabled"}}
    assert (bgp["autonomous-system"], bgp["router-id"]) == (4200200709, "10.3.224.5")
    assert bgp["path-selection"] == {"multipath": {"aspath-ignore": "on"}}
    assert family["aggregate-route"] == {"10.16.0.64/26": {"summary-only": "on"}}
    assert family["redistribute"] == {"connected": {"enable": "on", "route-map": "CONNECTED4"}}
    assert tree["router"]["policy"]["prefix-list"]["CONNECTED4"]["rule"]["10"]["match"] == {
        "10.16.0.64/26": {"min-prefix-len": 27, "max-prefix-len": 32}
    }
    assert bgp["neighbor"]["swp33"] == {
        "type": "unnumbered",
        "remote-as": 4200196864,
        "address-family": {"ipv6-unicast": {"enable": "on"}},
    }


def test_the_new_dialect() -> None:
    """From 5.15, features have a state, and addresses are below their IP version."""
    tree = configuration(RAIL_LEAF, NEW)

    assert tree["interface"]["swp1s0"]["ipv4"] == {"address": {"10.16.0.64/31": {}}}
    assert tree["interface"]["swp1s0"]["ipv6"] == {"address": {"fd00:16:0:1::/127": {}}}
    assert tree["interface"]["eth0"] == {
        "type": "eth",
        "ipv4": {"address": {"10.0.0.20/24": {}}, "gateway": {"10.0.0.1": {}}},
        "vrf": "mgmt",
    }
    assert tree["qos"] == {"roce": {"state": "enabled", "mode": "lossless"}}
    assert tree["system"]["lldp"] == {"state": "enabled"} and "service" not in tree


def test_a_leaf_of_an_overlay() -> None:
    """The bond is a segment of the pair, uplinks are marked, and the gateway has the shared MAC address."""
    tree = configuration(PAIR_LEAF)
    bond, vlan = tree["interface"]["bond1"], tree["interface"]["vlan300"]

    assert bond["bond"] == {"member": {"swp1": {}}, "mode": "lacp", "lacp-bypass": "on"}
    assert bond["bridge"]["domain"]["br_default"] == {"untagged": 300, "vlan": {"500": {}}}
    assert bond["evpn"]["multihoming"]["segment"] == {"enable": "on", "local-id": 1, "mac-address": "44:38:39:ff:01:03"}
    assert tree["interface"]["swp33"]["evpn"] == {"multihoming": {"uplink": "on"}}
    assert vlan["ip"]["vrr"]["mac-address"] == "00:00:5e:00:01:2c"
    assert vlan["ip"]["vrr"]["address"] == {"10.1.1.1/24": {}}
    assert tree["bridge"]["domain"]["br_default"]["vlan"]["300"] == {"vni": {"4300": {}}}
    assert tree["nve"]["vxlan"]["source"] == {"address": "10.3.96.3"}
    spine = configuration(SPINE._replace(overlay="evpn"))
    assert "nve" not in spine and "evpn" not in spine
    assert spine["vrf"]["default"]["router"]["bgp"]["address-family"]["l2vpn-evpn"] == {"enable": "on"}
    assert tree["vrf"]["default"]["router"]["bgp"]["neighbor"]["swp33"]["address-family"] == {
        "l2vpn-evpn": {"enable": "on"}
    }


def test_an_mlag_pair() -> None:
    """The peer link, its VLAN, the backup in the management VRF and the session in one AS follow the record."""
    tree = configuration(MLAG_LEAF)
    neighbors = tree["vrf"]["default"]["router"]["bgp"]["neighbor"]

    assert tree["mlag"] == {
        "enable": "on",
        "mac-address": "44:38:39:ff:01:01",
        "peer-ip": "linklocal",
        "priority": 1000,
        "backup": {"10.0.0.22": {"vrf": "mgmt"}},
    }
    assert tree["interface"]["peerlink"]["bond"] == {"member": {"swp49": {}, "swp50": {}}}
    assert tree["interface"]["peerlink.4094"] == {
        "description": "shop-inband-leaf-02",
        "type": "sub",
        "base-interface": "peerlink",
        "vlan": 4094,
    }
    assert tree["interface"]["bond1"]["bond"]["mlag"] == {"enable": "on", "id": 1}
    assert "vrrp" not in tree["router"] and "vrr" in tree["interface"]["vlan20"]["ip"]
    assert neighbors["peerlink.4094"]["remote-as"] == "internal"
    assert neighbors["peerlink.4094"]["address-family"]["ipv4-unicast"] == {"enable": "on", "nexthop-setting": "self"}
    second = MLAG_LEAF._replace(
        pair=MLAG_LEAF.pair and MLAG_LEAF.pair._replace(is_first=False, backup="10.3.96.2", backup_vrf="")
    )
    assert (
        configuration(second)["mlag"] | {"backup": {"10.3.96.2": {}}, "priority": 2000} == configuration(second)["mlag"]
    )


@pytest.mark.parametrize(("nos", "key"), [(OLD, "ip"), (NEW, "ipv4")])
def test_vrrp_without_mlag(nos: str, key: str) -> None:
    """A VLAN with a group has VRRP with its priority, and the provider has policies in both directions."""
    tree = configuration(VRRP_LEAF, nos)
    family = tree["vrf"]["default"]["router"]["bgp"]["neighbor"]["10.12.0.1"]["address-family"]
    vrrp = tree["interface"]["vlan20"][key]["vrrp"]

    assert vrrp["virtual-router"] == {"20": {"address": {"10.42.1.1": {}}, "priority": 200}}
    assert family["ipv4-unicast"]["policy"] == {
        "inbound": {"route-map": "CIRCUIT-IN4"},
        "outbound": {"route-map": "CIRCUIT-OUT4"},
    }
    assert tree["interface"]["bond1"]["bond"]["mode"] == "static"
    assert tree["interface"]["bond1"]["bridge"]["domain"]["br_default"] == {"access": 20}
    static = tree["vrf"]["default"]["router"]["static"]
    assert static["0.0.0.0/0"]["via"] == {"10.42.1.9": {"type": "ipv4-address"}}
    assert set(static) == {"0.0.0.0/0", "::/0"}
    assert "0.0.0.0/0" in tree["vrf"]["default"]["router"]["bgp"]["address-family"]["ipv4-unicast"]["network"]
    assert "CONNECTED4-STORAGE" in tree["router"]["policy"]["route-map"]


def test_every_address_of_the_record_is_in_the_file() -> None:
    """Addresses of loopbacks, ports, VLANs, gateways and management are in the file once, and no other."""
    for switch in SAMPLES.values():
        stated = [at for item in (*switch.ports, *switch.vlans) for at in item.addresses]
        stated += [*switch.loopbacks, *([switch.management] if switch.management else [])]
        found = [
            path[-1]
            for path in paths(configuration(switch)["interface"])
            if path[-2:-1] == ("address",) and "/" in path[-1] and "vrr" not in path
        ]
        assert sorted(found) == sorted(map(str, stated)), switch.name


def test_a_cage_of_eight_ports_disables_the_next() -> None:
    """Eight ports need two cages of the switch."""
    ports = configuration(BRIDGE)["interface"]

    assert ports["swp3"]["link"] == {"breakout": {"8x": {}}}
    assert ports["swp4"]["link"] == {"breakout": {"disabled": {}}}
    assert [name for name in ports if name.startswith("swp3s")] == [f"swp3s{lane}" for lane in range(8)]
    assert "vrf" not in configuration(BRIDGE)


def test_gaps_are_named() -> None:
    """The README names what NVUE cannot express and what no one states."""
    pair = PAIR_LEAF.pair and PAIR_LEAF.pair._replace(kind="host-routes")
    silent = EDGE_LEAF._replace(name="silent", neighbors=(EDGE_LEAF.neighbors[0]._replace(asn=None),))
    hosts = PAIR_LEAF._replace(name="hosts", pair=pair, host_routes=True, overlay="")
    old = RAIL_LEAF._replace(name="old", nos="cumulus-5.1")
    readme = drawn(silent, hosts, MLAG_LEAF._replace(name="tunnels"), old)["nvue/README.md"]

    assert "a BGP session with shop-uplink-wan1: no one states the AS" in readme
    assert "routes to single hosts" in readme
    assert "one LACP system MAC address on both switches" in readme
    assert "nve.vxlan.mlag.shared-address" in readme
    assert "ports of 400G, 2 to a cage: version 5.1 has no value for them" in readme
    assert "Before version 5.11, LLDP runs on all ports" in readme
    assert "What the files lack" not in drawn(RAIL_LEAF)["nvue/README.md"]
    assert configuration(silent)["vrf"]["default"]["router"]["bgp"]["neighbor"] == {}


def test_other_systems_have_no_file() -> None:
    """A switch with another operating system has no file, and without a switch of Cumulus Linux there is no README."""
    assert drawn(RAIL_LEAF._replace(nos="sonic"), SPINE._replace(nos="")) == {}


@pytest.mark.parametrize(
    ("nos", "version", "is_new"),
    [
        ("cumulus-5.0", "5.0", False),
        ("cumulus-5.14", "5.14", False),
        ("cumulus-5.15+", "5.15", True),
        ("cumulus", "5.18", True),
        ("cumulus-5.99", "5.18", True),
    ],
)
def test_the_version_selects_the_dialect(nos: str, version: str, is_new: bool) -> None:
    """A version without a model gets the newest one."""
    assert (dialect_of(nos).version, dialect_of(nos).is_new) == (version, is_new)


@pytest.mark.parametrize("value", VALUES)
def test_hostile_texts_stay_values(value: str) -> None:
    """A description is read back as it is, up to its limit, and no text of a person is in a name or key."""
    ports = tuple(port._replace(name=f"{value}{port.name}", peer_port=value) for port in RAIL_LEAF.ports)
    neighbors = tuple(item._replace(port=f"{value}{item.port}") for item in RAIL_LEAF.neighbors)
    tree = configuration(RAIL_LEAF._replace(ports=ports, neighbors=neighbors))
    plain = configuration(RAIL_LEAF)
    found = [item.pop("description") for item in tree["interface"].values() if "description" in item]

    assert found == [f"{port.peer} {value}".strip()[:255] for port in ports]
    for item in plain["interface"].values():
        item.pop("description", "")
    assert tree == plain


@pytest.mark.parametrize("blueprint", ["tiny", "fra1-chat"])
def test_a_site_has_a_file_per_switch(blueprint: str) -> None:
    """Each switch of a site with Cumulus Linux has a file that its model knows, and the README of the site names them."""
    topology = dcgen.load(ROOT / "blueprints" / f"{blueprint}.yaml")
    analysis = Analysis(topology)
    switches = {name: item for name, item in analysis.once(make_switches).items() if item.nos.startswith("cumulus")}
    files = {artifact.path: artifact.text for artifact in render.render(nvue.pages(analysis))}

    assert switches and set(files) == {"nvue/README.md", *(f"nvue/{name}.yaml" for name in switches)}
    for switch in switches.values():
        assert lost(configuration(switch, OLD), 13) == set()
    [readme] = [item.text for item in doors.artifacts_of(topology, ROOT / "blueprints" / "x.yaml", ("summary",))]
    assert "nvue/" in readme and "sonic/" not in readme


@pytest.mark.parametrize("blueprint", ["ams2-lab", "fra1-chat", "tiny"])
def test_a_port_has_its_place_in_its_cage(blueprint: str) -> None:
    """Cage, lane and number of lanes are those of the ports of the switch type, in port order."""
    topology = dcgen.load(ROOT / "blueprints" / f"{blueprint}.yaml")
    split = set[int]()
    for switch in make_switches(topology).values():
        type_ = topology.plan.devices[switch.name].type
        for port in switch.ports:
            names = [other.name for other in type_.ports if other.cage == type_.port[port.name].cage]
            assert (f"cage{port.cage}", names[port.lane]) == (type_.port[port.name].cage, port.name)
            assert port.links == len(names)
            split.add(port.links)
    assert len(split) > (blueprint == "ams2-lab")
