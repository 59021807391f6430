"""PCIe in the servers of a served model: lanes of the processors, slots of adapters, and the load of a model."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dcgen.plan.jobs import ServeJob
from dcgen.plan.lanes import PcieLanes
from dcgen.plan.records import Device
from dcgen.plan.types import DeviceType
from dcgen.workload import serving
from dcgen.workload.need import JobNeed
from dcgen.workload.serving import PRECISIONS

GBPS_PER_GBYTE = 8


def needs(job: ServeJob, servers: list[Device], gpus: int) -> Iterator[JobNeed]:
    """Yield the rows of lanes, adapters and loading for the first server of each model; `gpus` share one replica."""
    for type_ in _types(servers):
        yield from _slots(type_)
        yield from _loading(job, type_, gpus)


def hardware(servers: list[Device]) -> Iterator[JobNeed]:
    """Yield the rows of lanes and adapters alone, which all models on the servers share."""
    for type_ in _types(servers):
        yield from _slots(type_)


def loading(job: ServeJob, servers: list[Device], gpus: int) -> Iterator[JobNeed]:
    """Yield the rows of loading a model alone."""
    for type_ in _types(servers):
        yield from _loading(job, type_, gpus)


def _types(servers: list[Device]) -> Iterable[DeviceType]:
    """Return the type of the first server of each model."""
    return {device.type.model: device.type for device in reversed(servers)}.values()


def _slots(type_: DeviceType) -> Iterator[JobNeed]:
    yield _lanes(type_)
    adapters = list(type_.lanes.of("nics"))
    known = all(slot.gbytes_per_s is not None for slot in adapters)
    if adapters and (known or (type_.lanes.given is not None and not _has_board(type_))):
        yield _adapters(type_)


def _has_board(type_: DeviceType) -> bool:
    """Return whether the GPUs are on a board of their own, behind PCIe switches of the server."""
    return bool(type_.gpus and type_.gpus.form != "PCIe")


def _lanes(type_: DeviceType) -> JobNeed:
    """Return the row of lanes. A server whose devices take more lanes than its processors have needs PCIe switches.

    Servers with a board of GPUs have such switches by design, so that the row states the lanes without a target.
    """
    lanes, board = type_.lanes, _has_board(type_)
    taken = [slot.quantity * slot.lanes for slot in lanes.slots if slot.lanes is not None]
    complete = len(taken) == len(lanes.slots)
    basis = " + ".join(f"{slot.quantity} {slot.model} x {slot.lanes or 'unknown'}" for slot in lanes.slots)
    basis += f", on {lanes.cpus} {lanes.cpu}" if lanes.cpu else ", on the processors"
    if lanes.given and sum(taken) > lanes.given:
        basis += f"; PCIe switches {'' if board else 'would '}share the lanes {sum(taken) / lanes.given:.3g}:1"
    return JobNeed(
        title=f"PCIe lanes of {type_.model}",
        unit="lanes",
        needed=sum(taken) if complete else None,
        given=lanes.given,
        basis=basis,
        code="DC617",
        fix="choose processors with more lanes or fewer devices, or accept that PCIe switches share the lanes",
        target=not board,
        missing=() if board else tuple(_missing(type_)),
    )


def _missing(type_: DeviceType) -> Iterator[str]:
    """Yield the values of the lanes that no source states, each with its key."""
    lanes = type_.lanes
    if lanes.given is None:
        yield f"`pcie_lanes` of {lanes.cpu}" if lanes.cpu else f"`fitted: cpus:` of the servers {type_.model}"
    yield from (f"`pcie` of {model}" for model in sorted({slot.model for slot in lanes.slots if slot.lanes is None}))


def _adapters(type_: DeviceType) -> JobNeed:
    """Return the row of the adapter whose used ports take the largest share of its slot."""
    rates = _line_rates(type_)
    slots = [(slot, rates.get(slot.key, 0.0) / slot.quantity) for slot in type_.lanes.of("nics")]
    unknown = [slot for slot, _ in slots if slot.gbytes_per_s is None]
    slot, rate = max(slots, key=lambda pair: pair[1] / (pair[0].gbytes_per_s or 1))
    given = None if unknown else slot.gbytes_per_s
    basis = f"the used ports of one {slot.model}"
    basis += f" on {slot.lanes} lanes of generation {slot.generation}" if given else ""
    models = sorted({slot.model for slot in unknown if slot.lanes is None})
    missing = (*_cpu_missing(type_.lanes), *(f"`pcie` of {model}" for model in models))
    return JobNeed(
        title=f"PCIe bandwidth of an adapter in {type_.model}",
        unit="GB/s",
        needed=rate,
        given=given,
        basis=basis,
        code="DC618",
        fix="use an adapter with more lanes, or processors of a newer PCIe generation",
        missing=missing if unknown else (),
    )


def _cpu_missing(lanes: PcieLanes) -> tuple[str, ...]:
    if lanes.generation is not None:
        return ()
    return (f"`pcie_generation` of {lanes.cpu}",) if lanes.cpu else ("`fitted: cpus:` of the servers",)


def _line_rates(type_: DeviceType) -> dict[str, float]:
    """Return the line rate of the ports on fabrics in GB/s, by the key of the adapter."""
    found: dict[str, float] = {}
    for port in type_.ports:
        if port.nic and port.fabric and not port.is_management:
            found[port.nic] = found.get(port.nic, 0.0) + port.speed_gbps / GBPS_PER_GBYTE
    return found


def _loading(job: ServeJob, type_: DeviceType, gpus: int) -> Iterator[JobNeed]:
    """Yield the time to load the model from the local drives: bound by the drives, their slots or those of the GPUs.

    Without a target, a server whose drives or slots are unknown has no row.
    """
    weights = serving.weights_gb(job.model, PRECISIONS[job.spec.precision])
    ways = _ways(type_, gpus)
    known = {name: speed for name, speed in ways.items() if speed is not None}
    if (job.spec.load_s is None and len(known) < len(ways)) or not type_.capacity_tb:
        return
    slowest = min(known, key=lambda name: known[name]) if len(known) == len(ways) else None
    basis = f"{weights:,.4g} GB; " + ", ".join(f"{name} {speed:,.4g} GB/s" for name, speed in sorted(known.items()))
    missing = [] if type_.drives_gbytes_per_s.value else [f"`read_gbytes_per_s` of the drives of {type_.model}"]
    missing += [f"`pcie` of {slot.model}" for slot in type_.lanes.slots if slot.generation is None]
    yield JobNeed(
        title=f"time to load the model in {type_.model}",
        unit="s",
        needed=job.spec.load_s,
        given=weights / known[slowest] if slowest else None,
        basis=basis + (f"; bound by {slowest}" if slowest else ""),
        code="DC616",
        fix="fit more or faster drives, or accept a longer `load_s`",
        path=("load_s" if job.spec.load_s else "model",),
        at_most=True,
        target=job.spec.load_s is not None,
        missing=() if slowest else (*missing, *_cpu_missing(type_.lanes)),
    )


def _ways(type_: DeviceType, gpus: int) -> dict[str, float | None]:
    """Return the bandwidth of the drives, of their slots and of the slots of the GPUs of a replica in GB/s."""
    drives = [slot.gbytes_per_s and slot.gbytes_per_s * slot.quantity for slot in type_.lanes.of("drives")]
    cards = [slot.gbytes_per_s for slot in type_.lanes.of("gpus")]
    count = min(gpus, sum(slot.quantity for slot in type_.lanes.of("gpus")))
    return {
        "drives": type_.drives_gbytes_per_s.value,
        "slots of the drives": _total(drives),
        "slots of the GPUs": _total([card and card * count for card in cards]),
    }


def _total(speeds: list[float | None]) -> float | None:
    known = [speed for speed in speeds if speed is not None]
    return sum(known) if known and len(known) == len(speeds) else None
