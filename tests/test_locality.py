"""What is built does not move: an edit adds or removes, and changes nothing else.

Every edit is data: a text of a real blueprint, what stands in its place before and after, and the names that may come.
Read backwards it is a removal, so each edit checks both.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

import pytest

from dcgen import pipeline
from dcgen.analysis import Analysis
from dcgen.plan.records import Cable, Plan, Prefix
from dcgen.topology import Topology
from support import doors
from support.slurm import expand

BLUEPRINTS = Path(__file__).parents[1] / "blueprints"
CASES = Path(__file__).parent / "cases"
# Files that hold sums of the whole site, or draw it anew: a line of theirs may change when anything is added.
TOTALS = re.compile(
    r"(^|/)((README|acceptance)\.md|index\.html|(manifest|workload)\.json|bom\.(csv|md)|bundles\.csv|trays\.csv|floor\.(svg|dxf)"
    r"|fabrics/.*\.svg)$"
)
# How many cables a bundle of a rack's sheet has, the checks of a site, a unit or a rack as a whole, and the sums of a
# rack in the 3D scene.
COUNTS = re.compile(
    r"^### .*: \d+ cables$|^[a-z-]+:[^,]+,(site|unit|rack),|^ +custom double dcgen:(powerKw|loadKg) = [\d.]+$"
)
# The columns of prefixes.csv that count or list what is in a prefix: a server or a leaf more changes them.
CONTENTS = {"leaves", "used"}
# What a rack's own picture sums up: rack units, power, weight, feeds, and the legend of what it holds.
SUMS = re.compile(r'^<(text class="label"|rect class="key )')
# How a table keeps each of its rows apart.
TABLES: dict[str, Callable[[Plan], dict[Any, Any]]] = {
    "devices": lambda plan: {
        name: (device.kind, device.role, device.type.model, device.group, device.unit, device.number)
        for name, device in plan.devices.items()
    },
    "mounts": lambda plan: dict(plan.mounts),
    "racks": lambda plan: {
        name: (rack.row, rack.column, rack.type.model, rack.pdus) for name, rack in plan.racks.items()
    },
    "cables": lambda plan: {cable.id: cable for cable in plan.cables},
    "addresses": lambda plan: {(address.device, address.port): address for address in plan.addresses},
    "prefixes": lambda plan: {prefix.prefix: prefix for prefix in plan.prefixes},
    "supplies": lambda plan: {(supply.device, supply.number): supply for supply in plan.supplies},
    "ports": lambda plan: {end: plan.devices[end[0]].type.port[end[1]] for cable in plan.cables for end in ends(cable)},
}


def ends(cable: Cable) -> tuple[tuple[str, str], tuple[str, str]]:
    """Both ends of a cable as device and port."""
    return (cable.a_device, cable.a_port), (cable.b_device, cable.b_port)


class Edit(NamedTuple):
    """A text of a blueprint, what stands in its place in the smaller and in the larger site, and the devices that come, by name."""

    blueprint: str
    present: str
    smaller: str
    larger: str
    comes: str


UPLINKS = "\ncircuits:\n  wan1: {fabric: inband, leaf: 1, provider: carrier, speed_gbps: 400}\n"
WAN1 = "  wan1: {fabric: inband, leaf: 1, number: 1, provider: provider 1, speed_gbps: 10}\n"
LINE2 = WAN1.replace("number: 1", "number: 2")
EDITS = {
    "iad1-a: the last server of each unit": Edit("iad1-a", "1-32\n", "1-31\n", "1-32\n", r"iad1-a-su0[1-4]-gpu-032"),
    "iad1-a: a server in the middle": Edit("iad1-a", "1-32\n", "1-16,18-32\n", "1-32\n", r"iad1-a-su0[1-4]-gpu-017"),
    "iad1-a: a rack in the middle": Edit(
        "iad1-a", "1-32\n", "1-8,13-32\n", "1-32\n", r"iad1-a-su0[1-4]-gpu-(009|01[0-2]|r03(-pdu-[ab][12])?)"
    ),
    "iad1-a: the fourth unit": Edit("iad1-a", "units: 1-4", "units: 1-3", "units: 1-4", r"iad1-a-su04-.*"),
    "iad1-a: a unit in the middle": Edit("iad1-a", "units: 1-4", "units: 1,3-4", "units: 1-4", r"iad1-a-su02-.*"),
    "iad1-a: the seventeenth storage server": Edit(
        "iad1-a", "1-16\n", "1-16\n", "1-17\n", r"iad1-a-(store-017|mgmt-r03(-pdu-[ab]1)?)"
    ),
    "iad1-a: a first line": Edit("iad1-a", "\nracks:\n", "\nracks:\n", f"{UPLINKS}\nracks:\n", r"iad1-a-uplink-wan1"),
    "ams2-lab: the last server": Edit("ams2-lab", "1-8\n", "1-7\n", "1-8\n", r"ams2-lab-gpu-008"),
    "ams2-lab: a server in the middle": Edit("ams2-lab", "1-8\n", "1-2,4-8\n", "1-8\n", r"ams2-lab-gpu-003"),
    "ams2-lab: the second rack": Edit(
        "ams2-lab", "1-8\n", "1-4\n", "1-8\n", r"ams2-lab-gpu-(00[5-8]|r02(-pdu-[ab][12])?)"
    ),
    "ams2-lab: the third storage server": Edit("ams2-lab", "1-2\n", "1-2\n", "1-3\n", r"ams2-lab-store-003"),
    "osl1-b: the last server of each unit in a row": Edit(
        "osl1-b", "numbers: 1-8\n", "numbers: 1-7\n", "numbers: 1-8\n", r"osl1-b-su0[12]-gpu-008"
    ),
    "osl1-b: a unit in the middle of a row": Edit(
        "osl1-b", "units: 1-2\n", "units: 1,3\n", "units: 1-3\n", r"osl1-b-su02-.*"
    ),
    "osl1-b: a unit in another row": Edit("osl1-b", "units: 1-2\n", "units: 1-2\n", "units: 1-3\n", r"osl1-b-su03-.*"),
    "osl1-b: the seventh storage server": Edit("osl1-b", "1-6\n", "1-6\n", "1-7\n", r"osl1-b-store-007"),
    "spread: the sixth server": Edit("spread", "1-6", "1-5", "1-6", r"x-node-006"),
    "spread: a server with its rack": Edit("spread", "1-6", "1-6", "1-7", r"x-node-(007|r04(-pdu-[ab]1)?)"),
    "spread: the last server where others are pinned": Edit(
        "spread", "1-6", "1-7", "1-8", r"x-node-(008|r05(-pdu-[ab]1)?)"
    ),
    "lyon-store-042: the fourth server": Edit("lyon-store-042", "1-3\n", "1-3\n", "1-4\n", r"lyon-store-042-infer-004"),
    "lyon-store-042: a server in the middle": Edit(
        "lyon-store-042",
        "numbers: 1-3\n    capacity: 4\n",
        "numbers: 1,3-4\n    capacity: 4\n",
        "numbers: 1-4\n    capacity: 4\n",
        r"lyon-store-042-infer-002",
    ),
    "lyon-store-042: a line that sorts last": Edit(
        "lyon-store-042", WAN1, WAN1, f"{WAN1}{LINE2.replace('wan1', 'wan3')}", r"lyon-store-042-uplink-wan3"
    ),
    "lyon-store-042: a line that sorts first": Edit(
        "lyon-store-042", WAN1, WAN1, f"{WAN1}{LINE2.replace('wan1', 'mpls')}", r"lyon-store-042-uplink-mpls"
    ),
    "lyon-store-042: the first line": Edit("lyon-store-042", WAN1, "", WAN1, r"lyon-store-042-uplink-wan1"),
    "one-switch: a unit of a group in the middle": Edit(
        "one-switch", "1-3, numbers", '"1,3", numbers', "1-3, numbers", r"x-su02-node-.*"
    ),
    "one-switch: another group in a unit": Edit(
        "one-switch", "1-2, numbers", "1-2, numbers", "1-3, numbers", r"x-su03-aux-.*"
    ),
    "tiny: a third server": Edit("tiny", "1-2", "1-2", "1-3", r"tiny-gpu-003"),
    "tiny: the first server": Edit("tiny", "1-2", "2", "1-2", r"tiny-gpu-001"),
    "tiny: a server with its rack": Edit("tiny", "1-2", "1-3", "1-4", r"tiny-(gpu-004|rack-r02(-pdu-[ab]1)?)"),
    "tiny: the ninth server of sixteen": Edit(
        "tiny", "1-2", "1-8\n    capacity: 16", "1-9\n    capacity: 16", r"tiny-gpu-009"
    ),
}


class Shift(NamedTuple):
    """A text of a blueprint before and after an edit that moves devices: which (`moved`), which others get cables of
    another length (`resized`), and what comes, by name."""

    blueprint: str
    present: str
    after: str
    moved: str
    resized: str = ""
    comes: str = ""


RACKS = "\nracks:\n"
SHIFTS = {
    "a pin in its own rack": Shift(
        "osl1-b", RACKS, f"\npins: {{osl1-b-store-003: {{rack: osl1-b-core-r01, u: 17}}}}{RACKS}", r"osl1-b-store-003"
    ),
    # Storage servers 5 and 6 share a transceiver of their leaf, and the fibers of one are alike.
    "a pin into another rack": Shift(
        "osl1-b",
        RACKS,
        f"\npins: {{osl1-b-store-006: {{rack: osl1-b-su01-gpu-r01, u: 30}}}}{RACKS}",
        r"osl1-b-store-006",
        r"osl1-b-store-005",
    ),
    "a pin of an out-of-band switch": Shift(
        "osl1-b",
        RACKS,
        f"\npins: {{osl1-b-oob-leaf-01: {{rack: osl1-b-core-r01, u: 17}}}}{RACKS}",
        r"osl1-b-oob-leaf-01",
    ),
    "a tray across more": Shift("osl1-b", "cross_trays: 1,14", "cross_trays: 1,7,14", "", r".*"),
    "a pin that opens a rack": Shift(
        "spread",
        "pins:\n",
        "pins:\n  x-node-006: {rack: x-node-r04, u: 5}\n",
        r"x-node-006",
        "",
        r"x-node-r04(-pdu-[ab]1)?",
    ),
    "a pin of another guest of a rack": Shift(
        "spread", "pins:\n", "pins:\n  x-node-006: {rack: x-net-r01, u: 30}\n", r"x-node-006"
    ),
    "a pin less": Shift("spread", "  x-node-004: {rack: x-net-r01, u: 20}\n", "", r"x-node-004"),
}


class Sites(NamedTuple):
    """The topologies of the smaller and the larger site, and the names that may come."""

    before: Topology
    after: Topology
    comes: re.Pattern[str]


@pytest.fixture(scope="module", params=sorted(EDITS))
def sites(request: pytest.FixtureRequest) -> Sites:
    """Both sites of an edit; a design rule may mind (a store needs two lines), only what stops the plan does not pass."""
    edit = EDITS[request.param]
    before, after = (planned(edit.blueprint, edit.present, version) for version in (edit.smaller, edit.larger))
    return Sites(before, after, re.compile(edit.comes))


def planned(blueprint: str, present: str, version: str) -> Topology:
    """The topology of a real blueprint with another text in the place of one that it has once."""
    source = CASES if (CASES / f"{blueprint}.yaml").is_file() else BLUEPRINTS
    text = (source / f"{blueprint}.yaml").read_text(encoding="utf-8")
    assert text.count(present) == 1, f"{blueprint} does not have {present!r} once: correct the edit"
    return site_of(text.replace(present, version))


@lru_cache(8)  # edits of one blueprint follow one another, and each begins or ends with the blueprint as it is
def site_of(text: str) -> Topology:
    """The topology of a blueprint as a text."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "case.yaml"
        path.write_text(text, encoding="utf-8")
        topology, findings = doors.examine(path)
    assert topology, [str(finding) for finding in findings]
    return topology


