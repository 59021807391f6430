"""The hall's own names: patterns for the names of racks and devices, and single names."""

from typing import Annotated

from pydantic import Field, StringConstraints

from dcgen.blueprint.values import ClassName, HostName
from dcgen.schema import Model

RACK_PART = r"^[A-Za-z](-?[A-Za-z0-9])*$"
# The name of a rack as the hall writes it; a name in capital letters such as A12 is usual.
RackName = Annotated[str, StringConstraints(pattern=RACK_PART, max_length=63)]
# A pattern: letters, digits and hyphens, and fields in braces.
Pattern = Annotated[
    str,
    Field(
        min_length=1,
        max_length=200,
        json_schema_extra={"pattern": "^[ -~]*$", "examples": ["{row_letter}{position:02}", "{rack}-u{u:02}"]},
    ),
]


class Names(Model):
    """The names of racks and devices.

    A pattern consists of letters, digits, hyphens and fields in braces. Racks and devices have `site`, `name` (of
    the blueprint), `group`, `unit`, `number`, `row`, `row_letter` (row 1 is A) and `position`. A
    device also has `role`, `rack` (in lower case), `u`, `bay`, `fabric` and `tier` of a switch, and `feed` and `index`
    of a PDU. `{number:02}` pads a number with zeros. The unit of a device outside the units is 0.

    A name changes nothing else: ports, rack units, addresses and outlets follow from group, unit and number.
    """

    racks: Pattern | None = None
    """The pattern of the rack names, such as `{row_letter}{position:02}` for A12."""
    rack_names: dict[HostName, RackName] = {}
    """The names of single racks, by the name that dcgen gives. They override the pattern."""
    hosts: Pattern | None = None
    """The pattern of the names of servers, switches, storage, chassis and UPSes, such as `{rack}-u{u:02}`."""
    groups: dict[ClassName, Pattern] = {}
    """The patterns of single device groups, which override `hosts:`. The keys are those of `holds:` of a rack group."""
    host_names: dict[HostName, HostName] = {}
    """The names of single devices, by the name that dcgen gives. They override the patterns."""
    pdus: Pattern | None = None
    """The pattern of the PDU names, by default `{name}-{rack}-pdu-{feed}{index}` if racks have names of the hall."""
    panels: Pattern | None = None
    """The pattern of the patch panel names, by default `{name}-{rack}-{group}-{number}` if racks have such names."""
