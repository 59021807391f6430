"""dhcp/: the configuration of Kea, what Kea itself makes of it, and the leases that clients get."""

from __future__ import annotations

import csv
import json
import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from ipaddress import ip_address
from pathlib import Path
from typing import Any

import pytest
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

import dcgen
from conftest import Examine, tool_path
from dcgen.topology import Topology
from support.hostile import EDGE, POD, VALUES, rotated, write_project
from support.namingsite import LAB, LOCK, SITES, load, put, without_services, written
from support.netlab import command

CLIENT = Path(__file__).parent / "support" / "dhcpclient.py"
CONFIGS = {"kea-dhcp4.conf": "kea-dhcp4", "kea-dhcp6.conf": "kea-dhcp6"}
UNKNOWN = "02:00:00:00:00:01"  # a MAC address that the lock does not have


class Text(SingleFileSnapshotExtension):
    """A snapshot of a text file."""

    _write_mode = WriteMode.TEXT
    file_extension = "txt"


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Topology:
    """The small site with two IP versions."""
    return load(tmp_path_factory.mktemp("lab"))


def subnets(files: dict[str, str]) -> dict[str, dict[str, Any]]:
    """Return the subnets of all configurations by prefix."""
    found = [json.loads(text) for name, text in files.items() if name in CONFIGS]
    return {
        item["subnet"]: item for config in found for key, part in config.items() for item in part["subnet" + key[-1]]
    }


def missing(files: dict[str, str]) -> list[dict[str, str]]:
    """Return the rows of missing.csv."""
    return list(csv.DictReader(files.get("missing.csv", "").splitlines()))


# --- texts ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["kea-dhcp4.conf", "kea-dhcp6.conf", "missing.csv", "README.md"])
def test_the_files_are_drawn(lab: Topology, name: str, snapshot: SnapshotAssertion) -> None:
    """Each file of the small site is as reviewed."""
    assert written(lab, "dhcp")[name] == snapshot(extension_class=Text)


def test_a_site_without_vlans_has_no_files(lab: Topology) -> None:
    """A site whose networks are all routed links, rails or InfiniBand has no DHCP."""
    assert written(Topology(lab.plan._replace(prefixes=())), "dhcp") == {}


@pytest.mark.mostly_slow(2)
@pytest.mark.parametrize("path", SITES, ids=lambda path: path.stem)
def test_each_client_is_reserved_or_missing(path: Path) -> None:
    """Each planned address of a subnet has a reservation or a row in missing.csv; no MAC address is invented."""
    topology = dcgen.load(path)
    files = written(topology, "dhcp")
    found, lost = subnets(files), {(row["subnet"], row["address"]) for row in missing(files)}
    known = {text for words in topology.plan.recorded.values() if (text := words.get("mac"))}
    for prefix, subnet in found.items():
        at = [item for item in topology.plan.prefixes if prefix in (item.prefix, item.prefix6)]
        own = {
            text
            for item in topology.plan.addresses
            if item.subnet == at[0].prefix
            for text in (item.address, item.address6)
            if text and (":" in text) == (":" in prefix)
        }
        reserved = {
            text for item in subnet["reservations"] for text in item.get("ip-addresses", [item.get("ip-address")])
        }
        assert reserved | {address for text, address in lost if text == prefix} == own, prefix
        assert {item["hw-address"] for item in subnet["reservations"] if "hw-address" in item} <= known
    numbers = [(":" in prefix, item["id"]) for prefix, item in found.items()]
    assert len(set(numbers)) == len(numbers)


def test_leases_avoid_planned_addresses(tmp_path: Path) -> None:
    """A range of leases has no gateway, no address of a leaf, no planned address, and no end of the prefix."""
    reserved = LAB.replace("groups", "groups").replace(
        "printers: 10.1.0.240", "printers: 10.1.0.240, dhcp-low: 10.1.0.0-10.1.0.15"
    )
    found = subnets(written(load(tmp_path, reserved), "dhcp"))
    pools = {prefix: [pool["pool"] for pool in item.get("pools", ())] for prefix, item in found.items()}
    assert pools == {
        "10.1.0.0/24": ["10.1.0.200 - 10.1.0.203", "10.1.0.2 - 10.1.0.15"],
        "10.9.0.0/24": ["10.9.0.100 - 10.9.0.100"],
        "10.40.0.0/26": ["10.40.0.2 - 10.40.0.62"],
        "fd00:9::/64": [],
    }


