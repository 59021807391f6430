"""acceptance.md and acceptance.csv: every device, link and unit has its checks, and no expectation is invented."""

from __future__ import annotations

import csv
import io
import re
import shlex
from collections import Counter
from functools import cache
from pathlib import Path

import pytest
from markdown_it import MarkdownIt
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

import dcgen
from conftest import BLUEPRINTS, Examine
from dcgen import render
from dcgen.analysis import Analysis
from dcgen.artifacts.bringup import acceptance
from dcgen.filters import unguarded
from dcgen.topology import Topology
from support import doors
from support.hostile import POD, VALUES, rotated, write_project

CASES = [*BLUEPRINTS, *sorted((Path(__file__).parent / "cases").glob("*.yaml"))]
SHARES = "acceptance: {write_percent: 90, all_reduce_percent: 80, storage_percent: 50}\n"
# Two servers with eight rails of 400 Gbps on one leaf per rail, below uplinks for a quarter of their bandwidth.
RAILS = """\
kind: training-pod
name: ai
servers:
  gpu: {model: DGX-H100, numbers: 1-2, capacity: 2}
fabrics:
  compute: {design: DESIGN, switch: QM9700}
  oob: {design: single, switch: SN2201}
"""
Row = dict[str, str]


class TextFile(SingleFileSnapshotExtension):
    """A golden file that an editor opens as text."""

    file_extension = "txt"
    _write_mode = WriteMode.TEXT


@cache
def loaded(path: Path) -> Topology:
    topology, findings = doors.examine(path)
    assert topology, findings
    return topology


def written(topology: Topology) -> tuple[str, list[Row]]:
    """The checklist, and the rows of the table."""
    files = {item.path: item.text for item in render.render(acceptance.pages(Analysis(topology)))}
    rows = list(csv.DictReader(io.StringIO(files["acceptance.csv"], newline="")))
    return files["acceptance.md"], [{key: unguarded(cell) for key, cell in row.items()} for row in rows]


def of(rows: list[Row], check: str) -> list[Row]:
    return [row for row in rows if row["id"].startswith(f"{check}:")]


# --- laws -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_everything_has_its_checks(path: Path) -> None:
    """Each link has one speed, each rack its devices, each GPU server its GPUs; each rail has one bandwidth."""
    topology = loaded(path)
    plan, (_, rows) = topology.plan, written(loaded(path))
    gpus = {name: device.type.gpus.count for name, device in plan.devices.items() if device.type.gpus}
    gpus = {name: count for name, count in gpus.items() if plan.devices[name].kind == "server"}

    assert [count for count in Counter(row["id"] for row in rows).values() if count > 1] == []
    assert {row["target"]: row["expectation"] for row in of(rows, "link-speed")} == {
        cable.id: f"{cable.speed_gbps:g}" for cable in plan.cables
    }
    assert {row["target"] for row in of(rows, "devices")} == set(plan.racks)
    assert {row["target"]: row["expectation"] for row in of(rows, "gpus")} == {
        name: str(count) for name, count in gpus.items()
    }
    assert {row["target"] for row in of(rows, "diagnostics")} == set(gpus)
    rails = {
        cable.id
        for cable in plan.cables
        if cable.a_device in gpus and plan.devices[cable.a_device].type.port[cable.a_port].rail
    }
    assert {row["target"] for row in of(rows, "rail-bandwidth")} == rails
    assert sum(int(row["expectation"]) for row in of(rows, "cabling")) == sum(
        "circuit" not in (plan.devices[cable.a_device].kind, plan.devices[cable.b_device].kind) for cable in plan.cables
    )


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_no_bandwidth_is_invented(path: Path) -> None:
    """Without agreed shares every bandwidth is unknown, and the row has the figure of the plan and the key to set."""
    _, rows = written(loaded(path))
    bandwidths = [
        row for row in rows if row["id"].split(":")[0] in ("rail-bandwidth", "all-reduce") or "fio" in row["command"]
    ]
    for row in bandwidths:
        assert row["expectation"] == "unknown"
        assert not row["planned"] or float(row["planned"]) > 0
        assert re.search(
            r"acceptance: (write|all_reduce|storage)_percent|under assume|is not known|no source states", row["basis"]
        )
    assert all(row["basis"] for row in rows)


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_no_expectation_is_above_the_line_rate(path: Path) -> None:
    """With full shares a rail expects its port, an all-reduce the rails of a server, and a storage its ports at most."""
    topology = loaded(path)
    policy = topology.plan.policy._replace(write_percent=100, all_reduce_percent=100, storage_percent=100)
    _, rows = written(Topology(topology.plan._replace(policy=policy)))
    speeds = {cable.id: cable.speed_gbps for cable in topology.plan.cables}
    rates: Counter[str] = Counter()
    for row in of(rows, "rail-bandwidth"):
        assert float(row["expectation"]) == speeds[row["target"]]
        device = topology.plan.devices[row["target"].partition(":")[0]]
        rates[topology.nvlink_domain_of(device) or device.name] += round(speeds[row["target"]])
    nvlink = [gpu.nvlink_gbytes_per_s / 2 for gpu in topology.plan.gpus.values() if gpu.nvlink_gbytes_per_s]
    for row in of(rows, "all-reduce"):
        limit = max([max(rates.values()) / 8] if len(rates) > 1 else nvlink)
        assert row["expectation"] == "unknown" or float(row["expectation"]) <= limit
    for row in (*of(rows, "storage-read"), *of(rows, "storage-write")):
        group = {name for name, device in topology.plan.devices.items() if device.group == row["target"]}
        ports = sum(cable.speed_gbps for cable in topology.plan.cables if group & {cable.a_device, cable.b_device})
        assert row["expectation"] == "unknown" or float(row["expectation"]) <= ports / 8


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_the_checklist_has_each_rack_once(path: Path) -> None:
    """Each rack has one section, its lines count all links of the site, and the text is a list of open boxes."""
    topology = loaded(path)
    text, rows = written(topology)
    sections = re.findall(r"^## Rack (.*)$", text, re.M)
    links = sum(map(int, re.findall(r"^- \[ \] link-speed of ([0-9,]+) links?:", text.replace(",", ""), re.M)))

    assert [name.replace("\\", "") for name in sections] == list(topology.plan.racks)
    assert links == len(of(rows, "link-speed"))
    assert text.count("- [ ] ") > 0 and "[x]" not in text
    assert ("checks have no expectation" in text) == any(row["expectation"] == "unknown" for row in rows)


