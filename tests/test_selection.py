"""The selection of artifact families: what `artifacts:` and `--only` write, and the lists that are refused."""

from __future__ import annotations

from pathlib import Path

import pytest

import dcgen
from conftest import Examine, Run
from dcgen.artifacts import FAMILIES
from dcgen.blueprint.selection import CLUSTER, NAMES, default_families
from dcgen.finding import Finding
from dcgen.topology import Topology

TINY = """\
kind: training-pod
name: tiny
servers: {gpu: {model: DGX-H100, numbers: 1-2}}
"""


def write(folder: Path, text: str) -> Path:
    """Write a blueprint into a project folder."""
    path = folder / "blueprints" / "tiny.yaml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_the_blueprint_knows_every_family() -> None:
    """The names of the key are the names of the families, in their order."""
    assert tuple(FAMILIES) == NAMES


@pytest.mark.parametrize(
    ("value", "message", "hint"),
    [
        ("[bomm]", "there is no artifact family 'bomm'", "did you mean 'bom'?"),
        ("[]", "'artifacts' selects no family", "list at least one, or remove the key to write all of them"),
        ("[bom, racks, bom]", "'artifacts' lists the family 'bom' twice", "list each family once"),
        ("[3]", "an artifact family is a name, got 3", "list names such as `bom`"),
        (
            f"[{'bom, ' * (len(NAMES) + 1)}]",
            f"'artifacts' has {len(NAMES) + 1} entries, and there are {len(NAMES)} families",
            "list each family once",
        ),
        ("bom", "artifacts should be a list in brackets, like [a, b], got 'bom'", "correct the value"),
    ],
)
def test_a_wrong_list_is_refused(examine: Examine, value: str, message: str, hint: str) -> None:
    """An unknown, missing or repeated name is a finding with a hint."""
    topology, findings = examine(f"{TINY}artifacts: {value}\n")

    assert topology is None
    assert [(finding.message, finding.hint) for finding in findings] == [(message, hint)]


def test_the_plan_does_not_depend_on_the_selection(examine: Examine) -> None:
    """Two blueprints that differ in their selection have equal plans and findings."""
    plans: list[tuple[Topology | None, list[Finding]]] = [examine(TINY), examine(f"{TINY}artifacts: [bom]\n")]
    first, second = (topology for topology, _ in plans)

    assert first and second and first.plan == second.plan
    assert plans[0][1] == plans[1][1]


@pytest.mark.slow
def test_a_build_writes_the_selected_families(tmp_path: Path, run_here: Run) -> None:
    """A build writes the selected files, `--check` and `diff` compare them, and a smaller selection removes files."""
    write(tmp_path, f"{TINY}artifacts: [summary, bom, cables]\n")
    assert run_here("build").stdout.endswith("tiny: 0 same, 0 changed, 6 new, 0 removed\n")
    assert run_here("build", "--check").returncode == run_here("diff").returncode == 0
    place = tmp_path / "out" / "tiny"
    assert {path.name for path in place.iterdir()} == {
        "README.md",
        "bom.csv",
        "bom.md",
        "bom.xlsx",
        "cables.csv",
        "cables.xlsx",
        "manifest.json",
    }

    write(tmp_path, f"{TINY}artifacts: [summary, cables]\n")
    assert run_here("build", "--check").returncode == 1
    assert run_here("build").stdout.endswith("tiny: 2 same, 1 changed, 0 new, 3 removed\n")
    assert {path.name for path in place.iterdir()} == {"README.md", "cables.csv", "cables.xlsx", "manifest.json"}


@pytest.mark.slow
def test_only_builds_a_family_that_the_blueprint_leaves_out(tmp_path: Path, run_here: Run) -> None:
    """`--only` wins over the selection; the next whole build removes the extra files."""
    write(tmp_path, f"{TINY}artifacts: [cables]\n")
    assert run_here("build").returncode == 0
    assert "1 new" in run_here("build", "--only", "bundles").stdout
    assert (tmp_path / "out" / "tiny" / "bundles.csv").exists() and (tmp_path / "out" / "tiny" / "cables.csv").exists()
    assert "2 same, 0 changed, 0 new, 1 removed" in run_here("build").stdout


def test_the_summary_lists_the_files_that_are_written(tmp_path: Path) -> None:
    """README.md names the files of selected families only, and no drawing that is missing."""
    path = write(tmp_path, f"{TINY}artifacts: [summary, bom, cables]\n")
    files = dcgen.build(path)
    text = str(files["README.md"])
    listed = text.partition("## Files")[2]

    assert "cables.csv" in listed and "bom.csv" in listed and "manifest.json" in listed
    assert not {name for name in ("racks/", "terraform/", "labels.csv", "index.html") if name in listed}
    assert "floor.svg" not in text


RARE = ("usd", "cabling", "maas", "networkmanager", "imports", "nico", "metal3")  # no site has them by default


@pytest.mark.parametrize(
    ("kind", "systems", "servers", "absent"),
    [
        ("training-pod", {"cumulus-5.13"}, 2, {*RARE, "netbox", "frr", "containerlab"}),
        ("training-pod", {"frr"}, 1, {*RARE, "netbox", "containerlab", *CLUSTER}),
        ("inference-cluster", {"frr"}, 24, {*RARE, "netbox", "containerlab"}),
        ("training-pod", {"cumulus-5.13"}, 72, {*RARE, "frr", "containerlab"}),
        ("edge-site", {"sonic"}, 2, {*RARE, "netbox", "frr", "containerlab", "kubernetes", *CLUSTER}),
    ],
)
def test_default_families_fit_the_site(kind: str, systems: set[str], servers: int, absent: set[str]) -> None:
    """Laboratory files and second forms are written on request, the files for FRR where switches run it, and those of a
    cluster for several servers."""
    assert set(NAMES) - set(default_families(kind, systems, servers)) == absent
