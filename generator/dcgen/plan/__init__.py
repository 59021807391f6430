"""All choices: from a blueprint and the catalog to a plan. Nothing after the plan decides anything."""

from __future__ import annotations

from dcgen.blueprint import Blueprint, Fabric, Labels
from dcgen.catalog import Catalog
from dcgen.finding import Finding, FindingsError, KeyPath
from dcgen.plan import bom, power
from dcgen.plan.allocation import UNLOCKED, Allocation
from dcgen.plan.cabling import futurelinks
from dcgen.plan.cabling.cables import diameters, make_cables
from dcgen.plan.fabrics import addressing, circuits, fabric, growth
from dcgen.plan.inventory import assumptions, hardware, roster
from dcgen.plan.racks import floor, placement
from dcgen.plan.records import SITE, Device, DeviceGroup, LabelForm, Plan, Rack

MAX_ROUNDS = 50


def make_plan(blueprint: Blueprint, catalog: Catalog, allocation: Allocation = UNLOCKED) -> Plan:
    """The plan of a blueprint. Raises FindingsError with every fault of the first step that finds any."""
    # The steps, in order. Each needs only what stands above it.
    growth.refuse_unplanned(blueprint, catalog, allocation)
    device_groups = roster.servers(blueprint, catalog)
    fabrics = roster.fabrics(blueprint, device_groups)
    _refuse_unknown_uplinks(blueprint, fabrics)
    device_groups += placement.ups_groups(blueprint, catalog)
    # 1. The data fabrics, since their switches need racks, power and management ports.
    networks = {name: config for name, config in fabrics.items() if name != "oob"}
    data = fabric.make_fabrics(blueprint, catalog, networks, device_groups, allocation)
    # 2. The racks, since their PDUs need management ports.
    layout = placement.make_layout(blueprint, catalog, data.device_groups, allocation)
    # 3. The out-of-band fabric, which reaches everything above.
    oob = {name: config for name, config in fabrics.items() if name == "oob"}
    layout, management = _management(blueprint, catalog, oob, layout, data.device_groups)
    device_groups = management.device_groups
    # 4. Where everything stands.
    mounts = placement.make_mounts(blueprint, layout, device_groups)
    racks = floor.make_racks(blueprint, layout, device_groups)
    ground = floor.make_floor(blueprint.floor, layout, racks)
    devices = _devices(blueprint, device_groups)
    _refuse_bad_names(blueprint, device_groups, racks)
    # 5. What joins it: cables, power, addresses.
    coming = futurelinks.make_future_links(blueprint, catalog, networks, layout, device_groups, data.links)
    every = ({**coming.devices, **devices}, {**coming.mounts, **mounts}, {**coming.racks, **racks})
    way = floor.make_floor(blueprint.floor, layout, every[2])
    cables, unfit = make_cables(blueprint, catalog, [*data.links, *management.links], coming.links, *every, way)
    supplies = power.make_supplies(blueprint, layout, device_groups, devices, mounts, racks)
    numbered = addressing.make_addresses(blueprint, fabrics, device_groups, allocation)
    return Plan(
        name=blueprint.name,
        kind=blueprint.kind,
        site=blueprint.site.name or blueprint.name,
        domain=blueprint.site.domain,
        description=blueprint.description or "",
        max_units=roster.max_units(blueprint),
        survives=blueprint.power.survives,
        devices=devices,
        fabrics=(*data.summaries, *management.summaries),
        racks=racks,
        mounts=mounts,
        cables=tuple(cables),
        feeds=power.make_feeds(blueprint),
        supplies=supplies.supplies,
        prefixes=numbered.prefixes,
        addresses=numbered.addresses,
        assumptions=assumptions.rows(blueprint),
        required={key: group.required for key, group in sorted(blueprint.servers.items()) if group.required},
        spares=dict(sorted(blueprint.spares.percent.items())),
        bill=bom.make_bill(catalog, blueprint, devices, racks, cables, (*data.summaries, *management.summaries)),
        floor=ground,
        labels=_labels(blueprint),
        diameters=diameters(catalog, cables),
        tray_mm2=blueprint.floor.tray_mm2 if blueprint.floor else None,
        findings=(*unfit, *supplies.findings, *assumptions.unused(blueprint, devices)),
        reserve_percent=blueprint.power.reserve_percent,
        ups_minutes=blueprint.power.ups_minutes,
        rise_k=blueprint.cooling.rise_k,
    )


