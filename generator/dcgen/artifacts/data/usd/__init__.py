"""site.usda: the hall in three dimensions as OpenUSD text, with every rack and device at its place.

Lengths are meters. Z is up, as in the floor plan for CAD programs, whose x and y the racks share. Each rack has its
outside dimensions and its place, and each device a box in its rack. `dcgen.artifacts.data.usd.boxes` and
`dcgen.views.placed` state the conventions for dimensions that no source states.

Equal devices of a group are instances of one type: a viewer keeps one box for all of them. Cables are
left out, because no source states where ports are.
"""

from collections.abc import Iterator
from itertools import chain
from typing import NamedTuple

from dcgen.analysis import Analysis
from dcgen.artifacts.data.usd.boxes import BoxSize, DeviceBox, device_boxes
from dcgen.artifacts.data.usd.names import prim_name
from dcgen.page import FreeText, Page
from dcgen.plan.amounts import Amount, Total
from dcgen.plan.records import Device
from dcgen.topology import Topology
from dcgen.views import figures
from dcgen.views.elevation import css_class
from dcgen.views.placed import PlacedCabinet, PlacedHall, PlacedRack, make_hall_places

Vector = tuple[float, float, float]

# The colors of the rack elevations, as sRGB.
COLORS = {
    "gpu": "7ad",
    "sto": "4b9",
    "srv": "9df",
    "cmp": "e86",
    "stn": "bc3",
    "inb": "ed8",
    "oob": "fab",
    "net": "ddd",
    "ups": "aa0",
    "pdu": "fff",
    "mgr": "cbe",
    "back": "ddd",
}


class UsdShell(NamedTuple):
    """Four sides of a box that is open in front and at the rear: the corners of its points, and its extent."""

    points: tuple[Vector, ...]
    extent: tuple[Vector, Vector]


class UsdFigure(NamedTuple):
    """A number, whether a planning assumption gives it, and whether it is a lower bound."""

    key: str
    value: float
    assumed: bool
    incomplete: bool


class UsdRackType(NamedTuple):
    """A rack model: its prim, outside dimensions in meters, and which of them a source states."""

    prim: str
    model: str
    manufacturer: FreeText
    height_u: int
    size: Vector
    known: tuple[tuple[str, int], ...]
    on_wall: bool
    figures: tuple[UsdFigure, ...]
    shell: UsdShell


class UsdDeviceType(NamedTuple):
    """Equal devices of a group: their prim, and the size of their box in meters. A chassis has a shell instead."""

    prim: str
    kind: str
    role: str
    model: str
    manufacturer: FreeText
    height_u: int
    size: Vector
    known: tuple[tuple[str, int], ...]
    figures: tuple[UsdFigure, ...]
    color: Vector
    shell: UsdShell | None


class UsdGroup(NamedTuple):
    """The device types of a device group."""

    prim: str
    name: str
    types: tuple[UsdDeviceType, ...]


class UsdDevice(NamedTuple):
    """A device at the middle of its box, in meters; `facts` are further attributes: type, name and value."""

    prim: str
    name: str
    group: str
    type: str
    place: Vector
    facts: tuple[tuple[str, str, str | int], ...]


class UsdRack(NamedTuple):
    """A rack at the middle of its footprint; a turned one has its front toward higher y."""

    prim: str
    name: str
    type: str
    place: Vector
    turned: bool
    facts: tuple[tuple[str, str, str | int], ...]
    figures: tuple[UsdFigure, ...]
    devices: tuple[UsdDevice, ...]


class UsdRow(NamedTuple):
    """A row with its racks and CDU cabinets."""

    prim: str
    number: int
    racks: tuple[UsdRack, ...]
    cabinets: tuple[UsdDevice, ...]


class UsdLoose(NamedTuple):
    """A device without a place: a circuit, or one that is in no rack."""

    prim: str
    name: str
    kind: str
    role: str
    model: str


class UsdSite(NamedTuple):
    """A site as a stage. With a `reason`, places are not known, and the rows have equal steps."""

    prim: str
    name: str
    site: str
    rack_types: tuple[UsdRackType, ...]
    groups: tuple[UsdGroup, ...]
    rows: tuple[UsdRow, ...]
    reason: str
    loose: tuple[UsdLoose, ...]


class _TypeKey(NamedTuple):
    """The facts that the devices of one type share."""

    group: str
    kind: str
    role: str
    model: str
    manufacturer: str
    height_u: int
    size: BoxSize
    unknown: tuple[str, ...]
    figures: tuple[UsdFigure, ...]
    color: Vector


