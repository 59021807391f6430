"""Hardware of the networks: adapters, switches, optics and cables."""

from math import ceil, floor
from typing import Annotated, Literal, Self

from pydantic import ConfigDict, Field, model_validator

from dcgen.catalog.entry import Item, Mounted, Supplies, check_load
from dcgen.catalog.ports import PortGroup
from dcgen.catalog.values import MAX_CAGES, Few, Gbps, Grade, ModelName, Pcie, Polarity, Positive, Protocol, Vendors
from dcgen.schema import Model, Text


class Nic(Item):
    """An adapter or DPU."""

    ports: Annotated[int, Field(ge=1, le=8)]
    """The number of ports."""
    cage: Text
    """The form factor of the cages, such as `OSFP` or `QSFP112`."""
    cage_style: Literal["flat", "finned"] | None = None
    """The kind of optics that the cages take: flat-top (RHS) or finned (IHS)."""
    ports_per_cage: Annotated[int, Field(ge=1, le=8)] = 1
    """The number of ports per cage, 2 for a twin-port cage."""
    chips: Annotated[int, Field(ge=1, le=8)] = 1
    """The number of network controllers. They divide the ports evenly, and each has its own rail."""
    speed_gbps: Gbps
    """The speed of a port in Gbit/s."""
    protocols: tuple[Protocol, ...]
    """The protocols that the ports support."""
    slots: Annotated[int, Field(ge=1, le=2)] = 1
    """The number of slots that a card occupies."""
    pcie: Pcie | None = None
    """The generation and lanes of the PCIe interface, such as `5 x16`."""
    power_max_w: Positive | None = None
    """The maximum power in watts, without the transceivers."""
    bmc_port: bool = False
    """With `true`, the card has a 1G port on the out-of-band network."""
    optics_from: Vendors = ()
    """Other manufacturers whose transceivers and cables work in the cages, as a source states."""


class Switch(Mounted):
    """A switch."""

    protocol: Protocol
    """The protocol of the ports."""
    port_groups: Annotated[tuple[PortGroup, ...], Field(max_length=16)]
    """The cages of the switch, one entry per kind."""
    max_logical_ports: Annotated[int, Field(ge=1, le=4096)] | None = None
    """The maximum number of logical ports, if the cages could be split into more."""
    supplies: Supplies | None = None
    """The power supplies."""
    mgmt_ports: Few = 1
    """The number of management ports."""
    optics_from: Vendors = ()
    """Other manufacturers whose transceivers and cables work in the cages, as a source states."""

    @model_validator(mode="after")
    def cages_are_not_too_many(self) -> Self:
        if (cages := sum(group.cages for group in self.port_groups)) > MAX_CAGES:
            message = f"port_groups has {cages} cages; a switch has at most {MAX_CAGES}"
            raise ValueError(f"{message} -> correct `cages`")
        return self

    @model_validator(mode="after")
    def supplies_carry_the_load(self) -> Self:
        check_load(self.supplies, self.power_max_w)
        return self


class Panel(Mounted):
    """A patch panel: each port joins a patch cord at the front to a connector of a trunk behind it."""

    ports: Annotated[int, Field(ge=1, le=576)]
    """The number of ports."""
    connector: Text
    """The connector of the ports, with its polish."""
    loss_db: Positive | None = None
    """The insertion loss of a port in decibels, at most. Without it, the loss of the two connectors applies."""
    cassette: ModelName | None = None
    """The accessory with the ports, if the panel is a frame for cassettes."""
    cassettes: Annotated[int, Field(ge=1, le=48)] | None = None
    """The number of cassettes in the panel."""

    @model_validator(mode="after")
    def cassettes_are_counted(self) -> Self:
        if (self.cassette is None) != (self.cassettes is None):
            raise ValueError("cassette and cassettes belong together -> state both or none")
        return self


