"""The hall's own names in a finished plan, and names of the hall in the keys of a blueprint and in wire maps.

The plan is made with dcgen's own names. `with_own_names` translates what the blueprint names to them, and `with_names`
puts the printed names in their place.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from dcgen.blueprint import Blueprint
from dcgen.blueprint.wires import Wire
from dcgen.finding import Finding
from dcgen.plan import naming
from dcgen.plan.allocation import cable_id
from dcgen.plan.built import AS_PLANNED, Built
from dcgen.plan.naming import NamedSite, NameTable
from dcgen.plan.patching import Patch, TrunkCable
from dcgen.plan.records import Cable, CableStep, CoolingPlan, FabricSummary, Mount, Phase, Plan, Prefix, Rack
from dcgen.plan.subnets import RoutingPlan

WORD = re.compile(r"[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*")


class OwnNames(NamedTuple):
    """A blueprint, wire maps and built slots with dcgen's own names, the keys of `pins:` as stated, and the faults."""

    blueprint: Blueprint
    wires: tuple[Wire, ...]
    pins: dict[str, str]
    findings: tuple[Finding, ...] = ()
    built: Built = AS_PLANNED


def with_own_names(
    blueprint: Blueprint,
    wires: tuple[Wire, ...],
    make_site: Callable[[Blueprint], NamedSite],
    built: Built = AS_PLANNED,
) -> OwnNames:
    """Return a blueprint whose pins, phases, present devices and wire maps name racks and devices as dcgen does.

    The same holds for `built`. `make_site` plans the racks, and with them the names. It is called only where the
    blueprint uses names.
    """
    listed = any(phase.racks for phase in blueprint.phases.values())
    if blueprint.names is None or not (blueprint.pins or wires or listed or blueprint.present or built):
        return OwnNames(blueprint, wires, {}, (), built)
    site = make_site(blueprint.model_copy(update={"pins": {}}))
    racks = _inverse(naming.make_names(blueprint, site).racks)
    phases = {
        name: phase.model_copy(update={"racks": tuple(racks.get(rack, rack) for rack in phase.racks)})
        for name, phase in blueprint.phases.items()
    }
    present = {
        name: item.model_copy(update={"rack": racks.get(item.rack, item.rack)})
        for name, item in blueprint.present.items()
    }
    own = OwnNames(blueprint.model_copy(update={"phases": phases, "present": present}), wires, {})
    own = _with_own_pins(own, site, racks)
    if not (wires or built):
        return own
    if own.blueprint.pins:
        site = make_site(own.blueprint)
    devices = _inverse(naming.make_names(blueprint, site).devices)
    return own._replace(
        wires=tuple(_own_wire(wire, devices) for wire in wires), built=_own_slots(built, racks, devices)
    )


def _with_own_pins(own: OwnNames, site: NamedSite, racks: dict[str, str]) -> OwnNames:
    """Return pins by dcgen's own names, with a fault for each name that would follow from the pin itself."""
    blueprint = own.blueprint
    devices = _inverse(naming.make_names(blueprint, site).devices)
    pins, found = {}, []
    stated: dict[str, str] = {}
    for key, pin in blueprint.pins.items():
        name = devices.get(key, key)
        if name != key and naming.depends_on_the_place(blueprint, site.devices[name]):
            message = f"the pin of '{key}' would change this name, because the pattern uses the rack or rack unit"
            found.append(Finding("DC125", message, f"pin it by dcgen's own name: `{name}`", ("pins", key)))
        stated[name] = key
        pins[name] = pin.model_copy(update={"rack": racks.get(pin.rack, pin.rack)})
    return own._replace(blueprint=blueprint.model_copy(update={"pins": pins}), pins=stated, findings=tuple(found))


def _own_wire(wire: Wire, devices: Mapping[str, str]) -> Wire:
    (a, a_port), (b, b_port) = wire.a, wire.b
    return wire._replace(a=(devices.get(a, a), a_port), b=(devices.get(b, b), b_port))


