"""The labels of Kubernetes nodes: the place of each server, and the switches above it."""

from collections.abc import Iterator
from typing import NamedTuple

from dcgen.plan.records import Device
from dcgen.topology import Topology
from dcgen.views.nodelabels import BLUEPRINT, GROUP, RACK, UNIT, label_value, place_values
from dcgen.views.tiers import switches_above

RAILS, NVLINK, ZONE = "dcgen/rails", "dcgen/nvlink-domain", "topology.kubernetes.io/zone"
MEANINGS = {
    BLUEPRINT: "blueprint of the server",
    GROUP: "server group in the blueprint",
    RACK: "rack of the server",
    UNIT: "scalable unit of the server",
    RAILS: "number of rails that are cabled",
    NVLINK: "NVLink domain of the server, for servers of a rack-scale system",
    ZONE: "site of the blueprint",
}


class KeySet(NamedTuple):
    """The label keys of one version of Topograph: the NVLink domain, and the tiers above a server, leaves first."""

    domain: str
    tiers: tuple[str, ...]


# Topograph, docs/reference/node-labels.md of v1.0.0, and docs/engines/k8s.md of v0.5.0.
KEY_SETS = {
    "topograph-1": KeySet(
        "accelerator.topograph.run/domain", tuple(f"fabric.topograph.run/tier-{tier}" for tier in range(3))
    ),
    "topograph-0.5": KeySet(
        "network.topology.nvidia.com/accelerator",
        tuple(f"network.topology.nvidia.com/{tier}" for tier in ("leaf", "spine", "core")),
    ),
    "none": KeySet("", ()),
}
TIER_MEANINGS = ("leaf", "spine", "core")


class NodeRow(NamedTuple):
    """A Kubernetes node with its labels: keys and values."""

    name: str
    labels: tuple[tuple[str, str], ...]


def make_nodes(topology: Topology) -> tuple[NodeRow, ...]:
    """Return the node of each server with its labels, sorted by name."""
    above = switches_above(topology).above
    servers = sorted((device for device in topology.plan.devices.values() if device.kind == "server"), key=_name)
    return tuple([NodeRow(item.name, tuple(_labels(topology, item, above.get(item.name, ())))) for item in servers])


def meanings(topology_labels: str) -> dict[str, str]:
    """Return the meaning of each label key, with the keys of the chosen set for the switches and the NVLink domain."""
    keys = KEY_SETS[topology_labels]
    tiers = {
        key: f"the first {tier} switch that the server shares with others"
        for key, tier in zip(keys.tiers, TIER_MEANINGS, strict=False)
    }
    return MEANINGS | ({keys.domain: f"the same as {NVLINK}"} if keys.domain else {}) | tiers


def _name(device: Device) -> str:
    return device.name


def _labels(topology: Topology, server: Device, above: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    plan = topology.plan
    keys = KEY_SETS[plan.policy.topology_labels]
    domain = topology.nvlink_domain_of(server).replace(":", "-")
    rails = {
        server.type.port[cable.a_port].rail
        for cable in topology.cables_of[server.name]
        if cable.a_device == server.name
    }
    values = {
        **place_values(topology, server),
        RAILS: str(len(rails - {None})) if rails - {None} else "",
        NVLINK: domain,
        ZONE: plan.site,
        keys.domain: domain,
        **dict(zip(keys.tiers, above, strict=False)),
    }
    return ((key, label_value(value)) for key, value in values.items() if key and value)
