"""The Ansible inventory: what each file says, and that Ansible reads of it what the plan says."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable, Iterator
from ipaddress import ip_address, ip_network
from pathlib import Path
from typing import Any

import pytest
import yaml
from ruamel.yaml import YAML
from ruamel.yaml.nodes import MappingNode, ScalarNode, SequenceNode
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

import dcgen
from conftest import BLUEPRINTS, ROOT, Examine
from dcgen import render
from dcgen.analysis import Analysis
from dcgen.artifacts.data import ansible
from dcgen.artifacts.data.ansible.hosts import HostVars
from dcgen.artifacts.data.ansible.network import (
    NetworkVars,
    host_network_vars,
    reach_host,
    reach_switch,
    switch_network_vars,
)
from dcgen.artifacts.data.ansible.ports import InterfaceVars, LinkRow, RailRow
from dcgen.artifacts.data.ansible.variables import DeviceGroupVars, PodVars, PrefixRow, UnitVars
from dcgen.explain import explain
from dcgen.network.hosts import make_hosts
from dcgen.network.records import HostInterface, HostNetwork, Neighbor, Route, SwitchNetwork, Vlan
from dcgen.network.switches import make_switches
from dcgen.page import Page
from dcgen.plan.records import Address, Device, Plan, Prefix
from dcgen.topology import Topology
from support.ansible import quiet, run, write
from support.samplehosts import HOSTS
from support.samplenet import EDGE_LEAF, GPU_HOST, PAIR_LEAF, RAIL_LEAF, SPINE

AWKWARD = "\"quoted\" 'single' ${x} <b> a, b: c # d =cmd é 日本 \\"
TEMPLATE = "a {{ trap }} of {% if %} text"
OFF = {
    "0755",
    "no",
    "1e3",
    "1_000",
    "12:30:45",
    "~",
    "1.10",
    "52:54:00:12:34:56",
    "a[1:3]",
}  # what YAML takes for something else than a text

UNITS = """
kind: training-pod
name: lab-b
description: "{{ lookup('pipe', 'id') }} & co"
max_units: 2
servers:
  gpu: {model: DGX-H100, units: 1-2, numbers: 1, capacity: 2}
fabrics:
  compute: {design: rail-optimized, switch: SN5600}
  storage: {design: single, switch: SN5600}
  inband: {design: single, switch: SN5600}
racks:
  gpu: {model: AR3357, per: unit, holds: {gpu: 2, compute-leaf: 8}}
  net: {model: AR3357, holds: {storage-leaf: 1, inband-leaf: 1, oob-leaf: 1, compute-spine: 8}}
"""


class YamlFile(SingleFileSnapshotExtension):
    """A snapshot that Ansible reads."""

    _write_mode = WriteMode.TEXT
    file_extension = "yml"


class MarkdownFile(SingleFileSnapshotExtension):
    """A snapshot that a person reads."""

    _write_mode = WriteMode.TEXT
    file_extension = "md"


SITES = (
    "blueprints/tiny",
    "blueprints/lyon-store-042",
    "blueprints/ams2-lab",
    "tests/cases/planes",
)


@pytest.fixture(scope="module", params=SITES, ids=lambda name: name.rpartition("/")[2])
def topology(request: pytest.FixtureRequest) -> Topology:
    return dcgen.load(ROOT / f"{request.param}.yaml")


def drawn(template: str, view: object) -> str:
    (artifact,) = render.render([Page("x", f"ansible/{template}.j2", view)])
    return artifact.text


def files(topology: Topology) -> dict[str, str]:
    """The texts of the inventory by path below ansible/."""
    return {
        artifact.path.removeprefix("ansible/"): artifact.text
        for artifact in render.render(ansible.pages(Analysis(topology)))
    }


def yaml_files(topology: Topology) -> dict[str, str]:
    return {path: text for path, text in files(topology).items() if path.endswith(".yml")}


def load(text: str) -> Any:
    reader = YAML(typ="safe", pure=True)
    reader.constructor.add_constructor("!unsafe", lambda _, node: node.value)
    return reader.load(text)


# --- one small view a template ----------------------------------------------------------------------------


def test_a_host_is_drawn(snapshot: SnapshotAssertion) -> None:
    """A host's file has its place, its ports with their far ends, its rails and supplies, every text in quotes."""
    rail = InterfaceVars("rail1", "compute", "10.16.0.16", 24, "10.16.0.1", 400, 1, 2, 0, "pod-compute-leaf-01", "1e3")
    bmc = InterfaceVars("bmc", "oob", "2001:db8::10", 64, "2001:db8::1", 1, None, 0, None, "pod-oob-leaf-01", "swp1")
    view = HostVars(
        ansible_host="10.1.0.16",
        number=7,
        rack="pod-gpu-r01",
        u=1,
        face="front",
        chassis="pod-gpu-chassis-02",
        bay=3,
        feed="",
        nvlink_domain="pod-gpu:nvlink01",
        management=bmc,
        interfaces=(rail, bmc),
        rails=(RailRow(1, 2, "rail1", 0, "pod-compute-leaf-01"), RailRow(2, 0, "no", None, AWKWARD)),
        subnets=(PrefixRow("compute", "10.16.0.0/24", "10.16.0.1", 1, 2, 0),),
        links=(LinkRow("0755", "compute", 2.5, AWKWARD, "12:30:45", "server", 3),),
        supplies=((1, "a", "pod-gpu-r01-pdu-a1", "C19-05"), (2, "b", "~", "")),
        outlets=(("", "1.10", 1), ("C13-01", "pod-gpu-001", 2)),
    )
    assert drawn("host.yml", view) == snapshot(extension_class=YamlFile)


def test_a_bare_host_is_drawn(snapshot: SnapshotAssertion) -> None:
    """What does not apply to a host is absent from its file, not null."""
    view = HostVars("", 1, "pod-gpu-r01", None, "", "", None, "a", "", None, (), (), (), (), (), ())
    assert drawn("host.yml", view) == snapshot(extension_class=YamlFile)


