"""The geometry of one rack, and the figures that stand below it: what the rack pages and the site page draw.

Lengths are whole drawing units, to scale in both directions: a rack unit of 44.45 mm is 18 of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import takewhile
from typing import NamedTuple

from dcgen.plan.records import Device, Mount, Rack
from dcgen.topology import Topology

U = 18
RACK_WIDTH = 195  # 482.6 mm, the width of a 19-inch panel
STRIP = 23  # 56 mm, a common width of a vertical PDU; its length is drawn as the height of the rails
PITCH = STRIP + 4
NUMBERS = 24  # the column of U numbers beside a rail
MARGIN = 24
BETWEEN = 28
CAPTION = 20  # above the rails
NAME_SIZE, MODEL_SIZE, STRIP_SIZE = 11, 9, 10

# Class in the drawing and words in the legend, in the legend's order.
ROLES = {
    "gpu": "GPU server",
    "sto": "storage",
    "srv": "server",
    "cmp": "compute switch",
    "stn": "storage switch",
    "inb": "in-band switch",
    "oob": "out-of-band switch",
    "net": "other switch",
    "ups": "UPS",
    "pdu": "PDU",
    "back": "back of a device",
}
SWITCHES = {"compute": "cmp", "storage": "stn", "inband": "inb", "oob": "oob"}
KINDS = {"storage": "sto", "ups": "ups", "pdu": "pdu"}


class Box(NamedTuple):
    """A device in one view: its class, its top and height from the top of the rails, its texts and their baselines."""

    role: str
    y: int
    height: int
    title: str
    label: str
    label_y: int
    model: str
    model_y: int


class Strip(NamedTuple):
    """A vertical PDU beside the rear rails; the text runs upwards from the middle."""

    x: int
    title: str
    label: str


@dataclass(frozen=True, slots=True)
class Frame:
    """The rails of racks of one height: an id, the height, and each U number with its baseline and lower edge."""

    id: str
    height: int
    numbers: tuple[tuple[int, int, int], ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """Front and rear view of one rack, side by side; x of each view's left rail."""

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
    strips: tuple[Strip, ...]


def make_picture(topology: Topology, rack: Rack) -> Picture:
    """The drawing of `rack`."""
    height = rack.type.u_height * U
    left, right = _strips(topology, rack)
    front_x = MARGIN + NUMBERS
    rear_x = front_x + RACK_WIDTH + NUMBERS + BETWEEN + len(left) * PITCH + NUMBERS
    end = rear_x + RACK_WIDTH + NUMBERS
    places = [rear_x - NUMBERS - PITCH * (index + 1) + 2 for index in range(len(left))]
    places += [end + PITCH * index + 2 for index in range(len(right))]
    strips = tuple(
        Strip(x, title, shorten(label, height - 12, STRIP_SIZE))
        for x, (title, label) in zip(places, left + right, strict=True)
    )
    held = [(device, topology.plan.mounts[device.name]) for device in topology.in_rack[rack.name]]
    boxes = [(mount.face, _box(device, mount, rack.type.u_height)) for device, mount in held]
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
        front=tuple(box if face == "front" else box._replace(role="back") for face, box in boxes),
        rear=tuple(box if face == "rear" else box._replace(role="back") for face, box in boxes),
        strips=strips,
    )


def make_front(topology: Topology, rack: Rack, shared: str, size: int) -> tuple[Box, ...]:
    """The front view of `rack` alone, with labels of `size` that leave out what the names share.

    A device that faces the rear keeps its class here, and gets the class `turned` as well.
    """
    held = [(device, topology.plan.mounts[device.name]) for device in topology.in_rack[rack.name]]
    boxes = [(mount.face, _box(device, mount, rack.type.u_height, shared, size)) for device, mount in held]
    return tuple(box if face == "front" else box._replace(role=f"{box.role} turned") for face, box in boxes)


def make_frame(height_u: int) -> Frame:
    """The rails of a rack of `height_u` rack units, numbered from the bottom."""
    numbers = tuple(
        (number, (height_u - number + 1) * U - 6, (height_u - number + 1) * U) for number in range(1, height_u + 1)
    )
    return Frame(f"u{height_u}", height_u * U, numbers)


def make_legend(topology: Topology, racks: Iterable[Rack]) -> tuple[tuple[str, str], ...]:
    """Class and words of every role in `racks`; servers with the roles that the blueprint gives them."""
    found: dict[str, set[str]] = {}
    for rack in racks:
        for device in topology.in_rack[rack.name]:
            found.setdefault(_class(device), set()).add(device.role)
            found["back"] = set()
        if any(pdus for _, pdus in rack.pdus):
            found["pdu"] = set()
    return tuple((role, _words(role, found[role])) for role in ROLES if role in found)