@pytest.mark.parametrize(
    ("pattern", "reason"),
    [
        ('  circuit_id: "{port}"', "the lock has no MAC address of the port, and the port has no cable"),
        ("", "the lock has no MAC address of the port"),
        (
            '  circuit_id: "' + "{switch}" * 11 + '{port}"',
            "the lock has no MAC address of the port, and its circuit id has more than 253 bytes",
        ),
    ],
    ids=["no cable", "no MAC", "long"],
)
def test_the_list_gives_the_reason(tmp_path: Path, pattern: str, reason: str) -> None:
    """missing.csv gives the reason why a client has no reservation, with its switch port."""
    named = f"{LAB}names: {{host_names: {{lab-inband-leaf-01: {'a' * 30}}}}}\n"
    topology = load(tmp_path, re.sub(r"  circuit_id: .*", pattern, named))
    rows = missing(written(topology, "dhcp"))
    assert reason in {row["reason"] for row in rows}
    ports = {(row["device"], row["fabric"]): row["switch_port"] for row in rows}
    assert ports["lab-oob-leaf-01", "oob"] == "" and ports["lab-head-002", "inband"] == "swp3 swp4"


def test_equal_circuit_ids_identify_nobody(tmp_path: Path) -> None:
    """If two leaves of one VLAN have ports of one name, a pattern without the switch identifies no client there."""
    text = LAB.replace('circuit_id: "{switch}:{port}"', 'circuit_id: "{port}"').replace(
        "switch: SN3420\n", "switch: SN3420\n    switches: 2\n    peer_links: 2\n"
    )
    rows = missing(written(load(tmp_path, text, LOCK.splitlines()[0]), "dhcp"))
    reasons = {row["device"]: row["reason"] for row in rows if row["fabric"] == "inband" and "." in row["address"]}
    assert reasons["lab-node-001"].endswith("and its circuit id is not unique in the subnet")


def test_another_server_changes_no_existing_line(tmp_path: Path) -> None:
    """A server more adds lines to the configuration, and changes none but the one before a new last row."""
    before = written(load(tmp_path, LAB.replace("numbers: 1-4", "numbers: 1-3")), "dhcp")["kea-dhcp4.conf"]
    after = written(load(tmp_path), "dhcp")["kea-dhcp4.conf"]
    rest = iter(after.splitlines())
    assert before != after and all(line in rest for line in before.splitlines())


@pytest.mark.parametrize(
    ("services", "message"),
    [
        ("{circuit_id: '{slot}'}", "'{slot}' is not a field of a circuit id"),
        ("{circuit_id: 'x'}", "a circuit id without {port} is equal for all ports"),
        ("{resolvers: [10.1.0.300]}", "'10.1.0.300' is not an IP address"),
        ("{boot: {server: 'fd00::1'}}", "fd00::1 is not an IPv4 address"),
        ("{ntp: {}}", "`ntp:` has neither sources nor servers"),
        ("{ntp: {sources: [10.1.0.999]}}", "'10.1.0.999' is not an IP address"),
        ("{ntp: {sources: [time_1]}}", "'time_1' is neither an address nor a full name"),
        ("{ntp: {servers: [haed]}}", "the time servers name 'haed', but there is no such server group"),
    ],
)
def test_wrong_services_are_refused(examine: Examine, services: str, message: str) -> None:
    """A value that no service accepts is a finding at its key."""
    topology, findings = examine(re.sub(r"services:\n(  .*\n)+", f"services: {services}\n", LAB))
    assert topology is None
    assert [finding.message for finding in findings if message in finding.message]


# --- Kea ------------------------------------------------------------------------------------------------------------


