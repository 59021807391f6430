"""metal3/: the servers as hosts of Metal3, against the rules of its operator and the plan."""

from __future__ import annotations

import json
import os
import re
import subprocess
from collections.abc import Callable
from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import kubernetes_validate
import pytest
import yaml
from ruamel.yaml import YAML
from syrupy.assertion import SnapshotAssertion

import dcgen
from conftest import BLUEPRINTS, ROOT, tool_path
from dcgen import render
from dcgen.analysis import Analysis
from dcgen.artifacts.bringup import metal3
from dcgen.artifacts.bringup.metal3 import BareMetalServer, RackServers
from dcgen.page import Page
from dcgen.topology import Topology
from support.baremetalhost import host_faults
from support.hostile import POD, VALUES, rotated, write_project
from support.machines import ACCOUNT, TINY, write_site

Objects = list[dict[str, Any]]
CASES = ("nvlink", "chassis", "dpu", "bmc-shared", "bmc-inband", "inference-cluster", "ipv6")


@cache
def case(name: str) -> Topology:
    """Return the topology of a case."""
    return dcgen.load(ROOT / "tests" / "cases" / f"{name}.yaml")


def written(topology: Topology) -> dict[str, str]:
    """Return the files of a site by their name in metal3/."""
    made = render.render(metal3.pages(Analysis(topology)))
    return {item.path.removeprefix("metal3/"): item.text for item in made}


def parsed(text: str) -> Objects:
    """Return the objects of a YAML file."""
    return list(YAML(typ="safe", pure=True).load_all(text))


def hosts(files: dict[str, str]) -> dict[str, dict[str, Any]]:
    """Return the hosts of all files by name."""
    found = [host for path, text in files.items() if path.endswith(".yaml") for host in parsed(text)]
    assert len({host["metadata"]["name"] for host in found}) == len(found)
    return {host["metadata"]["name"]: host for host in found}


@pytest.mark.parametrize("name", CASES)
def test_each_server_is_a_host(name: str) -> None:
    """Each server is a valid host in the file of its rack, with the address of its own BMC and its labels."""
    topology = case(name)
    files = written(topology)
    own = {at.device: at.address or at.address6 for at in topology.plan.addresses if at.port == "bmc"}
    found = hosts(files)
    assert found.keys() == {device.name for device in topology.plan.devices.values() if device.kind == "server"}
    for path, text in files.items():
        if path.endswith(".yaml"):
            assert {topology.place_of(host["metadata"]["name"])[0] for host in parsed(text)} == {path[:-5]}
    for server, host in found.items():
        device = topology.plan.devices[server]
        assert host_faults(host) == []
        assert urlsplit(host["spec"]["bmc"]["address"]).hostname == own[server]
        assert host["spec"]["bmc"]["credentialsName"] == f"{server}-bmc"
        assert host["metadata"]["labels"]["dcgen/group"] == device.group
        assert "bootMACAddress" not in host["spec"]


@pytest.mark.mostly_slow(2)
@pytest.mark.parametrize("path", BLUEPRINTS, ids=lambda path: path.stem)
def test_hosts_of_a_shipped_site(path: Path) -> None:
    """The hosts of each shipped blueprint are valid."""
    found = hosts(written(dcgen.load(path)))
    assert found and [fault for host in found.values() for fault in host_faults(host)] == []


def test_a_site_without_a_management_network_has_no_files() -> None:
    """Without addresses of BMCs there is nothing to write."""
    assert written(case("no-oob")) == {}


LINES = (
    'tiny-gpu-001 serial="S 1: {x}"',
    "tiny-gpu-001:bmc mac=b8:ce:f6:12:34:56",
    "tiny-gpu-001:Slot2P2 mac=52:54:00:12:34:56",
)


@pytest.mark.parametrize("path", ["tiny-rack-r01.yaml", "README.md"])
def test_the_files_of_a_small_site(path: str, snapshot: SnapshotAssertion, tmp_path: Path) -> None:
    """Two servers are two hosts, one of them with a recorded MAC address."""
    assert written(dcgen.load(write_site(tmp_path, *LINES)))[path] == snapshot


