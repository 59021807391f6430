"""Power cords: the model, length and color of the cord of each power supply that has an outlet.

A cord goes from the inlet, at the side of the device behind its front, along the side of the rack to the outlet.
Outlets of one type are in the order of their numbers, from the bottom of a vertical PDU to its top. The places
of outlets of other types between them are unknown, so the farthest place that this order allows counts.
"""

from collections.abc import Iterable, Iterator
from itertools import groupby
from math import ceil
from operator import attrgetter
from typing import NamedTuple

from dcgen.blueprint import Blueprint
from dcgen.catalog import KINDS, Catalog
from dcgen.catalog import models as parts
from dcgen.finding import Finding, FindingsError
from dcgen.plan.bill.lines import ASK, source_of
from dcgen.plan.cabling.routes import RACK_UNIT_M, SIDE_M
from dcgen.plan.records import BillPart, Device, Mount, PowerCord, Rack, Supply
from dcgen.plan.stamp import stamp
from dcgen.plan.types import DeviceType

# The connector for each inlet, by IEC 60320. A C15 also mates a C14 inlet and a C21 a C20 inlet, never the reverse.
CONNECTOR = {"C14": "C13", "C16": "C15", "C20": "C19", "C22": "C21"}
# The plugs that each outlet takes. The combination outlet Cx takes both sizes.
PLUGS = {
    "C13": ("C14",),
    "C15": ("C14",),
    "C19": ("C20",),
    "C21": ("C20",),
    "Cx": ("C14", "C20"),
    "C39": ("C14", "C20"),
}
STEP_M = 0.5  # to round up the length of a cord of which no source states stock lengths
GENERIC = "Generic"  # the manufacturer of cords that any vendor sells


class CordSet(NamedTuple):
    """The cords of all supplies with an outlet, and the findings about inlets without a cord."""

    cords: tuple[PowerCord, ...]
    findings: tuple[Finding, ...]


class BillSite(NamedTuple):
    """The surroundings of the cords: devices, their positions and the racks."""

    devices: dict[str, Device]
    mounts: dict[str, Mount]
    racks: dict[str, Rack]


class _Fit(NamedTuple):
    """The cord of all supplies of one kind of device on one outlet at one place, in the fields of a PowerCord."""

    model: str
    part_number: str
    route_m: float | None
    length_m: float | None
    stocked: bool
    color: str
    included: bool
    part: BillPart


class _Cut(NamedTuple):
    """A piece of a cord of the catalog, None if no cord fits."""

    item: parts.Cord | None
    part_number: str
    length_m: float | None
    stocked: bool
    color: str


def make_cords(blueprint: Blueprint, catalog: Catalog, supplies: Iterable[Supply], site: BillSite) -> CordSet:
    """Return the cord of each power supply with an outlet, except of present devices, and the findings.

    Racks of a group are alike, so their supplies need equal cords. These are chosen once.
    """
    found: list[Finding] = []
    store = _Store(blueprint, catalog, list(_offered(blueprint, catalog, found)))
    known: dict[tuple[object, ...], _Fit] = {}
    cords: list[PowerCord] = []
    pdus = {name: (id(device.type), site.mounts.get(name)) for name, device in site.devices.items()}
    for name, of_device in groupby(supplies, attrgetter("device")):
        device = site.devices[name]
        if device.present:
            continue
        mount = site.mounts[name]
        rack = site.racks[mount.rack]
        place = id(device.type), mount.u, mount.face, id(rack.type), rack.depth_mm
        for supply in of_device:
            if not supply.outlet:
                continue
            pdu, at = pdus[supply.pdu]
            key = place, pdu, at.u if at else None, supply.outlet, supply.feed
            if (fit := known.get(key)) is None:
                fit = known[key] = store.fit(supply, site)
            cords.append(stamp(PowerCord, (name, supply.number, supply.feed, *fit)))
    used = {fit.model for fit in known.values()}
    unused = (_unused(name, index) for index, name in enumerate(blueprint.bom.cords) if name not in used)
    return CordSet(tuple(cords), tuple(found or (*store.lacking.values(), *unused)))


