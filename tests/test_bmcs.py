"""bmcs/: the table of BMCs and the file for Ironic, against the plan, Ironic's own client and answering BMCs."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from syrupy.assertion import SnapshotAssertion

import dcgen
from conftest import ROOT, tool_path
from dcgen import render
from dcgen.analysis import Analysis
from dcgen.artifacts.bringup import bmcs
from dcgen.artifacts.bringup.bmcs import COLUMNS, BmcTable, IronicFile, IronicNode
from dcgen.filters import unguarded
from dcgen.page import Page
from dcgen.topology import Topology
from dcgen.views.machines import machine_folders
from support import doors
from support.hostile import POD, VALUES, rotated, write_project
from support.machines import ACCOUNT, TINY, write_site
from support.redfish import answering

CASES = ("nvlink", "chassis", "dpu", "bmc-shared", "bmc-inband", "inference-cluster", "ipv6", "site-and-units")
ASK = ROOT / "tests" / "support" / "redfish_ask.py"


@cache
def case(name: str) -> Topology:
    """Return the topology of a case."""
    return dcgen.load(ROOT / "tests" / "cases" / f"{name}.yaml")


def written(topology: Topology) -> dict[str, str]:
    """Return the files of a site by their name in bmcs/."""
    made = render.render(bmcs.pages(Analysis(topology)))
    return {item.path.removeprefix("bmcs/"): item.text for item in made}


def rows(text: str) -> list[dict[str, str]]:
    """Return the rows of the table."""
    return list(csv.DictReader(io.StringIO(text, newline="")))


def nodes(files: dict[str, str]) -> dict[str, dict[str, Any]]:
    """Return the nodes of the file for Ironic by name."""
    return {node["name"]: node for node in json.loads(files["ironic.json"])["nodes"]}


def expected(topology: Topology) -> dict[tuple[str, str], str]:
    """Return the address of each port of a BMC: of an NVLink switch the first one, of a power shelf its only one."""
    kinds = {name: device.kind for name, device in topology.plan.devices.items()}
    return {
        (at.device, at.port): at.address or at.address6
        for at in topology.plan.addresses
        if (kinds[at.device] in ("server", "storage") and at.port.rstrip("0123456789").endswith("bmc"))
        or (kinds[at.device], at.port) in (("nvswitch", "bmc"), ("powershelf", "mgmt"))
    }


@pytest.mark.parametrize("name", CASES)
def test_each_bmc_has_a_row(name: str) -> None:
    """The table has exactly the BMCs of the plan, each with its address, URL, place and DNS name."""
    topology = case(name)
    found = rows(written(topology)["bmcs.csv"])
    assert {(row["device"], row["port"]): row["address"] or row["address6"] for row in found} == expected(topology)
    for row in found:
        host = row["address"] or f"[{row['address6']}]"
        assert ":" not in row["address"] and row["address6"].count(":") != 1
        rack, u = topology.place_of(row["device"])
        assert row["url"] == f"https://{host}" and (row["rack"], row["u"]) == (rack, str(u or ""))
        assert re.fullmatch(rf"{row['device']}(-[a-z0-9]+)?\.{re.escape(topology.plan.domain)}", row["name"])
        assert row["mac"] == row["serial"] == ""


def test_all_bmcs_of_a_rack_scale_system() -> None:
    """An NVL72 pod has 36 trays with 2 DPUs each, 18 switch trays and 24 power shelves."""
    found = rows(written(case("nvlink"))["bmcs.csv"])
    assert [sum(row["kind"] == kind for row in found) for kind in ("server", "nvswitch", "powershelf")] == [108, 18, 24]


@pytest.mark.parametrize("name", CASES)
def test_each_server_is_a_node(name: str) -> None:
    """Ironic gets each server once, with the URL of its own BMC; storage, switches and adapters are no nodes."""
    topology = case(name)
    known = {device: address for (device, port), address in expected(topology).items() if port == "bmc"}
    found = nodes(written(topology))
    servers = {device.name for device in topology.plan.devices.values() if device.kind == "server"}
    assert found.keys() == servers
    for node in found.values():
        address = known[node["name"]]
        url = f"https://[{address}]" if ":" in address else f"https://{address}"
        system = topology.plan.devices[node["name"]].type.redfish_system
        assert node["driver_info"] == {"redfish_address": url} | ({"redfish_system_id": system} if system else {})
        assert node["driver"] == "redfish" and "ports" not in node


@pytest.mark.parametrize("name", [*CASES, "no-oob"])
def test_the_summary_names_the_folders_that_exist(name: str) -> None:
    """README.md lists a folder of machines if the site has it, and no other."""
    topology = case(name)
    made = doors.artifacts_of(topology, ROOT / "blueprints" / "case.yaml", ("bmcs", "nico", "metal3"))
    assert {f"{item.path.partition('/')[0]}/" for item in made} == machine_folders(topology)


def test_a_site_without_a_management_network_has_no_files() -> None:
    """Without addresses of BMCs there is nothing to write."""
    assert written(case("no-oob")) == {}


@pytest.mark.parametrize("path", ["bmcs.csv", "ironic.json", "README.md"])
def test_the_files_of_a_small_site(path: str, snapshot: SnapshotAssertion) -> None:
    """Two servers are two rows and two nodes."""
    assert written(dcgen.load(ROOT / "blueprints" / "tiny.yaml"))[path] == snapshot


def test_recorded_values(tmp_path: Path) -> None:
    """Serial number and MAC addresses of the lock are in the files; the node has the port that it boots over."""
    path = write_site(
        tmp_path,
        'tiny-gpu-001 serial="S 1"',
        "tiny-gpu-001:bmc mac=b8:ce:f6:12:34:56",
        "tiny-gpu-001:Slot2P2 mac=b8:ce:f6:12:34:57",
        "tiny-gpu-002:OSFP1P1 mac=b8:ce:f6:12:34:58",
    )
    topology = dcgen.load(path)
    files = written(topology)
    first, second = rows(files["bmcs.csv"])
    assert (first["mac"], first["serial"], second["mac"], second["serial"]) == ("b8:ce:f6:12:34:56", "S 1", "", "")
    found = nodes(files)
    assert found["tiny-gpu-001"]["ports"] == [{"address": "b8:ce:f6:12:34:57"}]
    assert "ports" not in found["tiny-gpu-002"]  # only the port of a rail is recorded
    assert found["tiny-gpu-001"]["extra"]["serial"] == "S 1" and "serial" not in found["tiny-gpu-002"]["extra"]


def test_no_file_has_a_password() -> None:
    """The files name no user and no password; the README names only variables."""
    files = written(case("nvlink"))
    for path in ("bmcs.csv", "ironic.json"):
        assert not re.search("user|pass|admin|root", files[path], re.I)


@pytest.mark.parametrize("text", VALUES[:: max(1, len(VALUES) // 60)])
def test_any_text_is_one_cell_and_one_string(text: str) -> None:
    """Whatever a serial number is, the table states it as one cell that no spreadsheet runs, and JSON as one string."""
    cells = tuple(text if column in ("serial", "port") else "x" for column in COLUMNS)
    node = IronicNode("x", "https://192.0.2.1", "", "", "r", "1", "m", text)
    pages = (
        Page("b.csv", "bmcs/bmcs.csv.j2", BmcTable(COLUMNS, (cells,))),
        Page("i.json", "bmcs/ironic.json.j2", IronicFile((node, node))),
    )
    table, ironic = (item.text for item in render.render(iter(pages)))
    [row] = rows(table)
    assert unguarded(row["serial"]) == text and not row["serial"].lstrip().startswith(("=", "+", "-", "@"))
    assert [each["extra"]["serial"] for each in json.loads(ironic)["nodes"]] == [text, text]


def test_names_of_hostile_projects(tmp_path: Path) -> None:
    """Free texts of a hostile project change nothing but the serial numbers that it records."""
    plain = written(dcgen.load(write_project(tmp_path / "plain", POD, lambda key, was: was)))
    hostile = written(dcgen.load(write_project(tmp_path / "hostile", POD, rotated(29, VALUES))))
    both = [[{**row, "serial": ""} for row in rows(files["bmcs.csv"])] for files in (plain, hostile)]
    assert both[0] == both[1] and nodes(plain).keys() == nodes(hostile).keys()


class Recorder:
    """A client of Ironic that notes what it is asked to create."""

    def __init__(self) -> None:
        self.made: list[tuple[str, dict[str, Any]]] = []
        self.node, self.port = self._door("node"), self._door("port")

    def _door(self, kind: str) -> Any:
        recorder = self

        class Door:
            def create(self, **fields: Any) -> Any:
                recorder.made.append((kind, fields))
                return type("Made", (), {"uuid": f"{kind}-{len(recorder.made)}"})()

        return Door()


@pytest.mark.consumer("python-ironicclient", "6.3", "validates the resource file and creates each node with its port")
def test_ironic_creates_the_nodes(tmp_path: Path) -> None:
    """Ironic's client accepts the file, and creates each node, and a port for each that has one."""
    from ironicclient.v1 import create_resources

    path = write_site(tmp_path, "tiny-gpu-001:Slot2P2 mac=b8:ce:f6:12:34:57")
    files = written(dcgen.load(path))
    (tmp_path / "ironic.json").write_text(files["ironic.json"], encoding="utf-8")
    client = Recorder()
    create_resources.create_resources(client, [str(tmp_path / "ironic.json")])
    assert [(kind, fields.get("name", "")) for kind, fields in client.made] == [
        ("node", "tiny-gpu-001"),
        ("port", ""),
        ("node", "tiny-gpu-002"),
    ]
    assert client.made[1][1] == {"address": "b8:ce:f6:12:34:57", "node_uuid": "node-1"}


