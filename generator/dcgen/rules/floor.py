"""The findings of the floor, of pins, and of what stands beside what."""

from __future__ import annotations

from dcgen.rules.rule import Rule

FLOOR = {
    "DC215": Rule(
        "a row is full",
        "A row keeps a position for every rack that its units and groups may ever have, so that growth moves none.",
        "Give the row more positions, or name a unit or group in another row as well.",
    ),
    "DC216": Rule(
        "racks without a row",
        "Where `floor: rows:` describes the rows, every unit and every rack group of the site stands in one.",
        "Name the unit under `units:`, or the group under `groups:`, of a row.",
    ),
    "DC217": Rule(
        "a row names what cannot stand there",
        "`units:` takes units that the pod is designed for, `groups:` the rack groups of the site.",
        "Correct the name or number.",
    ),
    "DC218": Rule(
        "racks in each other's place",
        "Racks are wider than their pitch, or rows closer than racks are deep.",
        "Widen `rack_pitch_m:`, `row_pitch_m:` or `at_m:`.",
    ),
    "DC226": Rule(
        "a pin without its device or rack",
        "A pin names a device or a rack that the plan does not have, or a device that cannot be moved.",
        "Correct the name.",
    ),
    "DC227": Rule(
        "a pinned device does not fit",
        "It would stand above the rack, in rack units that another device has, or in those that `reserve_u:` keeps free.",
        "Pin it where the message says that there is room.",
    ),
    "DC228": Rule(
        "a device deeper than its rack",
        "A device deeper than the rack is outside does not fit; one deeper than the rack's rails allow may stand out behind them.",
        "Use a deeper rack.",
    ),
    "DC229": Rule(
        "air against the neighbors",
        "Air goes through a rack from the cold aisle in front to the hot aisle behind. A device that blows the other way breathes warm air and heats its neighbors.",
        "Turn it, or order the variant whose air goes the other way.",
    ),
    "DC230": Rule(
        "airflow of a switch unknown",
        "Most switches are sold in two variants: air in at the ports, or out at the ports. Which one is right depends on the side that the ports face.",
        "State `airflow:` under `assume:` with a reason, or add a datasheet's value to your catalog.",
    ),
    "DC231": Rule(
        "too heavy for the floor",
        "A rack with what it holds weighs more than `max_kg_m2:` lets stand on the floor that it covers.",
        "Hold fewer devices in the rack, use a larger rack, or spread the load below it.",
    ),
    "DC232": Rule(
        "a row looks at the back of another",
        "Its racks breathe the warm air that the other row blows out.",
        "Turn one of the rows with `faces:`, so that fronts look at fronts and rears at rears.",
    ),
}
