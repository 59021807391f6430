"""Addresses that route: worked examples, defaults by fabric, and growth that moves nothing."""

from __future__ import annotations

import ipaddress
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml  # type: ignore[import-untyped]

from conftest import ROOT, Examine
from dcgen import freezing, pipeline, project
from dcgen.check import routing
from dcgen.evidence import Evidence
from dcgen.network.hosts import make_hosts
from dcgen.network.switches import make_switches
from dcgen.plan.records import Address, Plan
from dcgen.topology import Topology
from dcgen.workers import Engine
from support.churn import freeze
from support.laws import violations

# A RoCE pod: servers with a 400G port per rail, and two ports for storage and in-band traffic.
ROCE = """\
kind: training-pod
name: pod
max_units: {max_units}
servers:
  gpu:
    model: KR6288V2
    units: 1-{units}
    numbers: 1-{numbers}
    capacity: {capacity}
    fitted:
      nics:
        rail: {{model: B3140H, count: {rails}, ports: [compute], bmc: false}}
        front: {{model: B3220, count: 1, ports: [inband, inband]}}
fabrics:
  compute: {{design: rail-optimized, switch: SN5600, {compute}}}
  inband: {{design: leaf-spine, switch: SN5600, uplinks: 8, uplink_gbps: 400}}
  oob: {{design: leaf-spine, switch: SN2201, spine: SN4600C, uplinks: 2}}
addressing: {{{addressing}}}
assume:
  KR6288V2: {{power_max_w: 5000, reason: a planning value for the test}}
"""


def roce(**values: Any) -> str:
    """Return the blueprint of a RoCE pod."""
    given = {"max_units": 4, "units": 4, "numbers": 32, "capacity": 32, "rails": 8, "compute": "", "addressing": ""}
    return ROCE.format(**{**given, **values}).replace(", }", "}")


def of(plan: Plan, device: str, port: str) -> Address:
    """Return the address of a port."""
    return next(each for each in plan.addresses if each.device == device and port in (each.port, *each.members))


@pytest.fixture
def plan_of(examine: Examine) -> Callable[[str], Topology]:
    """A function from the text of a blueprint to its topology."""

    def door(text: str) -> Topology:
        topology, findings = examine(text)
        assert topology, [(finding.code, finding.message) for finding in findings if finding.severity == "error"]
        return topology

    return door


def test_a_thousand_gpus_over_roce(plan_of: Callable[[str], Topology]) -> None:
    """The worked example of docs/addressing.md: 10.16.0.0/12 for 4 units of 32 servers with 8 rails."""
    plan = plan_of(roce(addressing="ipv6: {compute: 'fd00:16::/48'}")).plan
    prefixes = {(each.unit, each.rail): each for each in plan.prefixes if each.fabric == "compute"}
    first, last = of(plan, "pod-su01-gpu-001", "rail1"), of(plan, "pod-su04-gpu-032", "rail8")
    assert (first.address, first.length, first.gateway) == ("10.16.0.65", 31, "10.16.0.64")
    assert of(plan, "pod-su01-gpu-032", "rail1").address == "10.16.0.127"
    assert (last.address, last.gateway) == ("10.30.1.63", "10.30.1.62")
    assert [prefixes[1, rail].prefix for rail in (1, 2, 8)] == ["10.16.0.64/26", "10.18.0.64/26", "10.30.0.64/26"]
    assert prefixes[1, 1].prefix6 == "fd00:16:0:1::/64"
    assert prefixes[4, 8].prefix6 == "fd00:16:0:e004::/64"
    assert (first.address6, first.length6, first.gateway6) == ("fd00:16:0:1::1", 127, "fd00:16:0:1::")
    routers = plan.routing.routers
    assert (routers["pod-su01-compute-leaf-01"].loopback, routers["pod-su01-compute-leaf-01"].asn) == (
        "10.3.224.9",
        4200200713,
    )
    assert (routers["pod-su04-compute-leaf-08"].loopback, routers["pod-su04-compute-leaf-08"].asn) == (
        "10.3.224.40",
        4200200744,
    )
    assert {each.asn for each in routers.values() if each.fabric == "compute" and each.tier == "spine"} == {4200196864}
    assert routers["pod-compute-spine-01"].loopback == "10.3.208.1"
    pair = next(each for each in plan.prefixes if each.fabric == "inband" and each.unit == 1)
    assert (pair.prefix, pair.gateway, pair.vlan) == ("10.1.1.0/24", "10.1.1.1", 300)
    assert [(owner.device, owner.address) for owner in pair.owners] == [
        ("pod-su01-inband-leaf-01", "10.1.1.2"),
        ("pod-su01-inband-leaf-02", "10.1.1.3"),
    ]
    bond = of(plan, "pod-su01-gpu-001", "front1p2")
    assert (bond.bond, bond.members, bond.address) == ("bond0", ("front1p1", "front1p2"), "10.1.1.16")
    assert routers["pod-su01-inband-leaf-01"].loopback == "10.3.96.3"
    assert routers["pod-su01-inband-leaf-01"].asn == 4200069635


