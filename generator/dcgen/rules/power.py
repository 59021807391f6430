"""Codes of power and cooling: outlets, inlets, phases, heat and batteries."""

from __future__ import annotations

from dcgen.rules.rule import Rule

POWER = {
    "DC220": Rule(
        "not enough outlets",
        "Every power supply needs one outlet of its PDU. The devices in a rack need more outlets of a type than the PDU has.",
        "Hold fewer devices in the rack, use more PDUs per feed, or use a PDU with more outlets.",
    ),
    "DC221": Rule(
        "no matching outlet",
        "A C14 or C16 inlet needs a C13 or C15 outlet. C20 and C22 inlets need a C19 or C21 outlet. A PDU without any of these may have NEMA outlets for the cord. The PDU has no such outlet.",
        "Use a PDU with matching outlets.",
    ),
    "DC222": Rule(
        "unknown inlet",
        "No source states the inlet of the power supplies of a model. Without it dcgen cannot assign outlets or calculate phase loads.",
        "Set `inlet:` under `assume:` with a reason, or add a datasheet value to your catalog.",
        "warning",
    ),
    "DC223": Rule(
        "PDU phase overloaded",
        "One phase of a PDU exceeds the usable share of its rated current, although the PDU as a whole can carry the load. The share is `power: continuous:`, 80 % by default. The catalog states the banks of some PDUs. Otherwise the plan assigns outlets to phases in turn, and only the bank diagram can confirm this order.",
        "Hold fewer devices in the rack, use larger or more PDUs, or move power supplies to outlets of another phase.",
        "warning",
    ),
    "DC224": Rule(
        "too much heat for the cooling",
        "All electrical power becomes heat. The devices in a rack give off more heat to the air than `cooling_kw` of its group.",
        "Hold fewer devices in the rack, or install more cooling and raise `cooling_kw`.",
    ),
    "DC225": Rule(
        "UPS runtime too short",
        "The battery carries the planned load for less time than `power: ups_minutes:` requires, or no source states its runtime. The calculation uses the runtime at the next larger load in the catalog.",
        "Use a UPS with more battery, connect fewer devices to it, or add the runtime from the datasheet to your catalog.",
    ),
    "DC234": Rule(
        "three-phase PDU behind a single-phase UPS",
        "All PDUs of a feed are connected behind its UPS. The output of a single-phase UPS has neither the phases nor the voltage of a three-phase PDU. The default PDU has three phases.",
        "Set `pdu:` to a single-phase PDU, or use a three-phase UPS.",
        "warning",
    ),
}
