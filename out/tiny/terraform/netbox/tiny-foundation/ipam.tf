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

resource "netbox_prefix" "compute_rail1" {
  prefix      = "10.16.0.0/26"
  description = "compute rail1"
  site_id     = data.netbox_site.this.id
  role_id     = data.netbox_ipam_role.compute.id
  vrf_id      = local.vrf_id
  status      = "reserved"
  tags        = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_prefix" "compute_rail2" {
  prefix      = "10.18.0.0/26"
  description = "compute rail2"
  site_id     = data.netbox_site.this.id
  role_id     = data.netbox_ipam_role.compute.id
  vrf_id      = local.vrf_id
  status      = "reserved"
  tags        = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_prefix" "compute_rail3" {
  prefix      = "10.20.0.0/26"
  description = "compute rail3"
  site_id     = data.netbox_site.this.id
  role_id     = data.netbox_ipam_role.compute.id
  vrf_id      = local.vrf_id
  status      = "reserved"
  tags        = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_prefix" "compute_rail4" {
  prefix      = "10.22.0.0/26"
  description = "compute rail4"
  site_id     = data.netbox_site.this.id
  role_id     = data.netbox_ipam_role.compute.id
  vrf_id      = local.vrf_id
  status      = "reserved"
  tags        = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_prefix" "compute_rail5" {
  prefix      = "10.24.0.0/26"
  description = "compute rail5"
  site_id     = data.netbox_site.this.id
  role_id     = data.netbox_ipam_role.compute.id
  vrf_id      = local.vrf_id
  status      = "reserved"
  tags        = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_prefix" "compute_rail6" {
  prefix      = "10.26.0.0/26"
  description = "compute rail6"
  site_id     = data.netbox_site.this.id
  role_id     = data.netbox_ipam_role.compute.id
  vrf_id      = local.vrf_id
  status      = "reserved"
  tags        = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_prefix" "compute_rail7" {
  prefix      = "10.28.0.0/26"
  description = "compute rail7"
  site_id     = data.netbox_site.this.id
  role_id     = data.netbox_ipam_role.compute.id
  vrf_id      = local.vrf_id
  status      = "reserved"
  tags        = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_prefix" "compute_rail8" {
  prefix      = "10.30.0.0/26"
  description = "compute rail8"
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
  prefix      = "10.1.0.0/24"
  description = "inband, gateway 10.1.0.1"
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
  prefix      = "10.0.0.0/24"
  description = "oob, gateway 10.0.0.1 outside this plan"
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
  prefix      = "10.2.0.0/24"
  description = "storage, gateway 10.2.0.1"
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
  prefix      = "10.3.192.0/18"
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
  prefix      = "10.3.64.0/18"
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
  prefix      = "10.3.128.0/18"
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
