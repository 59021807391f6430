"""The tables for NetBox's bulk import: their columns, and the pages of NetBox that take them.

The columns are those of the import forms of NetBox 4.7 (`dcim/forms/bulk_import.py`, `ipam/forms/bulk_import.py`,
`extras/forms/bulk_import.py`). A dot in a column names the field by which NetBox finds the other object. The order of
the tables is the order of import: each one refers to earlier ones only.
"""

from typing import NamedTuple

from dcgen.page import FreeText

Row = tuple[FreeText, ...]


class ImportTable(NamedTuple):
    """A kind of objects: its name, the path of its import page in NetBox, and its columns."""

    name: str
    page: str
    columns: tuple[str, ...]


def _table(name: str, page: str, columns: str) -> ImportTable:
    return ImportTable(name, page, tuple(columns.split()))


ONCE = (  # objects that NetBox has once for all sites
    _table("tags", "extras/tags", "name slug color weight description"),
    _table("sites", "dcim/sites", "name slug status tags"),
    _table("manufacturers", "dcim/manufacturers", "name slug"),
    _table(
        "device-types",
        "dcim/device-types",
        "manufacturer.slug model slug part_number u_height is_full_depth subdevice_role tags",
    ),
    _table("device-roles", "dcim/device-roles", "name slug color tags"),
    _table("roles", "ipam/roles", "name slug weight"),
    _table("rirs", "ipam/rirs", "name slug is_private"),
    _table("asns", "ipam/asns", "asn rir.slug tags"),
)
SITE = (  # objects of a blueprint outside its racks
    _table("locations", "dcim/locations", "site name slug status description tags"),
    _table("vrfs", "ipam/vrfs", "name description tags"),
    _table("vlan-groups", "ipam/vlan-groups", "name slug scope_type scope_name vid_ranges tags"),
    _table("vlans", "ipam/vlans", "site group vid name status role.slug tags"),
    _table(
        "prefixes",
        "ipam/prefixes",
        "prefix vrf vlan_group vlan status role.slug scope_type scope_name description tags",
    ),
    _table("ip-ranges", "ipam/ip-ranges", "start_address end_address vrf status description tags"),
    _table("reserved-addresses", "ipam/ip-addresses", "address vrf status description tags"),
    _table("power-panels", "dcim/power-panels", "site location name description tags"),
)
RACKS = (  # objects of racks and devices
    _table(
        "racks",
        "dcim/racks",
        "site location name status form_factor width u_height outer_width outer_depth outer_unit mounting_depth "
        "weight max_weight weight_unit serial asset_tag description comments tags",
    ),
    _table(
        "devices",
        "dcim/devices",
        "name role.slug manufacturer.slug device_type.slug site location rack position face status serial asset_tag "
        "comments tags",
    ),
    _table("device-bays", "dcim/device-bays", "device name installed_device tags"),
    _table(
        "interfaces",
        "dcim/interfaces",
        "device name type mgmt_only lag parent mode vlan_group untagged_vlan tagged_vlans vrf.name tags",
    ),
    _table("mac-addresses", "dcim/mac-addresses", "mac_address device interface is_primary tags"),
    _table(
        "ip-addresses",
        "ipam/ip-addresses",
        "address vrf status role device interface is_primary is_oob dns_name tags",
    ),
    _table("power-ports", "dcim/power-ports", "device name type maximum_draw allocated_draw description tags"),
    _table("power-outlets", "dcim/power-outlets", "device name type power_port feed_leg description tags"),
    _table(
        "power-feeds",
        "dcim/power-feeds",
        "site power_panel location rack name status type supply phase voltage amperage max_utilization tags",
    ),
)
CABLES = (  # after the racks of all units
    _table(
        "cables",
        "dcim/cables",
        "side_a_device side_a_type side_a_name side_b_device side_b_type side_b_name type status label length "
        "length_unit description tags",
    ),
    _table(
        "power-feed-cables",
        "dcim/cables",
        "side_a_device side_a_type side_a_name side_b_power_panel side_b_type side_b_name type status label tags",
    ),
)
TABLES = (*ONCE, *SITE, *RACKS, *CABLES)
