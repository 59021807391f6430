resource "netbox_site" "this" {
  name   = "lyon"
  slug   = "lyon"
  status = "planned"
  tags   = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_location" "this" {
  name        = "lyon-store-042"
  slug        = "lyon-store-042"
  description = "Store 42, back office"
  site_id     = netbox_site.this.id
  tags        = local.tags
}
