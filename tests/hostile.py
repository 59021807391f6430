"""Projects whose free texts all come from one function: a blueprint, and every shipped catalog entry as the user's own.

Which values are free texts follows from the models: a field that takes any text is one, whatever it is called.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from ruamel.yaml import YAML

from conftest import ROOT
from dcgen.blueprint import Blueprint
from dcgen.catalog import KINDS, SHIPPED
from dcgen.catalog.models import PortGroup
from dcgen.schema import Model, Text

Change = Callable[[str, str], str]  # from what a text is (its key) and what it was to what it becomes

# Both have a fabric of each protocol or a UPS, lines out, own adapters, assumptions: all that holds a free text.
POD = """
kind: training-pod
name: pod
description: pod
site: {name: here, domain: here.example.net}
designed_for: 2
servers:
  gpu: {model: DGX-H100, units: 1, numbers: 1-2, room: 2}
  store: {model: WEKAPOD-NODE, numbers: 1, room: 2}
  head: {model: R660, numbers: 1, room: 2, fitted: {cpus: {model: Xeon-Gold-6430, count: 2}, memory: {model: DDR5-RDIMM-32GB, count: 16}, nics: {front: {model: B3140H, count: 2, ports: [inband], bmc: false}}, drives: {boot: {model: NVMe-U2-3.84TB, count: 2}}}}
fabrics:
  compute: {design: leaf-spine, switch: QM9700, leaves: 1, uplinks: 4, spines: 2}
  storage: {design: single, switch: SN5600}
  inband: {design: single, switch: SN5600}
  oob: {design: single, switch: SN2201}
racks:
  gpu: {model: AR3357, per: unit, holds: {gpu: 1, compute-leaf: 1}}
  net: {model: AR3357, holds: {store: 2, head: 2, compute-spine: 2, storage-leaf: 1, inband-leaf: 1, oob-leaf: 1}}
floor: {tray_m: 0.3}
labels: {format: "{near_rack}-{near_u}:{near_port} / {far_rack}-{far_u}:{far_port}", length: 200, lines: 20}
power: {pdu: AP8886}
cooling: {rise_k: 15}
uplinks:
  wan: {fabric: inband, number: 1, provider: carrier, speed_gbps: 400}
assume:
  SN5600: {power_max_w: 2200, inlet: C20, reason: datasheet}
"""
EDGE = (ROOT / "blueprints" / "lyon-store-042.yaml").read_text(encoding="utf-8")
SHARED = {"tail_cage": "cage", "bays": "form"}  # keys whose values must be the same text
KEPT = {"RJ45", "SFP28", "SFP+"}  # cages that the code names: of management ports, and what takes an older plug


def write_project(folder: Path, text: str, change: Change) -> Path:
    """Write a blueprint and the whole catalog with every free text changed; return the path of the blueprint."""
    reader = YAML(typ="safe")
    data = reader.load(text)
    path = folder / "blueprints" / f"{data['name']}.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(dump(changed(Blueprint, data, change)), encoding="utf-8")
    for kind, model in KINDS.items():
        (folder / "catalog" / kind).mkdir(parents=True)
        for name, entry in shipped(kind).items():
            (folder / "catalog" / kind / f"{name}.yaml").write_text(
                dump(changed(model, entry, change)), encoding="utf-8"
            )
    return path


@cache
def shipped(kind: str) -> dict[str, Any]:
    """Return the entries of a kind by model, as data."""
    reader = YAML(typ="safe")
    return {path.stem: reader.load(path) for path in sorted((SHIPPED / kind).glob("*.yaml"))}


def dump(data: Any) -> str:
    """Return data as YAML: every string in double quotes, and whatever is not printable ASCII escaped."""
    if isinstance(data, dict):
        return "{" + ", ".join(f"{dump(key)}: {dump(value)}" for key, value in data.items()) + "}"
    if isinstance(data, list):
        return "[" + ", ".join(map(dump, data)) + "]"
    if isinstance(data, str):
        return '"' + re.sub(r'[^ -~]|["\\]', lambda found: f"\\U{ord(found[0]):08x}", data) + '"'
    return "null" if data is None else str(data).lower() if isinstance(data, bool) else repr(data)


def changed(annotation: Any, value: Any, change: Change, key: str = "") -> Any:
    """Return data of a model with the free texts changed; what the code matches stays equal to its like."""
    origin, arguments = get_origin(annotation), get_args(annotation)
    if annotation == Text:
        return value if value in KEPT else change(SHARED.get(key, key), value)
    if origin is Annotated and key == "format":
        return change(key, value)
    if origin is Annotated:
        return changed(arguments[0], value, change, key)
    if origin in (Union, UnionType):
        fitting = [item for item in arguments if item is not type(None)]
        return value if value is None else changed(fitting[0], value, change, key)
    if origin is tuple and isinstance(value, list):
        return [changed(arguments[0], item, change, key) for item in value]
    if origin is dict and isinstance(value, dict):
        return {changed(arguments[0], at, change, key): changed(arguments[1], item, change, key) for at, item in value.items()}  # fmt: skip
    if origin is Literal or not isinstance(annotation, type) or not issubclass(annotation, Model):
        return value
    hints = get_type_hints(annotation, include_extras=True)
    found = {name: changed(hints[name], item, change, name) for name, item in value.items()}
    if annotation is PortGroup:
        found["names"] = {at: f"{change('port', '')}{form}" for at, form in value["names"].items()}
    if "outlets" in value:  # an outlet of any name takes the cords that `also` says
        also = value.get("also") or {}
        found["also"] = {change("outlet", name): [name, *also.get(name, ())] for name in value["outlets"]}
        found["outlets"] = {change("outlet", name): count for name, count in value["outlets"].items()}
        found["sources"] = [{**found["sources"][0], "fields": [*found["sources"][0]["fields"], "also"]}, *found["sources"][1:]]  # fmt: skip
    return found
