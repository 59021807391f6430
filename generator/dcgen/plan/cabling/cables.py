"""Cables: the part that carries each link over its route.

The cable is the next stock length. The tails of one splitter are one part, and the fibers of one transceiver are
equal, so the longest of their routes counts. A cable of several links runs between two cages, or two connectors, that
have all their links in common. A link over patch panels has cords and a strand of a trunk instead.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from dcgen.blueprint import Blueprint, Fabric
from dcgen.catalog import Catalog
from dcgen.catalog import models as parts
from dcgen.finding import Case, Finding, fold
from dcgen.plan.built import BuiltCable
from dcgen.plan.cabling.options import CableOption, CableOptions, StockLength, make_options
from dcgen.plan.cabling.panels import NO_PANELS, PatchPlan, fitting_panels
from dcgen.plan.cabling.review import review_cables
from dcgen.plan.cabling.routes import PlacedDevices, routes
from dcgen.plan.cabling.sharing import ONE, LinkKind, bundles_of, common_cables, make_ends, part_heads, reaches_of
from dcgen.plan.patching import Patch
from dcgen.plan.records import Cable, Device, Floor, Link
from dcgen.plan.stamp import stamp
from dcgen.plan.types import Port

OptionsOf = Callable[[str, Port, Port, float], CableOptions]  # by fabric, both ports and speed

NO_OPTION = CableOption("", 0.0, (), "", "")  # of a link that no cable carries


class CablePlan(NamedTuple):
    """One cable per link, and the faults. A link without a fitting cable option has a cable without a part."""

    cables: tuple[Cable, ...]
    findings: tuple[Finding, ...]


class _Wires(NamedTuple):
    """The choice for each link, in the order of the links; `reaches` is by bundle.

    `kinds` are the kinds of links by number, and `kind` is that of each link.
    """

    options: list[CableOption | None]
    heads: list[str]
    routes: list[float | None]
    spans: list[float | None]
    bundles: list[int]
    reaches: dict[int, float | None]
    kind: list[int]
    kinds: list[LinkKind]


class _CableCut(NamedTuple):
    """The part of a cable, in the fields of a Cable: one of the stock lengths of an option."""

    a_optic: str
    b_optic: str
    media: str
    model: str
    part_number: str
    length_m: float | None
    links: int


def make_cables(
    blueprint: Blueprint,
    catalog: Catalog,
    present: list[Link],
    future: list[Link],
    site: PlacedDevices,
    panels: PatchPlan = NO_PANELS,
    built: Mapping[str, BuiltCable] | None = None,
) -> CablePlan:
    """Return a cable for each link in `present`, long enough for the links in `future` that share cages with them.

    Future links that cannot be cabled, or whose route is unknown, do not affect the present ones. Links in `panels`
    run over patch panels. Cables in `built` stay if they are long enough and fit the optics.
    """
    wires = _choose_all(blueprint, catalog, present + future, site, panels)
    if future and None in wires.routes[len(present) :]:
        known = [link for link, m in zip(future, wires.routes[len(present) :], strict=True) if m is not None]
        return make_cables(blueprint, catalog, present, known, site, panels, built)
    unfit = _unfit(present, wires, site.devices) if None in wires.options else []
    if unfit and future:
        return make_cables(blueprint, catalog, present, [], site, panels, built)
    cables = tuple(_cables(present, wires, panels, built))
    unrouted = _unrouted(present, wires, site.devices) if None in wires.spans else Counter()
    return CablePlan(
        cables,
        (
            *(_no_cables(blueprint, catalog, unfit, site.devices, panels) if unfit else ()),
            *fold((_no_route(fabric, count, site.floor) for fabric, count in sorted(unrouted.items())), "fabric"),
            *review_cables(blueprint, catalog, cables, wires.spans, (wires.kind, wires.kinds)),
        ),
    )


def _unfit(links: list[Link], wires: _Wires, devices: dict[str, Device]) -> list[tuple[Link, float | None]]:
    """Return the first link of each kind that no cable option fits, and the distance that it must reach."""
    found: dict[tuple[object, ...], tuple[Link, float | None]] = {}
    for link, option, bundle in zip(links, wires.options, wires.bundles, strict=False):
        if option is None:
            models = devices[link.a_device].type.model, devices[link.b_device].type.model
            found.setdefault((link.fabric, *models, link.speed_gbps), (link, wires.reaches[bundle]))
    return list(found.values())


def _unrouted(links: list[Link], wires: _Wires, devices: dict[str, Device]) -> Counter[str]:
    """Return the number of cables of unknown length by fabric. A cable of several links counts once."""
    found: Counter[str] = Counter()
    heads: set[str] = set()
    for link, option, head, span in zip(links, wires.options, wires.heads, wires.spans, strict=False):
        counted = option and (option.links == 1 or head not in heads)
        if counted and span is None and devices[link.b_device].kind != "circuit":
            found[link.fabric] += 1
        heads.add(head)
    return found


def _cables(
    links: list[Link], wires: _Wires, panels: PatchPlan, built: Mapping[str, BuiltCable] | None
) -> Iterator[Cable]:
    """Yield the cable of each link. Links of one option and one length have the same part, which is found once."""
    made: dict[tuple[int, float | None], _CableCut] = {}
    rows = zip(links, wires.options, wires.heads, wires.routes, wires.spans, strict=False)
    for link, option, head, meters, span in rows:
        if panels.patches and (patch := panels.patches.get(link.a)):
            yield _patched(link, option or NO_OPTION, patch)
            continue
        key = id(option), span
        if (cut := made.get(key)) is None:
            cut = made[key] = _cut(option or NO_OPTION, span)
        cable = _cable(link, cut, head, meters)
        yield _as_built(cable, option or NO_OPTION, span, built) if built else cable


def _choose_all(
    blueprint: Blueprint, catalog: Catalog, links: list[Link], site: PlacedDevices, panels: PatchPlan
) -> _Wires:
    """Choose the option, the splitter head and the span of every link."""
    ends, options_of = make_ends(links, site.devices), _options_of(blueprint, catalog)
    offered = [options_of(each.fabric, each.a.port, each.b.port, each.speed_gbps) for each in ends.kinds]
    asked = [offered[number] for number in ends.kind]
    patches = [panels.patches.get(link.a) for link in links] if panels.patches else []
    meters = list(routes(links, site))
    bundles = bundles_of(ends)
    if patches:
        meters = [patch.route_m if patch else m for patch, m in zip(patches, meters, strict=True)]
        asked = fitting_panels(catalog, asked, bundles, patches)
    reaches = reaches_of(bundles, meters)
    chosen = _choose(asked, bundles, reaches, common_cables(ends, asked, bundles))
    heads = list(part_heads(links, ends, chosen))
    spans = _spans(bundles, heads, chosen, meters, patches)
    return _Wires(chosen, heads, meters, spans, bundles, reaches, ends.kind, ends.kinds)


def _options_of(blueprint: Blueprint, catalog: Catalog) -> OptionsOf:
    """Return the function that lists the cable options of a link within the limits of its fabric."""
    return make_options(
        catalog,
        {name: fabric.media for name, fabric in blueprint.fabrics.items()},
        {name: fabric.optics.vendors for name, fabric in blueprint.fabrics.items()},
    )


def diameters(catalog: Catalog, cables: Iterable[Cable]) -> dict[str, float]:
    """Return the diameter in millimeters of each cable model in use, if a source states it."""
    return {item.model: item.diameter_mm for item in _models(catalog, cables) if item.diameter_mm is not None}


def kg_per_m(catalog: Catalog, cables: Iterable[Cable]) -> dict[str, float]:
    """Return the weight of one meter of each cable model in use in kilograms, if a source states it."""
    return {item.model: item.kg_per_m for item in _models(catalog, cables) if item.kg_per_m is not None}


def _models(catalog: Catalog, cables: Iterable[Cable]) -> Iterator[parts.CableModel]:
    models = {cable.model for cable in cables if cable.model}
    return (catalog.get(parts.CableModel, model, ()) for model in sorted(models))


def _as_built(cable: Cable, option: CableOption, span: float | None, built: Mapping[str, BuiltCable] | None) -> Cable:
    """Return the cable with the installed part and length of its link, if that part serves the link."""
    if not built or (laid := built.get(cable.id)) is None:
        return cable
    fit = (
        item
        for item in option.lengths
        if laid.part in (item.part_number, item.model) and item.m == laid.length_m and (span is None or item.m >= span)
    )
    stock = next(fit, None)
    return cable._replace(model=stock.model, part_number=stock.part_number, length_m=stock.m) if stock else cable


def _cut(option: CableOption, span: float | None) -> _CableCut:
    """Return the next stock length of an option, without a length where the span is unknown."""
    stock = StockLength(0.0, option.lengths[0].model if option.lengths else "", "")
    if span is not None and option.lengths:
        stock = option.lengths[bisect_left(option.lengths, span, key=lambda item: item.m)]
    return _CableCut(
        option.a_optic, option.b_optic, option.media, stock.model, stock.part_number, stock.m or None, option.links
    )


def _cable(link: Link, cut: _CableCut, head: str, meters: float | None) -> Cable:
    """Return the cable of one link."""
    fabric, a_device, a_port, b_device, b_port, speed = link
    a_optic, b_optic, media, model, part_number, length, links = cut
    ends = a_device, a_port, a_optic, b_device, b_port, b_optic
    return stamp(Cable, (fabric, *ends, speed, media, model, part_number, meters, length, head, links, None))


def _patched(link: Link, option: CableOption, patch: Patch) -> Cable:
    """Return a link over patch panels. Its model is the cord, and its length that of cords and trunk together."""
    return _cable(link, _cut(option, None), "", patch.route_m)._replace(
        model=patch.a_cord.model if option.lengths else "",
        part_number=patch.parts,
        length_m=patch.length_m,
        links=1,
        via=patch,
    )


def _choose(
    asked: list[CableOptions],
    bundles: list[int],
    reaches: dict[int, float | None],
    shared: dict[int, frozenset[int]],
) -> list[CableOption | None]:
    """Return the first cable option of each link that reaches, of one kind for its whole bundle.

    `shared` are the numbers of links per cable that a bundle allows.
    Bundles with the same options and the same distance have the same answer, which is computed once.
    """
    sorts: dict[tuple[float | None, frozenset[int], tuple[int, ...]], dict[int, CableOption | None]] = {}
    chosen: dict[int, dict[int, CableOption | None]] = {}
    options = {id(each): each for each in asked}
    for bundle, keys in _options_in(list(map(id, asked)), bundles).items():
        reach, sizes = reaches[bundle], shared.get(bundle, ONE)
        if (sort := (reach, sizes, keys)) not in sorts:
            sorts[sort] = _agree({key: options[key] for key in keys}, reach, sizes)
        chosen[bundle] = sorts[sort]
    return [chosen[bundle][id(each)] for bundle, each in zip(bundles, asked, strict=True)]


def _options_in(asked: list[int], bundles: list[int]) -> dict[int, tuple[int, ...]]:
    """Return the different options of the links of each bundle, in the order of the links."""
    first: dict[int, int] = {}
    known = list(map(first.setdefault, bundles, asked))
    mixed: dict[int, dict[int, None]] = {}
    for bundle, one, other in zip(bundles, known, asked, strict=True) if known != asked else ():
        if one != other:
            mixed.setdefault(bundle, {one: None})[other] = None
    alone = {key: (key,) for key in set(asked)}
    return {bundle: tuple(mixed[bundle]) if bundle in mixed else alone[key] for bundle, key in first.items()}


def _agree(
    asked: dict[int, CableOptions], reach: float | None, shared: frozenset[int]
) -> dict[int, CableOption | None]:
    """Return for each kind of link in a bundle the first option that reaches.

    It is of the first kind that fits all links with any option, else of the kind of the first link.
    """
    able = {
        key: [option for option in options if option.links in shared and _reaches(option, reach)]
        for key, options in asked.items()
    }
    if reach is None:  # a plug on a short cable does not suit an unknown route
        able = {key: sorted(found, key=lambda option: option.links > 1) for key, found in able.items()}
    kinds = [{option.kind for option in options} for options in able.values() if options]
    ranked = [option.kind for options in able.values() for option in options]
    common = (kind for kind in ranked if all(kind in others for others in kinds))
    kind = next(common, ranked[0] if ranked else ())
    return {key: next((option for option in options if option.kind == kind), None) for key, options in able.items()}


def _reaches(option: CableOption, reach: float | None) -> bool:
    return reach is None or reach <= option.reach_m


def _spans(
    bundles: list[int],
    heads: list[str],
    chosen: list[CableOption | None],
    routes: list[float | None],
    patches: list[Patch | None],
) -> list[float | None]:
    """Return the length that each link needs: the longest route among cables of equal length, None if one is unknown.

    The tails of one splitter have equal lengths. So do fibers that share transceivers: NVIDIA requires the same type
    and length for both halves of a twin-port transceiver. The fiber of a provider is measured on site, and a link over
    patch panels has a length of its own.
    """
    fibers = {id(option) for option in chosen if option and option.a_optic and option.b_optic}
    alike = [
        bundle if id(option) in fibers else head for bundle, head, option in zip(bundles, heads, chosen, strict=True)
    ]
    if patches:
        alike = ["" if patch else group for patch, group in zip(patches, alike, strict=True)]
    longest: dict[int | str, float | None] = {}
    for group, meters in zip(alike, routes, strict=True):
        known = longest.setdefault(group, meters)
        if known is not None and (meters is None or meters > known):
            longest[group] = meters
    return [meters if group == "" else longest[group] for group, meters in zip(alike, routes, strict=True)]


def _no_cables(
    blueprint: Blueprint,
    catalog: Catalog,
    unfit: list[tuple[Link, float | None]],
    devices: dict[str, Device],
    panels: PatchPlan,
) -> Iterator[Finding]:
    """Yield DC210 for each kind of link without a cable option, with its cause.

    The cause is the cord of panels, the media, the vendors, a splitter or the reach.
    """
    any_part, options_of = make_options(catalog, {}), _options_of(blueprint, catalog)
    for link, meters in unfit:
        patch = panels.patches.get(link.a)
        ports = devices[link.a_device].type.port[link.a_port], devices[link.b_device].type.port[link.b_port]
        if patch and any(_reaches(option, meters) for option in options_of(link.fabric, *ports, link.speed_gbps)):
            yield _no_optics(link, patch, *ports)
        else:
            yield _no_cable(link, meters, devices, _limits(blueprint.fabrics.get(link.fabric)), any_part)


def _no_optics(link: Link, patch: Patch, a: Port, b: Port) -> Finding:
    """Return DC210 for a link that a cable fits, but no optics with the connector and the medium of the cord."""
    message = (
        f"no optics of {link.speed_gbps:g}G for {link.a_device} {_cage_text(a)} and {link.b_device} {_cage_text(b)} "
        f"fit the cords {patch.a_cord.model} of panels '{patch.system}'"
    )
    hint = f"remove '{link.fabric}' from `fabrics:` of the panels, or use another `model:`, `trunk:` and `cord:`"
    return Finding("DC210", message, hint, ("panels", patch.system, "fabrics"))


def _limits(fabric: Fabric | None) -> str:
    """Return the keys of a fabric that limit its cables, "" without one."""
    media = f"`media: {fabric.media}`" if fabric and fabric.media in ("fiber", "single-mode") else ""
    vendors = f"`optics: {{vendors: [{', '.join(fabric.optics.vendors)}]}}`" if fabric and fabric.optics.vendors else ""
    return " or ".join(filter(None, (media, vendors)))


def _no_cable(
    link: Link,
    meters: float | None,
    devices: dict[str, Device],
    limits: str,
    any_part: OptionsOf,
) -> Finding:
    a, b = devices[link.a_device].type, devices[link.b_device].type
    ports = a.port[link.a_port], b.port[link.b_port]
    length = f" over {meters:g} m" if meters is not None else ""
    ends = f"from {link.a_device} {_cage_text(ports[0])} to {link.b_device} {_cage_text(ports[1])}"
    message = f"the catalog has no cable for {link.speed_gbps:g}G{length} {ends}"
    shared = max(port.cage_ports for port in ports)
    hint = "move the devices closer, change `media:`, or add the optic or cable to your catalog folder"
    if limits and any(_reaches(option, meters) for option in any_part(link.fabric, *ports, link.speed_gbps)):
        hint = f"{limits} excludes the cables that fit: remove it, or add a cable to your catalog folder"
    elif devices[link.b_device].kind == "circuit":
        return Finding("DC210", message, _no_circuit_cable(link, shared), devices[link.b_device].origin)
    elif shared > 1:
        ways = "use ports of another speed (`uplink_gbps:` between switches), or add a splitter to your catalog"
        hint = f"{shared} ports share a cage and no splitter fits: {ways}, or {hint}"
    return Finding("DC210", message, hint, ("fabrics", link.fabric, "media"))


def _no_circuit_cable(link: Link, shared: int) -> str:
    """Return the fix for a circuit: its media are fixed, and one optic carries all ports of its cage."""
    has = f"has {shared} ports of {link.speed_gbps:g}G" if shared > 1 else f"runs at {link.speed_gbps:g}G"
    return (
        f"no single-mode optic for circuits {has} in this cage: end the circuit on another switch, use another speed, "
        "or add the optic to your catalog"
    )


def _cage_text(port: Port) -> str:
    return f"({port.cage_type}{f', {port.cage_style}' if port.cage_style else ''})"


def _no_route(fabric: str, count: int, floor: Floor | None) -> Case:
    cables = f"{count} cables" if count > 1 else "one cable"
    message = f"the length of {cables} of fabric '{fabric}' is unknown, because "
    message += "the size of a rack is unknown" if floor else "the blueprint has no `floor:`"
    message += ". dcgen cannot check how far the cables and their optics reach"
    hint = "add `floor: {}` (row pitch 3 m, rack pitch as wide as the racks), or describe your floor"
    if floor:
        hint = "add the width and depth of the rack to your catalog folder; `rack_pitch_m:` and `row_pitch_m:` suffice "
        hint += "if no cable runs from the front of a rack to the rear"
    return Case("DC211", fabric, Finding("DC211", message, hint, ("fabrics", fabric)))
