"""The first state of a blueprint: its location in the site, its VLANs and VRFs, its prefixes and reserved ranges."""

from collections.abc import Iterator
from typing import NamedTuple

from dcgen.artifacts.data.terraform.cabling import LookupsView
from dcgen.netbox import fitted_text, label, slug
from dcgen.page import FreeText, Page
from dcgen.plan.records import Plan
from dcgen.topology import Topology
from dcgen.views.netbox import networks
from dcgen.views.netbox.networks import PrefixObject, RangeObject, VlanObject, VrfObject


class FoundationView(NamedTuple):
    """The location of a blueprint and its objects of address management."""

    location: str
    location_slug: str
    description: FreeText
    prefixes: tuple[PrefixObject, ...]
    vlans: tuple[VlanObject, ...] = ()
    vrfs: tuple[VrfObject, ...] = ()
    ranges: tuple[RangeObject, ...] = ()

    @property
    def objects(self) -> int:
        """The number of objects that Terraform creates: the location, the group of the VLANs, and all others."""
        others = (self.prefixes, self.vlans, self.vrfs, self.ranges)
        return 1 + bool(self.vlans) + sum(map(len, others))


def pages(topology: Topology) -> Iterator[Page]:
    """Yield the root module `SITE-foundation`."""
    folder, view = f"terraform/netbox/{topology.plan.site}-foundation", foundation_view(topology.plan)
    roles = tuple((label(name), name) for name in networks.make_roles(topology.plan))
    lookups = LookupsView(topology.plan.site, vrf=True, ipam_roles=roles)
    yield Page(f"{folder}/versions.tf", "terraform/versions.tf.j2", view)
    yield Page(f"{folder}/lookups.tf", "terraform/lookups.tf.j2", lookups)
    yield Page(f"{folder}/location.tf", "terraform/foundation.location.tf.j2", view)
    yield Page(f"{folder}/ipam.tf", "terraform/foundation.ipam.tf.j2", view)


def foundation_view(plan: Plan) -> FoundationView:
    """Return the location of a plan and its objects of address management."""
    return FoundationView(
        plan.name,
        slug(plan.name),
        fitted_text(plan.description),
        networks.make_prefixes(plan),
        networks.make_vlans(plan),
        networks.make_vrfs(plan),
        tuple(networks.make_ranges(plan)),
    )
