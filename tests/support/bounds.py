"""Every number that a blueprint or a catalog entry may have, with its bounds, from the JSON schemas of the models.

`BLUEPRINT` and `ENTRIES` are one site that uses every key, so that each number can be set to its bounds in turn.
"""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import Any, NamedTuple

from dcgen.blueprint import Blueprint
from dcgen.catalog import KINDS
from dcgen.schema import Model

BLUEPRINT: dict[str, Any] = {
    "kind": "training-pod",
    "name": "x",
    "max_units": 2,
    "servers": {
        "gpu": {
            "model": "OWN-SERVER",
            "units": "1-2",
            "numbers": "1-2",
            "capacity": 2,
            "required": 1,
            "without": {2: 2},
            "fitted": {
                "cpus": {"model": "OWN-CPU", "count": 1},
                "memory": {"model": "OWN-MEMORY", "count": 1},
                "gpus": {"model": "OWN-GPU", "count": 1},
                "nics": {"rail": {"model": "OWN-NIC", "count": 1, "ports": ["compute"], "gpus": [0]}},
                "drives": {"data": {"model": "OWN-DRIVE", "count": 1}},
            },
        },
        "guest": {
            "model": "OWN-BARE",
            "numbers": 1,
            "in_place_of": {"group": "gpu", "unit": 2, "number": 2},
            "fitted": {"nics": {"rail": {"model": "OWN-NIC", "count": 1, "ports": ["compute"]}}},
        },
    },
    "fabrics": {
        "compute": {
            "design": "rail-optimized",
            "switch": "OWN-SWITCH",
            "requires": {},
        },
        "oob": {"design": "single", "switch": "SN2201"},
    },
    "racks": {
        "m": {
            "model": "OWN-RACK",
            "per": "unit",
            "holds": {"gpu": 2},
            "spread": {"gpu": 2},
            "reserve_u": 1,
            "pdu": "OWN-PDU",
            "pdus_per_feed": 1,
            "cooling_kw": 50,
        },
        "n": {
            "model": "OWN-RACK",
            "holds": {"guest": 1, "compute-leaf": 2, "compute-spine": 2, "oob-leaf": 2, "ups-a": 1},
            "pdu": "OWN-PDU",
        },
    },
    "pins": {"x-guest-001": {"rack": "x-n-r01", "u": 30}},
    "floor": {
        "rows": {
            0: {"positions": "1-9", "groups": ["n"], "at_m": 0},
            1: {"positions": "1-9", "units": "1-2", "at_m": 3},
        },
        "rack_pitch_m": 0.6,
        "cross_trays": "1-2",
        "tray_m": 0.3,
        "slack_m": 1,
        "tray_mm2": 50000,
        "max_kg_m2": 1500,
    },
    "labels": {"length": 60, "lines": 2},
    "power": {"feeds": {"a": {"ups": "OWN-UPS"}, "b": {}}, "pdus_per_feed": 1, "reserve_percent": 0, "ups_minutes": 5},
    "cooling": {"rise_k": 12},
    "circuits": {"wan": {"fabric": "compute", "leaf": 1, "number": 1, "links": 1, "provider": "p", "speed_gbps": 100}},
    "assume": {
        "OWN-BARE": {
            "reason": "a test",
            "u_height": 2,
            "depth_mm": 700,
            "weight_kg": 20,
            "power_max_w": 1000,
            "supplies": 2,
            "gpu_slots": 4,
            "nic_slots": 4,
            "dimm_slots": 8,
            "cpu_sockets": 2,
            "inlet": "C14",
        }
    },
    "spares": {"percent": {"optic": 2}},
    "workload": {
        "train": {"model": "OWN-LLM", "tokens": 1e9, "parallelism": {}},
        "serve": {"model": "OWN-LLM", "requests_per_s": 1, "prompt": 100, "output": 100},
        "assume": {"mfu": {"value": 0.3, "reason": "a test"}},
    },
}


def entry(**values: Any) -> dict[str, Any]:
    """A catalog entry with a source for each value."""
    covered = [key for key in values if key not in ("manufacturer", "description")]
    source = {"fields": covered, "certainty": "user", "title": "a test"}
    return {"manufacturer": "Own", "description": "a test", **values, "sources": [source]}


