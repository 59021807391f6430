"""phases/: for each phase of the site a bill of materials and a run list, and an overview with the live cables."""

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from dcgen.analysis import Analysis
from dcgen.page import Cell, Page, describe
from dcgen.plan.records import CableStep, Phase, Plan
from dcgen.topology import Topology
from dcgen.views import bill, runlist

# The columns of the run list of a phase beside those of cables.csv: the far end and the part of the earlier cable.
EARLIER = ("b_before", "part_before")


class StageRow(NamedTuple):
    """The parts that a phase adds, and the installed cables and devices that it changes."""

    name: str
    units: int
    servers: int
    gpus: int
    switches: int
    racks: int
    circuits: int
    cables: int
    live: int
    moved: int
    replaced: int
    removed: int
    devices: int


class PhasesView(NamedTuple):
    """The phases of a site in order, one row each."""

    name: str
    rows: tuple[StageRow, ...]


class PhaseTable(NamedTuple):
    """The header and the rows of a CSV file of one phase, made while it is printed."""

    columns: tuple[str, ...]
    rows: Iterator[tuple[Cell, ...]]

    def __repr__(self) -> str:
        return describe(self)


def pages(analysis: Analysis) -> Iterator[Page]:
    """Yield `phases/README.md`, and `bom.csv` and `cables.csv` of each phase, if the site has phases."""
    plan = analysis.topology.plan
    if not plan.phases:
        return
    yield Page("phases/README.md", "phases/README.md.j2", PhasesView(plan.name, tuple(_rows(plan))))
    before: Plan | None = None
    columns = runlist.columns_of(analysis.topology)
    for phase in plan.phases:
        lines = (bill.make_row(line) for line in phase.bill)
        yield Page(f"phases/{phase.name}/bom.csv", "phases/table.csv.j2", PhaseTable(bill.COLUMNS, lines))
        table = PhaseTable(("action", *columns, *EARLIER), _steps(phase, before, columns))
        yield Page(f"phases/{phase.name}/cables.csv", "phases/table.csv.j2", table)
        before = phase.plan


def _rows(plan: Plan) -> Iterator[StageRow]:
    """Yield one row per phase, from the counts of the site before and after it."""
    counts: Counter[str] = Counter()
    for phase in plan.phases:
        now = _counts(phase.plan)
        added = Counter({what: count - counts[what] for what, count in now.items()})
        steps = Counter(step.action for step in phase.cables)
        yield StageRow(
            name=phase.name,
            units=added["unit"],
            servers=added["server"],
            gpus=added["gpu"],
            switches=added["switch"],
            racks=added["rack"],
            circuits=added["circuit"],
            cables=steps["install"],
            live=phase.installed,
            moved=steps["move"],
            replaced=steps["replace"],
            removed=steps["remove"],
            devices=len(phase.moved),
        )
        counts = now


def _counts(plan: Plan) -> Counter[str]:
    """Return the number of units, racks, GPUs, and devices of each kind; storage servers count as servers."""
    counts: Counter[str] = Counter()
    for device in plan.devices.values():
        if device.present:
            continue
        counts["server" if device.kind == "storage" else device.kind] += 1
        counts["gpu"] += device.type.gpus.count if device.type.gpus else 0
    counts["unit"] = len({device.unit for device in plan.devices.values() if device.unit})
    counts["rack"] = sum(not rack.present for rack in plan.racks.values())
    return counts


def _steps(phase: Phase, before: Plan | None, columns: tuple[str, ...]) -> Iterator[tuple[Cell, ...]]:
    """Yield the rows of the run list of a phase. A removed cable has the places of the earlier plan."""
    removed = [step for step in phase.cables if step.action == "remove"]
    kept = [step for step in phase.cables if step.action != "remove"]
    for steps, plan in ((removed, before), (kept, phase.plan)):
        if plan and steps:
            rows = runlist.make_rows(Topology(plan), (step.cable for step in steps), columns)
            yield from ((step.action, *row, *_before(step)) for step, row in zip(steps, rows, strict=True))


def _before(step: CableStep) -> tuple[str, str]:
    """Return the far end and the part of the earlier cable, "" for a new one."""
    if not (old := step.before):
        return "", ""
    return f"{old.b_device}:{old.b_port}", old.part_number or old.model
