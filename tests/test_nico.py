"""nico/: the expected machines of NVIDIA Infra Controller, against the fields that its program reads and the lock."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import subprocess
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from syrupy.assertion import SnapshotAssertion

import dcgen
from conftest import ROOT, tool_path
from dcgen import render
from dcgen.analysis import Analysis
from dcgen.artifacts.bringup import nico
from dcgen.artifacts.bringup.nico import ExpectedFile, ExpectedMachine
from dcgen.page import Page
from dcgen.topology import Topology
from support.hostile import POD, VALUES, rotated, write_project
from support.machines import ACCOUNT, write_site

MAC = {"type": "string", "pattern": "^[0-9a-f]{2}(:[0-9a-f]{2}){5}$"}
TEXT = {"type": "string"}
# The structs of nico-admin-cli, which serde reads (github NVIDIA/infra-controller, commit a02fa34b7,
# crates/admin-cli/src/expected_machines/common.rs, expected_switch/common.rs and expected_power_shelf/common.rs).
# Metadata and Label are messages of crates/rpc/proto/forge.proto. serde ignores other keys; here they are errors.
METADATA = {
    "type": "object",
    "required": ["name", "description", "labels"],
    "additionalProperties": False,
    "properties": {
        "name": {"type": "string", "maxLength": 256, "pattern": "^[\x00-\x7f]*$"},
        "description": {"type": "string", "maxLength": 1024},
        "labels": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["key"],
                "additionalProperties": False,
                "properties": {"key": {"type": "string", "minLength": 1, "maxLength": 255}, "value": TEXT},
            },
        },
    },
}
COMMON = {
    "bmc_mac_address": MAC,
    "bmc_username": TEXT,
    "bmc_password": TEXT,
    "bmc_ip_address": {"type": "string", "anyOf": [{"format": "ipv4"}, {"format": "ipv6"}]},
    "rack_id": {"type": "string", "minLength": 1, "maxLength": 64},
    "metadata": METADATA,
}
OWN: dict[str, dict[str, Any]] = {
    "expected_machines": {"chassis_serial_number": {"type": "string", "pattern": "^[A-Za-z0-9_-]{4,64}$"}},
    "expected_switches": {"switch_serial_number": TEXT, "nvos_mac_addresses": {"type": "array", "items": MAC}},
    "expected_power_shelves": {"shelf_serial_number": TEXT},
}


def schema(name: str) -> dict[str, Any]:
    """Return the rules of a list as a JSON schema."""
    properties = COMMON | OWN[name]
    serial = next(iter(OWN[name]))
    required = ["bmc_mac_address", "bmc_username", "bmc_password", serial]
    item = {"type": "object", "additionalProperties": False, "properties": properties, "required": required}
    return {
        "type": "object",
        "required": [name],
        "additionalProperties": False,
        "properties": {name: {"type": "array", "items": item}},
    }


def faults(name: str, data: object) -> list[str]:
    """Return what nico-admin-cli or its server would refuse in a list."""
    checker = jsonschema.Draft202012Validator(schema(name), format_checker=jsonschema.FormatChecker())
    return [error.message for error in checker.iter_errors(data)]


@cache
def case(name: str) -> Topology:
    """Return the topology of a case."""
    return dcgen.load(ROOT / "tests" / "cases" / f"{name}.yaml")


def written(topology: Topology) -> dict[str, str]:
    """Return the files of a site by their name in nico/."""
    made = render.render(nico.pages(Analysis(topology)))
    return {item.path.removeprefix("nico/"): item.text for item in made}


def missing(files: dict[str, str]) -> dict[str, str]:
    """Return the facts that are missing by machine."""
    rows = csv.DictReader(io.StringIO(files.get("missing.csv", ""), newline=""))
    return {row["device"]: row["missing"] for row in rows}


POD_TEXT = (ROOT / "tests" / "cases" / "nvlink.yaml").read_text(encoding="utf-8")


def test_without_recorded_values_no_machine_is_listed() -> None:
    """Without a lock there is no list, because an empty one would erase the table of NICo; every machine is missing."""
    topology = case("nvlink")
    files = written(topology)
    assert sorted(files) == ["README.md", "missing.csv"]
    kinds = Counter(topology.plan.devices[name].kind for name in missing(files))
    assert kinds == {"server": 36, "nvswitch": 18, "powershelf": 24}
    assert "Load" not in files["README.md"]


LINES = (
    "tiny-gpu-001 serial=1660324000001",
    "tiny-gpu-001:bmc mac=b8:ce:f6:12:34:56",
    "tiny-gpu-002 serial=1660324000002",
)


def test_a_machine_needs_both_values(tmp_path: Path) -> None:
    """A server with serial number and MAC address is in the list; one that lacks either is in missing.csv."""
    files = written(dcgen.load(write_site(tmp_path, *LINES)))
    [machine] = json.loads(files["expected_machines.json"])["expected_machines"]
    assert machine["bmc_mac_address"] == "b8:ce:f6:12:34:56" and machine["chassis_serial_number"] == "1660324000001"
    assert machine["bmc_ip_address"] == "10.0.0.17" and machine["rack_id"] == "tiny-rack-r01"
    assert machine["metadata"]["name"] == "tiny-gpu-001"
    assert {"key": "model", "value": "DGX-H100"} in machine["metadata"]["labels"]
    assert missing(files) == {"tiny-gpu-002": "the MAC address of bmc"}


@pytest.mark.parametrize("path", ["expected_machines.json", "missing.csv", "README.md"])
def test_the_files_of_a_small_site(path: str, snapshot: SnapshotAssertion, tmp_path: Path) -> None:
    """One server is listed, the other one is missing."""
    assert written(dcgen.load(write_site(tmp_path, *LINES)))[path] == snapshot


@pytest.mark.parametrize("serial", ["abc", "S 1234", "a.b.c.d", "ä123", "1" * 50])
def test_the_form_of_a_serial_number(serial: str, tmp_path: Path) -> None:
    """A serial number that NICo refuses keeps a server out of the list; 50 digits are accepted."""
    lines = (f'tiny-gpu-001 serial="{serial}"', *LINES[1:])
    files = written(dcgen.load(write_site(tmp_path, *lines)))
    refused = not re.fullmatch("[A-Za-z0-9_-]{4,64}", serial)
    assert ("expected_machines.json" not in files) == refused == ("4 to 64" in missing(files).get("tiny-gpu-001", ""))


def test_switches_and_power_shelves(tmp_path: Path) -> None:
    """An NVLink switch needs a MAC address of its operating system too; a power shelf has its own list."""
    topology = case("nvlink")
    tray, switch, shelf = (
        next(device.name for device in topology.plan.devices.values() if device.kind == kind)
        for kind in ("server", "nvswitch", "powershelf")
    )
    lines = [
        f"{switch} serial=SW1",
        f"{switch}:bmc mac=b8:ce:f6:12:34:01",
        f"{shelf} serial=PS1",
        f"{shelf}:mgmt mac=b8:ce:f6:12:34:02",
        f"{tray} serial=TRAY-1",
        f"{tray}:bmc mac=b8:ce:f6:12:34:03",
        f"{tray}:front1bmc mac=b8:ce:f6:12:34:04",
    ]
    first = written(dcgen.load(write_site(tmp_path / "a", *lines, text=POD_TEXT)))
    assert missing(first)[switch] == "the MAC address of a port of the operating system"
    lines.append(f"{switch}:bmc3 mac=b8:ce:f6:12:34:05")
    files = written(dcgen.load(write_site(tmp_path / "b", *lines, text=POD_TEXT)))
    found = {path: json.loads(files[path]) for path in files if path.endswith(".json")}
    [machine] = found["expected_machines.json"]["expected_machines"]
    [other] = found["expected_switches.json"]["expected_switches"]
    [power] = found["expected_power_shelves.json"]["expected_power_shelves"]
    assert machine["bmc_mac_address"] == "b8:ce:f6:12:34:03"  # not that of an adapter
    assert (other["switch_serial_number"], other["nvos_mac_addresses"]) == ("SW1", ["b8:ce:f6:12:34:05"])
    assert (power["shelf_serial_number"], power["bmc_mac_address"]) == ("PS1", "b8:ce:f6:12:34:02")
    assert not {tray, switch, shelf} & missing(files).keys()


def test_growth_adds_lines_only(tmp_path: Path) -> None:
    """A machine more leaves every other line of the list as it is."""
    texts = []
    for count in (1, 2):
        lines = [*LINES, "tiny-gpu-002:bmc mac=b8:ce:f6:12:34:57"] if count == 2 else LINES
        path = write_site(tmp_path / f"{count}", *lines)
        texts.append(written(dcgen.load(path))["expected_machines.json"].splitlines())
    assert [line for line in texts[1] if "tiny-gpu-002" not in line] == texts[0]


CLIENT = '#!/bin/sh\necho "$@" >> calls.txt\nfor last; do :; done\ncp "$last" "filled-$(basename "$last")"\n'


@pytest.mark.consumer("jq", "1.6", "adds the account of each BMC to the expected machines, as the README describes")
@pytest.mark.heavy("bash", "jq")
def test_the_readme_adds_the_accounts(tmp_path: Path) -> None:
    """The commands of the README, run as they stand, give nico-admin-cli what it accepts; the files alone are refused."""
    files = written(dcgen.load(write_site(tmp_path, *LINES, "tiny-gpu-002:bmc mac=b8:ce:f6:12:34:57")))
    memory = tmp_path / "memory"
    memory.mkdir()
    for name, content in files.items():
        (tmp_path / name).write_text(content, encoding="utf-8")
    plain = json.loads(files["expected_machines.json"])
    assert faults("expected_machines", plain) == [
        f"'{key}' is a required property" for _ in range(2) for key in ("bmc_username", "bmc_password")
    ]
    (tmp_path / "nico-admin-cli").write_text(CLIENT, encoding="utf-8")
    (tmp_path / "nico-admin-cli").chmod(0o755)
    [commands] = re.findall(r"^```sh\n(.*?)^```$", files["README.md"], re.M | re.S)
    shell = tool_path("bash")
    assert shell
    words = [shell, "-ec", commands.replace("/dev/shm", str(memory))]
    env = {**os.environ, "PATH": f"{tmp_path}{os.pathsep}{os.environ['PATH']}", "NICO_API": "https://nico"}

    def run(accounts: dict[str, Any]) -> subprocess.CompletedProcess[str]:
        (memory / "accounts.json").write_text(json.dumps(accounts), encoding="utf-8")
        return subprocess.run(words, cwd=tmp_path, env=env, capture_output=True, text=True, check=False, timeout=60)

    done = run({"tiny-gpu-001": ACCOUNT})
    assert done.returncode and "no account for tiny-gpu-002" in done.stderr
    assert not (tmp_path / "calls.txt").exists()
    done = run({"tiny-gpu-001": ACCOUNT, "tiny-gpu-002": ACCOUNT})
    assert done.returncode == 0, done.stderr
    filled = json.loads((tmp_path / "filled-expected_machines.json").read_text(encoding="utf-8"))
    assert faults("expected_machines", filled) == []
    assert {each["bmc_password"] for each in filled["expected_machines"]} == {ACCOUNT["password"]}
    assert not list(memory.iterdir())
    calls = (tmp_path / "calls.txt").read_text(encoding="utf-8")
    assert calls == f"-c https://nico em replace-all --filename {memory}/expected_machines.json\n"


DAMAGES: dict[str, dict[str, Any]] = {
    "a MAC address without colons": {"bmc_mac_address": "b8cef6123456"},
    "no text": {"bmc_password": 1},
    "a short serial number": {"chassis_serial_number": "abc"},
    "a wrong address": {"bmc_ip_address": "10.0.0"},
    "an unknown field": {"serial_number": "S-1234"},
    "labels as a mapping": {"metadata": {"name": "x", "description": "", "labels": {"a": "b"}}},
}


@pytest.mark.parametrize("name", ["none", *DAMAGES])
def test_damaged_machines_are_refused(name: str) -> None:
    """The rules accept a machine with an account and refuse each damage of one."""
    machine = {
        "bmc_mac_address": "b8:ce:f6:12:34:56",
        "bmc_username": "root",
        "bmc_password": "x",
        "chassis_serial_number": "S-1234",
        "bmc_ip_address": "10.0.0.17",
    }
    assert bool(faults("expected_machines", {"expected_machines": [machine | DAMAGES.get(name, {})]})) == (
        name != "none"
    )


@pytest.mark.parametrize("text", VALUES[:: max(1, len(VALUES) // 60)])
def test_any_text_is_one_string(text: str) -> None:
    """Whatever a serial number is, JSON states it as one string."""
    machine = ExpectedMachine("x", "b8:ce:f6:12:34:56", "switch_serial_number", text, "", "r", (), ())
    page = Page("e.json", "nico/expected.json.j2", ExpectedFile("expected_switches", (machine, machine)))
    [made] = render.render(iter([page]))
    rows = json.loads(made.text)["expected_switches"]
    assert [row["switch_serial_number"] for row in rows] == [text, text]


def test_a_hostile_project(tmp_path: Path) -> None:
    """The serial numbers of a hostile project are no serial numbers of NICo, so its servers are missing."""
    topology = dcgen.load(write_project(tmp_path, POD, rotated(29, VALUES)))
    files = written(topology)
    servers = {device.name for device in topology.plan.devices.values() if device.kind == "server"}
    assert missing(files).keys() == servers and "expected_machines.json" not in files
