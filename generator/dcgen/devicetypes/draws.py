"""Known faults of power: draws, inlets, outlets, phases, and references between components."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dcgen.devicetypes import vocabulary as words
from dcgen.devicetypes.form import Definition, DeviceComponent
from dcgen.finding import Case, Finding, fold, shortened

VOLT_AMPERES = re.compile(r"(?<![\d.])(\d[\d,.]*) ?(k?)VA\b", re.IGNORECASE)
UPS = re.compile(r"\bups\b|uninterrupt|smart-ups|battery backup", re.IGNORECASE)


def draw_faults(device: Definition) -> Iterator[Finding]:
    """Yield a finding for each known fault of power ports, outlets and the references between components."""
    ports = device.list_of("power-ports")
    for part in ports:
        yield from _port_faults(part)
    yield from _ambiguous(device)
    yield from _references(device)
    yield from fold(_position_cases(device), "port")
    yield from _phase_faults(device)
    if device.family == words.DEVICE:
        yield from _source_faults(device)


def _port_faults(part: DeviceComponent) -> Iterator[Finding]:
    most, allocated = part.data.get("maximum_draw"), part.data.get("allocated_draw")
    if most and allocated and allocated > most:
        message = f"power port '{part.name}' allocates {allocated:,} W, more than its maximum draw of {most:,} W"
        yield Finding("DC762", message, "correct one of the two", (*part.path, "allocated_draw"))
    if limit := over_inlet(part):
        message = f"power port '{part.name}' draws {most:,} W, but its {part.type} carries at most {limit:,.0f} W"
        yield Finding("DC762", message, "correct the draw or the type", (*part.path, "maximum_draw"))


def over_inlet(part: DeviceComponent) -> float:
    """Return the watts that a power port carries at most, 0 if its maximum draw does not exceed them."""
    plug = words.plug_of(part.type)
    return plug.watts if plug and plug.watts and part.data.get("maximum_draw", 0) > plug.watts * 1.03 else 0.0


def volt_amperes(device: Definition) -> set[int]:
    """Return the volt-amperes that the texts of a file state."""
    found = set[int]()
    for number, kilo in VOLT_AMPERES.findall(device.prose[:2_000]):
        digits = number.replace(",", "").rstrip(".")
        if re.fullmatch(r"\d{1,6}(\.\d{1,3})?", digits):
            found.add(round(float(digits) * (1_000 if kilo else 1)))
    return found


def draw_in_doubt(device: Definition) -> str:
    """Return why the maximum draw of a device cannot be read from its ports, "" if it can or none is stated."""
    ports = [part for part in device.list_of("power-ports") if "maximum_draw" in part.data]
    if not ports:
        return ""
    if len(device.list_of("power-ports")) > 1:
        watts = ", ".join(f"{draw:,} W" for draw in sorted({part.data["maximum_draw"] for part in ports})[:3])
        return f"{len(device.list_of('power-ports'))} power ports draw {watts} each, or share it"
    draw = ports[0].data["maximum_draw"]
    if draw in volt_amperes(device) and UPS.search(device.prose):
        return f"the power port draws {draw:,} W, and the text states {draw:,} VA"
    return ""


def _ambiguous(device: Definition) -> Iterator[Finding]:
    if reason := draw_in_doubt(device):
        part = next(part for part in device.list_of("power-ports") if "maximum_draw" in part.data)
        yield Finding(
            "DC763", reason, "add `power_max_w` from the data sheet to the entry", (*part.path, "maximum_draw")
        )


def _references(device: Definition) -> Iterator[Finding]:
    ports = {part.name for part in device.list_of("power-ports")}
    cases = []
    for part in device.list_of("power-outlets"):
        named = part.data.get("power_port")
        if named and named not in ports:
            message = (
                f"outlet '{shortened(part.name, 60)}' names the power port '{named}', which the device does not have"
            )
            path = (*part.path, "power_port")
            cases.append(Case((named, "none"), part.name, Finding("DC764", message, "correct the name", path)))
    yield from fold(cases, "outlet")
    loose = [part for part in device.list_of("power-outlets") if "power_port" not in part.data]
    if loose and ports:
        message = f"{len(loose)} of {len(device.list_of('power-outlets'))} outlets name no power port"
        yield Finding("DC765", message, "add `power_port` to each outlet", loose[0].path)


def _position_cases(device: Definition) -> Iterator[Case]:
    """Yield a case for each front port whose rear port or position does not exist, or is that of another one."""
    rear = {part.name: part.data.get("positions", 1) for part in device.list_of("rear-ports")}
    front = {part.name for part in device.list_of("front-ports")}
    taken: dict[tuple[str, int], str] = {}
    for part in (*device.list_of("front-ports"), *device.list_of("port-mappings")):
        if not (name := part.data.get("rear_port")):
            continue
        position, shown = part.data.get("rear_port_position", 1), shortened(part.name, 60)
        path = (*part.path, "rear_port")
        if part.name not in front:
            message = f"a port mapping names the front port '{shown}', which the device does not have"
            yield Case("front", part.name, Finding("DC764", message, "correct the name", path))
            continue
        if name not in rear:
            message = f"front port '{shown}' names the rear port '{name}', which the device does not have"
            yield Case("none", part.name, Finding("DC764", message, "correct the name", path))
        elif position > rear[name]:
            message = f"front port '{shown}' is at position {position} of rear port '{name}', which has {rear[name]}"
            yield Case("beyond", part.name, Finding("DC764", message, "correct `positions`", path))
        elif (name, position) in taken:
            message = f"front ports '{taken[name, position]}' and '{shown}' share position {position} of '{name}'"
            yield Case("shared", part.name, Finding("DC764", message, "give each its own position", path))
        taken.setdefault((name, position), shown)


def phases_of(device: Definition) -> int | None:
    """Return the number of phases of the inlets of a device, None if their types do not state it or differ."""
    plugs = [words.plug_of(part.type) for part in device.list_of("power-ports")]
    phases = {plug.phases if plug else None for plug in plugs}
    return phases.pop() if len(phases) == 1 else None


def _phase_faults(device: Definition) -> Iterator[Finding]:
    outlets, phases = device.list_of("power-outlets"), phases_of(device)
    legs = [part for part in outlets if "feed_leg" in part.data]
    if not outlets or phases is None:
        return
    type_ = device.list_of("power-ports")[0].type
    without = [part for part in outlets if "feed_leg" not in part.data]
    if phases == 3 and without:
        message = f"{len(without)} of {len(outlets)} outlets have no feed leg, but the inlet {type_} has three phases"
        yield Finding("DC765", message, "add `feed_leg` to each outlet", without[0].path)
    if phases == 1 and len({part.data["feed_leg"] for part in legs}) > 1:
        last = max(part.data["feed_leg"] for part in legs)
        message = f"outlets have feed legs A to {last}, but the inlet {type_} has one phase"
        yield Finding("DC765", message, "remove `feed_leg`, or correct the inlet", (*legs[0].path, "feed_leg"))
    if phases == 3 and not without and len({part.data["feed_leg"] for part in legs}) < 3 <= len(outlets):
        used = " and ".join(sorted({part.data["feed_leg"] for part in legs}))
        message = f"all {len(outlets)} outlets are on feed leg {used}, but the inlet {type_} has three phases"
        yield Finding("DC765", message, "correct `feed_leg`", (*legs[0].path, "feed_leg"))


def _source_faults(device: Definition) -> Iterator[Finding]:
    powered, ports = device.data.get("is_powered", True), device.list_of("power-ports")
    if not powered and (ports or device.list_of("power-outlets")):
        kind = "power ports" if ports else "power outlets"
        yield Finding(
            "DC770", f"is_powered is false, but the device has {kind}", "remove one of the two", ("is_powered",)
        )
    if not powered or ports or device.data.get("subdevice_role") == "child" or device.list_of("module-bays"):
        return
    if any(part.data.get("poe_mode") == "pd" for part in device.list_of("interfaces")):
        return
    sources = (*device.list_of("console-ports"), *device.list_of("rear-ports"))
    if not any(part.data.get("_is_power_source") or part.data.get("poe") for part in sources):
        yield Finding(
            "DC770", "the device has no power port and no bay for one", "add them, or `is_powered: false`", ()
        )
