"""The supply of a design for a workload: GPUs, network ports, drives and storage, summed from the plan."""

from collections.abc import Iterator
from typing import NamedTuple

from dcgen.catalog.values import Precision
from dcgen.plan import traffic
from dcgen.plan.amounts import Total, total
from dcgen.plan.records import Device, Plan
from dcgen.proof import Proof
from dcgen.topology import Topology

GBPS_PER_GBYTE = 8
ABOVE_LEAVES = ("spine", "core")  # switches whose loss a proof measures against the uplinks of one plane


class Pool(NamedTuple):
    """The GPUs of a site: their number, their peak together (TFLOPS), and the smallest memory (GB); None if unknown.

    GPUs of several models count with the peak of the slowest, because each step waits for it.
    `domain` is the number of GPUs that NVLink connects, and `nvlink` its bandwidth per GPU and direction. `network` is
    the bandwidth per GPU through the fabric that carries compute. Both are in gigabytes per second. `missing` are the
    values that no source states, each with its key, and `unlinked` those of NVLink.
    """

    gpus: int
    tflops: float | None
    memory_gb: float | None
    domain: int
    nvlink: float | None
    network: float
    missing: tuple[str, ...]
    unlinked: tuple[str, ...] = ()


class Storage(NamedTuple):
    """The storage servers of a site: their number, raw capacity (TB), ports on storage fabrics and speed (GB/s).

    `clients` are the storage ports of the GPU servers, and `client` those of the GPU server with the fewest, in GB/s.
    `read` and `write` are unknown if no source states them for one of the models. `without_drives` are the models
    whose capacity is unknown.
    """

    servers: int
    capacity_tb: float
    ports: float
    clients: float
    client: float
    read: Total
    write: Total
    without_drives: tuple[str, ...]


def gpu_servers(plan: Plan, groups: tuple[str, ...] = ()) -> list[Device]:
    """Return the servers with GPUs, of some groups or of all."""
    servers = [device for device in plan.devices.values() if device.type.gpus]
    return [device for device in servers if device.group in groups] if groups else servers


def working(plan: Plan, servers: list[Device]) -> list[Device]:
    """Return the servers that carry the load: of a group with `required:`, as many as that, else all."""
    left = dict(plan.policy.required)
    found = []
    for device in servers:
        if device.group not in left:
            found.append(device)
        elif left[device.group] > 0:
            left[device.group] -= 1
            found.append(device)
    return found


def gpu_pool(topology: Topology, precision: Precision, groups: tuple[str, ...] = ()) -> Pool:
    """Return the GPUs of a site, or of some groups, that carry its load, with their peak at a precision."""
    servers = working(topology.plan, gpu_servers(topology.plan, groups))
    counts: dict[str, int] = {}
    for device in servers:
        assert device.type.gpus
        counts[device.type.gpus.model] = counts.get(device.type.gpus.model, 0) + device.type.gpus.count
    peaks = {name: (topology.plan.gpus[name].tflops or {}).get(precision) for name in counts}
    memory = {name: topology.plan.gpus[name].memory_gb for name in counts}
    links = [topology.plan.gpus[name].nvlink_gbytes_per_s for name in counts]
    missing = [f"`tflops: {{{precision}: ...}}` of {name}" for name, peak in sorted(peaks.items()) if not peak]
    missing += [f"`memory_gb` of {name}" for name, size in sorted(memory.items()) if not size]
    return Pool(
        sum(counts.values()),
        sum(counts.values()) * min(peak or 0 for peak in peaks.values()) if peaks and all(peaks.values()) else None,
        min((size or 0 for size in memory.values()), default=None) if all(memory.values()) else None,
        min((_domain(device) for device in servers), default=1),
        min(link or 0 for link in links) / 2 if links and None not in links else None,
        min((_network(topology.plan, device) for device in servers), default=0.0),
        tuple(missing),
        tuple(
            f"`nvlink_gbytes_per_s` of {name}"
            for name in sorted(counts)
            if topology.plan.gpus[name].nvlink_gbytes_per_s is None
        ),
    )


def _domain(device: Device) -> int:
    """Return the number of GPUs in the NVLink domain of a server: the rack-scale domain, the chassis, or one GPU."""
    gpus, nvlink = device.type.gpus, device.type.nvlink
    assert gpus
    if nvlink:
        return gpus.count * nvlink.trays
    return gpus.count if gpus.nvswitches else 1


def _network(plan: Plan, device: Device) -> float:
    """Return the bandwidth per GPU of a server through the fabrics that carry compute, in GB/s."""
    assert device.type.gpus
    ports = traffic.compute_ports(plan, device)
    return sum(port.speed_gbps for port in ports) / GBPS_PER_GBYTE / device.type.gpus.count


def compute_share(plan: Plan, proofs: tuple[Proof, ...]) -> float | None:
    """Return the share of their port speed that GPUs have between any two halves of the site, None if unknown."""
    shares = [proof.bisection for proof in proofs if traffic.carries(plan, proof.fabric.name, "compute")]
    known = [share for share in shares if share is not None]
    return min([1.0, *known]) if known and len(known) == len(shares) else None


def share_after(plan: Plan, proofs: tuple[Proof, ...], kind: str) -> float | None:
    """Return the share of bandwidth that the worst-hit neighbor keeps after the worst loss of one kind.

    It is None if no compute fabric has a part of this kind. A spine or core is one of one plane, and the
    other planes keep theirs.
    """
    found = []
    for proof in proofs:
        if traffic.carries(plan, proof.fabric.name, "compute"):
            planes = sum(other.fabric.name == proof.fabric.name for other in proofs) if kind in ABOVE_LEAVES else 1
            found += [1 - (1 - loss.left) / planes for loss in proof.losses if loss.kind == kind]
    return min(found, default=None)


def storage(plan: Plan, groups: tuple[str, ...] = ()) -> Storage:
    """Return the storage servers of a site. Their clients are the GPU servers of some groups, or of all."""
    servers = [device for device in plan.devices.values() if device.kind == "storage"]
    fed = working(plan, gpu_servers(plan, groups))
    clients = [sum(storage_gbps(plan, [device])) / GBPS_PER_GBYTE for device in fed]
    return Storage(
        len(servers),
        sum(device.type.capacity_tb for device in servers),
        sum(storage_gbps(plan, servers)) / GBPS_PER_GBYTE,
        sum(clients),
        min(clients, default=0.0),
        total((device.type.model, device.type.read_gbytes_per_s) for device in servers),
        total((device.type.model, device.type.write_gbytes_per_s) for device in servers),
        tuple(sorted({device.type.model for device in servers if not device.type.capacity_tb})),
    )


def storage_gbps(plan: Plan, devices: list[Device]) -> Iterator[float]:
    """Yield the Gbps of each port of some devices on fabrics that carry storage."""
    names = set(traffic.carriers(plan, "storage"))
    for device in devices:
        for port in device.type.ports:
            if port.fabric in names and not port.is_management:
                yield port.speed_gbps
