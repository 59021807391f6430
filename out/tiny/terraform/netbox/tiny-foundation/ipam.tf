# NetBox has no status planned for prefixes; reserved marks a prefix that is not yet in use.

resource "netbox_prefix" "compute_rail1" {
  prefix      = "10.16.0.0/26"
  description = "compute rail1"
  site_id     = data.netbox_site.this.id
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