@pytest.mark.parametrize(
    ("units", "capacity", "length"), [(1, 2, 22), (4, 32, 20), (64, 32, 16)], ids=["16 GPUs", "1,024", "16,384"]
)
def test_the_smallest_pool_of_a_pod(examine: Examine, units: int, capacity: int, length: int) -> None:
    """A pool of the stated length holds the compute fabric; one bit less is DC311, which names that length."""
    form = {"units": 1, "max_units": units, "numbers": min(capacity, 2), "capacity": capacity}
    oob = "oob: 10.128.0.0/11"
    _, enough = examine(roce(**form, addressing=f"pools: {{compute: 10.16.0.0/{length}, {oob}}}"))
    assert not [finding for finding in enough if finding.code == "DC311"]
    _, short = examine(roce(**form, addressing=f"pools: {{compute: 10.16.0.0/{length + 1}, {oob}}}"))
    assert [finding.hint for finding in short if finding.code == "DC311"] == [f"use a pool of /{length} or larger"]


GROWTH: dict[str, tuple[dict[str, Any], dict[str, Any]]] = {
    "a server": ({"numbers": 7, "capacity": 16}, {"numbers": 8, "capacity": 16}),
    "a unit": ({"units": 1, "numbers": 4}, {"units": 2, "numbers": 4}),
    "rails": ({"units": 2, "numbers": 4, "rails": 2}, {"units": 2, "numbers": 4, "rails": 8}),
    "two rails more": ({"units": 2, "numbers": 4, "rails": 4}, {"units": 2, "numbers": 4, "rails": 6}),
}


@pytest.mark.parametrize("case", GROWTH)
def test_growth_changes_no_existing_line(plan_of: Callable[[str], Topology], case: str) -> None:
    """Every address, prefix, loopback and AS number of the smaller pod is in the larger one."""
    before, after = (plan_of(roce(**values)).plan for values in GROWTH[case])
    apart = ("oob",) if "rail" in case else ()  # more leaves take more ports of out-of-band switches
    ours = {(each.device, each.key): (each.address, each.length, each.gateway, each.bond) for each in after.addresses}
    for each in (each for each in before.addresses if each.fabric not in apart):
        assert ours[each.device, each.key] == (each.address, each.length, each.gateway, each.bond), each
    assert {each.prefix: each.gateway for each in before.prefixes}.items() <= {
        each.prefix: each.gateway for each in after.prefixes
    }.items()
    assert before.routing.routers.items() <= after.routing.routers.items()


