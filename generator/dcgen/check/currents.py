"""Rules about currents and voltages below the PDU: power supplies, their cords and outlets, and branch breakers."""

import math
from collections.abc import Iterable, Iterator
from functools import partial
from typing import NamedTuple

from dcgen.check.kinds import device_cases, rack_cases
from dcgen.check.limits import Gap, Limit, of
from dcgen.evidence import Evidence
from dcgen.finding import Case, Finding, apart, exceeds, fold
from dcgen.plan import outlets
from dcgen.plan.records import Device, Rack, Supply
from dcgen.plan.types import DeviceType
from dcgen.proof import power
from dcgen.topology import Topology

AGREE = 0.03  # of two voltages: 230 V is 400 V to neutral, but 208 V is not 230 V, and 400 V is not 415 V
STANDARD = {"iec": "IEC 60320", "ul": "UL"}
LOW_LINE_V = 180.0  # power supplies of 200 to 240 V accept 10 % less
# Of a power supply at its full load: 80 PLUS Platinum, 230 V internal redundant (CLEAResult, levels of certification).
LEAST_EFFICIENCY = 0.91


class SupplyLoad(NamedTuple):
    """The load of one power supply without feed `lost`: watts, and the voltage at its inlet."""

    supply: Supply
    lost: str
    watts: float
    volts: float

    @property
    def amps(self) -> float:
        """The current in amperes at a power factor of one."""
        return self.watts / self.volts

    @property
    def after(self) -> str:
        """The state of the feeds, for a message."""
        return f" after the loss of feed {self.lost}" if self.lost else ""


def cords_carry_their_load(evidence: Evidence) -> Iterator[Finding]:
    """Yield DC270 for each model with an overloaded cord."""
    topology = evidence.topology
    yield from fold(device_cases(evidence, _powered(topology), partial(_cords, topology)), "device")


def _powered(topology: Topology) -> Iterator[Device]:
    """Yield each device with power supplies and known power."""
    devices = (topology.plan.devices[name] for name in topology.supplies_of)
    return (device for device in devices if device.type.power_w.value is not None)


def _rack_of(topology: Topology, device: Device) -> Rack:
    return topology.plan.racks[topology.plan.mounts[device.name].rack]


def _loads(topology: Topology, device: Device) -> Iterator[SupplyLoad]:
    """Yield the load of each power supply of known voltage in each state that the power must carry."""
    for lost in power.required_states(topology):
        for supply, watts in power.share(topology, device, lost):
            if volts := power.volts(topology.plan.devices[supply.pdu].type, supply):
                yield SupplyLoad(supply, lost, watts, volts)


def _models(topology: Topology, names: Iterable[str]) -> Iterator[Device]:
    """Yield the first device of every model among `names`."""
    first: dict[str, Device] = {}
    for name in names:
        device = topology.plan.devices[name]
        first.setdefault(device.type.model, device)
    yield from first.values()


def _cords(topology: Topology, device: Device) -> Iterator[Case]:
    """Yield the case of the most overloaded cord of a device."""
    worst: tuple[float, SupplyLoad, float] | None = None
    for load in _loads(topology, device):
        rated = _cord_amps(topology, device, load.supply)
        if rated is None:
            continue
        load = _on_cord(topology, device, load)
        if exceeds(load.amps, rated) and (worst is None or load.amps / rated > worst[0]):
            worst = load.amps / rated, load, rated
    if worst:
        _, load, rated = worst
        key = _rack_of(topology, device).group, device.type.model
        yield Case(key, device.name, _overloaded_cord(topology, device, load, rated), load.amps)


def _on_cord(topology: Topology, device: Device, load: SupplyLoad) -> SupplyLoad:
    """Return the load of a cord. Each of too few power supplies (DC207) draws no more than its rating needs."""
    rating = device.type.supply_watts(load.volts)
    if rating is None or _fate(topology, device, load.lost) != "short":
        return load
    return load._replace(watts=min(load.watts, rating / LEAST_EFFICIENCY))


def _cord_amps(topology: Topology, device: Device, supply: Supply) -> float | None:
    """Return the rated current of a cord in amperes, None without an outlet or for an outlet type in no table."""
    inlet, outlet = device.type.inlet or "", supply.outlet.rpartition("-")[0]
    return outlets.cord_amps(inlet, outlet, topology.plan.policy.region) if inlet and outlet else None


