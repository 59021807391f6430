"""Sites as files of Terraform, and real Terraform on them: saved, applied, emptied, and shared by several tests."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import copytree
from typing import Any, NamedTuple

import dcgen
from conftest import ROOT
from dcgen import render
from dcgen.analysis import Analysis
from dcgen.artifacts.data import terraform
from dcgen.topology import Topology
from support.hostile import EDGE, VALUES, rotated, write_project
from support.terraform_run import Terraform, provider

UNITS = """
kind: training-pod
name: duo
site: {name: here}
servers:
  gpu: {model: DGX-H100, units: UNITS, numbers: 1, capacity: 1}
max_units: 2
fabrics:
  compute: {design: leaf-spine, switch: SN5600, leaves: 1, uplinks: 8, spines: 1}
racks:
  gpu: {model: AR3357, per: unit, holds: {gpu: 1, compute-leaf: 1}}
  net: {model: AR3357, holds: {compute-spine: 1, storage-leaf: 1, inband-leaf: 1, oob-leaf: 1}}
circuits:
  wan: {fabric: inband, provider: carrier, speed_gbps: 400}
power: {pdu: APDU11450ME}
"""
DUET = """
kind: inference-cluster
name: duet
site: {name: fra9}
servers:
  infer: {model: R660, numbers: 1-3, capacity: 8, fitted: {nics: {front: {model: MCX631102AN-ADAT, count: 1, ports: [inband, inband]}}}}
fabrics:
  inband:
    design: leaf-spine
    switch: SN3420
    leaves: 2
    spines: 2
    routing: l3-leaf
    attach: bond-lacp
    links: numbered
    vrf: Apps
    vlans:
      cameras: {vlan: 30, prefix: 10.9.30.0/24, prefix6: "fd00:9:30::/64", groups: [infer], vrf: cams}
  oob: {design: single, switch: SN2201, vrf: mgmt}
addressing:
  ipv6: {inband: "fd00:1::/48", loopback: "fd00:3::/64"}
  reserved: {dhcp: 10.9.30.200-10.9.30.220}
circuits:
  wan: {fabric: inband, provider: carrier, speed_gbps: 25, asn: 64999, prefix: 203.0.113.0/31}
racks:
  main: {model: AR3357, holds: {infer: 8, inband-leaf: 2, inband-spine: 2, oob-leaf: 1}}
power: {pdu: APDU11450ME}
"""
ROOM = """
kind: training-pod
name: lab
servers:
  gpu: {model: DGX-H100, numbers: 1-2, capacity: 2}
racks:
  rack: {model: AR3357, holds: {gpu: 2, compute-leaf: 1, storage-leaf: 1, inband-leaf: 1, oob-leaf: 1}}
power: {pdu: APDU11450ME}
"""
LAB = f"""{ROOM}circuits:
  wan: {{fabric: inband, provider: carrier, speed_gbps: 400}}
"""
LOCK = """# dcgen lock 1
lab-gpu-001:inband mac=b8:ce:f6:12:34:56
"""


def written(topology: Topology) -> dict[str, str]:
    return {artifact.path: artifact.text for artifact in render.render(terraform.pages(Analysis(topology)))}


def roots(files: dict[str, str]) -> list[str]:
    """The root modules in the order of the README."""
    return re.findall(r"^\| `(netbox/[^`]+)`", files["terraform/README.md"], re.MULTILINE)


def saved(topology: Topology, folder: Path) -> tuple[Path, list[str]]:
    """The files of a topology on disk, and its root modules in order."""
    files, folder = written(topology), folder / topology.plan.name
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    return folder / "terraform", roots(files)


def give_circuits(run: Terraform, folder: Path) -> None:
    """Write the IDs of circuit types and providers beside a state with circuits, as the README says."""
    if (folder / "circuits.tf").exists() and folder.name != "shared":
        applied = next(folder.parents[3].glob("*/terraform/netbox/shared/terraform.tfstate")).parent
        ids = run(applied, "output", "-json", "circuits")
        (folder / "circuits.auto.tfvars.json").write_text(ids, encoding="utf-8")


def rows(top: Path) -> dict[str, int]:
    """The number of objects of each root module, as the README states it."""
    table = re.findall(r"^\| `(netbox/.+?)` \| (\d+) ", (top / "README.md").read_text(encoding="utf-8"), re.MULTILINE)
    return {root: int(count) for root, count in table}


def emptied(run: Terraform, folder: Path) -> None:
    """Destroy a state."""
    run(folder, "destroy", "-auto-approve", "-no-color", "-input=false", "-parallelism=4")


def applied(run: Terraform, folder: Path) -> None:
    """Get and apply, without a warning. `apply` validates first, as `validate` does."""
    run(folder, "get")
    give_circuits(run, folder)
    assert "Warning" not in run(folder, "apply", "-auto-approve", "-no-color", "-input=false", "-parallelism=4")


def apply(run: Terraform, folder: Path) -> list[dict[str, Any]]:
    """Get, apply, plan again: the second plan is empty. Returns the resources of the state."""
    applied(run, folder)
    run(folder, "plan", "-detailed-exitcode", "-no-color", "-input=false")
    state = json.loads((folder / "terraform.tfstate").read_text(encoding="utf-8"))
    return [item for resource in state["resources"] if resource["mode"] == "managed" for item in resource["instances"]]


def lab(folder: Path) -> Topology:
    """Return a small site, with a circuit and a recorded MAC address."""
    path = folder / "blueprints" / "lab.yaml"
    path.parent.mkdir()
    path.write_text(LAB, encoding="utf-8")
    topology = dcgen.load(path)
    port = next(at.port for at in topology.plan.addresses if at.device == "lab-gpu-001" and at.port != "bmc")
    path.with_suffix(".lock").write_text(LOCK.replace(":inband", f":{port}"), encoding="utf-8")
    return dcgen.load(path)


def hostile(folder: Path) -> Topology:
    """Return a site with hostile texts in each free field."""
    return dcgen.load(write_project(folder / "project", EDGE, rotated(0, VALUES)))


def of_text(text: str) -> Callable[[Path], Topology]:
    """Return a function that loads a blueprint from a text."""

    def make(folder: Path) -> Topology:
        path = folder / "x.yaml"
        path.write_text(text, encoding="utf-8")
        return dcgen.load(path)

    return make


SITES: dict[str, Callable[[Path], Topology]] = {
    "lab": lab,
    "hostile": hostile,
    "networks": of_text(DUET),
    "units": of_text(UNITS.replace("UNITS", "1")),
    "chassis": lambda folder: dcgen.load(ROOT / "tests" / "cases" / "chassis.yaml"),
}


class Site(NamedTuple):
    """A site in NetBox: Terraform, the topology, the folder `terraform` of its files, and its root modules in order."""

    run: Terraform
    topology: Topology
    top: Path
    order: list[str]

    def copied(self, folder: Path) -> Site:
        """Return the site with a copy of its files and states, for a test that changes them."""
        copytree(self.top.parents[1], folder / "copy")
        return self._replace(top=folder / "copy" / self.top.relative_to(self.top.parents[1]))


@contextmanager
def site_in_netbox(name: str, folder: Path) -> Iterator[Site]:
    """Apply a site of `SITES` to an empty stand-in for NetBox."""
    with provider("terraform_stub.py") as run:
        topology = SITES[name](folder)
        top, order = saved(topology, folder / "out")
        for root in order:
            applied(run, top / root)
        yield Site(run, topology, top, order)
