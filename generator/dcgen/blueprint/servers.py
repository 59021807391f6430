"""Server groups, and the place of one server."""

from typing import Annotated, Any

from pydantic import Field, model_validator

from dcgen.blueprint.fitted import FittedChange
from dcgen.blueprint.values import MAX_NUMBER, Numbers, UnitKey
from dcgen.catalog.values import ModelName, PortLabel
from dcgen.schema import Model, Name


class ServerPlace(Model):
    """The place of one server."""

    group: Name
    """The server group."""
    unit: Annotated[int, Field(ge=1, le=MAX_NUMBER)] | None = None
    """The number of the scalable unit, if the group has units."""
    number: Annotated[int, Field(ge=1, le=MAX_NUMBER)]
    """The number of the server in its group and unit."""


class Bmc(Model):
    """The BMC of each server."""

    shared: PortLabel
    """The adapter port that the BMC shares with the host (NC-SI or shared LOM), such as `front1p1`.

    The BMC then has no port and no cable of its own, and an address from the pool `management` of `addressing`. Name
    a port that the server's manual lists for it: dcgen cannot check that.
    """

    @model_validator(mode="before")
    @classmethod
    def a_port_is_named(cls, value: Any) -> Any:
        if value == "shared":
            raise ValueError("`bmc: shared` names no port -> write `bmc: {shared: PORT}` with the port of an adapter")
        return value


class SlurmNode(Model):
    """The values of Slurm that no source states about a server."""

    node: bool | None = None
    """`true` makes the servers nodes of a Slurm cluster, `false` leaves them out.

    By default, servers with GPUs or with a port on a fabric for compute are nodes.
    """
    threads_per_core: Annotated[int, Field(ge=1, le=8)] | None = None
    """The hardware threads of a core as the firmware enables them. `slurmd -C` prints it."""
    real_memory_mib: Annotated[int, Field(ge=1, le=1_000_000_000)] | None = None
    """The memory for jobs in MiB, at most what `slurmd -C` prints as `RealMemory`."""


class ServerGroup(Model):
    """A group of equal servers."""

    model: ModelName
    """The chassis: a server or storage model of the catalog."""
    role: Name | None = None
    """A label for inventories, by default derived from the hardware."""
    units: Numbers | None = None
    """The scalable units that contain the group. Without it, the group exists once in the site."""
    numbers: Numbers
    """The servers that exist, such as `1-31`. With `units`, the numbers count within one unit."""
    without: dict[UnitKey, Numbers] = {}
    """The server numbers that single units lack, by unit number."""
    in_place_of: ServerPlace | None = None
    """One absent server of another group, whose switch ports the servers of this group take.

    Fabric managers use it. The fabric that carries management is an exception: the servers have their own ports there.
    """
    leaf: Annotated[dict[Name, Annotated[int, Field(ge=1, le=16)]], Field(max_length=8)] = {}
    """The leaf that takes all ports of each server, by fabric. It is counted from 1 in each row of leaves.

    `{inband: 2}` means the second switch of the pair. The other leaves of the row keep the same ports free.
    The servers can therefore move to another leaf, or to both, and no other server moves.
    """
    capacity: Annotated[int, Field(ge=1, le=MAX_NUMBER)] | None = None
    """The number of servers that the group may have, per unit if it has units.

    The plan reserves ports, rack positions and addresses for all of them. The default is the next power of two, at
    least 8.
    """
    required: Annotated[int, Field(ge=1, le=MAX_NUMBER)] | None = None
    """The number of servers that must run to serve the load.

    The rules for inference clusters and edge sites count all others as spares.
    """
    bmc: Bmc | None = None
    """The connection of the BMC. By default it has a port of its own on the fabric that carries management."""
    slurm: SlurmNode | None = None
    """The servers as nodes of a Slurm cluster."""
    fitted: FittedChange | None = None
    """The parts in the chassis that differ from the standard configuration of the catalog.

    dcgen merges them with it by key. `null` removes an entry or a section. A chassis without a standard configuration
    has only the parts of this key, and `{}` means none.
    """