def pages(analysis: Analysis) -> Iterator[Page]:
    """Yield `site.usda`."""
    yield Page("site.usda", "usd/site.usda.j2", make_usd(analysis.topology, analysis.once(make_hall_places)))


def make_usd(topology: Topology, hall: PlacedHall) -> UsdSite:
    """Return the stage of a site."""
    plan = topology.plan
    boxes = {at.rack.name: list(device_boxes(topology, at)) for at in hall.racks}
    high = max((at.height for at in hall.racks), default=0)
    cabinets = [_cabinet_box(at, high) for at in hall.cabinets]
    names = _type_names(topology, [*chain.from_iterable(boxes.values()), *cabinets])
    placed = {box.device.name for box in chain(*boxes.values(), cabinets)}
    return UsdSite(
        prim=prim_name(plan.name),
        name=plan.name,
        site=plan.site,
        rack_types=tuple(_rack_types(hall)),
        groups=tuple(_groups(names)),
        rows=tuple(_rows(topology, hall, boxes, cabinets, names)),
        reason=hall.untrue,
        loose=tuple(
            UsdLoose(prim_name(device.name), device.name, device.kind, device.role, device.type.model)
            for device in plan.devices.values()
            if device.name not in placed
        ),
    )


def _meters(*values: float) -> Vector:
    x, y, z = (round(value / 1000, 6) + 0.0 for value in values)
    return x, y, z


def _known(unknown: tuple[str, ...]) -> tuple[tuple[str, int], ...]:
    """Return for each dimension whether a source states it, as a number of USD."""
    return tuple((size, int(size not in unknown)) for size in ("width", "depth", "height"))


def _shell(size: BoxSize, bottom: float) -> UsdShell:
    """Return the shell of a box whose lower side is at `bottom`."""
    x, y = size.width / 2, size.depth / 2
    corners = [(a, b, z) for z in (bottom, bottom + size.height) for a, b in ((-x, -y), (x, -y), (x, y), (-x, y))]
    points = tuple(_meters(*corner) for corner in corners)
    return UsdShell(points, (points[0], points[6]))


def _linear(color: str) -> Vector:
    """Return a color of three hexadecimal digits in linear light, as USD takes it."""
    red, green, blue = (round((int(digit, 16) / 15) ** 2.2, 3) for digit in color)
    return red, green, blue


def _figure(key: str, amount: Amount, unit: float = 1.0) -> tuple[UsdFigure, ...]:
    """Return a figure of a device, () if it is unknown."""
    if amount.value is None:
        return ()
    return (UsdFigure(key, round(amount.value / unit, 6), amount.assumed, bool(amount.missing)),)


def _total(key: str, total: Total, unit: float = 1.0) -> tuple[UsdFigure, ...]:
    """Return a figure of a rack, () if no part of it is known."""
    if figures.is_unknown(total):
        return ()
    return (UsdFigure(key, round(total.value / unit, 6), bool(total.assumed), bool(total.unknown)),)


def _cabinet_box(at: PlacedCabinet, high: float) -> DeviceBox:
    """Return the box of a CDU cabinet on the floor, as high as the highest rack."""
    return DeviceBox(at.device, at.x, at.y, high / 2, BoxSize(at.width, at.depth, high), at.unknown)


def _key(topology: Topology, box: DeviceBox) -> _TypeKey:
    device, type_ = box.device, box.device.type
    look = css_class(topology, device).split()[0]
    figures_of = (
        *_figure("depthMm", type_.depth_mm),
        *_figure("weightKg", type_.weight_kg),
        *_figure("powerKw", type_.power_w, 1000),
    )
    facts = (type_.model, type_.manufacturer, type_.u_height, box.size, box.unknown)
    return _TypeKey(device.group, device.kind, device.role, *facts, figures_of, _linear(COLORS[look]))


def _type_names(topology: Topology, boxes: list[DeviceBox]) -> dict[str, tuple[_TypeKey, str]]:
    """Return the type of each device with the name of its prim: the model, and the depth if it follows the rack.

    Other types with the same name get a number. No shipped model needs one.
    """
    names: dict[_TypeKey, str] = {}
    taken: dict[tuple[str, str], int] = {}
    found: dict[str, tuple[_TypeKey, str]] = {}
    for box in boxes:
        key = _key(topology, box)
        if key not in names:
            deep = f"-{key.size.depth:g}mm" if "depth" in key.unknown and not box.bay else ""
            count = taken[key.group, key.model + deep] = taken.get((key.group, key.model + deep), 0) + 1
            names[key] = prim_name(f"{key.model}{deep}" + (f"-{count}" if count > 1 else ""))
        found[box.device.name] = key, names[key]
    return found