class _Store:
    """Chooses among the cords that are `offered`, and collects the inlets that none fits."""

    def __init__(self, blueprint: Blueprint, catalog: Catalog, offered: list[parts.Cord]) -> None:
        self.blueprint, self.catalog, self.offered = blueprint, catalog, offered
        self.lacking: dict[tuple[str, str], Finding] = {}
        self.lines: dict[tuple[object, ...], BillPart] = {}
        self.fitting: dict[tuple[object, ...], tuple[parts.Cord, ...]] = {}

    def fit(self, supply: Supply, site: BillSite) -> _Fit:
        """Return the cord of a supply."""
        device, pdu = site.devices[supply.device], site.devices[supply.pdu].type
        outlet, color = supply.outlet.rpartition("-")[0], self.blueprint.power.feeds[supply.feed].color or ""
        strip_mm = self.catalog.get(parts.Pdu, pdu.model, ()).length_mm
        route = _route_m(supply, site, None if strip_mm is None else strip_mm / 1000)
        route = None if route is None else round(route + self.blueprint.bom.cord_slack_m, 2)
        inlet = device.type.inlet or ""
        if included := _comes_with(self.catalog, device.type):
            cut = _Cut(None, "", None, False, "")
        else:
            models = self._models(inlet, outlet, pdu, color)
            cut = _cut(models, route, color)
            if not models:
                self.lacking.setdefault((inlet, outlet), _no_cord(device, outlet))
        model = cut.item.model if cut.item else ""
        part = self._line(device.type, included, cut, inlet)
        return _Fit(model, cut.part_number, route, cut.length_m, cut.stocked, cut.color, included, part)

    def _models(self, inlet: str, outlet: str, pdu: DeviceType, color: str) -> tuple[parts.Cord, ...]:
        """Return the cords between an inlet and an outlet of a PDU."""
        key = inlet, outlet, id(pdu), color
        if key not in self.fitting:
            self.fitting[key] = tuple(_fitting(self.offered, inlet, plugs_of(outlet, pdu), color))
        return self.fitting[key]

    def _line(self, type_: DeviceType, included: bool, cut: _Cut, inlet: str) -> BillPart:
        """Return the line of a cord. Equal cords share it."""
        item, *rest = cut
        key = (type_.model if included else item and item.model, *rest, inlet, included)
        if key not in self.lines:
            self.lines[key] = _included_part(type_) if included else _part(cut, inlet)
        return self.lines[key]


def _offered(blueprint: Blueprint, catalog: Catalog, found: list[Finding]) -> Iterator[parts.Cord]:
    """Yield the cords in the order of preference: stated models, cords that any vendor sells, all others by name."""
    stated: list[str] = []
    for index, name in enumerate(blueprint.bom.cords):
        try:
            yield catalog.get(parts.Cord, name, ("bom", "cords", index))
            stated.append(name)
        except FindingsError as error:
            found += error.findings
    rest = [cord for cord in catalog.all(parts.Cord) if cord.model not in stated]
    yield from sorted(rest, key=lambda cord: cord.manufacturer != GENERIC)


def plugs_of(outlet: str, pdu: DeviceType) -> tuple[str, ...]:
    """Return the plugs that an outlet of a PDU takes. A NEMA receptacle 5-20R also takes a 5-15P plug."""
    kinds = [outlet, *dict(pdu.also).get(outlet, ())]
    plugs = [plug for kind in kinds for plug in PLUGS.get(kind, (f"{kind[:-1]}P",) if kind.endswith("R") else ())]
    return tuple(dict.fromkeys([*plugs, *(["5-15P"] if "5-20P" in plugs else [])]))


def _fitting(offered: list[parts.Cord], inlet: str, plugs: tuple[str, ...], color: str) -> Iterator[parts.Cord]:
    """Yield the cords that mate an inlet and an outlet. Any vendor sells a generic cord in the color of the feed."""
    for cord in offered:
        colors = (cord.color or color,) if cord.manufacturer == GENERIC else (cord.color,)
        if cord.connector == CONNECTOR.get(inlet) and cord.plug in plugs and (not color or color in colors):
            yield cord


