"""Codes of wire maps, which state links by hand."""

from __future__ import annotations

from dcgen.rules.rule import Rule

WIRES = {
    "DC375": Rule(
        "wire map cannot be read",
        "A wire map is a CSV file in UTF-8 with a header and one row per link: device, port, device, port. A spreadsheet writes it with commas or semicolons.",
        "Correct the line, or save the file as CSV in UTF-8.",
    ),
    "DC376": Rule(
        "wire map names an unknown device or port",
        "A row of a wire map names its ends as `cables.csv` does. The site has no device of that name, or the device has no such port in this design.",
        "Use the suggested name, or copy the row from `cables.csv`.",
    ),
    "DC377": Rule(
        "port used twice in a wire map",
        "A port takes one cable. If two rows use one port, one of them is wrong.",
        "Correct or remove one of the two rows.",
    ),
    "DC378": Rule(
        "wire map contradicts the design",
        "A wire map chooses ports, and a leaf among those that serve the same server ports. It cannot change the fabric, plane, unit or rail of a port, or the number of links between two switches.",
        "Correct the row, or change the design so that it has the link.",
    ),
    "DC379": Rule(
        "wire map removes the redundancy of a device",
        "The design connects the ports of a device to several leaves, so that one failed leaf does not isolate it. The wire map puts them on fewer.",
        "Connect each port of the device to another leaf.",
    ),
}
