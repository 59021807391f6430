"""Rules of devices that are in the racks already."""

from __future__ import annotations

from collections.abc import Iterator

from dcgen.evidence import Evidence
from dcgen.finding import Case, Finding, fold
from dcgen.plan import present
from dcgen.plan.racks.occupancy import is_powered
from dcgen.plan.records import Device
from dcgen.proof import power
from dcgen.topology import Topology


def present_devices_are_known(evidence: Evidence) -> Iterator[Finding]:
    """Yield DC116 for present devices with values that limits need and nobody states."""
    topology = evidence.topology
    devices = [device for device in topology.plan.devices.values() if device.kind == present.KIND]
    yield from fold((case for device in devices for case in _cases(topology, device)), "device")


def _cases(topology: Topology, device: Device) -> Iterator[Case]:
    if missing := _missing(topology, device):
        named = ", ".join(f"`{key}:`" for key in missing)
        message = f"present device {device.name} states no {named}, so no sum of its rack is complete"
        if missing[0] not in ("power_w", "weight_kg"):
            message = f"present device {device.name} states no {named}, so its rules cannot be told"
        hint = f"state {named} as on its nameplate, or its catalog `model:`"
        yield Case(tuple(missing), device.name, Finding("DC116", message, hint, device.origin))


def _missing(topology: Topology, device: Device) -> list[str]:
    """Return the keys of the unknown values of a present device. A typical power alone is not a maximum."""
    type_ = device.type
    values = {"power_w": type_.power_w, "weight_kg": type_.weight_kg, "depth_mm": type_.depth_mm}
    missing = [key for key, value in values.items() if not value.is_known]
    if not is_powered(device):
        return missing
    missing += ["supplies"] * (not type_.supplies) + ["inlet"] * (not type_.inlet)
    missing += ["redundancy"] * _redundancy_matters(topology, device)
    return missing + ["airflow"] * (not type_.airflow)


def _redundancy_matters(topology: Topology, device: Device) -> bool:
    """Return whether only its redundancy would tell if a device keeps full power after a loss to survive."""
    supplies = topology.supplies_of.get(device.name, ())
    left = {sum(1 for supply in supplies if supply.feed != lost) for lost in power.required_states(topology)}
    return bool(device.type.supplies) and any(power.fate(device.type, count) == "unknown" for count in left)