SHAPES = {
    "edge site, firewall outside": (
        "edge-site",
        "design: single, switch: SN3420, switches: 2, peer_links: 2",
        "",
        ("l2-vlan", "bond-lacp", "mlag", "external", 20),
    ),
    "edge site, two routed circuits": (
        "edge-site",
        "design: single, switch: SN3420, switches: 2, peer_links: 2",
        "asn: 64512, ",
        ("l2-vlan", "bond-lacp", "mlag", "leaf", 20),
    ),
    "cluster, pair with peer links": (
        "inference-cluster",
        "design: single, switch: SN3420, switches: 2, peer_links: 2",
        "",
        ("l3-leaf", "bond-lacp", "mlag", "leaf", 300),
    ),
    "cluster, two switches without a link": (
        "inference-cluster",
        "design: single, switch: SN3420, switches: 2",
        "",
        ("l3-leaf", "rails", "", "leaf", 300),
    ),
    "cluster, pair below spines": (
        "inference-cluster",
        "design: leaf-spine, switch: SN3420, uplinks: 2",
        "",
        ("l3-leaf", "bond-lacp", "evpn-mh", "leaf", 300),
    ),
    "pair that states host routes": (
        "inference-cluster",
        "design: leaf-spine, switch: SN3420, uplinks: 2, pair: host-routes",
        "",
        ("l3-leaf", "bond-lacp", "host-routes", "leaf", 300),
    ),
}
SITE = """\
kind: {kind}
name: shop
servers:
  infer:
    model: R660
    numbers: 1-3
    capacity: 4
    fitted: {{nics: {{front: {{model: MCX631102AN-ADAT, count: 1, ports: [inband, inband]}}}}}}
fabrics:
  inband: {{{inband}}}
  oob: {{design: single, switch: SN2201}}
circuits:
  wan1: {{fabric: inband, leaf: 1, number: 1, {circuit}provider: one, speed_gbps: 10}}
  wan2: {{fabric: inband, leaf: 2, number: 1, {circuit}provider: two, speed_gbps: 10}}
"""


@pytest.mark.parametrize("case", SHAPES)
def test_defaults_follow_the_shape_of_a_fabric(plan_of: Callable[[str], Topology], case: str) -> None:
    """Routing, attachment, pair, owner of the gateway and VLAN by kind of site and design, and the laws hold."""
    kind, inband, circuit, expected = SHAPES[case]
    topology = plan_of(SITE.format(kind=kind, inband=inband, circuit=circuit))
    policy = topology.plan.routing.policies["inband", ""]
    assert (policy.routing, policy.attach, policy.pair, policy.gateway, policy.vlan) == expected
    assert violations(topology) == []


def test_an_edge_pair_shares_its_gateway_and_routes_to_the_circuits(plan_of: Callable[[str], Topology]) -> None:
    """Both switches have VRRP on `.1`, the first with the higher priority, and a session to a circuit over a /31."""
    text = SITE.format(kind="edge-site", inband=SHAPES["edge site, firewall outside"][1], circuit="asn: 64512, ")
    switches = make_switches(plan_of(text))
    first, second = (switches[f"shop-inband-leaf-0{number}"] for number in (1, 2))
    for switch, own, priority in ((first, "10.1.0.2", 200), (second, "10.1.0.3", 100)):
        (vlan,) = switch.vlans
        assert [str(at) for at in vlan.addresses] == [f"{own}/24"]
        assert [str(at) for at in vlan.gateways] == ["10.1.0.1/24"]
        assert (vlan.vrid, vlan.priority, vlan.mac) == (20, priority, "00:00:5e:00:01:14")
        (session,) = [each for each in switch.neighbors if each.kind == "circuit"]
        port = next(port for port in switch.ports if port.role == "circuit")
        (own_end,) = port.addresses
        assert session.asn == 64512 and own_end.length == 31
        assert int(ipaddress.ip_address(session.address)) == int(ipaddress.ip_address(own_end.address)) + 1
    assert first.pair and second.pair and first.pair.mac == second.pair.mac
    assert {bond.number for bond in first.bonds} == {bond.number for bond in second.bonds}


def test_a_further_vlan_is_tagged_on_the_bonds_of_its_groups(plan_of: Callable[[str], Topology]) -> None:
    """Cameras have a VLAN without servers, storage one with an address on each bond."""
    inband = (
        "design: single, switch: SN3420, switches: 2, peer_links: 2, vlans: {"
        "cameras: {vlan: 30, prefix: 10.42.2.0/24, gateway: none}, "
        "storage: {vlan: 40, prefix: 10.42.3.0/24, gateway: leaf, groups: [infer]}}"
    )
    topology = plan_of(SITE.format(kind="edge-site", inband=inband, circuit=""))
    prefixes = {each.network: each for each in topology.plan.prefixes if each.network}
    assert prefixes["cameras"].gateway == "" and prefixes["storage"].gateway == "10.42.3.1"
    host = make_hosts(topology)["shop-infer-001"]
    vlan = next(each for each in host.interfaces if each.kind == "vlan")
    assert (vlan.name, vlan.members, vlan.vlan) == ("bond0.40", ("bond0",), 40)
    assert [str(at) for at in vlan.addresses] == ["10.42.3.16/24"]
    switch = make_switches(topology)["shop-inband-leaf-01"]
    assert {bond.tagged for bond in switch.bonds if bond.name != "peerlink"} == {(40,)}
    assert [each.vlan for each in switch.vlans] == [20, 30, 40]
    assert violations(topology) == []


