"""Codes of the bill of materials."""

from __future__ import annotations

from dcgen.rules.rule import Rule

BILL = {
    "DC290": Rule(
        "no power cord fits",
        "The catalog has no cord with the connector of the inlet and a plug of the outlet. The bill has a line without a model.",
        "Add the cord to your catalog folder, or use a PDU with other outlets.",
        "warning",
    ),
    "DC292": Rule(
        "preferred power cord unused",
        "No power supply takes the cord. It fits no inlet and outlet of the site, is too short, or no source states that it has the color of a feed.",
        "Remove it, state the color of the cord in its catalog entry, or prefer another cord.",
        "warning",
    ),
    "DC291": Rule(
        "license without use",
        "A license covers models that the site does not have. None is bought, so the software that needs it has no license.",
        "Remove the license, or choose the one for your models.",
        "warning",
    ),
}