def test_a_class_is_drawn(snapshot: SnapshotAssertion) -> None:
    """A class's file has what follows from the type, and says which values are assumed; free text is no template."""
    view = DeviceGroupVars(
        key="gpu",
        kind="server",
        role="no",
        model="1e3",
        manufacturer=AWKWARD,
        description=TEMPLATE,
        u_height=8,
        fabric="compute",
        plane=2,
        tier="leaf",
        facts=(("rating_kw", 17.3), ("capacity_tb", 30)),
        gpus=(("model", "1.10"), ("count", 8)),
        parts=(("drive", AWKWARD, 8),),
        assumed="weight_kg 45",
        reason=TEMPLATE,
    )
    assert drawn("class.yml", view) == snapshot(extension_class=YamlFile)


def test_a_pod_is_drawn(snapshot: SnapshotAssertion) -> None:
    """A pod's file names the site, the fabrics, the site's prefixes and the feeds."""
    prefixes = (
        PrefixRow("compute", "10.16.0.0/24", "10.16.0.1", 1, 0, 0),
        PrefixRow("oob", "2001:db8::/64", "2001:db8::1", 0, 0, 0),
    )
    fabrics = (("compute", "infiniband", "rail-optimized", 400, 2), ("oob", "ethernet", "single", 1, 0))
    view = PodVars(
        "no",
        "training-pod",
        f"{AWKWARD} {TEMPLATE}",
        "iad1",
        "1.10",
        fabrics,
        prefixes,
        (("a", "no-ups-a-01"), ("b", "")),
    )
    assert drawn("pod.yml", view) == snapshot(extension_class=YamlFile)


def test_a_unit_is_drawn(snapshot: SnapshotAssertion) -> None:
    """A unit's file has its number and prefixes."""
    view = UnitVars(
        3,
        (
            PrefixRow("compute", "10.16.0.0/24", "10.16.0.1", 1, 0, 0),
            PrefixRow("oob", "10.0.3.0/24", "10.0.3.1", 0, 0, 0),
        ),
    )
    assert drawn("unit.yml", view) == snapshot(extension_class=YamlFile)


GROUPS = (
    ansible.InventoryGroup("pod_a_b", ("a-b-1",), ("rack_a_b_r01",)),
    ansible.InventoryGroup("rack_a_b_r01", ("1e3", "a-b-2"), ()),
    ansible.InventoryGroup("ups", (), ()),
)


def test_groups_are_drawn(snapshot: SnapshotAssertion) -> None:
    """hosts.yml has one line for each member of each group."""
    assert drawn("hosts.yml", ansible.Inventory("a-b", GROUPS)) == snapshot(extension_class=YamlFile)


def test_what_pods_share_is_drawn(snapshot: SnapshotAssertion) -> None:
    """What all pods share refers to secrets, holds none, and names no pod."""
    assert drawn("all.yml", ansible.Inventory("a-b", GROUPS)) == snapshot(extension_class=YamlFile)


def test_the_guide_is_drawn(snapshot: SnapshotAssertion) -> None:
    """The README shows examples of groups, explains each variable, and names classes that Ansible cannot reach."""
    guide = ansible.InventoryGuide(
        "a-b",
        (("role_compute", "what a host does"), ("rack_a_b_r01", "<a rack>")),
        ("class_a_b_gpu", "class_a_b_x"),
        ("class_a_b_oob_leaf", "class_a_b_oob_spine"),
        has_nodes=True,
    )
    assert drawn("README.md", guide) == snapshot(extension_class=MarkdownFile)


@pytest.mark.parametrize("value", [AWKWARD, TEMPLATE, *sorted(OFF)])
def test_a_text_comes_back_as_it_was(value: str) -> None:
    """Whatever a free text or a name holds, a reader of YAML gets the same text."""
    view = HostVars(
        "",
        1,
        value,
        None,
        "",
        value,
        1,
        value,
        "",
        None,
        (),
        (),
        (),
        (LinkRow(value, value, 1, value, value, value, None),),
        ((1, value, value, value),),
        (),
    )
    found = load(drawn("host.yml", view))
    assert found["dcgen_rack"] == found["dcgen_chassis"] == found["dcgen_feed"] == value
    assert found["dcgen_links"] == [
        {"port": value, "fabric": value, "speed_gbps": 1, "peer": value, "peer_port": value, "peer_kind": value}
    ]
    assert found["dcgen_supplies"] == [{"psu": 1, "feed": value, "pdu": value, "outlet": value}]
    class_ = DeviceGroupVars("k", "server", "r", value, value, value, 1, "", 0, "", (), (), (), value, value)
    found = load(drawn("class.yml", class_))
    assert found["dcgen_model"] == found["dcgen_description"] == found["dcgen_assumed_reason"] == value


# --- the network of sample hosts and switches ---------------------------------------------------------------


def drawn_network(network: NetworkVars) -> dict[str, Any]:
    """The variables of a host with this network alone."""
    text = drawn("host.yml", EMPTY._replace(network=network))
    found: dict[str, Any] = load(text)
    assert found.pop("dcgen_number") == 1 and found.pop("dcgen_rack") == "r"
    return found


EMPTY = HostVars("", 1, "r", None, "", "", None, "", "", None, (), (), (), (), (), ())


@pytest.mark.parametrize("host", HOSTS, ids=lambda host: host.name)
def test_the_network_of_a_host_is_complete(host: HostNetwork) -> None:
    """Bonds, VLANs, routes, rules and kernel parameters of a record come back, types included."""
    wanted = {key: value for key, value in expected_of_host(host).items() if value is not None}
    assert canonical(drawn_network(host_network_vars(host))) == canonical(wanted)


def test_the_network_of_a_gpu_server_has_the_documented_form() -> None:
    """The lists have the keys that the README of the inventory explains."""
    found = drawn_network(host_network_vars(GPU_HOST))
    address = {"address": "10.1.1.16", "prefix_length": 24, "gateway": "10.1.1.1"}
    bond = {"name": "bond0", "members": ["slot1p1", "slot2p1"], "mode": "802.3ad", "mtu": 9000, "vlans": [500]}
    assert found["dcgen_bonds"] == [bond | address]
    assert found["dcgen_routes"][:2] == [
        {"to": "10.16.0.0/15", "via": "10.16.0.64", "interface": "rail1"},
        {"to": "10.16.0.0/12", "via": "10.16.0.64", "interface": "rail1", "table": 101},
    ]
    assert found["dcgen_routes"][-1] == {"to": "default", "via": "10.1.1.1", "interface": "bond0"}
    assert found["dcgen_rules"][0] == {"from": "10.16.0.65/32", "table": 101, "priority": 1001}
    assert found["dcgen_sysctls"]["net.ipv4.conf.all.rp_filter"] == "2"


