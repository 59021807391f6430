"""The form of the devicetype-library as JSON Schemas, written from its facts and independent of the importer.

Source: netbox-community/devicetype-library, `schema/devicetype.json`, `moduletype.json`, `racktype.json` and
`components.json` as of 2025 and 2026, and its pull request #4552 for `port-mappings`. The lists of types have only those
that dcgen writes.
"""

from __future__ import annotations

from typing import Any

Schema = dict[str, Any]

NAME: Schema = {"type": "string", "minLength": 1, "maxLength": 64}
WEIGHT_UNIT: Schema = {"enum": ["kg", "g", "lb", "oz"]}
TOGETHER: Schema = {"weight": ["weight_unit"]}
INTERFACE_TYPES = [
    *("1000base-t", "5gbase-t", "10gbase-t", "1000base-x-sfp", "10gbase-x-sfpp", "25gbase-x-sfp28", "50gbase-x-sfp56"),
    *("40gbase-x-qsfpp", "100gbase-x-qsfp28", "200gbase-x-qsfp56", "400gbase-x-qsfp112", "100gbase-x-qsfpdd"),
    *("200gbase-x-qsfpdd", "400gbase-x-qsfpdd", "800gbase-x-qsfpdd", "400gbase-x-osfp", "400gbase-x-osfp-rhs"),
    *("800gbase-x-osfp", "infiniband-qdr", "infiniband-fdr", "infiniband-edr", "infiniband-hdr", "infiniband-ndr"),
    *("infiniband-xdr", "other"),
]
POWER_PORT_TYPES = [
    *("iec-60320-c14", "iec-60320-c16", "iec-60320-c20", "iec-60320-c22", "iec-60309-2p-e-6h", "iec-60309-3p-e-9h"),
    *("iec-60309-3p-n-e-6h", "nema-l5-20p", "nema-l6-30p", "nema-l21-30p", "cs8365c", "hardwired", "other"),
]
OUTLET_TYPES = ["iec-60320-c13", "iec-60320-c15", "iec-60320-c19", "iec-60320-c21", "nema-5-20r", "other"]
PANEL_TYPES = ["8p8c", "lc", "mpo", "sc", "other"]


def record(properties: Schema, required: list[str], **more: Any) -> Schema:
    """Return the schema of a mapping without other keys."""
    return {"type": "object", "properties": properties, "required": required, "additionalProperties": False, **more}


def listed(properties: Schema, required: list[str]) -> Schema:
    """Return the schema of a list of components."""
    return {"type": "array", "minItems": 1, "items": record(properties, required)}


def typed(types: list[str], **more: Schema) -> Schema:
    """Return the schema of components with a name and a type."""
    return listed({"name": NAME, "type": {"enum": types}, **more}, ["name", "type"])


POSITION: Schema = {"type": "integer", "minimum": 1}
COMMON: Schema = {
    "manufacturer": {"type": "string", "maxLength": 100},
    "model": {"type": "string", "maxLength": 100},
    "part_number": {"type": "string", "maxLength": 50},
    "weight": {"type": "number", "minimum": 0},
    "weight_unit": WEIGHT_UNIT,
    "comments": {"type": "string"},
}
SLUG: Schema = {"type": "string", "maxLength": 100, "pattern": "^[-a-z0-9_]+$"}
INTERFACES = typed(INTERFACE_TYPES, mgmt_only={"type": "boolean"})
DEVICE = record(
    {
        **COMMON,
        "description": {"type": "string", "maxLength": 200},
        "slug": SLUG,
        "u_height": {"type": "number", "minimum": 0, "multipleOf": 0.5},
        "is_full_depth": {"type": "boolean"},
        "is_powered": {"type": "boolean"},
        "airflow": {"enum": ["front-to-rear", "rear-to-front"]},
        "subdevice_role": {"enum": ["parent", "child"]},
        "power-ports": typed(POWER_PORT_TYPES, maximum_draw={"type": "integer", "minimum": 1}),
        "power-outlets": typed(OUTLET_TYPES, power_port=NAME, feed_leg={"enum": ["A", "B", "C"]}),
        "interfaces": INTERFACES,
        "device-bays": listed({"name": NAME}, ["name"]),
        "front-ports": typed(PANEL_TYPES),
        "rear-ports": typed(PANEL_TYPES),
        "port-mappings": listed(
            {"front_port": NAME, "front_port_position": POSITION, "rear_port": NAME, "rear_port_position": POSITION},
            ["front_port", "front_port_position", "rear_port", "rear_port_position"],
        ),
    },
    ["manufacturer", "model", "slug", "u_height", "is_full_depth"],
    dependentRequired={**TOGETHER, "weight_unit": ["weight"], "device-bays": ["subdevice_role"]},
)
MODULE = record(
    {**COMMON, "description": {"type": "string", "maxLength": 100}, "interfaces": INTERFACES},
    ["manufacturer", "model"],
)
RACK = record(
    {
        **{key: value for key, value in COMMON.items() if key != "part_number"},
        "description": {"type": "string"},
        "slug": SLUG,
        "form_factor": {"enum": ["wall-cabinet", "4-post-frame", "2-post-frame", "4-post-cabinet", "wall-frame"]},
        "width": {"enum": [10, 19, 23]},
        "u_height": {"type": "integer", "minimum": 0},
        **{key: {"type": "number", "minimum": 0} for key in ("outer_width", "outer_height", "outer_depth")},
        "outer_unit": {"enum": ["mm", "in"]},
        **{key: {"type": "integer", "minimum": 0} for key in ("max_weight", "mounting_depth")},
        "starting_unit": {"type": "integer", "minimum": 1},
    },
    ["manufacturer", "model", "slug", "form_factor", "width", "u_height", "starting_unit"],
    dependentRequired=TOGETHER,
)
SCHEMAS = {"device-types": DEVICE, "module-types": MODULE, "rack-types": RACK}