@pytest.mark.parametrize("name", sorted(SHIFTS))
def test_a_move_moves_nothing_else(name: str) -> None:
    """What an edit moves is moved alone: other devices keep rack, unit, port, outlet and address, and their cables."""
    shift = SHIFTS[name]
    before = planned(shift.blueprint, shift.present, shift.present).plan
    after = planned(shift.blueprint, shift.present, shift.after).plan
    broken = []
    for table, rows in TABLES.items():
        here, there = rows(before), rows(after)
        for key in [key for key in here if here[key] != there.get(key)]:
            named = owners(key, here[key])
            if not any(re.fullmatch(shift.moved, owner) for owner in named) and not (
                key in there and resized(here[key], there[key]) and any(re.fullmatch(shift.resized, n) for n in named)
            ):
                broken.append(f"{table}: {key} was {here[key]}, is {there.get(key)}")
        if table != "ports":  # a port belongs to its cable
            new = [key for key in there if key not in here]
            broken += [
                f"{table}: {k} is new"
                for k in new
                if not any(re.fullmatch(shift.comes, n) for n in owners(k, there[k]))
            ]

    assert before.mounts != after.mounts or "tray" in name
    assert not broken, "\n".join(broken[:10])


def resized(here: Any, there: Any) -> bool:
    """Whether two rows are one cable in two lengths."""
    if not isinstance(here, Cable):
        return False
    same = there._replace(route_m=here.route_m, length_m=here.length_m, model=here.model, part_number=here.part_number)
    return bool(same == here)


