resource "netbox_location" "this" {
  name        = "tiny"
  slug        = "tiny"
  description = ""
  site_id     = data.netbox_site.this.id
  tags        = local.tags
}