@pytest.mark.parametrize("switch", [RAIL_LEAF, SPINE, PAIR_LEAF, EDGE_LEAF], ids=lambda switch: switch.name)
def test_the_network_of_a_switch_is_complete(switch: SwitchNetwork) -> None:
    """AS number, loopbacks, VLANs and sessions of a record come back, types included."""
    wanted = {key: value for key, value in expected_of_switch(switch).items() if value is not None}
    assert canonical(drawn_network(switch_network_vars(switch))) == canonical(wanted)


def test_the_network_of_a_leaf_has_the_documented_form() -> None:
    """A session names port, far end and AS number; a VLAN has the gateways that the switch shares or owns alone."""
    found = drawn_network(switch_network_vars(RAIL_LEAF))
    assert (found["dcgen_asn"], found["dcgen_loopback"]) == (4200200709, "10.3.224.5")
    assert found["dcgen_bgp_neighbors"][0] == {
        "interface": "swp33",
        "peer": "pod-compute-spine-01",
        "peer_asn": 4200196864,
    }
    found = drawn_network(switch_network_vars(PAIR_LEAF))
    assert found["dcgen_vlans"][0] == {
        "name": "inband",
        "vlan": 300,
        "mtu": 9216,
        "addresses": ["10.1.1.2/24"],
        "virtual_gateways": ["10.1.1.1/24"],
    }


def test_a_neighbor_without_an_as_number_has_no_key() -> None:
    """An AS number that no one states is absent; a numbered session has its address, in its VRF."""
    unknown = EDGE_LEAF._replace(neighbors=(Neighbor("swp48", "circuit", "wan", None, "10.12.0.1", "", "wan"),))
    assert drawn_network(switch_network_vars(unknown))["dcgen_bgp_neighbors"] == [
        {"interface": "swp48", "peer": "wan", "address": "10.12.0.1", "vrf": "wan"}
    ]


def test_names_of_the_network_stay_text() -> None:
    """Names that YAML takes for another type come back as text, in every list of a host and a switch."""
    for name in (AWKWARD, TEMPLATE, *sorted(OFF)):
        bond = HostInterface(name, "bond", "", name, "ethernet", 1500, members=(name, name), mode="802.3ad")
        vlan = HostInterface(name, "vlan", "", name, "ethernet", 1500, members=(name,), vlan=30)
        routed = bond._replace(routes=(Route("default", "10.0.0.1"),))
        found = drawn_network(host_network_vars(HostNetwork("x", "", 0, (routed, vlan), sysctls=((name, name),))))
        assert (found["dcgen_bonds"][0]["name"], found["dcgen_bonds"][0]["members"]) == (name, [name, name])
        assert (found["dcgen_vlans"][0]["name"], found["dcgen_routes"][0]["interface"]) == (name, name)
        assert found["dcgen_sysctls"] == {name: name}
        switch = EDGE_LEAF._replace(neighbors=(Neighbor(name, "peer", name, 1),), vlans=(Vlan(5, name, name, 1500),))
        found = drawn_network(switch_network_vars(switch))
        assert found["dcgen_bgp_neighbors"] == [{"interface": name, "peer": name, "peer_asn": 1}]
        assert found["dcgen_vlans"] == [{"name": name, "vlan": 5, "mtu": 1500}]


def test_a_host_is_reached_by_its_default_interface() -> None:
    """Servers have the address of the interface with the default route; switches that of management, else the loopback."""
    assert [reach_host(host) for host in HOSTS] == ["10.1.1.16", "10.42.1.16", "10.2.1.48"]
    assert reach_host(GPU_HOST._replace(default_interface="")) == ""
    assert reach_switch(RAIL_LEAF) == "10.0.0.20"
    assert reach_switch(RAIL_LEAF._replace(management=None)) == "10.3.224.5"
    assert reach_switch(RAIL_LEAF._replace(management=None, loopbacks=())) == ""


# --- the files of real sites ------------------------------------------------------------------------------


def expected(topology: Topology, device: Device) -> dict[str, Any]:
    """Every variable that a host should have, straight from the plan."""
    plan, type_ = topology.plan, device.type
    result: dict[str, Any] = {
        "dcgen_bmc_user": "{{ vault_bmc_user }}",
        "dcgen_bmc_password": "{{ vault_bmc_password }}",
        "dcgen_pod": plan.name,
        "dcgen_pod_kind": plan.kind,
        "dcgen_pod_description": plan.description,
        "dcgen_site": plan.site,
        "dcgen_domain": plan.domain,
        "dcgen_fabrics": {
            item.name: applying(
                protocol=item.protocol, design=item.design, speed_gbps=item.speed_gbps, planes=item.plane or None
            )
            for item in plan.fabrics  # the last plane is the number of planes
        },
        "dcgen_site_prefixes": expected_prefixes(topology, 0),
        "dcgen_feeds": [applying(name=feed.name, ups=feed.ups) for feed in plan.feeds],
        "dcgen_unit": device.unit or None,
        "dcgen_unit_prefixes": expected_prefixes(topology, device.unit) if device.unit else None,
        "dcgen_class": device.group,
        "dcgen_kind": device.kind,
        "dcgen_role": device.role,
        "dcgen_manufacturer": type_.manufacturer,
        "dcgen_model": type_.model,
        "dcgen_description": type_.description,
        "dcgen_u_height": type_.u_height,
        "dcgen_rating_kw": type_.rating_kw or None,
        "dcgen_capacity_tb": type_.capacity_tb or None,
        "dcgen_parts": [part._asdict() for part in type_.parts] or None,
        "dcgen_number": device.number,
    }
    if gpus := type_.gpus:
        result["dcgen_gpus"] = applying(
            model=gpus.model, form=gpus.form, count=gpus.count, nvswitches=gpus.nvswitches or None, memory_gb=gpus.memory_gb
        )  # fmt: skip
    if device.kind == "switch":
        result["dcgen_fabric"], _, result["dcgen_tier"] = device.role.rpartition("-")
        result["dcgen_plane"] = planes(plan).get(device.name)
    for model, values, reason in plan.assumptions:
        if model == type_.model:
            result |= {"dcgen_assumed": values, "dcgen_assumed_reason": reason}
    words = {word: text.strip() for word, text in plan.recorded.get(device.name, {}).items()}
    result |= {f"dcgen_{word}": words[word] for word in ("serial", "asset", "note", "guid") if word in words}
    result["dcgen_recorded"] = {word: text for word, text in words.items() if word.startswith("x-")} or None
    result |= expected_place(topology, device) | expected_ports(topology, device) | expected_network(topology, device)
    return {key: value for key, value in result.items() if value not in (None, "")}