def test_the_boot_address_is_recorded(tmp_path: Path) -> None:
    """The MAC address is that of the port with the default route, never that of the BMC; it is text for YAML 1.1 too."""
    files = written(dcgen.load(write_site(tmp_path, *LINES)))
    for load in (parsed, lambda text: list(yaml.safe_load_all(text))):
        first, second = load(files["tiny-rack-r01.yaml"])
        assert first["spec"]["bootMACAddress"] == "52:54:00:12:34:56" and host_faults(first) == []
        assert "bootMACAddress" not in second["spec"]
        assert first["spec"]["description"] == "DGX-H100, U 1, serial S 1: {x}"


@pytest.mark.parametrize(
    ("model", "address"),
    [
        ("DGX-H100", "redfish-virtualmedia://10.0.0.17"),
        ("XE9680", "idrac-virtualmedia://10.0.0.17/redfish/v1/Systems/System.Embedded.1"),
    ],
)
def test_the_driver_fits_the_maker(model: str, address: str, tmp_path: Path) -> None:
    """A BMC of Dell has a driver and a path of its own."""
    topology = dcgen.load(write_site(tmp_path, text=TINY.replace("DGX-H100", model)))
    own = next(at.address for at in topology.plan.addresses if at.port == "bmc")
    found = hosts(written(topology))["tiny-gpu-001"]
    assert found["spec"]["bmc"]["address"] == address.replace("10.0.0.17", own)


def test_an_ipv6_address_has_brackets(tmp_path: Path) -> None:
    """The URL of a BMC with an IPv6 address has it in brackets."""
    text = f"{TINY}addressing: {{pools: {{oob: 'fd00:9::/64'}}}}\n"
    found = hosts(written(dcgen.load(write_site(tmp_path, text=text))))
    assert found["tiny-gpu-001"]["spec"]["bmc"]["address"] == "redfish-virtualmedia://[fd00:9::11]"
    assert host_faults(found["tiny-gpu-001"]) == []


def test_growth_adds_documents_only(tmp_path: Path) -> None:
    """A server more leaves the beginning of the file of its rack as it is."""
    texts = []
    for numbers in ("1-2", "1-3"):
        path = write_site(tmp_path / numbers, text=TINY.replace("1-2", numbers))
        texts.append(written(dcgen.load(path))["tiny-rack-r01.yaml"])
    assert texts[1].startswith(texts[0]) and len(texts[1]) > len(texts[0])


DAMAGES: dict[str, Callable[[dict[str, Any]], object]] = {
    "an unknown field": lambda host: host["spec"].update(bootMacAddress="52:54:00:12:34:56"),
    "no power state": lambda host: host["spec"].pop("online"),
    "no secret": lambda host: host["spec"]["bmc"].pop("credentialsName"),
    "a MAC address as a number": lambda host: host["spec"].update(bootMACAddress=41135085296),
    "a short MAC address": lambda host: host["spec"].update(bootMACAddress="52:54:00:12:34"),
    "another driver": lambda host: host["spec"]["bmc"].update(address="https://10.0.0.17"),
    "an address without brackets": lambda host: host["spec"]["bmc"].update(address="redfish-virtualmedia://fd00:9::11"),
    "a path that is no system": lambda host: host["spec"]["bmc"].update(address="redfish-virtualmedia://10.0.0.1/x"),
    "a label that is a number": lambda host: host["metadata"]["labels"].update({"dcgen/unit": 1}),
    "an upper-case name": lambda host: host["metadata"].update(name="GPU-1"),
    "a UUID as name": lambda host: host["metadata"].update(name="27946b59-9e44-4fa7-8e91-f3527a1ef094"),
}


@pytest.mark.parametrize("name", DAMAGES)
def test_damaged_hosts_are_refused(name: str) -> None:
    """The rules that accept the hosts refuse each damage of one."""
    host = deepcopy(next(iter(hosts(written(case("nvlink"))).values())))
    assert host_faults(host) == []
    DAMAGES[name](host)
    assert host_faults(host)


