"""Split the ports of a leaf between servers, spines and circuits: by count, by ratio, or by zones."""

from collections.abc import Iterable
from fractions import Fraction
from math import ceil
from typing import NamedTuple

from dcgen.blueprint import ZoneSpec, renamed
from dcgen.catalog.models import PortGroup, Switch
from dcgen.finding import FindingsError, did_you_mean, fault
from dcgen.plan.fabrics import breakout, circuits
from dcgen.plan.fabrics.breakout import JoinedDemand, PortDemand, Ports, ZoneDemand
from dcgen.plan.fabrics.request import Request
from dcgen.plan.records import SITE
from dcgen.schema import new_name

LINKS = ("uplinks", "peers", "circuits")


class PortSplit(NamedTuple):
    """The ports of a leaf: down by zone ("" where there is one), up to spines, to a peer, and out to circuits.

    `offered` are all ports that could go down; `left` are those of them that remain on a leaf with circuits. `joined`
    are the ports for the uplinks of each near fabric.
    """

    down: dict[str, Ports]
    up: Ports
    peers: Ports
    out: Ports
    offered: Ports
    left: Ports
    joined: tuple[Ports, ...] = ()


class PortCounts(NamedTuple):
    """The ports of a leaf down and up, None for the default of the switch."""

    down: int | None
    up: int | None


def make_port_split(request: Request, leaf: Switch) -> PortSplit:
    """Return the port split of a leaf. Raise FindingsError when the leaf has too few ports for what is required."""
    ending = circuits.circuits_of(request.blueprint, request.name)
    uplink = request.config.uplink_gbps or _uplink_speed(request, leaf, request.switch("spine"), request.speed)
    speed = request.speed or uplink
    fastest = max((circuit.speed_gbps for circuit in ending.values()), default=0)
    out = circuits.ports_per_leaf(ending)
    joined = joined_demands(request)
    lanes, peers = request.config.links_per_cage, request.config.peer_links
    wanted = PortDemand(speed, None, uplink, None, peers, fastest, out, lanes, joined)
    _refuse_more_lanes(request, leaf, wanted)
    if not request.config.zones:
        return _sufficient(request, leaf, wanted, {}, (speed, uplink, fastest, *(each.speed for each in joined)))
    needs = _needs(request, wanted)
    speeds = [zone.speed_gbps or needs[zone.serves].speed for zone in request.config.zones]
    return _sufficient(request, leaf, wanted, needs, speeds)


def _sufficient(
    request: Request, leaf: Switch, wanted: PortDemand, needs: dict[str, ZoneDemand], speeds: Iterable[int]
) -> PortSplit:
    """Return the split with the fewest ports per cage that has a port for each server of a row of leaves.

    If none has, return the one with the most ports for servers. Raise FindingsError where every split has a fault.
    """
    able: list[PortSplit] = []
    faults: list[FindingsError] = []
    for variant in breakout.variants(leaf, speeds, wanted.lanes):
        try:
            found = _laid_out(request, variant, wanted, needs) if needs else _split(request, variant, wanted)
        except FindingsError as error:
            faults.append(error)
            continue
        if all(request.ports_needed(zone) <= _remaining(request, found, zone) for zone in found.down):
            return found
        able.append(found)
    if not able:
        raise faults[-1]
    return max(able, key=lambda split: len(split.offered))


def _remaining(request: Request, split: PortSplit, zone: str) -> int:
    """Return how many ports of a zone remain for servers on a leaf with circuits."""
    cages = list(dict.fromkeys(port.cage for port in split.offered))
    kept = set(cages[len(cages) - (request.config.circuit_cages or 0) :])
    left = {port.cage for port in split.left} - kept
    return sum(port.cage in left for port in split.down[zone])


def _split(request: Request, leaf: Switch, wanted: PortDemand) -> PortSplit:
    downlinks, uplinks = _counts(request, leaf, wanted)
    wanted = wanted._replace(downlinks=downlinks, uplinks=uplinks)
    ports = breakout.split(leaf, wanted, request.path)
    down = {"": ports.down[:downlinks]}
    return PortSplit(down, ports.up, ports.peers, ports.out, ports.down, ports.left, ports.joined)


