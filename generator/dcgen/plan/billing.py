"""The records of the bill: power cords, the parts that devices and racks need, and its lines."""

from typing import NamedTuple

from dcgen.finding import KeyPath


class BillPart(NamedTuple):
    """A line of the bill without its quantity. `pack` is the number of pieces per part number."""

    category: str
    manufacturer: str
    model: str
    part_number: str
    description: str
    source: str
    length_m: float | None = None
    color: str = ""
    pack: int = 1


class PowerCord(NamedTuple):
    """The power cord of a supply that has an outlet. `number` is that of the supply.

    `part` is its line of the bill. `model` is "" if no cord of the catalog fits. `length_m` is the next stock length,
    or if there is none (`stocked` is false) the length to make; None if the route is unknown. `included` is set if the
    cord comes with the device: then its length is unknown. `color` is that of the feed, "" if the blueprint states
    none.
    """

    device: str
    number: int
    feed: str
    model: str
    part_number: str
    route_m: float | None
    length_m: float | None
    stocked: bool
    color: str
    included: bool
    part: BillPart


class Need(NamedTuple):
    """The pieces of a part that a device or rack needs, and the key path that made its owner."""

    part: BillPart
    owner: str
    quantity: int
    origin: KeyPath


class BillLine(NamedTuple):
    """One line of the bill of materials. `source` is the document behind the part number.

    Only cables and power cords have a length, and only power cords have a color.
    """

    category: str
    manufacturer: str
    model: str
    part_number: str
    description: str
    quantity: int
    spares: int
    source: str
    length_m: float | None = None
    color: str = ""
