"""The alerts of a site, and the series that they need. They compare measurements with the figures of the plan.

Names of metrics come from these sources on github:

- prometheus/node_exporter at a7dcc3a01545180d4f2087db70994cbc3abfed13, `collector/netclass_linux.go` and
  `collector/infiniband_linux.go`
- NVIDIA/dcgm-exporter at d5e5f510a1b6b393f39a43293ccd9dc985defc79, `etc/default-counters.csv`
- prometheus/snmp_exporter at 1d54f35992fdcfc6d3547b4d3debd0f32e2bfcac, `snmp.yml`
- prometheus-community/ipmi_exporter at 3693adaf7fe842822d4e397a971ddaacbb68e9fd, `docs/metrics.md`
- prometheus/blackbox_exporter at e39d7d415684f31b907dce55201a435fe2c2cf0d, `README.md`

"Power Supply" is a type of sensors in FreeIPMI (ipmi-sensors(8)).
"""

from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from dcgen.artifacts.bringup.prometheus import figures
from dcgen.artifacts.bringup.prometheus.files import Alert, AlertFile, Recording
from dcgen.network.hosts import interface_ports
from dcgen.plan.records import Device
from dcgen.plan.traffic import protocols
from dcgen.topology import Topology
from dcgen.views.monitored import BMC, GPU, MODULES, NODE, PDU, SWITCH, Monitored, snmp_module

GPUS_SEEN, PORTS_UP, WATTS = "dcgen:gpus", "dcgen:switch_ports_up", "dcgen:pdu_watts"
RAILS = "RailLinksDown"
PINGS = ("ping", "bmc-ping")  # the jobs of echo requests
_UNIT = "{{ with $labels.unit }} in {{ . }}{{ end }}"
_PLACE = "{{ $labels.instance }}{{ with $labels.rack }} in rack {{ . }}{{ end }}"


class LoadRule(NamedTuple):
    """An alert on a load that exceeds a figure of the plan. The load is the sum of PDUs by the label `by`."""

    name: str
    figure: str
    severity: str
    by: str
    summary: str
    meaning: str


LOADS = (
    LoadRule(
        "PduLoadAbovePlan",
        figures.PDU_WATTS,
        "warning",
        "instance",
        f"{_PLACE} exceeds its planned load",
        "A PDU carries more than the highest power of its devices in normal operation.",
    ),
    LoadRule(
        "PduLoadAboveLimit",
        figures.PDU_LIMIT,
        "critical",
        "instance",
        f"{_PLACE} exceeds its continuous rating",
        "A PDU carries more than the share of its rating that a continuous load may take.",
    ),
    LoadRule(
        "RackLoadAboveLimit",
        figures.RACK_LIMIT,
        "critical",
        "rack",
        "rack {{ $labels.rack }} exceeds its usable power",
        "A rack draws more than its PDUs carry, after the loss of a feed if the design must survive it.",
    ),
    LoadRule(
        "FeedLoadAbovePlan",
        figures.FEED_WATTS,
        "warning",
        "feed",
        "feed {{ $labels.feed }} exceeds its planned load",
        "A feed carries more than the highest power of its devices in normal operation.",
    ),
    LoadRule(
        "FeedLoadAboveLimit",
        figures.FEED_LIMIT,
        "critical",
        "feed",
        "feed {{ $labels.feed }} exceeds its limit",
        "A feed carries more than the hall or its UPS supplies.",
    ),
)


class RailLink(NamedTuple):
    """A port of servers on a rail, and the series of node_exporter that has the value `up` if its link is up."""

    fabric: str
    rail: int
    interface: str
    metric: str
    up: int


def make_alerts(topology: Topology, monitored: Iterable[Monitored], names: frozenset[str]) -> AlertFile:
    """Return the rules of a site. `names` are the figures of the plan that it has."""
    monitored = tuple(monitored)
    jobs = {item.job for item in monitored}
    recordings = (*_gpus_seen(names), *_ports_up(topology, names), *_watts(monitored, names))
    alerts = (
        *_reach(jobs),
        *_servers(jobs, names),
        *_rails(topology, monitored),
        *_ports(names),
        *_power(jobs, names),
    )
    return AlertFile(recordings, alerts)


