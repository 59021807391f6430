"""The description of each fabric that ports name: as the blueprint states it, or a default."""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from dcgen.blueprint import Blueprint, Fabric
from dcgen.blueprint.fabrics import BY_NAME, carriers_of, fabric_of
from dcgen.finding import Finding, KeyPath, suggester
from dcgen.plan.inventory import roster
from dcgen.plan.records import DeviceGroup

# The switch of a fabric that the blueprint does not describe, by the protocol and speed of the ports it collects.
DEFAULT_SWITCH = {
    "ethernet": {1: "SN2201", 25: "SN3420", 100: "SN4600C", 200: "SN3700", 400: "SN5600", 800: "SN5600"},
    "infiniband": {400: "QM9700", 800: "Q3400-RA"},
}
SPINES = 2
OOB_SPINE = "SN4600C"
NAMES_OF = {"ethernet": "Ethernet", "infiniband": "InfiniBand"}
OOB_PORTS, OOB_U = 48, 2  # of one SN2201; and the rack units reserved for it and a neighbor
SPINES_U = 2 * SPINES  # of OOB_SPINE


class FabricConfigs(NamedTuple):
    """The description of each fabric by name, and the adapter ports that name no known fabric."""

    configs: dict[str, Fabric]
    findings: tuple[Finding, ...]


def fabrics(blueprint: Blueprint, device_groups: list[DeviceGroup]) -> FabricConfigs:
    """Return the fabrics as the blueprint describes them, and a default for each standard one that it leaves out."""
    described = {name: fabric for name, fabric in blueprint.fabrics.items() if not fabric.is_absent}
    near = suggester({*described, *BY_NAME})
    found: dict[str, Finding] = {}
    for member in device_groups:
        for port in member.type.ports:
            if port.fabric is None or port.fabric in described or port.fabric in found:
                continue
            if port.is_management and not blueprint.has_management:
                continue
            carried = BY_NAME.get(port.fabric, ())
            rivals = [name for what in carried for name in carriers_of(what, blueprint.fabrics)]
            absent = port.fabric in blueprint.fabrics
            protocol = _protocol_of(port.fabric, device_groups)
            switch = DEFAULT_SWITCH[protocol].get(int(port.speed_gbps))
            if carried and not rivals and not absent and switch:
                pair = blueprint.kind in ("edge-site", "inference-cluster") and carried != ("management",)
                described[port.fabric] = Fabric.model_construct(
                    design="single", switch=switch, switches=2 if pair else 1
                )
                continue
            message = f"port {port.name} of group '{member.key}' goes to fabric '{port.fabric}', which is not described"
            hint = f"describe it under `fabrics:`; {near(port.fabric)}"
            if carried and not absent:
                hint = (
                    f"describe it under `fabrics:`, with a `switch:` of {port.speed_gbps:g}G {NAMES_OF[protocol]} ports"
                )
            if absent:
                message = f"port {port.name} of group '{member.key}' goes to fabric '{port.fabric}', which is none"
                hint = f"name another fabric in `fitted: nics: ... ports:`, or remove `{port.fabric}: none`"
            if rivals:
                message += f"; {len(rivals)} other fabrics carry {carried[0]}"
                hint = f"name one of them in `fitted: nics: ... ports:`: {', '.join(rivals)}"
            found[port.fabric] = Finding("DC110", message, hint, (*member.origin, "fitted", "nics"))
    sharing = any(member.type.sharing for member in device_groups)  # so PDUs and switches alone have such ports
    if sharing and blueprint.has_management and blueprint.management not in described:
        described[blueprint.management] = Fabric.model_construct(
            design="single", switch=DEFAULT_SWITCH["ethernet"][1], switches=1
        )
    return FabricConfigs(dict(sorted(described.items())), (*found.values(), *_leaf_faults(blueprint, device_groups)))


@cache
def large_oob() -> tuple[Fabric, Fabric]:
    """Return the out-of-band fabrics that no blueprint describes, for more ports than one switch has.

    Their leaves have the ports of the one switch, so servers of the site keep their ports as it grows. The second
    fabric is for more leaves than two spines have ports.
    """
    fabric = Fabric.model_construct(design="leaf-spine", switch="SN2201", spine=OOB_SPINE, uplinks=2, spines=SPINES)
    return fabric, fabric.model_copy(update={"spines": None})


def _leaf_faults(blueprint: Blueprint, device_groups: list[DeviceGroup]) -> Iterator[Finding]:
    """Yield DC366 for each `leaf:` of a group on a fabric that none of its ports names, or that is stated twice."""
    for key, member in {item.key: item for item in device_groups}.items():
        stated = blueprint.servers[key].leaf if key in blueprint.servers else {}
        named = [fabric_of(fabric, blueprint.fabrics) for fabric in stated]
        for index, (fabric, name) in enumerate(zip(stated, named, strict=True)):
            where: KeyPath = ("servers", key, "leaf", fabric)
            if not member.type.ports_of(name):
                message = f"group '{key}' states a leaf of fabric '{fabric}', but has no port on it"
                yield Finding("DC366", message, "remove the leaf, or name the fabric for a port of the group", where)
            elif name in named[:index]:
                message = f"group '{key}' states the leaf of fabric '{name}' twice"
                yield Finding("DC366", message, f"remove `{fabric}:`", where)


def _protocol_of(fabric: str, device_groups: list[DeviceGroup]) -> str:
    """Return the protocol of the switches of a fabric: InfiniBand where an adapter supports nothing else."""
    found = {port.protocol for item in device_groups for port in item.type.ports_of(fabric)}
    return "infiniband" if "infiniband" in found else "ethernet"


def oob_height_u(blueprint: Blueprint, device_groups: list[DeviceGroup]) -> int:
    """Return the rack units to reserve for out-of-band switches that the blueprint does not describe.

    They are planned later. PDUs take about a quarter as many ports as the other devices.
    """
    if not blueprint.has_management:
        return 0
    management, wired = blueprint.management, roster.max_units(blueprint)
    scopes = {(item.key, item.unit > 0): item for item in device_groups}
    ports = sum(
        len(item.type.ports_of(management)) * item.capacity * (wired if of_unit else 1)
        for (_, of_unit), item in scopes.items()
    )
    return OOB_U if ports <= OOB_PORTS else -(-ports * 5 // (4 * OOB_PORTS)) + SPINES_U
