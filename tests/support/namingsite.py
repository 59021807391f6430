"""A small site for tests of DHCP, DNS and time: two IP versions, a bond, recorded MAC addresses, ranges of leases."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path

import dcgen
from conftest import ROOT
from dcgen import render
from dcgen.analysis import Analysis
from dcgen.page import Page
from dcgen.topology import Topology

LAB = """
kind: training-pod
name: lab
site: {name: lab, domain: lab.example.net}
servers:
  node: {model: R660, numbers: 1-4, capacity: 4, fitted: {nics: {front: {model: MCX631102AN-ADAT, count: 1, ports: [inband, null]}}}}
  head: {model: R660, numbers: 1-2, capacity: 2, fitted: {nics: {front: {model: MCX631102AN-ADAT, count: 1, ports: [inband, inband]}}}}
fabrics:
  inband:
    design: single
    switch: SN3420
    vlans: {cameras: {vlan: 40, prefix: 10.40.0.0/26, gateway: leaf}}
addressing:
  pools: {oob: 10.9.0.0/24}
  ipv6: {inband: "fd00:9::/48", loopback: "fd00:10::/64"}
  reserved: {dhcp: [10.1.0.200-10.1.0.203, 10.40.0.0/26], dhcp-bmc: 10.9.0.100, printers: 10.1.0.240}
services:
  resolvers: [10.1.0.10, "fd00:9::10"]
  name_servers: {ns1.lab.example.net: 10.1.0.10, ns2.example.org: 192.0.2.53}
  ntp: {sources: [192.0.2.123, ntp.example.org], servers: [head]}
  boot: {server: 10.1.0.11, uefi_x86: snponly.efi, uefi_arm: "http://10.1.0.11/arm.efi", bios: 'undi"only\\.kpxe', ipxe: "http://10.1.0.11/boot.ipxe"}
  circuit_id: "{switch}:{port}"
assume: {SN3420: {power_max_w: 300, depth_mm: 600, airflow: front-to-rear, reason: planning values for the test}}
"""
LOCK = """# dcgen lock 1
lab-node-001:bmc mac=00:00:5e:00:53:01
lab-node-001:front1p1 mac=00:00:5e:00:53:02
lab-node-002:front1p1 mac=00:00:5e:00:53:03
lab-head-001:front1p1 mac=00:00:5e:00:53:10
lab-head-001:front1p2 mac=00:00:5e:00:53:11
"""

_BLUEPRINTS = ("tiny", "ams2-lab", "lyon-store-042", "bern-clinic-007")
_CASES = ("ipv6", "planes", "bmc-shared", "lines", "mesh", "no-oob", "chassis")
# Sites of every kind of network: rails, pairs, units, both IP versions, shared BMCs, circuits, no out-of-band network.
SITES = (
    *(ROOT / "blueprints" / f"{name}.yaml" for name in _BLUEPRINTS),
    *(ROOT / "tests" / "cases" / f"{name}.yaml" for name in _CASES),
)


def load(folder: Path, text: str = LAB, lock: str = LOCK) -> Topology:
    """Return the topology of a blueprint that is written with its lock below a folder."""
    path = folder / "blueprints" / "lab.yaml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    path.with_suffix(".lock").write_text(lock, encoding="utf-8")
    return dcgen.load(path)


def without_services(text: str) -> str:
    """Return a blueprint without the key `services:`."""
    return re.sub(r"\nservices:\n(  .*\n)+", "\n", text)


def family(name: str) -> Callable[[Analysis], Iterator[Page]]:
    """Return the pages function of a family of `artifacts/bringup/`."""
    pages: Callable[[Analysis], Iterator[Page]] = import_module(f"dcgen.artifacts.bringup.{name}").pages
    return pages


def written(topology: Topology, name: str) -> dict[str, str]:
    """Return the texts of a family by path below its folder."""
    made = render.render(family(name)(Analysis(topology)))
    return {item.path.removeprefix(f"{name}/"): item.text for item in made}


def put(folder: Path, files: dict[str, str]) -> Path:
    """Write files into a folder, and return it."""
    folder.mkdir(parents=True, exist_ok=True)
    for path, text in files.items():
        (folder / path).write_text(text, encoding="utf-8", newline="")
    return folder