MOUNTED = {"u_height": 2, "depth_mm": 700, "weight_kg": 20, "power_max_w": 1000}
SUPPLIES = {"count": 2, "redundancy": "1+1", "inlet": "C14", "watts": 2000}
ENTRIES: dict[str, dict[str, Any]] = {
    "server": entry(
        **MOUNTED,
        supplies=SUPPLIES,
        cpu_sockets=2,
        dimm_slots=8,
        gpu_slots={"count": 4, "form": "PCIe", "nvswitches": 1},
        nic_slots=4,
        bays=[{"U.2": 8}],
        storage_max_tb=500,
        bmc_ports=1,
    ),
    "gpu": entry(
        form="PCIe",
        memory_gb=80,
        tdp_w=300,
        nvlink_gbytes_per_s=900,
        memory_gbytes_per_s=900,
        tflops={"bf16": 300, "fp8": 600},
    ),
    "llm": entry(
        params_b=1,
        layers=16,
        hidden_size=1024,
        attention_heads=8,
        kv_heads=8,
        head_size=128,
        value_size=128,
        vocabulary=32000,
        context=8192,
    ),
    "cpu": entry(cores=32, tdp_w=200),
    "memory": entry(capacity_gb=64),
    "drive": entry(form="U.2", capacity_tb=4),
    "nic": entry(ports=1, cage="QSFP28", ports_per_cage=1, chips=1, speed_gbps=100, protocols=["ethernet"], slots=1),
    "switch": entry(
        **MOUNTED,
        protocol="ethernet",
        port_groups=[
            {
                "cages": 32,
                "first": 1,
                "cage": "QSFP28",
                "lanes": 4,
                "modes": {100: 1},
                "names": {100: "p{cage}"},
                "takes": {100: 1},
            }
        ],
        max_logical_ports=64,
        supplies=SUPPLIES,
        mgmt_ports=1,
    ),
    "optic": entry(
        cage="QSFP28",
        ports=1,
        speed_gbps=100,
        medium="smf",
        standard="Own",
        connector="lc-duplex",
        reach_m=500,
        power_w=4,
    ),
    "cable": entry(media="aoc", cage="QSFP28", speed_gbps=100, lengths=[{"m": 100}], diameter_mm=3),
    "rack": entry(u_height=48, width_mm=600, depth_mm=1200, mounting_depth_mm=1000, weight_kg=150, max_load_kg=1500),
    "pdu": entry(
        u_height=0,
        rating_kw=22,
        phases=3,
        voltage_v=400,
        amps=32,
        weight_kg=8,
        outlets={"C13": 24, "C19": 6},
        mgmt_ports=1,
    ),
    "ups": entry(u_height=2, weight_kg=30, rating_kw=20, mgmt_ports=1, minutes={10: 30}),
}
for _kind, _entry in ENTRIES.items():
    _entry["model"] = f"OWN-{_kind.upper()}"
BARE = entry() | {"model": "OWN-BARE"}  # of which everything is assumed
# The same site with aisles and zones, which go with other keys than rows at stated places and counts of ports.
LAID_OUT = copy.deepcopy(BLUEPRINT)
LAID_OUT["floor"]["aisles"] = {"cold_m": 1.2, "hot_m": 1.2}
for _row in LAID_OUT["floor"]["rows"].values():
    del _row["at_m"]
LAID_OUT["fabrics"]["compute"] |= {
    "design": "leaf-spine",
    "leaves": 1,
    "uplinks": 8,
    "zones": [
        {"serves": "gpu", "cages": "1-8", "speed_gbps": 100},
        {"serves": "uplinks", "cages": "17-24"},
        {"serves": "circuits"},
    ],
}
RACK_SCALE = {**ENTRIES["server"], "nvlink": {"trays": 2, "switch": "OWN-SERVER", "switches": 1}}
RACK_SCALE["fitted"] = BLUEPRINT["servers"]["gpu"]["fitted"]
RACK_SCALE["sources"] = [
    {"fields": [*RACK_SCALE["sources"][0]["fields"], "nvlink", "fitted"], "certainty": "user", "title": "a test"}
]
DOCUMENTS: dict[str, tuple[type[Model], dict[str, Any]]] = {
    "blueprint": (Blueprint, BLUEPRINT),
    "blueprint with aisles and zones": (Blueprint, LAID_OUT),
    **{kind: (KINDS[kind], values) for kind, values in ENTRIES.items()},
    "server of a rack-scale domain": (KINDS["server"], RACK_SCALE),
}