def _own_slots(built: Built, racks: Mapping[str, str], devices: Mapping[str, str]) -> Built:
    """Return built slots by dcgen's own names."""
    cables = ((key.partition(":"), cable) for key, cable in built.cables.items())
    return Built(
        {racks.get(rack, rack): position for rack, position in built.positions.items()},
        {(devices.get(device, device), port): text for (device, port), text in built.addresses.items()},
        {
            (devices.get(device, device), number): outlet._replace(pdu=devices.get(outlet.pdu, outlet.pdu))
            for (device, number), outlet in built.outlets.items()
        },
        {cable_id(devices.get(device, device), port): cable for (device, _, port), cable in cables},
    )


def _inverse(table: Mapping[str, naming.Named]) -> dict[str, str]:
    return {named.name: own for own, named in table.items()}


# --- the finished plan ------------------------------------------------------------------------------------


def with_names(plan: Plan, own: OwnNames) -> Plan:
    """Return a plan with the printed names. If a name is at fault, all names stay as they are, and the fault is added.

    No other value of the plan changes.
    """
    blueprint = own.blueprint
    if blueprint.names is None:
        return plan
    faults = [*own.findings]
    table = _table(plan, blueprint)
    faults += [finding for finding in table.findings if finding.code == "DC120" or not plan.incomplete]
    if faults or table.findings:
        return plan._replace(findings=tuple(_stated(item, own.pins) for item in (*plan.findings, *faults)))
    translate = _Translation(plan, table)
    tables = [_Translation(phase.plan, _table(phase.plan, blueprint)) for phase in plan.phases]
    phases = [
        _named_phase(phase, here, before)
        for phase, here, before in zip(plan.phases, tables, [None, *tables], strict=False)
    ]
    found = (_stated(translate.finding(item), own.pins) for item in plan.findings)
    return translate.plan()._replace(phases=tuple(phases), findings=tuple(found))


def _table(plan: Plan, blueprint: Blueprint) -> NameTable:
    return naming.make_names(blueprint, NamedSite(plan.racks, plan.devices, plan.mounts))


def _stated(finding: Finding, pins: Mapping[str, str]) -> Finding:
    """Return a finding at the key as the blueprint states it."""
    path = finding.path
    if path[:1] != ("pins",) or str(path[1]) not in pins:
        return finding
    return finding._replace(path=("pins", pins[str(path[1])], *path[2:]))


def _named_phase(phase: Phase, here: "_Translation", before: "_Translation | None") -> Phase:
    """Return a phase with the printed names. Removed cables and moved devices have those of the phase before."""
    earlier = before or here
    cables = tuple(
        CableStep(
            step.action,
            (earlier if step.action == "remove" else here).cable(step.cable),
            earlier.cable(step.before) if step.before else None,
        )
        for step in phase.cables
    )
    moved = tuple(earlier.devices[name] for name in phase.moved)
    return phase._replace(plan=here.plan(), cables=cables, moved=moved)


