resource "netbox_location" "this" {
  name        = "ams2-lab"
  slug        = "ams2-lab"
  description = "Laboratory pod for RoCE"
  site_id     = data.netbox_site.this.id
  tags        = local.tags
}
