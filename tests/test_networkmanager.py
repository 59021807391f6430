"""networkmanager/: what its keyfiles contain, and what the library of NetworkManager reads from them."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterable
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_DNS, UUID, uuid5

import pytest
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

import dcgen
from conftest import BLUEPRINTS, tool_path
from dcgen import render
from dcgen.artifacts.network import networkmanager
from dcgen.filters import keyfile
from dcgen.network.hosts import make_hosts
from dcgen.network.records import HostInterface, HostNetwork, Route
from support.hostile import VALUES
from support.samplehosts import EDGE_HOST, HOSTS, NAMES, STORAGE_HOST, hostile_host
from support.samplenet import GPU_HOST

FOLDER = "/etc/NetworkManager/system-connections"
HOSTILE = hostile_host(VALUES, NAMES)
Groups = dict[str, dict[str, str]]


class TextFile(SingleFileSnapshotExtension):
    """A snapshot of all keyfiles of a host, one after the other."""

    _write_mode = WriteMode.TEXT
    file_extension = "txt"


class MarkdownFile(SingleFileSnapshotExtension):
    """A snapshot that a person reads."""

    _write_mode = WriteMode.TEXT
    file_extension = "md"


def files(*hosts: HostNetwork) -> dict[str, str]:
    """The texts by path below networkmanager/."""
    drawn = render.render(networkmanager.host_pages("pod", hosts))
    return {artifact.path.removeprefix("networkmanager/"): artifact.text for artifact in drawn}


def keyfiles(host: HostNetwork) -> dict[str, str]:
    """The keyfiles of a host by interface."""
    start, ending = f"{host.name}/", ".nmconnection"
    found = {path.removeprefix(start): text for path, text in files(host).items() if path.startswith(start)}
    return {path.removesuffix(ending): text for path, text in found.items() if path.endswith(ending)}


def parse(text: str) -> Groups:
    """Read a file by the rules of GLib: comments and blank lines, groups, keys; nothing else, and nothing twice."""
    found: Groups = {}
    group: dict[str, str] | None = None
    for line in text.split("\n"):
        if line.startswith("[") and line.endswith("]"):
            assert line[1:-1] not in found
            group = found[line[1:-1]] = {}
        elif line and not line.startswith("#"):
            key, equals, value = line.partition("=")
            assert group is not None and equals and key and key not in group and value == value.strip(), line
            group[key] = value
    return found


def test_a_host_is_drawn(snapshot: SnapshotAssertion) -> None:
    """A host has a keyfile per interface: ports with their bond, rails with routes and rules, IPoIB, a bond, a VLAN."""
    texts = [f"--- {path}\n{text}" for path, text in files(GPU_HOST).items() if path.endswith(".nmconnection")]
    assert "".join(texts) == snapshot(extension_class=TextFile)


def test_the_guide_is_drawn(snapshot: SnapshotAssertion) -> None:
    """The README gives the place of each file and counts the ports by the way in which a profile finds them."""
    assert files(*HOSTS)["README.md"] == snapshot(extension_class=MarkdownFile)


def test_a_site_without_hosts_has_no_files() -> None:
    """A site without hosts, or with hosts that have no interface, has no folder."""
    assert files() == files(HostNetwork("x", "", 0, ())) == {}


def test_kernel_parameters_are_a_file_of_their_own() -> None:
    """Only a host with kernel parameters has the file; each line is a name with its value."""
    (path,) = (path for path in files(*HOSTS) if path.endswith(".conf"))
    lines = files(GPU_HOST)[path].splitlines()
    assert tuple(tuple(line.split(" = ")) for line in lines if not line.startswith("#")) == GPU_HOST.sysctls


def test_profiles_have_names_and_uuids_of_their_own() -> None:
    """The UUIDs of all profiles differ, are of version 5, and depend on the names of host and interface alone."""
    found = [parse(text)["connection"]["uuid"] for host in HOSTS for text in keyfiles(host).values()]
    assert len(set(found)) == len(found) and {UUID(text).version for text in found} == {5}
    assert found[: len(GPU_HOST.interfaces)] == [
        networkmanager.profile_uuid("pod-su01-gpu-001", at.name) for at in GPU_HOST.interfaces
    ]
    changed = GPU_HOST._replace(unit=7, interfaces=tuple(replace_mtu(at) for at in reversed(GPU_HOST.interfaces)))
    assert {name: parse(text)["connection"]["uuid"] for name, text in keyfiles(changed).items()} == {
        name: parse(text)["connection"]["uuid"] for name, text in keyfiles(GPU_HOST).items()
    }
    # A UUID that changes leaves a second profile on every host, so this one is written out.
    assert networkmanager.profile_uuid("pod-su01-gpu-001", "rail1") == "4d5473b3-990f-5aa2-a556-d6569f2a68f2"


def test_a_uuid_is_one_of_version_5() -> None:
    """The UUID of a profile is that of Python's own function, whatever its digits are."""
    namespace = uuid5(NAMESPACE_DNS, "networkmanager.dcgen")
    for number in range(200):
        assert networkmanager.profile_uuid("gpu", f"rail{number}") == str(uuid5(namespace, f"gpu/rail{number}"))


