resource "netbox_location" "this" {
  name        = "lyon-store-042"
  slug        = "lyon-store-042"
  description = "Store 42, back office"
  site_id     = data.netbox_site.this.id
  tags        = local.tags
}
