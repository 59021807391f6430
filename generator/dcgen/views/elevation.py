"""Rack elevations: the front and rear view of one rack, and the legend of device kinds.

Lengths are whole drawing units with one scale in both directions: a rack unit of 44.45 mm is 18 drawing units.
"""

from collections.abc import Iterable, Iterator
from functools import partial
from itertools import takewhile
from typing import NamedTuple

from dcgen.page import FreeText
from dcgen.plan.records import Device, Mount, Rack
from dcgen.recorded import tags_text
from dcgen.topology import Topology
from dcgen.views.bays import BayBox, ChassisFrame, bay_boxes
from dcgen.views.text import fitting_size, shorten

U = 18
RACK_WIDTH = 195  # 482.6 mm, the width of a 19-inch panel
U_MM = 44.45
STRIP = 23  # 56 mm, a common width of a vertical PDU; its length is drawn to scale
OVERHANG = 8  # of a vertical PDU beyond each end of the rails, at most: the caption and the edge of the drawing follow
PITCH = STRIP + 4
NUMBERS = 24  # the column of U numbers beside a rail
MARGIN = 24
BETWEEN = 28
CAPTION = 20  # above the rails
NAME_SIZE, MODEL_SIZE, STRIP_SIZE = 11, 10, 11
SMALLEST = 8  # of a name that does not fit its box at its normal size

# CSS class and legend text, in the order of the legend.
ROLES = {
    "gpu": "GPU server",
    "sto": "storage",
    "srv": "server",
    "cmp": "compute switch",
    "stn": "storage switch",
    "inb": "in-band switch",
    "oob": "out-of-band switch",
    "net": "other switch",
    "net pnl": "patch panel",
    "ups": "UPS",
    "pdu": "PDU",
    "back pre": "existing",
    "pdu shf": "power shelf",
    "ups cdu": "CDU",
    "mgr": "cable manager",
    "blank": "blanking panel",
    "back": "back of a device",
}
SWITCHES = {"compute": "cmp", "storage": "stn", "inband": "inb", "management": "oob"}  # by the only traffic of a fabric
KINDS = {"storage": "sto", "ups": "ups", "pdu": "pdu", "panel": "net pnl", "accessory": "mgr"}
KINDS |= {"powershelf": "pdu shf", "cdu": "ups cdu"}  # the colors of power and of plant


class Box(NamedTuple):
    """A device in one view: CSS class, top and height from the top of the rails, texts and their baselines.

    `size` is the font size of a label that is too long for the normal size, otherwise 0.
    """

    role: str
    y: int
    height: int
    title: FreeText
    label: str
    label_y: int
    size: int
    model: str
    model_y: int


class Strip(NamedTuple):
    """A vertical PDU beside the rear rails; its label reads upward from the middle.

    `y` is its top, measured from the top of the rails. The outline of a PDU of unknown length is dashed.
    """

    x: int
    y: int
    height: int
    middle: int
    title: FreeText
    label: str
    is_known: bool


class StripText(NamedTuple):
    """The tooltip and the label of a vertical PDU, and its length in millimeters, None if it is unknown."""

    title: FreeText
    label: str
    length_mm: float | None


class LegendEntry(NamedTuple):
    """A CSS class and its text in the legend."""

    role: str
    text: str


class Frame(NamedTuple):
    """The rails of racks of one height: an id, the height, and each U number with its baseline and lower edge."""

    id: str
    height: int
    numbers: tuple[tuple[int, int, int], ...]


class DeviceMark(NamedTuple):
    """The outline of a device with faults in its cables, from the corner of the drawing, and its tooltip."""

    x: int
    y: int
    width: int
    height: int
    title: FreeText


class FaultFlag(NamedTuple):
    """A flag beside a device with the number of its faults: a box, the path of its tip ("" for none), and the text."""

    x: int
    y: int
    width: int
    height: int
    tip: str
    text: str
    middle: int
    baseline: int


class Picture(NamedTuple):
    """The front and rear view of one rack, side by side; `front_x` and `rear_x` place the left rail of each view.

    `marks` and `flags` are empty, except in the pages of a verification with faults.
    """

    name: str
    title: str
    frame: str
    width: int
    height: int
    rails: int
    middle: int
    front_x: int
    rear_x: int
    front: tuple[Box, ...]
    rear: tuple[Box, ...]
    front_bays: tuple[BayBox, ...]
    rear_bays: tuple[BayBox, ...]
    strips: tuple[Strip, ...]
    marks: tuple[DeviceMark, ...] = ()
    flags: tuple[FaultFlag, ...] = ()


