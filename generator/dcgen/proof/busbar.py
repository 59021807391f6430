"""The load of the power shelves of racks with a busbar, in normal operation and after the loss of a feed.

All devices on the busbar together load the remaining shelves evenly: their outputs are in parallel.
"""

from collections import Counter
from collections.abc import Iterator
from typing import Literal, NamedTuple

from dcgen.plan.amounts import Amount, Total, merge, total
from dcgen.plan.powershelves import KIND, power_w
from dcgen.plan.records import Rack
from dcgen.topology import Topology

Fate = Literal["up", "short", "stopped", "unknown"]


class ShelfLoad(NamedTuple):
    """The output of each remaining power shelf of a rack in watts; `left` shelves remain, rated `rating_w` each."""

    each: float
    left: int
    rating_w: float


def shelves(topology: Topology, rack: Rack, lost: str = "") -> list[str]:
    """Return the power shelves of a rack without those of feed `lost`."""
    devices = topology.plan.devices
    return [name for feed, names in rack.pdus if feed != lost for name in names if devices[name].kind == KIND]


def powered_by_shelves(topology: Topology, rack: Rack) -> bool:
    """Return whether a rack has power shelves and no PDUs."""
    kinds = {topology.plan.devices[name].kind for _, names in rack.pdus for name in names}
    return kinds == {KIND}


def busbar_w(topology: Topology, rack: Rack) -> Total:
    """Return the power of the devices on the busbar of a rack, in watts.

    The power of a rack that is ordered as a whole includes the losses of its shelves, so this sum does so too.
    """
    fed = [device for device in topology.in_rack[rack.name] if device.type.on_busbar or device.kind == KIND]
    if rack.product and rack.product.power_w.value is not None:
        return power_w(rack.product, rack.type.model, fed)
    return total((device.type.model, device.type.power_w) for device in fed if device.kind != KIND)


def shelf_load(topology: Topology, rack: Rack, lost: str = "") -> ShelfLoad | None:
    """Return the output of each power shelf of a rack without feed `lost`, None without a remaining shelf."""
    left = shelves(topology, rack, lost)
    if not left:
        return None
    rating = topology.plan.devices[left[0]].type.rating_kw * 1000
    return ShelfLoad(busbar_w(topology, rack).value / len(left), len(left), rating)


def shelf_watts(topology: Topology, rack: Rack, lost: str = "") -> Iterator[tuple[str, float]]:
    """Yield each power shelf of a rack with its input in watts: its output and its own losses.

    The losses of the shelves of a rack with a stated power are part of its output, so that the sum is that power.
    """
    load, whole = shelf_load(topology, rack, lost), bool(rack.product and rack.product.power_w.value is not None)
    for name in shelves(topology, rack, lost) if load else ():
        own = 0.0 if whole else topology.plan.devices[name].type.power_w.value or 0.0
        yield name, (load.each if load else 0.0) + own


def input_w(topology: Topology, rack: Rack) -> Total:
    """Return the power at the inputs of the shelves of a rack, in watts: that of the busbar and their own losses."""
    load = busbar_w(topology, rack)
    if rack.product and rack.product.power_w.value is not None:
        return load
    own = (topology.plan.devices[name].type for name in shelves(topology, rack))
    return merge([load, total((type_.model, type_.power_w) for type_ in own)])


def fates(topology: Topology, lost: str) -> Counter[tuple[str, Fate]]:
    """Return the number of devices on busbars by device group and state when feed `lost` is lost."""
    counts: Counter[tuple[str, Fate]] = Counter()
    for rack in topology.plan.racks.values():
        fed = [device for device in topology.in_rack[rack.name] if device.type.on_busbar]
        if fed:
            state = _fate(topology, rack, lost)
            counts.update((device.group, state) for device in fed)
    return counts


def _fate(topology: Topology, rack: Rack, lost: str) -> Fate:
    """Return the state of the devices on a busbar: up, short, stopped, or unknown where the load is unknown."""
    load = shelf_load(topology, rack, lost)
    if not load:
        return "stopped"
    if load.each > load.rating_w:
        return "short"
    return "unknown" if busbar_w(topology, rack).unknown else "up"


def feed_loads(topology: Topology, feed: str, lost: str = "") -> Iterator[tuple[str, Amount]]:
    """Yield the model and the watts of the shelves of each rack on a feed, and open models, without feed `lost`."""
    for rack in topology.plan.racks.values():
        inputs = dict(shelf_watts(topology, rack, lost))
        on_feed = [name for name in dict(rack.pdus).get(feed, ()) if name in inputs]
        if not on_feed:
            continue
        yield rack.type.model, Amount(sum(inputs[name] for name in on_feed))
        load = input_w(topology, rack)
        yield from ((model, Amount(0.0, assumed=True)) for model in load.assumed)
        yield from ((model, Amount()) for model in load.unknown)
