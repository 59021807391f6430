"""Racks, rack PDUs and UPSes."""

from itertools import pairwise
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from dcgen.catalog import plates
from dcgen.catalog.entry import Item, Mounted
from dcgen.catalog.rackscale import Busbar, RackProduct, StackPart
from dcgen.catalog.values import Few, LoadKey, Outlets, Positive
from dcgen.finding import shortened
from dcgen.schema import Model, Text


class RackModel(Item):
    """A rack."""

    u_height: Annotated[int, Field(ge=1, le=60)]
    """The usable height in rack units."""
    width_mm: Positive | None = None
    """The outside width in millimeters."""
    depth_mm: Positive | None = None
    """The outside depth in millimeters."""
    height_mm: Positive | None = None
    """The outside height in millimeters."""
    mounting_depth_mm: Positive | None = None
    """The depth between the mounting rails in millimeters."""
    rail_width_in: Literal[10, 19, 21, 23] | None = None
    """The width between the mounting rails in inches."""
    form_factor: Literal["2-post-frame", "4-post-frame", "4-post-cabinet", "wall-frame", "wall-cabinet"] | None = None
    """The construction of the rack."""
    weight_kg: Positive | None = None
    """The weight of the empty rack in kilograms."""
    max_load_kg: Positive | None = None
    """The maximum weight of what the rack holds in kilograms, if the source does not state the kind of load."""
    static_load_kg: Positive | None = None
    """The maximum weight of what the rack holds at its place, in kilograms."""
    rolling_load_kg: Positive | None = None
    """The maximum weight of what the rack holds while it rolls on its casters, in kilograms."""
    pdu_places: Few | None = None
    """The number of vertical PDUs that the rack takes outside its rack units."""
    pdu_length_mm: Positive | None = None
    """The maximum length of a vertical PDU in millimeters."""
    busbar: Busbar | None = None
    """The DC busbar with its power shelves. Such a rack has PDUs only if its group states them."""
    stack: Annotated[tuple[StackPart, ...], Field(max_length=32)] | None = None
    """The order of the devices from the bottom up. Devices without a place in it take free rack units."""
    product: RackProduct | None = None
    """The devices that come with the rack, if it is ordered as a whole."""


class Bank(Model):
    """The outlets behind one branch breaker of a PDU."""

    outlets: Annotated[dict[Text, Outlets], Field(min_length=1, max_length=16)]
    """The number of outlets, by outlet type."""
    amps: Positive | None = None
    """The rating of the breaker in amperes. Without it, no source states a breaker of the bank."""
    phase: Literal["L1-N", "L2-N", "L3-N", "L1-L2", "L2-L3", "L3-L1"] | None = None
    """The phases of the outlets of a three-phase PDU."""


class Pdu(Item):
    """A rack PDU."""

    u_height: Annotated[int, Field(ge=0, le=10)] = 0
    """The height in rack units, 0 for a vertical PDU."""
    rating_kw: Positive
    """The nameplate rating in kilowatts, before the derating for continuous load."""
    phases: Literal[1, 3]
    """The number of phases."""
    voltage_v: Positive | None = None
    """The voltage in volts, between phases for a three-phase PDU."""
    amps: Positive | None = None
    """The rated input current in amperes."""
    rated_continuous: bool = False
    """With `true`, `amps` and `rating_kw` apply to continuous load, so no derating applies."""
    plug: Text | None = None
    """The plug at the end of the input cord, such as `NEMA L21-30P` or `IEC 60309 3P+N+E 32 A`."""
    cord_m: Positive | None = None
    """The length of the input cord in meters."""
    length_mm: Positive | None = None
    """The length of a vertical PDU in millimeters."""
    depth_mm: Positive | None = None
    """The depth of a PDU in rack units, in millimeters."""
    weight_kg: Positive | None = None
    """The weight in kilograms."""
    banks: Annotated[tuple[Bank, ...], Field(max_length=64)] | None = None
    """The banks in the order of the outlets, each with its branch breaker.

    Without them, the outlets of each type use the phases in turn.
    """
    outlets: Annotated[dict[Text, Outlets], Field(max_length=16)]
    """The number of outlets, by outlet type."""
    also: Annotated[dict[Text, Annotated[tuple[Text, ...], Field(max_length=16)]], Field(max_length=16)] | None = None
    """The other plug types that a combination outlet accepts, by outlet type."""
    mgmt_ports: Few = 1
    """The number of management ports."""

    @model_validator(mode="after")
    def plate_agrees(self) -> Self:
        plates.check_rating(self.rating_kw, self.phases, self.voltage_v, self.amps)
        if strange := sorted(set(self.also or ()) - set(self.outlets)):
            raise ValueError(
                f"`also` names {shortened(strange[0])} outlets, which `outlets` does not have -> correct `also` or "
                "`outlets`"
            )
        if not self.banks:
            return self
        plates.check_outlets(self.outlets, (bank.outlets for bank in self.banks))
        if wrong := [bank for bank in self.banks if (bank.phase is not None) != (self.phases == 3)]:
            state = (
                "no phase, but the PDU has three"
                if self.phases == 3
                else f"phase {wrong[0].phase}, but the PDU has one"
            )
            raise ValueError(f"a bank has {state} -> correct `phase` of the bank or `phases`")
        if self.voltage_v and all(bank.amps for bank in self.banks):
            watts = sum((bank.amps or 0) * self._bank_volts(bank) for bank in self.banks)
            plates.check_banks(self.rating_kw, watts)
        return self

    def _bank_volts(self, bank: Bank) -> float:
        volts = self.voltage_v or 0.0
        return volts / 3**0.5 if (bank.phase or "").endswith("-N") else volts


class Ups(Mounted):
    """An uninterruptible power supply."""

    rating_kw: Positive
    """The rating in kilowatts."""
    phases: Literal[1, 3] = 1
    """The number of phases."""
    voltage_v: Positive | None = None
    """The output voltage in volts, between phases for a three-phase UPS."""
    amps: Positive | None = None
    """The rated output current in amperes, per phase."""
    plug: Text | None = None
    """The plug or the terminal of the input, such as `NEMA L6-30P` or `hardwired`."""
    outlets: Annotated[dict[Text, Outlets], Field(max_length=16)] | None = None
    """The number of outlets, by outlet type."""
    efficiency_percent: Annotated[float, Field(ge=50, le=100)] | None = None
    """The efficiency at full load on mains power, as a percentage."""
    mgmt_ports: Few = 1
    """The number of management ports."""
    minutes: Annotated[dict[LoadKey, Positive], Field(max_length=100)] | None = None
    """The runtime of the battery in minutes, by load in kilowatts."""

    @model_validator(mode="after")
    def plate_agrees(self) -> Self:
        plates.check_ups(self.rating_kw, self.phases, self.voltage_v, self.amps)
        if (inlet := (self.plug or "").removeprefix("IEC 60320 ")) in plates.IEC_A:
            plates.check_supply(inlet, self.rating_kw * 1000, {})
        return self

    @model_validator(mode="after")
    def minutes_fall_as_the_load_rises(self) -> Self:
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
