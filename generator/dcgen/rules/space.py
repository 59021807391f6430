"""Codes of the space in a rack: vertical PDUs, cable managers, accessories."""

from __future__ import annotations

from dcgen.rules.rule import Rule

SPACE = {
    "DC280": Rule(
        "vertical PDU too long",
        "A vertical PDU hangs beside the mounting rails. It cannot be longer than the rack.",
        "Use a shorter PDU, a PDU in rack units, or a taller rack.",
    ),
    "DC281": Rule(
        "space of vertical PDUs unknown",
        "No source states the length of a vertical PDU. Or none states the number and the length that a rack takes. dcgen cannot check whether they fit.",
        "Set the value under `assume:` with a reason, or add a datasheet value to your catalog.",
        "warning",
    ),
    "DC282": Rule(
        "switches without cable managers",
        "In a stack of five or more switches, the cords of the inner switches cross the ports of the others. Guides recommend a horizontal cable manager for each one or two switches.",
        "Set `managers:` for the rack group, or `managers: none` if the rack has other guides for its cords.",
        "warning",
    ),
    "DC283": Rule(
        "accessory of another use",
        "`managers:` names a cable manager and `blanks:` a blanking panel of one rack unit.",
        "Use an accessory with this use. `dcgen catalog list accessory` lists all.",
    ),
    "DC284": Rule(
        "too many vertical PDUs",
        "A rack has a limited number of places for vertical PDUs beside its rails. A wall-mounted rack has none, unless a source states them.",
        "Use fewer or larger PDUs per feed, PDUs in rack units, or another rack.",
    ),
}
