"""The policy of each network: who forwards packets and how hosts attach, as stated or by default.

The defaults follow published designs. A leaf port is routed for Ethernet between GPUs (Juniper, "GPU backend fabric",
and the examples of NVIDIA's Spectrum-X operator). Pairs of leaves with peer links use MLAG (NVIDIA DGX BasePOD), and
pairs below spines use EVPN multihoming (NVIDIA Mission Control, "Networking Planning and Design").
"""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from dcgen.blueprint import Blueprint, Fabric
from dcgen.blueprint.fabrics import RAIL_DESIGNS, carried_by, is_out_of_band, is_railed
from dcgen.catalog import Catalog
from dcgen.catalog.models import Switch
from dcgen.finding import FindingsError
from dcgen.plan.addressing.networks import MANAGEMENT, AddressNetwork
from dcgen.plan.addressing.pools import NetworkPool, claims_of
from dcgen.plan.records import FabricSummary
from dcgen.plan.subnets import ONE_LEAF, FabricShape, NetworkPolicy

INDEXES = {"management": 0, "inband": 1, "storage": 2, "compute": 3}  # of the standard traffic
FIRST_OTHER, MAX_FABRICS = 4, 128  # the first index of fabrics without standard traffic, and the number of indexes
# VLANs of NVIDIA's enterprise reference architectures, and of edge sites, where a VRRP group has the same number.
VLANS = {"management": 200, "inband": 300, "storage": 500, "compute": 900}
EDGE_VLANS = {"management": 10, "inband": 20, "storage": 40, "compute": 50}
OTHER_VLANS = 600  # plus ten times the index
FEW_FABRICS, MANY_VLANS = 32, 2_000  # from this index on VLANs are above those that switches reserve
# The MTU of hosts in bytes. Hosts with jumbo frames have 9000. IPoIB in datagram mode has 2044 over the default MTU of
# a partition, and 4092 over one of 4096.
HOST_MTU, MANAGEMENT_MTU, IPOIB_MTU = 9_000, 1_500, 2_044
SWITCH_MTU = {"eos": 9_214}  # of switch ports in bytes, by operating system
JUMBO_MTU = 9_216
NOS_BY_MAKER = {"NVIDIA": "cumulus-5.13", "Arista": "eos"}
OTHER_NOS = "sonic"


class FabricTraits(NamedTuple):
    """The facts of a planned fabric: its protocol and shape, and whether it has spines, own or far, or peer links."""

    protocol: str
    shape: FabricShape = ONE_LEAF
    has_uplinks: bool = False
    has_peers: bool = False


def facts_of(summaries: Iterable[FabricSummary], fabrics: Mapping[str, Fabric]) -> dict[str, FabricTraits]:
    """Return the facts of each fabric; all planes are alike."""
    return {
        each.name: FabricTraits(
            each.protocol,
            each.shape,
            bool(each.shape.spines or each.uplinks_to),
            bool(fabrics[each.name].peer_links) if each.name in fabrics else False,
        )
        for each in summaries
    }


def make_policies(
    blueprint: Blueprint, catalog: Catalog, pools: list[NetworkPool], facts: Mapping[str, FabricTraits]
) -> dict[tuple[str, str], NetworkPolicy]:
    """Return the policy of each network with a pool whose fabric is planned, by fabric and network."""
    networks = [each.network for each in pools]
    traffic, indexes = claims_of(networks), fabric_indexes(networks, facts)
    found = {}
    for each in pools:
        network, known = each.network, facts.get(each.network.fabric)
        if known is None:
            continue
        routing = _routing(blueprint, network, known)
        pair = _pair(network.config, known, routing)
        edge = blueprint.kind == "edge-site"
        index, what = indexes.get(network.fabric), traffic.get(network.fabric)
        nos = _nos(catalog, network.config)
        found[network.fabric, network.name] = NetworkPolicy(
            fabric=network.fabric,
            network=network.name,
            protocol=known.protocol,
            routing=routing,
            attach=_attach(network, known, routing, pair),
            pair=pair,
            overlay=network.config.overlay or ("evpn" if pair == "evpn-mh" else ""),
            links=network.config.links or ("numbered" if nos == "sonic" else "unnumbered"),
            gateway=_gateway(blueprint, network, routing),
            vlan=_vlan(network, what, index, edge) if routing in ("l3-leaf", "l2-vlan") else 0,
            vrf=network.config.vrf or "",
            mtu=_mtu(network, routing),
            roce=_roce(network, known),
            nos=nos if known.protocol == "ethernet" else "",
            fabric_index=index,
            pool=str(each.pool),
            pool6=str(each.pool6 or ""),
            by_rail=is_by_rail(network, known, routing),
            crosses_rails=network.config.design != "rail-only",
            stated=frozenset(network.config.model_fields_set & {"routing", "attach", "gateway", "pair", "index"}),
        )
    return found