def test_reserved_ranges_stay_free(plan_of: Callable[[str], Topology]) -> None:
    """A group whose block would reach into a reserved range begins behind it."""
    text = roce(units=1, max_units=1, numbers=4, addressing="reserved: {dhcp: 10.1.1.20-10.1.1.39}")
    used = {each.address for each in plan_of(text).plan.addresses if each.fabric == "inband"}
    assert used and not used & {f"10.1.1.{host}" for host in range(20, 40)}
    assert "10.1.1.40" in used


def test_numbered_links_have_an_address_at_both_ends(plan_of: Callable[[str], Topology]) -> None:
    """SONiC has a /31 per link from the pool, by the slot of the leaf and the number of its uplink."""
    topology = plan_of(
        roce(units=2, max_units=2, numbers=4, compute="nos: sonic, spines: 2, downlinks: 32, uplinks: 4")
    )
    switches = make_switches(topology)
    leaf = switches["pod-su01-compute-leaf-01"]
    uplinks = [port for port in leaf.ports if port.role == "uplink"]
    assert len(uplinks) == 4 and all(port.addresses[0].length == 31 for port in uplinks)
    slot = topology.plan.routing.routers[leaf.name].slot
    base = int(ipaddress.ip_address("10.38.0.0"))  # index 3 of the default pool 10.32.0.0/11
    assert [int(ipaddress.ip_address(port.addresses[0].address)) - base for port in uplinks] == [
        slot * 8 + 2 * number for number in range(4)
    ]
    assert violations(topology) == []


@pytest.mark.parametrize(
    ("pools", "links", "loopback"),
    [
        ("storage: 10.32.0.0/16", "10.38.0.0/15", "10.3.192.0/18"),
        ("compute: 10.32.0.0/11", "10.70.0.0/15", "10.3.192.0/18"),
        ("compute: 10.0.0.0/9, oob: 10.128.0.0/12, inband: 10.144.0.0/12", "100.70.0.0/15", "172.28.192.0/18"),
        ("compute: 10.0.0.0/8, oob: 172.16.0.0/12, inband: 192.168.0.0/16", "100.70.0.0/15", "100.96.192.0/18"),
    ],
    ids=["another part", "the first range", "the lower half of 10/8", "all private addresses"],
)
def test_default_pools_of_switches_avoid_stated_pools(
    plan_of: Callable[[str], Topology], pools: str, links: str, loopback: str
) -> None:
    """Links and loopbacks have the first default range whose part for the fabric no pool overlaps."""
    stated = f"pools: {{{pools}}}"
    text = roce(
        units=1, max_units=1, numbers=2, capacity=2, rails=2, addressing=stated, compute="nos: sonic, spines: 1"
    )
    if "storage" in pools:
        text = text.replace("fabrics:\n", "fabrics:\n  storage: {design: single, switch: SN5600}\n")
        text = text.replace("ports: [inband, inband]", "ports: [inband, storage]")
    plan = plan_of(text).plan
    links_of = [plan.routing.links[each.id] for each in plan.cables if each.id in plan.routing.links]
    assert links_of
    for each in links_of:
        assert ipaddress.ip_address(each.a) in ipaddress.ip_network(links), each
    for router in plan.routing.routers.values():
        if router.fabric == "compute":
            assert ipaddress.ip_address(router.loopback) in ipaddress.ip_network(loopback)
    used = [ipaddress.ip_network(each.prefix) for each in plan.prefixes]
    own = [ipaddress.ip_network(text) for text in (links, loopback)]
    assert not any(each.overlaps(other) for each in used for other in own)


