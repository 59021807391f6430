"""The columns that NetBox's bulk import takes, by the path of its page: those it requires, and the others.

Source: the import forms of NetBox 4.7.3, `netbox/dcim/forms/bulk_import.py`, `netbox/ipam/forms/bulk_import.py` and
`netbox/extras/forms/bulk_import.py`. The required columns are the fields of the forms whose
attribute `required` is set.
"""

from __future__ import annotations

COMMON = "description owner comments tags"


def _form(required: str, optional: str) -> tuple[set[str], set[str]]:
    return set(required.split()), {*optional.split(), *COMMON.split()}


FORMS: dict[str, tuple[set[str], set[str]]] = {
    "extras/tags": _form("name slug color weight", "object_types"),
    "dcim/sites": _form(
        "name slug status",
        "region group tenant facility time_zone physical_address shipping_address latitude longitude",
    ),
    "dcim/manufacturers": _form("name slug", ""),
    "dcim/device-types": _form(
        "manufacturer model slug u_height",
        "default_platform part_number exclude_from_utilization is_full_depth subdevice_role airflow weight weight_unit",
    ),
    "dcim/device-roles": _form("name slug color", "parent vm_role config_template"),
    "ipam/roles": _form("name slug weight", ""),
    "ipam/rirs": _form("name slug", "is_private"),
    "ipam/asns": _form("asn rir", "role tenant"),
    "dcim/locations": _form("site name slug status", "parent tenant facility"),
    "ipam/vrfs": _form("name", "rd tenant enforce_unique import_targets export_targets"),
    "ipam/vlan-groups": _form("name slug", "scope_type scope_name scope_id vid_ranges tenant"),
    "ipam/vlans": _form("vid name status", "site group tenant role qinq_role qinq_svlan"),
    "ipam/prefixes": _form(
        "prefix status",
        "vrf tenant vlan_group vlan_site vlan role scope_type scope_name scope_id is_pool mark_utilized",
    ),
    "ipam/ip-ranges": _form("start_address end_address status", "vrf tenant role mark_populated mark_utilized"),
    "ipam/ip-addresses": _form(
        "address status",
        "vrf tenant role device virtual_machine interface fhrp_group is_primary is_oob dns_name",
    ),
    "dcim/power-panels": _form("site name", "location"),
    "dcim/racks": _form(
        "site name status width u_height",  # width and height: unless a rack type is given
        "location group facility_id tenant role rack_type form_factor serial asset_tag desc_units outer_width outer_height "
        "outer_depth outer_unit mounting_depth airflow weight max_weight weight_unit",
    ),
    "dcim/devices": _form(
        "role manufacturer device_type status site",
        "name tenant platform serial asset_tag location rack position face latitude longitude parent device_bay airflow "
        "virtual_chassis vc_position vc_priority cluster config_template",
    ),
    "dcim/device-bays": _form("device name", "label enabled installed_device"),
    "dcim/interfaces": _form(
        "device name type",
        "label parent bridge lag speed duplex enabled mark_connected wwn vdcs mtu mgmt_only poe_mode poe_type mode "
        "vlan_group untagged_vlan tagged_vlans qinq_svlan vrf rf_role rf_channel rf_channel_frequency rf_channel_width tx_power",
    ),
    "dcim/mac-addresses": _form("mac_address", "device virtual_machine interface is_primary"),
    "dcim/power-ports": _form("device name", "label type mark_connected maximum_draw allocated_draw"),
    "dcim/power-outlets": _form("device name", "label type color mark_connected power_port feed_leg"),
    "dcim/power-feeds": _form(
        "site power_panel name status type supply phase voltage amperage max_utilization",
        "location rack mark_connected tenant",
    ),
    "dcim/cables": _form(
        "side_a_type side_a_name side_b_type side_b_name",
        "side_a_site side_a_device side_a_power_panel side_b_site side_b_device side_b_power_panel type status profile "
        "tenant bundle label color length length_unit",
    ),
}

# The cells by which a row names another one: own columns, then the table and its columns.
Reference = dict[tuple[str, ...], tuple[str, tuple[str, ...]]]
DEVICE: Reference = {("device",): ("devices", ("name",))}
ON_INTERFACE: Reference = {("device", "interface"): ("interfaces", ("device", "name"))}
REFERENCES: dict[str, Reference] = {
    "device-types": {("manufacturer.slug",): ("manufacturers", ("slug",))},
    "asns": {("rir.slug",): ("rirs", ("slug",))},
    "locations": {("site",): ("sites", ("name",))},
    "vlan-groups": {("scope_name",): ("locations", ("name",))},
    "vlans": {
        ("site",): ("sites", ("name",)),
        ("group",): ("vlan-groups", ("name",)),
        ("role.slug",): ("roles", ("slug",)),
    },
    "prefixes": {
        ("vlan_group", "vlan"): ("vlans", ("group", "vid")),
        ("role.slug",): ("roles", ("slug",)),
        ("vrf",): ("vrfs", ("name",)),
        ("scope_name",): ("sites", ("name",)),
    },
    "ip-ranges": {("vrf",): ("vrfs", ("name",))},
    "reserved-addresses": {("vrf",): ("vrfs", ("name",))},
    "power-panels": {("site", "location"): ("locations", ("site", "name"))},
    "racks": {("site", "location"): ("locations", ("site", "name"))},
    "devices": {
        ("role.slug",): ("device-roles", ("slug",)),
        ("manufacturer.slug", "device_type.slug"): ("device-types", ("manufacturer.slug", "slug")),
        ("site", "location", "rack"): ("racks", ("site", "location", "name")),
    },
    "device-bays": {**DEVICE, ("installed_device",): ("devices", ("name",))},
    "interfaces": {
        **DEVICE,
        ("device", "lag"): ("interfaces", ("device", "name")),
        ("device", "parent"): ("interfaces", ("device", "name")),
        ("vlan_group", "untagged_vlan"): ("vlans", ("group", "vid")),
        ("vrf.name",): ("vrfs", ("name",)),
    },
    "mac-addresses": ON_INTERFACE,
    "ip-addresses": {**ON_INTERFACE, ("vrf",): ("vrfs", ("name",))},
    "power-ports": DEVICE,
    "power-outlets": {**DEVICE, ("device", "power_port"): ("power-ports", ("device", "name"))},
    "power-feeds": {
        ("site", "power_panel"): ("power-panels", ("site", "name")),
        ("site", "location", "rack"): ("racks", ("site", "location", "name")),
    },
    "power-feed-cables": {
        ("side_a_device", "side_a_name"): ("power-ports", ("device", "name")),
        ("side_b_power_panel", "side_b_name"): ("power-feeds", ("power_panel", "name")),
    },
}
