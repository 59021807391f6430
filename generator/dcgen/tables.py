"""The plan as tables: records with plain values that `pandas.DataFrame` accepts, and the summary of a site."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from dcgen.plan.cabling.fiber import fiber_mark
from dcgen.plan.records import JOINT, Cable, Device, Plan
from dcgen.plan.types import Port

# Device kinds of a summary and their plural, in the order of the summary.
PLURALS = {
    "server": "servers",
    "chassis": "multi-node chassis",
    "storage": "storage servers",
    "gpu": "GPUs",
    "switch": "switches",
    "nvswitch": "NVLink switch trays",
    "ups": "UPSes",
    "pdu": "PDUs",
    "powershelf": "power shelves",
    "cdu": "CDUs",
    "panel": "patch panels",
    "accessory": "cable managers",
    "circuit": "WAN circuits",
}
IN_ONE_LINE = ("server", "gpu", "switch")

Location = tuple[str, int | None]  # a rack ("" for none), and the lowest rack unit (None for none)


class CableRecord(NamedTuple):
    """A cable: the columns of cables.csv, and its speed. The length is in meters, None if it is unknown.

    The bays are those of nodes in a multi-node chassis, None for other devices.
    """

    id: str
    fabric: str
    speed_gbps: float
    a_device: str
    a_port: str
    a_rack: str
    a_u: int | None
    a_optic: str
    b_device: str
    b_port: str
    b_rack: str
    b_u: int | None
    b_optic: str
    media: str
    part: str
    length_m: float | None
    label: str
    own_port_names: str
    fiber: str
    a_bay: int | None
    b_bay: int | None
    path: str


class DeviceRecord(NamedTuple):
    """A device: its identity, model and location. Power and weight are maximums, None if a source is missing.

    `power_at_least` is set if the power is a lower bound: that of the fitted parts with a figure.

    `unit` is 0 outside the scalable units. `rack` is "" for a circuit, and `u` is None for a vertical PDU. The height,
    power and weight of a node are 0, because its chassis has them. Other devices have the chassis "" and no bay.
    """

    name: str
    kind: str
    role: str
    group: str
    unit: int
    number: int
    manufacturer: str
    model: str
    gpus: int
    rack: str
    u: int | None
    height_u: int
    row: int | None
    position: int | None
    power_w: float | None
    weight_kg: float | None
    chassis: str
    bay: int | None
    power_at_least: bool


class AddressRecord(NamedTuple):
    """An address of a port: the columns of addresses.csv.

    `cable` is the id of the cable of the port, "" for a port without a cable. `interface` is the port, or the bond
    whose first port this is. `vlan` is the tag of a further VLAN, 0 for none; then `port` and `interface` end in it.
    """

    device: str
    port: str
    fabric: str
    address: str
    prefix_length: int
    gateway: str
    cable: str
    interface: str
    vlan: int
    address6: str


class Node(NamedTuple):
    """A node of the graph. Empty fields do not apply. `bmc_port` is the adapter port that the BMC shares."""

    id: str
    kind: str
    role: str
    rack: str = ""
    u: int | None = None
    unit: int | None = None
    model: str = ""
    rail: int | None = None
    port: str = ""
    plane: int | None = None
    row: int | None = None
    position: int | None = None
    bmc_port: str = ""
    chassis: str = ""
    bay: int | None = None


class Edge(NamedTuple):
    """An edge of the graph other than a cable: kind internal, mount or power. Empty fields do not apply."""

    source: str
    target: str
    key: str
    kind: str
    source_port: str = ""
    target_port: str = ""


OF_A_CABLE = ("fabric", "speed_gbps", "media", "length_m")  # the attributes of a cable besides the fields of an edge


def cables(plan: Plan, locations: Mapping[str, Location]) -> Iterator[CableRecord]:
    """Yield a record per cable, in the order of cables.csv."""
    for cable in plan.installed:
        yield CableRecord(
            id=cable.id,
            fabric=cable.fabric,
            speed_gbps=cable.speed_gbps,
            a_device=cable.a_device,
            a_port=cable.a_port,
            a_rack=locations[cable.a_device][0],
            a_u=locations[cable.a_device][1],
            a_optic=cable.a_optic,
            b_device=cable.b_device,
            b_port=cable.b_port,
            b_rack=locations[cable.b_device][0],
            b_u=locations[cable.b_device][1],
            b_optic=cable.b_optic,
            media=cable.media,
            part=cable.part_number or cable.model,
            length_m=cable.length_m,
            label=cable.label,
            own_port_names=own_ends(plan, cable),
            fiber=fiber_mark(plan.fiber.cables.get(cable.model), cable.length_m),
            a_bay=bay_of(plan, cable.a_device),
            b_bay=bay_of(plan, cable.b_device),
            path=cable.via.text if cable.via else "",
        )


def own_ends(plan: Plan, cable: Cable) -> str:
    """Return the ends of a cable whose port label no source states: "a", "b", "ab", or "" for none."""
    a, b = plan.devices[cable.a_device].type.own_names, plan.devices[cable.b_device].type.own_names
    return own_marks(a, cable.a_port, b, cable.b_port)


def own_marks(a_names: frozenset[str], a_port: str, b_names: frozenset[str], b_port: str) -> str:
    """Return the same ends for two ports, each with the port names of its device that no source states."""
    a = "a" if a_names and _is_own(a_names, a_port) else ""
    return f"{a}b" if b_names and _is_own(b_names, b_port) else a


@lru_cache(maxsize=4_096)  # the ports of some hundred models
def _is_own(names: frozenset[str], port: str) -> bool:
    """Return whether a port, or one of those that share a cable, is among some names."""
    return not names.isdisjoint(port.split(JOINT))


def bay_of(plan: Plan, device: str) -> int | None:
    """Return the bay of a node in its chassis, None for any other device."""
    mount = plan.mounts.get(device)
    return (mount.bay or None) if mount else None


def devices(plan: Plan, locations: Mapping[str, Location]) -> Iterator[DeviceRecord]:
    """Yield a record per device, in the order of the plan."""
    for device in plan.devices.values():
        rack, u = locations[device.name]
        yield DeviceRecord(
            name=device.name,
            kind=device.kind,
            role=device.role,
            group=device.group,
            unit=device.unit,
            number=device.number,
            manufacturer=device.type.manufacturer,
            model=device.type.model,
            gpus=device.type.gpus.count if device.type.gpus else 0,
            rack=rack,
            u=u,
            height_u=device.type.u_height,
            row=plan.racks[rack].row if rack else None,
            position=plan.racks[rack].column if rack else None,
            power_w=device.type.power_w.value,
            weight_kg=device.type.weight_kg.value,
            chassis=plan.mounts[device.name].chassis if device.name in plan.mounts else "",
            bay=bay_of(plan, device.name),
            power_at_least=bool(device.type.power_w.missing) and device.type.power_w.value is not None,
        )


def addresses(plan: Plan, cables_of: Mapping[str, Iterable[Cable]]) -> Iterator[AddressRecord]:
    """Yield a record per address, in the order of the plan. `cables_of` has the cables of each device."""
    for item in plan.addresses:
        cable = cable_at(plan.devices[item.device], item.port, cables_of[item.device])
        yield AddressRecord(
            item.device,
            item.key,
            item.fabric,
            item.address,
            item.length,
            item.gateway,
            cable,
            item.interface,
            item.vlan,
            item.address6,
        )


def cable_at(device: Device, port: str, cables: Iterable[Cable]) -> str:
    """Return the id of the cable of a port, "" without one. A BMC can share the cable of an adapter port."""
    end = (device.name, device.type.port[port].shares or port)
    ends = ((cable.id, (cable.a_device, cable.a_port), (cable.b_device, cable.b_port)) for cable in cables)
    return next((id_ for id_, a, b in ends if end in (a, b)), "")


def cable_row(cable: Cable) -> dict[str, Any]:
    """Return a cable as node-link data; the source is the end in the lower tier."""
    return {
        "source": cable.a_device,
        "target": cable.b_device,
        "key": cable.id,
        "kind": "cable",
        "source_port": cable.a_port,
        "target_port": cable.b_port,
        "fabric": cable.fabric,
        "speed_gbps": cable.speed_gbps,
        "media": cable.media,
        "length_m": cable.length_m,
        "id": cable.id,
    }


def node_row(node: Node) -> dict[str, Any]:
    """Return a node as node-link data, with the attributes that apply."""
    return {key: value for key, value in zip(Node._fields, node, strict=True) if value not in ("", None)}


def edge_row(edge: Edge) -> dict[str, Any]:
    """Return an edge other than a cable as node-link data, with the attributes that apply."""
    return {key: value for key, value in zip(Edge._fields, edge, strict=True) if value}


def line(plan: Plan) -> str:
    """Return name, kind and counts of a site in one line."""
    kinds = _kinds(plan)
    counts = [f"{kinds[kind]:,} {_plural(kind, kinds[kind])}" for kind in IN_ONE_LINE if kinds[kind]]
    return f"{plan.name}: {', '.join([plan.kind, *counts, f'{len(plan.installed):,} cables'])}"


def html(plan: Plan) -> str:
    """Return the counts of a site as an HTML table; every text is escaped."""
    from html import escape  # here, because it loads the names of all characters

    body = "".join(f"<tr><th>{escape(what)}</th><td>{escape(much)}</td></tr>" for what, much in _summary(plan))
    return f"<table><caption>{escape(plan.name)}</caption><tbody>{body}</tbody></table>"


def _summary(plan: Plan) -> Iterator[tuple[str, str]]:
    yield "kind", plan.kind
    yield "site", plan.site
    if plan.description:
        yield "description", plan.description
    kinds = _kinds(plan)
    if units := {device.unit for device in plan.devices.values() if device.unit}:
        yield "scalable units", f"{len(units)} of {plan.policy.max_units}"
    yield from ((plural, f"{kinds[kind]:,}") for kind, plural in PLURALS.items() if kinds[kind])
    yield "racks", f"{len(plan.racks):,}"
    yield from ((f"{fabric} cables", f"{count:,}") for fabric, count in sorted(_by_fabric(plan).items()))
    yield "cables", f"{len(plan.installed):,}"


def _by_fabric(plan: Plan) -> Counter[str]:
    return Counter(cable.fabric for cable in plan.installed)


def counts(plan: Plan) -> dict[str, int]:
    """Return the number of devices of every kind, GPUs among them, and of racks and cables; 0 if there are none."""
    kinds = _kinds(plan)
    return {**{kind: kinds[kind] for kind in PLURALS}, "rack": len(plan.racks), "cable": len(plan.installed)}


def _kinds(plan: Plan) -> Counter[str]:
    """Return the number of devices of each kind, GPUs among them."""
    kinds = Counter(device.kind for device in plan.devices.values())
    kinds["gpu"] = sum(device.type.gpus.count for device in plan.devices.values() if device.type.gpus)
    return kinds


def _plural(kind: str, count: int) -> str:
    plural = PLURALS[kind]
    return plural if count != 1 or kind == "chassis" else "switch" if kind == "switch" else plural[:-1]


def gpu_ports(ports: Iterable[Port]) -> dict[int, Port]:
    """Return the port of each GPU: the last one with a rail, otherwise the last one of another fabric."""
    ordered = sorted(ports, key=lambda port: port.rail is not None)
    return {port.gpu: port for port in ordered if port.gpu is not None}


def internal_edges(device: Device, rack_scale: str) -> Iterator[Edge]:
    """Yield the links of each GPU to its server and to its NVLink domain: `rack_scale`, or that of the server."""
    gpus = device.type.gpus
    if not gpus:
        return
    ports = gpu_ports(device.type.ports)
    domain = rack_scale or f"{device.name}:nvlink"
    for index in range(gpus.count):
        gpu = f"{device.name}:gpu{index}"
        yield Edge(device.name, gpu, "pcie", "internal", ports[index].name if index in ports else "")
        if gpus.nvswitches or rack_scale:
            yield Edge(gpu, domain, "nvlink", "internal")
