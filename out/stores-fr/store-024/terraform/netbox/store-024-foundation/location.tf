resource "netbox_location" "this" {
  name        = "store-024"
  slug        = "store-024"
  description = "Store 24, Strasbourg"
  site_id     = data.netbox_site.this.id
  tags        = local.tags
}
