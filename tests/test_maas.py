"""maas/: networks, pools, zones and machines, and real Terraform on a stand-in for MAAS."""

from __future__ import annotations

import csv
import io
import ipaddress
import json
import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

import dcgen
from conftest import ROOT
from dcgen import render
from dcgen.analysis import Analysis
from dcgen.artifacts.bringup import maas
from dcgen.artifacts.bringup.maas.networks import make_networks
from dcgen.network.booting import booting_prefixes
from dcgen.topology import Topology
from support.hostile import POD, VALUES, rotated, write_project
from support.terraform_run import Terraform, provider

LAB = """
kind: training-pod
name: lab
site: {name: here}
servers:
  gpu: {model: DGX-H100, numbers: 1-3}
racks:
  gpu: {model: AR3357, holds: {gpu: 2}}
  net: {model: AR3357, holds: {compute-leaf: 8, storage-leaf: 2, inband-leaf: 2, oob-leaf: 2}}
addressing:
  pools: {inband: 10.128.0.0/16, oob: 10.0.0.0/16}
  reserved: {dhcp: 10.128.0.200-10.128.0.219, dhcp-bmc: 10.0.0.200-10.0.0.201}
services: {resolvers: [10.128.0.5]}
"""
LOCK = """# dcgen lock 1
lab-gpu-001:inband mac=b8:ce:f6:12:34:56
"""
CREDENTIALS = {
    "gpu": {"user": "root", "password": "s3cret-of-gpu"},
    "lab-gpu-002": {"user": "two", "password": "s3cret-2"},
}
DHCP = {"inband_vlan_300": {"primary_rack_controller": "abc123"}}
QUIET = ("-no-color", "-input=false")


class MaasFile(SingleFileSnapshotExtension):
    """A golden file that an editor opens as Terraform."""

    file_extension = "tf"
    _write_mode = WriteMode.TEXT


def written(topology: Topology) -> dict[str, str]:
    """Return the files of a site by path."""
    return {item.path: item.text for item in render.render(maas.pages(Analysis(topology)))}


def saved(topology: Topology, folder: Path) -> tuple[Path, list[str]]:
    """Write the files of a site; return its folder and the root modules in the order of the README."""
    files = written(topology)
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    return folder / "maas", [name for name, _ in roots(files)]


def roots(files: dict[str, str]) -> list[tuple[str, int]]:
    """Return the root modules and their objects, as the README states them."""
    table = re.findall(r"^\| `([^`]+)` \| (\d+) \|", files["maas/README.md"], re.MULTILINE)
    return [(name, int(count)) for name, count in table]


def machines(topology: Topology) -> dict[str, str]:
    """Return the block of each machine by its label."""
    text = "".join(text for path, text in written(topology).items() if "/machines_" in path)
    return dict(re.findall(r'^resource "maas_machine" "(\w+)" \{\n(.*?)^\}', text, re.MULTILINE | re.DOTALL))


@pytest.fixture
def lab(tmp_path: Path) -> Topology:
    """A site of three servers with leases, and with the MAC address of one of them in the lock."""
    path = tmp_path / "blueprints" / "lab.yaml"
    path.parent.mkdir()
    path.write_text(LAB, encoding="utf-8")
    topology = dcgen.load(path)
    port = next(at.port for at in topology.plan.addresses if at.device == "lab-gpu-001" and at.fabric == "inband")
    path.with_suffix(".lock").write_text(LOCK.replace(":inband", f":{port}"), encoding="utf-8")
    return dcgen.load(path)


@pytest.fixture
def run_terraform() -> Iterator[Terraform]:
    """Terraform against an empty stand-in for MAAS, with the credentials of BMCs in the environment."""
    values = {"TF_VAR_bmc_credentials": json.dumps(CREDENTIALS), "TF_VAR_dhcp": json.dumps(DHCP)}
    with provider("terraform_maas.py", **values) as run:
        yield run


