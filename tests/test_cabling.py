"""cabling/: what the files say, read back by other programs, and that every planned link is in each form once."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import networkx
import openpyxl
import pytest
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

import dcgen
from conftest import BLUEPRINTS, Examine
from dcgen import render
from dcgen.analysis import Analysis
from dcgen.artifacts.bringup import cabling
from dcgen.filters import dot, unguarded
from dcgen.network.portnames import make_naming, switch_names
from dcgen.plan.records import Cable
from dcgen.topology import Topology
from support import doors
from support.hostile import POD, VALUES, rotated, write_project

CASES = [*BLUEPRINTS, *sorted((Path(__file__).parent / "cases").glob("*.yaml"))]
SMALL = [path for path in BLUEPRINTS if path.stem in ("tiny", "lyon-store-042", "ams2-lab")]
EDGE = re.compile(r'    "((?:[^"]|\\")+)":"((?:[^"]|\\")+)" -- "((?:[^"]|\\")+)":"((?:[^"]|\\")+)"')
# A pod with one InfiniBand fabric of two tiers, and adapters whose names a source states.
PAIR = """\
kind: training-pod
name: ib
servers:
  gpu: {model: DGX-H100, numbers: 1-2, capacity: 2}
fabrics:
  compute: {design: rail-optimized, switch: QM9700, uplinks: 8, spines: 2}
  oob: {design: single, switch: SN2201, nos: NOS}
