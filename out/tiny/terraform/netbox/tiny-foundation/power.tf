# One panel per feed of the site. Power feeds from a panel to the racks need a voltage and a breaker rating,
# which the blueprint does not state: add them in NetBox.

resource "netbox_power_panel" "feed_a" {
  name        = "tiny-feed-a"
  description = "feed a"
  site_id     = netbox_site.this.id
  location_id = netbox_location.this.id
  tags        = local.tags
}

resource "netbox_power_panel" "feed_b" {
  name        = "tiny-feed-b"
  description = "feed b"
  site_id     = netbox_site.this.id
  location_id = netbox_location.this.id
  tags        = local.tags
}