def applied(run: Terraform, folder: Path) -> list[tuple[str, dict[str, object]]]:
    """Validate, apply, plan again without a change; return type and attributes of each resource of the state."""
    run(folder, "validate", "-no-color")
    run(folder, "apply", "-auto-approve", *QUIET)
    run(folder, "plan", "-detailed-exitcode", *QUIET)
    state = json.loads((folder / "terraform.tfstate").read_text(encoding="utf-8"))
    return [
        (each["type"], item["attributes"])
        for each in state["resources"]
        if each["mode"] == "managed"
        for item in each["instances"]
    ]


# --- what is written where -------------------------------------------------------------------------------------


def test_the_files_of_a_small_site(lab: Topology, snapshot: SnapshotAssertion) -> None:
    """Networks with leases, and machines with and without a MAC address, are small and complete."""
    files = written(lab)
    text = "".join(f"# {path}\n{files[path]}" for path in sorted(files) if path.endswith(".tf"))
    assert text == snapshot.use_extension(MaasFile)


def test_a_known_mac_address_is_that_of_the_lock(lab: Topology) -> None:
    """Only the machine whose MAC address people recorded has one; the others use IPMI, which needs none."""
    blocks = machines(lab)
    macs = {name: re.findall(r'pxe_mac_address = "(.+)"', text) for name, text in blocks.items()}
    assert macs == {"lab_gpu_001": ["b8:ce:f6:12:34:56"], "lab_gpu_002": [], "lab_gpu_003": []}
    types = {name: re.findall(r"power_type +\= (.+)", text) for name, text in blocks.items()}
    assert types == {"lab_gpu_001": ["var.power_type"], "lab_gpu_002": ['"ipmi"'], "lab_gpu_003": ['"ipmi"']}
    rows = list(csv.reader(io.StringIO(written(lab)["maas/missing.csv"])))
    assert [row[0] for row in rows[1:]] == ["lab-gpu-002", "lab-gpu-003"]


@pytest.mark.parametrize("name", ("ams2-lab", "iad1-a", "lyon-store-042"))
def test_each_server_with_a_bmc_is_a_machine(name: str) -> None:
    """Each server is one machine with the planned address of its BMC, and no other device is a machine."""
    topology = dcgen.load(ROOT / "blueprints" / f"{name}.yaml")
    servers = {device.name for device in topology.plan.devices.values() if device.kind == "server"}
    planned = {at.device: at.address for at in topology.plan.addresses if at.port == "bmc" and at.device in servers}
    blocks = machines(topology)
    found = {
        match[1]: re.findall(r'power_address = "(.+)"', text)[0]
        for text in blocks.values()
        if (match := re.search(r'hostname +\= "(.+)"', text))
    }
    assert found == planned and len(found) == len(servers)


def test_states_of_a_pod_with_units_stay_small() -> None:
    """Each unit has a state, and none has more than 2,000 objects; a new unit is a new state."""
    topology = dcgen.load(ROOT / "blueprints" / "iad1-a.yaml")
    found = roots(written(topology))
    assert [name for name, _ in found] == ["iad1-a-site", *(f"iad1-a-su0{unit}" for unit in range(1, 5))]
    assert max(count for _, count in found) <= 2000


@pytest.mark.parametrize("name", ("ams2-lab", "iad1-a", "lyon-store-042", "bern-clinic-007"))
def test_ranges_cover_each_subnet_once(name: str) -> None:
    """Leases and reserved ranges cover each subnet without overlap, and no planned address is among the leases."""
    topology = dcgen.load(ROOT / "blueprints" / f"{name}.yaml")
    made = make_networks(topology.plan)
    assert [each.cidr for each in made.subnets] == [
        text for item in booting_prefixes(topology.plan) for text in (item.prefix, item.prefix6) if text
    ]
    planned = {int(ipaddress.ip_address(at.address)) for at in topology.plan.addresses if at.address}
    for subnet in made.subnets:
        net = ipaddress.ip_network(subnet.cidr)
        spans = sorted(
            (int(ipaddress.ip_address(each.first)), int(ipaddress.ip_address(each.last)), each.type)
            for each in made.ranges
            if each.subnet == subnet.label
        )
        assert spans[0][0] == int(net[1]) and spans[-1][1] == int(net[-1]) - (net.version == 4)
        assert all(one[1] + 1 == two[0] for one, two in pairwise(spans))
        for first, last, type_ in spans:
            assert type_ == "reserved" or not any(first <= at <= last for at in planned)


