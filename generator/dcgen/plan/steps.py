"""Every choice: from a blueprint and the catalog to a plan. Nothing after the plan decides anything.

Each step plans what does not depend on a fault of an earlier step, and returns its own faults. So one run reports the
faults of all independent steps. `Plan.incomplete` names what is missing because of them.
"""

from functools import partial
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from dcgen.blueprint import Blueprint
from dcgen.blueprint.fabrics import BY_NAME, Fabric, carried_by
from dcgen.catalog import Catalog
from dcgen.finding import Finding, FindingsError, KeyPath
from dcgen.plan import bom, cooling, estimates, feeds, names, naming, power, present, renaming, workload
from dcgen.plan.addressing.addresses import AddressPlan, make_addresses
from dcgen.plan.addressing.request import AddressRequest
from dcgen.plan.allocation import UNLOCKED, Allocation
from dcgen.plan.bill.cords import BillSite
from dcgen.plan.bill.needs import make_needs
from dcgen.plan.cabling import fiber, futurelinks
from dcgen.plan.cabling.cables import diameters, kg_per_m, make_cables
from dcgen.plan.cabling.panels import make_patches
from dcgen.plan.cabling.pieces import samples
from dcgen.plan.cabling.routes import PlacedDevices
from dcgen.plan.consequences import DUPLICATE_NAMES, Missing, without_consequences
from dcgen.plan.fabrics import circuits, fabric, growth, interlinks
from dcgen.plan.fabrics.defaults import FabricOrder, announced, enlarged
from dcgen.plan.fabrics.fabric import FabricSet
from dcgen.plan.fabrics.wires import apply_wires
from dcgen.plan.inventory import (
    accessories,
    assumptions,
    cdus,
    descriptions,
    hardware,
    racktypes,
    roster,
    sideband,
    upses,
)
from dcgen.plan.patching import TrunkCable
from dcgen.plan.plugs import make_plugs
from dcgen.plan.policies import make_label_form, make_policy, make_services
from dcgen.plan.racking import Equipment, RackPlan, make_racks
from dcgen.plan.racks import floor, placement
from dcgen.plan.racks.panels import Installed, PanelSet, make_panels
from dcgen.plan.records import SITE, Cable, Device, DeviceGroup, Link, Plan, Supply
from dcgen.plan.transceivers import with_transceivers

MAX_ROUNDS = 8  # of data fabrics and the uplinks of out-of-band switches that end on them


class Networks(NamedTuple):
    """All fabrics with their links, the racks, and the device groups with all servers that may come."""

    data: FabricSet
    site: RackPlan
    filled: list[DeviceGroup]
    missing: Missing
    findings: tuple[Finding, ...]


class Connections(NamedTuple):
    """The cables, panels and power supplies of all devices, with the faults of wire maps, parts, places and outlets.

    `wires` are the reasons for ports that a wire map decides, by cable id. `links` are what the cables carry.
    """

    cables: tuple[Cable, ...]
    trunks: tuple[TrunkCable, ...]
    panels: PanelSet
    supplies: tuple[Supply, ...]
    findings: tuple[Finding, ...]
    wires: dict[str, tuple[str, KeyPath]]
    links: tuple[Link, ...]


def make_plan(blueprint: Blueprint, catalog: Catalog, allocation: Allocation = UNLOCKED) -> Plan:
    """Return the plan of a blueprint, as far as its faults allow; `findings` are the faults.

    Raise FindingsError when the blueprint exceeds a limit that protects memory; it holds the faults so far as well.
    """
    sites = partial(_make_site, catalog=catalog, allocation=allocation._replace(record=None))
    own = renaming.with_own_names(blueprint, allocation.wires, sites, allocation.built)
    plan = _with_phases(own.blueprint, catalog, allocation._replace(wires=own.wires, built=own.built))
    return renaming.with_names(plan, own)


def default_fabrics(blueprint: Blueprint, catalog: Catalog) -> dict[str, Fabric]:
    """Return the fabrics of a blueprint, with the designs of those that it does not describe.

    The management fabric can get more switches when the plan has the number of PDUs and switches.
    """
    return _make_inventory(blueprint, catalog, UNLOCKED).fabrics


def _with_phases(blueprint: Blueprint, catalog: Catalog, allocation: Allocation) -> Plan:
    """Return the plan with the plans of its phases, all with dcgen's own names."""
    found: list[Finding] = []
    try:
        plan = _make_plan(blueprint, catalog, allocation, found)
        if not blueprint.phases:
            return plan
        from dcgen.plan import phases

        part = partial(_with_phases, allocation=allocation._replace(partial=True))
        return phases.with_phases(plan, blueprint, catalog, part)
    except FindingsError as error:
        raise FindingsError(dict.fromkeys([*found, *error.findings])) from None


