"""The checks of a site: what to run, and what the plan or a document expects.

An expectation is a figure of the plan, or a figure that a document states. Bandwidths that a supplier must agree to are
shares of a figure of the plan. Without `acceptance:` in the blueprint they are unknown.
"""

from __future__ import annotations

import shlex
from collections.abc import Iterable, Iterator

from dcgen.analysis import Analysis
from dcgen.artifacts.bringup.acceptance.files import AcceptanceCheck
from dcgen.network.hosts import interface_ports
from dcgen.network.portnames import PortNaming, lanes_of_port, make_naming, switch_styles
from dcgen.plan.amounts import Total, total
from dcgen.plan.records import Cable, Device
from dcgen.plan.traffic import protocols
from dcgen.topology import Topology

UNKNOWN = "unknown"
PLAN = "plan"
GBYTE = 8  # bits of a byte: a port of 400 Gbps carries 50 GB/s
# The documents behind the checks, by check.
SOURCES = {
    "cabling": "dcgen verify",
    "link-speed": PLAN,
    "link-width": "NVIDIA ibdiagnet manual 2.11, Fabric Links Validation",
    "bit-errors": "NVIDIA ibdiagnet manual 2.19, Bit Error Rate",
    "devices": "dcgen verify",
    "power": PLAN,
    "gpus": PLAN,
    "diagnostics": "NVIDIA DCGM documentation, dcgmi diag",
    "nvlink": "NVIDIA Health Validation, NVLink Checks: no inactive link",
    "rail-bandwidth": "linux-rdma perftest, ib_write_bw",
    "all-reduce": "NVIDIA nccl-tests, PERFORMANCE.md",
    "storage-read": "fio documentation",
    "storage-write": "fio documentation",
}
# How a switch shows the speed of a port, by the convention of its port names.
SPEED_COMMANDS = {
    "cumulus": "nv show interface {} link",
    "sonic": "show interfaces status {}",
    "eos": "show interfaces {} status",
}


def make_checks(analysis: Analysis) -> Iterator[AcceptanceCheck]:
    """Yield the checks of the site, its fabrics and units, then those of each rack, node and link."""
    topology = analysis.topology
    naming = make_naming(topology)
    yield from _site(topology)
    yield from _fabrics(topology)
    yield from _all_reduce(analysis)
    yield from _storage(topology)
    yield from _racks(topology)
    for device in topology.plan.devices.values():
        if device.kind == "server":
            yield from _node(topology, device, naming)
    yield from _links(topology, naming)


def _check(
    check: str,
    scope: str,
    target: str,
    command: str,
    expectation: str,
    unit: str,
    rack: str = "",
    basis: str = "",
    planned: str = "",
) -> AcceptanceCheck:
    """Return a check. Without a basis, it is the document behind this kind of check."""
    basis = basis or SOURCES[check]
    return AcceptanceCheck(f"{check}:{target}", scope, target, rack, command, expectation, unit, planned, basis)


# --- site, fabrics, units ----------------------------------------------------------------------------------------


def _site(topology: Topology) -> Iterator[AcceptanceCheck]:
    """Yield the check of all cables. A cable to a circuit has no far end on the site."""
    if links := len(topology.site_cables):
        command = f"dcgen verify blueprints/{topology.plan.name}.yaml FILE..."
        yield _check("cabling", "site", topology.plan.name, command, str(links), "links")