def test_routed_circuits_avoid_stated_pools(plan_of: Callable[[str], Topology], examine: Examine) -> None:
    """A routed circuit has the last /31 of the first free default range, or of a stated pool that is large enough."""
    edge = SHAPES["edge site, firewall outside"][1]
    text = SITE.format(kind="edge-site", inband=edge, circuit="asn: 64512, ")
    for pools, expected in (
        ("{}", {"10.63.255.252", "10.63.255.254"}),
        ("{pools: {inband: 10.62.0.0/15}}", {"10.95.255.252", "10.95.255.254"}),
        ("{pools: {links: 10.9.0.0/30}}", {"10.9.0.0", "10.9.0.2"}),
    ):
        found = plan_of(f"{text}addressing: {pools}\n").plan.routing.links.values()
        assert {each.a for each in found} == expected
    _, findings = examine(f"{text}addressing: {{pools: {{links: 10.9.0.0/31}}}}\n")
    assert [each.code for each in findings if each.severity == "error"] == ["DC346"]


# Storage servers beside the units: their leaves decide how many loopbacks each unit reserves.
BESIDE_UNITS = """\
kind: training-pod
name: pod
max_units: 256
servers:
  gpu: {{model: WEKAPOD-NODE, units: 256, numbers: 1-2, capacity: 8}}
  store: {{model: WEKAPOD-NODE, {units}numbers: 1-2, capacity: {capacity}}}
fabrics:
  storage: {{design: leaf-spine, switch: SN5600, uplinks: 8}}
addressing:
  pools: {{storage: 10.32.0.0/11}}
"""


def test_too_few_loopbacks_name_the_servers_outside_of_the_units(examine: Examine) -> None:
    """The hint of DC346 names the group to put into units, and following it removes the finding."""
    found = {
        each.path: each for each in examine(BESIDE_UNITS.format(units="", capacity=1024))[1] if each.code == "DC346"
    }
    assert "has a leaf switch 8,194; its loopbacks are for 8,191" in found["fabrics", "storage"].message
    assert found["fabrics", "storage"].hint == (
        "put the servers of 'store' into units with `units:` (each unit reserves the loopbacks of 32 leaves, as the "
        "site has 18, and needs 2), use fewer and larger units, or split the site"
    )
    _, findings = examine(BESIDE_UNITS.format(units="units: 256, ", capacity=4))
    assert "DC346" not in {each.code for each in findings}


def test_infiniband_has_one_subnet_per_rail_without_a_gateway(plan_of: Callable[[str], Topology]) -> None:
    """A rail is one IPoIB subnet over all units, and its ports have no gateway and no route."""
    text = roce(units=2, numbers=4).replace("B3140H", "MCX75310AAS-NEAT").replace(", bmc: false", "")
    topology = plan_of(text.replace("rail-optimized, switch: SN5600", "rail-optimized, switch: QM9700"))
    prefixes = [each for each in topology.plan.prefixes if each.fabric == "compute"]
    assert [each.rail for each in prefixes] == list(range(1, 9)) and not any(each.gateway for each in prefixes)
    assert of(topology.plan, "pod-su01-gpu-001", "rail1").address == "10.16.0.48"
    assert of(topology.plan, "pod-su02-gpu-001", "rail1").address == "10.16.0.80"
    host = make_hosts(topology)["pod-su01-gpu-001"]
    assert not any(each.routes or each.rules for each in host.interfaces if each.fabric == "compute")
    assert host.default_interface == "bond0"


def test_rails_reply_by_their_own_port(plan_of: Callable[[str], Topology]) -> None:
    """Each rail has a route to its own rail, a table with a route to the fabric, and a rule for its source."""
    host = make_hosts(plan_of(roce(units=2, numbers=4)))["pod-su01-gpu-002"]
    rail = next(each for each in host.interfaces if each.name == "rail3")
    assert [tuple(route) for route in rail.routes] == [
        ("10.20.0.0/15", "10.20.0.66", 0),
        ("10.16.0.0/12", "10.20.0.66", 103),
    ]
    assert [tuple(rule) for rule in rail.rules] == [("10.20.0.67/32", 103, 1003)]
    assert ("net.ipv4.conf.all.rp_filter", "2") in host.sysctls


def test_rails_without_spines_have_no_route_to_other_rails(plan_of: Callable[[str], Topology]) -> None:
    """In a `rail-only` fabric the table of a rail ends at its own rail."""
    text = roce(units=1, max_units=1, numbers=4).replace("design: rail-optimized", "design: rail-only")
    host = make_hosts(plan_of(text))["pod-su01-gpu-001"]
    rail = next(each for each in host.interfaces if each.name == "rail2")
    assert {route.to for route in rail.routes} == {"10.18.0.0/15"}


