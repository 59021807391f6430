"""terraform/: VLANs, VRFs, roles, prefixes, ranges, AS numbers, and switches with their addresses in NetBox."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from shutil import copytree, ignore_patterns
from typing import Any

import pytest

from dcgen.network.records import IpAddress
from dcgen.topology import Topology
from dcgen.views.netbox import inventory, networks, routed
from dcgen.views.netbox.ports import DeviceInterface, DevicePorts
from support.samplenet import EDGE_LEAF, PAIR_LEAF
from support.terraform_run import provider
from support.terraform_sites import DUET, apply, emptied, rows, saved
from test_terraform import shipped


@pytest.fixture
def duet(examine: Callable[[str], Any]) -> Topology:
    """A cluster with all kinds of networks: VRFs, a tagged VLAN, IPv6, numbered links, and a routed circuit."""
    topology, findings = examine(DUET)
    assert isinstance(topology, Topology), findings
    return topology


def test_prefixes_have_role_vlan_and_vrf(duet: Topology) -> None:
    """Each prefix of hosts comes in both families; loopbacks, links and circuits have prefixes of their own."""
    apps = networks.vrf_label("Apps")

    assert [(each.prefix, each.role, each.vlan, each.vrf) for each in networks.make_prefixes(duet.plan)] == [
        ("10.1.0.0/24", "inband", 300, apps),
        ("fd00:1::/64", "inband", 300, apps),
        ("10.0.0.0/24", "management", 200, "vrf_mgmt"),
        ("10.9.30.0/24", "cameras", 30, "vrf_cams"),
        ("fd00:9:30::/64", "cameras", 30, "vrf_cams"),
        ("10.3.64.0/18", "loopback", 0, ""),
        ("fd00:3::1:0/112", "loopback", 0, ""),
        ("10.34.0.0/15", "link", 0, ""),
        ("203.0.113.0/31", "circuit", 0, ""),
    ]


def test_a_gateway_outside_the_plan_is_a_text(duet: Topology) -> None:
    """The description of a prefix names its gateway, and says if another device than those of the plan has it."""
    texts = {each.prefix: each.description for each in networks.make_prefixes(duet.plan)}

    assert texts["10.1.0.0/24"] == "inband, gateway 10.1.0.1"
    assert texts["fd00:1::/64"] == "inband, gateway fd00:1::1"
    assert texts["10.0.0.0/24"] == "oob, gateway 10.0.0.1 outside this plan"
    assert texts["10.34.0.0/15"] == "inband links between switches"


def test_vlans_vrfs_ranges_and_asns(duet: Topology) -> None:
    """VLANs have the names of their networks, VRFs that of the blueprint before their own."""
    plan = duet.plan

    assert [(each.vlan, each.name) for each in networks.make_vlans(plan)] == [
        (30, "inband cameras"),
        (200, "oob"),
        (300, "inband"),
    ]
    assert [each.name for each in networks.make_vrfs(plan)] == ["duet Apps", "duet cams", "duet mgmt"]
    assert [(each.first, each.last, each.vrf) for each in networks.make_ranges(plan)] == [
        ("10.9.30.200/24", "10.9.30.220/24", "vrf_cams")
    ]
    assert networks.make_asns(plan) == (4200065792, 4200069633, 4200069634)
    assert networks.make_roles(plan) == ("cameras", "circuit", "inband", "link", "loopback", "management")


def test_labels_of_vrfs_stay_distinct() -> None:
    """Names of VRFs that differ in case alone have labels of their own; the global table has none."""
    assert len({networks.vrf_label(name) for name in ("apps", "Apps", "APPS", "ap-ps", "ap_ps")}) == 5
    assert networks.vrf_label("") == ""


def test_a_switch_has_its_bonds_vlans_and_loopbacks(duet: Topology) -> None:
    """A member of a bond has no VLAN of its own. Both leaves have the gateway, with a role that allows it twice."""
    interfaces, addresses = inventory.Devices(duet).interfaces(duet.plan.devices["duet-inband-leaf-01"])
    found = {port.name: port for port in interfaces}

    assert (found["swp1"].lag, found["swp1"].untagged, found["swp1"].tagged) == ("bond3", 0, ())
    assert (found["bond3"].type, found["bond3"].untagged, found["bond3"].tagged) == ("lag", 300, (30,))
    assert (found["vlan300"].type, found["vlan300"].untagged, found["vlan300"].vrf) == ("virtual", 300, "Apps")
    assert {(at.interface, at.address, at.role, at.vrf) for at in addresses} >= {
        ("swp25", "10.34.0.64/31", "", ""),
        ("swp24", "203.0.113.0/31", "", ""),
        ("vlan30", "10.9.30.1/24", "anycast", "cams"),
        ("vlan300", "10.1.0.2/24", "", "Apps"),
        ("vlan300", "fd00:1::1/64", "anycast", "Apps"),
        ("lo", "10.3.96.1/32", "loopback", ""),
        ("lo", "fd00:3::1:2001/128", "loopback", ""),
        ("mgmt", "10.0.0.16/24", "", "mgmt"),
    }


def test_a_tagged_vlan_of_a_host_is_below_its_bond(duet: Topology) -> None:
    """The host has both families of its bond as primary addresses, and the VLAN of cameras in its own VRF."""
    interfaces, addresses = inventory.Devices(duet).interfaces(duet.plan.devices["duet-infer-001"])
    (vlan,) = (port for port in interfaces if port.parent)

    assert (vlan.name, vlan.type, vlan.parent, vlan.untagged) == ("bond0.30", "virtual", "bond0", 30)
    assert [(at.interface, at.address, at.purpose, at.vrf) for at in addresses if at.interface != "bmc"] == [
        ("bond0", "10.1.0.16/24", "primary", "Apps"),
        ("bond0", "fd00:1::10/64", "primary6", "Apps"),
        ("bond0.30", "10.9.30.16/24", "", "cams"),
        ("bond0.30", "fd00:9:30::10/64", "", "cams"),
    ]


def test_every_address_of_the_plan_is_written_once() -> None:
    """Addresses of hosts are those of the plan. Only gateways of pairs and loopbacks are beside them on switches."""
    for name in ("ams2-lab", "fra1-chat", "lyon-store-042"):
        topology = shipped(name)
        devices = inventory.Devices(topology)
        made = Counter(
            at.address
            for device in topology.plan.devices.values()
            if device.kind != "circuit"
            for at in devices.interfaces(device).addresses
            if at.role not in ("vip", "vrrp", "anycast")
        )
        assert set(made.values()) == {1}
        assert set(made) >= {f"{item.address}/{item.length}" for item in topology.plan.addresses}


@pytest.mark.parametrize(
    ("nos", "names"),
    [
        ("cumulus-5.13", ("lo", "vlan300", "bond1")),
        ("frr", ("lo", "vlan300", "bond1")),
        ("eos", ("Loopback0", "Vlan300", "Port-Channel1")),
        ("sonic", ("Loopback0", "Vlan300", "PortChannel1")),
    ],
)
def test_names_are_those_of_the_operating_system(nos: str, names: tuple[str, ...]) -> None:
    """Loopback, VLAN interface and bond have the names that the switch shows. A port of that name keeps it."""
    vlan = next(each for each in PAIR_LEAF.vlans if each.gateways)._replace(vlan=300)
    bond = PAIR_LEAF.bonds[0]._replace(number=1)
    loopback = (IpAddress("10.3.0.1", 32),)
    switch = PAIR_LEAF._replace(nos=nos, ports=(), bonds=(bond,), vlans=(vlan,), loopbacks=loopback)
    taken = DevicePorts((DeviceInterface(names[0], "other"),))

    made = routed.with_switch(DevicePorts(), switch, (), "").interfaces
    assert {port.name for port in made} == set(names)
    beside = routed.with_switch(taken, switch, (), "").interfaces
    assert len({port.name for port in beside}) == len(beside) == 4


def test_the_role_of_a_gateway_follows_its_protocol() -> None:
    """A gateway of a pair is a virtual address, with VRRP that of its group; a lone switch has it as its own."""
    vlan = next(each for each in EDGE_LEAF.vlans if each.virtual)
    for changes, role in (({"vrid": 0}, "vip"), ({"vrid": 20}, "vrrp"), ({"virtual": False}, None)):
        bare = EDGE_LEAF._replace(overlay="", ports=(), bonds=(), loopbacks=(), vlans=(vlan._replace(**changes),))
        addresses = routed.with_switch(DevicePorts(), bare, (), "").addresses
        roles = {at.role for at in addresses if at.address in {str(each) for each in vlan.gateways}}
        assert roles == ({role} if role else set())


@pytest.mark.consumer("Terraform", "1.15", "applies VLANs, VRFs and the addresses of switches, and plans no change")
@pytest.mark.slow
@pytest.mark.heavy
def test_terraform_applies_all_kinds_of_networks(duet: Topology, tmp_path: Path) -> None:
    """Every address is in a prefix of its VRF and on its interface, and the second plan is empty.

    A registry and an AS number that NetBox has already are looked up.
    """
    top, order = saved(duet, tmp_path)
    with provider("terraform_stub.py") as run:
        run(tmp_path, "fmt", "-check", "-recursive")
        made = {root: apply(run, top / root) for root in order}
        assert {root: len(items) for root, items in made.items()} == rows(top)
        held = _resources(top)
        other = copytree(top / "netbox" / "shared", top / "copy", ignore=ignore_patterns("*.tfstate*"))
        known = '["rirs/rfc-6996", "asns/4200069633"]'
        planned = run(other, "plan", "-no-color", "-input=false", "-var", f"existing={known}", "-var", "blueprints=.")
        for root in reversed(order):
            emptied(run, top / root)
    assert 'netbox_asn.this["4200069634"]' in planned
    assert 'netbox_asn.this["4200069633"] will' not in planned and 'netbox_rir.this["rfc-6996"] will' not in planned
    (site,) = held["netbox_site"]
    assert len(site["asn_ids"]) == len(held["netbox_asn"]) == 3
    vlans = {int(each["id"]): int(each["vid"]) for each in held["netbox_vlan"]}
    assert sorted(vlans.values()) == [30, 200, 300]
    counts = Counter(vlans[int(each["vlan_id"])] for each in held["netbox_prefix"] if each["vlan_id"])
    assert counts == {30: 2, 200: 1, 300: 2}
    lags = {int(each["id"]) for each in held["netbox_device_interface"] if each["type"] == "lag"}
    members = Counter(int(each["lag_device_interface_id"] or 0) for each in held["netbox_device_interface"])
    assert lags == members.keys() - {0} and len(lags) == 9
    assert sum(each["role"] == "anycast" for each in held["netbox_ip_address"]) == 8


def _resources(top: Path) -> dict[str, list[dict[str, Any]]]:
    """Return the attributes of all resources in the states of a site, by type."""
    found: dict[str, list[dict[str, Any]]] = {}
    for path in top.glob("netbox/*/terraform.tfstate"):
        for item in json.loads(path.read_text(encoding="utf-8"))["resources"]:
            if item["mode"] == "managed":
                found.setdefault(item["type"], []).extend(each["attributes"] for each in item["instances"])
    return found
