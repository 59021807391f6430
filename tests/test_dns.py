"""dns/: the names of all addresses, the zones, and what BIND makes of them."""

from __future__ import annotations

import os
import re
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from ipaddress import ip_address, ip_network
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

import dcgen
from conftest import ROOT, Examine, tool_path
from dcgen.artifacts.bringup.dns.zones import reverse_zone
from dcgen.check import names
from dcgen.network.dnsnames import NamePlan, label_of, make_names
from dcgen.network.hosts import make_hosts
from dcgen.network.routeraddresses import make_router_addresses
from dcgen.network.switches import make_switches
from dcgen.topology import Topology
from support.hostile import EDGE, POD, VALUES, rotated, write_project
from support.namingsite import LAB, SITES, load, put, written

LABEL = re.compile(r"[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?")
RECORD = re.compile(r"(\S+) IN (A|AAAA|PTR|NS) (\S+)")


class Text(SingleFileSnapshotExtension):
    """A snapshot of a text file."""

    _write_mode = WriteMode.TEXT
    file_extension = "txt"


class Server(NamedTuple):
    """A running named: the port on 127.0.0.1."""

    port: int


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Topology:
    """The small site with two IP versions."""
    return load(tmp_path_factory.mktemp("lab"))


def names_of(topology: Topology) -> NamePlan:
    return make_names(topology, make_switches(topology), make_hosts(topology))


def records(text: str) -> list[tuple[str, str, str]]:
    """Return owner, type and data of each record of a zone; owners and data are full names with a final dot."""
    origin = re.search(r"^\$ORIGIN (\S+)$", text, re.M)
    assert origin
    found = [RECORD.fullmatch(line) for line in text.splitlines()]
    rows = [match.groups() for match in found if match]
    return [(owner if owner.endswith(".") else f"{owner}.{origin[1]}", kind, data) for owner, kind, data in rows]


def zones(files: dict[str, str]) -> dict[str, str]:
    """Return the text of each zone file by name, with the file that it includes."""
    whole = re.compile(r"^\$INCLUDE (\S+)$", re.M)
    return {
        name: whole.sub(lambda found: files[found[1]], text) for name, text in files.items() if name.endswith(".zone")
    }


def pointer(address: str) -> str:
    return f"{ip_address(address).reverse_pointer}."


def planned(topology: Topology) -> set[str]:
    """Return every address of the plan, from the plan and not from the names."""
    texts = [text for item in topology.plan.addresses for text in (item.address, item.address6)]
    texts += [text for prefix in topology.plan.prefixes for text in (prefix.gateway, prefix.gateway6)]
    texts += [row.address for row in make_router_addresses(topology, make_switches(topology))]
    return set(filter(None, texts))


# --- names ----------------------------------------------------------------------------------------------------------


@pytest.mark.mostly_slow(2)
@pytest.mark.parametrize("path", SITES, ids=lambda path: path.stem)
def test_every_address_has_a_name_and_a_reverse_record(path: Path) -> None:
    """Each address has a name, which is a label, and one reverse record, which names a forward record of the address.

    No name has two addresses of one IP version.
    """
    topology = dcgen.load(path)
    found, addresses = names_of(topology), planned(topology)
    assert found.unnamed == ()
    assert {each.address for each in found.names} == addresses
    assert [each.label for each in found.names if not LABEL.fullmatch(each.label)] == []
    keys = [(each.label, ":" in each.address) for each in found.names]
    assert len(set(keys)) == len(keys)
    rows = [row for text in zones(written(topology, "dns")).values() for row in records(text)]
    forward = {(owner, data) for owner, kind, data in rows if kind in ("A", "AAAA")}
    named = {(f"{each.label}.{topology.plan.domain}.", each.address) for each in found.names}
    assert forward == named | {(f"{name}.", address) for name, address in topology.plan.services.name_servers}
    by_pointer = {pointer(address): address for address in addresses}
    reverse = {owner: data for owner, kind, data in rows if kind == "PTR"}
    assert sorted(reverse) == sorted(by_pointer) and len(reverse) == sum(kind == "PTR" for _, kind, _ in rows)
    assert {(name, by_pointer[owner]) for owner, name in reverse.items()} <= forward


def test_names_follow_from_device_and_interface(lab: Topology) -> None:
    """A host, a BMC, a switch, its VLAN and management port, a PDU and a gateway have the names of the README."""
    found = {each.label: each.address for each in names_of(lab).names if "." in each.address}
    assert {label: found[f"lab-{label}"] for label in SHOWN} == SHOWN


