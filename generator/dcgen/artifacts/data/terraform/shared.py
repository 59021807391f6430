"""The state that all blueprints of an output folder share: tag, sites, types, roles, providers and AS numbers.

NetBox has these objects once, whatever the number of sites. One blueprint applies the state for all of them.
"""

from collections.abc import Iterator

from dcgen.page import Page
from dcgen.topology import Topology
from dcgen.views.netbox.catalog import shared_view
from dcgen.views.netbox.states import NO_VALUES

FOLDER = "terraform/netbox/shared"


def pages(topology: Topology) -> Iterator[Page]:
    """Yield the root module `shared`. Blueprints differ in `objects.json`, and in one line for multi-node chassis."""
    view = shared_view(topology.plan)
    yield Page(f"{FOLDER}/versions.tf", "terraform/versions.tf.j2", NO_VALUES)
    yield Page(f"{FOLDER}/main.tf", "terraform/shared.main.tf.j2", view)
    for file in ("circuits", "networks", "variables"):
        yield Page(f"{FOLDER}/{file}.tf", f"terraform/shared.{file}.tf.j2", NO_VALUES)
    yield Page(f"{FOLDER}/objects.json", "terraform/shared.objects.json.j2", view)