def cords(evidence: Evidence) -> Iterator[Limit]:
    """Yield the current of the cords of each model in a rack group, which needs voltage and type of the outlets.

    An unknown power is missing in the load on the feeds of the rack as well, unless the known devices exceed it.
    """
    topology = evidence.topology
    seen: set[tuple[str, str, str | None]] = set()
    yield from _unpowered(evidence)
    for device in _powered(topology):
        key = device.type.model, _rack_of(topology, device).group, device.type.inlet
        if key in seen:
            continue
        seen.add(key)
        supplies = [supply for supply in topology.supplies_of[device.name] if supply.outlet]
        pdus = {topology.plan.devices[supply.pdu].type.model: supply.pdu for supply in supplies}.values()
        missing = [of(topology.plan.devices[pdu], "pdu voltage") for pdu in pdus if not _volts(topology, pdu)]
        missing += [
            of(topology.plan.devices[supply.pdu], "outlet rating")
            for supply in supplies
            if _cord_amps(topology, device, supply) is None
        ]
        yield Limit("the cords of {}", "model", device.type.model, tuple(missing))


def _unpowered(evidence: Evidence) -> Iterator[Limit]:
    """Yield the cords of each model of unknown power in a rack that its known devices overload already."""
    topology = evidence.topology
    free = 1 - topology.plan.policy.reserve_percent / 100
    for rack in topology.plan.racks.values():
        load = evidence.power_w[rack.name]
        if load.unknown and exceeds(load.value / 1000, evidence.usable_kw[rack.name] * free):
            for device in (evidence.without_power[model] for model in load.unknown):
                if any(supply.outlet for supply in topology.supplies_of.get(device.name, ())):
                    yield Limit("the cords of {}", "model", device.type.model, (of(device, "power"),))


def _volts(topology: Topology, pdu: str) -> float | None:
    return topology.plan.devices[pdu].type.voltage_v


def _overloaded_cord(topology: Topology, device: Device, load: SupplyLoad, rated: float) -> Finding:
    policy, outlet = topology.plan.policy, load.supply.outlet.rpartition("-")[0]
    amps, _ = apart(load.amps, rated)
    message = (
        f"the cord of psu{load.supply.number} of {device.name} carries {amps} A at {load.volts:.0f} V{load.after}; "
    )
    message += f"its {device.type.inlet} inlet and {outlet} outlet are rated {rated:g} A"
    message += f" by {STANDARD[policy.region]}" if not outlets.is_nema(outlet) else ""
    larger = f"more power supplies per {device.type.model}" + (", " if load.volts < LOW_LINE_V else " or ")
    hint = f"use {larger}power supplies with a larger inlet" + (
        ", or a higher voltage" if load.volts < LOW_LINE_V else ""
    )
    ul = outlets.cord_amps(device.type.inlet or "", outlet, "ul")
    if policy.region == "iec" and ul and not exceeds(load.amps, ul):
        hint = f"set `power: region: ul` if the cords are rated by UL ({ul:g} A), or {hint}"
    return Finding("DC270", message, hint, device.origin)


def supplies_carry_their_load(evidence: Evidence) -> Iterator[Finding]:
    """Yield DC271 and DC272 for each model whose power supplies cannot carry it.

    DC207 reports models whose redundancy alone tells that too few power supplies are left.
    """
    topology = evidence.topology
    yield from fold(device_cases(evidence, _powered(topology), partial(_supplies, topology)), "device")


def ratings(evidence: Evidence) -> Iterator[Limit]:
    """Yield the load of the power supplies of each model at each voltage, which needs their rating at this voltage.

    At 200 V and more, where most supplies have their full rating, those of a model carry its stated maximum. Its
    redundancy tells how many of them do. Neither tells whether they carry parts that draw more.
    """
    topology = evidence.topology
    seen: set[tuple[str, float, bool]] = set()
    first: dict[str, Device] = {}
    for device in _powered(topology):
        first.setdefault(evidence.device_kinds[device.name], device)
    for device in first.values():
        for load in _loads(topology, device):
            type_ = device.type
            exceeded = exceeds(type_.power_w.value or 0.0, type_.stated_w.value or math.inf)
            key = type_.model, load.volts, exceeded
            if key in seen or not type_.supplies:
                continue
            seen.add(key)
            needed = type_.watts or type_.watts_at or load.volts < LOW_LINE_V or exceeded
            missing = (of(device, "supply rating"),) if needed and type_.supply_watts(load.volts) is None else ()
            yield Limit("the power supplies of {}", "model", f"{type_.model} at {load.volts:.0f} V", missing)


