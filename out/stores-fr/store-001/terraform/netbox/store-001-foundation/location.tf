resource "netbox_location" "this" {
  name        = "store-001"
  slug        = "store-001"
  description = "Store 01, Paris"
  site_id     = data.netbox_site.this.id
  tags        = local.tags
}
