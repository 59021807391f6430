"""Codes of fiber paths and patch panels."""

from __future__ import annotations

from dcgen.rules.rule import Rule

FIBER = {
    "DC255": Rule(
        "unknown fact of a fiber",
        "A path works only with the right guide pins, polarity and grade, and no source states one of them. A wrong one shows only when the link stays down.",
        "Read the fact in the data sheet, and add it to the entry in your catalog folder.",
        "warning",
    ),
    "DC256": Rule(
        "wrong polarity",
        "The fibers of the path join transmit to transmit. MPO transceivers need an odd number of type B cables in a path, duplex ones an odd number of A-B cords.",
        "Use a cord or trunk of another polarity, so that the path crosses once.",
    ),
    "DC257": Rule(
        "connectors that do not mate",
        "Two connectors of a path differ in kind or polish. An angled connector (APC) against a flat one (UPC) leaves a gap that loses and reflects light.",
        "Use parts with one connector and one polish.",
    ),
    "DC258": Rule(
        "guide pins that do not mate",
        "A pair of MPO connectors needs guide pins on exactly one side. Two pinned connectors damage each other, and two without pins do not align.",
        "Use cables without pins on transceivers, and trunks with pins behind patch panels.",
    ),
    "DC259": Rule(
        "mixed fiber grades",
        "A path joins fibers of different grades. The lowest grade limits the reach, and single-mode fiber on multimode fiber carries no link.",
        "Use fibers of one grade in a path.",
    ),
    "DC260": Rule(
        "path longer than its grade carries",
        "The reach of a transceiver depends on the grade of the fiber. The path is longer than the reach on its lowest grade.",
        "Use a better grade, another transceiver, or a shorter path.",
    ),
    "DC261": Rule(
        "loss above the budget",
        "Fiber and panels of a path lose more light than the transceiver allows. The link fails or has errors.",
        "Use connectors and panels with less loss, shorter fibers, or fibers from device to device.",
    ),
    "DC262": Rule(
        "loss that cannot be judged",
        "No source states the loss budget of a transceiver, or the loss of a part of the path.",
        "Read the values in the data sheets, and add them to the entries in your catalog folder.",
        "warning",
    ),
    "DC263": Rule(
        "panels that cannot be planned",
        "The entry under `panels:` names a fabric, a rack group or a part that does not fit, or too many panels for a rack. Links between racks need panels in both racks.",
        "Correct the names, the parts and the number of panels in each rack.",
    ),
    "DC264": Rule(
        "panels too small",
        "At full capacity, the trunks of a rack need more ports than its panels have. Or a route is longer than every length of the trunk or cord.",
        "Use more panels in each rack, or a cable with longer lengths.",
    ),
}