class Optic(Item):
    """A transceiver. Its logical ports have a connector each, or share the connectors."""

    cage: Text
    """The form factor of the cage that takes it."""
    cage_style: Literal["flat", "finned"] | None = None
    """The top of the optic: flat (RHS) or finned (IHS)."""
    ports: Annotated[int, Field(ge=1, le=8)]
    """The number of logical ports."""
    speed_gbps: Gbps
    """The speed of a logical port in Gbit/s."""
    medium: Literal["mmf", "smf", "cat6"]
    """The fiber, multimode or single-mode, or `cat6` for a module with an RJ45 port."""
    standard: Text
    """The standard of the optic, such as `400G-DR4`. Both ends of a link have the same one."""
    connector: Text
    """The connector for the fiber, with its polish."""
    connectors: Annotated[int, Field(ge=1, le=8)] | None = None
    """The number of connectors, if it is not one per logical port. A fiber carries all links of its connector."""
    reach_m: Positive
    """The maximum length of a link in meters."""
    power_w: Positive | None = None
    """The maximum power in watts."""
    protocols: tuple[Protocol, ...] = ("ethernet", "infiniband")
    """The protocols that the optic supports."""
    pinned: bool | None = None
    """With `true`, the connector has guide pins (male), so the cable must have none."""
    reaches_m: dict[Grade, Positive] = {}
    """The maximum length of a link in meters by fiber grade. A better grade reaches at least as far.

    Without any, `reach_m` applies to all grades.
    """
    budget_db: dict[Grade, Positive] = {}
    """The channel insertion loss that a link may have, in decibels by fiber grade."""
    junctions: Annotated[int, Field(ge=0, le=16)] | None = None
    """The number of junctions, such as patch panels, that a link of the maximum length may have."""
    junction_db: Positive | None = None
    """The loss of each of these junctions in decibels, at most."""

    @model_validator(mode="after")
    def grades_fit_the_medium(self) -> Self:
        if self.medium == "cat6" and (self.reaches_m or self.budget_db):
            raise ValueError("a copper module has no fiber -> remove `reaches_m` and `budget_db`")
        for grade in (*self.reaches_m, *self.budget_db):
            if (grade == "OS2") != (self.medium == "smf"):
                raise ValueError(f"{grade} is not a grade of {self.medium} fiber -> correct the grade or `medium`")
        if self.reaches_m and max(self.reaches_m.values()) != self.reach_m:
            raise ValueError("reach_m is not the longest of reaches_m -> correct one of the two")
        return self

    @model_validator(mode="after")
    def connectors_share_the_ports(self) -> Self:
        if self.connectors and self.ports % self.connectors:
            raise ValueError(
                f"{self.ports} ports do not divide evenly among {self.connectors} connectors -> correct one"
            )
        return self

    @property
    def links(self) -> int:
        """The number of links per connector."""
        return self.ports // (self.connectors or self.ports)


MAX_LENGTHS = 1_000  # of one cable: with a step of 1 m up to 1 km


class Length(Model):
    """A stock length."""

    m: Positive
    """The length in meters."""
    part_number: Text | None = None
    """The part number of this length, if a source states one."""
    grade: Grade | None = None
    """The grade of the fiber in this length, if it differs from `grade` of the cable."""


