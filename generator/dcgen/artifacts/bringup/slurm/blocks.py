"""The blocks of topology/block: NVLink domains, scalable units, and the servers outside of both.

Slurm joins blocks into larger ones by their place in the list. So each block has a reserved place, as every unit of
the site has. An empty block keeps the place of a unit or domain that does not exist.
"""

from collections.abc import Iterable
from typing import NamedTuple

from dcgen.artifacts.bringup.slurm.files import Block, BlockPlan
from dcgen.plan.records import SITE, Device, Plan
from dcgen.topology import Topology
from dcgen.views.nodesets import fold

MOST_LEVELS = 15  # the largest power of two between the sizes of two levels (MAX_BLOCK_LEVELS of Slurm)


class BlockPlace(NamedTuple):
    """The place of a block among those of a unit: a domain of a server group from 1, or ("", 0) for other servers."""

    group: str = ""
    domain: int = 0

    def name(self, plan: Plan, unit: int) -> str:
        """Return the name of the block at this place of a unit, or of the site."""
        if not self.domain:
            return f"{plan.name}-su{unit:02}" if unit else f"{plan.name}-site"
        scope = f"{plan.name}-su{unit:02}" if unit else plan.name
        return f"{scope}-{self.group}-nvlink{self.domain:02}"


def block_of(plan: Plan, server: Device) -> str:
    """Return the name of the block of a server: its NVLink domain, its unit, or the site."""
    nvlink = server.type.nvlink
    place = BlockPlace(server.group, (server.number - 1) // nvlink.trays + 1) if nvlink else BlockPlace()
    return place.name(plan, server.unit)


def make_blocks(topology: Topology, servers: Iterable[Device]) -> BlockPlan | None:
    """Return the blocks of some servers, None if the site can have only one block."""
    plan, nodes, parted = topology.plan, dict[str, list[str]](), dict[bool, list[Device]]()
    for server in servers:
        nodes.setdefault(block_of(plan, server), []).append(server.name)
        parted.setdefault(server.unit == SITE, []).append(server)
    in_unit, outside = (_places(plan, parted.get(is_site, [])) for is_site in (False, True))
    names = [place.name(plan, unit) for unit in range(1, plan.policy.max_units + 1) for place in in_unit]
    names += [place.name(plan, SITE) for place in outside]
    if len(names) < 2:
        return None
    last = max(place for place, name in enumerate(names) if name in nodes)
    blocks = tuple(Block(name, fold(nodes.get(name, ()))) for name in names[: last + 1])
    return BlockPlan(_sizes(min(map(len, nodes.values())), len(in_unit), len(names)), blocks)


def _places(plan: Plan, servers: list[Device]) -> list[BlockPlace]:
    """Return the places of a unit, or of the site: the domains that each group may have, then the other servers."""
    found: list[BlockPlace] = []
    for group, server in sorted({server.group: server for server in servers}.items()):
        if nvlink := server.type.nvlink:
            capacity = plan.capacity[group] // (plan.policy.max_units if server.unit else 1)
            found += [BlockPlace(group, domain) for domain in range(1, -(-capacity // nvlink.trays) + 1)]
    if any(not server.type.nvlink for server in servers):
        found.append(BlockPlace())
    return found


def _sizes(base: int, in_unit: int, places: int) -> tuple[int, ...]:
    """Return the sizes of blocks: the smallest block, a whole unit, and the whole site.

    Each size is a power of two times the first. So a unit has a size of its own if the number of its places is one.
    """
    levels = {0, min((places - 1).bit_length(), MOST_LEVELS)}
    if in_unit > 1 and in_unit & (in_unit - 1) == 0:
        levels.add(in_unit.bit_length() - 1)
    return tuple(base << level for level in sorted(levels))