def _make_site(blueprint: Blueprint, catalog: Catalog, allocation: Allocation) -> naming.NamedSite:
    """Return the racks and their devices without cables, for the names of the hall that a blueprint uses."""
    site = _make_networks(_make_inventory(blueprint, catalog, allocation), catalog, allocation).site
    racks = floor.reserved_racks(site.blueprint, site.layout, site.device_groups) | site.racks
    return naming.NamedSite(racks, _devices(site.blueprint, site.device_groups), site.mounts)


def _make_plan(stated: Blueprint, catalog: Catalog, allocation: Allocation, found: list[Finding]) -> Plan:
    """Return the plan; add the findings of each step to `found`."""
    # 1. The servers and UPSes, and the fabrics that their ports name.
    inventory = _make_inventory(stated, catalog, allocation)
    found += inventory.findings
    # 2. The data fabrics, and the racks with the out-of-band fabric.
    networks = _make_networks(inventory, catalog, allocation)
    found += networks.findings
    # 3. The connections of the devices: cables, power, addresses, and the parts that follow from them.
    return _make_connected(stated, catalog, allocation, inventory, networks, found)


def _make_connected(
    stated: Blueprint,
    catalog: Catalog,
    allocation: Allocation,
    inventory: Equipment,
    networks: Networks,
    found: list[Finding],
) -> Plan:
    """Return the plan with the connections of all devices and the bill; add the findings to `found`."""
    data, site, missing = networks.data, networks.site, networks.missing
    blueprint, device_groups = site.blueprint, site.device_groups
    devices = _devices(blueprint, device_groups)
    duplicates = names.name_faults(blueprint, device_groups, site.racks, found)
    found += duplicates
    missing = missing.after(duplicates)
    site, there = _make_present(stated, site, catalog, devices, allocation.partial or bool(missing))
    devices |= there.devices
    connections = _make_connections(site, catalog, allocation, data, networks.filled, devices, missing)
    cables, used = connections.cables, samples(connections.cables, connections.trunks)
    addresses = _make_addresses(stated, catalog, allocation, inventory, networks, connections.links)
    found += without_consequences((*connections.findings, *addresses.findings, *feeds.feed_faults(blueprint)), missing)
    found += there.findings
    plan = Plan(
        name=blueprint.name,
        kind=blueprint.kind,
        site=blueprint.site.name or blueprint.name,
        domain=blueprint.site.domain,
        description=blueprint.description or "",
        policy=make_policy(stated),
        carries=_carries(inventory),
        devices=devices,
        fabrics=tuple(data.summaries),
        racks=site.racks,
        mounts={**site.mounts, **connections.panels.mounts},
        cables=cables,
        feeds=feeds.make_feeds(blueprint),
        supplies=connections.supplies,
        prefixes=addresses.prefixes,
        addresses=addresses.addresses,
        routing=addresses.routing,
        services=make_services(stated),
        assumptions=assumptions.rows(blueprint),
        floor=site.floor,
        labels=make_label_form(blueprint),
        diameters=diameters(catalog, used),
        kg_per_m=kg_per_m(catalog, used),
        fiber=fiber.make_facts(catalog, used, connections.panels.models),
        trunks=connections.trunks,
        incomplete=missing.paths,
        wires=connections.wires,
        # Later steps replace these.
        names={},
        gpus={},
        capacity={},
        recorded={},
        formerly={},
    )
    return _with_parts(plan, stated, catalog, site, connections.panels, missing, found)


def _make_addresses(
    stated: Blueprint,
    catalog: Catalog,
    allocation: Allocation,
    inventory: Equipment,
    networks: Networks,
    links: tuple[Link, ...],
) -> AddressPlan:
    """Return the addresses of all devices and the switches as routers."""
    data, site = networks.data, networks.site
    lost = data.missing | site.management.missing
    by_fabric: dict[str, list[Link]] = {}
    for name, of_fabric in groupby(links, attrgetter("fabric")):
        by_fabric.setdefault(name, []).extend(of_fabric)
    return make_addresses(
        AddressRequest(
            stated,
            catalog,
            allocation,
            inventory.fabrics,
            site.device_groups,
            by_fabric,
            tuple(data.summaries),
            lost,
            networks.missing.fabrics,
        )
    )


