"""The work order: every device, cord and cable is on the sheet of its rack, and the counts of the order are right."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import dcgen
from conftest import ROOT
from dcgen.topology import Topology
from dcgen.views import work
from support import doors

BLUEPRINTS = sorted((ROOT / "blueprints").glob("*.yaml"))


def drawn(topology: Topology, path: Path) -> dict[str, str]:
    """The files that are looked at here, by path."""
    return {item.path: item.text for item in doors.artifacts_of(topology, path, ("work",))}


def cells(sheet: str, start: str) -> list[list[str]]:
    """The rows to tick of a sheet from a heading on to the next of its rank."""
    part = sheet.partition(f"\n{start}")[2]
    part = re.split(rf"\n{start.split()[0]} ", part)[0]
    return [
        [cell.strip() for cell in line.strip("|").split(" | ")] for line in part.split("\n") if line.startswith("| ☐")
    ]


@pytest.mark.parametrize("path", BLUEPRINTS, ids=lambda path: path.stem)
def test_sheets_hold_everything(path: Path) -> None:
    """Each device stands on one sheet, lowest first; each supply once; each cable on the sheets of both its racks."""
    topology = dcgen.load(path)
    built = drawn(topology, path)
    sheets = {name: built[f"work/{name}.md"] for name in topology.plan.racks}
    mounted = [row[2] for sheet in sheets.values() for row in cells(sheet, "## Devices")]
    held = [name for name in topology.plan.devices if topology.place_of(name)[0]]
    assert sorted(mounted) == sorted(held)
    for name, sheet in sheets.items():
        units = [int(row[1].partition("-")[0]) for row in cells(sheet, "## Devices") if row[1] != "beside"]
        assert units == sorted(units), name
    cords = [tuple(row[1:3]) for sheet in sheets.values() for row in cells(sheet, "## Power cords")]
    assert sorted(cords) == sorted((supply.device, str(supply.number)) for supply in topology.plan.supplies)
    shown = {name: [tuple(row[1:6:2]) for row in cells(sheet, "## Cables")] for name, sheet in sheets.items()}
    for name, rows in shown.items():
        ends = set()
        for cable in topology.plan.cables:
            a, b = topology.place_of(cable.a_device)[0], topology.place_of(cable.b_device)[0]
            near, far = f"{cable.a_device} {cable.a_port}", f"{cable.b_device} {cable.b_port}"
            length = "to measure" if cable.length_m is None else f"{cable.length_m:g}"
            ends |= {(near, far, length)} if a == name else set()
            ends |= {(far, near, length)} if b == name and a != name else set()
        assert len(rows) == len(set(rows)) and set(rows) == ends


@pytest.mark.parametrize("path", BLUEPRINTS, ids=lambda path: path.stem)
def test_the_order_counts_everything(path: Path) -> None:
    """Racks, bundles, devices, cords and labels are as many as the plan has; the order links to every sheet."""
    topology = dcgen.load(path)
    text = drawn(topology, path)["work/README.md"]
    plan = topology.plan
    assert [int(n) for n in re.findall(r"(?:ground the racks|characters|rack sheet): (\d+)", text)] == [
        len(plan.racks),
        len(plan.supplies),
        2 * len(plan.cables),
    ]
    mounted = text.partition("## 2.")[2].partition("## 5.")[0]
    devices = sum(1 for device in plan.devices.values() if device.kind != "circuit")
    assert sum(int(count) for count in re.findall(r"- \[ \] (\d+) x", mounted)) == devices
    assert re.findall(r"\]\((\S+)\.md\)", text) == list(plan.racks)
    counts = [int(row[3]) for row in cells(text, "## 6.")]
    assert sum(counts) == len(plan.cables)


def test_an_outlet_is_shown_where_the_plan_has_one() -> None:
    """A cord names its outlet when there is one to name."""
    topology = dcgen.load(ROOT / "blueprints" / "tiny.yaml")
    supply = topology.plan.supplies[0]
    assert work._cord(supply, outlets=False) == ("☐", supply.device, str(supply.number), supply.feed, supply.pdu)
    assert len(work._cord(supply, outlets=True)) == 6
