"""The files for a Kubernetes cluster on the servers of a site."""

from typing import Literal

from dcgen.schema import Model

TopologyLabels = Literal["topograph-1", "topograph-0.5", "none"]


class Kubernetes(Model):
    """The files for a Kubernetes cluster on the servers."""

    topology_labels: TopologyLabels = "topograph-1"
    """The node labels for the switches above a server and for its NVLink domain.

    `topograph-1` are the keys of NVIDIA Topograph from version 1.0, `topograph-0.5` those up to version 0.5. Use `none`
    if Topograph runs in the cluster, because it writes the same keys itself.
    """
