# One panel per feed of the site, and one power feed per PDU, from its panel to its inlet.

resource "netbox_power_panel" "feed_a" {
  name        = "store-010-feed-a"
  description = "feed a, through store-010-ups-a-01"
  site_id     = data.netbox_site.this.id
  location_id = data.netbox_location.this.id
  tags        = local.tags
}
