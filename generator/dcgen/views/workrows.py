"""The rows of a work order and of the work sheet of a rack."""

from typing import NamedTuple

from dcgen.page import FreeText


class RackTask(NamedTuple):
    """A rack to install: one row of the table of racks."""

    box: str
    rack: str
    row: str
    position: str
    model: str
    devices: str
    weight: str


class BundleTask(NamedTuple):
    """A cable bundle to lay: one row of the table of bundles."""

    box: str
    near: str
    far: str
    cables: str
    media: str
    longest: str


class MountTask(NamedTuple):
    """A device to mount: one row of a rack sheet."""

    box: str
    position: str
    device: str
    model: str
    weight: str
    face: str


class RecordedMount(NamedTuple):
    """A device to mount, with its serial number and its asset tag, in a site with recorded values."""

    box: str
    position: str
    device: str
    model: str
    weight: str
    face: str
    serial: FreeText
    asset: FreeText


class CordTask(NamedTuple):
    """A power cord to connect: one row of a rack sheet."""

    box: str
    device: str
    supply: str
    feed: str
    pdu: str
    outlet: FreeText
    cord: FreeText


# A cable to lay, as seen from a rack: box, this end, its transceiver, far end, part, length in meters and label.
CableTask = tuple[str, FreeText, str, FreeText, FreeText, str, FreeText]


class Step(NamedTuple):
    """A step of the work: the number of objects, a note, and the tasks to tick.

    `table` names the table of the work order that belongs to it: `racks`, `bundles` or none.
    """

    title: str
    total: int
    note: str
    tasks: tuple[str, ...]
    table: str = ""