def _with_parts(
    plan: Plan,
    stated: Blueprint,
    catalog: Catalog,
    site: RackPlan,
    panels: PanelSet,
    missing: Missing,
    found: list[Finding],
) -> Plan:
    """Return the plan with the power of transceivers, the coolant and the bill; add the findings to `found`."""
    blueprint = site.blueprint
    plugged = make_plugs(plan.devices, plan.cables)
    powered = with_transceivers(catalog, plan.devices, site.mounts, plugged)
    devices = present.mark_present(blueprint, powered | panels.devices, site.racks)
    needed = make_needs(blueprint, catalog, plan.supplies, BillSite(devices, plan.mounts, site.racks))
    cooled = cooling.make_cooling(blueprint, catalog, site.device_groups, site.racks)
    load = workload.make_workload(stated, catalog, devices.values())
    unused = assumptions.unused(stated, devices, site.racks, not missing)
    found += without_consequences(needed.findings, missing)
    found += (*cooled.findings, *load.findings, *unused, *announced(stated, plan.fabrics))
    parts = (devices, site.racks, plan.cables, plan.fabrics, plan.trunks, needed.cords, needed.needs, plugged)
    return plan._replace(
        devices=devices,
        bill=() if missing else bom.make_bill(catalog, blueprint, *parts),
        cords=needed.cords,
        needs=needed.needs,
        findings=tuple(dict.fromkeys(found)),
        cooling=cooled.plan,
        workload=load.workload,
        gpus=workload.gpu_facts(catalog, devices.values()),
        capacity=_capacity(blueprint, site.device_groups),
    )


def _make_networks(inventory: Equipment, catalog: Catalog, allocation: Allocation) -> Networks:
    """Return the fabrics and the racks.

    The data fabrics come first, since their switches need racks, power and management ports. If the out-of-band
    switches have uplinks to a data fabric, the first round reserves ports for an estimated number of them.
    """
    blueprint, missing, management = inventory.blueprint, inventory.missing, inventory.blueprint.management
    configs = {name: config for name, config in inventory.fabrics.items() if name != management}
    filled = futurelinks.filled_groups(blueprint, inventory.device_groups, configs)
    demands = estimates.estimate_demands(
        blueprint, catalog, inventory.fabrics, configs, inventory.device_groups, allocation
    )
    for _ in range(MAX_ROUNDS):
        data = fabric.make_fabrics(
            blueprint, catalog, configs, inventory.device_groups, allocation, filled, missing.fabrics, demands
        )
        known = missing.and_fabrics(data.missing).after([*inventory.findings, *data.findings])
        members = [*inventory.device_groups, *data.switches]
        try:
            site = make_racks(inventory, catalog, allocation, members, known, data.demands)
        except FindingsError as error:
            raise FindingsError((*data.findings, *error.findings)) from None
        needed = interlinks.larger(demands, (each for each in site.management.demands if each.far in configs))
        if needed == demands:
            break
        demands = needed
    else:
        raise interlinks.unsettled(demands)
    whole = data.joined(site.management)
    findings = (*whole.findings, *site.findings)
    known = known.and_fabrics(site.management.missing | whole.missing).after(findings)
    return Networks(whole, site, filled, known, findings)


def _make_inventory(stated: Blueprint, catalog: Catalog, allocation: Allocation) -> Equipment:
    """Return the servers, UPSes and fabrics without the entries at fault, and the faults."""
    beyond = growth.unplanned(stated, catalog, allocation)
    equipped = accessories.without_faults(stated, catalog)
    facility = racktypes.make_facility(equipped.blueprint, catalog)
    servers = roster.make_roster(facility.blueprint, catalog)
    unsure = servers.missing | servers.stripped
    reach = roster.reach_of(stated, catalog, unsure)
    fabrics = descriptions.fabrics(servers.blueprint, servers.device_groups)
    misplaced = names.circuit_faults(stated, {*fabrics.configs, *reach})
    whole = [item for item in servers.device_groups if item.key not in servers.stripped]
    sideways = sideband.sideband_faults(servers.blueprint, catalog, fabrics.configs, whole)
    homeless = {key for key, line in stated.circuits.items() if line.fabric not in fabrics.configs}
    left = {key: line for key, line in stated.circuits.items() if key not in homeless}
    blueprint = servers.blueprint.model_copy(update={"circuits": left})
    paths = facility.incomplete | {("servers", key) for key in servers.missing}
    paths |= {("servers", key, "numbers") for key in servers.partial}
    paths |= {("servers", key, "fitted") for key in servers.stripped} | {("fabrics", name) for name in reach}
    if unsure and not stated.racks:
        paths |= {("servers", "rack"), ("servers", "pdu")}
    lost = {*servers.missing, *(f"ups-{key}" for key, feed in stated.power.feeds.items() if feed.ups)}
    lost -= {f"ups-{key}" for key, feed in blueprint.power.feeds.items() if feed.ups}
    coolers = cdus.make_cdus(blueprint, catalog)
    lost |= coolers.missing
    paths |= {("cooling",)} if coolers.missing else set()
    order = FabricOrder(blueprint, catalog, servers.device_groups, allocation)
    if homeless or reach.intersection(line.fabric for line in left.values()):
        paths |= {("circuits",)}
    return Equipment(
        blueprint,
        [*servers.device_groups, *upses.ups_groups(blueprint, catalog), *coolers.device_groups],
        enlarged(order, fabrics.configs),
        Missing(frozenset(paths), frozenset(lost), servers.partial, reach),
        (
            *(*beyond, *equipped.findings, *facility.findings, *servers.findings, *fabrics.findings, *misplaced),
            *(*sideways, *coolers.findings),
        ),
    )


