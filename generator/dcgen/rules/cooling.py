"""Codes of liquid cooling and of racks with a busbar."""

from __future__ import annotations

from dcgen.rules.rule import Rule

COOLING = {
    "DC250": Rule(
        "CDU at a taken position",
        "A CDU cabinet takes a position of its row. Racks, or other CDUs, take the same position.",
        "Remove the position from `positions:` of the row, or place the CDU elsewhere.",
    ),
    "DC251": Rule(
        "device without a supply",
        "A device of a busbar plugs into the busbar of its rack, and any other device needs outlets of a PDU. The rack has none of the kind.",
        "Use a rack model with a busbar, or state PDUs for the rack group.",
    ),
    "DC252": Rule(
        "power shelves overloaded",
        "The outputs of the power shelves of a rack are in parallel. Together they supply less than the devices on the busbar draw. If the site must survive the loss of a feed, the shelves on the other feeds must supply all of it.",
        "Hold fewer trays in the rack, or use a rack model with more power shelves.",
    ),
    "DC285": Rule(
        "unknown share of heat to liquid",
        "A liquid-cooled device gives a part of its heat to the coolant and the rest to the air. No source states the share, so its heat never passes a limit of air or of liquid.",
        "Set `liquid_percent:` under `assume:` with a reason, or add a datasheet value to your catalog.",
        "warning",
    ),
    "DC286": Rule(
        "too much heat for the liquid loop",
        "The devices in a rack give more heat to the coolant than `liquid_kw` of its group.",
        "Hold fewer devices in the rack, or provide more flow and raise `liquid_kw`.",
    ),
    "DC287": Rule(
        "CDU too small",
        "The CDUs of a loop remove less heat than its racks give to the coolant, or supply less coolant than they need. With `redundancy: N+1`, one CDU can fail.",
        "Plan more CDUs, or CDUs with a higher capacity.",
    ),
    "DC288": Rule(
        "CDU cannot be planned",
        "A CDU with rack units is a device in a rack and has a `count:`. A CDU cabinet is in a row and has positions in `at:`. The rack groups on its loop must exist.",
        "Correct the keys of the CDU.",
    ),
    "DC289": Rule(
        "liquid cooling not proven",
        "Heat goes into a coolant, but no CDU serves the rack, or the flow that is needed or available is unknown.",
        "Describe the CDUs in `cooling: cdus:`, state `cooling: liquid_rise_k:`, and state the flow of the CDU.",
        "warning",
    ),
}
