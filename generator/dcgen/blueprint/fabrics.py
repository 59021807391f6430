"""Fabrics: the networks of a site, what they must give, and the lines that leave it."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator

from dcgen.blueprint.values import MAX_NUMBER, Numbers, Ratio, ZoneName
from dcgen.catalog.values import MAX_CAGES, ModelName, Speed
from dcgen.schema import Model, Name, Text

Design = Literal["single", "leaf-spine", "fat-tree", "rail-optimized", "rail-only", "mesh"]
RAIL_DESIGNS = ("rail-optimized", "rail-only")
Loss = Literal["cable", "leaf", "spine", "core", "plane"]
Media = Literal["auto", "fiber", "single-mode"]


class Requires(Model):
    """What a fabric must give: `bisection`, the bandwidth between its halves as a share of what half of its ports
    can send, and `survives`, the one thing whose loss cuts no server off."""

    bisection: Annotated[float, Field(ge=0.001, le=1)] | None = None
    survives: Loss | None = None


class ZoneSpec(Model):
    """Cages of every leaf kept for one purpose: `serves` a server group, one kind of its adapters as GROUP.NIC, or
    `uplinks`, `peers` (the links between the two switches of a pair) or `circuits` (out of the site).

    `cages` counts them as the switch does (`1-32`, or `1-63/2` for the odd ones); without it the zone takes the
    first cages that are free, as many as it needs.
    """

    serves: ZoneName
    cages: Numbers | None = None
    speed_gbps: Speed | None = None


class Fabric(Model):
    """One network. The `oob` fabric collects every management port; any other fabric collects the adapter
    ports that name it.

    `single` is one switch, or a pair; `leaf-spine` packs servers on pairs of leaves, with any oversubscription;
    `fat-tree` packs them on single leaves and never blocks; `rail-optimized` gives each rail a leaf of its own in
    every unit; `rail-only` leaves out the spines; `mesh` joins the servers directly, without a switch.

    Of a leaf: `leaves` is how many leaves the ports of one server are spread over (2 for a redundant pair; the
    servers of a `single` row take its switches in turn, one after the other), `rails_per_leaf` how many rails share
    one, `downlinks` and `uplinks` count its ports (default: half its cages up), `oversubscription` is their ratio of
    bandwidth, `links_per_cage` leaves lanes of each cage empty, `zones` lay out its cages by hand.
    `peer_links` join the two switches of a `single` pair.

    Above: `planes` splits the fabric into so many that share no switch. `spines` overrides the computed number of
    a group. A third tier starts where two do not suffice, or with `tiers: 3`; then `group_units` units share a
    group of spines, or with `spine_groups: rail` each rail of them has its own, `spine_uplinks` counts a spine's
    ports to the cores, `core_groups` the groups of cores, one for the spines of each place, of `cores` switches.

    Of the parts: `media` is what may carry its links, and `fill_cages` orders a transceiver for every cage of its
    switches, used or not.
    """

    design: Design
    switch: ModelName | None = None
    spine: ModelName | None = None
    core: ModelName | None = None
    speed_gbps: Speed | None = None
    uplink_gbps: Speed | None = None
    planes: Annotated[int, Field(ge=1, le=8)] = 1
    leaves: Annotated[int, Field(ge=1, le=16)] | None = None
    rails_per_leaf: Annotated[int, Field(ge=1, le=64)] | None = None
    downlinks: Annotated[int, Field(ge=1, le=512)] | None = None
    uplinks: Annotated[int, Field(ge=1, le=512)] | None = None
    oversubscription: Ratio | None = None
    links_per_cage: Annotated[int, Field(ge=1, le=8)] | None = None
    zones: Annotated[tuple[ZoneSpec, ...], Field(max_length=MAX_CAGES)] = ()
    peer_links: Annotated[int, Field(ge=0, le=64)] = 0
    tiers: Literal[2, 3] | None = None
    spines: Annotated[int, Field(ge=1, le=512)] | None = None
    group_units: Annotated[int, Field(ge=1, le=MAX_NUMBER)] | None = None
    spine_groups: Literal["unit", "rail"] = "unit"
    spine_uplinks: Annotated[int, Field(ge=1, le=512)] | None = None
    core_groups: Annotated[int, Field(ge=1, le=512)] | None = None
    cores: Annotated[int, Field(ge=1, le=512)] | None = None
    media: Media = "auto"
    fill_cages: bool = False
    requires: Requires = Requires()

    @model_validator(mode="after")
    def only_a_mesh_has_no_switch(self) -> Fabric:
        if (self.switch is None) != (self.design == "mesh"):
            fault, advice = ("has no", "remove `switch:`") if self.switch else ("has a", "name its model as `switch:`")
            raise ValueError(f"a fabric of design {self.design} {fault} switch -> {advice}")
        return self


class Circuit(Model):
    """A line that leaves the site: a WAN circuit, or the out-of-band path, on one leaf of a fabric.

    `number` is its place among the lines of that leaf; without one it takes the lowest that is free, in order
    of the names, so give numbers where lines may be added. A line of several `links` takes as many numbers.
    """

    fabric: Name
    leaf: Annotated[int, Field(ge=1, le=64)] = 1
    number: Annotated[int, Field(ge=1, le=64)] | None = None
    links: Annotated[int, Field(ge=1, le=64)] = 1
    provider: Text
    speed_gbps: Speed


def is_railed(name: str, fabric: Fabric | None) -> bool:
    """Return whether the ports of a fabric are rails: the one between GPUs, and any whose design has rails."""
    return name == "compute" or (fabric is not None and fabric.design in RAIL_DESIGNS)