def test_no_secret_and_no_default_password(lab: Topology) -> None:
    """The only passwords are references to a sensitive variable without a default."""
    for path, text in written(lab).items():
        for value in re.findall(r"power_(?:user|pass) +\= (.+)", text):
            assert value.startswith("try(var.bmc_credentials["), path
    variables = written(lab)["maas/lab-site/variables.tf"]
    block = variables.partition('variable "bmc_credentials"')[2].partition("\n}\n")[0]
    assert "sensitive = true" in block and "default" not in block


def test_a_site_without_addresses_of_bmcs_has_no_files() -> None:
    """MAAS can switch no server on without the address of its BMC."""
    assert written(dcgen.load(ROOT / "tests" / "cases" / "no-oob.yaml")) == {}


# --- real Terraform --------------------------------------------------------------------------------------------


@pytest.mark.consumer("Terraform", "1.15", "applies a site to a stand-in for MAAS, plans no change, and removes it")
@pytest.mark.slow
@pytest.mark.heavy
def test_terraform_applies_a_site(lab: Topology, tmp_path: Path, run_terraform: Terraform) -> None:
    """Formatted, valid, applied as often as the README counts, then nothing left to do; DHCP serves the leases."""
    top, order = saved(lab, tmp_path / "out")
    run_terraform(top, "fmt", "-check", "-recursive")
    found = applied(run_terraform, top / order[0])
    objects = dict(roots(written(lab)))["lab-site"]
    assert len(found) == objects - 1  # the VLAN of the BMCs has leases too, and no entry in `var.dhcp`
    made = {str(item["hostname"]): item for kind, item in found if kind == "maas_machine"}
    power = {name: json.loads(str(item["power_parameters"])) for name, item in made.items()}
    users = {name: (values["power_user"], values["power_pass"]) for name, values in power.items()}
    assert users == {
        "lab-gpu-001": ("root", "s3cret-of-gpu"),
        "lab-gpu-002": ("two", "s3cret-2"),
        "lab-gpu-003": ("root", "s3cret-of-gpu"),
    }
    assert {item["pool"] for item in made.values()} == {"lab-gpu"}
    assert {item["zone"] for item in made.values()} == {"lab-gpu-r01", "lab-gpu-r02"}
    [dhcp] = [item for kind, item in found if kind == "maas_vlan_dhcp"]
    assert (dhcp["vlan"], dhcp["primary_rack_controller"]) == (300, "abc123")
    refused = run_terraform(top / order[0], "plan", *QUIET, "-var", 'dhcp={"x"={relay_vlan=1}}', fails=True)
    assert "inband_vlan_300" in refused
    assert "s3cret" not in run_terraform(top / order[0], "show", "-no-color")
    run_terraform(top / order[0], "destroy", "-auto-approve", *QUIET)


@pytest.mark.slow
@pytest.mark.heavy
def test_a_recorded_mac_address_changes_the_machine_in_place(
    lab: Topology, tmp_path: Path, run_terraform: Terraform
) -> None:
    """Once the lock has the MAC address of a machine, Terraform updates it and makes no new one."""
    top, order = saved(dcgen.load(write_without_lock(lab, tmp_path)), tmp_path / "out")
    applied(run_terraform, top / order[0])
    saved(lab, tmp_path / "out")
    plan = run_terraform(top / order[0], "plan", *QUIET)
    assert "Plan: 0 to add, 1 to change, 0 to destroy." in plan and 'pxe_mac_address  = "b8:ce:f6' in plan


