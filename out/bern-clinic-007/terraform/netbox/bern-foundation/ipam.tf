# NetBox has no status planned for prefixes; reserved marks a prefix that is not yet in use.

resource "netbox_prefix" "inband" {
  prefix      = "10.220.7.0/24"
  description = "inband, gateway 10.220.7.1"
  site_id     = data.netbox_site.this.id
  vrf_id      = local.vrf_id
  status      = "reserved"
  tags        = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_prefix" "oob" {
  prefix      = "10.221.7.0/24"
  description = "oob, gateway 10.221.7.1"
  site_id     = data.netbox_site.this.id
  vrf_id      = local.vrf_id
  status      = "reserved"
  tags        = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}
