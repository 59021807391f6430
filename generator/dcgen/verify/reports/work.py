"""The repair as sheets for technicians: an index in walking order, and the steps of each rack."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from dcgen.finding import visible
from dcgen.page import FreeText, counted
from dcgen.topology import Topology
from dcgen.verify.records import Coverage, PortEnd, RepairStep, Verification
from dcgen.verify.reports.marks import sentence
from dcgen.verify.reports.plain import counts_text, coverage_text
from dcgen.verify.reports.steps import arrival_text, place_text, stand, work_text
from dcgen.views.work import BOX

ROWS = 1_000  # faults in the index: links.csv has all links


class RepairTask(NamedTuple):
    """A step of the repair: one row of a rack sheet."""

    box: str
    step: str
    unit: str
    device: FreeText
    work: FreeText
    label: FreeText
    length: str
    fault: str
    note: FreeText


class RackWork(NamedTuple):
    """A rack with work: one row of the index."""

    box: str
    rack: str
    row: str
    position: str
    steps: str
    numbers: str
    arriving: str


class FaultTask(NamedTuple):
    """A fault: one row of the index."""

    number: str
    code: str
    text: FreeText
    hint: FreeText


@dataclass(frozen=True, slots=True)
class RepairOrder:
    """The repair of a site: coverage, racks in walking order, steps without a rack, faults and the number of others."""

    name: str
    coverage: FreeText
    gaps: tuple[tuple[str, str, str], ...]
    counts: str
    racks: tuple[RackWork, ...]
    elsewhere: tuple[RepairTask, ...]
    faults: tuple[FaultTask, ...]
    more: str


@dataclass(frozen=True, slots=True)
class RackRepair:
    """The steps in one rack in walking order, and the plugs that come from other racks, whose sheets have the steps."""

    name: str
    subtitle: str
    steps: tuple[RepairTask, ...]
    arriving: tuple[RepairTask, ...]


def make_order(verification: Verification, topology: Topology) -> RepairOrder:
    """Return the index of the repair."""
    by_rack, arriving = _by_rack(verification.moves)
    notes = _notes(verification.moves)
    elsewhere = tuple(_task(topology, move, notes) for move in by_rack.pop("", ()))
    rest = len(verification.faults) - ROWS
    return RepairOrder(
        name=topology.plan.name,
        coverage=visible(coverage_text(verification.coverage)),
        gaps=tuple(_gaps(verification.coverage)),
        counts=counts_text(verification),
        racks=tuple(
            _rack_row(topology, rack, by_rack.get(rack, []), arriving.get(rack, []))
            for rack in dict.fromkeys((*by_rack, *arriving))
        ),
        elsewhere=elsewhere,
        faults=tuple(
            FaultTask(f"{fault.number}", fault.code, sentence(fault.text), sentence(fault.hint))
            for fault in verification.faults[:ROWS]
        ),
        more=f"... and {counted(rest, 'more fault')}: links.csv has all links." if rest > 0 else "",
    )


def make_racks(verification: Verification, topology: Topology) -> Iterator[RackRepair]:
    """Yield the sheet of each rack with work, in walking order; racks that only receive plugs come last."""
    by_rack, arriving = _by_rack(verification.moves)
    notes = _notes(verification.moves)
    for name in dict.fromkeys((*by_rack, *arriving)):
        if name:
            rack = topology.plan.racks[name]
            yield RackRepair(
                name=name,
                subtitle=f"{topology.plan.name}, row {rack.row}, position {rack.column}",
                steps=tuple(_task(topology, move, notes) for move in by_rack.get(name, ())),
                arriving=tuple(_arrival(move, notes) for move in arriving.get(name, ())),
            )


class _ByRack(NamedTuple):
    """The steps of each rack ("" if it is unknown), and those that bring a plug or a server from another rack."""

    steps: dict[str, list[RepairStep]]
    arriving: dict[str, list[RepairStep]]


def _by_rack(moves: tuple[RepairStep, ...]) -> _ByRack:
    found = _ByRack({}, {})
    for move in moves:
        found.steps.setdefault(move.rack, []).append(move)
        if move.to_rack and move.to_rack != move.rack and move.action in ("move", "exchange"):
            found.arriving.setdefault(move.to_rack, []).append(move)
    return found


def _notes(moves: tuple[RepairStep, ...]) -> dict[int, str]:
    """Return a note per step: the step that frees its port, and where the other end of the cable stays."""
    leaving = {move.at: move.number for move in moves if move.action in ("move", "remove")}
    found = {}
    for move in moves:
        parts = []
        if move.action == "move" and move.to in leaving:
            parts.append(f"step {leaving[move.to]} frees this port")
        if move.action == "move" and move.stays:
            parts.append(f"the other end stays at {move.stays.text}")
        found[move.number] = "; ".join(parts)
    return found


def _task(topology: Topology, move: RepairStep, notes: dict[int, str]) -> RepairTask:
    there = place_text(move.to_rack, move.to_u) if move.to and move.to.device != move.at.device else ""
    work = work_text(topology, move) + (f" ({there})" if there else "")
    return _row(move, stand(topology, move), move.u, work, notes[move.number])


def _arrival(move: RepairStep, notes: dict[int, str]) -> RepairTask:
    """Return a step as its other rack sees it."""
    here = place_text(move.rack, move.u)
    work = arrival_text(move) + (f" ({here})" if here else "")
    return _row(move, move.to or move.at, move.to_u, work, notes[move.number])


def _row(move: RepairStep, end: PortEnd, u: int | None, work: str, note: str) -> RepairTask:
    return RepairTask(
        box=BOX,
        step=f"{move.number}",
        unit="" if u is None else f"U{u}",
        device=visible(end.device),
        work=visible(work),
        label=visible(move.label),
        length="" if move.length_m is None else f"{move.length_m:g}",
        fault=f"{move.fault}",
        note=visible(note),
    )


def _rack_row(topology: Topology, name: str, steps: list[RepairStep], arriving: list[RepairStep]) -> RackWork:
    rack = topology.plan.racks[name]
    numbers = f"{steps[0].number} to {steps[-1].number}" if len(steps) > 1 else f"{steps[0].number}" if steps else ""
    return RackWork(BOX, name, f"{rack.row}", f"{rack.column}", f"{len(steps)}", numbers, f"{len(arriving)}")


def _gaps(coverage: Coverage) -> Iterator[tuple[str, str, str]]:
    """Yield the devices whose links nobody reports, each with their number and the reason."""
    for gap in coverage.gaps:
        yield visible(gap.device), f"{gap.links}", gap.reason
