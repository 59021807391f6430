# One panel for each feed of the site. Circuits from a panel to the racks need a voltage and a breaker rating,
# which no blueprint states: add them where they are known.

resource "netbox_power_panel" "feed_a" {
  name        = "osl1-b-feed-a"
  description = "feed a"
  site_id     = netbox_site.this.id
  location_id = netbox_location.this.id
  tags        = local.tags
}

resource "netbox_power_panel" "feed_b" {
  name        = "osl1-b-feed-b"
  description = "feed b"
  site_id     = netbox_site.this.id
  location_id = netbox_location.this.id
  tags        = local.tags
}
