"""Resolve a catalog entry and its fitted parts into a device type, and check bays and slots."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from dcgen.blueprint import Assumption, Blueprint, ServerGroup
from dcgen.blueprint.fabrics import fabric_of
from dcgen.catalog import Catalog
from dcgen.catalog import models as parts
from dcgen.finding import Finding, FindingsError, KeyPath, fault
from dcgen.plan.amounts import Amount
from dcgen.plan.inventory import assumptions, draw
from dcgen.plan.inventory.assumptions import ASSUMABLE, SLOTS
from dcgen.plan.inventory.fitting import Fitting, PartsOrigin, fit, parts_of
from dcgen.plan.inventory.gpuports import AdapterPort, with_rails
from dcgen.plan.inventory.misfits import drives, misfits
from dcgen.plan.inventory.sideband import share_bmc
from dcgen.plan.lanes import server_lanes
from dcgen.plan.processors import processors_of
from dcgen.plan.types import Bays, DeviceType, Gpus, Nvlink, Port


def server_type(blueprint: Blueprint, catalog: Catalog, name: str) -> DeviceType:
    """Return the type of the servers of group `name`. Raise FindingsError if the parts do not fit the chassis."""
    group = blueprint.servers[name]
    path: KeyPath = ("servers", name, "model")
    server = catalog.get(parts.Server, group.model, path)
    fitting = fit(name, group, server)
    if fitting is None:
        message = f"group '{name}' has no `fitted:`, and the catalog has no standard configuration for {group.model}"
        hint = "add `fitted:` with `gpus:`, `nics:` and `drives:`, or `fitted: {}` for none"
        raise fault("DC130", message, hint, path)
    assumption = blueprint.assume.get(group.model)
    found = misfits(server, fitting.fitted, catalog, assumption, fitting.origin)
    try:
        mounted_type("server", server, assumption, path)
        _bays(catalog, server, path)
    except FindingsError as error:
        found += error.findings
    if found:
        raise FindingsError(found)
    type_ = _resolve_server(blueprint, catalog, server, fitting, assumption, path)
    if group.bmc:
        type_ = share_bmc(blueprint, type_, group.bmc.shared)
    if group.in_place_of:  # its ports take those of another server, whatever its own adapters are
        type_ = type_._replace(ports=tuple(port._replace(rail=None) for port in type_.ports))
    if duplicates := [port for port, count in Counter(port.name for port in type_.ports).items() if count > 1]:
        message = f"two ports of group '{name}' are both named '{duplicates[0]}'"
        raise fault("DC108", message, "rename one of the adapters under `nics:`", fitting.origin.at("nics"))
    return type_


def _resolve_server(
    blueprint: Blueprint,
    catalog: Catalog,
    server: parts.Server,
    fitting: Fitting,
    assumption: Assumption | None,
    path: KeyPath,
) -> DeviceType:
    fitted, origin = fitting
    type_ = mounted_type(catalog.kind_of_server(server.model), server, assumption, path)
    gpus = _gpus(catalog, server, fitted, origin)
    wired = list(_server_ports(blueprint, catalog, server, fitted, origin))
    bays = _bays(catalog, server, path)
    if bays:  # the power and weight of a node count at its chassis
        nothing = Amount(0.0)
        type_ = type_._replace(depth_mm=nothing, weight_kg=nothing, power_w=nothing, typical_w=nothing, airflow=None)
    else:
        type_ = with_supplies(type_, server.supplies, assumption)
        overhead = draw.overhead_percent(blueprint, type_, server)
        type_ = draw.with_parts(type_, draw.parts_draw(catalog, server, fitted), overhead)
    capacity = sum(drive.capacity_tb * count for drive, count in drives(fitted, catalog, origin))
    return type_._replace(
        ports=tuple(with_rails(blueprint, gpus.count if gpus else 0, wired)),
        parts=tuple(parts_of(fitted)),
        gpus=gpus,
        ports_side=assumptions.stated(server.model, "ports_side", server.ports_side, assumption),
        redfish_system=server.redfish_system or "",
        nvlink=Nvlink(server.nvlink.trays, server.nvlink.switches) if server.nvlink else None,
        bays=bays,
        lanes=server_lanes(catalog, fitted),
        processors=processors_of(catalog, fitted),
        drives_gbytes_per_s=_drive_speed(drives(fitted, catalog, origin)),
        read_gbytes_per_s=assumptions.amount(server.model, "read_gbytes_per_s", server.read_gbytes_per_s, assumption),
        write_gbytes_per_s=assumptions.amount(
            server.model, "write_gbytes_per_s", server.write_gbytes_per_s, assumption
        ),
        capacity_tb=capacity,
        empty_bays=not fitted.drives and bool(server.bays) and not (type_.kind == "storage" and server.storage_max_tb),
    )


def _drive_speed(fitted: Iterable[tuple[parts.Drive, int]]) -> Amount:
    """Return the read bandwidth of all drives together in GB/s, unknown if that of one is."""
    speeds = [(drive.read_gbytes_per_s, count) for drive, count in fitted]
    if any(speed is None for speed, _ in speeds):
        return Amount()
    return Amount(sum((speed or 0) * count for speed, count in speeds))


def _bays(catalog: Catalog, server: parts.Server, path: KeyPath) -> Bays | None:
    """Return the bays of the chassis of a node, None for any other server."""
    return bays_of(catalog.get(parts.Chassis, server.chassis, path)) if server.chassis else None


def bays_of(entry: parts.Chassis) -> Bays:
    """Return the bays of a chassis."""
    return Bays(entry.model, entry.bays.rows, entry.bays.columns, entry.bays.side or "rear")


def nvlink_type(blueprint: Blueprint, catalog: Catalog, name: str) -> DeviceType | None:
    """Return the NVLink switch trays of the servers of group `name`, None without rack-scale domains."""
    path: KeyPath = ("servers", name, "model")
    domain = catalog.get(parts.Server, blueprint.servers[name].model, path).nvlink
    if not domain:
        return None
    tray = catalog.get(parts.Server, domain.switch, path)
    type_ = mounted_type("nvswitch", tray, blueprint.assume.get(tray.model), path)
    ports = tuple(mgmt_ports(blueprint, tray.bmc_ports, "bmc"))
    nvlink = Nvlink(domain.trays, domain.switches)
    return with_supplies(type_, tray.supplies, blueprint.assume.get(tray.model))._replace(ports=ports, nvlink=nvlink)


def without_parts(key: str, group: ServerGroup, findings: list[Finding]) -> ServerGroup:
    """Return a group without the sections of fitted parts at fault, the same group where none is."""
    stem = ("servers", key, "fitted")
    sections = {finding.path[3] for finding in findings if finding.path[:3] == stem and len(finding.path) > 3}
    if not group.fitted or not sections:
        return group
    left = {str(section): None for section in sections}
    return group.model_copy(update={"fitted": group.fitted.model_copy(update=left)})


def switch_type(blueprint: Blueprint, switch: parts.Switch, ports: tuple[Port, ...], path: KeyPath) -> DeviceType:
    """Return the type of a switch whose cages are split into `ports`."""
    assumption = blueprint.assume.get(switch.model)
    type_ = mounted_type("switch", switch, assumption, path)
    ports += tuple(mgmt_ports(blueprint, switch.mgmt_ports))
    type_ = with_supplies(type_, switch.supplies, assumption)
    return type_._replace(ports=ports, max_ports=switch.max_logical_ports)


def ups_type(blueprint: Blueprint, ups: parts.Ups, path: KeyPath) -> DeviceType:
    """Return the type of a rack UPS. Its own power is 0: its load counts where it is connected."""
    type_ = mounted_type("ups", ups, blueprint.assume.get(ups.model), path)
    ports, minutes = tuple(mgmt_ports(blueprint, ups.mgmt_ports)), tuple(sorted((ups.minutes or {}).items()))
    type_ = type_._replace(power_w=Amount(0.0), typical_w=Amount(0.0), ports=ports, minutes=minutes)
    return type_._replace(rating_kw=ups.rating_kw, phases=ups.phases, voltage_v=ups.voltage_v, plug=ups.plug or "")


def circuit_type(provider: str, speed_gbps: float, ends: tuple[str, ...]) -> DeviceType:
    """Return the type of the provider's end of a circuit: no rack, no power, one port per cable."""
    ports = tuple(Port(end, speed_gbps, end, "provider", None, 1, "ethernet") for end in ends)
    words = f"{f'{len(ends)} x ' if len(ends) > 1 else ''}{speed_gbps:g}G circuit, {provider}"
    return DeviceType("circuit", "provider circuit", provider, words, None, 0, ports=ports)


