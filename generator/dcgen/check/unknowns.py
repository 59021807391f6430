"""Rules about values that no source states: power, power supplies, inlets, airflow, weight, depth, labels."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from dcgen.check import circuits, cooling, currents, floor, racks, runs, space
from dcgen.check.limits import Gap, Limit, LimitRule, of, unchecked
from dcgen.evidence import Evidence
from dcgen.finding import Case, Finding, fold
from dcgen.plan.records import Device, Rack
from dcgen.plan.types import Port
from dcgen.proof import power
from dcgen.topology import Topology

COOLED = ("server", "storage", "chassis", "switch", "nvswitch", "ups")  # kinds of devices with fans


def limits_can_be_checked(evidence: Evidence) -> Iterator[Finding]:
    """Yield DC205, DC209, DC222, DC230, DC246 and DC265 to DC269 for values that nobody states and that limits need."""
    yield from unchecked(limit for rule in LIMITS for limit in rule(evidence))


def feed_loads(evidence: Evidence) -> Iterator[Limit]:
    """Yield the load of each rack against its feeds and against its cooling, in kilowatts."""
    topology = evidence.topology
    free = 1 - topology.plan.policy.reserve_percent / 100
    for rack in topology.plan.racks.values():
        load = evidence.power_w[rack.name]
        missing = tuple(of(evidence.without_power[model], "power") for model in load.unknown)
        kilowatts, usable = load.value / 1000, evidence.usable_kw[rack.name] * free
        yield Limit("the load on the feeds of {}", "rack", rack.name, missing, kilowatts, usable, "kW")
        if rack.cooling_kw is not None:
            heat = evidence.heat[rack.name].air.value / 1000
            yield Limit("the heat of {}", "rack", rack.name, missing, heat, rack.cooling_kw, "kW")


def outlets(evidence: Evidence) -> Iterator[Limit]:
    """Yield the outlets that the power supplies of each rack need, which depend on their number and their inlets."""
    for name, missing in evidence.of_racks(lambda rack: tuple(_plugs(evidence.topology, rack))).items():
        yield Limit("the outlets of {}", "rack", name, missing)


def phases(evidence: Evidence) -> Iterator[Limit]:
    """Yield the currents of the phases or the input of each PDU, which need voltage, current, inlets and power."""
    topology = evidence.topology
    missing = evidence.of_racks(partial(_unknown_loads, evidence))
    for rack in topology.plan.racks.values():
        for pdu in (topology.plan.devices[pdu] for _, pdus in rack.pdus for pdu in pdus):
            if pdu.type.phases > 1 and pdu.kind == "pdu":
                own = [of(pdu, "pdu amps")] if pdu.type.amps is None else []
                own += [of(pdu, "pdu voltage")] if pdu.type.voltage_v is None else []
                yield Limit("the phases of {}", "PDU", pdu.name, (*own, *missing[rack.name]))
            elif pdu.kind == "pdu" and pdu.type.amps is None:
                yield Limit("the input current of {}", "PDU", pdu.name, (of(pdu, "pdu amps"),))


def _unknown_loads(evidence: Evidence, rack: Rack) -> list[Gap]:
    """Return the unknown power, inlets and numbers of power supplies of the devices in a rack."""
    topology, lacking = evidence.topology, set(evidence.power_w[rack.name].unknown)
    fed = [device for device in topology.in_rack[rack.name] if _has_inlets(device)]
    powerless = [device for device in fed if device.type.model in lacking and not device.type.power_w.is_known]
    return [*_gaps(powerless, "power"), *_plugs(topology, rack)]


def ups_loads(evidence: Evidence) -> Iterator[Limit]:
    """Yield the load of each UPS against its rating in kilowatts, and its runtime if the blueprint requires one."""
    topology = evidence.topology
    for feed in topology.plan.feeds:
        if not feed.ups:
            continue
        load, rating = power.ups_load(topology, feed), topology.plan.devices[feed.ups].type.rating_kw
        missing = [of(evidence.without_power[model], "power") for model in load.unknown]
        if not topology.survives_a_feed:  # the share of a feed depends on the number of power supplies
            fed = (topology.plan.devices[name] for name in topology.supplies_of)
            missing += _gaps((device for device in fed if not device.type.supplies), "supplies")
        yield Limit("the load of {}", "UPS", feed.ups, tuple(missing), load.value / 1000, rating, "kW")
        if topology.plan.policy.ups_minutes is not None:
            yield Limit("the runtime of {}", "UPS", feed.ups, tuple(missing))


def feed_losses(evidence: Evidence) -> Iterator[Limit]:
    """Yield whether each device group keeps full power after the loss of a feed, if the site must survive it."""
    topology = evidence.topology
    if not topology.survives_a_feed:
        return
    fed = (topology.plan.devices[name] for name in topology.supplies_of)
    for device in {device.group: device for device in fed}.values():
        type_, feeds = device.type, len(topology.plan.racks[topology.plan.mounts[device.name].rack].pdus)
        left = type_.supplies - -(-type_.supplies // feeds)
        missing = [of(device, "supplies")] if not type_.supplies else []
        missing += [of(device, "redundancy")] if left and power.fate(type_, left) == "unknown" else []
        yield Limit("the power of {} after the loss of a feed", "group", device.group, tuple(missing))


def airflows(evidence: Evidence) -> Iterator[Limit]:
    """Yield the direction of the air through each device with fans."""
    topology = evidence.topology
    for name, mount in topology.plan.mounts.items():
        device = topology.plan.devices[name]
        if device.kind in COOLED and not device.type.is_node:
            value = f"airflow, ports at the {mount.face}" if device.kind == "switch" else "airflow"
            missing = () if device.type.airflow else (of(device, value),)
            yield Limit("the direction of the air through {}", "device", name, missing)


def port_labels_are_known(evidence: Evidence) -> Iterator[Finding]:
    """Yield DC244 for models with adapter ports in use whose label on the device no source states.

    An incomplete plan lacks ports, so the rule waits for the complete one.
    """
    plan = evidence.topology.plan
    if plan.incomplete:
        return
    ports: dict[str, dict[str, Port]] = {}
    for type_ in {id(device.type): device.type for device in plan.devices.values()}.values():  # a hash is slow
        for port in type_.ports:
            if port.own_name and port.nic and port.fabric:
                ports.setdefault(type_.model, {})[port.name] = port
    yield from fold((_unlabeled(model, list(own.values())) for model, own in ports.items()), "model")


def _unlabeled(model: str, ports: list[Port]) -> Case:
    count = "the label of 1 port" if len(ports) == 1 else f"the labels of {len(ports)} ports"
    message = f"no source states {count} of {model}, so cable labels show dcgen's own names, such as {ports[0].name}*"
    hint = f"list the labels on the device as `labels:` of adapter '{ports[0].nic}', in port order, in the `fitted:` "
    hint += "of the blueprint or of your catalog"
    return Case("DC244", model, Finding("DC244", message, hint), len(ports))


def _plugs(topology: Topology, rack: Rack) -> Iterator[Gap]:
    """Yield the unknown inlets and numbers of power supplies of the devices in a rack."""
    fed = [device for device in topology.in_rack[rack.name] if _has_inlets(device)]
    yield from _gaps((device for device in fed if not device.type.supplies), "supplies")
    yield from _gaps((device for device in fed if not device.type.inlet), "inlet")


def _gaps(devices: Iterable[Device], value: str) -> list[Gap]:
    """Return a missing value once per model, for planned and for present devices.

    A present device states its own values, so it tells nothing of planned devices of its model.
    """
    first: dict[tuple[str, bool], Device] = {}
    for device in devices:
        first.setdefault((device.type.model, device.kind == "present"), device)
    return [of(device, value) for device in first.values()]


def _has_inlets(device: Device) -> bool:
    if device.type.on_busbar or (device.kind == "cdu" and not device.type.u_height):
        return False
    kinds = ("ups", "pdu", "powershelf", "panel", "accessory")
    return device.kind not in kinds and not device.type.is_node


# Every limit that needs a figure of a source.
LIMITS: tuple[LimitRule, ...] = (
    feed_loads,
    phases,
    outlets,
    feed_losses,
    ups_loads,
    currents.cords,
    currents.ratings,
    currents.breakers,
    currents.voltages,
    circuits.loads,
    cooling.loads,
    racks.rated_loads,
    floor.floor_loads,
    floor.depths,
    floor.spaces,
    runs.tray_fills,
    space.vertical_pdus,
    airflows,
)
