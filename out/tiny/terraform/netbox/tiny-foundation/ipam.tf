# NetBox has no status planned for prefixes; reserved marks a prefix that is not yet in use.

resource "netbox_prefix" "compute" {
  prefix      = "10.16.0.0/24"
  description = "compute, gateway 10.16.0.1"
  site_id     = data.netbox_site.this.id
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
  vrf_id      = local.vrf_id
  status      = "reserved"
  tags        = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_prefix" "oob" {
  prefix      = "10.0.0.0/24"
  description = "oob, gateway 10.0.0.1"
  site_id     = data.netbox_site.this.id
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
  vrf_id      = local.vrf_id
  status      = "reserved"
  tags        = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}