def test_the_earlier_scheme_keeps_its_addresses(plan_of: Callable[[str], Topology]) -> None:
    """With `scheme: 1` a rail of a unit is a /24 with hosts from .16, every port has an address, and nothing routes."""
    topology = plan_of(roce(units=2, numbers=4, addressing="scheme: 1"))
    first = of(topology.plan, "pod-su01-gpu-001", "rail1")
    assert (first.address, first.length, first.gateway) == ("10.16.8.16", 24, "10.16.8.1")
    assert not any(each.bond for each in topology.plan.addresses)
    assert make_switches(topology) == {} and make_hosts(topology) == {}


NEIGHBOR = """\
kind: training-pod
name: {name}
site: {{name: {site}}}
servers:
  node: {{model: R660, numbers: 1-2, capacity: 4, fitted: {{nics: {{front: {{model: MCX631102AN-ADAT, count: 1, ports: [inband, inband]}}}}}}}}
fabrics:
  inband: {{design: leaf-spine, switch: SN3420, uplinks: 2}}
addressing: {addressing}
"""


def _two(folder: Path, first: dict[str, Any], second: dict[str, Any]) -> list[str]:
    """Return the codes of the first of two blueprints of one project, with what they name."""
    (folder / "blueprints").mkdir()
    for values in (first, second):
        path = folder / "blueprints" / f"{values['name']}.yaml"
        path.write_text(NEIGHBOR.format(**{"addressing": "{}", **values}), encoding="utf-8")
    findings = project.check(folder / "blueprints" / f"{first['name']}.yaml")
    return [f"{each.code} {each.message}" for each in findings if each.code in ("DC357", "DC358")]


OTHER = "{pools: {inband: 10.50.0.0/16, oob: 10.51.0.0/16, loopback: 10.52.0.0/16}}"


def test_two_blueprints_of_one_site_collide(tmp_path: Path) -> None:
    """Pools, AS numbers and loopbacks of one site are each named, with the other blueprint."""
    found = _two(tmp_path, {"name": "a", "site": "ams1"}, {"name": "b", "site": "ams1"})
    assert [line[:5] for line in found] == ["DC357"] * 4
    assert all("blueprints/b.yaml" in line for line in found)
    assert any("10.1.0.0/16" in line for line in found) and any("AS number" in line for line in found)


def test_two_blueprints_of_one_site_with_pools_of_their_own(tmp_path: Path) -> None:
    """Other pools and another base of AS numbers settle it."""
    second = OTHER.replace("{pools", "{asn_base: 4210000000, pools")
    assert not _two(tmp_path, {"name": "a", "site": "ams1"}, {"name": "b", "site": "ams1", "addressing": second})


def test_a_pool_at_two_sites_names_both(tmp_path: Path) -> None:
    """Each shared pool is one warning with the other site and its blueprint."""
    found = _two(tmp_path, {"name": "a", "site": "ams1"}, {"name": "b", "site": "lon1"})
    assert [line[:5] for line in found] == ["DC358"] * 3
    assert all("'lon1'" in line and "blueprints/b.yaml" in line for line in found)


@pytest.mark.parametrize(("pool", "found"), [("10.240.3.0/24", 2), ("10.242.3.0/24", 0)])
def test_a_pool_of_a_fleet_belongs_to_its_sites(tmp_path: Path, pool: str, found: int) -> None:
    """A site inside the pool of a fleet is a warning at both, also if the fleet has no site with this block yet."""
    folder, given = tmp_path / "blueprints", ROOT / "blueprints"
    shutil.copytree(given / "designs", folder / "designs")
    shutil.copy(given / "stores-fr.csv", folder)
    shutil.copy(given / "stores-fr.yaml", folder)
    site = (given / "lyon-store-042.yaml").read_text(encoding="utf-8")
    (folder / "lyon.yaml").write_text(site.replace("10.200.42.0/24", pool), encoding="utf-8")
    paths = [folder / "lyon.yaml", folder / "stores-fr.yaml"]

    assert site.count("10.200.42.0/24") == 1
    shared = [item for item in project.check_all(paths, Engine(1), lambda done, _: done) if item.code == "DC358"]
    assert [Path(item.place.file).name for item in shared if item.place] == [path.name for path in paths][:found]


