"""The label texts of cables and power cords: the label format of the blueprint, with the values of each end."""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from operator import itemgetter
from string import Formatter
from typing import NamedTuple

from dcgen.plan.records import JOINT, Cable, Device, Supply
from dcgen.recorded import tags_of
from dcgen.topology import Topology

OF_AN_END = ("device", "rack", "u", "serial", "port")
OF_THE_CABLE = ("id", "fabric", "part", "length")
WORDS = (*(f"{end}_{field}" for end in ("near", "far", "a", "b") for field in OF_AN_END), *OF_THE_CABLE)
PORT = "\0"  # the place of the port in a text; no value contains it
PlaceWords = tuple[str, str, str, str]  # the values of a device OF_AN_END, without the port
Texts = tuple[str, str]  # the labels at end a and at end b of a cable or a power cord
Pick = Callable[[tuple[str, ...]], object]
MARK = "*"  # after a port name that is dcgen's own; a footnote mark in print, and no port label may contain it
NO_OUTLET = "outlet"  # the port of a cord whose outlet is unknown


class Half(NamedTuple):
    """The texts of a label about one device before and after the port: at the near end, and at the far end."""

    before: str
    after: str
    far_before: str
    far_after: str


Halves = Mapping[str, Half]  # by device


def make_labels(topology: Topology, halves: Halves | None = None) -> Callable[[Cable], Texts]:
    """Return a function from a cable to its two label texts, in the label format of the blueprint.

    A text has no space at its ends and no double spaces, which look like single spaces in print. A device without a
    rack unit, such as a vertical PDU, shows the rest of its name in place of the unit. So every label stays unique.
    `halves` are those of `make_halves`, for callers that have them.
    """
    if halves := make_halves(topology) if halves is None else halves:
        return _joined(topology.plan.devices, halves)
    devices = topology.plan.devices
    places = {name: _place(topology, name) for name in devices}
    form = " ".join(topology.plan.labels.format.split())
    pattern, near, far = _compiled(form)
    whole = any(field and (field in OF_THE_CABLE or is_serial(field)) for _, field in fields(form))
    every = make_texts(form)

    def texts(cable: Cable) -> Texts:
        a, b = cable.a_device, cable.b_device
        near_port, far_port = port_text(devices[a], cable.a_port), port_text(devices[b], cable.b_port)
        ends = (*places[a], near_port, *places[b], far_port)
        if not whole:
            return pattern % near(ends), pattern % far(ends)
        return every((*ends, *_of_the_cable(cable)))

    return texts


def make_halves(topology: Topology) -> Halves:
    """Return the texts about each device beside the port in its labels; empty for a format without such halves.

    A text is formatted once per device, not per cable.
    """
    parts = _parted(" ".join(topology.plan.labels.format.split()))
    if not parts:
        return {}
    (near_pattern, near_pick, _), (far_pattern, _, far_pick) = map(_compiled, parts)
    halves: dict[str, Half] = {}
    for name in topology.plan.devices:
        place = _place(topology, name)
        ends = (*place, PORT, *place, PORT)
        before, _, after = (near_pattern % near_pick(ends)).partition(PORT)
        far_before, _, far_after = (far_pattern % far_pick(ends)).partition(PORT)
        halves[name] = Half(before, after, far_before, far_after)
    return halves


def _parted(form: str) -> tuple[str, str] | None:
    """Return the half of a format about the near end and the half about the far end, None if it has no such halves.

    Each half has the port once, and no value that may be empty.
    """
    cut = form.find("{far_")
    if cut < 0 or "{{" in form or "}}" in form:
        return None
    halves = form[:cut], form[cut:]
    for end, half in zip(("near", "far"), halves, strict=True):
        words = [field for _, field in fields(half) if field]
        if words.count(f"{end}_port") != 1 or any(word not in WORDS or is_serial(word) for word in words):
            return None
        if not all(word.startswith(f"{end}_") for word in words):
            return None
    return halves


def _joined(devices: Mapping[str, Device], halves: Halves) -> Callable[[Cable], Texts]:
    """Return a function from a cable to its label texts, with the texts beside the ports from `halves`."""
    marked = {name: device.type.own_names for name, device in devices.items() if device.type.own_names}

    def texts(cable: Cable) -> Texts:
        a, b, a_port, b_port = cable.a_device, cable.b_device, cable.a_port, cable.b_port
        if a in marked:
            a_port = marked_text(a_port, marked[a])
        if b in marked:
            b_port = marked_text(b_port, marked[b])
        return text_pair(halves[a], a_port, halves[b], b_port)

    return texts


def text_pair(a: Half, a_port: str, b: Half, b_port: str) -> Texts:
    """Return the texts at both ends from the halves and the port of each end."""
    before, after, far_before, far_after = a
    b_before, b_after, far_b_before, far_b_after = b
    return (
        f"{before}{a_port}{after}{far_b_before}{b_port}{far_b_after}",
        f"{b_before}{b_port}{b_after}{far_before}{a_port}{far_after}",
    )


def port_text(device: Device | None, port: str) -> str:
    """Return the names of the ports of a cable end as people read them, with a mark if no source states the label.

    An unknown device, None, has no mark.
    """
    return marked_text(port, device.type.own_names) if device and device.type.own_names else port


