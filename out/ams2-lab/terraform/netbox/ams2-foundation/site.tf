resource "netbox_site" "this" {
  name   = "ams2"
  slug   = "ams2"
  status = "planned"
  tags   = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_location" "this" {
  name        = "ams2-lab"
  slug        = "ams2-lab"
  description = "Laboratory pod for RoCE"
  site_id     = netbox_site.this.id
  tags        = local.tags
}
