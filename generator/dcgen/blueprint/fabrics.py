"""Fabrics: the networks of a site, their requirements, and the circuits that leave the site."""

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
    """Requirements of a fabric. dcgen proves them from the planned cables.

    `bisection` is the minimum bandwidth between two halves of the ports, divided by the bandwidth of one half. 1 means
    non-blocking. `survives` is the kind of part whose loss must not disconnect any device.
    """

    bisection: Annotated[float, Field(ge=0.001, le=1)] | None = None
    survives: Loss | None = None


class ZoneSpec(Model):
    """Cages of every leaf that are reserved for one purpose.

    `serves` is a server group, or one adapter of a group as GROUP.NIC. In the `oob` fabric it can also be the PDUs of a
    rack group (`pdu-RACKGROUP`), the switches of a tier (FABRIC-TIER, such as `compute-leaf`) or a UPS (`ups-FEED`). It
    is `uplinks` for the links to the spines, `peers` for the links between two paired switches, and `circuits` for
    circuits that leave the site. `cages` are the numbers of the cages as printed on the switch, such as `1-32`, or
    `1-63/2` for every second one. By default the zone takes as many free cages as it needs, from the first.
    `speed_gbps` is the port speed of the zone, by default the speed of the attached ports.
    """

    serves: ZoneName
    cages: Numbers | None = None
    speed_gbps: Speed | None = None


class Fabric(Model):
    """One network. The `oob` fabric collects every management port. Any other fabric collects the adapter ports that
    name it.

    `design` is the topology. `single` is one switch or a pair. `leaf-spine` attaches servers to pairs of leaves, with
    any oversubscription. `fat-tree` attaches servers to single leaves and is non-blocking. `rail-optimized` has one
    leaf per rail and unit. `rail-only` has leaves per rail and no spines. `mesh` connects the servers directly, without
    a switch.

    `switch` is the model of the leaves, `spine` and `core` those of the upper tiers. Each tier uses the model of the
    tier below by default. `speed_gbps` is the speed of the attached ports, by default that of the adapters.
    `uplink_gbps` is the speed of the links between switches.

    Keys of a leaf: `leaves` is the number of leaves for the ports of one server, 2 for a redundant pair. In a `single`
    fabric it is the number of switches, which servers use in turn. `rails_per_leaf` is the number of rails on one leaf.
    `downlinks` and `uplinks` are port counts; by default half of the cages are uplinks. `oversubscription` is the ratio
    of the bandwidth down to the bandwidth up, such as `"3:1"`. `links_per_cage` limits the ports in use per cage.
    `zones` assigns the cages by hand. `peer_links` is the number of links between the two switches of a `single` pair.
    `circuit_cages` is the number of cages that each leaf outside the units reserves for circuits. It is 0 without
    circuits, so state it if circuits may follow. With circuits, the default is 2 or as many as the circuits take. A
    `single` fabric or stated `downlinks` get no spare cage by default.

    Keys of the upper tiers: `planes` divides the fabric into networks without a common switch. `spines` is the number
    of spines per group. By default it divides the uplinks of a leaf evenly; another number is accepted and reported
    with its effect. Two tiers are used if the spines have enough ports, otherwise three; `tiers` sets the number. With
    three tiers, `group_units` units share a group of spines. With `spine_groups: rail`, each rail of these units has
    its own group. `spine_uplinks` is the number of ports of a spine to the cores, by default the one that needs the
    fewest cores. `core_groups` is the number of core groups, and `cores` the number of switches in each.

    Keys of the parts: `media` limits the cables and optics of the links. `fill_cages: true` orders an optic for every
    cage of the switches, used or not. `requires` states what the fabric must provide.
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
    circuit_cages: Annotated[int, Field(ge=0, le=MAX_CAGES)] | None = None
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
            fault, advice = ("has no", "remove `switch:`") if self.switch else ("needs a", "add its model as `switch:`")
            raise ValueError(f"a fabric of design {self.design} {fault} switch -> {advice}")
        return self


class Circuit(Model):
    """A line that leaves the site, such as a WAN circuit or the out-of-band path. It ends on one leaf of a fabric.

    `fabric` and `leaf` are the end in the site, `leaf` counted from 1. `number` is the position among the circuits of
    that leaf. By default the circuits take the free numbers in order of their names, so state numbers if more circuits
    may follow. `links` is the number of cables, and a circuit takes one number per cable. `provider` is the name of the
    provider, and `speed_gbps` the speed of each link.
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