@lru_cache(maxsize=4_096)  # the ports of some hundred models
def marked_text(port: str, own_names: frozenset[str]) -> str:
    """Return the names of ports that share a cable, with a mark at those that are dcgen's own."""
    return JOINT.join([f"{name}{MARK}" if name in own_names else name for name in port.split(JOINT)])


def make_cord_labels(topology: Topology, halves: Halves | None = None) -> Callable[[Supply], Texts]:
    """Return a function from a power supply to the two label texts of its cord, in the label format of the blueprint.

    End a is the supply, end b the outlet. Their ports are psu1 and C19-05, for example. The field `fabric` has the
    feed, and `part` has the inlet. `halves` are those of `make_halves`, for callers that have them.
    """
    if found := make_halves(topology) if halves is None else halves:
        return lambda cord: text_pair(
            found[cord.device], f"psu{cord.number}", found[cord.pdu], cord.outlet or NO_OUTLET
        )
    places = {name: _place(topology, name) for name in topology.plan.devices}
    every = make_texts(topology.plan.labels.format)

    def texts(cord: Supply) -> Texts:
        supply = f"psu{cord.number}"
        ends = (*places[cord.device], supply, *places[cord.pdu], cord.outlet or NO_OUTLET)
        inlet = topology.plan.devices[cord.device].type.inlet or ""
        return every((*ends, f"{cord.device}:{supply}", f"feed {cord.feed}", inlet, ""))

    return texts


def make_texts(form: str) -> Callable[[tuple[str, ...]], Texts]:
    """Return a function from the values of a cable to its two label texts, in the label format `form`.

    The values are the fields OF_AN_END for end a, the same for end b, and the fields OF_THE_CABLE.
    """
    pattern, near, far = _compiled(" ".join(form.split()))

    def texts(values: tuple[str, ...]) -> Texts:
        """Join the parts with single spaces, because a value such as the length may be empty."""
        return " ".join((pattern % near(values)).split()), " ".join((pattern % far(values)).split())

    return texts


def is_serial(field: str) -> bool:
    """Return whether a field of a format has a serial number, which may be empty."""
    return field.endswith("_serial")


def place_words(device: str, rack: str, u: str, bay: str, site: str) -> tuple[str, str, str]:
    """Return the name, rack and rack unit of a device, as a label shows them; `u` is "" for a device without one.

    The unit of a node includes its bay, because all nodes of a chassis have one rack unit and equal ports.
    """
    if u:
        return device, rack, f"{u.zfill(2)}-bay{bay}" if bay else u.zfill(2)
    stem = rack or site
    return device, stem, device.removeprefix(f"{stem}-")


def _of_the_cable(cable: Cable) -> tuple[str, ...]:
    length = "" if cable.length_m is None else f"{cable.length_m:g} m"
    return cable.id, cable.fabric, cable.part_number or cable.model, length


def fields(form: str) -> Iterator[tuple[str, str | None]]:
    """Yield the texts of a format, each with the field in braces that follows it, if any.

    Raise ValueError if a brace is unmatched, or a character is not printable ASCII.
    """
    if odd := re.search("[^ -~]", form):
        raise ValueError(f"the character {odd[0]!r} is not printable ASCII")
    try:
        parsed = list(Formatter().parse(form))
    except ValueError:
        raise ValueError("a brace is unmatched") from None
    for text, field, spec, conversion in parsed:
        if spec or conversion:
            raise ValueError("a field takes neither `:` nor `!`")
        yield text, field


def fits(text: str, length: int, lines: int) -> bool:
    """Return whether a text, wrapped at spaces, fits a number of lines of `length` characters."""
    start = 0
    while len(text) - start > length:
        cut = text.rfind(" ", start, start + length + 1)
        if cut < 0:
            return False
        start, lines = cut + 1, lines - 1
    return lines > 0


def _place(topology: Topology, device: str) -> PlaceWords:
    """Return the name, rack, rack unit and recorded serial number of a device, as a label shows them."""
    place = place_words(device, *topology.place_cells(device), topology.bay_cell(device), topology.plan.name)
    return *place, tags_of(topology.plan, device).serial if topology.plan.recorded else ""


def _compiled(form: str) -> tuple[str, Pick, Pick]:
    """Return the format for the operator `%`, and the functions that pick its values as seen from each end.

    The operator is the fastest way to format, and the format runs for every cable end.
    """
    pattern, picked = "", []
    for text, field in fields(form):
        pattern += text.replace("%", "%%")
        if field is not None:
            pattern += "%s"
            picked.append(field)
    return pattern, _pick(picked, "a", "b"), _pick(picked, "b", "a")


def _pick(picked: list[str], near: str, far: str) -> Pick:
    """Return a function that picks the values of some fields from the values of a cable, as seen from end `near`."""
    order = (*(f"{end}_{field}" for end in ("a", "b") for field in OF_AN_END), *OF_THE_CABLE)
    index = {field: place for place, field in enumerate(order)}
    index |= {f"near_{field}": index[f"{near}_{field}"] for field in OF_AN_END}
    index |= {f"far_{field}": index[f"{far}_{field}"] for field in OF_AN_END}
    return itemgetter(*(index[field] for field in picked)) if picked else itemgetter(slice(0))