@pytest.mark.mostly_slow(8)
def test_tables_only_grow(sites: Sites) -> None:
    """An addition leaves every device, mount, rack, port, cable, address and supply as it was, and brings rows of new devices only."""
    before, after = sites.before.plan, sites.after.plan
    assert len(after.devices) > len(before.devices), "the edit adds nothing"
    broken = [
        line for name, table in TABLES.items() for line in differences(name, table(before), table(after), sites.comes)
    ]
    assert not broken, f"{len(broken)} rows moved:\n" + "\n".join(broken[:20])


@pytest.mark.mostly_slow(3)
def test_files_only_grow(sites: Sites) -> None:
    """An addition removes no line but sums, those of the site and those of a rack that takes something: a reviewer sees what was added."""
    before, after = rendered(sites.before), rendered(sites.after)
    gone = sorted(set(before) - set(after))
    fuller = {mount.rack for name, mount in sites.after.plan.mounts.items() if name not in sites.before.plan.mounts}
    drawn = {f"rows/row-{sites.after.plan.racks[name].row:02}.svg" for name in fuller}  # a page whose scale may change
    lost = [
        f"{path}: {line}"
        for path, text in before.items()
        if path in after and path not in drawn and not TOTALS.search(path)
        for line in removed(without_contents(path, text), without_contents(path, after[path]))
        if not (SUMS.match(line) and Path(path).stem in fuller) and not COUNTS.match(line)
    ]
    assert not gone and not lost, f"files gone: {gone[:5]}; {len(lost)} lines lost:\n" + "\n".join(lost[:20])