def mounted_type(kind: str, item: parts.Mounted, assumption: Assumption | None, path: KeyPath) -> DeviceType:
    """Return what any mounted device has, with assumptions where the catalog states nothing.

    Raise FindingsError for an unknown height and for each assumption that contradicts the catalog.
    """
    values: dict[str, Any] = {}
    found: list[Finding] = []
    for key in (*SLOTS, *ASSUMABLE, "airflow"):
        try:
            values[key] = assumptions.stated(item.model, key, _known(item, key), assumption)
        except FindingsError as error:
            found += error.findings
    if getattr(item, "chassis", None) or getattr(item, "width_mm", None):  # a node or a cabinet takes no rack unit
        values["u_height"] = 0
    if "u_height" in values and values["u_height"] is None:
        message = f"no source states how many rack units {item.model} takes"
        hint = f"state it: `assume: {item.model}: {{u_height: ..., reason: ...}}`"
        found.append(Finding("DC133", message, hint, path))
    if found:
        raise FindingsError(found)
    depth, weight, power = (
        Amount(values[key], _known(item, key) is None and values[key] is not None) for key in ASSUMABLE[1:]
    )
    typical = Amount(item.power_typical_w)
    share = assumptions.amount(item.model, "liquid_percent", item.liquid_percent, assumption)
    return DeviceType(
        kind=kind,
        model=item.model,
        manufacturer=item.manufacturer,
        description=item.description,
        part_number=item.part_number,
        u_height=int(values["u_height"]),
        depth_mm=depth,
        weight_kg=weight,
        power_w=draw.at_least(power, typical),
        stated_w=power,
        typical_w=typical,
        liquid_percent=share if share.value is not None or item.liquid_cooled else Amount(0.0),
        airflow=values["airflow"],
    )


