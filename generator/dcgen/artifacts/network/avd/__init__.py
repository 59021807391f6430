"""avd/: inputs for Arista AVD 6, whose collection `arista.avd` makes the configuration of EOS switches from them.

All Ethernet switches with `nos: eos` are one AVD fabric, so that links between fabrics of the site have both ends. Each
fabric is a group with its design and its switches. The variables of a host have what only one switch needs, because AVD
loads the variables of a group once per switch.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from dcgen.analysis import Analysis
from dcgen.artifacts.network.avd import nodes, services
from dcgen.artifacts.network.avd.ports import keep_known
from dcgen.artifacts.network.avd.records import AvdFabricGroups, AvdGroup, AvdGuide, AvdInventory, AvdType
from dcgen.network.records import SwitchNetwork
from dcgen.network.switches import make_switches
from dcgen.page import FreeText, Page


def pages(analysis: Analysis) -> Iterator[Page]:
    """Yield the files of the EOS switches of a site, or nothing without such switches."""
    yield from make_pages(analysis.topology.plan.name, analysis.once(make_switches))


def make_pages(name: str, switches: Mapping[str, SwitchNetwork]) -> Iterator[Page]:
    """Yield the files of those switches that run EOS."""
    eos = {key: switch for key, switch in switches.items() if switch.nos.startswith("eos")}
    if not eos:
        return
    chosen = {key: keep_known(switch, eos) for key, switch in eos.items()}
    unknown = tuple(_unknown(eos, chosen))
    inventory = _inventory(name, chosen)
    yield Page("avd/inventory.yml", "avd/inventory.yml.j2", inventory)
    yield Page("avd/build.yml", "avd/build.yml.j2", inventory)
    yield Page("avd/ansible.cfg", "avd/ansible.cfg.j2", inventory)
    yield Page(f"avd/group_vars/{inventory.group}.yml", "avd/site.yml.j2", inventory)
    for (fabric, members), groups in zip(_by_fabric(chosen).items(), inventory.fabrics, strict=True):
        design = nodes.make_fabric(fabric, groups.name, members, chosen)
        yield Page(f"avd/group_vars/{groups.name}.yml", "avd/fabric.yml.j2", design)
        for group in groups.groups:
            yield Page(f"avd/group_vars/{group.name}.yml", "avd/type.yml.j2", AvdType(group.type))
    uplinks = nodes.uplink_ends(chosen)
    for switch in chosen.values():
        view = services.make_host(switch, chosen, uplinks)
        yield Page(f"avd/host_vars/{switch.name}.yml", "avd/host.yml.j2", view)
    yield Page("avd/README.md", "avd/README.md.j2", _guide(name, inventory, chosen, unknown))


def _unknown(before: Mapping[str, SwitchNetwork], after: Mapping[str, SwitchNetwork]) -> Iterator[tuple[str, str]]:
    """Yield the switch and name of each port that is not in the files."""
    for name, switch in before.items():
        names = {port.name for port in after[name].ports}
        yield from ((name, port.name) for port in switch.ports if port.name not in names)


def _by_fabric(switches: Mapping[str, SwitchNetwork]) -> dict[str, tuple[SwitchNetwork, ...]]:
    """Return the switches of each fabric."""
    fabrics: dict[str, list[SwitchNetwork]] = {}
    for switch in switches.values():
        fabrics.setdefault(switch.fabric, []).append(switch)
    return {name: tuple(members) for name, members in fabrics.items()}


def _inventory(name: str, switches: Mapping[str, SwitchNetwork]) -> AvdInventory:
    """Return the groups of the inventory. The prefix `avd_` tells them from the groups of ansible/.

    No name has two underscores in a row, so that two names never give one group.
    """
    site = f"avd_{_underscored(name)}"
    fabrics = []
    for fabric, members in _by_fabric(switches).items():
        group = f"{site}__{_underscored(fabric)}"
        by_key: dict[str, list[str]] = {}
        for switch in members:
            by_key.setdefault(nodes.node_type_key(switch), []).append(switch.name)
        groups = (AvdGroup(f"{group}__{key}", nodes.TYPES[key], tuple(hosts)) for key, hosts in by_key.items())
        fabrics.append(AvdFabricGroups(group, tuple(groups)))
    return AvdInventory(name, site, tuple(fabrics))


def _underscored(name: str) -> str:
    """Return a name as a part of the name of a group."""
    return name.replace("-", "_")


def _guide(
    name: str,
    inventory: AvdInventory,
    switches: Mapping[str, SwitchNetwork],
    unknown: tuple[tuple[str, FreeText], ...],
) -> AvdGuide:
    """Return the view of the README."""
    counts = zip(_by_fabric(switches).items(), inventory.fabrics, strict=True)
    return AvdGuide(
        name,
        inventory.group,
        tuple((fabric, groups.name, len(members)) for (fabric, members), groups in counts),
        any(nodes.has_mlag(switch) for switch in switches.values()),
        any(switch.roce == "lossless" for switch in switches.values()),
        unknown,
    )