def joined_demands(request: Request) -> tuple[JoinedDemand, ...]:
    """Return the ports that a leaf needs for the uplinks of near fabrics that end on leaves."""
    width, in_units = request.assignments.width, request.in_units
    return tuple(
        JoinedDemand(
            each.serves,
            each.speed,
            -(-each.links(1) // width) if in_units else 0,
            -(-(each.links(SITE) if in_units else each.links()) // width),
        )
        for each in request.joined
        if each.tier == "leaf"
    )


def _refuse_more_lanes(request: Request, leaf: Switch, wanted: PortDemand) -> None:
    """Raise FindingsError where no cage of the leaf has as many ports as the fabric uses per cage."""
    asked = (wanted.speed, wanted.uplink_speed)
    modes = [mode for group in leaf.port_groups for mode in group.modes if mode.speed_gbps in asked]
    most = max((mode.links for mode in modes), default=1)
    if wanted.lanes and wanted.lanes > most:
        message = f"a cage of {leaf.model} has {most} port{'s' * (most > 1)} at these speeds, not {wanted.lanes}"
        hint = f"lower `links_per_cage:` to {most} or less" if most > 1 else "remove `links_per_cage:`"
        raise fault("DC302", message, hint, (*request.path, "links_per_cage"))


def _counts(request: Request, leaf: Switch, wanted: PortDemand) -> PortCounts:
    """Return the ports down and up, by count or by the ratio of their bandwidths."""
    config = request.config
    if request.flat:
        return PortCounts(config.downlinks, config.uplinks or 0)
    ratio = config.oversubscription
    if config.design == "fat-tree":
        if ratio not in (None, 1):
            hint = "use `design: leaf-spine`, or remove `oversubscription:`"
            raise fault("DC315", "a fat-tree has an oversubscription of 1:1", hint, (*request.path, "oversubscription"))
        ratio = Fraction(1)
    down, up = config.downlinks, config.uplinks
    if ratio is None:  # at least as much bandwidth up as is stated down
        even = ceil(Fraction(down * wanted.speed, wanted.uplink_speed)) if down else None
        return PortCounts(down, up or even)
    speeds = Fraction(wanted.uplink_speed, wanted.speed)
    if down is None and up is None:
        return _best(request, leaf, wanted, ratio)
    exact_down, exact_up = ratio * (up or 0) * speeds, (down or 0) / (ratio * speeds)
    if (down and up and down != exact_down) or (exact_up if down else exact_down).denominator != 1:
        asked = " and ".join(f"{count} {words}" for count, words in ((down, "downlinks"), (up, "uplinks")) if count)
        message = f"{asked} of {wanted.speed}G and {wanted.uplink_speed}G do not give {words_of(ratio)}"
        hint = "remove one of `downlinks:`, `uplinks:` and `oversubscription:`, or correct a number"
        raise fault("DC315", message, hint, (*request.path, "downlinks" if down else "uplinks"))
    return PortCounts(down or int(exact_down), up or int(exact_up))


def _best(request: Request, leaf: Switch, wanted: PortDemand, ratio: Fraction) -> PortCounts:
    """Return the most ports down and up that have exactly this ratio of bandwidths and fit the cages of the leaf."""
    down, up = breakout.cage_groups(leaf, wanted.speed, wanted.uplink_speed, request.path)
    lanes_up = breakout.lanes_of(up, wanted.uplink_speed, wanted.lanes)
    for uplinks in range(breakout.usable(up, wanted.uplink_speed) * lanes_up, 0, -1):
        downlinks = ratio * uplinks * wanted.uplink_speed / wanted.speed
        if downlinks.denominator == 1 and _fits(
            request, leaf, wanted._replace(downlinks=int(downlinks), uplinks=uplinks)
        ):
            return PortCounts(int(downlinks), uplinks)
    raise _no_such_ratio(request, leaf, down, up, wanted, ratio)


def _fits(request: Request, leaf: Switch, wanted: PortDemand) -> bool:
    """Return whether the cages of a leaf have the wanted ports down and up, and those of near fabrics."""
    down, up = breakout.cage_groups(leaf, wanted.speed, wanted.uplink_speed, request.path)
    below = breakout.cages_for(down, wanted.speed, wanted.downlinks or 0, wanted.lanes)
    below += breakout.joined_cages(leaf, down, wanted, request.path)
    above = breakout.cages_for(up, wanted.uplink_speed, wanted.uplinks or 0, wanted.lanes)
    above += breakout.cages_for(up, wanted.uplink_speed, wanted.peers, wanted.lanes)
    if up is down:
        return below + above <= up.cages
    return below <= down.cages and above + breakout.joined_cages(leaf, up, wanted, request.path) <= up.cages


def _no_such_ratio(
    request: Request, leaf: Switch, down: PortGroup, up: PortGroup, wanted: PortDemand, ratio: Fraction
) -> FindingsError:
    """Return the error, with the nearest ratio that whole cages can give."""
    each = breakout.lanes_of(down, wanted.speed, wanted.lanes) * wanted.speed
    above = breakout.lanes_of(up, wanted.uplink_speed, wanted.lanes) * wanted.uplink_speed
    able = [
        Fraction((down.cages - cages if up is down else down.cages) * each, cages * above)
        for cages in range(1, up.cages if up is down else up.cages + 1)
    ]
    nearest = min(able, key=lambda other: abs(other - ratio))
    message = f"the ports of {leaf.model} cannot be split {words_of(ratio)} between servers and spines"
    hint = f"use `oversubscription: {words_of(nearest)}`, the nearest that is possible"
    return fault("DC315", message, hint, (*request.path, "oversubscription"))


def words_of(ratio: Fraction) -> str:
    """Return a ratio as people write it, such as 3:1 or 1.5:1."""
    short = f"{float(ratio):.4g}"
    return f"{short}:1" if Fraction(short) == ratio else f"{ratio.numerator}:{ratio.denominator}"


def _needs(request: Request, wanted: PortDemand) -> dict[str, ZoneDemand]:
    """Return what each zone needs. Raise FindingsError where a zone serves nothing, or ports have no zone."""
    config, path = request.config, (*request.path, "zones")
    served = [zone.serves for zone in config.zones]
    asked = {"circuits": wanted.circuits, "peers": config.peer_links, "uplinks": int(request.has_uplinks)}
    asked |= {each.serves: each.ports for each in wanted.joined}
    if missing := [name for name, count in asked.items() if count and name not in served]:
        raise fault(
            "DC317",
            f"no zone of fabric '{request.name}' serves the {missing[0]}",
            f"add `- serves: {missing[0]}`",
            path,
        )
    needs: dict[str, ZoneDemand] = {}
    for index, zone in enumerate(config.zones):
        if served.index(zone.serves) < index:
            raise fault("DC317", f"two zones serve {zone.serves}", "merge the zones", (*path, index, "serves"))
        needs[zone.serves] = _need(request, zone, index, wanted)
    return needs


def _laid_out(request: Request, leaf: Switch, wanted: PortDemand, needs: dict[str, ZoneDemand]) -> PortSplit:
    """Return the zones of the blueprint. Raise FindingsError where their cages do not suffice."""
    config, path = request.config, (*request.path, "zones")
    laid = breakout.lay_out(leaf, config.zones, needs, wanted.lanes, request.path)
    up, peers = laid.pop("uplinks", ())[: config.uplinks], laid.pop("peers", ())[: config.peer_links]
    out = laid.pop("circuits", ())
    joined = tuple(laid.pop(each.serves, ())[: each.ports] for each in wanted.joined)
    every = tuple(port for found in laid.values() for port in found)
    if config.design == "fat-tree" and sum(port.speed_gbps for port in every) > sum(port.speed_gbps for port in up):
        hint = "add cages to the zone of the uplinks, or use `design: leaf-spine`"
        raise fault("DC315", "the zones of a fat-tree have less bandwidth up than down", hint, path)
    return PortSplit(laid, up, peers, out, every, every, joined)


def _need(request: Request, zone: ZoneSpec, index: int, wanted: PortDemand) -> ZoneDemand:
    """Return the speed and the number of ports that a zone needs on each leaf."""
    where = (*request.path, "zones", index)
    if (zone.serves == "uplinks" and not request.has_uplinks) or (
        zone.serves == "peers" and not request.config.peer_links
    ):
        hint = "remove the zone" if zone.serves == "uplinks" else "set `peer_links:`, or remove the zone"
        raise fault(
            "DC317", f"fabric '{request.name}' has no {zone.serves}, but a zone for them", hint, (*where, "serves")
        )
    if zone.serves == "uplinks":
        if not request.config.uplinks and zone.cages is None:
            raise fault(
                "DC317", "the zone of the uplinks has no size", "set `cages:` of the zone, or `uplinks:`", where
            )
        return ZoneDemand(wanted.uplink_speed, request.config.uplinks or 1)
    if zone.serves == "peers":
        return ZoneDemand(wanted.uplink_speed, request.config.peer_links)
    for joined in wanted.joined:
        if zone.serves == joined.serves:
            return ZoneDemand(joined.speed, joined.ports)
    if zone.serves == "circuits":
        return ZoneDemand(wanted.circuit_speed or wanted.uplink_speed, wanted.circuits)
    speeds = {
        int(assignment.port.speed_gbps)
        for item in request.attached
        for assignment in request.assignments.in_zone(item.key, zone.serves)
    }
    if not speeds:
        ports_of = [(item.key, port.nic) for item in request.attached for port in item.type.ports_of(request.name)]
        known = dict.fromkeys(words for key, nic in ports_of for words in ((key, f"{key}.{nic}") if nic else (key,)))
        message = f"fabric '{request.name}' has no group or adapter '{zone.serves}'"
        now = new_name((*where, "serves", zone.serves), renamed.VALUES)
        hint = (
            f"it is called `{now}` now"
            if now
            else did_you_mean(zone.serves, [*known, *LINKS, *(each.serves for each in wanted.joined)])
        )
        raise fault("DC317", message, hint, (*where, "serves"))
    mixed = " and ".join(f"{speed}G" for speed in sorted(speeds))
    if len(speeds) > 1 and not zone.speed_gbps:
        message = f"the zone of {zone.serves} has ports of {mixed}; it needs one speed"
        raise fault("DC303", message, "use one zone per adapter, or set `speed_gbps:` of the zone", where)
    if zone.speed_gbps and min(speeds) < zone.speed_gbps:
        message = f"the zone of {zone.serves} runs at {zone.speed_gbps}G; its adapters run at {mixed}"
        raise fault("DC303", message, "lower `speed_gbps:`, or fit a faster adapter", (*where, "speed_gbps"))
    return ZoneDemand(min(speeds), request.ports_needed(zone.serves))


def _uplink_speed(request: Request, leaf: Switch, spine: Switch, speed: int) -> int:
    """Return the speed of links to spines: that of the servers if both switches have it, else the fastest of both."""
    both = breakout.speeds(leaf) & breakout.speeds(spine)
    if not both:
        message = f"{leaf.model} and {spine.model} have no port speed in common"
        if far := request.config.uplinks_to:
            hint = f"connect the uplinks to a fabric whose switches have a port speed of {leaf.model}"
            raise fault(
                "DC302", f"{message}, so the uplinks cannot end on '{far}'", hint, (*request.path, "uplinks_to")
            )
        raise fault("DC302", message, "use a `spine:` with a port speed of the leaf", (*request.path, "spine"))
    faster = {each for each in both if each > speed}
    return speed if speed in both and speed > 1 else max(faster or both)