def accepted(folder: Path) -> None:
    """Give the configurations of a folder to Kea."""
    for name, program in CONFIGS.items():
        if (path := folder / name).exists():
            words = [str(tool_path(program)), "-t", str(path)]
            done = subprocess.run(words, capture_output=True, text=True, check=False, timeout=60)
            assert done.returncode == 0, done.stdout + done.stderr
            assert not re.search(r" (WARN|ERROR) ", done.stdout), done.stdout


@pytest.mark.slow
@pytest.mark.consumer(
    "Kea", "2.2", "accepts the configurations, and gives each client its planned address and boot file"
)
@pytest.mark.heavy("kea-dhcp4", "kea-dhcp6")
@pytest.mark.parametrize("design", [POD, EDGE], ids=["pod", "edge"])
def test_hostile_sites_are_accepted(tmp_path: Path, design: str) -> None:
    """Whatever the texts of a project are, Kea accepts its configuration with every reservation."""
    design = without_services(design) + (
        '\nservices: {circuit_id: "{switch} {port}", boot: {server: 10.0.0.9, uefi_x86: "a\\"\'b\\\\", ipxe: x}}\n'
    )
    topology = dcgen.load(write_project(tmp_path, design, rotated(5, VALUES)))
    files = written(topology, "dhcp")
    accepted(put(tmp_path / "dhcp", files))
    found = [item for subnet in subnets(files).values() for item in subnet["reservations"]]
    assert {"hw-address", "circuit-id"} == {key for item in found for key in item if key.endswith(("ess", "id"))} - {
        "ip-address"
    }


@contextmanager
def running(folder: Path, relays: list[str]) -> Iterator[tuple[str, str]]:
    """Run Kea in a namespace with the configurations of a folder; yield it and a namespace with the relays.

    Both ends of the cable are called `lan`. The folders of Kea's leases are empty ones of the namespace.
    """
    server, relay = f"dcgen-s{os.getpid()}", f"dcgen-r{os.getpid()}"
    mounts = "for at in /var/lib /run; do mount -t tmpfs none $at && mkdir $at/kea; done && exec"
    processes: list[subprocess.Popen[bytes]] = []
    paths = {"KEA_PIDFILE_DIR": str(folder), "KEA_LOCKFILE_DIR": str(folder)}
    try:
        for space in (server, relay):
            command("ip", "netns", "add", space)
            command("ip", "netns", "exec", space, "sysctl", "-qw", "net.ipv6.conf.default.accept_dad=0")
        command("ip", "link", "add", "lan", "netns", server, "type", "veth", "peer", "name", "lan", "netns", relay)
        for space, addresses in ((server, ["192.0.2.1/24", "fd00:9::2/64"]), (relay, ["192.0.2.2/24", *relays])):
            for address in addresses:
                command("ip", "-n", space, "addr", "add", address, "dev", "lan", *(["nodad"] if ":" in address else []))
            for name in ("lo", "lan"):
                command("ip", "-n", space, "link", "set", name, "up")
        command("ip", "-n", server, "route", "add", "default", "via", "192.0.2.2")
        for name, program in CONFIGS.items():
            words = ["ip", "netns", "exec", server, "sh", "-c", f'{mounts} "$0" -c "$1"', str(tool_path(program))]
            with (folder / f"{name}.log").open("wb") as log:
                processes.append(
                    subprocess.Popen(
                        [*words, str(folder / name)],
                        stdin=subprocess.DEVNULL,
                        stdout=log,
                        stderr=subprocess.STDOUT,
                        env={**os.environ, **paths},
                    )
                )
        wait_for(folder, processes)
        yield server, relay
    finally:
        for process in processes:
            process.terminate()
            process.wait(timeout=30)
        for space in (server, relay):
            subprocess.run(["ip", "netns", "del", space], capture_output=True, check=False, timeout=30)


def wait_for(folder: Path, processes: list[subprocess.Popen[bytes]]) -> None:
    """Wait until the servers have started."""
    end = time.monotonic() + 30
    for name, process in zip(CONFIGS, processes, strict=True):
        while not re.search(rb"DHCP[46]_STARTED", text := (folder / f"{name}.log").read_bytes()):
            assert process.poll() is None and time.monotonic() < end, text.decode()[-2_000:]
            time.sleep(0.1)