def _reach(jobs: Collection[str]) -> Iterator[Alert]:
    """Yield the alerts on devices that do not answer."""
    yield Alert(
        "DeviceUnreachable",
        "warning",
        f"probe_success{{job=~'{'|'.join(PINGS)}'}} == 0",
        f"{_PLACE} does not answer echo requests of job {{{{ $labels.job }}}}",
        "A device or its BMC does not answer echo requests.",
    )
    asked = "|".join((*(job for job in (NODE, GPU, BMC, SWITCH, PDU) if job in jobs), *PINGS))
    yield Alert(
        "ExporterDown",
        "warning",
        f"up{{job=~'{asked}'}} == 0 unless on (cluster, instance) probe_success{{job='{PINGS[0]}'}} == 0",
        f"{_PLACE} answers echo requests, but job {{{{ $labels.job }}}} gets no measurements",
        "An exporter does not answer, although the device answers echo requests.",
    )
    if BMC in jobs:
        yield Alert(
            "BmcSensorsUnread",
            "warning",
            f"ipmi_up{{job='{BMC}', collector='ipmi'}} == 0",
            f"{_PLACE} gives no sensors over IPMI",
            "The exporter cannot read the sensors of a BMC.",
        )


def _servers(jobs: Collection[str], names: frozenset[str]) -> Iterator[Alert]:
    """Yield the alerts on servers and GPUs that are missing."""
    if NODE in jobs:
        yield Alert(
            "HostsMissing",
            "warning",
            f"{figures.HOSTS} - on (cluster, rack) group_left () "
            f"(sum by (cluster, rack) (up{{job='{NODE}'}}) or on (cluster, rack) {figures.HOSTS} * 0) > 0",
            "rack {{ $labels.rack }} misses {{ $value }} of its planned servers",
            "Fewer servers of a rack answer than the plan has, also if their targets are not loaded.",
        )
    if figures.GPUS in names:
        yield Alert(
            "GpusMissing",
            "warning",
            f"(up{{job='{GPU}'}} == 1) * on (cluster, group) group_left () {figures.GPUS}"
            f" - on (cluster, instance) group_left () {GPUS_SEEN} > 0",
            f"{_PLACE} misses {{{{ $value }}}} GPUs",
            "A server reports fewer GPUs than the plan has.",
        )


def _rails(topology: Topology, monitored: Iterable[Monitored]) -> Iterator[Alert]:
    """Yield an alert per rail and interface, on links that are down on servers that answer."""
    cluster = topology.plan.name
    for link, groups in rail_links(topology, monitored).items():
        hosts = f"up{{job='{NODE}', cluster='{cluster}', group=~'{'|'.join(groups)}'}} == 1"
        links = f"{link.metric}{{job='{NODE}', cluster='{cluster}', device='{link.interface}'}} == {link.up}"
        yield Alert(
            RAILS,
            "warning",
            f"count by (site, cluster, unit) (({hosts}) unless on (cluster, instance) ({links}))",
            f"{{{{ $value }}}} links of {link.interface} are down on rail {link.rail} of {link.fabric}{_UNIT}",
            "Links of a rail are down on servers that answer.",
            (("fabric", link.fabric), ("rail", str(link.rail)), ("interface", link.interface)),
        )


def rail_links(topology: Topology, monitored: Iterable[Monitored]) -> dict[RailLink, list[str]]:
    """Return the links of rails that every server of a group has, with these groups, sorted by fabric and rail."""
    fabrics = protocols(topology.plan)
    cabled = {(cable.a_device, cable.a_port) for cable in topology.plan.cables}
    found: dict[RailLink, dict[str, int]] = {}
    sizes: dict[str, int] = {}
    for device, job, _ in monitored:
        if job == NODE:
            sizes[device.group] = sizes.get(device.group, 0) + 1
            for link in _links_of(topology, device, fabrics, cabled):
                counts = found.setdefault(link, {})
                counts[device.group] = counts.get(device.group, 0) + 1
    whole = {link: [name for name, count in groups.items() if count == sizes[name]] for link, groups in found.items()}
    return {link: groups for link, groups in sorted(whole.items()) if groups}


