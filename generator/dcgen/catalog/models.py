"""The models of the catalog: one frozen model per kind of hardware.

Names end in units: _w watt, _kw kilowatt, _kg kilogram, _mm millimeter, _m meter, _gbps gigabit per second. The unit
of `u_height` is the rack unit. A value that no source states is absent, never guessed.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Annotated, Literal

from pydantic import Field, StringConstraints, model_validator

from dcgen.catalog.fitted import Fitted as Fitted
from dcgen.catalog.fitted import FittedNics as FittedNics
from dcgen.catalog.values import (
    MAX_CAGES,
    Airflow,
    Count,
    Few,
    Gbps,
    Inlet,
    ModelName,
    Outlets,
    Positive,
    Protocol,
    Side,
    Speed,
)
from dcgen.finding import shortened
from dcgen.schema import Model, Text

COMMON = frozenset({"model", "manufacturer", "description", "sources"})


class Source(Model):
    """The source of the values in `fields`: its `title`, the place in it (`where`), and its `certainty`."""

    fields: tuple[str, ...]
    certainty: Literal["quoted", "quoted-secondary", "seed", "derived", "generic", "user"]
    title: Text
    where: Text = "-"


class Item(Model):
    """A catalog entry. Every other value of an entry must be listed in `fields` of one of its `sources`."""

    model: ModelName
    manufacturer: Text
    description: Text
    part_number: Text | None = None
    sources: tuple[Source, ...]

    @model_validator(mode="after")
    def every_value_has_a_source(self) -> Item:
        given = {key for key in self.model_fields_set if getattr(self, key) is not None} - COMMON
        covered = {name for source in self.sources for name in source.fields}
        if missing := sorted(given - covered):
            raise ValueError(
                f"no source covers {shortened(', '.join(missing))} -> list each value in `sources: - fields: [...]`"
            )
        if unknown := ", ".join(sorted(covered - set(type(self).model_fields))):
            raise ValueError(f"a source lists the unknown key {shortened(unknown)} -> remove it from `fields`")
        return self


class Mounted(Item):
    """Hardware that occupies rack units."""

    u_height: Annotated[int, Field(ge=1, le=60)] | None = None
    depth_mm: Positive | None = None
    weight_kg: Positive | None = None
    power_max_w: Positive | None = None
    airflow: Airflow | None = None


def needed(count: int, redundancy: str | None) -> int:
    """Return the number of power supplies, of `count`, that the full load needs: N of N+M, half of N+N, else all."""
    if redundancy in (None, "none"):
        return count
    return -(-count // 2) if redundancy == "N+N" else int(str(redundancy).partition("+")[0])


class Supplies(Model):
    """The power supplies of a chassis. With `redundancy: N+N` it survives the loss of one of two feeds."""

    count: Annotated[int, Field(ge=1, le=24)]
    redundancy: Annotated[str, StringConstraints(pattern=r"^(none|N\+N|[1-9]\+[1-9])$")] | None = None
    inlet: Inlet | None = None
    watts: Positive | None = None

    @property
    def needed(self) -> int:
        """The number of power supplies that the full load needs."""
        return needed(self.count, self.redundancy)

    @model_validator(mode="after")
    def redundancy_is_of_the_count(self) -> Supplies:
        parts = [int(digit) for digit in re.findall(r"\d", self.redundancy or "")]
        if (parts and sum(parts) != self.count) or (self.redundancy == "N+N" and self.count % 2):
            raise ValueError(
                f"{self.count} power supplies cannot have {self.redundancy} redundancy -> correct one of the two"
            )
        return self


def _check_load(item: Server | Switch) -> None:
    """Raise ValueError if the power supplies that must carry the full load by their redundancy have too few watts."""
    supplies, load = item.supplies, item.power_max_w
    if supplies and supplies.redundancy and supplies.watts and load and supplies.needed * supplies.watts < load:
        raise ValueError(
            f"{supplies.needed} of {supplies.count} power supplies of {supplies.watts:g} W cannot carry {load:g} W, as "
            f"{supplies.redundancy} redundancy requires -> correct `redundancy`, `watts` or `power_max_w`"
        )


class GpuSlots(Model):
    """The GPU slots of a chassis, with their form factor (SXM4, SXM5, SXM6, PCIe)."""

    count: Annotated[int, Field(ge=1, le=16)]
    form: Text
    nvswitches: Few = 0


class NvlinkDomain(Model):
    """A rack-scale NVLink domain: `trays` servers with consecutive numbers, and `switches` trays of model `switch`."""

    trays: Annotated[int, Field(ge=2, le=64)]
    switch: ModelName
    switches: Annotated[int, Field(ge=1, le=64)]


class Server(Mounted):
    """A chassis and its limits.

    `bays` lists alternative drive cages, and each maps a drive form to a count. `nvlink` describes the domain that
    several servers form with NVLink switch trays. `ports_side` is the side with the adapters, by default the rear.
    """

    supplies: Supplies | None = None
    cpu_sockets: Count | None = None
    dimm_slots: Count | None = None
    gpu_slots: GpuSlots | None = None
    nic_slots: Count | None = None
    bays: Annotated[tuple[Annotated[dict[Text, Count], Field(max_length=16)], ...], Field(max_length=16)] | None = None
    storage_max_tb: Positive | None = None
    bmc_ports: Few = 1
    ports_side: Side | None = None
    nvlink: NvlinkDomain | None = None
    fitted: Fitted | None = None

    @model_validator(mode="after")
    def supplies_carry_the_load(self) -> Server:
        _check_load(self)
        return self

    @model_validator(mode="after")
    def fitted_parts_fit(self) -> Server:
        fitted = self.fitted
        if not fitted:
            return self
        if fitted.gpus and self.gpu_slots and fitted.gpus.count > self.gpu_slots.count:
            raise ValueError(
                f"fitted.gpus has {fitted.gpus.count} GPUs, but gpu_slots is {self.gpu_slots.count} "
                "-> correct one of the two"
            )
        cards = sum(nic.count for nic in fitted.nics.values())
        if self.nic_slots is not None and cards > self.nic_slots:
            raise ValueError(
                f"fitted.nics has {cards} cards, but nic_slots is {self.nic_slots} -> correct one of the two"
            )
        return self


class Gpu(Item):
    """A GPU."""

    form: Text
    memory_gb: Positive | None = None
    tdp_w: Positive | None = None
    nvlink_gbytes_per_s: Annotated[float, Field(ge=0, le=1_000_000)] | None = None


class Cpu(Item):
    """A processor."""

    cores: Count | None = None
    tdp_w: Positive | None = None


class Memory(Item):
    """A DIMM."""

    capacity_gb: Positive
    form: Text = "RDIMM DDR5"


class Drive(Item):
    """A drive."""

    form: Text
    capacity_tb: Positive


class Nic(Item):
    """An adapter or DPU.

    `ports_per_cage` is 2 if a twin-port cage carries two ports. `chips` is the number of network controllers. They
    divide the ports evenly, and each has its own rail. `bmc_port` adds a 1G port on the out-of-band network.
    """

    ports: Annotated[int, Field(ge=1, le=8)]
    cage: Text
    cage_style: Literal["flat", "finned"] | None = None
    ports_per_cage: Annotated[int, Field(ge=1, le=8)] = 1
    chips: Annotated[int, Field(ge=1, le=8)] = 1
    speed_gbps: Gbps
    protocols: tuple[Protocol, ...]
    slots: Annotated[int, Field(ge=1, le=2)] = 1
    bmc_port: bool = False


class PortGroup(Model):
    """Equal cages of a switch.

    `modes` maps a port speed in Gbps to the number of logical ports per cage. `names` maps the same speed to a port
    name with the fields {cage}, {port} (from 1) and {lane} (from 0). If `lanes` is the number of electrical lanes per
    cage, the field {first} is the first lane of the port (from 1). `takes` maps a speed to the number of cages that a
    split cage uses. It is 2 if only odd cages can be split, because a split cage disables its neighbor.
    """

    cages: Annotated[int, Field(ge=1, le=512)]
    first: Count = 1
    cage: Text
    cage_style: Literal["flat", "finned"] | None = None
    lanes: Annotated[int, Field(ge=1, le=8)] | None = None
    modes: Annotated[dict[Speed, Annotated[int, Field(ge=1, le=8)]], Field(max_length=16)]
    names: dict[Speed, Text]
    takes: dict[Speed, Annotated[int, Field(ge=1, le=8)]] = {}

    @model_validator(mode="after")
    def every_mode_has_a_name(self) -> PortGroup:
        if set(self.modes) != set(self.names):
            raise ValueError("modes and names list different speeds -> set one name format per speed")
        if unknown := sorted(set(self.takes) - set(self.modes)):
            raise ValueError(f"takes lists the speed {unknown[0]}, but modes does not -> remove it")
        for speed, name in self.names.items():
            if not re.fullmatch(r"[^{}]*(\{(cage|port|lane|first)\}[^{}]*)*", name):
                raise ValueError(
                    f"the name format {name!r} is invalid -> use only {{cage}}, {{port}}, {{lane}} and {{first}}"
                )
            if "{first}" in name and (self.lanes is None or self.lanes % self.modes[speed]):
                raise ValueError(
                    f"{{first}} needs lanes that {self.modes[speed]} ports divide evenly -> set `lanes` per cage"
                )
            if self.modes[speed] > 1 and not re.search(r"\{(port|lane|first)\}", name):
                raise ValueError(
                    f"{self.modes[speed]} ports of a cage would have the name {name!r} -> use {{port}} or {{lane}}"
                )
        return self

    def port_name(self, speed: int, cage: int, lane: int) -> str:
        """Return the name of logical port `lane` (from 0) of a cage at `speed` Gbps."""
        first = lane * ((self.lanes or 0) // self.modes[speed]) + 1
        return self.names[speed].format(cage=cage, port=lane + 1, lane=lane, first=first)


class Switch(Mounted):
    """A switch. `max_logical_ports` limits its logical ports, if its cages could be split into more."""

    protocol: Protocol
    port_groups: Annotated[tuple[PortGroup, ...], Field(max_length=16)]
    max_logical_ports: Annotated[int, Field(ge=1, le=4096)] | None = None
    supplies: Supplies | None = None
    mgmt_ports: Few = 1

    @model_validator(mode="after")
    def cages_are_not_too_many(self) -> Switch:
        if (cages := sum(group.cages for group in self.port_groups)) > MAX_CAGES:
            message = f"port_groups has {cages} cages; a switch has at most {MAX_CAGES}"
            raise ValueError(f"{message} -> correct `cages`")
        return self

    @model_validator(mode="after")
    def supplies_carry_the_load(self) -> Switch:
        _check_load(self)
        return self


class Optic(Item):
    """A transceiver with `ports` logical ports of `speed_gbps`. A twin-port optic has two connectors."""

    cage: Text
    cage_style: Literal["flat", "finned"] | None = None
    ports: Annotated[int, Field(ge=1, le=8)]
    speed_gbps: Gbps
    medium: Literal["mmf", "smf"]
    standard: Text
    connector: Text
    reach_m: Positive
    power_w: Positive | None = None
    protocols: tuple[Protocol, ...] = ("ethernet", "infiniband")


class Length(Model):
    """A stock length, with its part number if a source states one."""

    m: Positive
    part_number: Text | None = None


class CableModel(Item):
    """A cable with its stock lengths. Copper and active optical cables plug into cages, fibers into connectors.

    A splitter has one head and several `tails`. Each tail carries a link of `speed_gbps`. `cage` and `cage_style`
    describe the head, and `tail_cage` describes each tail. The optic at the head of a splitter fiber has `tails` times
    the speed of a link.
    """

    media: Literal["dac", "acc", "aoc", "mmf", "smf", "cat6"]
    cage: Text | None = None
    cage_style: Literal["flat", "finned"] | None = None
    connector: Text | None = None
    tails: Annotated[int, Field(ge=1, le=8)] = 1
    tail_cage: Text | None = None
    speed_gbps: Gbps | None = None
    lengths: Annotated[tuple[Length, ...], Field(max_length=1_000)]
    diameter_mm: Positive | None = None
    protocols: tuple[Protocol, ...] = ("ethernet", "infiniband")

    @model_validator(mode="after")
    def ends_are_cages_or_connectors(self) -> CableModel:
        fiber = self.media in ("mmf", "smf")
        if fiber != (self.connector is not None) or fiber == (self.cage is not None):
            end = "connector" if fiber else "cage"
            raise ValueError(f"a {self.media} cable ends in a {end} -> set only `{end}`")
        if (self.tail_cage is not None) != (self.tails > 1 and not fiber):
            raise ValueError(
                "tail_cage describes the tails of a copper or active splitter -> set it for such a cable only"
            )
        lengths = [length.m for length in self.lengths]
        if lengths != sorted(set(lengths)):
            raise ValueError("lengths are not in ascending order -> sort them, and list each length once")
        return self


class RackModel(Item):
    """A rack. `mounting_depth_mm` is the depth between its rails, `rail_width_in` the width between them in inches."""

    u_height: Annotated[int, Field(ge=1, le=60)]
    width_mm: Positive | None = None
    depth_mm: Positive | None = None
    mounting_depth_mm: Positive | None = None
    rail_width_in: Literal[10, 19, 21, 23] | None = None
    form_factor: Literal["2-post-frame", "4-post-frame", "4-post-cabinet", "wall-frame", "wall-cabinet"] | None = None
    weight_kg: Positive | None = None
    max_load_kg: Positive | None = None


class Pdu(Item):
    """A rack PDU.

    `rating_kw` is the nameplate rating before the derating for continuous load. `voltage_v` of a three-phase PDU is
    the voltage between phases. `outlets` maps an outlet type to a count. `also` lists the other plug types that a
    combination outlet of a type accepts.
    """

    u_height: Annotated[int, Field(ge=0, le=10)] = 0
    rating_kw: Positive
    phases: Literal[1, 3]
    voltage_v: Positive | None = None
    amps: Positive | None = None
    weight_kg: Positive | None = None
    outlets: Annotated[dict[Text, Outlets], Field(max_length=16)]
    also: Annotated[dict[Text, Annotated[tuple[Text, ...], Field(max_length=16)]], Field(max_length=16)] | None = None
    mgmt_ports: Few = 1


class Ups(Mounted):
    """An uninterruptible power supply. `minutes` maps a load in kW to the runtime of its battery in minutes."""

    rating_kw: Positive
    phases: Literal[1, 3] = 1
    mgmt_ports: Few = 1
    minutes: Annotated[dict[float, Positive], Field(max_length=100)] | None = None

    @model_validator(mode="after")
    def minutes_fall_as_the_load_rises(self) -> Ups:
        listed = sorted((self.minutes or {}).items())
        if any(not 0 < load <= self.rating_kw for load, _ in listed):
            raise ValueError(
                f"minutes has loads outside 0 to {self.rating_kw:g} kW, the rating of the UPS -> correct the loads"
            )
        for (low, short), (high, long) in pairwise(listed):
            if long > short:
                runtimes = f"{short:g} minutes at {low:g} kW, {long:g} minutes at {high:g} kW"
                raise ValueError(f"the runtime rises with the load: {runtimes} -> correct `minutes`")
        return self