def _make_present(
    stated: Blueprint, site: RackPlan, catalog: Catalog, devices: dict[str, Device], unsure: bool
) -> tuple[RackPlan, present.PresentSet]:
    """Return the racks with the devices that the hall has already, and these devices with the findings about them.

    An `unsure` plan lacks devices, so a name or place that no device has is not a fault.
    """
    spare = partial(placement.spare_units, site.layout, placement.make_slot_ranges(site.layout, site.device_groups))
    there = present.make_present(stated, catalog, site.racks, devices, site.mounts, spare, unsure)
    racks = present.mark_racks(site.blueprint, site.racks)
    unknown = () if unsure else present.unknown_parts(site.blueprint, {**devices, **there.devices}, racks)
    marked = site._replace(racks=racks, mounts={**site.mounts, **there.mounts})
    return marked, there._replace(findings=(*there.findings, *unknown))


def _make_connections(
    site: RackPlan,
    catalog: Catalog,
    allocation: Allocation,
    data: FabricSet,
    filled: list[DeviceGroup],
    devices: dict[str, Device],
    missing: Missing,
) -> Connections:
    """Return the cables, panels and supplies of all devices; none where two names are equal, since all go by name."""
    if DUPLICATE_NAMES in missing.paths:
        return Connections((), (), PanelSet({}, {}, {}, ()), (), (), {}, ())
    later = roster.devices([*filled, *data.future_groups]) if allocation.wires else {}
    wired = apply_wires(allocation, (data,), devices, later)
    (data,) = wired.fabrics
    coming = futurelinks.make_future_links(site.blueprint, site.layout, site.device_groups, filled, data)
    racks = {**coming.racks, **site.racks}
    known = ("positions",) not in missing.paths
    ground = floor.make_floor(site.blueprint.floor, site.layout, racks) if known else None
    places = PlacedDevices({**coming.devices, **devices}, {**coming.mounts, **site.mounts}, racks, ground)
    links = data.links
    standing = Installed(site.racks, devices, site.mounts, links)
    panels = make_panels(site.blueprint, catalog, site.layout, site.device_groups, standing)
    every = futurelinks.make_every_link(site.blueprint, site.layout, site.device_groups, filled, data, places)
    patches = make_patches(site.blueprint, catalog, links, every, panels)
    cabling = make_cables(site.blueprint, catalog, links, coming.links, places, patches, allocation.built.cables)
    power_ = power.make_supplies(site.blueprint, site.layout, site.device_groups, devices, site.mounts, site.racks)
    findings = (*wired.findings, *panels.findings, *patches.findings, *cabling.findings, *power_.findings)
    return Connections(cabling.cables, patches.trunks, panels, power_.supplies, findings, wired.reasons, tuple(links))


def _devices(blueprint: Blueprint, device_groups: list[DeviceGroup]) -> dict[str, Device]:
    """Return every device by name, and the provider's end of each circuit."""
    devices = roster.devices(device_groups)
    for key, line in sorted(blueprint.circuits.items()):
        name, origin = f"{blueprint.name}-uplink-{key}", ("circuits", key)
        type_ = hardware.circuit_type(line.provider, line.speed_gbps, circuits.ends_of(line))
        devices[name] = Device(name, "circuit", "uplink", type_, f"uplink-{key}", SITE, 1, origin)
    return devices


def _carries(inventory: Equipment) -> dict[str, frozenset[str]]:
    """Return the traffic of each fabric, and of the standard fabrics that ports name but a fault keeps out."""
    named = {port.fabric for item in inventory.device_groups for port in item.type.ports if port.fabric in BY_NAME}
    absent = {name: config for name, config in inventory.blueprint.fabrics.items() if config.is_absent}
    fabrics = {**dict.fromkeys(sorted(named)), **absent, **inventory.fabrics}
    return {name: frozenset(carried_by(name, config)) for name, config in fabrics.items()}


def _capacity(blueprint: Blueprint, device_groups: list[DeviceGroup]) -> dict[str, int]:
    """Return the number of servers that each group may have, in all units that the site may have."""
    units = roster.max_units(blueprint)
    return {
        item.key: item.capacity * (units if item.unit else 1) for item in device_groups if item.key in blueprint.servers
    }