def _groups(names: dict[str, tuple[_TypeKey, str]]) -> Iterator[UsdGroup]:
    """Yield the device groups with their types, by name."""
    groups: dict[str, dict[str, _TypeKey]] = {}
    for key, name in names.values():
        groups.setdefault(key.group, {})[name] = key
    for group, types in sorted(groups.items()):
        yield UsdGroup(prim_name(group), group, tuple(_device_type(name, key) for name, key in sorted(types.items())))


def _device_type(name: str, key: _TypeKey) -> UsdDeviceType:
    shell = _shell(key.size, -key.size.height / 2) if key.kind == "chassis" else None
    facts = (key.kind, key.role, key.model, key.manufacturer, key.height_u)
    return UsdDeviceType(name, *facts, _meters(*key.size), _known(key.unknown), key.figures, key.color, shell)


def _rack_types(hall: PlacedHall) -> Iterator[UsdRackType]:
    """Yield the rack models by name."""
    for name, at in sorted({_rack_type(at): at for at in hall.racks}.items()):
        size, type_ = BoxSize(at.width, at.depth, at.height), at.rack.type
        weight = _figure("weightKg", type_.weight_kg)
        facts = (type_.model, type_.manufacturer, type_.u_height)
        yield UsdRackType(
            name, *facts, _meters(*size), _known(at.unknown), at.rack.is_on_wall, weight, _shell(size, 0.0)
        )


def _rack_type(at: PlacedRack) -> str:
    """Return the prim of a rack type: its model, and its size if a part of it follows a convention."""
    size = f"-{at.width}x{at.depth}x{at.height}mm" if at.unknown else ""
    return prim_name(f"{at.rack.type.model}{size}")


def _rows(
    topology: Topology,
    hall: PlacedHall,
    boxes: dict[str, list[DeviceBox]],
    cabinets: list[DeviceBox],
    names: dict[str, tuple[_TypeKey, str]],
) -> Iterator[UsdRow]:
    """Yield the rows with racks or CDU cabinets by number."""
    rows: dict[int, list[PlacedRack]] = {}
    for at in sorted(hall.racks, key=lambda at: (at.rack.row, at.rack.column)):
        rows.setdefault(at.rack.row, []).append(at)
    beside: dict[int, list[DeviceBox]] = {}
    for cabinet, box in zip(hall.cabinets, cabinets, strict=True):
        beside.setdefault(cabinet.spot.row, []).append(box)
    for number in sorted({*rows, *beside}):
        racks = tuple(_rack(topology, at, boxes[at.rack.name], names) for at in rows.get(number, []))
        yield UsdRow(f"Row_{number:02}", number, racks, tuple(_device(box, names) for box in beside.get(number, [])))


def _rack(
    topology: Topology, at: PlacedRack, boxes: list[DeviceBox], names: dict[str, tuple[_TypeKey, str]]
) -> UsdRack:
    """Return a rack with its devices."""
    rack = at.rack
    facts: list[tuple[str, str, str | int]] = [("string", "group", rack.group)]
    facts += [("int", "unit", rack.unit)] if rack.unit else []
    facts += [("int", "row", rack.row), ("int", "position", rack.column)]
    loads = (
        *_total("powerKw", topology.power_w(rack.name), 1000),
        *_total("loadKg", topology.weight_kg(rack.name)),
    )
    return UsdRack(
        prim_name(rack.name),
        rack.name,
        _rack_type(at),
        _meters(at.x, at.y, 0.0),
        at.turned,
        tuple(facts),
        loads,
        tuple(_device(box, names) for box in boxes),
    )


def _device(box: DeviceBox, names: dict[str, tuple[_TypeKey, str]]) -> UsdDevice:
    """Return a device with its place in its rack."""
    device: Device = box.device
    facts: list[tuple[str, str, str | int]] = [("int", "u", box.u), ("string", "face", box.face)] if box.u else []
    facts += [("string", "chassis", box.chassis), ("int", "bay", box.bay)] if box.bay else []
    key, name = names[device.name]
    place = _meters(box.x, box.y, box.z)
    return UsdDevice(prim_name(device.name), device.name, prim_name(key.group), name, place, tuple(facts))
