resource "netbox_site" "this" {
  name   = "osl1"
  slug   = "osl1"
  status = "planned"
  tags   = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_location" "this" {
  name        = "osl1-b"
  slug        = "osl1-b"
  description = "Dual-plane Ethernet pod"
  site_id     = netbox_site.this.id
  tags        = local.tags
}