def _fabrics(topology: Topology) -> Iterator[AcceptanceCheck]:
    """Yield the checks that `ibdiagnet` makes for a whole InfiniBand fabric.

    It compares all links with one width and one lane speed, so a fabric with several has no such check.
    """
    devices, lanes = topology.plan.devices, dict[str, set[tuple[int, float]]]()
    for cable in topology.plan.cables:
        if devices[cable.b_device].kind == "switch":
            width = lanes_of_port(devices[cable.b_device].type.port[cable.b_port])
            lanes.setdefault(cable.fabric, set()).add((width, cable.speed_gbps / width))
    for fabric in topology.plan.fabrics:
        if fabric.protocol == "infiniband" and fabric.leaves:
            if len(lanes.get(fabric.name, ())) == 1:
                [(width, gbps)] = lanes[fabric.name]
                command = f"ibdiagnet --lw {width}x --ls {gbps:g}"
                yield _check("link-width", "fabric", fabric.title, command, "0", "links of another width")
            errors = "ibdiagnet --get_phy_info"
            yield _check("bit-errors", "fabric", fabric.title, errors, "0", "ports above a threshold")


def _all_reduce(analysis: Analysis) -> Iterator[AcceptanceCheck]:
    """Yield an all-reduce per unit with several GPU servers, and one over all servers of the site."""
    groups: dict[str, list[Device]] = {}
    rails = _rail_cables(analysis.topology)
    for name in rails:
        device = analysis.topology.plan.devices[name]
        groups.setdefault(f"su{device.unit:02}" if device.unit else "", []).append(device)
    servers = [device for found in groups.values() for device in found]
    yield from (
        _one_all_reduce(analysis, "unit", unit, found, rails) for unit, found in groups.items() if unit and found[1:]
    )
    if servers[1:]:
        yield _one_all_reduce(analysis, "site", analysis.topology.plan.name, servers, rails)


def _one_all_reduce(
    analysis: Analysis, scope: str, target: str, servers: list[Device], rails: dict[str, list[Cable]]
) -> AcceptanceCheck:
    """Return the all-reduce over some servers with the ring of NCCL.

    A ring sends each byte once into and once out of every server, or NVLink domain. So its rails limit the bus
    bandwidth, and above the leaves the bisection of the fabric does too. Inside, NVLink limits it.
    """
    topology = analysis.topology
    gpus = sum(device.type.gpus.count for device in servers if device.type.gpus)
    command = f"mpirun -np {gpus} -x NCCL_ALGO=Ring all_reduce_perf -b 8G -e 8G -g 1"
    check = _check("all-reduce", scope, target, command, UNKNOWN, "GB/s")
    share = _share(analysis, [cable for device in servers for cable in rails[device.name]])
    if share is None:
        return check._replace(basis="the bisection of the fabric is not known")
    limits = [*_rail_limit(topology, servers, rails, share), *_nvlink_limit(topology, servers)]
    if not limits:
        return check._replace(basis="no source states the NVLink bandwidth of the GPUs")
    gbytes, basis = min(limits)
    return _with_share(
        check._replace(basis=basis), gbytes, topology.plan.policy.all_reduce_percent, "all_reduce_percent"
    )


def _rail_limit(
    topology: Topology, servers: list[Device], rails: dict[str, list[Cable]], share: float
) -> Iterator[tuple[float, str]]:
    """Yield the GB/s of the rails of a server or NVLink domain, unless there is only one."""
    gbps: dict[str, float] = {}
    for device in servers:
        domain = topology.nvlink_domain_of(device) or device.name
        gbps[domain] = gbps.get(domain, 0.0) + sum(cable.speed_gbps for cable in rails[device.name])
    if len(gbps) > 1:
        least = min(gbps.values()) / GBYTE
        of_all = "" if share == 1 else f" with bisection {share:.0%}"
        yield least * share, f"{least:g} GB/s of rails{of_all}"


def _nvlink_limit(topology: Topology, servers: list[Device]) -> Iterator[tuple[float, str]]:
    """Yield the GB/s of NVLink per GPU in one direction, half of what the catalog states for both."""
    facts = [topology.plan.gpus.get(device.type.gpus.model) for device in servers if device.type.gpus]
    speeds = [fact.nvlink_gbytes_per_s for fact in facts if fact and fact.nvlink_gbytes_per_s]
    if speeds:
        yield min(speeds) / 2, f"{min(speeds) / 2:g} GB/s of NVLink"