def text_width(text: str, size: float) -> float:
    """An upper estimate of the width of `text` in a common sans-serif font, whichever the reader has."""
    return size * _ems(text)


@lru_cache(maxsize=4096)  # the words of one rack are those of many
def _ems(text: str) -> float:
    return sum(map(_em, text))


def shorten(text: str, room: float, size: float) -> str:
    """`text` as far as it fits into `room`: the end of a name tells more than its start, so that is what stays."""
    if text_width(text, size) <= room:
        return text
    left, start = room - text_width("…", size), len(text)
    while start and (left := left - text_width(text[start - 1], size)) >= 0:
        start -= 1
    return "…" + text[start:]


def wrap(text: str, room: float, size: float) -> list[str]:
    """`text` in lines that fit into `room`; a single word that does not is shortened."""
    lines: list[str] = []
    left, space = 0.0, text_width(" ", size)
    for word in text.split(" "):
        width = text_width(word, size)
        if lines and width + space <= left:
            lines[-1] += f" {word}"
            left -= width + space
        else:
            lines.append(shorten(word, room, size))
            left = room - width
    return lines


def stem(racks: list[Rack]) -> str:
    """What the names of some racks share: the site, with the unit where all are of one. The names of most devices in
    them share it as well."""
    scopes = [rack.name.removesuffix(f"{rack.group}-r{rack.number:02}") for rack in racks]
    pairs = zip(min(scopes), max(scopes), strict=False)
    shared = "".join(here for here, _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
    return shared[: shared.rfind("-") + 1]


def row_words(racks: list[Rack]) -> str:
    """Whose racks stand in a row: those of scalable units, of the site, or of both."""
    units = sorted({rack.unit for rack in racks if rack.unit})
    runs = "-".join(map(str, dict.fromkeys((units[0], units[-1])))) if units else ""
    if len(units) > 2 and units[-1] - units[0] + 1 != len(units):
        runs = ", ".join(map(str, units))
    words = [f"scalable unit{'s' * (len(units) > 1)} {runs}"] if units else []
    words += ["the site's own racks"] if any(not rack.unit for rack in racks) else []
    return " and ".join(words)


@cache
def _em(character: str) -> float:
    """The width of a character in ems, rounded up from wide sans-serif fonts."""
    if character in "fijlrtI.,:;'|!()[]-/ \u00a0":
        return 0.42
    if character in "mwMW@%…—*" or ord(character) > 0x2E7F:
        return 1.0
    return 0.76 if character.isupper() else 0.64


def _box(device: Device, mount: Mount, height_u: int, shared: str = "", size: int = NAME_SIZE) -> Box:
    """A device as a box; from two rack units on there is room for the model below the name."""
    type_ = device.type
    y, height = (height_u - mount.u - type_.u_height + 1) * U, type_.u_height * U
    last = mount.u + type_.u_height - 1
    place = f"U{mount.u}" if last == mount.u else f"U{mount.u} to U{last}"
    title = f"{device.name}: {type_.model}, {place}, faces the {mount.face}"
    model = shorten(type_.model, RACK_WIDTH - 16, size - NAME_SIZE + MODEL_SIZE) if type_.u_height > 1 else ""
    label_y = y + height // 2 + (-1 if model else 4)
    label = shorten(device.name.removeprefix(shared), RACK_WIDTH - 16, size)
    return Box(_class(device), y, height, title, label, label_y, model, label_y + size + 1)


def _strips(topology: Topology, rack: Rack) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """Title and label of the vertical PDUs left and right of the rear rails: the feeds take the sides in turn."""
    sides: tuple[list[tuple[str, str]], list[tuple[str, str]]] = ([], [])
    for index, (feed, pdus) in enumerate(rack.pdus):
        for name in pdus:
            if name not in topology.plan.mounts:
                model = topology.plan.devices[name].type.model
                sides[index % 2].append(
                    (f"{name}: {model}, feed {feed}, beside the rear rails", f"{name}, feed {feed}")
                )
    return sides


def _class(device: Device) -> str:
    """The class of a device in the drawing."""
    if device.kind == "switch":
        network = device.group.rpartition("-")[0]
        return SWITCHES.get(re.sub(r"-p\d+$", "", network), "net")
    return KINDS.get(device.kind) or ("gpu" if device.type.gpus else "srv")


def _words(role: str, given: set[str]) -> str:
    if role not in ("gpu", "srv", "sto") or given == {ROLES[role]}:
        return ROLES[role]
    return f"{ROLES[role]}: {', '.join(sorted(given))}"
