"""Real Terraform loads several sites into a running NetBox, which then has what the files state.

Started by `python tests/netbox/run.py FOLDER`, which installs and starts NetBox.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

from netbox import api, expected, server
from netbox.expected import Facts
from netbox.server import NetBox
from support.terraform_run import Terraform, provider, roots

ROOT = Path(__file__).parents[2]
SITES = ("tiny", "lyon-store-042", "osl1-b")
FAMILIES = "terraform,topology,addresses,power,ansible"
RUNS = (1, 2, 3)
APPLY = ("apply", "-auto-approve", "-no-color", "-input=false", "-parallelism=4")
DESTROY = ("destroy", *APPLY[1:])
PLAN = ("plan", "-detailed-exitcode", "-no-color", "-input=false", "-parallelism=4")

pytestmark = [
    pytest.mark.netbox,
    pytest.mark.slow,
    pytest.mark.consumer("NetBox", "4.7.3", "loads sites through its REST API and then has what the files state"),
    pytest.mark.consumer("Terraform", "1.15", "applies, plans and destroys sites in a running NetBox"),
]


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The output folder of all sites, with the families that a blueprint may leave out."""
    folder = tmp_path_factory.mktemp("built") / "out"
    blueprints = [str(ROOT / "blueprints" / f"{name}.yaml") for name in SITES]
    command = [sys.executable, "-m", "dcgen", "build", *blueprints, "--out", str(folder), "--only", FAMILIES]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "generator")}
    subprocess.run(command, check=True, env=environment, cwd=ROOT, stdout=subprocess.DEVNULL)
    return folder


@pytest.fixture
def out(built: Path, tmp_path: Path) -> Path:
    """A copy of the output folder without any state of Terraform."""
    return Path(shutil.copytree(built, tmp_path / "out"))


@pytest.fixture
def netbox() -> NetBox:
    """An empty NetBox."""
    found = server.from_environment()
    server.empty(found)
    return found


@pytest.fixture
def terraform(netbox: NetBox) -> Iterator[Terraform]:
    """Terraform with a provider that calls this NetBox."""
    with provider("terraform_netbox.py", **netbox.environment()) as run:
        yield run


@pytest.mark.parametrize("run", RUNS)
def test_netbox_has_what_the_files_state(run: int, out: Path, netbox: NetBox, terraform: Terraform) -> None:
    """Three sites in one NetBox: every fact of the files is there, nothing else is, and a second plan is empty.

    Three runs, because a lost address depends on which of two writers is faster.
    """
    folders = [folder for name in SITES for folder in load(terraform, out, name)]

    assert differences(merged(out, SITES), api.facts_in(netbox)) == {}
    assert list(open_backs(netbox)) == []
    for folder in dict.fromkeys(folders) if run == RUNS[-1] else ():
        terraform(folder, *PLAN)


def test_two_sites_come_and_go(out: Path, netbox: NetBox, terraform: Terraform) -> None:
    """Two sites share one NetBox; each is removed without a change to the other, and NetBox is empty in the end."""
    shutil.rmtree(out / SITES[2])
    first, second = (load(terraform, out, name) for name in SITES[:2])
    assert differences(merged(out, SITES[:2]), api.facts_in(netbox)) == {}

    remove(terraform, [folder for folder in second if folder not in first])
    shutil.rmtree(out / SITES[1])
    apply(terraform, first[0])
    assert differences(merged(out, SITES[:1]), api.facts_in(netbox)) == {}

    remove(terraform, first)
    assert api.counts(netbox) == {}


def test_no_device_fits_behind_another(out: Path, netbox: NetBox, terraform: Terraform) -> None:
    """NetBox refuses a second device in the rack units of a server, in front and at the rear."""
    load(terraform, out, "tiny")
    [server_] = [item for item in api.every(netbox, "dcim/devices/") if item["name"] == "tiny-gpu-001"]
    body = {key: server_[key]["id"] for key in ("site", "location", "rack", "device_type", "role")}

    for face in ("front", "rear"):
        status, answer = api.call(
            netbox, "dcim/devices/", {**body, "name": "another", "position": server_["position"], "face": face}
        )
        assert status == 400 and "position" in answer, answer


def test_cables_wait_for_their_racks(out: Path, netbox: NetBox, terraform: Terraform) -> None:
    """A state of cables that comes before its racks fails with a message that names the device and the next step."""
    folders = states(out, "osl1-b")
    cables = next(folder for folder in folders if folder.name.endswith("-cables"))
    for folder in folders[:2]:
        apply(terraform, folder)

    terraform(cables, "get")
    refused = terraform(cables, *APPLY, fails=True)

    assert re.search(r"NetBox has no device osl1-b-\S+: first apply the state of its rack", " ".join(refused.split()))


def load(terraform: Terraform, out: Path, name: str) -> list[Path]:
    """Apply the root modules of a site in the order of its README; return their folders."""
    folders = states(out, name)
    apply(terraform, folders[0])
    top = out / name / "terraform"
    for path in re.findall(r"output -json circuits > (\S+)", (top / "README.md").read_text(encoding="utf-8")):
        (top / path).write_text(terraform(folders[0], "output", "-json", "circuits"), encoding="utf-8")
    for folder in folders[1:]:
        apply(terraform, folder)
    return folders


def states(out: Path, name: str) -> list[Path]:
    """Return the folders of the root modules of a site in the order of its README; all sites share the first one."""
    first, top = out / SITES[0] / "terraform", out / name / "terraform"
    _, *others = roots(top / "README.md")
    return [first / roots(first / "README.md")[0], *(top / root for root in others)]


def remove(terraform: Terraform, folders: list[Path]) -> None:
    """Destroy root modules in reverse order."""
    for folder in reversed(folders):
        terraform(folder, *DESTROY)


def apply(terraform: Terraform, folder: Path) -> None:
    """Apply a root module without a warning."""
    terraform(folder, "get")
    applied = terraform(folder, *APPLY)
    assert "Warning" not in applied, applied


def merged(out: Path, names: Iterable[str]) -> Facts:
    """Return the facts of several sites."""
    found: Facts = {}
    for name in names:
        for kind, facts in expected.facts_of(ROOT / "blueprints" / f"{name}.yaml", out / name).items():
            found.setdefault(kind, set()).update(facts)
    return found


def differences(wanted: Facts, found: Facts) -> dict[str, str]:
    """Return the kinds of facts that differ, with how many are missing or surplus and a few of each."""
    return {
        kind: f"{len(missing)} of {len(wanted[kind])} missing: {some(missing)}; {len(surplus)} surplus: {some(surplus)}"
        for kind in wanted
        if (missing := wanted[kind] - found[kind]) | (surplus := found[kind] - wanted[kind])
    }


def some(facts: set[tuple[Any, ...]]) -> list[tuple[Any, ...]]:
    """Return the first three facts as text sorts them."""
    return sorted(facts, key=repr)[:3]


def open_backs(netbox: NetBox) -> Iterator[str]:
    """Yield the rack units that one side of a rack shows as taken and the other side as free."""
    for rack in api.every(netbox, "dcim/racks/"):
        front, rear = (
            {unit["id"] for unit in api.elevation(netbox, rack["id"], face) if unit["occupied"]}
            for face in ("front", "rear")
        )
        if front != rear or not front:
            yield f"{rack['name']}: {sorted(front ^ rear)}"
