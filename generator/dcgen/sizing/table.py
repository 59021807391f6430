"""The alternatives of a workload as a table: servers, GPUs, power, space and switches."""

from __future__ import annotations

from collections.abc import Iterable

from dcgen.sizing.candidates import Candidate
from dcgen.views import figures

HEAD = ("server", "servers", "units", "GPUs", "power", "racks", "rack units", "switches", "workload")


def rows(found: Iterable[Candidate]) -> list[tuple[str, ...]]:
    """Return the header, and a row of texts per alternative. An alternative with a fault has no figures."""
    return [HEAD, *(_row(each) for each in found)]


def _row(each: Candidate) -> tuple[str, ...]:
    if not each.analysis or not each.counts:
        return (each.title, *["-"] * (len(HEAD) - 2), "cannot be planned")
    topology = each.analysis.topology
    devices, racks = topology.plan.devices.values(), topology.plan.racks
    power = figures.merge(topology.power_w(name) for name in racks)
    gpus = sum(device.type.gpus.count for device in devices if device.type.gpus)
    used = sum(device.type.u_height for held in topology.in_rack.values() for device in held)
    return (
        each.title,
        f"{each.counts.needed:,} + {each.counts.spare:,}",
        f"{each.counts.units or '-'}",
        f"{gpus:,}",
        figures.used_text(power, "kW").replace(figures.NO_BREAK, " "),
        f"{len(racks):,}",
        f"{used:,}",
        f"{sum(device.kind == 'switch' for device in devices):,}",
        _verdict(each),
    )


def _verdict(each: Candidate) -> str:
    """Return what the workload does not get, or that cannot be told."""
    assert each.analysis
    fails = [need.title for need in each.analysis.fit if need.verdict == "fails"]
    unknown = [need.title for need in each.analysis.fit if need.verdict == "unknown"]
    if fails:
        return f"fails: {', '.join(fails)}"
    return f"unknown: {', '.join(unknown)}" if unknown else "holds"
