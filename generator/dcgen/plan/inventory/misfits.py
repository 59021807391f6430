"""The ways in which fitted parts exceed their chassis: slots, sockets, bays and ports."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from dcgen.blueprint import Assumption, ServerGroup
from dcgen.catalog import Catalog
from dcgen.catalog import models as parts
from dcgen.finding import Finding, FindingsError, KeyPath


def misfits(
    group: ServerGroup,
    server: parts.Server,
    fitted: parts.Fitted,
    catalog: Catalog,
    assumption: Assumption | None,
    where: KeyPath,
) -> list[Finding]:
    """Return every way in which the fitted parts exceed the chassis, and each model that the catalog lacks."""
    limit = _Limits(server, assumption)
    found: list[Finding] = []
    for faults in (
        _gpu_misfits(server, fitted, catalog, limit, where),
        _nic_misfits(server, fitted, catalog, limit, where),
        _board_misfits(server, fitted, catalog, limit, where),
        _bad_port_lists(fitted, catalog, where),
        _drive_misfits(server, fitted, catalog, where),
    ):
        try:
            found.extend(faults)
        except FindingsError as error:
            found.extend(error.findings)
    return list(dict.fromkeys(found))


def drives(fitted: parts.Fitted, catalog: Catalog, where: KeyPath) -> Iterator[tuple[parts.Drive, int]]:
    """Yield each model of drive, by key, and its count."""
    for key, item in sorted(fitted.drives.items()):
        yield catalog.get(parts.Drive, item.model, (*where, "drives", key, "model")), item.count


def _gpu_misfits(
    server: parts.Server, fitted: parts.Fitted, catalog: Catalog, limit: _Limits, where: KeyPath
) -> Iterator[Finding]:
    if not fitted.gpus:
        return
    path = (*where, "gpus")
    yield from _too_many(server.model, "GPU slots", "GPUs", fitted.gpus.count, limit.gpu_slots, (*path, "count"))
    gpu = catalog.get(parts.Gpu, fitted.gpus.model, (*path, "model"))
    if server.gpu_slots and gpu.form != server.gpu_slots.form:
        message = f"{gpu.model} is a {gpu.form} GPU, {server.model} takes {server.gpu_slots.form}"
        yield Finding("DC136", message, "choose a GPU of that form factor, or another chassis", (*path, "model"))


def _nic_misfits(
    server: parts.Server, fitted: parts.Fitted, catalog: Catalog, limit: _Limits, where: KeyPath
) -> Iterator[Finding]:
    cards = _slots_taken(fitted, catalog, where)
    places = "PCIe slots for adapters"
    yield from _too_many(server.model, places, "card slots", cards, limit.nic_slots, (*where, "nics"))


def _board_misfits(
    server: parts.Server, fitted: parts.Fitted, catalog: Catalog, limit: _Limits, where: KeyPath
) -> Iterator[Finding]:
    if cpus := fitted.cpus:
        path = (*where, "cpus")
        yield from _too_many(server.model, "CPU sockets", "CPUs", cpus.count, limit.cpu_sockets, (*path, "count"))
    if memory := fitted.memory:
        path = (*where, "memory")
        yield from _too_many(server.model, "DIMM slots", "DIMMs", memory.count, limit.dimm_slots, (*path, "count"))
    for key, model, item in (("cpus", parts.Cpu, fitted.cpus), ("memory", parts.Memory, fitted.memory)):
        if item:
            try:
                catalog.get(model, item.model, (*where, key, "model"))
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


def _slots_taken(fitted: parts.Fitted, catalog: Catalog, where: KeyPath) -> int:
    return sum(fitted.nics[key].count * nic.slots for key, nic in _nics(fitted, catalog, where).items())


def _nics(fitted: parts.Fitted, catalog: Catalog, where: KeyPath) -> dict[str, parts.Nic]:
    """Return the model of each adapter by key. Raise FindingsError with every model that the catalog lacks."""
    models: dict[str, parts.Nic] = {}
    found: list[Finding] = []
    for key, item in sorted(fitted.nics.items()):
        try:
            models[key] = catalog.get(parts.Nic, item.model, (*where, "nics", key, "model"))
        except FindingsError as error:
            found += error.findings
    if found:
        raise FindingsError(found)
    return models


def _bad_port_lists(fitted: parts.Fitted, catalog: Catalog, where: KeyPath) -> Iterator[Finding]:
    for key, nic in _nics(fitted, catalog, where).items():
        ports = fitted.nics[key].ports
        if len(ports) != nic.ports:
            message = f"{nic.model} has {nic.ports} port{'s' * (nic.ports > 1)}, `ports` lists {len(ports)}"
            hint = "name the fabric of each port in order, null for a port left free"
            yield Finding("DC137", message, hint, (*where, "nics", key, "ports"))


def _drive_misfits(server: parts.Server, fitted: parts.Fitted, catalog: Catalog, where: KeyPath) -> Iterator[Finding]:
    fitted_drives = list(drives(fitted, catalog, where))
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
            (*where, "drives"),
        )
    if server.storage_max_tb and capacity > server.storage_max_tb:
        message = f"drives of {capacity:g} TB do not fit: {server.model} takes {server.storage_max_tb:g} TB"
        yield Finding("DC135", message, "fit fewer or smaller drives", (*where, "drives"))
