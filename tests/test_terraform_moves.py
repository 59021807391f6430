"""moved.tf: objects that the lock knows by earlier names keep their place in the state, with real Terraform."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import dcgen
from dcgen import freezing
from dcgen.lock import edits, lines
from dcgen.lock.lines import LockFile, LockLine, parse, row_of
from support.terraform_run import Terraform, provider
from support.terraform_sites import ROOM, UNITS, applied, apply, give_circuits, saved

TINY = "kind: training-pod\nname: tiny\nservers:\n  gpu: {model: DGX-H100, numbers: 1-2}\n"
POD = UNITS.replace("UNITS", "1")
QUIET = ("-no-color", "-input=false")


@pytest.fixture
def run_terraform() -> Iterator[Terraform]:
    """Terraform against an empty stand-in for NetBox."""
    with provider("terraform_stub.py") as run:
        yield run


def frozen(folder: Path, text: str) -> Path:
    """Write a blueprint and freeze it; return its path."""
    path = folder / "blueprints" / f"{re.findall('name: ([a-z]+)', text)[0]}.yaml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    assert freezing.freeze(path, freezing.FreezeOrder()).sound
    return path


def renamed(path: Path, *pairs: tuple[str, str]) -> None:
    """Rename groups in a blueprint and in its lock."""
    text = path.read_text(encoding="utf-8")
    for old, new in pairs:
        text = re.sub(rf"(?<![\w-]){old}:", f"{new}:", text)
    path.write_text(text, encoding="utf-8")
    outcome = freezing.freeze(path, freezing.FreezeOrder(rename=pairs))
    assert outcome.sound, outcome.findings


def moves(top: Path) -> dict[str, list[tuple[str, str]]]:
    """Return the moves of each root module that has some."""
    return {
        path.parent.name: re.findall(r"from = (\S+)\n  to   = (\S+)", path.read_text(encoding="utf-8"))
        for path in sorted(top.glob("netbox/*/moved.tf"))
    }


def rebuilt(path: Path, folder: Path) -> None:
    """Write the files of a blueprint again, and remove those that it has no more."""
    for old in folder.rglob("*.tf"):
        old.unlink()
    saved(dcgen.load(path), folder)


# --- the lock ----------------------------------------------------------------------------------------------------


def test_a_rename_is_remembered_until_it_is_forgotten(tmp_path: Path) -> None:
    """The line of a renamed device has its earlier name. A freeze keeps it, and `forget` removes it."""
    path = frozen(tmp_path, TINY)
    plain = path.with_suffix(".lock").read_text(encoding="utf-8")
    renamed(path, ("gpu", "train"))
    text = path.with_suffix(".lock").read_text(encoding="utf-8")
    assert re.findall(r"^(\S+) .*formerly=(.+)$", text, re.MULTILINE) == [
        ("train-001", "gpu-001"),
        ("train-002", "gpu-002"),
    ]
    assert dcgen.load(path).plan.formerly == {
        "tiny-train-001": ("tiny-gpu-001",),
        "tiny-train-002": ("tiny-gpu-002",),
    }
    assert dcgen.load(path).plan.recorded == {}
    assert freezing.freeze(path, freezing.FreezeOrder()).sound
    assert path.with_suffix(".lock").read_text(encoding="utf-8") == text
    assert freezing.freeze(path, freezing.FreezeOrder(forget=True)).sound
    forgotten = path.with_suffix(".lock").read_text(encoding="utf-8")
    assert sorted(forgotten.splitlines()) == sorted(plain.replace("gpu", "train").splitlines())


def test_a_second_rename_keeps_both_names() -> None:
    """The oldest name comes first, each without the name of the site, and a lock reads what it wrote."""
    line = LockLine(("x-a-001", "", 0), {"model": "M"})
    once = edits.with_new_name({line.key: line}, "a", "b", "x").lines
    [twice] = edits.with_new_name(once, "b", "c", "x").lines.values()
    row = row_of(twice, "x-")
    assert row == "c-001 model=M formerly=a-001,b-001"
    text = f"{lines.HEADER}: built. Names are without x-. \n{row}\n"
    assert lines.former_names(parse(LockFile("x.lock", text))) == {"x-c-001": ("x-a-001", "x-b-001")}


def test_a_differing_lock_keeps_the_earlier_names(tmp_path: Path) -> None:
    """The earlier names reach the plan also if the plan must follow a line of the lock."""
    path = frozen(tmp_path, TINY)
    renamed(path, ("gpu", "train"))
    lock = path.with_suffix(".lock")
    text = lock.read_text(encoding="utf-8").replace("psu1 to=rack-r01-pdu-a1:", "psu1 to=rack-r01-pdu-a1:")
    lock.write_text(re.sub(r"^train-001 (.*) u=1 ", r"train-001 \1 u=25 ", text, flags=re.MULTILINE), encoding="utf-8")
    topology = dcgen.load(path)
    assert topology.plan.mounts["tiny-train-001"].u == 25
    assert topology.plan.formerly["tiny-train-001"] == ("tiny-gpu-001",)


# --- the files ---------------------------------------------------------------------------------------------------


def test_a_site_without_earlier_names_has_no_moves(tmp_path: Path) -> None:
    """Nobody pays for renames that never happened."""
    top, _ = saved(dcgen.load(frozen(tmp_path, TINY)), tmp_path / "out")
    assert moves(top) == {}
    assert "Renamed" not in (top / "README.md").read_text(encoding="utf-8")


def test_an_address_of_today_is_no_source(tmp_path: Path) -> None:
    """If two groups swap their names, Terraform would refuse the moves, so there is none."""
    text = TINY.replace("numbers: 1-2}", "numbers: 1}\n  more: {model: DGX-H100, numbers: 1}")
    path = frozen(tmp_path, text)
    renamed(path, ("gpu", "swap"))
    renamed(path, ("more", "gpu"))
    top, _ = saved(dcgen.load(path), tmp_path / "out")
    modules = [pair for pair in moves(top)["tiny-fabric"] if pair[0].startswith("module.")]
    assert modules == [("module.tiny_more_001", "module.tiny_gpu_001")]


# --- real Terraform ----------------------------------------------------------------------------------------------


@pytest.mark.consumer("Terraform", "1.15", "moves renamed devices, racks and cables in place, without a new object")
@pytest.mark.slow
@pytest.mark.heavy
def test_terraform_keeps_renamed_objects(tmp_path: Path, run_terraform: Terraform) -> None:
    """After two renames, one of them not applied, the plan moves and changes objects; it makes and destroys none."""
    path = frozen(tmp_path, ROOM)
    top, order = saved(dcgen.load(path), tmp_path / "out")
    for root in order:
        applied(run_terraform, top / root)
    renamed(path, ("gpu", "middle"), ("rack", "cab"))
    renamed(path, ("middle", "train"))
    rebuilt(path, tmp_path / "out")
    run_terraform(top, "fmt", "-check", "-recursive")
    folder = top / "netbox" / "lab-fabric"
    run_terraform(folder, "get")
    plan = run_terraform(folder, "plan", *QUIET, "-out=plan")
    changes = json.loads(run_terraform(folder, "show", "-json", "plan"))["resource_changes"]
    actions = {tuple(each["change"]["actions"]) for each in changes if each["mode"] == "managed"}
    assert actions <= {("no-op",), ("update",)}, plan
    earlier = {each["previous_address"] for each in changes if "previous_address" in each}
    assert {"module.lab_gpu_001.netbox_device.this", "netbox_rack.lab_rack_r01"} <= earlier
    for root in order:
        apply(run_terraform, top / root)
    assert freezing.freeze(path, freezing.FreezeOrder(forget=True)).sound
    rebuilt(path, tmp_path / "out")
    assert moves(top) == {}
    run_terraform(folder, "plan", "-detailed-exitcode", *QUIET)


@pytest.mark.slow
@pytest.mark.heavy
def test_terraform_finds_the_state_of_a_renamed_folder(tmp_path: Path, run_terraform: Terraform) -> None:
    """A renamed rack group has a folder of another name: with its state, nothing is made or destroyed there."""
    path = frozen(tmp_path, POD)
    top, order = saved(dcgen.load(path), tmp_path / "before")
    for root in order:
        applied(run_terraform, top / root)
    renamed(path, ("gpu", "train"))
    new, later = saved(dcgen.load(path), tmp_path / "after")
    pairs = re.findall(
        r"^mv (netbox/\S+)/terraform.tfstate (netbox/\S+)/$", (new / "README.md").read_text(), re.MULTILINE
    )
    assert pairs == [("netbox/duo-su01-gpu", "netbox/duo-su01-train")]
    former = {after: before for before, after in pairs}
    for root in later:
        state = (top / former.get(root, root) / "terraform.tfstate").read_text(encoding="utf-8")
        (new / root / "terraform.tfstate").write_text(state, encoding="utf-8")
    for root in later[1:]:
        run_terraform(new / root, "get")
        give_circuits(run_terraform, new / root)
        run_terraform(new / root, "plan", *QUIET, "-out=plan")
        changes = json.loads(run_terraform(new / root, "show", "-json", "plan"))["resource_changes"]
        actions = {tuple(each["change"]["actions"]) for each in changes if each["mode"] == "managed"}
        made = [each["address"] for each in changes if each["change"]["actions"] in (["create"], ["delete"])]
        assert actions <= {("no-op",), ("update",)}, (root, made)
        run_terraform(new / root, "apply", *QUIET, "plan")
        run_terraform(new / root, "plan", "-detailed-exitcode", *QUIET)
