"""The documents of one build against each other, as people read them: elevations, rows, run list, power and bill."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

import dcgen
from conftest import BLUEPRINTS, ExamineData
from dcgen.catalog import Catalog
from dcgen.catalog import models as parts
from dcgen.topology import Topology
from support import doors
from support.strategies import blueprints, examples

CASES = sorted(Path(__file__).parent.glob("cases/*.yaml"))
FAMILIES = ("summary", "rows", "racks", "bom", "cables", "power")
CHASSIS = ("server", "storage", "switch", "pdu", "ups", "powershelf")
BOX = re.compile(r"<title>([a-z0-9-]+): ([^,<]+), (?:U(\d+)|feed)")
TAILS = {cable.model: cable.tails for cable in Catalog().all(parts.CableModel)}
KW = r"((?:at least )?[\d,]+\.\d\s*kW|unknown)"
Row = dict[str, str]


class Documents:
    """What a reader finds in the files: devices and kW by page, and the rows of the tables."""

    def __init__(self, topology: Topology, path: Path) -> None:
        self.files = {
            item.path: item.text
            for item in doors.artifacts_of(topology, path, FAMILIES)
            if not item.path.endswith(".xlsx")
        }
        self.racks = {name[6:-4]: text for name, text in self.files.items() if name.startswith("racks/")}
        self.rows = [text for name, text in self.files.items() if name.startswith("rows/")]

    def table(self, name: str) -> list[Row]:
        return list(csv.DictReader(io.StringIO(self.files[f"{name}.csv"], newline="")))


def boxes(text: str) -> Counter[tuple[str, str, str]]:
    """How often each device is drawn on a page: name, model, and lowest rack unit, "" beside the rails."""
    return Counter(BOX.findall(text))


def kilowatts(pattern: str, text: str) -> float:
    """The one figure in kW after some words, outside the tags; 0 if no part of it is known."""
    plain = re.sub("<[^>]*>", " ", text)
    (found,) = re.findall(pattern + r"\s+(?:(?:at least )?([\d,]+\.\d)\s*kW|unknown)", plain)
    return float(found.replace(",", "") or 0)


def devices_differ(documents: Documents) -> Iterator[str]:
    """Each device is on one rack page, in front and from behind, once in its row, and as often in the bill."""
    drawn: Counter[tuple[str, str, str]] = Counter()
    for name, text in documents.racks.items():
        for box, count in boxes(text).items():
            drawn[box] += 1
            if count != (2 if box[2] else 1):
                yield f"drawn {count} times in {name}: {box}"
    yield from (f"on {count} rack pages: {box}" for box, count in drawn.items() if count > 1)
    rowed = sum(map(boxes, documents.rows), Counter[tuple[str, str, str]]())
    if rowed != Counter({box: 1 for box in drawn if box[2]}):
        yield "the rows draw other devices than the racks"
    models = Counter(model for _, model, _ in drawn)
    billed = {
        row["model"]: int(row["quantity"])
        for row in documents.table("bom")
        if row["category"] in CHASSIS or (row["category"] == "accessory" and row["model"] in models)
    }
    if billed != models:
        yield f"the bill has {billed}, the racks {models}"
    racks = sum(int(row["quantity"]) for row in documents.table("bom") if row["category"] == "rack")
    if racks != len(documents.racks):
        yield f"the bill has {racks} racks of {len(documents.racks)}"


def power_differs(documents: Documents) -> Iterator[str]:
    """The kW of a rack page are those of its supplies; racks, rows and the summary have one sum."""
    supplies: defaultdict[str, list[int]] = defaultdict(list)
    for row in documents.table("power"):
        supplies[row["rack"]].append(int(row["normal_w"] or 0))
    shown = {name: kilowatts(" Power ", text) for name, text in documents.racks.items()}
    for name, figure in shown.items():
        if abs(figure - sum(supplies[name]) / 1000) > 0.05 + len(supplies[name]) / 2000:
            yield f"{name} shows {figure} kW, its supplies have {sum(supplies[name])} W"
    rows = sum(kilowatts(" racks?,", text) for text in documents.rows)
    site = kilowatts(r"maximum power \|", documents.files["README.md"])
    if max(abs(rows - site), abs(sum(shown.values()) - site)) > 0.05 * (1 + len(shown)):
        yield f"the site has {site} kW, its rows {rows:.1f}, its racks {sum(shown.values()):.1f}"


def hall_differs(documents: Documents) -> Iterator[str]:
    """The hall's load of each feed is that of the supplies on it, normally and after a loss; so is the heat of all racks."""
    rows = documents.table("power")
    normal, worst = (feed_kw(rows, key) for key in ("normal_w", "worst_w"))
    site = kilowatts(r"maximum power \|", documents.files["README.md"])
    for name, text in (("heat", r"\| all racks \| \d+ \|"), ("hall", r"\| normal operation \|.*\|(?=[^|]*\|\n)")):
        found = re.search(rf"{text} {KW}", documents.files["README.md"])
        if found is None or abs(number(found[1]) - site) > 0.051:
            yield f"the {name} of the README has {found and found[0]}, the site {site} kW"
    for lost, loads in hall_rows(documents.files["README.md"]):
        for feed, load in loads.items():
            # A supply is at its worst after the loss of the only other feed, so its load then is known.
            parts = normal[feed] if not lost else worst[feed] if len(loads) == 1 else None
            if parts is not None and abs(load - parts) > 0.05 + len(rows) / 2000:
                yield f"feed {feed} has {load} kW without {lost or 'a loss'}, its supplies {parts} kW"
            if load > worst[feed] + 0.05 + len(rows) / 2000:
                yield f"feed {feed} has {load} kW without {lost}, its supplies at most {worst[feed]} kW"


