"""netplan/: what its files contain, and what netplan itself makes of them."""

from __future__ import annotations

from ipaddress import ip_network
from pathlib import Path
from typing import Any

import pytest
import yaml
from ruamel.yaml import YAML
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

import dcgen
from conftest import BLUEPRINTS, ROOT
from dcgen import render
from dcgen.analysis import Analysis
from dcgen.artifacts.network import netplan
from dcgen.network.hosts import make_hosts
from dcgen.network.records import HostInterface, HostNetwork
from support.hostile import VALUES
from support.netplan import faults, generate, groups, interfaces, load, networkd
from support.samplehosts import EDGE_HOST, HOSTS, NAMES, STORAGE_HOST, TUNED_BY_NAME, hostile_host
from support.samplenet import GPU_HOST

CASES = sorted((ROOT / "tests" / "cases").glob("*.yaml"))
HOSTILE = hostile_host(VALUES, NAMES)


class YamlFile(SingleFileSnapshotExtension):
    """A snapshot that netplan reads."""

    _write_mode = WriteMode.TEXT
    file_extension = "yaml"


class MarkdownFile(SingleFileSnapshotExtension):
    """A snapshot that a person reads."""

    _write_mode = WriteMode.TEXT
    file_extension = "md"


def files(*hosts: HostNetwork) -> dict[str, str]:
    """The texts by path below netplan/."""
    drawn = render.render(netplan.host_pages("pod", hosts))
    return {artifact.path.removeprefix("netplan/"): artifact.text for artifact in drawn}


def drawn(host: HostNetwork) -> str:
    return files(host)[f"{host.name}.yaml"]


# --- texts ----------------------------------------------------------------------------------------------------------


def test_a_host_is_drawn(snapshot: SnapshotAssertion) -> None:
    """The file of a host has its ports, bonds and VLANs, and names in its head each port that has no MAC address."""
    assert drawn(GPU_HOST) == snapshot(extension_class=YamlFile)


def test_the_guide_is_drawn(snapshot: SnapshotAssertion) -> None:
    """The README gives the place of each file and counts the ports by the way in which netplan finds them."""
    assert files(*HOSTS)["README.md"] == snapshot(extension_class=MarkdownFile)


def test_a_site_without_hosts_has_no_files() -> None:
    """A site without hosts, or with hosts that have no interface, has no folder."""
    assert files() == files(HostNetwork("x", "", 0, ())) == {}


def test_kernel_parameters_are_a_file_of_their_own() -> None:
    """Only hosts with kernel parameters have the file; each line is a name with its value, whatever the value."""
    assert [path for path in files(*HOSTS) if path.endswith(".conf")] == [f"{GPU_HOST.name}.sysctl.conf"]
    for host in (GPU_HOST, TUNED_BY_NAME):
        lines = files(host)[f"{host.name}.sysctl.conf"].splitlines()
        assert tuple(tuple(line.split(" = ")) for line in lines if not line.startswith("#")) == host.sysctls


def test_a_port_is_matched_only_by_a_mac_of_ethernet() -> None:
    """The lock's MAC address matches an Ethernet port, and the head of the file names every other port with its label."""
    network = load(drawn(STORAGE_HOST))["ethernets"]
    assert {name: at.get("match") for name, at in network.items()} == {
        "store1": {"macaddress": "02:00:00:03:00:01"},
        "store2": None,
        "ib1": None,
    }
    head = [line for line in drawn(STORAGE_HOST).splitlines() if line.startswith("#   ")]
    assert head == ["#   store2: port P2, fabric storage", "#   ib1: port P3, fabric compute"]


def test_ipoib_uses_connected_mode_for_large_packets() -> None:
    """An MTU above 4092 bytes needs the connected mode; other ports have no mode."""
    modes = [at.get("infiniband-mode") for host in HOSTS for at in load(drawn(host))["ethernets"].values()]
    assert sorted(filter(None, modes)) == ["connected", "datagram"]


@pytest.mark.parametrize("host", HOSTS, ids=lambda host: host.name)
def test_every_interface_refuses_dhcp_and_router_advertisements(host: HostNetwork) -> None:
    """Addresses come from the plan alone, on every interface."""
    for at in interfaces(load(drawn(host))).values():
        assert (at["dhcp4"], at["dhcp6"], at["accept-ra"]) == (False, False, False)


def read_1_2(text: str) -> Any:
    """Read YAML 1.2."""
    return YAML(typ="safe", pure=True).load(text)


