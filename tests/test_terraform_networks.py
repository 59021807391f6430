"""terraform/: VLANs, VRFs, roles, prefixes, ranges, AS numbers, and switches with their addresses in NetBox."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from dcgen.artifacts.data.terraform import networks
from dcgen.topology import Topology
from support.terraform_run import provider
from test_terraform import apply, emptied, rows, saved

DUET = """
kind: inference-cluster
name: duet
site: {name: fra9}
servers:
  infer: {model: R660, numbers: 1-3, capacity: 8, fitted: {nics: {front: {model: MCX631102AN-ADAT, count: 1, ports: [inband, inband]}}}}
fabrics:
  inband:
    design: leaf-spine
    switch: SN3420
    leaves: 2
    spines: 2
    routing: l3-leaf
    attach: bond-lacp
    links: numbered
    vrf: Apps
    vlans:
      cameras: {vlan: 30, prefix: 10.9.30.0/24, prefix6: "fd00:9:30::/64", groups: [infer], vrf: cams}
  oob: {design: single, switch: SN2201, vrf: mgmt}
addressing:
  ipv6: {inband: "fd00:1::/48", loopback: "fd00:3::/64"}
  reserved: {dhcp: 10.9.30.200-10.9.30.220}
circuits:
  wan: {fabric: inband, provider: carrier, speed_gbps: 25, asn: 64999, prefix: 203.0.113.0/31}
racks:
  main: {model: AR3357, holds: {infer: 8, inband-leaf: 2, inband-spine: 2, oob-leaf: 1}}
power: {pdu: APDU11450ME}
"""


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


@pytest.mark.consumer("Terraform", "1.15", "applies VLANs, VRFs and the addresses of switches, and plans no change")
@pytest.mark.slow
@pytest.mark.heavy
def test_terraform_applies_all_kinds_of_networks(duet: Topology, tmp_path: Path) -> None:
    """Every address is in a prefix of its VRF and on its interface, and the second plan is empty."""
    top, order = saved(duet, tmp_path)
    with provider("terraform_stub.py") as run:
        run(tmp_path, "fmt", "-check", "-recursive")
        made = {root: apply(run, top / root) for root in order}
        assert {root: len(items) for root, items in made.items()} == rows(top)
        held = _resources(top)
        for root in reversed(order):
            emptied(run, top / root)
    (site,) = held["netbox_site"]
    assert len(site["asn_ids"]) == len(held["netbox_asn"]) == 3
    vlans = {int(each["id"]): int(each["vid"]) for each in held["netbox_vlan"]}
    assert sorted(vlans.values()) == [30, 200, 300]
    counts = Counter(vlans[int(each["vlan_id"])] for each in held["netbox_prefix"] if each["vlan_id"])
    assert counts == {30: 2, 200: 1, 300: 2}


def _resources(top: Path) -> dict[str, list[dict[str, Any]]]:
    """Return the attributes of all resources in the states of a site, by type."""
    found: dict[str, list[dict[str, Any]]] = {}
    for path in top.glob("netbox/*/terraform.tfstate"):
        for item in json.loads(path.read_text(encoding="utf-8"))["resources"]:
            if item["mode"] == "managed":
                found.setdefault(item["type"], []).extend(each["attributes"] for each in item["instances"])
    return found
