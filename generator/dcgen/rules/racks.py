"""Codes of racks: capacity, load, weight, cables between devices."""

from __future__ import annotations

from dcgen.rules.rule import Rule

RACKS = {
    "DC140": Rule(
        "nodes have no rack units",
        "A node slides into a bay of its chassis. The chassis takes the rack units, so racks hold chassis.",
        "Write GROUP-chassis with the number of chassis per rack in `holds:`.",
    ),
    "DC201": Rule(
        "rack is full",
        "The devices in `holds:` and the rack units in `reserve_u:` need more rack units than the rack has.",
        "Hold fewer devices in the rack, or use a taller rack.",
    ),
    "DC202": Rule(
        "device without a rack",
        "No rack group of this scope holds this device group.",
        "Add the device group to `holds:` of a rack group.",
    ),
    "DC326": Rule(
        "racks added for upper tiers",
        "A pod needs more spines, or a third tier of cores, as it grows. No rack group of the site holds these switches, so dcgen plans racks for them.",
        "Add the device groups to `holds:` of a rack group of the site.",
        "warning",
    ),
    "DC203": Rule(
        "rack feeds overloaded",
        "The load of a rack exceeds the continuous capacity of its feeds. This is 80 % of the PDU rating unless `power: continuous:` or the catalog states another share. If the site must survive the loss of a feed, the remaining feeds must carry the load.",
        "Hold fewer servers in the rack, use larger PDUs, or use more PDUs per feed.",
    ),
    "DC204": Rule(
        "rack holds an unknown device group",
        "A name in `holds:` is neither a server group nor a switch group.",
        "Correct the name.",
    ),
    "DC205": Rule(
        "unknown power",
        "No source states the maximum power of a model, so dcgen cannot check the load of its racks and feeds. The loads include its fitted parts with a known power.",
        "Set `power_max_w:` under `assume:` with a reason, or add a datasheet value to your catalog.",
        "warning",
    ),
    "DC206": Rule(
        "rack overweight",
        "The devices and PDUs in a rack weigh more than its rated load.",
        "Hold fewer devices in the rack, or use a rack with a higher rating.",
    ),
    "DC207": Rule(
        "too few power supplies after losing a feed",
        "When one of two feeds is lost, a server loses half of its power supplies. Without N+N redundancy the other half cannot carry full power.",
        "Distribute the power supplies over more feeds, or accept the risk with `survives: nothing`.",
        "warning",
    ),
    "DC208": Rule(
        "UPS overloaded",
        "The load on a UPS exceeds its rating.",
        "Use a larger UPS, or connect fewer devices to it.",
    ),
    "DC209": Rule(
        "unknown number of power supplies",
        "No source states how many power supplies a model has, so dcgen plans one per feed.",
        "Set `supplies:` under `assume:` with a reason, or add a datasheet value to your catalog.",
        "warning",
    ),
    "DC210": Rule(
        "no cable for a link",
        "No cable, pair of optics with a fiber, or splitter fits both cages at this speed and length.",
        "Shorten the route, change `media:`, use ports of another speed, or add the part to your catalog.",
    ),
    "DC211": Rule(
        "unknown cable lengths",
        "dcgen calculates cable lengths from the floor plan and never guesses them.",
        "Describe the floor under `floor:`.",
        "warning",
    ),
    "DC212": Rule(
        "device group in two rack groups",
        "If two rack groups of one scope hold the same device group, the rack of a device is ambiguous.",
        "Remove the device group from `holds:` of one rack group.",
    ),
    "DC213": Rule(
        "PDU overloaded",
        "The load of one PDU exceeds the usable share of its rating (80 % by default), although its feed as a whole can carry the rack.",
        "Hold fewer devices in the rack, or use larger PDUs.",
    ),
    "DC214": Rule(
        "NVLink domain spans several racks",
        "The cable cartridge of a rack-scale NVLink domain connects the trays of one rack only.",
        "Hold all servers and NVLink switch trays of a domain in one rack.",
    ),
}