class _Translation:
    """The records of one plan with the printed names of its racks and devices."""

    def __init__(self, plan: Plan, table: NameTable) -> None:
        self.source = plan
        self.racks = naming.names_of(table.racks, plan.racks)
        self.devices = naming.names_of(table.devices, plan.devices)
        self.keys = {named.name: (own, named.path) for own, named in (*table.racks.items(), *table.devices.items())}
        self.words = {own: name for own, name in (*self.racks.items(), *self.devices.items()) if own != name}

    def plan(self) -> Plan:
        """Return the plan, without its findings and phases."""
        plan, devices = self.source, self.devices
        return plan._replace(
            devices={devices[own]: item._replace(name=devices[own]) for own, item in plan.devices.items()},
            fabrics=tuple(map(self.fabric, plan.fabrics)),
            racks={self.racks[own]: self.rack(rack) for own, rack in plan.racks.items()},
            mounts={devices[own]: self.mount(mount) for own, mount in plan.mounts.items()},
            cables=tuple(map(self.cable, plan.cables)),
            feeds=tuple(item._replace(ups=devices.get(item.ups or "")) for item in plan.feeds),
            supplies=tuple(item._replace(device=devices[item.device], pdu=devices[item.pdu]) for item in plan.supplies),
            prefixes=tuple(map(self.prefix, plan.prefixes)),
            addresses=tuple(item._replace(device=devices[item.device]) for item in plan.addresses),
            routing=self.routing(plan.routing),
            trunks=tuple(map(self.trunk, plan.trunks)),
            cords=tuple(item._replace(device=devices[item.device]) for item in plan.cords),
            needs=tuple(item._replace(owner=self.owner(item.owner)) for item in plan.needs),
            cooling=self.cooling(plan.cooling),
            wires={self.text(own): (self.text(text), path) for own, (text, path) in plan.wires.items()},
            names=self.keys,
        )

    def finding(self, finding: Finding) -> Finding:
        """Return a finding with the printed names in its texts."""
        names = tuple(map(self.text, finding.names))
        return finding._replace(message=self.text(finding.message), hint=self.text(finding.hint), names=names)

    def text(self, text: str) -> str:
        """Return a text with the printed name in place of each of dcgen's own names."""
        return WORD.sub(lambda match: self.words.get(match[0], match[0]), text)

    def fabric(self, item: FabricSummary) -> FabricSummary:
        """Return a fabric with the printed names of its switches."""
        return item._replace(
            leaves=self._each(item.leaves),
            spines=self._each(item.spines),
            cores=self._each(item.cores),
            far=self._each(item.far),
        )

    def prefix(self, item: Prefix) -> Prefix:
        """Return a prefix with the printed names of its leaves and of the owners of its gateway."""
        owners = tuple(owner._replace(device=self.devices.get(owner.device, owner.device)) for owner in item.owners)
        return item._replace(leaves=self._each(item.leaves), owners=owners)

    def routing(self, item: RoutingPlan) -> RoutingPlan:
        """Return the routing with the printed names of switches, links and servers."""
        routers = {self.devices[own]: each._replace(device=self.devices[own]) for own, each in item.routers.items()}
        return item._replace(
            routers=routers,
            links={self.text(own): each for own, each in item.links.items()},
            partitions=tuple(each._replace(members=self._each(each.members)) for each in item.partitions),
            circuit_vlans={self.devices.get(own, own): vlan for own, vlan in item.circuit_vlans.items()},
        )

    def owner(self, own: str) -> str:
        """Return the printed name of a device or rack that needs a part; the whole site keeps its name."""
        return self.devices.get(own) or self.racks.get(own, own)

    def cooling(self, item: CoolingPlan) -> CoolingPlan:
        """Return the liquid cooling with the printed names of CDUs and racks."""
        loops = tuple(
            loop._replace(cdus=self._each(loop.cdus), racks=tuple(self.racks[name] for name in loop.racks))
            for loop in item.loops
        )
        return item._replace(
            loops=loops, spots=tuple(spot._replace(device=self.devices[spot.device]) for spot in item.spots)
        )

    def rack(self, item: Rack) -> Rack:
        """Return a rack with its printed name and those of its PDUs."""
        pdus = tuple((feed, self._each(names)) for feed, names in item.pdus)
        return item._replace(name=self.racks[item.name], pdus=pdus)

    def mount(self, item: Mount) -> Mount:
        """Return a mount with the printed names of rack and chassis."""
        return item._replace(rack=self.racks[item.rack], chassis=self.devices.get(item.chassis, ""))

    def cable(self, item: Cable) -> Cable:
        """Return a cable with the printed names of its ends."""
        head, colon, rest = item.head.partition(":")
        return item._replace(
            a_device=self.devices[item.a_device],
            b_device=self.devices[item.b_device],
            head=f"{self.devices.get(head, head)}{colon}{rest}",
            via=self.patch(item.via) if item.via else None,
        )

    def patch(self, item: Patch) -> Patch:
        """Return a path over panels with their printed names."""
        a, b = (end._replace(panel=self.devices[end.panel]) for end in (item.a, item.b))
        return item._replace(a=a, b=b, trunk=self.trunk(item.trunk))

    def trunk(self, item: TrunkCable) -> TrunkCable:
        """Return a trunk with its printed name, which begins with both racks."""
        mounts = self.source.mounts
        ends = [mounts[end.panel].rack for end in (item.a, item.b)]
        rest = item.name.removeprefix("--".join(ends))
        name = "--".join(self.racks[rack] for rack in ends) + rest if rest != item.name else self.text(item.name)
        a, b = (end._replace(panel=self.devices[end.panel]) for end in (item.a, item.b))
        return item._replace(name=name, a=a, b=b)

    def _each(self, names: Iterable[str]) -> tuple[str, ...]:
        return tuple(self.devices[name] for name in names)
