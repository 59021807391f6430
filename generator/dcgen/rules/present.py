"""Codes of equipment that is in the hall already."""

from __future__ import annotations

from dcgen.rules.rule import Rule

PRESENT = {
    "DC112": Rule(
        "present device in an unknown place",
        "A present device is in a rack without a planned device, or above the top of its rack.",
        "Use the suggested rack or rack unit, or correct the height of the device.",
    ),
    "DC113": Rule(
        "present device in the place of another one",
        "The rack units of a present device are not free. dcgen moves no planned device because of it.",
        "Pin the planned device to the suggested rack unit, or correct the place of the present device.",
    ),
    "DC114": Rule(
        "outlet of a present device missing or taken",
        "An outlet takes one plug. dcgen moves no planned plug because of a present device.",
        "Use the suggested outlet.",
    ),
    "DC115": Rule(
        "present rack or switch outside the plan",
        "`present:` marks racks and switches of the plan that exist, so that nobody orders them. The plan has none of this number.",
        "Correct the numbers, or remove them until the plan has them.",
        "warning",
    ),
    "DC116": Rule(
        "unknown value of a present device",
        "No sum contains an unknown value, so a rack or a feed can be overloaded without a finding.",
        "State the value under `present:`, as printed on the nameplate, or state its catalog `model:`.",
        "warning",
    ),
    "DC117": Rule(
        "cages in use that cannot be left out",
        "`taken_cages:` lists cages that the switch does not have, or cages in the middle of its row of cages. The free cages must be one run.",
        "List cages from the first one up, or up to the last one.",
    ),
}