def make_picture(topology: Topology, rack: Rack) -> Picture:
    """Return the front and rear view of `rack`."""
    height = rack.type.u_height * U
    left, right = _strip_texts(topology, rack)
    front_x = MARGIN + NUMBERS
    rear_x = front_x + RACK_WIDTH + NUMBERS + BETWEEN + len(left) * PITCH + NUMBERS
    end = rear_x + RACK_WIDTH + NUMBERS
    places = [rear_x - NUMBERS - PITCH * (index + 1) + 2 for index in range(len(left))]
    places += [end + PITCH * index + 2 for index in range(len(right))]
    strips = tuple(_strip(x, text, height) for x, text in zip(places, left + right, strict=True))
    devices = mounted(topology, rack)
    boxes = [(mount.face, _box(topology, device, mount, rack.type.u_height)) for device, mount in devices]
    return Picture(
        name=rack.name,
        title=f"Front and rear elevation of rack {rack.name}, {rack.type.u_height}U",
        frame=f"u{rack.type.u_height}",
        width=end + len(right) * PITCH + MARGIN,
        height=CAPTION + height + 8,
        rails=height,
        middle=height // 2,
        front_x=front_x,
        rear_x=rear_x,
        front=(
            *(box if face == "front" else box._replace(role="back") for face, box in boxes),
            *_blanks(topology, rack, NAME_SIZE),
        ),
        rear=tuple(box if face == "rear" else box._replace(role="back") for face, box in boxes),
        front_bays=tuple(_bays(topology, rack, "front", NAME_SIZE)),
        rear_bays=tuple(_bays(topology, rack, "rear", NAME_SIZE)),
        strips=strips,
    )


def make_front(topology: Topology, rack: Rack, shared: str, size: int) -> tuple[Box, ...]:
    """Return the front view of `rack`; its labels have `size` and omit the prefix `shared`.

    A device that faces the rear keeps its CSS class and also gets the class `turned`.
    """
    devices = mounted(topology, rack)
    boxes = [(mount.face, _box(topology, device, mount, rack.type.u_height, shared, size)) for device, mount in devices]
    front = (box if face == "front" else box._replace(role=f"{box.role} turned") for face, box in boxes)
    return (*front, *_blanks(topology, rack, size))


def make_front_bays(topology: Topology, rack: Rack, size: int) -> tuple[BayBox, ...]:
    """Return the node bays in the front view of `rack`; its labels have at most `size`."""
    return tuple(_bays(topology, rack, "front", size, turned=True))


