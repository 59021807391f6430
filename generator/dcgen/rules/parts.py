"""Codes of fitted parts: their power, and what a group lacks for its work."""

from __future__ import annotations

from dcgen.rules.rule import Rule

PARTS = {
    "DC142": Rule(
        "stated maximum below the parts",
        "A server draws at least its fitted parts, with fans and power conversion. The stated maximum of the model is for a smaller configuration, so the plan uses the power of the parts.",
        "Describe the model with the maximum of this configuration in your own catalog folder, or raise the planning assumption.",
        "warning",
    ),
    "DC143": Rule(
        "null removes nothing",
        "`null` in `fitted:` removes an entry of the standard configuration. The standard configuration has no such entry.",
        "Use the suggested name, or remove the key.",
    ),
    "DC144": Rule(
        "`fitted:` changes nothing",
        "dcgen merges `fitted:` with the standard configuration of the model. An empty one keeps all of its parts.",
        "Remove `fitted:`. To remove parts, set each section to null, such as `drives: null`.",
        "warning",
    ),
    "DC404": Rule(
        "storage without drives",
        "The drive bays of a storage server are empty, and no source states its capacity. The sum of drive capacity and the bill of materials do not include it.",
        "Fit drives under `fitted: drives:`.",
        "warning",
    ),
    "DC405": Rule(
        "GPU server without data ports",
        "No adapter of the server has a port on a fabric. Only the BMC has a connection, so the server can neither receive work nor send results.",
        "Fit an adapter under `fitted: nics:`, and name the fabric of each of its ports.",
        "warning",
    ),
    "DC406": Rule(
        "one feed",
        "By default, the loss of one feed must not stop any device. A site with one feed cannot meet this: a UPS only bridges a loss for the runtime of its battery.",
        "Define a second feed under `power: feeds:`, or accept the loss with `power: survives: nothing`.",
        "warning",
    ),
}
