"""The nodes of a Slurm cluster: their lines in slurm.conf, and their GPUs in gres.conf."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from dcgen.artifacts.bringup.slurm.blocks import block_of
from dcgen.artifacts.bringup.slurm.files import GresFile, GresLine, NodeLine, NodeSection, NodesFile
from dcgen.plan.records import Device, Plan, SlurmPolicy
from dcgen.plan.types import DeviceType
from dcgen.topology import Topology
from dcgen.views.cluster import NOTHING, RESERVED
from dcgen.views.nodesets import fold

_WORD = re.compile(r"[a-z0-9]+", re.ASCII)
_DIGIT = re.compile(r"[0-9]", re.ASCII)


class Detection(NamedTuple):
    """The stem of the device files of GPUs, or the method of AutoDetect that finds them."""

    stem: str = ""
    method: str = ""


# Slurm, gres.conf(5): `File` in the examples, and the options of `AutoDetect`. The driver numbers the files from 0.
DETECTIONS = {"NVIDIA": Detection(stem="/dev/nvidia"), "AMD": Detection(method="rsmi")}


def make_nodes(topology: Topology, servers: Iterable[Device]) -> NodesFile:
    """Return the lines of the nodes: one per server group and rack, in the order of the plan."""
    groups: dict[str, dict[str, list[Device]]] = {}
    for server in servers:
        rack, _ = topology.place_of(server.name)
        groups.setdefault(server.group, {}).setdefault(rack, []).append(server)
    others = {device.group for device in topology.plan.devices.values() if device.kind == "server"} - groups.keys()
    sections = (_section(topology, key, list(racks.values())) for key, racks in sorted(groups.items()))
    reserved = tuple(name for name in RESERVED if name in topology.plan.devices)
    return NodesFile(topology.plan.name, tuple(sections), tuple(sorted(others)), reserved)


def _section(topology: Topology, group: str, racks: list[list[Device]]) -> NodeSection:
    """Return the nodes of a group, which are of one type."""
    type_, plan = racks[0][0].type, topology.plan
    stated = plan.policy.slurm.get(group, NOTHING)
    lines = (_line(topology, part, stated) for servers in racks for part in _by_features(topology, servers))
    return NodeSection(group, type_.model, _processors(type_), tuple(_unknown(plan, group, type_)), tuple(lines))


def _by_features(topology: Topology, servers: list[Device]) -> Iterator[list[Device]]:
    """Yield the servers of a rack that have the same features."""
    found: dict[str, list[Device]] = {}
    for server in servers:
        found.setdefault(_features(topology, server), []).append(server)
    yield from found.values()


def _line(topology: Topology, servers: list[Device], stated: SlurmPolicy) -> NodeLine:
    type_ = servers[0].type
    fitted, cores = type_.processors, type_.processors.total_cores
    return NodeLine(
        fold(server.name for server in servers),
        fitted.sockets if cores else 0,
        fitted.cores or 0 if cores else 0,
        stated.threads_per_core or 0 if cores else 0,
        stated.real_memory_mib or 0,
        _gres(topology.plan, type_),
        _features(topology, servers[0]),
    )


def _features(topology: Topology, server: Device) -> str:
    """Return the group, the unit, the rack and the NVLink domain of a server, those that it has."""
    unit = f"su{server.unit:02}" if server.unit else ""
    rack, _ = topology.place_of(server.name)
    found = (server.group, unit, rack, block_of(topology.plan, server) if server.type.nvlink else "")
    return ",".join(dict.fromkeys(filter(None, found)))


def _processors(type_: DeviceType) -> str:
    """Return the processors and the DIMMs of a server as text."""
    fitted = type_.processors
    texts = [f"{fitted.sockets} x {fitted.model}"] if fitted.sockets else []
    if fitted.memory_gb is not None:
        texts.append(f"{fitted.memory_gb:,g} GB of memory fitted")
    return ", ".join(texts)


def _unknown(plan: Plan, group: str, type_: DeviceType) -> Iterator[tuple[str, str]]:
    """Yield the values that a line leaves out, each with the key that states it or the reason."""
    stated = plan.policy.slurm.get(group, NOTHING)
    if not type_.processors.total_cores:
        yield "Sockets and CoresPerSocket", "no source states the processors or their cores"
    elif stated.threads_per_core is None:
        yield "ThreadsPerCore", f"state servers.{group}.slurm.threads_per_core in the blueprint"
    if stated.real_memory_mib is None:
        yield "RealMemory", f"state servers.{group}.slurm.real_memory_mib in the blueprint"
    if type_.gpus and not _gres(plan, type_):
        yield "Gres", f"no source states how Slurm finds {type_.gpus.model}"


def _gres(plan: Plan, type_: DeviceType) -> str:
    """Return the GPUs of a server for slurm.conf, "" for none and for those that Slurm does not find."""
    if not type_.gpus or _detection(plan, type_.gpus.model) is None:
        return ""
    return f"gpu:{gpu_type(type_.gpus.model)}:{type_.gpus.count}"


def _detection(plan: Plan, model: str) -> Detection | None:
    gpu = plan.gpus.get(model)
    return DETECTIONS.get(gpu.manufacturer) if gpu else None


def gpu_type(model: str) -> str:
    """Return the type of a GPU for Slurm: the parts of its model up to the first one with a digit, such as h100.

    AutoDetect accepts a type that is a part of the product name in lower case, with `_` for blanks (gres.conf(5)).
    """
    words = _WORD.findall(model.lower())
    end = next((place for place, word in enumerate(words, start=1) if _DIGIT.search(word)), len(words))
    return "_".join(words[:end]) or "gpu"


def make_gres(topology: Topology, servers: Iterable[Device]) -> GresFile | None:
    """Return the GPUs of the nodes, a line per server group and unit. Return None without GPUs."""
    plan = topology.plan
    groups: dict[tuple[str, int], list[Device]] = {}
    for server in servers:
        if server.type.gpus:
            groups.setdefault((server.group, server.unit), []).append(server)
    if not groups:
        return None
    lines, unknown = [], []
    for _, found in sorted(groups.items()):
        gpus = found[0].type.gpus
        assert gpus
        detection = _detection(plan, gpus.model)
        if detection is None:
            unknown.append(gpus.model)
            continue
        last = gpus.count - 1
        files = f"{detection.stem}[0-{last}]" if last else f"{detection.stem}0"
        names = fold(server.name for server in found)
        lines.append(GresLine(names, gpu_type(gpus.model), files if detection.stem else "", detection.method))
    return GresFile(plan.name, tuple(lines), tuple(dict.fromkeys(unknown)))