def _management(
    blueprint: Blueprint,
    catalog: Catalog,
    configs: dict[str, Fabric],
    layout: placement.RackLayout,
    device_groups: list[DeviceGroup],
) -> tuple[placement.RackLayout, fabric.PlannedFabrics]:
    """The hall, and the cohorts with PDUs and out-of-band switches added.

    These switches stand in racks, the racks have PDUs, and the PDUs have management ports: planned until they agree.
    Rooms only grow from round to round, and a rack takes many switches, so two rounds are the rule.
    """
    switches: tuple[DeviceGroup, ...] = ()
    for _ in range(MAX_ROUNDS):
        whole = placement.complete(layout, [*device_groups, *switches])
        powered = device_groups + list(placement.pdu_groups(blueprint, whole, [*device_groups, *switches]))
        planned = fabric.make_fabrics(blueprint, catalog, configs, powered, layout.allocation)
        if planned.switches == switches:
            return whole, planned
        switches = planned.switches
    raise RuntimeError("out-of-band switches and PDUs do not agree")


def _refuse_unknown_uplinks(blueprint: Blueprint, fabrics: dict[str, Fabric]) -> None:
    hint = f"use one of: {', '.join(fabrics)}"
    found = [
        Finding(
            "DC110",
            f"uplink '{key}' is on fabric '{line.fabric}', which does not exist",
            hint,
            ("circuits", key, "fabric"),
        )
        for key, line in sorted(blueprint.circuits.items())
        if line.fabric not in fabrics
    ]
    if found:
        raise FindingsError(found)


def _devices(blueprint: Blueprint, device_groups: list[DeviceGroup]) -> dict[str, Device]:
    """Every device by name, and the provider's end of each uplink."""
    devices = roster.devices(device_groups)
    for key, line in sorted(blueprint.circuits.items()):
        name, origin = f"{blueprint.name}-uplink-{key}", ("circuits", key)
        type_ = hardware.circuit_type(line.provider, line.speed_gbps, circuits.ends_of(line))
        devices[name] = Device(name, "circuit", "uplink", type_, f"uplink-{key}", SITE, 1, origin)
    return devices


def _refuse_bad_names(blueprint: Blueprint, device_groups: list[DeviceGroup], racks: dict[str, Rack]) -> None:
    """A name is the identity of a thing in every artifact and a DNS label: unique, and 63 characters at most."""
    named: list[tuple[str, KeyPath]] = [(name, item.origin) for item in device_groups for name in item.names]
    named += [(rack.name, rack.origin) for rack in racks.values()]
    named += [(feed.id, feed.origin) for feed in power.make_feeds(blueprint)]
    named += [(f"{blueprint.name}-uplink-{key}", ("circuits", key)) for key in sorted(blueprint.circuits)]
    seen: dict[str, KeyPath] = {}
    found: dict[KeyPath, Finding] = {}
    for name, origin in named:
        if name in seen:
            hint = f"rename this or '{'.'.join(map(str, seen[name]))}'"
            found.setdefault(origin, Finding("DC108", f"two things would be named '{name}'", hint, origin))
        if len(name) > roster.MAX_HOST_NAME:
            message = f"the name {name} has {len(name)} characters, {roster.MAX_HOST_NAME} are allowed"
            found.setdefault(origin, Finding("DC104", message, "shorten `name:` or the name of the group", origin))
        seen[name] = origin
    if found:
        raise FindingsError(list(found.values()))


def _labels(blueprint: Blueprint) -> LabelForm:
    stated = blueprint.labels or Labels()
    return LabelForm(stated.format, stated.length, stated.lines, blueprint.labels is not None)