def _strip(x: int, text: StripText, rails: int) -> Strip:
    """Return a vertical PDU in the middle of the rails; one of unknown length is as long as the rails."""
    height = rails if text.length_mm is None else min(round(text.length_mm / U_MM * U), rails + 2 * OVERHANG)
    label = shorten(text.label, height - 12, STRIP_SIZE)
    return Strip(x, (rails - height) // 2, height, rails // 2, text.title, label, text.length_mm is not None)


def _blanks(topology: Topology, rack: Rack, size: int) -> Iterator[Box]:
    """Yield the blanking panels in the front view of a rack, as one box per range of free rack units."""
    for units in topology.free_u[rack.name] if rack.blanks else ():
        y, height = (rack.type.u_height - units.stop + 1) * U, len(units) * U
        position = f"U{units.start}" if len(units) == 1 else f"U{units.start} to U{units.stop - 1}"
        label = f"{len(units)} x {rack.blanks}" if len(units) > 1 else rack.blanks
        label = shorten(label, RACK_WIDTH - 8, size)
        yield Box("blank", y, height, f"{position}: {label}", label, y + height // 2 + (size + 2) // 3, 0, "", 0)


def mounted(topology: Topology, rack: Rack) -> list[tuple[Device, Mount]]:
    """Return the devices with rack units and their mounts, from the bottom up."""
    devices = (device for device in topology.in_rack[rack.name] if not device.type.is_node)
    return [(device, topology.plan.mounts[device.name]) for device in devices]


def _bays(topology: Topology, rack: Rack, view: str, size: int, turned: bool = False) -> Iterator[BayBox]:
    """Yield the bays of every chassis in a view of `rack`.

    In a `turned` view a device that faces away keeps its color.
    """
    for device, mount in mounted(topology, rack):
        if device.kind != "chassis" or not (bays := device.type.bays):
            continue
        box = _box(topology, device, mount, rack.type.u_height)
        away = mount.face != view
        side = mount.face if bays.side == "front" else "rear" if mount.face == "front" else "front"
        role = "back" if away and not turned else box.role
        frame = ChassisFrame(box.y, RACK_WIDTH, box.height, side != view, role, size)
        yield from bay_boxes(topology, device, frame, partial(css_class, topology))


def make_frame(height_u: int) -> Frame:
    """Return the rails of a rack of `height_u` rack units, numbered from the bottom."""
    numbers = tuple(
        (number, (height_u - number + 1) * U - 6, (height_u - number + 1) * U) for number in range(1, height_u + 1)
    )
    return Frame(f"u{height_u}", height_u * U, numbers)


def make_legend(topology: Topology, racks: Iterable[Rack]) -> tuple[LegendEntry, ...]:
    """Return the legend of all device kinds in `racks`; servers are listed with the roles of the blueprint."""
    roles: dict[str, set[str]] = {}
    for rack in racks:
        for device in topology.in_rack[rack.name]:
            if device.kind != "chassis":  # the legend has its nodes
                roles.setdefault(css_class(topology, device), set()).add(device.role)
            roles["back"] = set()
        if any(name not in topology.plan.mounts for _, names in rack.pdus for name in names):
            roles["pdu"] = set()
        if rack.blanks and topology.free_u[rack.name]:
            roles["blank"] = set()
    return tuple(LegendEntry(role, _legend_text(role, roles[role])) for role in ROLES if role in roles)


def shared_prefix(racks: list[Rack]) -> str:
    """Return the name prefix that some racks share: the site, and the unit if all racks belong to one unit.

    Most devices in these racks share the prefix as well.
    """
    scopes = [rack.name.removesuffix(f"{rack.group}-r{rack.number:02}") for rack in racks]
    pairs = zip(min(scopes), max(scopes), strict=False)
    shared = "".join(here for here, _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
    return shared[: shared.rfind("-") + 1]


def row_text(racks: list[Rack]) -> str:
    """Return the owners of the racks in a row: scalable units, the site, or both."""
    units = sorted({rack.unit for rack in racks if rack.unit})
    runs = "-".join(map(str, dict.fromkeys((units[0], units[-1])))) if units else ""
    if len(units) > 2 and units[-1] - units[0] + 1 != len(units):
        runs = ", ".join(map(str, units))
    owners = [f"scalable unit{'s' * (len(units) > 1)} {runs}"] if units else []
    owners += ["site racks"] if any(not rack.unit for rack in racks) else []
    return " and ".join(owners)


def _box(
    topology: Topology, device: Device, mount: Mount, height_u: int, shared: str = "", size: int = NAME_SIZE
) -> Box:
    """Return a device as a box; a device of two rack units or more also shows its model."""
    type_ = device.type
    y, height = (height_u - mount.u - type_.u_height + 1) * U, type_.u_height * U
    last = mount.u + type_.u_height - 1
    position = f"U{mount.u}" if last == mount.u else f"U{mount.u} to U{last}"
    there = (", existing" if device.present else "") + tags_text(topology.plan, device.name)
    title = f"{device.name}: {type_.model}, {position}, faces the {mount.face}{there}"
    known = "existing" if type_.model == device.name else type_.model  # a present device without a model
    model = shorten(known, RACK_WIDTH - 16, size - NAME_SIZE + MODEL_SIZE) if type_.u_height > 1 else ""
    label_y = y + height // 2 + (-1 - (size - NAME_SIZE) // 2 if model else (size + 2) // 3)
    name = device.name.removeprefix(shared)
    fitting = fitting_size(name, RACK_WIDTH - 8, range(size, SMALLEST - 1, -1))
    if device.kind == "chassis":  # its name is beside its bays
        name = model = ""
    label = shorten(name, RACK_WIDTH - 8, fitting)
    if label != name:  # a name that never fits keeps the normal size
        fitting, label = size, shorten(name, RACK_WIDTH - 8, size)
    shrunk = fitting if fitting != size else 0
    return Box(css_class(topology, device), y, height, title, label, label_y, shrunk, model, label_y + size + 1)


def _strip_texts(topology: Topology, rack: Rack) -> tuple[list[StripText], list[StripText]]:
    """Return the texts of the vertical PDUs to the left and right of the rear rails; feeds alternate sides."""
    sides: tuple[list[StripText], list[StripText]] = ([], [])
    for index, (feed, pdus) in enumerate(rack.pdus):
        for name in pdus:
            if name not in topology.plan.mounts:
                model, length = topology.plan.devices[name].type.model, topology.plan.devices[name].type.length_mm
                size = "length unknown" if length.value is None else f"{length.value:,.0f} mm long"
                size += " (assumed)" if length.assumed else ""
                label = f"{name}, feed {feed}" + (", length unknown" if length.value is None else "")
                title = f"{name}: {model}, feed {feed}, {size}, beside the rear rails{tags_text(topology.plan, name)}"
                sides[index % 2].append(StripText(title, label, length.value))
    return sides


def css_class(topology: Topology, device: Device) -> str:
    """Return the CSS class of a device. A chassis has the class of its nodes."""
    if device.present:
        return "back pre"
    if device.kind == "chassis":
        return next((css_class(topology, node) for node in topology.nodes_in[device.name].values()), "srv")
    if device.kind == "switch":
        carried = topology.plan.carries.get(topology.fabric_of.get(device.name, ""), frozenset())
        return SWITCHES.get("".join(carried), "net")
    return KINDS.get(device.kind) or ("gpu" if device.type.gpus else "srv")


def _legend_text(role: str, given: set[str]) -> str:
    if role not in ("gpu", "srv", "sto") or given == {ROLES[role]}:
        return ROLES[role]
    return f"{ROLES[role]}: {', '.join(sorted(given))}"