SHOWN = {
    "node-001": "10.1.0.20",
    "node-001-bmc": "10.9.0.19",
    "head-001": "10.1.0.16",
    "inband-leaf-01": "10.3.96.1",
    "inband-leaf-01-mgmt": "10.9.0.18",
    "inband-leaf-01-vlan300": "10.1.0.1",
    "oob-leaf-01": "10.9.0.23",
    "oob-leaf-01-mgmt": "10.9.0.23",
    "rack-r01-pdu-a1": "10.9.0.24",
    "inband-gw": "10.1.0.1",
    "inband-cameras-gw": "10.40.0.1",
}


def test_rails_and_circuits_have_names(tmp_path: Path) -> None:
    """A rail has its number, a routed leaf port its name, and the far end of a routed circuit the circuit's name."""
    tiny = {each.label: each.address for each in names_of(dcgen.load(ROOT / "blueprints" / "tiny.yaml")).names}
    assert tiny["tiny-gpu-001-rail1"] == "10.16.0.1" and tiny["tiny-compute-leaf-01-swp4s1"] == "10.16.0.0"
    circuit = "circuits: {wan: {fabric: inband, number: 9, provider: x, speed_gbps: 25, asn: 64500, links: 2}}\n"
    found = {each.label: each.address for each in names_of(load(tmp_path, LAB + circuit)).names}
    far = [label for label in found if label.startswith("lab-uplink-wan")]
    assert far[0] == "lab-uplink-wan" and len(far) == 2 and far[1].startswith("lab-uplink-wan-")


@given(st.text(max_size=80))
def test_a_label_of_any_text_is_a_label(text: str) -> None:
    """The part of a name for any interface has lower-case letters, digits and single hyphens inside only."""
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", label_of(text))


NAMED = LAB + "names: {host_names: {lab-node-001: web, lab-node-002: web-bmc}}\n"
LONG = LAB + f"names: {{host_names: {{lab-node-001: {'a' * 60}}}}}\n"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (NAMED, "10.9.0.19 of web has no DNS name: the name 'web-bmc' is that of web-bmc"),
        (
            LONG,
            f"10.9.0.19 of {'a' * 60} has no DNS name: the name '{'a' * 60}-bmc' has 64 characters, the limit is 63",
        ),
    ],
    ids=["taken", "long"],
)
def test_an_address_without_a_name_is_reported(examine: Examine, text: str, message: str) -> None:
    """A name that another address has, or that is too long for a label, is one warning at the device group."""
    topology, findings = examine(text)
    assert topology
    assert [finding.message for finding in findings if finding.code == "DC126"] == [message]
    address = message.split()[0]
    assert address not in {each.address for each in names_of(topology).names}
    assert address in written(topology, "dns")["README.md"]


# --- zones ----------------------------------------------------------------------------------------------------------


def test_the_forward_zone_is_drawn(lab: Topology, snapshot: SnapshotAssertion) -> None:
    """The zone has the stated servers, the address of the one inside it, and one record per name and address."""
    assert zones(written(lab, "dns"))["lab.example.net.zone"] == snapshot(extension_class=Text)


def test_the_guide_is_drawn(lab: Topology, snapshot: SnapshotAssertion) -> None:
    """The README lists the zones and the records that the owner of a /24 adds."""
    assert written(lab, "dns")["README.md"] == snapshot(extension_class=Text)


def test_reverse_zones_are_those_of_whole_octets() -> None:
    """A /24 and a /64 have a zone of their own, a part of a /24 the one of RFC 2317."""
    zones = {
        "10.1.2.0/24": "2.1.10.in-addr.arpa",
        "10.1.2.64/26": "64-127.2.1.10.in-addr.arpa",
        "fd00:9::/64": "0.0.0.0.0.0.0.0.9.0.0.0.0.0.d.f.ip6.arpa",
    }
    assert {text: reverse_zone(ip_network(text)) for text in zones} == zones


def test_addresses_of_a_provider_have_no_reverse_zone(tmp_path: Path) -> None:
    """The prefix of a circuit that is public belongs to the provider: its addresses have forward records only."""
    circuit = "circuits: {wan: {fabric: inband, number: 9, provider: x, speed_gbps: 25, asn: 64500, prefix: 203.0.113.0/31}}\n"
    files = written(load(tmp_path, LAB + circuit), "dns")
    assert "lab-uplink-wan IN A 203.0.113.1" in files["lab.records"]
    assert not [name for name in files if name.startswith("113.0.203")]
    assert "(count: 2) have no reverse record" in files["README.md"]