@pytest.mark.parametrize("reader", [yaml.safe_load, read_1_2], ids=["YAML 1.1", "YAML 1.2"])
def test_names_and_labels_stay_text(reader: Any) -> None:
    """Hostile names are keys again, and hostile labels stay comments, in both versions of YAML."""
    text = drawn(HOSTILE)
    network = reader(text)["network"]
    assert list(network["ethernets"]) == [at.name for at in HOSTILE.interfaces]
    assert {tuple(at) for at in network["ethernets"].values()} == {("mtu", "dhcp4", "dhcp6", "accept-ra", "addresses")}
    assert text.count("\n#") == len(HOSTILE.interfaces) + 1


# --- faults that netplan does not report ----------------------------------------------------------------------------


@pytest.mark.parametrize("host", [*HOSTS, HOSTILE], ids=lambda host: host.name)
def test_samples_have_no_silent_fault(host: HostNetwork) -> None:
    """Gateways are on the link, addresses are unique, rules have a table with routes, MAC addresses are quoted."""
    assert list(faults(drawn(host))) == []


@pytest.mark.mostly_slow(3)
@pytest.mark.parametrize("path", [*BLUEPRINTS, *CASES], ids=lambda path: path.stem)
def test_real_sites_have_no_silent_fault(path: Path) -> None:
    """Every host of every site has a file without a silent fault, with each of its interfaces."""
    analysis = Analysis(dcgen.load(path))
    made = {artifact.path: artifact.text for artifact in render.render(netplan.pages(analysis))}
    for name, host in analysis.once(make_hosts).items():
        if host.interfaces:
            text = made[f"netplan/{name}.yaml"]
            assert list(faults(text)) == [], name
            assert set(interfaces(load(text))) == {at.name for at in host.interfaces}, name


DAMAGES = {
    "gateway off the link": ("10.16.0.64", "10.16.0.66", "gateway 10.16.0.66 is in no prefix"),
    "gateway is the host": ('via: "10.16.0.64"', 'via: "10.16.0.65"', "its own address"),
    "address twice": ("10.2.1.16/24", "10.1.1.16/24", "10.1.1.16: 2 interfaces"),
    "rule without a table": (", table: 101, priority", ", table: 102, priority", "no table with a route"),
    "rule of another host": ("10.16.0.65/32", "10.16.0.67/32", "for no address of the interface"),
    "MAC without quotes": ('"02:00:00:01:00:01"', "02:00:00:01:00:01", "not quoted"),
    "long name": ("bond0.500", "bond0.5000000000", "longer than 15"),
    "two defaults": ('to: "10.16.0.0/15"', "to: default", "default routes of (4, 0): 2"),
    "version": ('to: "10.16.0.0/15"', 'to: "fd00::/64"', "another version"),
}


@pytest.mark.parametrize("name", DAMAGES)
def test_a_silent_fault_is_found(name: str) -> None:
    """The check of the tests above finds each fault that it is for."""
    was, becomes, wanted = DAMAGES[name]
    text = drawn(GPU_HOST)
    assert was in text
    assert any(wanted in fault for fault in faults(text.replace(was, becomes)))


# --- netplan itself -------------------------------------------------------------------------------------------------


@pytest.mark.heavy("netplan")
@pytest.mark.consumer(
    "netplan.io", "0.106", "makes the planned addresses, routes, rules and bonds for systemd-networkd"
)
@pytest.mark.parametrize("host", HOSTS, ids=lambda host: host.name)
def test_netplan_makes_what_the_host_needs(host: HostNetwork, tmp_path: Path) -> None:
    """`netplan generate` is silent, and the files for systemd-networkd have every value of the record."""
    done = generate(tmp_path, drawn(host))
    assert (done.returncode, done.stderr, done.stdout) == (0, "", "")
    network, devices = networkd(tmp_path, "network"), networkd(tmp_path, "netdev")
    assert set(network) == {at.name for at in host.interfaces}
    assert set(devices) == {at.name for at in host.interfaces if at.kind != "port"}
    bonds = {member: at.name for at in host.interfaces if at.kind == "bond" for member in at.members}
    for at in host.interfaces:
        found = network[at.name]
        (general,) = found["Network"]
        assert general.get("Address", []) == [str(address) for address in at.addresses]
        assert general.get("Bond", []) == [bonds[at.name] for _ in range(at.name in bonds)]
        assert general.get("VLAN", []) == [vlan.name for vlan in host.interfaces if vlan.members == (at.name,) and vlan.vlan]  # fmt: skip
        assert found["Link"][0]["MTUBytes"] == [str(at.mtu)]
        assert [read_route(group) for group in found.get("Route", [])] == [read_planned(route) for route in at.routes]
        rules = [(rule["From"], rule["Table"], rule["Priority"]) for rule in found.get("RoutingPolicyRule", [])]
        assert rules == [([rule.source], [str(rule.table)], [str(rule.priority)]) for rule in at.rules]
        check_match(tmp_path, at, found)
        check_device(at, devices.get(at.name, {}))