def expected_network(topology: Topology, device: Device) -> dict[str, Any]:
    """The bonds, VLANs, routes and rules of a server, or the router and the sessions of a switch."""
    host, switch = make_hosts(topology).get(device.name), make_switches(topology).get(device.name)
    return (expected_of_host(host) if host else {}) | (expected_of_switch(switch) if switch else {})


def expected_of_host(host: HostNetwork) -> dict[str, Any]:
    """The variables of the record of a host; a list without entries and an empty value do not apply."""
    bonds, vlans = ([at for at in host.interfaces if at.kind == kind] for kind in ("bond", "vlan"))
    routes = [(at.name, route) for at in host.interfaces for route in at.routes]
    return {
        "dcgen_bonds": [
            {"name": at.name, "members": list(at.members), "mode": at.mode, "mtu": at.mtu, **addresses_of(at)}
            | {"vlans": [vlan.vlan for vlan in vlans if vlan.members == (at.name,)]}
            for at in bonds
        ]
        or None,
        "dcgen_vlans": [
            {"name": at.name, "vlan": at.vlan, "mtu": at.mtu, "interface": at.members[0], **addresses_of(at)}
            for at in vlans
        ]
        or None,
        "dcgen_routes": [
            applying(to=route.to, via=route.via, interface=name, table=route.table or None) for name, route in routes
        ]
        or None,
        "dcgen_rules": [
            {"from": rule.source, "table": rule.table, "priority": rule.priority}
            for at in host.interfaces
            for rule in at.rules
        ]
        or None,
        "dcgen_sysctls": dict(host.sysctls) or None,
    }


def addresses_of(at: HostInterface) -> dict[str, Any]:
    """The first address and gateway of each IP version."""
    result: dict[str, Any] = {}
    for version, mark in ((4, ""), (6, "6")):
        for item in [item for item in at.addresses if ip_address(item.address).version == version][:1]:
            result |= {f"address{mark}": item.address, f"prefix_length{mark}": item.length}
        for gateway in [text for text in at.gateways if ip_address(text).version == version][:1]:
            result[f"gateway{mark}"] = gateway
    return result


def expected_of_switch(switch: SwitchNetwork) -> dict[str, Any]:
    """The variables of the record of a switch."""
    loopbacks = {ip_address(at.address).version: at.address for at in reversed(switch.loopbacks)}
    return {
        "dcgen_asn": switch.asn or None,
        "dcgen_loopback": loopbacks.get(4),
        "dcgen_loopback6": loopbacks.get(6),
        "dcgen_vlans": [
            applying(
                name=at.name,
                vlan=at.vlan,
                mtu=at.mtu,
                addresses=[str(item) for item in at.addresses] or None,
                vrf=at.vrf or None,
                **(
                    {"virtual_gateways" if at.virtual else "gateways": [str(item) for item in at.gateways]}
                    if at.gateways
                    else {}
                ),
            )
            for at in switch.vlans
        ]
        or None,
        "dcgen_bgp_neighbors": [
            applying(
                interface=at.port,
                peer=at.peer,
                peer_asn=at.asn,
                address=at.address or None,
                address6=at.address6 or None,
                vrf=at.vrf or None,
            )
            for at in switch.neighbors
        ]
        or None,
    }


def planes(plan: Plan) -> dict[str, int]:
    """The plane of each switch of a fabric with planes."""
    return {
        name: item.plane for item in plan.fabrics for name in (*item.leaves, *item.spines, *item.cores) if item.plane
    }


def expected_place(topology: Topology, device: Device) -> dict[str, Any]:
    plan = topology.plan
    feeds = {pdu: feed for rack in plan.racks.values() for feed, pdus in rack.pdus for pdu in pdus} | {
        feed.ups: feed.name for feed in plan.feeds
    }
    supplies = [
        applying(psu=item.number, feed=item.feed, pdu=item.pdu, outlet=item.outlet or None)
        for item in plan.supplies
        if item.device == device.name
    ]
    outlets = [
        applying(device=item.device, psu=item.number, outlet=item.outlet or None)
        for item in sorted(plan.supplies, key=lambda item: (item.outlet, item.device, item.number))
        if item.pdu == device.name
    ]
    mount = plan.mounts.get(device.name)
    rack = (
        mount.rack
        if mount
        else next(rack.name for rack in plan.racks.values() for _, pdus in rack.pdus if device.name in pdus)
    )
    return {
        "dcgen_rack": rack,
        "dcgen_u": mount and mount.u,
        "dcgen_face": mount and mount.face,
        "dcgen_chassis": (mount and mount.chassis) or None,
        "dcgen_bay": (mount and mount.bay) or None,
        "dcgen_feed": feeds.get(device.name),
        "dcgen_supplies": supplies or None,
        "dcgen_outlets": outlets or None,
    }


