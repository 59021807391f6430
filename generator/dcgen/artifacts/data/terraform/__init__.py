"""terraform/: root modules for the NetBox provider, one small state each, and the modules that they share.

States refer to earlier states only: the foundation, then the racks with their devices, then the cables.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dcgen.analysis import Analysis
from dcgen.artifacts.data.terraform import cabling, foundation, inventory, states
from dcgen.artifacts.data.terraform.states import State
from dcgen.page import Page
from dcgen.topology import Topology

MODULES = {
    "netbox-device": ("main", "outputs", "variables", "versions"),
    "netbox-ports": ("main", "outputs", "variables", "versions"),
}


@dataclass(frozen=True, slots=True)
class Nothing:
    """The view of fixed text."""


@dataclass(frozen=True, slots=True)
class Order:
    """The root modules in the order to apply them: (folder, objects it makes, what it holds)."""

    name: str
    site: str
    roots: tuple[tuple[str, int, str], ...]


def pages(analysis: Analysis) -> Iterator[Page]:
    """The shared modules, the root modules in the order in which they apply, and last the README, which counts them.

    One root module is made at a time, so that the views of a large site are never all there.
    """
    topology = analysis.topology
    for module, files in MODULES.items():
        for file in files:
            yield Page(f"terraform/modules/{module}/{file}.tf", f"terraform/{module}.{file}.tf.j2", Nothing())
    yield from foundation.pages(topology)
    holds = "site, location, tag, types, roles, prefixes, power panels"
    roots = [(f"{topology.plan.site}-foundation", foundation.objects(topology), holds)]
    devices = inventory.Devices(topology)
    for state in states.states(topology):
        made, root = _root(topology, devices, state)
        yield from made
        roots.append(root)
    order = Order(topology.plan.name, topology.plan.site, tuple(roots))
    yield Page("terraform/README.md", "terraform/README.md.j2", order)


def _root(topology: Topology, devices: inventory.Devices, state: State) -> tuple[list[Page], tuple[str, int, str]]:
    """The pages of one root module after the foundation, and its row in the order."""
    folder = f"terraform/netbox/{state.name}"
    racks = [inventory.rack_view(topology, devices, rack) for rack in state.racks]
    cables = cabling.cables_views(topology, state)
    circuits = cabling.circuits_view(topology, state)
    pages = [
        Page(f"{folder}/versions.tf", "terraform/versions.tf.j2", Nothing()),
        Page(f"{folder}/lookups.tf", "terraform/lookups.tf.j2", cabling.lookups_view(topology, state, racks)),
    ]
    pages.extend(Page(f"{folder}/rack_{view.label}.tf", "terraform/rack.tf.j2", view) for view in racks)
    if circuits.rows:
        pages.append(Page(f"{folder}/circuits.tf", "terraform/circuits.tf.j2", circuits))
    pages.extend(Page(f"{folder}/cables_{view.label}.tf", "terraform/cables.tf.j2", view) for view in cables)
    objects = sum(view.objects for view in racks) + circuits.objects + len(state.cables)
    return pages, (state.name, objects, f"{state.holds}, circuits" if circuits.rows else state.holds)
