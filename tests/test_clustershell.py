"""clustershell/: the groups in ClusterShell itself, against the plan; and the folding of names, against two readers."""

from __future__ import annotations

import re
import subprocess
from functools import cache
from pathlib import Path

import pytest
from ClusterShell.NodeSet import NodeSet
from ClusterShell.NodeUtils import GroupResolver, YAMLGroupLoader
from hypothesis import given, settings
from hypothesis import strategies as st
from syrupy.assertion import SnapshotAssertion

import dcgen
from conftest import ROOT, tool_path
from dcgen import render
from dcgen.analysis import Analysis
from dcgen.artifacts.bringup import clustershell
from dcgen.topology import Topology
from dcgen.views.nodesets import fold
from support.hostile import POD, VALUES, rotated, write_project
from support.slurm import expand

CASES = ("nvlink", "planes", "rails", "chassis", "inference-cluster", "mesh", "site-and-units", "bmc-shared")


@cache
def case(name: str) -> Topology:
    """Return the topology of a case."""
    return dcgen.load(ROOT / "tests" / "cases" / f"{name}.yaml")


def written(topology: Topology) -> dict[str, str]:
    """Return the files of a site by their name in clustershell/."""
    made = render.render(clustershell.pages(Analysis(topology)))
    return {item.path.removeprefix("clustershell/"): item.text for item in made}


def groups_of(text: str, folder: Path) -> dict[str, dict[str, set[str]]]:
    """Return the hosts of each group by source, as ClusterShell loads them."""
    path = folder / "groups.yaml"
    path.write_text(text, encoding="utf-8")
    first, *others = YAMLGroupLoader(str(path))
    resolver = GroupResolver(first)
    for source in others:
        resolver.add_source(source)
    return {
        name: {group: set(NodeSet(f"@{name}:{group}", resolver=resolver)) for group in resolver.grouplist(name)}
        for name in resolver.sources()
    }


@pytest.mark.parametrize("name", CASES)
def test_the_groups_are_those_of_the_plan(name: str, tmp_path: Path) -> None:
    """Each server, storage device and switch is in the groups of its role, group, unit, rack, fabric and leaves."""
    topology = case(name)
    plan = topology.plan
    found = groups_of(written(topology)["x.yaml"], tmp_path)
    members = {
        host: {(source, group) for source, groups in found.items() for group, hosts in groups.items() if host in hosts}
        for host in plan.devices
    }
    for host, device in plan.devices.items():
        expected: set[tuple[str, str]] = set()
        if device.kind in ("server", "storage", "switch"):
            ends = [(cable.a_device, cable.b_device) for cable in topology.cables_of[host]]
            far = {other for pair in ends for other in pair if other != host}
            leaves = (
                {other for other in far if plan.devices[other].kind == "switch"} if device.kind != "switch" else set()
            )
            rack, unit, fabric = topology.place_of(host)[0], device.unit, topology.fabric_of.get(host)
            expected = {("x-role", device.role), ("x-group", device.group)}
            expected |= {("x-rack", rack)} if rack else set()
            expected |= {("x-unit", f"su{unit:02}")} if unit else set()
            expected |= {("x-fabric", fabric)} if fabric else set()
            expected |= {("x-leaf", leaf) for leaf in leaves}
        assert members[host] == expected, host


@pytest.mark.consumer("ClusterShell", "1.10", "resolves the groups of hosts of two sites with `nodeset`")
def test_nodeset_resolves_the_groups_of_two_sites(tmp_path: Path) -> None:
    """`nodeset` with the files of two sites in one folder resolves groups of both, also an intersection."""
    folder = tmp_path / "groups.d"
    folder.mkdir()
    other = re.sub(
        "^name: x$", "name: other", (ROOT / "tests" / "cases" / "rails.yaml").read_text(encoding="utf-8"), flags=re.M
    )
    path = tmp_path / "blueprints" / "other.yaml"
    path.parent.mkdir()
    path.write_text(other, encoding="utf-8")
    for topology in (case("nvlink"), dcgen.load(path)):
        for name, text in written(topology).items():
            (folder / name).write_text(text, encoding="utf-8")
    (tmp_path / "groups.conf").write_text(f"[Main]\ndefault: x-role\nautodir: {folder}\n", encoding="utf-8")
    program = tool_path("nodeset")
    assert program

    def nodeset(*arguments: str) -> str:
        done = subprocess.run(
            [program, *arguments],
            env={"CLUSTERSHELL_CFGDIR": str(tmp_path), "PATH": "/usr/bin:/bin", "HOME": str(tmp_path)},
            capture_output=True,
            text=True,
            timeout=60,
            check=True,
        )
        return done.stdout.strip()

    assert nodeset("-f", "@other-unit:su02&@other-group:gpu") == "other-su02-gpu-[001-004]"
    assert nodeset("-c", "@other-group:gpu") == "8"
    assert nodeset("-f", "@x-rack:x-su01-tray-r02&@x-group:tray") == "x-su01-tray-[019-036]"


def test_the_file_of_a_small_site(snapshot: SnapshotAssertion) -> None:
    """A pod has a source per kind of group, and each group one folded list."""
    assert written(case("rails"))["x.yaml"] == snapshot


def test_names_of_hostile_projects(tmp_path: Path) -> None:
    """Free texts of a hostile project change nothing: names and keys are all that the file has."""
    plain = written(dcgen.load(write_project(tmp_path / "plain", POD, lambda key, was: was)))
    hostile = written(dcgen.load(write_project(tmp_path / "hostile", POD, rotated(7, VALUES))))
    assert hostile == plain
    assert groups_of(hostile["pod.yaml"], tmp_path)["pod-group"]["gpu"] == {"pod-su01-gpu-001", "pod-su01-gpu-002"}


# --- folded names ---------------------------------------------------------------------------------------------------

FOLDED = {
    "": [],
    "a": ["a"],
    "a-[1-3]": ["a-1", "a-2", "a-3"],
    "a-[001-002,004]": ["a-004", "a-001", "a-002"],
    "a-[8-9],a-[10-11]": ["a-8", "a-9", "a-10", "a-11"],
    "a1,a01": ["a01", "a1"],
    "A12,r-[1-2],b": ["r-1", "r-2", "b", "A12"],
}


@pytest.mark.parametrize("text", FOLDED)
def test_names_fold_to_ranges(text: str) -> None:
    """Names that differ in a last number of equal length are one range, and other names stay as they are."""
    assert fold(FOLDED[text]) == text


HOST = st.from_regex(r"[a-z](-?[a-z0-9]){0,12}", fullmatch=True)
NUMBERED = st.builds(
    lambda stem, number, width: f"{stem}{number:0{width}}", HOST, st.integers(0, 30), st.integers(1, 4)
)


@settings(max_examples=60)
@given(st.sets(st.one_of(HOST, NUMBERED, st.builds("gpu-{:03}".format, st.integers(1, 40))), max_size=40))
def test_every_reader_gets_the_names_back(names: set[str]) -> None:
    """ClusterShell and the rules of Slurm read the same names from a folded list, in whatever order they came."""
    text = fold(sorted(names))
    assert text == fold(sorted(names, reverse=True))
    assert set(NodeSet(text)) == set(expand(text)) == names
