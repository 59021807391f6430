"""netplan files: what `netplan generate` makes of them, and the faults that it does not report."""

from __future__ import annotations

import re
import subprocess
from collections import Counter
from collections.abc import Iterator
from ipaddress import ip_address, ip_interface, ip_network
from pathlib import Path
from typing import Any

import yaml

import conftest

SECTIONS = ("ethernets", "bonds", "vlans")
LONGEST_NAME = 15  # characters of an interface name: IFNAMSIZ of Linux, without the zero at its end


def generate(folder: Path, text: str) -> subprocess.CompletedProcess[str]:
    """Run `netplan generate` on one file in a folder of its own."""
    program = conftest.tool_path("netplan")
    assert program, "netplan is not installed"
    path = folder / "etc" / "netplan" / "60-dcgen.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(text, encoding="utf-8")
    path.chmod(0o600)
    command = [program, "generate", "--root-dir", str(folder)]
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)


def networkd(folder: Path, ending: str) -> dict[str, dict[str, list[dict[str, list[str]]]]]:
    """Return the generated files of systemd-networkd by interface: the groups by name, each with its keys."""
    found = {}
    for path in sorted((folder / "run" / "systemd" / "network").glob(f"10-netplan-*.{ending}")):
        found[path.name.removeprefix("10-netplan-").removesuffix(f".{ending}")] = groups(path.read_text("utf-8"))
    return found


def groups(text: str) -> dict[str, list[dict[str, list[str]]]]:
    """Return the groups of a systemd file by name; both groups and keys may be there several times."""
    found: dict[str, list[dict[str, list[str]]]] = {}
    for line in filter(None, text.splitlines()):
        if line.startswith("["):
            found.setdefault(line.strip("[]"), []).append({})
            group = found[line.strip("[]")][-1]
        elif not line.startswith("#"):
            key, _, value = line.partition("=")
            group.setdefault(key, []).append(value)
    return found


def load(text: str) -> dict[str, Any]:
    """Return the network of a netplan file."""
    data: dict[str, Any] = yaml.load(text, yaml.CSafeLoader)
    assert list(data) == ["network"]
    network: dict[str, Any] = data["network"]
    return network


def interfaces(network: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Return every interface by name, and fail if one is in two sections."""
    found = [(name, at) for section in SECTIONS for name, at in network.get(section, {}).items()]
    assert len(found) == len(dict(found))
    return dict(found)


def faults(text: str) -> Iterator[str]:
    """Yield what netplan accepts without a word or with exit code 0."""
    yield from _bare_macs(text)
    found = interfaces(load(text))
    defaults: Counter[tuple[int, int]] = Counter()
    owners: Counter[str] = Counter()
    for name, at in found.items():
        yield from _addressing(name, at)
        owners.update(str(ip_interface(address).ip) for address in at.get("addresses", ()))
        defaults.update((ip_address(route["via"]).version, route.get("table", 0)) for route in at.get("routes", ()) if route["to"] == "default")  # fmt: skip
        if len(name) > LONGEST_NAME:
            yield f"{name}: longer than {LONGEST_NAME} characters"
    yield from (f"{address}: {count} interfaces" for address, count in owners.items() if count > 1)
    yield from (f"default routes of {key}: {count}" for key, count in defaults.items() if count > 1)


def _addressing(name: str, at: dict[str, Any]) -> Iterator[str]:
    networks = [ip_interface(address).network for address in at.get("addresses", ())]
    tables = {route["table"] for route in at.get("routes", ()) if "table" in route}
    own = {str(ip_interface(address).ip) for address in at.get("addresses", ())}
    for route in at.get("routes", ()):
        via = ip_address(route["via"])
        if not any(via in network for network in networks):
            yield f"{name}: gateway {via} is in no prefix of the interface"
        if str(via) in own:
            yield f"{name}: gateway {via} is its own address"
        if route["to"] != "default" and ip_network(route["to"]).version != via.version:
            yield f"{name}: route to {route['to']} has a gateway of another version"
    for rule in at.get("routing-policy", ()):
        if rule.get("table") not in tables:
            yield f"{name}: rule {rule['from']} has no table with a route"
        if str(ip_network(rule["from"]).network_address) not in own:
            yield f"{name}: rule {rule['from']} is for no address of the interface"


def _bare_macs(text: str) -> Iterator[str]:
    """Yield each MAC address that is not in quotes: YAML 1.1 takes some of them for a number of base 60."""
    yield from (f"{mac}: not quoted" for mac in re.findall(r'macaddress: ([^"\s}]+)', text))
