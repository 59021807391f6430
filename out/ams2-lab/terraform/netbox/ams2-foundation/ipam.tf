# NetBox has no status planned for prefixes; reserved marks a prefix that is not yet in use.

resource "netbox_prefix" "compute_place1" {
  prefix      = "172.20.0.0/21"
  description = "compute place1"
  site_id     = data.netbox_site.this.id
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
  vrf_id      = local.vrf_id
  status      = "reserved"
  tags        = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_prefix" "oob" {
  prefix      = "172.21.32.0/24"
  description = "oob, gateway 172.21.32.1"
  site_id     = data.netbox_site.this.id
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
  vrf_id      = local.vrf_id
  status      = "reserved"
  tags        = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}