def feed_kw(rows: list[Row], column: str) -> defaultdict[str, float]:
    """The kW of all supplies on each feed."""
    found: defaultdict[str, float] = defaultdict(float)
    for row in rows:
        found[row["feed"]] += int(row[column] or 0) / 1000
    return found


def hall_rows(readme: str) -> Iterator[tuple[str, dict[str, float]]]:
    """The lost feed, "" for none, and the kW of each remaining feed, by the table of the hall."""
    head, *lines = re.findall(r"^\| (?:state|normal operation|without feed \S+) \|.*$", readme, re.MULTILINE)
    names = re.findall(r"feed (\S+)", head)
    for line in lines:
        state, *cells = (cell.strip() for cell in line.strip("|").split("|"))
        loads = {feed: number(cell) for feed, cell in zip(names, cells, strict=False) if cell != "lost"}
        yield state.partition("without feed ")[2], loads


def number(cell: str) -> float:
    """A figure in kW; 0 if no part of it is known."""
    return 0.0 if "unknown" in cell else float(re.sub(r"at least|kW|\\?\*|,", "", cell))


def cables_differ(documents: Documents) -> Iterator[str]:
    """Both ends of a row of the run list are where the elevations draw them; parts, lengths and optics are billed."""
    places = {(name, u, rack) for rack, text in documents.racks.items() for name, _, u in boxes(text)}
    rows, bill = documents.table("cables"), documents.table("bom")
    for row in rows:
        for end in "ab":
            place = row[f"{end}_device"], row[f"{end}_u"], row[f"{end}_rack"]
            if place not in places and row["b_port"] != "handoff":
                yield f"no page draws {place}"
    run = Counter((row["part"], row["length_m"]) for row in rows)
    sold = {}
    for row in (row for row in bill if row["category"] == "cable"):
        meters = re.search(r", ([\d.]+) m(?:;|$)", row["description"])
        sold[row["part_number"] or row["model"], meters[1] if meters else ""] = row
    if sold.keys() != run.keys():
        yield f"of one paper alone: {sold.keys() ^ run.keys()}"
    for key in sold.keys() & run.keys():
        if not run[key] / TAILS[sold[key]["model"]] <= int(sold[key]["quantity"]) <= run[key]:
            yield f"{run[key]} rows of {key}, {sold[key]['quantity']} in the bill"
    plugs = Counter(row[key] for row in rows for key in ("a_optic", "b_optic") if row[key])
    optics = {row["model"]: int(row["quantity"]) for row in bill if row["category"] == "optic"}
    if optics.keys() != plugs.keys() or any(optics[model] > plugs[model] for model in optics):
        yield f"the bill has the optics {optics} for the ends {plugs}"


def differences(topology: Topology, path: Path) -> list[str]:
    """Everything that two documents tell otherwise."""
    documents = Documents(topology, path)
    return [
        *devices_differ(documents),
        *power_differs(documents),
        *hall_differs(documents),
        *cables_differ(documents),
    ]


@pytest.mark.parametrize("path", BLUEPRINTS, ids=lambda path: path.stem)
def test_the_documents_of_a_shipped_blueprint_agree(path: Path) -> None:
    """Devices, kW, cables by length and optics are the same in elevations, rows, run list, power list and bill."""
    assert differences(dcgen.load(path), path) == []


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_the_sums_of_a_case_agree(path: Path) -> None:
    """Racks, rows, hall, README and power.csv have one sum of kW, also with nodes, panels and racks with a busbar."""
    topology, _ = doors.examine(path)
    assert topology
    documents = Documents(topology, path)
    assert [*power_differs(documents), *hall_differs(documents)] == []


@examples(60)
@given(data=blueprints())
def test_the_documents_of_any_blueprint_agree(examine_data: ExamineData, data: dict[str, Any]) -> None:
    """And so they are for what hypothesis makes up, on one feed or more, with horizontal PDUs, splitters and lines."""
    topology, _ = examine_data(data)
    assert topology is None or differences(topology, Path("case.yaml")) == []
