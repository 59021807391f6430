"""The views of the files of slurm/."""

from typing import NamedTuple


class NodeLine(NamedTuple):
    """Equal nodes of one rack, as a folded list of names; a value that is 0 or "" is unknown.

    `memory_mib` is the memory for jobs in MiB. `gres` are the GPUs, such as gpu:h100:8.
    """

    nodes: str
    sockets: int
    cores: int
    threads: int
    memory_mib: int
    gres: str
    features: str


class NodeSection(NamedTuple):
    """The nodes of a server group.

    `processors` are the processors and the DIMMs as text, "" if no source states them. `unknown` are the values that
    the lines leave out, each with the fix.
    """

    group: str
    model: str
    processors: str
    unknown: tuple[tuple[str, str], ...]
    lines: tuple[NodeLine, ...]


class GresLine(NamedTuple):
    """The GPUs of equal nodes, as a folded list of names. `files` or `detect` is set."""

    nodes: str
    type: str
    files: str
    detect: str


class NodesFile(NamedTuple):
    """The node lines by server group, and the names of the server groups without nodes.

    `reserved` are servers that are left out because slurm.conf reserves their name.
    """

    name: str
    sections: tuple[NodeSection, ...]
    others: tuple[str, ...] = ()
    reserved: tuple[str, ...] = ()


class GresFile(NamedTuple):
    """The GPUs of the nodes, and the models of the GPUs whose device files no source states."""

    name: str
    lines: tuple[GresLine, ...]
    unknown: tuple[str, ...] = ()


class TreeSwitch(NamedTuple):
    """A switch of the tree with its children or its nodes, as folded lists of names.

    `members` are all switches that this one represents, as a folded list, and `switches` is their number. A number of 0
    marks the nodes without a cable to the fabric.
    """

    name: str
    children: str
    nodes: str
    members: str
    switches: int


class Block(NamedTuple):
    """A block with its nodes as a folded list of names. A block without nodes keeps the place of later ones."""

    name: str
    nodes: str


class BlockPlan(NamedTuple):
    """The blocks in the order of their places, and the sizes in which Slurm plans, in nodes."""

    sizes: tuple[int, ...]
    blocks: tuple[Block, ...]


class TopologyFile(NamedTuple):
    """The topologies of a cluster; `blocks` is None for a site with a single block. `default` is `tree` or `block`."""

    name: str
    fabrics: tuple[str, ...]
    switches: tuple[TreeSwitch, ...]
    blocks: BlockPlan | None = None
    default: str = "tree"


class SlurmGuide(NamedTuple):
    """The view of `slurm/README.md`. `node` and `leaf` are examples; `leaf` is "" without a tree."""

    name: str
    nodes: int
    node: str
    leaf: str
    unit: str
    sections: tuple[NodeSection, ...]
    gres: GresFile | None
    topology: TopologyFile | None
    others: tuple[str, ...]

    @property
    def unknown(self) -> tuple[tuple[str, str, str], ...]:
        """The group, the parameter and the fix of each value that the lines leave out."""
        return tuple((section.group, *row) for section in self.sections for row in section.unknown)
