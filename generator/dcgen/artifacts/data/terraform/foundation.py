"""The first state of a blueprint: its location in the site, and its prefixes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from dcgen.artifacts.data.terraform.cabling import LookupsView
from dcgen.artifacts.data.terraform.states import label
from dcgen.netbox import fitted_text, prefix_name, slug
from dcgen.page import FreeText, Page
from dcgen.plan.records import Plan, Prefix
from dcgen.plan.traffic import network_title
from dcgen.topology import Topology


class PrefixObject(NamedTuple):
    """A prefix with its Terraform label."""

    label: str
    prefix: str
    description: str


@dataclass(frozen=True, slots=True)
class FoundationView:
    """The location and the prefixes of a blueprint."""

    location: str
    location_slug: str
    description: FreeText
    prefixes: tuple[PrefixObject, ...]

    @property
    def objects(self) -> int:
        """The number of objects that Terraform creates."""
        return 1 + len(self.prefixes)


def pages(topology: Topology) -> Iterator[Page]:
    """Yield the root module `SITE-foundation`."""
    folder, view = f"terraform/netbox/{topology.plan.site}-foundation", foundation_view(topology.plan)
    yield Page(f"{folder}/versions.tf", "terraform/versions.tf.j2", view)
    yield Page(f"{folder}/lookups.tf", "terraform/lookups.tf.j2", LookupsView(topology.plan.site, vrf=True))
    yield Page(f"{folder}/location.tf", "terraform/foundation.location.tf.j2", view)
    yield Page(f"{folder}/ipam.tf", "terraform/foundation.ipam.tf.j2", view)


def foundation_view(plan: Plan) -> FoundationView:
    """Return the location and the prefixes of a plan."""
    prefixes = tuple(_prefix(item) for item in plan.prefixes)
    return FoundationView(plan.name, slug(plan.name), fitted_text(plan.description), prefixes)


def _prefix(item: Prefix) -> PrefixObject:
    name = prefix_name(network_title(item), item.unit, item.parts)
    gateway = f", gateway {item.gateway}" if item.gateway else ""
    return PrefixObject(label(name), item.prefix, f"{name}{gateway}")
