"""The currents of cords, branch breakers and circuits as texts, for the fullest rack of each group."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from dcgen.page import FreeText
from dcgen.plan import outlets
from dcgen.plan.amounts import total
from dcgen.plan.records import Device, Rack, Supply
from dcgen.proof import circuits, power
from dcgen.topology import Topology
from dcgen.views.figures import NO_BREAK, UNKNOWN

NONE = "-"  # a figure that does not exist here


class CordRow(NamedTuple):
    """The fullest cord of the devices of one model in a rack: voltage and currents, and the rating of the cord."""

    rack: str
    model: str
    cord: FreeText
    voltage: str
    normal: str
    worst: str
    rating: str


class BreakerRow(NamedTuple):
    """The current of a branch breaker of a PDU, and the current that it carries."""

    pdu: str
    bank: int
    normal: str
    worst: str
    capacity: str


class PowerCircuitRow(NamedTuple):
    """The load of a circuit with a stated limit: the feed of a rack, the busway of a row, a feed of the hall."""

    circuit: str
    normal: str
    worst: str
    capacity: str


def cords(topology: Topology, racks: Iterable[Rack]) -> Iterator[CordRow]:
    """Yield the fullest cord of each model in each rack, in normal operation and after a loss to survive."""
    for rack in racks:
        models: dict[tuple[str, str], list[Device]] = {}
        for device in topology.in_rack[rack.name]:
            for outlet in {_outlet(supply): 0 for supply in topology.supplies_of.get(device.name, ())}:
                models.setdefault((device.type.model, outlet), []).append(device)
        for (_, outlet), devices in sorted(models.items()):
            yield _cord(topology, rack, devices, outlet)


def _outlet(supply: Supply) -> str:
    return supply.outlet.rpartition("-")[0]


def _cord(topology: Topology, rack: Rack, devices: list[Device], outlet: str) -> CordRow:
    type_, region = devices[0].type, topology.plan.policy.region
    amps: dict[str, float] = {}
    voltage: float | None = None
    for lost in power.required_states(topology):
        for device in (device for device in devices if device.type.power_w.value is not None):
            for supply, watts in power.share(topology, device, lost):
                voltage = power.volts(topology.plan.devices[supply.pdu].type, supply)
                if voltage and outlet and _outlet(supply) == outlet:
                    amps[lost] = max(amps.get(lost, 0.0), watts / voltage)
    rated = outlets.cord_amps(type_.inlet or "", outlet, region) if outlet else None
    cord = f"{type_.inlet} to {outlet}" if outlet else UNKNOWN
    several = len(power.required_states(topology)) > 1
    worst = max((value for lost, value in amps.items() if lost), default=None)
    drawn = total((device.type.model, device.type.power_w) for device in devices)
    mark, least = f"{NO_BREAK}*" * bool(drawn.assumed), "at least " * bool(drawn.unknown)
    return CordRow(
        rack.name,
        type_.model,
        cord,
        f"{voltage:.0f}{NO_BREAK}V" if voltage and outlet else UNKNOWN,
        _text(amps.get(""), least, mark),
        _text(worst, least, mark) if several else NONE,
        f"{rated:g}{NO_BREAK}A" if rated else UNKNOWN,
    )


def _text(amps: float | None, least: str = "", mark: str = "") -> str:
    """Return a current with its marks: "at least" if a power is unknown, `*` if one is assumed.

    A current of which no part is known is unknown.
    """
    return UNKNOWN if amps is None or (least and not amps) else f"{least}{amps:.1f}{NO_BREAK}A{mark}"


def breakers(topology: Topology, racks: Iterable[Rack]) -> Iterator[BreakerRow]:
    """Yield each branch breaker of the PDUs of some racks whose rating is known."""
    for rack in racks:
        states = {lost: power.draws(topology, rack, lost) for lost in power.required_states(topology)}
        load = topology.power_w(rack.name)
        least, mark = "at least " * bool(load.unknown), f"{NO_BREAK}*" * bool(load.assumed)
        for pdu in (pdu for _, pdus in rack.pdus for pdu in pdus):
            type_ = topology.plan.devices[pdu].type
            share = topology.usable_share(type_)
            for number, bank in enumerate(type_.banks, start=1):
                if not bank.amps:
                    continue
                loads = {lost: draws[pdu].banks[number - 1] for lost, draws in states.items() if draws[pdu].banks}
                worst = max((amps for lost, amps in loads.items() if lost), default=None)
                capacity = f"{share * bank.amps:.1f}{NO_BREAK}A"
                after = _text(worst, least, mark) if len(states) > 1 else NONE
                yield BreakerRow(pdu, number, _text(loads.get(""), least, mark), after, capacity)


def circuit_rows(topology: Topology) -> Iterator[PowerCircuitRow]:
    """Yield the circuits with a stated limit. Of unknown phases the highest load is shown."""
    if not (topology.plan.racks and _has_limits(topology)):
        return
    states = {
        lost: {
            pdu: draw
            for rack in topology.plan.racks.values()
            for pdu, draw in power.draws(topology, rack, lost).items()
        }
        for lost in power.losses(topology)
    }
    for circuit in circuits.circuits(topology, states):
        least = "at least " if circuit.unknown or circuit.without_volts else ""
        normal, most = (_load_text(load, circuit.unit, least) for load in (circuit.normal, circuit.most))
        worst = f"{most}, without {circuit.lost}" if circuit.lost else NONE
        yield PowerCircuitRow(circuit.name, normal, worst, f"{circuit.usable:,.1f}{NO_BREAK}{circuit.unit}")


def _load_text(load: float, unit: str, least: str) -> str:
    """Return the load of a circuit, "unknown" if no part of it is known."""
    return UNKNOWN if least and not load else f"{least}{load:,.1f}{NO_BREAK}{unit}"


def _has_limits(topology: Topology) -> bool:
    plan = topology.plan
    rows = plan.floor.rows.values() if plan.floor else ()
    stated = [rack.feed_a for rack in plan.racks.values()] + [row.busway_a for row in rows]
    return any(stated) or any(feed.kw or feed.busway_a for feed in plan.feeds)
