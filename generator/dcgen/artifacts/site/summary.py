"""README.md: the summary of a site, the first file for a reviewer."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple

from dcgen.analysis import Analysis
from dcgen.network.booting import booting_prefixes
from dcgen.network.hosts import make_hosts
from dcgen.network.switches import make_switches
from dcgen.page import FreeText, Page
from dcgen.plan.subnets import ReservedRange
from dcgen.topology import Topology
from dcgen.views import cooling, figures, hall, loads
from dcgen.views.addressplan import NetworkRow, make_address_plan
from dcgen.views.bill import spares_note
from dcgen.views.cluster import cluster_folders
from dcgen.views.cooling import CoolingTables
from dcgen.views.figures import FabricRow, FindingRow, FloorFact, LossRow, ProofRow
from dcgen.views.hall import HallTotals
from dcgen.views.loads import Loads
from dcgen.views.machines import machine_folders
from dcgen.views.monitored import make_monitored
from dcgen.views.placed import make_hall_places
from dcgen.views.workload import WorkloadView, make_workload


class FileRow(NamedTuple):
    """A file or folder, and the artifact family that writes it; the manifest has none."""

    family: str
    path: str
    content: str


class RackGroupRow(NamedTuple):
    """The racks of one group and unit, with the figures of the fullest."""

    group: str
    racks: int
    height: str
    power: str
    weight: str


class CircuitRow(NamedTuple):
    """A WAN circuit with the switch port that it ends on."""

    name: str
    description: FreeText
    device: str
    port: FreeText


FILES = (
    FileRow("index", "index.html", "the whole site on one page, with all drawings and a device search"),
    FileRow("fabrics", "fabrics/", "a drawing of each fabric: tiers, links, and the devices on each leaf"),
    FileRow("floor", "floor.svg", "the floor plan, with the power of each rack"),
    FileRow("dxf", "floor.dxf", "the floor plan to scale for CAD: open it in AutoCAD, or run librecad floor.dxf"),
    FileRow("usd", "site.usda", "the hall in 3D as OpenUSD: run usdview site.usda, or open it in Omniverse or Blender"),
    FileRow("rows", "rows/", "the front elevations of each row on one page"),
    FileRow("racks", "racks/", "the front and rear elevation of each rack"),
    FileRow("cables", "cables.csv, cables.xlsx", "the run list, one row per cable"),
    FileRow("panels", "trunks.csv, cords.csv", "the trunks between patch panels, and the patch cords of each link"),
    FileRow("phases", "phases/", "the parts and cables of each phase, and the live cables that move"),
    FileRow("labels", "labels.csv", "the label of each cable end, for a label printer"),
    FileRow("labels", "power-labels.csv, device-labels.csv", "the labels of power cords, and of racks and devices"),
    FileRow("bundles", "bundles.csv", "the cable bundles between racks"),
    FileRow("bundles", "trays.csv", "the fill of each cable tray at its fullest point"),
    FileRow("work", "work/", "the work order, with a sheet for each rack"),
    FileRow("addresses", "addresses.csv", "the address of each port, with its prefix and gateway"),
    FileRow("addresses", "prefixes.csv", "the prefixes: VLAN, owner of the gateway, leaves, addresses in use"),
    FileRow("addresses", "routers.csv", "the addresses of the switches: loopbacks, links, VLANs, circuits, AS numbers"),
    FileRow("addresses", "reserved.csv", "the ranges of addresses that no device gets"),
    FileRow("power", "power.csv", "one row per power supply: PDU, outlet, phase, load"),
    FileRow("bom", "bom.csv, bom.md, bom.xlsx", "the bill of materials with spares"),
    FileRow("infiniband", "infiniband/", "the InfiniBand fabrics for ibsim, OpenSM and ibdiagnet"),
    FileRow("cabling", "cabling/", "the planned cabling for PTM, ibdiagnet and UFM, and as point-to-point sheets"),
    FileRow("acceptance", "acceptance.md, acceptance.csv", "what to run before the first job, and what to expect"),
    FileRow(
        "dhcp",
        "dhcp/",
        "subnets and reservations of DHCP for ISC Kea (kea-dhcp4 -c dhcp/kea-dhcp4.conf)",
    ),
    FileRow("dns", "dns/", "forward and reverse zones for BIND (include dns/named.conf.zones in named.conf)"),
    FileRow("ntp", "ntp/", "time servers and clients for chrony (chronyd -f ntp/client.conf)"),
    FileRow("slurm", "slurm/", "nodes, GPUs and topology for slurmctld and slurmd, in /etc/slurm"),
    FileRow("clustershell", "clustershell/", "groups of hosts for clush and nodeset, in /etc/clustershell/groups.d"),
    FileRow("consoles", "consoles/", "the BMCs for powermand and conmand: power and serial consoles"),
    FileRow(
        "prometheus",
        "prometheus/",
        "targets, planned figures and alerts for Prometheus (prometheus --config.file=prometheus/prometheus.yml)",
    ),
    FileRow(
        "bmcs",
        "bmcs/",
        "the BMCs with their Redfish URLs, and the servers for Ironic (baremetal create bmcs/ironic.json)",
    ),
    FileRow("nico", "nico/", "the machines that NVIDIA Infra Controller expects (nico-admin-cli em replace-all)"),
    FileRow("metal3", "metal3/", "the servers as hosts of Metal3 (kubectl apply --server-side -f metal3/)"),
    FileRow("maas", "maas/", "Terraform modules that enter networks and servers into MAAS (terraform apply)"),
    FileRow("avd", "avd/", "the EOS switches as inputs of Arista AVD, which makes their configuration"),
    FileRow("frr", "frr/", "the configuration of each Ethernet switch for FRRouting"),
    FileRow("containerlab", "containerlab/", "a lab of the Ethernet fabrics in containers, with the files of frr/"),
    FileRow("kubernetes", "kubernetes/", "labels of Kubernetes nodes, and address pools of the rails for nv-ipam"),
    FileRow("nvue", "nvue/", "the startup configuration of each switch with Cumulus Linux"),
    FileRow("sonic", "sonic/", "the configuration database of each switch with SONiC"),
    FileRow("netplan", "netplan/", "the network of each host for netplan, and its kernel parameters"),
    FileRow("networkmanager", "networkmanager/", "the network of each host for NetworkManager"),
    FileRow("ansible", "ansible/", "inventory, group and host variables"),
    FileRow("terraform", "terraform/", "Terraform modules that record the site in NetBox"),
    FileRow(
        "imports",
        "terraform/netbox/*/imports.tf",
        "the import of existing objects of NetBox (sh export-ids.sh > ids.json, then terraform plan)",
    ),
    FileRow("netbox", "netbox/", "CSV files for the bulk import of NetBox, for sites with many objects"),
    FileRow("topology", "topology.json", "the topology as networkx node-link data"),
    FileRow("workload", "workload.json", "the needs of the workload and what the design gives"),
    FileRow("", "manifest.json", "the path and SHA-256 of each file"),
)
CLUSTER_FOLDERS = ("slurm/", "clustershell/", "consoles/", "maas/")
MACHINE_FOLDERS = ("bmcs/", "nico/", "metal3/")


class Summary(NamedTuple):
    """The counts and sums of a site; figures are texts with units and marks."""

    name: str
    kind: str
    description: FreeText
    site: str
    counts: tuple[tuple[str, str], ...]
    fabrics: tuple[FabricRow, ...]
    proofs: tuple[ProofRow, ...]
    losses: tuple[LossRow, ...]
    racks: tuple[RackGroupRow, ...]
    floor: tuple[FloorFact, ...]
    floor_drawn: bool
    loads: Loads
    workload: WorkloadView
    cooling: CoolingTables | None
    hall: HallTotals
    networks: tuple[NetworkRow, ...]
    reserved: tuple[ReservedRange, ...]
    circuits: tuple[CircuitRow, ...]
    assumptions: tuple[tuple[str, str, FreeText], ...]
    notes: tuple[str, ...]
    findings: tuple[FindingRow, ...]
    files: tuple[FileRow, ...]


def pages(analysis: Analysis) -> Iterator[Page]:
    """Yield `README.md`."""
    yield Page("README.md", "summary/README.md.j2", summary(analysis))


def summary(analysis: Analysis) -> Summary:
    """Return the view of a site's README."""
    topology = analysis.topology
    plan = topology.plan
    power = figures.merge(topology.power_w(name) for name in plan.racks)
    weight = figures.merge(topology.weight_kg(name) for name in plan.racks)
    files = tuple(_files(analysis))
    addresses = analysis.once(make_address_plan)
    return Summary(
        name=plan.name,
        kind=plan.kind.replace("-", " ").capitalize(),
        description=plan.description,
        site=plan.site,
        counts=tuple(figures.make_numbers(topology, power, weight)),
        fabrics=tuple(figures.make_fabrics(topology)),
        proofs=tuple(figures.make_proofs(analysis.proofs)),
        losses=tuple(figures.make_losses(analysis.proofs)),
        racks=tuple(_racks(topology)),
        floor=tuple(figures.make_floor(topology)),
        floor_drawn=any(row.family == "floor" for row in files),
        loads=analysis.once(loads.make_loads),
        workload=make_workload(analysis),
        cooling=cooling.make_cooling(topology),
        hall=analysis.once(hall.make_hall),
        networks=addresses.networks,
        reserved=addresses.reserved,
        circuits=tuple(_circuits(topology)),
        assumptions=plan.assumptions,
        notes=(
            *figures.make_management_notes(plan),
            *figures.make_notes(power, weight, *cooling.site_heat(topology)),
            *figures.make_rating_notes(topology),
            *figures.make_peer_notes(topology),
            *filter(None, [spares_note(plan)]),
        ),
        findings=figures.make_findings(analysis.findings),
        files=files,
    )


