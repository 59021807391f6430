"""Tables of the requests that the provider e-breuninger/netbox 5.7 sends to the REST API of NetBox, by resource.

A field is written `argument=key`, or `argument` if the key in JSON is the argument without `_id`. A `?` marks a key that
the provider leaves out where the argument is empty; it sends every other key, be it null, "" or false. `@dcim.site` marks
a reference to any kind of object, for which NetBox takes two keys: `key_type` and `key_id`.
"""

from __future__ import annotations

from typing import Any, NamedTuple


class Field(NamedTuple):
    """An argument and its key in JSON; a generic reference has the kind of object that it refers to."""

    argument: str
    key: str
    kind: str
    omitted: bool


class Endpoint(NamedTuple):
    """The path of a kind of object, its fields, and the keys whose value never changes."""

    path: str
    fields: tuple[Field, ...]
    fixed: dict[str, Any]


def endpoint(path: str, fields: str, **fixed: Any) -> Endpoint:
    """Return the endpoint that a row of the table describes."""
    return Endpoint(path, tuple(map(_field, fields.split())), fixed)


def _field(text: str) -> Field:
    plain = text.removesuffix("?")
    name, _, kind = plain.partition("@")
    argument, _, key = name.partition("=")
    return Field(argument, key or argument.removesuffix("_id"), kind, text.endswith("?"))


