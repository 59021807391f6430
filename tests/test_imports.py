"""imports.tf: objects that NetBox has already come into the state, with real Terraform, curl and jq."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path
from shutil import copyfile
from typing import Any

import pytest
from syrupy.assertion import SnapshotAssertion

import dcgen
from conftest import ROOT
from dcgen import render
from dcgen.analysis import Analysis
from dcgen.artifacts.data import imports
from dcgen.topology import Topology
from support.netbox_rest import TOKEN, Objects, objects_of, serving
from support.terraform_run import STATE, Terraform
from support.terraform_sites import SITES, Site, give_circuits, lab, rows
from test_terraform import TfFile

QUIET = ("-no-color", "-input=false")
# A choice is a field of another object in NetBox, and the provider cannot import it.
CHOICES = {"netbox_device_primary_ip", "netbox_device_oob_ip", "netbox_device_interface_primary_mac_address"}


def written(topology: Topology) -> dict[str, str]:
    """Return the files of the family by path."""
    return {item.path: item.text for item in render.render(imports.pages(Analysis(topology)))}


def added(topology: Topology, top: Path) -> None:
    """Write the files of the family beside those of `terraform`."""
    for path, text in written(topology).items():
        assert not (top.parent / path).exists()
        (top.parent / path).write_text(text, encoding="utf-8")


def script(folder: Path, objects: Objects, token: str) -> subprocess.CompletedProcess[bytes]:
    """Run the script on a NetBox with these objects."""
    [text] = [text for path, text in written(lab(folder)).items() if path.endswith(".sh")]
    (folder / "export-ids.sh").write_text(text, encoding="utf-8")
    return ran(folder, objects, token)


def ran(folder: Path, objects: Objects, token: str = TOKEN, page: int = 7) -> subprocess.CompletedProcess[bytes]:
    """Run the script of a folder on a NetBox with these objects, of which a page lists at most `page`."""
    with serving(objects, page) as server:
        environment = {**os.environ, "NETBOX_SERVER_URL": server, "NETBOX_API_TOKEN": token}
        command = ["sh", "export-ids.sh"]
        return subprocess.run(command, cwd=folder, env=environment, capture_output=True, timeout=120, check=False)


def exported(top: Path) -> dict[str, Any]:
    """Run the script on the objects of all states; write ids.json and return its content."""
    done = ran(top / "netbox", objects_of(sorted(top.glob("netbox/*/terraform.tfstate"))), page=500)
    assert done.returncode == 0, done.stderr
    (top / "netbox" / "ids.json").write_bytes(done.stdout)
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def planned(run: Terraform, folder: Path) -> list[dict[str, Any]]:
    """Return the planned changes of the managed objects of a root module."""
    run(folder, "get")
    give_circuits(run, folder)
    run(folder, "plan", *QUIET, "-out=plan")
    changes = json.loads(run(folder, "show", "-json", "plan")).get("resource_changes", [])
    return [each for each in changes if each["mode"] == "managed"]


def adopted(run: Terraform, folder: Path) -> int:
    """Import the objects of a root module without its state; return their number. No object is made or changed."""
    changes = planned(run, folder)
    made = {each["type"] for each in changes if each["change"]["actions"] == ["create"]}
    assert made <= CHOICES, [each["address"] for each in changes if "importing" not in each["change"]]
    others = [each for each in changes if each["type"] not in CHOICES]
    assert {tuple(each["change"]["actions"]) for each in others} <= {("no-op",)}
    assert all("importing" in each["change"] for each in others)
    assert "Warning" not in run(folder, "apply", *QUIET, "-parallelism=4", "plan")
    run(folder, "plan", "-detailed-exitcode", *QUIET)
    return len(others)


def left(run: Terraform, folder: Path) -> int:
    """Remove the choices from NetBox, then the state, which leaves all other objects; return the number of choices.

    The stand-in has a choice as an object and refuses a second one. The provider sets a field.
    """
    state = json.loads((folder / "terraform.tfstate").read_text(encoding="utf-8"))
    chosen = [each for each in state["resources"] if each["type"] in CHOICES]
    targets = [f"-target={each['module']}.{each['type']}.{each['name']}" for each in chosen]
    if targets:
        run(folder, "destroy", "-auto-approve", *QUIET, *targets)
    (folder / "terraform.tfstate").unlink()
    return sum(len(each["instances"]) for each in chosen)


# --- the files ---------------------------------------------------------------------------------------------------


def test_the_imports_of_a_rack(tmp_path: Path, snapshot: SnapshotAssertion) -> None:
    """The blocks of a small site: objects, parts of devices, power cords and cables."""
    files = written(lab(tmp_path))
    text = "".join(f"# {path}\n{files[path]}" for path in sorted(files) if path.endswith(".tf"))
    assert text == snapshot.use_extension(TfFile)


@pytest.mark.parametrize("name", ("ams2-lab", "iad1-a", "lyon-store-042"))
def test_each_root_module_has_imports(name: str) -> None:
    """The family writes one file beside those of each root module of `terraform`, and the script."""
    from dcgen.artifacts.data import terraform

    analysis = Analysis(dcgen.load(ROOT / "blueprints" / f"{name}.yaml"))
    folders = {page.path.rpartition("/")[0] for page in terraform.pages(analysis) if "/netbox/" in page.path}
    paths = [page.path for page in imports.pages(analysis)]
    assert sorted(paths) == sorted([*(f"{folder}/imports.tf" for folder in folders), "terraform/netbox/export-ids.sh"])


# --- the script --------------------------------------------------------------------------------------------------

SPLIT = {number: {"name": "eth0", "device_id": number - 10} for number in (20, 21, 22)}
SMALL: Objects = {
    "netbox_rack": {1: {"name": "r01"}, 2: {"name": "twice"}, 3: {"name": "twice"}},
    "netbox_device": {number: {"name": f"d{number}"} for number in range(1, 20)},  # three pages
    "netbox_device_interface": {
        7: {"name": "eth0", "device_id": 1},
        8: {"name": 'a "b" $(c) \\', "device_id": 2},
        **SPLIT,
    },
    "netbox_device_power_port": {7: {"name": "psu1", "device_id": 1}},
    "netbox_ip_address": {
        1: {"ip_address": "10.0.0.1/24", "device_interface_id": 7, "vrf_id": None},
        2: {"ip_address": "10.0.0.9/24", "device_interface_id": None, "vrf_id": None},
    },
    "netbox_mac_address": {4: {"mac_address": "b8:ce:f6:12:34:56", "device_interface_id": 7}},
    "netbox_cable": {
        5: {
            "a_termination": [{"object_type": "dcim.interface", "object_id": 7}],
            "b_termination": [{"object_type": "dcim.interface", "object_id": 8}],
        },
        6: {
            "a_termination": [{"object_type": "dcim.interface", "object_id": 20}],
            "b_termination": [{"object_type": "dcim.interface", "object_id": number} for number in (21, 22)],
        },
    },
}


@pytest.mark.heavy("curl", "jq")
def test_the_script_lists_ids(tmp_path: Path) -> None:
    """The script reads every page. A cable is at both of its ends. Names of two objects and splitters are left out."""
    done = script(tmp_path, {**objects_of([]), **SMALL}, TOKEN)
    found = json.loads(done.stdout)
    assert done.returncode == 0, done.stderr
    assert found["racks"] == {"r01": "1"}
    assert found["devices"] == {f"d{number}": str(number) for number in range(1, 20)}
    assert {name: ports for name, ports in found["interfaces"].items() if len(name) == 2} == {
        "d1": {"eth0": "7"},
        "d2": {'a "b" $(c) \\': "8"},
    }
    assert found["addresses"] == {"d1": {"eth0 10.0.0.1": "1"}}
    assert found["reserved_addresses"] == {"": {"10.0.0.9": "2"}}
    assert found["mac_addresses"] == {"d1": {"eth0 B8:CE:F6:12:34:56": "4"}}
    assert found["cables"]["interfaces"] == {"d1": {"eth0": "5"}, "d2": {'a "b" $(c) \\': "5"}}
    assert found["cables"]["power_ports"] == {}


@pytest.mark.heavy("curl", "jq")
def test_the_script_stops_at_a_refusal(tmp_path: Path) -> None:
    """If NetBox refuses the token, the script fails and prints no JSON."""
    done = script(tmp_path, objects_of([]), "wrong")
    assert (done.returncode != 0, done.stdout) == (True, b"")
    assert b"403" in done.stderr


# --- real Terraform ----------------------------------------------------------------------------------------------


@pytest.mark.consumer("Terraform", "1.15", "imports the objects that NetBox has already, and creates none of them")
@pytest.mark.slow
@pytest.mark.heavy("curl", "jq")
@pytest.mark.parametrize("site_in_netbox", SITES, indirect=True)
def test_terraform_adopts_existing_objects(site_in_netbox: Site, tmp_path: Path) -> None:
    """With the IDs that the script found, empty states import every object; the next plan is empty."""
    run, topology, top, order = site_in_netbox.copied(tmp_path)
    added(topology, top)
    run(top, "fmt", "-check", "-recursive")
    exported(top)
    counts = rows(top)
    chosen = {root: left(run, top / root) for root in order}
    assert sum(chosen.values()) > 0
    for root in order:
        assert adopted(run, top / root) == counts[root] - chosen[root]
        copyfile(top / root / STATE, site_in_netbox.top / root / STATE)  # the choices are new objects


@pytest.mark.slow
@pytest.mark.heavy
@pytest.mark.parametrize("site_in_netbox", ["lab"], indirect=True)
def test_without_ids_the_plan_is_the_same(site_in_netbox: Site, tmp_path: Path) -> None:
    """Without ids.json, and with one that has no object of the site, the plan is that without imports.tf."""
    run, topology, top, order = site_in_netbox.copied(tmp_path)
    for root in order:
        state = (top / root / "terraform.tfstate").rename(top / "state")
        before = planned(run, top / root)
        assert {each["change"]["actions"][0] for each in before} == {"create"}
        added(topology, top)
        assert planned(run, top / root) == before
        (top / "netbox" / "ids.json").write_text('{"devices": {"other": "1"}, "cables": {}}', encoding="utf-8")
        assert planned(run, top / root) == before
        for path in written(topology):
            (top.parent / path).unlink()
        (top / "netbox" / "ids.json").unlink()
        state.rename(top / root / "terraform.tfstate")


@pytest.mark.slow
@pytest.mark.heavy("curl", "jq")
@pytest.mark.parametrize("site_in_netbox", ["lab"], indirect=True)
def test_terraform_imports_what_is_planned(site_in_netbox: Site, tmp_path: Path) -> None:
    """Ports that the plan lacks stay out, missing objects are created, and a cable to another port is none of the plan."""
    run, topology, top, _ = site_in_netbox.copied(tmp_path)
    added(topology, top)
    ids = exported(top)
    device, ports = "lab-gpu-001", ids["interfaces"]["lab-gpu-001"]
    ports["unplanned"] = "999999"
    missing, moved = next(name for name in ports if "OSFP" in name), ids["cables"]["interfaces"][device]
    del ports[missing], ids["devices"]["lab-oob-leaf-01"]
    moved[missing] = next(number for number in moved.values() if number != moved[missing])
    (top / "netbox" / "ids.json").write_text(json.dumps(ids), encoding="utf-8")
    (top / "netbox" / "lab-fabric" / "terraform.tfstate").unlink()
    changes = planned(run, top / "netbox" / "lab-fabric")
    made = [each for each in changes if "importing" not in each["change"] and each["type"] not in CHOICES]
    assert {each["change"]["actions"][0] for each in made} == {"create"}
    interface = f'module.lab_gpu_001.netbox_device_interface.this["{missing}"]'
    [cable] = [each["address"] for each in made if each["type"] == "netbox_cable"]
    assert {each["address"] for each in made} == {cable, interface, "module.lab_oob_leaf_01.netbox_device.this"}
    assert cable.startswith("netbox_cable.lab_gpu_001_")
