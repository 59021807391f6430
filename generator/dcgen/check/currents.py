"""Rules about currents and voltages below the PDU: power supplies, their cords and outlets, and branch breakers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from dcgen.evidence import Evidence
from dcgen.finding import Case, Finding, apart, exceeds, fold
from dcgen.plan import outlets
from dcgen.plan.records import Device, Rack, Supply
from dcgen.plan.types import DeviceType
from dcgen.proof import power
from dcgen.topology import Topology

AGREE = 0.03  # of two voltages: 230 V is 400 V to neutral, but 208 V and 230 V or 400 V and 415 V are not one voltage
STANDARD = {"iec": "IEC 60320", "ul": "UL"}
LOW_LINE_V = 180.0  # power supplies of 200 to 240 V accept 10 % less


class Load(NamedTuple):
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
    """Yield DC270 for each model with an overloaded cord, and DC275 for each whose cords cannot be judged."""
    topology = evidence.topology
    yield from fold(_unknown_volts(topology), "PDU model")
    yield from fold((case for device, rack in _powered(topology) for case in _cords(topology, device, rack)), "device")


def _powered(topology: Topology) -> Iterator[tuple[Device, Rack]]:
    """Yield each device with power supplies and known power, with its rack."""
    for name in topology.supplies_of:
        device = topology.plan.devices[name]
        if device.type.power_w.value is not None:
            yield device, topology.plan.racks[topology.plan.mounts[name].rack]


def _loads(topology: Topology, device: Device) -> Iterator[Load]:
    """Yield the load of each power supply of a device in each state that the power must carry, if its voltage is known."""
    for lost in power.required_states(topology):
        for supply, watts in power.share(topology, device, lost):
            if volts := power.volts(topology.plan.devices[supply.pdu].type, supply):
                yield Load(supply, lost, watts, volts)


def _unknown_volts(topology: Topology) -> Iterator[Case]:
    """Yield a case for each PDU model of unknown voltage."""
    for pdu in _models(topology, topology.rack_of_pdu):
        if pdu.type.voltage_v is None:
            message = f"no source states the voltage of {pdu.type.model}, so the current of its outlets cannot be told"
            hint = "add `voltage_v:` from its plate to the model in your catalog folder"
            yield Case("DC275", pdu.type.model, Finding("DC275", message, hint, pdu.origin))


def _models(topology: Topology, names: Iterable[str]) -> Iterator[Device]:
    """Yield the first device of every model among `names`."""
    first: dict[str, Device] = {}
    for name in names:
        device = topology.plan.devices[name]
        first.setdefault(device.type.model, device)
    yield from first.values()


def _cords(topology: Topology, device: Device, rack: Rack) -> Iterator[Case]:
    """Yield the case of the most overloaded cord of a device, or of an outlet without a rating."""
    region, inlet = topology.plan.policy.region, device.type.inlet or ""
    worst: tuple[float, Load, float] | None = None
    for load in _loads(topology, device):
        outlet = load.supply.outlet.rpartition("-")[0]
        if not outlet or not inlet:
            continue  # DC220, DC221, DC222
        rated = outlets.cord_amps(inlet, outlet, region)
        if rated is None:
            message = f"no table states the rated current of {outlet} outlets, so the cords of {device.type.model} "
            hint = "name the outlet type in the catalog as in IEC 60320 or NEMA WD 6, such as C13 or 5-20R"
            yield Case(
                (outlet, "DC275"), device.name, Finding("DC275", f"{message}cannot be judged", hint, rack.origin)
            )
            return
        if exceeds(load.amps, rated) and (worst is None or load.amps / rated > worst[0]):
            worst = load.amps / rated, load, rated
    if worst:
        _, load, rated = worst
        yield Case(
            (rack.group, device.type.model), device.name, _overloaded_cord(topology, device, load, rated), load.amps
        )


def _overloaded_cord(topology: Topology, device: Device, load: Load, rated: float) -> Finding:
    policy, outlet = topology.plan.policy, load.supply.outlet.rpartition("-")[0]
    amps, limit = apart(load.amps, rated)
    message = (
        f"the cord of psu{load.supply.number} of {device.name} carries {amps} A at {load.volts:.0f} V{load.after}; "
    )
    message += f"its {device.type.inlet} inlet and {outlet} outlet are rated {limit} A"
    message += f" by {STANDARD[policy.region]}" if not outlets.is_nema(outlet) else ""
    hint = f"use more power supplies per {device.type.model}, power supplies with a larger inlet, or a higher voltage"
    ul = outlets.cord_amps(device.type.inlet or "", outlet, "ul")
    if policy.region == "iec" and ul and not exceeds(load.amps, ul):
        hint = f"set `power: region: ul` if the cords are rated by UL ({ul:g} A), or {hint}"
    return Finding("DC270", message, hint, device.origin)


def supplies_carry_their_load(evidence: Evidence) -> Iterator[Finding]:
    """Yield DC271, DC272 and DC277 for each model whose power supplies cannot carry it, or may not.

    DC207 reports models whose redundancy alone tells that too few power supplies are left.
    """
    topology = evidence.topology
    yield from fold(
        (case for device, rack in _powered(topology) for case in _supplies(topology, device, rack)), "device"
    )


def _supplies(topology: Topology, device: Device, rack: Rack) -> Iterator[Case]:
    type_ = device.type
    if not type_.supplies:
        return  # DC209
    worst: dict[str, Load] = {}
    for load in _loads(topology, device):
        rating = type_.supply_watts(load.volts)
        if rating is None:
            if type_.watts or type_.watts_at or load.volts < LOW_LINE_V:
                yield Case((rack.group, type_.model, "DC277"), device.name, _unrated(device, load.volts))
                return
            continue
        code = "DC271" if load.lost else "DC272"
        if exceeds(load.watts, rating) and load.watts > worst.get(code, load._replace(watts=0)).watts:
            worst[code] = load
    if "DC272" in worst:
        yield Case((rack.group, type_.model, "DC272"), device.name, _too_weak(device, worst["DC272"]))
    elif "DC271" in worst and _fate(topology, device, worst["DC271"].lost) != "short":
        yield Case((rack.group, type_.model, "DC271"), device.name, _beyond(device, worst["DC271"]))


def _fate(topology: Topology, device: Device, lost: str) -> power.Fate:
    return power.fate(device.type, sum(1 for supply in topology.supplies_of[device.name] if supply.feed != lost))


def _unrated(device: Device, volts: float) -> Finding:
    message = f"no source states what a power supply of {device.type.model} gives at {volts:.0f} V, "
    message += "so dcgen cannot tell whether it carries its load"
    hint = f"add `watts_at: {{{volts:.0f}: ...}}` to `supplies:` of {device.type.model} in your catalog folder"
    return Finding("DC277", message, hint, device.origin)


def _too_weak(device: Device, load: Load) -> Finding:
    type_ = device.type
    rating = type_.supply_watts(load.volts) or 0
    drawn, given = apart((type_.power_w.value or 0) / 1000, type_.supplies * rating / 1000, 2)
    message = f"the {type_.supplies} power supplies of {type_.model} give {given} kW at {load.volts:.0f} V "
    message += f"({rating:,.0f} W each); it draws {drawn} kW"
    hint = "use a PDU with outlets of a higher voltage, or larger power supplies"
    return Finding("DC272", message, hint, device.origin)


def _beyond(device: Device, load: Load) -> Finding:
    drawn, rated = apart(load.watts, device.type.supply_watts(load.volts) or 0, 0)
    message = f"psu{load.supply.number} of {device.name} carries {drawn} W{load.after}; "
    message += f"it is rated {rated} W at {load.volts:.0f} V"
    hint = "use larger power supplies or more feeds, or plan for throttling after the loss of a feed"
    return Finding("DC271", message, hint, device.origin)


def breakers_carry_their_banks(evidence: Evidence) -> Iterator[Finding]:
    """Yield DC273 for each overloaded branch breaker, and DC274 for each PDU model with loaded, unknown breakers."""
    found = [case for rack in evidence.topology.plan.racks.values() for case in _breakers(evidence, rack)]
    yield from fold((case for case in found if case.finding.code == "DC273"), "PDU")
    unknown = {case.name: case for case in reversed(found) if case.finding.code == "DC274"}
    yield from (case.finding for _, case in sorted(unknown.items()))


def _breakers(evidence: Evidence, rack: Rack) -> Iterator[Case]:
    """Yield the worst breaker of each PDU of a rack that is overloaded, or of unknown rating."""
    topology = evidence.topology
    for pdu in (pdu for _, pdus in rack.pdus for pdu in pdus):
        type_ = topology.plan.devices[pdu].type
        share, policy = topology.usable_share(type_), topology.plan.policy
        if type_.amps and type_.amps <= outlets.WITHOUT_BREAKERS_A[policy.region] and not _rated(type_):
            continue  # the input breaker protects every outlet
        states = {lost: evidence.draws[lost][pdu] for lost in power.required_states(topology)}
        if not type_.banks or not _rated(type_):
            phases = [amps for draw in states.values() for amps in draw.amps]
            smallest = min((outlets.amps_of(outlet, policy.region) or 0.0 for outlet, _ in type_.outlets), default=0.0)
            if exceeds(max(phases, default=0.0), share * smallest):  # no breaker is below the rating of its outlets
                yield Case(type_.model, type_.model, _unknown_breakers(type_))
            continue
        loads = [
            (amps / (share * (bank.amps or 1)), amps, number, lost)
            for lost, draw in states.items()
            for number, (amps, bank) in enumerate(zip(draw.banks, type_.banks, strict=False), start=1)
        ]
        ratio, amps, number, lost = max(loads, key=lambda load: load[0], default=(0.0, 0.0, 0, ""))
        if exceeds(ratio, 1):
            finding = _overloaded_bank(pdu, type_, share, (amps, number, lost), rack)
            yield Case((rack.group, "DC273"), pdu, finding, amps)


def _rated(pdu: DeviceType) -> bool:
    """Return whether the catalog states the breaker of every bank."""
    return bool(pdu.banks) and all(bank.amps for bank in pdu.banks)


def _overloaded_bank(pdu: str, type_: DeviceType, share: float, load: tuple[float, int, str], rack: Rack) -> Finding:
    amps, number, lost = load
    rated = type_.banks[number - 1].amps or 0.0
    drawn, usable = apart(amps, share * rated)
    after = f" after the loss of feed {lost}" if lost else ""
    message = f"the breaker of bank {number} of PDU {pdu} is overloaded{after}: {drawn} A load, {usable} A usable"
    message += f" of {rated:g} A" if share < 1 else ""
    hint = "use a PDU with more or larger banks, or hold fewer devices in the rack"
    return Finding("DC273", message, hint, rack.origin)


def _unknown_breakers(type_: DeviceType) -> Finding:
    message = f"no source states the branch breakers of {type_.model}, so the load of each cannot be told"
    if type_.amps:
        message += f" (with {type_.amps:g} A at the input, it has some)"
    hint = "add `banks:` from its datasheet to the model in your catalog folder"
    return Finding("DC274", message, hint)


def voltages_agree(evidence: Evidence) -> Iterator[Finding]:
    """Yield DC276 for PDUs whose voltage or region is not that of the site, or not that of their UPS."""
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


def _same(one: float, other: float) -> bool:
    """Return whether two voltages belong to one system: equal, or one between phases and the other to neutral."""
    return any(abs(one * factor / other - 1) <= AGREE for factor in (1, 3**0.5, 3**-0.5))


def _region(plug: str) -> str:
    """Return the region of a PDU by its plug, "" if the plug does not tell: IEC 60309 has other sizes in each region."""
    if plug.startswith(("NEMA", "CS8", "Hubbell")):
        return "ul"
    last = plug.rpartition(" A")[0].rpartition(" ")[2]
    if not plug.startswith("IEC 60309") or last not in ("16", "32", "63", "125", "20", "30", "60", "100"):
        return ""
    return "iec" if last in ("16", "32", "63", "125") else "ul"
