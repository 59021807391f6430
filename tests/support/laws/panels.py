"""Laws of patch panels: ports, strands, cords and trunks."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator

from dcgen.catalog import Catalog
from dcgen.catalog import models as parts
from dcgen.plan.records import Plan
from dcgen.topology import Topology


def ports_are_used_once(plan: Plan, _: Topology) -> Iterator[str]:
    """A port of a panel has one cord in front and one strand behind it, and a strand one link."""
    vias = [cable.via for cable in plan.cables if cable.via]
    fronts = Counter((socket.panel, socket.port) for via in vias for socket in (via.a, via.b))
    rears = Counter(
        (socket.panel, socket.port + strand)
        for trunk in plan.trunks
        for socket in (trunk.a, trunk.b)
        for strand in range(trunk.strands)
    )
    strands = Counter((via.trunk.name, via.strand) for via in vias)
    for kind, counts in (("cords", fronts), ("trunks", rears), ("links", strands)):
        yield from (f"{count} {kind} share {place}" for place, count in counts.items() if count > 1)
    for panel, port in [*fronts, *rears]:
        model = Catalog().get(parts.Panel, plan.devices[panel].type.model, ())
        if not 1 <= port <= model.ports:
            yield f"panel {panel} has no port {port}"
    yield from (f"no trunk is behind {place}" for place in fronts.keys() - rears.keys())


def paths_lead_from_end_to_end(plan: Plan, topology: Topology) -> Iterator[str]:
    """A path begins in the rack of its `a` end and ends in that of its `b` end, over one strand of one trunk."""
    known = {trunk.name: trunk for trunk in plan.trunks}
    for cable in plan.cables:
        if not (via := cable.via):
            continue
        ends = [topology.place_of(name)[0] for name in (cable.a_device, via.a.panel, via.b.panel, cable.b_device)]
        if ends[0] != ends[1] or ends[2] != ends[3] or ends[1] == ends[2]:
            yield f"the path of {cable.id} leads through {ends}"
        trunk = known.get(via.trunk.name)
        if trunk != via.trunk or not 1 <= via.strand <= via.trunk.strands:
            yield f"{cable.id} has no strand: {via.text}"
            continue
        for socket in (via.a, via.b):
            first = trunk.a if socket.panel == trunk.a.panel else trunk.b
            if socket.port != first.port + via.strand - 1:
                yield f"strand {via.strand} of {trunk.name} is not at {socket}"
    used = {cable.via.trunk.name for cable in plan.cables if cable.via}
    yield from (f"trunk {name} carries no link" for name in known.keys() - used)


def pieces_are_the_next_lengths(plan: Plan, _: Topology) -> Iterator[str]:
    """A trunk is the next length for its route, a cord at least; the path is the sum of its pieces."""
    sold = {cable.model: [length.m for length in cable.available] for cable in Catalog().all(parts.CableModel)}
    for trunk in plan.trunks:
        route, lengths = trunk.cut.route_m, sold[trunk.cut.model]
        wanted = None if route is None else lengths[bisect_left(lengths, route)]
        if trunk.cut.length_m != wanted:
            yield f"trunk {trunk.name} is not the next length: {trunk.cut}, {wanted} expected"
    for cable in plan.cables:
        for cut in cable.via.cuts if cable.via else ():
            if (cut.route_m is None) != (cut.length_m is None) or (cut.length_m or 0) < (cut.route_m or 0):
                yield f"a piece of {cable.id} is too short: {cut}"
        known = [cut.length_m for cut in cable.via.cuts] if cable.via else []
        if known and cable.length_m != (None if None in known else round(sum(m or 0 for m in known), 2)):
            yield f"the path of {cable.id} is not the sum of its pieces"


def panels_have_their_own_rack_units(plan: Plan, topology: Topology) -> Iterator[str]:
    """Panels and devices do not share a rack unit."""
    for rack in plan.racks.values():
        units = Counter(
            plan.mounts[device.name].u + offset
            for device in topology.in_rack[rack.name]
            for offset in range(device.type.u_height)
        )
        yield from (f"{count} devices share U{u} of {rack.name}" for u, count in units.items() if count > 1)
