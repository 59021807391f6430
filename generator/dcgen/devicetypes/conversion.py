"""The values of a catalog entry from a file in the form of the library, without values that the form does not state."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from dcgen.catalog import KINDS
from dcgen.catalog.models import Item
from dcgen.devicetypes import vocabulary as words
from dcgen.devicetypes.bodies import height_in_doubt, is_whole, mm, rails_in_doubt, weight_in_doubt
from dcgen.devicetypes.draws import draw_in_doubt, over_inlet, phases_of
from dcgen.devicetypes.form import Definition, DeviceComponent
from dcgen.devicetypes.numbering import PortRun, data_ports, management_of, numbered
from dcgen.finding import shortened, visible

SUPPLY_BAY = re.compile(
    r"(psu?|ps|pem|pwr|power|power supply|power supply unit|pwr supply|psm)[ _-]?(slot|bay|module)?[ _-]?[0-9a-f]?\d?",
    re.IGNORECASE,
)
MAX_GROUPS = 16  # of ports, in the catalog
MAX_SUPPLIES = 24  # in the catalog


@dataclass(slots=True)
class Conversion:
    """The values of an entry, the title of each value that is computed, and notes about values that are left out."""

    values: dict[str, Any] = field(default_factory=dict)
    computed: dict[str, str] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)

    def put(self, key: str, value: Any, computed: str = "") -> None:
        """Add a value if it is known, with the computation that gave it."""
        if value is None:
            return
        self.values[key] = value
        if computed:
            self.computed[key] = computed


def cleaned(text: str, most: int = 500) -> str:
    """Return text on one line, without characters that do not print, cut to `most` characters."""
    return shortened(visible(" ".join(text.split())), most)


def name_of(device: Definition) -> str:
    """Return the name of the entry: the model if it is a name of the catalog, else its letters, digits and hyphens."""
    text = re.sub(r"[^A-Za-z0-9._+-]+", "-", device.model)
    return re.sub(r"^[^A-Za-z0-9]+", "", text).rstrip("-")[:60]


def convert(device: Definition, kind: str) -> Conversion:
    """Return the values of the entry of a kind that a file states."""
    found = Conversion()
    found.put("model", name_of(device))
    found.put("manufacturer", cleaned(device.manufacturer))
    stated = cleaned(str(device.data.get("description", "")))
    found.put("description", stated or cleaned(f"{device.manufacturer} {device.model}"))
    found.put("part_number", cleaned(str(device.data.get("part_number", ""))) or None)
    if device.family == words.RACK:
        _rack(device, found)
    elif device.family == words.DEVICE:
        _body(device, kind, found)
    if maker := MAKERS.get(kind):
        maker(device, found)
    return found


def missing(kind: str, values: dict[str, Any]) -> list[str]:
    """Return the keys that an entry of a kind needs and that are not among its values."""
    fields = KINDS[kind].model_fields
    return [key for key, each in fields.items() if each.is_required() and key not in values and key != "sources"]


def unstated(kind: str, values: dict[str, Any]) -> list[str]:
    """Return the keys of a kind whose values are unknown: they are not stated and have no default."""
    fields = KINDS[kind].model_fields
    common = {*Item.model_fields} - {"part_number"}
    return [
        key
        for key, each in fields.items()
        if key not in values and key not in common and (each.is_required() or each.get_default() is None)
    ]


def _weight(device: Definition, found: Conversion) -> None:
    if "weight" not in device.data:
        return
    if reason := weight_in_doubt(device):
        found.notes.append(f"weight_kg is left out: the file states {device.kg():g} kg {reason}")
        return
    unit = device.data.get("weight_unit")
    if (kg := device.kg()) and kg >= 0.001:
        found.put("weight_kg", kg, "" if unit == "kg" else f"{device.data['weight']:g} {unit} converted")


def _body(device: Definition, kind: str, found: Conversion) -> None:
    """Add height, weight and airflow."""
    fields, height = KINDS[kind].model_fields, device.data.get("u_height")
    if height is not None and kind == "pdu" and height in range(11):
        found.put("u_height", int(height))
    elif is_whole(height) and device.data.get("subdevice_role") != "child":
        found.put("u_height", int(height or 0))
    elif height and "u_height" in fields:
        found.notes.append(f"u_height is left out: dcgen plans whole rack units, the file states {height:g}")
    _weight(device, found)
    airflow = device.data.get("airflow")
    if airflow in words.PLANNED_AIRFLOWS and "airflow" in fields:
        found.put("airflow", airflow)
    elif airflow and "airflow" in fields:
        found.notes.append(f"airflow is left out: the file states {airflow}")
    if "power_max_w" in fields and kind not in ("ups", "powershelf", "panel"):
        _draw(device, found)


def _draw(device: Definition, found: Conversion) -> None:
    """Add the maximum power of a device with one power port."""
    ports = device.list_of("power-ports")
    if reason := draw_in_doubt(device):
        found.notes.append(f"power_max_w is left out: {reason}")
    elif len(ports) == 1 and "maximum_draw" in ports[0].data:
        if limit := over_inlet(ports[0]):
            found.notes.append(f"power_max_w is left out: {ports[0].type} carries at most {limit:,.0f} W")
        else:
            found.put("power_max_w", ports[0].data["maximum_draw"], "maximum_draw of the only power port")


def _supplies(device: Definition, found: Conversion) -> None:
    """Add the number of power supplies and their inlet."""
    ports = device.list_of("power-ports")
    bays = [part for part in device.list_of("module-bays") if SUPPLY_BAY.fullmatch(part.name.strip())]
    count = max(len(ports), len(bays))
    if not 0 < count <= MAX_SUPPLIES:
        return
    inlets = {words.INLETS.get(part.type) for part in ports}
    inlet = inlets.pop() if len(inlets) == 1 else None
    found.put("supplies", {"count": count, **({"inlet": inlet} if inlet else {})})
    found.notes.append("redundancy and watts of the power supplies are not in the form")


def _mgmt(device: Definition, found: Conversion, key: str = "mgmt_ports") -> None:
    count = len(management_of(device))
    found.put(key, min(count, 64))


def _switch(device: Definition, found: Conversion) -> None:
    ports = data_ports(device)
    infiniband = [part for part in ports if part.type.startswith("infiniband-")]
    if ports and len(infiniband) == len(ports):
        found.put("protocol", "infiniband")
        found.notes.append(f"{len(ports)} ports of type {ports[0].type}: the form does not state their cages")
    elif ports and not infiniband:
        found.put("protocol", "ethernet")
        _port_groups(ports, found)
    elif ports:
        found.notes.append(
            f"{len(infiniband)} of {len(ports)} ports are InfiniBand; a switch of dcgen has one protocol"
        )
    _supplies(device, found)
    _mgmt(device, found)
    if found.values.get("port_groups"):
        found.notes.append("each cage has one mode, that of its type: slower and split modes are not in the form")


def _port_groups(ports: list[DeviceComponent], found: Conversion) -> None:
    other = Counter(part.type for part in ports if part.type not in words.CAGES)
    for type_, count in sorted(other.items()):
        found.notes.append(f"{count} ports of type {type_} are left out: no cage and speed of dcgen")
    numbers = numbered(part for part in ports if part.type in words.CAGES)
    for part in (*numbers.split, *numbers.unnamed):
        found.notes.append(f"port_groups is left out: the cage of port '{cleaned(part.name, 60)}' cannot be told")
    if len(numbers.runs) > MAX_GROUPS:
        found.notes.append(f"port_groups is left out: the ports have {len(numbers.runs)} runs of numbers")
    elif numbers.runs and not numbers.split and not numbers.unnamed:
        found.put("port_groups", [_group(run) for run in numbers.runs])


def _group(run: PortRun) -> dict[str, Any]:
    kind = words.CAGES[run.type]
    return {
        "cages": run.ports,
        **({"first": run.first} if run.first != 1 else {}),
        "cage": kind.cage,
        **({"cage_style": kind.style} if kind.style else {}),
        "modes": [{"speed_gbps": kind.speed_gbps, "name": run.format}],
    }


def _server(device: Definition, found: Conversion) -> None:
    if device.data.get("subdevice_role") == "child":
        found.notes.append("the file is a node of a chassis, which the form does not name: add `chassis`")
    else:
        _supplies(device, found)
    _mgmt(device, found, "bmc_ports")
    for type_, count in sorted(Counter(part.type for part in data_ports(device)).items()):
        found.notes.append(f"{count} ports of type {type_}: the form does not name their adapters")
    for name in ("module-bays", "inventory-items"):
        if device.list_of(name):
            found.notes.append(f"{len(device.list_of(name))} {name}: the form does not state which parts fit them")


def _chassis(device: Definition, found: Conversion) -> None:
    found.notes.append(f"{len(device.list_of('device-bays'))} device bays: the form does not state rows and columns")
    _supplies(device, found)
    _mgmt(device, found)


def _outlets(device: Definition, found: Conversion) -> None:
    parts = device.list_of("power-outlets")
    known = Counter(words.OUTLETS.get(part.type, part.type) for part in parts)
    if parts and all(known) and len(known) <= 16:
        found.put("outlets", dict(sorted(known.items())))


def _pdu(device: Definition, found: Conversion) -> None:
    ports = device.list_of("power-ports")
    legs = {part.data["feed_leg"] for part in device.list_of("power-outlets") if "feed_leg" in part.data}
    phases = phases_of(device)
    found.put("phases", phases)
    if len(ports) == 1:
        port = ports[0]
        if "maximum_draw" in port.data and not over_inlet(port) and not draw_in_doubt(device):
            kw = port.data["maximum_draw"] / 1000
            found.put("rating_kw", kw, f"maximum_draw of the inlet, {port.data['maximum_draw']:,} W")
        if plug := plug_text(port.type):
            found.put("plug", plug)
    _outlets(device, found)
    _mgmt(device, found)
    if legs:
        found.notes.append(f"feed legs {', '.join(sorted(legs))}: banks and their breakers are not in the form")


def plug_text(type_: str) -> str | None:
    """Return the plug of a PDU as the catalog writes it, None for a type without its rating in amperes."""
    if type_.startswith("nema-"):
        return f"NEMA {type_.removeprefix('nema-').upper()}"
    if type_ in words.INLETS:
        return f"IEC 60320 {words.INLETS[type_]}"
    return type_.upper() if type_.startswith("cs") else "hardwired" if type_ == "hardwired" else None


def _ups(device: Definition, found: Conversion) -> None:
    ports = device.list_of("power-ports")
    if len(ports) == 1 and (plug := plug_text(ports[0].type)):
        found.put("plug", plug)
    _outlets(device, found)
    _mgmt(device, found)
    if phases_of(device) == 1:
        found.put("phases", 1)
    else:
        found.notes.append("the form does not state the phases of the output: without `phases`, dcgen takes 1")
    found.notes.append("the form states the draw of the input, not the rating of the output")


def _panel(device: Definition, found: Conversion) -> None:
    ports = device.list_of("front-ports")
    types = sorted({part.type for part in ports})
    if 0 < len(ports) <= 576:
        found.put("ports", len(ports))
        listed = ", ".join(types[:4]) or "none"
        found.notes.append(f"front ports of type {listed}: the form does not state fibers and polish of a connector")


def _nic(device: Definition, found: Conversion) -> None:
    ports = [part for part in device.list_of("interfaces") if not part.data.get("mgmt_only")]
    ports = [part for part in ports if part.type not in words.NOT_PHYSICAL]
    types = {part.type for part in ports}
    if not 0 < len(ports) <= 8 or len(types) != 1:
        found.notes.append(f"{len(ports)} ports of {len(types)} types: an adapter of dcgen has 1 to 8 equal ports")
        return
    found.put("ports", len(ports))
    type_ = types.pop()
    if kind := words.CAGES.get(type_):
        found.put("cage", kind.cage)
        found.put("cage_style", kind.style)
        found.put("speed_gbps", kind.speed_gbps)
        found.put("protocols", ["ethernet"])
        found.notes.append("protocols has Ethernet only: the type of the ports states no other")
        return
    if speed := words.INFINIBAND_SPEEDS.get(type_):
        found.put("speed_gbps", speed)
        found.put("protocols", ["infiniband"])
    found.notes.append(f"ports of type {type_}: the form does not state their cage")


def _rack(device: Definition, found: Conversion) -> None:
    data = device.data
    height = data.get("u_height")
    if is_whole(height):
        found.put("u_height", int(height or 0))
    unit = data.get("outer_unit")
    computed = "" if unit == "mm" else "inches converted"
    for key, outer in (("width_mm", "outer_width"), ("depth_mm", "outer_depth"), ("height_mm", "outer_height")):
        if outer != "outer_height" or not height_in_doubt(device):
            found.put(key, mm(device, outer), computed)
    if rails_in_doubt(device):
        found.notes.append(f"mounting_depth_mm is left out: the file states {data['mounting_depth']} mm")
    elif data.get("mounting_depth"):
        found.put("mounting_depth_mm", data["mounting_depth"])
    if data.get("width") in (10, 19, 21, 23):
        found.put("rail_width_in", data["width"])
    factor = data.get("form_factor")
    if factor and factor.endswith("-vertical"):
        found.notes.append(f"form_factor is left out: dcgen has no {factor}")
    else:
        found.put("form_factor", factor)
    _weight(device, found)
    if data.get("max_weight") and data.get("weight_unit"):
        kg = round(data["max_weight"] * words.KG[data["weight_unit"]], 1)
        converted = "" if data["weight_unit"] == "kg" else f"{data['max_weight']} {data['weight_unit']} converted"
        found.put("max_load_kg", kg, converted)


MAKERS: dict[str, Callable[[Definition, Conversion], None]] = {
    "switch": _switch,
    "server": _server,
    "storage": _server,
    "chassis": _chassis,
    "pdu": _pdu,
    "ups": _ups,
    "panel": _panel,
    "nic": _nic,
}
