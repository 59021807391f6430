# NetBox has no planned prefixes: reserved is its word for a prefix that is kept but not yet in use.

resource "netbox_prefix" "compute_su01_rail1" {
  prefix      = "10.64.8.0/24"
  description = "compute su01 rail1, gateway 10.64.8.1"
  site_id     = netbox_site.this.id
  status      = "reserved"
  tags        = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_prefix" "compute_su01_rail2" {
  prefix      = "10.64.9.0/24"
  description = "compute su01 rail2, gateway 10.64.9.1"
  site_id     = netbox_site.this.id
  status      = "reserved"
  tags        = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_prefix" "compute_su01_rail3" {
  prefix      = "10.64.10.0/24"
  description = "compute su01 rail3, gateway 10.64.10.1"
  site_id     = netbox_site.this.id
  status      = "reserved"
  tags        = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_prefix" "compute_su01_rail4" {
  prefix      = "10.64.11.0/24"
  description = "compute su01 rail4, gateway 10.64.11.1"
  site_id     = netbox_site.this.id
  status      = "reserved"
  tags        = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_prefix" "compute_su01_rail5" {
  prefix      = "10.64.12.0/24"
  description = "compute su01 rail5, gateway 10.64.12.1"
  site_id     = netbox_site.this.id
  status      = "reserved"
  tags        = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_prefix" "compute_su01_rail6" {
  prefix      = "10.64.13.0/24"
  description = "compute su01 rail6, gateway 10.64.13.1"
  site_id     = netbox_site.this.id
  status      = "reserved"
  tags        = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_prefix" "compute_su01_rail7" {
  prefix      = "10.64.14.0/24"
  description = "compute su01 rail7, gateway 10.64.14.1"
  site_id     = netbox_site.this.id
  status      = "reserved"
  tags        = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_prefix" "compute_su01_rail8" {
  prefix      = "10.64.15.0/24"
  description = "compute su01 rail8, gateway 10.64.15.1"
  site_id     = netbox_site.this.id
  status      = "reserved"
  tags        = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_prefix" "compute_su02_rail1" {
  prefix      = "10.64.16.0/24"
  description = "compute su02 rail1, gateway 10.64.16.1"
  site_id     = netbox_site.this.id
  status      = "reserved"
  tags        = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_prefix" "compute_su02_rail2" {
  prefix      = "10.64.17.0/24"
  description = "compute su02 rail2, gateway 10.64.17.1"
  site_id     = netbox_site.this.id
  status      = "reserved"
  tags        = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_prefix" "compute_su02_rail3" {
  prefix      = "10.64.18.0/24"
  description = "compute su02 rail3, gateway 10.64.18.1"
  site_id     = netbox_site.this.id
  status      = "reserved"
  tags        = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_prefix" "compute_su02_rail4" {
  prefix      = "10.64.19.0/24"
  description = "compute su02 rail4, gateway 10.64.19.1"
  site_id     = netbox_site.this.id
  status      = "reserved"
  tags        = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_prefix" "compute_su02_rail5" {
  prefix      = "10.64.20.0/24"
  description = "compute su02 rail5, gateway 10.64.20.1"
  site_id     = netbox_site.this.id
  status      = "reserved"
  tags        = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_prefix" "compute_su02_rail6" {
  prefix      = "10.64.21.0/24"
  description = "compute su02 rail6, gateway 10.64.21.1"
  site_id     = netbox_site.this.id
  status      = "reserved"
  tags        = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_prefix" "compute_su02_rail7" {
  prefix      = "10.64.22.0/24"
  description = "compute su02 rail7, gateway 10.64.22.1"
  site_id     = netbox_site.this.id
  status      = "reserved"
  tags        = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_prefix" "compute_su02_rail8" {
  prefix      = "10.64.23.0/24"
  description = "compute su02 rail8, gateway 10.64.23.1"
  site_id     = netbox_site.this.id
  status      = "reserved"
  tags        = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_prefix" "compute_su03_rail1" {
  prefix      = "10.64.24.0/24"
  description = "compute su03 rail1, gateway 10.64.24.1"
  site_id     = netbox_site.this.id
  status      = "reserved"
  tags        = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_prefix" "compute_su03_rail2" {
  prefix      = "10.64.25.0/24"
  description = "compute su03 rail2, gateway 10.64.25.1"
  site_id     = netbox_site.this.id
  status      = "reserved"
  tags        = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_prefix" "compute_su03_rail3" {
  prefix      = "10.64.26.0/24"
  description = "compute su03 rail3, gateway 10.64.26.1"
  site_id     = netbox_site.this.id
  status      = "reserved"
  tags        = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_prefix" "compute_su03_rail4" {
  prefix      = "10.64.27.0/24"
  description = "compute su03 rail4, gateway 10.64.27.1"
  site_id     = netbox_site.this.id
  status      = "reserved"
  tags        = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_prefix" "compute_su03_rail5" {
  prefix      = "10.64.28.0/24"
  description = "compute su03 rail5, gateway 10.64.28.1"
  site_id     = netbox_site.this.id
  status      = "reserved"
  tags        = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_prefix" "compute_su03_rail6" {
  prefix      = "10.64.29.0/24"
  description = "compute su03 rail6, gateway 10.64.29.1"
  site_id     = netbox_site.this.id
  status      = "reserved"
  tags        = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_prefix" "compute_su03_rail7" {
  prefix      = "10.64.30.0/24"
  description = "compute su03 rail7, gateway 10.64.30.1"
  site_id     = netbox_site.this.id
  status      = "reserved"
  tags        = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_prefix" "compute_su03_rail8" {
  prefix      = "10.64.31.0/24"
  description = "compute su03 rail8, gateway 10.64.31.1"
  site_id     = netbox_site.this.id
  status      = "reserved"
  tags        = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_prefix" "compute_su04_rail1" {
  prefix      = "10.64.32.0/24"
  description = "compute su04 rail1, gateway 10.64.32.1"
  site_id     = netbox_site.this.id
  status      = "reserved"
  tags        = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_prefix" "compute_su04_rail2" {
  prefix      = "10.64.33.0/24"
  description = "compute su04 rail2, gateway 10.64.33.1"
  site_id     = netbox_site.this.id
  status      = "reserved"
  tags        = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_prefix" "compute_su04_rail3" {
  prefix      = "10.64.34.0/24"
  description = "compute su04 rail3, gateway 10.64.34.1"
  site_id     = netbox_site.this.id
  status      = "reserved"
  tags        = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_prefix" "compute_su04_rail4" {
  prefix      = "10.64.35.0/24"
  description = "compute su04 rail4, gateway 10.64.35.1"
  site_id     = netbox_site.this.id
  status      = "reserved"
  tags        = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_prefix" "compute_su04_rail5" {
  prefix      = "10.64.36.0/24"
  description = "compute su04 rail5, gateway 10.64.36.1"
  site_id     = netbox_site.this.id
  status      = "reserved"
  tags        = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_prefix" "compute_su04_rail6" {
  prefix      = "10.64.37.0/24"
  description = "compute su04 rail6, gateway 10.64.37.1"
  site_id     = netbox_site.this.id
  status      = "reserved"
  tags        = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_prefix" "compute_su04_rail7" {
  prefix      = "10.64.38.0/24"
  description = "compute su04 rail7, gateway 10.64.38.1"
  site_id     = netbox_site.this.id
  status      = "reserved"
  tags        = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_prefix" "compute_su04_rail8" {
  prefix      = "10.64.39.0/24"
  description = "compute su04 rail8, gateway 10.64.39.1"
  site_id     = netbox_site.this.id
  status      = "reserved"
  tags        = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_prefix" "inband" {
  prefix      = "10.68.64.0/24"
  description = "inband, gateway 10.68.64.1"
  site_id     = netbox_site.this.id
  status      = "reserved"
  tags        = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_prefix" "inband_su01" {
  prefix      = "10.68.65.0/24"
  description = "inband su01, gateway 10.68.65.1"
  site_id     = netbox_site.this.id
  status      = "reserved"
  tags        = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_prefix" "inband_su02" {
  prefix      = "10.68.66.0/24"
  description = "inband su02, gateway 10.68.66.1"
  site_id     = netbox_site.this.id
  status      = "reserved"
  tags        = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_prefix" "inband_su03" {
  prefix      = "10.68.67.0/24"
  description = "inband su03, gateway 10.68.67.1"
  site_id     = netbox_site.this.id
  status      = "reserved"
  tags        = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_prefix" "inband_su04" {
  prefix      = "10.68.68.0/24"
  description = "inband su04, gateway 10.68.68.1"
  site_id     = netbox_site.this.id
  status      = "reserved"
  tags        = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_prefix" "oob" {
  prefix      = "10.68.128.0/24"
  description = "oob, gateway 10.68.128.1"
  site_id     = netbox_site.this.id
  status      = "reserved"
  tags        = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_prefix" "oob_su01" {
  prefix      = "10.68.129.0/24"
  description = "oob su01, gateway 10.68.129.1"
  site_id     = netbox_site.this.id
  status      = "reserved"
  tags        = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_prefix" "oob_su02" {
  prefix      = "10.68.130.0/24"
  description = "oob su02, gateway 10.68.130.1"
  site_id     = netbox_site.this.id
  status      = "reserved"
  tags        = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_prefix" "oob_su03" {
  prefix      = "10.68.131.0/24"
  description = "oob su03, gateway 10.68.131.1"
  site_id     = netbox_site.this.id
  status      = "reserved"
  tags        = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_prefix" "oob_su04" {
  prefix      = "10.68.132.0/24"
  description = "oob su04, gateway 10.68.132.1"
  site_id     = netbox_site.this.id
  status      = "reserved"
  tags        = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_prefix" "storage" {
  prefix      = "10.68.0.0/24"
  description = "storage, gateway 10.68.0.1"
  site_id     = netbox_site.this.id
  status      = "reserved"
  tags        = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_prefix" "storage_su01" {
  prefix      = "10.68.1.0/24"
  description = "storage su01, gateway 10.68.1.1"
  site_id     = netbox_site.this.id
  status      = "reserved"
  tags        = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_prefix" "storage_su02" {
  prefix      = "10.68.2.0/24"
  description = "storage su02, gateway 10.68.2.1"
  site_id     = netbox_site.this.id
  status      = "reserved"
  tags        = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_prefix" "storage_su03" {
  prefix      = "10.68.3.0/24"
  description = "storage su03, gateway 10.68.3.1"
  site_id     = netbox_site.this.id
  status      = "reserved"
  tags        = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_prefix" "storage_su04" {
  prefix      = "10.68.4.0/24"
  description = "storage su04, gateway 10.68.4.1"
  site_id     = netbox_site.this.id
  status      = "reserved"
  tags        = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}