class CableModel(Item):
    """A cable with its stock lengths. Copper and active optical cables plug into cages, fibers into connectors.

    A splitter has one head and several tails, and each tail carries a link. A connector at the head of a splitter fiber
    carries as many times the speed of a link as there are tails. A twin-port cable carries several links from cage to
    cage.
    """

    model_config = ConfigDict(
        json_schema_extra={
            "if": {"properties": {"media": {"enum": ["mmf", "smf"]}}},
            "then": {
                "properties": {
                    "connector": {"type": "string"},
                    "cage": {"type": "null"},
                    "tail_cage": {"type": "null"},
                },
                "required": ["connector"],
            },
            "else": {
                "properties": {"cage": {"type": "string"}, "connector": {"type": "null"}},
                "required": ["cage"],
                "if": {"properties": {"tails": {"minimum": 2}}, "required": ["tails"]},
                "then": {"properties": {"tail_cage": {"type": "string"}}, "required": ["tail_cage"]},
                "else": {"properties": {"tail_cage": {"type": "null"}}},
            },
        }
    )

    media: Literal["dac", "acc", "aoc", "mmf", "smf", "cat6"]
    """The medium: passive or active copper, active optical cable, multimode or single-mode fiber, or Cat 6."""
    cage: Text | None = None
    """The form factor of the cage at the head of a cable with fixed plugs."""
    cage_style: Literal["flat", "finned"] | None = None
    """The top of the plug at the head: flat (RHS) or finned (IHS)."""
    connector: Text | None = None
    """The connector of a fiber, with its polish."""
    links: Annotated[int, Field(ge=1, le=8)] = 1
    """The number of links that a cable with fixed plugs carries from cage to cage, 2 for a twin-port cable."""
    tails: Annotated[int, Field(ge=1, le=8)] = 1
    """The number of tails."""
    tail_cage: Text | None = None
    """The form factor of the cage at each tail of a splitter with fixed plugs."""
    tail_style: Literal["flat", "finned"] | None = None
    """The top of the plug at each tail, or at the other end of a cable with two different plugs."""
    tail_connector: Text | None = None
    """The connector at each tail of a splitter fiber, if it differs from that of the head."""
    speed_gbps: Gbps | None = None
    """The maximum speed of a link in Gbit/s."""
    lengths: Annotated[tuple[Length, ...], Field(max_length=MAX_LENGTHS)]
    """The stock lengths, in ascending order."""
    step_m: Positive | None = None
    """The step of a cable that is made to measure, in meters.

    Every multiple of it between the first and the last of `lengths` is available.
    """
    kg_per_m: Positive | None = None
    """The weight in kilograms per piece of one meter; a cable weighs this times its length in meters."""
    diameter_mm: Positive | None = None
    """The outside diameter in millimeters."""
    protocols: tuple[Protocol, ...] = ("ethernet", "infiniband")
    """The protocols that the cable supports."""
    grade: Grade | None = None
    """The grade of the fiber."""
    polarity: Polarity | None = None
    """The polarity by ANSI/TIA-568.3: `A`, `B` or `C` of an MPO cable, `A-B` or `A-A` of a duplex cord."""
    pinned: bool | None = None
    """With `true`, the connectors have guide pins (male), with `false` none (female)."""
    fibers: Annotated[int, Field(ge=1, le=32)] | None = None
    """The number of fibers per connector."""
    strands: Annotated[int, Field(ge=1, le=48)] = 1
    """The number of connectors at each end. A trunk between patch panels has several, and each carries a link."""
    loss_db: Positive | None = None
    """The insertion loss of a mated connector in decibels, at most."""
    attenuation_db_km: Positive | None = None
    """The attenuation of the fiber in decibels per kilometer, at most."""

    @model_validator(mode="after")
    def ends_are_cages_or_connectors(self) -> Self:
        fiber = self.media in ("mmf", "smf")
        if fiber != (self.connector is not None) or fiber == (self.cage is not None):
            end = "connector" if fiber else "cage"
            raise ValueError(f"a {self.media} cable ends in a {end} -> set only `{end}`")
        if (self.tail_cage is not None) != (self.tails > 1 and not fiber):
            raise ValueError(
                "tail_cage describes the tails of a copper or active splitter -> set it for such a cable only"
            )
        grades = {length.grade for length in self.lengths} | {self.grade}
        if wrong := [grade for grade in grades if grade and (grade == "OS2") != (self.media == "smf")]:
            raise ValueError(f"{wrong[0]} is not a grade of {self.media} cable -> correct the grade or `media`")
        if self.strands > 1 and (not fiber or self.tails > 1):
            raise ValueError("strands describes a fiber without tails -> set it for a trunk only")
        if self.links > 1 and (fiber or self.tails > 1):
            raise ValueError("links belong to a cable with a fixed plug at both ends -> remove `links` or `tails`")
        if (fiber and self.tail_style) or (self.tail_connector and not (fiber and self.tails > 1)):
            raise ValueError(
                "tail_style is for fixed plugs, tail_connector for splitter fibers -> remove the other one"
            )
        lengths = [length.m for length in self.lengths]
        if lengths != sorted(set(lengths)):
            raise ValueError("lengths are not in ascending order -> sort them, and list each length once")
        if self.step_m and lengths and (lengths[-1] - lengths[0]) / self.step_m > MAX_LENGTHS:
            raise ValueError(f"step_m makes more than {MAX_LENGTHS:,} lengths -> use a larger step")
        return self

    @property
    def available(self) -> tuple[Length, ...]:
        """Return the stock lengths, and every step between them if the cable is made to measure."""
        if not self.step_m or not self.lengths:
            return self.lengths
        first, last = self.lengths[0].m / self.step_m, self.lengths[-1].m / self.step_m
        steps = (
            Length.model_construct(m=round(number * self.step_m, 3)) for number in range(ceil(first), floor(last) + 1)
        )
        known = {length.m: length for length in (*steps, *self.lengths)}
        return tuple(known[m] for m in sorted(known))
