"""Write models of the catalog in the form of the devicetype-library, one file per model.

The form has no place for many values of the catalog. The comments of a file state the sources, and what is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from math import ceil
from typing import Any

from dcgen.catalog import Catalog, models
from dcgen.catalog.entry import Item, Mounted, Supplies
from dcgen.devicetypes import vocabulary as words
from dcgen.devicetypes.kinds import KINDS
from dcgen.filters import flow
from dcgen.finding import Finding, shortened, visible
from dcgen.netbox import fitted_text, slug
from dcgen.page import Artifact

FAMILY_OF = {kind: family for family, kinds in KINDS.items() for kind in kinds}
MGMT = "1000base-t"  # dcgen plans each management port as one of 1G with an RJ45 jack
PLUGS = {
    "IEC C14": "iec-60320-c14",
    "IEC 60309 2P+E 6h": "iec-60309-2p-e-6h",
    "IEC 60309 3P+E 9h": "iec-60309-3p-e-9h",
    "IEC 60309 3P+N+E 6h": "iec-60309-3p-n-e-6h",
}
Values = dict[str, Any]
Unwritable = tuple[str, str]  # the problem, and the key to state


def export(catalog: Catalog, names: Iterable[tuple[str, str]]) -> tuple[list[Artifact], list[Finding]]:
    """Return the files of models, each given by its kind and name, and a finding for each that cannot be written."""
    found: dict[str, Artifact] = {}
    findings: list[Finding] = []
    for kind, name in names:
        item = catalog.get_of(kind, name)
        if reason := _unwritable(kind, item):
            message = f"{kind} {name} cannot be written as a device type: {reason}"
            findings.append(Finding("DC774", message, "add the value with its source to an entry of your own"))
            continue
        path = f"{words.FOLDER_OF[FAMILY_OF[kind]]}/{_folder(item.manufacturer)}/{name}.yaml"
        if path.casefold() in found:
            message = f"{kind} {name} cannot be written: another model has the path {path}"
            findings.append(Finding("DC774", message, "export one of the two into another folder"))
            continue
        text = _text(_values(catalog, kind, item))
        found[path.casefold()] = Artifact(path, (text.encode(),))
    return [found[path] for path in sorted(found)], findings


def _folder(manufacturer: str) -> str:
    """Return the folder of a manufacturer: its name without characters that mean something in a path."""
    text = re.sub(r'[\\/:*?"<>|]', "-", visible(manufacturer)).strip(" .")
    return shortened(text, 80).strip(" .") or "-"


def _unwritable(kind: str, item: Item) -> str:
    """Return why a model cannot be written, "" if it can."""
    if kind not in FAMILY_OF:
        return "the form has no place for this kind"
    if isinstance(item, models.RackModel):
        missing = [key for key in ("form_factor", "rail_width_in") if getattr(item, key) is None]
        if missing:
            return f"no source states {' and '.join(missing)}"
        return "the form has no rails of 21 inches" if item.rail_width_in == 21 else ""
    if isinstance(item, Mounted) and item.u_height is None and not (isinstance(item, models.Server) and item.chassis):
        return "no source states u_height"
    return ""


def _values(catalog: Catalog, kind: str, item: Item) -> Values:
    """Return the values of a file in the order of the library: the keys of the model, then its components."""
    values: Values = {"manufacturer": item.manufacturer[:100], "model": item.model}
    if FAMILY_OF[kind] != words.MODULE:
        values["slug"] = slug(f"{item.manufacturer} {item.model}")
    if item.part_number and FAMILY_OF[kind] != words.RACK and len(item.part_number) <= 50:
        values["part_number"] = item.part_number
    values["description"] = fitted_text(item.description, 100 if FAMILY_OF[kind] == words.MODULE else 200)
    if isinstance(item, models.RackModel):
        values |= _rack(item)
    elif isinstance(item, models.Nic):
        ports = [_interface(f"p{port}", nic_type(item)) for port in range(1, item.ports + 1)]
        values["interfaces"] = ports + ([_mgmt("bmc")] if item.bmc_port else [])
    else:
        values |= _device(catalog, item)
    lists = {key: value for key, value in values.items() if isinstance(value, list)}
    plain = {key: value for key, value in values.items() if key not in lists}
    return {**plain, "comments": _comments(item), **{key: value for key, value in lists.items() if value}}


def _comments(item: Item) -> str:
    """Return the sources of an entry, and the values that the form has no place for, on one line."""
    sources = (
        f"{', '.join(source.fields)}: {source.title} ({source.certainty})"
        + ("" if source.where == "-" else f", {source.where}")
        for source in item.sources
    )
    text = f"Written by dcgen from its catalog. Sources: {'; '.join(sources)}."
    if isinstance(item, Mounted):
        texts = {
            "depth_mm": "{:g} mm deep",
            "power_max_w": "at most {:,.10g} W",
            "power_typical_w": "{:,.10g} W typical",
        }
        known = [form.format(getattr(item, key)) for key, form in texts.items() if getattr(item, key) is not None]
        text += f" {', '.join(known)}." if known else ""
    if isinstance(item, models.Server) and item.fitted:
        text += f" Fitted: {', '.join(_fitted(item.fitted))}."
    return " ".join(visible(text).split())


def _fitted(fitted: models.Fitted) -> Iterator[str]:
    parts = [fitted.cpus, fitted.memory, fitted.gpus, *fitted.nics.values(), *fitted.drives.values()]
    yield from (f"{part.count} x {part.model}" for part in parts if part)


def _device(catalog: Catalog, item: Item) -> Values:
    """Return the keys and components of a device."""
    child = isinstance(item, models.Server) and item.chassis is not None
    height = 0 if child else getattr(item, "u_height", 0) or 0
    values: Values = {"u_height": height, "is_full_depth": height > 0}
    if kg := getattr(item, "weight_kg", None):
        values |= {"weight": round(kg, 2), "weight_unit": "kg"} if round(kg, 2) else {}
    if airflow := getattr(item, "airflow", None):
        values["airflow"] = airflow
    if child or isinstance(item, models.Chassis):
        values["subdevice_role"] = "child" if child else "parent"
    if isinstance(item, models.Panel):
        return values | _panel(item)
    if isinstance(item, models.Pdu | models.Ups):
        values |= _outlets(item)
    supplies: Supplies | None = getattr(item, "supplies", None)
    if supplies:
        values |= _supplies(supplies, getattr(item, "power_max_w", None))
    values["interfaces"] = [*_ports(catalog, item), *_mgmt_ports(item)]
    if isinstance(item, models.Chassis):
        bays = item.bays.rows * item.bays.columns
        values["device-bays"] = [{"name": f"Bay {number}"} for number in range(1, bays + 1)]
    return values


def _supplies(supplies: Supplies, power_max_w: float | None) -> Values:
    """Return the power ports. Each draws its share of the maximum power when no more supplies work than needed."""
    if supplies.inlet == "busbar":
        return {"is_powered": False}
    type_ = words.INLET_TYPES.get(supplies.inlet or "", "other")
    known = power_max_w if supplies.count == 1 or supplies.redundancy else None
    draw = {"maximum_draw": ceil(known / supplies.needed)} if known else {}
    return {"power-ports": [{"name": f"PSU{n}", "type": type_, **draw} for n in range(1, supplies.count + 1)]}


def _interface(name: str, type_: str) -> Values:
    return {"name": fitted_text(name, 64), "type": type_}


def _mgmt(name: str) -> Values:
    return {"name": name, "type": MGMT, "mgmt_only": True}


def _mgmt_ports(item: Item) -> list[Values]:
    server = isinstance(item, models.Server)
    count, stem = getattr(item, "bmc_ports" if server else "mgmt_ports", 0), "bmc" if server else "mgmt"
    return [_mgmt(stem if count == 1 else f"{stem}{number}") for number in range(1, count + 1)]


def port_type(cage: str, speed_gbps: float, style: str | None, infiniband: bool) -> str:
    """Return the interface type of a port, `other` if the library has none."""
    if infiniband:
        name = words.INFINIBAND.get(int(speed_gbps))
        return f"infiniband-{name}" if name else "other"
    if speed_gbps > 800:  # the list of the library ends at 800G
        return "other"
    kinds = [words.PortKind(cage, int(speed_gbps), each) for each in ("flat" if style == "flat" else None, None)]
    return next((words.TYPE_OF[kind] for kind in kinds if kind in words.TYPE_OF), "other")


def nic_type(nic: models.Nic) -> str:
    """Return the interface type of the ports of an adapter: that of Ethernet, if it supports both protocols."""
    return port_type(nic.cage, nic.speed_gbps, nic.cage_style, "ethernet" not in nic.protocols)


def _ports(catalog: Catalog, item: Item) -> Iterator[Values]:
    """Yield the ports for data: the unsplit ports of a switch, or those of the adapters that a server has fitted."""
    if isinstance(item, models.Switch):
        for group in item.port_groups:
            fastest = max(mode.speed_gbps for mode in group.modes)
            mode = next(each for each in group.modes if (each.speed_gbps, each.links) == (fastest, group.native))
            type_ = port_type(group.cage, fastest, group.cage_style, item.protocol == "infiniband")
            for cage in range(group.first, group.first + group.cages):
                yield from (_interface(mode.port_name(cage, lane), type_) for lane in range(mode.links))
    if isinstance(item, models.Server) and item.fitted:
        for key, fitted in item.fitted.nics.items():
            nic = catalog.get(models.Nic, fitted.model, ())
            for place in range(fitted.count * len(fitted.ports)):
                card, index = divmod(place, len(fitted.ports))
                name = f"{key}{card + 1}p{index + 1}" if nic.ports > 1 else f"{key}{card + 1}"
                yield _interface(fitted.labels[place] if fitted.labels else name, nic_type(nic))


def _outlets(item: models.Pdu | models.Ups) -> Values:
    """Return the inlet and the outlets. A PDU draws its rating; the draw of a UPS is not its rating."""
    inlet: Values = {"name": "Inlet", "type": plug_type(item.plug)}
    if isinstance(item, models.Pdu):
        inlet["maximum_draw"] = round(item.rating_kw * 1000)
    outlets = []
    banks = (isinstance(item, models.Pdu) and item.banks) or ()
    groups = [(bank.outlets, bank.phase) for bank in banks] or [(item.outlets or {}, None)]
    counts: dict[str, int] = {}
    for group, phase in groups:
        leg = {"feed_leg": words.LEGS[phase[:2]]} if phase else {}
        for outlet, count in group.items():
            for _ in range(count):
                counts[outlet] = counts.get(outlet, 0) + 1
                type_ = words.OUTLET_TYPES.get(outlet, "other")
                name = fitted_text(f"{outlet} {counts[outlet]}", 64)
                outlets.append({"name": name, "type": type_, "power_port": "Inlet", **leg})
    return {"power-ports": [inlet], "power-outlets": outlets}


def plug_type(plug: str | None) -> str:
    """Return the type of the inlet with a plug of the catalog, `other` if the form has none or no source states it."""
    text = re.sub(r" \d+ A$", "", plug or "")
    if text in PLUGS:
        return PLUGS[text]
    lowered = text.lower().replace("iec 60320 ", "iec-60320-").replace("nema ", "nema-")
    return lowered if lowered in words.POWER_PORTS else "other"


def _panel(item: models.Panel) -> Values:
    """Return the ports of a panel: each front port is mapped to a rear port with one position."""
    kind = item.connector.partition("-")[0].rstrip("0123456789")
    type_ = {"lc": "lc", "mpo": "mpo", "sc": "sc", "rj": "8p8c"}.get(kind, "other")
    names = [str(number) for number in range(1, item.ports + 1)]
    return {
        "is_powered": False,
        "front-ports": [{"name": name, "type": type_} for name in names],
        "rear-ports": [{"name": name, "type": type_} for name in names],
        "port-mappings": [
            {"front_port": name, "front_port_position": 1, "rear_port": name, "rear_port_position": 1} for name in names
        ],
    }


def _rack(item: models.RackModel) -> Values:
    sizes = {"outer_width": item.width_mm, "outer_height": item.height_mm, "outer_depth": item.depth_mm}
    known = {key: round(size, 2) for key, size in sizes.items() if size}
    values: Values = {
        "form_factor": item.form_factor,
        "width": item.rail_width_in,
        "u_height": item.u_height,
        "starting_unit": 1,
        **known,
        **({"outer_unit": "mm"} if known else {}),
    }
    if item.weight_kg:
        values["weight"] = round(item.weight_kg, 2)
    if item.max_load_kg:
        values["max_weight"] = int(item.max_load_kg)
    if item.weight_kg or item.max_load_kg:
        values["weight_unit"] = "kg"
    if item.mounting_depth_mm:
        values["mounting_depth"] = int(item.mounting_depth_mm)
    return values


def _text(values: Values) -> str:
    """Return the YAML of a file: a component per line group, in the style of the library."""
    lines = ["---"]
    for key, value in values.items():
        if not isinstance(value, list):
            lines.append(f"{key}: {flow(value)}")
            continue
        lines.append(f"{key}:")
        for part in value:
            first, *others = (f"{name}: {flow(each)}" for name, each in part.items())
            lines += [f"  - {first}", *(f"    {line}" for line in others)]
    return "\n".join(lines) + "\n"
