resource "netbox_site" "this" {
  name   = "tiny"
  slug   = "tiny"
  status = "planned"
  tags   = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_location" "this" {
  name        = "tiny"
  slug        = "tiny"
  description = ""
  site_id     = netbox_site.this.id
  tags        = local.tags
}