def _share(analysis: Analysis, cables: Iterable[Cable]) -> float | None:
    """Return the share of the bandwidth of rails that the fabric carries: 1 if each rail stays on one leaf."""
    topology, leaves, fabrics = analysis.topology, dict[object, set[str]](), set()
    for cable in cables:
        rail = topology.plan.devices[cable.a_device].type.port[cable.a_port].rail
        leaves.setdefault((cable.fabric, topology.plane_of.get(cable.b_device, 0), rail), set()).add(cable.b_device)
        fabrics.add(cable.fabric)
    if all(len(found) == 1 for found in leaves.values()):
        return 1.0
    shares = [proof.bisection for proof in analysis.proofs if proof.fabric.name in fabrics]
    known = [share for share in shares if share is not None]
    return min(known) if known and len(known) == len(shares) else None


def _rail_cables(topology: Topology) -> dict[str, list[Cable]]:
    """Return the cables of the rails of each server with GPUs. A rail ends on a leaf."""
    devices, found = topology.plan.devices, dict[str, list[Cable]]()
    for cable in topology.plan.cables:
        known = devices[cable.a_device]
        if known.type.gpus and known.type.port[cable.a_port].rail and devices[cable.b_device].kind == "switch":
            found.setdefault(cable.a_device, []).append(cable)
    return found


def _storage(topology: Topology) -> Iterator[AcceptanceCheck]:
    """Yield the read and write bandwidth of each group of storage devices, at most that of its ports."""
    groups: dict[str, list[Device]] = {}
    for device in topology.plan.devices.values():
        if device.kind == "storage":
            groups.setdefault(device.group, []).append(device)
    percent = topology.plan.policy.storage_percent
    for group, devices in groups.items():
        ports = sum(_data_gbps(topology, device) for device in devices) / GBYTE
        for way in ("read", "write"):
            speed = total((each.type.model, getattr(each.type, f"{way}_gbytes_per_s")) for each in devices)
            yield _storage_check(way, group, speed, ports, percent)


def _storage_check(way: str, group: str, speed: Total, ports: float, percent: float | None) -> AcceptanceCheck:
    """Return the bandwidth of a group of storage devices in one direction. `ports` are the GB/s of its ports."""
    command = f"fio --rw={way} --bs=1M --direct=1 --ioengine=libaio --iodepth=32 --group_reporting"
    check = _check(f"storage-{way}", "site", group, command, UNKNOWN, "GB/s", planned=f"{ports:g}")
    if speed.unknown or not speed.value:
        models = ", ".join(speed.unknown)
        return check._replace(basis=f"set {way}_gbytes_per_s under assume: no source states it for {models}")
    basis = f"{speed.value:g} GB/s by {'assumption' if speed.assumed else 'the catalog'}"
    if ports < speed.value:
        basis = f"{basis}, limited by the ports"
    return _with_share(check._replace(basis=basis), min(speed.value, ports), percent, "storage_percent")


def _data_gbps(topology: Topology, device: Device) -> float:
    """Return the Gbps of the cabled data ports of a device."""
    ends = (
        (cable, cable.a_port if cable.a_device == device.name else cable.b_port)
        for cable in topology.cables_of[device.name]
    )
    return sum(cable.speed_gbps for cable, port in ends if not device.type.port[port].is_management)


def _with_share(check: AcceptanceCheck, figure: float, percent: float | None, key: str) -> AcceptanceCheck:
    """Return a check whose expectation is a share of a figure of the plan, unknown without an agreed share."""
    if percent is None:
        basis = f"agree on a share and set acceptance: {key}; plan: {check.basis}"
        return check._replace(expectation=UNKNOWN, planned=f"{figure:g}", basis=basis)
    expectation = f"{figure * percent / 100:.4g}"
    return check._replace(
        expectation=expectation, planned=f"{figure:g}", basis=f"{percent:g} % ({key}) of the plan: {check.basis}"
    )


# --- racks, nodes, links -----------------------------------------------------------------------------------------


