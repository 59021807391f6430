# NetBox has no planned prefixes: reserved is its word for a prefix that is kept but not yet in use.

resource "netbox_prefix" "compute_su01_rail1_plane1" {
  prefix      = "10.80.16.0/24"
  description = "compute su01 rail1 plane1, gateway 10.80.16.1"
  site_id     = netbox_site.this.id
  status      = "reserved"
  tags        = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_prefix" "compute_su01_rail1_plane2" {
  prefix      = "10.80.17.0/24"
  description = "compute su01 rail1 plane2, gateway 10.80.17.1"
  site_id     = netbox_site.this.id
  status      = "reserved"
  tags        = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_prefix" "compute_su01_rail2_plane1" {
  prefix      = "10.80.18.0/24"
  description = "compute su01 rail2 plane1, gateway 10.80.18.1"
  site_id     = netbox_site.this.id
  status      = "reserved"
  tags        = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_prefix" "compute_su01_rail2_plane2" {
  prefix      = "10.80.19.0/24"
  description = "compute su01 rail2 plane2, gateway 10.80.19.1"
  site_id     = netbox_site.this.id
  status      = "reserved"
  tags        = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_prefix" "compute_su01_rail3_plane1" {
  prefix      = "10.80.20.0/24"
  description = "compute su01 rail3 plane1, gateway 10.80.20.1"
  site_id     = netbox_site.this.id
  status      = "reserved"
  tags        = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_prefix" "compute_su01_rail3_plane2" {
  prefix      = "10.80.21.0/24"
  description = "compute su01 rail3 plane2, gateway 10.80.21.1"
  site_id     = netbox_site.this.id
  status      = "reserved"
  tags        = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_prefix" "compute_su01_rail4_plane1" {
  prefix      = "10.80.22.0/24"
  description = "compute su01 rail4 plane1, gateway 10.80.22.1"
  site_id     = netbox_site.this.id
  status      = "reserved"
  tags        = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_prefix" "compute_su01_rail4_plane2" {
  prefix      = "10.80.23.0/24"
  description = "compute su01 rail4 plane2, gateway 10.80.23.1"
  site_id     = netbox_site.this.id
  status      = "reserved"
  tags        = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_prefix" "compute_su01_rail5_plane1" {
  prefix      = "10.80.24.0/24"
  description = "compute su01 rail5 plane1, gateway 10.80.24.1"
  site_id     = netbox_site.this.id
  status      = "reserved"
  tags        = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_prefix" "compute_su01_rail5_plane2" {
  prefix      = "10.80.25.0/24"
  description = "compute su01 rail5 plane2, gateway 10.80.25.1"
  site_id     = netbox_site.this.id
  status      = "reserved"
  tags        = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_prefix" "compute_su01_rail6_plane1" {
  prefix      = "10.80.26.0/24"
  description = "compute su01 rail6 plane1, gateway 10.80.26.1"
  site_id     = netbox_site.this.id
  status      = "reserved"
  tags        = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_prefix" "compute_su01_rail6_plane2" {
  prefix      = "10.80.27.0/24"
  description = "compute su01 rail6 plane2, gateway 10.80.27.1"
  site_id     = netbox_site.this.id
  status      = "reserved"
  tags        = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_prefix" "compute_su01_rail7_plane1" {
  prefix      = "10.80.28.0/24"
  description = "compute su01 rail7 plane1, gateway 10.80.28.1"
  site_id     = netbox_site.this.id
  status      = "reserved"
  tags        = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_prefix" "compute_su01_rail7_plane2" {
  prefix      = "10.80.29.0/24"
  description = "compute su01 rail7 plane2, gateway 10.80.29.1"
  site_id     = netbox_site.this.id
  status      = "reserved"
  tags        = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_prefix" "compute_su01_rail8_plane1" {
  prefix      = "10.80.30.0/24"
  description = "compute su01 rail8 plane1, gateway 10.80.30.1"
  site_id     = netbox_site.this.id
  status      = "reserved"
  tags        = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_prefix" "compute_su01_rail8_plane2" {
  prefix      = "10.80.31.0/24"
  description = "compute su01 rail8 plane2, gateway 10.80.31.1"
  site_id     = netbox_site.this.id
  status      = "reserved"
  tags        = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_prefix" "compute_su02_rail1_plane1" {
  prefix      = "10.80.32.0/24"
  description = "compute su02 rail1 plane1, gateway 10.80.32.1"
  site_id     = netbox_site.this.id
  status      = "reserved"
  tags        = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_prefix" "compute_su02_rail1_plane2" {
  prefix      = "10.80.33.0/24"
  description = "compute su02 rail1 plane2, gateway 10.80.33.1"
  site_id     = netbox_site.this.id
  status      = "reserved"
  tags        = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_prefix" "compute_su02_rail2_plane1" {
  prefix      = "10.80.34.0/24"
  description = "compute su02 rail2 plane1, gateway 10.80.34.1"
  site_id     = netbox_site.this.id
  status      = "reserved"
  tags        = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_prefix" "compute_su02_rail2_plane2" {
  prefix      = "10.80.35.0/24"
  description = "compute su02 rail2 plane2, gateway 10.80.35.1"
  site_id     = netbox_site.this.id
  status      = "reserved"
  tags        = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_prefix" "compute_su02_rail3_plane1" {
  prefix      = "10.80.36.0/24"
  description = "compute su02 rail3 plane1, gateway 10.80.36.1"
  site_id     = netbox_site.this.id
  status      = "reserved"
  tags        = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_prefix" "compute_su02_rail3_plane2" {
  prefix      = "10.80.37.0/24"
  description = "compute su02 rail3 plane2, gateway 10.80.37.1"
  site_id     = netbox_site.this.id
  status      = "reserved"
  tags        = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_prefix" "compute_su02_rail4_plane1" {
  prefix      = "10.80.38.0/24"
  description = "compute su02 rail4 plane1, gateway 10.80.38.1"
  site_id     = netbox_site.this.id
  status      = "reserved"
  tags        = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_prefix" "compute_su02_rail4_plane2" {
  prefix      = "10.80.39.0/24"
  description = "compute su02 rail4 plane2, gateway 10.80.39.1"
  site_id     = netbox_site.this.id
  status      = "reserved"
  tags        = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_prefix" "compute_su02_rail5_plane1" {
  prefix      = "10.80.40.0/24"
  description = "compute su02 rail5 plane1, gateway 10.80.40.1"
  site_id     = netbox_site.this.id
  status      = "reserved"
  tags        = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_prefix" "compute_su02_rail5_plane2" {
  prefix      = "10.80.41.0/24"
  description = "compute su02 rail5 plane2, gateway 10.80.41.1"
  site_id     = netbox_site.this.id
  status      = "reserved"
  tags        = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_prefix" "compute_su02_rail6_plane1" {
  prefix      = "10.80.42.0/24"
  description = "compute su02 rail6 plane1, gateway 10.80.42.1"
  site_id     = netbox_site.this.id
  status      = "reserved"
  tags        = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_prefix" "compute_su02_rail6_plane2" {
  prefix      = "10.80.43.0/24"
  description = "compute su02 rail6 plane2, gateway 10.80.43.1"
  site_id     = netbox_site.this.id
  status      = "reserved"
  tags        = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_prefix" "compute_su02_rail7_plane1" {
  prefix      = "10.80.44.0/24"
  description = "compute su02 rail7 plane1, gateway 10.80.44.1"
  site_id     = netbox_site.this.id
  status      = "reserved"
  tags        = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_prefix" "compute_su02_rail7_plane2" {
  prefix      = "10.80.45.0/24"
  description = "compute su02 rail7 plane2, gateway 10.80.45.1"
  site_id     = netbox_site.this.id
  status      = "reserved"
  tags        = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_prefix" "compute_su02_rail8_plane1" {
  prefix      = "10.80.46.0/24"
  description = "compute su02 rail8 plane1, gateway 10.80.46.1"
  site_id     = netbox_site.this.id
  status      = "reserved"
  tags        = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_prefix" "compute_su02_rail8_plane2" {
  prefix      = "10.80.47.0/24"
  description = "compute su02 rail8 plane2, gateway 10.80.47.1"
  site_id     = netbox_site.this.id
  status      = "reserved"
  tags        = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_prefix" "inband_su01" {
  prefix      = "10.84.65.0/24"
  description = "inband su01, gateway 10.84.65.1"
  site_id     = netbox_site.this.id
  status      = "reserved"
  tags        = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_prefix" "inband_su02" {
  prefix      = "10.84.66.0/24"
  description = "inband su02, gateway 10.84.66.1"
  site_id     = netbox_site.this.id
  status      = "reserved"
  tags        = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_prefix" "oob" {
  prefix      = "10.84.128.0/24"
  description = "oob, gateway 10.84.128.1"
  site_id     = netbox_site.this.id
  status      = "reserved"
  tags        = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_prefix" "oob_su01" {
  prefix      = "10.84.129.0/24"
  description = "oob su01, gateway 10.84.129.1"
  site_id     = netbox_site.this.id
  status      = "reserved"
  tags        = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_prefix" "oob_su02" {
  prefix      = "10.84.130.0/24"
  description = "oob su02, gateway 10.84.130.1"
  site_id     = netbox_site.this.id
  status      = "reserved"
  tags        = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_prefix" "storage" {
  prefix      = "10.84.0.0/24"
  description = "storage, gateway 10.84.0.1"
  site_id     = netbox_site.this.id
  status      = "reserved"
  tags        = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_prefix" "storage_su01" {
  prefix      = "10.84.1.0/24"
  description = "storage su01, gateway 10.84.1.1"
  site_id     = netbox_site.this.id
  status      = "reserved"
  tags        = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_prefix" "storage_su02" {
  prefix      = "10.84.2.0/24"
  description = "storage su02, gateway 10.84.2.1"
  site_id     = netbox_site.this.id
  status      = "reserved"
  tags        = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}
