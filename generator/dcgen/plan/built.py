"""Single slots that are built and differ from the closed form: outlets, addresses, positions and cables.

A lock states them. The planners leave a slot as planned where the design does not allow the built one, and the
comparison with the lock reports it. Ports and rack units need no record here: they are wires and pins.
"""

from collections.abc import Mapping
from typing import NamedTuple

from dcgen.finding import KeyPath

LOCK: KeyPath = ("lock",)  # the path of wires that a lock states: no key of a blueprint has this name


class BuiltOutlet(NamedTuple):
    """The PDU and the outlet of a power supply, such as C19-05; "" if the outlet is not known."""

    pdu: str
    outlet: str


class BuiltCable(NamedTuple):
    """An installed cable: its part number, or its model where it has none, and its length in meters."""

    part: str
    length_m: float | None


class Built(NamedTuple):
    """Slots that differ from the planned ones: the row and position of racks by name, addresses by device and port.

    `outlets` are by device and number of the power supply, `cables` by the id of the cable.
    """

    positions: Mapping[str, tuple[int, int]] = {}
    addresses: Mapping[tuple[str, str], str] = {}
    outlets: Mapping[tuple[str, int], BuiltOutlet] = {}
    cables: Mapping[str, BuiltCable] = {}

    def __bool__(self) -> bool:
        return bool(self.positions or self.addresses or self.outlets or self.cables)


AS_PLANNED = Built()