def _cut(models: tuple[parts.Cord, ...], route: float | None, color: str) -> _Cut:
    """Return the first cord that has a sufficient stock length, otherwise a generic one, made to length."""
    if not models:
        return _Cut(None, "", _made(route), False, color)
    for model in models:
        for length in model.lengths:
            if route is not None and length.m >= route:
                return _Cut(model, length.part_number or "", length.m, True, color)
    other = next((model for model in models if model.manufacturer == GENERIC), models[0])
    return _Cut(other, "", _made(route), False, color)


def _part(cut: _Cut, inlet: str) -> BillPart:
    """Return the line of a cord."""
    length = "length unknown" if cut.length_m is None else f"{cut.length_m:g} m"
    color = f", {cut.color}" if cut.color else ""
    item = cut.item
    if not item:
        text = f"Power cord for a {inlet} inlet, {length}{color}: the catalog has no matching cord"
        return BillPart("cord", "", f"cord for {inlet}", "", text, ASK, cut.length_m, cut.color)
    text = f"{item.description}, {length}{color}"
    if cut.length_m is not None and not cut.stocked:
        text += ": no source names a stock length"
    source = source_of(item, "lengths") if cut.part_number else ASK
    return BillPart("cord", item.manufacturer, item.model, cut.part_number, text, source, cut.length_m, cut.color)


def _included_part(type_: DeviceType) -> BillPart:
    """Return the line of a cord that comes with a device."""
    text = f"Power cord for the {type_.inlet or ''} inlet; comes with {type_.model}"
    return BillPart("cord", "", f"power cord of {type_.model}", "", text, ASK)


def _made(route: float | None) -> float | None:
    return None if route is None else ceil(round(route / STEP_M, 6)) * STEP_M


def _comes_with(catalog: Catalog, type_: DeviceType) -> bool:
    """Return whether a power cord comes with each power supply of a device."""
    item = catalog.get(KINDS["server" if type_.kind == "nvswitch" else type_.kind], type_.model, ())
    supplies = getattr(item, "supplies", None)
    return bool(supplies and supplies.cords_included)


def _route_m(supply: Supply, site: BillSite, strip_m: float | None) -> float | None:
    """Return the length from the inlet to the outlet without slack, None if it needs the unknown depth of the rack.

    A PDU in rack units may have its outlets on either side, so its cords count the depth of the rack.
    """
    mount, device = site.mounts[supply.device], site.devices[supply.device]
    rack, pdu = site.racks[mount.rack], site.devices[supply.pdu].type
    middle = (mount.u - 1 + device.type.u_height / 2) * RACK_UNIT_M
    if at := site.mounts.get(supply.pdu):
        along, crosses = abs(middle - (at.u - 1 + pdu.u_height / 2) * RACK_UNIT_M), True
    else:
        low, high = _reach(supply.outlet, pdu, rack.type.u_height * RACK_UNIT_M, strip_m)
        along, crosses = max(abs(middle - low), abs(middle - high)), mount.face == "rear"
    if crosses and rack.depth_mm is None:
        return None
    return along + SIDE_M + ((rack.depth_mm or 0.0) / 1000 if crosses else 0.0)


def _reach(outlet: str, pdu: DeviceType, rack_m: float, strip_m: float | None) -> tuple[float, float]:
    """Return the lowest and the highest place of an outlet, in meters above the lowest rack unit.

    A strip of unknown length extends over the whole rack. A shorter one may hang anywhere in it.
    """
    kind, _, number = outlet.rpartition("-")
    counts = dict(pdu.outlets)
    total, before = sum(counts.values()), int(number) - 1
    after = before + total - counts[kind]
    length = min(strip_m or rack_m, rack_m)
    return (before + 0.5) / total * length, (after + 0.5) / total * length + rack_m - length


def _unused(name: str, index: int) -> Finding:
    message = f"power cord {name} fits no power supply of the site by inlet, outlet, length and color of the feed"
    return Finding("DC292", message, "remove it, or prefer a cord that fits", ("bom", "cords", index))


def _no_cord(device: Device, outlet: str) -> Finding:
    message = (
        f"the catalog has no power cord from {device.type.inlet} inlets of {device.type.model} to {outlet} outlets"
    )
    hint = f"add one to catalog/cord/ with `connector: {CONNECTOR.get(device.type.inlet or '', '...')}`"
    return Finding("DC290", message, hint, device.origin)
