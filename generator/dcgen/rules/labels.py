"""Codes of cable labels and trays."""

from __future__ import annotations

from dcgen.rules.rule import Rule

LABELS = {
    "DC240": Rule(
        "label too long",
        "The printer would cut off the text of a cable end.",
        "Use fewer fields in `labels: format:`, or a larger label.",
    ),
    "DC241": Rule(
        "duplicate label",
        "A technician could not distinguish the two cables.",
        "Add the rack, rack unit and port of both ends to `labels: format:`.",
    ),
    "DC242": Rule(
        "unknown label field",
        "The label format contains a field in braces that dcgen does not define.",
        "Use a field from the reference of `labels:`.",
    ),
    "DC243": Rule(
        "label longer than the default size",
        "The blueprint does not describe the labels, and some texts exceed the size that dcgen assumes.",
        "Describe your labels under `labels:`.",
        "warning",
    ),
    "DC244": Rule(
        "unknown port labels",
        "No source states the labels that these ports have on the device. Their names consist of the key of the adapter, the card and the port. Labels and work sheets mark them with *.",
        "Read the labels from the device or from its guide. List them as `labels:` of the adapter, in `fitted:` of the server group or in an entry of your catalog.",
        "warning",
    ),
    "DC245": Rule(
        "tray overfilled",
        "The cross-sections of the cables exceed `tray_mm2:`.",
        "Use a wider tray or a second tray.",
    ),
    "DC246": Rule(
        "unknown tray fill",
        "The fill of a tray does not include cables without a known diameter.",
        "Add `diameter_mm` of the cable to your catalog.",
        "warning",
    ),
    "DC247": Rule(
        "cable much longer than its route",
        "No length near the route is available, so a coil of spare cable fills the rack or the tray. By default dcgen accepts an excess of 50 % of the route or of 5 m, whichever is larger. Cables that must have equal lengths count with the longest of their routes.",
        "Add a nearer length to your catalog, use another medium, or raise `floor: excess_percent:`.",
        "warning",
    ),
}