def expected_ports(topology: Topology, device: Device) -> dict[str, Any]:
    plan, plane_of, network = topology.plan, planes(topology.plan), make_hosts(topology).get(device.name)
    addresses = [item for item in topology.plan.addresses if item.device == device.name]
    bonds = {member: item.bond for item in addresses for member in item.members}
    systems = {at.port: at for at in network.interfaces if at.port} if network else {}
    far: dict[str, tuple[Any, ...]] = {}
    for cable in topology.plan.cables:
        near, there = (cable.a_device, cable.a_port), (cable.b_device, cable.b_port)
        far |= {port: (*other, cable) for (name, port), other in ((near, there), (there, near)) if name == device.name}
    interfaces, links, rails = [], [], []
    for port in device.type.ports:
        peer, peer_port, cable = far.get(port.name, (None, None, None))
        system = systems.get(port.name)
        named = {"interface": system.name, "mtu": system.mtu} if system else {}
        at_port = sorted((item for item in addresses if item.port == port.name), key=lambda item: item.vlan)
        for item in at_port:
            speed = cable.speed_gbps if cable else port.speed_gbps
            interfaces.append(
                applying(
                    port=port.name,
                    fabric=item.fabric,
                    **expected_address(item),
                    **named,
                    bond=item.bond or None,
                    vlan=item.vlan or None,
                    speed_gbps=speed,
                    rail=port.rail,
                    plane=plane_of.get(peer),
                    gpu=port.gpu,
                    peer=peer,
                    peer_port=peer_port,
                    **expected_words(plan, device, port.name),
                )
            )
        if port.rail and peer and device.kind == "server":
            rails.append(applying(rail=port.rail, plane=plane_of.get(peer), port=port.name, gpu=port.gpu, leaf=peer))
        if cable and not at_port:
            links.append(
                applying(
                    port=port.name,
                    fabric=cable.fabric,
                    speed_gbps=cable.speed_gbps,
                    peer=peer,
                    peer_port=peer_port,
                    peer_kind=plan.devices[peer].kind,
                    rail=plan.devices[peer].type.port[peer_port].rail,
                    bond=bonds.get(port.name),
                    **named,
                    **expected_words(plan, device, port.name),
                )
            )
    own = next((item for item in addresses if item.port in ("bmc", "mgmt")), None)
    return {
        "ansible_host": expected_host(topology, device, addresses),
        "dcgen_management": own
        and applying(
            port=own.port,
            **expected_address(own),
            peer=far.get(own.port, (None,))[0],
            peer_port=far.get(own.port, (None, None))[1],
            **expected_words(plan, device, own.port),
        ),
        "dcgen_subnets": expected_subnets(topology, set(far.values())) if device.kind == "switch" else None,
        "dcgen_nvlink_domain": topology.nvlink_domain_of(device) or None,
        "dcgen_interfaces": interfaces or None,
        "dcgen_links": links or None,
        "dcgen_rails": rails or None,
    }


def expected_words(plan: Plan, device: Device, port: str) -> dict[str, str]:
    """Return the values that people recorded of a port in an inventory."""
    words = plan.recorded.get(f"{device.name}:{port}", {})
    return {word: words[word] for word in ("mac", "guid") if word in words}


def expected_address(item: Address) -> dict[str, Any]:
    """The address of an interface with its gateway, and the IPv6 address beside it, as far as they exist."""
    return applying(
        address=item.address,
        prefix_length=item.length,
        gateway=item.gateway or None,
        address6=item.address6 or None,
        prefix_length6=item.length6 or None,
        gateway6=item.gateway6 or None,
    )


def expected_host(topology: Topology, device: Device, addresses: list[Address]) -> str | None:
    """The address of the default interface of a server, else in-band, else storage; management, else the loopback."""
    host, switch = make_hosts(topology).get(device.name), make_switches(topology).get(device.name)
    reached = [at.addresses[0].address for at in host.interfaces if at.name == host.default_interface] if host else []
    wanted = ("inband", "storage") if device.kind in ("server", "storage") else ("oob",)
    untagged = [item for item in addresses if not item.vlan]
    reached += [item.address for fabric in wanted for item in untagged if item.fabric == fabric]
    if switch and not reached:
        reached += [at.address for at in (switch.management, *switch.loopbacks) if at]
    return next(iter(reached), None)


def expected_prefixes(topology: Topology, unit: int) -> list[dict[str, Any]] | None:
    return [prefix(item) for item in topology.plan.prefixes if item.unit == unit] or None


def expected_subnets(topology: Topology, far: set[tuple[Any, ...]]) -> list[dict[str, Any]] | None:
    """The prefixes that hold the address of a port at the far end, on Ethernet."""
    ethernet = {item.name for item in topology.plan.fabrics if item.protocol == "ethernet"}
    ends = {(device, port) for device, port, _ in far}
    there = [
        ip_address(item.address)
        for item in topology.plan.addresses
        if item.fabric in ethernet and ends & {(item.device, port) for port in item.members or (item.port,)}
    ]
    found = [item for item in topology.plan.prefixes if any(one in ip_network(item.prefix) for one in there)]
    return [
        prefix(item)
        for item in sorted(
            found,
            key=lambda item: (item.fabric, item.rail or 0, item.plane or 0, item.link or 0, item.network, item.prefix),
        )
    ] or None


def prefix(item: Prefix) -> dict[str, Any]:
    owners = ["external"] if item.external else [owner.device for owner in item.owners]
    return applying(
        fabric=item.fabric,
        prefix=item.prefix,
        gateway=item.gateway or None,
        prefix6=item.prefix6 or None,
        gateway6=item.gateway6 or None,
        gateway_owner=owners or None,
        owner_addresses=[text for owner in item.owners for text in owner[1:] if text] or None,
        rail=item.rail,
        plane=item.plane,
        link=item.link,
        place=item.place,
        network=item.network or None,
        vlan=item.vlan or None,
        vrf=item.vrf or None,
        mtu=item.mtu or None,
    )


def applying(**values: Any) -> dict[str, Any]:
    return {key: value for key, value in values.items() if value is not None}


def canonical(value: Any) -> str:
    """Values as text that tells a number from its digits, and a list's order; 400 and 400.0 are one number."""
    return json.dumps(
        json.loads(
            json.dumps(value), parse_float=lambda text: int(float(text)) if float(text).is_integer() else float(text)
        ),
        sort_keys=True,
    )


def managed(topology: Topology) -> list[Device]:
    return [device for device in topology.plan.devices.values() if device.kind != "circuit" and device.type.ports]


def members(tree: dict[str, Any], group: str) -> set[str]:
    """The hosts of a group of hosts.yml and of its child groups."""
    found = tree[group]
    return set(found.get("hosts") or ()).union(*(members(tree, child) for child in found.get("children") or ()))


def variables(topology: Topology) -> dict[str, dict[str, Any]]:
    """The variables of each host, merged from the files of its groups and its own."""
    texts = yaml_files(topology)
    tree = load(texts["hosts.yml"])["all"]["children"]
    result: dict[str, dict[str, Any]] = {device.name: {} for device in managed(topology)}
    for path, text in texts.items():
        folder, _, file = path.rpartition("/")
        name = file.removesuffix(".yml")
        if folder == "group_vars":
            for host in result if name == "all" else members(tree, name):
                result[host] |= load(text)
        elif folder == "host_vars":
            result[name] |= load(text)
    return result