SIX = f"{TINY}addressing: {{pools: {{oob: 'fd00:9::/64'}}}}\n"
DELL = TINY.replace("DGX-H100", "XE9680")
BAREMETAL = '#!/bin/sh\necho "$@" >> calls.txt\n[ "$1" != create ] || cp "$2" filled.json\n'


@pytest.mark.consumer("sushy", "5.14", "reads the system behind each URL, from an emulated BMC at the planned address")
@pytest.mark.heavy("sushy-emulator", "netns", "openssl", "curl", "jq", "bash")
@pytest.mark.parametrize("text", [TINY, SIX, DELL], ids=["ipv4", "ipv6", "stated system"])
def test_bmcs_answer_at_the_urls(text: str, tmp_path: Path) -> None:
    """The commands of the README, run as they stand, reach the BMC of each device; sushy reads its system there."""
    topology = dcgen.load(write_site(tmp_path, text=text))
    files = written(topology)
    for name, content in files.items():
        (tmp_path / name).write_text(content, encoding="utf-8")
    asking, enrolling, *_ = re.findall(r"^```sh\n(.*?)^```$", files["README.md"], re.M | re.S)
    found = rows(files["bmcs.csv"])
    hosts = {row["address"] or row["address6"]: (row["device"], row["system"]) for row in found}
    lines = (f"machine {address} login admin password secret\n" for address in hosts)
    (tmp_path / "bmcs.netrc").write_text("".join(lines), encoding="utf-8")
    (tmp_path / "baremetal").write_text(BAREMETAL, encoding="utf-8")
    (tmp_path / "baremetal").chmod(0o755)
    shell = tool_path("bash")
    assert shell
    env = {**os.environ, "PATH": f"{tmp_path}{os.pathsep}{os.environ['PATH']}"}
    memory = tmp_path / "memory"
    memory.mkdir()
    with answering(tmp_path, hosts) as space:
        (tmp_path / "bmc-ca.pem").write_bytes((tmp_path / "ca.pem").read_bytes())
        inside = ["ip", "netns", "exec", space]

        def run(*words: str) -> str:
            done = subprocess.run(
                [*inside, *words], cwd=tmp_path, env=env, capture_output=True, text=True, check=False, timeout=120
            )
            assert done.returncode == 0, done.stderr
            return done.stdout

        answers = [line.partition(" ") for line in run(shell, "-ec", asking).splitlines() if line.startswith("tiny-")]
        (memory / "accounts.json").write_text(json.dumps(dict.fromkeys(nodes(files), ACCOUNT)), encoding="utf-8")
        run(shell, "-ec", enrolling.replace("/dev/shm", str(memory)))
        seen = json.loads(run(sys.executable, str(ASK), "filled.json", "ca.pem"))
    assert [name for name, _, _ in answers] == [row["device"] for row in found]
    assert seen == {name: [name, "Off"] for name in nodes(files)}
    assert not list(memory.iterdir())
    calls = (tmp_path / "calls.txt").read_text(encoding="utf-8").splitlines()
    assert calls == [f"create {memory}/ironic.json", *(f"node manage {name}" for name in nodes(files))]