def read_route(group: dict[str, list[str]]) -> tuple[str, str, str]:
    """Return destination, gateway and table of a route of systemd-networkd."""
    return (group["Destination"][0], group["Gateway"][0], group.get("Table", ["0"])[0])


def read_planned(route: Any) -> tuple[str, str, str]:
    """Return destination, gateway and table of a planned route, as netplan writes them."""
    default = "::/0" if ":" in route.via else "0.0.0.0/0"
    return (default if route.to == "default" else str(ip_network(route.to)), route.via, str(route.table))


def check_match(folder: Path, at: HostInterface, found: dict[str, list[dict[str, list[str]]]]) -> None:
    """Check that a port is found by its MAC address, which gives it its name, or else by its name."""
    mac = [at.mac] if at.mac and at.protocol == "ethernet" else []
    assert found["Match"][0].get("PermanentMACAddress", []) == mac
    assert found["Match"][0]["Name"] == [at.name]
    if mac:
        link = networkd(folder, "link")[at.name]
        assert (link["Match"][0]["PermanentMACAddress"], link["Link"][0]["Name"]) == (mac, [at.name])


def check_device(at: HostInterface, found: dict[str, list[dict[str, list[str]]]]) -> None:
    """Check the file of a bond or VLAN."""
    if at.kind == "bond":
        (bond,) = found["Bond"]
        lacp = {"LACPTransmitRate": ["fast"], "TransmitHashPolicy": ["layer3+4"]} if at.mode == "802.3ad" else {}
        assert bond == {"Mode": [at.mode], "MIIMonitorSec": ["100ms"], **lacp}
    if at.kind == "vlan":
        assert found["VLAN"] == [{"Id": [str(at.vlan)]}]


@pytest.mark.heavy("netplan")
def test_netplan_takes_hostile_names_and_labels(tmp_path: Path) -> None:
    """netplan is silent about hostile names and labels, and makes a file for each port under its own name."""
    done = generate(tmp_path, drawn(HOSTILE))
    assert (done.returncode, done.stderr, done.stdout) == (0, "", "")
    network = networkd(tmp_path, "network")
    assert set(network) == {at.name for at in HOSTILE.interfaces}
    for at in HOSTILE.interfaces:
        assert network[at.name]["Network"][0]["Address"] == [str(at.addresses[0])]


@pytest.mark.heavy("netplan")
@pytest.mark.parametrize("name", ["blueprints/tiny", "blueprints/lyon-store-042", "blueprints/ams2-lab"])
def test_netplan_takes_real_hosts(name: str, tmp_path: Path) -> None:
    """netplan is silent about the first host of each group of a real site."""
    topology = dcgen.load(ROOT / f"{name}.yaml")
    first: dict[str, HostNetwork] = {}
    for host in make_hosts(topology).values():
        if host.interfaces:
            first.setdefault(topology.plan.devices[host.name].group, host)
    for group, host in first.items():
        done = generate(tmp_path / group, drawn(host))
        assert (done.returncode, done.stderr, done.stdout) == (0, "", ""), host.name


LOUD = {
    "unknown key": ("mtu: 9000", "mto: 9000"),
    "bad prefix": ("10.16.0.65/31", "10.16.0.65/33"),
    "missing member": ("interfaces: [slot1p1, slot2p1]", "interfaces: [slot1p1, slot3p1]"),
    "two defaults": ('to: "10.16.0.0/15"', "to: default"),
    "long name": ("bond0.500", "bond0.5000000000"),
}


@pytest.mark.heavy("netplan")
@pytest.mark.parametrize("name", LOUD)
def test_netplan_reports_other_faults(name: str, tmp_path: Path) -> None:
    """netplan prints something about a damaged file, so silence has a meaning."""
    text = drawn(GPU_HOST)
    assert LOUD[name][0] in text
    assert generate(tmp_path, text.replace(*LOUD[name])).stderr


def test_groups_of_systemd_are_read() -> None:
    """The reader of the tests above keeps several groups and keys of one name apart."""
    found = groups("[Network]\nAddress=a\nAddress=b\n\n[Route]\nGateway=c\n\n[Route]\n# x\nGateway=d\n")
    assert found == {"Network": [{"Address": ["a", "b"]}], "Route": [{"Gateway": ["c"]}, {"Gateway": ["d"]}]}


def test_samples_have_every_kind() -> None:
    """The samples have both modes of a bond, VLANs, IPoIB, tables, rules, and ports with and without a MAC address."""
    found = [at for host in HOSTS for at in host.interfaces]
    assert {at.mode for at in found} == {"", "802.3ad", "active-backup"}
    assert {at.kind for at in found} == {"port", "bond", "vlan"}
    assert any(route.to == "default" and route.table for at in found for route in at.routes)
    assert EDGE_HOST in HOSTS and any(at.rules for at in found) and any(at.is_matched for at in found)
