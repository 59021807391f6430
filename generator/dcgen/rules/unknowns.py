"""Codes of values that nobody states and that limits need. DC205, DC209, DC222 and DC230 are others of this kind."""

from __future__ import annotations

from dcgen.rules.rule import Rule

UNKNOWNS = {
    "DC265": Rule(
        "unknown weight",
        "No source states the weight of a model, so dcgen cannot tell whether its racks and the floor carry the load. It adds up the known weights and still reports a limit that these exceed.",
        "Set `weight_kg:` under `assume:` with a reason, or add a datasheet value to your catalog. For a cable, add `kg_per_m:` to your catalog.",
        "warning",
    ),
    "DC266": Rule(
        "unknown depth",
        "No source states the depth of a model, so dcgen cannot tell whether it fits into its rack.",
        "Set `depth_mm:` under `assume:` with a reason, or add a datasheet value to your catalog.",
        "warning",
    ),
    "DC267": Rule(
        "unknown figure of a rack",
        "No source states a load rating or a size of a rack model that a limit needs. A rack without a load rating carries no known load, and a rack without a footprint loads the floor by no known amount.",
        "Add the value from the datasheet to the rack in your catalog.",
        "warning",
    ),
    "DC268": Rule(
        "unknown figure of a PDU or UPS",
        "No source states an electrical value of a PDU or UPS, so dcgen cannot calculate currents or check them.",
        "Add the value from the datasheet to the model in your catalog.",
        "warning",
    ),
    "DC269": Rule(
        "unknown redundancy",
        "No source states how many power supplies a model needs for full power. So its state after the loss of a feed is unknown.",
        "Add `redundancy:` from the datasheet to `supplies:` of the model in your catalog.",
        "warning",
    ),
}