def test_the_files_say_what_the_plan_says(topology: Topology) -> None:
    """The variables of every host, types included, are the plan's, and circuits and PDUs without a network port are no hosts."""
    found = variables(topology)
    assert sorted(found) == sorted(device.name for device in managed(topology))
    for device in managed(topology):
        assert canonical(found[device.name]) == canonical(expected(topology, device)), device.name


def test_no_variable_is_said_twice(topology: Topology) -> None:
    """Each variable stands in one file of those that a host reads, so precedence never matters."""
    texts = yaml_files(topology)
    keys = {path: set(load(text)) for path, text in texts.items() if path != "hosts.yml"}
    sorts: dict[str, set[str]] = {}
    for path, found in keys.items():
        folder, _, file = path.rpartition("/")
        sorts.setdefault(folder if folder == "host_vars" else file.split("_")[0], set()).update(found)
    names = [name for found in sorts.values() for name in found]
    assert len(names) == len(set(names))


@pytest.mark.mostly_slow(1)
def test_every_text_is_quoted(topology: Topology) -> None:
    """No value but a number or an empty member line is left to YAML's guesses, as YAML 1.1 or 1.2 makes them."""
    for path, text in yaml_files(topology).items():
        for version in ((1, 1), (1, 2)):
            reader = YAML(pure=True)
            reader.version = version
            plain = [node for node in scalars(reader.compose(text)) if node.style != '"']
            assert {node.tag.rpartition(":")[2] for node in plain} <= (
                {"null"} if path == "hosts.yml" else {"int", "float"}
            ), path


def scalars(node: Any) -> Iterator[ScalarNode]:
    if isinstance(node, ScalarNode):
        yield node
    for item in (
        node.value
        if isinstance(node, SequenceNode)
        else [value for _, value in node.value]
        if isinstance(node, MappingNode)
        else ()
    ):
        yield from scalars(item)


def test_files_are_plain_text_that_linters_accept(topology: Topology) -> None:
    """Each YAML file starts with a document marker, ends with one newline, and has no trailing blank and no line above 160."""
    for path, text in yaml_files(topology).items():
        assert text.startswith("---\n") and text.endswith("\n") and not text.endswith("\n\n"), path
        assert [line for line in text.splitlines() if line != line.rstrip() or len(line) > 160] == [], path


def test_hosts_are_in_the_groups_of_what_and_where_they_are(topology: Topology) -> None:
    """Kind, role, class, unit, rack, pod, site and fabric of every host are groups that it is in."""
    plan = topology.plan
    tree = load(yaml_files(topology)["hosts.yml"])["all"]["children"]
    kinds = {"server": "servers", "storage": "storage", "switch": "switches", "pdu": "pdus", "ups": "ups"}
    kinds["nvswitch"] = "nvswitches"
    for device in managed(topology):
        names = [
            kinds[device.kind],
            f"role_{device.role}",
            f"class_{plan.name}_{device.group}",
            f"pod_{plan.name}",
            f"site_{plan.site}",
        ]
        names.append(f"rack_{expected_place(topology, device)['dcgen_rack']}")
        if device.kind == "switch":
            fabric, _, tier = device.role.rpartition("-")
            names += [f"fabric_{fabric}", f"tier_{tier}"]
            names += [f"fabric_{fabric}_p{plane}" for plane in {planes(plan).get(device.name)} - {None}]
        if device.kind == "server":
            names.append("gpu" if device.type.gpus else "management")
        for name in names:
            assert device.name in members(tree, name.replace("-", "_")), (device.name, name)
    assert {*kinds.values(), "gpu", "management", "tier_leaf", "tier_spine", "tier_core"} <= set(tree)


def test_group_names_are_legal_and_no_hosts(topology: Topology) -> None:
    """Group names have lower-case letters, digits and underscores, are sorted, and never a host's name."""
    tree = load(yaml_files(topology)["hosts.yml"])["all"]["children"]
    assert list(tree) == sorted(tree)
    assert all(name.isidentifier() and name.isascii() and name.islower() for name in tree)
    assert not set(tree) & set(topology.plan.devices)
    assert all(list(group.get("hosts") or ()) == sorted(group.get("hosts") or ()) for group in tree.values())


def test_units_have_groups_and_prefixes(examine: Examine) -> None:
    """A scalable unit is a group with its number and prefixes; the pod's file has only the site's prefixes."""
    topology, findings = examine(UNITS)
    assert topology, findings
    texts = yaml_files(topology)
    tree = load(texts["hosts.yml"])["all"]["children"]
    unit, pod = load(texts["group_vars/unit_lab_b_su02.yml"]), load(texts["group_vars/pod_lab_b.yml"])
    assert members(tree, "unit_lab_b_su02") == {device.name for device in managed(topology) if device.unit == 2}
    assert unit["dcgen_unit"] == 2
    assert [item["rail"] for item in unit["dcgen_unit_prefixes"] if item["fabric"] == "compute"] == list(range(1, 9))
    assert all(item["fabric"] != "compute" for item in pod["dcgen_site_prefixes"])


CASES = sorted((ROOT / "tests" / "cases").glob("*.yaml"))