# --- expectations ---------------------------------------------------------------------------------------------------


def test_shares_of_the_plan(examine: Examine) -> None:
    """An agreed share gives expectations: 90 % of 400 Gbps per rail, and 80 % of 400 GB/s for an all-reduce."""
    topology, findings = examine(RAILS.replace("DESIGN", "rail-only") + SHARES)
    assert topology, findings
    _, rows = written(topology)

    assert {(row["expectation"], row["unit"], row["planned"]) for row in of(rows, "rail-bandwidth")} == {
        ("360", "Gbps", "400")
    }
    [total] = of(rows, "all-reduce")
    assert (total["scope"], total["expectation"], total["planned"]) == ("site", "320", "400")
    assert "mpirun -np 16 -x NCCL_ALGO=Ring" in total["command"]
    assert of(rows, "link-width")[0]["command"] == "ibdiagnet --lw 4x --ls 100"


def test_a_blocking_fabric_lowers_the_all_reduce(examine: Examine) -> None:
    """Two servers per unit share one uplink per rail: within a unit 400 GB/s, between units half of that."""
    text = RAILS.replace("numbers: 1-2", "units: 1-2, numbers: 1-2").replace(
        "design: DESIGN", "design: rail-optimized, SPINES"
    )
    text = text.replace("SPINES", "uplinks: 1, spines: 1").replace(
        "single, switch: SN2201", "leaf-spine, switch: SN2201, spine: SN4600C"
    )
    topology, findings = examine(text)
    assert topology, findings
    _, rows = written(topology)

    assert {row["target"]: row["planned"] for row in of(rows, "all-reduce")} == {
        "su01": "400",
        "su02": "400",
        "ai": "200",
    }
    assert "with bisection 50%" in of(rows, "all-reduce")[-1]["basis"]


def test_the_checklist_reads_well(snapshot: SnapshotAssertion) -> None:
    """The checklist of the smallest pod."""
    text, _ = written(loaded(next(path for path in BLUEPRINTS if path.stem == "tiny")))
    assert text == snapshot(extension_class=TextFile)


def test_a_small_edit_makes_a_small_diff(examine: Examine) -> None:
    """One more server adds its own rows; beside them only totals of the site, its rack and its unit change."""
    text = RAILS.replace("DESIGN", "rail-only").replace("capacity: 2", "capacity: 4")
    first, _ = examine(text)
    second, _ = examine(text.replace("1-2", "1-3"))
    assert first and second
    before, after = ({row["id"]: row for row in written(topology)[1]} for topology in (first, second))
    changed = {key for key in before if after.get(key) != before[key]}

    assert {key.partition(":")[0] for key in changed} <= {"cabling", "all-reduce", "devices", "power"}
    added = {row["target"].partition(":")[0] for key, row in after.items() if key not in before}
    assert {name.removesuffix("-pdu-a1").removesuffix("-pdu-b1") for name in added} == {"ai-gpu-003", "ai-rack-r03"}


# --- hostile texts --------------------------------------------------------------------------------------------------


@pytest.mark.slow
@pytest.mark.parametrize("start", range(0, len(VALUES), 25))
def test_hostile_names_of_ports(start: int, tmp_path: Path) -> None:
    """A port name is one word of a command, one cell of the table, and plain text of the checklist."""
    topology = dcgen.load(write_project(tmp_path, POD, rotated(start)))
    text, rows = written(topology)
    assert [row["target"] for row in of(rows, "link-speed")] == [cable.id for cable in topology.plan.cables]
    for row in of(rows, "rail-bandwidth"):
        assert len(shlex.split(row["command"].replace("$(", "(").replace("(ls ", "(ls"))) == 5
    tokens = [child.type for token in MarkdownIt().parse(text) for child in token.children or ()]
    assert not {"html_inline", "link_open", "image"} & set(tokens)