def _racks(topology: Topology) -> Iterator[AcceptanceCheck]:
    """Yield the devices and the power of each rack."""
    for name, rack in topology.plan.racks.items():
        mounted = sum(device.kind != "accessory" for device in topology.in_rack[name])
        devices = mounted + sum(pdu not in topology.plan.mounts for _, pdus in rack.pdus for pdu in pdus)
        command = f"dcgen verify blueprints/{topology.plan.name}.yaml LIST.csv"
        yield _check("devices", "rack", name, command, str(devices), "devices", name)
        power = topology.power_w(name)
        if not power.value and not power.unknown:
            continue
        most, basis = f"{power.value / 1000:.4g}", "plan: maximum power of the devices"
        if power.unknown:
            basis = f"no source states the power of {', '.join(power.unknown)}: set power_max_w under assume"
        command = "dcgmi diag -r 4 on all servers, then read the PDUs"
        yield _check("power", "rack", name, command, UNKNOWN if power.unknown else most, "kW at most", name, basis)


def _node(topology: Topology, device: Device, naming: PortNaming) -> Iterator[AcceptanceCheck]:
    """Yield the checks of the GPUs of a server, and the bandwidth of each of its rails."""
    gpus, (rack, _) = device.type.gpus, topology.place_of(device.name)
    if not gpus:
        return
    name = device.name
    yield _check("gpus", "node", name, "nvidia-smi -L", str(gpus.count), "GPUs", rack)
    yield _check("diagnostics", "node", name, "dcgmi diag -r 3", "pass", "", rack)
    facts = topology.plan.gpus.get(gpus.model)
    if gpus.nvswitches or device.type.nvlink or (facts and facts.nvlink_gbytes_per_s and gpus.count > 1):
        yield _check("nvlink", "node", name, "nvidia-smi nvlink --status", "0", "inactive links", rack)
    yield from _rails(topology, device, naming)


def _rails(topology: Topology, device: Device, naming: PortNaming) -> Iterator[AcceptanceCheck]:
    """Yield the bandwidth of each rail of a server."""
    percent, (rack, _) = topology.plan.policy.write_percent, topology.place_of(device.name)
    interfaces = {port: name for name, port in interface_ports(topology, device).items()}
    for cable in topology.cables_of[device.name]:
        port = device.type.port.get(cable.a_port)
        if cable.a_device == device.name and port and port.rail:
            name = naming(device.name, port.name)
            rdma = port.os_name or (name if name.startswith("mlx5_") else "")
            interface = shlex.quote(interfaces.get(port.name, port.name))
            shown = shlex.quote(rdma) if rdma else f"$(ls /sys/class/net/{interface}/device/infiniband)"
            command = f"ib_write_bw -d {shown} --report_gbits PEER"
            target, basis = f"{device.name}:{port.name}", "line rate"
            check = _check("rail-bandwidth", "node", target, command, UNKNOWN, "Gbps", rack, basis)
            yield _with_share(check, cable.speed_gbps, percent, "write_percent")


def _links(topology: Topology, naming: PortNaming) -> Iterator[AcceptanceCheck]:
    """Yield the speed of each link, read where a switch or a host can show it."""
    styles, protocol_of = switch_styles(topology), protocols(topology.plan)
    for cable in topology.plan.cables:
        rack, _ = topology.place_of(cable.a_device)
        if protocol_of.get(cable.fabric) == "infiniband":
            command = "iblinkinfo"
        else:
            ends = ((cable.b_device, cable.b_port), (cable.a_device, cable.a_port))
            device, port = next((end for end in ends if topology.plan.devices[end[0]].kind == "switch"), ends[0])
            form = SPEED_COMMANDS.get(styles.get(device, ""), "ethtool {}")
            command = f"{device}: {form.format(shlex.quote(naming(device, port)))}"
        yield _check("link-speed", "link", cable.id, command, f"{cable.speed_gbps:g}", "Gbps", rack)