def test_two_sites_with_pools_of_their_own(tmp_path: Path) -> None:
    """Nothing is reported where nothing is shared."""
    assert not _two(tmp_path, {"name": "a", "site": "ams1"}, {"name": "b", "site": "lon1", "addressing": OTHER})


def test_a_lock_keeps_addresses_through_a_larger_design(tmp_path: Path) -> None:
    """The leases of prefixes, hosts, routers and loopbacks are in the lock, so a larger pod moves none of them."""
    from dcgen.lock import lines

    path = tmp_path / "blueprints" / "pod.yaml"
    path.parent.mkdir()
    path.write_text(roce(units=1, max_units=2, numbers=4), encoding="utf-8")
    record: dict[str, Any] = {}
    pipeline.examine(path, pipeline.Locking(record=record))
    assert {"/net/compute", "/net/inband", "/router/compute/leaf", "/host/inband/unit"} <= record.keys()
    assert lines.read_file(path, tmp_path) is None
    assert yaml.safe_load(path.read_text())["max_units"] == 2


LOCKED = {"units": 2, "numbers": 4, "capacity": 8, "rails": 2}
TIERS = "spines: 2, uplinks: 4, downlinks: 32, uplink_gbps: 800"
LARGER: dict[str, dict[str, Any]] = {
    "servers": {"numbers": 8},
    "a unit": {"units": 3},
    "rails": {"rails": 4},
    "capacity": {"numbers": 20, "capacity": 32},
    "fewer units to come": {"max_units": 2},
}


def _freeze(folder: Path, text: str) -> Path:
    """Return the path of a blueprint with a lock of all that it plans."""
    path = folder / "blueprints" / "pod.yaml"
    path.parent.mkdir()
    path.write_text(text, encoding="utf-8")
    freeze(path)
    return path


@pytest.mark.parametrize("links", ["unnumbered", "numbered"])
@pytest.mark.parametrize("case", LARGER)
def test_growth_of_a_frozen_pod_moves_no_number(tmp_path: Path, case: str, links: str) -> None:
    """Addresses, prefixes, loopbacks, AS numbers and link addresses stay, also on switches that get further leaves."""
    form = {**LOCKED, "compute": f"links: {links}, {TIERS}", "addressing": "ipv6: {compute: 'fd00:16::/48'}"}
    path = _freeze(tmp_path, roce(**form))
    before = pipeline.make_plan(path)
    path.write_text(roce(**{**form, **LARGER[case]}), encoding="utf-8")
    after = pipeline.make_plan(path)

    ours = {(each.device, each.key): each for each in after.addresses}
    assert {(each.device, each.key): each for each in before.addresses}.items() <= ours.items()
    assert {each.prefix for each in before.prefixes} <= {each.prefix for each in after.prefixes}
    assert before.routing.routers.items() <= after.routing.routers.items()
    assert before.routing.links.items() <= after.routing.links.items()
    assert bool(before.routing.links) is (links == "numbered")
    used = [each.address for each in after.addresses if not each.vlan]
    assert len(used) == len(set(used))
    loopbacks = [each.loopback for each in after.routing.routers.values()]
    assert len(loopbacks) == len(set(loopbacks))


def test_further_leaves_of_a_frozen_unit_have_prefixes_of_their_own(tmp_path: Path) -> None:
    """A unit gets a second out-of-band switch: the first keeps its prefix, the second has one behind all others."""
    form = {**LOCKED, "compute": TIERS}
    path = _freeze(tmp_path, roce(**form))
    path.write_text(roce(**{**form, "numbers": 32, "capacity": 32}), encoding="utf-8")
    found = {each.leaves: each.prefix for each in pipeline.make_plan(path).prefixes if each.fabric == "oob"}
    assert found["pod-su01-oob-leaf-01",] == "10.0.1.0/24"
    assert found["pod-su02-oob-leaf-01",] == "10.0.2.0/24"
    second = [ipaddress.ip_network(found[f"pod-su0{unit}-oob-leaf-02",]) for unit in (1, 2)]
    assert all(int(each.network_address) >= int(ipaddress.ip_address("10.0.5.0")) for each in second)