def with_supplies(type_: DeviceType, supplies: parts.Supplies | None, assumption: Assumption | None) -> DeviceType:
    """Return the type with its power supplies, whose number and inlet may be assumed."""
    inlet = assumptions.stated(type_.model, "inlet", supplies.inlet if supplies else None, assumption)
    if supplies is None:
        return type_._replace(supplies=(assumption and assumption.supplies) or 0, inlet=inlet)
    if inlet == "busbar":  # the power shelves of its rack have the power supplies
        return type_._replace(inlet=inlet)
    type_ = type_._replace(supplies=supplies.count, inlet=inlet, redundancy=supplies.redundancy)
    return type_._replace(watts=supplies.watts, watts_at=tuple(sorted((supplies.watts_at or {}).items())))


def _gpus(catalog: Catalog, server: parts.Server, fitted: parts.Fitted, origin: PartsOrigin) -> Gpus | None:
    if not fitted.gpus:
        return None
    gpu = catalog.get(parts.Gpu, fitted.gpus.model, origin.at("gpus", "model"))
    nvswitches = server.gpu_slots.nvswitches if server.gpu_slots else 0
    return Gpus(gpu.model, gpu.form, fitted.gpus.count, nvswitches, gpu.memory_gb)


def _known(item: parts.Mounted, key: str) -> Any:
    """Return the value of the catalog; for supplies and GPU slots, their count."""
    value = getattr(item, key, None)
    return value if isinstance(value, str) else getattr(value, "count", value)


def _server_ports(
    blueprint: Blueprint, catalog: Catalog, server: parts.Server, fitted: parts.Fitted, origin: PartsOrigin
) -> Iterator[AdapterPort]:
    """Yield the adapter ports by adapter key, card and port, then the management ports."""
    management = blueprint.management
    for key, item in sorted(fitted.nics.items()):
        nic = catalog.get(parts.Nic, item.model, origin.at("nics", key, "model"))
        protocol = "both" if len(nic.protocols) > 1 else nic.protocols[0]
        for card in range(1, item.count + 1):
            for index, fabric in enumerate(item.ports):
                name = f"{key}{card}p{index + 1}" if nic.ports > 1 else f"{key}{card}"
                place = (card - 1) * nic.ports + index
                port = Port(
                    item.labels[place] if item.labels else name,
                    nic.speed_gbps,
                    f"{key}{card}c{index // nic.ports_per_cage + 1}",
                    nic.cage,
                    nic.cage_style,
                    nic.ports_per_cage,
                    protocol,
                    fabric_of(fabric, blueprint.fabrics) if fabric else None,
                    nic=key,
                    vendors=(nic.manufacturer, *nic.optics_from),
                    own_name=item.labels is None,
                    os_name=item.rdma[place] if item.rdma else "",
                )
                chip = (key, card, index * nic.chips // nic.ports)
                yield AdapterPort(port, chip, item.gpus[place] if item.gpus else None)
            if nic.bmc_port and item.bmc:
                yield AdapterPort(_mgmt_port(f"{key}{card}bmc", management)._replace(own_name=True))
    yield from map(AdapterPort, mgmt_ports(blueprint, server.bmc_ports, "bmc"))


def mgmt_ports(blueprint: Blueprint, count: int, stem: str = "mgmt") -> Iterator[Port]:
    """Yield the management ports of a device, numbered from the second."""
    management = blueprint.management
    for number in range(1, count + 1):
        yield _mgmt_port(stem if number == 1 else f"{stem}{number}", management)


def _mgmt_port(name: str, fabric: str) -> Port:
    return Port(name, 1, name, "RJ45", None, 1, "ethernet", fabric)