def _links_of(
    topology: Topology, device: Device, fabrics: dict[str, str], cabled: set[tuple[str, str]]
) -> Iterator[RailLink]:
    for name, label in interface_ports(topology, device).items():
        port = device.type.port[label]
        if port.rail is None or port.fabric is None or (device.name, label) not in cabled:
            continue
        if fabrics[port.fabric] == "infiniband" and port.os_name:
            yield RailLink(port.fabric, port.rail, port.os_name, "node_infiniband_state_id", 4)
        else:
            yield RailLink(port.fabric, port.rail, name, "node_network_up", 1)


def _gpus_seen(names: frozenset[str]) -> Iterator[Recording]:
    """Yield the number of GPUs that each server reports. A GPU with MIG instances has several series."""
    if figures.GPUS in names:
        gpus = f"count by (cluster, instance, gpu) (DCGM_FI_DEV_GPU_TEMP{{job='{GPU}'}})"
        none = f"up{{job='{GPU}'}} * 0"
        yield Recording(GPUS_SEEN, f"count by (cluster, instance) ({gpus}) or on (cluster, instance) {none}")


def _ports_up(topology: Topology, names: frozenset[str]) -> Iterator[Recording]:
    """Yield the number of data ports of each switch that are up."""
    policies = topology.plan.routing.policies.values()
    systems = sorted({policy.nos.partition("-")[0] for policy in policies} & figures.SELECTORS.keys())
    if figures.PORTS in names:
        parts = (f"ifOperStatus{{job='{SWITCH}', nos='{nos}', {figures.SELECTORS[nos]}}} == bool 1" for nos in systems)
        yield Recording(PORTS_UP, " or ".join(f"sum by (cluster, instance) ({part})" for part in parts))


def _ports(names: frozenset[str]) -> Iterator[Alert]:
    """Yield the alerts on switches that have fewer or more ports up than cables."""
    if figures.PORTS not in names:
        return
    yield Alert(
        "SwitchPortsDown",
        "warning",
        f"{figures.PORTS} - on (cluster, instance) group_left () {PORTS_UP} > 0",
        f"{_PLACE} has {{{{ $value }}}} cabled ports of {{{{ $labels.fabric }}}} down",
        "Fewer ports of a switch are up than the plan has cables.",
    )
    yield Alert(
        "SwitchPortsUnplanned",
        "warning",
        f"{PORTS_UP} - on (cluster, instance) group_right () {figures.PORTS} > 0",
        f"{_PLACE} has {{{{ $value }}}} ports of {{{{ $labels.fabric }}}} up without a planned cable",
        "More ports of a switch are up than the plan has cables.",
    )


def _watts(monitored: Iterable[Monitored], names: frozenset[str]) -> Iterator[Recording]:
    """Yield the active power of each PDU in watts."""
    if figures.PDU_LIMIT not in names:
        return
    used = {snmp_module(item.device) for item in monitored if item.job == PDU}
    parts = [module.watts for module in MODULES if module in used and module.watts]
    by = "sum by (site, cluster, unit, rack, feed, instance)"
    yield Recording(WATTS, " or ".join(f"{by} ({part})" for part in parts))


def _power(jobs: Collection[str], names: frozenset[str]) -> Iterator[Alert]:
    """Yield the alerts on power supplies and on the load of PDUs, racks and feeds."""
    if BMC in jobs:
        yield Alert(
            "PowerSupplyFault",
            "warning",
            f"ipmi_sensor_state{{job='{BMC}', type='Power Supply'}} > 0",
            f"{_PLACE} has a fault of a power supply: sensor {{{{ $labels.name }}}}",
            "A sensor of a power supply, or of their redundancy, is not nominal.",
        )
    if figures.PDU_LIMIT in names:
        yield Alert(
            "PduUnmeasured",
            "warning",
            f"{figures.PDU_LIMIT} unless on (cluster, instance) {WATTS}",
            f"{_PLACE} gives no power reading",
            "No exporter reads the power of a PDU, so the alerts on power miss it.",
        )
    for rule in LOADS:
        if rule.figure in names:
            measured = f"sum by (cluster, {rule.by}) ({WATTS})"
            expression = f"{measured} - on (cluster, {rule.by}) group_right () {rule.figure} > 0"
            summary = f"{rule.summary} by {{{{ $value }}}} W"
            yield Alert(rule.name, rule.severity, expression, summary, rule.meaning)