@pytest.mark.slow
@pytest.mark.heavy
def test_a_renamed_machine_is_changed_in_place(lab: Topology, tmp_path: Path, run_terraform: Terraform) -> None:
    """A machine with an earlier name in the lock stays the same machine, with another host name and pool."""
    names = {name: name.replace("gpu", "old") for name in lab.plan.devices if "gpu" in name and name.count("-") == 2}
    top, order = saved(lab, tmp_path / "out")
    applied(run_terraform, top / order[0])
    state = (top / order[0] / "terraform.tfstate").read_text(encoding="utf-8")
    (top / order[0] / "terraform.tfstate").write_text(state.replace('"lab_gpu_0', '"lab_old_0'), encoding="utf-8")
    saved(Topology(lab.plan._replace(formerly={name: (old,) for name, old in names.items()})), tmp_path / "out")
    run_terraform(top, "fmt", "-check", "-recursive")
    plan = run_terraform(top / order[0], "plan", *QUIET)
    assert "Plan: 0 to add, 0 to change, 0 to destroy." in plan
    assert plan.count("has moved to maas_machine.lab_gpu_00") == 3


def write_without_lock(lab: Topology, folder: Path) -> Path:
    """Return the path of the blueprint of the lab in another folder, without its lock."""
    path = folder / "bare" / "blueprints" / "lab.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(LAB, encoding="utf-8")
    return path


@pytest.mark.slow
@pytest.mark.heavy
def test_terraform_applies_units_after_their_site(tmp_path: Path, run_terraform: Terraform) -> None:
    """A unit finds the pools and zones of the first state by name, and is refused before that state exists."""
    topology = dcgen.load(ROOT / "tests" / "cases" / "nvlink.yaml")
    top, order = saved(topology, tmp_path)
    run_terraform(top, "fmt", "-check", "-recursive")
    assert len(order) > 1
    groups = sorted({device.group for device in topology.plan.devices.values() if device.kind == "server"})
    credentials = ("-var", f"bmc_credentials={json.dumps(dict.fromkeys(groups, CREDENTIALS['gpu']))}")
    refused = run_terraform(top / order[-1], "apply", "-auto-approve", *QUIET, *credentials, fails=True)
    assert "there is no maas_" in refused
    for name in order:
        arguments = credentials if (top / name / "tags.tf").exists() else ()
        variables = top / name / "variables.tf"
        dhcp = ("-var", "dhcp={}") if variables.exists() and "dhcp" in variables.read_text(encoding="utf-8") else ()
        run_terraform(top / name, "apply", "-auto-approve", *QUIET, *arguments, *dhcp)
        run_terraform(top / name, "plan", "-detailed-exitcode", *QUIET, *arguments, *dhcp)


@pytest.mark.slow
@pytest.mark.heavy
def test_terraform_reads_hostile_texts(tmp_path: Path, run_terraform: Terraform) -> None:
    """Free texts of a hostile project are descriptions that come back in the state, and nothing else."""
    topology = dcgen.load(write_project(tmp_path / "hostile", POD, rotated(17, VALUES)))
    top, order = saved(topology, tmp_path / "out")
    groups = {device.group for device in topology.plan.devices.values() if device.kind == "server"}
    credentials = ("-var", f"bmc_credentials={json.dumps(dict.fromkeys(groups, CREDENTIALS['gpu']))}")
    run_terraform(top, "fmt", "-check", "-recursive")
    for name in order:
        arguments = credentials if (top / name / "tags.tf").exists() else ()
        run_terraform(top / name, "apply", "-auto-approve", *QUIET, *arguments)
        state = json.loads((top / name / "terraform.tfstate").read_text(encoding="utf-8"))
        comments = {
            item["attributes"]["comment"]
            for each in state["resources"]
            if each["type"] == "maas_tag"
            for item in each["instances"]
        }
        made = (item for page in maas.pages(Analysis(topology)) if isinstance(item := page.view, maas.MaasTags))
        assert comments <= {tag.comment for view in made for tag in view.tags}
