"""The views of the files of infiniband/."""

from collections.abc import Iterator
from typing import NamedTuple

from dcgen.page import FreeText, describe

NetLink = tuple[int, str, int, str]  # port number, name and port number of the node at the far end, speed
NetAdapter = tuple[int, str, str, int, str]  # GUID and name, name and port number at the far end, speed
TopoLink = tuple[FreeText, str, str, FreeText]  # port, type, name and port of the system at the far end


class NetSwitch(NamedTuple):
    """A switch with the highest number of its ports, and its cabled ports."""

    guid: int
    name: str
    ports: int
    links: list[NetLink]


class Netlist(NamedTuple):
    """A subnet for ibsim: each adapter port as a channel adapter of one port, then the switches.

    `speeds` has the real speeds in Gbps. `real` counts the GUIDs of the lock, and `placeholders` the others.
    """

    title: str
    speeds: str
    real: int
    placeholders: int
    adapters: Iterator[NetAdapter]
    switches: Iterator[NetSwitch]

    def __repr__(self) -> str:
        return describe(self)


class TopoSystem(NamedTuple):
    """A server or switch with its type and links."""

    type: str
    name: str
    links: list[TopoLink]


class Topo(NamedTuple):
    """A subnet for ibdiagnet: every server and switch with its links."""

    title: str
    systems: Iterator[TopoSystem]

    def __repr__(self) -> str:
        return describe(self)


class SystemPort(NamedTuple):
    """A port of a system type by number and label."""

    number: int
    label: FreeText


class SystemNode(NamedTuple):
    """A node of a system type: a switch (SW) or a channel adapter (CA)."""

    kind: str
    ports: int
    device: str
    name: str
    rows: tuple[SystemPort, ...]


class SystemType(NamedTuple):
    """A system type of fabric.topo with its nodes."""

    name: str
    nodes: tuple[SystemNode, ...]


class Guids(NamedTuple):
    """One GUID per line, with the name of its node: `real` of them from the lock, the others `placeholders`."""

    title: str
    real: int
    placeholders: int
    rows: Iterator[tuple[int, str]]

    def __repr__(self) -> str:
        return describe(self)


class MemberPort(NamedTuple):
    """The port GUID of a member of a partition, with the name of its node."""

    guid: str
    node: str


class PartitionRow(NamedTuple):
    """A partition with its P_Key and its ports, which are `full` members or limited ones."""

    name: str
    pkey: str
    ipoib: bool
    full: bool
    ports: tuple[MemberPort, ...]


class PartitionFile(NamedTuple):
    """The partitions of a subnet. The port GUIDs are `real` ones of the lock or `placeholders`.

    With `large_mtu` IPoIB sends packets of 4096 bytes.
    """

    title: str
    real: int
    placeholders: int
    large_mtu: bool
    rows: tuple[PartitionRow, ...]


class Domain(NamedTuple):
    """A folder with its counts, its routing engine and one start adapter per separate part.

    `ports` is the count of ibsim. `members` counts the ports that partitions list. `starts` has the name of each start
    adapter, and its node in fabric.topo. No link joins two parts, so every part needs its own subnet manager. `real`
    counts the GUIDs of the lock among `nodes`.
    """

    folder: str
    title: str
    adapters: int
    switches: int
    links: int
    nodes: int
    ports: int
    roots: str
    engine: str
    starts: tuple[tuple[str, str], ...]
    real: int
    members: int = 0


class InfinibandGuide(NamedTuple):
    """The view of `infiniband/README.md`: its folders and how to use them."""

    name: str
    domains: tuple[Domain, ...]

    @property
    def real(self) -> int:
        """The number of GUIDs of the lock."""
        return sum(domain.real for domain in self.domains)

    @property
    def members(self) -> int:
        """The number of ports that partitions list."""
        return sum(domain.members for domain in self.domains)

    @property
    def nodes(self) -> int:
        """The number of all GUIDs."""
        return sum(domain.nodes for domain in self.domains)
