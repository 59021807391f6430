"""Rules of racks with a busbar: every device has a supply, and the power shelves carry the load."""

from __future__ import annotations

from collections.abc import Iterator

from dcgen.evidence import Evidence
from dcgen.finding import Case, Finding, apart, exceeds, fold
from dcgen.page import counted
from dcgen.plan.powershelves import KIND
from dcgen.plan.racks.occupancy import is_powered
from dcgen.plan.records import Device, Rack
from dcgen.proof import busbar, power
from dcgen.topology import Topology

WITHOUT_CORD = ("ups", "pdu", "panel", "circuit", KIND)


def devices_have_a_supply(evidence: Evidence) -> Iterator[Finding]:
    """Yield DC251 for rack groups with devices of a busbar but no busbar, or devices with cords but no PDUs."""
    yield from fold(_unsupplied(evidence.topology), "rack")


def _unsupplied(topology: Topology) -> Iterator[Case]:
    kinds: dict[str, set[str]] = {}
    parted = _parted(topology)
    for rack in topology.plan.racks.values():
        kinds[rack.name] = {topology.plan.devices[name].kind for _, names in rack.pdus for name in names}
        seen: set[bool] = set()
        for device in topology.in_rack[rack.name]:
            needed = KIND if device.type.on_busbar else "pdu"
            if device.kind in WITHOUT_CORD or device.type.is_node or needed in kinds[rack.name]:
                continue
            if device.present and not is_powered(device):
                continue
            if topology.nvlink_domain_of(device) in parted:
                continue  # DC214
            if device.type.on_busbar not in seen:
                seen.add(device.type.on_busbar)
                yield _no_supply(device, rack)


def _parted(topology: Topology) -> set[str]:
    """Return the rack-scale NVLink domains in several racks."""
    racks: dict[str, set[str]] = {}
    for device in topology.plan.devices.values():
        if domain := topology.nvlink_domain_of(device):
            racks.setdefault(domain, set()).add(topology.place_of(device.name)[0])
    return {domain for domain, found in racks.items() if len(found) > 1}


def _no_supply(device: Device, rack: Rack) -> Case:
    model, path = device.type.model, rack.origin
    if device.type.on_busbar:
        message = f"{model} is fed by a busbar, but rack {rack.name} ({rack.type.model}) has none"
        hint = f"set `model:` of a rack group that holds '{device.group}' to a rack with a busbar"
        hint += ", such as DGX-GB200-NVL72"
        if device.present:
            hint, path = f"correct `rack:` or `inlet:` of the present device {device.name}", device.origin
    else:
        message = f"{model} has power cords, but rack {rack.name} has only a busbar and no PDUs"
        hint = f"set `pdus_per_feed: 1` in the rack group '{rack.group}', or hold '{device.group}' in another rack"
        if device.present:
            hint, path = f"set `pdus_per_feed: 1` in the rack group '{rack.group}'", device.origin
    return Case((rack.group, device.type.on_busbar), rack.name, Finding("DC251", message, hint, path))


def shelves_carry_the_load(evidence: Evidence) -> Iterator[Finding]:
    """Yield DC252 for each rack group whose power shelves are overloaded, after the loss of a feed where required."""
    yield from fold(_overloaded(evidence.topology), "rack")


def _overloaded(topology: Topology) -> Iterator[Case]:
    share = 1 - topology.plan.policy.reserve_percent / 100
    for rack in topology.plan.racks.values():
        if not busbar.shelves(topology, rack):
            continue
        for lost in power.planned_losses(topology):
            load = busbar.shelf_load(topology, rack, lost)
            if load and not exceeds(load.each, load.rating_w * share):
                continue
            yield _overload(topology, rack, lost, load)
            break


def _overload(topology: Topology, rack: Rack, lost: str, load: busbar.ShelfLoad | None) -> Case:
    reserve, watts = topology.plan.policy.reserve_percent, busbar.busbar_w(topology, rack).value
    after = f" after the loss of feed {lost}" if lost else ""
    if load:
        rated = load.left * load.rating_w / 1000 * (1 - reserve / 100)
        less = f" with a reserve of {reserve:g} %" if reserve else ""
        drawn, given = apart(watts / 1000, rated, 2)
        message = f"the busbar of rack {rack.name} is overloaded: {drawn} kW load, {given} kW from "
        message += f"{counted(load.left, 'power shelf', 'power shelves')}{after}{less}"
    else:
        message = f"no power shelf of rack {rack.name} supplies its {watts / 1000:.2f} kW{after}"
    hint = "hold fewer trays in the rack, use a rack model with more power shelves, or set `power: survives: nothing`"
    return Case(rack.group, rack.name, Finding("DC252", message, hint, rack.origin), watts)