def test_another_server_changes_no_existing_record(tmp_path: Path) -> None:
    """A server more adds lines to the zones, and removes none."""
    before = written(load(tmp_path, LAB.replace("numbers: 1-4", "numbers: 1-3")), "dns")
    after = written(load(tmp_path), "dns")
    assert before.keys() == after.keys()
    for name, text in before.items():
        if name.endswith((".zone", ".records")):
            rest = iter(after[name].splitlines())
            assert all(line in rest for line in text.splitlines()), name
    assert before["lab.records"] != after["lab.records"]


def test_a_site_without_name_servers_has_a_zone_that_says_so(tmp_path: Path) -> None:
    """Without stated servers the zones name localhost, and the README says which key to state."""
    files = written(load(tmp_path, re.sub(r"  name_servers: .*\n", "", LAB)), "dns")
    assert "lab.example.net. IN NS localhost." in files["lab.example.net.zone"]
    assert "services: {name_servers:" in files["README.md"]


# --- BIND -----------------------------------------------------------------------------------------------------------


def checked(folder: Path) -> None:
    """Give every zone file of a folder to named-checkzone, and the statements to named-checkconf."""
    program = tool_path("named-checkzone")
    assert program
    for path in sorted(folder.glob("*.zone")):
        words = [
            program,
            "-k",
            "fail",
            "-r",
            "fail",
            "-m",
            "fail",
            "-i",
            "local",
            path.name.removesuffix(".zone"),
            path,
        ]
        done = subprocess.run(words, capture_output=True, text=True, check=False, timeout=60, cwd=folder)
        assert done.returncode == 0, f"{path.name}: {done.stdout}"
        assert done.stdout.splitlines()[-1] == "OK" and len(done.stdout.splitlines()) == 2, done.stdout
    conf = folder / "check.conf"
    conf.write_text(f'options {{ directory "{folder}"; }};\ninclude "{folder}/named.conf.zones";\n', encoding="utf-8")
    words = [str(tool_path("named-checkconf")), "-z", str(conf)]
    done = subprocess.run(words, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.count("loaded serial") == len(list(folder.glob("*.zone")))


@pytest.mark.consumer(
    "named-checkzone", "9.18", "accepts every zone without a warning, also of sites with hostile names"
)
@pytest.mark.heavy("named-checkzone", "named-checkconf")
@pytest.mark.parametrize("design", [POD, EDGE], ids=["pod", "edge"])
def test_zones_of_hostile_sites_are_accepted(tmp_path: Path, design: str) -> None:
    """Whatever the texts of a project are, its zones have the same records as with plain texts."""
    hostile = dcgen.load(write_project(tmp_path / "hostile", design, rotated(0, VALUES)))
    plain = dcgen.load(write_project(tmp_path / "plain", design, lambda key, was: was))
    files = written(hostile, "dns")
    checked(put(tmp_path / "dns", files))
    known = {name for name in written(plain, "dns") if name.endswith(".zone")}
    assert {name for name in files if name.endswith(".zone")} == known


@contextmanager
def running(folder: Path, statements: str) -> Iterator[Server]:
    """Run named on a free port of 127.0.0.1 with the zones of a folder, and end it."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    conf = folder / "named.conf"
    conf.write_text(
        f'options {{ directory "{folder}"; listen-on port {port} {{ 127.0.0.1; }}; listen-on-v6 {{ none; }};'
        " pid-file none; session-keyfile none; recursion no; notify no; dnssec-validation no; };\ncontrols {};\n"
        + statements,
        encoding="utf-8",
    )
    words = [str(tool_path("named")), "-g", "-n", "1", "-c", str(conf)]
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen(words, stdin=subprocess.DEVNULL, stdout=log, stderr=subprocess.STDOUT)
        try:
            end = time.monotonic() + 30
            while b" running\n" not in (folder / "log").read_bytes():
                assert process.poll() is None and time.monotonic() < end, (folder / "log").read_text("utf-8")[-2000:]
                time.sleep(0.1)
            yield Server(port)
        finally:
            process.terminate()
            process.wait(timeout=30)


def answers(server: Server, questions: list[str]) -> set[tuple[str, str, str]]:
    """Return name, type and data of each answer to some questions such as `a.example.net A`."""
    program = tool_path("dig")
    assert program
    words = [program, "@127.0.0.1", "-p", str(server.port), "+noall", "+answer", "+nocookie", "-f", "-"]
    done = subprocess.run(
        words, input="\n".join(questions) + "\n", capture_output=True, text=True, check=True, timeout=60
    )
    rows = [line.split() for line in done.stdout.splitlines() if line and not line.startswith(";")]
    return {(row[0], row[3], row[4]) for row in rows}


def named_zones(text: str) -> list[str]:
    return re.findall(r'^zone "([^"]+)"', text, re.M)


@pytest.mark.slow
@pytest.mark.consumer(
    "named", "9.18", "answers for each name and each address, also through the parent of a part of a /24"
)
@pytest.mark.heavy("named", "dig")
def test_a_running_server_answers_forward_and_back(tmp_path: Path, lab: Topology) -> None:
    """BIND loads the files unchanged and answers for every name, every address, and through the parent's CNAMEs."""
    files = written(lab, "dns")
    folder = put(tmp_path / "zones", files)
    parents = re.findall(r"^Zone `([^`]+)`:\n\n```text\n(.*?)```", files["README.md"], re.M | re.S)
    assert [name for name, _ in parents] == ["0.40.10.in-addr.arpa"]
    statements = 'include "named.conf.zones";\n'
    for name, lines in parents:
        head = f"$ORIGIN {name}.\n$TTL 60\n@ IN SOA a. b. 1 1 1 1 1\n@ IN NS a.\n"
        (folder / "parent").write_text(head + lines, encoding="utf-8")
        statements += f'zone "{name}" {{ type primary; file "parent"; }};\n'
    assert len(named_zones(files["named.conf.zones"])) == sum(name.endswith(".zone") for name in files)
    names = names_of(lab).names
    first = {each.address: each.label for each in reversed(names)}
    kinds = {each: "AAAA" if ":" in each.address else "A" for each in names}
    with running(folder, statements) as server:
        forward = answers(server, [f"{each.label}.lab.example.net. {kinds[each]}" for each in names])
        back = answers(server, [f"{pointer(address)} PTR" for address in first])
        aliases = {owner: data for owner, kind, data in back if kind == "CNAME"}
        back |= answers(server, [f"{name} PTR" for name in aliases.values()])
    assert forward == {(f"{each.label}.lab.example.net.", kinds[each], each.address) for each in names}
    pointers = {(owner, data) for owner, kind, data in back if kind == "PTR"}
    assert aliases == {"1.0.40.10.in-addr.arpa.": "1.0-63.0.40.10.in-addr.arpa."}
    wanted = {pointer(address): f"{label}.lab.example.net." for address, label in first.items()}
    assert pointers == {(aliases.get(owner, owner), name) for owner, name in wanted.items()}


@pytest.mark.slow
@pytest.mark.heavy("git", "named-checkzone")
def test_the_serial_is_the_time_of_the_last_commit(tmp_path: Path, lab: Topology) -> None:
    """The commands of the README give a changed zone a higher serial, and leave that of other zones as it is."""
    files = written(lab, "dns")
    folder = put(tmp_path / "dns", files)
    script = re.search(r"```sh\n(cp .*?)```", files["README.md"], re.S)
    assert script
    serials = []
    for second, extra in ((1_800_000_000, ""), (1_800_000_100, "one-more IN A 10.9.0.99\n")):
        put(folder, {"lab.records": files["lab.records"] + extra})
        commit(folder, second)
        target = put(tmp_path / f"{second}", {})
        subprocess.run(
            ["sh", "-ec", script[1]], cwd=folder, env={**os.environ, "ZONES": str(target)}, check=True, timeout=60
        )
        texts = {path.name: path.read_text(encoding="utf-8") for path in target.glob("*.zone")}
        serials.append({name: int(re.findall(r"^  (\d+) ; serial$", text, re.M)[0]) for name, text in texts.items()})
        put(target, {"named.conf.zones": files["named.conf.zones"]})
        checked(target)
    assert serials[0] == dict.fromkeys(serials[0], 1_800_000_000)
    assert serials[1] == {**serials[0], "lab.example.net.zone": 1_800_000_100}


def commit(folder: Path, second: int) -> None:
    """Commit a folder at a time in seconds."""
    who = {f"GIT_{role}_{what}": "a@example.net" for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    when = {f"GIT_{role}_DATE": f"{second} +0000" for role in ("AUTHOR", "COMMITTER")}
    for words in (["init", "-q"], ["add", "."], ["commit", "-qm", "x"]):
        subprocess.run(["git", *words], cwd=folder, env={**os.environ, **who, **when}, check=True, timeout=60)


@given(st.sets(st.lists(st.sampled_from(["a", "b", ""]), min_size=1, max_size=4).map("-".join), max_size=6))
def test_a_name_that_extends_another_is_found(found: set[str]) -> None:
    """A name extends another one if it is that name with a hyphen and more."""
    found.discard("")
    extended = any(one.startswith(f"{other}-") for one in found for other in found)
    assert names._one_extends_another(found) is extended
