resource "netbox_location" "this" {
  name        = "store-010"
  slug        = "store-010"
  description = "Store 10, Nantes"
  site_id     = data.netbox_site.this.id
  tags        = local.tags
}
