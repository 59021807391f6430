"""terraform/: root modules for the NetBox provider, each with a small state, and their shared modules.

A state refers to earlier states only: the foundation, then the racks with their devices, then the cables.
"""

from collections.abc import Iterator
from typing import NamedTuple

from dcgen.analysis import Analysis
from dcgen.artifacts.data.terraform import cabling, foundation, moves, shared
from dcgen.network.switches import make_switches
from dcgen.page import Page
from dcgen.plan import traffic
from dcgen.topology import Topology
from dcgen.views.netbox import catalog, inventory, managed, power, states
from dcgen.views.netbox.states import NO_VALUES, State

FILES = ("main", "outputs", "variables", "versions")
MODULES = {
    "netbox-pdu": FILES,
    "netbox-ports": FILES,
}


SHARED = "tag, site, manufacturers, device types, roles, AS numbers, circuit type and providers"


class RootModule(NamedTuple):
    """A root module: its folder, the number of objects it creates, its content, and its earlier folder or ""."""

    folder: str
    objects: int
    content: str
    circuits: bool = False
    formerly: str = ""


class Order(NamedTuple):
    """The root modules in the order to apply them.

    With `virtual`, BMCs share adapter ports. `unreached` counts the devices without a network for management.
    With `recorded`, the lock states serial numbers, asset tags, notes or MAC addresses. With `moved`, it states earlier
    names of racks or devices.
    """

    name: str
    site: str
    roots: tuple[RootModule, ...]
    virtual: bool
    unreached: str
    has_bays: bool
    recorded: bool = False
    moved: bool = False

    @property
    def circuits(self) -> tuple[str, ...]:
        """The folders of the root modules with circuits."""
        return tuple(root.folder for root in self.roots if root.circuits)

    @property
    def renamed(self) -> tuple[tuple[str, str], ...]:
        """The folders that had another name, each behind its earlier one."""
        return tuple((root.formerly, root.folder) for root in self.roots if root.formerly)


def pages(analysis: Analysis) -> Iterator[Page]:
    """Yield the shared modules, the root modules in the order to apply them, and the README, which counts objects.

    Only the views of one root module are in memory at a time.
    """
    topology = analysis.topology
    for folder, view in managed.device_modules(topology.plan).items():
        for file in (*FILES, *view.extra):
            yield Page(f"terraform/modules/{folder}/{file}.tf", f"terraform/{managed.MODULE}.{file}.tf.j2", view)
    for module, files in MODULES.items():
        for file in files:
            yield Page(f"terraform/modules/{module}/{file}.tf", f"terraform/{module}.{file}.tf.j2", NO_VALUES)
    yield from shared.pages(topology)
    yield from foundation.pages(topology)
    roots = [
        RootModule("shared", catalog.shared_view(topology.plan).objects, SHARED),
        RootModule(
            f"{topology.plan.site}-foundation", foundation.foundation_view(topology.plan).objects, "location, networks"
        ),
    ]
    devices = inventory.Devices(topology, analysis.once(make_switches))
    for state in states.states(topology):
        made, root = _root(topology, devices, state)
        yield from made
        roots.append(root)
    plan = topology.plan
    virtual = any(plan.devices[at.device].type.port[at.port].shares for at in plan.addresses)
    order = Order(
        plan.name,
        plan.site,
        tuple(roots),
        virtual,
        traffic.counts_text(traffic.unreached(plan)),
        bool(topology.nodes_in),
        bool(plan.recorded),
        bool(plan.formerly),
    )
    yield Page("terraform/README.md", "terraform/README.md.j2", order)


def _root(topology: Topology, devices: inventory.Devices, state: State) -> tuple[list[Page], RootModule]:
    """Return the pages of one root module after the foundation, and its row in the order."""
    folder = f"terraform/netbox/{state.name}"
    racks = [inventory.rack_view(topology, devices, rack) for rack in state.racks]
    feeds = power.power_view(topology) if state.power else None
    cables = cabling.cables_views(topology, state)
    circuits = cabling.circuits_view(topology, state)
    pages = [
        Page(f"{folder}/versions.tf", "terraform/versions.tf.j2", NO_VALUES),
        Page(f"{folder}/lookups.tf", "terraform/lookups.tf.j2", cabling.lookups_view(topology, state, racks, feeds)),
    ]
    pages.extend(Page(f"{folder}/rack_{view.label}.tf", "terraform/rack.tf.j2", view) for view in racks)
    if feeds:
        pages.append(Page(f"{folder}/power.tf", "terraform/power.tf.j2", feeds))
    if circuits.rows:
        pages.append(Page(f"{folder}/circuits.tf", "terraform/circuits.tf.j2", circuits))
    pages.extend(Page(f"{folder}/cables_{view.label}.tf", "terraform/cables.tf.j2", view) for view in cables)
    moved = moves.moves_view(topology, state, racks, feeds)
    if moved.moves or moved.cords:
        pages.append(Page(f"{folder}/moved.tf", "terraform/moved.tf.j2", moved))
    objects = (
        sum(view.objects for view in racks) + circuits.objects + len(state.cables) + (feeds.objects if feeds else 0)
    )
    content = f"{state.content}, circuits" if circuits.rows else state.content
    return pages, RootModule(
        state.name, objects, content, bool(circuits.rows), moves.former_folder(topology.plan, state)
    )
