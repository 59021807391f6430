"""The part of the provider e-breuninger/netbox 5.7 that dcgen's Terraform uses, as tables for the stand-in of the tests.

An argument is written as its type, `!` where the provider requires it, and for an id the resource it belongs to.
"""

from __future__ import annotations

TAGS = {"tags": "set(string)"}
RESOURCES: dict[str, dict[str, str]] = {
    "netbox_tag": {"name": "string!", "slug": "string", "description": "string"},
    "netbox_site": {"name": "string!", "slug": "string", "status": "string", **TAGS},
    "netbox_location": {
        "name": "string!",
        "slug": "string",
        "description": "string",
        "site_id": "number! netbox_site",
        **TAGS,
    },
    "netbox_manufacturer": {"name": "string!", "slug": "string"},
    "netbox_device_type": {
        "manufacturer_id": "number! netbox_manufacturer",
        "model": "string!",
        "slug": "string",
        "part_number": "string",
        "u_height": "number",
        "is_full_depth": "bool",
        **TAGS,
    },
    "netbox_device_role": {"name": "string!", "slug": "string", "color_hex": "string!", **TAGS},
    "netbox_prefix": {
        "prefix": "string!",
        "description": "string",
        "site_id": "number netbox_site",
        "status": "string!",
        **TAGS,
    },
    "netbox_power_panel": {
        "name": "string!",
        "description": "string",
        "site_id": "number! netbox_site",
        "location_id": "number netbox_location",
        **TAGS,
    },
    "netbox_rack": {
        "name": "string!",
        "description": "string",
        "site_id": "number! netbox_site",
        "location_id": "number netbox_location",
        "status": "string!",
        "u_height": "number",
        "serial": "string",
        "asset_tag": "string",
        "comments": "string",
        **TAGS,
    },
    "netbox_device": {
        "name": "string!",
        "site_id": "number! netbox_site",
        "location_id": "number netbox_location",
        "rack_id": "number netbox_rack",
        "rack_position": "number",
        "rack_face": "string",
        "device_type_id": "number! netbox_device_type",
        "role_id": "number! netbox_device_role",
        "status": "string",
        "serial": "string",
        "asset_tag": "string",
        "comments": "string",
        **TAGS,
    },
    "netbox_device_interface": {
        "device_id": "number! netbox_device",
        "name": "string!",
        "type": "string!",
        "mgmtonly": "bool",
        **TAGS,
    },
    "netbox_ip_address": {
        "device_interface_id": "number netbox_device_interface",
        "ip_address": "string!",
        "dns_name": "string",
        "status": "string!",
        **TAGS,
    },
    "netbox_device_primary_ip": {
        "device_id": "number! netbox_device",
        "ip_address_id": "number! netbox_ip_address",
        "ip_address_version": "number",
    },
    "netbox_device_oob_ip": {"device_id": "number! netbox_device", "ip_address_id": "number! netbox_ip_address"},
    "netbox_device_power_port": {
        "device_id": "number! netbox_device",
        "name": "string!",
        "type": "string",
        "allocated_draw": "number",
        "maximum_draw": "number",
        "description": "string",
        **TAGS,
    },
    "netbox_circuit_type": {"name": "string!", "slug": "string"},
    "netbox_circuit_provider": {"name": "string!", "slug": "string"},
    "netbox_circuit": {
        "cid": "string!",
        "provider_id": "number! netbox_circuit_provider",
        "type_id": "number! netbox_circuit_type",
        "status": "string!",
    },
    "netbox_circuit_termination": {
        "circuit_id": "number! netbox_circuit",
        "site_id": "number netbox_site",
        "term_side": "string!",
        "port_speed": "number",
        **TAGS,
    },
    "netbox_cable": {
        "label": "string",
        "description": "string",
        "status": "string!",
        "type": "string",
        "length": "number",
        "length_unit": "string",
        "a_termination": "block",
        "b_termination": "block",
        **TAGS,
    },
}
# Nested blocks: at least one of each.
BLOCKS = {
    "a_termination": {"object_type": "string!", "object_id": "number!"},
    "b_termination": {"object_type": "string!", "object_id": "number!"},
    "filter": {"name": "string!", "value": "string!"},
}
# Data sources: what may be asked for. A list answers with the fields named, for objects that pass the filters.
LOOKUPS: dict[str, dict[str, str]] = {
    "netbox_tag": {"name": "string!"},
    "netbox_site": {"name": "string"},
    "netbox_location": {"name": "string", "site_id": "number"},
    "netbox_device_type": {"slug": "string"},
    "netbox_device_role": {"name": "string!"},
}
LISTS = {
    "netbox_devices": ("devices", "netbox_device", {"device_id": "number", "name": "string"}, {"name", "site_id"}),
    "netbox_device_interfaces": (
        "interfaces",
        "netbox_device_interface",
        {"id": "number", "name": "string"},
        {"device_id"},
    ),
}
INTERFACES = """
    1000base-t 2.5gbase-t 5gbase-t 10gbase-t 25gbase-t 1000base-x-sfp 10gbase-x-sfpp 25gbase-x-sfp28 50gbase-x-sfp56 40gbase-x-qsfpp 100gbase-x-qsfp28
    100gbase-x-qsfpdd 200gbase-x-qsfp56 200gbase-x-qsfpdd 400gbase-x-qsfp112 400gbase-x-qsfpdd 400gbase-x-osfp 400gbase-x-osfp-rhs 800gbase-x-qsfpdd
    800gbase-x-osfp 1.6tbase-x-osfp1600 1.6tbase-x-osfp1600-rhs infiniband-qdr infiniband-fdr infiniband-edr infiniband-hdr infiniband-ndr infiniband-xdr other
"""
# Closed lists: of the provider, or of NetBox itself for types of interfaces and power ports.
ENUMS: dict[tuple[str, str], set[str]] = {
    ("netbox_site", "status"): {"planned", "staging", "active", "decommissioning", "retired"},
    ("netbox_prefix", "status"): {"active", "container", "reserved", "deprecated"},
    ("netbox_rack", "status"): {"reserved", "available", "planned", "active", "deprecated"},
    ("netbox_device", "status"): {"offline", "active", "planned", "staged", "failed", "inventory", "decommissioning"},
    ("netbox_device", "rack_face"): {"front", "rear"},
    ("netbox_device_interface", "type"): set(INTERFACES.split()),
    ("netbox_device_power_port", "type"): {"iec-60320-c14", "iec-60320-c20", "iec-60320-c22"},
    ("netbox_ip_address", "status"): {"active", "reserved", "deprecated", "dhcp", "slaac"},
    ("netbox_circuit", "status"): {"planned", "provisioning", "active", "offline", "deprovisioning", "decommissioning"},
    ("netbox_circuit_termination", "term_side"): {"A", "Z"},
    ("netbox_cable", "status"): {"connected", "planned", "decommissioning"},
    ("netbox_cable", "type"): {
        "dac-active",
        "dac-passive",
        "mmf",
        "mmf-om3",
        "mmf-om4",
        "mmf-om5",
        "smf",
        "smf-os2",
        "aoc",
        "cat6",
        "cat6a",
        "power",
    },
    ("netbox_cable", "length_unit"): {"km", "m", "cm", "mi", "ft", "in"},
}
# An argument that needs others beside it.
TOGETHER = {("netbox_device", "rack_face"): ("rack_position",), ("netbox_cable", "length_unit"): ("length",)}
# What NetBox keeps unique.
UNIQUE: dict[str, tuple[tuple[str, ...], ...]] = {
    "netbox_tag": (("name",), ("slug",)),
    "netbox_site": (("name",), ("slug",)),
    "netbox_location": (("site_id", "name"),),
    "netbox_manufacturer": (("name",), ("slug",)),
    "netbox_device_type": (("manufacturer_id", "model"), ("slug",)),
    "netbox_device_role": (("name",), ("slug",)),
    "netbox_power_panel": (("site_id", "name"),),
    "netbox_rack": (("location_id", "name"),),
    "netbox_device": (("site_id", "name"),),
    "netbox_device_interface": (("device_id", "name"),),
    "netbox_ip_address": (("ip_address",),),
    "netbox_device_primary_ip": (("device_id",),),
    "netbox_device_oob_ip": (("device_id",),),
    "netbox_device_power_port": (("device_id", "name"),),
    "netbox_circuit_type": (("name",), ("slug",)),
    "netbox_circuit_provider": (("name",), ("slug",)),
    "netbox_circuit": (("provider_id", "cid"),),
    "netbox_circuit_termination": (("circuit_id", "term_side"),),
}
