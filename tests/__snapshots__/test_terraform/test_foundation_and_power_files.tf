resource "netbox_location" "this" {
  name        = "pod"
  slug        = "pod"
  description = "é \"q\" $${x} %%{y} {{ z }} <b>, =cmd"
  site_id     = data.netbox_site.this.id
  tags        = local.tags
}
# NetBox has no status planned for prefixes; reserved marks a prefix that is not yet in use.

resource "netbox_prefix" "compute" {
  prefix      = "10.0.0.0/24"
  description = "compute, gateway 10.0.0.1"
  site_id     = data.netbox_site.this.id
  vrf_id      = local.vrf_id
  status      = "reserved"
  tags        = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}
# One panel per feed of the site, and one power feed per PDU, from its panel to its inlet.

resource "netbox_power_panel" "feed_a" {
  name        = "s-feed-a"
  description = "feed a"
  site_id     = data.netbox_site.this.id
  location_id = data.netbox_location.this.id
  tags        = local.tags
}

resource "netbox_power_feed" "p_1" {
  name                    = "p-1"
  power_panel_id          = netbox_power_panel.feed_a.id
  rack_id                 = module.p_1.rack_id
  status                  = "planned"
  type                    = "primary"
  supply                  = "ac"
  phase                   = "three-phase"
  voltage                 = 415
  amperage                = 60
  max_percent_utilization = 80
  tags                    = local.tags

  lifecycle {
    ignore_changes = [status]
  }
}

resource "netbox_cable" "p_1" {
  label  = "p-1:inlet"
  status = "planned"
  type   = "power"
  tags   = local.tags

  a_termination {
    object_type = "dcim.powerport"
    object_id   = module.p_1.power_port_id["inlet"]
  }

  b_termination {
    object_type = "dcim.powerfeed"
    object_id   = netbox_power_feed.p_1.id
  }
}