@lru_cache(4)
def rendered(topology: Topology) -> dict[str, str]:
    """Every text by path; a workbook is none, and holds sums of the site only."""
    made = pipeline.artifacts_of(Analysis(topology, workbooks=False), BLUEPRINTS / "case.yaml")
    return {artifact.path: unfolded(artifact.path, artifact.text) for artifact in made}


LISTS = re.compile(r"((?:NodeName=|Nodes=|Switches=| -h |children: |nodes: |^  [\w-]+: ))(\S+)")
SIZES = re.compile(r"^ *# (\d+ switches in one: |no nodes: )|^ *block_sizes: ")  # what the lists below sum up


def unfolded(path: str, text: str) -> str:
    """A text of Slurm, ClusterShell or powerman with one line per name of a folded list; any other text as it is."""
    if not path.startswith(("slurm/", "clustershell/", "consoles/")) or path.endswith(".md"):
        return text
    found: list[str] = []
    for line in text.replace('"', "").splitlines():
        names = LISTS.search(line)
        if SIZES.match(line):
            continue
        if names:
            found += [f"{line[: names.start(2)]}{name}{line[names.end(2) :]}" for name in expand(names[2])]
        else:
            found.append(line)
    return "\n".join(found)


def differences(table: str, before: dict[Any, Any], after: dict[Any, Any], comes: re.Pattern[str]) -> Iterator[str]:
    for key, row in before.items():
        if key not in after:
            yield f"{table}: {key} is gone"
        elif after[key] != row and not longer(row, after[key], comes):
            yield f"{table}: {key} was {row}, is {after[key]}"
    for key in sorted(after.keys() - before.keys()):  # a prefix belongs to its fabric, a port to its cable
        if table not in ("prefixes", "ports") and not any(comes.fullmatch(owner) for owner in owners(key, after[key])):
            yield f"{table}: {key} is new and belongs to nothing that came"


def longer(here: Any, there: Any, comes: re.Pattern[str]) -> bool:
    """Whether two rows are one prefix, to which only leaves that came are added; its gateway and owners stay."""
    if not isinstance(here, Prefix):
        return False
    present = tuple(leaf for leaf in there.leaves if not comes.fullmatch(leaf))
    return bool(present == here.leaves and there._replace(leaves=here.leaves) == here)


def owners(key: Any, row: Any) -> tuple[str, ...]:
    """The devices or the rack that a row belongs to: both ends of a cable, else what its key names."""
    if isinstance(row, Cable):
        return row.a_device, row.b_device
    return (key[0] if isinstance(key, tuple) else key,)


def without_contents(path: str, text: str) -> str:
    """The text of prefixes.csv without the columns that list what is in a prefix, and that of the figures of racks and
    switches for monitoring without their values; any other text as it is."""
    if path.startswith("prometheus/planned/"):
        return re.sub(r"vector\(\d+\)", "", text)
    if path != "prefixes.csv":
        return text
    rows = csv.DictReader(io.StringIO(text))
    return "\n".join(",".join(value for key, value in row.items() if key not in CONTENTS) for row in rows)


def removed(before: str, after: str) -> list[str]:
    """The lines of `before` that a diff to `after` shows as removed; a comma between the items of a JSON list is none."""
    found: list[str] = []
    here, place = lines(after), 0
    for line in lines(before):
        try:
            place = here.index(line, place) + 1
        except ValueError:
            found.append(line)
    return found


def lines(text: str) -> list[str]:
    return [line.strip(",") for line in text.splitlines()]
