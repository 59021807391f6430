"""Structured cabling: the panel ports, trunk strands and patch cords of the links between racks.

Two racks share trunks. A trunk takes as many consecutive ports as it has strands, at one panel in each rack. Links and
trunks take their ports in the order of names and ports, among all links that may come. So growth within the capacity of
the groups moves no link to another port.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from dcgen.blueprint import Blueprint
from dcgen.blueprint.panels import PanelSpec
from dcgen.catalog import Catalog
from dcgen.catalog import models as parts
from dcgen.finding import Case, Finding, FindingsError, KeyPath, fold
from dcgen.plan.cabling.fiber import FIBERS
from dcgen.plan.cabling.futurelinks import EveryLink
from dcgen.plan.cabling.options import CableOptions
from dcgen.plan.cabling.routes import PlacedDevices, routes
from dcgen.plan.patching import Cut, PanelPort, Patch, TrunkCable
from dcgen.plan.racks.panels import PanelSet
from dcgen.plan.records import Link, Mount

Pair = tuple[str, str]  # the names of two racks, in order
End = tuple[str, str]  # a device and its port


class PatchPlan(NamedTuple):
    """The path of each link over panels by its `a` end, the trunks with a link, and the faults."""

    patches: dict[End, Patch]
    trunks: tuple[TrunkCable, ...]
    findings: tuple[Finding, ...]


NO_PANELS = PatchPlan({}, (), ())


class _System(NamedTuple):
    """A system of panels with the parts that it names, and the links that run over it: present ones, then all."""

    name: str
    spec: PanelSpec
    panel: parts.Panel
    trunk: parts.CableModel
    cord: parts.CableModel
    present: list[Link]
    every: list[Link]

    @property
    def path(self) -> KeyPath:
        """The key of the blueprint."""
        return ("panels", self.name)

    @property
    def blocks(self) -> int:
        """The number of trunks that a panel takes."""
        return self.panel.ports // self.trunk.strands


class _Place(NamedTuple):
    """The trunk and the strand of a link, both from 0, in its pair of racks."""

    pair: Pair
    trunk: int
    strand: int


def make_patches(
    blueprint: Blueprint, catalog: Catalog, present: list[Link], coming: EveryLink, panels: PanelSet
) -> PatchPlan:
    """Return the path of each link that runs over panels, with ports for the links in `coming`."""
    if not blueprint.panels:
        return NO_PANELS
    devices, mounts, racks, floor = coming.site
    site = PlacedDevices({**devices, **panels.devices}, {**mounts, **panels.mounts}, racks, floor)
    patches: dict[End, Patch] = {}
    trunks: list[TrunkCable] = []
    found: list[Finding] = []
    known = {link.fabric for link in present}
    for name, spec in sorted(blueprint.panels.items()):
        try:
            system = _system(catalog, name, spec, present, coming.links, site)
        except FindingsError as error:
            found += [
                finding for finding in error.findings if finding.path[-1:] != ("model",)
            ]  # reported with the places
            continue
        faults = [*_wrong_parts(system), *_without_panels(system, site, panels, known)]
        found += faults
        if not faults:
            made = _patch(system, site, panels)
            patches |= made.patches
            trunks += made.trunks
            found += made.findings
    return PatchPlan(patches, tuple(trunks), tuple(found))


def fitting_panels(
    catalog: Catalog, asked: list[CableOptions], bundles: list[int], patches: list[Patch | None]
) -> list[CableOptions]:
    """Return the options of each link; those that share a transceiver with a link over panels fit its cords.

    An option fits if its optics have the connector of the cords and their fiber.
    """
    cords = {bundle: patch.a_cord.model for bundle, patch in zip(bundles, patches, strict=True) if patch}
    cables = {model: catalog.get(parts.CableModel, model, ()) for model in sorted(set(cords.values()))}
    known: dict[tuple[int, str], CableOptions] = {}
    fitting = []
    for options, bundle in zip(asked, bundles, strict=True):
        model = cords.get(bundle, "")
        if model and (id(options), model) not in known:
            known[id(options), model] = tuple(
                option
                for option in options
                if option.tails == option.links == 1 and option.media == cables[model].media
                if _connector(catalog, option.a_optic) == cables[model].connector
            )
        fitting.append(known[id(options), model] if model else options)
    return fitting


def _connector(catalog: Catalog, optic: str) -> str:
    return catalog.get(parts.Optic, optic, ()).connector if optic else ""


def _system(
    catalog: Catalog, name: str, spec: PanelSpec, present: list[Link], every: list[Link], site: PlacedDevices
) -> _System:
    def crossing(links: Iterable[Link]) -> list[Link]:
        return [link for link in links if link.fabric in spec.fabrics and _pair(link, site)]

    return _System(
        name,
        spec,
        catalog.get(parts.Panel, spec.model, ("panels", name, "model")),
        catalog.get(parts.CableModel, spec.trunk, ("panels", name, "trunk")),
        catalog.get(parts.CableModel, spec.cord, ("panels", name, "cord")),
        crossing(present),
        crossing(every),
    )


def _pair(link: Link, site: PlacedDevices) -> Pair | None:
    """Return the two racks of a link, None if it stays in one or leaves the site."""
    a, b = site.mounts.get(link.a_device), site.mounts.get(link.b_device)
    if a is None or b is None or a.rack == b.rack:
        return None
    return min(a.rack, b.rack), max(a.rack, b.rack)


def _wrong_parts(system: _System) -> Iterator[Finding]:
    """Yield DC263 for parts that cannot be the trunk or the cord of panels."""
    for key, cable in (("trunk", system.trunk), ("cord", system.cord)):
        if cable.media not in FIBERS or cable.tails > 1 or not cable.lengths:
            message = (
                f"{cable.model} cannot be the {key} of panels '{system.name}': it is not a fiber with two equal ends"
            )
            yield Finding("DC263", message, f"set `{key}:` to a fiber of the catalog", (*system.path, key))
    if system.cord.strands > 1:
        message = f"{system.cord.model} has {system.cord.strands} connectors at each end, and a patch cord has one"
        yield Finding("DC263", message, "set `cord:` to a fiber with one connector", (*system.path, "cord"))
    if not system.blocks:
        message = f"{system.panel.model} has {system.panel.ports} ports, and {system.trunk.model} has "
        message += f"{system.trunk.strands} connectors"
        yield Finding("DC263", message, "use a panel with more ports or a smaller trunk", (*system.path, "model"))


def _without_panels(system: _System, site: PlacedDevices, panels: PanelSet, known: set[str]) -> Iterator[Finding]:
    """Yield DC263 for fabrics without links, and for rack groups with links and without panels."""
    for fabric in sorted(set(system.spec.fabrics) - known):
        message = f"panels '{system.name}' name the fabric '{fabric}', which has no links"
        yield Finding("DC263", message, f"use one of: {', '.join(sorted(known))}", (*system.path, "fabrics"))
    cases: dict[str, Case] = {}
    for link in system.present:
        for rack in _pair(link, site) or ():
            group = site.racks[rack].group
            if group not in system.spec.racks:
                message = f"rack {rack} has links of fabric '{link.fabric}' to other racks, and no panels of "
                message += f"'{system.name}'"
                hint = f"add `{group}: COUNT` to `racks:` of the panels"
                cases.setdefault(rack, Case(group, rack, Finding("DC263", message, hint, (*system.path, "racks"))))
    yield from fold(cases.values(), "rack")


def _patch(system: _System, site: PlacedDevices, panels: PanelSet) -> PatchPlan:
    """Return the paths and trunks of one system. Leave out links in racks without enough ports."""
    racks = {rack for link in system.present for rack in _pair(link, site) or ()}
    if any((system.name, rack) not in panels.names for rack in racks):  # reported with the places of the panels
        return PatchPlan({}, (), ())
    places = _places(system, site)
    blocks, needed = _blocks(places.values())
    faults = list(fold(_short_of_ports(system, needed, site, panels), "rack"))
    if faults:
        return PatchPlan({}, (), tuple(faults))
    names: dict[Pair, dict[int, tuple[PanelPort, PanelPort]]] = {}
    for link in system.present:
        pair, number, _ = places[link.a_device, link.a_port]
        a, b = (_socket(system, panels, rack, blocks[rack, pair, number]) for rack in pair)
        names.setdefault(pair, {})[number] = a, b
    return _cut(system, site, places, names)


def _places(system: _System, site: PlacedDevices) -> dict[End, _Place]:
    """Return the trunk and strand of every link that may come, in the order of the identities of its `a` end."""

    def identity(link: Link) -> tuple[object, ...]:
        device = site.devices[link.a_device]
        return link.fabric, device.unit, device.group, device.number, device.type.order[link.a_port]

    counts: dict[Pair, int] = {}
    places: dict[End, _Place] = {}
    ends = {(link.a_device, link.a_port): link for link in (*system.every, *system.present)}
    for end, link in sorted(ends.items(), key=lambda item: identity(item[1])):
        if pair := _pair(link, site):
            index = counts[pair] = counts.get(pair, -1) + 1
            places[end] = _Place(pair, *divmod(index, system.trunk.strands))
    return places


def _blocks(places: Iterable[_Place]) -> tuple[dict[tuple[str, Pair, int], int], dict[str, int]]:
    """Return the block of ports of each trunk in each of its racks, and the number of blocks that a rack needs."""
    most: dict[Pair, int] = {}
    for pair, trunk, _ in places:
        most[pair] = max(most.get(pair, 0), trunk + 1)
    blocks: dict[tuple[str, Pair, int], int] = {}
    needed: dict[str, int] = {}
    for pair in sorted(most):
        for rack in pair:
            for trunk in range(most[pair]):
                blocks[rack, pair, trunk] = needed.get(rack, 0)
                needed[rack] = blocks[rack, pair, trunk] + 1
    return blocks, needed


def _short_of_ports(system: _System, needed: dict[str, int], site: PlacedDevices, panels: PanelSet) -> Iterator[Case]:
    """Yield DC264 for each rack whose panels have too few ports for its trunks at full capacity."""
    strands = system.trunk.strands
    for rack, blocks in needed.items():
        there = panels.names.get((system.name, rack))
        if there is None or blocks <= len(there) * system.blocks:
            continue
        group = site.racks[rack].group
        message = (
            f"rack {rack} needs {blocks} trunks of {strands} ports at full capacity, and its panels of "
            f"'{system.name}' have ports for {len(there) * system.blocks}"
        )
        hint = f"set `racks: {{{group}: {-(-blocks // system.blocks)}}}`, or use a panel with more ports"
        finding = Finding("DC264", message, hint, (*system.path, "racks", group))
        yield Case(group, rack, finding, blocks)


def _socket(system: _System, panels: PanelSet, rack: str, block: int) -> PanelPort:
    """Return the first port of a block in a rack."""
    panel, place = divmod(block, system.blocks)
    return PanelPort(panels.names[system.name, rack][panel], place * system.trunk.strands + 1)


def _cut(
    system: _System,
    site: PlacedDevices,
    places: dict[End, _Place],
    names: dict[Pair, dict[int, tuple[PanelPort, PanelPort]]],
) -> PatchPlan:
    """Return the paths with the lengths of trunks and cords."""
    sockets = [(pair, number, *ends) for pair in sorted(names) for number, ends in sorted(names[pair].items())]
    spans = list(routes([Link(system.name, a.panel, a.text, b.panel, b.text, 0.0) for _, _, a, b in sockets], site))
    short: list[Case] = []
    trunks = {
        (pair, number): TrunkCable(
            f"{pair[0]}--{pair[1]}-{system.name}-{number + 1:02}",
            system.name,
            system.trunk.media,
            a,
            b,
            system.trunk.strands,
            _piece(system, "trunk", span, short),
        )
        for (pair, number, a, b), span in zip(sockets, spans, strict=True)
    }
    ends: list[Link] = []
    for link in system.present:
        place = places[link.a_device, link.a_port]
        for device, port in ((link.a_device, link.a_port), (link.b_device, link.b_port)):
            socket = _end_of(trunks[place.pair, place.trunk], place.strand, site.mounts[device], site)
            ends.append(Link(link.fabric, device, port, socket.panel, socket.text, 0.0))
    lengths = _equal(ends, list(routes(ends, site)), site)
    patches: dict[End, Patch] = {}
    for index, link in enumerate(system.present):
        place = places[link.a_device, link.a_port]
        trunk = trunks[place.pair, place.trunk]
        near, far = (_end_of(trunk, place.strand, site.mounts[name], site) for name in (link.a_device, link.b_device))
        cords = [_piece(system, "cord", lengths[2 * index + end], short) for end in (0, 1)]
        patches[link.a_device, link.a_port] = Patch(system.name, cords[0], near, trunk, place.strand + 1, far, cords[1])
    return PatchPlan(patches, tuple(trunks.values()), tuple(fold(short, "route")))


def _end_of(trunk: TrunkCable, strand: int, mount: Mount, site: PlacedDevices) -> PanelPort:
    """Return the panel port of a strand in the rack of a device."""
    first = trunk.a if site.mounts[trunk.a.panel].rack == mount.rack else trunk.b
    return PanelPort(first.panel, first.port + strand)


def _equal(cords: list[Link], spans: list[float | None], site: PlacedDevices) -> list[float | None]:
    """Return the lengths that cords need: the longest route among the cords of one transceiver."""
    cages = [(cord.a_device, site.devices[cord.a_device].type.port[cord.a_port].cage) for cord in cords]
    longest: dict[End, float | None] = {}
    for cage, span in zip(cages, spans, strict=True):
        known = longest.setdefault(cage, span)
        longest[cage] = None if known is None or span is None else max(known, span)
    return [longest[cage] for cage in cages]


def _piece(system: _System, key: str, span: float | None, short: list[Case]) -> Cut:
    """Return the piece of a trunk or cord for a route: the next stock length. Add a case to `short` if none is."""
    cable = system.trunk if key == "trunk" else system.cord
    if span is None:
        return Cut(cable.model, "", None, None)
    stock = cable.available
    index = bisect_left(stock, span, key=lambda length: length.m)
    if index < len(stock):
        return Cut(cable.model, stock[index].part_number or "", span, stock[index].m)
    message = f"the longest {cable.model} has {stock[-1].m:g} m, and a {key} of panels '{system.name}' needs {span:g} m"
    hint = f"add a longer length to your catalog folder, or set `{key}:` to another fiber"
    short.append(Case(key, f"{span:g} m", Finding("DC264", message, hint, (*system.path, key)), span))
    return Cut(cable.model, "", span, None)
