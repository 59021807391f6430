"""The work order: every device, cord and cable is on the sheet of its rack, and the counts of the order are right."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import dcgen
from conftest import BLUEPRINTS, ROOT
from dcgen.topology import Topology
from dcgen.views import work
from support import doors


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
        for cable in topology.plan.installed:
            a, b = topology.place_of(cable.a_device)[0], topology.place_of(cable.b_device)[0]
            near, far = f"{cable.a_device} {cable.a_port}", f"{cable.b_device} {cable.b_port}"
            near += r"\*" * (cable.a_port in topology.plan.devices[cable.a_device].type.own_names)
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
    assert [
        int(n.replace(",", "")) for n in re.findall(r"(?:Print|ground|Connect) ([\d,]+) (?:label|rack|power)", text)
    ] == [
        2 * len(plan.installed),
        len(plan.racks),
        sum(bool(supply.outlet) for supply in plan.supplies),
    ]
    mounted = text.partition("## 3.")[2].partition("## 5.")[0]
    whole = sum(count for rack in plan.racks.values() if rack.product for _, count in rack.product.includes)
    cabinets = len(plan.cooling.spots)
    devices = sum(1 for device in plan.devices.values() if device.kind != "circuit")
    assert sum(int(count) for count in re.findall(r"- \[ \] (\d+) x", mounted)) == devices - whole - cabinets
    assert re.findall(r"\]\((\S+)\.md\)", text) == list(plan.racks)
    counts = [int(row[3]) for row in cells(text, "## 7." if plan.cooling.loops else "## 6.")]
    assert sum(counts) == len(plan.installed)


def test_every_cord_names_its_outlet() -> None:
    """The sheet names the outlet of each power cord, or marks it as unknown."""
    topology = dcgen.load(ROOT / "blueprints" / "tiny.yaml")
    supply = topology.plan.supplies[0]
    assert work._cord(topology, supply._replace(outlet=""))[:6] == (
        "☐", supply.device, str(supply.number), supply.feed, supply.pdu, "unknown",
    )  # fmt: skip
    assert work._cord(topology, supply._replace(outlet="C19-01")).outlet == "C19-01"
    assert work.cord_text(None) == "unknown"
    assert work.cord_text(topology.plan.cords[0]._replace(color="blue")) == "C19-C20 2 m blue"
    assert work.cord_text(topology.plan.cords[0]._replace(included=True)) == "with the device"


@pytest.mark.parametrize("path", BLUEPRINTS, ids=lambda path: path.stem)
def test_every_heading_of_a_sheet_names_its_rack(path: Path) -> None:
    """A printed page of a sheet is identified wherever a section begins."""
    topology = dcgen.load(path)
    built = drawn(topology, path)
    for name in topology.plan.racks:
        headings = [line for line in built[f"work/{name}.md"].splitlines() if line.startswith("#")]
        assert len(headings) > 2
        assert all(re.search(rf"\b{re.escape(name)}(?![\w-])", line) for line in headings), headings


def test_the_order_does_not_contradict_itself() -> None:
    """The check of the feeds states what happens to each device group, and only once."""
    texts = {path.stem: drawn(dcgen.load(path), path)["work/README.md"] for path in BLUEPRINTS}
    expected = "Switch off one feed at a time. Expect full power, except for these device groups: "
    expected += "less than full power for gpu; an unknown result for oob-leaf."
    assert expected in texts["tiny"]
    assert not any("keeps running except" in text or "may stop" in text for text in texts.values())
    assert "Switch off" not in texts["lyon-store-042"]  # its one feed need not be survived


def test_one_is_singular() -> None:
    """No count of one has a plural noun, in the work order and in the other texts of a site."""
    for path in BLUEPRINTS:
        topology = dcgen.load(path)
        families = ("work", "summary", "bom", "racks", "rows", "floor", "fabrics")
        for item in doors.artifacts_of(topology, path, families):
            text = "" if item.path.endswith(".xlsx") else item.text
            for match in re.finditer(r"(?<![\w.,-])1 ([a-z]+s)\b(?!/)", text):
                assert match[1] in ("has", "is"), (item.path, match[0])


def test_mounting_follows_the_order_of_work() -> None:
    """PDUs beside the rack units come first, then devices from the bottom up; labels are printed before all."""
    path = ROOT / "blueprints" / "ams2-lab.yaml"
    topology = dcgen.load(path)
    built = drawn(topology, path)
    rows = [row[1] for row in cells(built["work/ams2-lab-net-r01.md"], "## Devices")]
    assert rows[:2] == ["beside", "beside"] and "beside" not in rows[2:]
    order = re.findall(r"^## \d\. (.*)$", built["work/README.md"], flags=re.M)
    assert order == ["Preparation", "Racks", "Power", "Devices", "Power cords", "Cables by bundle", "Checks"]
    assert "labels" in built["work/README.md"].partition("## 2.")[0]


def order_of(name: str) -> list[str]:
    """The tasks of the work order of a shipped blueprint."""
    path = ROOT / "blueprints" / f"{name}.yaml"
    return re.findall(r"- \[ \] (.*)", drawn(dcgen.load(path), path)["work/README.md"])


def test_whole_racks_cdus_and_coolant_are_in_the_order() -> None:
    """Trays and power shelves come in their racks: nobody mounts them. CDU cabinets are placed, not mounted in racks."""
    tasks = order_of("sea3-c")
    assert (
        "Compare each of the 8 x DGX-GB200-NVL72 with its sheet: 18 x DGX-GB200-TRAY, 9 x GB200-NVLINK-TRAY, "
        "8 x GB200-POWER-SHELF come in the rack"
    ) in tasks
    assert "Place 2 x COOLCHIP-CDU-1350 at the positions in floor.svg" in tasks
    assert "Connect loop tcs: 8 racks to 2 CDUs" in tasks
    assert "Connect 32 x GB200-POWER-SHELF to feed a" in tasks
    assert not [task for task in tasks if re.match(r"\d+ x (DGX-GB200|GB200|COOLCHIP)", task)]


def test_blanking_panels_and_inputs_of_pdus_are_in_the_order() -> None:
    """18U less 15U used are 3 blanking panels, U11 to U13. Both PDUs plug into the UPS."""
    tasks = order_of("bern-clinic-007")
    assert "Close 3 free rack units with 3 x BLANK-1U" in tasks
    assert "Connect 2 x AP6015A to bern-clinic-007-ups-a-01" in tasks
    path = ROOT / "blueprints" / "bern-clinic-007.yaml"
    sheet = drawn(dcgen.load(path), path)["work/bern-clinic-007-wall-r01.md"]
    assert "Close U11 to U13 with 3 x BLANK-1U." in sheet


def test_supplies_without_an_outlet_are_no_cords_to_connect() -> None:
    """Two servers with six supplies and a switch with two have outlets; the inlet of three SN5600 is unknown."""
    tasks = order_of("tiny")
    assert "Connect 14 power cords, each to the PDU and the outlet in the rack sheet" in tasks
    assert "Find an outlet and a cord for 6 power supplies: the plan has none" in tasks
