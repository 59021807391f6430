"""The text of a repair step, as seen from its device."""

from __future__ import annotations

from dcgen.topology import Topology
from dcgen.verify.records import PortEnd, RepairStep


def stand(topology: Topology, move: RepairStep) -> PortEnd:
    """Return the end at whose rack a step is done: the other end of the cable if the plan lacks the device."""
    return move.stays if move.stays and move.at.device not in topology.plan.devices else move.at


def work_text(topology: Topology, move: RepairStep) -> str:
    """Return what to do, as seen from the device of the step."""
    here, at = stand(topology, move), _port(move.at)
    to = _seen(here, move.to) if move.to else ""
    match move.action:
        case "move" if here != move.at:
            return f"follow the cable from {_port(here)}: move its other plug from {move.at.text} to {to}"
        case "move":
            return f"move the plug from {at} to {to}"
        case "install":
            return f"install the cable from {at} to {to}"
        case "remove":
            return f"remove the cable between {at} and {move.stays.text if move.stays else 'its other end'}"
        case "exchange":
            return f"exchange with {to}, or their names if only these are wrong"
        case "inspect":
            return f"look at the cable between {at} and {to}: plug it in, clean it or replace it"


def arrival_text(move: RepairStep) -> str:
    """Return what arrives at the device of the far end of a step."""
    if move.action == "exchange":
        return f"exchange with {move.at.text}"
    return f"the plug from {move.at.text} comes to {_port(move.to or move.at)}"


def place_text(rack: str, u: int | None) -> str:
    """Return a rack and a rack unit as text, "" if the rack is unknown."""
    return f"rack {rack}{'' if u is None else f' U{u}'}" if rack else ""


def _port(end: PortEnd) -> str:
    return f"port {end.port}" if end.port else end.device


def _seen(here: PortEnd, end: PortEnd) -> str:
    return _port(end) if end.device == here.device else end.text
