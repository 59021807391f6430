"""The figures of the plan that alerts compare with measurements: hosts, cabled ports, and power in watts.

A figure that is not wholly known is left out: an alert on a lower bound would be wrong.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator

from dcgen.artifacts.bringup.prometheus.files import Figure, FigureFile
from dcgen.artifacts.bringup.prometheus.targets import TargetFacts, labels_of, scope_of, site_labels
from dcgen.plan.records import SITE, Device, Rack
from dcgen.proof import power
from dcgen.topology import Topology
from dcgen.views.monitored import GPU, NODE, SWITCH, Monitored, snmp_module

HOSTS, GPUS, PORTS = "dcgen_planned_hosts", "dcgen_planned_gpus", "dcgen_planned_ports"
PDU_WATTS, FEED_WATTS = "dcgen_planned_pdu_watts", "dcgen_planned_feed_watts"
PDU_LIMIT, RACK_LIMIT, FEED_LIMIT = "dcgen_usable_pdu_watts", "dcgen_usable_rack_watts", "dcgen_usable_feed_watts"
SHARED = ("instance", "site", "cluster", "unit", "rack", "fabric", "plane", "rail", "feed")  # of the labels of a device

# The data ports among the interfaces of a switch, by its operating system. Management, VLANs, bonds and loopbacks are
# interfaces, too. In Cumulus Linux, ifName is the name of the Linux interface, because its agent is Net-SNMP. Source:
# NVIDIA, "Simple Network Management Protocol" and "Switch port attributes". In EOS it is the name of the port. Source:
# Arista EOS user manual, "Ethernet ports". In SONiC it is the alias of the port, which the image of the switch states.
# Source: github sonic-net/sonic-snmpagent at e09fd3805de3bd67f39a3797a5a1a79f8323dbb3, `ietf/rfc2863.py`.
SELECTORS = {
    "cumulus": "ifName=~'swp[0-9]+(s[0-9]+)?'",
    "frr": "ifName=~'swp[0-9]+(s[0-9]+)?'",
    "eos": "ifName=~'Ethernet[0-9]+(/[0-9]+)*'",
    "sonic": "ifName!~'(Vlan|PortChannel|Loopback)[0-9]+|eth0|mgmt.*'",
}


def make_figure_files(
    topology: Topology, monitored: Iterable[Monitored], facts: TargetFacts
) -> Iterator[tuple[str, FigureFile]]:
    """Yield the path of each file of figures below prometheus/planned, and its view, by unit."""
    monitored = tuple(monitored)
    found: dict[int, list[Figure]] = {}
    for unit, figure in (
        *_hosts(topology, monitored),
        *_gpus(topology, monitored),
        *_ports(topology, monitored, facts),
        *_pdus(topology, monitored, facts),
        *_racks(topology, monitored),
        *_feeds(topology, monitored),
    ):
        found.setdefault(unit, []).append(figure)
    for unit, figures in sorted(found.items()):
        scope = scope_of(topology.plan, unit)
        yield f"{scope}.yaml", FigureFile(f"planned {scope}", tuple(figures))


def _hosts(topology: Topology, monitored: Iterable[Monitored]) -> Iterator[tuple[int, Figure]]:
    """Yield the number of servers per rack that have a node_exporter."""
    counts = Counter(topology.place_of(item.device.name)[0] for item in monitored if item.job == NODE)
    for name, count in counts.items():
        rack = topology.plan.racks.get(name)
        unit = rack.unit if rack else SITE
        yield unit, Figure(HOSTS, site_labels(topology.plan, unit, name), count)


def _gpus(topology: Topology, monitored: Iterable[Monitored]) -> Iterator[tuple[int, Figure]]:
    """Yield the number of GPUs in each server of a group."""
    groups = {item.device.group: item.device.type.gpus for item in monitored if item.job == GPU}
    for group, gpus in groups.items():
        if gpus:
            yield SITE, Figure(GPUS, {**site_labels(topology.plan, SITE), "group": group}, gpus.count)


def _ports(topology: Topology, monitored: Iterable[Monitored], facts: TargetFacts) -> Iterator[tuple[int, Figure]]:
    """Yield the number of cabled data ports of each switch whose port names over SNMP are known."""
    cabled = Counter[str]()
    for cable in topology.plan.cables:
        for name, port in ((cable.a_device, cable.a_port), (cable.b_device, cable.b_port)):
            cabled[name] += not topology.plan.devices[name].type.port[port].is_management
    for device, job, _ in monitored:
        if job == SWITCH and facts.systems.get(device.name) in SELECTORS:
            yield device.unit, Figure(PORTS, _shared(topology, device, facts), cabled[device.name])


def _shared(topology: Topology, device: Device, facts: TargetFacts) -> dict[str, str]:
    labels = labels_of(topology, device, facts)
    return {name: labels[name] for name in SHARED if name in labels}


def metered(monitored: Iterable[Monitored]) -> frozenset[str]:
    """Return the PDUs whose active power an exporter gives in watts."""
    found = ((item.device, snmp_module(item.device)) for item in monitored)
    return frozenset(device.name for device, module in found if module and module.watts)


def unknown_pdus(topology: Topology) -> frozenset[str]:
    """Return the PDUs with a device whose power is not wholly known."""
    devices = topology.plan.devices
    return frozenset(item.pdu for item in topology.plan.supplies if not devices[item.device].type.power_w.is_known)


def _pdus(topology: Topology, monitored: Iterable[Monitored], facts: TargetFacts) -> Iterator[tuple[int, Figure]]:
    """Yield the continuous rating of each PDU, and its planned load in normal operation if that is wholly known."""
    meters = metered(monitored)
    certain = meters - unknown_pdus(topology)
    for rack in topology.plan.racks.values():
        if meters.isdisjoint(_pdus_of(rack)):
            continue
        for name, draw in power.draws(topology, rack).items():
            pdu = topology.plan.devices[name]
            labels = _shared(topology, pdu, facts)
            if name in meters:
                limit = topology.usable_share(pdu.type) * pdu.type.rating_kw * 1000
                yield pdu.unit, Figure(PDU_LIMIT, labels, round(limit))
            if name in certain:
                yield pdu.unit, Figure(PDU_WATTS, labels, round(draw.watts))


def _racks(topology: Topology, monitored: Iterable[Monitored]) -> Iterator[tuple[int, Figure]]:
    """Yield the usable power of each rack, after the loss of a feed if the site must survive it."""
    known = metered(monitored)
    for rack in topology.plan.racks.values():
        pdus = _pdus_of(rack)
        if pdus and known.issuperset(pdus):
            watts = round(topology.usable_kw(rack) * 1000)
            yield rack.unit, Figure(RACK_LIMIT, site_labels(topology.plan, rack.unit, rack.name), watts)


def _pdus_of(rack: Rack) -> list[str]:
    return [name for _, names in rack.pdus for name in names]


def _feeds(topology: Topology, monitored: Iterable[Monitored]) -> Iterator[tuple[int, Figure]]:
    """Yield the planned and the usable power of each feed with meters on all of its PDUs."""
    known = metered(monitored)
    for feed in topology.plan.feeds:
        if not is_metered(topology, feed.name, known):
            continue
        labels = {**site_labels(topology.plan, SITE), "feed": feed.name}
        load = power.feed_load(topology, feed.name)
        if not load.unknown:
            yield SITE, Figure(FEED_WATTS, labels, round(load.value))
        limits = [feed.kw, topology.plan.devices[feed.ups].type.rating_kw if feed.ups else None]
        if known_limits := [limit for limit in limits if limit]:
            yield SITE, Figure(FEED_LIMIT, labels, round(min(known_limits) * 1000))


def is_metered(topology: Topology, feed: str, known: Collection[str]) -> bool:
    """Return whether a feed has PDUs, and all of them are known."""
    pdus = [pdu for rack in topology.plan.racks.values() for name, names in rack.pdus if name == feed for pdu in names]
    return bool(pdus) and all(pdu in known for pdu in pdus)
