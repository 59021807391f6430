"""slurm/: nodes, GPUs and topology of a Slurm cluster on the servers of the site.

A node has the name of its server. Slurm reads the topology as topology.conf, or as topology.yaml from version 25.05.
"""

from collections.abc import Iterator

from dcgen.analysis import Analysis
from dcgen.artifacts.bringup.slurm.blocks import make_blocks
from dcgen.artifacts.bringup.slurm.files import GresFile, NodesFile, SlurmGuide, TopologyFile
from dcgen.artifacts.bringup.slurm.nodes import make_gres, make_nodes
from dcgen.artifacts.bringup.slurm.tree import make_tree, tree_fabrics
from dcgen.page import Page
from dcgen.plan.records import Device
from dcgen.topology import Topology
from dcgen.views.cluster import slurm_servers


def pages(analysis: Analysis) -> Iterator[Page]:
    """Yield the files of the cluster and the README. Yield nothing for a site without nodes."""
    topology = analysis.topology
    servers = slurm_servers(topology)
    if not servers:
        return
    nodes, gres, network = (
        make_nodes(topology, servers),
        make_gres(topology, servers),
        make_topology(topology, servers),
    )
    yield Page("slurm/nodes.conf", "slurm/nodes.conf.j2", nodes)
    if gres:
        yield Page("slurm/gres.conf", "slurm/gres.conf.j2", gres)
    if network and network.switches:
        yield Page("slurm/topology.conf", "slurm/topology.conf.j2", network)
    if network:
        yield Page("slurm/topology.yaml", "slurm/topology.yaml.j2", network)
    yield Page("slurm/README.md", "slurm/README.md.j2", make_guide(topology, servers, nodes, gres, network))


def make_topology(topology: Topology, servers: tuple[Device, ...]) -> TopologyFile | None:
    """Return the topologies of a cluster, None if its nodes are below no switch and in one block."""
    switches, blocks = make_tree(topology, servers), make_blocks(topology, servers)
    if not switches and not blocks:
        return None
    by_block = bool(blocks) and (not switches or any(server.type.nvlink for server in servers))
    return TopologyFile(topology.plan.name, tree_fabrics(topology), switches, blocks, "block" if by_block else "tree")


def make_guide(
    topology: Topology,
    servers: tuple[Device, ...],
    nodes: NodesFile,
    gres: GresFile | None,
    network: TopologyFile | None,
) -> SlurmGuide:
    """Return the view of the README, with the first node and the first leaf as examples."""
    first = servers[0]
    return SlurmGuide(
        name=topology.plan.name,
        nodes=len(servers),
        node=first.name,
        leaf=network.switches[0].name if network and network.switches else "",
        unit=f"su{first.unit:02}" if first.unit else "",
        sections=nodes.sections,
        gres=gres,
        topology=network,
        others=nodes.others,
    )
