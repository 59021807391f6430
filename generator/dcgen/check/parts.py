"""Rules of fitted parts: their power, drives of storage servers, data ports of GPU servers. And the number of feeds."""

from __future__ import annotations

from collections.abc import Iterator

from dcgen.evidence import Evidence
from dcgen.finding import Case, Finding, fold
from dcgen.plan.records import Device
from dcgen.plan.types import Part
from dcgen.proof.modelpower import exact, has_power, overhead_text
from dcgen.topology import Topology


def maximum_covers_the_parts(evidence: Evidence) -> Iterator[Finding]:
    """Yield DC142 for each group of devices whose stated maximum is below the power of their parts."""
    topology = evidence.topology
    yield from fold((_small(topology, device) for device in _one_per_group(topology) if _is_small(device)), "group")


def _is_small(device: Device) -> bool:
    type_ = device.type
    stated, parts = type_.stated_w.value, type_.parts_w.value
    return has_power(type_) and stated is not None and parts is not None and parts > stated


def _small(topology: Topology, device: Device) -> Case:
    """Return the finding of a group, with both figures and the fitted parts."""
    type_ = device.type
    stated, parts = type_.stated_w, type_.parts_w
    least = "at least " if parts.missing else ""
    known = [f"{part.quantity} x {part.model}" for part in _fitted(topology, device) if part.model not in parts.missing]
    known += [f"transceivers of {exact(type_.optics_w)} W"] if type_.optics_w else []
    what = "assumed" if stated.assumed else "stated"
    message = f"the {what} maximum of {type_.model} is {exact(stated.value or 0)} W, but its parts in group "
    message += f"'{device.group}' draw {least}{exact(parts.value or 0)} W: {', '.join(known)}"
    message += f"{overhead_text(type_, ', and ')}. The plan uses the power of the parts"
    hint = f"add {type_.model} with the `power_max_w` of this configuration to your catalog folder"
    if stated.assumed:
        hint = f"set `power_max_w:` of `assume: {type_.model}` to {exact(parts.value or 0).replace(',', '')} or more"
    return Case(type_.model, device.group, Finding("DC142", message, hint, device.origin), parts.value or 0)


def _fitted(topology: Topology, device: Device) -> tuple[Part, ...]:
    """Return the parts of a device, for a chassis the parts of one of its nodes."""
    if device.kind != "chassis":
        return device.type.parts
    nodes = topology.nodes_in[device.name]
    return next(iter(nodes.values())).type.parts if nodes else ()


def storage_has_drives(evidence: Evidence) -> Iterator[Finding]:
    """Yield DC404 for groups of storage servers with empty drive bays and no stated capacity."""
    devices = (device for device in _one_per_group(evidence.topology) if "storage" in (device.kind, device.role))
    yield from fold((_empty(device) for device in devices if device.type.empty_bays), "group")


def _empty(device: Device) -> Case:
    message = f"storage group '{device.group}' has no drives: the capacity of {device.type.model} is unknown"
    hint = f"add `drives:` to `fitted:` of group '{device.group}'"
    return Case("DC404", device.group, Finding("DC404", message, hint, device.origin))


def gpu_servers_have_data_ports(evidence: Evidence) -> Iterator[Finding]:
    """Yield DC405 for groups of GPU servers without an adapter port on a fabric."""
    devices = (device for device in _one_per_group(evidence.topology) if device.type.gpus)
    yield from fold((_unconnected(device) for device in devices if not _has_data_port(device)), "group")


def _has_data_port(device: Device) -> bool:
    return any(port.nic and port.fabric and not port.is_management for port in device.type.ports)


def _unconnected(device: Device) -> Case:
    message = f"servers of group '{device.group}' have GPUs but no adapter port on a fabric"
    hint = "add `nics:` to `fitted:` of the group, with the fabric of each port under `ports:`"
    return Case("DC405", device.group, Finding("DC405", message, hint, device.origin))


def a_feed_may_be_lost(evidence: Evidence) -> Iterator[Finding]:
    """Yield DC406 if the site has one feed although the loss of a feed must not stop any device."""
    plan = evidence.topology.plan
    told = any(finding.code == "DC105" and finding.path == ("power", "survives") for finding in plan.findings)
    if plan.policy.survives != "feed" or len(plan.feeds) != 1 or told:
        return
    (feed,) = plan.feeds
    until = f" when the battery of UPS {feed.ups} is empty" if feed.ups else ""
    message = f"the site has 1 feed, '{feed.name}', and needs 2: its loss stops every device{until}"
    hint = "define a second feed under `power: feeds:`, or accept the loss with `power: {survives: nothing}`"
    yield Finding("DC406", message, hint, feed.origin)


def _one_per_group(topology: Topology) -> Iterator[Device]:
    """Yield the first device of every group of servers, storage servers and chassis."""
    first: dict[str, Device] = {}
    for device in topology.plan.devices.values():
        if device.kind in ("server", "storage", "chassis"):
            first.setdefault(device.group, device)
    yield from first.values()
