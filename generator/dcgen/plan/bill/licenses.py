"""Licenses and terms of support: the number follows from the GPUs, servers and switches of the design."""

from __future__ import annotations

from collections.abc import Iterator

from dcgen.blueprint import Blueprint
from dcgen.catalog import Catalog
from dcgen.catalog import models as parts
from dcgen.finding import Finding, FindingsError
from dcgen.plan.bill.lines import ASK, part_of
from dcgen.plan.records import BillPart, Device, Need

SERVERS = ("server", "storage")
SWITCHES = ("switch", "nvswitch")
UNITS = {"gpu": "GPUs", "server": "servers", "switch": "switches"}
SUPPORTED = (*SERVERS, *SWITCHES, "chassis", "ups")


def license_needs(
    blueprint: Blueprint, catalog: Catalog, devices: dict[str, Device], found: list[Finding]
) -> Iterator[Need]:
    """Yield the licenses and terms of support that the blueprint buys, per device. Add faults to `found`."""
    for index, name in enumerate(blueprint.bom.licenses):
        path = ("bom", "licenses", index)
        try:
            item = catalog.get(parts.License, name, path)
        except FindingsError as error:
            found += error.findings
            continue
        needs = list(_needs(blueprint, item, devices))
        if not needs:
            units = ", ".join(item.models) if item.models else UNITS[item.per]
            message = f"license {name} covers {units}, and the site has none"
            found.append(Finding("DC291", message, "remove it from `bom: licenses:`", path))
        yield from needs
    if years := blueprint.bom.support_years:
        term = f"{years} year{'s' * (years > 1)}"
        for device in devices.values():
            if device.kind in SUPPORTED and not device.present:
                type_ = device.type
                text = f"Hardware and software support of {type_.model} for {term}"
                name = f"support for {type_.model}, {term}"
                yield Need(BillPart("license", type_.manufacturer, name, "", text, ASK), device.name, 1, device.origin)


def _needs(blueprint: Blueprint, item: parts.License, devices: dict[str, Device]) -> Iterator[Need]:
    """Yield the licenses of one model per device that it covers."""
    part = part_of("license", item)
    if item.per == "site":
        yield Need(part, blueprint.name, 1, ("bom", "licenses"))
        return
    for device in devices.values():
        if (count := _count(item, device)) > 0:
            yield Need(part, device.name, count, device.origin)


def _count(item: parts.License, device: Device) -> int:
    """Return the number of licenses of a device."""
    gpus, model = device.type.gpus, device.type.model
    if device.present:
        return 0
    if item.per == "gpu":
        return gpus.count if gpus and (not item.models or gpus.model in item.models) else 0
    kinds = SERVERS if item.per == "server" else SWITCHES
    return int(device.kind in kinds and (not item.models or model in item.models))
