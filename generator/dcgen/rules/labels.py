"""The findings of labels and trays."""

from __future__ import annotations

from dcgen.rules.rule import Rule

LABELS = {
    "DC240": Rule(
        "a label too long", "The text of a cable end would be cut off.", "Use fewer words, or a larger label."
    ),
    "DC241": Rule(
        "two labels alike", "A technician could not tell the two cables apart.", "Add rack, unit and port of both ends."
    ),
    "DC242": Rule(
        "a label with an unknown word", "The word in braces means nothing.", "Use one that the reference lists."
    ),
    "DC245": Rule(
        "a tray over-full", "The cables' cross-sections exceed `tray_mm2:`.", "Use a wider tray or a second one."
    ),
    "DC246": Rule(
        "a tray's load not known", "A cable without a diameter is left out.", "Add `diameter_mm` to your catalog."
    ),
}
