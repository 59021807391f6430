"""The views of the files of cabling/."""

from collections.abc import Iterator
from typing import NamedTuple

from dcgen.page import FreeText, describe


class DotSwitch(NamedTuple):
    """A switch with its tier and its operating system, "" if the tool does not name it."""

    name: str
    role: str
    system: str


class DotLink(NamedTuple):
    """A link: the upper end, then the lower one."""

    device: str
    port: FreeText
    far: str
    far_port: FreeText


class DotGraph(NamedTuple):
    """An Ethernet fabric with one edge per link."""

    fabric: str
    switches: tuple[DotSwitch, ...]
    links: Iterator[DotLink]

    def __repr__(self) -> str:
        return describe(self)


class UfmLink(NamedTuple):
    """A cabled port of a switch: width and speed, and the type, name and port of the system at its far end."""

    port: str
    speed: str
    far_type: str
    far: str
    far_port: FreeText


class UfmSystem(NamedTuple):
    """A switch with its type and links."""

    type: str
    name: str
    links: tuple[UfmLink, ...]


class UfmTopo(NamedTuple):
    """An InfiniBand fabric: every switch with its links."""

    fabric: str
    systems: Iterator[UfmSystem]

    def __repr__(self) -> str:
        return describe(self)


# Rack, rack unit, device, type and port of both ends, Gbps, and the id in cables.csv. Every cell is a string.
PointRow = tuple[str, str, str, str, FreeText, str, str, str, str, FreeText, str, FreeText]


class PointSheet(NamedTuple):
    """The header and one row per link."""

    columns: tuple[str, ...]
    rows: tuple[PointRow, ...]


class CablingRow(NamedTuple):
    """A fabric with its links, the adapters whose name in the operating system is not known, and its drawings.

    `files` are the graph of an Ethernet fabric, or a topology file per plane of an InfiniBand fabric.
    """

    fabric: str
    infiniband: bool
    links: int
    unnamed: int
    files: tuple[str, ...]


class CablingGuide(NamedTuple):
    """The view of `cabling/README.md`: the fabrics, and how to use their files."""

    name: str
    fabrics: tuple[CablingRow, ...]

    @property
    def unnamed(self) -> int:
        """The number of InfiniBand adapters whose name in the operating system is not known."""
        return sum(row.unnamed for row in self.fabrics)

    @property
    def graphs(self) -> tuple[str, ...]:
        """The graphs of the Ethernet fabrics."""
        return tuple(file for row in self.fabrics if not row.infiniband for file in row.files)

    @property
    def topologies(self) -> tuple[str, ...]:
        """The topology files of the InfiniBand fabrics."""
        return tuple(file for row in self.fabrics if row.infiniband for file in row.files)