class Strict(yaml.CSafeLoader):
    """A loader that refuses duplicate keys."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[str, Any]:
        keys = [key.value for key, _ in node.value]
        assert len(keys) == len(set(keys)), (node.start_mark, keys)
        return super().construct_mapping(node, deep)


Strict.add_constructor("!unsafe", lambda loader, node: node.value)


@pytest.mark.mostly_slow(4)
@pytest.mark.parametrize("path", [*CASES, *BLUEPRINTS], ids=lambda path: path.stem)
def test_no_key_is_written_twice(path: Path) -> None:
    """A reader that refuses duplicate keys takes every file, and the fabric of every switch is one of the pod."""
    topology = dcgen.load(path)
    found = {name: yaml.load(text, Strict) for name, text in yaml_files(topology).items()}
    fabrics = found[f"group_vars/{ansible.group_name('pod', topology.plan.name)}.yml"]["dcgen_fabrics"]
    assert set(fabrics) == {item.name for item in topology.plan.fabrics}
    for name, content in found.items():
        if name.startswith("group_vars/class") and "dcgen_fabric" in content:
            count = fabrics[content["dcgen_fabric"]].get("planes", 0)
            assert content.get("dcgen_plane", 0) in (range(1, count + 1) if count else [0]), name


def test_a_loader_that_refuses_duplicates_does() -> None:
    """The loader of the test above finds a key that is there twice."""
    with pytest.raises(AssertionError):
        yaml.load("a: {b: 1, b: 1}", Strict)


def test_each_rail_is_listed_once_per_plane() -> None:
    """On two planes, dcgen_rails has each rail once per plane, and each interface has its rail and plane."""
    topology = dcgen.load(ROOT / "tests" / "cases" / "planes.yaml")
    found = load(yaml_files(topology)["host_vars/x-su01-gpu-001.yml"])
    pairs = [(1, 1), (1, 2), (2, 1), (2, 2)]
    assert [(item["rail"], item["plane"]) for item in found["dcgen_rails"]] == pairs
    assert [(item["rail"], item["plane"]) for item in found["dcgen_interfaces"] if "rail" in item] == pairs


@pytest.mark.mostly_slow(4)
@pytest.mark.parametrize("path", [*CASES, *BLUEPRINTS], ids=lambda path: path.stem)
def test_only_known_addresses_have_no_cable(path: Path) -> None:
    """Every port with an address has a cable, of its own or shared, except mesh ports and the management port of switches
    that carry management and do not route it."""
    plan = dcgen.load(path).plan
    ends = {end for cable in plan.cables for end in ((cable.a_device, cable.a_port), (cable.b_device, cable.b_port))}
    mesh = {item.name for item in plan.fabrics if item.design == "mesh"}
    carriers = [item for item in plan.fabrics if "management" in plan.carries[item.name]]
    oob = {name for item in carriers for name in (*item.leaves, *item.spines, *item.cores)}
    shared = {name: device.type.port["bmc"].shares for name, device in plan.devices.items() if device.type.sharing}
    ports = {(at.device, shared.get(at.device, "bmc") if at.port == "bmc" else at.port): at for at in plan.addresses}
    bare = {(at.device, at.port) for end, at in ports.items() if end not in ends and at.fabric not in mesh}
    assert bare == {(name, "mgmt") for name in oob - set(plan.routing.routers)}


def test_an_address_without_a_cable_is_announced(topology: Topology) -> None:
    """The README names the groups whose management address has no cable, and `explain` gives the reason."""
    routers = topology.plan.routing.routers
    switches = [device for device in managed(topology) if device.role.startswith("oob-") and device.name not in routers]
    groups = sorted({ansible.group_name("class", topology.plan.name, device.group) for device in switches})
    readme = files(topology)["README.md"].replace("\\", "")
    assert not switches or f"has an address but no cable: {', '.join(groups)}." in readme
    assert ("has an address but no cable" in readme) == bool(switches)
    for device in switches:
        text = "\n".join(reason.text for reason in explain(topology, device.name))
        assert "on mgmt, without a cable: the switch is managed through its own network" in text


def test_out_of_band_switches_that_route_are_reached_by_their_loopback() -> None:
    """A switch of a routed out-of-band fabric has no management address, so Ansible reaches it by its loopback."""
    topology = dcgen.load(ROOT / "tests" / "cases" / "planes.yaml")
    routers = {name: item for name, item in topology.plan.routing.routers.items() if item.fabric == "oob"}
    found = {name: load(yaml_files(topology)[f"host_vars/{name}.yml"])["ansible_host"] for name in routers}
    assert found and found == {name: item.loopback for name, item in routers.items()}


def test_nvlink_domains_have_groups() -> None:
    """The servers and switch trays of a rack-scale NVLink domain are a group, and know their domain."""
    topology = dcgen.load(ROOT / "tests" / "cases" / "nvlink.yaml")
    texts = yaml_files(topology)
    tree = load(texts["hosts.yml"])["all"]["children"]
    first = members(tree, "nvlink_x_su01_tray_01")
    assert len(first) == 27 and {load(texts[f"host_vars/{name}.yml"])["dcgen_nvlink_domain"] for name in first} == {
        "x-su01-tray:nvlink01"
    }
    assert members(tree, "nvswitches") == {name for name in topology.plan.devices if "-nvlink-" in name}


def test_a_server_adds_lines_only(examine: Examine) -> None:
    """A third server adds a file and lines; no line of another file changes or goes."""
    text = (ROOT / "blueprints" / "tiny.yaml").read_text(encoding="utf-8")
    before, after = (examine(text.replace("1-2", numbers))[0] for numbers in ("1-2", "1-3"))
    assert before and after
    old, new = yaml_files(before), yaml_files(after)
    assert set(new) - set(old) == {"host_vars/tiny-gpu-003.yml"}
    for path, was in old.items():
        lines = iter(new[path].splitlines())
        assert all(line in lines for line in was.splitlines()), path
        assert was == new[path] or not path.startswith("host_vars/tiny-gpu"), path


def test_a_server_without_in_band_is_left_to_its_name(examine: Examine) -> None:
    """A server with neither an in-band nor a storage port has no ansible_host, and the README names its class."""
    topology, findings = examine(
        """
kind: training-pod
name: bare
servers:
  gpu:
    model: KR6288V2
    numbers: 1
    fitted:
      gpus: {model: H100-SXM5-80GB, count: 8}
      nics: {rail: {model: MCX75310AAS-NEAT, count: 8, ports: [compute]}}
fabrics:
  compute: {design: single, switch: QM9700}
assume:
  KR6288V2: {power_max_w: 10200, weight_kg: 130, reason: a guess}
"""
    )
    assert topology, findings
    texts = files(topology)
    found = load(texts["host_vars/bare-gpu-001.yml"])
    assert "ansible_host" not in found and found["dcgen_management"]["port"] == "bmc"
    assert r"no `ansible_host`: class\_bare\_gpu." in texts["README.md"]


# --- Ansible itself ---------------------------------------------------------------------------------------


Inventory = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def inventory(tmp_path: Path) -> Inventory:
    """A function that runs ansible-inventory in an empty folder, without anybody's own configuration."""
    work = tmp_path / "home" / "work"
    work.mkdir(parents=True)

    def door(*arguments: str | Path, cwd: Path = work, **environment: str) -> subprocess.CompletedProcess[str]:
        return run("ansible-inventory", *arguments, cwd=cwd, **environment)

    return door