def fabric_indexes(networks: list[AddressNetwork], facts: Mapping[str, FabricTraits]) -> dict[str, int]:
    """Return the index of each fabric: as stated, else by its traffic, else from 4 in the order of names.

    InfiniBand fabrics and meshes have no routers, so they take none of the other indexes.
    """
    traffic = claims_of(networks)
    stated = {each.fabric: each.config.index for each in networks if each.config.index is not None}
    found = {name: INDEXES[what] for name, what in traffic.items()} | stated
    others = {
        each.fabric
        for each in networks
        if each.fabric not in found
        and each.config.design != "mesh"
        and not (each.fabric in facts and facts[each.fabric].protocol == "infiniband")
    }
    free = (index for index in range(FIRST_OTHER, MAX_FABRICS) if index not in stated.values())
    return found | dict(zip(sorted(others), free, strict=False))


def is_by_rail(network: AddressNetwork, facts: FabricTraits, routing: str) -> bool:
    """Return whether every rail of a unit is on one leaf, so that it can have a prefix of its own."""
    if network.name or routing in ("l3-leaf", "l2-vlan"):
        return False
    config = network.config
    one = config.design == "single" and facts.shape.width == 1 and is_railed(network.fabric, config)
    return config.design in RAIL_DESIGNS or one


def switch_mtu(nos: str) -> int:
    """Return the MTU of switch ports in bytes."""
    return SWITCH_MTU.get(nos, JUMBO_MTU)


def _routing(blueprint: Blueprint, network: AddressNetwork, facts: FabricTraits) -> str:
    config, name = network.config, network.fabric
    if config.routing and not (network.name == MANAGEMENT and config.routing == "l3-host"):
        return config.routing
    if config.design == "mesh":
        return "isolated"
    if facts.protocol == "infiniband":
        return "infiniband"
    alone = facts.shape.flat and (facts.shape.width == 1 or facts.has_peers) and not facts.has_uplinks
    if is_out_of_band(name, config):
        return "l2-vlan" if alone else "l3-leaf"
    if not network.name and is_railed(name, config) and not config.routing:
        mixed = blueprint.kind == "edge-site" and carried_by(name, config) != ("compute",)
        return "l2-vlan" if mixed and alone else "l3-host"
    return "l2-vlan" if blueprint.kind == "edge-site" and alone else "l3-leaf"


def _pair(config: Fabric, facts: FabricTraits, routing: str) -> str:
    """Return how the leaves of a host share a bond, "" where a host has one leaf or its leaves share nothing."""
    if config.pair:
        return config.pair
    if facts.protocol == "infiniband" or routing in ("l3-host", "infiniband", "isolated"):
        return ""
    if facts.shape.spread == 2 and facts.has_peers:
        return "mlag"
    return "evpn-mh" if facts.shape.spread > 1 and facts.has_uplinks else ""


def _attach(network: AddressNetwork, facts: FabricTraits, routing: str, pair: str) -> str:
    if network.name:
        return "single"
    if network.config.attach:
        return network.config.attach
    if routing in ("l3-host", "isolated"):
        return "rails"
    if is_out_of_band(network.fabric, network.config):
        return "bond-backup"  # a switch that knows nothing of the bond carries it
    if routing == "infiniband":
        return "rails" if network.config.design in RAIL_DESIGNS else "bond-backup"
    return "bond-lacp" if pair or facts.shape.spread == 1 or routing == "l2-vlan" else "rails"


def _gateway(blueprint: Blueprint, network: AddressNetwork, routing: str) -> str:
    if routing in ("l3-host", "l3-leaf"):
        return network.config.gateway or "leaf"
    if routing != "l2-vlan":
        return ""
    if network.config.gateway:
        return network.config.gateway
    routed = any(circuit.asn and circuit.fabric == network.fabric for circuit in blueprint.circuits.values())
    return "leaf" if routed else "external"


def _vlan(network: AddressNetwork, what: str | None, index: int | None, edge: bool) -> int:
    vlans = EDGE_VLANS if edge else VLANS
    if network.name:
        return vlans["management"]
    if network.config.vlan:
        return network.config.vlan
    if what:
        return vlans[what]
    place = FIRST_OTHER if index is None else index
    return OTHER_VLANS + 10 * place if place < FEW_FABRICS else MANY_VLANS + place


def _mtu(network: AddressNetwork, routing: str) -> int:
    if network.config.mtu and not network.name:
        return network.config.mtu
    if routing == "infiniband":
        return IPOIB_MTU
    return MANAGEMENT_MTU if network.name or is_out_of_band(network.fabric, network.config) else HOST_MTU


def _roce(network: AddressNetwork, facts: FabricTraits) -> str:
    if facts.protocol != "ethernet" or network.name or network.config.design == "mesh":
        return ""
    stated = network.config.roce
    default = "lossless" if is_railed(network.fabric, network.config) else ""
    return default if stated is None else "" if stated == "none" else stated


def _nos(catalog: Catalog, config: Fabric) -> str:
    if config.nos or not config.switch:
        return config.nos or ""
    try:
        maker = catalog.get(Switch, config.switch, ("fabrics",)).manufacturer
    except FindingsError:
        return ""
    return NOS_BY_MAKER.get(maker, OTHER_NOS)
