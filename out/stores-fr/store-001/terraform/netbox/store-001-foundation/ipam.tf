# The group keeps the VLANs of this blueprint apart from equal numbers elsewhere. Other states look them up in it.
resource "netbox_vlan_group" "this" {
  name       = netbox_location.this.name
  slug       = netbox_location.this.slug
  scope_type = "dcim.location"
  scope_id   = netbox_location.this.id
  vid_ranges = [[1, 4094]]
  tags       = local.tags
}

resource "netbox_vlan" "vlan_10" {
  vid      = 10
  name     = "oob"
  group_id = netbox_vlan_group.this.id
  site_id  = data.netbox_site.this.id
  role_id  = data.netbox_ipam_role.management.id
  status   = "reserved"
  tags     = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_vlan" "vlan_20" {
  vid      = 20
  name     = "inband"
  group_id = netbox_vlan_group.this.id
  site_id  = data.netbox_site.this.id
  role_id  = data.netbox_ipam_role.inband.id
  status   = "reserved"
  tags     = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

# NetBox has no status planned for prefixes; reserved marks a prefix that is not yet in use.

resource "netbox_prefix" "inband" {
  prefix      = "10.240.1.0/24"
  description = "inband, gateway 10.240.1.1 outside this plan"
  site_id     = data.netbox_site.this.id
  role_id     = data.netbox_ipam_role.inband.id
  vlan_id     = netbox_vlan.vlan_20.id
  vrf_id      = local.vrf_id
  status      = "reserved"
  tags        = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_prefix" "oob" {
  prefix      = "10.241.1.0/24"
  description = "oob, gateway 10.241.1.1 outside this plan"
  site_id     = data.netbox_site.this.id
  role_id     = data.netbox_ipam_role.management.id
  vlan_id     = netbox_vlan.vlan_10.id
  vrf_id      = local.vrf_id
  status      = "reserved"
  tags        = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}
