resource "netbox_location" "this" {
  name        = "bern-clinic-007"
  slug        = "bern-clinic-007"
  description = "Clinic 7, wall cabinet in the technical room"
  site_id     = data.netbox_site.this.id
  tags        = local.tags
}
