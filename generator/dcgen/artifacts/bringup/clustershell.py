"""clustershell/: the hosts of the site by role, server group, unit, rack and leaf, as groups of ClusterShell.

The names of the group sources begin with the name of the blueprint, so the files of several sites go into one folder.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from dcgen.analysis import Analysis
from dcgen.page import Page
from dcgen.plan.records import Device
from dcgen.topology import Topology
from dcgen.views.nodesets import fold

HOSTS = ("server", "storage", "switch")  # the kinds of devices on which people run commands


class ShellGroup(NamedTuple):
    """A group with its hosts as a folded list of names."""

    name: str
    nodes: str


class GroupSource(NamedTuple):
    """A group source: its name, what its groups are, and the groups by name."""

    name: str
    content: str
    groups: tuple[ShellGroup, ...]


class GroupFile(NamedTuple):
    """The view of the group file and of its README: the group sources that have groups, and the number of hosts."""

    name: str
    hosts: int
    sources: tuple[GroupSource, ...]

    @property
    def example(self) -> str:
        """The first group, as ClusterShell writes it after an at sign."""
        return f"{self.sources[0].name}:{self.sources[0].groups[0].name}"


def pages(analysis: Analysis) -> Iterator[Page]:
    """Yield the group file and the README. Yield nothing for a site without hosts."""
    view = make_groups(analysis.topology)
    if view.sources:
        yield Page(f"clustershell/{view.name}.yaml", "clustershell/groups.yaml.j2", view)
        yield Page("clustershell/README.md", "clustershell/README.md.j2", view)


def make_groups(topology: Topology) -> GroupFile:
    """Return the groups of the hosts."""
    plan = topology.plan
    hosts = [device for device in plan.devices.values() if device.kind in HOSTS]
    switches = {device.name for device in hosts if device.kind == "switch"}

    def leaves(host: Device) -> Iterator[str]:
        """Yield the switches to which a host has a cable."""
        for cable in topology.cables_of[host.name] if host.name not in switches else ():
            far = cable.b_device if cable.a_device == host.name else cable.a_device
            if far in switches:
                yield far

    sources = (
        ("role", "hosts by role", lambda host: (host.role,)),
        ("group", "hosts by server group or tier of switches", lambda host: (host.group,)),
        ("unit", "hosts by scalable unit", lambda host: (f"su{host.unit:02}",) if host.unit else ()),
        ("rack", "hosts by rack", lambda host: filter(None, topology.place_of(host.name)[:1])),
        ("fabric", "switches by fabric", lambda host: filter(None, (topology.fabric_of.get(host.name),))),
        ("leaf", "servers and storage by the switch at the other end of their cables", leaves),
    )
    found = (GroupSource(f"{plan.name}-{name}", content, _groups(hosts, of)) for name, content, of in sources)
    return GroupFile(plan.name, len(hosts), tuple(source for source in found if source.groups))


def _groups(hosts: Iterable[Device], of: Callable[[Device], Iterable[str | None]]) -> tuple[ShellGroup, ...]:
    """Return the groups that `of` gives to each host, by name."""
    groups: dict[str, list[str]] = {}
    for host in hosts:
        for name in of(host):
            groups.setdefault(name or "", []).append(host.name)
    return tuple(ShellGroup(name, fold(names)) for name, names in sorted(groups.items()))