def _supplies(topology: Topology, device: Device) -> Iterator[Case]:
    type_, group = device.type, _rack_of(topology, device).group
    worst: dict[str, SupplyLoad] = {}
    for load in _loads(topology, device) if type_.supplies else ():
        rating = type_.supply_watts(load.volts)
        code = "DC271" if load.lost else "DC272"
        if rating and exceeds(load.watts, rating) and load.watts > worst.get(code, load._replace(watts=0)).watts:
            worst[code] = load
    if "DC272" in worst:
        yield Case((group, type_.model, "DC272"), device.name, _too_weak(device, worst["DC272"]))
    elif "DC271" in worst and _fate(topology, device, worst["DC271"].lost) != "short":
        yield Case((group, type_.model, "DC271"), device.name, _beyond(device, worst["DC271"]))


def _fate(topology: Topology, device: Device, lost: str) -> power.Fate:
    return power.fate(device.type, sum(1 for supply in topology.supplies_of[device.name] if supply.feed != lost))


def _too_weak(device: Device, load: SupplyLoad) -> Finding:
    type_ = device.type
    rating = type_.supply_watts(load.volts) or 0
    drawn, given = apart((type_.power_w.value or 0) / 1000, type_.supplies * rating / 1000, 2)
    message = f"the {type_.supplies} power supplies of {type_.model} give {given} kW at {load.volts:.0f} V "
    message += f"({rating:,.0f} W each); it draws {drawn} kW"
    higher = "a PDU with outlets of a higher voltage, or " if load.volts < LOW_LINE_V else ""
    hint = f"use {higher}larger power supplies"
    return Finding("DC272", message, hint, device.origin)


def _beyond(device: Device, load: SupplyLoad) -> Finding:
    drawn, rated = apart(load.watts, device.type.supply_watts(load.volts) or 0, 0)
    message = f"psu{load.supply.number} of {device.name} carries {drawn} W{load.after}; "
    message += f"it is rated {rated} W at {load.volts:.0f} V"
    hint = "use larger power supplies or more feeds, or plan for throttling after the loss of a feed"
    return Finding("DC271", message, hint, device.origin)


def breakers_carry_their_banks(evidence: Evidence) -> Iterator[Finding]:
    """Yield DC273 for each rack group with an overloaded branch breaker."""
    yield from fold(rack_cases(evidence, partial(_breakers, evidence)), "PDU")


def _breakers(evidence: Evidence, rack: Rack) -> Iterator[Case]:
    """Yield the case of each PDU of a rack with an overloaded breaker."""
    pdus = (evidence.topology.plan.devices[pdu] for _, pdus in rack.pdus for pdu in pdus)
    yield from (case for pdu in pdus if (case := _breaker(evidence, pdu, rack)))


def breakers(evidence: Evidence) -> Iterator[Limit]:
    """Yield the load of the branch breakers of each PDU, which needs their ratings if a phase could overload one.

    Without banks in the catalog, the fullest phase bounds the load of every breaker, and no breaker is below the rating
    of its outlets.
    """
    missing = evidence.of_racks(lambda rack: [_unrated(evidence, pdu) for _, pdus in rack.pdus for pdu in pdus])
    for name, rack in evidence.topology.plan.racks.items():
        for pdu, gaps in zip((pdu for _, pdus in rack.pdus for pdu in pdus), missing[name], strict=True):
            yield Limit("the branch breakers of {}", "PDU", pdu, gaps)


def _unrated(evidence: Evidence, pdu: str) -> tuple[Gap, ...]:
    """Return the missing ratings of the breakers of a PDU, none if no phase can overload one."""
    topology, type_ = evidence.topology, evidence.topology.plan.devices[pdu].type
    region = topology.plan.policy.region
    known = _rated(type_) or (type_.amps is not None and type_.amps <= outlets.WITHOUT_BREAKERS_A[region])
    phases = [amps for lost in power.required_states(topology) for amps in evidence.draws[lost][pdu].amps]
    smallest = min((outlets.amps_of(outlet, region) or 0.0 for outlet, _ in type_.outlets), default=0.0)
    loaded = exceeds(max(phases, default=0.0), topology.usable_share(type_) * smallest)
    return () if known or not loaded else (Gap(type_.model, "banks", ()),)