def _files(analysis: Analysis) -> Iterator[FileRow]:
    """Yield the files of the selected families; some files exist only for some designs."""
    for row in FILES:
        if not row.family or not analysis.families or row.family in analysis.families:
            exists = CONDITIONS.get(row.path)
            if not exists or exists(analysis):
                yield row


def _has_system(analysis: Analysis, system: str) -> bool:
    """Return whether a switch has an operating system, such as "eos"."""
    return any(switch.nos.partition("-")[0] == system for switch in analysis.once(make_switches).values())


def _has_interfaces(analysis: Analysis) -> bool:
    """Return whether a host has an interface to configure."""
    return any(network.interfaces for network in analysis.once(make_hosts).values())


def _has_subnets(analysis: Analysis) -> bool:
    """Return whether an InfiniBand fabric has switches."""
    return any(fabric.protocol == "infiniband" and fabric.leaves for fabric in analysis.topology.plan.fabrics)


def _has_folder(folders: Callable[[Topology], set[str]], folder: str, analysis: Analysis) -> bool:
    """Return whether a folder is among those that a function finds for the site."""
    return folder in analysis.once(folders)


# The files that a site may lack, with the condition of each. It is asked only if a selected family makes the file.
CONDITIONS: dict[str, Callable[[Analysis], bool]] = {
    "trays.csv": lambda analysis: bool(analysis.trays),
    "floor.dxf": lambda analysis: not analysis.once(make_hall_places).untrue,
    "phases/": lambda analysis: bool(analysis.topology.plan.phases),
    "infiniband/": _has_subnets,
    "nvue/": lambda analysis: _has_system(analysis, "cumulus"),
    "sonic/": lambda analysis: _has_system(analysis, "sonic"),
    "avd/": lambda analysis: _has_system(analysis, "eos"),
    "netplan/": _has_interfaces,
    "networkmanager/": _has_interfaces,
    "frr/": lambda analysis: bool(analysis.once(make_switches)),
    "containerlab/": lambda analysis: bool(analysis.once(make_switches)),
    "dhcp/": lambda analysis: bool(booting_prefixes(analysis.topology.plan)),
    "dns/": lambda analysis: bool(analysis.topology.plan.addresses or analysis.topology.plan.routing.routers),
    "ntp/": lambda analysis: bool(
        analysis.topology.plan.services.time_sources or analysis.topology.plan.services.time_servers
    ),
    **{folder: partial(_has_folder, cluster_folders, folder) for folder in CLUSTER_FOLDERS},
    **{folder: partial(_has_folder, machine_folders, folder) for folder in MACHINE_FOLDERS},
    "prometheus/": lambda analysis: bool(analysis.once(make_monitored)),
    "workload.json": lambda analysis: bool(analysis.topology.plan.workload),
    "reserved.csv": lambda analysis: bool(analysis.topology.plan.routing.reserved),
    "trunks.csv, cords.csv": lambda analysis: bool(analysis.topology.plan.trunks),
}