"""
End = tuple[str, str]


class TextFile(SingleFileSnapshotExtension):
    """A golden file that an editor opens as text."""

    file_extension = "txt"
    _write_mode = WriteMode.TEXT


class Line(NamedTuple):
    """A line of a topology file: a port of a switch, the speed, and the far end."""

    type: str
    switch: str
    port: str
    speed: str
    far_type: str
    far: str
    far_port: str


@cache
def loaded(path: Path) -> Topology:
    topology, findings = doors.examine(path)
    assert topology, findings
    return topology


def files_of(topology: Topology) -> dict[str, bytes]:
    """The files of cabling/ by name."""
    found = render.render(cabling.pages(Analysis(topology)))
    return {item.path.removeprefix("cabling/"): item.data for item in found}


def read_topo(text: str) -> Iterator[Line]:
    """Read a topology file as the description of the format has it: sections that end at a blank line, after a comment."""
    for section in re.split("\n\n+", text.strip("\n"))[1:]:
        head, *rest = section.split("\n")
        type_, name = head.split(" ")
        for line in rest:
            port, speed, far_type, far, far_port = line.removeprefix("   ").split(" ")
            assert line.startswith("   ") and re.fullmatch(r"-(1|2|4|8)x-[0-9.]+G->", speed)
            yield Line(type_, name, port, speed[1:-2], far_type, far, far_port)


def planned(topology: Topology, fabric: str) -> list[Cable]:
    """The links of a fabric between devices of the site, found without the code under test."""
    circuits = {device.name for device in topology.plan.devices.values() if device.kind == "circuit"}
    found = (cable for cable in topology.plan.cables if cable.fabric == fabric)
    return [cable for cable in found if not circuits & {cable.a_device, cable.b_device}]


def drawings_of(topology: Topology, fabric: str, kind: str) -> set[str]:
    """The graph or the topology files of a fabric: an InfiniBand fabric has one per plane."""
    planes = [each.plane for each in topology.plan.fabrics if each.name == fabric and each.plane and kind == "topo"]
    return {f"{fabric}-p{plane}.topo" for plane in planes} or {f"{fabric}.{kind}"}


def pairs(links: Iterator[tuple[End, End]]) -> Counter[frozenset[End]]:
    return Counter(map(frozenset, links))


def in_words(topology: Topology, cables: list[Cable]) -> Counter[frozenset[End]]:
    """The links with the names of the operating systems."""
    name = make_naming(topology)
    return pairs(
        (
            (cable.a_device, name(cable.a_device, cable.a_port)),
            (cable.b_device, name(cable.b_device, cable.b_port)),
        )
        for cable in cables
    )


# --- every link once ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_each_form_has_every_link_once(path: Path) -> None:
    """A graph or topology file, and a sheet, exist for each fabric with cables; each has its links and no other."""
    topology = loaded(path)
    files = files_of(topology)
    fabrics = {cable.fabric: planned(topology, cable.fabric) for cable in topology.plan.cables}
    kinds = {fabric.name: "topo" if fabric.protocol == "infiniband" else "dot" for fabric in topology.plan.fabrics}
    drawings = {name: drawings_of(topology, name, kinds[name]) for name, cables in fabrics.items() if cables}
    names = {f"{name}.{end}" for name in drawings for end in ("csv", "xlsx")} | set().union(*drawings.values())

    assert set(files) == (names | {"README.md"} if names else set())
    for name, cables in fabrics.items():
        if not cables:
            continue
        text = "\n".join(files[drawing].decode() for drawing in sorted(drawings[name]))
        rows = list(csv.DictReader(io.StringIO(files[f"{name}.csv"].decode(), newline="")))
        assert [row["Cable"] for row in rows] == [cable.id for cable in cables]
        if kinds[name] == "dot":
            assert pairs(((m[1], m[2]), (m[3], m[4])) for m in EDGE.finditer(text)) == in_words(topology, cables)
            ends = pairs(((row["A-Node Name"], row["A-Port"]), (row["Z-Node Name"], row["Z-Port"])) for row in rows)
            assert ends == in_words(topology, cables)
        else:
            lines = list(read_topo(text))
            switches = {device.name for device in topology.plan.devices.values() if device.kind == "switch"}
            found = pairs(((line.switch, line.port), (line.far, line.far_port)) for line in lines)
            own = Counter(len(switches & {cable.a_device, cable.b_device}) for cable in cables)
            assert Counter(found.values()) == own  # once in the section of each switch
            assert Counter((line.switch, line.far) for line in lines) == Counter(
                pair
                for cable in cables
                for pair in ((cable.a_device, cable.b_device), (cable.b_device, cable.a_device))
                if pair[0] in switches
            )


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_names_of_ports_are_unique(path: Path) -> None:
    """No two cabled ports of a device have one name in its operating system, so a name leads to one port."""
    topology, name = loaded(path), make_naming(loaded(path))
    ends = {end for cable in topology.plan.cables for end in (cable[1:3], (cable.b_device, cable.b_port))}
    names = Counter((device, name(device, port)) for device, port in ends)

    assert [end for end, count in names.items() if count > 1] == []


@pytest.mark.consumer("pydot", "4.0", "reads the graphs of `cabling/`, and finds the planned links in them")
@pytest.mark.parametrize("path", SMALL, ids=lambda path: path.stem)
def test_a_reader_of_dot_finds_the_links(path: Path, tmp_path: Path) -> None:
    """networkx reads the graph with pydot: nodes are switches with a tier, edges join the devices of the plan."""
    topology = loaded(path)
    for name, data in files_of(topology).items():
        if name.endswith(".dot"):
            (tmp_path / name).write_bytes(data)
            graph: Any = networkx.nx_pydot.read_dot(tmp_path / name)
            edges = Counter(frozenset(end.replace('"', "").partition(":")[0] for end in pair) for pair in graph.edges())
            cables = planned(topology, name.removesuffix(".dot"))
            assert edges == Counter(frozenset((cable.a_device, cable.b_device)) for cable in cables)
            roles = {node.strip('"') for node, role in graph.nodes(data="role") if role}
            assert roles == {switch for switch, fabric in topology.fabric_of.items() if f"{fabric}.dot" == name}


@pytest.mark.consumer("openpyxl", "3.1", "reads the point-to-point sheets of `cabling/`")
@pytest.mark.parametrize("path", SMALL, ids=lambda path: path.stem)
def test_both_sheets_are_equal(path: Path) -> None:
    """The workbook has the cells of the CSV file, with rack units as numbers, and the same bytes each time."""
    files = files_of(loaded(path))
    assert files == files_of(loaded(path))
    for name in (name for name in files if name.endswith(".xlsx")):
        [sheet] = openpyxl.load_workbook(io.BytesIO(files[name])).worksheets
        rows = list(csv.reader(io.StringIO(files[name.replace("xlsx", "csv")].decode(), newline="")))
        cells = [["" if cell.value is None else str(cell.value) for cell in row] for row in sheet.iter_rows()]
        assert cells == [list(map(unguarded, row)) for row in rows]
        assert {cell.data_type for row in sheet.iter_rows(min_row=2) for cell in row} <= {"s", "n"}


# --- names ----------------------------------------------------------------------------------------------------------


def test_a_topology_file_has_the_names_of_adapters(examine: Examine, snapshot: SnapshotAssertion) -> None:
    """A switch lists its ports by number with width and speed, adapters have the names that the catalog states."""
    topology, _ = examine(PAIR.replace("NOS", "sonic"))
    assert topology
    text = files_of(topology)["compute.topo"].decode()

    assert text.split("\n\n")[1] == snapshot(extension_class=TextFile)
    lines = list(read_topo(text))
    assert {line.type for line in lines} == {"MQM9700"} and {line.speed for line in lines} == {"4x-100G"}
    hosts = [line for line in lines if line.far.startswith("ib-gpu")]
    assert {line.far_type for line in hosts} == {"HCA_mlx5_8"}
    assert all(re.fullmatch(r"mlx5_[0-9]+/P1", line.far_port) for line in hosts)
    rows = list(csv.DictReader(io.StringIO(files_of(topology)["compute.csv"].decode(), newline="")))
    numbers = {(row["A-Node Name"], f"mlx5_{int(row['A-Port']) - 1}/P1") for row in rows if row["A-Type"] == "Host"}
    assert numbers == {(line.far, line.far_port) for line in hosts}


@pytest.mark.parametrize(
    ("model", "port", "names"),
    [
        ("SN5600", "swp2s1", {"cumulus": "swp2s1", "sonic": "Ethernet12", "eos": "Ethernet2/5", "": "swp2s1"}),
        ("SN2201", "swp3", {"cumulus": "swp3", "sonic": "Ethernet2", "eos": "Ethernet3/1"}),
    ],
)
def test_a_port_has_the_name_of_its_system(examine: Examine, model: str, port: str, names: dict[str, str]) -> None:
    """A switch port has the name of its operating system, and its own where nobody states a system."""
    text = PAIR.replace("switch: SN2201", f"switch: {model}").replace(", nos: NOS", "")
    if model == "SN5600":
        text = text.replace("design: rail-optimized, switch: QM9700", "design: rail-optimized, switch: SN5600")
    topology, findings = examine(text.replace("single, switch: SN5600", "single, switch: SN2201"))
    assert topology, findings
    type_ = next(known.type for known in topology.plan.devices.values() if known.type.model == model)

    assert {style: switch_names(type_, style).get(port, port) for style in names} == names


def test_a_recorded_name_wins(tmp_path: Path) -> None:
    """A name in the lock is that of the port in all files."""
    path = tmp_path / "blueprints" / "ib.yaml"
    path.parent.mkdir()
    path.write_text(PAIR.replace("NOS", "sonic"), encoding="utf-8")
    topology = dcgen.load(path)
    port = next(cable.a_port for cable in topology.plan.cables if cable.a_device == "ib-gpu-001")
    topology.plan.recorded[f"ib-gpu-001:{port}"] = {"x-name": "mlx5_42"}

    assert "ib-gpu-001 mlx5_42/P1" in files_of(topology)["compute.topo"].decode()


def test_each_plane_of_infiniband_is_a_subnet(examine: Examine) -> None:
    """A plane has a topology file with its own switches only, and the sheet has the links of all planes."""
    text = (Path(__file__).parent / "cases" / "planes.yaml").read_text(encoding="utf-8")
    text = text.replace("SN5600: {power_max_w: 1000, reason: a planning value for the test}, ", "")
    adapter = "B3240, count: 1, bmc: false"
    topology, findings = examine(text.replace("SN5600", "QM9700").replace("CX8-2x400GbE, count: 2", adapter))
    assert topology, [finding for finding in findings if finding.severity == "error"]
    files = files_of(topology)
    for plane in (1, 2):
        lines = list(read_topo(files[f"compute-p{plane}.topo"].decode()))
        assert lines and {topology.plane_of[line.switch] for line in lines} == {plane}
    assert len(files["compute.csv"].decode().splitlines()) == len(planned(topology, "compute")) + 1


def test_the_readme_counts_adapters_without_a_name(tmp_path: Path) -> None:
    """Where no source states the name of an adapter, the README gives their number and the way to record it."""
    path = next(path for path in BLUEPRINTS if path.stem == "iad1-a")
    text = files_of(loaded(path))["README.md"].decode()

    assert "RDMA names of 1024 adapters" in text and "`rdma:`" in text


# --- hostile texts --------------------------------------------------------------------------------------------------


@pytest.mark.slow
@pytest.mark.parametrize("start", range(0, len(VALUES), 25))
def test_hostile_names_of_ports(start: int, tmp_path: Path) -> None:
    """Port names with quotes, blanks and control characters stay one name each; none begins another statement."""
    topology = dcgen.load(write_project(tmp_path, POD, rotated(start)))
    files = files_of(topology)
    for name, data in files.items():
        cables = planned(topology, name.partition(".")[0])
        if name.endswith(".dot"):
            found = pairs(
                tuple((f'"{m[at]}"', f'"{m[at + 1]}"') for at in (1, 3)) for m in EDGE.finditer(data.decode())
            )
            wanted = Counter(
                {frozenset((dot(a), dot(b)) for a, b in link): n for link, n in in_words(topology, cables).items()}
            )
            assert found == wanted
            (tmp_path / name).write_bytes(data)
            graph: Any = networkx.nx_pydot.read_dot(tmp_path / name)
            assert graph.number_of_edges() == len(cables)
        elif name.endswith(".topo"):
            assert len(list(read_topo(data.decode()))) == sum(
                topology.plan.devices[device].kind == "switch"
                for cable in cables
                for device in (cable.a_device, cable.b_device)
            )
        elif name.endswith(".xlsx"):
            [sheet] = openpyxl.load_workbook(io.BytesIO(data)).worksheets
            assert sheet.max_row == len(cables) + 1
            assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "n"}