NO_TAGS: dict[str, Any] = {"tags": []}
ENDPOINTS: dict[str, Endpoint] = {
    "netbox_tag": endpoint("extras/tags/", "name slug description color_hex=color?"),
    "netbox_site": endpoint(
        "dcim/sites/", "name slug status? description? asn_ids=asns tags", latitude=None, longitude=None
    ),
    "netbox_location": endpoint("dcim/locations/", "name slug description? site_id tags", parent=None),
    "netbox_manufacturer": endpoint("dcim/manufacturers/", "name slug", **NO_TAGS),
    "netbox_device_type": endpoint(
        "dcim/device-types/", "manufacturer_id model slug part_number? u_height is_full_depth subdevice_role? tags"
    ),
    "netbox_device_role": endpoint("dcim/device-roles/", "name slug color_hex=color? description? tags", vm_role=False),
    "netbox_prefix": endpoint(
        "ipam/prefixes/",
        "prefix description? site_id=scope@dcim.site status? role_id? vlan_id? vrf_id tags",
        is_pool=False,
        mark_utilized=False,
        tenant=None,
    ),
    "netbox_vrf": endpoint(
        "ipam/vrfs/", "name description tags", enforce_unique=True, export_targets=[], import_targets=[]
    ),
    "netbox_ipam_role": endpoint("ipam/roles/", "name slug", weight=0, **NO_TAGS),
    "netbox_vlan_group": endpoint("ipam/vlan-groups/", "name slug scope_type? scope_id? vid_ranges tags"),
    "netbox_vlan": endpoint("ipam/vlans/", "vid name group_id? site_id? role_id? status? tags"),
    "netbox_ip_range": endpoint(
        "ipam/ip-ranges/",
        "start_address end_address description? vrf_id? status? tags",
        mark_populated=False,
        mark_utilized=False,
    ),
    "netbox_rir": endpoint("ipam/rirs/", "name slug is_private", **NO_TAGS),
    "netbox_asn": endpoint("ipam/asns/", "asn rir_id tags"),
    "netbox_power_panel": endpoint("dcim/power-panels/", "name description? site_id location_id tags"),
    "netbox_power_feed": endpoint(
        "dcim/power-feeds/",
        "power_panel_id name status? type supply? phase? voltage? amperage? max_percent_utilization=max_utilization?"
        " rack_id description? comments? tags",
        mark_connected=False,
    ),
    "netbox_rack": endpoint(
        "dcim/racks/",
        "name description? site_id location_id status? width? u_height? serial? asset_tag comments? weight max_weight"
        " weight_unit outer_width outer_depth outer_unit mounting_depth form_factor role_id tags",
        desc_units=False,
        facility_id=None,
        tenant=None,
    ),
    "netbox_device": endpoint(
        "dcim/devices/",
        "name? site_id location_id? rack_id? rack_position=position? rack_face=face? device_type_id role_id status?"
        " serial? asset_tag? comments? description? tags",
    ),
    "netbox_device_bay": endpoint("dcim/device-bays/", "device_id name label? description? installed_device_id tags"),
    "netbox_device_interface": endpoint(
        "dcim/interfaces/",
        "device_id name type mgmtonly=mgmt_only? enabled label? description? speed? tags"
        " lag_device_interface_id=lag? parent_device_interface_id=parent?"
        " mode? untagged_vlan? tagged_vlans vrf_id",
        vdcs=[],
        wireless_lans=[],
    ),
    "netbox_mac_address": endpoint(
        "dcim/mac-addresses/", "mac_address device_interface_id=assigned_object@dcim.interface tags"
    ),
    "netbox_ip_address": endpoint(
        "ipam/ip-addresses/",
        "device_interface_id=assigned_object@dcim.interface ip_address=address dns_name? description? status? role vrf_id tags",
        nat_inside=None,
        tenant=None,
    ),
    "netbox_device_power_port": endpoint(
        "dcim/power-ports/",
        "device_id name label? type allocated_draw maximum_draw description? tags",
        mark_connected=False,
        module=None,
    ),
    "netbox_device_power_outlet": endpoint(
        "dcim/power-outlets/",
        "device_id name label? type power_port_id feed_leg description? tags",
        mark_connected=False,
        module=None,
    ),
    "netbox_circuit_type": endpoint("circuits/circuit-types/", "name slug", **NO_TAGS),
    "netbox_circuit_provider": endpoint("circuits/providers/", "name slug", asns=[], **NO_TAGS),
    "netbox_circuit": endpoint("circuits/circuits/", "cid provider_id type_id status?", **NO_TAGS),
    "netbox_circuit_termination": endpoint(
        "circuits/circuit-terminations/", "circuit_id site_id=termination@dcim.site term_side port_speed? tags"
    ),
    "netbox_cable": endpoint(
        "dcim/cables/",
        "label? description? status? type length length_unit? a_termination=a_terminations"
        " b_termination=b_terminations tags",
        color="",
        tenant=None,
    ),
}
# An address that a device has by a reference: the key on the device.
ADDRESSES = {"netbox_device_primary_ip": "primary_ip{ip_address_version}", "netbox_device_oob_ip": "oob_ip"}
PRIMARY_MAC = "netbox_device_interface_primary_mac_address"  # a reference on an interface
# What the provider sends for an argument that the configuration leaves out.
DEFAULTS: dict[str, dict[str, Any]] = {
    "netbox_device_type": {"u_height": 1.0, "is_full_depth": False},
    "netbox_device_interface": {"enabled": True, "tagged_vlans": []},
    "netbox_site": {"status": "active", "asn_ids": []},
    "netbox_vrf": {"description": " "},
    "netbox_ip_address": {"role": ""},
    "netbox_device": {"status": "active"},
    "netbox_device_power_port": {"type": ""},
    "netbox_device_power_outlet": {"type": "", "feed_leg": ""},
    "netbox_rack": {"weight_unit": "", "outer_unit": "", "form_factor": ""},
    "netbox_cable": {"type": ""},
    "netbox_tag": {"description": ""},
    "netbox_device_primary_ip": {"ip_address_version": 4},
}
# Arguments that NetBox fills in where the configuration leaves them out, without a difference in the next plan.
COMPUTED = {("netbox_rack", "width"), ("netbox_rack", "u_height"), ("netbox_rack", "form_factor")}
# Data sources that refuse an empty answer; netbox_devices alone returns an empty list.
NEVER_EMPTY = {
    "netbox_device_interfaces",
    "netbox_device_power_ports",
    "netbox_device_power_outlets",
    "netbox_racks",
}