def ask(space: str, version: int, requests: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the answers to requests from a namespace."""
    words = ("ip", "netns", "exec", space, sys.executable, str(CLIENT), str(version))
    found: list[dict[str, Any]] = json.loads(command(*words, text=json.dumps(requests), seconds=60))
    return found


@pytest.mark.slow
@pytest.mark.heavy("kea-dhcp4", "kea-dhcp6", "netns")
def test_clients_get_their_planned_addresses(tmp_path: Path, lab: Topology) -> None:
    """A running Kea gives each reserved client its planned address, and others a lease or nothing.

    The second port of a bond has to wait for the lease of the first one.
    """
    files = written(lab, "dhcp")
    folder = put(tmp_path / "kea", files)
    gateways = {prefix: item["relay"]["ip-addresses"][0] for prefix, item in subnets(files).items()}
    requests, wanted = [], []
    second = {"hw-address": "00:00:5e:00:53:11", "ip-address": "10.1.0.16", "hostname": "lab-head-001"}
    for prefix, item in subnets(files).items():
        for each in [each for each in item["reservations"] if each != second] if "." in prefix else ():
            request = {"mac": each.get("hw-address", UNKNOWN), "relay": gateways[prefix], "arch": 7}
            if "circuit-id" in each:
                request["circuit"] = each["circuit-id"].strip("'")
            requests.append(request)
            wanted.append((each["ip-address"], each["hostname"], [gateways[prefix]]))
    with running(folder, [f"{each}/32" for each in gateways.values() if "." in each]) as (_, relay):
        leases = ask(relay, 4, requests)
        assert [(each["address"], each["hostname"], each["routers"]) for each in leases] == wanted
        planned = {item.address for item in lab.plan.addresses}
        assert {address for address, *_ in wanted} < planned and len(wanted) == 14
        common = {("lab.example.net", ("10.1.0.10",), ("10.1.0.16", "10.1.0.18"))}
        assert {(each["domain"], tuple(each["dns"]), tuple(each["ntp"])) for each in leases} == common
        _boot_files(relay)
        _unknown_clients(relay)
        macs = {"00:00:5e:00:53:02": "fd00:9::14", "00:00:5e:00:53:11": "fd00:9::10", UNKNOWN: ""}
        six = ask(relay, 6, [{"mac": mac, "relay": "fd00:9::1", "interface": "lan"} for mac in macs])
        assert [each["address"] for each in six] == list(macs.values())
        assert six[0]["dns"] == ["fd00:9::10"]


def _boot_files(relay: str) -> None:
    """Check the file of each kind of firmware: the next server, the file, and the class of UEFI HTTP boot."""
    kinds = {
        'undi"only\\.kpxe': {"arch": 0},
        "snponly.efi": {"arch": 9},
        "http://10.1.0.11/arm.efi": {"arch": 0x13},
        "http://10.1.0.11/boot.ipxe": {"arch": 7, "user_class": "iPXE"},
        "": {"arch": 0x0B},
    }
    mac = "00:00:5e:00:53:02"
    found = ask(relay, 4, [{"mac": mac, "relay": "10.1.0.1", **kind} for kind in kinds.values()])
    assert [each["file"] for each in found] == list(kinds)
    assert [each["next_server"] for each in found] == ["10.1.0.11"] * 4 + ["0.0.0.0"]
    assert [each["vendor"] for each in found] == ["", "", "HTTPClient", "", ""]


def _unknown_clients(relay: str) -> None:
    """Check that unknown clients get the leases of the reserved ranges, and nothing when they are used up."""
    macs = [f"02:00:00:00:01:{number:02x}" for number in range(5)]
    found = ask(relay, 4, [{"mac": mac, "relay": "10.1.0.1"} for mac in macs])
    leases = sorted(each["address"] for each in found if each)
    assert leases == [f"10.1.0.{number}" for number in range(200, 204)]
    [camera] = ask(relay, 4, [{"mac": UNKNOWN, "relay": "10.40.0.1"}])
    assert ip_address("10.40.0.2") <= ip_address(camera["address"]) <= ip_address("10.40.0.62")