def written(folder: Path, topology: Topology) -> Path:
    """The inventory of a site as files; returns the ansible/ folder."""
    return write(folder / "ansible", files(topology))


@pytest.mark.slow
@pytest.mark.mostly_slow(1)
@pytest.mark.heavy("ansible-inventory")
@pytest.mark.consumer("ansible-core", "2.19.14", "lists every host with the variables of the plan, types included")
def test_ansible_reads_what_the_plan_says(topology: Topology, inventory: Inventory, tmp_path: Path) -> None:
    """`--list` shows every host of the plan with its variables, types included, without a warning."""
    folder = written(tmp_path, topology)
    found = json.loads(quiet(inventory("--list", ANSIBLE_CONFIG=str(folder / "ansible.cfg"))))["_meta"]["hostvars"]
    assert sorted(found) == sorted(device.name for device in managed(topology))
    for device in managed(topology):
        assert canonical(found[device.name]) == canonical(expected(topology, device)), device.name


@pytest.mark.slow
@pytest.mark.heavy("ansible-inventory")
def test_ansible_reads_the_network(monkeypatch: pytest.MonkeyPatch, inventory: Inventory, tmp_path: Path) -> None:
    """`--list` shows the bonds, routes and sessions of sample records, types included, and the addresses to reach them."""
    topology = dcgen.load(ROOT / "blueprints" / "tiny.yaml")
    host = GPU_HOST._replace(name="tiny-gpu-001")
    leaf = EDGE_LEAF._replace(name="tiny-storage-leaf-01", management=None)
    monkeypatch.setattr(ansible, "host_maker", lambda _: {host.name: host}.get)
    monkeypatch.setattr(ansible, "make_switches", lambda _: {leaf.name: leaf})
    found = json.loads(quiet(inventory("-i", written(tmp_path, topology), "--list")))["_meta"]["hostvars"]
    shown = {key: found[host.name].get(key) for key in expected_of_host(host)}
    assert canonical(shown) == canonical(expected_of_host(host))
    shown = {key: found[leaf.name].get(key) for key in expected_of_switch(leaf)}
    assert canonical(shown) == canonical(expected_of_switch(leaf))
    assert found[host.name]["ansible_host"] == "10.1.1.16"
    rail = next(item for item in found[host.name]["dcgen_interfaces"] if item["port"] == "OSFP4P1")
    assert (rail["interface"], rail["mtu"]) == ("rail1", 9000)


@pytest.mark.slow
@pytest.mark.heavy("ansible-inventory")
def test_file_folder_and_configuration_are_alike(inventory: Inventory, tmp_path: Path) -> None:
    """Ansible reads the same from the file, from the folder, and by ansible.cfg from anywhere or from its folder."""
    folder = written(tmp_path, dcgen.load(ROOT / "blueprints" / "tiny.yaml"))
    texts = [
        quiet(inventory("-i", folder / "hosts.yml", "--list")),
        quiet(inventory("-i", folder, "--list")),
        quiet(inventory("--list", ANSIBLE_CONFIG=str(folder / "ansible.cfg"))),
        quiet(inventory("--list", cwd=folder)),
    ]
    assert len(set(texts)) == 1


@pytest.mark.slow
@pytest.mark.heavy("ansible-inventory")
def test_ansible_shows_the_groups(topology: Topology, inventory: Inventory, tmp_path: Path) -> None:
    """`--graph` shows the kinds, and the site with its pod and racks, each inside the other."""
    folder = written(tmp_path, topology)
    shown = quiet(inventory("--graph", ANSIBLE_CONFIG=str(folder / "ansible.cfg")))
    site, pod = (
        f"@{ansible.group_name(kind, name)}:"
        for kind, name in (("site", topology.plan.site), ("pod", topology.plan.name))
    )
    place = shown[shown.index(site) :]
    assert f"  |  |--{pod}" in place
    assert all(f"  |  |  |--@{ansible.group_name('rack', rack)}:" in place for rack in topology.plan.racks)
    assert all(f"  |--@{kind}:" in shown for kind in ansible.KINDS.values())


@pytest.mark.slow
@pytest.mark.heavy("ansible-inventory")
def test_free_text_is_no_template_to_ansible(examine: Examine, inventory: Inventory, tmp_path: Path) -> None:
    """A description with braces reaches Ansible marked as unsafe, so nothing in it runs; hosts of a unit have its number."""
    topology, findings = examine(UNITS)
    assert topology, findings
    found = json.loads(quiet(inventory("-i", written(tmp_path, topology), "--list")))["_meta"]["hostvars"][
        "lab-b-su01-gpu-001"
    ]
    assert found["dcgen_pod_description"] == {"__ansible_unsafe": "{{ lookup('pipe', 'id') }} & co"}
    assert found["dcgen_unit"] == 1


@pytest.mark.consumer("ansible-core", "2.19.14", "reads the inventories of several sites together")
@pytest.mark.slow
@pytest.mark.heavy("ansible-inventory")
def test_inventories_can_be_read_together(inventory: Inventory, tmp_path: Path) -> None:
    """Two sites in one run keep their own variables: none stands in a group that both have, unless it is the same."""
    topologies = [dcgen.load(ROOT / "blueprints" / f"{name}.yaml") for name in ("tiny", "lyon-store-042")]
    arguments = [part for topology in topologies for part in ("-i", written(tmp_path / topology.plan.name, topology))]
    found = json.loads(quiet(inventory(*arguments, "--list")))["_meta"]["hostvars"]
    for topology in topologies:
        for device in managed(topology):
            assert canonical(found[device.name]) == canonical(expected(topology, device)), device.name


@pytest.mark.slow
@pytest.mark.heavy("ansible-inventory")
def test_an_inventory_that_cannot_be_read_whole_is_an_error(inventory: Inventory, tmp_path: Path) -> None:
    """With the ansible.cfg beside it a damaged hosts.yml fails, where Ansible by itself goes on with fewer hosts."""
    folder = written(tmp_path, dcgen.load(ROOT / "blueprints" / "tiny.yaml"))
    hosts = folder / "hosts.yml"
    hosts.write_text(hosts.read_text(encoding="utf-8") + "    42:\n      hosts:\n", encoding="utf-8")
    assert inventory("-i", hosts, "--list").returncode == 0
    assert inventory("--list", ANSIBLE_CONFIG=str(folder / "ansible.cfg")).returncode != 0
