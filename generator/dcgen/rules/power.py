"""The findings of outlets, phases, heat and batteries."""

from __future__ import annotations

from dcgen.rules.rule import Rule

POWER = {
    "DC220": Rule(
        "outlets run out",
        "Every power supply has one outlet of its PDU; what a rack holds needs more of a type than the PDU has.",
        "Hold fewer devices in the rack, or use more PDUs for each feed or one with more outlets.",
    ),
    "DC221": Rule(
        "no outlet takes an inlet",
        "A C14 inlet takes its cord from a C13 outlet, C20 and C22 take theirs from a C19 or C21; the PDU has none of these.",
        "Use a PDU with such outlets.",
    ),
    "DC222": Rule(
        "inlet unknown",
        "No source states which inlet the supplies of a model have, so they have no outlet, and the phases of their PDUs cannot be counted.",
        "State `inlet:` under `assume:` with a reason, or add a datasheet's value to your catalog.",
    ),
    "DC223": Rule(
        "a phase overloaded",
        "One phase of a PDU carries more than 80 % of its amperes although the PDU as a whole carries its load. Outlets are planned on the phases in turn, which the bank diagram of the PDU has to confirm, so this is a warning.",
        "Hold fewer devices in the rack, use larger PDUs or more of them, or move supplies to outlets of another phase.",
    ),
    "DC224": Rule(
        "too much heat for the cooling",
        "What a rack holds gives off more heat than `cooling_kw` of its group; all electrical power becomes heat.",
        "Hold fewer devices in the rack, or cool it better and raise `cooling_kw`.",
    ),
    "DC225": Rule(
        "a UPS does not last",
        "The battery carries the planned load for fewer minutes than `power: minutes:` asks, or no source says for how many. The minutes are those of the next larger load that the catalog lists.",
        "Use a UPS with more battery, put less behind it, or add the datasheet's minutes to your catalog.",
    ),
}