@pytest.mark.parametrize("text", VALUES[:: max(1, len(VALUES) // 60)])
def test_any_text_is_one_string(text: str) -> None:
    """Whatever a serial number is, YAML 1.1 and 1.2 state the description as one string."""
    server = BareMetalServer("x", "m", "1", "", text, (("dcgen/group", "on"),), "redfish://192.0.2.1", "x-bmc", "")
    page = Page("r.yaml", "metal3/rack.yaml.j2", RackServers(text.replace("\n", " "), (server, server)))
    [made] = render.render(iter([page]))
    for load in (parsed, lambda file: list(yaml.safe_load_all(file))):
        found = load(made.text)
        assert [host["spec"]["description"] for host in found] == [f"m, U 1, serial {text}"] * 2
        assert found[0]["metadata"]["labels"] == {"dcgen/group": "on"}


def test_names_of_hostile_projects(tmp_path: Path) -> None:
    """Free texts of a hostile project change nothing but the descriptions, which have its serial numbers."""
    plain = hosts(written(dcgen.load(write_project(tmp_path / "plain", POD, lambda key, was: was))))
    hostile = hosts(written(dcgen.load(write_project(tmp_path / "hostile", POD, rotated(29, VALUES)))))
    assert [fault for host in hostile.values() for fault in host_faults(host)] == []
    for found in (plain, hostile):
        for host in found.values():
            del host["spec"]["description"]
            host["spec"]["bmc"]["address"] = re.sub("^[a-z]+-", "", host["spec"]["bmc"]["address"])
    assert {name: host["spec"]["bmc"]["credentialsName"] for name, host in plain.items()} == {
        name: host["spec"]["bmc"]["credentialsName"] for name, host in hostile.items()
    }


STUB = '#!/bin/sh\nfor last; do :; done\n[ "$1" != apply ] || cat "$last" >> "applied-$(basename "$last")"\n'


@pytest.mark.consumer("kubernetes-validate", "1.37", "validates the Secret of each BMC that the README makes")
@pytest.mark.heavy("bash", "jq")
def test_the_readme_makes_the_secrets(tmp_path: Path) -> None:
    """The commands of the README, run as they stand, apply a valid Secret for each host, and each file."""
    files = written(dcgen.load(write_site(tmp_path)))
    memory = tmp_path / "memory"
    memory.mkdir()
    (memory / "accounts.json").write_text(json.dumps(dict.fromkeys(hosts(files), ACCOUNT)), encoding="utf-8")
    for name, content in files.items():
        (tmp_path / name).write_text(content, encoding="utf-8")
    (tmp_path / "kubectl").write_text(STUB.replace("basename", "basename --"), encoding="utf-8")
    (tmp_path / "kubectl").chmod(0o755)
    [commands] = re.findall(r"^```sh\n(.*?)^```$", files["README.md"], re.M | re.S)
    shell = tool_path("bash")
    assert shell
    env = {**os.environ, "PATH": f"{tmp_path}{os.pathsep}{os.environ['PATH']}"}
    words = [shell, "-ec", commands.replace("/dev/shm", str(memory))]
    subprocess.run(words, cwd=tmp_path, env=env, check=True, timeout=60)
    text, secrets, decoder = (tmp_path / "applied--").read_text(encoding="utf-8").strip(), [], json.JSONDecoder()
    while text:
        item, end = decoder.raw_decode(text)
        kubernetes_validate.validate(item, "1.32", strict=True)
        secrets.append(item)
        text = text[end:].strip()
    wanted = {host["spec"]["bmc"]["credentialsName"] for host in hosts(files).values()}
    assert {item["metadata"]["name"] for item in secrets} == wanted
    assert all(item["kind"] == "Secret" and item["stringData"] == ACCOUNT for item in secrets)
    assert not list(memory.iterdir())
    assert (tmp_path / "applied-tiny-rack-r01.yaml").read_text(encoding="utf-8") == files["tiny-rack-r01.yaml"]
