"""Rules of devices that are in the racks already."""

from __future__ import annotations

from collections.abc import Iterator

from dcgen.evidence import Evidence
from dcgen.finding import Case, Finding, fold
from dcgen.plan import present
from dcgen.plan.racks.occupancy import is_powered
from dcgen.plan.records import Device


def present_devices_are_known(evidence: Evidence) -> Iterator[Finding]:
    """Yield DC116 for present devices of unknown power, weight or depth, or with unknown power supplies or inlets."""
    devices = evidence.topology.plan.devices.values()
    yield from fold((case for device in devices if device.kind == present.KIND for case in _cases(device)), "device")


def _cases(device: Device) -> Iterator[Case]:
    type_ = device.type
    values = {"power_w": type_.power_w.value, "weight_kg": type_.weight_kg.value, "depth_mm": type_.depth_mm.value}
    missing = [key for key, value in values.items() if value is None]
    if is_powered(device):
        missing += ["supplies"] * (not type_.supplies) + ["inlet"] * (not type_.inlet)
    if missing:
        named = ", ".join(f"`{key}:`" for key in missing)
        message = f"present device {device.name} states no {named}, so no sum of its rack is complete"
        if missing[0] not in ("power_w", "weight_kg"):
            message = f"present device {device.name} states no {named}, so its rules cannot be told"
        hint = f"state {named} as on its nameplate, or its catalog `model:`"
        yield Case(tuple(missing), device.name, Finding("DC116", message, hint, device.origin))
