"""Codes of the floor: rows, rack positions, pins, depth, airflow, floor load."""

from __future__ import annotations

from dcgen.rules.rule import Rule

FLOOR = {
    "DC215": Rule(
        "row is full",
        "A row reserves a position for every rack that its units and rack groups can have, so that growth moves no rack.",
        "Give the row more positions, or list a unit or rack group in another row too.",
    ),
    "DC216": Rule(
        "racks without a row",
        "If `floor: rows:` describes rows, every unit and every rack group of the site needs a row.",
        "Add the unit to `units:`, or the rack group to `groups:`, of a row.",
    ),
    "DC217": Rule(
        "row lists an unknown unit or rack group",
        "`units:` accepts the units up to `max_units`. `groups:` accepts the rack groups of the site.",
        "Correct the name or number.",
    ),
    "DC218": Rule(
        "racks overlap",
        "Racks are wider than their pitch, or rows are closer together than racks are deep.",
        "Increase `rack_pitch_m:`, `row_pitch_m:` or `at_m:`.",
    ),
    "DC226": Rule(
        "pin names an unknown device or rack",
        "A pin names a device or a rack that is not in the plan, or a device that cannot be pinned.",
        "Correct the name.",
    ),
    "DC227": Rule(
        "pinned device does not fit",
        "The device would exceed the height of the rack, or occupy rack units of another device or of `reserve_u:`.",
        "Pin the device at a position that the message names as free.",
    ),
    "DC228": Rule(
        "device deeper than its rack",
        "A device that is deeper than the outside of the rack does not fit.",
        "Use a deeper rack.",
    ),
    "DC229": Rule(
        "device blows against the airflow of its rack",
        "Air moves through a rack from the cold aisle to the hot aisle. A device that blows the other way draws in warm air and heats its neighbors.",
        "Turn the device around, or order the variant with the opposite airflow.",
    ),
    "DC230": Rule(
        "unknown switch airflow",
        "Vendors sell most switches in two variants: air intake at the ports or air exhaust at the ports. The side of the rack that the ports face decides which one is right.",
        "Set `airflow:` under `assume:` with a reason, or add a datasheet value to your catalog.",
        "warning",
    ),
    "DC231": Rule(
        "floor overloaded",
        "A rack and its devices weigh more than `max_kg_m2:` allows on the floor area of the rack.",
        "Hold fewer devices in the rack, use a larger rack, or distribute the load under the rack.",
    ),
    "DC232": Rule(
        "row faces the rear of another row",
        "The racks of this row draw in the warm air that the other row exhausts.",
        "Turn one of the rows with `faces:`, so that fronts face fronts and rears face rears.",
        "warning",
    ),
    "DC233": Rule(
        "device deeper than the rails of its rack",
        "The device fits into the rack but extends past the rear rails, where PDUs and cables need space.",
        "Use a deeper rack, or check that the device may extend past the rails.",
        "warning",
    ),
}
