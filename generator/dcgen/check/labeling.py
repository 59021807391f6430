"""Proof that all labels fit and differ, from the format, the names and the ports alone, without making the labels.

A label that begins with the place and the port of its own end differs from every other one, if each end occurs once.
The longest names and the longest port of each device bound the length of every label.
"""

from itertools import pairwise, product
from typing import NamedTuple

from dcgen import labels as texts
from dcgen.bundles import pieces_of
from dcgen.evidence import Evidence
from dcgen.plan.records import LabelForm
from dcgen.topology import Topology

OF_A_PLACE = ("device", "rack", "u")
KNOWN = {f"{side}_{field}" for side in ("near", "far") for field in (*OF_A_PLACE, "port")}
MAX_KINDS = 50  # places of different lengths: every two of them make a text, which takes some milliseconds in total


class _TextStart(NamedTuple):
    """The format of a label up to its near port, for the operator `%`, and the character after it, "" for none."""

    pattern: str
    stop: str


class _Spot(NamedTuple):
    """The name, the rack and the rack unit of a device, as a label shows them."""

    device: str
    rack: str
    u: str


class _PortTexts(NamedTuple):
    """The texts of the ports of each device, and the texts of all power supplies and outlets."""

    of_device: dict[str, frozenset[str]]
    supplies: frozenset[str]
    outlets: frozenset[str]

    @property
    def cabled(self) -> frozenset[str]:
        """The texts of the ports of all devices."""
        return frozenset().union(*set(self.of_device.values()))


def are_proven(evidence: Evidence) -> bool:
    """Return whether all labels fit and differ for certain. Without this proof they may do so as well."""
    topology = evidence.topology
    form, start = topology.plan.labels, _start(topology.plan.labels.format)
    if start is None or pieces_of(topology) is not topology.plan.cables:
        return False
    places, ports = [_place(topology, name) for name in topology.plan.devices], _ports(topology)
    return _ends_differ(evidence, ports) and _starts_differ(start, places, ports) and _all_fit(form, places, ports)


def _start(form: str) -> _TextStart | None:
    """Return the start of a format. Return None if another field is before the near port or right after it."""
    pattern, parts = "", list(texts.fields(" ".join(form.split())))
    if not {field for _, field in parts if field is not None} <= KNOWN:
        return None
    for index, (text, field) in enumerate(parts, start=1):
        pattern += text.replace("%", "%%")
        if field == "near_port":
            after = next((text for text, _ in parts[index:]), None)
            return None if after == "" else _TextStart(pattern, (after or "")[:1])
        if field is None or not field.startswith("near_"):
            return None
        pattern += f"%({field.removeprefix('near_')})s"
    return None


def _place(topology: Topology, name: str) -> _Spot:
    return _Spot(*texts.place_words(name, *topology.place_cells(name), topology.bay_cell(name), topology.plan.name))


def _ports(topology: Topology) -> _PortTexts:
    """Return the texts of everything that a cable or a power cord may end on."""
    plan = topology.plan
    of_type: dict[int, frozenset[str]] = {}
    for device in {id(device.type): device for device in plan.devices.values()}.values():
        of_type[id(device.type)] = frozenset(texts.port_text(device, port.name) for port in device.type.ports)
    return _PortTexts(
        {name: of_type[id(device.type)] for name, device in plan.devices.items()},
        frozenset(f"psu{number}" for number in {cord.number for cord in plan.supplies}),
        frozenset({cord.outlet or texts.NO_OUTLET for cord in plan.supplies}),
    )


def _ends_differ(evidence: Evidence, ports: _PortTexts) -> bool:
    """Return whether each port, power supply and outlet has one cable or cord at most, and no other has its text."""
    cords, kinds = evidence.topology.plan.supplies, (ports.cabled, ports.supplies, ports.outlets)
    ends = ({(cord.device, cord.number) for cord in cords}, {(cord.pdu, cord.outlet) for cord in cords})
    apart = len(frozenset().union(*kinds)) == sum(map(len, kinds))
    return apart and all(len(of_cords) == len(cords) for of_cords in ends) and not evidence.used_twice


def _starts_differ(start: _TextStart, places: list[_Spot], ports: _PortTexts) -> bool:
    """Return whether no start of a text begins with that of another device, and the text tells where its port ends.

    In sorted order, a start that begins with another one follows right after such a one.
    """
    names = ports.cabled | ports.supplies | ports.outlets
    if any(name.split() != [name] or (start.stop and start.stop in name) for name in names):
        return False
    if any(" ".join(place).split() != list(place) for place in places):
        return False
    starts = sorted(start.pattern % place._asdict() for place in places)
    return not any(after.startswith(before) for before, after in pairwise(starts))


def _all_fit(form: LabelForm, places: list[_Spot], ports: _PortTexts) -> bool:
    """Return whether a text of the longest words fits for every two places. A shorter word never needs more lines."""
    used = {field for _, field in texts.fields(form.format) if field is not None}
    counted = [bool({f"near_{field}", f"far_{field}"} & used) for field in OF_A_PLACE]
    sockets = max(map(len, (*ports.supplies, *ports.outlets)), default=0)
    longest = {names: max(map(len, names), default=0) for names in set(ports.of_device.values())}
    kinds: dict[tuple[int, ...], int] = {}
    for place in places:
        lengths = tuple(len(word) * is_used for word, is_used in zip(place, counted, strict=True))
        kinds[lengths] = max(kinds.get(lengths, sockets), longest[ports.of_device[place.device]])
    ends = [(*("x" * length for length in lengths), "", "x" * port) for lengths, port in kinds.items()]
    if len(ends) > MAX_KINDS:
        return False
    make = texts.make_texts(form.format)
    both = (make((*near, *far, "", "", "", ""))[0] for near, far in product(ends, repeat=2))
    return all(texts.fits(text, form.length, form.lines) for text in both)
