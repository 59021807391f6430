# The group keeps the VLANs of this blueprint apart from equal numbers elsewhere. Other states look them up in it.
resource "netbox_vlan_group" "this" {
  name       = netbox_location.this.name
  slug       = netbox_location.this.slug
  scope_type = "dcim.location"
  scope_id   = netbox_location.this.id
  vid_ranges = [[1, 4094]]
  tags       = local.tags
}

resource "netbox_vlan" "vlan_200" {
  vid      = 200
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

resource "netbox_vlan" "vlan_300" {
  vid      = 300
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

resource "netbox_vlan" "vlan_500" {
  vid      = 500
  name     = "storage"
  group_id = netbox_vlan_group.this.id
  site_id  = data.netbox_site.this.id
  role_id  = data.netbox_ipam_role.storage.id
  status   = "reserved"
  tags     = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

# NetBox has no status planned for prefixes; reserved marks a prefix that is not yet in use.

resource "netbox_prefix" "compute_place1" {
  prefix      = "172.20.0.0/21"
  description = "compute place1"
  site_id     = data.netbox_site.this.id
  role_id     = data.netbox_ipam_role.compute.id
  vrf_id      = local.vrf_id
  status      = "reserved"
  tags        = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_prefix" "compute_place2" {
  prefix      = "172.20.8.0/21"
  description = "compute place2"
  site_id     = data.netbox_site.this.id
  role_id     = data.netbox_ipam_role.compute.id
  vrf_id      = local.vrf_id
  status      = "reserved"
  tags        = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_prefix" "inband" {
  prefix      = "172.21.16.0/24"
  description = "inband, gateway 172.21.16.1"
  site_id     = data.netbox_site.this.id
  role_id     = data.netbox_ipam_role.inband.id
  vlan_id     = netbox_vlan.vlan_300.id
  vrf_id      = local.vrf_id
  status      = "reserved"
  tags        = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_prefix" "oob" {
  prefix      = "172.21.32.0/24"
  description = "oob, gateway 172.21.32.1 outside this plan"
  site_id     = data.netbox_site.this.id
  role_id     = data.netbox_ipam_role.management.id
  vlan_id     = netbox_vlan.vlan_200.id
  vrf_id      = local.vrf_id
  status      = "reserved"
  tags        = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_prefix" "storage" {
  prefix      = "172.21.0.0/24"
  description = "storage, gateway 172.21.0.1"
  site_id     = data.netbox_site.this.id
  role_id     = data.netbox_ipam_role.storage.id
  vlan_id     = netbox_vlan.vlan_500.id
  vrf_id      = local.vrf_id
  status      = "reserved"
  tags        = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_prefix" "compute_loopbacks" {
  prefix      = "172.22.192.0/18"
  description = "compute loopbacks"
  site_id     = data.netbox_site.this.id
  role_id     = data.netbox_ipam_role.loopback.id
  vrf_id      = local.vrf_id
  status      = "reserved"
  tags        = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_prefix" "inband_loopbacks" {
  prefix      = "172.22.64.0/18"
  description = "inband loopbacks"
  site_id     = data.netbox_site.this.id
  role_id     = data.netbox_ipam_role.loopback.id
  vrf_id      = local.vrf_id
  status      = "reserved"
  tags        = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_prefix" "storage_loopbacks" {
  prefix      = "172.22.128.0/18"
  description = "storage loopbacks"
  site_id     = data.netbox_site.this.id
  role_id     = data.netbox_ipam_role.loopback.id
  vrf_id      = local.vrf_id
  status      = "reserved"
  tags        = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_ip_range" "dhcp_172_21_32_200" {
  start_address = "172.21.32.200/24"
  end_address   = "172.21.32.250/24"
  description   = "reserved for dhcp"
  vrf_id        = local.vrf_id
  status        = "reserved"
  tags          = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}
