"""A verification as JSON: complete, with a shape that `docs/verify.md` describes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from dcgen import report
from dcgen.topology import Topology
from dcgen.verify.records import Fault, LinkState, PortEnd, RepairStep, Verification
from dcgen.verify.reports.located import Places, places_of

VERSION = 1  # of the shape; a new key does not change it, a key with another meaning does


def as_json(verification: Verification, topology: Topology, places: Places) -> str:
    """Return one object: coverage, verdicts, faults, steps, learned addresses, findings, and links that are not ok."""
    coverage = verification.coverage
    return report.json_text(
        {
            "version": VERSION,
            "name": topology.plan.name,
            "coverage": {
                "planned": coverage.planned,
                "seen": coverage.seen,
                "ok": coverage.ok,
                "full": coverage.is_full,
                "gaps": [gap._asdict() for gap in coverage.gaps],
            },
            "verdicts": dict(sorted(Counter(link.kind for link in verification.links).items())),
            "faults": [_fault(fault, places) for fault in verification.faults],
            "steps": list(map(_step, verification.moves)),
            "links": [_link(topology, link) for link in verification.links if link.kind != "ok"],
            "learned": [learned._asdict() for learned in verification.learned],
            "findings": list(map(report.record, verification.findings)),
        }
    )


def _fault(fault: Fault, places: Places) -> dict[str, Any]:
    return {
        "number": fault.number,
        "verdict": fault.kind,
        "code": fault.code,
        "text": fault.text,
        "hint": fault.hint,
        "cables": list(fault.cables),
        "devices": list(fault.devices),
        "places": [place._asdict() for place in places_of(fault, places)],
    }


def _step(move: RepairStep) -> dict[str, Any]:
    return {
        "number": move.number,
        "action": move.action,
        "rack": move.rack or None,
        "u": move.u,
        "at": _end(move.at),
        "to_rack": move.to_rack or None,
        "to_u": move.to_u,
        "to": _end(move.to),
        "stays": _end(move.stays),
        "cables": list(move.cables),
        "label": move.label or None,
        "length_m": move.length_m,
        "fault": move.fault,
    }


def _link(topology: Topology, link: LinkState) -> dict[str, Any]:
    return {
        "cable": link.cable,
        "fabric": link.fabric,
        "verdict": link.kind,
        "fault": link.fault or None,
        "a": _placed(topology, link.a),
        "b": _placed(topology, link.b),
        "a_sees": _end(link.seen_a),
        "b_sees": _end(link.seen_b),
    }


def _placed(topology: Topology, end: PortEnd) -> Mapping[str, Any]:
    rack, u = topology.place_of(end.device)
    return {"device": end.device, "port": end.port, "rack": rack or None, "u": u}


def _end(end: PortEnd | None) -> dict[str, str] | None:
    return end._asdict() if end else None