def replace_mtu(at: HostInterface) -> HostInterface:
    return at._replace(mtu=1500)


def test_a_port_of_a_bond_has_no_addresses() -> None:
    """A port of a bond names the bond and has no IP groups, so NetworkManager asks for no address on it."""
    found = keyfiles(EDGE_HOST)
    for name in ("nic1", "nic2"):
        groups = parse(found[name])
        assert set(groups) == {"connection", "ethernet"}
        assert (groups["connection"]["master"], groups["connection"]["slave-type"]) == ("bond0", "bond")


def test_a_matched_port_has_no_name() -> None:
    """NetworkManager does not rename ports: a profile with a MAC address names no interface, and a VLAN names its UUID."""
    found = {name: parse(text) for name, text in keyfiles(STORAGE_HOST).items()}
    assert found["store1"]["ethernet"]["mac-address"] == "02:00:00:03:00:01"
    assert "interface-name" not in found["store1"]["connection"]
    assert found["store1.501"]["vlan"] == {"id": "501", "parent": found["store1"]["connection"]["uuid"]}
    assert found["ib1"]["connection"]["interface-name"] == "ib1"
    assert "mac-address" not in found["ib1"]["infiniband"]


def test_a_default_route_of_another_table_is_a_route() -> None:
    """The gateway is that of the main table; a default route of a table is a route with a table, in both versions."""
    tables = STORAGE_HOST.interfaces[0]._replace(routes=(Route("default", "fd00:2:0:1::1", 200), Route("default", "10.2.1.1")))  # fmt: skip
    groups = parse(keyfiles(STORAGE_HOST._replace(interfaces=(tables,)))["store1"])
    assert groups["ipv4"]["gateway"] == "10.2.1.1" and "route1" not in groups["ipv4"]
    assert "gateway" not in groups["ipv6"]
    assert (groups["ipv6"]["route1"], groups["ipv6"]["route1_options"]) == ("::/0,fd00:2:0:1::1", "table=200")


def test_names_and_labels_stay_text() -> None:
    """Hostile names are values again, hostile labels stay comments, and each file has the groups of a plain one."""
    plain = [list(groups) for groups in map(parse, keyfiles(hostile_host(["x"])).values())]
    for at, text in zip(HOSTILE.interfaces, keyfiles(HOSTILE).values(), strict=True):
        groups = parse(text)
        assert [list(groups)] == plain
        assert groups["connection"]["id"].replace("\\\\", "\\") == at.name
        assert text.count("\n#") == 1, at


# --- the library of NetworkManager ----------------------------------------------------------------------------------


def read(folder: Path, texts: Iterable[tuple[str, str]]) -> dict[str, Any]:
    """Read keyfiles with NetworkManager's library; the result has the values by name."""
    python = tool_path("libnm")
    assert python, "gir1.2-nm-1.0 is not installed"
    paths = {}
    for number, (name, text) in enumerate(texts):
        path = folder / f"{number}.nmconnection"
        path.write_text(text, encoding="utf-8")
        paths[str(path)] = name
    script = Path(__file__).parent / "support" / "libnm_read.py"
    done = subprocess.run([python, str(script), *paths], capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stderr) == (0, ""), done.stderr
    return {paths[path]: values for path, values in json.loads(done.stdout).items()}


@pytest.mark.heavy("libnm")
@pytest.mark.consumer("libnm", "1.42", "reads each keyfile without a warning, with every value of the plan")
@pytest.mark.parametrize("host", HOSTS, ids=lambda host: host.name)
def test_the_library_reads_what_the_host_needs(host: HostNetwork, tmp_path: Path) -> None:
    """NetworkManager's library reads each keyfile without a warning, as a valid profile with the values of the record."""
    found = read(tmp_path, keyfiles(host).items())
    assert list(found) == [at.name for at in host.interfaces]
    for at in host.interfaces:
        assert found[at.name] == expected(host, at), at.name


