resource "netbox_site" "this" {
  name   = "iad1"
  slug   = "iad1"
  status = "planned"
  tags   = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_location" "this" {
  name        = "iad1-a"
  slug        = "iad1-a"
  description = "Training pod A in hall 1"
  site_id     = netbox_site.this.id
  tags        = local.tags
}