class Number(NamedTuple):
    """A number at a path of a document: its bounds, None where the schema states none."""

    path: tuple[str | int, ...]
    low: float | None
    high: float | None
    whole: bool


def numbers_of(kind: str) -> list[Number]:
    """Every number of the model of a document once, at a path that the document has if there is one."""
    model, values = DOCUMENTS[kind]
    schema = model.model_json_schema()
    found: dict[str, Number] = {}
    for name, number in _numbers(schema, schema, values, (), ""):
        if name not in found or (not put(document(kind), found[name].path, 1) and put(document(kind), number.path, 1)):
            found[name] = number
    return list(found.values())


def document(kind: str) -> dict[str, Any]:
    """A copy of a document."""
    return copy.deepcopy(DOCUMENTS[kind][1])


def _numbers(root: Any, node: Any, data: Any, path: tuple[str | int, ...], name: str) -> Iterator[tuple[str, Number]]:
    """The numbers below a node of a schema, by a name without the keys of mappings, at the keys that `data` has."""
    if "$ref" in node:
        node = root["$defs"][node["$ref"].rpartition("/")[2]]
    for choice in (*node.get("anyOf", ()), *node.get("allOf", ())):
        if (
            "patternProperties" in choice
            and isinstance(data, dict)
            and not all(isinstance(item, dict) for item in data.values())
        ):
            continue  # several values by name, in place of the one that the document has
        yield from _numbers(root, choice, data, path, name)
    if node.get("type") in ("integer", "number") and "enum" not in node:
        low = node.get("minimum", node.get("exclusiveMinimum"))
        yield name, Number(path, low, node.get("maximum"), node["type"] == "integer")
    for key, child in node.get("properties", {}).items():
        here = data.get(key) if isinstance(data, dict) else None
        yield from _numbers(root, child, here, (*path, key), f"{name}.{key}")
    keyed = [node.get("additionalProperties"), *node.get("patternProperties", {}).values()]
    for child in (child for child in keyed if isinstance(child, dict)):
        for key, here in data.items() if isinstance(data, dict) and data else [("a", None)]:
            yield from _numbers(root, child, here, (*path, key), f"{name}.*")
    if isinstance(child := node.get("items"), dict):
        for index, here in enumerate(data) if isinstance(data, list) and data else [(0, None)]:
            yield from _numbers(root, child, here, (*path, index), f"{name}.*")


def put(data: Any, path: tuple[str | int, ...], value: Any) -> bool:
    """Set the value at a path, and say whether the document has what is above it."""
    for part in path[:-1]:
        if isinstance(data, list):
            if not data:
                return False
        elif not isinstance(data, dict) or part not in data:
            return False
        data = data[part]
    if isinstance(data, list) and not data:
        return False
    data[path[-1]] = value
    return True


def files(kind: str, changed: dict[str, Any]) -> dict[str, Any]:
    """The documents of a project by path, in which a document of a kind is a changed one."""
    found: dict[str, Any] = {f"catalog/{each}/OWN-{each.upper()}.yaml": document(each) for each in ENTRIES}
    found |= {"catalog/server/OWN-BARE.yaml": BARE, "blueprints/case.yaml": document("blueprint")}
    if kind.startswith("blueprint"):
        return found | {"blueprints/case.yaml": changed}
    if kind not in ENTRIES:
        found["blueprints/case.yaml"]["racks"]["m"]["holds"]["gpu-nvlink"] = 1
    entry_kind = kind.partition(" ")[0]
    return found | {f"catalog/{entry_kind}/OWN-{entry_kind.upper()}.yaml": changed}