def _racks(topology: Topology) -> Iterator[RackGroupRow]:
    """Yield one row per rack group and unit: the number of racks and the figures of the fullest."""
    groups: dict[str, list[str]] = {}
    for rack in topology.plan.racks.values():
        groups.setdefault(topology.rack_group(rack), []).append(rack.name)
    for group, names in groups.items():
        fullest = max(names, key=lambda name: topology.power_w(name).value)
        rack = topology.plan.racks[fullest]
        used = max(sum(device.type.u_height for device in topology.in_rack[name]) for name in names)
        power = f"{figures.used_text(topology.power_w(fullest), 'kW')} of {topology.usable_kw(rack):.1f} kW"
        weight = f"{figures.used_text(topology.weight_kg(fullest))} of {figures.rating_text(rack)}"
        yield RackGroupRow(group, len(names), f"{used} of {rack.type.u_height} U", power, weight)


def _circuits(topology: Topology) -> Iterator[CircuitRow]:
    """Yield the circuits that leave the site."""
    circuits = {name: device for name, device in topology.plan.devices.items() if device.kind == "circuit"}
    for cable in topology.plan.cables if circuits else ():
        if far := circuits.get(cable.b_device):
            yield CircuitRow(far.name, far.type.description, cable.a_device, cable.a_port)