def expected(host: HostNetwork, at: HostInterface) -> dict[str, Any]:
    """Return the values that the library should have, from the record."""
    bonds = {member: bond.name for bond in host.interfaces if bond.kind == "bond" for member in bond.members}
    infiniband = at.protocol == "infiniband"
    mac = at.mac if at.kind == "port" and at.mac and not infiniband else None
    types = {"port": "infiniband" if infiniband else "802-3-ethernet"}
    lacp = {"lacp_rate": "fast", "xmit_hash_policy": "layer3+4"} if at.mode == "802.3ad" else {}
    parents = {parent.name: parent for parent in host.interfaces}
    parent = parents[at.members[0]] if at.kind == "vlan" else None
    named = parent and (networkmanager.profile_uuid(host.name, parent.name) if parent.mac else parent.name)
    return {
        "warnings": [],
        "valid": True,
        "id": at.name,
        "uuid": networkmanager.profile_uuid(host.name, at.name),
        "type": types.get(at.kind, at.kind),
        "interface": None if mac else at.name,
        "controller": [bonds[at.name], "bond"] if at.name in bonds else [None, None],
        "mtu": at.mtu,
        "mac": mac,
        "bond": {"mode": at.mode, "miimon": "100", **lacp} if at.kind == "bond" else None,
        "vlan": [at.vlan, named] if parent else None,
        "mode": ("connected" if at.mtu > 4092 else "datagram") if infiniband else None,
        "ipv4": None if at.name in bonds else expected_addressing(at, "."),
        "ipv6": None if at.name in bonds else expected_addressing(at, ":"),
    }


def expected_addressing(at: HostInterface, mark: str) -> dict[str, Any]:
    """Return the values of one IP version, whose addresses contain a mark."""
    routes = [route for route in at.routes if mark in route.via]
    gateway = next((route.via for route in routes if route.to == "default" and not route.table), None)
    everywhere = "0.0.0.0/0" if mark == "." else "::/0"
    others = [route for route in routes if route.to != "default" or route.table]
    addresses = [str(address) for address in at.addresses if mark in address.address]
    none = "disabled" if mark == "." else "link-local"
    return {
        "method": "manual" if addresses else none,
        "addresses": addresses,
        "gateway": gateway,
        "routes": [[everywhere if to == "default" else to, via, table] for to, via, table in others],
        "rules": [list(rule) for rule in at.rules if mark in rule.source],
    }


@pytest.mark.heavy("libnm")
def test_the_library_takes_hostile_names_and_labels(tmp_path: Path) -> None:
    """NetworkManager's library gives each hostile name back, without a warning."""
    for at, values in zip(HOSTILE.interfaces, read(tmp_path, keyfiles(HOSTILE).items()).values(), strict=True):
        assert (values["warnings"], values["valid"], values["id"], values["interface"]) == ([], True, at.name, at.name)


@pytest.mark.heavy("libnm")
def test_the_library_gives_every_value_back(tmp_path: Path) -> None:
    """A value in a keyfile is the same text for the library, but for control characters, which the format cannot have."""
    values = [*VALUES, " a", "a ", "  ", "a\tb\n[ipv4]\nmethod=auto\r\n", "\\s", "a;b\\;c", "#a", "[a]"]
    texts = [(value, f"[connection]\ntype=ethernet\nid={keyfile(value)}\n") for value in values]
    for value, found in read(tmp_path, texts).items():
        plain = "".join(letter if letter >= " " or letter in "\t\n\r" else "_" for letter in value)
        assert (found["id"], found["warnings"]) == (plain, [])


BROKEN = {
    "address": ("10.16.0.65/31", "10.16.0.365/31"),
    "route": ("10.16.0.0/15,", "10.16.0.0/35,"),
    "rule": ("priority 1001", "priority first"),
    "MTU": ("mtu=9000", "mtu=many"),
}


@pytest.mark.heavy("libnm")
@pytest.mark.parametrize("name", BROKEN)
def test_the_library_warns_of_other_values(name: str, tmp_path: Path) -> None:
    """The library warns of a damaged value, so the absence of warnings has a meaning."""
    text = keyfiles(GPU_HOST)["rail1"]
    assert BROKEN[name][0] in text
    assert read(tmp_path, [(name, text.replace(*BROKEN[name]))])[name]["warnings"]


@pytest.mark.heavy("libnm")
@pytest.mark.parametrize("path", BLUEPRINTS, ids=lambda path: path.stem)
def test_the_library_takes_real_hosts(path: Path, tmp_path: Path) -> None:
    """The library reads the first host of each group of a real site with the values of its record."""
    topology = dcgen.load(path)
    first: dict[str, HostNetwork] = {}
    for host in make_hosts(topology).values():
        first.setdefault(topology.plan.devices[host.name].group, host)
    for host in first.values():
        found = read(tmp_path, keyfiles(host).items())
        assert found == {at.name: expected(host, at) for at in host.interfaces}, host.name