def test_the_corrected_address_of_a_bond_is_followed(tmp_path: Path) -> None:
    """A bond has its address in the lock at its first port, and the one that a person writes there counts."""
    path = _freeze(tmp_path, roce(**LOCKED, compute=TIERS))
    lock = path.with_suffix(".lock")
    rows = lock.read_text(encoding="utf-8").splitlines()
    (row,) = (each for each in rows if each.startswith("su01-gpu-002:front1p1 "))
    (member,) = (each for each in rows if each.startswith("su01-gpu-002:front1p2 "))
    assert "ip=10.1.1.18" in row.split() and " ip=" not in member
    lock.write_text(
        "\n".join([each.replace(" ip=10.1.1.18", " ip=10.1.1.77") for each in rows]) + "\n", encoding="utf-8"
    )

    analysis, findings = pipeline.examine(path)
    assert analysis and not [finding for finding in findings if finding.code.startswith("DC50")]
    plan = analysis.topology.plan
    bond = of(plan, "pod-su01-gpu-002", "front1p2")
    assert (bond.bond, bond.port, bond.address) == ("bond0", "front1p1", "10.1.1.77")
    host = make_hosts(analysis.topology)["pod-su01-gpu-002"]
    assert [str(at) for each in host.interfaces if each.name == "bond0" for at in each.addresses] == ["10.1.1.77/24"]
    assert of(plan, "pod-su01-gpu-001", "front1p1").address == "10.1.1.16"
    assert freezing.freeze(path, freezing.FreezeOrder(check=True)).sound


def test_spines_of_two_planes_that_become_more_keep_their_numbers(tmp_path: Path) -> None:
    """Further spines of a frozen plane take numbers behind those of the other plane, so none is used twice."""
    text = roce(**LOCKED, compute="planes: 2, uplinks: 4, downlinks: 32, uplink_gbps: 800, spines: SPINES")
    text = text.replace("B3140H, count: 2, ports: [compute]", "B3220, count: 2, ports: [compute, compute]")
    path = _freeze(tmp_path, text.replace("SPINES", "2"))
    before = pipeline.make_plan(path).routing.routers
    path.write_text(text.replace("SPINES", "4"), encoding="utf-8")
    assert freezing.thaw([path], ("pod-compute-*spine-*",), people=False)[0]
    after = pipeline.make_plan(path).routing.routers
    assert len(after) == len(before) + 4
    assert before.items() <= after.items()
    assert len({each.loopback for each in after.values()}) == len(after)


def test_more_leaves_of_the_site_than_of_a_unit(plan_of: Callable[[str], Topology]) -> None:
    """The further leaves of the site have prefixes behind those of all units."""
    twin = "{model: CX8-2x400GbE, count: 8, ports: [compute, compute]}"
    text = roce(units=2, numbers=4).replace("{model: B3140H, count: 8, ports: [compute], bmc: false}", twin)
    topology = plan_of(text)
    found = [(each.unit, each.place, each.prefix) for each in topology.plan.prefixes if each.fabric == "oob"]
    assert [prefix for _, _, prefix in found] == [f"10.0.{number}.0/24" for number in (0, 1, 10, 2, 3, 4, 5)]
    assert [(unit, place) for unit, place, _ in found[:3]] == [(0, 1), (0, 2), (0, 3)]
    assert violations(topology) == []


def test_an_aggregate_over_two_leaves_is_named(examine: Examine) -> None:
    """A host whose rail is on another leaf loses its packets: DC347 names the prefix and both leaves."""
    topology, _ = examine(roce(units=2, numbers=4))
    assert topology
    first = next(each for each in topology.plan.prefixes if each.fabric == "compute")
    split = first._replace(leaves=(*first.leaves, "pod-su01-compute-leaf-02"))
    prefixes = tuple(split if each is first else each for each in topology.plan.prefixes)
    found = list(routing.prefixes_are_in_one_place(Evidence(Topology(topology.plan._replace(prefixes=prefixes)))))
    assert [each.code for each in found] == ["DC347"]
    assert first.prefix in found[0].message and "pod-su01-compute-leaf-02" in found[0].message
