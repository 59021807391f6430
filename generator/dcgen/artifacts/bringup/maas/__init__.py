"""maas/: root modules for the provider canonical/maas: networks, pools, zones and machines for provisioning.

MAAS has states of its own, never one with NetBox. No user, password or MAC address is invented: credentials of BMCs
are a sensitive variable, and MAC addresses come from the lock.
"""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from dcgen.analysis import Analysis
from dcgen.artifacts.bringup.maas.machines import (
    MaasGroup,
    MaasTag,
    MachinePlan,
    MachinesView,
    Racks,
    UnenteredMachine,
    make_inventory,
    make_pools,
    make_tags,
    make_zones,
)
from dcgen.artifacts.bringup.maas.networks import MaasNetworks, make_networks
from dcgen.netbox import label
from dcgen.page import Page
from dcgen.plan.records import SITE
from dcgen.topology import Topology


class MaasVersions(NamedTuple):
    """The view of `versions.tf`."""


class MaasVariables(NamedTuple):
    """The view of `variables.tf`: whether the state has machines, and the keys of VLANs that can have DHCP."""

    machines: bool
    dhcp: tuple[str, ...]


class MaasGroups(NamedTuple):
    """The view of `groups.tf`: the resource pools and zones that a state has, or looks up in an earlier one."""

    pools: tuple[MaasGroup, ...]
    zones: tuple[MaasGroup, ...]
    lookup: bool


class MaasTags(NamedTuple):
    """The view of `tags.tf`."""

    tags: tuple[MaasTag, ...]


class MaasMoves(NamedTuple):
    """The view of `moved.tf`: the earlier and the later label of machines with an earlier name in the lock."""

    moves: tuple[tuple[str, str], ...]


class MaasRoot(NamedTuple):
    """A root module: its folder below `maas/`, the number of objects it creates, and its content."""

    folder: str
    objects: int
    content: str


class MissingMachines(NamedTuple):
    """The view of `maas/missing.csv`: the header and the rows."""

    columns: tuple[str, ...]
    rows: tuple[UnenteredMachine, ...]


class MaasGuide(NamedTuple):
    """The view of `maas/README.md`.

    `unidentified` counts the machines without a MAC address, `absent` the servers without a BMC address. `groups`
    are the groups of servers.
    """

    name: str
    roots: tuple[MaasRoot, ...]
    dhcp: tuple[str, ...]
    unidentified: int
    absent: int
    groups: tuple[str, ...]


def pages(analysis: Analysis) -> Iterator[Page]:
    """Yield the root modules in the order to apply them, the list of gaps, and the README.

    Yield nothing for a site without a server whose BMC has an address.
    """
    topology = analysis.topology
    inventory = make_inventory(topology)
    if not inventory.units:
        return
    networks = make_networks(topology.plan)
    roots: list[MaasRoot] = []
    for unit in sorted({SITE, *inventory.units}):
        made, root = _root(topology, inventory, networks, unit)
        yield from made
        roots.append(root)
    if inventory.missing:
        yield Page(
            "maas/missing.csv", "maas/missing.csv.j2", MissingMachines(UnenteredMachine._fields, inventory.missing)
        )
    absent = sum(each.entered == "no" for each in inventory.missing)
    unidentified = len(inventory.missing) - absent
    machines = (each for racks in inventory.units.values() for held in racks.values() for each in held)
    groups = tuple(sorted({each.group for each in machines}))
    keys = tuple(each.label for each in networks.dhcp)
    guide = MaasGuide(topology.plan.name, tuple(roots), keys, unidentified, absent, groups)
    yield Page("maas/README.md", "maas/README.md.j2", guide)


def _root(topology: Topology, inventory: MachinePlan, networks: MaasNetworks, unit: int) -> tuple[list[Page], MaasRoot]:
    """Return the pages of a root module, and its row in the README.

    The first one has the networks, the pools and zones, and the machines outside the units. Each unit has its own.
    """
    plan, racks = topology.plan, inventory.units.get(unit, {})
    scope = f"{plan.name}-su{unit:02}" if unit else plan.name
    name = scope if unit else f"{plan.name}-site"
    pools, zones = _groups(topology, inventory, racks, unit)
    tags = tuple(make_tags(topology, racks, scope))
    keys = () if unit else tuple(each.label for each in networks.dhcp)
    files: list[tuple[str, str, object]] = [
        ("versions", "versions", MaasVersions()),
        *([("variables", "variables", MaasVariables(bool(racks), keys))] if racks or keys else []),
        ("groups", "groups", MaasGroups(pools, zones, bool(unit))),
    ]
    if not unit:
        files.append(("network", "network", networks))
    if tags:
        files.append(("tags", "tags", MaasTags(tags)))
    if moves := tuple(_moves(topology, racks)):
        files.append(("moved", "moved", MaasMoves(moves)))
    for rack, machines in racks.items():
        files.append((f"machines_{label(rack)}", "machines", MachinesView(rack, tuple(machines), bool(unit), keys)))
    pages = [Page(f"maas/{name}/{file}.tf", f"maas/{template}.tf.j2", view) for file, template, view in files]
    total = sum(map(len, racks.values()))
    own = total + len(tags) + (0 if unit else len(pools) + len(zones) + networks.objects)
    content = f"networks, pools, zones, {total} machines" if not unit else f"{total} machines"
    return pages, MaasRoot(name, own, content)


def _moves(topology: Topology, racks: Racks) -> Iterator[tuple[str, str]]:
    """Yield the moves of machines with an earlier name, without those whose source is a machine of today."""
    for machine in (each for machines in racks.values() for each in machines):
        for before, after in pairwise(topology.plan.names_of(machine.name)):
            if before not in topology.plan.devices and label(before) != label(after):
                yield label(before), label(after)


def _groups(
    topology: Topology, inventory: MachinePlan, racks: Racks, unit: int
) -> tuple[tuple[MaasGroup, ...], tuple[MaasGroup, ...]]:
    """Return the pools and zones of all machines for the first state, and those of its own machines for a unit."""
    pools, zones = make_pools(topology, inventory), make_zones(topology, inventory)
    if not unit:
        return pools, zones
    every = [each for machines in racks.values() for each in machines]
    used, at = {each.pool for each in every}, {each.zone for each in every}
    return tuple(each for each in pools if each.label in used), tuple(each for each in zones if each.label in at)