def _breaker(evidence: Evidence, pdu: Device, rack: Rack) -> Case | None:
    """Return the case of the worst breaker of a PDU, None if each carries its load."""
    topology, share = evidence.topology, evidence.topology.usable_share(pdu.type)
    loads = [
        (amps / (share * bank.amps), amps, number, lost)
        for lost in power.required_states(topology)
        for number, (amps, bank) in enumerate(
            zip(evidence.draws[lost][pdu.name].banks, pdu.type.banks, strict=False), start=1
        )
        if bank.amps
    ]
    ratio, amps, number, lost = max(loads, key=lambda load: load[0], default=(0.0, 0.0, 0, ""))
    if not exceeds(ratio, 1):
        return None
    return Case((rack.group, "DC273"), pdu.name, _overloaded_bank(pdu, share, (amps, number, lost), rack), amps)


def _rated(pdu: DeviceType) -> bool:
    """Return whether the catalog states the breaker of every bank."""
    return bool(pdu.banks) and all(bank.amps for bank in pdu.banks)


def _overloaded_bank(pdu: Device, share: float, load: tuple[float, int, str], rack: Rack) -> Finding:
    amps, number, lost = load
    rated = pdu.type.banks[number - 1].amps or 0.0
    drawn, usable = apart(amps, share * rated)
    after = f" after the loss of feed {lost}" if lost else ""
    message = f"the breaker of bank {number} of PDU {pdu.name} is overloaded{after}: {drawn} A load, {usable} A usable"
    message += f" of {rated:g} A" if share < 1 else ""
    hint = "use a PDU with more or larger banks, or hold fewer devices in the rack"
    return Finding("DC273", message, hint, rack.origin)


def voltages_agree(evidence: Evidence) -> Iterator[Finding]:
    """Yield DC276 for PDUs whose voltage or region differs from the site or from their UPS."""
    topology = evidence.topology
    policy = topology.plan.policy
    for pdu in _models(topology, topology.rack_of_pdu):
        type_ = pdu.type
        if policy.voltage_v and type_.voltage_v and not _same(policy.voltage_v, type_.voltage_v):
            message = (
                f"PDU {type_.model} is for {type_.voltage_v:g} V, but `power: voltage_v` is {policy.voltage_v:g} V"
            )
            yield Finding(
                "DC276", message, "choose a PDU for the voltage of the site, or correct `voltage_v`", pdu.origin
            )
        region = _region(type_.plug)
        if policy.stated_region and region and region != policy.region:
            message = f"PDU {type_.model} has the plug {type_.plug}, but `power: region` is {policy.region}"
            yield Finding("DC276", message, "choose a PDU for the region, or correct `region`", pdu.origin)
    for feed in topology.plan.feeds:
        ups = topology.plan.devices[feed.ups].type if feed.ups else None
        pdus = (pdu for rack in topology.plan.racks.values() for pdu in dict(rack.pdus).get(feed.name, ()))
        for pdu in _models(topology, pdus) if ups and ups.voltage_v else ():
            if ups and pdu.type.voltage_v and not _same(ups.voltage_v or 0, pdu.type.voltage_v):
                message = f"UPS {feed.ups} gives {ups.voltage_v:g} V, but PDU {pdu.type.model} behind it is for "
                message += f"{pdu.type.voltage_v:g} V"
                yield Finding("DC276", message, "choose a PDU and a UPS of one voltage", feed.origin)


def voltages(evidence: Evidence) -> Iterator[Limit]:
    """Yield the output voltage of each UPS and that of the PDUs behind it, which must agree."""
    topology = evidence.topology
    for feed in topology.plan.feeds:
        names = [name for rack in topology.plan.racks.values() for name in dict(rack.pdus).get(feed.name, ())]
        if not (feed.ups and names):
            continue
        ups, pdus = topology.plan.devices[feed.ups], list(_models(topology, names))
        missing = [of(ups, "ups voltage")] if ups.type.voltage_v is None else []
        missing += [of(pdu, "pdu voltage") for pdu in pdus if pdu.type.voltage_v is None]
        yield Limit("whether the PDUs behind {} have its voltage", "UPS", ups.name, tuple(missing))


def _same(one: float, other: float) -> bool:
    """Return whether two voltages belong to one system: equal, or one between phases and the other to neutral."""
    return any(abs(one * factor / other - 1) <= AGREE for factor in (1, 3**0.5, 3**-0.5))


def _region(plug: str) -> str:
    """Return the region of a plug, "" if it does not tell. IEC 60309 has other sizes in each region."""
    if plug.startswith(("NEMA", "CS8", "Hubbell")):
        return "ul"
    last = plug.rpartition(" A")[0].rpartition(" ")[2]
    if not plug.startswith("IEC 60309") or last not in ("16", "32", "63", "125", "20", "30", "60", "100"):
        return ""
    return "iec" if last in ("16", "32", "63", "125") else "ul"
