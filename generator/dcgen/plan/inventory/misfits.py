"""The ways in which fitted parts exceed their chassis: slots, sockets, bays and ports."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from dcgen.blueprint import Assumption
from dcgen.catalog import Catalog
from dcgen.catalog import models as parts
from dcgen.finding import Finding, FindingsError, KeyPath
from dcgen.plan.inventory.fitting import PartsOrigin


def misfits(
    server: parts.Server,
    fitted: parts.Fitted,
    catalog: Catalog,
    assumption: Assumption | None,
    origin: PartsOrigin,
) -> list[Finding]:
    """Return every way in which the fitted parts exceed the chassis, and each model that the catalog lacks."""
    limit = _Limits(server, assumption)
    found: list[Finding] = []
    for faults in (
        _gpu_misfits(server, fitted, catalog, limit, origin),
        _nic_misfits(server, fitted, catalog, limit, origin),
        _board_misfits(server, fitted, catalog, limit, origin),
        _bad_port_lists(fitted, catalog, origin),
        _drive_misfits(server, fitted, catalog, origin),
    ):
        try:
            found.extend(faults)
        except FindingsError as error:
            found.extend(error.findings)
    return list(dict.fromkeys(found))


def drives(fitted: parts.Fitted, catalog: Catalog, origin: PartsOrigin) -> Iterator[tuple[parts.Drive, int]]:
    """Yield each model of drive, by key, and its count."""
    for key, item in sorted(fitted.drives.items()):
        yield catalog.get(parts.Drive, item.model, origin.at("drives", key, "model")), item.count


def _gpu_misfits(
    server: parts.Server, fitted: parts.Fitted, catalog: Catalog, limit: _Limits, origin: PartsOrigin
) -> Iterator[Finding]:
    if not fitted.gpus:
        return
    yield from _too_many(
        server.model, "GPU slots", "GPUs", fitted.gpus.count, limit.gpu_slots, origin.at("gpus", "count")
    )
    gpu = catalog.get(parts.Gpu, fitted.gpus.model, origin.at("gpus", "model"))
    if server.gpu_slots and gpu.form != server.gpu_slots.form:
        message = f"{gpu.model} is a {gpu.form} GPU, {server.model} takes {server.gpu_slots.form}"
        hint = "choose a GPU of that form factor, or another chassis"
        yield Finding("DC136", message, hint, origin.at("gpus", "model"))


def _nic_misfits(
    server: parts.Server, fitted: parts.Fitted, catalog: Catalog, limit: _Limits, origin: PartsOrigin
) -> Iterator[Finding]:
    cards = _slots_taken(fitted, catalog, origin)
    places = "PCIe slots for adapters"
    yield from _too_many(server.model, places, "card slots", cards, limit.nic_slots, origin.at("nics"))


def _board_misfits(
    server: parts.Server, fitted: parts.Fitted, catalog: Catalog, limit: _Limits, origin: PartsOrigin
) -> Iterator[Finding]:
    if cpus := fitted.cpus:
        path = origin.at("cpus", "count")
        yield from _too_many(server.model, "CPU sockets", "CPUs", cpus.count, limit.cpu_sockets, path)
    if memory := fitted.memory:
        path = origin.at("memory", "count")
        yield from _too_many(server.model, "DIMM slots", "DIMMs", memory.count, limit.dimm_slots, path)
    for key, model, item in (("cpus", parts.Cpu, fitted.cpus), ("memory", parts.Memory, fitted.memory)):
        if item:
            try:
                catalog.get(model, item.model, origin.at(key, "model"))
            except FindingsError as error:
                yield from error.findings


class _Limits:
    """The slot counts of a chassis, from the catalog or assumed; None if unknown."""

    def __init__(self, server: parts.Server, assumption: Assumption | None) -> None:
        def of(key: str, known: int | None) -> int | None:
            return known if known is not None else getattr(assumption, key, None)

        self.gpu_slots = of("gpu_slots", server.gpu_slots.count if server.gpu_slots else None)
        self.nic_slots = of("nic_slots", server.nic_slots)
        self.dimm_slots = of("dimm_slots", server.dimm_slots)
        self.cpu_sockets = of("cpu_sockets", server.cpu_sockets)


def _too_many(
    chassis: str, places: str, things: str, wanted: int, limit: int | None, path: KeyPath
) -> Iterator[Finding]:
    if limit is not None and wanted > limit:
        yield Finding(
            "DC134",
            f"{wanted} {things} do not fit: {chassis} has {limit} {places}",
            f"fit {limit} at most, or choose another chassis",
            path,
        )


def _slots_taken(fitted: parts.Fitted, catalog: Catalog, origin: PartsOrigin) -> int:
    return sum(fitted.nics[key].count * nic.slots for key, nic in _nics(fitted, catalog, origin).items())


def _nics(fitted: parts.Fitted, catalog: Catalog, origin: PartsOrigin) -> dict[str, parts.Nic]:
    """Return the model of each adapter by key. Raise FindingsError with every model that the catalog lacks."""
    models: dict[str, parts.Nic] = {}
    found: list[Finding] = []
    for key, item in sorted(fitted.nics.items()):
        try:
            models[key] = catalog.get(parts.Nic, item.model, origin.at("nics", key, "model"))
        except FindingsError as error:
            found += error.findings
    if found:
        raise FindingsError(found)
    return models


def _bad_port_lists(fitted: parts.Fitted, catalog: Catalog, origin: PartsOrigin) -> Iterator[Finding]:
    for key, nic in _nics(fitted, catalog, origin).items():
        ports = fitted.nics[key].ports
        if len(ports) != nic.ports:
            message = f"{nic.model} has {nic.ports} port{'s' * (nic.ports > 1)}, `ports` lists {len(ports)}"
            hint = "name the fabric of each port in order, null for a port left free"
            yield Finding("DC137", message, hint, origin.at("nics", key, "ports"))


def _drive_misfits(
    server: parts.Server, fitted: parts.Fitted, catalog: Catalog, origin: PartsOrigin
) -> Iterator[Finding]:
    fitted_drives = list(drives(fitted, catalog, origin))
    wanted: Counter[str] = Counter()
    for drive, count in fitted_drives:
        wanted[drive.form] += count
    capacity = sum(drive.capacity_tb * count for drive, count in fitted_drives)
    if server.bays and not any(
        all(option.get(form, 0) >= count for form, count in wanted.items()) for option in server.bays
    ):
        asked = ", ".join(f"{count} x {form}" for form, count in sorted(wanted.items()))
        offered = "; or ".join(
            ", ".join(f"{count} x {form}" for form, count in sorted(option.items())) for option in server.bays
        )
        yield Finding(
            "DC135",
            f"{asked} do not fit: {server.model} has {offered}",
            "fit drives for one of these bay options",
            origin.at("drives"),
        )
    if server.storage_max_tb and capacity > server.storage_max_tb:
        message = f"drives of {capacity:g} TB do not fit: {server.model} takes {server.storage_max_tb:g} TB"
        yield Finding("DC135", message, "fit fewer or smaller drives", origin.at("drives"))
